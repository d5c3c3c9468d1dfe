#include <algorithm>
#include <string>
#include <vector>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

void balance(Canvas& canvas, Box box, const AttendanceScene& scene) {
    const auto& theme = canvas.theme();
    const auto all = scene.juniors + scene.seniors + scene.open + scene.missing;
    if (all == 0) {
        canvas.fill(box, theme.line, 5);
        return;
    }
    struct Part {
        int n;
        ImU32 colour;
        float radius;
    };
    const Part parts[] = {{scene.juniors, theme.junior, 5},
                          {scene.seniors, theme.senior, 2},
                          {scene.open, theme.text_3, 2},
                          {scene.missing, theme.line, 2}};
    const auto used = std::ranges::count_if(parts, [](const Part& p) { return p.n > 0; });
    const auto wide = box.w - 4 * static_cast<float>(used - 1);
    auto x = box.x;
    for (const auto& part : parts) {
        if (part.n == 0) continue;
        const auto own = wide * static_cast<float>(part.n) / static_cast<float>(all);
        canvas.fill({x, box.y, own, box.h}, part.colour, std::min(part.radius, own / 2));
        x += own + 4;
    }
}

float counted(Canvas& canvas, float x, Box row, int n, const std::string& word, bool strong_word) {
    const auto& theme = canvas.theme();
    const auto figure = std::to_string(n);
    const auto wide = canvas.figures_width(figure, Type::s16);
    canvas.figures({x, row.y, wide, row.h}, figure, Type::s16, theme.text);
    if (word.empty()) return wide;
    const auto label = canvas.width(word, Type::r15);
    const auto room = std::min(label, row.right() - x - wide - 7);
    canvas.text({x + wide + 7, row.y, room, row.h}, word, Type::r15, strong_word ? theme.text : theme.text_2);
    return wide + 7 + label;
}

void device_row(Ui& ui, Box line, bool folded, const DeviceRow& row) {
    auto& canvas = ui.canvas;
    canvas.sign(row.mark, line.x + 8, line.y + line.h / 2, size::sign);
    const auto& state = folded ? row.state_short : row.state;
    const auto wide = std::min(canvas.figures_width(state, Type::r15), line.w * 0.55F);
    canvas.figures({line.right() - wide, line.y, wide, line.h}, state, Type::r15, ui.theme().text_2);
    canvas.text({line.x + 26, line.y, line.w - 38 - wide, line.h}, row.name, Type::r15, ui.theme().text);
}

constexpr float item_gap = 12;

bool is_masked(const ModerationItem& item, const Inputs& inputs) {
    return !item.masked.empty() && !inputs.unmasked.contains(item.text);
}

float item_height(Ui& ui, float width, const ModerationItem& item, const Inputs& inputs) {
    const auto two = !is_masked(item, inputs) && ui.canvas.width(item.text, Type::r15) > width;
    return (two ? 41.0F : 20.5F) + 2 + 17 + 8 + size::button_small + item_gap;
}

// What the word list knows is read only by who wants to.
float draw_words(Ui& ui, Box box, const ModerationItem& item, const std::string& id, Inputs& inputs) {
    if (!is_masked(item, inputs)) return ui.canvas.paragraph(box, item.text, Type::r15, ui.theme().text, 2);
    constexpr float line = 20.5F;
    ui.canvas.sign(Mark::warn, box.x + 8, box.y + line / 2, size::sign);
    if (ui.link("unmask" + id, {box.x + 24, box.y, box.w - 24, line}, item.masked, ui.theme().text_2))
        inputs.unmasked.insert(item.text);
    return line;
}

void draw_author(Ui& ui, Box line, const ModerationItem& item, const std::string& id, const Submit& submit) {
    auto room = line.w;
    if (item.all_of_person) {
        const auto& label = item.all_of_person->label;
        const auto wide = ui.canvas.width(label, Type::r13);
        if (ui.link("all" + id, {line.right() - wide, line.y, wide, line.h}, label, ui.theme().text_2,
                    Align::right, Type::r13))
            submit(*item.all_of_person->wish);
        room -= wide + 12;
    }
    ui.canvas.text({line.x, line.y, room, line.h}, item.author, Type::r13, ui.theme().text_3);
}

void draw_item(Ui& ui, Box box, const ModerationItem& item, int number, Inputs& inputs,
               const Submit& submit) {
    const auto id = std::to_string(number);
    auto y = box.y + draw_words(ui, box, item, id, inputs);
    draw_author(ui, {box.x, y + 2, box.w, 17}, item, id, submit);
    y += 27;
    const auto first = ui.button_width(item.show.label, item.show.key, Type::s14, 8);
    const auto second = ui.button_width(item.decline.label, item.decline.key, Type::s14, 8);
    if (!item.shown) ui.control("approve" + id, {box.x, y, first, size::button_small}, item.show, submit);
    const Box decline{item.shown ? box.x : box.x + first + 8, y, second, size::button_small};
    ui.control("decline" + id, decline, item.decline, submit, {.style = Style::ghost});
    if (item.star.label.empty()) return;
    const auto star = ui.button_width(item.star.label, "", Type::s14, 8);
    ui.control("star" + id, {box.right() - star, y, star, size::button_small}, item.star, submit,
               {.style = item.starred ? Style::secondary : Style::ghost});
}

