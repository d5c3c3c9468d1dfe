#include <doctest/doctest.h>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using ask::GiveAnswer;
using ask::Stage;

struct Hall {
    Evening evening;
    std::vector<PersonId> people;
};

Hall asked_in(int segment, int people = 6) {
    Hall hall;
    hall.evening.next();
    hall.people = hall.evening.join_many(people);
    hall.evening.go_to(segment);
    return hall;
}

Told answer(Hall& hall, std::size_t who, int option, std::uint64_t n = 1) {
    return hall.evening.phone(hall.people[who], GiveAnswer{hall.evening.ask_id(), Choice{option}, n});
}

int counted(const Hall& hall) { return hall.evening.state().derived.answered.at(hall.evening.ask_id()); }

TEST_CASE("each person has one vote, and the newest counts") {
    auto hall = asked_in(segment::anonymous);
    CHECK(answer(hall, 0, 0, 1) == done);
    CHECK(answer(hall, 0, 2, 2) == done);
    CHECK(answer(hall, 0, 1, 1) == done);  // the first one again, late
    CHECK(counted(hall) == 1);
    CHECK(hall.evening.own(hall.people[0]) == std::vector{OwnAnswer{hall.evening.ask_id(), Choice{2}}});
    for (std::size_t i = 1; i < 6; ++i) answer(hall, i, 0);
    hall.evening.next();
    hall.evening.next();
    CHECK(hall.evening.asked().result->n == 6);
    CHECK(hall.evening.asked().result->whole->counts == std::vector{5, 0, 1});
}

TEST_CASE("an answer must be one of the options, to a question that is there") {
    auto hall = asked_in(segment::anonymous);
    CHECK(answer(hall, 0, 2) == done);
    CHECK(answer(hall, 0, 3, 2) == refused(Refusal::no_such_option));
    CHECK(answer(hall, 0, -1, 2) == refused(Refusal::no_such_option));
    CHECK(hall.evening.phone(hall.people[0], GiveAnswer{AskId{9}, Choice{0}, 1}) ==
          refused(Refusal::no_such_question));
    CHECK(hall.evening.phone(99U, GiveAnswer{AskId{1}, Choice{0}, 1}) == refused(Refusal::no_seat));
    CHECK(hall.evening.tell(GiveAnswer{AskId{1}, Choice{0}, 1}) == refused(Refusal::no_such_person));
}

TEST_CASE("closing freezes the answers; opening again takes more") {
    auto hall = asked_in(segment::anonymous);
    const auto ask = hall.evening.ask_id();
    answer(hall, 0, 0);
    CHECK(hall.evening.tell(ask::Close{ask}) == done);
    CHECK(hall.evening.tell(ask::Close{ask}) == refused(Refusal::already_done));
    CHECK(answer(hall, 1, 0) == refused(Refusal::question_closed));
    CHECK(hall.evening.tell(ask::Reopen{ask}) == done);
    CHECK(hall.evening.tell(ask::Reopen{ask}) == refused(Refusal::already_done));
    CHECK(answer(hall, 1, 0) == done);
    CHECK(counted(hall) == 2);
}

TEST_CASE("a reveal settles: the result is journaled, the box is empty and never opens again") {
    auto hall = asked_in(segment::anonymous);
    const auto ask = hall.evening.ask_id();
    for (std::size_t i = 0; i < 6; ++i) answer(hall, i, 1);
    CHECK(hall.evening.sealed_rows() == 6);
    CHECK(hall.evening.tell(ask::Reveal{ask}) == refused(Refusal::not_now));  // while it is open
    hall.evening.tell(ask::Close{ask});
    CHECK(hall.evening.tell(ask::Reveal{ask}) == done);
    CHECK(hall.evening.tell(ask::Reveal{ask}) == refused(Refusal::already_done));
    CHECK(hall.evening.sealed_rows() == 0);
    CHECK(hall.evening.model().sealed.boxes->empty());
    CHECK(hall.evening.own(hall.people[0]).empty());
    CHECK(hall.evening.tell(ask::Reopen{ask}) == refused(Refusal::question_closed));
    CHECK(hall.evening.tell(ask::Hide{ask}) == done);
    CHECK(hall.evening.asked().stage == Stage::closed);
    CHECK(hall.evening.tell(ask::Reopen{ask}) == refused(Refusal::question_closed));
    CHECK(hall.evening.tell(ask::Reveal{ask}) == done);  // the picture again
    CHECK(hall.evening.asked().result->whole->counts == std::vector{0, 6, 0});
}

