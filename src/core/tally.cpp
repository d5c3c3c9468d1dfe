#include "core/tally.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "core/limits.hpp"

namespace auftakt {
namespace {

struct Valid {
    bool operator()(const SingleChoice& kind, const Choice& choice) const {
        return choice.option >= 0 && static_cast<std::size_t>(choice.option) < kind.options.size();
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

Histogram histogram(const SingleChoice& kind, const std::vector<CountedAnswer>& answers,
                    std::optional<Role> side) {
    Histogram result{std::vector<int>(kind.options.size())};
    for (const auto& [answer, role] : answers)
        if (!side || role == side) ++result.counts[static_cast<std::size_t>(std::get<Choice>(answer).option)];
    return result;
}

int total(const Histogram& histogram) {
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0);
}

}  // namespace

bool valid(const Question& question, const Answer& answer) {
    return std::visit(Valid{}, question.kind, answer);
}

Result tally(const Question& question, const std::vector<CountedAnswer>& answers) {
    Result result{.n = static_cast<int>(answers.size())};
    const bool anonymous = question.secrecy == Secrecy::anonymous;
    // Of ratings and wishes nothing but their number ever leaves the box.
    const auto* kind = std::get_if<SingleChoice>(&question.kind);
    if (kind == nullptr || (anonymous && result.n < limits::answers_shown_min)) return result;
    result.whole = histogram(*kind, answers, std::nullopt);
    if (question.split == Split::none) return result;
    auto juniors = histogram(*kind, answers, Role::junior);
    auto seniors = histogram(*kind, answers, Role::senior);
    // Whoever takes no side is a third group: it too must be empty or large, else it could be computed.
    const int rest = result.n - total(juniors) - total(seniors);
    const auto small = [&](int n) { return anonymous && n < limits::answers_shown_min; };
    if (small(total(juniors)) || small(total(seniors)) || (rest > 0 && small(rest))) return result;
    result.juniors = std::move(juniors);
    result.seniors = std::move(seniors);
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
