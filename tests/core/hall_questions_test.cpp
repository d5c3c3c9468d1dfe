#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using questions::Board;
using questions::CloseQuestions;
using questions::FinishQuestion;
using questions::HideQuestions;
using questions::ModerateQuestion;
using questions::ModerateQuestionsOf;
using questions::PickQuestion;
using questions::PutQuestion;
using questions::QuestionState;
using questions::ReopenQuestions;
using questions::TakeBackQuestion;
using questions::TakeBackUpvote;
using questions::Upvote;
using run::Step;
using run::StepKind;

struct Hall {
    Evening evening{whole_kickoff()};
    PersonId ada, ben, cem;
};

Hall asking() {
    Hall hall;
    hall.evening.next();
    hall.ada = hall.evening.join("Ada");
    hall.ben = hall.evening.join("Ben");
    hall.cem = hall.evening.join("Cem");
    hall.evening.go_to(segment::questions);
    return hall;
}

PutQuestion question(std::string_view text, bool with_name = false) { return {clean(text), with_name}; }

const questions::Question& at(const Hall& hall, std::uint32_t id) {
    return hall.evening.state().questions.questions.at(QuestionId{id});
}
const Board& board(const Hall& hall) {
    return *questions::board_of(hall.evening.state().questions, segment::questions);
}

QuestionId shown(Hall& hall, std::string_view text) {
    hall.evening.tell(question(text));
    return QuestionId{static_cast<std::uint32_t>(hall.evening.state().questions.questions.size())};
}

std::vector<QuestionId> next_ones(const Hall& hall) {
    const auto& state = hall.evening.state();
    return questions::queue(state.questions, state.programme.shows, segment::questions);
}

