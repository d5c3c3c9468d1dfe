#include "view/measured.hpp"
#include "view/stage_shown.hpp"

// Before and after: what the programme's goals measured the first time and last.
namespace auftakt::stage {
namespace {

// A word for each step, or for the ends.
std::string end_label(const FaceInput& in, const Measured& each, bool high) {
    if (each.scale == nullptr) return {};
    const auto& own = each.scale->items[each.item].labels;
    const auto& labels = own.empty() ? each.scale->labels : own;
    if (labels.empty()) return {};
    return in.words.text(high ? labels.back() : labels.front());
}

MeasureRow row(const FaceInput& in, const ScaleItem& item, const Measured& each) {
    MeasureRow made{.text = in.words.text(item.name), .figure = "–"};
    made.low = end_label(in, each, false);
    made.high = end_label(in, each, true);
    if (!each.now) return made;
    const auto place = [&](double mean) { return (mean - 1) / (each.steps - 1); };
    made.figure = in.words.decimal(*each.now);
    made.at = place(*each.now);
    if (!each.before) return made;
    made.before = place(*each.before);
    made.change = change_of(in.words, *each.now - *each.before);
    return made;
}

}  // namespace

Face goal_results(const FaceInput& in, const GoalsSpec& spec) {
    Measures made{.question = in.headline()};
    const auto all = measured(in.state, spec.results);
    for (std::size_t i = 0; i < all.size(); ++i) {
        made.rows.push_back(row(in, spec.results[i], all[i]));
        if (!made.rows.back().before) continue;
        made.before_label = in.words("stage.scale.before");
        made.now_label = in.words("stage.scale.now");
    }
    return {std::move(made), in.words("stage.goals.corner"), {{in.words("stage.goals.compared"), false}}};
}

}  // namespace auftakt::stage
