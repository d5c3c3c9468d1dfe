#include "view/guess_bins.hpp"

#include <algorithm>

namespace auftakt {
namespace {

constexpr std::int64_t bins_max = 12;  // one more gathers what lies above

std::int64_t quantile(const Histogram& guesses, std::int64_t n, std::int64_t quarter) {
    std::int64_t before = 0;
    for (std::size_t i = 0; i < guesses.values.size(); ++i) {
        before += guesses.counts[i];
        if (before * 4 > n * quarter) return guesses.values[i];
    }
    return guesses.values.back();
}

std::int64_t round_width(std::int64_t least) {
    for (std::int64_t power = 1;; power *= 10)
        for (const std::int64_t step : {1, 2, 5})
            if (step * power >= least) return step * power;
}

std::int64_t floor_to(std::int64_t value, std::int64_t width) {
    const auto part = value / width - (value % width < 0 ? 1 : 0);
    return part * width;
}

}  // namespace

double GuessBins::place(double value) const {
    const auto length = static_cast<double>(width) * static_cast<double>(counts.size());
    return std::clamp((value - static_cast<double>(start)) / length, 0.0, 1.0);
}

GuessBins guess_bins(const Histogram& guesses, std::int64_t truth) {
    GuessBins bins;
    if (guesses.values.empty()) return bins;
    std::int64_t n = 0;
    for (const int count : guesses.counts) n += count;
    const auto low = quantile(guesses, n, 1), high = quantile(guesses, n, 3), far = 3 * (high - low);
    const auto least = std::min(std::max(guesses.values.front(), low - far), truth);
    const auto most = std::max(std::min(guesses.values.back(), high + far), truth);
    bins.width = round_width(std::max<std::int64_t>((most - least) / bins_max + 1, 1));
    bins.start = floor_to(least, bins.width);
    const auto count = (most - bins.start) / bins.width + 1;
    bins.gathers_above = guesses.values.back() > most;
    bins.counts.assign(static_cast<std::size_t>(count) + (bins.gathers_above ? 1 : 0), 0);
    const auto last = static_cast<std::int64_t>(bins.counts.size()) - 1;
    for (std::size_t i = 0; i < guesses.values.size(); ++i) {
        const auto bin = std::clamp<std::int64_t>((guesses.values[i] - bins.start) / bins.width, 0, last);
        bins.counts[static_cast<std::size_t>(guesses.values[i] < bins.start ? 0 : bin)] += guesses.counts[i];
    }
    return bins;
}

}  // namespace auftakt
