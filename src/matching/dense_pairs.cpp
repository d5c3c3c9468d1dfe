#include "matching/dense_pairs.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <vector>

#include "matching/lot.hpp"
#include "matching/person_index.hpp"

namespace auftakt::matching {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max() / 4;
constexpr std::int64_t bonus_max = std::int64_t{1} << 40;
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
    const std::int64_t* line_of(int row) const {
        return cost_.data() + static_cast<std::size_t>(row) * columns_.size();
    }
    std::int64_t cost(int row, std::size_t column) const { return line_of(row)[column]; }
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
    void enter(int row);
    bool proved() const;

    const PairProblem& problem_;
    std::vector<std::size_t> rows_;
    std::vector<Column> columns_;
    std::int64_t bonus_ = 0;   // of a person who has somebody
    std::int64_t needed_ = 0;  // of one who needs somebody: more than all bonuses together
    std::vector<std::int64_t> cost_;
    std::vector<std::int64_t> row_price_;
    std::vector<std::int64_t> column_price_;
    std::vector<int> column_of_;  // by row
};

// False: a person could not count more than all weights together.
bool Matrix::fill() {
    std::int64_t largest = 0;
    for (const auto& option : problem_.options) largest = std::max(largest, std::abs(option.weight));
    bonus_ = problem_.most_people
                 ? 2 * largest * static_cast<std::int64_t>(std::max<std::size_t>(rows_.size(), 1)) + 1
                 : 0;
    needed_ = 2 * static_cast<std::int64_t>(rows_.size() + 1) * (2 * bonus_ + largest + 1);
    if (needed_ > bonus_max) return false;
    cost_.assign(rows_.size() * columns_.size(), never);
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
        cell[0] = -option.weight - worth(row, column);
        if (column + 1 < columns_.size() && !columns_[column + 1].first)
            cell[1] = -option.weight - worth(row, column + 1);
    }
    return true;
}

// What a row would pay for its best place and for the next best; going without costs nothing.
struct Bid {
    std::int64_t best = 0;
    std::int64_t second = 0;
    std::size_t place = 0;  // the number of columns: goes without
    std::size_t next_place = 0;
};

Bid bid_for(const std::int64_t* line, const std::vector<std::int64_t>& prices) {
    Bid bid{.best = 0, .second = never, .place = prices.size(), .next_place = prices.size()};
    for (std::size_t c = 0; c < prices.size(); ++c) {
        const auto value = line[c] - prices[c];
        if (value >= bid.second) continue;
        if (value < bid.best) {
            bid.second = bid.best;
            bid.next_place = bid.place;
            bid.best = value;
            bid.place = c;
        } else {
            bid.second = value;
            bid.next_place = c;
        }
    }
    return bid;
}

// Most rows find their place without any search: each takes the best at the price at which it likes the next
// best as much, and whoever is pushed out looks for another. This is the augmenting row reduction of Jonker
// and Volgenant (Computing 38, 1987). Says which rows are still to enter.
std::vector<int> Matrix::bid() {
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
        if (tie && full(bid.place)) bid.place = bid.next_place;
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

// A place that the search has not reached yet. What it needs of it stands together: it is looked at for every
// row on the way.
struct Ahead {
    std::int64_t far = 0;
    std::int64_t price = 0;
    std::uint32_t column = 0;
    int from = nobody;
    std::int64_t free = 0;  // 1: has room
};

// One more row, by the cheapest path to a free place, or to somebody who goes without.
void Matrix::enter(int row) {
    constexpr auto out_of_reach = never / 2;  // shorter than any path over a pair that may not be
    const auto count = columns_.size();
    auto& price = row_price_[static_cast<std::size_t>(row)];
    price = std::min<std::int64_t>(0, bid_for(line_of(row), column_price_).best);
    std::vector<Ahead> ahead(count);
    for (std::size_t c = 0; c < count; ++c)
        ahead[c] = {out_of_reach, column_price_[c], static_cast<std::uint32_t>(c), nobody, full(c) ? 0 : 1};
    std::vector<Ahead> reached;
    std::vector<std::pair<int, std::int64_t>> rows{{row, 0}};
    std::size_t relaxed = 0;
    std::int64_t without = never;
    int leaves = row;
    std::optional<Ahead> end;  // stays missing: somebody leaves
    std::int64_t length = 0;
    while (true) {
        std::size_t nearest = 0;  // in `ahead`
        for (; relaxed < rows.size(); ++relaxed) {
            const auto [x, at] = rows[relaxed];
            const auto base = at - row_price_[static_cast<std::size_t>(x)];
            if (base < without) {
                without = base;
                leaves = x;
            }
            const auto* line = line_of(x);
            for (auto& place : ahead) {
                const auto through = base + line[place.column] - place.price;
                if (through >= place.far) continue;
                place.far = through;
                place.from = x;
            }
        }
        std::int64_t least = never;
        for (std::size_t i = 0; i < ahead.size(); ++i) {
            if (ahead[i].far >= least + ahead[i].free) continue;  // a free place ends the search
            least = ahead[i].far;
            nearest = i;
        }
        if (ahead.empty() || without <= ahead[nearest].far) {
            length = without;
            break;
        }
        const auto place = ahead[nearest];
        if (place.free == 1) {
            end = place;
            length = place.far;
            break;
        }
        ahead[nearest] = ahead.back();
        ahead.pop_back();
        reached.push_back(place);
        for (const auto x : columns_[place.column].rows) rows.emplace_back(x, place.far);
    }
    for (const auto& [x, at] : rows) row_price_[static_cast<std::size_t>(x)] += length - at;
    for (const auto& place : reached) column_price_[place.column] -= length - place.far;
    // Back along the path: each takes the place it came for, and leaves its old one to the one before.
    const auto move = [&](int x, int to) {
        const int old = column_of_[static_cast<std::size_t>(x)];
        if (old != nobody) std::erase(columns_[static_cast<std::size_t>(old)].rows, x);
        column_of_[static_cast<std::size_t>(x)] = to;
        if (to != nobody) columns_[static_cast<std::size_t>(to)].rows.push_back(x);
        return old;
    };
    const auto came_from = [&](int column) {
        if (end && static_cast<int>(end->column) == column) return end->from;
        return std::ranges::find(reached, static_cast<std::uint32_t>(column), &Ahead::column)->from;
    };
    int place = end ? static_cast<int>(end->column) : move(leaves, nobody);
    while (place != nobody) place = move(came_from(place), place);
}

// No pair is cheaper than its prices, matched ones are as cheap, who goes without has no price, nor a free
// place.
bool Matrix::proved() const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const int own = column_of_[row];
        if (row_price_[row] > 0 || (own == nobody && row_price_[row] != 0)) return false;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const auto value = cost(static_cast<int>(row), c);
            if (value == never) continue;
            const auto reduced = value - row_price_[row] - column_price_[c];
            if (reduced < 0 || (own == static_cast<int>(c) && reduced != 0)) return false;
        }
    }
    for (std::size_t c = 0; c < columns_.size(); ++c)
        if (column_price_[c] > 0 || (!full(c) && column_price_[c] != 0)) return false;
    return true;
}

PairSolution Matrix::solution() const {
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

}  // namespace

std::optional<PairSolution> dense_pairs(const PairProblem& problem) {
    if (!simple(problem) || problem.options.size() * 4 < problem.mentors.size() * problem.mentees.size())
        return std::nullopt;
    Matrix matrix{problem};
    if (!matrix.fits() || !matrix.fill()) return std::nullopt;
    matrix.run();
    return matrix.solution();
}

}  // namespace auftakt::matching
