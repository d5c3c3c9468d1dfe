#include <algorithm>
#include <string>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float line = 22;

void draw_plan(Ui& ui, Box box, const PairingScene& scene, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(box);
    const auto inside = box.inset(24, 18);
    canvas.sign(scene.mark, inside.x + 14, inside.y + 18, 26);
    const auto accept = scene.accept.enabled() ? ui.button_width(scene.accept.label, "", Type::s15, 20) : 0;
    const auto replan = ui.button_width(scene.replan.label, "", Type::s15, 20);
    auto right = inside.right();
    if (accept > 0) {
        right -= accept;
        ui.control("accept", {right, inside.y + 6, accept, 44}, scene.accept, submit,
                   {.style = Style::primary, .type = Type::s15});
        right -= 10;
    }
    right -= replan;
    ui.control("replan", {right, inside.y + 6, replan, 44}, scene.replan, submit, {.type = Type::s15});
    const Box text{inside.x + 44, inside.y, right - inside.x - 60, inside.h};
    canvas.text({text.x, text.y - 2, text.w, 34}, scene.title, Type::b28, theme.text);
    const auto status = scene.state + (scene.detail.empty() ? "" : " · " + scene.detail);
    canvas.text({text.x, text.y + 34, text.w, line}, status, Type::r15, theme.text_2);
    canvas.text({text.x, text.y + 56, text.w, line}, scene.trouble.empty() ? scene.proof : scene.trouble,
                Type::r15, theme.text);
}

void draw_rounds(Ui& ui, Box box, const PairingScene& scene) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto inside = draw_panel(ui, box, {scene.rounds_title, "", ""});
    const auto high = std::clamp(inside.h / static_cast<float>(std::max<std::size_t>(scene.rounds.size(), 1)),
                                 30.0F, 48.0F);
    auto y = inside.y;
    for (const auto& round : scene.rounds) {
        if (y + high > inside.bottom() + 1) break;
        const Box row{box.x + 1, y, box.w - 2, high};
        y += high;
        if (round.current) {
            canvas.fill(row, theme.raised);
            canvas.fill({row.x, row.y, 4, row.h}, theme.accent);
        }
        canvas.sign(round.mark, inside.x + 9, row.y + row.h / 2, size::sign);
        const auto middle = row.y + row.h / 2;
        canvas.text({inside.x + 30, row.y, 90, row.h}, round.title, round.current ? Type::s15 : Type::r15,
                    theme.text);
        const Box state{inside.x + 126, middle - 10, inside.right() - inside.x - 126, 20};
        const auto numbers = round.tables + (round.resting.empty() ? "" : " · " + round.resting);
        const auto wide = std::min(canvas.width(numbers, Type::r13), state.w * 0.6F);
        canvas.text({state.right() - wide, state.y, wide, state.h}, numbers, Type::r13, theme.text_2,
                    Align::right);
        canvas.text({state.x, state.y, state.w - wide - 10, state.h}, round.state, Type::r14, theme.text_2);
    }
}

void draw_table(Ui& ui, Box box, const TableRow& table) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.fill(box, theme.raised, size::radius_button);
    if (table.calls) canvas.frame(box, theme.warn, size::radius_button, 2);
    canvas.text({box.x + 8, box.y, 36, box.h}, table.table, Type::s18, theme.text, Align::centre);
    const auto count = static_cast<float>(table.people.size());
    auto y = box.y + (box.h - count * line) / 2;
    for (const auto& person : table.people) {
        canvas.role(person.role, box.x + 58, y + line / 2, 9);
        canvas.text({box.x + 72, y, box.w - 82, line}, person.name, Type::r14,
                    person.here ? theme.text : theme.text_3);
        y += line;
    }
}

void draw_tables(Ui& ui, Box box, const PairingScene& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    auto inside = draw_panel(ui, box, {scene.tables_title, scene.tables_right, ""});
    if (!scene.resting.empty()) {
        auto [resting, rest] = inside.foot(24, 6);
        canvas.text(resting, scene.resting, Type::r14, ui.theme().text_2);
        inside = rest;
    }
    std::size_t seats = 2;
    for (const auto& table : scene.tables) seats = std::max(seats, table.people.size());
    const auto high = 14 + line * static_cast<float>(seats);
    const auto columns = std::max(1, static_cast<int>((inside.w + 10) / 270));
    const auto wide = (inside.w - 8 - 10 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const auto rows = (static_cast<int>(scene.tables.size()) + columns - 1) / columns;
    ui.scroll(inside, (high + 8) * static_cast<float>(rows), inputs.tables_scroll);
    canvas.clip(inside);
    for (int i = 0; i < static_cast<int>(scene.tables.size()); ++i) {
        const auto x = inside.x + static_cast<float>(i % columns) * (wide + 10);
        const auto y = inside.y - inputs.tables_scroll + static_cast<float>(i / columns) * (high + 8);
        if (y + high < inside.y || y > inside.bottom()) continue;
        draw_table(ui, {x, y, wide, high}, scene.tables[static_cast<std::size_t>(i)]);
    }
    canvas.end_clip();
    ui.scroll_mark(inside, (high + 8) * static_cast<float>(rows), inputs.tables_scroll);
}

void draw_calls(Ui& ui, Box box, const PairingScene& scene, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto inside = draw_panel(ui, box, {scene.calls_title, "", ""});
    if (scene.calls.empty()) {
        canvas.text({inside.x, inside.y, inside.w, 24}, scene.calls_empty, Type::r15, ui.theme().text_3);
        return;
    }
    auto y = inside.y;
    int number = 0;
    for (const auto& call : scene.calls) {
        if (y + 40 > inside.bottom() + 4) break;
        const auto wide = ui.button_width(call.cleared.label, "");
        canvas.sign(Mark::warn, inside.x + 8, y + 18, size::sign);
        canvas.text({inside.x + 26, y, inside.w - wide - 38, 36}, call.text, Type::r15, ui.theme().text);
        ui.control("call" + std::to_string(number++),
                   {inside.right() - wide, y + 2, wide, size::button_small}, call.cleared, submit);
        y += 42;
    }
}

}  // namespace

void draw_pairing(Ui& ui, Box main, const FrameLayout& frame, const PairingScene& scene, Inputs& inputs,
                  const Submit& submit) {
    if (!scene.empty.empty()) {
        ui.canvas.panel(main);
        ui.canvas.text(main, scene.empty, Type::r16, ui.theme().text_2, Align::centre);
        return;
    }
    auto [plan, below] = main.top(118, frame.gap);
    draw_plan(ui, plan, scene, submit);
    auto [side, tables] = below.right_side(frame.folded ? 360.0F : 460.0F, frame.gap);
    draw_tables(ui, tables, scene, inputs);
    auto [calls, rounds] = side.foot(std::min(190.0F, side.h * 0.35F), frame.gap);
    draw_rounds(ui, rounds, scene);
    draw_calls(ui, calls, scene, submit);
}

}  // namespace auftakt::console
