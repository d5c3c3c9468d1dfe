#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/fit.hpp"
#include "matching/hall.hpp"
#include "matching/lot.hpp"
#include "matching/meetings.hpp"
#include "matching/plan_rounds.hpp"
#include "matching/split.hpp"

// The planner at sizes from 24 to 2,000 people, for fits drawn evenly and for fits that come from topics,
// some of which everybody wants. Beside it what people would do without it: the best matching of each round,
// one after the other. Counters: `fit` of all rounds, so that speed is compared with what it buys.
namespace auftakt::matching {
namespace {

enum class Shape { uniform, topics };

RoundProblem people(int juniors, int seniors, int rounds) {
    RoundProblem problem;
    problem.rounds = rounds;
    for (int i = 0; i < juniors + seniors; ++i)
        problem.people.push_back(
            {.id = {static_cast<std::uint32_t>(i + 1)}, .side = i < juniors ? Side::junior : Side::senior});
    return problem;
}

std::vector<std::string> some_topics(Lots& lots, const std::string& kind, int most) {
    std::vector<std::string> topics;
    for (int count = 1 + lots.below(most); count > 0; --count) {
        const double chance = (lots.below(1 << 20) + 1) / static_cast<double>(1 << 20);
        topics.push_back(
            kind + std::to_string(static_cast<int>(std::pow(40.0, chance))));  // the first are the favourites
    }
    return topics;
}

std::vector<FitProfile> profiles(int count, const std::string& offered, const std::string& wanted,
                                 Lots& lots) {
    std::vector<FitProfile> result;
    for (int i = 0; i < count; ++i)
        result.push_back({.offers = some_topics(lots, offered, 5),
                          .wants = some_topics(lots, wanted, 4),
                          .department = std::to_string(lots.below(12))});
    return result;
}

RoundProblem problem_of(Shape shape, int juniors, int seniors, int rounds) {
    RoundProblem problem = people(juniors, seniors, rounds);
    Lots lots(7);
    if (shape == Shape::topics) {
        problem.fit = fit_matrix(profiles(juniors, "new", "old", lots), profiles(seniors, "old", "new", lots),
                                 usual_weights(PairingMode::reverse));
        return problem;
    }
    problem.fit.columns = seniors;
    for (int i = 0; i < juniors * seniors; ++i) problem.fit.cells.push_back(lots.below(100));
    return problem;
}

// The best matching of `rows` with at least as many columns: Jonker and Volgenant (1987) in the short form
// with one shortest augmenting path per row. Returns the column of each row.
std::vector<int> best_matching(const std::vector<std::int64_t>& cost, int rows, int columns) {
    constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;
    std::vector<std::int64_t> row_price(static_cast<std::size_t>(rows) + 1, 0);
    std::vector<std::int64_t> column_price(static_cast<std::size_t>(columns) + 1, 0);
    std::vector<int> row_of(static_cast<std::size_t>(columns) + 1, 0);
    std::vector<int> came_from(static_cast<std::size_t>(columns) + 1, 0);
    for (int row = 1; row <= rows; ++row) {
        row_of[0] = row;
        int column = 0;
        std::vector<std::int64_t> distance(static_cast<std::size_t>(columns) + 1, far);
        std::vector<char> done(static_cast<std::size_t>(columns) + 1, 0);
        do {
            done[static_cast<std::size_t>(column)] = 1;
            const auto from = static_cast<std::size_t>(row_of[static_cast<std::size_t>(column)]);
            const std::int64_t* costs = cost.data() + (from - 1) * static_cast<std::size_t>(columns) - 1;
            std::int64_t step = far;
            int next = 0;
            for (int other = 1; other <= columns; ++other) {
                const auto at = static_cast<std::size_t>(other);
                if (done[at]) continue;
                const std::int64_t reduced = costs[at] - row_price[from] - column_price[at];
                if (reduced < distance[at]) {
                    distance[at] = reduced;
                    came_from[at] = column;
                }
                if (distance[at] < step) {
                    step = distance[at];
                    next = other;
                }
            }
            for (std::size_t at = 0; at <= static_cast<std::size_t>(columns); ++at) {
                if (done[at]) {
                    row_price[static_cast<std::size_t>(row_of[at])] += step;
                    column_price[at] -= step;
                } else {
                    distance[at] -= step;
                }
            }
            column = next;
        } while (row_of[static_cast<std::size_t>(column)] != 0);
        while (column != 0) {
            const int before = came_from[static_cast<std::size_t>(column)];
            row_of[static_cast<std::size_t>(column)] = row_of[static_cast<std::size_t>(before)];
            column = before;
        }
    }
    std::vector<int> column_of(static_cast<std::size_t>(rows), -1);
    for (int column = 1; column <= columns; ++column)
        if (const int row = row_of[static_cast<std::size_t>(column)]; row > 0)
            column_of[static_cast<std::size_t>(row) - 1] = column - 1;
    return column_of;
}

std::int64_t successive_matchings(const RoundProblem& problem, int rows, int columns) {
    std::vector<std::int64_t> cost(problem.fit.cells.size());
    std::ranges::transform(problem.fit.cells, cost.begin(), [](std::int32_t fit) { return -fit; });
    std::int64_t fit = 0;
    for (int round = 0; round < problem.rounds; ++round) {
        const auto column_of = best_matching(cost, rows, columns);
        for (int row = 0; row < rows; ++row) {
            const auto cell =
                static_cast<std::size_t>(row * columns + column_of[static_cast<std::size_t>(row)]);
            fit -= cost[cell];
            cost[cell] = 1'000'000;  // met
        }
    }
    return fit;
}

void exact(benchmark::State& state, Shape shape) {
    const auto problem = problem_of(shape, static_cast<int>(state.range(0)), static_cast<int>(state.range(1)),
                                    static_cast<int>(state.range(2)));
    Meetings meetings;
    for (auto _ : state) {
        const Hall hall = hall_of(problem);
        meetings = choose_meetings(hall);
        benchmark::DoNotOptimize(split_into_rounds(hall, meetings.pairs));
    }
    if (!meetings.proved) state.SkipWithError("not proved");
    state.counters["fit"] = static_cast<double>(meetings.fit);
}

void polished(benchmark::State& state, Shape shape) {
    const auto problem = problem_of(shape, static_cast<int>(state.range(0)), static_cast<int>(state.range(1)),
                                    static_cast<int>(state.range(2)));
    RoundPlan plan;
    for (auto _ : state) plan = plan_rounds(problem);
    state.counters["fit"] = static_cast<double>(plan.fit);
    state.counters["in_a_row"] = plan.consecutive_pauses;
    state.counters["walked"] = static_cast<double>(plan.walked);
}

void successive(benchmark::State& state, Shape shape) {
    const auto problem = problem_of(shape, static_cast<int>(state.range(0)), static_cast<int>(state.range(1)),
                                    static_cast<int>(state.range(2)));
    std::int64_t fit = 0;
    for (auto _ : state)
        fit =
            successive_matchings(problem, static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    state.counters["fit"] = static_cast<double>(fit);
}

void square_halls(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMillisecond)->ArgNames({"juniors", "seniors", "rounds"});
    bench->Args({12, 12, 6})
        ->Args({100, 100, 8})
        ->Args({200, 200, 8})
        ->Args({500, 500, 8})
        ->Args({1000, 1000, 10});
}

void all_halls(benchmark::internal::Benchmark* bench) {
    square_halls(bench);
    bench->Args({71, 50, 6})->Args({300, 290, 8})->Args({1000, 900, 10})->Args({1000, 300, 10});
}

BENCHMARK_CAPTURE(exact, uniform, Shape::uniform)->Apply(all_halls);
BENCHMARK_CAPTURE(exact, topics, Shape::topics)->Apply(all_halls);
BENCHMARK_CAPTURE(polished, topics, Shape::topics)->Apply(all_halls);
BENCHMARK_CAPTURE(successive, uniform, Shape::uniform)->Apply(square_halls);
BENCHMARK_CAPTURE(successive, topics, Shape::topics)->Apply(square_halls);

}  // namespace
}  // namespace auftakt::matching

BENCHMARK_MAIN();
