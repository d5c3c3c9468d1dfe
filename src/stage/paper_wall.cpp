#include "stage/paper_wall.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace auftakt::stage {
namespace {

constexpr float step_x = 8, step_y = 8;
constexpr float between = 7;
constexpr float wide = 1.25F;  // clusters are ellipses: a hall is wider than high

// Where clusters have their middle, and the part of the board that is theirs first; neighbours are shifted so
// that a row does not look ruled.
struct Cell {
    Box box;
    Point middle;
};

Cell cell(const Box& board, std::size_t cluster, std::size_t clusters) {
    const auto rows = clusters <= 3 ? 1U : 2U;
    const auto upper = (clusters + rows - 1) / rows;
    const bool below = cluster >= upper;
    const auto count = static_cast<float>(below ? clusters - upper : upper);
    const auto column = static_cast<float>(below ? cluster - upper : cluster);
    const float w = board.w / count, h = board.h / static_cast<float>(rows);
    const Box box{board.x + w * column, board.y + (below ? h : 0), w, h};
    const float shift = rows == 1 && cluster % 2 == 0 ? -0.04F : 0.0F;
    return {box, {box.x + box.w / 2, box.y + box.h * (0.5F + shift)}};
}

// Points of a grid between `from` and `from + length`, the nearest to `middle` first.
std::vector<float> outwards(float from, float length, float middle, float step) {
    std::vector<float> all;
    if (length < 0) return all;
    for (float at = from; at <= from + length; at += step) all.push_back(at);
    std::ranges::sort(all, {}, [&](float at) { return std::pair{std::abs(at - middle), at}; });
    return all;
}

// More of the board than this is never covered: what is left is gaps.
constexpr float covered_max = 0.8F;

bool too_much(const PaperOrder& order) {
    float area = 0;
    for (const auto& paper : order.papers) area += (paper.size.w + between) * (paper.size.h + between);
    for (const auto& sign : order.signs) area += sign.w * sign.h;
    return area > order.board.w * order.board.h * covered_max;
}

class Board {
public:
    // Rows and places in them from the middle outwards, until nothing nearer can come.
    std::optional<Box> place(const Box& room, Size size, Point middle) {
        std::optional<Box> best;
        float nearest = 0;
        const auto columns = outwards(room.x, room.w - size.w, middle.x - size.w / 2, step_x);
        for (const float y : outwards(room.y, room.h - size.h, middle.y - size.h / 2, step_y)) {
            const float dy = y + size.h / 2 - middle.y;
            if (best && dy * dy >= nearest) break;
            for (const float x : columns) {
                const float dx = (x + size.w / 2 - middle.x) / wide;
                const float away = dx * dx + dy * dy;
                if (best && away >= nearest) break;
                const Box box{x, y, size.w, size.h};
                if (!is_free(box)) continue;
                best = box;
                nearest = away;
                break;
            }
        }
        if (best) taken_.push_back(*best);
        return best;
    }

private:
    bool is_free(const Box& box) const {
        const auto wanted = box.inset(-between);
        return std::ranges::none_of(taken_, [&](const Box& other) { return wanted.overlaps(other); });
    }

    std::vector<Box> taken_;
};

}  // namespace

std::optional<HungPapers> hang(const PaperOrder& order) {
    if (too_much(order)) return std::nullopt;
    Board board;
    HungPapers hung;
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < order.signs.size(); ++i) {
        cells.push_back(cell(order.board, i, order.signs.size()));
        const auto sign = board.place(order.board, order.signs[i], cells[i].middle);
        if (!sign) return std::nullopt;
        hung.signs.push_back(*sign);
        cells[i].middle = sign->centre();
    }
    for (const auto& paper : order.papers) {
        const auto& own = cells[static_cast<std::size_t>(paper.cluster)];
        auto box = board.place(own.box, paper.size, own.middle);
        if (!box) box = board.place(order.board, paper.size, own.middle);
        if (!box) return std::nullopt;
        hung.papers.push_back(*box);
    }
    return hung;
}

float askew(std::size_t paper, float most) {
    auto mixed = static_cast<std::uint32_t>(paper + 1) * 2654435761U;
    mixed ^= mixed >> 15;
    return (static_cast<float>(mixed % 1000) / 999 * 2 - 1) * most;
}

}  // namespace auftakt::stage
