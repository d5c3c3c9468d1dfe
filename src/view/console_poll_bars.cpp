#include <algorithm>
#include <cmath>
#include <utility>

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/tally.hpp"
#include "view/console_poll_parts.hpp"
#include "view/poll_result.hpp"

namespace auftakt::console {
namespace {

constexpr std::size_t bars_max = 10;

struct Bars {
    const Result& result;
    const Words& words;
    std::vector<PollBar> bars = {};

    const Histogram& whole() const { return *result.whole; }

    void add(std::size_t option, std::string label, double value, std::string figure, bool lettered = true) {
        if (bars.size() == bars_max) return;
        const auto letter = lettered ? std::string(1, static_cast<char>('A' + option)) : std::string{};
        bars.push_back({letter, std::move(label), {}, std::move(figure), value, false});
    }
    void add_counts(const std::vector<std::string>& labels, bool lettered = true) {
        for (std::size_t i = 0; i < labels.size() && i < whole().counts.size(); ++i) {
            add(i, labels[i], whole().counts[i], words.number(whole().counts[i]), lettered);
            if (!result.juniors || !result.seniors) continue;
            bars.back().sides =
                words("console.poll.sides", {{"juniors", words.number(result.juniors->counts.at(i))},
                                             {"seniors", words.number(result.seniors->counts.at(i))}});
        }
    }
    std::vector<std::string> labels(const std::vector<LocalText>& options) const {
        std::vector<std::string> all;
        for (const auto& option : options) all.push_back(words.text(option));
        return all;
    }

    void operator()(const SingleChoice& kind) { add_counts(labels(kind.options)); }
    void operator()(const MultipleChoice& kind) { add_counts(labels(kind.options)); }
    void operator()(const Quiz& kind) { add_counts(labels(kind.options)); }
    void operator()(const YesNo&) { add_counts({words("stage.pulse.yes"), words("stage.pulse.no")}, false); }
    void operator()(const Scale& kind) {
        if (kind.items.size() == 1) {
            std::vector<std::string> steps;
            for (int step = 1; step <= kind.steps; ++step) {
                steps.push_back(words.number(step));
                const auto i = static_cast<std::size_t>(step - 1);
                if (kind.labels.size() == static_cast<std::size_t>(kind.steps))
                    steps.back() += "  " + words.text(kind.labels[i]);
            }
            add_counts(steps, false);
            return;
        }
        for (std::size_t item = 0; item < kind.items.size(); ++item) {
            const auto mean = mean_step(steps_of(kind, whole(), item));
            add(item, words.text(kind.items[item].text), mean.value_or(0), mean ? words.decimal(*mean) : "–",
                false);
        }
    }
    void operator()(const Ranking& kind) {
        const auto options = kind.options.size();
        for (const auto& ranked : ranks(whole(), options)) {
            const auto i = static_cast<std::size_t>(ranked.option);
            add(i, words.text(kind.options[i]), static_cast<double>(options) + 1 - ranked.mean,
                words.decimal(ranked.mean));
        }
    }
    void operator()(const Points& kind) {
        for (std::size_t i = 0; i < kind.options.size() && i < whole().counts.size(); ++i) {
            const auto each = static_cast<double>(whole().counts[i]) / std::max(result.n, 1);
            add(i, words.text(kind.options[i]), each, words.decimal(each));
        }
    }
    // How often each was written or guessed, the most frequent first.
    template <class Label>
    void add_sorted(std::size_t count, Label label) {
        std::vector<std::size_t> order(count);
        for (std::size_t i = 0; i < count; ++i) order[i] = i;
        std::ranges::stable_sort(order, std::ranges::greater{},
                                 [&](std::size_t i) { return whole().counts.at(i); });
        for (const auto i : order)
            add(i, label(i), whole().counts[i], words.number(whole().counts[i]), false);
    }
    void operator()(const WordCloud&) {
        add_sorted(whole().texts.size(), [&](std::size_t i) { return whole().texts[i]; });
    }
    void operator()(const OpenText&) {
        add_sorted(whole().texts.size(), [&](std::size_t i) { return whole().texts[i]; });
    }
    void operator()(const Guess&) {
        add_sorted(whole().values.size(), [&](std::size_t i) { return words.number(whole().values[i]); });
    }
    // The four quarters of the field, as its corners are called; its middle lines count as right and up.
    void operator()(const Matrix& kind) {
        const auto counts = quarters(whole());
        for (std::size_t i = 0; i < 4; ++i) {
            const auto name = kind.corners.size() == 4
                                  ? words.text(kind.corners[i])
                                  : words.text(i < 2 ? kind.up.high : kind.up.low) + " · " +
                                        words.text(i % 2 == 1 ? kind.across.high : kind.across.low);
            add(i, name, counts[i], words.number(counts[i]), false);
        }
    }
    void operator()(const RateTalk&) {}
    void operator()(const WishPartners&) {}
};

std::optional<Result> for_the_facilitator(const Public& state, AskId id) {
    const auto& ask = state.ask.asks.at(id);
    if (auto visible = visible_result(state, id)) return visible;
    if (ask::sealed(ask)) {
        // What was hidden had been told before: it stays here, in steps.
        if (ask.result) return ask.hidden ? std::optional{told(state, ask, *ask.result)} : std::nullopt;
        const auto released = state.derived.released.find(id);
        return released == state.derived.released.end() ? std::nullopt : std::optional{released->second};
    }
    auto result = ask::counted(state, ask);
    if (result.n < limits::answers_shown_min) return std::nullopt;
    return told(state, ask, std::move(result));
}

}  // namespace

std::vector<PollBar> poll_bars(const Public& state, AskId id, const Words& words) {
    const auto result = for_the_facilitator(state, id);
    return result ? bars_of(state.ask.asks.at(id).question, *result, words) : std::vector<PollBar>{};
}

std::vector<PollBar> bars_of(const Question& question, const Result& result, const Words& words) {
    if (!result.whole) return {};
    Bars made{result, words};
    std::visit(made, question.kind);
    double longest = 0;
    for (const auto& bar : made.bars) longest = std::max(longest, bar.share);
    for (auto& bar : made.bars) {
        bar.lead = longest > 0 && bar.share == longest;
        bar.share = longest > 0 ? bar.share / longest : 0;
    }
    return std::move(made.bars);
}

}  // namespace auftakt::console
