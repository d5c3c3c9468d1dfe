#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "core/run_order.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using ask::InsertQuestion;
using ask::Template;

InsertQuestion yes_no(bool at_once = false) {
    return {.text = clean("Sollen wir die Pause vorziehen?"), .at_once = at_once};
}

struct Hall {
    explicit Hall(int where) {
        evening.next();
        people = evening.join_many(6);
        evening.go_to(where);
    }
    int here() const { return evening.state().run.place.segment; }
    void vote(std::size_t who, int option) {
        CHECK(evening.phone(people[who], ask::GiveAnswer{evening.ask_id(), Choice{option}, ++n}) == done);
    }
    Evening evening;
    std::vector<PersonId> people;
    std::uint64_t n = 0;
};

TEST_CASE(
    "a spontaneous question waits for the end of the segment, is asked, and the show goes on as planned") {
    Hall hall{segment::goals};
    const auto written = static_cast<int>(hall.evening.state().show->segments.size());
    CHECK(hall.evening.tell(yes_no()) == done);
    CHECK(hall.here() == segment::goals);
    CHECK(next_step(hall.evening.state()) == run::Step{run::StepKind::enter_segment, written});
    hall.evening.next();
    CHECK(hall.here() == written);
    CHECK(hall.evening.asked().question.text.de == "Sollen wir die Pause vorziehen?");
    CHECK(std::holds_alternative<YesNo>(hall.evening.asked().question.kind));
    for (std::size_t i = 0; i < 5; ++i) hall.vote(i, i == 0 ? 1 : 0);
    hall.evening.next();
    hall.evening.next();
    CHECK(hall.evening.asked().result->whole->counts == std::vector{4, 1});
    hall.evening.next();
    CHECK(hall.here() == segment::rules);
    CHECK_FALSE(hall.evening.state().run.actuals[segment::rules].skipped);
    hall.evening.tell(run::GoBack{});
    CHECK(hall.here() == written);
    hall.evening.tell(run::GoBack{});
    CHECK(hall.here() == segment::goals);
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE(
    "at once: what it interrupts goes on afterwards, and no sealed answer is lost however long it takes") {
    Hall hall{segment::anonymous};
    hall.vote(0, 1);
    const auto interrupted = hall.evening.ask_id();
    CHECK(hall.evening.tell(yes_no(true)) == done);
    CHECK(hall.evening.ask_id() != interrupted);
    CHECK(hall.evening.state().ask.asks.at(interrupted).stage == ask::Stage::closed);
    hall.evening.wait(10min);
    hall.evening.next();
    hall.evening.next();
    CHECK(next_step(hall.evening.state()) == run::Step{run::StepKind::enter_segment, segment::anonymous});
    hall.evening.next();
    CHECK(hall.evening.ask_id() == interrupted);
    CHECK(hall.evening.asked().stage == ask::Stage::open);
    CHECK(hall.evening.state().derived.answered.at(interrupted) == 1);

    hall.evening.tell(yes_no(true));
    hall.evening.wait(5min);
    hall.evening.tell(run::JumpTo{segment::goals});  // it does not go on after all
    hall.evening.wait(1s);
    CHECK_FALSE(hall.evening.state().ask.asks.at(interrupted).box.has_value());
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("at once, where nothing is left to do: the show goes on with the next segment") {
    Hall hall{segment::goals};
    CHECK(hall.evening.tell(yes_no(true)) == done);
    hall.evening.next();
    hall.evening.next();
    CHECK(next_step(hall.evening.state()) == run::Step{run::StepKind::enter_segment, segment::rules});
}

TEST_CASE("nobody is called away from a talk") {
    Hall hall{segment::pairing};
    hall.evening.propose_plan();
    hall.evening.next();
    hall.evening.next();
    hall.evening.next();
    CHECK(hall.evening.tell(yes_no(true)) == refused(Refusal::round_running));
    CHECK(hall.evening.tell(yes_no()) == done);
    CHECK(hall.here() == segment::pairing);
}

TEST_CASE("templates of a spontaneous question, and what they refuse") {
    Hall hall{segment::goals};
    const auto newest = [&] { return std::get<PollSpec>(hall.evening.state().show->segments.back().spec); };
    const std::vector<CleanText> two{clean("Kaffee"), clean("Tee")};
    CHECK(hall.evening.tell(
              InsertQuestion{.kind = Template::choice, .text = clean("Was?"), .options = two}) == done);
    CHECK(std::get<SingleChoice>(newest().question.kind).options[1].de == "Tee");
    CHECK(hall.evening.tell(InsertQuestion{.kind = Template::scale, .text = clean("Wie?"), .timer = 30s}) ==
          done);
    CHECK(std::get<Scale>(newest().question.kind).steps == 5);
    CHECK(newest().timer == 30s);
    CHECK(hall.evening.tell(InsertQuestion{
              .kind = Template::words, .text = clean("Wort?"), .secrecy = Secrecy::no_name}) == done);
    CHECK(newest().question.moderation == Moderation::before);

    const auto refuses = [&](InsertQuestion wish, Refusal why) {
        CHECK(hall.evening.tell(wish) == refused(why));
    };
    refuses({.text = clean("")}, Refusal::text_empty);
    refuses({.text = clean(std::string(limits::question_graphemes_max + 1, 'x'))}, Refusal::text_too_long);
    refuses({.kind = Template::choice, .text = clean("Was?")}, Refusal::no_such_option);
    refuses({.kind = Template::choice, .text = clean("Was?"), .options = {clean("Nur eins")}},
            Refusal::no_such_option);
    refuses({.kind = Template::choice,
             .text = clean("Was?"),
             .options = {clean("x"), clean(std::string(limits::option_graphemes_max + 1, 'x'))}},
            Refusal::text_too_long);
    refuses({.kind = Template::scale, .text = clean("Was?"), .options = two}, Refusal::no_such_option);
    refuses({.kind = Template::words, .text = clean("Wort?")}, Refusal::no_such_option);  // never sealed
    refuses({.text = clean("Was?"), .timer = 0s}, Refusal::not_allowed);
    refuses({.text = clean("Was?"), .timer = 61min}, Refusal::not_allowed);
}

TEST_CASE("the evening takes sixty segments and not one more") {
    Hall hall{segment::goals};
    while (hall.evening.state().show->segments.size() < limits::segments_max)
        REQUIRE(hall.evening.tell(yes_no()) == done);
    CHECK(hall.evening.tell(yes_no()) == refused(Refusal::show_full));
}

TEST_CASE("outside the show nothing is put in") {
    Evening evening;
    CHECK(evening.tell(yes_no()) == refused(Refusal::not_now));
    evening.next();
    evening.tell(run::EndShow{});
    CHECK(evening.tell(yes_no()) == refused(Refusal::show_ended));
}

TEST_CASE("a fixed question takes the first answer, named or sealed, and the same one again") {
    for (const auto secrecy : {Secrecy::named, Secrecy::anonymous}) {
        auto show = small_kickoff();
        show.segments[1].spec = PollSpec{
            .question = {.text = {"Frage", "", ""}, .kind = YesNo{}, .secrecy = secrecy, .fixed = true}};
        Evening evening{show};
        evening.next();
        const auto people = evening.join_many(2);
        evening.next();
        const auto give = [&](int option, std::uint64_t n) {
            return evening.phone(people[0], ask::GiveAnswer{evening.ask_id(), Choice{option}, n});
        };
        CHECK(give(0, 1) == done);
        CHECK(give(0, 1) == done);
        CHECK(give(1, 2) == refused(Refusal::answer_fixed));
        CHECK(evening.state().derived.answered.at(evening.ask_id()) == 1);
    }
}

}  // namespace
}  // namespace auftakt::test
