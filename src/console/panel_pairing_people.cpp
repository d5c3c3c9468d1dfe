#include <algorithm>
#include <string>

#include "console/panel_pairing.hpp"

// Left: who is here, where, and whom to look at.
namespace auftakt::console {
namespace {

constexpr float row_high = 45;
constexpr float row_low = 36;

// Where the words do not fit, the signs of the roles stand alone.
float chip_width(const Ui& ui, const SeatChip& chip, bool words) {
    const auto sign = chip.role || chip.label.empty() ? 18.0F : 0.0F;
    const bool label = !chip.label.empty() && (words || !chip.role);
    return 20 + sign + (label ? ui.canvas.width(chip.label, Type::r14) + 6 : 0) +
           ui.canvas.width(chip.count, Type::s14);
}

float draw_chip(Ui& ui, float x, float y, const SeatChip& chip, bool words, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const bool on = inputs.seat_filter == chip.filter;
    const bool sign = chip.label.empty();
    const auto mark = chip.role || sign ? 18.0F : 0.0F;
    const auto label = chip.role && !words ? 0 : canvas.width(chip.label, Type::r14);
    const auto count = canvas.width(chip.count, Type::s14);
    const Box at{x, y, chip_width(ui, chip, words), 28};
    if (ui.area("seats" + chip.label, at, true)) {
        inputs.seat_filter = chip.filter;
        inputs.seats_scroll = 0;
    }
    canvas.fill(at, on ? theme.accent : theme.raised, size::radius_chip);
    if (sign) canvas.sign(Mark::warn, at.x + 17, at.y + 14, 14);
    canvas.role(chip.role, at.x + 15, at.y + 14, 9);
    const auto colour = on ? theme.on_accent : theme.text_2;
    if (label > 0) canvas.text({at.x + 10 + mark, at.y, label, at.h}, chip.label, Type::r14, colour);
    canvas.text({at.right() - 10 - count, at.y, count, at.h}, chip.count, Type::s14,
                on ? colour : theme.text);
    return at.right();
}

void draw_round(Ui& ui, Box line, const SeatList& scene, Inputs& inputs) {
    if (scene.round.empty()) return;
    constexpr float wide = 32;
    const auto step = [&](const char* name, float x, const char* sign, int round) {
        if (ui.button(name, {x, line.y, wide, 28}, sign, "", round > 0)) inputs.seats.round = round;
    };
    step("earlier", line.x, "←", scene.earlier);
    step("later", line.right() - wide, "→", scene.later);
    ui.canvas.text({line.x + wide + 6, line.y, line.w - 2 * wide - 12, 28}, scene.round, Type::s14,
                   ui.theme().text, Align::centre);
}

void draw_row(Ui& ui, Box line, const SeatRow& row, bool chosen) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (chosen) {
        canvas.fill(line, theme.raised);
        canvas.fill({line.x, line.y, 4, line.h}, theme.accent);
    }
    canvas.rule(line.x, line.bottom() - 1, line.w);
    const auto middle = line.y + line.h / 2;
    canvas.role(row.role, line.x + 21, middle, 10);
    auto right = line.right() - 16;
    const auto add = [&](const std::string& text, ImU32 colour) {
        if (text.empty()) return;
        const auto wide = std::min(canvas.width(text, Type::r14), 150.0F);
        right -= wide;
        canvas.text({right, line.y, wide, line.h}, text, Type::r14, colour, Align::right);
        right -= 10;
    };
    add(row.place, theme.text_2);
    add(row.note, row.warns ? theme.text : theme.text_3);
    if (row.mark != Mark::none) {
        canvas.sign(row.mark, right - 6, middle, size::sign);
        right -= 22;
    }
    const auto x = line.x + 37;
    canvas.text({x, line.y, right - x, line.h}, row.name, chosen ? Type::s15 : Type::r15, theme.text);
}

void draw_rows(Ui& ui, Box room, const SeatList& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    canvas.rule(room.x, room.y - 1, room.w);
    const auto hits = found(scene, inputs.seat_filter, inputs.seat_search, inputs.seats_by_table);
    if (hits.empty()) {
        canvas.text({room.x + 16, room.y + 12, room.w - 32, 24},
                    scene.rows.empty() ? scene.empty : scene.none_found, Type::r15, ui.theme().text_3);
        return;
    }
    const auto high = room.h < 560 ? row_low : row_high;
    const auto content = high * static_cast<float>(hits.size());
    ui.scroll(room, content, inputs.seats_scroll);
    canvas.clip(room);
    for (auto i = static_cast<std::size_t>(inputs.seats_scroll / high); i < hits.size(); ++i) {
        const Box line{room.x, room.y + high * static_cast<float>(i) - inputs.seats_scroll, room.w, high};
        if (line.y >= room.bottom()) break;
        const auto& row = scene.rows[hits[i]];
        const Box seen{line.x, std::max(line.y, room.y), line.w,
                       std::min(line.bottom(), room.bottom()) - std::max(line.y, room.y)};
        if (ui.area("seat" + std::to_string(row.person.value), seen, true))
            choose_seat(inputs.seats, row.person, ImGui::GetIO().KeyShift);
        draw_row(ui, line, row, inputs.seats.one == row.person || inputs.seats.two == row.person);
    }
    canvas.end_clip();
    ui.scroll_mark(room, content, inputs.seats_scroll);
}

}  // namespace

void draw_seats(Ui& ui, Box box, const SeatList& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    auto inside = draw_panel(ui, box, {scene.title, "", ""});
    const auto& sorted = inputs.seats_by_table ? scene.by_table : scene.by_name;
    const Box sort{inside.x + inside.w * 0.4F, box.y + 12, inside.w * 0.6F, 22};
    if (ui.link("sort", sort, sorted, ui.theme().text_2, Align::right, Type::s13))
        inputs.seats_by_table = !inputs.seats_by_table;
    const Box search{inside.x, inside.y, inside.w, 36};
    ui.field("##seats", search, inputs.seat_search, scene.search_hint, inputs.focus_seats);
    if (inputs.seat_search.empty())
        canvas.key_cap(search.right() - 34, search.y + search.h / 2, "/", ui.theme().text_2);
    inputs.focus_seats = false;
    auto x = inside.x;
    auto y = search.bottom() + 8;
    float chips = -8;
    for (const auto& chip : scene.filters) chips += chip_width(ui, chip, true) + 8;
    for (const auto& chip : scene.filters) x = draw_chip(ui, x, y, chip, chips <= inside.w, inputs) + 8;
    y += 36;
    if (!scene.round.empty()) {
        draw_round(ui, {inside.x, y, inside.w, 28}, scene, inputs);
        y += 36;
    }
    draw_rows(ui, {box.x + 1, y + 1, box.w - 2, box.bottom() - y - 6}, scene, inputs);
}

}  // namespace auftakt::console
