#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace auftakt::tests {

// The heaviest complete matching of n people with n others, by the Hungarian method: rows enter one by one,
// each along the cheapest path by the potentials (Kuhn, 1955; Munkres, 1957).
inline std::int64_t hungarian(const std::vector<std::vector<std::int64_t>>& weight) {
    const int n = static_cast<int>(weight.size());
    const auto cost = [&](int row, int column) {
        return -weight[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    };
    constexpr auto far = std::numeric_limits<std::int64_t>::max() / 4;
    const auto size = static_cast<std::size_t>(n);
    std::vector<std::int64_t> of_row(size), of_column(size);
    std::vector<int> row_of(size, -1);
    for (int row = 0; row < n; ++row) {
        std::vector<std::int64_t> least(size, far);
        std::vector<int> before(size, -1);
        std::vector<bool> reached(size);
        int at = -1;
        int current = row;
        do {
            std::int64_t step = far;
            int next = -1;
            for (int column = 0; column < n; ++column) {
                const auto c = static_cast<std::size_t>(column);
                if (reached[c]) continue;
                const auto reduced =
                    cost(current, column) - of_row[static_cast<std::size_t>(current)] - of_column[c];
                if (reduced < least[c]) {
                    least[c] = reduced;
                    before[c] = at;
                }
                if (least[c] < step) {
                    step = least[c];
                    next = column;
                }
            }
            of_row[static_cast<std::size_t>(row)] += step;
            for (int column = 0; column < n; ++column) {
                const auto c = static_cast<std::size_t>(column);
                if (reached[c]) {
                    of_row[static_cast<std::size_t>(row_of[c])] += step;
                    of_column[c] -= step;
                } else {
                    least[c] -= step;
                }
            }
            reached[static_cast<std::size_t>(next)] = true;
            at = next;
            current = row_of[static_cast<std::size_t>(next)];
        } while (current >= 0);
        while (at >= 0) {
            const int back = before[static_cast<std::size_t>(at)];
            row_of[static_cast<std::size_t>(at)] = back < 0 ? row : row_of[static_cast<std::size_t>(back)];
            at = back;
        }
    }
    std::int64_t total = 0;
    for (int column = 0; column < n; ++column)
        total -= cost(row_of[static_cast<std::size_t>(column)], column);
    return total;
}

}  // namespace auftakt::tests
