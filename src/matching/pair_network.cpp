#include "matching/pair_network.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/check.hpp"
#include "matching/lot.hpp"

namespace auftakt::matching {
namespace {

constexpr int source = 0;
constexpr int sink = 1;
constexpr int first_person = 2;

constexpr std::size_t few_arcs = 4000;    // below, all are tried at once
constexpr std::size_t tried_of_each = 8;  // of a person's pairs at first
constexpr std::size_t added_of_each = 4;  // and in each further turn

// Solvers prefer what comes early: the lot decides what does. Sorted by the first bits of the ticket, then in
// each bucket by all of it.
std::vector<std::size_t> by_lot(const PairProblem& problem) {
    struct Drawn {
        std::uint64_t ticket;
        std::size_t option;
        auto operator<=>(const Drawn&) const = default;
    };
    constexpr int bits = 16;
    const auto ticket = [&](const PairOption& option) {
        return lot(problem.seed, (std::uint64_t{option.mentor.value} << 32) | option.mentee.value);
    };
    std::vector<std::size_t> begins((std::size_t{1} << bits) + 1);
    for (const auto& option : problem.options) ++begins[(ticket(option) >> (64 - bits)) + 1];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    auto next = begins;
    std::vector<Drawn> drawn(problem.options.size());
    for (std::size_t i = 0; i < problem.options.size(); ++i) {
        const auto own = ticket(problem.options[i]);
        drawn[next[own >> (64 - bits)]++] = {own, i};
    }
    for (std::size_t i = 0; i + 1 < begins.size(); ++i)
        std::sort(drawn.begin() + static_cast<std::ptrdiff_t>(begins[i]),
                  drawn.begin() + static_cast<std::ptrdiff_t>(begins[i + 1]));
    std::vector<std::size_t> order;
    order.reserve(drawn.size());
    for (const auto& each : drawn) order.push_back(each.option);
    return order;
}

}  // namespace

PairNetwork::PairNetwork(const PairProblem& problem) {
    std::unordered_map<PersonId, int> node;
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

PairNetwork::Best PairNetwork::solve(const std::vector<std::int64_t>& cost,
                                     const std::vector<char>& tried) const {
    FlowNetwork network{supply_, {}};
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
        if (arcs_[i].capacity == 0 || !tried[i]) continue;
        open.push_back(i);
        network.arcs.push_back({arcs_[i].from, arcs_[i].to, arcs_[i].capacity, cost[i]});
    }
    auto flow = cheapest_flow(network);
    if (!flow.possible) return {};
    Best best{.on_arc = std::vector<int>(arcs_.size()), .price = std::move(flow.price)};
    for (std::size_t i = 0; i < open.size(); ++i) {
        best.on_arc[open[i]] = flow.on_arc[i];
        best.cost += cost[open[i]] * flow.on_arc[i];
    }
    return best;
}

// Everything but pairs, and of each person's pairs the cheapest few; all where there are few.
std::vector<char> PairNetwork::first_tried(const std::vector<std::int64_t>& cost) const {
    std::vector<char> tried(arcs_.size(), 1);
    if (arcs_.size() <= few_arcs) return tried;
    std::vector<std::vector<std::size_t>> of(supply_.size());
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
        if (arcs_[i].role != Role::pair || arcs_[i].capacity == 0) continue;
        tried[i] = 0;
        of[static_cast<std::size_t>(arcs_[i].from)].push_back(i);
        of[static_cast<std::size_t>(arcs_[i].to)].push_back(i);
    }
    for (auto& own : of) {
        const auto count = std::min(own.size(), tried_of_each);
        const auto middle = own.begin() + static_cast<std::ptrdiff_t>(count);
        std::ranges::nth_element(own, middle == own.end() && count > 0 ? middle - 1 : middle, {},
                                 [&](std::size_t arc) { return std::pair{cost[arc], arc}; });
        for (std::size_t i = 0; i < count; ++i) tried[own[i]] = 1;
    }
    return tried;
}

// The pairs that would make it cheaper, the best few of each mentor. False: there are none.
bool PairNetwork::try_more(const std::vector<std::int64_t>& cost, const Best& best,
                           std::vector<char>& tried) const {
    std::vector<std::vector<std::pair<std::int64_t, std::size_t>>> of(supply_.size());
    bool any = false;
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
        if (tried[i] || arcs_[i].capacity == 0) continue;
        const auto reduced = cost[i] + best.price[static_cast<std::size_t>(arcs_[i].from)] -
                             best.price[static_cast<std::size_t>(arcs_[i].to)];
        if (reduced >= 0) continue;
        of[static_cast<std::size_t>(arcs_[i].from)].emplace_back(reduced, i);
        any = true;
    }
    for (auto& own : of) {
        const auto count = std::min(own.size(), added_of_each);
        std::ranges::partial_sort(own, own.begin() + static_cast<std::ptrdiff_t>(count));
        for (std::size_t i = 0; i < count; ++i) tried[own[i].second] = 1;
    }
    return any;
}

PairNetwork::Best PairNetwork::cheapest(const std::vector<std::int64_t>& cost) const {
    auto tried = first_tried(cost);
    auto best = solve(cost, tried);
    // What is fixed needs arcs that were not tried: then all are.
    if (best.on_arc.empty()) {
        tried.assign(arcs_.size(), 1);
        best = solve(cost, tried);
    }
    AUFTAKT_CHECK(!best.on_arc.empty());  // what is fixed was part of a circulation
    while (try_more(cost, best, tried)) best = solve(cost, tried);
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
