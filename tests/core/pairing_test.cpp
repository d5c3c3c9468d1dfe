#include <doctest/doctest.h>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using pairing::Phase;

struct Hall {
    Evening evening;
    std::vector<PersonId> people;
};

Hall at_the_tables(int people = 4) {
    Hall hall;
    hall.evening.next();
    hall.people = hall.evening.join_many(people);
    hall.evening.go_to(segment::pairing);
    return hall;
}

const pairing::State& pairs(const Hall& hall) { return hall.evening.state().pairing; }
const Origin job{Source::job, {}, {}};

TEST_CASE("a plan is about the people it was made from") {
    auto hall = at_the_tables();
    const pairing::ProposePlan stale{pairs(hall).inputs, hall.evening.plan(), 1};
    hall.evening.join("Late");
    CHECK(hall.evening.tell(job, stale) == refused(Refusal::plan_outdated));
    CHECK(hall.evening.tell(job, pairing::PlanFailed{stale.inputs, {PlanNotice{}}}) ==
          refused(Refusal::plan_outdated));
    CHECK(hall.evening.propose_plan() == done);
    CHECK(pairs(hall).cycle.phase == Phase::proposed);
    CHECK(hall.evening.propose_plan() == refused(Refusal::plan_outdated));  // one at a time
}

TEST_CASE("a plan that seats somebody twice, or nobody we know, is none") {
    auto hall = at_the_tables();
    auto plan = hall.evening.plan();
    plan.rounds[0].resting.push_back(hall.people[0]);
    CHECK(hall.evening.tell(job, pairing::ProposePlan{pairs(hall).inputs, plan, 1}) ==
          refused(Refusal::no_plan));
    plan = hall.evening.plan();
    plan.rounds[0].tables[0].people[0] = PersonId{77};
    CHECK(hall.evening.tell(job, pairing::ProposePlan{pairs(hall).inputs, plan, 1}) ==
          refused(Refusal::no_plan));
    plan = hall.evening.plan();
    plan.rounds.push_back(plan.rounds[0]);
    CHECK(hall.evening.tell(job, pairing::ProposePlan{pairs(hall).inputs, plan, 1}) ==
          refused(Refusal::no_plan));
}

