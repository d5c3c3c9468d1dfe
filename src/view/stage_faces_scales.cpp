#include <numeric>

#include "core/tally.hpp"
#include "view/poll_result.hpp"
#include "view/stage_shown.hpp"

// Results of scales: one as columns, several as means on a common line.
namespace auftakt::stage {
namespace {

// Labels of the ends stand at the ends, labels of every step at every step.
std::string step_label(const FaceInput& in, const Scale& scale, const std::vector<LocalText>& labels,
                       int step) {
    const auto count = static_cast<int>(labels.size());
    if (count == scale.steps) return in.words.text(labels[static_cast<std::size_t>(step - 1)]);
    if (count == 2 && step == 1) return in.words.text(labels.front());
    if (count == 2 && step == scale.steps) return in.words.text(labels.back());
    return {};
}

std::string step_label(const FaceInput& in, const Scale& scale, int step) {
    return step_label(in, scale, scale.labels, step);
}

// How it was answered before, and what that time is called.
struct Before {
    std::vector<int> steps;
    std::string label;
};

// The first time it was measured; else the last time this question ran.
std::optional<Before> before_of(const Shown& shown, const Scale& scale, std::size_t item) {
    if (auto first = baseline(shown.in.state, shown.id, item))
        return Before{std::move(*first), shown.in.words("stage.scale.before")};
    if (!shown.earlier) return std::nullopt;
    auto steps = steps_of(scale, *shown.earlier->whole, item);
    if (!mean_step(steps)) return std::nullopt;
    return Before{std::move(steps), shown.in.words("stage.poll.before_run")};
}

MeanCard mean_card(const Shown& shown, const Scale& scale, const std::vector<int>& now,
                   const std::optional<Before>& before) {
    const auto& words = shown.in.words;
    MeanCard card{.label = words("stage.scale.mean")};
    const auto mean = mean_step(now);
    if (!mean) {
        card.figure = "–";
        card.note = words("stage.poll.withheld", {{"n", shown.number(limits::answers_shown_min)}});
        return card;
    }
    card.figure = words.decimal(*mean);
    if (const auto earlier = before ? mean_step(before->steps) : std::nullopt) {
        card.before = words("stage.scale.before_mean", {{"mean", words.decimal(*earlier)}});
        card.change = change_of(words, *mean - *earlier);
        card.rose = *mean > *earlier;
    }
    card.legend = shown.legend();
    card.sides = shown.sides([&](const Histogram& side) {
        const auto own = mean_step(steps_of(scale, side, 0));
        return own ? words.decimal(*own) : std::string{"–"};
    });
    if (static_cast<int>(scale.labels.size()) != scale.steps || scale.steps < 3) return card;
    const auto top = now.size();
    card.note = words("stage.scale.top", {{"n", shown.number(now[top - 1] + now[top - 2])},
                                          {"of", shown.number(std::accumulate(now.begin(), now.end(), 0))},
                                          {"a", step_label(shown.in, scale, scale.steps - 1)},
                                          {"b", step_label(shown.in, scale, scale.steps)}});
    return card;
}

}  // namespace

Columns columns(const Shown& shown, const Scale& scale) {
    const auto now = steps_of(scale, shown.whole(), 0);
    const auto before = before_of(shown, scale, 0);
    Columns made{.question = shown.question(), .mean = mean_card(shown, scale, now, before)};
    if (before) {
        made.before_label = before->label;
        made.now_label = shown.in.words("stage.scale.now");
    }
    made.steps.reserve(now.size());
    for (int step = 1; step <= scale.steps; ++step) {
        const auto i = static_cast<std::size_t>(step - 1);
        StepColumn column{.number = shown.number(step),
                          .label = step_label(shown.in, scale, step),
                          .now = now[i],
                          .now_figure = shown.number(now[i])};
        if (before) {
            column.before = before->steps[i];
            column.before_figure = shown.number(before->steps[i]);
        }
        made.steps.push_back(std::move(column));
    }
    return made;
}

Measures measures(const Shown& shown, const Scale& scale) {
    const auto& words = shown.in.words;
    Measures made{.question = shown.question()};
    made.low = step_label(shown.in, scale, 1);
    made.high = step_label(shown.in, scale, scale.steps);
    made.legend = shown.legend();
    const auto place = [&](double mean) { return (mean - 1) / (scale.steps - 1); };
    const auto place_of = [&](const std::optional<Histogram>& side, std::size_t item) {
        const auto mean = side ? mean_step(steps_of(scale, *side, item)) : std::nullopt;
        return mean ? std::optional{place(*mean)} : std::nullopt;
    };
    for (std::size_t item = 0; item < scale.items.size(); ++item) {
        const auto& asked = scale.items[item];
        MeasureRow row{.text = words.text(asked.name.empty() ? asked.text : asked.name), .figure = "–"};
        row.low = step_label(shown.in, scale, asked.labels, 1);
        row.high = step_label(shown.in, scale, asked.labels, scale.steps);
        if (const auto mean = mean_step(steps_of(scale, shown.whole(), item))) {
            row.figure = words.decimal(*mean);
            row.at = place(*mean);
            const auto before = before_of(shown, scale, item);
            if (const auto earlier = before ? mean_step(before->steps) : std::nullopt) {
                row.before = place(*earlier);
                row.change = change_of(words, *mean - *earlier);
                made.before_label = before->label;
                made.now_label = words("stage.scale.now");
            }
            row.juniors = place_of(shown.result.juniors, item);
            row.seniors = place_of(shown.result.seniors, item);
        }
        made.rows.push_back(std::move(row));
    }
    return made;
}

}  // namespace auftakt::stage
