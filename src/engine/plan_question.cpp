#include "engine/plan_question.hpp"

#include <algorithm>
#include <iterator>

#include "core/fit.hpp"
#include "core/pair_rules.hpp"
#include "engine/plan_pins.hpp"
#include "matching/sides.hpp"

namespace auftakt {

std::vector<pairing::PlannedRound> past_rounds(const pairing::State& state) {
    const auto& rounds = state.plan->rounds;
    const auto count = std::min(rounds.size(), static_cast<std::size_t>(std::max(0, state.cycle.round)));
    return {rounds.begin(), rounds.begin() + static_cast<std::ptrdiff_t>(count)};
}

namespace {

// A side that the planner gave before the first round is open again; later it stays, like a chosen one.
bool is_open(const Public& state, PersonId id) {
    if (state.people.persons.at(id).profile.role != Role::both) return false;
    const auto& held = state.people.attendance.at(id);
    return !held.side || (held.side_given && state.pairing.cycle.round == 0);
}

std::vector<RoundPerson> people_here(const Public& state) {
    std::vector<RoundPerson> people;
    for (const auto id : people::present(state.people)) {
        const auto& profile = state.people.persons.at(id).profile;
        const auto side = people::side_of(state.people, id);
        people.push_back({.id = id,
                          .side = side == Role::senior ? Side::senior : Side::junior,
                          .first_round = profile.present_from,
                          .last_round = profile.present_to});
    }
    return people;
}

// Whoever is open sits where the hall needs them and where they fit best.
std::vector<pairing::GivenSide> give_sides(const Public& state, RoundProblem& problem) {
    matching::SideProblem sides;
    std::vector<FitProfile> brought;
    for (const auto& person : problem.people) {
        sides.people.push_back({person.id, is_open(state, person.id), person.side});
        brought.push_back(pairing::brought_by(state.people, person.id));
    }
    if (std::ranges::none_of(sides.people, &matching::SideProblem::Person::open)) return {};
    sides.fit = fit_matrix(brought, brought, usual_weights(problem.mode));
    sides.forbidden = problem.forbidden;
    sides.rounds = problem.rounds;
    sides.seed = problem.seed;
    std::vector<pairing::GivenSide> given;
    for (const auto& choice : matching::choose_sides(sides)) {
        const auto at = std::ranges::find(problem.people, choice.person, &RoundPerson::id);
        at->side = choice.side;
        given.push_back({choice.person, choice.side == Side::senior ? Role::senior : Role::junior});
    }
    return given;
}

void add_past(std::vector<RoundPerson>& people, const std::vector<pairing::PlannedRound>& past) {
    for (auto& person : people) {
        for (const auto& round : past) {
            person.rested_last =
                std::find(round.resting.begin(), round.resting.end(), person.id) != round.resting.end();
            if (person.rested_last) ++person.past_rests;
            for (const auto& seating : round.tables)
                if (std::find(seating.people.begin(), seating.people.end(), person.id) !=
                    seating.people.end())
                    person.last_table = seating.table;
        }
    }
}

std::vector<PersonPair> met_pairs(const std::vector<pairing::Meeting>& meetings) {
    std::vector<PersonPair> pairs;
    for (const auto& meeting : meetings)
        for (std::size_t i = 0; i < meeting.people.size(); ++i)
            for (std::size_t j = i + 1; j < meeting.people.size(); ++j)
                pairs.push_back({meeting.people[i], meeting.people[j]});
    return pairs;
}

FitMatrix fit_between(const people::State& state, const std::vector<RoundPerson>& people, PairingMode mode) {
    const bool sides = mode == PairingMode::reverse || mode == PairingMode::two_way;
    std::vector<FitProfile> rows;
    std::vector<FitProfile> columns;
    for (const auto& person : people) {
        auto brings = pairing::brought_by(state, person.id);
        if (!sides || person.side == Side::senior) columns.push_back(brings);
        if (!sides || person.side == Side::junior) rows.push_back(std::move(brings));
    }
    return fit_matrix(rows, columns, usual_weights(mode));
}

std::vector<pairing::Meeting> announced_meetings(const pairing::State& state) {
    std::vector<pairing::Meeting> meetings;
    if (state.cycle.round < 1 || state.cycle.round > pairing::last_round(state)) return meetings;
    for (const auto& table : state.plan->rounds[static_cast<std::size_t>(state.cycle.round - 1)].tables)
        meetings.push_back({state.cycle.round, table.table, table.people});
    return meetings;
}

// The rounds to come as they were planned: equals are decided for them.
std::vector<Round> planned_before(const pairing::State& state) {
    std::vector<Round> rounds;
    for (int number = state.cycle.round + 1; state.accepted && number <= pairing::last_round(state);
         ++number) {
        const auto& planned = state.plan->rounds[static_cast<std::size_t>(number - 1)];
        Round round{number, {}, planned.resting};
        for (const auto& table : planned.tables) round.tables.push_back({table.table, table.people});
        rounds.push_back(std::move(round));
    }
    return rounds;
}

}  // namespace

std::optional<PlanQuestion> plan_question(const Public& state, std::uint64_t seed) {
    const auto* spec = pairing::spec_of(state);
    const int first = state.pairing.cycle.round + 1;
    if (spec == nullptr || first > state.pairing.rounds) return std::nullopt;

    PlanQuestion question;
    auto& problem = question.problem;
    problem.mode = spec->mode;
    problem.people = people_here(state);
    add_past(problem.people, past_rounds(state.pairing));
    problem.first_round = first;
    problem.rounds = state.pairing.rounds - first + 1;
    problem.tables_max = spec->tables;
    problem.trios = pairing::odd_count_of(state) == OddCount::trio;
    const auto apart = pairing::may_not_meet(state);
    problem.forbidden = {apart.begin(), apart.end()};
    problem.met = met_pairs(*state.pairing.past);
    std::ranges::copy(met_pairs(*state.pairing.met), std::back_inserter(problem.met));
    // Who sits together now has not met yet, but will have when the next round comes.
    if (state.pairing.cycle.phase == pairing::Phase::change_over ||
        state.pairing.cycle.phase == pairing::Phase::talk)
        std::ranges::copy(met_pairs(announced_meetings(state.pairing)), std::back_inserter(problem.met));
    problem.earlier = planned_before(state.pairing);
    problem.seed = seed;
    if (spec->mode == PairingMode::reverse || spec->mode == PairingMode::two_way)
        question.sides = give_sides(state, problem);
    problem.fit = fit_between(state.people, problem.people, spec->mode);
    raise_pins(question, state.pairing);
    seat_tandems(question, spec->partners, state.tandem);
    return question;
}

}  // namespace auftakt