TEST_CASE("leaving a segment closes its question, and the box settles sixty seconds later") {
    auto hall = asked_in(segment::anonymous);
    for (std::size_t i = 0; i < 5; ++i) answer(hall, i, 0);
    hall.evening.at("20:02");
    hall.evening.go_to(segment::goals);
    const AskId ask{1};
    CHECK(hall.evening.state().ask.asks.at(ask).stage == Stage::closed);
    hall.evening.at("20:02:59");
    CHECK(hall.evening.sealed_rows() == 5);
    hall.evening.at("20:03");
    CHECK(hall.evening.sealed_rows() == 0);
    CHECK(hall.evening.state().ask.asks.at(ask).result->n == 5);
}

TEST_CASE("going back within the minute goes on with the question, and it does not settle") {
    auto hall = asked_in(segment::anonymous);
    answer(hall, 0, 0);
    hall.evening.go_to(segment::goals);
    hall.evening.wait(50s);
    hall.evening.tell(run::GoBack{});
    CHECK(hall.evening.asked().stage == Stage::open);
    hall.evening.wait(5min);
    CHECK(hall.evening.sealed_rows() == 1);
    CHECK(answer(hall, 1, 0) == done);
}

TEST_CASE("going back to a question that the facilitator had closed finds it closed") {
    auto hall = asked_in(segment::anonymous);
    hall.evening.next();
    hall.evening.go_to(segment::goals);
    hall.evening.tell(run::GoBack{});
    CHECK(hall.evening.asked().stage == Stage::closed);
    CHECK(next_step(hall.evening.state()).kind == run::StepKind::reveal_question);
}

TEST_CASE("going back after the minute finds the settled question, and repeating asks anew") {
    auto hall = asked_in(segment::anonymous);
    hall.evening.go_to(segment::goals);
    hall.evening.wait(61s);
    hall.evening.tell(run::GoBack{});
    CHECK(hall.evening.asked().stage == Stage::closed);
    CHECK(answer(hall, 0, 0) == refused(Refusal::question_closed));
    const auto old_box = hall.evening.state().ask.asks.at(AskId{1}).box;
    CHECK(old_box == std::nullopt);
    CHECK(hall.evening.tell(run::RepeatSegment{}) == done);
    CHECK(hall.evening.ask_id() == AskId{2});
    CHECK(hall.evening.asked().run == 2);
    CHECK(answer(hall, 0, 0) == done);
}

TEST_CASE("the box of a run that was repeated settles too") {
    auto hall = asked_in(segment::anonymous);
    answer(hall, 0, 0);
    hall.evening.tell(run::RepeatSegment{});
    hall.evening.wait(61s);
    CHECK(hall.evening.state().ask.asks.at(AskId{1}).result->n == 1);
    CHECK(hall.evening.asked().stage == Stage::open);
}

TEST_CASE("at the end of the show every box settles at once") {
    auto hall = asked_in(segment::anonymous);
    answer(hall, 0, 0);
    hall.evening.tell(run::EndShow{});
    hall.evening.wait(1ms);
    CHECK(hall.evening.sealed_rows() == 0);
    CHECK(hall.evening.state().ask.asks.at(AskId{1}).result->n == 1);
}

TEST_CASE("only the question of the segment that is on is opened again or revealed") {
    auto hall = asked_in(segment::named);
    const auto ask = hall.evening.ask_id();
    hall.evening.go_to(segment::goals);
    CHECK(hall.evening.tell(ask::Reopen{ask}) == refused(Refusal::not_now));
    CHECK(hall.evening.tell(ask::Reveal{ask}) == refused(Refusal::not_now));
}

