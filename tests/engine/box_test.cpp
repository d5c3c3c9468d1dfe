#include <doctest/doctest.h>

#include "evening.hpp"

using namespace auftakt;

namespace {

int option_of(const Own& own) { return std::get<Choice>(own.answers.at(0).answer).option; }

}  // namespace

TEST_CASE("a sealed answer counts once, the newest wins, and no id of it is kept") {
    VotingEvening evening;
    const auto wishes = evening.disk.wishes.size();
    const auto facts = evening.disk.facts().size();
    CHECK(evening.say(1, answer(0, 1)) == std::nullopt);
    CHECK(evening.say(1, answer(1, 3)) == std::nullopt);
    CHECK(evening.say(1, answer(0, 2)) == std::nullopt);  // an older one, late
    CHECK(evening.disk.wishes.size() == wishes);
    CHECK(evening.disk.facts().size() == facts);
    evening.crash();
    evening.start();
    REQUIRE(evening.inbox->push(SeatGreeted{seat_of_phone(1)}));
    evening.engine->step();
    REQUIRE(evening.phones->own.size() == 1);
    CHECK(option_of(evening.phones->own[0]) == 1);
    CHECK(evening.now().derived.answered.at(AskId{1}) == 1);
}

TEST_CASE("own answers go to the own phone only, after a change and after a hello") {
    VotingEvening evening;
    evening.phones->own.clear();
    evening.say(1, answer(1, 1));
    REQUIRE(evening.phones->own.size() == 1);
    CHECK(evening.phones->own[0].seat == seat_of_phone(1));
    CHECK(option_of(evening.phones->own[0]) == 1);
    REQUIRE(evening.inbox->push(SeatGreeted{seat_of_phone(2)}));
    evening.engine->step();
    REQUIRE(evening.phones->own.size() == 2);
    CHECK(evening.phones->own[1].seat == seat_of_phone(2));
    CHECK(evening.phones->own[1].answers.empty());
}

TEST_CASE("a key is on disk before its box opens, and gone after the box is empty") {
    VotingEvening evening;
    CHECK(evening.disk.keys.size() == 1);
    CHECK(evening.health->get()->open_box);
    const auto& order = evening.disk.order;
    CHECK(order[order.size() - 2] == "key");
    CHECK(order.back() == "commit");
    evening.say(1, answer(1, 1));
    evening.tell(next(evening));  // close
    evening.tell(next(evening));  // reveal: settles
    CHECK(evening.disk.keys.empty());
    CHECK(evening.disk.boxes.empty());
    CHECK(evening.disk.order.back() == "wipe");
    CHECK(evening.disk.results == 1);
    CHECK_FALSE(evening.health->get()->open_box);
    CHECK(evening.phones->own.back().answers.empty());  // the phone forgets, too
}

TEST_CASE("no key, no box: the question does not open") {
    Evening evening;
    evening.load_show();
    evening.tell(next(evening));
    evening.disk.takes_keys = false;
    CHECK(evening.tell(next(evening)) == Refusal::not_saved);
    CHECK(evening.now().ask.asks.empty());
}

TEST_CASE("a lost key file means asking again, in a new box") {
    VotingEvening evening;
    evening.say(1, answer(1, 1));
    const auto lost = *evening.disk.keys.begin();
    evening.crash();
    evening.disk.keys.clear();
    evening.start();
    CHECK(count_of<ask::AnswersLost>(evening.disk) == 1);
    REQUIRE(evening.disk.keys.size() == 1);
    CHECK(*evening.disk.keys.begin() != lost);
    CHECK(evening.now().ask.asks.at(AskId{1}).box == *evening.disk.keys.begin());
    CHECK_FALSE(evening.disk.boxes.contains(lost));
    CHECK(evening.now().derived.answered.at(AskId{1}) == 0);
    CHECK(evening.health->get()->answers_lost);
    CHECK(evening.say(1, answer(0, 2)) == std::nullopt);
    CHECK(evening.now().derived.answered.at(AskId{1}) == 1);
}

TEST_CASE("a key without an open box is destroyed at the start") {
    VotingEvening evening;
    const auto open = *evening.disk.keys.begin();
    evening.crash();
    evening.disk.keys.insert(BoxId{{9, 9}});
    evening.start();
    CHECK(evening.disk.keys == std::set<BoxId>{open});
}

TEST_CASE("who gave which sealed answer cannot be told from anything that is seen or journaled") {
    struct Row {
        int first;
        int second;
    };
    std::vector<Public> seen;
    for (const auto& row : {Row{0, 1}, Row{1, 0}}) {
        VotingEvening evening;
        evening.say(1, answer(row.first, 1));
        evening.say(2, answer(row.second, 1));
        evening.tell(next(evening));
        evening.tell(next(evening));
        seen.push_back(evening.now());
        CHECK(evening.disk.boxes.empty());
    }
    CHECK(seen[0] == seen[1]);
    CHECK(seen[0].ask.asks.at(AskId{1}).result->n == 2);
}
