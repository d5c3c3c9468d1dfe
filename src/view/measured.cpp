#include "view/measured.hpp"

#include "core/tally.hpp"
#include "view/poll_result.hpp"

namespace auftakt {
namespace {

// Each time it was measured and may be told, in order.
struct Once {
    const Scale* scale;
    std::size_t item;
    double mean;
};

bool may_be_told(const Public& state, const ask::Ask& ask) {
    if (ask.practice || ask.thrown_away || ask.hidden || !ask.result) return false;
    return ask.show != state.programme.shows || ask.stage == ask::Stage::revealed;
}

std::vector<Once> times(const Public& state, const std::string& measure) {
    std::vector<Once> found;
    state.ask.asks.each([&](AskId, const ask::Ask& ask) {
        const auto* scale = std::get_if<Scale>(&ask.question.kind);
        if (scale == nullptr || !may_be_told(state, ask)) return;
        const auto result = told(state, ask, *ask.result);
        if (!result.whole) return;
        for (std::size_t item = 0; item < scale->items.size(); ++item) {
            if (scale->items[item].measure != measure) continue;
            if (const auto mean = mean_step(steps_of(*scale, *result.whole, item)))
                found.push_back({scale, item, *mean});
        }
    });
    return found;
}

Measured measured(const Public& state, const ScaleItem& item) {
    const auto all = times(state, item.measure);
    if (all.empty()) return {};
    const auto& last = all.back();
    Measured made{.before = std::nullopt,
                  .now = last.mean,
                  .steps = last.scale->steps,
                  .scale = last.scale,
                  .item = last.item};
    for (auto each = all.begin(); each != all.end() - 1 && !made.before; ++each)
        if (each->scale->steps == last.scale->steps) made.before = each->mean;
    return made;
}

}  // namespace

std::vector<Measured> measured(const Public& state, const std::vector<ScaleItem>& items) {
    std::vector<Measured> made;
    made.reserve(items.size());
    for (const auto& item : items) made.push_back(measured(state, item));
    return made;
}

}  // namespace auftakt