// A list that does not fit is scrolled; what lies below is counted at the foot.
void draw_items(Ui& ui, Box room, const ModerationScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    std::vector<float> heights;
    heights.reserve(scene.items.size());
    float content = 0;
    for (const auto& item : scene.items) {
        heights.push_back(item_height(ui, room.w - 6, item, inputs) + item_gap / 2);
        content += heights.back();
    }
    const bool all = content - item_gap <= room.h;
    const auto seen = all ? room : Box{room.x, room.y, room.w, room.h - 24};
    ui.scroll(seen, content - item_gap, inputs.moderation_scroll);
    canvas.clip(seen);
    const bool live = ui.live;
    auto y = seen.y - inputs.moderation_scroll;
    std::size_t below = 0;
    for (std::size_t i = 0; i < scene.items.size(); y += heights[i++]) {
        const auto bottom = y + heights[i] - item_gap * 1.5F;
        below += bottom > seen.bottom() + 1 ? 1 : 0;
        if (bottom <= seen.y || y >= seen.bottom()) continue;
        ui.live = live && y >= seen.y - 1 && bottom <= seen.bottom() + 1;
        if (i > 0) canvas.rule(room.x, y - item_gap / 2 - 1, room.w - 6);
        draw_item(ui, {room.x, y, room.w - 6, heights[i]}, scene.items[i], static_cast<int>(i), inputs,
                  submit);
    }
    ui.live = live;
    canvas.end_clip();
    ui.scroll_mark(seen, content - item_gap, inputs.moderation_scroll);
    if (below > 0)
        canvas.text({room.x, room.bottom() - 20, room.w, 20}, scene.more[below], Type::r14,
                    ui.theme().text_2);
}

}  // namespace

void draw_attendance(Ui& ui, Box box, bool folded, const AttendanceScene& scene) {
    auto& canvas = ui.canvas;
    const auto inside = draw_panel(ui, box, {scene.title, scene.total, ""}, folded ? 14 : 16);
    balance(canvas, {inside.x, inside.y - 2, inside.w, folded ? 8.0F : 10.0F}, scene);
    const Box row{inside.x, inside.y + (folded ? 12.0F : 18.0F), inside.w, 24};
    const auto middle = row.y + row.h / 2;
    canvas.role(Role::junior, row.x + 5, middle, 10);
    counted(canvas, row.x + 18, row, scene.juniors, folded ? "" : scene.junior_word, true);
    const auto second = row.x + row.w * 0.37F;
    canvas.role(Role::senior, second + 5, middle, 10);
    counted(canvas, second + 18, row, scene.seniors, folded ? "" : scene.senior_word, true);
    const auto missing = std::to_string(scene.missing);
    const auto wide =
        canvas.figures_width(missing, Type::s16) + 7 + canvas.width(scene.missing_word, Type::r15);
    counted(canvas, row.right() - wide, row, scene.missing, scene.missing_word, false);
    const auto lines = remark_lines(canvas, box.w, scene);
    if (lines > 0)
        canvas.paragraph({inside.x, row.bottom() + 4, inside.w, remark_line * 2}, scene.remark, Type::r13,
                         ui.theme().text_2, lines, remark_line / em(Type::r13));
}

int remark_lines(const Canvas& canvas, float width, const AttendanceScene& scene) {
    if (scene.remark.empty()) return 0;
    const auto room = width - 2 * (width < hall_wide ? 14.0F : 16.0F);
    return canvas.width(scene.remark, Type::r13) <= room ? 1 : 2;
}

void draw_devices(Ui& ui, Box box, bool folded, const DevicesScene& scene, int rows) {
    const auto inside =
        draw_panel(ui, box, {scene.title, folded ? scene.total_short : scene.total, ""}, folded ? 14 : 16);
    auto y = inside.y - 6;
    for (const auto& row : rows_for(scene, rows)) {
        device_row(ui, {inside.x, y, inside.w, size::row}, folded, row);
        y += size::row;
    }
}

void draw_moderation(Ui& ui, Box box, const ModerationScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    auto inside = draw_panel(ui, box, {scene.title, "", ""}, box.w < 300 ? 10.0F : 16.0F);
    if (scene.hide) {
        const auto [hide, above] = inside.foot(size::button_small, 8);
        ui.control("hide questions", hide, *scene.hide, submit, {.style = Style::danger});
        inside = above;
    }
    if (scene.items.empty()) {
        canvas.text({inside.x, inside.y, inside.w, 24}, scene.empty, Type::r15, theme.text_3);
        return;
    }
    if (!scene.waiting.empty()) {
        const auto chip = canvas.width(scene.waiting, Type::s14) + 20;
        const Box badge{inside.right() - chip, box.y + 11, chip, 24};
        canvas.fill(badge, theme.raised, size::radius_chip);
        canvas.text(badge, scene.waiting, Type::s14, theme.text, Align::centre);
    }
    draw_items(ui, {inside.x, inside.y + 2, inside.w, inside.h - 2}, scene, inputs, submit);
}

}  // namespace auftakt::console
