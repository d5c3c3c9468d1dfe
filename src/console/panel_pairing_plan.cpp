#include <algorithm>
#include <string>

#include "console/panel_pairing.hpp"

// Right: the plan and its proof, its rounds and their lengths, or what a proposal would change.
namespace auftakt::console {
namespace {

constexpr float compared_high = 36;
constexpr float seat_line = 22;
constexpr float foot_gap = 12;

void draw_footer(Ui& ui, Box box, const PlanPanel& scene, const Submit& submit) {
    const ButtonLook plain{.height = size::button, .type = Type::s15};
    const ButtonLook primary{.style = Style::primary, .height = size::button, .type = Type::s15};
    const bool proposal = !scene.heads.empty();
    const auto* left = scene.discard ? &*scene.discard : &scene.replan;
    const auto& right = scene.accept ? *scene.accept : scene.replan;
    if (left == &right) return ui.control("replan", box, right, submit, plain);
    const auto wide = ui.button_width(left->label, left->key, Type::s15, 9);
    auto [one, two] = box.left(std::min(std::max(wide, 110.0F), box.w * 0.5F), 10);
    ui.control(left->label, one, *left, submit, plain);
    ui.control(right.label, two, right, submit, scene.accept || proposal ? primary : plain);
}

float draw_compared(Ui& ui, Box box, const PlanPanel& scene) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    constexpr float sign = 34;
    constexpr float column = 72;
    const auto after = box.right() - sign - column;
    const auto before = after - column;
    const auto cell = [&](float x, float y, const std::string& text, Type type, ImU32 colour, float high) {
        canvas.text({x, y, column, high}, text, type, colour, Align::right);
    };
    auto y = box.y;
    canvas.text({box.x, y, before - box.x, 24}, scene.heads[0], Type::s13, theme.text_2);
    cell(before, y, scene.heads[1], Type::s13, theme.text_2, 24);
    cell(after, y, scene.heads[2], Type::s13, theme.text_2, 24);
    y += 28;
    for (const auto& row : scene.compared) {
        canvas.rule(box.x, y, box.w);
        canvas.text({box.x, y, before - box.x, compared_high}, row.label, Type::r15, theme.text);
        cell(before, y, row.before, Type::r15, theme.text_2, compared_high);
        cell(after, y, row.after, Type::s16, theme.text, compared_high);
        canvas.sign(row.mark, box.right() - 9, y + compared_high / 2, size::sign);
        y += compared_high;
    }
    canvas.rule(box.x, y, box.w);
    return y - box.y;
}

float change_height(const TableRow& row) {
    return 12 + seat_line * static_cast<float>(std::max<std::size_t>(row.people.size(), 1));
}

void draw_change(Ui& ui, Box line, const TableRow& row) {
    auto& canvas = ui.canvas;
    canvas.rule(line.x, line.y, line.w);
    canvas.text({line.x, line.y, 44, line.h}, row.table, Type::s18, ui.theme().text);
    auto y = line.y + 6;
    for (const auto& person : row.people) {
        canvas.role(person.role, line.x + 54, y + seat_line / 2, 9);
        canvas.text({line.x + 68, y, line.w - 80, seat_line}, person.name, Type::r14, ui.theme().text);
        y += seat_line;
    }
}

void draw_changes(Ui& ui, Box box, const PlanPanel& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& title = scene.changes.empty() ? scene.changes_none : scene.changes_title;
    canvas.text({box.x, box.y, box.w, 20}, title, Type::s13, ui.theme().text_2);
    const Box room{box.x, box.y + 28, box.w, box.h - 28};
    float content = 0;
    for (const auto& row : scene.changes) content += change_height(row);
    if (room.h < 40) return;
    ui.scroll(room, content, inputs.changes_scroll);
    canvas.clip(room);
    auto y = room.y - inputs.changes_scroll;
    for (const auto& row : scene.changes) {
        const Box line{room.x, y, room.w, change_height(row)};
        y = line.bottom();
        if (line.bottom() > room.y && line.y < room.bottom()) draw_change(ui, line, row);
    }
    canvas.end_clip();
    ui.scroll_mark(room, content, inputs.changes_scroll);
}

void draw_round_row(Ui& ui, Box row, const RoundRow& round, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (ui.area("round" + std::to_string(round.number), row, true)) inputs.seats.round = round.number;
    if (round.shown) canvas.fill(row, theme.raised);
    if (round.current) canvas.fill({row.x, row.y, 4, row.h}, theme.accent);
    canvas.sign(round.mark, row.x + 24, row.y + row.h / 2, size::sign);
    auto x = row.x + 44;
    x += canvas.text({x, row.y, 100, row.h}, round.title, round.current ? Type::s15 : Type::r15, theme.text) +
         12;
    const auto room = row.right() - 16 - x;
    const auto wide = std::min(canvas.width(round.numbers, Type::r13), room * 0.72F);
    canvas.text({row.right() - 16 - wide, row.y, wide, row.h}, round.numbers, Type::r13, theme.text_2,
                Align::right);
    canvas.text({x, row.y, room - wide - 8, row.h}, round.state, Type::r14, theme.text_2);
}

void draw_rounds(Ui& ui, Box panel, Box box, const PlanPanel& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    if (scene.rounds.empty() || box.h < 60) return;
    canvas.text({box.x, box.y, box.w, 20}, scene.rounds_title, Type::s13, ui.theme().text_2);
    const Box room{panel.x + 1, box.y + 26, panel.w - 2, box.h - 26};
    const auto high = room.h < 34 * static_cast<float>(scene.rounds.size()) ? 30.0F : 34.0F;
    const auto content = high * static_cast<float>(scene.rounds.size());
    ui.scroll(room, content, inputs.rounds_scroll);
    canvas.clip(room);
    auto y = room.y - inputs.rounds_scroll;
    for (const auto& round : scene.rounds) {
        const Box row{room.x, y, room.w, high};
        y += high;
        const bool live = ui.live;
        ui.live = live && room.contains(row);
        if (row.bottom() > room.y && row.y < room.bottom()) draw_round_row(ui, row, round, inputs);
        ui.live = live;
    }
    canvas.end_clip();
    ui.scroll_mark(room, content, inputs.rounds_scroll);
}

float draw_lengths(Ui& ui, Box box, const PlanPanel& scene, const Submit& submit) {
    auto& canvas = ui.canvas;
    constexpr float key = 36;
    auto y = box.y;
    for (const auto& row : scene.lengths) {
        const auto right = box.right();
        canvas.text({box.x, y, box.w - 2 * key - 80, size::button_small}, row.label, Type::r15,
                    ui.theme().text_2);
        ui.control("less" + row.label, {right - 2 * key - 72, y, key, size::button_small}, row.less, submit);
        canvas.figures({right - key - 68, y, 64, size::button_small}, row.value, Type::s16, ui.theme().text,
                       Align::centre);
        ui.control("more" + row.label, {right - key, y, key, size::button_small}, row.more, submit);
        y += size::button_small + 6;
    }
    return y - box.y;
}

constexpr int remark_lines = 4;

// Not higher than `most`: what is more is scrolled to.
float draw_remarks(Ui& ui, Box box, Box panel, const std::vector<Remark>& remarks, float most,
                   Inputs& inputs) {
    const auto content = remarks_in(ui, {box, false, panel}, remarks, remark_lines);
    if (content <= most) return remarks_in(ui, {box, true, panel}, remarks, remark_lines);
    const Box room{box.x, box.y, box.w, most};
    ui.scroll(room, content, inputs.remarks_scroll);
    ui.canvas.clip(room);
    remarks_in(ui, {{room.x, room.y - inputs.remarks_scroll, room.w - 8, 0}, true, room}, remarks,
               remark_lines);
    ui.canvas.end_clip();
    ui.scroll_mark(room, content, inputs.remarks_scroll);
    return most;
}

// What the keys and lengths below the remarks need, with the first rounds.
float height_below(const PlanPanel& scene) {
    constexpr float rounds = 100;
    constexpr float comparison = 240;
    if (!scene.heads.empty()) return comparison;
    if (scene.rounds.empty()) return 0;
    const auto lengths = static_cast<float>(scene.lengths.size()) * (size::button_small + 6);
    const auto why = scene.why.empty() ? 0 : 2 * pairing_line + 6;
    return lengths + size::button_small + 20 + why + rounds;
}

}  // namespace

