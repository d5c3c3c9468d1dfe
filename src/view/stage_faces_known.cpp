#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/quiz.hpp"
#include "core/tally.hpp"
#include "view/guess_bins.hpp"
#include "view/phone_names.hpp"
#include "view/stage_shown.hpp"

// Results of questions whose answer is known: guess, quiz.
namespace auftakt::stage {
namespace {

std::string with_unit(const FaceInput& in, const std::string& figure, const Guess& kind) {
    const auto& unit = in.words.text(kind.unit);
    return unit.empty() ? figure : figure + " " + unit;
}

std::string median_figure(const Shown& shown, const Histogram& guesses) {
    const auto middle = median(guesses);
    return middle ? shown.number(std::llround(*middle)) : std::string{"–"};
}

// How many came within half a step of the picture.
std::string near_the_truth(const Shown& shown, const Guess& kind, std::int64_t step) {
    const auto by = step / 2;
    int near = 0;
    const auto& guesses = shown.whole();
    for (std::size_t i = 0; i < guesses.values.size(); ++i)
        if (std::abs(guesses.values[i] - kind.truth) <= by) near += guesses.counts[i];
    return shown.in.words.count(by > 0 ? "stage.guess.near" : "stage.guess.exact", near,
                                {{"of", shown.number(shown.result.n)}, {"by", shown.number(by)}});
}

std::vector<GuessBin> guess_columns(const Shown& shown, const GuessBins& bins) {
    const int most = std::max(*std::ranges::max_element(bins.counts), 1);
    std::vector<GuessBin> made;
    made.reserve(bins.counts.size());
    for (std::size_t i = 0; i < bins.counts.size(); ++i) {
        const auto from = bins.start + static_cast<std::int64_t>(i) * bins.width;
        const bool above = bins.gathers_above && i + 1 == bins.counts.size();
        made.push_back({bins.counts[i] == 0 ? std::string{} : shown.number(bins.counts[i]),
                        static_cast<double>(bins.counts[i]) / most,
                        above        ? shown.in.words("stage.guess.more")
                        : i % 2 == 0 ? shown.number(from)
                                     : std::string{}});
    }
    return made;
}

// By the next key: what is so, and how far off the hall was.
void tell_the_truth(const Shown& shown, const Guess& kind, const GuessBins& bins, std::int64_t centre,
                    Guesses& made) {
    const auto& words = shown.in.words;
    made.truth_at = bins.place(static_cast<double>(kind.truth));
    made.truth_label = words("stage.guess.truth_at", {{"n", shown.number(kind.truth)}});
    made.card_label = words("stage.guess.truth");
    made.card_figure = shown.number(kind.truth);
    if (const auto note = shown.note(); !note.empty()) made.card_note = note;
    made.distance_label = words("stage.guess.distance");
    const auto by = centre - kind.truth;
    made.distance = (by > 0 ? "+" : "") + with_unit(shown.in, shown.number(by), kind);
    made.distance_note = near_the_truth(shown, kind, bins.width);
}

}  // namespace

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
    made.bins = guess_columns(shown, bins);
    made.axis_label = words("stage.guess.steps", {{"n", shown.number(bins.width)}});
    const auto centre = std::llround(*middle);
    made.median_at = bins.place(*middle);
    made.median_label = words("stage.guess.median_at", {{"n", shown.number(centre)}});
    made.card_note = words.text(kind.unit);
    if (shown.ask.more > 0 && shown.ask.stage == ask::Stage::revealed) {
        tell_the_truth(shown, kind, bins, centre, made);
        return made;
    }
    made.card_label = words("stage.guess.median");
    made.card_figure = shown.number(centre);
    made.legend = shown.legend();
    made.sides = shown.sides([&](const Histogram& side) { return median_figure(shown, side); });
    made.before = shown.before([&](const Result& earlier) { return median_figure(shown, *earlier.whole); });
    return made;
}

QuizBoard quiz_board(const Shown& shown, const Quiz& kind) {
    const auto& words = shown.in.words;
    const bool known = shown.ask.stage == ask::Stage::revealed;
    QuizBoard made{.question = shown.question()};
    for (std::size_t i = 0; i < kind.options.size(); ++i)
        made.options.push_back({option_letter(i), words.text(kind.options[i]),
                                shown.number(shown.whole().counts[i]),
                                known && static_cast<int>(i) == kind.right});
    if (known) made.note = shown.note();
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

}  // namespace auftakt::stage
