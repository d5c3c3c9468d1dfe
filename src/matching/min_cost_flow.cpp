#include "matching/min_cost_flow.hpp"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <numeric>

namespace auftakt::matching {
namespace {

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, std::int64_t>;

}  // namespace

Flow cheapest_flow(const FlowNetwork& network) {
    const int nodes = static_cast<int>(network.supply.size());
    const int arcs = static_cast<int>(network.arcs.size());

    // StaticDigraph wants its arcs ordered by source; `order` leads back to ours.
    std::vector<int> order(network.arcs.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return network.arcs[a].from < network.arcs[b].from; });
    std::vector<std::pair<int, int>> ends;
    ends.reserve(network.arcs.size());
    for (const int arc : order) ends.emplace_back(network.arcs[arc].from, network.arcs[arc].to);

    Graph graph;
    graph.build(nodes, ends.begin(), ends.end());
    Graph::ArcMap<int> capacity(graph);
    Graph::ArcMap<std::int64_t> cost(graph);
    Graph::NodeMap<int> supply(graph);
    for (int i = 0; i < arcs; ++i) {
        capacity[Graph::arcFromId(i)] = network.arcs[order[i]].capacity;
        cost[Graph::arcFromId(i)] = network.arcs[order[i]].cost;
    }
    for (int i = 0; i < nodes; ++i) supply[Graph::nodeFromId(i)] = network.supply[i];

    Simplex simplex(graph);
    simplex.upperMap(capacity).costMap(cost).supplyMap(supply);
    Flow result;
    if (simplex.run() != Simplex::OPTIMAL) return result;
    result.possible = true;
    result.on_arc.resize(network.arcs.size());
    result.price.resize(network.supply.size());
    for (int i = 0; i < arcs; ++i) result.on_arc[order[i]] = simplex.flow(Graph::arcFromId(i));
    for (int i = 0; i < nodes; ++i) result.price[i] = simplex.potential(Graph::nodeFromId(i));
    return result;
}

}  // namespace auftakt::matching
