#include <doctest/doctest.h>

#include <algorithm>

#include "core/apply.hpp"
#include "engine/plan_job.hpp"
#include "evening.hpp"

using namespace auftakt;

namespace {

void happens(Public& state, const Fact& fact) { apply(state, fact); }

// Jana and Jo are juniors, Sven and Sara seniors, Bo is both; Sara leads Jo.
Public hall() {
    Public state;
    happens(state, programme::Fact{programme::ShowLoaded{small_show(), ""}});
    const auto add = [&](const char* name, Role role) {
        const auto id = state.people.persons.next_id();
        people::Profile profile;
        profile.role = role;
        happens(state,
                people::Fact{people::PersonAdded{id, name, make_name(name).name, profile, false, false}});
        happens(state, people::Fact{people::PersonArrived{id, {0}}});
    };
    add("Jana", Role::junior);
    add("Jo", Role::junior);
    add("Sven", Role::senior);
    add("Sara", Role::senior);
    add("Bo", Role::both);
    happens(state, people::Fact{people::ManagerKnown{PersonId{2}, PersonId{4}}});
    happens(state, pairing::Fact{pairing::PairingBegun{2, 2}});
    return state;
}

const RoundPerson& person(const RoundProblem& problem, std::uint32_t id) {
    for (const auto& each : problem.people)
        if (each.id == PersonId{id}) return each;
    FAIL("not in the problem");
    return problem.people.front();
}

pairing::Plan first_plan() {
    pairing::Plan plan;
    plan.rounds = {{{{1, {PersonId{1}, PersonId{3}}}, {4, {PersonId{2}, PersonId{5}}}}, {PersonId{4}}},
                   {{{1, {PersonId{1}, PersonId{4}}}}, {}}};
    return plan;
}

}  // namespace

