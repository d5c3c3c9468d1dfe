#include "matching/stable_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "matching/integer_program.hpp"
#include "matching/match_pairs.hpp"

namespace auftakt::matching {
namespace {

constexpr int usual_nodes = 2'000;
constexpr std::size_t terms_max = 6'000'000;  // memory, and seconds for each turn of the simplex
constexpr std::int64_t worth_max =
    1'000'000'000;  // in all: a double of CBC's precision tells it from one more

// A person, by what is still open once locks stand.
struct Places {
    int open = 0;
    int needed = 0;
    bool has_somebody = false;
    std::vector<std::size_t> options;  // of `Program`, most liked first
};

class Program {
public:
    explicit Program(const PairProblem& problem);
    bool too_large() const { return too_large_; }
    std::optional<std::vector<MentorAndMentee>> best(int nodes);

private:
    void nobody_blocks(std::size_t option);
    // Those this person likes no less than the option, itself left out.
    IntegerProgram::Terms no_less_liked(std::size_t option, bool by_mentor, double factor) const;
    std::int64_t likes(std::size_t option, bool mentor) const {
        return mentor ? options_[option]->mentor_likes : options_[option]->mentee_likes;
    }
    const Places& places(std::size_t option, bool mentor) const {
        return people_.at(mentor ? options_[option]->mentor : options_[option]->mentee);
    }
    std::optional<std::vector<double>> most(const std::map<int, double>& worth, int nodes);

