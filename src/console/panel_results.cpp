#include <algorithm>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float row_height = 52;

void draw_row(Ui& ui, Box line, const ResultRow& row, bool on, bool hovered) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (on || hovered) canvas.fill(line, theme.raised, size::radius_chip);
    if (on) canvas.fill({line.x, line.y, 3, line.h}, theme.accent, 1);
    canvas.rule(line.x, line.bottom(), line.w);
    const auto wide = canvas.figures_width(row.count, Type::s15);
    canvas.figures({line.right() - wide - 12, line.y, wide, line.h}, row.count, Type::s15, theme.text,
                   Align::right);
    const Box room{line.x + 12, line.y, line.w - wide - 36, line.h};
    canvas.text({room.x, room.y + 6, room.w, 20}, row.title, Type::s14, theme.text);
    canvas.text({room.x, room.y + 27, room.w, 18}, row.detail, Type::r13, theme.text_2);
}

void draw_list(Ui& ui, Box box, const ResultsScene& scene, Inputs& inputs) {
    const auto inside = draw_panel(ui, box, {scene.title, scene.count_title, ""});
    if (scene.rows.empty()) {
        ui.canvas.text({inside.x, inside.y, inside.w, 24}, scene.empty, Type::r15, ui.theme().text_3);
        return;
    }
    const auto content = row_height * static_cast<float>(scene.rows.size());
    ui.scroll(inside, content, inputs.results_scroll);
    ui.canvas.clip(inside);
    for (std::size_t i = 0; i < scene.rows.size(); ++i) {
        const Box line{inside.x, inside.y + row_height * static_cast<float>(i) - inputs.results_scroll,
                       inside.w - 8, row_height - 2};
        if (line.y < inside.y - 1 || line.bottom() > inside.bottom() + 1) continue;
        bool hovered = false;
        if (ui.area("result" + std::to_string(i), line, true, &hovered)) {
            inputs.result = i;
            inputs.result_scroll = 0;
        }
        draw_row(ui, line, scene.rows[i], i == inputs.result, hovered);
    }
    ui.canvas.end_clip();
    ui.scroll_mark(inside, content, inputs.results_scroll);
}

void draw_chosen(Ui& ui, Box box, const ResultRow& row, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(box);
    const auto inside = box.inset(24, 20);
    const auto title =
        canvas.paragraph({inside.x, inside.y, inside.w, 56}, row.title, Type::s18, theme.text, 2);
    auto y = inside.y + title + 4;
    canvas.text({inside.x, y, inside.w, 20}, row.detail, Type::r14, theme.text_2);
    y += 30;
    if (!row.remark.empty()) {
        canvas.text({inside.x, y, inside.w, 22}, row.remark, Type::r14, theme.text_2);
        y += 32;
    }
    draw_bars(ui, {inside.x, y, inside.w, inside.bottom() - y}, row.bars, inputs.result_scroll);
}

void draw_out(Ui& ui, Box box, const ResultsScene& scene, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    auto [files, never] = box.top(168, 14);
    auto inside = draw_panel(ui, files, {scene.export_title, "", ""});
    canvas.paragraph({inside.x, inside.y, inside.w, 66}, scene.export_hint, Type::r15, theme.text_2, 3);
    const auto wide =
        std::min(inside.w, ui.button_width(scene.export_all.label, scene.export_all.key, Type::s15));
    ui.control("export", {inside.x, inside.bottom() - size::button, wide, size::button}, scene.export_all,
               submit, {.style = Style::primary, .type = Type::s15});
    inside = draw_panel(ui, never, {scene.never_title, "", ""});
    auto y = inside.y;
    for (const auto& line : scene.never) {
        canvas.sign(Mark::ok, inside.x + 8, y + 11, size::sign);
        y += std::max(
            30.0F,
            canvas.paragraph({inside.x + 28, y, inside.w - 28, 44}, line, Type::r15, theme.text, 2) + 8);
    }
}

}  // namespace

void draw_results(Ui& ui, Box main, const FrameLayout& frame, const ResultsScene& scene, Inputs& inputs,
                  const Submit& submit) {
    auto [left, rest] = main.left(frame.folded ? 320.0F : 400.0F, frame.gap);
    auto [right, middle] = rest.right_side(frame.folded ? 300.0F : 400.0F, frame.gap);
    draw_list(ui, left, scene, inputs);
    draw_out(ui, right, scene, submit);
    if (scene.rows.empty()) return ui.canvas.panel(middle);
    inputs.result = std::min(inputs.result, scene.rows.size() - 1);
    draw_chosen(ui, middle, scene.rows[inputs.result], inputs);
}

}  // namespace auftakt::console
