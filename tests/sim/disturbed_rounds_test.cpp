#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "core/seat_changes.hpp"
#include "engine/plan_job.hpp"
#include "matching/plan_rounds.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using pairing::Phase;

const Origin job{Source::job, {}, {}};

Show six_rounds() {
    auto show = small_kickoff();
    std::get<PairingSpec>(show.segments[segment::pairing].spec).rounds = 6;
    return show;
}

std::string external(int number) { return "P" + std::to_string(number); }

// 121 people are here: 70 juniors, 45 seniors, 6 of both; four more are on their way. Every third junior is
// led by a senior.
std::vector<people::ImportedPerson> hall_of_121() {
    std::vector<people::ImportedPerson> rows;
    for (int i = 1; i <= 125; ++i) {
        people::ImportedPerson row{external(i), name("Person " + std::to_string(i)).name, {}, ""};
        const int kind = (i * 37) % 125;
        row.profile.role = kind < 72 ? Role::junior : kind < 119 ? Role::senior : Role::both;
        row.profile.department = "D" + std::to_string(i % 7);
        row.profile.offers = {"T" + std::to_string(i % 11), "T" + std::to_string(i % 5)};
        row.profile.wants = {"T" + std::to_string((i * 3) % 11)};
        rows.push_back(std::move(row));
    }
    for (auto& row : rows)
        if (row.profile.role == Role::junior && row.name.full.back() % 3 == 0)
            for (const auto& other : rows)
                if (other.profile.role == Role::senior && other.profile.department == row.profile.department)
                    row.manager = other.external;
    return rows;
}

class Hall : public Evening {
public:
    Hall() : Evening{six_rounds()} {
        tell(people::ImportPeople{hall_of_121()});
        Evening::next();
        int here = 0;
        int late_juniors = 0;
        int late_seniors = 0;
        state().people.persons.each([&](PersonId id, const people::Person& person) {
            const bool junior = person.profile.role == Role::junior;
            const bool senior = person.profile.role == Role::senior;
            const bool late = (junior && late_juniors < 2) || (senior && late_seniors < 2);
            if (!late) return arrive_.push_back(id), void(++here);
            (junior ? late_juniors : late_seniors) += 1;
            late_.push_back(id);
        });
        for (const auto id : arrive_) tell(people::MarkPresent{id});
        CHECK(here == 121);
        go_to(segment::pairing);
        plan();
        check_rests(said_);
        Evening::next();
    }

    const pairing::State& pairs() const { return state().pairing; }
    int round() const { return pairs().cycle.round; }

    // What the engine's job does.
    void plan() {
        const auto command =
            plan_rest(state(), 7, [](const RoundProblem& problem) { return matching::plan_rounds(problem); });
        const auto* asked = std::get_if<pairing::ProposePlan>(&command);
        said_ = asked != nullptr && asked->rests_forced;
        REQUIRE(tell(job, command) == done);
    }
    void replan() {
        if (!pairs().replanning) REQUIRE(tell(pairing::Replan{}) == done);
        plan();
        accept();
    }
    void accept() {
        const auto* proposal = pairing::proposal_of(pairs());
        REQUIRE(proposal != nullptr);
        const auto told = proposal->difference;
        CHECK(told.repeats == 0);
        REQUIRE(tell(pairing::AcceptProposal{proposal->inputs}) == done);
        check_rests(told.rests_forced);
        check_nobody_gone();
    }
    PersonId late(Role role) {
        const auto found = std::ranges::find_if(
            late_, [&](PersonId id) { return state().people.persons.at(id).profile.role == role; });
        REQUIRE(found != late_.end());
        const auto id = *found;
        late_.erase(found);
        tell(people::MarkPresent{id});
        return id;
    }
    // The n-th seat of a table of the announced round, from 0.
    PersonId at(std::size_t table, std::size_t seat) const {
        return planned(round()).tables[table].people[seat];
    }
    const pairing::PlannedRound& planned(int number) const {
        return pairs().plan->rounds[static_cast<std::size_t>(number - 1)];
    }

