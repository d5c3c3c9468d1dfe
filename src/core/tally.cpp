#include "core/tally.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "base/text.hpp"
#include "core/limits.hpp"

namespace auftakt {
namespace {

template <class Kind>
bool is_option(const Kind& kind, int option) {
    return option >= 0 && static_cast<std::size_t>(option) < kind.options.size();
}

bool fits(const CleanText& text, std::size_t graphemes_max, std::size_t bytes_max) {
    return !text.text.empty() && text.graphemes <= graphemes_max && text.text.size() <= bytes_max;
}

struct Valid {
    bool operator()(const SingleChoice& kind, const Choice& choice) const {
        return is_option(kind, choice.option);
    }
    bool operator()(const MultipleChoice& kind, const Choices& choices) const {
        const auto& chosen = choices.options;
        const auto count = static_cast<int>(chosen.size());
        return count >= kind.least && count <= kind.most &&
               std::ranges::is_sorted(chosen, std::less_equal{}) &&
               std::ranges::all_of(chosen, [&](int option) { return is_option(kind, option); });
    }
    bool operator()(const Scale& kind, const Steps& answer) const {
        const auto in_range = [&](int step) { return step >= 0 && step <= kind.steps; };
        return answer.steps.size() == kind.items.size() && std::ranges::all_of(answer.steps, in_range);
    }
    bool operator()(const Ranking& kind, const Ranked& ranked) const {
        const std::set<int> once{ranked.options.begin(), ranked.options.end()};
        return ranked.options.size() == kind.options.size() && once.size() == kind.options.size() &&
               std::ranges::all_of(once, [&](int option) { return is_option(kind, option); });
    }
    bool operator()(const Points& kind, const Spent& spent) const {
        const auto in_range = [&](int points) { return points >= 0 && points <= kind.total; };
        return spent.points.size() == kind.options.size() && std::ranges::all_of(spent.points, in_range) &&
               std::accumulate(spent.points.begin(), spent.points.end(), 0) == kind.total;
    }
    bool operator()(const WordCloud& kind, const Written& written) const {
        std::set<std::string> once;
        return !written.texts.empty() && written.texts.size() <= static_cast<std::size_t>(kind.words) &&
               std::ranges::all_of(written.texts, [&](const CleanText& word) {
                   return fits(word, limits::word_graphemes_max, limits::word_bytes_max) &&
                          once.insert(fold_case(word.text)).second;
               });
    }
    bool operator()(const OpenText&, const Written& written) const {
        return written.texts.size() == 1 &&
               fits(written.texts.front(), limits::note_graphemes_max, limits::note_bytes_max);
    }
    bool operator()(const Guess& kind, const Guessed& guessed) const {
        return guessed.value >= kind.least && guessed.value <= kind.most;
    }
    bool operator()(const Quiz& kind, const QuizAnswer& answer) const {
        return is_option(kind, answer.option);
    }
    bool operator()(const Matrix&, const Spot& spot) const {
        const auto in_range = [](int cell) { return cell >= 0 && cell < limits::matrix_cells; };
        return in_range(spot.across) && in_range(spot.up);
    }
    bool operator()(const YesNo&, const Choice& choice) const {
        return choice.option == 0 || choice.option == 1;
    }
    bool operator()(const RateTalk&, const TalkRatings& ratings) const {
        std::set<PersonId> partners;
        return ratings.partners.size() <= limits::talk_partners_max &&
               std::ranges::all_of(ratings.partners, [&](const TalkRating& one) {
                   const bool in_range = !one.rating || (*one.rating >= 1 && *one.rating <= 5);
                   return in_range && one.topics.size() <= limits::talk_topics_chosen_max &&
                          partners.insert(one.partner).second;
               });
    }
    bool operator()(const WishPartners&, const Wishes& wishes) const {
        const std::set<PersonId> once{wishes.ranked.begin(), wishes.ranked.end()};
        return wishes.ranked.size() <= limits::wishes_max && once.size() == wishes.ranked.size();
    }
    template <class Kind, class Other>
    bool operator()(const Kind&, const Other&) const {
        return false;
    }
};

std::size_t index(int number) { return static_cast<std::size_t>(number); }

// Adds one valid answer to what has been counted of its kind.
struct Count {
    Histogram& into;

