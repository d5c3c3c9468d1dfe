#include "view/poll_result.hpp"

#include <algorithm>

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/tally.hpp"

namespace auftakt {
namespace {

bool needs_five(const QuestionKind& kind) {
    return std::holds_alternative<Scale>(kind) || std::holds_alternative<Ranking>(kind) ||
           std::holds_alternative<Points>(kind);
}

// Settling has seen to sealed answers: of these nobody knows here who gave them.
bool few_on_a_side(const Public& state, const ask::Ask& ask) {
    if (ask::sealed(ask)) return false;
    int juniors = 0;
    int seniors = 0;
    for (const auto& [person, answer] : ask.answers) {
        const auto side = people::side_of(state.people, person);
        if (state.people.persons.at(person).removed || !side) continue;
        ++(*side == Role::junior ? juniors : seniors);
    }
    return std::min(juniors, seniors) < limits::answers_shown_min;
}

void clear_item(Histogram& histogram, const Scale& scale, std::size_t item) {
    const auto begin = histogram.counts.begin() + static_cast<std::ptrdiff_t>(item) * scale.steps;
    std::fill(begin, begin + scale.steps, 0);
}

bool few(const Histogram& histogram, const Scale& scale, std::size_t item) {
    int n = 0;
    for (const int count : steps_of(scale, histogram, item)) n += count;
    return n < limits::answers_shown_min;
}

// An item may be left out by people who answer another one.
void keep_few_items_back(Result& result, const Scale& scale) {
    for (std::size_t item = 0; item < scale.items.size(); ++item) {
        const bool whole = result.whole && few(*result.whole, scale, item);
        const bool sides = (result.juniors && few(*result.juniors, scale, item)) ||
                           (result.seniors && few(*result.seniors, scale, item));
        if (whole) clear_item(*result.whole, scale, item);
        for (auto* side : {&result.juniors, &result.seniors})
            if (*side && (whole || sides)) clear_item(**side, scale, item);
    }
}

// Of one question, however it was worded.
bool comparable(const Question& now, const Question& before) {
    const auto* scale = std::get_if<Scale>(&now.kind);
    const auto* scale_before = std::get_if<Scale>(&before.kind);
    if (scale != nullptr && scale_before != nullptr)
        return scale->steps == scale_before->steps && scale->items.size() == scale_before->items.size();
    return now.kind.index() == before.kind.index() &&
           options_of(now.kind).size() == options_of(before.kind).size();
}

}  // namespace

Result told(const Public& state, const ask::Ask& ask, Result result) {
    if (needs_five(ask.question.kind) && result.n < limits::answers_shown_min)
        result.whole = result.juniors = result.seniors = std::nullopt;
    if ((result.juniors || result.seniors) && few_on_a_side(state, ask))
        result.juniors = result.seniors = std::nullopt;
    if (const auto* scale = std::get_if<Scale>(&ask.question.kind)) keep_few_items_back(result, *scale);
    return result;
}

std::optional<Result> visible_result(const Public& state, AskId id) {
    const auto& ask = state.ask.asks.at(id);
    const auto as_told = [&](const std::optional<Result>& result) {
        return result ? std::optional{told(state, ask, *result)} : std::nullopt;
    };
    if (ask.hidden) return std::nullopt;
    if (ask.stage == ask::Stage::revealed) return as_told(ask.result);
    if (!ask.question.live) return std::nullopt;
    if (ask::sealed(ask)) {
        const auto released = state.derived.released.find(id);
        return released == state.derived.released.end() ? std::nullopt : as_told(released->second);
    }
    return as_told(ask.result ? ask.result : ask::counted(state, ask));
}

bool tells_sides(const Question& question) {
    return question.split == Split::role && !is_written(question.kind) &&
           !std::holds_alternative<Quiz>(question.kind) && !ask::for_matching(question);
}

std::optional<std::vector<int>> baseline(const Public& state, AskId id, std::size_t item) {
    const auto* scale = std::get_if<Scale>(&state.ask.asks.at(id).question.kind);
    if (scale == nullptr || item >= scale->items.size() || scale->items[item].measure.empty())
        return std::nullopt;
    std::optional<std::vector<int>> first;
    state.ask.asks.each([&](AskId other, const ask::Ask& ask) {
        const auto* before = std::get_if<Scale>(&ask.question.kind);
        if (first || other >= id || before == nullptr || !ask.result || !ask.result->whole || ask.practice ||
            before->steps != scale->steps)
            return;
        for (std::size_t i = 0; i < before->items.size(); ++i)
            if (!first && before->items[i].measure == scale->items[item].measure &&
                !few(*ask.result->whole, *before, i))
                first = steps_of(*before, *ask.result->whole, i);
    });
    return first;
}

std::optional<Result> earlier_run(const Public& state, AskId id) {
    const auto& now = state.ask.asks.at(id);
    std::optional<Result> earlier;
    state.ask.asks.each([&](AskId other, const ask::Ask& ask) {
        if (other < id && ask.show == now.show && ask.segment == now.segment && ask.result &&
            ask.result->whole && ask.result->n >= limits::answers_shown_min &&
            comparable(now.question, ask.question))
            earlier = told(state, ask, *ask.result);
    });
    return earlier;
}

std::array<int, 4> quarters(const Histogram& field) {
    constexpr int middle = limits::matrix_cells / 2;
    std::array<int, 4> counts{};
    for (int cell = 0; cell < static_cast<int>(field.counts.size()); ++cell) {
        const int row = cell / limits::matrix_cells >= middle ? 0 : 2;
        const int column = cell % limits::matrix_cells >= middle ? 1 : 0;
        counts[static_cast<std::size_t>(row + column)] += field.counts[static_cast<std::size_t>(cell)];
    }
    return counts;
}

}  // namespace auftakt
