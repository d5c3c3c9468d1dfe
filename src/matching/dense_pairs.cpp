#include "matching/dense_pairs.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <vector>

#include "matching/lot.hpp"
#include "matching/person_index.hpp"

namespace auftakt::matching {
namespace {

// Numbers of half the width are twice as quick; they do for most halls. What a pair may be worth, bonuses
// included, stays below `worth_max`; prices then lie between that and 0, and so does every path (a row goes
// without at worst), which leaves room for sums with `never`.
template <class Cost>
constexpr Cost never = std::numeric_limits<Cost>::max() / 4;
template <class Cost>
constexpr std::int64_t worth_max = never<Cost> / 4;
constexpr std::size_t cells_max = 16'000'000;
constexpr int nobody = -1;

bool simple(const PairProblem& problem) {
    const auto plain = [](const PairPerson& person) { return person.minimum <= 1; };
    const auto single = [](const PairPerson& person) { return person.capacity <= 1; };
    return !problem.floor && problem.locked.empty() && std::ranges::all_of(problem.mentors, plain) &&
           std::ranges::all_of(problem.mentees, plain) && std::ranges::all_of(problem.mentors, single);
}

// A mentee's first place, worth more where people count, or the others together.
struct Column {
    std::size_t mentee = 0;
    int capacity = 1;
    bool first = true;
    std::vector<int> rows;  // who has them
};

// What a row would pay for its best place and for the next best; going without costs nothing.
template <class Cost>
struct Bid {
    Cost best = 0;
    Cost second = 0;
    std::size_t place = 0;  // the number of columns: goes without
};

template <class Cost>
Bid<Cost> bid_for(const Cost* line, const std::vector<Cost>& prices) {
    constexpr std::size_t lanes = 8;  // independent of each other, so that the compiler takes them at once
    std::array<Cost, lanes> best;
    std::array<Cost, lanes> second;
    best.fill(never<Cost>);
    second.fill(never<Cost>);
    const auto note = [&](std::size_t lane, Cost value) {
        second[lane] = std::min(second[lane], std::max(best[lane], value));
        best[lane] = std::min(best[lane], value);
    };
    std::size_t c = 0;
    for (; c + lanes <= prices.size(); c += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) note(lane, line[c + lane] - prices[c + lane]);
    for (; c < prices.size(); ++c) note(0, line[c] - prices[c]);
    for (std::size_t lane = 1; lane < lanes; ++lane) {
        note(0, best[lane]);
        second[0] = std::min(second[0], second[lane]);
    }
    if (best[0] >= 0) return {.best = 0, .second = best[0], .place = prices.size()};
    std::size_t place = 0;
    while (line[place] - prices[place] != best[0]) ++place;
    return {.best = best[0], .second = std::min<Cost>(second[0], 0), .place = place};
}

template <class Cost>
class Matrix {
public:
    explicit Matrix(const PairProblem& problem) : problem_{problem} {
        for (const auto i : by_lot(problem.mentors))
            if (problem.mentors[i].capacity > 0) rows_.push_back(i);
        for (const auto i : by_lot(problem.mentees)) {
            const int capacity = problem.mentees[i].capacity;
            if (capacity > 0) columns_.push_back({i, 1, true, {}});
            if (capacity > 1) columns_.push_back({i, capacity - 1, false, {}});
        }
    }
    bool fits() const { return rows_.size() * columns_.size() <= cells_max; }
    bool fill();
    void run() {
        for (const auto row : bid()) enter(row);
    }
    PairSolution solution() const;

private:
    std::vector<std::size_t> by_lot(const std::vector<PairPerson>& people) const {
        std::vector<std::size_t> order(people.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t i) { return lot(problem_.seed, people[i].id.value); });
        return order;
    }
    // The costs of a row, one for each column: none where there are no columns.
    const Cost* line_of(int row) const {
        return cost_.data() + static_cast<std::size_t>(row) * columns_.size();
    }
    Cost cost(int row, std::size_t column) const { return line_of(row)[column]; }
    // Besides the weight: that both have somebody, and that one who needs somebody has.
    std::int64_t worth(std::size_t row, std::size_t column) const {
        std::int64_t sum = bonus_;
        if (problem_.mentors[rows_[row]].minimum > 0) sum += needed_;
        if (!columns_[column].first) return sum;
        return sum + bonus_ + (problem_.mentees[columns_[column].mentee].minimum > 0 ? needed_ : 0);
    }
    bool full(std::size_t column) const {
        return static_cast<int>(columns_[column].rows.size()) == columns_[column].capacity;
    }
    std::vector<int> bid();
    std::size_t next_place(int row, const Bid<Cost>& bid) const;
    void enter(int row);
    bool proved() const;

