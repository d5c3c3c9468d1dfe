#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/run_order.hpp"
#include "core/tally.hpp"
#include "view/poll_result.hpp"
#include "view/table_questions.hpp"
#include "view/tables.hpp"

namespace auftakt {
namespace {

using Row = std::vector<ExportCell>;

std::int64_t number(std::size_t index) { return static_cast<std::int64_t>(index) + 1; }

std::string secrecy_name(Secrecy secrecy) { return boost::describe::enum_to_string(secrecy, ""); }
std::string stage_name(ask::Stage stage) { return boost::describe::enum_to_string(stage, ""); }

struct KindName {
    std::string operator()(const SingleChoice&) const { return "single"; }
    std::string operator()(const MultipleChoice&) const { return "multiple"; }
    std::string operator()(const Scale&) const { return "scale"; }
    std::string operator()(const Ranking&) const { return "ranking"; }
    std::string operator()(const Points&) const { return "points"; }
    std::string operator()(const WordCloud&) const { return "words"; }
    std::string operator()(const OpenText&) const { return "text"; }
    std::string operator()(const Guess&) const { return "guess"; }
    std::string operator()(const Quiz&) const { return "quiz"; }
    std::string operator()(const Matrix&) const { return "matrix"; }
    std::string operator()(const YesNo&) const { return "pulse"; }
    std::string operator()(const RateTalk&) const { return {}; }
    std::string operator()(const WishPartners&) const { return {}; }
};

// The texts of a question as the show speaks.
struct Texts {
    const Public& state;

    std::string operator()(const LocalText& text) const {
        return in(text, state.show->language, state.show->address);
    }
    std::string option(const std::vector<LocalText>& options, std::size_t i) const {
        return i < options.size() ? (*this)(options[i]) : std::string{};
    }
    std::string step(const Scale& scale, int step) const {
        const auto count = static_cast<int>(scale.labels.size());
        if (count == scale.steps) return option(scale.labels, static_cast<std::size_t>(step - 1));
        if (count == 2 && step == 1) return (*this)(scale.labels.front());
        if (count == 2 && step == scale.steps) return (*this)(scale.labels.back());
        return {};
    }
    static std::string yes_no(std::size_t option) { return option == 0 ? "yes" : "no"; }
    static std::string cell(int across, int up) { return fmt::format("{}/{}", across + 1, up + 1); }
};

// The counted part of a row: option, text, votes, item, mean.
struct Counted {
    ExportCell option = std::string{};
    std::string text;
    std::int64_t votes = 0;
    std::string item;
    std::string mean;
};

std::string two_places(std::optional<double> mean) { return mean ? fmt::format("{:.2f}", *mean) : ""; }

struct Counts {
    const Texts& texts;
    const Histogram& histogram;
    using All = std::vector<Counted>;

    std::int64_t count(std::size_t i) const { return i < histogram.counts.size() ? histogram.counts[i] : 0; }
    All options(const std::vector<LocalText>& options) const {
        All all;
        for (std::size_t i = 0; i < options.size(); ++i)
            all.push_back({.option = number(i), .text = texts(options[i]), .votes = count(i)});
        return all;
    }
    All operator()(const SingleChoice& kind) const { return options(kind.options); }
    All operator()(const MultipleChoice& kind) const { return options(kind.options); }
    All operator()(const Quiz& kind) const { return options(kind.options); }
    All operator()(const YesNo&) const {
        return {{.option = number(0), .text = Texts::yes_no(0), .votes = count(0)},
                {.option = number(1), .text = Texts::yes_no(1), .votes = count(1)}};
    }
    All operator()(const Scale& kind) const {
        All all;
        for (std::size_t item = 0; item < kind.items.size(); ++item) {
            const auto steps = steps_of(kind, histogram, item);
            if (!mean_step(steps)) continue;  // kept back, or left out by everybody
            const auto mean = two_places(mean_step(steps));
            for (int step = 1; step <= kind.steps; ++step)
                all.push_back({.option = std::int64_t{step},
                               .text = texts.step(kind, step),
                               .votes = steps[static_cast<std::size_t>(step - 1)],
                               .item = texts(kind.items[item].text),
                               .mean = mean});
        }
        return all;
    }
    All operator()(const Ranking& kind) const {
        All all;
        for (const auto& ranked : ranks(histogram, kind.options.size()))
            for (std::size_t place = 0; place < ranked.places.size(); ++place) {
                const auto option = static_cast<std::size_t>(ranked.option);
                all.push_back({.option = number(option),
                               .text = texts.option(kind.options, option),
                               .votes = ranked.places[place],
                               .item = fmt::format("place {}", place + 1),
                               .mean = ranked.mean > 0 ? two_places(ranked.mean) : ""});
            }
        return all;
    }
    All operator()(const Points& kind) const {
        auto all = options(kind.options);
        std::int64_t spent = 0;
        for (const auto& one : all) spent += one.votes;
        for (auto& one : all)
            if (spent > 0)
                one.mean =
                    two_places(static_cast<double>(one.votes) * kind.total / static_cast<double>(spent));
        return all;
    }
    All written() const {
        All all;
        for (std::size_t i = 0; i < histogram.texts.size(); ++i)
            all.push_back({.text = histogram.texts[i], .votes = count(i)});
        return all;
    }
    All operator()(const WordCloud&) const { return written(); }
    All operator()(const OpenText&) const { return written(); }
    All operator()(const Guess&) const {
        All all;
        for (std::size_t i = 0; i < histogram.values.size(); ++i)
            all.push_back({.text = std::to_string(histogram.values[i]), .votes = count(i)});
        return all;
    }
    All operator()(const Matrix&) const {
        All all;
        for (std::size_t i = 0; i < histogram.counts.size(); ++i)
            if (const auto at = static_cast<int>(i); histogram.counts[i] > 0)
                all.push_back({.text = Texts::cell(at % limits::matrix_cells, at / limits::matrix_cells),
                               .votes = histogram.counts[i]});
        return all;
    }
    All operator()(const RateTalk&) const { return {}; }
    All operator()(const WishPartners&) const { return {}; }
};

// How many people a histogram of one side counts, where it can be told.
struct PeopleIn {
    const Histogram& histogram;
    using Count = std::optional<std::int64_t>;

