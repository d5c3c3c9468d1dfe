#include "stage/paper_wall.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace auftakt::stage {
namespace {

constexpr float step_x = 16, step_y = 12;
constexpr float between = 9;
constexpr float wide = 1.25F;  // clusters are ellipses: a hall is wider than high

// Where clusters have their middle, in parts of the board; rows are shifted so that they grow into each
// other's gaps.
Point anchor(std::size_t cluster, std::size_t clusters) {
    const auto row_of = [&](std::size_t first, std::size_t count, float y) {
        return Point{(static_cast<float>(cluster - first) + 0.5F) / static_cast<float>(count), y};
    };
    if (clusters <= 3) return row_of(0, std::max<std::size_t>(clusters, 1), cluster % 2 == 0 ? 0.46F : 0.5F);
    const auto upper = (clusters + 1) / 2;
    return cluster < upper ? row_of(0, upper, 0.26F) : row_of(upper, clusters - upper, 0.76F);
}

class Board {
public:
    explicit Board(Box board) : board_{board} {}

    std::optional<Box> place(Size size, Point middle) {
        std::optional<Box> best;
        float nearest = 0;
        for (float y = board_.y; y + size.h <= board_.bottom(); y += step_y)
            for (float x = board_.x; x + size.w <= board_.right(); x += step_x) {
                const float dx = (x + size.w / 2 - middle.x) / wide, dy = y + size.h / 2 - middle.y;
                const float away = dx * dx + dy * dy;
                if (best && away >= nearest) continue;
                const Box box{x, y, size.w, size.h};
                if (!is_free(box)) continue;
                best = box;
                nearest = away;
            }
        if (best) taken_.push_back(*best);
        return best;
    }

private:
    bool is_free(const Box& box) const {
        const auto wanted = box.inset(-between);
        return std::ranges::none_of(taken_, [&](const Box& other) { return wanted.overlaps(other); });
    }

    Box board_;
    std::vector<Box> taken_;
};

}  // namespace

std::optional<HungPapers> hang(const PaperOrder& order) {
    Board board{order.board};
    HungPapers hung;
    std::vector<Point> middles;
    for (std::size_t i = 0; i < order.signs.size(); ++i) {
        const auto at = anchor(i, order.signs.size());
        const Point wanted{order.board.x + order.board.w * at.x, order.board.y + order.board.h * at.y};
        const auto sign = board.place(order.signs[i], wanted);
        if (!sign) return std::nullopt;
        hung.signs.push_back(*sign);
        middles.push_back(sign->centre());
    }
    for (const auto& paper : order.papers) {
        const auto box = board.place(paper.size, middles[static_cast<std::size_t>(paper.cluster)]);
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
