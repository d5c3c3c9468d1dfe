#include <doctest/doctest.h>

#include "core/next_step.hpp"
#include "evening.hpp"

using namespace auftakt;
using namespace std::chrono_literals;

TEST_CASE("an acknowledged answer is on disk before the receipt") {
    VotingEvening evening;
    CHECK(evening.say(1, answer(1, 1)) == std::nullopt);
    REQUIRE(evening.disk.boxes.size() == 1);
    CHECK(evening.disk.boxes.begin()->second.size() == 1);
    CHECK(evening.now().derived.answered.at(AskId{1}) == 1);
}

TEST_CASE("a failed commit acknowledges nothing and shows nothing") {
    struct Row {
        const char* name;
        Stored answer;
        Disk disk;
    };
    for (const auto& row :
         {Row{"full", Stored::full, Disk::full}, Row{"failed", Stored::failed, Disk::failed}}) {
        CAPTURE(row.name);
        VotingEvening evening;
        const auto before = evening.now();
        evening.disk.answer = row.answer;
        CHECK(evening.say(1, answer(0, 1)) == Refusal::not_saved);
        CHECK(evening.tell(run::Command{run::Pause{}}) == Refusal::not_saved);
        CHECK(evening.now() == before);
        CHECK(evening.health->get()->disk == row.disk);
        CHECK(evening.disk.boxes.empty());
    }
}

TEST_CASE("after a full disk the same wish, sent again, is taken") {
    VotingEvening evening;
    const auto id = evening.next_id();
    evening.disk.answer = Stored::full;
    evening.push(from_phone(1), id, people::Command{people::Leave{}});
    evening.engine->step();
    CHECK(evening.phones->receipts.back().refused == Refusal::not_saved);
    evening.disk.answer = Stored::ok;
    evening.push(from_phone(1), id, people::Command{people::Leave{}});
    evening.engine->step();
    CHECK(evening.phones->receipts.back().refused == std::nullopt);
    CHECK(count_of<people::PersonLeft>(evening.disk) == 1);
}

TEST_CASE("a wish that comes three times happens once, also after a restart") {
    Evening evening;
    evening.load_show();
    const auto id = evening.next_id();
    const Command join = people::Command{people::Join{make_name("Ada Lovelace"), {}, Role::junior, false}};
    evening.push(from_phone(1), id, join);
    evening.push(from_phone(1), id, join);  // in the same batch
    evening.engine->step();
    evening.crash();
    evening.start();
    evening.push(from_phone(1), id, join);
    evening.engine->step();
    REQUIRE(evening.phones->receipts.size() == 1);
    CHECK(evening.phones->receipts[0].refused == std::nullopt);
    CHECK(evening.now().people.persons.size() == 1);
    CHECK(count_of<people::PersonAdded>(evening.disk) == 1);
}

TEST_CASE("what would happen twice if it were decided twice happens once, also after a restart") {
    Evening evening;
    evening.load_show();
    const auto id = evening.next_id();
    const Command add = people::Command{people::AddPerson{make_name("Ohne Handy"), Role::senior, {}}};
    evening.push(from_console(), id, add);
    evening.push(from_console(), id, add);  // in the same batch
    evening.engine->step();
    evening.push(from_console(), id, add);
    evening.engine->step();
    evening.crash();
    evening.start();
    evening.push(from_console(), id, add);
    evening.engine->step();
    CHECK(count_of<people::PersonAdded>(evening.disk) == 1);
    evening.push(from_console(), evening.next_id(), add);  // a new wish is a new person
    evening.engine->step();
    CHECK(count_of<people::PersonAdded>(evening.disk) == 2);
}

TEST_CASE("a refusal ends its id, even when the wish would be fine by now") {
    Evening evening;
    evening.load_show();
    evening.join(1, "Ada");
    const auto id = evening.next_id();
    const Command vote = answer(0, 1);
    evening.push(from_phone(1), id, vote);
    evening.engine->step();
    CHECK(evening.phones->receipts.back().refused == Refusal::no_such_question);
    evening.open_question();
    evening.push(from_phone(1), id, vote);
    evening.engine->step();
    CHECK(evening.phones->receipts.back().refused == Refusal::no_such_question);
}