    const PairProblem& problem_;
    std::vector<std::size_t> rows_;
    std::vector<Column> columns_;
    std::int64_t bonus_ = 0;   // of a person who has somebody
    std::int64_t needed_ = 0;  // of one who needs somebody: more than all bonuses together
    std::vector<Cost> cost_;
    std::vector<Cost> row_price_;
    std::vector<Cost> column_price_;
    std::vector<int> column_of_;  // by row
};

// False: a person could not count more than all weights together.
template <class Cost>
bool Matrix<Cost>::fill() {
    std::int64_t largest = 0;
    for (const auto& option : problem_.options) largest = std::max(largest, std::abs(option.weight));
    if (largest > worth_max<Cost>) return false;
    bonus_ = problem_.most_people
                 ? 2 * largest * static_cast<std::int64_t>(std::max<std::size_t>(rows_.size(), 1)) + 1
                 : 0;
    const auto in_need = [](const PairPerson& person) { return person.minimum > 0; };
    if (std::ranges::any_of(problem_.mentors, in_need) || std::ranges::any_of(problem_.mentees, in_need))
        needed_ = 2 * static_cast<std::int64_t>(rows_.size() + 1) * (2 * bonus_ + largest + 1);
    if (2 * (bonus_ + needed_) + largest > worth_max<Cost>) return false;
    cost_.assign(rows_.size() * columns_.size(), never<Cost>);
    row_price_.assign(rows_.size(), 0);
    column_price_.assign(columns_.size(), 0);
    column_of_.assign(rows_.size(), nobody);
    const PersonIndex index{problem_};
    std::vector<std::size_t> row_of(index.size(), rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) row_of[index[problem_.mentors[rows_[row]].id]] = row;
    // A mentee's further places stand right behind the first.
    std::vector<std::size_t> column_of(index.size(), columns_.size());
    for (std::size_t column = columns_.size(); column-- > 0;)
        column_of[index[problem_.mentees[columns_[column].mentee].id]] = column;
    for (const auto& option : problem_.options) {
        const auto row = row_of[index[option.mentor]];
        const auto column = column_of[index[option.mentee]];
        if (row == rows_.size() || column == columns_.size()) continue;
        auto* cell = &cost_[row * columns_.size() + column];
        cell[0] = static_cast<Cost>(-option.weight - worth(row, column));
        if (column + 1 < columns_.size() && !columns_[column + 1].first)
            cell[1] = static_cast<Cost>(-option.weight - worth(row, column + 1));
    }
    return true;
}

// Most rows find their place without any search: each takes the best at the price at which it likes the next
// best as much, and whoever is pushed out looks for another. This is the augmenting row reduction of Jonker
// and Volgenant (Computing 38, 1987). Says which rows are still to enter.
template <class Cost>
std::vector<int> Matrix<Cost>::bid() {
    constexpr std::size_t bids_per_row = 8;  // then the search is quicker
    std::vector<int> waiting(rows_.size());
    std::iota(waiting.rbegin(), waiting.rend(), 0);
    std::vector<int> left;
    for (std::size_t bids = bids_per_row * rows_.size(); bids > 0 && !waiting.empty(); --bids) {
        const int row = waiting.back();
        waiting.pop_back();
        auto bid = bid_for(line_of(row), column_price_);
        if (bid.place == columns_.size()) {  // nothing is better than going without
            row_price_[static_cast<std::size_t>(row)] = 0;
            continue;
        }
        const bool tie = bid.best == bid.second;  // below 0: the next best is a place as well
        if (tie && full(bid.place)) bid.place = next_place(row, bid);
        auto& column = columns_[bid.place];
        const bool taken = full(bid.place);
        // A place of several cannot be made dearer for one of them, and a tie would push out in circles.
        if (column.capacity > 1 || (taken && tie)) {
            left.push_back(row);
            continue;
        }
        if (taken) {
            column_of_[static_cast<std::size_t>(column.rows.front())] = nobody;
            waiting.push_back(column.rows.front());
        }
        column.rows.assign(1, row);
        column_of_[static_cast<std::size_t>(row)] = static_cast<int>(bid.place);
        column_price_[bid.place] -= bid.second - bid.best;
        row_price_[static_cast<std::size_t>(row)] = bid.second;
    }
    left.insert(left.end(), waiting.begin(), waiting.end());
    return left;
}

// The place that is as good as the one that was bid for.
template <class Cost>
std::size_t Matrix<Cost>::next_place(int row, const Bid<Cost>& bid) const {
    std::size_t place = bid.place + 1;
    while (cost(row, place) - column_price_[place] != bid.best) ++place;
    return place;
}

// How far places are from the row that enters, in plain lines: each is run over once for every row on the
// way.
template <class Cost>
struct Ways {
    explicit Ways(std::size_t places)
        : far(places, never<Cost> / 2), from(places, nobody), after(places, 1) {}
    void over(int row, Cost base, const Cost* line, const std::vector<Cost>& prices) {
        for (std::size_t c = 0; c < far.size(); ++c) {
            const Cost through = base + line[c] - prices[c];
            const bool nearer = through < far[c];
            far[c] = nearer ? through : far[c];
            from[c] = nearer ? row : from[c];
        }
    }
    // The number of places: none is in reach and not done with; those that are come before `never`.
    std::size_t nearest() const {
        Cost least = never<Cost>;
        for (std::size_t c = 0; c < far.size(); ++c) least = std::min(least, order(c));
        if (least == never<Cost>) return far.size();
        std::size_t place = 0;
        while (place < far.size() && order(place) != least) ++place;
        return place;
    }
    Cost order(std::size_t c) const { return 2 * far[c] + after[c]; }

