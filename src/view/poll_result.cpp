#include "view/poll_result.hpp"

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/tally.hpp"

namespace auftakt {

namespace {

// A mean of few says what single ones think: with names, too, it is told from five answers on.
bool needs_five(const QuestionKind& kind) {
    return std::holds_alternative<Scale>(kind) || std::holds_alternative<Ranking>(kind) ||
           std::holds_alternative<Points>(kind);
}

std::optional<Result> told(const Public& state, AskId id) {
    const auto& ask = state.ask.asks.at(id);
    if (ask.stage == ask::Stage::revealed) return ask.result;
    if (!ask.question.live) return std::nullopt;
    if (ask::sealed(ask)) {
        const auto released = state.derived.released.find(id);
        return released == state.derived.released.end() ? std::nullopt : std::optional{released->second};
    }
    return ask.result ? ask.result : ask::counted(state, ask);
}

}  // namespace

std::optional<Result> visible_result(const Public& state, AskId id) {
    auto result = told(state, id);
    if (result && result->n < limits::answers_shown_min && needs_five(state.ask.asks.at(id).question.kind))
        result->whole.reset();
    return result;
}

std::optional<std::vector<int>> baseline(const Public& state, AskId id, std::size_t item) {
    const auto* scale = std::get_if<Scale>(&state.ask.asks.at(id).question.kind);
    if (scale == nullptr || item >= scale->items.size() || scale->items[item].measure.empty())
        return std::nullopt;
    std::optional<std::vector<int>> first;
    state.ask.asks.each([&](AskId other, const ask::Ask& ask) {
        const auto* before = std::get_if<Scale>(&ask.question.kind);
        const bool told = ask.result && ask.result->whole && ask.result->n >= limits::answers_shown_min;
        if (first || other >= id || before == nullptr || !told || ask.practice ||
            before->steps != scale->steps)
            return;
        for (std::size_t i = 0; i < before->items.size(); ++i)
            if (!first && before->items[i].measure == scale->items[item].measure)
                if (auto steps = steps_of(*before, *ask.result->whole, i); mean_step(steps))
                    first = std::move(steps);
    });
    return first;
}

std::optional<Result> earlier_run(const Public& state, AskId id) {
    const auto& now = state.ask.asks.at(id);
    std::optional<Result> earlier;
    state.ask.asks.each([&](AskId other, const ask::Ask& ask) {
        if (other < id && ask.show == now.show && ask.segment == now.segment && ask.result &&
            ask.result->whole && ask.result->n >= limits::answers_shown_min)
            earlier = ask.result;
    });
    return earlier;
}

}  // namespace auftakt
