#include <algorithm>
#include <string>

#include "console/panel_pairing.hpp"

// Middle, below: what happens to whoever is left over, and how many people everybody meets.
namespace auftakt::console {
namespace {

void draw_radio(Ui& ui, float x, float y, bool on) {
    auto& list = ui.canvas.list();
    const auto unit = ui.canvas.scale();
    const auto centre = ui.canvas.pixel(x, y);
    list.AddCircle(centre, 9 * unit, on ? ui.theme().accent : ui.theme().text_2, 32, 2 * unit);
    if (on) list.AddCircleFilled(centre, 5 * unit, ui.theme().accent, 24);
}

void draw_choice(Ui& ui, Box at, const OddChoice& choice, bool low, bool reacts, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const bool live = ui.live;
    bool hovered = false;
    ui.live = live && reacts;
    if (ui.area("odd" + choice.label, at, true, &hovered) && !choice.on) submit(choice.wish);
    ui.live = live;
    if (hovered) canvas.fill(at, theme.raised, size::radius_button);
    canvas.frame(at, choice.on ? theme.accent : theme.line, size::radius_button, choice.on ? 2 : 1);
    draw_radio(ui, at.x + 26, at.y + at.h / 2, choice.on);
    const auto x = at.x + 50;
    if (low) {
        const auto wide = canvas.text({x, at.y, at.w * 0.5F, at.h}, choice.label, Type::s14, theme.text);
        canvas.text({x + wide + 12, at.y, at.right() - x - wide - 22, at.h}, choice.detail, Type::r13,
                    theme.text_2);
        return;
    }
    canvas.text({x, at.y + 8, at.right() - x - 10, 22}, choice.label, Type::s15, theme.text);
    canvas.text({x, at.y + 30, at.right() - x - 10, 20}, choice.detail, Type::r14, theme.text_2);
}

}  // namespace

float odd_in(Ui& ui, const CardRoom& room, const OddCard& scene, bool low, const Submit& submit) {
    const auto high = low ? 36.0F : 60.0F;
    const auto gap = low ? 6.0F : 8.0F;
    auto y = room.box.y;
    for (const auto& choice : scene.choices) {
        const Box at{room.box.x, y, room.box.w, high};
        if (room.draw) draw_choice(ui, at, choice, low, room.seen.contains(at), submit);
        y += high + gap;
    }
    if (!scene.choices.empty()) y -= gap;
    if (scene.note.empty()) return y - room.box.y;
    return y - room.box.y +
           remarks_in(ui, {{room.box.x, y, room.box.w, 0}, room.draw, room.seen}, {{Mark::none, scene.note}});
}

void draw_meetings(Ui& ui, Box box, const MeetingsCard& scene) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto inside = draw_panel(ui, box, {scene.title, scene.right, ""});
    int most = 1;
    for (const auto& bar : scene.bars) most = std::max(most, bar.people);
    const auto count = static_cast<float>(scene.bars.size());
    const auto wide = (inside.w - 16 * (count - 1)) / count;
    const Box room{inside.x, inside.y + 22, inside.w, inside.h - 22 - 26};
    auto x = room.x;
    for (const auto& bar : scene.bars) {
        const auto high = std::max(1.0F, room.h * static_cast<float>(bar.people) / static_cast<float>(most));
        const Box column{x, room.bottom() - high, wide, high};
        canvas.fill(column, bar.aim ? theme.accent : theme.edge, std::min(4.0F, high / 2));
        canvas.text({x, column.y - 24, wide, 20}, std::to_string(bar.people), Type::s15, theme.text,
                    Align::centre);
        canvas.text({x, room.bottom() + 6, wide, 20}, bar.label, Type::r14, theme.text_2, Align::centre);
        x += wide + 16;
    }
}

}  // namespace auftakt::console
