#include <algorithm>

#include "core/tally.hpp"
#include "view/poll_result.hpp"
#include "view/stage_shown.hpp"

// The picture of a result, one per kind of question.
namespace auftakt::stage {
namespace {

struct BodyOf {
    const Shown& shown;
    using Made = std::optional<Body>;

    Made operator()(const MultipleChoice& kind) const { return strips(shown, kind); }
    Made operator()(const Scale& kind) const {
        if (kind.items.size() == 1) return columns(shown, kind);
        return measures(shown, kind);
    }
    Made operator()(const Ranking& kind) const { return ranked(shown, kind); }
    Made operator()(const Points& kind) const { return waffle(shown, kind); }
    Made operator()(const WordCloud&) const { return cloud(shown); }
    Made operator()(const OpenText&) const { return quotes(shown); }
    Made operator()(const Guess& kind) const { return guesses(shown, kind); }
    Made operator()(const Quiz& kind) const { return quiz_board(shown, kind); }
    Made operator()(const Matrix& kind) const { return field(shown, kind); }
    Made operator()(const YesNo&) const {
        if (shown.ask.question.drawing != Drawing::bars) return std::nullopt;
        return halves(shown);
    }
    // Bars, dots or parts; of ratings and wishes there is no picture.
    template <class Kind>
    Made operator()(const Kind&) const {
        return std::nullopt;
    }
};

}  // namespace

Legend Shown::legend() const {
    Legend made;
    if (tells_sides()) {
        made.juniors = in.mark(Role::junior).word;
        made.seniors = in.mark(Role::senior).word;
    }
    return made;
}

std::string Shown::note() const {
    const auto* spec = std::get_if<PollSpec>(&in.segment().spec);
    return spec == nullptr ? std::string{} : in.words.text(spec->note);
}

Shown shown(const FaceInput& in, AskId id, const Result& result) {
    return {in, id, in.state.ask.asks.at(id), result, earlier_run(in.state, id)};
}

std::string option_letter(std::size_t index) { return std::string(1, static_cast<char>('A' + index)); }

std::string change_of(const Words& words, double by) { return (by > 0 ? "+" : "") + words.decimal(by); }

// The longest first once nobody answers any more. Shares are of people, never of answers.
Strips strips(const Shown& shown, const MultipleChoice& kind) {
    const auto& words = shown.in.words;
    const int n = shown.result.n;
    const auto& counts = shown.whole().counts;
    Strips made{
        .question = shown.question(), .legend = shown.legend(), .strokes = n > people_as_signs_max ? 0 : n};
    made.legend.text =
        words(n > 0 && n <= people_as_signs_max ? "stage.choices.strokes" : "stage.choices.bars",
              {{"all", words.percent(100)}});
    if (shown.earlier) made.legend.before = words("stage.poll.before_run");
    const auto percent = shares(counts, n);
    const auto percent_before =
        shown.earlier ? shares(shown.earlier->whole->counts, shown.earlier->n) : std::vector<int>{};
    const int most = *std::ranges::max_element(counts);
    std::vector<std::size_t> order;
    order.reserve(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) order.push_back(i);
    if (!shown.is_open())
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return counts[i]; });
    made.rows.reserve(order.size());
    for (const auto i : order) {
        StripRow row{.text = words.text(kind.options[i]),
                     .percent = words.percent(percent[i]),
                     .filled = made.strokes > 0 ? counts[i] : 0,
                     .bar = n > 0 ? static_cast<double>(counts[i]) / n : 0,
                     .leading = counts[i] > 0 && counts[i] == most};
        row.sides = shown.sides([&](const Histogram& side) { return shown.number(side.counts[i]); });
        if (shown.earlier)
            row.earlier = {shown.before([&](const Result&) { return words.percent(percent_before[i]); }),
                           static_cast<double>(shown.earlier->whole->counts[i]) / shown.earlier->n};
        made.rows.push_back(std::move(row));
    }
    return made;
}

Halves halves(const Shown& shown) {
    const auto& words = shown.in.words;
    const auto& counts = shown.whole().counts;
    const auto percent = percentages(counts);
    const auto half = [&](std::size_t i, const char* label) {
        Half made{.label = words(label),
                  .percent = words.percent(percent[i]),
                  .votes = words.count("stage.poll.votes", counts[i]),
                  .share = shown.result.n > 0 ? static_cast<double>(counts[i]) / shown.result.n : 0.5,
                  .leading = counts[i] > counts[1 - i]};
        made.sides =
            shown.sides([&](const Histogram& side) { return words.percent(percentages(side.counts)[i]); });
        return made;
    };
    Halves made{.question = shown.question(),
                .yes = half(0, "stage.pulse.yes"),
                .no = half(1, "stage.pulse.no"),
                .earlier = {},
                .legend = shown.legend()};
    if (shown.earlier)
        made.earlier = words("stage.pulse.earlier",
                             {{"percent", words.percent(percentages(shown.earlier->whole->counts)[0])}});
    return made;
}

std::optional<Body> result_body(const FaceInput& in, AskId id, const Result& result) {
    if (!result.whole) return std::nullopt;
    const auto made = shown(in, id, result);
    return std::visit(BodyOf{made}, made.ask.question.kind);
}

}  // namespace auftakt::stage