    std::vector<Cost> far;  // half of `never`: out of reach, and farther than any path
    std::vector<int> from;
    std::vector<Cost> after;  // 0 where there is room: comes before what is as far; `never` once done with
};

// One more row, by the cheapest path to a free place, or to somebody who goes without.
template <class Cost>
void Matrix<Cost>::enter(int row) {
    auto& price = row_price_[static_cast<std::size_t>(row)];
    price = std::min<Cost>(0, bid_for(line_of(row), column_price_).best);
    Ways<Cost> ways(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c)
        if (!full(c)) ways.after[c] = 0;
    std::vector<std::size_t> reached;
    std::vector<std::pair<int, Cost>> rows{{row, 0}};
    std::size_t relaxed = 0;
    Cost length = never<Cost>;  // of the way to whoever would go without
    int leaves = row;
    std::optional<std::size_t> end;  // stays missing: somebody leaves
    while (true) {
        for (; relaxed < rows.size(); ++relaxed) {
            const auto [x, at] = rows[relaxed];
            const Cost base = at - row_price_[static_cast<std::size_t>(x)];
            if (base < length) {
                length = base;
                leaves = x;
            }
            ways.over(x, base, line_of(x), column_price_);
        }
        const auto place = ways.nearest();
        if (place == columns_.size() || length <= ways.far[place]) break;
        if (ways.after[place] == 0) {
            end = place;
            length = ways.far[place];
            break;
        }
        ways.after[place] = never<Cost>;
        reached.push_back(place);
        for (const auto x : columns_[place].rows) rows.emplace_back(x, ways.far[place]);
    }
    for (const auto& [x, at] : rows) row_price_[static_cast<std::size_t>(x)] += length - at;
    for (const auto place : reached) column_price_[place] -= length - ways.far[place];
    // Back along the path: each takes the place it came for, and leaves its old one to the one before.
    const auto move = [&](int x, int to) {
        const int old = column_of_[static_cast<std::size_t>(x)];
        if (old != nobody) std::erase(columns_[static_cast<std::size_t>(old)].rows, x);
        column_of_[static_cast<std::size_t>(x)] = to;
        if (to != nobody) columns_[static_cast<std::size_t>(to)].rows.push_back(x);
        return old;
    };
    int place = end ? static_cast<int>(*end) : move(leaves, nobody);
    while (place != nobody) place = move(ways.from[static_cast<std::size_t>(place)], place);
}

// No pair is cheaper than its prices, matched ones are as cheap, who goes without has no price, nor a free
// place.
template <class Cost>
bool Matrix<Cost>::proved() const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const int own = column_of_[row];
        if (row_price_[row] > 0 || (own == nobody && row_price_[row] != 0)) return false;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const auto value = cost(static_cast<int>(row), c);
            if (value == never<Cost>) continue;
            const auto reduced = value - row_price_[row] - column_price_[c];
            if (reduced < 0 || (own == static_cast<int>(c) && reduced != 0)) return false;
        }
    }
    for (std::size_t c = 0; c < columns_.size(); ++c)
        if (column_price_[c] > 0 || (!full(c) && column_price_[c] != 0)) return false;
    return true;
}

