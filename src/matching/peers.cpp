#include "matching/peers.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "matching/figures.hpp"
#include "matching/general_matching.hpp"
#include "matching/lot.hpp"
#include "matching/pool.hpp"

namespace auftakt::matching {
namespace {

constexpr int dense_people_max = 160;  // beyond, only promising pairs are tried first
constexpr int partners_tried = 24;     // per person, then
constexpr int attempts = 12;           // for pools so small that a round can run dry
constexpr int small_pool = 24;

using Tables = std::vector<std::vector<int>>;

std::vector<int> drawn_order(int people, std::uint64_t seed) {
    std::vector<int> order(static_cast<std::size_t>(people));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [seed](int i) { return lot(seed, static_cast<std::uint64_t>(i)); });
    return order;
}

// One person stays, the others move on by one place around a table; an odd pool gets an empty chair.
std::vector<Tables> circle(int people, int rounds, std::uint64_t seed) {
    std::vector<int> places = drawn_order(people, seed);
    if (people % 2 != 0) places.push_back(-1);
    const std::size_t half = places.size() / 2;
    std::vector<Tables> result;
    for (int round = 0; round < std::min(rounds, static_cast<int>(places.size()) - 1); ++round) {
        Tables tables;
        for (std::size_t i = 0; i < half; ++i) {
            const int a = places[i];
            const int b = places[places.size() - 1 - i];
            if (a >= 0 && b >= 0) tables.push_back({a, b});
        }
        result.push_back(std::move(tables));
        std::rotate(places.begin() + 1, places.end() - 1, places.end());
    }
    return result;
}

bool all_alike(const RoundProblem& problem) {
    const auto fresh = [&](const RoundPerson& person) {
        return person.past_rests == 0 && person.first_round <= problem.first_round &&
               (person.last_round == 0 || person.last_round >= problem.first_round + problem.rounds - 1);
    };
    return problem.fit.cells.empty() && problem.forbidden.empty() && problem.met.empty() &&
           problem.tables_max == 0 && std::ranges::all_of(problem.people, fresh);
}

class Successive {
public:
    Successive(const RoundProblem& problem, Pool pool, std::uint64_t seed)
        : problem_(problem), pool_(std::move(pool)), seed_(seed), order_(drawn_order(pool_.people(), seed)) {
        for (int i = 0; i < pool_.people(); ++i) {
            rests_.push_back(pool_.person(i).past_rests);
            rested_last_.push_back(pool_.person(i).rested_last);
        }
        for (const std::int32_t fit : problem.fit.cells) {
            least_ = std::min<std::int64_t>(least_, fit);
            most_ = std::max<std::int64_t>(most_, fit);
        }
    }

    std::vector<Tables> run() {
        std::vector<Tables> rounds;
        for (int round = 0; round < problem_.rounds; ++round) rounds.push_back(next(round));
        return rounds;
    }

private:
    // Lexicographic in one number: a pair more, then who has rested most, then not twice in a row, then fit,
    // then lot.
    std::int64_t weight(int a, int b) const {
        const std::int64_t fit_worth = (most_ - least_ + 1) * 4;
        const std::int64_t row_worth = fit_worth * (pool_.people() + 1);
        const std::int64_t turn_worth = row_worth * 4;
        const auto seat_worth = [&](int person) {
            const auto i = static_cast<std::size_t>(person);
            return (rests_[i] + 1) * turn_worth + (rested_last_[i] ? row_worth : 0);
        };
        const auto tie =
            static_cast<std::int64_t>(lot(seed_, static_cast<std::uint64_t>(a * pool_.people() + b)) & 3U);
        return pair_worth(turn_worth) + seat_worth(a) + seat_worth(b) + (pool_.fit(a, b) - least_) * 4 + tie;
    }
    std::int64_t pair_worth(std::int64_t turn_worth) const { return turn_worth * 64; }

    Tables next(int round) {
        std::vector<int> here;
        for (const int person : order_)
            if (pool_.present(person, round)) here.push_back(person);
        std::vector<int> partner;
        const bool dense = std::ssize(here) <= dense_people_max;
        if (!dense) partner = heaviest_matching(static_cast<int>(here.size()), edges(here, partners_tried));
        if (dense || std::ranges::count(partner, -1) > 1)
            partner =
                heaviest_matching(static_cast<int>(here.size()), edges(here, static_cast<int>(here.size())));

        Tables tables;
        for (std::size_t i = 0; i < here.size(); ++i)
            if (partner[i] > static_cast<int>(i))
                tables.push_back({here[i], here[static_cast<std::size_t>(partner[i])]});
        if (problem_.tables_max > 0 && std::ssize(tables) > problem_.tables_max) keep_best(tables);
        settle(here, tables);
        return tables;
    }

