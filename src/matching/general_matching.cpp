#include "matching/general_matching.hpp"

#include <lemon/matching.h>
#include <lemon/smart_graph.h>

namespace auftakt::matching {

std::vector<int> heaviest_matching(int nodes, const std::vector<WeightedEdge>& edges) {
    using Graph = lemon::SmartGraph;
    Graph graph;
    graph.reserveNode(nodes);
    graph.reserveEdge(static_cast<int>(edges.size()));
    for (int i = 0; i < nodes; ++i) graph.addNode();
    for (const auto& edge : edges) graph.addEdge(Graph::nodeFromId(edge.a), Graph::nodeFromId(edge.b));
    Graph::EdgeMap<std::int64_t> weight(graph);
    for (int i = 0; i < static_cast<int>(edges.size()); ++i) weight[Graph::edgeFromId(i)] = edges[i].weight;

    lemon::MaxWeightedMatching<Graph, Graph::EdgeMap<std::int64_t>> solver(graph, weight);
    solver.run();
    std::vector<int> partner(nodes, -1);
    for (int i = 0; i < nodes; ++i) {
        const Graph::Node mate = solver.mate(Graph::nodeFromId(i));
        if (mate != lemon::INVALID) partner[i] = Graph::id(mate);
    }
    return partner;
}

}  // namespace auftakt::matching