TEST_CASE("a question waits to be read where the show wants that; the facilitator's does not") {
    auto hall = asking();
    CHECK(hall.evening.phone(hall.ada, question("Zählt die Zeit?")) == done);
    CHECK(at(hall, 1).state == QuestionState::waiting);
    CHECK(at(hall, 1).author == hall.ada);
    CHECK(hall.evening.phone(hall.ben, Upvote{QuestionId{1}}) == refused(Refusal::no_such_question));
    CHECK(hall.evening.tell(ModerateQuestion{QuestionId{1}, true}) == done);
    CHECK(hall.evening.phone(hall.ben, Upvote{QuestionId{1}}) == done);
    CHECK(hall.evening.tell(question("Aus der ersten Reihe")) == done);
    CHECK(at(hall, 2).state == QuestionState::shown);
    CHECK_FALSE(at(hall, 2).author.has_value());
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("without moderation a question is up at once; the author chooses whether it is signed") {
    auto show = whole_kickoff();
    auto& spec = std::get<QuestionsSpec>(show.segments[static_cast<std::size_t>(segment::questions)].spec);
    spec.moderation = Moderation::off;
    Evening evening{show};
    const auto people = evening.join_many(1);
    evening.go_to(segment::questions);
    evening.phone(people[0], question("Offen?", true));
    CHECK(evening.state().questions.questions.at(QuestionId{1}).state == QuestionState::shown);
    CHECK(evening.state().questions.questions.at(QuestionId{1}).with_name);
    spec.secrecy = Secrecy::no_name;
    Evening nameless{show};
    const auto others = nameless.join_many(1);
    nameless.go_to(segment::questions);
    nameless.phone(others[0], question("Offen?", true));
    CHECK_FALSE(nameless.state().questions.questions.at(QuestionId{1}).with_name);
}

TEST_CASE("a question is bounded in characters, in bytes, a person and a show") {
    auto hall = asking();
    auto& evening = hall.evening;
    CHECK(evening.phone(hall.ada, question("")) == refused(Refusal::text_empty));
    CHECK(evening.phone(hall.ada, question(std::string(281, 'x'))) == refused(Refusal::text_too_long));
    CHECK(evening.phone(hall.ada, question(std::string(280, 'x'))) == done);
    std::string bytes;
    for (int i = 0; i < 187; ++i) bytes += "e\u0301\u0323\u0302";
    CHECK(evening.phone(hall.ada, question(bytes)) == refused(Refusal::text_too_long));
    for (std::size_t i = 1; i < limits::questions_per_person_max; ++i)
        CHECK(evening.phone(hall.ada, question("Frage " + std::to_string(i))) == done);
    CHECK(evening.phone(hall.ada, question("Noch eine")) == refused(Refusal::too_many_questions));
    CHECK(evening.phone(hall.ben, question("Von Ben")) == done);
    for (auto i = evening.state().questions.questions.size(); i < limits::questions_max; ++i)
        CHECK(evening.tell(question("Aus dem Saal")) == done);
    CHECK(evening.tell(question("Eine zu viel")) == refused(Refusal::too_many_questions));
}

TEST_CASE("one person has one vote for a question, and a few in all") {
    auto hall = asking();
    const auto first = shown(hall, "Eins"), second = shown(hall, "Zwei"), third = shown(hall, "Drei");
    auto& evening = hall.evening;
    CHECK(evening.phone(hall.ada, Upvote{first}) == done);
    CHECK(evening.phone(hall.ada, Upvote{first}) == done);
    CHECK(at(hall, 1).votes.size() == 1);
    CHECK(evening.phone(hall.ada, Upvote{second}) == done);
    CHECK(evening.phone(hall.ada, Upvote{third}) == refused(Refusal::no_votes_left));
    CHECK(evening.phone(hall.ada, TakeBackUpvote{second}) == done);
    CHECK(evening.phone(hall.ada, Upvote{third}) == done);
    evening.tell(PickQuestion{first});
    evening.tell(FinishQuestion{first});
    CHECK(evening.phone(hall.ada, Upvote{second}) == done);  // what has been answered gives its vote back
    CHECK(evening.phone(hall.ada, TakeBackUpvote{first}) == refused(Refusal::no_such_question));
}

TEST_CASE("votes of somebody who is removed do not count, and come back") {
    auto hall = asking();
    const auto first = shown(hall, "Eins");
    hall.evening.phone(hall.ada, Upvote{first});
    hall.evening.tell(people::Remove{hall.ada});
    CHECK(at(hall, 1).votes.empty());
    hall.evening.tell(people::Restore{hall.ada});
    CHECK(at(hall, 1).votes.size() == 1);
}

TEST_CASE("the list is sorted anew only when a question is taken, not with each vote") {
    auto hall = asking();
    const auto a = shown(hall, "A"), b = shown(hall, "B"), c = shown(hall, "C");
    hall.evening.phone(hall.ada, Upvote{c});
    hall.evening.phone(hall.ben, Upvote{c});
    hall.evening.phone(hall.ben, Upvote{b});
    CHECK(next_ones(hall) == std::vector{a, b, c});
    CHECK(hall.evening.tell(PickQuestion{a}) == done);
    CHECK(board(hall).current == a);
    CHECK(next_ones(hall) == std::vector{c, b});
    hall.evening.phone(hall.cem, Upvote{b});
    hall.evening.phone(hall.ada, Upvote{b});
    const auto d = shown(hall, "D");
    CHECK(next_ones(hall) == std::vector{c, b, d});
    hall.evening.tell(PickQuestion{c});
    CHECK(next_ones(hall) == std::vector{b, d});
    CHECK(at(hall, a.value).state == QuestionState::answered);
}

TEST_CASE("the next key takes the question with the most votes, as often as the show wants, then goes on") {
    auto hall = asking();
    auto& evening = hall.evening;
    CHECK(next_step(evening.state()).kind == StepKind::end_show);
    const auto a = shown(hall, "A"), b = shown(hall, "B"), c = shown(hall, "C");
    evening.phone(hall.ada, Upvote{b});
    CHECK(next_step(evening.state()) == Step{StepKind::pick_question, 1});
    evening.next();
    CHECK(board(hall).current == b);
    evening.next();
    CHECK(board(hall).current == a);
    CHECK(at(hall, b.value).state == QuestionState::answered);
    CHECK(next_step(evening.state()).kind == StepKind::end_show);
    CHECK(evening.tell(PickQuestion{c}) == done);  // by hand as many as there is time for
    CHECK(evening.tell(PickQuestion{c}) == refused(Refusal::already_done));
    CHECK(evening.tell(PickQuestion{a}) == refused(Refusal::no_such_question));
}

TEST_CASE("taking, answering, hiding and closing go back") {
    auto hall = asking();
    auto& evening = hall.evening;
    const auto a = shown(hall, "A"), b = shown(hall, "B");
    evening.phone(hall.ada, Upvote{b});
    const auto goes_back = [&](Command wish) {
        const auto before = evening.state().questions;
        REQUIRE(evening.tell(wish) == done);
        CHECK_FALSE(evening.state().questions == before);
        REQUIRE(evening.undo() == done);
        CHECK(evening.state().questions == before);
        CHECK(evening.replayed() == evening.model());
    };
    goes_back(PickQuestion{a});
    goes_back(ModerateQuestion{a, false});
    goes_back(CloseQuestions{segment::questions});
    evening.tell(PickQuestion{a});
    goes_back(PickQuestion{b});
    goes_back(FinishQuestion{a});
    goes_back(run::GoBack{});
    evening.tell(CloseQuestions{segment::questions});
    goes_back(ReopenQuestions{segment::questions});
}

TEST_CASE("what is on stage is neither hidden nor taken back; another may be") {
    auto hall = asking();
    auto& evening = hall.evening;
    evening.phone(hall.ada, question("Von Ada"));
    evening.phone(hall.ben, question("Von Ben"));
    evening.tell(ModerateQuestion{QuestionId{1}, true});
    evening.tell(ModerateQuestion{QuestionId{2}, true});
    evening.tell(PickQuestion{QuestionId{1}});
    CHECK(evening.tell(ModerateQuestion{QuestionId{1}, false}) == refused(Refusal::not_now));
    CHECK(evening.phone(hall.ada, TakeBackQuestion{QuestionId{1}}) == refused(Refusal::not_now));
    CHECK(evening.phone(hall.ada, TakeBackQuestion{QuestionId{2}}) == refused(Refusal::no_such_question));
    CHECK(evening.phone(hall.ben, TakeBackQuestion{QuestionId{2}}) == done);
    CHECK(evening.tell(ModerateQuestion{QuestionId{2}, true}) == refused(Refusal::no_such_question));
    CHECK(evening.tell(FinishQuestion{QuestionId{1}}) == done);
    CHECK(evening.tell(FinishQuestion{QuestionId{1}}) == refused(Refusal::already_done));
    CHECK_FALSE(board(hall).current.has_value());
}

TEST_CASE("all that one person asked is hidden with one press, but for what is on stage, and comes back") {
    auto hall = asking();
    auto& evening = hall.evening;
    for (const auto person : {hall.ada, hall.ada, hall.ben, hall.ada})
        evening.phone(person, question("Frage"));
    for (const std::uint32_t id : {1U, 2U, 3U}) evening.tell(ModerateQuestion{QuestionId{id}, true});
    evening.tell(PickQuestion{QuestionId{1}});
    const auto before = evening.state().questions;
    const auto facts = evening.facts().size();
    const ModerateQuestionsOf hide{segment::questions, hall.ada, false};
    CHECK(evening.phone(hall.ben, hide) == refused(Refusal::not_allowed));
    CHECK(evening.tell(ModerateQuestionsOf{segment::wall, hall.ada, false}) == refused(Refusal::not_now));
    CHECK(evening.tell(hide) == done);
    CHECK(evening.facts().size() == facts + 3);  // the step and two questions
    CHECK(at(hall, 1).state == QuestionState::shown);
    CHECK(at(hall, 2).state == QuestionState::hidden);
    CHECK(at(hall, 3).state == QuestionState::shown);
    CHECK(at(hall, 4).state == QuestionState::hidden);
    CHECK(evening.tell(hide) == refused(Refusal::already_done));
    CHECK(evening.undo() == done);
    CHECK(evening.state().questions == before);
    CHECK(evening.tell(ModerateQuestionsOf{segment::questions, hall.ada, true}) == done);
    CHECK(at(hall, 4).state == QuestionState::shown);
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("closed questions take neither questions nor votes; leaving closes, coming back opens") {
    auto hall = asking();
    auto& evening = hall.evening;
    const auto a = shown(hall, "A");
    evening.tell(CloseQuestions{segment::questions});
    CHECK(evening.tell(CloseQuestions{segment::questions}) == refused(Refusal::already_done));
    CHECK(evening.phone(hall.ada, question("Zu spät")) == refused(Refusal::questions_closed));
    CHECK(evening.phone(hall.ada, Upvote{a}) == refused(Refusal::questions_closed));
    CHECK(evening.tell(ReopenQuestions{segment::questions}) == done);
    CHECK(evening.tell(ReopenQuestions{segment::mixer}) == refused(Refusal::not_now));
    evening.tell(PickQuestion{a});
    evening.tell(run::GoBack{});
    CHECK(at(hall, a.value).state == QuestionState::answered);
    CHECK(evening.phone(hall.ada, question("Anderswo")) == refused(Refusal::questions_closed));
    evening.go_to(segment::questions);
    CHECK(evening.phone(hall.ada, question("Wieder da")) == done);
}

TEST_CASE("one wish takes all questions off the stage, another brings them back, and both go back") {
    auto hall = asking();
    const auto first = shown(hall, "Eins?");
    REQUIRE(hall.evening.tell(PickQuestion{first}) == done);
    CHECK(hall.evening.tell(HideQuestions{segment::questions, false}) == refused(Refusal::already_done));
    CHECK(hall.evening.tell(HideQuestions{segment::questions, true}) == done);
    CHECK(board(hall).hidden);
    CHECK(board(hall).current == first);  // is answered on
    CHECK(hall.evening.tell(HideQuestions{segment::questions, true}) == refused(Refusal::already_done));
    CHECK(hall.evening.tell(HideQuestions{segment::wall, true}) == refused(Refusal::not_now));
    CHECK(hall.evening.phone(hall.ada, question("Zwei?")) == done);
    CHECK(hall.evening.replayed() == hall.evening.model());
    CHECK(hall.evening.undo() == done);
    CHECK_FALSE(board(hall).hidden);
    hall.evening.tell(HideQuestions{segment::questions, true});
    hall.evening.tell(HideQuestions{segment::questions, false});
    CHECK_FALSE(board(hall).hidden);
    CHECK(hall.evening.undo() == done);
    CHECK(board(hall).hidden);
    hall.evening.go_to(segment::closing);
    CHECK(hall.evening.tell(HideQuestions{segment::questions, false}) == refused(Refusal::not_now));
}

TEST_CASE("what is hidden stays hidden when an older step goes back, and when its segment is entered again") {
    auto hall = asking();
    const auto first = shown(hall, "Eins?");
    hall.evening.tell(PickQuestion{first});
    const auto picked = StepId{hall.evening.state().history.steps};
    hall.evening.tell(HideQuestions{segment::questions, true});
    REQUIRE(hall.evening.tell(run::Undo{picked}) == done);
    CHECK(board(hall).hidden);
    CHECK_FALSE(board(hall).current.has_value());
    hall.evening.go_to(segment::closing);
    hall.evening.go_to(segment::questions);
    CHECK(board(hall).hidden);
    CHECK(hall.evening.tell(HideQuestions{segment::questions, false}) == done);
    CHECK_FALSE(board(hall).hidden);
}

TEST_CASE("a phone takes no question up, and the remote does not read them") {
    auto hall = asking();
    const auto a = shown(hall, "A");
    CHECK(hall.evening.phone(hall.ada, PickQuestion{a}) == refused(Refusal::not_allowed));
    CHECK(hall.evening.phone(hall.ada, ModerateQuestion{a, false}) == refused(Refusal::not_allowed));
    CHECK(hall.evening.tell({Source::remote, {}, {}}, ModerateQuestion{a, false}) ==
          refused(Refusal::not_allowed));
    CHECK(hall.evening.tell({Source::remote, {}, {}}, PickQuestion{a}) == done);
}

}  // namespace
}  // namespace auftakt::test
