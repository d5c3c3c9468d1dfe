#include "matching/pair_network.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/check.hpp"
#include "matching/lot.hpp"

namespace auftakt::matching {
namespace {

constexpr int source = 0;
constexpr int sink = 1;
constexpr int first_person = 2;

// Solvers prefer what comes early: the lot decides what does.
std::vector<std::size_t> by_lot(const PairProblem& problem) {
    std::vector<std::size_t> order(problem.options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        const auto& option = problem.options[i];
        return lot(problem.seed, (std::uint64_t{option.mentor.value} << 32) | option.mentee.value);
    };
    std::ranges::sort(order, {}, key);
    return order;
}

}  // namespace

PairNetwork::PairNetwork(const PairProblem& problem) {
    std::map<PersonId, int> node;
    int next = first_person;
    for (const auto& mentor : problem.mentors) node[mentor.id] = next++;
    for (const auto& mentee : problem.mentees) node[mentee.id] = next++;
    supply_.assign(static_cast<std::size_t>(next), 0);
    int places = 0;
    for (const auto& mentor : problem.mentors) {
        add_person(mentor, node.at(mentor.id), true);
        places += mentor.capacity;
    }
    for (const auto& mentee : problem.mentees) add_person(mentee, node.at(mentee.id), false);
    for (const auto option : by_lot(problem))
        arcs_.push_back({.from = node.at(problem.options[option].mentor),
                         .to = node.at(problem.options[option].mentee),
                         .option = option});
    arcs_.push_back({.from = sink, .to = source, .capacity = places, .role = Role::back});
}

void PairNetwork::add_person(const PairPerson& person, int node, bool mentor) {
    const auto add = [&](int places, Role role) {
        if (places > 0)
            arcs_.push_back({.from = mentor ? source : node,
                             .to = mentor ? node : sink,
                             .capacity = places,
                             .role = role});
    };
    const int needed = std::min(person.minimum, person.capacity);
    // The first of the needed places counts for both aims.
    add(std::min(1, person.capacity), Role::first);
    add(needed - 1, Role::needed);
    add(person.capacity - std::max(1, needed), Role::further);
}

void PairNetwork::fix(Arc& arc, int amount) {
    arc.fixed += amount;
    arc.capacity = 0;
    supply_[static_cast<std::size_t>(arc.from)] -= amount;
    supply_[static_cast<std::size_t>(arc.to)] += amount;
}

void PairNetwork::lock(std::size_t option) {
    const auto arc = std::ranges::find_if(
        arcs_, [&](const Arc& each) { return each.role == Role::pair && each.option == option; });
    AUFTAKT_CHECK(arc != arcs_.end());
    if (arc->capacity > 0) fix(*arc, 1);
}

PairNetwork::Best PairNetwork::cheapest(const std::vector<std::int64_t>& cost) const {
    FlowNetwork network{supply_, {}};
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
        if (arcs_[i].capacity == 0) continue;
        open.push_back(i);
        network.arcs.push_back({arcs_[i].from, arcs_[i].to, arcs_[i].capacity, cost[i]});
    }
    auto flow = cheapest_flow(network);
    AUFTAKT_CHECK(flow.possible);  // what is fixed was part of a circulation
    Best best{.on_arc = std::vector<int>(arcs_.size()), .price = std::move(flow.price)};
    for (std::size_t i = 0; i < open.size(); ++i) {
        best.on_arc[open[i]] = flow.on_arc[i];
        best.cost += cost[open[i]] * flow.on_arc[i];
    }
    return best;
}

bool PairNetwork::keep(const Best& best, const std::vector<std::int64_t>& cost) {
    bool proved = true;
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
        auto& arc = arcs_[i];
        if (arc.capacity == 0) continue;
        const auto reduced = cost[i] + best.price[static_cast<std::size_t>(arc.from)] -
                             best.price[static_cast<std::size_t>(arc.to)];
        if (reduced > 0) proved &= best.on_arc[i] == 0;
        if (reduced < 0) proved &= best.on_arc[i] == arc.capacity;
        if (reduced != 0) fix(arc, best.on_arc[i]);
    }
    return proved;
}

}  // namespace auftakt::matching