    void operator()(const SingleChoice&, const Choice& choice) const { ++into.counts[index(choice.option)]; }
    void operator()(const MultipleChoice&, const Choices& choices) const {
        for (const int option : choices.options) ++into.counts[index(option)];
    }
    void operator()(const Scale& kind, const Steps& answer) const {
        for (std::size_t item = 0; item < answer.steps.size(); ++item)
            if (const int step = answer.steps[item]; step > 0)
                ++into.counts[item * index(kind.steps) + index(step - 1)];
    }
    void operator()(const Ranking& kind, const Ranked& ranked) const {
        for (std::size_t place = 0; place < ranked.options.size(); ++place)
            ++into.counts[index(ranked.options[place]) * kind.options.size() + place];
    }
    void operator()(const Points&, const Spent& spent) const {
        for (std::size_t option = 0; option < spent.points.size(); ++option)
            into.counts[option] += spent.points[option];
    }
    void operator()(const Quiz&, const QuizAnswer& answer) const { ++into.counts[index(answer.option)]; }
    void operator()(const Matrix&, const Spot& spot) const {
        ++into.counts[index(spot.up * limits::matrix_cells + spot.across)];
    }
    void operator()(const YesNo&, const Choice& choice) const { ++into.counts[index(choice.option)]; }
    void operator()(const Guess&, const Guessed& guessed) const { add(into.values, guessed.value); }
    void operator()(const WordCloud&, const Written& written) const { add_texts(written); }
    void operator()(const OpenText&, const Written& written) const { add_texts(written); }
    template <class Kind, class Other>
    void operator()(const Kind&, const Other&) const {}

private:
    void add_texts(const Written& written) const {
        for (const auto& text : written.texts) add(into.texts, text.text);
    }
    template <class Value>
    void add(std::vector<Value>& values, const Value& value) const {
        const auto place = std::ranges::lower_bound(values, value);
        const auto at = place - values.begin();
        if (place == values.end() || *place != value) {
            values.insert(place, value);
            into.counts.insert(into.counts.begin() + at, 0);
        }
        ++into.counts[static_cast<std::size_t>(at)];
    }
};

// How many counts there are before anybody answers.
struct CountsOf {
    std::size_t operator()(const Scale& kind) const { return kind.items.size() * index(kind.steps); }
    std::size_t operator()(const Ranking& kind) const { return kind.options.size() * kind.options.size(); }
    std::size_t operator()(const Matrix&) const {
        return index(limits::matrix_cells) * index(limits::matrix_cells);
    }
    std::size_t operator()(const YesNo&) const { return 2; }
    template <class Kind>
    std::size_t operator()(const Kind& kind) const {
        if constexpr (requires { kind.options; })
            return kind.options.size();
        else
            return 0;
    }
};

Histogram histogram(const QuestionKind& kind, const std::vector<CountedAnswer>& answers,
                    std::optional<Role> side) {
    Histogram result;
    result.counts.resize(std::visit(CountsOf{}, kind));
    for (const auto& [answer, role] : answers)
        if (!side || role == side) std::visit(Count{result}, kind, answer);
    return result;
}

bool is_few(std::ptrdiff_t n) { return n > 0 && n < limits::answers_shown_min; }

// Items of a scale may be left out. One that few answered says as little as a question that few answered, and
// of a side only what does not follow from the whole and the rest.
void leave_out_few(const Scale& scale, const std::vector<CountedAnswer>& answers, Result& result) {
    for (std::size_t item = 0; item < scale.items.size(); ++item) {
        const auto said = [&](const CountedAnswer& each) {
            const auto* answer = std::get_if<Steps>(&each.first);
            return answer != nullptr && item < answer->steps.size() && answer->steps[item] > 0;
        };
        const auto said_by = [&](std::optional<Role> side) {
            return std::ranges::count_if(
                answers, [&](const CountedAnswer& each) { return each.second == side && said(each); });
        };
        const auto blank = [&](std::optional<Histogram>& histogram) {
            if (!histogram) return;
            const auto begin = histogram->counts.begin() + static_cast<std::ptrdiff_t>(item) * scale.steps;
            std::fill(begin, begin + scale.steps, 0);
        };
        if (is_few(std::ranges::count_if(answers, said))) blank(result.whole);
        if (is_few(said_by(Role::junior)) || is_few(said_by(Role::senior)) || is_few(said_by(std::nullopt))) {
            blank(result.juniors);
            blank(result.seniors);
        }
    }
}

// What may be shown where every item counts as much as any.
Result tally_whole(const Question& question, const std::vector<CountedAnswer>& answers) {
    Result result{.n = static_cast<int>(answers.size())};
    const bool anonymous = question.secrecy == Secrecy::anonymous;
    // Of ratings and wishes nothing but their number ever leaves the box.
    const bool number_only = std::holds_alternative<RateTalk>(question.kind) ||
                             std::holds_alternative<WishPartners>(question.kind);
    if (number_only || (anonymous && result.n < limits::answers_shown_min)) return result;
    result.whole = histogram(question.kind, answers, std::nullopt);
    if (question.split == Split::none || is_written(question.kind)) return result;
    const auto of_side = [&](std::optional<Role> side) {
        return std::ranges::count(answers, side, &CountedAnswer::second);
    };
    // Whoever takes no side is a third group: it too must be empty or large, else it could be computed.
    const auto small = [&](std::ptrdiff_t n) { return anonymous && n < limits::answers_shown_min; };
    const auto rest = of_side(std::nullopt);
    if (small(of_side(Role::junior)) || small(of_side(Role::senior)) || (rest > 0 && small(rest)))
        return result;
    result.juniors = histogram(question.kind, answers, Role::junior);
    result.seniors = histogram(question.kind, answers, Role::senior);
    return result;
}

}  // namespace

bool valid(const Question& question, const Answer& answer) {
    return std::visit(Valid{}, question.kind, answer);
}

Result tally(const Question& question, const std::vector<CountedAnswer>& answers) {
    auto result = tally_whole(question, answers);
    const auto* scale = std::get_if<Scale>(&question.kind);
    if (scale != nullptr && question.secrecy == Secrecy::anonymous) leave_out_few(*scale, answers, result);
    return result;
}

int in_all(const Histogram& histogram) {
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0);
}