TEST_CASE("find your table, talk, next: deadlines from the show, meetings only of whoever is there") {
    auto hall = at_the_tables();
    hall.evening.propose_plan();
    hall.evening.next();
    hall.evening.next();
    CHECK(pairs(hall).cycle == pairing::Cycle{Phase::change_over, 1, {0}, {180'000}});
    CHECK(pairing::seat_of(pairs(hall), 1, hall.people[0])->table == 1);
    hall.evening.wait(60s);
    hall.evening.next();
    CHECK(pairs(hall).cycle == pairing::Cycle{Phase::talk, 1, {60'000}, {420'000}});
    hall.evening.phone(hall.people[1], people::Leave{});
    hall.evening.next();
    CHECK(pairs(hall).cycle == pairing::Cycle{Phase::change_over, 2, {60'000}, {180'000}});
    CHECK(*pairs(hall).met == std::vector{pairing::Meeting{1, 2, {hall.people[2], hall.people[3]}}});
}

TEST_CASE("a plan with fewer rounds than wished ends with its last round") {
    auto hall = at_the_tables();
    auto plan = hall.evening.plan();
    plan.rounds.resize(1);
    hall.evening.tell(job, pairing::ProposePlan{pairs(hall).inputs, plan, 1});
    CHECK(pairing::last_round(pairs(hall)) == 1);
    for (int i = 0; i < 3; ++i) hall.evening.next();
    CHECK(pairs(hall).cycle.phase == Phase::talk);
    CHECK(next_step(hall.evening.state()) == run::Step{run::StepKind::enter_segment, segment::pause});
    hall.evening.next();
    CHECK(pairs(hall).cycle.phase == Phase::done);
}

TEST_CASE("without a plan the show can go on all the same") {
    auto hall = at_the_tables();
    CHECK(hall.evening.tell(job, pairing::PlanFailed{pairs(hall).inputs, {PlanNotice{}}}) == done);
    CHECK(pairs(hall).trouble == std::vector{PlanNotice{.trouble = PlanTrouble::no_partners}});
    CHECK(next_step(hall.evening.state()).kind == run::StepKind::enter_segment);
    CHECK(hall.evening.tell(pairing::Replan{}) == done);
    CHECK(pairs(hall).trouble.empty());
    CHECK(hall.evening.propose_plan() == done);
}

TEST_CASE("rounds to come are planned anew beside the plan that runs") {
    auto hall = at_the_tables();
    hall.evening.propose_plan();
    CHECK(hall.evening.tell(pairing::Replan{}) == done);
    hall.evening.propose_plan();
    hall.evening.next();
    hall.evening.next();
    CHECK(hall.evening.tell(pairing::Replan{}) == done);
    CHECK(pairs(hall).cycle.phase == Phase::change_over);
    CHECK(hall.evening.tell(pairing::DiscardProposal{}) == done);
    hall.evening.next();
    hall.evening.go_to(segment::pause);
    CHECK(hall.evening.tell(pairing::Replan{}) == refused(Refusal::not_now));
    hall.evening.tell(run::GoBack{});
    CHECK(pairs(hall).cycle.phase == Phase::over);
    CHECK(hall.evening.tell(pairing::Replan{}) == done);
    CHECK(hall.evening.propose_plan() == done);
    CHECK(hall.evening.tell(pairing::AcceptProposal{pairs(hall).inputs}) == done);
    CHECK(next_step(hall.evening.state()) == run::Step{run::StepKind::start_change_over, 2});
    CHECK(pairs(hall).met->size() == 2);
}

TEST_CASE("undoing the acceptance of a new plan keeps the meetings that took place") {
    auto hall = at_the_tables();
    hall.evening.propose_plan();
    for (int i = 0; i < 3; ++i) hall.evening.next();
    hall.evening.go_to(segment::pause);
    hall.evening.tell(run::GoBack{});
    hall.evening.tell(pairing::Replan{});
    hall.evening.propose_plan();
    hall.evening.tell(pairing::AcceptProposal{pairs(hall).inputs});
    CHECK(hall.evening.undo() == done);
    CHECK(pairing::proposal_of(pairs(hall)) != nullptr);
    CHECK(pairs(hall).met->size() == 2);
}

TEST_CASE("whoever sits alone calls, and says so no more when the partner has come") {
    auto hall = at_the_tables(5);
    hall.evening.propose_plan();
    CHECK(hall.evening.phone(hall.people[0], pairing::CallMissing{}) == refused(Refusal::not_now));
    hall.evening.next();
    hall.evening.next();
    CHECK(hall.evening.phone(hall.people[0], pairing::CallMissing{}) == done);
    CHECK(hall.evening.phone(hall.people[0], pairing::CallMissing{}) == done);
    CHECK(hall.evening.phone(hall.people[4], pairing::CallMissing{}) == refused(Refusal::not_now));  // rests
    CHECK(pairs(hall).missing == std::set{hall.people[0]});
    CHECK(hall.evening.phone(hall.people[1], pairing::ClearMissing{hall.people[0]}) ==
          refused(Refusal::not_allowed));
    CHECK(hall.evening.phone(hall.people[0], pairing::ClearMissing{hall.people[0]}) == done);
    CHECK(pairs(hall).missing.empty());
    hall.evening.phone(hall.people[0], pairing::CallMissing{});
    CHECK(hall.evening.tell(pairing::ClearMissing{hall.people[0]}) == done);
    hall.evening.go_to(segment::pause);
    CHECK(hall.evening.phone(hall.people[0], pairing::CallMissing{}) == refused(Refusal::not_now));
}

TEST_CASE("minutes go to the round that runs") {
    auto hall = at_the_tables();
    hall.evening.propose_plan();
    hall.evening.next();
    hall.evening.next();
    hall.evening.tell(run::AddMinutes{1});
    CHECK(pairs(hall).cycle.ends == ShowTime{240'000});
    CHECK(hall.evening.state().run.place.ends == ShowTime{1'500'000});
}

TEST_CASE("repeating the rounds starts anew and remembers who has met") {
    auto hall = at_the_tables();
    hall.evening.propose_plan();
    for (int i = 0; i < 3; ++i) hall.evening.next();
    hall.evening.tell(run::RepeatSegment{});
    CHECK(pairs(hall).cycle.phase == Phase::planning);
    CHECK(pairs(hall).past->size() == 2);
    CHECK(pairs(hall).met->empty());
    CHECK(hall.evening.undo() == done);
    CHECK(pairs(hall).cycle.phase == Phase::talk);
    CHECK(pairs(hall).past->empty());
    CHECK(pairs(hall).met->empty());
    CHECK(pairing::seat_of(pairs(hall), 1, hall.people[0]) != nullptr);
}

}  // namespace
}  // namespace auftakt::test