TEST_CASE("after a failure the file is checked in the background, and its word is taken") {
    VotingEvening evening;
    evening.disk.answer = Stored::failed;
    CHECK(evening.tell(run::Command{run::Pause{}}) == Refusal::not_saved);
    evening.disk.heals = true;
    for (int i = 0; i < 200 && evening.health->get()->disk == Disk::failed; ++i) {
        evening.pass(1s);
        std::this_thread::sleep_for(2ms);
    }
    CHECK(evening.health->get()->disk == Disk::good);
    CHECK(evening.now().people.persons.size() == 4);
    CHECK(evening.tell(run::Command{run::Pause{}}) == std::nullopt);
}

TEST_CASE("what everybody sees is what a replay gives") {
    VotingEvening evening;
    evening.say(1, answer(1, 1));
    evening.tell(next(evening));
    evening.tell(next(evening));
    evening.tell(next(evening));
    const auto seen = evening.now();
    evening.crash();
    evening.start();
    CHECK(evening.now() == seen);
}

TEST_CASE("pictures are made at most sixty times a second, the last one never late for long") {
    VotingEvening evening;
    const auto before = evening.snapshots->get()->number;
    for (int i = 0; i < 10; ++i) {
        evening.push(from_phone(1), evening.next_id(), answer(i % 2, static_cast<std::uint64_t>(i + 1)));
        evening.clock.pass(1ms);
        evening.engine->step();
    }
    CHECK(evening.snapshots->get()->number == before);  // 10 ms after the last
    evening.pass(20ms);
    CHECK(evening.snapshots->get()->number == before + 1);
}

TEST_CASE("the pairing is planned by a job and waits for the facilitator") {
    Evening evening;
    evening.options.planner = [](const RoundProblem& problem) {
        RoundPlan plan;
        for (int i = 0; i < problem.rounds; ++i)
            plan.rounds.push_back({problem.first_round + i, {{1, {PersonId{1}, PersonId{2}}}}, {}});
        return plan;
    };
    evening.start();
    evening.load_show();
    evening.join(1, "Jana");
    evening.join(2, "Sven");
    evening.tell(next(evening));
    evening.tell(run::Command{run::JumpTo{2}});
    for (int i = 0; i < 500 && evening.now().pairing.cycle.phase == pairing::Phase::planning; ++i) {
        std::this_thread::sleep_for(2ms);
        evening.pass(20ms);
    }
    CHECK(evening.now().pairing.cycle.phase == pairing::Phase::proposed);
    CHECK(evening.now().pairing.plan->rounds.size() == 2);
    CHECK(next_step(evening.now()).kind == run::StepKind::accept_plan);
}

TEST_CASE("the autopilot plays the show to its end by itself") {
    Evening evening;
    int ended = 0;
    evening.options.autopilot = true;
    evening.options.show_ended = [&](bool now) { ended += now ? 1 : 0; };
    evening.options.planner = [](const RoundProblem&) { return RoundPlan{}; };  // nobody came
    evening.start();
    evening.load_show();
    for (int i = 0; i < 3000 && ended == 0; ++i) {
        evening.pass(4s);
        std::this_thread::sleep_for(1ms);
    }
    CHECK(ended == 1);
    CHECK(evening.now().run.place.phase == run::Phase::ended);
    CHECK(evening.now().ask.asks.at(AskId{1}).result.has_value());
    CHECK(evening.now().pairing.trouble == std::vector{PlanNotice{.trouble = PlanTrouble::no_partners}});
}

TEST_CASE("the engine's own thread answers, and answers all before it stops") {
    Evening evening;
    SystemClock machine;
    FakeReceipts phones;
    Inbox inbox;
    Latest<Snapshot> snapshots;
    Latest<Health> health;
    Engine engine{{evening.disk, evening.disk, machine, inbox, phones, snapshots, health}, {}};
    engine.start();
    std::thread pusher{[&] {
        for (int phone = 1; phone <= 50; ++phone)
            REQUIRE(inbox.push(Envelope{from_phone(phone), evening.next_id(), boot_time_now(),
                                        people::Command{people::Leave{}}}));
    }};
    pusher.join();
    engine.stop();
    CHECK(phones.receipts.size() == 50);
    CHECK_FALSE(inbox.push(SeatGreeted{}));
    CHECK(evening.disk.pulse.has_value());
}
