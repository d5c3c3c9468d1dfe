#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/local_text.hpp"

// What can be asked. One kind is one struct here, an answer in core/answer.hpp, valid() and tally() in
// core/tally.hpp, and three faces.
namespace auftakt {

// Said to people before they answer. named: everybody may see who. no_name ("ohne Namen"): screens hide the
// author, the file knows. anonymous: a sealed box, nobody can link answer and person once it is settled.
enum class Secrecy { named, no_name, anonymous };
BOOST_DESCRIBE_ENUM(Secrecy, named, no_name, anonymous)

// What an anonymous result may show beyond the whole, fixed before the question opens.
enum class Split { none, role };
BOOST_DESCRIBE_ENUM(Split, none, role)

// after: shows at once, and is read then; walls only.
enum class Moderation { off, before, after };
BOOST_DESCRIBE_ENUM(Moderation, off, before, after)

// How the result of a choice is drawn: bars, a dot for each person, a ring in parts.
enum class Drawing { bars, dots, donut };
BOOST_DESCRIBE_ENUM(Drawing, bars, dots, donut)

struct SingleChoice {
    std::vector<LocalText> options;  // 2 to 8
    bool operator==(const SingleChoice&) const = default;
};
BOOST_DESCRIBE_STRUCT(SingleChoice, (), (options))

struct MultipleChoice {
    std::vector<LocalText> options;  // 2 to 8
    int least = 1;                   // options a person ticks
    int most = 8;
    bool operator==(const MultipleChoice&) const = default;
};
BOOST_DESCRIBE_STRUCT(MultipleChoice, (), (options, least, most))

// One thing that is measured. Questions of one `measure` are compared: the first time is the baseline.
struct ScaleItem {
    LocalText text;                      // empty where the question itself is the only item
    std::string measure;                 // empty: is never compared
    LocalText name = {};                 // short, where figures stand; empty: the text
    std::vector<LocalText> labels = {};  // of its own steps or ends; none: those of the scale
    bool operator==(const ScaleItem&) const = default;
};
BOOST_DESCRIBE_STRUCT(ScaleItem, (), (text, measure, name, labels))

struct Scale {
    int steps = 5;                  // 2 to 10
    std::vector<LocalText> labels;  // none, one for each end, or one for each step
    std::vector<ScaleItem> items;   // 1 to 15
    bool operator==(const Scale&) const = default;
};
BOOST_DESCRIBE_STRUCT(Scale, (), (steps, labels, items))

struct Ranking {
    std::vector<LocalText> options;  // 2 to 8, all are put in order
    bool operator==(const Ranking&) const = default;
};
BOOST_DESCRIBE_STRUCT(Ranking, (), (options))

struct Points {
    std::vector<LocalText> options;  // 2 to 8
    int total = 100;                 // everybody spends exactly these
    bool operator==(const Points&) const = default;
};
BOOST_DESCRIBE_STRUCT(Points, (), (options, total))

struct WordCloud {
    int words = 3;  // at most, of one person
    bool operator==(const WordCloud&) const = default;
};
BOOST_DESCRIBE_STRUCT(WordCloud, (), (words))

struct OpenText {        // one text of a person
    bool turns = false;  // pages turn by themselves, else by the key
    bool operator==(const OpenText&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpenText, (), (turns))

struct Guess {
    std::int64_t truth = 0;
    std::int64_t least = 0;  // what may be guessed
    std::int64_t most = 1'000'000;
    LocalText unit;
    bool operator==(const Guess&) const = default;
};
BOOST_DESCRIBE_STRUCT(Guess, (), (truth, least, most, unit))

struct Quiz {
    std::vector<LocalText> options;  // 2 to 8
    int right = 0;                   // from 0
    bool operator==(const Quiz&) const = default;
};
BOOST_DESCRIBE_STRUCT(Quiz, (), (options, right))

struct Axis {
    LocalText title;
    LocalText low;
    LocalText high;
    bool operator==(const Axis&) const = default;
};
BOOST_DESCRIBE_STRUCT(Axis, (), (title, low, high))

struct Matrix {  // 2×2: everybody sets one point between two pairs of opposites
    Axis across;
    Axis up;
    std::vector<LocalText> corners;  // none, or the four quadrants: top left, top right, bottom left, right
    bool operator==(const Matrix&) const = default;
};
BOOST_DESCRIBE_STRUCT(Matrix, (), (across, up, corners))

struct YesNo {  // yes or no
    bool operator==(const YesNo&) const = default;
};
BOOST_DESCRIBE_STRUCT(YesNo, (), ())

// How a talk was, asked of those who had it; always sealed, and nothing but a number of answers ever leaves
// it.
struct RateTalk {
    int round = 0;
    bool operator==(const RateTalk&) const = default;
};
BOOST_DESCRIBE_STRUCT(RateTalk, (), (round))

// With whom people would like a tandem; sealed in the same way.
struct WishPartners {
    bool operator==(const WishPartners&) const = default;
};
BOOST_DESCRIBE_STRUCT(WishPartners, (), ())

using QuestionKind = std::variant<SingleChoice, MultipleChoice, Scale, Ranking, Points, WordCloud, OpenText,
                                  Guess, Quiz, Matrix, YesNo, RateTalk, WishPartners>;

struct Question {
    LocalText text;
    QuestionKind kind;
    Secrecy secrecy = Secrecy::anonymous;
    Split split = Split::none;
    Moderation moderation = Moderation::before;  // of what people write
    bool live = false;                           // said before answering: results show while people answer
    bool fixed = false;                          // said before answering: what was given cannot be changed
    Drawing drawing = Drawing::bars;
    bool operator==(const Question&) const = default;
};
BOOST_DESCRIBE_STRUCT(Question, (), (text, kind, secrecy, split, moderation, live, fixed, drawing))

// Choices alone are drawn otherwise than in bars, a ring only of few options.
bool may_be_drawn(const QuestionKind& kind, Drawing drawing);
bool is_written(const QuestionKind& kind);                    // words or texts, which are moderated
std::vector<LocalText> options_of(const QuestionKind& kind);  // empty where there are none
// What else is written there and may have a typo: labels, items, axes, corners, the unit.
std::vector<LocalText*> other_words(QuestionKind& kind);
// The bounds of its kind; show files are checked with line and column before.
bool well_formed(const Question& question);

}  // namespace auftakt
