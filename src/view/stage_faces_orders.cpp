#include <algorithm>
#include <cmath>

#include "core/tally.hpp"
#include "view/stage_shown.hpp"

// Results that put options in order: ranking, points.
namespace auftakt::stage {
namespace {

constexpr std::size_t signs_max = 6;  // shapes that a hall can tell apart

// Mean points of one person for an option.
double mean_points(const Points& kind, const Histogram& spent, std::size_t option) {
    const int sum = in_all(spent);
    return sum > 0 ? static_cast<double>(spent.counts[option]) * kind.total / sum : 0;
}

const RankedOption& of_option(const std::vector<RankedOption>& order, int option) {
    return *std::ranges::find(order, option, &RankedOption::option);
}

// What has no sign of its own any more, together.
WaffleRow others(const Shown& shown, const Points& kind, const std::vector<std::size_t>& order,
                 const std::vector<int>& signs) {
    WaffleRow made{.text = shown.in.words("stage.points.others"), .others = true};
    double mean = 0;
    for (auto at = signs_max; at < order.size(); ++at) {
        mean += mean_points(kind, shown.whole(), order[at]);
        made.signs += signs[order[at]];
    }
    made.figure = shown.number(std::llround(mean));
    return made;
}

}  // namespace

Ranks ranked(const Shown& shown, const Ranking& kind) {
    const auto& words = shown.in.words;
    const auto options = kind.options.size();
    Ranks made{.question = shown.question(),
               .places_label =
                   words("stage.ranking.places", {{"n", shown.number(static_cast<std::int64_t>(options))}}),
               .mean_label = words("stage.ranking.mean")};
    made.legend = shown.legend();
    auto order = ranks(shown.whole(), options);
    if (shown.is_open()) std::ranges::sort(order, {}, &RankedOption::option);
    int most = 1;
    for (const auto& option : order) most = std::max(most, *std::ranges::max_element(option.places));
    made.rows.reserve(order.size());
    for (const auto& option : order) {
        RankRow row{.place = shown.number(option.place),
                    .text = words.text(kind.options[static_cast<std::size_t>(option.option)]),
                    .figure = words.decimal(option.mean),
                    .first = option.place == 1};
        row.places.reserve(option.places.size());
        for (const int count : option.places) row.places.push_back(static_cast<double>(count) / most);
        const auto mean = [&](const Histogram& histogram) {
            return words.decimal(of_option(ranks(histogram, options), option.option).mean);
        };
        row.sides = shown.sides(mean);
        row.before = shown.before([&](const Result& earlier) { return mean(*earlier.whole); });
        made.rows.push_back(std::move(row));
    }
    return made;
}

Waffle waffle(const Shown& shown, const Points& kind) {
    const auto& words = shown.in.words;
    Waffle made{.question = shown.question(),
                .signs_label = words("stage.points.sign"),
                .mean_label = words("stage.points.mean")};
    made.legend = shown.legend();
    const auto signs = percentages(shown.whole().counts);
    std::vector<std::size_t> order;
    order.reserve(kind.options.size());
    for (std::size_t i = 0; i < kind.options.size(); ++i) order.push_back(i);
    if (!shown.is_open())
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return signs[i]; });
    made.rows.reserve(order.size());
    for (std::size_t at = 0; at < std::min(order.size(), signs_max); ++at) {
        const auto i = order[at];
        const auto mean = [&](const Histogram& spent) {
            return shown.number(std::llround(mean_points(kind, spent, i)));
        };
        WaffleRow row{.text = words.text(kind.options[i]), .figure = mean(shown.whole()), .signs = signs[i]};
        row.sides = shown.sides(mean);
        row.before = shown.before([&](const Result& earlier) { return mean(*earlier.whole); });
        made.rows.push_back(std::move(row));
    }
    if (order.size() > signs_max) made.rows.push_back(others(shown, kind, order, signs));
    return made;
}

}  // namespace auftakt::stage