    // Does something, then looks at everything that must hold after it. `tables`: so many of the announced
    // ones may be others than before.
    template <class Disturbance>
    void disturb(int tables, Disturbance disturbance) {
        ++disturbances;
        CAPTURE(disturbances);
        const auto before = state();
        disturbance();
        check_past(before.pairing);
        check_seats();
        if (before.pairing.cycle.round == round()) CHECK(tables_changed(before.pairing) <= tables);
        CHECK(replayed(static_cast<std::uint32_t>(disturbances)) == model());
    }
    int disturbances = 0;

private:
    int tables_changed(const pairing::State& before) const {
        const auto number = static_cast<std::size_t>(round() - 1);
        int changed = 0;
        for (const auto& table : before.plan->rounds[number].tables)
            if (std::ranges::find(planned(round()).tables, table) == planned(round()).tables.end()) ++changed;
        return changed;
    }
    void check_past(const pairing::State& before) const {
        REQUIRE(pairs().met->size() >= before.met->size());
        CHECK(std::equal(before.met->begin(), before.met->end(), pairs().met->begin()));
        for (int number = 1; number < before.cycle.round; ++number)
            CHECK(planned(number) == before.plan->rounds[static_cast<std::size_t>(number - 1)]);
    }
    // Nobody twice with the same person, nobody at two places, nobody beside a forbidden one: whoever has met
    // and whoever is announced or planned. Somebody forbidden since the tables were announced may sit there.
    void check_seats() const {
        std::map<PersonPair, int> together;
        const auto apart = pairing::kept_apart(state());
        const auto count = [&](const std::vector<PersonId>& people, bool fixed) {
            for (std::size_t i = 0; i < people.size(); ++i)
                for (std::size_t j = i + 1; j < people.size(); ++j) {
                    const auto pair = pairing::pair_of(people[i], people[j]);
                    CHECK(++together[{pair.a, pair.b}] == 1);
                    if (!fixed && !pairs().replanning) CHECK_FALSE(apart.contains({pair.a, pair.b}));
                }
        };
        for (const auto& meeting : *pairs().met) count(meeting.people, true);
        for (int number = std::max(1, round()); number <= pairing::last_round(pairs()); ++number) {
            std::set<PersonId> seen;
            for (const auto& table : planned(number).tables) {
                if (number > round() || pairs().cycle.phase != Phase::over)
                    count(table.people, number == round());
                for (const auto id : table.people) CHECK(seen.insert(id).second);
            }
            for (const auto id : planned(number).resting) CHECK(seen.insert(id).second);
        }
    }
    void check_nobody_gone() const {
        for (int number = round() + 1; number <= pairing::last_round(pairs()); ++number)
            for (const auto& table : planned(number).tables)
                for (const auto id : table.people) CHECK(people::is_here(state().people, id));
    }
    // In every round to come nobody rests who has rested more than another of the role who sits, unless the
    // planner said that it had to.
    void check_rests(bool forced) const {
        std::map<PersonId, int> rested;
        bool out_of_turn = false;
        for (int number = 1; number <= pairing::last_round(pairs()); ++number) {
            if (number > round())
                for (const auto resting : planned(number).resting)
                    for (const auto& table : planned(number).tables)
                        for (const auto sitting : table.people)
                            out_of_turn |= people::side_of(state().people, sitting) ==
                                               people::side_of(state().people, resting) &&
                                           rested[sitting] < rested[resting];
            for (const auto id : planned(number).resting) ++rested[id];
        }
        CHECK((!out_of_turn || forced));
    }

    std::vector<PersonId> arrive_;
    std::vector<PersonId> late_;
    bool said_ = false;
};

// Two juniors of the announced round who may change places.
pairing::SwapPeople possible_swap(const Hall& hall) {
    const auto& tables = hall.planned(hall.round()).tables;
    for (std::size_t i = 0; i < tables.size(); ++i)
        for (std::size_t j = i + 1; j < tables.size(); ++j) {
            const pairing::SwapPeople swap{hall.round(), tables[i].people[0], tables[j].people[0]};
            if (!pairing::consequences(hall.state(), swap).refusal) return swap;
        }
    FAIL("nobody may change places");
    return {};
}

// A junior and a senior who have not met and may meet.
pairing::Pair possible_pair(const Hall& hall) {
    const pairing::PairRules rules{hall.state(), 0};
    for (const auto a : people::present(hall.state().people))
        for (const auto b : people::present(hall.state().people))
            if (a < b && rules.opposite(a, b) && !rules.against(a, b)) return {a, b};
    FAIL("everybody has met everybody");
    return {};
}