    const PairProblem& problem_;
    std::map<PersonId, Places> people_;
    std::vector<const PairOption*> options_;  // the first numbers of the program
    IntegerProgram program_;
    std::map<int, double> needs_filled_;
    std::map<int, double> people_matched_;
    bool too_large_ = false;
};

Program::Program(const PairProblem& problem) : problem_{problem} {
    for (const auto* side : {&problem.mentors, &problem.mentees})
        for (const auto& person : *side) people_[person.id] = {person.capacity, person.minimum, false, {}};
    for (const auto& lock : problem.locked)
        for (const auto id : {lock.mentor, lock.mentee}) {
            auto& person = people_.at(id);
            --person.open;
            --person.needed;
            person.has_somebody = true;
        }
    const std::set<MentorAndMentee> locked{problem.locked.begin(), problem.locked.end()};
    std::int64_t largest = 0;
    for (const auto& option : problem.options) {
        if (people_.at(option.mentor).open <= 0 || people_.at(option.mentee).open <= 0) continue;
        if (locked.contains({option.mentor, option.mentee})) continue;
        for (const auto id : {option.mentor, option.mentee})
            people_.at(id).options.push_back(options_.size());
        options_.push_back(&option);
        program_.number(1, true);
        largest = std::max(largest, std::abs(option.weight));
    }
    too_large_ = largest * static_cast<std::int64_t>(people_.size()) > worth_max;
    for (auto& [id, person] : people_) {
        IntegerProgram::Terms all;
        for (const auto option : person.options) all.emplace_back(static_cast<int>(option), 1);
        const auto counted = [&](double limit, std::map<int, double>& into) {
            const int number = program_.number(limit, false);
            auto terms = all;
            terms.emplace_back(number, -1);
            program_.at_least(std::move(terms), 0);
            into[number] = 1;
        };
        if (person.needed > 0) counted(person.needed, needs_filled_);
        if (problem.most_people && !person.has_somebody && person.open > 0) counted(1, people_matched_);
        for (auto& [number, factor] : all) factor = -1;
        program_.at_least(std::move(all), -person.open);
        const bool mentor = !person.options.empty() && options_[person.options.front()]->mentor == id;
        std::ranges::stable_sort(person.options, std::ranges::greater{},
                                 [&](std::size_t option) { return likes(option, mentor); });
    }
    for (std::size_t option = 0; option < options_.size() && !too_large_; ++option) nobody_blocks(option);
}

IntegerProgram::Terms Program::no_less_liked(std::size_t option, bool by_mentor, double factor) const {
    IntegerProgram::Terms terms;
    for (const auto other : places(option, by_mentor).options) {
        if (likes(other, by_mentor) < likes(option, by_mentor)) break;
        if (other != option) terms.emplace_back(static_cast<int>(other), factor);
    }
    return terms;
}

// Of a mentor with m places and a mentee with n: all m, or all n, are taken by somebody no less liked, or the
// two have each other. Where one has a single place, one row says it; else a further number chooses between
// two.
void Program::nobody_blocks(std::size_t option) {
    const int m = places(option, true).open;
    const int n = places(option, false).open;
    const auto itself = static_cast<int>(option);
    if (m == 1 || n == 1) {
        auto terms = no_less_liked(option, true, m == 1 ? n : 1);
        std::ranges::move(no_less_liked(option, false, m == 1 ? 1 : m), std::back_inserter(terms));
        terms.emplace_back(itself, m * n);
        program_.at_least(std::move(terms), m * n);
    } else {
        const int chosen = program_.number(1, true);
        auto of_mentor = no_less_liked(option, true, 1);
        of_mentor.emplace_back(itself, m);
        of_mentor.emplace_back(chosen, -m);
        program_.at_least(std::move(of_mentor), 0);
        auto of_mentee = no_less_liked(option, false, 1);
        of_mentee.emplace_back(itself, n);
        of_mentee.emplace_back(chosen, n);
        program_.at_least(std::move(of_mentee), n);
    }
    too_large_ = program_.terms() > terms_max;
}

// One aim; what it reached is kept from then on.
std::optional<std::vector<double>> Program::most(const std::map<int, double>& worth, int nodes) {
    std::vector<double> all(program_.numbers());
    for (const auto& [number, each] : worth) all[static_cast<std::size_t>(number)] = each;
    program_.worth(std::move(all));
    auto found = program_.best(nodes);
    if (!found) return std::nullopt;
    double reached = 0;
    IntegerProgram::Terms terms;
    for (const auto& [number, each] : worth) {
        reached += each * (*found)[static_cast<std::size_t>(number)];
        terms.emplace_back(number, each);
    }
    program_.at_least(std::move(terms), std::round(reached));
    return found;
}

std::optional<std::vector<MentorAndMentee>> Program::best(int nodes) {
    for (const auto* aim : {&needs_filled_, &people_matched_})
        if (!aim->empty() && !most(*aim, nodes)) return std::nullopt;
    std::map<int, double> weights;
    for (std::size_t i = 0; i < options_.size(); ++i)
        weights[static_cast<int>(i)] = static_cast<double>(options_[i]->weight);
    const auto found = most(weights, nodes);
    if (!found) return std::nullopt;
    auto pairs = problem_.locked;
    for (std::size_t i = 0; i < options_.size(); ++i)
        if ((*found)[i] > 0.5) pairs.push_back({options_[i]->mentor, options_[i]->mentee});
    std::ranges::sort(pairs);
    return pairs;
}

PairSolution solution_of(const PairProblem& problem, std::vector<MentorAndMentee> pairs) {
    PairSolution solution{.pairs = std::move(pairs), .certified = true};
    std::map<PersonId, int> partners;
    const std::set<MentorAndMentee> chosen{solution.pairs.begin(), solution.pairs.end()};
    for (const auto& option : problem.options)
        if (chosen.contains({option.mentor, option.mentee})) solution.weight += option.weight;
    for (const auto& pair : solution.pairs) ++partners[pair.mentor], ++partners[pair.mentee];
    for (const auto* side : {&problem.mentors, &problem.mentees})
        for (const auto& person : *side) {
            if (person.capacity > 0 && partners[person.id] == 0) solution.unmatched.push_back(person.id);
            if (partners[person.id] < person.minimum) solution.below_minimum.push_back(person.id);
            if (partners[person.id] > person.capacity) solution.certified = false;
        }
    std::ranges::sort(solution.unmatched);
    std::ranges::sort(solution.below_minimum);
    solution.bound = solution.weight;
    return solution;
}

}  // namespace

PairSolution stable_pairs(const PairProblem& problem, const PairSolution& heaviest) {
    auto unproved = heaviest;
    unproved.certified = false;
    if (problem.search_nodes == 0) return unproved;
    Program program{problem};
    if (program.too_large()) return unproved;
    const int nodes = problem.search_nodes < 0 ? usual_nodes : static_cast<int>(problem.search_nodes);
    const auto pairs = program.best(nodes);
    if (!pairs) return unproved;
    auto best = solution_of(problem, *pairs);
    return best.certified && blocking_pairs(problem, best.pairs).empty() ? best : unproved;
}

}  // namespace auftakt::matching
