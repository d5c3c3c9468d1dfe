#include <doctest/doctest.h>

#include <algorithm>

#include "core/seat_changes.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using pairing::Phase;

const Origin job{Source::job, {}, {}};
const Origin remote{Source::remote, {}, {}};

// Persons 1, 3, 5 … are juniors, 2, 4, 6 … seniors; in round 1 they sit 1-2, 3-4, 5-6, then seniors move on.
struct Rounds : Evening {
    explicit Rounds(int people = 8, int presses = 0) {
        Evening::next();
        join_many(people);
        go_to(segment::pairing);
        propose_plan();
        for (int i = 0; i < presses; ++i) Evening::next();
    }
    const pairing::State& pairs() const { return state().pairing; }
    std::vector<PersonId> company(int round, std::uint32_t person) const {
        const auto* table = pairing::seat_of(pairs(), round, PersonId{person});
        return table == nullptr ? std::vector<PersonId>{} : table->people;
    }
};
constexpr int accepted = 1, change_over = 2, talk = 3;

std::vector<PersonId> ids(std::initializer_list<std::uint32_t> numbers) {
    std::vector<PersonId> ids;
    for (const auto number : numbers) ids.push_back(PersonId{number});
    return ids;
}
pairing::SwapPeople swap(int round, std::uint32_t a, std::uint32_t b) {
    return {round, PersonId{a}, PersonId{b}};
}

TEST_CASE("a swap with somebody nobody knows is refused in every phase") {
    for (const int presses : {accepted, change_over, talk}) {
        CAPTURE(presses);
        Rounds evening{8, presses};
        const auto why = presses == talk ? Refusal::round_running : Refusal::no_such_person;
        CHECK(evening.tell(swap(1, 2, 99)) == refused(why));
        CHECK(evening.tell(swap(1, 99, 2)) == refused(why));
    }
}

TEST_CASE("two people change places in the round that is announced, and are marked as changed") {
    // Four rounds' worth of seniors but only three rounds: 1 meets 2, 4 and 6, never 8.
    Rounds evening{8, change_over};
    const auto told = pairing::consequences(evening.state(), swap(1, 2, 8));
    CHECK(told.refusal == Refusal::would_repeat);  // 7 meets 2 in round 2
    CHECK(told.repeats == std::vector{pairing::Pair{PersonId{2}, PersonId{7}}});
    CHECK(evening.tell(swap(1, 2, 8)) == refused(Refusal::would_repeat));
    CHECK(evening.company(1, 1) == ids({1, 2}));

    Rounds longer{12, change_over};  // juniors 1 … 11, seniors 2 … 12; 1 meets 2, 4, 6 and 7 meets 8, 10, 12
    CHECK(pairing::consequences(longer.state(), swap(1, 2, 8)).refusal == std::nullopt);
    CHECK(longer.tell(remote, swap(1, 2, 8)) == done);
    CHECK(longer.company(1, 1) == ids({1, 8}));
    CHECK(longer.company(1, 7) == ids({7, 2}));
    CHECK(longer.pairs().changed == std::set{PersonId{1}, PersonId{2}, PersonId{7}, PersonId{8}});
    CHECK(longer.company(2, 1) == ids({1, 4}));
    CHECK(longer.replayed() == longer.model());
    longer.next();
    CHECK(longer.tell(swap(1, 2, 8)) == refused(Refusal::round_running));
    longer.next();
    CHECK(longer.pairs().changed.empty());
    CHECK(longer.tell(swap(1, 2, 8)) == refused(Refusal::not_now));
    CHECK(longer.tell(swap(9, 2, 8)) == refused(Refusal::no_plan));
}