    std::int64_t sum() const { return in_all(histogram); }
    Count operator()(const SingleChoice&) const { return sum(); }
    Count operator()(const Quiz&) const { return sum(); }
    Count operator()(const YesNo&) const { return sum(); }
    Count operator()(const Matrix&) const { return sum(); }
    Count operator()(const Guess&) const { return sum(); }
    Count operator()(const Points& kind) const { return sum() / kind.total; }
    Count operator()(const Ranking& kind) const {
        return sum() / static_cast<std::int64_t>(kind.options.size());
    }
    Count operator()(const Scale& kind) const { return kind.items.size() == 1 ? Count{sum()} : std::nullopt; }
    template <class Other>
    Count operator()(const Other&) const {
        return std::nullopt;
    }
};

ExportTable table(const Public& state, std::string name, std::vector<std::string> columns) {
    return {std::move(name), std::move(columns), {}, state.programme.kind == programme::Kind::rehearsal};
}

// The parts of one answer: option, text, item.
struct Part {
    ExportCell option = std::string{};
    std::string text;
    std::string item;
};

struct PartsOf {
    const Texts& texts;
    const ask::Ask& ask;
    using Parts = std::vector<Part>;

    std::vector<LocalText> options() const { return options_of(ask.question.kind); }
    Part option(int chosen, std::string item = {}) const {
        const auto i = static_cast<std::size_t>(chosen);
        const bool pulse = std::holds_alternative<YesNo>(ask.question.kind);
        return {number(i), pulse ? Texts::yes_no(i) : texts.option(options(), i), std::move(item)};
    }
    Parts operator()(const Choice& answer) const { return {option(answer.option)}; }
    Parts operator()(const QuizAnswer& answer) const { return {option(answer.option)}; }
    Parts operator()(const Choices& answer) const {
        Parts parts;
        for (const int chosen : answer.options) parts.push_back(option(chosen));
        return parts;
    }
    Parts operator()(const Ranked& answer) const {
        Parts parts;
        for (const int chosen : answer.options)
            parts.push_back(option(chosen, fmt::format("place {}", parts.size() + 1)));
        return parts;
    }
    Parts operator()(const Spent& answer) const {
        Parts parts;
        for (std::size_t i = 0; i < answer.points.size(); ++i)
            parts.push_back(option(static_cast<int>(i), fmt::format("{} points", answer.points[i])));
        return parts;
    }
    Parts operator()(const Steps& answer) const {
        Parts parts;
        const auto* scale = std::get_if<Scale>(&ask.question.kind);
        if (scale == nullptr) return parts;
        for (std::size_t i = 0; i < answer.steps.size() && i < scale->items.size(); ++i)
            if (const int step = answer.steps[i]; step > 0)
                parts.push_back({std::int64_t{step}, texts.step(*scale, step), texts(scale->items[i].text)});
        return parts;
    }
    Parts operator()(const Written& answer) const {
        Parts parts;
        for (const auto& text : answer.texts)
            if (ask::shows(ask, text.text)) parts.push_back({std::string{}, text.text, {}});
        return parts;
    }
    Parts operator()(const Guessed& answer) const {
        return {{std::string{}, std::to_string(answer.value), {}}};
    }
    Parts operator()(const Spot& answer) const {
        return {{std::string{}, Texts::cell(answer.across, answer.up), {}}};
    }
    Parts operator()(const TalkRatings&) const { return {}; }
    Parts operator()(const Wishes&) const { return {}; }
};

}  // namespace

std::string segment_title(const Public& state, int show, int segment) {
    const auto& segments = show_of(state, show).segments;
    const auto at = static_cast<std::size_t>(segment);
    return segment >= 0 && at < segments.size() ? Texts{state}(segments[at].title) : std::string{};
}

std::vector<AskId> exported_questions(const Public& state) {
    std::vector<AskId> all;
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        const bool taken_out =
            ask.show == state.programme.shows && ask.segment >= 0 && !is_in_order(state, ask.segment);
        if (!ask.practice && !ask.thrown_away && !ask::for_matching(ask.question) && !taken_out)
            all.push_back(id);
    });
    return all;
}

