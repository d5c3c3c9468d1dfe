#include <utility>
#include <vector>

#include "core/apply.hpp"

namespace auftakt::questions {
namespace {

Board& board(Public& state, int segment) { return state.questions.boards[segment]; }

void set_state(Public& state, QuestionId id, QuestionState to) {
    state.questions.questions.edit(id, [&](Question& question) { question.state = to; });
}

void apply_one(Public& state, const QuestionsOpened& fact) {
    board(state, fact.segment).open = true;
    board(state, fact.segment).goes_on = false;
}
void apply_one(Public& state, const QuestionsReopened& fact) {
    board(state, fact.segment).open = true;
    board(state, fact.segment).goes_on = false;
}
void apply_one(Public& state, const QuestionsClosed& fact) {
    board(state, fact.segment).open = false;
    board(state, fact.segment).goes_on = fact.leaving;
}

void apply_one(Public& state, const QuestionPut& fact) {
    AUFTAKT_CHECK(fact.question == state.questions.questions.next_id());
    state.questions.questions.add({.show = state.programme.shows,
                                   .segment = fact.segment,
                                   .text = fact.text,
                                   .author = fact.author,
                                   .author_removed = false,
                                   .with_name = fact.with_name,
                                   .state = fact.state,
                                   .utc = fact.utc,
                                   .votes = {},
                                   .removed_votes = {}});
}

void apply_one(Public& state, const QuestionStateChanged& fact) {
    set_state(state, fact.question, fact.state);
}

void apply_one(Public& state, const QuestionUpvoted& fact) {
    state.questions.questions.edit(fact.question,
                                   [&](Question& question) { question.votes.insert(fact.person); });
}

void apply_one(Public& state, const UpvoteTakenBack& fact) {
    state.questions.questions.edit(fact.question,
                                   [&](Question& question) { question.votes.erase(fact.person); });
}

// The list stands still while people vote: it is sorted anew only now.
void apply_one(Public& state, const QuestionPicked& fact) {
    const auto segment = state.questions.questions.at(fact.question).segment;
    auto& held = board(state, segment);
    held.current = fact.question;
    ++held.picked;
    held.order = by_votes(state.questions, state.programme.shows, segment);
}

void apply_one(Public& state, const QuestionAnswered& fact) {
    set_state(state, fact.question, QuestionState::answered);
    auto& held = board(state, state.questions.questions.at(fact.question).segment);
    if (held.current == fact.question) held.current.reset();
}

// A segment of which nothing became is none of those that are kept.
void keep(Public& state, int segment, Board wanted) {
    if (wanted == Board{})
        state.questions.boards.erase(segment);
    else
        board(state, segment) = std::move(wanted);
}

void apply_one(Public& state, const BoardRestored& fact) {
    auto wanted = fact.board;
    wanted.hidden = is_hidden(state.questions, fact.segment);
    keep(state, fact.segment, std::move(wanted));
}

void apply_one(Public& state, const QuestionsHidden& fact) {
    auto wanted = board(state, fact.segment);
    wanted.hidden = fact.hidden;
    keep(state, fact.segment, std::move(wanted));
}

}  // namespace

void leave_out(Public& state, PersonId person, bool removed) {
    auto& questions = state.questions.questions;
    std::vector<QuestionId> own;
    std::vector<QuestionId> voted;
    questions.each([&](QuestionId id, const Question& question) {
        if (question.author == person) own.push_back(id);
        if ((removed ? question.votes : question.removed_votes).contains(person)) voted.push_back(id);
    });
    for (const auto id : own)
        questions.edit(id, [&](Question& question) { question.author_removed = removed; });
    for (const auto id : voted)
        questions.edit(id, [&](Question& question) {
            auto& from = removed ? question.votes : question.removed_votes;
            auto& into = removed ? question.removed_votes : question.votes;
            into.insert(from.extract(person));
        });
}

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::questions