TEST_CASE("a swap says what is wrong with it") {
    Rounds evening{12, accepted};
    CHECK(evening.tell(swap(1, 1, 2)) == refused(Refusal::already_done));  // they sit together
    CHECK(evening.tell(swap(1, 1, 4)) == refused(Refusal::wrong_side));
    CHECK(evening.tell(swap(1, 1, 99)) == refused(Refusal::no_such_person));
    evening.tell(pairing::ForbidPair{PersonId{8}, PersonId{1}});
    CHECK(evening.tell(swap(1, 2, 8)) == refused(Refusal::pair_forbidden));
    CHECK(pairing::consequences(evening.state(), swap(1, 2, 8)).forbidden ==
          std::vector{pairing::Pair{PersonId{1}, PersonId{8}}});
    evening.phone(PersonId{8}, people::Leave{});
    CHECK(evening.tell(swap(1, 2, 8)) == refused(Refusal::not_here));
    const auto phone = evening.state().people.persons.at(PersonId{1}).seat;
    CHECK(evening.tell({Source::seat, phone, {}}, swap(1, 2, 10)) == refused(Refusal::not_allowed));
}

TEST_CASE("nobody is swapped beside their own line") {
    Rounds evening{12, accepted};
    people::Profile profile;
    profile.role = Role::junior;
    auto state = evening.state();
    state.people.persons.edit(PersonId{1}, [](people::Person& person) { person.manager = PersonId{8}; });
    const auto told = pairing::consequences(state, swap(1, 2, 8));
    CHECK(told.refusal == Refusal::own_line);
    CHECK(told.own_line == std::vector{pairing::Pair{PersonId{1}, PersonId{8}}});
}

TEST_CASE("a swap tells what it does to the fit") {
    Rounds evening{12, accepted};
    auto state = evening.state();
    state.people.persons.edit(PersonId{1}, [](people::Person& person) { person.profile.offers = {"Video"}; });
    state.people.persons.edit(PersonId{8}, [](people::Person& person) { person.profile.wants = {"Video"}; });
    const auto told = pairing::consequences(state, swap(1, 2, 8));
    CHECK(told.fit_before == 0);
    CHECK(told.fit_after == 10);
}

TEST_CASE("forbidding a pair that is planned asks for another plan and leaves the accepted one alone") {
    Rounds evening{8, talk};
    const auto plan = *evening.pairs().plan;
    CHECK(evening.tell(pairing::ForbidPair{PersonId{4}, PersonId{1}}) == done);
    CHECK(pairing::is_forbidden(evening.pairs(), PersonId{1}, PersonId{4}));
    CHECK(evening.pairs().replanning);
    CHECK(*evening.pairs().plan == plan);
    CHECK(evening.pairs().cycle.phase == Phase::talk);
    CHECK(evening.tell(pairing::ForbidPair{PersonId{1}, PersonId{4}}) == done);  // nothing more to do
    CHECK(evening.undo() == done);
    CHECK_FALSE(evening.pairs().replanning);
    CHECK(evening.pairs().forbidden.empty());
    evening.tell(pairing::ForbidPair{PersonId{1}, PersonId{2}});  // they sit together now: nothing to plan
    CHECK_FALSE(evening.pairs().replanning);
    CHECK(evening.tell(pairing::AllowPair{PersonId{2}, PersonId{1}}) == done);
    CHECK(evening.pairs().forbidden.empty());
}

TEST_CASE("a pair that is pinned may be allowed, strange or impossible") {
    Rounds evening{12, talk};
    CHECK(evening.tell(pairing::PinPair{PersonId{1}, PersonId{8}, 0}) == done);
    CHECK(evening.pairs().pinned == std::vector{pairing::Pin{{PersonId{1}, PersonId{8}}, 0}});
    CHECK(evening.pairs().replanning);
    CHECK(evening.tell(pairing::PinPair{PersonId{1}, PersonId{2}, 0}) == refused(Refusal::would_repeat));
    CHECK(evening.tell(pairing::PinPair{PersonId{1}, PersonId{3}, 0}) == refused(Refusal::wrong_side));
    CHECK(evening.tell(pairing::PinPair{PersonId{1}, PersonId{8}, 1}) == refused(Refusal::not_now));
    CHECK(evening.tell(pairing::PinPair{PersonId{1}, PersonId{1}, 0}) == refused(Refusal::no_such_person));
    CHECK(evening.tell(pairing::PinPair{PersonId{8}, PersonId{1}, 3}) == done);  // now in round 3
    CHECK(pairing::pin_of(evening.pairs(), PersonId{1}, PersonId{8})->round == 3);
    CHECK(evening.tell(pairing::ForbidPair{PersonId{1}, PersonId{8}}) == done);
    CHECK(evening.pairs().pinned.empty());
    CHECK(evening.tell(pairing::PinPair{PersonId{1}, PersonId{8}, 0}) == refused(Refusal::pair_forbidden));
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a round more waits for its plan, a round less is gone at once") {
    Rounds evening{12, talk};
    CHECK(evening.tell(pairing::ExtraRound{}) == done);
    CHECK(evening.pairs().rounds == 4);
    CHECK(pairing::last_round(evening.pairs()) == 3);
    CHECK(evening.propose_plan() == done);
    CHECK(evening.tell(pairing::AcceptProposal{evening.pairs().inputs}) == done);
    CHECK(pairing::last_round(evening.pairs()) == 4);
    CHECK(evening.tell(pairing::DropRound{}) == done);
    CHECK(evening.tell(pairing::DropRound{}) == done);
    CHECK(evening.tell(pairing::DropRound{}) == done);
    CHECK(pairing::last_round(evening.pairs()) == 1);
    CHECK(evening.tell(pairing::DropRound{}) == refused(Refusal::not_now));  // it runs
    CHECK(next_step(evening.state()).kind == run::StepKind::enter_segment);
    CHECK(evening.undo() == done);
    CHECK(next_step(evening.state()) == run::Step{run::StepKind::start_change_over, 2});
}