TEST_CASE("121 uneven people talk through six rounds, whatever happens at the worst moment") {
    Hall hall;
    hall.next();  // find your table
    REQUIRE(hall.pairs().cycle == pairing::Cycle{Phase::change_over, 1, {0}, {180'000}});
    hall.disturb(1, [&] { CHECK(hall.tell(people::MarkLeft{hall.at(3, 1)}) == done); });
    hall.disturb(0, [&] {
        CHECK(hall.tell(pairing::SeatPerson{hall.late(Role::senior), 0, {}}) == done);
        CHECK(pairing::seat_of(hall.pairs(), 1, PersonId{0}) == nullptr);
    });
    hall.next();
    hall.disturb(0, [&] {
        const auto& table = hall.planned(2).tables[0];
        CHECK(hall.tell(pairing::ForbidPair{table.people[0], table.people[1]}) == done);
        hall.replan();
    });
    hall.wait(359s);
    hall.disturb(0, [&] {
        CHECK(hall.tell(people::MarkLeft{hall.planned(2).tables[5].people[0]}) == done);
        CHECK(hall.tell(people::MarkLeft{hall.planned(2).tables[9].people[1]}) == done);
        hall.next();  // nobody had the time to plan anew
        CHECK(hall.round() == 2);
    });
    hall.disturb(2, [&] { CHECK(hall.tell(possible_swap(hall)) == done); });
    hall.next();
    hall.disturb(0, [&] {
        const auto pair = possible_pair(hall);
        CHECK(hall.tell(pairing::PinPair{pair.a, pair.b, 4}) == done);
        hall.replan();
        const auto* table = pairing::seat_of(hall.pairs(), 4, pair.a);
        REQUIRE(table != nullptr);
        CHECK(std::ranges::find(table->people, pair.b) != table->people.end());
    });
    hall.next();
    hall.disturb(1, [&] { CHECK(hall.tell(people::Remove{hall.at(7, 0)}) == done); });
    hall.next();
    hall.disturb(0, [&] {
        hall.wait(100s);
        hall.start_again(3);
        hall.late(Role::junior);
        hall.replan();
        CHECK(hall.pairs().cycle.phase == Phase::talk);
    });
    hall.disturb(0, [&] {
        for (std::size_t i = 10; i < 15; ++i)
            CHECK(hall.tell(people::MarkLeft{hall.planned(4).tables[i].people[i % 2]}) == done);
        hall.next();
        CHECK(hall.round() == 4);
    });
    hall.disturb(1, [&] { CHECK(hall.tell(pairing::SeatPerson{hall.late(Role::senior), 0, {}}) == done); });
    hall.next();
    hall.disturb(0, [&] {
        hall.tell(pairing::Replan{});
        hall.plan();
        const auto seen = hall.pairs().inputs;
        CHECK(hall.tell(people::MarkLeft{hall.at(2, 1)}) == done);
        CHECK(hall.tell(pairing::AcceptProposal{seen}) == refused(Refusal::plan_outdated));
        hall.plan();
        hall.accept();
    });
    hall.next();
    hall.disturb(2, [&] {
        hall.tell(pairing::SetOddCount{OddCount::trio});
        CHECK(hall.tell(people::MarkLeft{hall.at(4, 1)}) == done);
    });
    for (int press = 0; press < 4; ++press) hall.next();
    CHECK(hall.disturbances == 12);
    CHECK(hall.pairs().cycle.phase == Phase::done);
    CHECK(hall.pairs().met->size() > 230);
}

}  // namespace
TEST_CASE(
    "what a plan cannot do is in it before it is accepted: who meets nobody, and how many rounds there can "
    "be") {
    Evening evening{six_rounds()};
    std::vector<PersonId> juniors;
    std::vector<PersonId> seniors;
    for (const auto* each : {"Ada", "Bo", "Cy"}) juniors.push_back(evening.join(each, Role::junior));
    for (const auto* each : {"Eva", "Fred", "Gül"}) seniors.push_back(evening.join(each, Role::senior));
    evening.go_to(segment::pairing);
    for (const auto senior : seniors) REQUIRE(evening.tell(pairing::ForbidPair{juniors[0], senior}) == done);
    const auto command = plan_rest(
        evening.state(), 7, [](const RoundProblem& problem) { return matching::plan_rounds(problem); });
    REQUIRE(evening.tell(job, command) == done);
    REQUIRE(evening.state().pairing.cycle.phase == Phase::proposed);
    const auto& notices = evening.state().pairing.plan->notices;
    REQUIRE(!notices.empty());
    CHECK(notices.front() == PlanNotice{.trouble = PlanTrouble::excluded_from_all, .people = {juniors[0]}});
    // Two juniors meet three seniors: three rounds, then everybody has met whom they may.
    CHECK(std::ranges::count(
              notices, PlanNotice{.trouble = PlanTrouble::rounds_left_empty, .wanted = 6, .possible = 3}) ==
          1);
}

}  // namespace auftakt::test
