#include <doctest/doctest.h>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using ask::GiveAnswer;

struct Seen {
    std::vector<std::string> rows;
    std::vector<Public> states;  // after every step
};

// The same evening with these answers; what everybody may see of it, after every step.
Seen evening_with(const std::vector<int>& options) {
    Evening evening;
    Seen seen;
    const auto look = [&] { seen.states.push_back(evening.state()); };
    evening.next();
    const auto people = evening.join_many(static_cast<int>(options.size()));
    evening.go_to(segment::anonymous);
    for (std::size_t i = 0; i < options.size(); ++i) {
        evening.wait(1s);
        evening.phone(people[i], GiveAnswer{evening.ask_id(), Choice{options[i]}, 1});
        look();
    }
    evening.tell(people::Remove{people.back()});
    look();
    evening.next();
    look();
    evening.next();
    look();
    evening.go_to(segment::goals);
    evening.wait(2min);
    look();
    seen.rows = evening.rows();
    return seen;
}

TEST_CASE("two evenings in which two juniors swap their sealed answers cannot be told apart") {
    // Persons 1, 3, 5 … are juniors, 2, 4, 6 … seniors; the last one is removed.
    const auto one = evening_with({0, 1, 2, 1, 0, 1, 0, 2, 1, 1, 2});
    const auto two = evening_with({2, 1, 0, 1, 0, 1, 0, 2, 1, 1, 2});
    CHECK(one.rows == two.rows);
    CHECK(one.states == two.states);
}

TEST_CASE("a split that is not shown leaves no trace of the sides either") {
    const auto one = evening_with({0, 1, 2, 1, 0, 1, 0});  // three of each side count
    const auto two = evening_with({1, 0, 2, 1, 0, 1, 0});  // a junior and a senior swap
    CHECK(one.rows == two.rows);
    CHECK(one.states == two.states);
}

TEST_CASE("an answer leaves no fact, and changes nothing but a count, until the box settles") {
    Evening evening;
    evening.next();
    const auto people = evening.join_many(5);
    evening.go_to(segment::anonymous);
    const auto facts = evening.facts().size();
    auto before = evening.state();
    for (const auto person : people) {
        evening.phone(person, GiveAnswer{evening.ask_id(), Choice{2}, 1});
        evening.phone(person, GiveAnswer{evening.ask_id(), Choice{1}, 2});
    }
    CHECK(evening.facts().size() == facts);
    auto after = evening.state();
    CHECK(after.derived.answered.at(evening.ask_id()) == 5);
    before.derived = after.derived;
    CHECK(after == before);
}

TEST_CASE("below five only the number of answers is journaled") {
    Evening evening;
    evening.next();
    const auto people = evening.join_many(4);
    evening.go_to(segment::anonymous);
    for (const auto person : people) evening.phone(person, GiveAnswer{evening.ask_id(), Choice{1}, 1});
    evening.next();
    evening.next();
    CHECK(evening.asked().result->n == 4);
    CHECK(evening.asked().result->whole == std::nullopt);
    for (const auto& row : evening.rows()) {
        if (row.find("askSettled") == std::string::npos) continue;
        CHECK(row == R"({"kind":"askSettled","ask":1,"result":{"n":4}})");
    }
}

TEST_CASE("a sealed question is never answered by name, whatever is sent") {
    Evening evening;
    evening.next();
    const auto people = evening.join_many(6);
    evening.go_to(segment::anonymous);
    const auto ask = evening.ask_id();
    for (const auto person : people) {
        evening.phone(person, GiveAnswer{ask, Choice{0}, 1});
        evening.tell_for(person, GiveAnswer{ask, Choice{1}, 0});
    }
    evening.next();
    evening.next();
    for (const auto person : people) evening.phone(person, GiveAnswer{ask, Choice{0}, 9});
    CHECK(count_of<ask::AnswerGiven>(evening.facts()) == 0);
    CHECK(evening.asked().answers.empty());
}

}  // namespace
}  // namespace auftakt::test
