#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <tuple>

#include "halls.hpp"
#include "matching/certificate.hpp"
#include "matching/lot.hpp"
#include "matching/meetings.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

namespace {

using Worth = std::tuple<int, int, std::int64_t>;  // meetings, minus squares of rests, fit

Worth worth_of(const RoundProblem& problem, const Hall& hall, unsigned chosen) {
    const int seniors = static_cast<int>(hall.seniors.size());
    std::vector<int> met(problem.people.size(), 0);
    std::int64_t fit = 0;
    for (int cell = 0; cell < static_cast<int>(hall.fits.size()); ++cell) {
        if ((chosen >> cell & 1U) == 0) continue;
        fit += hall.fits[static_cast<std::size_t>(cell)];
        ++met[static_cast<std::size_t>(hall.juniors[static_cast<std::size_t>(cell / seniors)].person)];
        ++met[static_cast<std::size_t>(hall.seniors[static_cast<std::size_t>(cell % seniors)].person)];
    }
    int squares = 0;
    for (std::size_t i = 0; i < met.size(); ++i) {
        if (met[i] > problem.rounds) return {-1, 0, 0};
        const int rests = problem.people[i].past_rests + problem.rounds - met[i];
        squares += rests * rests;
    }
    return {std::popcount(chosen), -squares, fit};
}

// Tries every set of pairs that fits into the rounds. For up to 12 pairs.
Worth best_of_all(const RoundProblem& problem) {
    const Hall hall = hall_of(problem);
    unsigned allowed = 0;
    for (std::size_t cell = 0; cell < hall.fits.size(); ++cell)
        if (hall.fits[cell] != never) allowed |= 1U << cell;
    Worth best{0, -1'000'000, 0};
    for (unsigned chosen = 0; chosen < 1U << hall.fits.size(); ++chosen)
        if ((chosen & ~allowed) == 0 && std::popcount(chosen) <= problem.rounds * hall.tables)
            best = std::max(best, worth_of(problem, hall, chosen));
    return best;
}

Worth worth_of(const RoundProblem& problem, const RoundPlan& plan) {
    int squares = 0;
    for (const auto& someone : problem.people) {
        int rests = someone.past_rests;
        for (const auto& round : plan.rounds)
            rests += static_cast<int>(std::ranges::count(round.resting, someone.id));
        rests += problem.rounds -
                 static_cast<int>(plan.rounds.size());  // rounds in which nobody meets are not held
        squares += rests * rests;
    }
    return {plan.meetings, -squares, plan.fit};
}

}  // namespace

TEST_CASE("in a small hall no plan whatsoever is better") {
    Lots lots(42);
    const std::pair<int, int> sizes[] = {{3, 3}, {3, 4}, {4, 3}, {2, 5}, {6, 2}, {1, 4}};
    for (int evening = 0; evening < 240; ++evening) {
        CAPTURE(evening);
        const auto [juniors, seniors] = sizes[evening % 6];
        auto problem =
            random_hall(juniors, seniors, 1 + lots.below(4), evening % 2 == 0 ? 50 : 2, lots.next());
        forbid_some(problem, 15 * lots.below(4), lots.next());
        problem.tables_max = lots.below(3);
        problem.polish_moves = 200;
        for (auto& someone : problem.people) someone.past_rests = lots.below(3);
        const RoundPlan plan = plan_rounds(problem);
        CHECK(worth_of(problem, plan) == best_of_all(problem));
        CHECK(plan.certified);
    }
}

TEST_CASE("the most meetings come before any fit") {
    // Junior 1 and senior 1 fit a thousandfold, but then the two others, who must not meet, would both rest.
    auto problem = hall_with(2, 2, 1);
    problem.fit = {.columns = 2, .cells = {1000, 1, 1, 0}};
    problem.forbidden = {{junior(2), senior(2)}};
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.meetings == 2);
    CHECK(plan.fit == 2);
    CHECK(plan.bound == 2);
}

TEST_CASE("fair rests come before any fit") {
    // Junior 3 fits nobody; two of three meet in each of three rounds, and everybody rests once all the same.
    auto problem = hall_with(3, 2, 3);
    problem.fit = {.columns = 2, .cells = {9, 9, 9, 9, 0, 0}};
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.fit == 4 * 9);
    CHECK(plan.pauses == 3);
    CHECK(plan.pause_spread == 0);
}

TEST_CASE("a new exclusion never raises the optimum") {
    auto problem = random_hall(9, 8, 4, 30, 5);
    std::int64_t before = plan_rounds(problem).fit;
    int meetings = plan_rounds(problem).meetings;
    for (int step = 1; step <= 8; ++step) {
        problem.forbidden.emplace_back(junior(step), senior(9 - step));
        const RoundPlan plan = plan_rounds(problem);
        CHECK(plan.meetings <= meetings);
        if (plan.meetings == meetings) CHECK(plan.fit <= before);
        before = plan.fit;
        meetings = plan.meetings;
    }
}

TEST_CASE("fits of any size and sign keep their order of worth") {
    auto problem = random_hall(5, 4, 2, 40, 8);
    const RoundPlan plain = plan_rounds(problem);
    for (auto& fit : problem.fit.cells) fit = fit * 50'000 - 1'000'000;
    const RoundPlan scaled = plan_rounds(problem);
    CHECK(scaled.meetings == 8);
    CHECK(scaled.fit == plain.fit * 50'000 - 8 * 1'000'000LL);
    CHECK(scaled.certified);
}
