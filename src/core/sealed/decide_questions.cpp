#include "core/held_words.hpp"
#include "core/limits.hpp"
#include "core/sealed/decide.hpp"
#include "core/steps.hpp"

namespace auftakt::questions {
namespace {

const QuestionsSpec* spec_of(const Model& model, int segment) {
    const auto& segments = model.open.show->segments;
    if (segment < 0 || static_cast<std::size_t>(segment) >= segments.size()) return nullptr;
    return std::get_if<QuestionsSpec>(&segments[static_cast<std::size_t>(segment)].spec);
}

// Questions of another show are history.
const Question* find(const Model& model, QuestionId id) {
    const auto* question = model.open.questions.questions.find(id);
    return question != nullptr && question->show == model.open.programme.shows ? question : nullptr;
}

const Question* find_shown(const Model& model, QuestionId id) {
    const auto* question = find(model, id);
    return question != nullptr && is_asked(*question) ? question : nullptr;
}

bool is_current(const Model& model, QuestionId id, const Question& question) {
    const auto* board = board_of(model.open.questions, question.segment);
    return board != nullptr && board->current == id;
}

std::optional<Refusal> fault_of(const Model& model, const Origin& from, const PutQuestion& command) {
    if (command.text.text.empty()) return Refusal::text_empty;
    if (command.text.graphemes > limits::note_graphemes_max ||
        command.text.text.size() > limits::note_bytes_max)
        return Refusal::text_too_long;
    std::size_t own = 0;
    std::size_t all = 0;
    model.open.questions.questions.each([&](QuestionId, const Question& question) {
        if (question.show != model.open.programme.shows) return;
        ++all;
        own += from.person && question.author == from.person ? 1 : 0;
    });
    if (own >= limits::questions_per_person_max || all >= limits::questions_max)
        return Refusal::too_many_questions;
    return std::nullopt;
}

Decision decide_one(const Model& model, const Origin& from, const PutQuestion& command,
                    const Moment& moment) {
    const auto& state = model.open;
    const auto segment = state.run.place.segment;
    const auto* spec = spec_of(model, segment);
    if (spec == nullptr || !is_open(state.questions, segment))
        return std::unexpected(Refusal::questions_closed);
    if (const auto fault = fault_of(model, from, command)) return std::unexpected(*fault);
    // What the facilitator types has been read by the facilitator.
    const bool wait =
        from.source == Source::seat && (spec->moderation == Moderation::before ||
                                        holds_back(*state.programme.held_words, command.text.text));
    return fact<Fact>(
        QuestionPut{.question = state.questions.questions.next_id(),
                    .segment = segment,
                    .text = command.text.text,
                    .author = from.person,
                    .with_name = command.with_name && from.person && spec->secrecy == Secrecy::named,
                    .state = wait ? QuestionState::waiting : QuestionState::shown,
                    .utc = moment.utc});
}

Decision decide_one(const Model& model, const Origin& from, const TakeBackQuestion& command, const Moment&) {
    const auto* question = find(model, command.question);
    if (question == nullptr || !from.person || question->author != from.person)
        return std::unexpected(Refusal::no_such_question);
    if (question->state == QuestionState::withdrawn) return nothing_to_do();
    // What is on stage, or was, is not taken off it by a phone.
    if (question->state == QuestionState::answered || is_current(model, command.question, *question))
        return std::unexpected(Refusal::not_now);
    if (!is_open(model.open.questions, question->segment)) return std::unexpected(Refusal::questions_closed);
    return fact<Fact>(QuestionStateChanged{command.question, QuestionState::withdrawn});
}

Decision decide_one(const Model& model, const Origin& from, const Upvote& command, const Moment&) {
    const auto& state = model.open;
    const auto* question = find_shown(model, command.question);
    if (question == nullptr) return std::unexpected(Refusal::no_such_question);
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (!is_open(state.questions, question->segment)) return std::unexpected(Refusal::questions_closed);
    if (question->votes.contains(*from.person)) return nothing_to_do();
    if (upvotes_given(state.questions, question->show, question->segment, *from.person) >=
        spec_of(model, question->segment)->votes)
        return std::unexpected(Refusal::no_votes_left);
    return fact<Fact>(QuestionUpvoted{command.question, *from.person});
}

Decision decide_one(const Model& model, const Origin& from, const TakeBackUpvote& command, const Moment&) {
    const auto* question = find_shown(model, command.question);
    if (question == nullptr) return std::unexpected(Refusal::no_such_question);
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (!is_open(model.open.questions, question->segment)) return std::unexpected(Refusal::questions_closed);
    if (!question->votes.contains(*from.person)) return nothing_to_do();
    return fact<Fact>(UpvoteTakenBack{command.question, *from.person});
}

// One that is on stage is answered or exchanged for another, not hidden under the eyes of the hall.
Decision decide_one(const Model& model, const Origin&, const ModerateQuestion& command, const Moment&) {
    const auto* question = find(model, command.question);
    if (question == nullptr || question->state == QuestionState::withdrawn)
        return std::unexpected(Refusal::no_such_question);
    const auto wanted = command.show ? QuestionState::shown : QuestionState::hidden;
    if (question->state == wanted) return std::unexpected(Refusal::already_done);
    if (is_current(model, command.question, *question)) return std::unexpected(Refusal::not_now);
    return fact<Fact>(QuestionStateChanged{command.question, wanted});
}

Decision decide_one(const Model& model, const Origin&, const ModerateQuestionsOf& command, const Moment&) {
    const auto& state = model.open;
    if (spec_of(model, command.segment) == nullptr) return std::unexpected(Refusal::not_now);
    const auto wanted = command.show ? QuestionState::shown : QuestionState::hidden;
    Outcome outcome;
    state.questions.questions.each([&](QuestionId id, const Question& question) {
        const bool theirs = question.show == state.programme.shows && question.segment == command.segment &&
                            question.author == command.person;
        const bool done = question.state == wanted || question.state == QuestionState::withdrawn ||
                          question.state == QuestionState::answered;
        if (theirs && !done && !is_current(model, id, question))
            outcome.facts.push_back(Fact{QuestionStateChanged{id, wanted}});
    });
    if (outcome.facts.empty()) return std::unexpected(Refusal::already_done);
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const PickQuestion& command, const Moment&) {
    const auto& place = model.open.run.place;
    const auto* question = find_shown(model, command.question);
    if (question == nullptr) return std::unexpected(Refusal::no_such_question);
    if (place.phase != run::Phase::running || place.segment != question->segment)
        return std::unexpected(Refusal::not_now);
    if (is_current(model, command.question, *question)) return std::unexpected(Refusal::already_done);
    return Outcome{steps::pick_question(model.open, command.question), {}};
}

Decision decide_one(const Model& model, const Origin&, const FinishQuestion& command, const Moment&) {
    const auto* question = find(model, command.question);
    if (question == nullptr) return std::unexpected(Refusal::no_such_question);
    if (question->state == QuestionState::answered) return std::unexpected(Refusal::already_done);
    if (question->state != QuestionState::shown) return std::unexpected(Refusal::no_such_question);
    return fact<Fact>(QuestionAnswered{command.question});
}

Decision decide_one(const Model& model, const Origin&, const CloseQuestions& command, const Moment&) {
    if (!is_open(model.open.questions, command.segment)) return std::unexpected(Refusal::already_done);
    return fact<Fact>(QuestionsClosed{command.segment});
}

Decision decide_one(const Model& model, const Origin&, const ReopenQuestions& command, const Moment&) {
    const auto& place = model.open.run.place;
    if (place.phase != run::Phase::running || place.segment != command.segment)
        return std::unexpected(Refusal::not_now);
    if (board_of(model.open.questions, command.segment) == nullptr) return std::unexpected(Refusal::not_now);
    if (is_open(model.open.questions, command.segment)) return std::unexpected(Refusal::already_done);
    return fact<Fact>(QuestionsReopened{command.segment});
}

Decision decide_one(const Model& model, const Origin&, const HideQuestions& command, const Moment&) {
    const auto& place = model.open.run.place;
    const bool on = place.phase == run::Phase::running && place.segment == command.segment;
    if (!on || spec_of(model, command.segment) == nullptr) return std::unexpected(Refusal::not_now);
    if (is_hidden(model.open.questions, command.segment) == command.hidden)
        return std::unexpected(Refusal::already_done);
    return fact<Fact>(QuestionsHidden{command.segment, command.hidden});
}

}  // namespace

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::questions
