#include <algorithm>
#include <string>

#include "console/panels.hpp"

namespace auftakt::console {

// What has to be true before; the button must be held, because nothing takes it back.
void draw_release(Ui& ui, Box window, const MatchingScene& scene, Inputs& inputs, const Submit& submit) {
    if (!scene.release || !scene.release->enabled()) {
        inputs.overlay = Overlay::none;
        return;
    }
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto box = draw_card(ui, window, 560, 210 + 30 * static_cast<float>(scene.checklist.size()));
    const auto inside = box.inset(28, 24);
    const auto& question = scene.release_question;
    canvas.text({inside.x, inside.y, inside.w, 28}, question.title, Type::s18, theme.text);
    float y = inside.y + 38;
    for (const auto& line : scene.checklist) {
        canvas.sign(line.warn ? Mark::warn : Mark::ok, inside.x + 9, y + 13, size::sign);
        canvas.text({inside.x + 28, y, inside.w - 28, 26}, line.text, Type::r15, theme.text);
        y += 30;
    }
    canvas.paragraph({inside.x, y + 6, inside.w, 44}, question.text, Type::r14, theme.text_2, 2);
    const auto yes = ui.button_width(question.yes, "", Type::s15, 24);
    const auto no = ui.button_width(question.no, "Esc", Type::s15, 18);
    const Box at{inside.right() - yes, inside.bottom() - size::button, yes, size::button};
    if (ui.button("no", {at.x - no - 10, at.y, no, at.h}, question.no, "Esc", true, {.type = Type::s15}))
        inputs.overlay = Overlay::none;
    if (!hold_button(ui, at, question.yes, theme.accent, inputs)) return;
    inputs.overlay = Overlay::none;
    submit(*scene.release->wish);
}

// Asks first; the names are there once the journal has the look at them.
void draw_confidences(Ui& ui, Box window, const MatchingScene& scene, Inputs& inputs, const Submit& submit) {
    const auto& held = scene.confidences;
    if (held.title.empty()) {
        inputs.overlay = Overlay::none;
        return;
    }
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    constexpr float each = 44;
    const float rows = each * static_cast<float>(held.rows.size());
    const bool asks = !inputs.matches.viewed_before;
    const auto box = draw_card(ui, window, 560, asks ? 190 : std::min(130 + rows, 560.0F));
    const auto inside = box.inset(28, 24);
    canvas.text({inside.x, inside.y, inside.w, 28}, asks ? held.question.title : held.title, Type::s18,
                theme.text);
    const auto y = inside.bottom() - size::button;
    const auto no = ui.button_width(held.question.no, "Esc", Type::s15, 18);
    const auto yes = ui.button_width(held.question.yes, "", Type::s15, 18);
    const float back = inside.right() - no - (asks ? yes + 10 : 0);
    if (ui.button("no", {back, y, no, size::button}, held.question.no, "Esc", true, {.type = Type::s15}))
        inputs.overlay = Overlay::none;
    if (asks) {
        canvas.paragraph({inside.x, inside.y + 36, inside.w, 44}, held.question.text, Type::r15, theme.text_2,
                         2);
        if (ui.button("yes", {inside.right() - yes, y, yes, size::button}, held.question.yes, "", true,
                      {.style = Style::danger, .type = Type::s15})) {
            inputs.matches.viewed_before = held.viewed;
            inputs.confidences_scroll = 0;
            submit(held.wish);
        }
        return;
    }
    const Box room{inside.x, inside.y + 40, inside.w, y - inside.y - 52};
    ui.scroll(room, rows, inputs.confidences_scroll);
    canvas.clip(room);
    for (std::size_t i = 0; i < held.rows.size(); ++i) {
        const auto& row = held.rows[i];
        const float top = room.y + each * static_cast<float>(i) - inputs.confidences_scroll;
        if (top + each < room.y || top > room.bottom()) continue;
        const auto wide = ui.button_width(row.lift.label, "");
        canvas.text({room.x, top, room.w - wide - 24, each}, row.text, Type::r15, theme.text);
        const Box at{room.right() - wide - 10, top + 6, wide, size::button_small};
        const bool live = ui.live;
        ui.live = live && at.y >= room.y && at.bottom() <= room.bottom();
        ui.control("lift" + std::to_string(i), at, row.lift, submit);
        ui.live = live;
    }
    canvas.end_clip();
    ui.scroll_mark(room, rows, inputs.confidences_scroll);
}

}  // namespace auftakt::console
