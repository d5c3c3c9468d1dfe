#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

// Share of a ring, from twelve o'clock, with round ends.
void draw_ring(Canvas& canvas, float x, float y, float share) {
    constexpr float radius = 36;
    constexpr float thick = 10;
    const auto& theme = canvas.theme();
    const auto c = canvas.pixel(x, y);
    const auto r = radius * canvas.scale();
    canvas.list().AddCircle(c, r, theme.line, 64, thick * canvas.scale());
    if (share <= 0) return;
    constexpr auto top = -std::numbers::pi_v<float> / 2;
    const auto end = top + share * 2 * std::numbers::pi_v<float>;
    canvas.list().PathArcTo(c, r, top, end, 64);
    canvas.list().PathStroke(theme.accent, 0, thick * canvas.scale());
    for (const auto angle : {top, end})
        canvas.list().AddCircleFilled({c.x + r * std::cos(angle), c.y + r * std::sin(angle)},
                                      thick * canvas.scale() / 2, theme.accent, 16);
}

void draw_check(Ui& ui, Box row, const Check& check, int number, const Submit& submit, const Ask& ask) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.rule(row.x, row.y, row.w);
    canvas.sign(check.mark, row.x + 12, row.y + row.h / 2, 22);
    canvas.text({row.x + 40, row.y, 176, row.h}, check.name, Type::s16, theme.text);
    auto right = row.right();
    const auto id = "check" + std::to_string(number);
    const bool open = check.mark != Mark::ok;
    if (check.local) {
        const auto wide = ui.button_width(check.local_label, "");
        right -= wide;
        if (ui.button(id, {right, row.y + (row.h - size::button_small) / 2, wide, size::button_small},
                      check.local_label, "", true, {.style = open ? Style::primary : Style::secondary}))
            ask(*check.local);
        right -= 12;
    }
    if (check.choose) {
        const auto wide = ui.button_width(check.choose->label, "");
        right -= wide;
        ui.control(id + "choose", {right, row.y + (row.h - size::button_small) / 2, wide, size::button_small},
                   *check.choose, submit);
        right -= 12;
    }
    const Box found{row.x + 232, row.y, right - row.x - 232, row.h};
    const auto colour = open ? theme.text : theme.text_2;
    if (canvas.width(check.found, Type::r15) <= found.w)
        canvas.text(found, check.found, Type::r15, colour);
    else
        canvas.paragraph({found.x, row.y + row.h / 2 - 20, found.w, 42}, check.found, Type::r14, colour, 2);
}

void draw_checks(Ui& ui, Box box, const PreflightScene& scene, Inputs& inputs, const Submit& submit,
                 const Ask& ask) {
    auto& canvas = ui.canvas;
    canvas.panel(box);
    const auto inside = box.inset(28, 24);
    const auto all = static_cast<float>(std::max<std::size_t>(scene.checks.size(), 1));
    draw_ring(canvas, inside.x + 42, inside.y + 42, static_cast<float>(scene.ready) / all);
    canvas.text({inside.x + 108, inside.y + 8, inside.w - 108, 36}, scene.headline, Type::b28,
                ui.theme().text);
    canvas.text({inside.x + 108, inside.y + 44, inside.w - 108, 24}, scene.until, Type::r16,
                ui.theme().text_2);
    const Box room{inside.x, inside.y + 100, inside.w, inside.h - 100 + 12};
    const auto high = std::clamp(room.h / all, 46.0F, 63.0F);
    ui.scroll(room, high * all, inputs.checks_scroll);
    canvas.clip(room);
    auto y = room.y - inputs.checks_scroll;
    for (int i = 0; i < static_cast<int>(scene.checks.size()); ++i, y += high)
        draw_check(ui, {room.x, y, room.w - 8, high}, scene.checks[static_cast<std::size_t>(i)], i, submit,
                   ask);
    canvas.end_clip();
    ui.scroll_mark(room, high * all, inputs.checks_scroll);
}

void draw_join(Ui& ui, Box box, const PreflightScene& scene, const Picture& code) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto inside = draw_panel(ui, box, {scene.join_title, "", ""}, 22);
    const auto side = std::min(inside.h, inside.w * 0.45F);
    const Box card{inside.x, inside.y, side, side};
    canvas.fill(card, IM_COL32_WHITE, size::radius);
    canvas.frame(card, theme.line, size::radius);
    if (!code.empty()) canvas.picture(card.inset(6, 6), code, 0);
    auto y = inside.y + (side - (scene.wifi.empty() ? 54.0F : 116.0F)) / 2;
    const auto pair = [&](const std::string& label, const std::string& value, bool figures) {
        const Box line{card.right() + 24, y, inside.right() - card.right() - 24, 22};
        canvas.text(line, label, Type::r15, theme.text_2);
        const Box large{line.x, line.bottom(), line.w, 32};
        if (!figures)
            canvas.text(large, value, Type::s18, theme.text);
        else if (canvas.width(value, Type::s24) <= large.w)
            canvas.text(large, value, Type::s24, theme.text);
        else
            canvas.text(large, value, Type::s18, theme.text);
        y += 64;
    };
    if (!scene.wifi.empty()) pair(scene.wifi_label, scene.wifi, false);
    pair(scene.address_label, scene.address, true);
}

}  // namespace

void draw_preflight(Ui& ui, Box main, const FrameLayout& frame, const PreflightScene& scene,
                    const Previews& previews, Inputs& inputs, const Submit& submit, const Ask& ask) {
    auto& canvas = ui.canvas;
    auto [side, checks] = main.right_side(frame.folded ? 420.0F : 520.0F, frame.gap);
    draw_checks(ui, checks, scene, inputs, submit, [&](Local wish) {
        if (wish == Local::pair_remote) inputs.overlay = Overlay::remote;
        ask(wish);
    });
    auto [join, below] = side.top(frame.folded ? 220.0F : 278.0F, frame.gap);
    draw_join(ui, join, scene, previews.join_code);
    constexpr float doors_height_min = 132;
    constexpr float stage_padding = 22;
    constexpr float stage_frame = 70;  // title and padding round the picture
    const auto aspect = previews.live.empty() ? 16.0F / 9 : previews.live.width / previews.live.height;
    const auto wanted = (below.w - 2 * stage_padding) / aspect + stage_frame;
    auto [stage, doors] = below.top(std::min(wanted, below.h - doors_height_min - frame.gap), frame.gap);
    const auto inside = draw_panel(ui, stage, {scene.stage_title, "", ""}, stage_padding);
    const auto high = std::min(inside.h, inside.w / aspect);
    canvas.picture({inside.x + (inside.w - high * aspect) / 2, inside.y, high * aspect, high}, previews.live,
                   size::radius_chip);

    canvas.panel(doors);
    const auto room = doors.inset(22, 16);
    canvas.paragraph(room, scene.summary, Type::r15, ui.theme().text_2, 2);
    if (!scene.open_doors.enabled()) return;
    const auto wide =
        std::max(224.0F, ui.button_width(scene.open_doors.label, scene.open_doors.key, Type::s15, 16));
    ui.control("doors", {room.right() - wide, room.bottom() - 52, wide, 52}, scene.open_doors, submit,
               {.style = Style::primary, .type = Type::s15});
}

}  // namespace auftakt::console
