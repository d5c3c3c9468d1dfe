#include <algorithm>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

struct Columns {
    float plan;
    float expected;
    float delta;
};

Columns columns(bool folded) { return folded ? Columns{0, 44, 28} : Columns{48, 54, 38}; }

struct Heights {
    float row;
    float current;
};

// Rows shrink before they scroll.
Heights heights(Box room, std::size_t rows, bool folded) {
    const auto largest = folded ? 46.0F : 56.0F;
    const auto per_row = (room.h - 12) / static_cast<float>(std::max<std::size_t>(rows, 1));
    const auto row = std::clamp(per_row, 36.0F, largest);
    return {row, row + (folded ? 10 : 12)};
}

void row_sign(Canvas& canvas, Passed passed, float x, float y) {
    const auto& theme = canvas.theme();
    const auto at = [&](float dx, float dy) { return canvas.pixel(x + dx, y + dy); };
    switch (passed) {
        case Passed::done: {
            const ImVec2 check[] = {at(-5.5F, 0.5F), at(-1.5F, 4.5F), at(6, -4)};
            canvas.list().AddPolyline(check, 3, theme.text_3, 0, 2.2F * canvas.scale());
            return;
        }
        case Passed::current:
            canvas.list().AddTriangleFilled(at(-5, -7), at(7, 0), at(-5, 7), theme.accent);
            return;
        case Passed::next:
            canvas.list().AddCircle(at(0, 0), 5.5F * canvas.scale(), theme.text, 24, 2 * canvas.scale());
            return;
        case Passed::skipped: canvas.sign(Mark::skipped, x, y, size::sign); return;
    }
}

void draw_row(Ui& ui, Box box, bool folded, const RundownRow& row, float pad) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const bool past = row.passed == Passed::done || row.passed == Passed::skipped;
    const bool current = row.passed == Passed::current;
    const auto main = past ? theme.text_3 : theme.text;
    if (current) {
        canvas.fill(box, theme.raised);
        canvas.fill({box.x, box.y, 4, box.h}, theme.accent);
    }
    row_sign(canvas, row.passed, box.x + pad + 9, box.y + box.h / 2);
    const auto wide = columns(folded);
    auto right = box.right() - pad;
    const auto delta = Box{right - wide.delta, box.y, wide.delta, box.h};
    canvas.figures(delta, row.delta, Type::r13,
                   row.late ? theme.warn
                   : past   ? theme.text_3
                            : theme.text,
                   Align::right);
    right -= wide.delta;
    canvas.figures({right - wide.expected, box.y, wide.expected, box.h}, row.expected,
                   past ? Type::r15 : Type::s15, main, Align::right);
    right -= wide.expected;
    if (!folded)
        canvas.figures({right - wide.plan, box.y, wide.plan, box.h}, row.plan, Type::r15, theme.text_3,
                       Align::right);
    right -= wide.plan;
    const auto start = folded ? 26.0F : 30.0F;
    const Box title{box.x + pad + start, box.y, right - box.x - pad - start - (folded ? 4 : 8), box.h};
    const auto title_type = !current ? Type::r15 : folded ? Type::s15 : Type::s16;
    if (row.detail.empty()) {
        canvas.text(title, row.title, title_type, main);
        return;
    }
    const auto middle = box.y + box.h / 2;
    canvas.text({title.x, middle - 20, title.w, 20}, row.title, title_type, main);
    canvas.text({title.x, middle + 1, title.w, 16}, row.detail, Type::r13,
                past ? theme.text_3 : theme.text_2);
}

void draw_drift(Ui& ui, Box box, bool folded, const Drift& drift, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.rule(box.x, box.y, box.w);
    const Box line{box.x, box.y + 10, box.w, 24};
    const auto& end = folded ? drift.end_short : drift.end;
    const auto wide = canvas.figures_width(end, Type::r15);
    canvas.figures({line.right() - wide, line.y, wide, line.h}, end, Type::r15, theme.text_2);
    auto x = line.x;
    if (drift.mark != Mark::none) {
        canvas.sign(drift.mark, x + 8, line.y + line.h / 2, size::sign);
        x += 24;
    }
    canvas.text({x, line.y, line.right() - wide - 8 - x, line.h}, drift.text, Type::s15, theme.text);
    const Box below{box.x, line.bottom() + 2, box.w, 22};
    const auto hint = canvas.width(drift.hint, Type::r14);
    const auto link = drift.remedy ? canvas.width(drift.remedy->label, Type::r14) : 0;
    const bool both = hint + 8 + link <= below.w;  // else what can be done goes before what has been
    if (both || !drift.remedy) canvas.text(below, drift.hint, Type::r14, theme.text_2);
    if (!drift.remedy) return;
    const auto align = both && hint > 0 ? Align::right : Align::left;
    if (ui.link("remedy", below, drift.remedy->label, theme.text, align, Type::r14))
        submit(*drift.remedy->wish);
}

}  // namespace

void draw_rundown(Ui& ui, Box box, bool folded, const Rundown& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto pad = folded ? 14.0F : 16.0F;
    const auto title_right = folded ? scene.expected_head_narrow : scene.expected_head;
    const auto inside = draw_panel(ui, box, {scene.title, title_right, ""}, pad);
    if (!folded) {
        const auto wide = canvas.width(scene.plan_head, Type::s13);
        const auto x = std::min(box.right() - pad - 38 - 54 - wide,
                                box.right() - pad - canvas.width(title_right, Type::s13) - 20 - wide);
        canvas.text({x, box.y + pad - 2, wide, 18}, scene.plan_head, Type::s13, ui.theme().text_2);
    }
    const bool second_line = scene.drift.remedy || !scene.drift.hint.empty();
    auto [drift, rows] = inside.foot(second_line ? 58.0F : 34.0F, 8);
    draw_drift(ui, drift, folded, scene.drift, submit);

    const auto height = heights(rows, scene.rows.size(), folded);
    const Box room{box.x + 1, rows.y, box.w - 2, rows.h};
    const auto content = static_cast<float>(scene.rows.size()) * height.row + height.current - height.row;
    const auto running =
        std::ranges::find(scene.rows, Passed::current, &RundownRow::passed) - scene.rows.begin();
    const auto follow = static_cast<float>(running) * height.row - room.h / 3;
    const auto before =
        std::clamp(inputs.rundown_scroll.value_or(follow), 0.0F, std::max(0.0F, content - room.h));
    auto offset = before;
    ui.scroll(room, content, offset);
    if (offset != before) inputs.rundown_scroll = offset;
    canvas.clip(room);
    auto y = room.y - offset;
    for (const auto& row : scene.rows) {
        const auto high = row.passed == Passed::current ? height.current : height.row;
        const Box line{room.x, y, room.w, high};
        y += high;
        if (line.bottom() < room.y || line.y > room.bottom()) continue;
        if (ui.area("row" + std::to_string(row.segment), line, !row.actions.empty())) {
            inputs.overlay = Overlay::row;
            inputs.row = row.segment;
        }
        draw_row(ui, line, folded, row, pad - 1);
    }
    canvas.end_clip();
    ui.scroll_mark(room, content, offset);
}

}  // namespace auftakt::console
