#include "organiser/show_questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "core/limits.hpp"
#include "organiser/ready_scales.hpp"
#include "organiser/show_segments.hpp"

namespace auftakt {
namespace {

using namespace show_text;

std::vector<LocalText> options(Fields& fields) {
    return fields.texts("options", limits::options_min, limits::options_max, option, Need::required);
}

int number(Fields& fields, std::string_view key, std::int64_t least, std::int64_t most, int otherwise) {
    const auto read = fields.integer(key, least, most);
    return read ? static_cast<int>(*read) : otherwise;
}

QuestionKind single(Fields& fields) { return SingleChoice{options(fields)}; }

QuestionKind multiple(Fields& fields) {
    MultipleChoice read{.options = options(fields)};
    const auto count = static_cast<std::int64_t>(std::max(read.options.size(), limits::options_min));
    read.least = number(fields, "least", 1, count, 1);
    read.most = number(fields, "most", 1, count, static_cast<int>(count));
    if (read.most < read.least) fields.fault("most", "must not be below \"least\".");
    return read;
}

std::vector<ScaleItem> items(Fields& fields, int steps) {
    std::vector<ScaleItem> read;
    for (const auto* item : fields.tables("items", 1, limits::scale_items_max)) {
        auto below = fields.below(*item, "this item");
        read.push_back({.text = below.text("text", line, Need::required),
                        .measure = below.plain("measure", measure_letters_max),
                        .name = below.text("name", option),
                        .labels = read_labels(below, steps)});
        below.finish();
    }
    std::ranges::move(read_five_cs(fields), std::back_inserter(read));
    if (read.size() > limits::scale_items_max)
        fields.fault("five_cs", fmt::format("with these the question has {} items, at most {} are possible.",
                                            read.size(), limits::scale_items_max));
    const auto measure = fields.plain("measure", measure_letters_max);
    if (!measure.empty() && !read.empty())
        fields.fault("measure", "each item has a measure of its own: write it there.");
    if (read.empty()) read.push_back({{}, measure});
    return read;
}

QuestionKind scale(Fields& fields) {
    Scale read{.labels = fields.texts("labels", 2, limits::scale_steps_max, option)};
    const auto labels = static_cast<int>(read.labels.size());
    read.steps =
        number(fields, "steps", limits::scale_steps_min, limits::scale_steps_max, labels > 2 ? labels : 5);
    if (labels > 2 && labels != read.steps)
        fields.fault("labels", fmt::format("the scale has {} steps and {} labels: give one for each step, or "
                                           "one for each end.",
                                           read.steps, labels));
    read.items = items(fields, read.steps);
    return read;
}

QuestionKind ranking(Fields& fields) { return Ranking{options(fields)}; }

QuestionKind points(Fields& fields) {
    Points read{.options = options(fields)};
    read.total = number(fields, "total", 1, limits::points_total_max, 100);
    return read;
}

QuestionKind words(Fields& fields) {
    return WordCloud{number(fields, "words", 1, limits::cloud_words_max, 3)};
}

QuestionKind text(Fields& fields) {
    OpenText read;
    if (const auto turns = fields.flag("turns_pages")) read.turns = *turns;
    return read;
}

QuestionKind guess(Fields& fields) {
    Guess read{.unit = fields.text("unit", option)};
    read.least = fields.integer("least", -limits::guess_max, limits::guess_max).value_or(0);
    read.most = fields.integer("most", -limits::guess_max, limits::guess_max).value_or(1'000'000);
    if (const auto truth = fields.integer("truth", -limits::guess_max, limits::guess_max))
        read.truth = *truth;
    else
        fields.any("truth", Need::required);
    if (read.least >= read.most)
        fields.fault("most", "must be above \"least\".");
    else if (read.truth < read.least || read.truth > read.most)
        fields.fault("truth", fmt::format("must be between {} and {}, so that it can be guessed.", read.least,
                                          read.most));
    return read;
}

QuestionKind quiz(Fields& fields) {
    Quiz read{.options = options(fields)};
    const auto count = static_cast<std::int64_t>(std::max(read.options.size(), limits::options_min));
    if (const auto right = fields.integer("right", 1, count))
        read.right = static_cast<int>(*right) - 1;
    else
        fields.any("right", Need::required);
    return read;
}

Axis axis(Fields& fields, std::string_view key) {
    const auto* table = fields.table(key);
    if (table == nullptr) {
        fields.any(key, Need::required);
        return {};
    }
    auto below = fields.below(*table, "this axis");
    Axis read{.title = below.text("title", option, Need::required),
              .low = below.text("low", option, Need::required),
              .high = below.text("high", option, Need::required)};
    below.finish();
    return read;
}

QuestionKind matrix(Fields& fields) {
    return Matrix{.across = axis(fields, "across"),
                  .up = axis(fields, "up"),
                  .corners = fields.texts("corners", 4, 4, option)};
}

QuestionKind pulse(Fields&) { return YesNo{}; }

using Read = QuestionKind (*)(Fields&);
constexpr std::array<Read, 11> kinds{single, multiple, scale, ranking, points, words,
                                     text,   guess,    quiz,  matrix,  pulse};

void read_drawing(Fields& fields, Question& read) {
    constexpr std::array drawings{Drawing::bars, Drawing::dots, Drawing::donut};
    const auto chosen = fields.choice("show_as", {"bars", "dots", "donut"});
    if (!chosen) return;
    if (may_be_drawn(read.kind, drawings[*chosen]))
        read.drawing = drawings[*chosen];
    else if (std::holds_alternative<SingleChoice>(read.kind))
        fields.fault("show_as", fmt::format("a donut has room for {} options: write \"bars\" or \"dots\".",
                                            limits::donut_options_max));
    else
        fields.fault("show_as", "only \"single\" and \"pulse\" can be shown in another way: leave it out.");
}

}  // namespace

std::vector<ScaleItem> read_five_cs(Fields& fields) {
    const auto chosen = fields.choice("five_cs", {"a", "b", "both"});
    if (!chosen) return {};
    auto read = *chosen == 1 ? std::vector<ScaleItem>{} : five_cs(FiveCs::house);
    if (*chosen > 0) std::ranges::move(five_cs(FiveCs::tandem), std::back_inserter(read));
    return read;
}

std::vector<LocalText> read_labels(Fields& fields, int steps) {
    auto read = fields.texts("labels", 2, limits::scale_steps_max, option);
    const auto labels = static_cast<int>(read.size());
    if (labels > 2 && labels != steps)
        fields.fault("labels", fmt::format("the scale has {} steps and {} labels: give one for each step, or "
                                           "one for each end.",
                                           steps, labels));
    return read;
}

Question read_question(Fields& fields) {
    Question read;
    const auto kind = fields.choice("kind", {"single", "multiple", "scale", "ranking", "points", "words",
                                             "text", "guess", "quiz", "matrix", "pulse"});
    read.text = fields.text("question", limits::question_graphemes_max, Need::required);
    read.kind = kinds[kind.value_or(0)](fields);
    const bool open = std::holds_alternative<WordCloud>(read.kind) || std::holds_alternative<Quiz>(read.kind);
    read.secrecy = open ? Secrecy::no_name : Secrecy::anonymous;
    constexpr std::array secrecies{Secrecy::anonymous, Secrecy::no_name, Secrecy::named};
    if (const auto chosen = fields.choice("secrecy", {"anonymous", "no_name", "named"}))
        read.secrecy = secrecies[*chosen];
    if (open && read.secrecy == Secrecy::anonymous)
        fields.fault("secrecy",
                     std::holds_alternative<Quiz>(read.kind)
                         ? "a quiz knows who was first, so it cannot be anonymous: write \"no_name\"."
                         : "words are read before they are shown, so they cannot be anonymous: write "
                           "\"no_name\".");
    if (const auto chosen = fields.choice("split", {"none", "role"}))
        read.split = *chosen == 0 ? Split::none : Split::role;
    if (is_written(read.kind))
        if (const auto chosen = fields.choice("moderation", {"before", "off"}))
            read.moderation = *chosen == 0 ? Moderation::before : Moderation::off;
    if (const auto live = fields.flag("live")) read.live = *live;
    if (const auto fixed = fields.flag("fixed")) read.fixed = *fixed;
    read_drawing(fields, read);
    if (read.live && read.secrecy == Secrecy::anonymous && is_written(read.kind))
        fields.fault("live", "anonymous texts are read when the question is closed; leave \"live\" out.");
    return read;
}

}  // namespace auftakt