TEST_CASE("in a later show tandems talk among themselves first, or with everybody else") {
    const auto evening = [](Partners partners) {
        auto state = hall();
        tandem::Tandem one{.juniors = {PersonId{1}}, .seniors = {PersonId{3}}};
        happens(state, tandem::Fact{tandem::TandemsReleased{{one}, {}, {}}});
        state.pairing.past = Shared<std::vector<pairing::Meeting>>{{{1, 1, {PersonId{1}, PersonId{3}}}}};
        auto show = *state.show;
        for (auto& segment : show.segments)
            if (auto* spec = std::get_if<PairingSpec>(&segment.spec)) spec->partners = partners;
        state.show = Shared<Show>{show};
        return state;
    };
    const auto plan = [](const Public& state) {
        const auto wish = plan_rest(state, 7, [](const RoundProblem& problem) {
            RoundPlan found;
            found.fit = found.bound = problem.fit.at(0, 0);
            found.rounds = {{1, {{1, {PersonId{1}, PersonId{3}}}}, {}}};
            return found;
        });
        return std::get<pairing::ProposePlan>(wish).plan.quality;
    };
    const PersonPair pair{PersonId{1}, PersonId{3}};
    const auto usual = evening(Partners::anybody);
    const auto own = evening(Partners::own_tandem);
    const auto others = evening(Partners::other_tandems);
    CHECK(std::ranges::count(round_problem(usual, 7)->met, pair) == 1);
    CHECK(std::ranges::count(round_problem(own, 7)->met, pair) == 0);
    CHECK(round_problem(own, 7)->fit.at(0, 0) == round_problem(usual, 7)->fit.at(0, 0) + 900'000);
    CHECK(std::ranges::count(round_problem(others, 7)->forbidden, pair) == 1);
    CHECK(std::ranges::count(round_problem(own, 7)->forbidden, pair) == 0);
    CHECK(plan(own).fit == round_problem(usual, 7)->fit.at(0, 0));  // what seated them is no fit
}

TEST_CASE("a plan is asked for with whoever is here, on two sides") {
    auto state = hall();
    happens(state, people::Fact{people::PersonLeft{PersonId{3}}});
    const auto problem = round_problem(state, 7);
    REQUIRE(problem);
    CHECK(problem->people.size() == 4);
    CHECK(person(*problem, 1).side == Side::junior);
    CHECK(person(*problem, 4).side == Side::senior);
    CHECK(person(*problem, 5).side == Side::senior);  // Bo helps the smaller side
    CHECK(problem->first_round == 1);
    CHECK(problem->rounds == 2);
    CHECK(problem->seed == 7);
    CHECK(problem->forbidden == std::vector<PersonPair>{{PersonId{2}, PersonId{4}}});
}

TEST_CASE("rounds that are over are past: who met, who rested, who sat where") {
    auto state = hall();
    happens(state, pairing::Fact{pairing::PlanProposed{first_plan(), state.pairing.inputs, 7}});
    happens(state, pairing::Fact{pairing::PlanAccepted{}});
    happens(state, pairing::Fact{pairing::ChangeOverStarted{1, {0}, {1}}});
    happens(state, pairing::Fact{pairing::RoundStarted{1, {1}, {2}}});
    happens(state, pairing::Fact{pairing::RoundEnded{1, {2}}});
    const auto problem = round_problem(state, 7);
    REQUIRE(problem);
    CHECK(problem->first_round == 2);
    CHECK(problem->rounds == 1);
    CHECK(person(*problem, 4).past_rests == 1);
    CHECK(person(*problem, 4).rested_last);
    CHECK_FALSE(person(*problem, 1).rested_last);
    CHECK(person(*problem, 2).last_table == 4);
    CHECK(problem->met == std::vector<PersonPair>{{PersonId{1}, PersonId{3}}, {PersonId{2}, PersonId{5}}});
}

TEST_CASE("a proposal keeps the past rounds as they were and adds the rest") {
    auto state = hall();
    happens(state, pairing::Fact{pairing::PlanProposed{first_plan(), state.pairing.inputs, 7}});
    happens(state, pairing::Fact{pairing::PlanAccepted{}});
    happens(state, pairing::Fact{pairing::ChangeOverStarted{1, {0}, {1}}});
    happens(state, pairing::Fact{pairing::RoundStarted{1, {1}, {2}}});
    happens(state, pairing::Fact{pairing::RoundEnded{1, {2}}});
    const auto planner = [](const RoundProblem&) {
        return RoundPlan{.rounds = {{2, {{3, {PersonId{1}, PersonId{5}}}}, {PersonId{2}}}},
                         .fit = 12,
                         .bound = 14,
                         .notices = {{PlanTrouble::too_few_tables, {}, 3, 1}}};
    };
    const auto command = plan_rest(state, 7, planner);
    const auto* proposal = std::get_if<pairing::ProposePlan>(&command);
    REQUIRE(proposal);
    CHECK(proposal->inputs == state.pairing.inputs);
    REQUIRE(proposal->plan.rounds.size() == 2);
    CHECK(proposal->plan.rounds[0] == first_plan().rounds[0]);
    CHECK(proposal->plan.rounds[1].tables == std::vector<pairing::Seating>{{3, {PersonId{1}, PersonId{5}}}});
    CHECK(proposal->plan.rounds[1].resting == std::vector{PersonId{2}});
    CHECK(proposal->plan.quality == pairing::Quality{12, 14, false});
    CHECK(proposal->plan.notices == std::vector{PlanNotice{PlanTrouble::too_few_tables, {}, 3, 1}});
}

TEST_CASE("no plan is an answer, too, with its reason") {
    const auto planner = [](const RoundProblem&) {
        RoundPlan plan;
        plan.notices.push_back({PlanTrouble::too_few_partners, {PersonId{1}}, 2, 1});
        return plan;
    };
    const auto command = plan_rest(hall(), 7, planner);
    const auto* failed = std::get_if<pairing::PlanFailed>(&command);
    REQUIRE(failed);
    CHECK(failed->notices == std::vector{PlanNotice{PlanTrouble::too_few_partners, {PersonId{1}}, 2, 1}});
}

TEST_CASE("a plan is asked for once, and again when somebody comes") {
    auto state = hall();
    state.run.place.phase = run::Phase::running;
    PlanWatch watch;
    CHECK(watch.wants(state));
    CHECK_FALSE(watch.wants(state));
    ++state.pairing.inputs;
    CHECK(watch.wants(state));
    watch.forget();
    CHECK(watch.wants(state));
    state.pairing.cycle.phase = pairing::Phase::accepted;
    CHECK_FALSE(watch.wants(state));
    CHECK_FALSE(PlanWatch{}.wants(Public{}));
}