    void keep_best(Tables& tables) const {
        std::ranges::sort(
            tables, [&](const auto& a, const auto& b) { return weight(a[0], a[1]) > weight(b[0], b[1]); });
        tables.resize(static_cast<std::size_t>(problem_.tables_max));
    }

    std::vector<WeightedEdge> edges(const std::vector<int>& here, int each) const {
        std::vector<WeightedEdge> result;
        std::vector<WeightedEdge> own;
        for (int i = 0; i < static_cast<int>(here.size()); ++i) {
            own.clear();
            for (int k = 0; k < static_cast<int>(here.size()); ++k) {
                const int a = here[static_cast<std::size_t>(i)];
                const int b = here[static_cast<std::size_t>(k)];
                if (!pool_.apart(a, b))
                    own.push_back({std::min(i, k), std::max(i, k), weight(std::min(a, b), std::max(a, b))});
            }
            if (std::ssize(own) > each) {
                std::ranges::nth_element(own, own.begin() + each, [](const auto& x, const auto& y) {
                    return std::tuple{x.weight, x.a, x.b} > std::tuple{y.weight, y.a, y.b};
                });
                own.resize(static_cast<std::size_t>(each));
            }
            result.insert(result.end(), own.begin(), own.end());
        }
        const auto by_ends = [](const auto& x, const auto& y) {
            return std::tie(x.a, x.b) < std::tie(y.a, y.b);
        };
        std::ranges::sort(result, by_ends);
        const auto same_ends = [](const auto& x, const auto& y) { return x.a == y.a && x.b == y.b; };
        const auto twice = std::ranges::unique(result, same_ends);
        result.erase(twice.begin(), twice.end());
        return result;
    }

    void settle(const std::vector<int>& here, const Tables& tables) {
        for (const int person : here) {
            ++rests_[static_cast<std::size_t>(person)];
            rested_last_[static_cast<std::size_t>(person)] = true;
        }
        for (const auto& table : tables) {
            pool_.part(table[0], table[1]);
            for (const int person : table) {
                --rests_[static_cast<std::size_t>(person)];
                rested_last_[static_cast<std::size_t>(person)] = false;
            }
        }
    }

    const RoundProblem& problem_;
    Pool pool_;
    std::uint64_t seed_;
    std::vector<int> order_;
    std::vector<int> rests_;
    std::vector<bool> rested_last_;
    std::int64_t least_ = 0;
    std::int64_t most_ = 0;
};

RoundPlan plan_of(const RoundProblem& problem, const Pool& pool, std::vector<Tables> rounds) {
    while (!rounds.empty() && rounds.back().empty()) rounds.pop_back();
    RoundPlan plan;
    std::vector<int> last_tables = pool.last_tables();
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        for (const auto& table : rounds[i]) plan.fit += pool.fit(table[0], table[1]);
        plan.rounds.push_back(round_of(problem, pool, rounds[i], last_tables, static_cast<int>(i)));
    }
    plan.bound = std::max(plan.fit, pool.bound_of_tables(2));
    count_figures(problem, plan);
    if (pool.people() < 2)
        plan.notices.push_back({.trouble = PlanTrouble::no_partners});
    else if (std::ssize(rounds) < problem.rounds)
        plan.notices.push_back({.trouble = PlanTrouble::rounds_left_empty,
                                .wanted = problem.rounds,
                                .possible = static_cast<int>(rounds.size())});
    return plan;
}

}  // namespace

RoundPlan plan_peers(const RoundProblem& problem) {
    const Pool pool(problem);
    if (all_alike(problem) && pool.people() > 1)
        return plan_of(problem, pool, circle(pool.people(), problem.rounds, problem.seed));
    RoundPlan best;
    const auto worth = [](const RoundPlan& plan) {
        return std::tuple{plan.meetings, -plan.pause_spread, -plan.consecutive_pauses, plan.fit};
    };
    for (int attempt = 0; attempt < (pool.people() <= small_pool ? attempts : 1); ++attempt) {
        const auto seed = problem.seed + static_cast<std::uint64_t>(attempt) * 0x10001U;
        RoundPlan plan = plan_of(problem, pool, Successive(problem, pool, seed).run());
        if (attempt == 0 || worth(plan) > worth(best)) best = std::move(plan);
    }
    return best;
}

}  // namespace auftakt::matching
