#include "engine/plan_job.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/fit.hpp"
#include "core/reporting_line.hpp"

namespace auftakt {
namespace {

const PairingSpec* spec_of(const Public& state) {
    const auto index = state.pairing.segment;
    if (index < 0 || static_cast<std::size_t>(index) >= state.show->segments.size()) return nullptr;
    return std::get_if<PairingSpec>(&state.show->segments[static_cast<std::size_t>(index)].spec);
}

std::vector<pairing::PlannedRound> past_rounds(const pairing::State& state) {
    const auto& rounds = state.plan->rounds;
    const auto count = std::min(rounds.size(), static_cast<std::size_t>(std::max(0, state.cycle.round)));
    return {rounds.begin(), rounds.begin() + static_cast<std::ptrdiff_t>(count)};
}

// Two sides of one pool: whoever is open goes where fewer are, in the order of ids.
std::vector<RoundPerson> people_with_sides(const people::State& state) {
    std::vector<RoundPerson> people;
    std::vector<PersonId> open;
    int surplus = 0;  // juniors minus seniors
    for (const auto id : people::present(state)) {
        const auto& profile = state.persons.at(id).profile;
        const auto side = people::side_of(state, id);
        if (!side || *side == Role::both) open.push_back(id);
        const auto taken = side == Role::senior ? Side::senior : Side::junior;
        if (side == Role::junior) ++surplus;
        if (side == Role::senior) --surplus;
        people.push_back(
            {.id = id, .side = taken, .first_round = profile.present_from, .last_round = profile.present_to});
    }
    for (const auto id : open) {
        const auto at = std::find_if(people.begin(), people.end(), [&](auto& each) { return each.id == id; });
        at->side = surplus <= 0 ? Side::junior : Side::senior;
        surplus += surplus <= 0 ? 1 : -1;
    }
    return people;
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

std::vector<PersonPair> reporting_lines(const people::State& state) {
    std::vector<ManagerLink> links;
    state.persons.each([&](PersonId id, const people::Person& person) {
        if (person.manager) links.push_back({id, person.manager});
    });
    return reporting_line_pairs(links);
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
        const auto& profile = state.persons.at(person.id).profile;
        FitProfile brings{profile.offers, profile.wants, profile.department};
        if (!sides || person.side == Side::senior) columns.push_back(brings);
        if (!sides || person.side == Side::junior) rows.push_back(std::move(brings));
    }
    return fit_matrix(rows, columns, usual_weights(mode));
}

// Keys of assets/i18n.
std::string key_of(PlanTrouble trouble) {
    switch (trouble) {
        case PlanTrouble::no_partners: return "plan.trouble.no_partners";
        case PlanTrouble::excluded_from_all: return "plan.trouble.excluded_from_all";
        case PlanTrouble::too_few_partners: return "plan.trouble.too_few_partners";
        case PlanTrouble::too_few_tables: return "plan.trouble.too_few_tables";
        case PlanTrouble::rounds_left_empty: return "plan.trouble.rounds_left_empty";
        case PlanTrouble::not_everybody_seated: return "plan.trouble.not_everybody_seated";
    }
    return {};
}

pairing::PlanFailed failed(std::uint64_t inputs, const std::vector<PlanNotice>& notices) {
    if (notices.empty()) return {inputs, key_of(PlanTrouble::no_partners), {}};
    const auto& first = notices.front();
    return {inputs, key_of(first.trouble), {std::to_string(first.wanted), std::to_string(first.possible)}};
}

pairing::PlannedRound planned(const Round& round) {
    pairing::PlannedRound made;
    for (const auto& table : round.tables) made.tables.push_back({table.number, table.people});
    made.resting = round.resting;
    return made;
}

}  // namespace

std::optional<RoundProblem> round_problem(const Public& state, std::uint64_t seed) {
    const auto* spec = spec_of(state);
    const int first = state.pairing.cycle.round + 1;
    if (spec == nullptr || first > state.pairing.rounds) return std::nullopt;

    RoundProblem problem;
    problem.mode = spec->mode;
    problem.people = people_with_sides(state.people);
    add_past(problem.people, past_rounds(state.pairing));
    problem.first_round = first;
    problem.rounds = state.pairing.rounds - first + 1;
    problem.tables_max = spec->tables;
    problem.fit = fit_between(state.people, problem.people, spec->mode);
    problem.forbidden = reporting_lines(state.people);
    problem.met = met_pairs(*state.pairing.past);
    std::ranges::copy(met_pairs(*state.pairing.met), std::back_inserter(problem.met));
    problem.seed = seed;
    return problem;
}

pairing::Command plan_rest(const Public& state, std::uint64_t seed, const Planner& planner) {
    const auto inputs = state.pairing.inputs;
    const auto problem = round_problem(state, seed);
    if (!problem) return failed(inputs, {});
    const auto found = planner(*problem);
    if (found.rounds.empty()) return failed(inputs, found.notices);

    pairing::Plan plan{past_rounds(state.pairing), {found.fit, found.bound, found.certified}};
    for (const auto& round : found.rounds) plan.rounds.push_back(planned(round));
    return pairing::ProposePlan{inputs, std::move(plan), seed};
}

bool PlanWatch::wants(const Public& state) {
    const bool planning = state.pairing.segment >= 0 && state.pairing.rounds > 0 &&
                          state.pairing.cycle.phase == pairing::Phase::planning &&
                          state.run.place.phase == run::Phase::running;
    if (!planning) {
        asked_.reset();
        return false;
    }
    const std::pair wanted{state.pairing.segment, state.pairing.inputs};
    if (asked_ == wanted) return false;
    asked_ = wanted;
    return true;
}

}  // namespace auftakt
