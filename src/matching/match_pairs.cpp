#include "matching/match_pairs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "matching/dense_pairs.hpp"
#include "matching/pair_network.hpp"
#include "matching/person_index.hpp"
#include "matching/stable_pairs.hpp"

namespace auftakt::matching {
namespace {

using Role = PairNetwork::Role;

constexpr std::int64_t bonus_max = std::int64_t{1} << 40;  // costs of a path of persons stay below 2^48

std::vector<MentorAndMentee> too_many_locks(const PairProblem& problem) {
    if (problem.locked.empty()) return {};
    std::map<PersonId, int> places;
    for (const auto& person : problem.mentors) places[person.id] = person.capacity;
    for (const auto& person : problem.mentees) places[person.id] = person.capacity;
    std::set<MentorAndMentee> options;
    for (const auto& option : problem.options) options.insert({option.mentor, option.mentee});
    std::map<PersonId, int> taken;
    for (const auto& lock : problem.locked) ++taken[lock.mentor], ++taken[lock.mentee];
    std::vector<MentorAndMentee> impossible;
    for (const auto& lock : problem.locked)
        if (!options.contains(lock) || taken[lock.mentor] > places[lock.mentor] ||
            taken[lock.mentee] > places[lock.mentee])
            impossible.push_back(lock);
    return impossible;
}

class Solver {
public:
    explicit Solver(const PairProblem& problem) : problem_{problem}, network_{problem} {}

    void lock() {
        std::set<MentorAndMentee> locks{problem_.locked.begin(), problem_.locked.end()};
        for (std::size_t i = 0; i < problem_.options.size(); ++i)
            if (locks.contains({problem_.options[i].mentor, problem_.options[i].mentee})) network_.lock(i);
    }
    // One unit for each place of that kind that is filled. A person who needs somebody counts the first
    // place.
    void fill_needed() {
        if (std::ranges::none_of(problem_.mentors, needs) && std::ranges::none_of(problem_.mentees, needs))
            return;
        std::set<std::pair<int, int>> needing;  // both ends of a person's arcs
        for (const auto& arc : network_.arcs())
            if (arc.role == Role::needed) needing.insert({arc.from, arc.to});
        mark_single_needs(needing);
        keep([&](const PairNetwork::Arc& arc) {
            const bool needed =
                arc.role == Role::needed || (arc.role == Role::first && needing.contains({arc.from, arc.to}));
            return needed ? -1 : 0;
        });
    }
    void fill_first() {
        keep([](const PairNetwork::Arc& arc) { return arc.role == Role::first ? -1 : 0; });
    }
    void most_pairs() {
        keep([](const PairNetwork::Arc& arc) { return arc.role == Role::pair ? -1 : 0; });
    }
    void raise_floor();
    // Both in one turn, where sums stay small enough for a person to count more than all weights together.
    bool fill_first_and_most_weight() {
        const auto bonus = more_than_all_weights();
        if (!bonus) return false;
        keep([&](const PairNetwork::Arc& arc) {
            return arc.role == Role::pair ? -weight_of(arc) : arc.role == Role::first ? -*bonus : 0;
        });
        return true;
    }
    void most_weight() {
        keep([&](const PairNetwork::Arc& arc) { return arc.role == Role::pair ? -weight_of(arc) : 0; });
    }
    PairSolution solution() const;

private:
    static bool needs(const PairPerson& person) { return person.minimum > 0; }
    std::int64_t weight_of(const PairNetwork::Arc& arc) const { return problem_.options[arc.option].weight; }
    std::optional<std::int64_t> more_than_all_weights() const;
    std::optional<std::int64_t> worst_above(std::optional<std::int64_t> raised,
                                            const PairNetwork::Best& best) const;
    void mark_single_needs(std::set<std::pair<int, int>>& needing) const;

    template <class Cost>
    std::vector<std::int64_t> costs(Cost cost) const {
        std::vector<std::int64_t> all;
        all.reserve(network_.arcs().size());
        for (const auto& arc : network_.arcs()) all.push_back(cost(arc));
        return all;
    }
    template <class Cost>
    void keep(Cost cost) {
        const auto all = costs(cost);
        last_ = network_.cheapest(all);
        proved_ &= network_.keep(last_, all);
    }

