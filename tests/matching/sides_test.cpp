#include "matching/sides.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "halls.hpp"
#include "matching/lot.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

namespace {

SideProblem people(int juniors, int seniors, int open, std::uint64_t seed) {
    SideProblem problem{.rounds = 2, .seed = seed};
    for (int i = 1; i <= juniors; ++i) problem.people.push_back({junior(i), false, Side::junior});
    for (int i = 1; i <= seniors; ++i) problem.people.push_back({senior(i), false, Side::senior});
    for (int i = 1; i <= open; ++i) problem.people.push_back({junior(500 + i), true, Side::junior});
    const auto count = static_cast<int>(problem.people.size());
    problem.fit.columns = count;
    Lots lots(seed);
    for (int i = 0; i < count * count; ++i) problem.fit.cells.push_back(lots.below(30));
    return problem;
}

std::vector<Side> sides_with(const SideProblem& problem, const std::vector<SideChoice>& chosen) {
    std::vector<Side> sides;
    for (const auto& person : problem.people) {
        sides.push_back(person.side);
        for (const auto& choice : chosen)
            if (choice.person == person.id) sides.back() = choice.side;
    }
    return sides;
}

std::int64_t fit_with(const SideProblem& problem, const std::vector<Side>& sides) {
    RoundProblem rounds{.rounds = problem.rounds, .fit = fit_of_sides(problem, sides), .polish_moves = 0};
    for (std::size_t i = 0; i < sides.size(); ++i)
        rounds.people.push_back({.id = problem.people[i].id, .side = sides[i]});
    return plan_rounds(rounds).fit;
}

}  // namespace

TEST_CASE("people who can take either side balance the hall") {
    struct Row {
        int juniors, seniors, open, become_juniors;
    };
    for (const auto& row : {Row{5, 3, 2, 0}, Row{3, 5, 2, 2}, Row{4, 4, 4, 2}, Row{9, 3, 4, 0}}) {
        CAPTURE(row.juniors);
        const auto chosen = choose_sides(people(row.juniors, row.seniors, row.open, 3));
        CHECK(std::ssize(chosen) == row.open);
        CHECK(std::ranges::count(chosen, Side::junior, &SideChoice::side) == row.become_juniors);
    }
}

TEST_CASE("among balanced halls the sides are those that fit best") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        const auto problem = people(4, 3, 4, seed);
        const auto chosen = sides_with(problem, choose_sides(problem));
        const auto reached = fit_with(problem, chosen);
        std::int64_t best = 0;
        for (unsigned every = 0; every < 16; ++every) {
            auto sides = sides_with(problem, {});
            for (std::size_t i = 0; i < 4; ++i)
                sides[7 + i] = (every >> i & 1U) != 0 ? Side::junior : Side::senior;
            const auto juniors = std::ranges::count(sides, Side::junior);
            if (std::abs(2 * juniors - std::ssize(sides)) <= 1)
                best = std::max(best, fit_with(problem, sides));
        }
        CHECK(reached * 100 >= best * 99);
        CHECK(std::abs(2 * std::ranges::count(chosen, Side::junior) - std::ssize(chosen)) <= 1);
    }
}

TEST_CASE("sides are the same for the same lot, and nobody open is nothing to choose") {
    const auto problem = people(6, 6, 5, 2);
    CHECK(choose_sides(problem) == choose_sides(problem));
    CHECK(choose_sides(people(3, 4, 0, 1)).empty());
    CHECK(choose_sides(people(0, 0, 3, 1)).size() == 3);
}
