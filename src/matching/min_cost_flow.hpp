#pragma once

#include <cstdint>
#include <vector>

// Minimum-cost flow, solved by LEMON's network simplex. This header is all that the rest sees of LEMON, which
// does not compile as C++20; it must stay readable as C++17.
namespace auftakt::matching {

struct FlowArc {
    int from = 0;
    int to = 0;
    int capacity = 1;
    std::int64_t cost = 0;
};

struct FlowNetwork {
    std::vector<int> supply;  // per node; the sum is 0, what a node sends beyond what it receives
    std::vector<FlowArc> arcs;
};

// prices prove that the flow is cheapest: for every arc, cost + price[from] - price[to] is not negative where
// the arc could carry more and not positive where it carries something.
struct Flow {
    bool possible = false;  // false: the supplies cannot reach the demands; the rest is empty
    std::vector<int> on_arc;
    std::vector<std::int64_t> price;
};

// Costs must stay below 2^48 in size, so that sums along a path cannot overflow. The same network gives the
// same flow.
Flow cheapest_flow(const FlowNetwork& network);

}  // namespace auftakt::matching