TEST_CASE("lengths change for what has not begun") {
    Rounds evening{8, change_over};
    CHECK(evening.tell(pairing::SetLengths{{180s, 300s, 60s}}) == done);
    CHECK(evening.pairs().cycle.ends == ShowTime{180'000});
    evening.next();
    CHECK(evening.pairs().cycle.ends == ShowTime{300'000});
    evening.tell(pairing::SetLengths{{180s, 240s, 90s}});
    CHECK(evening.pairs().cycle.ends == ShowTime{300'000});
    evening.next();
    CHECK(evening.pairs().cycle.ends == ShowTime{90'000});
    CHECK(evening.tell(pairing::SetLengths{{180s, 9s, 90s}}) == refused(Refusal::not_allowed));
    CHECK(evening.tell(pairing::SetLengths{{180s, 10s, 31min}}) == refused(Refusal::not_allowed));
    evening.tell(run::RepeatSegment{});
    CHECK(pairing::lengths_of(evening.state()) == pairing::Lengths{180s, 360s, 120s});
    CHECK(evening.undo() == done);
    CHECK(pairing::lengths_of(evening.state()) == pairing::Lengths{180s, 240s, 90s});
}

TEST_CASE("a late-comer sits down beside somebody who waits, at once") {
    Rounds evening{7, change_over};  // junior 7 rests in round 1
    CHECK(pairing::waiting(evening.state(), 1) == ids({7}));
    const auto late = evening.join("Late", Role::senior);
    CHECK(pairing::waiting(evening.state(), 1) == ids({7, 8}));
    const auto before = evening.pairs().plan->rounds[0].tables;
    CHECK(evening.tell(pairing::SeatPerson{late, 0, {}}) == done);
    CHECK(evening.company(1, 7) == std::vector{PersonId{7}, late});
    CHECK(evening.pairs().plan->rounds[0].resting.empty());
    for (const auto& table : before) CHECK(*pairing::seat_of(evening.pairs(), 1, table.people[0]) == table);
    CHECK(evening.pairs().changed == std::set{PersonId{7}, late});
    CHECK(evening.tell(pairing::SeatPerson{late, 0, {}}) == refused(Refusal::double_booked));
    const auto more = evening.join("Later", Role::senior);
    CHECK(evening.tell(pairing::SeatPerson{more, 0, PersonId{99}}) == refused(Refusal::not_here));
    CHECK(evening.tell(pairing::SeatPerson{more, 0, {}}) == done);  // nobody waits: a pause
    CHECK(pairing::rests(evening.pairs(), 1, more));
    CHECK(evening.tell(pairing::SeatPerson{more, 0, {}}) == refused(Refusal::nobody_waits));
    CHECK(evening.tell(pairing::SeatPerson{more, 0, PersonId{1}}) == done);  // a third chair, asked for
    CHECK(evening.company(1, 1) == std::vector{PersonId{1}, PersonId{2}, more});
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a call for a partner is over when somebody else sits down") {
    Rounds evening{8, talk};
    CHECK(evening.phone(PersonId{1}, pairing::CallMissing{}) == done);
    CHECK(evening.phone(PersonId{3}, pairing::CallMissing{}) == done);
    evening.tell(people::MarkLeft{PersonId{2}});
    CHECK(evening.pairs().missing == std::set{PersonId{1}, PersonId{3}});
    const auto late = evening.join("Late", Role::senior);
    CHECK(evening.tell(pairing::SeatPerson{late, 0, PersonId{1}}) == done);
    CHECK(evening.company(1, 1) == std::vector{PersonId{1}, late});
    CHECK(evening.pairs().missing == std::set{PersonId{3}});
    CHECK(evening.undo() == done);
    CHECK(evening.pairs().missing == std::set{PersonId{1}, PersonId{3}});
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("whoever loses the partner while tables are looked for rests, joins two, or gets a stand-in") {
    const auto after = [](OddCount odd) {
        Rounds evening{8, change_over};
        evening.tell(pairing::SetOddCount{odd});
        evening.phone(PersonId{2}, people::Leave{});
        return evening;
    };
    const auto rest = after(OddCount::rest);
    CHECK(pairing::rests(rest.pairs(), 1, PersonId{1}));
    CHECK(rest.pairs().changed == std::set{PersonId{1}});
    CHECK(rest.company(1, 3) == ids({3, 4}));

    // 1 meets 4 and 6 later, so the table of 8 is the one to join.
    const auto trio = after(OddCount::trio);
    CHECK(trio.company(1, 1) == ids({1, 7, 8}));

    const auto stand_in = after(OddCount::stand_in);
    CHECK(stand_in.company(1, 1) == ids({1}));
    CHECK(pairing::stand_ins_wanted(stand_in.state(), 1) == std::vector{pairing::Seating{1, ids({1})}});
    CHECK(stand_in.replayed() == stand_in.model());
}

TEST_CASE("two who lost their partners sit down together") {
    Rounds evening{12, change_over};
    evening.tell(pairing::SetOddCount{OddCount::stand_in});
    evening.phone(PersonId{2}, people::Leave{});  // of 1
    evening.phone(PersonId{7}, people::Leave{});  // of 8, whom 1 never meets
    CHECK(evening.company(1, 1) == ids({1, 8}));
    CHECK(pairing::waiting(evening.state(), 1).empty());
}

TEST_CASE("whoever is gone is not announced to a table") {
    Rounds evening{8, talk};
    evening.phone(PersonId{4}, people::Leave{});
    const auto late = evening.join("Late", Role::senior);
    CHECK(evening.next() == done);
    for (const auto& table : evening.pairs().plan->rounds[1].tables)
        CHECK(std::ranges::find(table.people, PersonId{4}) == table.people.end());
    CHECK(evening.company(2, 1) == std::vector{PersonId{1}, late});  // 4's place is free
    CHECK(evening.company(1, 3) == ids({3, 4}));                     // the past stays
    CHECK(evening.undo() == done);
    CHECK(evening.company(2, 1) == ids({1, 4}));
}

TEST_CASE("a proposal stands beside the plan until it is taken or thrown away") {
    Rounds evening{12, talk};
    CHECK(evening.tell(job, pairing::ProposePlan{evening.pairs().inputs, evening.plan(), 1}) ==
          refused(Refusal::plan_outdated));  // nobody asked
    CHECK(evening.tell(pairing::Replan{}) == done);
    auto plan = evening.plan();
    std::swap(plan.rounds[1], plan.rounds[2]);
    CHECK(evening.tell(job, pairing::ProposePlan{evening.pairs().inputs, plan, 9}) == done);
    const auto* proposal = pairing::proposal_of(evening.pairs());
    REQUIRE(proposal != nullptr);
    CHECK(proposal->round == 1);
    CHECK(proposal->seed == 9);
    CHECK(proposal->difference.people_moved == 12);
    CHECK(proposal->difference.tables_changed == 12);
    CHECK(proposal->difference.repeats == 0);
    CHECK(proposal->difference.rests_after == 0);
    CHECK(evening.pairs().plan->rounds[1] != plan.rounds[1]);
    CHECK(evening.tell(pairing::AcceptProposal{proposal->inputs + 1}) == refused(Refusal::plan_outdated));
    CHECK(evening.tell(pairing::AcceptProposal{proposal->inputs}) == done);
    CHECK(evening.pairs().plan->rounds[1] == plan.rounds[1]);
    CHECK_FALSE(evening.pairs().replanning);
    CHECK(evening.undo() == done);
    CHECK(evening.pairs().plan->rounds[1] != plan.rounds[1]);
    CHECK(pairing::proposal_of(evening.pairs()) != nullptr);
    CHECK(evening.tell(pairing::DiscardProposal{}) == done);
    CHECK_FALSE(evening.pairs().replanning);
    CHECK(evening.tell(pairing::AcceptProposal{evening.pairs().inputs}) == refused(Refusal::no_plan));
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a proposal is about the hall it was made for, and about the rounds that were to come then") {
    Rounds evening{12, talk};
    evening.tell(pairing::Replan{});
    evening.propose_plan();
    const auto inputs = evening.pairs().inputs;
    evening.join("Late", Role::senior);
    CHECK(pairing::proposal_of(evening.pairs()) == nullptr);
    CHECK(evening.tell(pairing::AcceptProposal{inputs}) == refused(Refusal::plan_outdated));
    CHECK(evening.propose_plan() == done);  // a new one, unasked
    CHECK(pairing::proposal_of(evening.pairs()) != nullptr);
    auto other = evening.plan();
    other.rounds[0].tables.pop_back();
    CHECK(evening.tell(job, pairing::ProposePlan{evening.pairs().inputs, other, 1}) ==
          refused(Refusal::plan_outdated));  // round 1 runs
    evening.next();
    CHECK(pairing::proposal_of(evening.pairs()) == nullptr);
    CHECK(evening.propose_plan() == done);
}

TEST_CASE("the planner gives sides, and somebody may give another one") {
    Evening evening;
    evening.next();
    evening.join_many(4);
    const auto open = evening.join("Open", Role::both);
    const auto chosen = evening.join("Chosen", Role::both);
    evening.phone(chosen, people::ChooseSide{Role::senior});
    evening.go_to(segment::pairing);
    const auto inputs = evening.state().pairing.inputs;
    CHECK(evening.tell(
              job, pairing::ProposePlan{
                       inputs, evening.plan(), 1, {{open, Role::junior}, {chosen, Role::junior}}}) == done);
    CHECK(people::side_of(evening.state().people, open) == Role::junior);
    CHECK(people::side_of(evening.state().people, chosen) == Role::senior);
    CHECK(evening.state().people.attendance.at(open).side_given);
    CHECK(evening.state().pairing.inputs == inputs);
    CHECK(evening.tell(remote, people::GiveSide{open, Role::senior}) == done);
    CHECK(people::side_of(evening.state().people, open) == Role::senior);
    CHECK_FALSE(evening.state().people.attendance.at(open).side_given);
    CHECK(evening.undo() == done);
    CHECK(people::side_of(evening.state().people, open) == Role::junior);
    CHECK(evening.state().people.attendance.at(open).side_given);
    CHECK(evening.tell(people::GiveSide{PersonId{1}, Role::senior}) == refused(Refusal::not_allowed));
    CHECK(evening.tell(people::GiveSide{open, Role::both}) == refused(Refusal::role_needed));
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a round that was interrupted goes on with the time it had") {
    Rounds evening{8, talk};
    evening.wait(100s);
    evening.start_again(1);  // a crash
    CHECK(evening.pairs().cycle == pairing::Cycle{Phase::talk, 1, {0}, {360'000}});
    evening.tell({Source::clock, {}, {}}, run::PauseAfterGap{ShowTime{100'000}});  // the laptop slept
    evening.wait(1h);
    CHECK(evening.state().run.paused->reason == run::PauseReason::gap);
    evening.tell(run::Resume{});
    evening.wait(200s);
    CHECK(evening.state().run.cues.back().cue == Cue::sixty_seconds);
}

}  // namespace
}  // namespace auftakt::test
