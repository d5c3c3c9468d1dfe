#include <doctest/doctest.h>

#include "matching/general_matching.hpp"
#include "matching/min_cost_flow.hpp"

using namespace auftakt::matching;

TEST_CASE("the cheapest way is taken first, the dearer one for what is left") {
    const Flow flow =
        cheapest_flow({.supply = {3, 0, -3}, .arcs = {{0, 2, 2, 5}, {0, 1, 9, 1}, {1, 2, 1, 2}}});
    REQUIRE(flow.possible);
    CHECK(flow.on_arc == std::vector{2, 1, 1});
}

TEST_CASE("prices tell which arcs are worth their cost") {
    const FlowNetwork network{.supply = {1, 1, -1, -1},
                              .arcs = {{0, 2, 1, 4}, {0, 3, 1, 1}, {1, 2, 1, 2}, {1, 3, 1, 1}}};
    const Flow flow = cheapest_flow(network);
    CHECK(flow.on_arc == std::vector{0, 1, 1, 0});
    for (std::size_t i = 0; i < network.arcs.size(); ++i) {
        const auto& arc = network.arcs[i];
        const auto reduced = arc.cost + flow.price[static_cast<std::size_t>(arc.from)] -
                             flow.price[static_cast<std::size_t>(arc.to)];
        if (flow.on_arc[i] < arc.capacity) CHECK(reduced >= 0);
        if (flow.on_arc[i] > 0) CHECK(reduced <= 0);
    }
}

TEST_CASE("a demand nobody can reach is said so") {
    CHECK_FALSE(cheapest_flow({.supply = {2, -2}, .arcs = {{0, 1, 1, 0}}}).possible);
}

TEST_CASE("the heaviest matching may leave the heaviest edge out") {
    CHECK(heaviest_matching(4, {{0, 1, 6}, {1, 2, 10}, {2, 3, 6}}) == std::vector{1, 0, 3, 2});
}

TEST_CASE("a triangle leaves one alone") {
    CHECK(heaviest_matching(3, {{0, 1, 2}, {1, 2, 3}, {0, 2, 1}}) == std::vector{-1, 2, 1});
}