template <class Cost>
PairSolution Matrix<Cost>::solution() const {
    PairSolution solution;
    std::vector<char> taken(problem_.mentees.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const auto mentor = problem_.mentors[rows_[row]].id;
        const int own = column_of_[row];
        if (own == nobody) {
            solution.unmatched.push_back(mentor);
            continue;
        }
        const auto mentee = columns_[static_cast<std::size_t>(own)].mentee;
        taken[mentee] = 1;
        solution.pairs.push_back({mentor, problem_.mentees[mentee].id});
        solution.weight -= cost(static_cast<int>(row), static_cast<std::size_t>(own)) +
                           worth(row, static_cast<std::size_t>(own));
    }
    for (std::size_t i = 0; i < taken.size(); ++i)
        if (!taken[i] && problem_.mentees[i].capacity > 0)
            solution.unmatched.push_back(problem_.mentees[i].id);
    std::set<PersonId> without{solution.unmatched.begin(), solution.unmatched.end()};
    for (const auto* side : {&problem_.mentors, &problem_.mentees})
        for (const auto& person : *side)
            if (person.minimum > 0 && (person.capacity == 0 || without.contains(person.id)))
                solution.below_minimum.push_back(person.id);
    std::ranges::sort(solution.below_minimum);
    std::ranges::sort(solution.pairs);
    std::ranges::sort(solution.unmatched);
    solution.bound = solution.weight;
    solution.certified = proved();
    return solution;
}

template <class Cost>
std::optional<PairSolution> solved(const PairProblem& problem) {
    Matrix<Cost> matrix{problem};
    if (!matrix.fits() || !matrix.fill()) return std::nullopt;
    matrix.run();
    return matrix.solution();
}

}  // namespace

std::optional<PairSolution> dense_pairs(const PairProblem& problem) {
    if (!simple(problem) || problem.options.size() * 4 < problem.mentors.size() * problem.mentees.size())
        return std::nullopt;
    if (auto narrow = solved<std::int32_t>(problem)) return narrow;
    return solved<std::int64_t>(problem);
}

}  // namespace auftakt::matching
