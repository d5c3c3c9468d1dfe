#include <algorithm>
#include <array>
#include <cmath>

#include "core/limits.hpp"
#include "core/quiz.hpp"
#include "core/tally.hpp"
#include "view/guess_bins.hpp"
#include "view/phone_names.hpp"
#include "view/poll_result.hpp"
#include "view/stage_faces.hpp"
#include "view/written_results.hpp"

// The picture of a result, one per kind of question.
namespace auftakt::stage {
namespace {

constexpr int density_columns = 13;
constexpr int density_rows = 8;
constexpr int dots_max = 150;

struct Shown {
    const FaceInput& in;
    AskId id;
    const ask::Ask& ask;
    const Result& result;

    const Histogram& whole() const { return *result.whole; }
    std::string question() const { return in.words.text(ask.question.text); }
    std::string number(std::int64_t n) const { return in.words.number(n); }
    bool enough() const { return result.n >= limits::answers_shown_min; }
};

std::string letter(std::size_t index) { return std::string(1, static_cast<char>('A' + index)); }

std::string change_of(const Words& words, double by) { return (by > 0 ? "+" : "") + words.decimal(by); }

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

MeanCard mean_card(const Shown& shown, const Scale& scale, const std::vector<int>& now,
                   const std::optional<std::vector<int>>& before) {
    const auto& words = shown.in.words;
    MeanCard card{.label = words("stage.scale.mean")};
    const auto mean = mean_step(now);
    if (!mean || !shown.enough()) {
        card.figure = "–";
        card.note = words("stage.poll.withheld", {{"n", shown.number(limits::answers_shown_min)}});
        return card;
    }
    card.figure = words.decimal(*mean);
    if (const auto earlier = before ? mean_step(*before) : std::nullopt) {
        card.before = words("stage.scale.before_mean", {{"mean", words.decimal(*earlier)}});
        card.change = change_of(words, *mean - *earlier);
        card.rose = *mean > *earlier;
    }
    if (static_cast<int>(scale.labels.size()) != scale.steps || scale.steps < 3) return card;
    const auto top = now.size();
    card.note = words("stage.scale.top", {{"n", shown.number(now[top - 1] + now[top - 2])},
                                          {"of", shown.number(shown.result.n)},
                                          {"a", step_label(shown.in, scale, scale.steps - 1)},
                                          {"b", step_label(shown.in, scale, scale.steps)}});
    return card;
}

Columns columns(const Shown& shown, const Scale& scale) {
    const auto& words = shown.in.words;
    const auto now = steps_of(scale, shown.whole(), 0);
    const auto before = baseline(shown.in.state, shown.id, 0);
    Columns made{.question = shown.question(), .mean = mean_card(shown, scale, now, before)};
    if (before) {
        made.before_label = words("stage.scale.before");
        made.now_label = words("stage.scale.now");
    }
    for (int step = 1; step <= scale.steps; ++step) {
        const auto i = static_cast<std::size_t>(step - 1);
        StepColumn column{.number = shown.number(step),
                          .label = step_label(shown.in, scale, step),
                          .now = now[i],
                          .now_figure = shown.number(now[i])};
        if (before) {
            column.before = (*before)[i];
            column.before_figure = shown.number((*before)[i]);
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
    const auto place = [&](double mean) { return (mean - 1) / (scale.steps - 1); };
    for (std::size_t item = 0; item < scale.items.size(); ++item) {
        const auto& asked = scale.items[item];
        MeasureRow row{.text = words.text(asked.name.empty() ? asked.text : asked.name), .figure = "–"};
        row.low = step_label(shown.in, scale, asked.labels, 1);
        row.high = step_label(shown.in, scale, asked.labels, scale.steps);
        const auto steps = steps_of(scale, shown.whole(), item);
        const auto mean = mean_step(steps);
        if (mean && shown.enough()) {
            row.figure = words.decimal(*mean);
            row.at = place(*mean);
            const auto before = baseline(shown.in.state, shown.id, item);
            if (const auto earlier = before ? mean_step(*before) : std::nullopt) {
                row.before = place(*earlier);
                row.change = change_of(words, *mean - *earlier);
                made.before_label = words("stage.scale.before");
                made.now_label = words("stage.scale.now");
            }
        }
        made.rows.push_back(std::move(row));
    }
    return made;
}

Ranks ranked(const Shown& shown, const Ranking& kind) {
    const auto& words = shown.in.words;
    Ranks made{.question = shown.question(),
               .places_label = words("stage.ranking.places",
                                     {{"n", shown.number(static_cast<std::int64_t>(kind.options.size()))}}),
               .mean_label = words("stage.ranking.mean")};
    const auto order = ranks(shown.whole(), kind.options.size());
    int most = 1;
    for (const auto& option : order) most = std::max(most, *std::ranges::max_element(option.places));
    for (const auto& option : order) {
        RankRow row{.place = shown.number(option.place),
                    .text = words.text(kind.options[static_cast<std::size_t>(option.option)]),
                    .figure = words.decimal(option.mean),
                    .first = option.place == 1};
        for (const int count : option.places) row.places.push_back(static_cast<double>(count) / most);
        made.rows.push_back(std::move(row));
    }
    return made;
}

Waffle waffle(const Shown& shown, const Points& kind) {
    const auto& words = shown.in.words;
    Waffle made{.question = shown.question(),
                .signs_label = words("stage.points.sign"),
                .mean_label = words("stage.points.mean")};
    const auto signs = percentages(shown.whole().counts);
    for (std::size_t i = 0; i < kind.options.size(); ++i) {
        const double mean =
            shown.result.n > 0 ? static_cast<double>(shown.whole().counts[i]) / shown.result.n : 0;
        made.rows.push_back({words.text(kind.options[i]), shown.number(std::llround(mean)), signs[i]});
    }
    std::ranges::stable_sort(made.rows, std::ranges::greater{}, &WaffleRow::signs);
    return made;
}

FieldAxis axis(const FaceInput& in, const Axis& from) {
    return {in.words.text(from.title), in.words.text(from.low), in.words.text(from.high)};
}

// Equal answers stay visible: each dot is moved a little, always in the same way.
FieldDot dot(int cell, int copy) {
    const auto chance =
        static_cast<std::uint32_t>(cell * 2654435761U + static_cast<std::uint32_t>(copy) * 40503U);
    const auto jitter = [&](unsigned shift) { return ((chance >> shift & 255U) / 255.0 - 0.5) * 0.6; };
    const double cells = limits::matrix_cells;
    const int across = cell % limits::matrix_cells;
    const int up = cell / limits::matrix_cells;
    return {(across + 0.5 + jitter(8)) / cells, (up + 0.5 + jitter(16)) / cells};
}

Field field(const Shown& shown, const Matrix& kind) {
    const auto& words = shown.in.words;
    Field made{.question = shown.question(),
               .across = axis(shown.in, kind.across),
               .up = axis(shown.in, kind.up),
               .columns = density_columns};
    std::vector<int> density(static_cast<std::size_t>(density_columns * density_rows));
    std::array<int, 4> corners{};
    double x = 0;
    double y = 0;
    const auto& counts = shown.whole().counts;
    constexpr int middle = limits::matrix_cells / 2;
    for (int cell = 0; cell < static_cast<int>(counts.size()); ++cell) {
        const int count = counts[static_cast<std::size_t>(cell)];
        const int across = cell % limits::matrix_cells, up = cell / limits::matrix_cells;
        const int column = across * density_columns / limits::matrix_cells;
        const int row = up * density_rows / limits::matrix_cells;
        const int place = row * density_columns + column;
        const int corner = (up >= middle ? 0 : 2) + (across >= middle ? 1 : 0);
        density[static_cast<std::size_t>(place)] += count;
        corners[static_cast<std::size_t>(corner)] += count;
        x += count * (across + 0.5) / limits::matrix_cells;
        y += count * (up + 0.5) / limits::matrix_cells;
        if (shown.result.n <= dots_max)
            for (int copy = 0; copy < count; ++copy) made.dots.push_back(dot(cell, copy));
    }
    const int most = std::max(*std::ranges::max_element(density), 1);
    for (const int count : density) made.density.push_back(static_cast<double>(count) / most);
    if (shown.enough()) {
        made.mean = FieldDot{x / shown.result.n, y / shown.result.n};
        made.mean_label = words("stage.field.mean");
    }
    if (kind.corners.empty()) return made;
    made.corners_label = words("stage.field.corners");
    for (std::size_t i = 0; i < 4; ++i)
        made.corners.push_back(
            {words.text(kind.corners[i]), shown.number(corners[i]), static_cast<int>(i), false});
    std::ranges::stable_sort(made.corners, std::ranges::greater{}, [&](const FieldCorner& corner) {
        return corners[static_cast<std::size_t>(corner.corner)];
    });
    made.corners.front().leading = true;
    return made;
}

Cloud cloud(const Shown& shown) {
    Cloud made{.question = shown.question()};
    const auto all = words_shown(shown.whole());
    if (all.empty()) made.invitation = shown.in.words("stage.cloud.empty");
    made.words.reserve(all.size());
    for (const auto& each : all) made.words.push_back({.text = each.text, .size = each.size, .count = {}});
    if (!all.empty() && all.front().count > 1)
        made.words.front().count = shown.number(all.front().count) + "×";
    return made;
}

Quotes quotes(const Shown& shown) {
    const auto& words = shown.in.words;
    const auto on = texts_shown(shown.in.state.people, shown.ask, shown.whole());
    Quotes made{.question = shown.question(), .quotes = {}, .page = on.page, .pages = on.pages};
    if (on.texts.empty()) made.invitation = words("stage.quotes.empty");
    const phone::Names names{shown.in.state};
    for (const auto& each : on.texts) {
        Quote quote{.text = each.text, .author = words("stage.quotes.no_name")};
        if (each.author) {
            quote.author = names.shown(*each.author);
            quote.role = people::side_of(shown.in.state.people, *each.author);
        }
        made.quotes.push_back(std::move(quote));
    }
    if (!on.texts.empty())
        made.page_label = words("stage.quotes.page",
                                {{"page", shown.number(made.page + 1)}, {"pages", shown.number(made.pages)}});
    return made;
}

std::string with_unit(const FaceInput& in, const std::string& figure, const Guess& kind) {
    const auto& unit = in.words.text(kind.unit);
    return unit.empty() ? figure : figure + " " + unit;
}

Guesses guesses(const Shown& shown, const Guess& kind) {
    const auto& words = shown.in.words;
    Guesses made{.question = shown.question()};
    const auto middle = median(shown.whole());
    if (!middle) {
        made.card_figure = "0";
        made.card_label = words("stage.poll.none");
        return made;
    }
    const auto bins = guess_bins(shown.whole(), kind.truth);
    const int most = std::max(*std::ranges::max_element(bins.counts), 1);
    for (std::size_t i = 0; i < bins.counts.size(); ++i) {
        const auto from = bins.start + static_cast<std::int64_t>(i) * bins.width;
        const bool above = bins.gathers_above && i + 1 == bins.counts.size();
        made.bins.push_back({bins.counts[i] == 0 ? std::string{} : shown.number(bins.counts[i]),
                             static_cast<double>(bins.counts[i]) / most,
                             above        ? words("stage.guess.more")
                             : i % 2 == 0 ? shown.number(from)
                                          : std::string{}});
    }
    made.axis_label = words("stage.guess.steps", {{"n", shown.number(bins.width)}});
    const auto centre = std::llround(*middle);
    made.median_at = bins.place(*middle);
    made.median_label = words("stage.guess.median_at", {{"n", shown.number(centre)}});
    if (shown.ask.more < 1 || shown.ask.stage != ask::Stage::revealed) {
        made.card_label = words("stage.guess.median");
        made.card_figure = shown.number(centre);
        made.card_note = words.text(kind.unit);
        return made;
    }
    made.truth_at = bins.place(static_cast<double>(kind.truth));
    made.truth_label = words("stage.guess.truth_at", {{"n", shown.number(kind.truth)}});
    made.card_label = words("stage.guess.truth");
    made.card_figure = shown.number(kind.truth);
    made.card_note = words.text(kind.unit);
    made.distance_label = words("stage.guess.distance");
    const auto by = centre - kind.truth;
    made.distance = (by > 0 ? "+" : "") + with_unit(shown.in, shown.number(by), kind);
    return made;
}

QuizBoard quiz_board(const Shown& shown, const Quiz& kind) {
    const auto& words = shown.in.words;
    const bool known = shown.ask.stage == ask::Stage::revealed;
    QuizBoard made{.question = shown.question()};
    for (std::size_t i = 0; i < kind.options.size(); ++i)
        made.options.push_back({letter(i), words.text(kind.options[i]), shown.number(shown.whole().counts[i]),
                                known && static_cast<int>(i) == kind.right});
    const auto* spec = std::get_if<PollSpec>(&shown.in.segment().spec);
    if (spec != nullptr && known) made.note = words.text(spec->note);
    if (!known || shown.ask.more < 1) return made;
    made.best_title = words("stage.quiz.best");
    made.points_label = words("stage.quiz.points");
    const phone::Names names{shown.in.state};
    for (const auto& place : quiz::best_five(shown.in.state)) {
        QuizBest best{.place = shown.number(place.place),
                      .name = words("stage.quotes.no_name"),
                      .points = shown.number(place.points)};
        if (place.person) {
            best.name = names.shown(*place.person);
            best.role = people::side_of(shown.in.state.people, *place.person);
        }
        made.best.push_back(std::move(best));
    }
    if (made.best.empty()) made.nobody = words("stage.quiz.nobody");
    return made;
}

Halves halves(const Shown& shown) {
    const auto& words = shown.in.words;
    const auto& counts = shown.whole().counts;
    const auto percent = percentages(counts);
    const auto half = [&](std::size_t i, const char* label) {
        return Half{words(label), words.percent(percent[i]), words.count("stage.poll.votes", counts[i]),
                    shown.result.n > 0 ? static_cast<double>(counts[i]) / shown.result.n : 0.5,
                    counts[i] > counts[1 - i]};
    };
    Halves made{
        .question = shown.question(), .yes = half(0, "stage.pulse.yes"), .no = half(1, "stage.pulse.no")};
    if (const auto earlier = earlier_run(shown.in.state, shown.id))
        made.earlier = words("stage.pulse.earlier",
                             {{"percent", words.percent(percentages(earlier->whole->counts)[0])}});
    return made;
}

struct BodyOf {
    const Shown& shown;
    using Made = std::optional<Body>;

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
    Made operator()(const YesNo&) const { return halves(shown); }
    // Bars; of ratings and wishes there is no picture.
    template <class Kind>
    Made operator()(const Kind&) const {
        return std::nullopt;
    }
};

}  // namespace

std::optional<Body> result_body(const FaceInput& in, AskId id, const Result& result) {
    if (!result.whole) return std::nullopt;
    const auto& ask = in.state.ask.asks.at(id);
    const Shown shown{in, id, ask, result};
    return std::visit(BodyOf{shown}, ask.question.kind);
}

}  // namespace auftakt::stage
