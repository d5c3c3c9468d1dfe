#include <benchmark/benchmark.h>

#include <limits>
#include <random>

#include "matching/match_pairs.hpp"

// Tandems at several sizes, weights drawn evenly from 0 to 999. Beside it the Hungarian method, which enters
// one person after the other along the cheapest path (Kuhn, 1955; Munkres, 1957), on the same weights.
namespace auftakt {
namespace {

PairProblem hall(int mentors, int mentees, int capacity) {
    std::mt19937 random{5};
    PairProblem problem{.most_people = true};
    for (int i = 0; i < mentors; ++i)
        problem.mentors.push_back({PersonId{static_cast<std::uint32_t>(i + 1)}});
    for (int i = 0; i < mentees; ++i)
        problem.mentees.push_back({PersonId{static_cast<std::uint32_t>(10'001 + i)}, capacity});
    for (const auto& mentor : problem.mentors)
        for (const auto& mentee : problem.mentees)
            problem.options.push_back({mentor.id, mentee.id, static_cast<std::int64_t>(random() % 1000),
                                       static_cast<std::int64_t>(random() % 5),
                                       static_cast<std::int64_t>(random() % 5)});
    return problem;
}

void match(benchmark::State& state, const PairProblem& problem) {
    for (auto _ : state) {
        const auto found = matching::match_pairs(problem);
        state.counters["weight"] = static_cast<double>(found.weight);
        state.counters["certified"] = found.certified ? 1 : 0;
    }
}

void one_after_the_other(benchmark::State& state, int n) {
    const auto problem = hall(n, n, 1);
    const auto size = static_cast<std::size_t>(n);
    constexpr auto far = std::numeric_limits<std::int64_t>::max() / 4;
    for (auto _ : state) {
        std::vector<std::int64_t> of_row(size), of_column(size);
        std::vector<std::size_t> row_of(size, size);
        for (std::size_t row = 0; row < size; ++row) {
            std::vector<std::int64_t> least(size, far);
            std::vector<std::size_t> before(size, size);
            std::vector<char> reached(size);
            std::size_t at = size;
            for (std::size_t current = row; current != size; current = row_of[at]) {
                std::int64_t step = far;
                std::size_t next = size;
                for (std::size_t column = 0; column < size; ++column) {
                    if (reached[column]) continue;
                    const auto reduced = -problem.options[current * size + column].weight - of_row[current] -
                                         of_column[column];
                    if (reduced < least[column]) least[column] = reduced, before[column] = at;
                    if (least[column] < step) step = least[column], next = column;
                }
                of_row[row] += step;
                for (std::size_t column = 0; column < size; ++column) {
                    if (!reached[column])
                        least[column] -= step;
                    else
                        of_row[row_of[column]] += step, of_column[column] -= step;
                }
                reached[next] = 1;
                at = next;
            }
            for (; at != size; at = before[at]) row_of[at] = before[at] == size ? row : row_of[before[at]];
        }
        std::int64_t total = 0;
        for (std::size_t column = 0; column < size; ++column)
            total += problem.options[row_of[column] * size + column].weight;
        state.counters["weight"] = static_cast<double>(total);
    }
}

PairProblem with_floor(PairProblem problem) {
    problem.floor = true;
    return problem;
}

// The event as it is: everybody has met six others, and the rest are neither better nor worse.
PairProblem rated(int people, bool strict) {
    std::mt19937 random{5};
    auto problem = hall(people / 2, people / 2, 1);
    problem.stable = true;
    for (auto& option : problem.options) {
        const bool met = strict || random() % static_cast<unsigned>(people / 2) < 6;
        const auto likes = [&] {
            return !met ? 3 : static_cast<std::int64_t>(strict ? random() % 1'000'000 : 1 + random() % 5);
        };
        option.mentor_likes = likes();
        option.mentee_likes = likes();
        if (!strict)
            option.weight = 100 * (option.mentor_likes + option.mentee_likes - 6) + option.weight % 80;
    }
    return problem;
}

BENCHMARK_CAPTURE(match, stable_120_rated, rated(120, false))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(match, stable_120_strict, rated(120, true))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(match, pairs_120, hall(120, 120, 1))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(match, pairs_120_floor, with_floor(hall(120, 120, 1)))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(match, pairs_400_floor, with_floor(hall(200, 200, 1)))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(match, pairs_500, hall(500, 500, 1))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(match, pairs_2000_by_500, hall(2000, 500, 4))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_after_the_other, pairs_120, 120)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_after_the_other, pairs_500, 500)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace auftakt
