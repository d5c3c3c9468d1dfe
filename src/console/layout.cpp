#include "console/layout.hpp"

#include <algorithm>
#include <cmath>

#include "console/theme.hpp"

namespace auftakt::console {
namespace {

constexpr float designed_width = 1600;
constexpr float designed_height = 1000;
constexpr float smallest_width = 1366;
constexpr float smallest_height = 768;
constexpr float scale_step = 0.05F;
constexpr float fold_below = 1500;

constexpr float title_row = 28;  // a panel's title with the gap below it

float stepped(float scale) { return std::floor(scale / scale_step + 0.001F) * scale_step; }

}  // namespace

float scale_for(float wide, float high) {
    const auto large = std::min(wide / designed_width, high / designed_height);
    if (large > 1) return stepped(large);
    return std::max(0.5F, std::min({1.0F, wide / smallest_width, high / smallest_height}));
}

FrameLayout frame_layout(float width, float height) {
    FrameLayout frame;
    frame.folded = width < fold_below;
    frame.gap = frame.folded ? 12 : 14;
    const auto side = frame.folded ? 16.0F : 20.0F;
    frame.head = {0, 0, width, size::head};
    frame.foot = {0, height - size::foot, width, size::foot};
    frame.main = {side, size::head + frame.gap, width - 2 * side,
                  height - size::head - size::foot - 2 * frame.gap};
    return frame;
}

int device_rows_for(const FrameLayout& frame, int wanted) {
    return std::clamp(wanted, 1, frame.folded ? 3 : frame.main.h > 900 ? 6 : 4);
}

ShowLayout show_layout(Box main, const FrameLayout& frame, bool notes, int device_rows, float aspect,
                       int remark_lines) {
    const auto gap = frame.gap;
    const auto pad = frame.folded ? 14.0F : 16.0F;
    ShowLayout at;
    auto [rundown, rest] = main.left(frame.folded ? 268.0F : 372.0F, gap);
    auto [hall, centre] = rest.right_side(frame.folded ? hall_folded : hall_wide, gap);
    at.rundown = rundown;

    const auto notes_height = !notes ? 0.0F : frame.folded ? 46.0F : 66.0F;
    const auto inner = centre.w - 2 * pad;
    const auto share = frame.folded ? 0.64F : 0.665F;
    const auto high_max = main.h * (frame.folded ? 0.415F : 0.335F) - notes_height * 0.6F;
    const auto picture_height = std::floor(std::min(inner * share / aspect, high_max));
    const auto picture_width = std::floor(picture_height * aspect);
    const auto live_height = pad - 2 + title_row + picture_height + pad + (notes ? notes_height : 0);
    auto [live, below] = centre.top(live_height, gap);
    at.live = live;
    at.live_picture = {live.x + pad, live.y + pad - 2 + title_row, picture_width, picture_height};
    at.live_side = {at.live_picture.right() + 16, at.live_picture.y,
                    live.right() - pad - at.live_picture.right() - 16, picture_height};
    if (notes) at.notes = {live.x + pad, at.live_picture.bottom() + 8, inner, notes_height};

    auto [next, lower] = below.top(size::next, gap);
    at.next = next;
    at.lower = lower;
    if (!frame.folded) {
        auto [history, pair] = lower.foot(116, gap);
        at.history = history;
        auto [upcoming, message] = pair.left((pair.w - gap) / 2, gap);
        at.upcoming = upcoming;
        at.message = message;
    }

    const auto remark = remark_lines > 0 ? 4 + remark_line * static_cast<float>(remark_lines) : 0.0F;
    auto [attendance, others] = hall.top((frame.folded ? 88.0F : 104.0F) + remark, gap);
    auto [devices, moderation] = others.top(52 + size::row * static_cast<float>(device_rows), gap);
    at.attendance = attendance;
    at.devices = devices;
    at.moderation = moderation;
    return at;
}

}  // namespace auftakt::console