TEST_CASE("a named question knows who answered what, and never has a box") {
    auto hall = asked_in(segment::named);
    CHECK(hall.evening.asked().box == std::nullopt);
    answer(hall, 0, 1);
    CHECK(hall.evening.asked().answers.at(hall.people[0]) == Answer{Choice{1}});
    const auto facts = hall.evening.facts().size();
    answer(hall, 0, 1, 2);  // nothing new
    CHECK(hall.evening.facts().size() == facts);
    hall.evening.next();
    CHECK(hall.evening.asked().result->whole->counts == std::vector{0, 1, 0});  // also below five
}

TEST_CASE("removed people are not counted, and count again when restored") {
    for (const int where : {segment::anonymous, segment::named}) {
        CAPTURE(where);
        auto hall = asked_in(where);
        for (std::size_t i = 0; i < 6; ++i) answer(hall, i, 0);
        hall.evening.tell(people::Remove{hall.people[5]});
        CHECK(counted(hall) == 5);
        CHECK(hall.evening.phone(hall.people[5], GiveAnswer{hall.evening.ask_id(), Choice{0}, 2}) ==
              refused(Refusal::removed));
        hall.evening.next();
        hall.evening.next();
        CHECK(hall.evening.asked().result->n == 5);
    }
    auto named = asked_in(segment::named);
    for (std::size_t i = 0; i < 6; ++i) answer(named, i, 0);
    named.evening.next();
    named.evening.tell(people::Remove{named.people[5]});
    CHECK(named.evening.asked().result->n == 5);
    named.evening.undo();
    CHECK(named.evening.asked().result->n == 6);
}

TEST_CASE("another phone on the same seat may overwrite a sealed answer, never read it") {
    auto hall = asked_in(segment::anonymous);
    answer(hall, 0, 2, 40);
    hall.evening.tell(people::OpenSeat{hall.people[0]});
    hall.evening.phone(77U, people::Join{name("Person 1"), {}, {}, false});
    CHECK(hall.evening.own(hall.people[0]).empty());
    CHECK(counted(hall) == 1);
    CHECK(answer(hall, 0, 1, 1) == done);  // its own counting starts again
    CHECK(hall.evening.own(hall.people[0]) == std::vector{OwnAnswer{hall.evening.ask_id(), Choice{1}}});
    CHECK(counted(hall) == 1);
}

TEST_CASE("the facilitator enters and corrects answers for people without a phone") {
    auto hall = asked_in(segment::anonymous);
    hall.evening.tell(people::AddPerson{name("Ohne Handy"), Role::senior, {}});
    const PersonId person{7};
    const auto ask = hall.evening.ask_id();
    CHECK(hall.evening.tell_for(person, GiveAnswer{ask, Choice{0}, 0}) == done);
    CHECK(hall.evening.tell_for(person, GiveAnswer{ask, Choice{2}, 0}) == done);
    CHECK(counted(hall) == 1);
    CHECK(hall.evening.own(person) == std::vector{OwnAnswer{ask, Choice{2}}});
}

TEST_CASE("answers whose key is lost are asked again in a new box") {
    auto hall = asked_in(segment::anonymous);
    answer(hall, 0, 0);
    auto model = hall.evening.model();
    const auto old_box = *hall.evening.asked().box;
    const BoxId fresh{{9}};
    apply(model, Outcome{{ask::Fact{ask::AnswersLost{hall.evening.ask_id(), fresh}}},
                         {EmptyBox{old_box}, OpenBox{fresh}}});
    derive(model);
    CHECK(model.open.ask.asks.at(AskId{1}).box == fresh);
    CHECK(model.open.derived.answered.at(AskId{1}) == 0);
    const auto again =
        decide(model, {Source::seat, seat_of_phone(1), {}}, Command{GiveAnswer{AskId{1}, Choice{0}, 1}}, {});
    CHECK(again->sealed.size() == 1);
}

}  // namespace
}  // namespace auftakt::test