std::vector<int> steps_of(const Scale& scale, const Histogram& histogram, std::size_t item) {
    const auto begin = histogram.counts.begin() + static_cast<std::ptrdiff_t>(item) * scale.steps;
    return {begin, begin + scale.steps};
}

std::optional<double> mean_step(const std::vector<int>& steps) {
    std::int64_t n = 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        n += steps[i];
        sum += static_cast<std::int64_t>(i + 1) * steps[i];
    }
    if (n == 0) return std::nullopt;
    return static_cast<double>(sum) / static_cast<double>(n);
}

std::vector<RankedOption> ranks(const Histogram& histogram, std::size_t options) {
    std::vector<RankedOption> order;
    for (std::size_t option = 0; option < options; ++option) {
        const auto begin = histogram.counts.begin() + static_cast<std::ptrdiff_t>(option * options);
        const std::vector<int> places{begin, begin + static_cast<std::ptrdiff_t>(options)};
        order.push_back({static_cast<int>(option), 1, mean_step(places).value_or(0), places});
    }
    std::ranges::stable_sort(order, {}, &RankedOption::mean);
    for (std::size_t i = 1; i < order.size(); ++i)
        order[i].place = order[i].mean == order[i - 1].mean ? order[i - 1].place : static_cast<int>(i) + 1;
    return order;
}

std::optional<double> median(const Histogram& guesses) {
    const int n = in_all(guesses);
    if (n == 0) return std::nullopt;
    const auto at = [&](int place) {  // from 0, in ascending order
        std::size_t i = 0;
        for (int before = guesses.counts[0]; before <= place; before += guesses.counts[i]) ++i;
        return static_cast<double>(guesses.values[i]);
    };
    return n % 2 == 1 ? at(n / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
}

std::vector<int> shares(const std::vector<int>& counts, int n) {
    std::vector<int> result;
    result.reserve(counts.size());
    for (const int count : counts)
        result.push_back(n == 0 ? 0
                                : static_cast<int>((count * std::int64_t{200} + n) / (2 * std::int64_t{n})));
    return result;
}

std::vector<int> percentages(const std::vector<int>& counts) {
    const std::int64_t sum = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    std::vector<int> result(counts.size(), 0);
    if (sum == 0) return result;
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto remainder = [&](std::size_t i) { return counts[i] * std::int64_t{100} % sum; };
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
    int left = 100;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        result[i] = static_cast<int>(counts[i] * std::int64_t{100} / sum);
        left -= result[i];
    }
    for (std::size_t i = 0; left > 0; ++i, --left) ++result[order[i]];
    return result;
}

}  // namespace auftakt
