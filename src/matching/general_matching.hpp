#pragma once

#include <cstdint>
#include <vector>

// The heaviest matching in any graph, solved by LEMON (Edmonds, 1965; Galil, 1986). Readable as C++17, like
// min_cost_flow.hpp.
namespace auftakt::matching {

struct WeightedEdge {
    int a = 0;
    int b = 0;
    std::int64_t weight = 0;  // edges that weigh nothing or less are never used; below 2^58
};

// For each node its partner, or -1. The same graph gives the same matching.
std::vector<int> heaviest_matching(int nodes, const std::vector<WeightedEdge>& edges);

}  // namespace auftakt::matching
