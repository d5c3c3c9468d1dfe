#include "view/poll_result.hpp"

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/tally.hpp"

namespace auftakt {

std::optional<Result> visible_result(const Public& state, AskId id) {
    const auto& ask = state.ask.asks.at(id);
    if (ask.hidden) return std::nullopt;
    if (ask.stage == ask::Stage::revealed) return ask.result;
    if (!ask.question.live) return std::nullopt;
    if (ask::sealed(ask)) {
        const auto released = state.derived.released.find(id);
        return released == state.derived.released.end() ? std::nullopt : std::optional{released->second};
    }
    return ask.result ? ask.result : ask::counted(state, ask);
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
                first = steps_of(*before, *ask.result->whole, i);
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
