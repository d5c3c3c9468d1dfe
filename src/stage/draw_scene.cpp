#include "stage/draw_scene.hpp"

#include <algorithm>

#include "stage/header.hpp"
#include "stage/motion.hpp"

namespace auftakt::stage {
namespace {

constexpr float inversion_ms = 400;

// The countdown that the whole hall goes by, if there is one.
const Countdown* common_countdown(const Body& body) {
    if (const auto* round = std::get_if<Round>(&body)) return round->paused ? nullptr : &round->countdown;
    if (const auto* coffee = std::get_if<Coffee>(&body)) return &coffee->countdown;
    return nullptr;
}

bool has_legend(const Body& body) {
    return std::holds_alternative<Tables>(body) || std::holds_alternative<Coffee>(body);
}

}  // namespace

Palette scene_palette(const Scene& scene, ShowTime now) {
    const auto& plain = palette(scene.theme);
    if (scene.blackout) {
        auto dark = palette(Theme::dark);
        dark.backdrop = {black, black, black};
        return dark;
    }
    const auto* countdown = common_countdown(scene.body);
    if (countdown == nullptr || scene.paused) return plain;
    const auto left = (countdown->ends - now).count();
    // Overrun is shown in plain colours again.
    if (left > 30'000 || left < 0) return plain;
    const float since = static_cast<float>(30'000 - left);
    return mix(plain, inverted(scene.theme), ease_in_out(std::min(since / inversion_ms, 1.0F)));
}

namespace {

Frame frame_of(Painter& painter, const Scene& scene, ShowTime now) {
    Frame frame{painter, now, scene.paused};
    frame.reduced_motion = scene.reduced_motion;
    frame.footer_right = footer_width(frame, scene.invitation);
    if (scene.message.empty()) return frame;
    frame.bottom = banner_top - 14;
    frame.footer = false;
    return frame;
}

}  // namespace

void draw_body(Painter& painter, const Scene& scene, ShowTime now, const Change& change) {
    if (scene.blackout) return;
    auto frame = frame_of(painter, scene, now);
    frame.change = change;
    std::visit([&](const auto& body) { draw(frame, body); }, scene.body);
}

void draw_surroundings(Painter& painter, const Scene& scene, ShowTime now) {
    // The technician sees that the output is alive.
    if (scene.blackout) return painter.circle({painter.canvas().width - 67, 1017}, 5, alive_dot);
    auto frame = frame_of(painter, scene, now);
    draw_header(frame, scene);
    draw_bar(frame, scene.bar);
    if (scene.message.empty())
        // Tables have their own legend on the left.
        draw_footer(frame, has_legend(scene.body) ? Line{} : scene.footer, scene.invitation);
    else
        draw_message_banner(frame, scene.message);
}

void draw_scene(Painter& painter, const Scene& scene, ShowTime now) {
    draw_body(painter, scene, now);
    draw_surroundings(painter, scene, now);
}

}  // namespace auftakt::stage
