#include <doctest/doctest.h>

#include "core/run_order.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using ask::GiveAnswer;
using ask::Stage;

constexpr int secret_texts = 11, running = 13;  // of the questions' kickoff

struct Hall {
    Evening evening;
    std::vector<PersonId> people;
    explicit Hall(int segment, Show show = small_kickoff()) : evening{std::move(show)} {
        evening.next();
        people = evening.join_many(6);
        evening.go_to(segment);
    }
    void all_answer(const Answer& answer) {
        for (const auto person : people)
            REQUIRE(evening.phone(person, GiveAnswer{evening.ask_id(), answer, 1}) == done);
    }
    const ask::Ask& ask(std::uint32_t id) const { return evening.state().ask.asks.at(AskId{id}); }
};

Show with_scale() {
    auto show = small_kickoff();
    show.segments[1].spec =
        PollSpec{.question = {.text = {"Wie oft?", "", ""},
                              .kind = Scale{.steps = 5,
                                            .labels = {{"nie", "", ""}, {"imer", "", ""}},
                                            .items = {{.text = {"Mut", "", ""}, .measure = {}}, {}}},
                              .secrecy = Secrecy::no_name}};
    return show;
}

TEST_CASE("a reset throws the run away, and the key asks the question again") {
    Hall hall{segment::named};
    hall.all_answer(Choice{1});
    hall.evening.next();
    hall.evening.next();
    REQUIRE(hall.ask(1).stage == Stage::revealed);
    REQUIRE(hall.evening.tell(ask::Reset{AskId{1}}) == done);
    CHECK(hall.ask(1).answers.empty());
    CHECK_FALSE(hall.ask(1).result.has_value());
    CHECK(hall.evening.state().derived.answered.at(AskId{1}) == 0);
    CHECK_FALSE(current_ask(hall.evening.state()).has_value());
    CHECK(hall.evening.undo() == refused(Refusal::nothing_to_undo));
    CHECK(hall.evening.tell(ask::Reset{AskId{1}}) == refused(Refusal::already_done));
    CHECK(next_step(hall.evening.state()) == run::Step{run::StepKind::ask_question, segment::named});
    REQUIRE(hall.evening.next() == done);
    CHECK(hall.evening.ask_id() == AskId{2});
    CHECK(hall.evening.asked().run == 1);  // as if it had never been asked
    CHECK(hall.evening.asked().remind_at == hall.evening.now() + 60s);
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("a box that is reset is emptied without a result, and nothing settles later") {
    Hall hall{segment::anonymous};
    hall.all_answer(Choice{2});
    const auto box = hall.ask(1).box;
    CHECK(hall.evening.sealed_rows() == 6);
    REQUIRE(hall.evening.tell(ask::Reset{AskId{1}}) == done);
    CHECK(hall.evening.sealed_rows() == 0);
    CHECK(hall.evening.model().sealed.boxes->empty());
    CHECK(hall.evening.own(hall.people[0]).empty());
    hall.evening.wait(10min);
    CHECK(count_of<ask::AskSettled>(hall.evening.facts()) == 0);
    hall.evening.next();
    CHECK(hall.evening.asked().box.has_value());
    CHECK(hall.evening.asked().box != box);
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("only the question that is on is reset, and not by a phone") {
    Hall hall{segment::named};
    CHECK(hall.evening.phone(hall.people[0], ask::Reset{AskId{1}}) == refused(Refusal::not_allowed));
    CHECK(hall.evening.tell(ask::Reset{AskId{9}}) == refused(Refusal::no_such_question));
    hall.evening.go_to(segment::pause);
    CHECK(hall.evening.tell(ask::Reset{AskId{1}}) == refused(Refusal::not_now));
}

TEST_CASE("a live result is taken away while people answer, and stands there again") {
    Hall hall{running, questions_kickoff()};
    hall.all_answer(Steps{{3}});
    const auto id = hall.evening.ask_id();
    REQUIRE(hall.evening.tell(ask::Hide{id}) == done);
    CHECK(hall.evening.asked().hidden == Stage::open);
    CHECK(hall.evening.asked().stage == Stage::open);
    CHECK(hall.evening.tell(ask::Hide{id}) == refused(Refusal::already_done));
    hall.evening.next();  // closed, and still hidden
    CHECK(hall.evening.asked().hidden.has_value());
    REQUIRE(hall.evening.tell(ask::ShowAgain{id}) == done);
    CHECK_FALSE(hall.evening.asked().hidden.has_value());
    CHECK(hall.evening.asked().stage == Stage::closed);
    CHECK(hall.evening.tell(ask::ShowAgain{id}) == refused(Refusal::already_done));
    REQUIRE(hall.evening.undo() == done);
    CHECK(hall.evening.asked().hidden.has_value());
    hall.evening.next();
    CHECK(hall.evening.asked().stage == Stage::revealed);
    CHECK_FALSE(hall.evening.asked().hidden.has_value());
}

TEST_CASE("what was revealed is hidden and shown again; what was never seen cannot be hidden") {
    Hall hall{segment::named};
    CHECK(hall.evening.tell(ask::Hide{AskId{1}}) == refused(Refusal::already_done));
    hall.evening.next();
    CHECK(hall.evening.tell(ask::ShowAgain{AskId{1}}) == refused(Refusal::already_done));
    hall.evening.next();
    REQUIRE(hall.evening.tell(ask::Hide{AskId{1}}) == done);
    CHECK(hall.ask(1).stage == Stage::closed);
    REQUIRE(hall.evening.tell(ask::ShowAgain{AskId{1}}) == done);
    CHECK(hall.ask(1).stage == Stage::revealed);
}

TEST_CASE("a text of a settled result is taken off with its count, and comes back by undo") {
    Hall hall{secret_texts, questions_kickoff()};
    const auto id = hall.evening.ask_id();
    for (std::size_t i = 0; i < 6; ++i)
        hall.evening.phone(hall.people[i], GiveAnswer{id,
                                                      Written{{clean(i < 2   ? "Zeit"
                                                                     : i < 4 ? "Mut"
                                                                             : "Lob")}},
                                                      1});
    hall.evening.next();
    for (const auto* text : {"Zeit", "Mut", "Lob"})
        REQUIRE(hall.evening.tell(ask::JudgeText{id, text, true}) == done);
    hall.evening.next();
    const auto before = hall.evening.asked().result;
    REQUIRE(before->whole->texts == std::vector<std::string>{"Lob", "Mut", "Zeit"});
    REQUIRE(hall.evening.tell(ask::JudgeText{id, "Mut", false}) == done);
    CHECK(hall.evening.asked().result->whole->texts == std::vector<std::string>{"Lob", "Zeit"});
    CHECK(hall.evening.asked().result->whole->counts == std::vector<int>{2, 2});
    CHECK(hall.evening.asked().result->n == 6);
    CHECK(hall.evening.tell(ask::JudgeText{id, "nie", false}) == refused(Refusal::no_such_note));
    CHECK(hall.evening.replayed() == hall.evening.model());
    REQUIRE(hall.evening.undo() == done);
    CHECK(hall.evening.asked().result == before);
}

TEST_CASE("the facilitator types a named answer for somebody, and takes it back") {
    Hall hall{segment::named};
    REQUIRE(hall.evening.tell(people::AddPerson{name("Ohne Handy"), Role::senior, {}}) == done);
    const PersonId who{7};
    REQUIRE(hall.evening.tell(ask::AnswerFor{AskId{1}, who, Choice{0}}) == done);
    REQUIRE(hall.evening.tell(ask::AnswerFor{AskId{1}, who, Choice{2}}) == done);
    CHECK(hall.ask(1).answers.at(who) == Answer{Choice{2}});
    CHECK(hall.evening.undo() == done);
    CHECK(hall.ask(1).answers.at(who) == Answer{Choice{0}});
    CHECK(hall.evening.undo() == done);
    CHECK_FALSE(hall.ask(1).answers.contains(who));
    CHECK(hall.evening.tell(ask::AnswerFor{AskId{1}, who, Choice{9}}) == refused(Refusal::no_such_option));
    CHECK(hall.evening.tell(ask::AnswerFor{AskId{1}, PersonId{99}, Choice{0}}) ==
          refused(Refusal::no_such_person));
    CHECK(hall.evening.phone(hall.people[0], ask::AnswerFor{AskId{1}, who, Choice{0}}) ==
          refused(Refusal::not_allowed));
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("what somebody answered themselves since is not taken back") {
    Hall hall{segment::named};
    REQUIRE(hall.evening.tell(ask::AnswerFor{AskId{1}, hall.people[0], Choice{0}}) == done);
    REQUIRE(hall.evening.phone(hall.people[0], GiveAnswer{AskId{1}, Choice{1}, 1}) == done);
    CHECK(hall.evening.undo() == refused(Refusal::nothing_to_undo));
    CHECK(hall.ask(1).answers.at(hall.people[0]) == Answer{Choice{1}});
}

TEST_CASE("an anonymous answer is typed by nobody else") {
    Hall hall{segment::anonymous};
    CHECK(hall.evening.tell(ask::AnswerFor{AskId{1}, hall.people[0], Choice{0}}) ==
          refused(Refusal::not_your_answer));
    CHECK(hall.evening.sealed_rows() == 0);
}

TEST_CASE("the facilitator enters that somebody agrees, and takes it back") {
    Hall hall{segment::goals};
    const auto agrees = [&] {
        return commitments::has_agreed(hall.evening.state().commitments, segment::rules, hall.people[0]);
    };
    const commitments::AgreeFor wish{segment::rules, hall.people[0]};
    CHECK(hall.evening.tell(wish) == refused(Refusal::not_now));
    hall.evening.go_to(segment::rules);
    REQUIRE(hall.evening.tell(wish) == done);
    CHECK(agrees());
    CHECK(hall.evening.undo() == done);
    CHECK_FALSE(agrees());
    hall.evening.tell(wish);
    REQUIRE(hall.evening.tell(commitments::AgreeFor{segment::rules, hall.people[0], false}) == done);
    CHECK_FALSE(agrees());
    CHECK(hall.evening.phone(hall.people[1], wish) == refused(Refusal::not_allowed));
    CHECK(hall.evening.tell(commitments::AgreeFor{segment::rules, PersonId{99}}) ==
          refused(Refusal::no_such_person));
}

TEST_CASE("a corrected typo stays corrected when the question is repeated or reset") {
    Hall hall{segment::named};
    REQUIRE(hall.evening.tell(ask::Reword{AskId{1}, clean("Wie geht es dir heute?"), {}}) == done);
    REQUIRE(hall.evening.tell(run::RepeatSegment{}) == done);
    CHECK(hall.evening.asked().run == 2);
    CHECK(hall.evening.asked().question.text.de == "Wie geht es dir heute?");
    hall.evening.tell(ask::Reset{AskId{2}});
    hall.evening.tell(run::RepeatSegment{});
    CHECK(hall.evening.asked().question.text.de == "Wie geht es dir heute?");
}

TEST_CASE("labels and items can be corrected, all of them at once, within their limit") {
    Hall hall{1, with_scale()};
    const auto reword = [&](std::vector<CleanText> others) {
        return hall.evening.tell(ask::Reword{AskId{1}, clean("Wie oft?"), {}, std::move(others)});
    };
    CHECK(reword({clean("nie"), clean("immer")}) == refused(Refusal::no_such_option));
    CHECK(reword({clean("nie"), clean("immer"), clean(" ")}) == refused(Refusal::text_empty));
    CHECK(reword({clean("nie"), clean("immer"), clean(std::string(151, 'x'))}) ==
          refused(Refusal::text_too_long));
    REQUIRE(reword({clean("nie"), clean("immer"), clean(std::string(150, 'x'))}) == done);
    const auto& scale = std::get<Scale>(hall.evening.asked().question.kind);
    CHECK(scale.labels[1].de == "immer");
    CHECK(scale.items[0].text.de == std::string(150, 'x'));
    CHECK(scale.items[1].text.empty());  // the question itself
}

TEST_CASE("a question for later waits beside the show until it is placed or dropped") {
    Hall hall{segment::goals};
    const auto& state = hall.evening.state();
    const auto last = static_cast<int>(state.show->segments.size());
    REQUIRE(hall.evening.tell(ask::InsertQuestion{.text = clean("Später?"), .later = true}) == done);
    CHECK(state.run.later == std::set{last});
    CHECK(state.run.place.segment == segment::goals);
    CHECK(segment_after(state, segment::goals) == segment::rules);
    CHECK_FALSE(is_in_order(state, last));
    CHECK(hall.evening.tell(run::JumpTo{last}) == refused(Refusal::no_such_segment));
    CHECK(hall.evening.tell(ask::PlaceQuestion{segment::rules}) == refused(Refusal::no_such_segment));
    REQUIRE(hall.evening.tell(ask::PlaceQuestion{last}) == done);
    CHECK(segment_after(state, segment::goals) == last);
    CHECK(state.run.later.empty());
    REQUIRE(hall.evening.undo() == done);
    CHECK(state.run.later == std::set{last});
    REQUIRE(hall.evening.tell(ask::DropQuestion{last}) == done);
    CHECK(hall.evening.tell(ask::PlaceQuestion{last}) == refused(Refusal::no_such_segment));
    REQUIRE(hall.evening.undo() == done);
    REQUIRE(hall.evening.tell(ask::PlaceQuestion{last, true}) == done);
    CHECK(state.run.place.segment == last);
    CHECK(hall.evening.asked().question.text.de == "Später?");
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("what yes and no mean can be said, both or neither") {
    Hall hall{segment::goals};
    const auto insert = [&](std::vector<CleanText> means) {
        return hall.evening.tell(
            ask::InsertQuestion{.text = clean("Pause?"), .options = std::move(means), .at_once = true});
    };
    CHECK(insert({clean("jetzt")}) == refused(Refusal::no_such_option));
    REQUIRE(insert({clean("jetzt"), clean("später")}) == done);
    const auto& options = std::get<SingleChoice>(hall.evening.asked().question.kind).options;
    REQUIRE(options.size() == 2);
    CHECK(options[1].de == "später");
}

}  // namespace
}  // namespace auftakt::test
