#include "view/phone_questions.hpp"

#include <algorithm>

#include "view/phone_content.hpp"
#include "view/phone_names.hpp"

namespace auftakt::phone {
namespace {

const char* word(questions::QuestionState state) { return boost::describe::enum_to_string(state, "waiting"); }

std::vector<QuestionId> in_order(const Public& state) {
    const auto segment = state.run.place.segment;
    std::vector<QuestionId> ids;
    if (const auto current = questions::current_of(state.questions, segment)) ids.push_back(*current);
    std::ranges::copy(questions::queue(state.questions, state.programme.shows, segment),
                      std::back_inserter(ids));
    state.questions.questions.each([&](QuestionId id, const questions::Question& question) {
        if (question.show == state.programme.shows && question.segment == segment &&
            questions::is_answered(question))
            ids.push_back(id);
    });
    return ids;
}

}  // namespace

const QuestionsSpec* questions_on(const Public& state) {
    const auto* segment = current_segment(state);
    if (segment == nullptr || state.run.place.phase != run::Phase::running) return nullptr;
    return std::get_if<QuestionsSpec>(&segment->spec);
}

std::vector<QuestionPage> question_pages(const Public& state) {
    std::vector<QuestionPage> pages;
    const auto* spec = questions_on(state);
    if (spec == nullptr || questions::is_hidden(state.questions, state.run.place.segment)) return pages;
    const Names names{state};
    for (const auto id : in_order(state)) {
        const auto& question = state.questions.questions.at(id);
        if (pages.empty() || pages.back().questions.size() == notes_on_a_page) pages.emplace_back();
        pages.back().questions.push_back(
            {.question = id,
             .text = question.text,
             .author = question.with_name && question.author ? names.shown(*question.author) : std::string{},
             .votes = spec->secret_votes ? 0 : static_cast<int>(question.votes.size()),
             .answered = question.state == questions::QuestionState::answered});
    }
    return pages;
}

QuestionsAsked::QuestionsAsked(const Public& state) : state_{state}, spec_{questions_on(state)} {
    state.questions.questions.each([&](QuestionId id, const questions::Question& question) {
        if (question.show != state.programme.shows) return;
        if (question.author) ++put_[*question.author];
        if (question.segment != state.run.place.segment) return;
        if (question.author && question.state != questions::QuestionState::withdrawn)
            own_[*question.author].insert(own_[*question.author].begin(), id);
        if (!questions::is_asked(question)) return;
        for (const auto person : question.votes) votes_[person].push_back(id);
    });
}

std::optional<Asked> QuestionsAsked::by(PersonId person) const {
    if (spec_ == nullptr) return std::nullopt;
    Asked asked{.questions = {}, .voted = {}, .votes_left = spec_->votes};
    if (const auto found = votes_.find(person); found != votes_.end()) {
        asked.voted = found->second;
        asked.votes_left = std::max(0, spec_->votes - static_cast<int>(asked.voted.size()));
    }
    const auto found = own_.find(person);
    if (found == own_.end()) return asked;
    std::size_t told = 0;
    for (const auto id : found->second) {
        const auto& question = state_.questions.questions.at(id);
        told += question.text.size();
        asked.questions.push_back(
            {.question = id,
             .text = told <= own_question_bytes_told ? question.text : std::string{},
             .state = word(question.state),
             .votes = spec_->secret_votes ? 0 : static_cast<int>(question.votes.size())});
    }
    return asked;
}

std::size_t QuestionsAsked::put(PersonId person) const {
    const auto found = put_.find(person);
    return found == put_.end() ? 0 : found->second;
}

}  // namespace auftakt::phone