Result exported_result(const Public& state, AskId id) {
    const auto& ask = state.ask.asks.at(id);
    if (ask.result) {
        auto result = *ask.result;
        // Settling keeps small groups back already; the export does not lean on it.
        if (ask::sealed(ask) && result.n < limits::answers_shown_min)
            result.whole = result.juniors = result.seniors = std::nullopt;
        return told(state, ask, std::move(result));
    }
    if (!ask::sealed(ask)) return told(state, ask, ask::counted(state, ask));
    const auto answered = state.derived.answered.find(id);
    return {.n = answered == state.derived.answered.end() ? 0 : answered->second,
            .whole = {},
            .juniors = {},
            .seniors = {}};
}

ExportTable polls_table(const Public& state) {
    auto made = table(state, "polls",
                      {"poll", "run", "segment", "question", "secrecy", "state", "group", "n", "option",
                       "text", "votes", "kind", "item", "mean"});
    const Texts texts{state};
    for (const auto id : exported_questions(state)) {
        const auto& ask = state.ask.asks.at(id);
        const auto result = exported_result(state, id);
        const auto kind = std::visit(KindName{}, ask.question.kind);
        const auto add = [&](const char* group, ExportCell n, const Counted& one, ExportCell votes) {
            made.rows.push_back({std::int64_t{id.value}, std::int64_t{ask.run},
                                 segment_title(state, ask.show, ask.segment), texts(ask.question.text),
                                 secrecy_name(ask.question.secrecy), stage_name(ask.stage),
                                 std::string{group}, std::move(n), one.option, one.text, std::move(votes),
                                 kind, one.item, one.mean});
        };
        const auto add_counts = [&](const char* group, const std::optional<Histogram>& histogram,
                                    const ExportCell& n) {
            if (!histogram) return false;
            const auto counts = std::visit(Counts{texts, *histogram}, ask.question.kind);
            for (const auto& one : counts) add(group, n, one, one.votes);
            return !counts.empty();
        };
        const auto side = [&](const char* group, const std::optional<Histogram>& histogram) {
            if (!histogram) return;
            const auto n = std::visit(PeopleIn{*histogram}, ask.question.kind);
            add_counts(group, histogram, n ? ExportCell{*n} : ExportCell{std::string{}});
        };
        if (!add_counts("all", result.whole, std::int64_t{result.n}))
            add("all", std::int64_t{result.n}, {}, std::string{});
        side("junior", result.juniors);
        side("senior", result.seniors);
    }
    return made;
}

ExportTable named_answers_table(const Public& state) {
    auto made =
        table(state, "named_answers", {"poll", "run", "question", "id", "name", "option", "text", "item"});
    const Texts texts{state};
    for (const auto id : exported_questions(state)) {
        const auto& ask = state.ask.asks.at(id);
        if (ask.question.secrecy != Secrecy::named) continue;
        for (const auto& [person, answer] : ask.answers) {
            const auto& who = state.people.persons.at(person);
            if (who.removed) continue;
            for (auto& part : std::visit(PartsOf{texts, ask}, answer))
                made.rows.push_back({std::int64_t{id.value}, std::int64_t{ask.run}, texts(ask.question.text),
                                     who.external, who.name.full, std::move(part.option),
                                     std::move(part.text), std::move(part.item)});
        }
    }
    return made;
}

}  // namespace auftakt
