#include "core/questions.hpp"

#include <algorithm>

namespace auftakt::questions {
namespace {

// In the order in which they came.
std::vector<QuestionId> waiting_for_answers(const State& state, int show, int segment) {
    const auto* board = board_of(state, segment);
    std::vector<QuestionId> found;
    state.questions.each([&](QuestionId id, const Question& question) {
        if (question.show == show && question.segment == segment && is_asked(question) &&
            (board == nullptr || board->current != id))
            found.push_back(id);
    });
    return found;
}

}  // namespace

bool is_asked(const Question& question) {
    return question.state == QuestionState::shown && !question.author_removed;
}

bool is_answered(const Question& question) {
    return question.state == QuestionState::answered && !question.author_removed;
}

std::optional<QuestionId> current_of(const State& state, int segment) {
    const auto* board = board_of(state, segment);
    if (board == nullptr || !board->current || state.questions.at(*board->current).author_removed)
        return std::nullopt;
    return board->current;
}

const Board* board_of(const State& state, int segment) {
    const auto found = state.boards.find(segment);
    return found == state.boards.end() ? nullptr : &found->second;
}

bool is_open(const State& state, int segment) {
    const auto* board = board_of(state, segment);
    return board != nullptr && board->open;
}

bool is_hidden(const State& state, int segment) {
    const auto* board = board_of(state, segment);
    return board != nullptr && board->hidden;
}

int upvotes_given(const State& state, int show, int segment, PersonId person) {
    int given = 0;
    state.questions.each([&](QuestionId, const Question& question) {
        if (question.show == show && question.segment == segment && is_asked(question) &&
            question.votes.contains(person))
            ++given;
    });
    return given;
}

std::vector<QuestionId> queue(const State& state, int show, int segment) {
    auto waiting = waiting_for_answers(state, show, segment);
    const auto* board = board_of(state, segment);
    if (board == nullptr) return waiting;
    const auto place = [&](QuestionId id) {
        return std::ranges::find(board->order, id) - board->order.begin();
    };
    std::ranges::stable_sort(waiting, {}, place);
    return waiting;
}

std::vector<QuestionId> by_votes(const State& state, int show, int segment) {
    auto waiting = waiting_for_answers(state, show, segment);
    std::ranges::stable_sort(waiting, std::ranges::greater{},
                             [&](QuestionId id) { return state.questions.at(id).votes.size(); });
    return waiting;
}

}  // namespace auftakt::questions
