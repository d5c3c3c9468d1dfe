#pragma once

#include "core/limits.hpp"
#include "view/stage_faces.hpp"

// What the pictures of results are made with.
namespace auftakt::stage {

inline constexpr int people_as_signs_max = 120;  // with a stroke or a dot each

// One result on its way to a picture.
struct Shown {
    const FaceInput& in;
    AskId id;
    const ask::Ask& ask;
    const Result& result;
    std::optional<Result> earlier;  // of a run before, with the same options

    const Histogram& whole() const { return *result.whole; }
    std::string question() const { return in.words.text(ask.question.text); }
    std::string number(std::int64_t n) const { return in.words.number(n); }
    bool enough() const { return result.n >= limits::answers_shown_min; }
    // Nothing changes its place while people answer.
    bool is_open() const { return ask.stage == ask::Stage::open; }
    bool tells_sides() const { return result.juniors && result.seniors; }
    Legend legend() const;
    std::string note() const;  // of the segment that asks it
    // A figure of each side, made of its histogram.
    template <class Figure>
    Sides sides(Figure figure) const {
        if (!tells_sides()) return {};
        return {figure(*result.juniors), figure(*result.seniors)};
    }
    // The same of the earlier run, made of its result.
    template <class Figure>
    std::string before(Figure figure) const {
        if (!earlier) return {};
        return in.words("stage.poll.before", {{"figure", figure(*earlier)}});
    }
};
Shown shown(const FaceInput& in, AskId id, const Result& result);

std::string option_letter(std::size_t index);
// With its sign: "+1,2".
std::string change_of(const Words& words, double by);

Strips strips(const Shown& shown, const MultipleChoice& kind);
Columns columns(const Shown& shown, const Scale& kind);
Measures measures(const Shown& shown, const Scale& kind);
Ranks ranked(const Shown& shown, const Ranking& kind);
Waffle waffle(const Shown& shown, const Points& kind);
Field field(const Shown& shown, const Matrix& kind);
Cloud cloud(const Shown& shown);
Quotes quotes(const Shown& shown);
Guesses guesses(const Shown& shown, const Guess& kind);
QuizBoard quiz_board(const Shown& shown, const Quiz& kind);
Halves halves(const Shown& shown);

}  // namespace auftakt::stage
