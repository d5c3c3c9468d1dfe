#include "view/phone_results.hpp"

#include <numeric>

#include "core/limits.hpp"
#include "core/tally.hpp"
#include "view/phone_names.hpp"
#include "view/poll_result.hpp"
#include "view/written_results.hpp"

namespace auftakt::phone {
namespace {

using Rows = std::vector<OptionResult>;

Rows votes(const std::vector<int>& counts, const std::vector<int>& percents) {
    Rows rows;
    rows.reserve(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) rows.push_back({counts[i], percents[i], {}});
    return rows;
}

// The figures of each kind that fit on a phone; the points of a field are for the stage.
struct Figures {
    const Histogram& of;
    int n;

    Rows counted() const { return votes(of.counts, percentages(of.counts)); }
    Rows operator()(const SingleChoice&) const { return counted(); }
    Rows operator()(const YesNo&) const { return counted(); }
    Rows operator()(const Quiz&) const { return counted(); }
    Rows operator()(const MultipleChoice&) const { return votes(of.counts, shares(of.counts, n)); }
    Rows operator()(const Scale& kind) const {
        if (kind.items.size() == 1) return counted();
        Rows rows;
        rows.reserve(kind.items.size());
        for (std::size_t i = 0; i < kind.items.size(); ++i) {
            const auto steps = steps_of(kind, of, i);
            const int given = std::accumulate(steps.begin(), steps.end(), 0);
            // An item that few have answered says what single ones think.
            if (given < limits::answers_shown_min)
                rows.emplace_back();
            else
                rows.push_back({given, 0, mean_step(steps)});
        }
        return rows;
    }
    Rows operator()(const Ranking& kind) const {
        Rows rows(kind.options.size());
        for (const auto& option : ranks(of, kind.options.size()))
            rows[static_cast<std::size_t>(option.option)] = {n, option.place, option.mean};
        return rows;
    }
    Rows operator()(const Points&) const {
        auto rows = counted();
        for (auto& row : rows)
            if (n > 0) row.mean = static_cast<double>(row.votes) / n;
        return rows;
    }
    Rows operator()(const Matrix& kind) const {
        if (kind.corners.empty()) return {};
        const auto corners = quarters(of);
        const std::vector<int> counts(corners.begin(), corners.end());
        return votes(counts, percentages(counts));
    }
    template <class Kind>
    Rows operator()(const Kind&) const {
        return {};
    }
};

// How many of a role spent points nobody says, so there is no mean of them; of a scale and of an order each
// role needs five answers, whatever the secrecy.
bool compares(const QuestionKind& kind, const Histogram& role) {
    if (std::holds_alternative<Points>(kind)) return false;
    if (const auto* ranking = std::get_if<Ranking>(&kind))
        return in_all(role) >= limits::answers_shown_min * static_cast<int>(ranking->options.size());
    return !std::holds_alternative<Scale>(kind) || in_all(role) >= limits::answers_shown_min;
}

void add_roles(Rows& rows, const QuestionKind& kind, const Result& result) {
    if (!result.juniors || !result.seniors) return;
    if (!compares(kind, *result.juniors) || !compares(kind, *result.seniors)) return;
    const auto juniors = std::visit(Figures{*result.juniors, 0}, kind);
    const auto seniors = std::visit(Figures{*result.seniors, 0}, kind);
    const auto figure = [](const OptionResult& row) { return row.mean.value_or(row.votes); };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool told = rows[i].mean.has_value() == juniors[i].mean.has_value() &&
                          rows[i].mean.has_value() == seniors[i].mean.has_value();
        if (!told) continue;
        rows[i].juniors = figure(juniors[i]);
        rows[i].seniors = figure(seniors[i]);
    }
}

std::optional<double> middle_of(const QuestionKind& kind, const Histogram& whole) {
    if (std::holds_alternative<Guess>(kind)) return median(whole);
    const auto* scale = std::get_if<Scale>(&kind);
    return scale != nullptr && scale->items.size() == 1 ? mean_step(whole.counts) : std::nullopt;
}

// The right answer of a quiz comes with the result, the truth of a guess with the next key.
std::optional<std::int64_t> truth_of(const ask::Ask& asked) {
    if (asked.stage != ask::Stage::revealed) return std::nullopt;
    if (const auto* quiz = std::get_if<Quiz>(&asked.question.kind)) return quiz->right + 1;
    const auto* guess = std::get_if<Guess>(&asked.question.kind);
    return guess != nullptr && asked.more > 0 ? std::optional{guess->truth} : std::nullopt;
}

}  // namespace

void fill_results(Poll& poll, const Public& state, AskId id) {
    const auto& asked = state.ask.asks.at(id);
    const auto& kind = asked.question.kind;
    const auto seen = visible_result(state, id);
    poll.withheld = poll.stage == PollStage::revealed && seen && !seen->whole;
    if (!seen || !seen->whole) return;
    poll.results = std::visit(Figures{*seen->whole, seen->n}, kind);
    add_roles(poll.results, kind, *seen);
    poll.middle = middle_of(kind, *seen->whole);
    poll.truth = truth_of(asked);
    if (!std::holds_alternative<OpenText>(kind)) return;
    const auto texts = texts_shown(state.people, asked, *seen->whole);
    poll.page = texts.page + 1;
    poll.pages = texts.pages;
}

std::optional<WrittenResult> written_result(const Public& state) {
    const auto on = question_on(state);
    if (!on) return std::nullopt;
    const auto& asked = state.ask.asks.at(*on);
    const auto seen = visible_result(state, *on);
    if (!is_written(asked.question.kind) || !seen || !seen->whole) return std::nullopt;
    WrittenResult result;
    if (std::holds_alternative<WordCloud>(asked.question.kind)) {
        for (auto& word : words_shown(*seen->whole))
            result.words.push_back({std::move(word.text), word.size, word.count});
        return result;
    }
    const Names names{state};
    for (auto& each : texts_shown(state.people, asked, *seen->whole).texts) {
        ResultText text{.text = std::move(each.text), .author = {}, .role = {}};
        if (each.author) {
            text.author = names.shown(*each.author);
            text.role = people::side_of(state.people, *each.author);
        }
        result.texts.push_back(std::move(text));
    }
    return result;
}

}  // namespace auftakt::phone
