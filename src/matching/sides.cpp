#include "matching/sides.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <tuple>

#include "matching/lot.hpp"
#include "matching/meetings.hpp"

namespace auftakt::matching {
namespace {

constexpr std::int64_t cells_looked_at = 4'000'000;  // over all trials; measured: well below a second
constexpr std::int64_t trials_max = 400;

class Sides {
public:
    explicit Sides(const SideProblem& problem) : problem_(problem) {
        for (std::size_t i = 0; i < problem.people.size(); ++i) {
            const auto& person = problem.people[i];
            sides_.push_back(person.side);
            if (person.open) open_.push_back(i);
            balance_ += person.open ? 0 : person.side == Side::junior ? 1 : -1;
        }
        const auto cells = static_cast<std::int64_t>(problem.people.size() * problem.people.size() / 4);
        trials_ = std::min(trials_max, cells_looked_at / std::max<std::int64_t>(1, cells));
    }

    std::vector<Side> run() {
        if (open_.empty()) return sides_;
        begin_balanced();
        worth_ = worth();
        while (trials_ > 0 && exchange_two()) {
        }
        return sides_;
    }

    const std::vector<std::size_t>& open() const { return open_; }

private:
    std::int64_t surplus_with(int juniors) const {
        return std::abs(balance_ + 2 * std::int64_t{juniors} - std::ssize(open_));
    }

    // Those who gain most by being juniors become juniors, as many as make the sides most equal.
    void begin_balanced() {
        int juniors = 0;
        for (int count = 1; count <= std::ssize(open_); ++count)
            if (surplus_with(count) < surplus_with(juniors)) juniors = count;
        may_differ_ = juniors < std::ssize(open_) && surplus_with(juniors + 1) == surplus_with(juniors);
        std::vector<std::tuple<std::int64_t, std::uint64_t, std::size_t>> order;
        for (const std::size_t i : open_)
            order.emplace_back(-advantage(i), lot(problem_.seed, problem_.people[i].id.value), i);
        std::ranges::sort(order);
        for (int k = 0; k < std::ssize(order); ++k)
            sides_[std::get<2>(order[static_cast<std::size_t>(k)])] =
                k < juniors ? Side::junior : Side::senior;
    }

    // What somebody's best meetings are worth as a junior, beyond those as a senior.
    std::int64_t advantage(std::size_t person) const {
        std::vector<std::int32_t> as_junior;
        std::vector<std::int32_t> as_senior;
        for (std::size_t other = 0; other < sides_.size(); ++other) {
            if (problem_.people[other].open) continue;
            const bool junior = sides_[other] == Side::junior;
            const auto a = static_cast<int>(person);
            const auto b = static_cast<int>(other);
            if (junior)
                as_senior.push_back(problem_.fit.at(b, a));
            else
                as_junior.push_back(problem_.fit.at(a, b));
        }
        const auto best = [&](std::vector<std::int32_t>& fits) {
            std::ranges::sort(fits, std::greater{});
            fits.resize(std::min(fits.size(), static_cast<std::size_t>(std::max(0, problem_.rounds))));
            return std::accumulate(fits.begin(), fits.end(), std::int64_t{0});
        };
        return best(as_junior) - best(as_senior);
    }

    std::pair<std::size_t, std::int64_t> worth() {
        --trials_;
        RoundProblem rounds{.rounds = problem_.rounds,
                            .fit = fit_of_sides(problem_, sides_),
                            .forbidden = problem_.forbidden,
                            .seed = problem_.seed};
        for (std::size_t i = 0; i < sides_.size(); ++i)
            rounds.people.push_back({.id = problem_.people[i].id, .side = sides_[i]});
        const Hall hall = hall_of(rounds);
        if (hall.juniors.empty() || hall.seniors.empty()) return {0, 0};
        const Meetings meetings = choose_meetings(hall);
        return {meetings.pairs.size(), meetings.fit};
    }

    bool try_flipped(std::initializer_list<std::size_t> people) {
        const auto flip = [&] {
            for (const std::size_t i : people)
                sides_[i] = sides_[i] == Side::junior ? Side::senior : Side::junior;
        };
        if (trials_ <= 0) return false;
        flip();
        const auto flipped = worth();
        if (flipped > worth_) {
            worth_ = flipped;
            return true;
        }
        flip();
        return false;
    }

    bool exchange_two() {
        bool better = false;
        for (const std::size_t a : open_) {
            // One more junior, or one less again, where that leaves the sides as equal.
            const bool towards = sides_[a] == (one_more_ ? Side::junior : Side::senior);
            if (may_differ_ && towards && try_flipped({a})) {
                one_more_ = !one_more_;
                better = true;
            }
            for (const std::size_t b : open_)
                if (a < b && sides_[a] != sides_[b]) better |= try_flipped({a, b});
        }
        return better;
    }

    const SideProblem& problem_;
    std::vector<Side> sides_;
    std::vector<std::size_t> open_;
    std::int64_t balance_ = 0;  // juniors minus seniors among those who are not open
    std::int64_t trials_ = 0;
    bool may_differ_ = false;  // one junior more would be as balanced
    bool one_more_ = false;    // and there is one more
    std::pair<std::size_t, std::int64_t> worth_;
};

}  // namespace

FitMatrix fit_of_sides(const SideProblem& problem, const std::vector<Side>& sides) {
    FitMatrix fit;
    if (problem.fit.cells.empty()) return fit;
    fit.columns = static_cast<int>(std::ranges::count(sides, Side::senior));
    for (std::size_t a = 0; a < sides.size(); ++a)
        for (std::size_t b = 0; b < sides.size(); ++b)
            if (sides[a] == Side::junior && sides[b] == Side::senior)
                fit.cells.push_back(problem.fit.at(static_cast<int>(a), static_cast<int>(b)));
    return fit;
}

std::vector<SideChoice> choose_sides(const SideProblem& problem) {
    Sides search(problem);
    const auto sides = search.run();
    std::vector<SideChoice> chosen;
    for (const std::size_t i : search.open()) chosen.push_back({problem.people[i].id, sides[i]});
    return chosen;
}

}  // namespace auftakt::matching
