#include "matching/plan_rounds.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/check.hpp"
#include "matching/announced.hpp"
#include "matching/best_first.hpp"
#include "matching/figures.hpp"
#include "matching/groups.hpp"
#include "matching/meetings.hpp"
#include "matching/notices.hpp"
#include "matching/peers.hpp"
#include "matching/presence.hpp"
#include "matching/rests_in_turn.hpp"
#include "matching/split.hpp"
#include "matching/trios.hpp"
#include "matching/walking.hpp"

namespace auftakt::matching {
namespace {

// Measured: about 0.2 s for 400 people, and no more for larger halls.
constexpr std::int64_t usual_tries_per_table = 4000;
constexpr std::int64_t usual_tries_max = 1'000'000;
constexpr std::int64_t spacing_tries_max = 400'000;

std::int64_t polish_budget(const RoundProblem& problem, const Hall& hall) {
    if (problem.polish_moves >= 0) return problem.polish_moves;
    return std::min(usual_tries_max, usual_tries_per_table * hall.tables);
}

int rounds_used(const Timetable& timetable) {
    int used = static_cast<int>(timetable.size());
    while (used > 0 && timetable[static_cast<std::size_t>(used) - 1].empty()) --used;
    return used;
}

Round seat(const RoundProblem& problem, const Hall& hall, const std::vector<Meeting>& meetings,
           const std::vector<std::optional<Third>>& thirds, const std::vector<int>& tables, int index) {
    const auto id_of = [&](const Guest& guest) {
        return problem.people[static_cast<std::size_t>(guest.person)].id;
    };
    Round round{.number = problem.first_round + index};
    std::vector<bool> junior_sits(hall.juniors.size());
    std::vector<bool> senior_sits(hall.seniors.size());
    for (std::size_t m = 0; m < meetings.size(); ++m) {
        const auto junior = static_cast<std::size_t>(meetings[m].junior);
        const auto senior = static_cast<std::size_t>(meetings[m].senior);
        junior_sits[junior] = senior_sits[senior] = true;
        TableSeating table{tables[m], {id_of(hall.juniors[junior]), id_of(hall.seniors[senior])}};
        if (const auto& third = thirds[m]) {
            const auto guest = static_cast<std::size_t>(third->guest);
            (third->junior ? junior_sits : senior_sits)[guest] = true;
            table.people.insert(table.people.begin() + (third->junior ? 1 : 2),
                                id_of(third->junior ? hall.juniors[guest] : hall.seniors[guest]));
        }
        round.tables.push_back(std::move(table));
    }
    const auto rest = [&](const std::vector<Guest>& side, const std::vector<bool>& sits) {
        for (std::size_t i = 0; i < side.size(); ++i)
            if (!sits[i] && side[i].present(index)) round.resting.push_back(id_of(side[i]));
    };
    rest(hall.juniors, junior_sits);
    rest(hall.seniors, senior_sits);
    std::ranges::sort(round.tables, {}, &TableSeating::number);
    std::ranges::sort(round.resting);
    return round;
}

Thirds nobody_joins(const Timetable& timetable) {
    Thirds thirds;
    for (const auto& round : timetable) thirds.emplace_back(round.size());
    return thirds;
}

std::int64_t fit_of_round(const Hall& hall, const std::vector<Meeting>& meetings,
                          const std::vector<std::optional<Third>>& thirds) {
    std::int64_t fit = 0;
    for (std::size_t m = 0; m < meetings.size(); ++m) {
        fit += hall.fit(meetings[m].junior, meetings[m].senior);
        if (const auto& third = thirds[m])
            fit += third->junior ? hall.fit(third->guest, meetings[m].senior)
                                 : hall.fit(meetings[m].junior, third->guest);
    }
    return fit;
}

RoundPlan plan_sides(const RoundProblem& problem, int tables_taken, const ExactDone& exact_done) {
    Hall hall = hall_of(problem);
    hall.tables_taken = tables_taken;
    RoundPlan plan;
    if (hall.juniors.empty() || hall.seniors.empty() || hall.rounds < 1) {
        plan.notices = notices(problem, hall, {}, 0);
        plan.certified = true;
        return plan;
    }
    const Meetings meetings = choose_keeping(hall);
    const bool whole_evening = hall.everybody_stays();
    Timetable timetable =
        whole_evening ? split_into_rounds(hall, meetings.pairs) : plan_with_presence(hall, meetings);

    exact_done();
    const std::int64_t budget = polish_budget(problem, hall);
    Seats seats(hall, timetable);
    std::int64_t moves = rest_in_turn(hall, seats, std::min(budget, spacing_tries_max));
    moves += put_best_first(hall, seats, budget - moves);
    timetable = seats.timetable();
    timetable.resize(static_cast<std::size_t>(rounds_used(timetable)));
    const auto tables = number_tables(hall, timetable, budget - moves);

    const Thirds thirds = problem.trios ? join_pairs(problem, hall, timetable) : nobody_joins(timetable);
    for (std::size_t i = 0; i < timetable.size(); ++i) {
        plan.fit += fit_of_round(hall, timetable[i], thirds[i]);
        plan.rounds.push_back(seat(problem, hall, timetable[i], thirds[i], tables[i], static_cast<int>(i)));
    }
    plan.bound = std::max(plan.fit, meetings.fit);
    plan.certified = whole_evening && meetings.proved && plan.fit == meetings.fit;
    if (problem.trios) {
        plan.bound = std::max(plan.bound, bound_with_thirds(hall));
        plan.certified = false;
    }
    plan.notices = notices(problem, hall, meetings, static_cast<int>(timetable.size()));
    return plan;
}

RoundPlan plan_all(const RoundProblem& problem, int tables_taken, const ExactDone& exact_done) {
    switch (problem.mode) {
        case PairingMode::reverse:
        case PairingMode::two_way: return plan_sides(problem, tables_taken, exact_done);
        case PairingMode::peer: return plan_peers(problem);
        case PairingMode::group: return plan_groups(problem);
    }
    AUFTAKT_CHECK(false);  // no other mode
    return {};
}

// Late-comers and whoever lost their partner fill what is free in the announced round; the rest is planned.
RoundPlan plan_around(const RoundProblem& problem, const ExactDone& exact_done) {
    const Announced announced = set_apart(problem);
    RoundPlan plan;
    if (announced.rest.rounds > 0)
        plan = plan_all(announced.rest, announced.over ? 0 : static_cast<int>(announced.tables.size()),
                        exact_done);
    else
        plan.certified = true;  // nothing is left to choose
    put_back(problem, announced, plan);
    return plan;
}

}  // namespace

RoundPlan plan_rounds(const RoundProblem& problem, const ExactDone& exact_done) {
    RoundPlan plan = problem.announced ? plan_around(problem, exact_done) : plan_all(problem, 0, exact_done);
    count_figures(problem, plan);
    return plan;
}

RoundPlan plan_rounds(const RoundProblem& problem) {
    return plan_rounds(problem, [] {});
}

}  // namespace auftakt::matching
