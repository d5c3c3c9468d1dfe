#include "matching/stable_pairs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "matching/match_pairs.hpp"

namespace auftakt::matching {
namespace {

// So many that the search ends within seconds: a node costs about as much as it has options.
std::int64_t usual_nodes(const PairProblem& problem) {
    const auto options = static_cast<std::int64_t>(problem.options.size());
    return std::clamp<std::int64_t>(60'000'000 / (options + 10), 100, 100'000);
}

std::map<PersonId, int> capacities(const PairProblem& problem) {
    std::map<PersonId, int> places;
    for (const auto* side : {&problem.mentors, &problem.mentees})
        for (const auto& person : *side) places[person.id] = person.capacity;
    return places;
}

// Mentors ask in the order of their liking, mentees keep the best; equals by weight. Locked pairs stand
// first.
class DeferredAcceptance {
public:
    explicit DeferredAcceptance(const PairProblem& problem) : free_{capacities(problem)} {
        const std::set<MentorAndMentee> locked{problem.locked.begin(), problem.locked.end()};
        for (const auto& option : problem.options) {
            if (!locked.contains({option.mentor, option.mentee})) {
                asks_[option.mentor].push_back(&option);
                continue;
            }
            pairs_.push_back({option.mentor, option.mentee});
            --free_[option.mentor];
            --free_[option.mentee];
        }
        for (auto& [mentor, options] : asks_)
            std::ranges::sort(options, std::ranges::greater{}, [](const PairOption* option) {
                return std::tuple{option->mentor_likes, option->weight, option->mentee.value};
            });
    }

    std::vector<MentorAndMentee> run() {
        for (auto& [mentor, options] : asks_) ask_on(mentor);
        for (const auto& [mentee, held] : held_)
            for (const auto* option : held) pairs_.push_back({option->mentor, option->mentee});
        std::ranges::sort(pairs_);
        return pairs_;
    }

private:
    static auto rank(const PairOption* option) {
        return std::tuple{option->mentee_likes, option->weight, option->mentor.value};
    }

    void ask_on(PersonId mentor) {
        std::vector<PersonId> asking{mentor};
        while (!asking.empty()) {
            const auto one = asking.back();
            auto& options = asks_[one];
            auto& next = next_[one];
            if (free_[one] == 0 || next == options.size()) {
                asking.pop_back();
                continue;
            }
            const auto* option = options[next++];
            if (const auto rejected = offer(option)) asking.push_back(*rejected);
        }
    }

    // Who has a place again because somebody better came; the asker itself only where it was refused.
    std::optional<PersonId> offer(const PairOption* option) {
        auto& held = held_[option->mentee];
        const int places = free_[option->mentee];
        if (places == 0) return std::nullopt;
        held.push_back(option);
        --free_[option->mentor];
        if (static_cast<int>(held.size()) <= places) return std::nullopt;
        const auto worst = std::ranges::min_element(held, {}, rank);
        const auto rejected = (*worst)->mentor;
        held.erase(worst);
        ++free_[rejected];
        return rejected;
    }

    std::map<PersonId, int> free_;
    std::map<PersonId, std::vector<const PairOption*>> asks_;
    std::map<PersonId, std::size_t> next_;
    std::map<PersonId, std::vector<const PairOption*>> held_;
    std::vector<MentorAndMentee> pairs_;
};

PairSolution solution_of(const PairProblem& problem, std::vector<MentorAndMentee> pairs) {
    PairSolution solution{.pairs = std::move(pairs)};
    std::map<PersonId, int> partners;
    std::map<MentorAndMentee, std::int64_t> weights;
    for (const auto& option : problem.options) weights[{option.mentor, option.mentee}] = option.weight;
    for (const auto& pair : solution.pairs) {
        solution.weight += weights.at(pair);
        ++partners[pair.mentor];
        ++partners[pair.mentee];
    }
    for (const auto* side : {&problem.mentors, &problem.mentees})
        for (const auto& person : *side) {
            if (person.capacity > 0 && partners[person.id] == 0) solution.unmatched.push_back(person.id);
            if (partners[person.id] < person.minimum) solution.below_minimum.push_back(person.id);
        }
    std::ranges::sort(solution.unmatched);
    std::ranges::sort(solution.below_minimum);
    return solution;
}

class Search {
public:
    Search(const PairProblem& problem, std::int64_t budget) : problem_{problem}, budget_{budget} {}

    // Nothing, when the budget did not reach.
    std::optional<PairSolution> best() {
        auto first = solution_of(problem_, DeferredAcceptance{problem_}.run());
        if (blocking_pairs(problem_, first.pairs).empty()) best_ = std::move(first);
        PairProblem whole = problem_;
        whole.stable = false;
        whole.floor = false;
        if (!explore(std::move(whole), {})) return std::nullopt;
        return best_;
    }

private:
    bool better(const PairSolution& one, const PairSolution& other) const {
        const auto people = [&](const PairSolution& each) {
            return problem_.most_people ? -static_cast<std::int64_t>(each.unmatched.size()) : 0;
        };
        return std::pair{people(one), one.weight} > std::pair{people(other), other.weight};
    }

    // False: out of budget.
    bool explore(PairProblem node, std::set<PersonId> full) {
        if (budget_-- <= 0) return false;
        for (auto* side : {&node.mentors, &node.mentees})
            for (auto& person : *side)
                if (full.contains(person.id)) person.minimum = person.capacity;
        const auto relaxed = match_pairs(node);
        if (!relaxed.impossible_locks.empty()) return true;
        const bool missed = std::ranges::any_of(relaxed.below_minimum,
                                                [&](PersonId person) { return full.contains(person); });
        if (missed || (best_ && !better(relaxed, *best_))) return true;
        const auto blocking = blocking_pairs(problem_, relaxed.pairs);
        if (blocking.empty()) {
            best_ = relaxed;
            return true;
        }
        const auto& chosen = option_of(blocking.front());
        return single_ ? branch_single(node, full, chosen) : branch(node, full, chosen);
    }

    const PairOption& option_of(const MentorAndMentee& pair) const {
        return *std::ranges::find_if(problem_.options, [&](const PairOption& option) {
            return option.mentor == pair.mentor && option.mentee == pair.mentee;
        });
    }

    // Where everybody has one place, being together is one of the ways of having somebody no less liked.
    bool branch_single(const PairProblem& node, const std::set<PersonId>& full, const PairOption& blocking) {
        const auto one_way = [&](PersonId person, auto worse) {
            PairProblem smaller = node;
            std::erase_if(smaller.options, worse);
            auto with_person = full;
            with_person.insert(person);
            return explore(std::move(smaller), std::move(with_person));
        };
        return one_way(blocking.mentor,
                       [&](const PairOption& option) {
                           return option.mentor == blocking.mentor &&
                                  option.mentor_likes < blocking.mentor_likes;
                       }) &&
               one_way(blocking.mentee, [&](const PairOption& option) {
                   return option.mentee == blocking.mentee && option.mentee_likes < blocking.mentee_likes;
               });
    }

    // These two together; or somebody the mentor likes at least as well in every place; or the same for the
    // mentee.
    bool branch(const PairProblem& node, const std::set<PersonId>& full, const PairOption& blocking) {
        PairProblem together = node;
        together.locked.push_back({blocking.mentor, blocking.mentee});
        if (!explore(std::move(together), full)) return false;
        return without_worse(node, full, blocking, blocking.mentor,
                             [&](const PairOption& option) {
                                 return option.mentor == blocking.mentor &&
                                        option.mentor_likes < blocking.mentor_likes;
                             }) &&
               without_worse(node, full, blocking, blocking.mentee, [&](const PairOption& option) {
                   return option.mentee == blocking.mentee && option.mentee_likes < blocking.mentee_likes;
               });
    }

    // A way that an earlier branch has closed, because it put these two together, is none.
    template <class Worse>
    bool without_worse(const PairProblem& node, std::set<PersonId> full, const PairOption& blocking,
                       PersonId person, Worse worse) {
        const auto in = [](const std::vector<MentorAndMentee>& pairs, const PairOption& option) {
            return std::ranges::count(pairs, MentorAndMentee{option.mentor, option.mentee}) > 0;
        };
        const auto closed = [&](const PairOption& option) {
            return worse(option) && in(node.locked, option) && !in(problem_.locked, option);
        };
        if (std::ranges::any_of(node.options, closed)) return true;
        PairProblem smaller = node;
        std::erase_if(smaller.options, [&](const PairOption& option) {
            const bool itself = option.mentor == blocking.mentor && option.mentee == blocking.mentee;
            return itself || (worse(option) && !in(problem_.locked, option));
        });
        full.insert(person);
        return explore(std::move(smaller), std::move(full));
    }

    static bool single_places(const PairProblem& problem) {
        const auto single = [](const PairPerson& person) { return person.capacity <= 1; };
        return problem.locked.empty() && std::ranges::all_of(problem.mentors, single) &&
               std::ranges::all_of(problem.mentees, single);
    }

    const PairProblem& problem_;
    std::int64_t budget_;
    bool single_ = single_places(problem_);
    std::optional<PairSolution> best_;
};

}  // namespace

PairSolution stable_pairs(const PairProblem& problem, const PairSolution& heaviest) {
    const auto budget = problem.search_nodes < 0 ? usual_nodes(problem) : problem.search_nodes;
    auto best = Search{problem, budget}.best();
    if (!best) {
        auto unproved = heaviest;
        unproved.certified = false;
        return unproved;
    }
    best->bound = best->weight;
    best->certified = true;
    best->blocking_pairs.clear();
    return std::move(*best);
}

}  // namespace auftakt::matching
