#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/role.hpp"

// Results of questions as the hall sees them, one struct per picture; part of view/stage_scene.hpp.
namespace auftakt::stage {

// What stands below a question to explain its picture; what is empty is left out.
struct Legend {
    std::string text;
    std::string juniors;  // "Junior": both sides are told apart
    std::string seniors;
    std::string before;  // "beim letzten Mal": outlined bars
    bool operator==(const Legend&) const = default;
};

// A figure of each side, where that was said before answering; both empty: not told.
struct Sides {
    std::string juniors;
    std::string seniors;
    bool empty() const { return juniors.empty() && seniors.empty(); }
    bool operator==(const Sides&) const = default;
};

// The same a last time, outlined; no figure: nothing to compare with.
struct Earlier {
    std::string figure;  // "zuvor 31 %"
    double bar = 0;      // 0 to 1
    bool operator==(const Earlier&) const = default;
};

// One stroke per person up to 120, else a plain bar.
struct StripRow {
    std::string text;
    std::string percent;
    int filled = 0;  // strokes
    double bar = 0;  // 0 to 1
    bool leading = false;
    Sides sides = {};
    Earlier earlier = {};
    bool operator==(const StripRow&) const = default;
};
// Options of which a person may choose several.
struct Strips {
    std::string question;
    Legend legend;
    int strokes = 0;  // 0: plain bars
    std::vector<StripRow> rows;
    bool operator==(const Strips&) const = default;
};

struct StepColumn {
    std::string number;
    std::string label;
    int now = 0;
    int before = 0;
    std::string now_figure;
    std::string before_figure;
    bool operator==(const StepColumn&) const = default;
};

struct MeanCard {
    std::string label;   // "Mittelwert"
    std::string figure;  // "3,8"
    std::string before;  // "vorher 2,6"; empty: nothing to compare with
    std::string change;  // "+1,2"
    bool rose = false;
    std::string note;
    Legend legend = {};  // names both sides
    Sides sides = {};
    bool operator==(const MeanCard&) const = default;
};

// One scale: how many chose each step, now and the first time it was asked.
struct Columns {
    std::string question;
    std::vector<StepColumn> steps;
    std::string before_label;  // empty: nothing to compare with
    std::string now_label;
    MeanCard mean;
    bool operator==(const Columns&) const = default;
};

struct MeasureRow {
    std::string text;
    std::string figure;            // mean, "3,8"
    double at = 0;                 // the mean's place on the scale, 0 to 1
    std::optional<double> before;  // the same, of the first time
    std::string change;
    std::string low;  // ends of its own; empty: those of the whole picture
    std::string high;
    std::optional<double> juniors = {};  // their means' places
    std::optional<double> seniors = {};
    bool operator==(const MeasureRow&) const = default;
};

// Several things on one scale.
struct Measures {
    std::string question;
    std::vector<MeasureRow> rows;
    std::string low;
    std::string high;
    std::string before_label;  // empty: nothing to compare with
    std::string now_label;
    Legend legend = {};  // names both sides
    bool operator==(const Measures&) const = default;
};

struct RankRow {
    std::string place;
    std::string text;
    std::string figure;  // mean place
    bool first = false;
    std::vector<double> places;  // how often at each, 0 to 1, on a scale common to all rows
    Sides sides = {};            // mean places
    std::string before = {};     // "zuvor 2,4"
    bool operator==(const RankRow&) const = default;
};
struct Ranks {
    std::string question;
    std::string places_label;
    std::string mean_label;
    std::vector<RankRow> rows;  // the best first; in the order of the question while people answer
    Legend legend = {};
    bool operator==(const Ranks&) const = default;
};

struct WaffleRow {
    std::string text;
    std::string figure;       // mean points
    int signs = 0;            // of the hundred
    bool others = false;      // several, which have no sign of their own
    Sides sides = {};         // mean points
    std::string before = {};  // "zuvor 20"
    bool operator==(const WaffleRow&) const = default;
};
// A hundred signs, shared out as the points were.
struct Waffle {
    std::string question;
    std::string signs_label;
    std::string mean_label;
    std::vector<WaffleRow> rows;  // the dearest first; in the order of the question while people answer
    Legend legend = {};
    bool operator==(const Waffle&) const = default;
};

struct FieldAxis {
    std::string title;
    std::string low;
    std::string high;
    bool operator==(const FieldAxis&) const = default;
};
struct FieldDot {  // 0 to 1 from the bottom left
    double x = 0;
    double y = 0;
    bool operator==(const FieldDot&) const = default;
};
struct FieldCorner {
    std::string text;
    std::string figure;
    int corner = 0;  // 0 to 3: top left, top right, bottom left, bottom right
    bool leading = false;
    bool operator==(const FieldCorner&) const = default;
};
struct Field {
    std::string question;
    FieldAxis across;
    FieldAxis up;
    std::vector<FieldDot> dots;  // none when there are too many
    int columns = 0;
    std::vector<double> density;  // 0 to 1, row by row from the bottom
    std::string corners_label;
    std::vector<FieldCorner> corners;  // the fullest first
    std::optional<FieldDot> mean;      // of everybody
    std::string mean_label;
    std::optional<FieldDot> juniors = {};  // instead of it where both sides are told apart
    std::optional<FieldDot> seniors = {};
    Legend legend = {};
    bool operator==(const Field&) const = default;
};

struct CloudWord {
    std::string text;
    int size = 0;       // 0: the most frequent, to 5
    std::string count;  // "21×", of the first only
    bool operator==(const CloudWord&) const = default;
};
struct Cloud {
    std::string question;
    std::vector<CloudWord> words;  // the most frequent first, at most 30
    std::string invitation;        // while it is empty
    bool operator==(const Cloud&) const = default;
};

struct Quote {
    std::string text;
    std::string author;  // a name, or "ohne Namen"
    std::optional<Role> role;
    bool operator==(const Quote&) const = default;
};
struct Quotes {
    std::string question;
    std::vector<Quote> quotes;  // at most seven; the first is set large
    int page = 0;
    int pages = 1;
    std::string page_label;
    std::string invitation;  // while there are none
    bool operator==(const Quotes&) const = default;
};

struct GuessBin {
    std::string figure;
    double height = 0;  // 0 to 1
    std::string from;   // below its left edge; empty: no room
    bool operator==(const GuessBin&) const = default;
};
struct Guesses {
    std::string question;
    std::vector<GuessBin> bins;
    std::string axis_label;
    double median_at = 0;  // 0 to 1 of the axis
    std::string median_label;
    std::optional<double> truth_at;  // by the next key
    std::string truth_label;
    std::string card_label;  // "Mitte", then "Es sind"
    std::string card_figure;
    std::string card_note;
    std::string distance_label;
    std::string distance;
    std::string distance_note;
    Legend legend = {};
    Sides sides = {};    // medians
    std::string before;  // "zuvor 850"
    bool operator==(const Guesses&) const = default;
};

struct QuizOption {
    std::string letter;
    std::string text;
    std::string figure;  // empty before the answer is known
    bool right = false;
    bool operator==(const QuizOption&) const = default;
};
struct QuizBest {
    std::string place;
    std::string name;
    std::optional<Role> role;
    std::string points;
    bool operator==(const QuizBest&) const = default;
};
struct QuizBoard {
    std::string question;
    std::vector<QuizOption> options;
    std::string note;
    std::string best_title;  // empty: the five best come with the next key
    std::string points_label;
    std::vector<QuizBest> best;
    std::string nobody;  // instead of a list
    bool operator==(const QuizBoard&) const = default;
};

struct Half {
    std::string label;
    std::string percent;
    std::string votes;
    double share = 0;
    bool leading = false;
    Sides sides = {};
    bool operator==(const Half&) const = default;
};
struct Halves {
    std::string question;
    Half yes;
    Half no;
    std::string earlier;  // "Beim letzten Mal waren es 61 % Ja."
    Legend legend = {};
    bool operator==(const Halves&) const = default;
};

}  // namespace auftakt::stage
