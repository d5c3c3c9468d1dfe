#include "matching/match_pairs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "../support/hungarian.hpp"

namespace auftakt {
namespace {

PersonId mentor(int i) { return {static_cast<std::uint32_t>(i + 1)}; }
PersonId mentee(int i) { return {static_cast<std::uint32_t>(i + 101)}; }

// What a choice of pairs is worth, aim by aim: more is better.
struct Worth {
    int needed = 0;
    int people = 0;
    int pairs = 0;
    std::vector<std::int64_t> floor;  // ascending
    std::int64_t weight = 0;
    auto operator<=>(const Worth&) const = default;
};

Worth worth(const PairProblem& problem, const std::vector<MentorAndMentee>& pairs) {
    Worth worth;
    std::map<PersonId, int> partners;
    for (const auto& pair : pairs) {
        ++partners[pair.mentor];
        ++partners[pair.mentee];
        const auto option = std::ranges::find_if(problem.options, [&](const PairOption& each) {
            return each.mentor == pair.mentor && each.mentee == pair.mentee;
        });
        worth.weight += option->weight;
        if (problem.floor) worth.floor.push_back(option->weight);
    }
    for (const auto* side : {&problem.mentors, &problem.mentees})
        for (const auto& person : *side) {
            worth.needed += std::min(partners[person.id], person.minimum);
            if (problem.most_people) worth.people += partners[person.id] > 0;
        }
    if (problem.most_people && problem.floor) worth.pairs = static_cast<int>(pairs.size());
    std::ranges::sort(worth.floor);
    return worth;
}

// Every choice of pairs, one after the other.
template <class Visit>
void each_choice(const PairProblem& problem, Visit visit) {
    std::map<PersonId, int> places;
    for (const auto* side : {&problem.mentors, &problem.mentees})
        for (const auto& person : *side) places[person.id] = person.capacity;
    for (unsigned choice = 0; choice < 1U << problem.options.size(); ++choice) {
        auto free = places;
        std::vector<MentorAndMentee> pairs;
        bool fits = true;
        for (std::size_t i = 0; i < problem.options.size(); ++i) {
            if ((choice >> i & 1U) == 0) continue;
            const auto& option = problem.options[i];
            fits &= --free[option.mentor] >= 0 && --free[option.mentee] >= 0;
            pairs.push_back({option.mentor, option.mentee});
        }
        for (const auto& lock : problem.locked) fits &= std::ranges::count(pairs, lock) > 0;
        if (fits) visit(pairs);
    }
}

std::optional<Worth> best_of_all(const PairProblem& problem) {
    std::optional<Worth> best;
    each_choice(problem, [&](const std::vector<MentorAndMentee>& pairs) {
        if (problem.stable && !matching::blocking_pairs(problem, pairs).empty()) return;
        auto one = worth(problem, pairs);
        if (!best || one > *best) best = one;
    });
    return best;
}

PairProblem random_problem(std::mt19937& random, int juniors, int seniors, double density) {
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    PairProblem problem;
    for (int i = 0; i < juniors; ++i) problem.mentors.push_back({mentor(i), below(3), 0});
    for (int i = 0; i < seniors; ++i) problem.mentees.push_back({mentee(i), 1 + below(2), 0});
    for (auto* side : {&problem.mentors, &problem.mentees})
        for (auto& person : *side)
            if (person.capacity > 0 && below(4) == 0) person.minimum = 1 + below(person.capacity);
    for (int j = 0; j < juniors; ++j)
        for (int s = 0; s < seniors; ++s)
            if (below(100) < static_cast<int>(density * 100))
                problem.options.push_back({mentor(j), mentee(s), below(9) - 3, below(4), below(4)});
    problem.seed = random();
    return problem;
}

TEST_CASE("every aim in its order is as good as in the best of all choices") {
    std::mt19937 random{7};
    for (int round = 0; round < 400; ++round) {
        auto problem = random_problem(random, 3 + round % 2, 3, 0.8);
        problem.most_people = round % 2 == 0;
        problem.floor = round % 4 < 2;
        if (round % 5 == 0 && !problem.options.empty())
            problem.locked.push_back({problem.options.front().mentor, problem.options.front().mentee});
        const auto best = best_of_all(problem);
        const auto found = matching::match_pairs(problem);
        CAPTURE(round);
        REQUIRE(best.has_value() == found.impossible_locks.empty());
        if (!best) continue;
        if (!problem.floor || problem.most_people) {
            CHECK(worth(problem, found.pairs) == *best);
            CHECK(found.certified);
        }
        CHECK(found.bound == found.weight);
        CHECK(matching::match_pairs(problem) == found);
    }
}

TEST_CASE("nobody on one side, nobody with places, and nobody who may: all wait, and that is proved") {
    for (const int mentors : {0, 1, 3})
        for (const int mentees : {0, 1, 3})
            for (const int places : {0, 1, 2})
                for (const bool may : {false, true})
                    for (const bool most_people : {false, true}) {
                        CAPTURE(mentors);
                        CAPTURE(mentees);
                        CAPTURE(places);
                        CAPTURE(may);
                        if (may && mentors > 0 && mentees > 0 && places > 0) continue;
                        PairProblem problem{.most_people = most_people};
                        for (int i = 0; i < mentors; ++i) problem.mentors.push_back({mentor(i), 1});
                        for (int i = 0; i < mentees; ++i) problem.mentees.push_back({mentee(i), places});
                        for (int i = 0; may && i < mentors; ++i)
                            for (int j = 0; j < mentees; ++j)
                                problem.options.push_back({mentor(i), mentee(j), 5});
                        for (const bool none_but_mentees : {false, true}) {
                            if (none_but_mentees)
                                for (auto& person : problem.mentors) person.capacity = 0;
                            const auto found = matching::match_pairs(problem);
                            CHECK(found.pairs.empty());
                            CHECK(found.certified);
                            CHECK(found.unmatched.size() ==
                                  static_cast<std::size_t>((none_but_mentees ? 0 : mentors) +
                                                           (places > 0 ? mentees : 0)));
                        }
                    }
}

// Most pairs are options, and every mentor has one place: what is solved in a matrix.
PairProblem random_dense_problem(std::mt19937& random) {
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const int mentors = below(6);
    const int mentees = below(5);
    const int weights = std::vector{1, 2, 4, 1000}[static_cast<std::size_t>(below(4))];
    PairProblem problem{.most_people = below(2) == 0, .seed = random()};
    for (int i = 0; i < mentors; ++i) problem.mentors.push_back({mentor(i), below(5) > 0 ? 1 : 0});
    for (int i = 0; i < mentees; ++i) problem.mentees.push_back({mentee(i), below(4)});
    for (auto* side : {&problem.mentors, &problem.mentees})
        for (auto& person : *side) person.minimum = person.capacity > 0 && below(4) == 0 ? 1 : 0;
    for (int i = 0; i < mentors; ++i)
        for (int j = 0; j < mentees; ++j)
            if (below(3) > 0 && problem.options.size() < 12)
                problem.options.push_back({mentor(i), mentee(j), below(weights) - weights / 3});
    return problem;
}

TEST_CASE("in a matrix every aim is as good as in the best of all choices, for whole and empty lines") {
    std::mt19937 random{29};
    for (int round = 0; round < 2000; ++round) {
        const auto problem = random_dense_problem(random);
        const auto found = matching::match_pairs(problem);
        CAPTURE(round);
        CHECK(worth(problem, found.pairs) == *best_of_all(problem));
        CHECK(found.certified);
        // With others who take part in nothing most pairs are no options any more: solved as a network.
        auto sparse = problem;
        for (int i = 0; i < 40; ++i) sparse.mentors.push_back({mentor(50 + i), 0});
        const auto other = matching::match_pairs(sparse);
        CHECK(found.weight == other.weight);
        if (problem.most_people) CHECK(found.unmatched.size() == other.unmatched.size());
        CHECK(found.below_minimum.size() == other.below_minimum.size());
    }
}

TEST_CASE("without blocking pairs, and the best of those, as all choices show") {
    std::mt19937 random{11};
    int proved = 0;
    for (int round = 0; round < 300; ++round) {
        auto problem = random_problem(random, 3 + round % 2, 3, 0.9);
        problem.stable = true;
        problem.most_people = round % 2 == 0;
        if (round % 3 == 0 && !problem.options.empty())
            problem.locked.push_back({problem.options.back().mentor, problem.options.back().mentee});
        const auto best = best_of_all(problem);
        const auto found = matching::match_pairs(problem);
        CAPTURE(round);
        REQUIRE(best.has_value() == found.impossible_locks.empty());
        if (!best) {
            ++proved;
            continue;
        }
        CHECK(found.certified);
        proved += found.certified ? 1 : 0;
        CHECK(found.blocking_pairs.empty());
        CHECK(matching::blocking_pairs(problem, found.pairs).empty());
        CHECK(worth(problem, found.pairs) == *best);
    }
    CHECK(proved == 300);
}

TEST_CASE(
    "a hundred and twenty who rated six talks each: proved, nobody blocks, and nobody changes sides for "
    "less") {
    std::mt19937 random{17};
    PairProblem problem{.most_people = true, .stable = true};
    for (int i = 0; i < 60; ++i) {
        problem.mentors.push_back({mentor(i)});
        problem.mentees.push_back({mentee(i)});
    }
    const auto likes = [&](bool met) { return met ? 1 + static_cast<std::int64_t>(random() % 5) : 3; };
    for (int i = 0; i < 60; ++i)
        for (int j = 0; j < 60; ++j) {
            const bool met = (j - i + 60) % 60 < 6;
            const auto one = likes(met);
            const auto other = likes(met);
            problem.options.push_back({mentor(i), mentee(j),
                                       100 * (one + other - 6) + static_cast<std::int64_t>(random() % 80),
                                       one, other});
        }
    const auto stable = matching::match_pairs(problem);
    CHECK(stable.certified);
    CHECK(stable.unmatched.empty());
    CHECK(matching::blocking_pairs(problem, stable.pairs).empty());
    problem.stable = false;
    const auto heaviest = matching::match_pairs(problem);
    CHECK(!heaviest.blocking_pairs.empty());
    CHECK(heaviest.weight > stable.weight);
}

TEST_CASE("a search that may not look is honest about it") {
    PairProblem problem{.mentors = {{mentor(0)}, {mentor(1)}}, .mentees = {{mentee(0)}, {mentee(1)}}};
    // The heaviest pairs everybody with whom they like less.
    problem.options = {{mentor(0), mentee(0), 1, 9, 9},
                       {mentor(0), mentee(1), 8, 1, 1},
                       {mentor(1), mentee(0), 8, 1, 1},
                       {mentor(1), mentee(1), 1, 9, 9}};
    problem.stable = true;
    problem.search_nodes = 0;
    const auto found = matching::match_pairs(problem);
    CHECK_FALSE(found.certified);
    CHECK(found.weight == 16);
    CHECK(found.blocking_pairs ==
          std::vector<MentorAndMentee>{{mentor(0), mentee(0)}, {mentor(1), mentee(1)}});
    problem.search_nodes = -1;
    const auto proved = matching::match_pairs(problem);
    CHECK(proved.certified);
    CHECK(proved.weight == 2);
}

TEST_CASE("most people come before weight, and the worst pair before the total") {
    PairProblem problem{.mentors = {{mentor(0)}, {mentor(1)}}, .mentees = {{mentee(0)}, {mentee(1)}}};
    problem.options = {{mentor(0), mentee(0), 10},
                       {mentor(0), mentee(1), 4},
                       {mentor(1), mentee(0), 4},
                       {mentor(1), mentee(1), 1}};
    CHECK(matching::match_pairs(problem).weight == 11);
    problem.most_people = true;
    CHECK(matching::match_pairs(problem).weight == 11);
    problem.floor = true;
    const auto raised = matching::match_pairs(problem);
    CHECK(raised.weight == 8);
    CHECK(raised.pairs == std::vector<MentorAndMentee>{{mentor(0), mentee(1)}, {mentor(1), mentee(0)}});
    problem.options.pop_back();
    problem.floor = false;
    problem.options[0].weight = 100;
    CHECK(matching::match_pairs(problem).weight == 8);
    problem.most_people = false;
    CHECK(matching::match_pairs(problem).weight == 100);
    CHECK(matching::match_pairs(problem).unmatched == std::vector<PersonId>{mentor(1), mentee(1)});
}

TEST_CASE("where there are too many pairs to try all at once, the weight is still the greatest") {
    std::mt19937 random{23};
    for (const int most : {5, 1000, 1'000'000})
        for (const int n : {70, 110}) {
            CAPTURE(most);
            CAPTURE(n);
            PairProblem problem{.most_people = true};
            std::vector<std::vector<std::int64_t>> weight(static_cast<std::size_t>(n));
            for (int i = 0; i < n; ++i) {
                problem.mentors.push_back({mentor(i)});
                problem.mentees.push_back({PersonId{static_cast<std::uint32_t>(1000 + i)}});
            }
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j) {
                    weight[static_cast<std::size_t>(i)].push_back(
                        static_cast<std::int64_t>(random() % static_cast<unsigned>(most)));
                    problem.options.push_back({mentor(i), PersonId{static_cast<std::uint32_t>(1000 + j)},
                                               weight[static_cast<std::size_t>(i)].back()});
                }
            const auto found = matching::match_pairs(problem);
            CHECK(found.certified);
            CHECK(found.unmatched.empty());
            CHECK(found.weight == tests::hungarian(weight));
            problem.floor = true;
            const auto raised = matching::match_pairs(problem);
            CHECK(raised.pairs.size() == static_cast<std::size_t>(n));
            CHECK(raised.weight <= found.weight);
        }
}

TEST_CASE("between equals another lot chooses others, and the same lot the same") {
    PairProblem problem{.most_people = true, .seed = 1};
    for (int i = 0; i < 8; ++i) {
        problem.mentors.push_back({mentor(i)});
        problem.mentees.push_back({mentee(i)});
        for (int j = 0; j < 8; ++j) problem.options.push_back({mentor(i), mentee(j), 7});
    }
    const auto first = matching::match_pairs(problem);
    CHECK(matching::match_pairs(problem) == first);
    std::set<std::vector<MentorAndMentee>> seen;
    for (problem.seed = 1; problem.seed <= 20; ++problem.seed) {
        const auto found = matching::match_pairs(problem);
        CHECK(found.weight == 56);
        seen.insert(found.pairs);
    }
    CHECK(seen.size() > 10);
}

TEST_CASE("a pair of negative weight is made only for somebody's sake") {
    PairProblem problem{.mentors = {{mentor(0)}}, .mentees = {{mentee(0)}}};
    problem.options = {{mentor(0), mentee(0), -5}};
    CHECK(matching::match_pairs(problem).pairs.empty());
    problem.most_people = true;
    CHECK(matching::match_pairs(problem).pairs.size() == 1);
}

TEST_CASE("locks beyond a capacity are named, and nothing is matched") {
    PairProblem problem{.mentors = {{mentor(0)}}, .mentees = {{mentee(0)}, {mentee(1)}}};
    problem.options = {{mentor(0), mentee(0), 5}, {mentor(0), mentee(1), 5}};
    problem.locked = {{mentor(0), mentee(0)}, {mentor(0), mentee(1)}};
    const auto found = matching::match_pairs(problem);
    CHECK(found.impossible_locks == problem.locked);
    CHECK(found.pairs.empty());
}

TEST_CASE("one exclusion more never makes the whole better, and the lot alone decides between equals") {
    std::mt19937 random{3};
    for (int round = 0; round < 100; ++round) {
        auto problem = random_problem(random, 8, 8, 0.6);
        const auto before = matching::match_pairs(problem).weight;
        if (problem.options.empty()) continue;
        auto fewer = problem;
        fewer.options.erase(fewer.options.begin() +
                            static_cast<std::ptrdiff_t>(random() % fewer.options.size()));
        for (auto* side : {&problem.mentors, &problem.mentees})
            for (auto& person : *side) person.minimum = 0;
        for (auto* side : {&fewer.mentors, &fewer.mentees})
            for (auto& person : *side) person.minimum = 0;
        CHECK(matching::match_pairs(fewer).weight <= matching::match_pairs(problem).weight);
        CHECK(before <= matching::match_pairs(problem).weight);
        auto drawn_anew = problem;
        drawn_anew.seed += 1;
        CHECK(matching::match_pairs(drawn_anew).weight == matching::match_pairs(problem).weight);
    }
}

}  // namespace
}  // namespace auftakt