void draw_plan(Ui& ui, Box box, const PlanPanel& scene, Inputs& inputs, const Submit& submit) {
    auto inside = draw_panel(ui, box, {scene.title, scene.right, ""});
    if (!scene.replan.label.empty() && (scene.replan.enabled() || scene.accept || !scene.rounds.empty())) {
        auto [footer, above] = inside.foot(size::button, foot_gap);
        draw_footer(ui, footer, scene, submit);
        inside = above;
    }
    constexpr float remarks_least = 3 * pairing_line;
    const auto most = std::max(remarks_least, inside.h - height_below(scene));
    const auto remarks =
        draw_remarks(ui, {inside.x, inside.y, inside.w, 0}, box, scene.remarks, most, inputs);
    inside = inside.top(remarks, 8).second;
    if (!scene.heads.empty()) {
        const auto table = draw_compared(ui, inside, scene);
        return draw_changes(ui, inside.top(table, 20).second, scene, inputs);
    }
    if (scene.rounds.empty()) return;
    if (!scene.why.empty()) {
        const auto lines = ui.canvas.lines(scene.why, inside.w, Type::r14, 2).size();
        auto [why, above] = inside.foot(pairing_line * static_cast<float>(lines) + 4, 2);
        remarks_in(ui, {why, true, box}, {{Mark::none, scene.why}}, 2);
        inside = above;
    }
    const std::vector<Control> rounds{scene.extra, scene.drop};
    const auto controls = controls_in(ui, {inside, false, box}, rounds, submit);
    const auto lengths = static_cast<float>(scene.lengths.size()) * (size::button_small + 6);
    auto [below, above] = inside.foot(controls + 10 + lengths, 10);
    draw_lengths(ui, below, scene, submit);
    controls_in(ui, {{below.x, below.y + lengths + 6, below.w, 0}, true, box}, rounds, submit);
    draw_rounds(ui, box, above, scene, inputs);
}

}  // namespace auftakt::console