    const PairProblem& problem_;
    PairNetwork network_;
    PairNetwork::Best last_;
    bool proved_ = true;
};

// Missing: sums would grow too large.
std::optional<std::int64_t> Solver::more_than_all_weights() const {
    std::int64_t largest = 0;
    for (const auto& option : problem_.options) largest = std::max(largest, std::abs(option.weight));
    std::int64_t places = 0;
    for (const auto& person : problem_.mentors) places += person.capacity;
    if (largest > bonus_max) return std::nullopt;
    const auto more = 2 * largest * std::max<std::int64_t>(places, 1) + 1;
    return more > bonus_max ? std::nullopt : std::optional{more};
}

// Whoever needs one partner only has no further needed places: the first is the one.
void Solver::mark_single_needs(std::set<std::pair<int, int>>& needing) const {
    const auto mark = [&](const std::vector<PairPerson>& people, int first_node, bool mentor) {
        for (std::size_t i = 0; i < people.size(); ++i) {
            const int node = first_node + static_cast<int>(i);
            if (needs(people[i])) needing.insert(mentor ? std::pair{0, node} : std::pair{node, 1});
        }
    };
    mark(problem_.mentors, 2, true);
    mark(problem_.mentees, 2 + static_cast<int>(problem_.mentors.size()), false);
}

// The worst pair that is still open to choice; missing: there is none.
std::optional<std::int64_t> Solver::worst_above(std::optional<std::int64_t> raised,
                                                const PairNetwork::Best& best) const {
    std::optional<std::int64_t> worst;
    for (std::size_t i = 0; i < network_.arcs().size(); ++i) {
        const auto& arc = network_.arcs()[i];
        if (arc.role != Role::pair || arc.capacity == 0 || best.on_arc[i] == 0) continue;
        const auto weight = weight_of(arc);
        if ((!raised || weight > *raised) && (!worst || weight < *worst)) worst = weight;
    }
    return worst;
}

// The worst pair as good as it can be, then the next worst. Any solution shows which levels are not needed:
// those below its own worst pair. So each one that is tried is the heaviest of its kind.
void Solver::raise_floor() {
    const auto dear = more_than_all_weights().value_or(1);  // of a pair that should not be
    const auto few_up_to = [&](std::optional<std::int64_t> level) {
        return costs([&](const PairNetwork::Arc& arc) {
            if (arc.role != Role::pair) return std::int64_t{0};
            const auto weight = weight_of(arc);
            return (level && weight <= *level ? dear : 0) - (dear > 1 ? weight : 0);
        });
    };
    std::optional<std::int64_t> raised;
    auto best = network_.cheapest(few_up_to(raised));
    while (const auto level = worst_above(raised, best)) {
        network_.exclude([&](const PairNetwork::Arc& arc) {
            const auto weight = weight_of(arc);
            return weight < *level && (!raised || weight > *raised);
        });
        best = network_.cheapest(few_up_to(level));
        if (worst_above(raised, best) != level) continue;  // it can be done without
        keep([&](const PairNetwork::Arc& arc) {
            return arc.role == Role::pair && weight_of(arc) <= *level ? 1 : 0;
        });
        raised = level;
    }
}

PairSolution Solver::solution() const {
    PairSolution solution;
    std::map<PersonId, int> partners;
    for (std::size_t i = 0; i < network_.arcs().size(); ++i) {
        const auto& arc = network_.arcs()[i];
        if (arc.role != Role::pair) continue;
        const int flow = arc.fixed + (arc.capacity > 0 ? last_.on_arc[i] : 0);
        if (flow == 0) continue;
        const auto& option = problem_.options[arc.option];
        solution.pairs.push_back({option.mentor, option.mentee});
        solution.weight += option.weight;
        ++partners[option.mentor];
        ++partners[option.mentee];
    }
    std::ranges::sort(solution.pairs);
    for (const auto* side : {&problem_.mentors, &problem_.mentees})
        for (const auto& person : *side) {
            if (person.capacity > 0 && !partners.contains(person.id)) solution.unmatched.push_back(person.id);
            if (partners[person.id] < person.minimum) solution.below_minimum.push_back(person.id);
        }
    std::ranges::sort(solution.unmatched);
    std::ranges::sort(solution.below_minimum);
    solution.bound = solution.weight;
    solution.certified = proved_;
    return solution;
}

PairSolution heaviest(const PairProblem& problem) {
    if (auto dense = dense_pairs(problem)) return std::move(*dense);
    Solver solver{problem};
    solver.lock();
    solver.fill_needed();
    if (problem.most_people && !problem.floor && solver.fill_first_and_most_weight())
        return solver.solution();
    if (problem.most_people) {
        solver.fill_first();
        if (problem.floor) solver.most_pairs();
    }
    if (problem.floor) solver.raise_floor();
    solver.most_weight();
    return solver.solution();
}

}  // namespace

PairSolution match_pairs(const PairProblem& problem) {
    if (auto impossible = too_many_locks(problem); !impossible.empty())
        return {.impossible_locks = std::move(impossible)};
    auto best = heaviest(problem);
    best.blocking_pairs = blocking_pairs(problem, best.pairs);
    if (!problem.stable || best.blocking_pairs.empty()) return best;
    return stable_pairs(problem, best);
}

namespace {

// What somebody has, for telling whether they would rather have somebody else.
struct Held {
    int free = 0;
    bool has_worst = false;  // of those who may be given up
    std::int64_t worst = 0;
    bool would(std::int64_t likes) const { return free > 0 || (has_worst && likes > worst); }
    void take(std::int64_t likes, bool locked) {
        --free;
        if (locked) return;
        worst = has_worst ? std::min(worst, likes) : likes;
        has_worst = true;
    }
};

}  // namespace

std::vector<MentorAndMentee> blocking_pairs(const PairProblem& problem,
                                            const std::vector<MentorAndMentee>& pairs) {
    const PersonIndex index{problem};
    std::vector<Held> held(index.size());
    for (const auto* side : {&problem.mentors, &problem.mentees})
        for (const auto& person : *side) held[index[person.id]].free = person.capacity;
    std::vector<std::vector<PersonId>> chosen(index.size());
    for (const auto& pair : pairs) chosen[index[pair.mentor]].push_back(pair.mentee);
    const auto is_chosen = [&](const PairOption& option) {
        const auto& own = chosen[index[option.mentor]];
        return std::ranges::find(own, option.mentee) != own.end();
    };
    const std::set<MentorAndMentee> locked{problem.locked.begin(), problem.locked.end()};
    for (const auto& option : problem.options) {
        if (!is_chosen(option)) continue;
        const bool bound = locked.contains({option.mentor, option.mentee});
        held[index[option.mentor]].take(option.mentor_likes, bound);
        held[index[option.mentee]].take(option.mentee_likes, bound);
    }
    std::vector<MentorAndMentee> blocking;
    for (const auto& option : problem.options)
        if (held[index[option.mentor]].would(option.mentor_likes) &&
            held[index[option.mentee]].would(option.mentee_likes) && !is_chosen(option))
            blocking.push_back({option.mentor, option.mentee});
    if (!std::ranges::is_sorted(blocking)) std::ranges::sort(blocking);  // options mostly come in order
    return blocking;
}

}  // namespace auftakt::matching
