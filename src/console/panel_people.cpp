#include <algorithm>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "console/list_rows.hpp"
#include "console/panels.hpp"
#include "core/limits.hpp"

namespace auftakt::console {
namespace {

constexpr float row_height = 40;

struct Columns {
    float name = 0;
    float department = 0;
    float site = 0;
    float offers = 0;
    float wants = 0;
    float status = 0;
};

Columns columns(float width, bool folded) {
    if (const auto narrow = width - 130; folded)
        return {narrow * 0.46F, narrow * 0.2F, 0, narrow * 0.34F, 0, 130};
    const auto rest = width - 116;
    return {rest * 0.36F, rest * 0.15F, rest * 0.11F, rest * 0.18F, rest * 0.20F, 116};
}

bool name_fits(const NameText& name) {
    return name.graphemes > 0 && name.graphemes <= limits::name_graphemes_max &&
           name.name.full.size() <= limits::name_bytes_max;
}

void draw_search(Ui& ui, Box box, const PeopleScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(box);
    const auto inside = box.inset(16, 14);
    const auto resume = ui.button_width(scene.resume_by_name.label, "");
    auto [button, field] = Box{inside.x, inside.y, inside.w, size::button}.right_side(resume, 10);
    if (ui.field("##search", field, inputs.search, scene.search_hint, inputs.focus_search)) {
        inputs.person.reset();
        choose_person(scene, 1, inputs);
    }
    inputs.focus_search = false;
    ui.control("resume", button, scene.resume_by_name, submit);
    const Box row{inside.x, inside.y + 52, inside.w, 28};
    auto x = row.x;
    for (const auto& chip : scene.filters) {
        const auto wide = 20 + canvas.width(chip.label, Type::r14) + 6 + canvas.width(chip.count, Type::s14);
        if (x + wide > row.right()) break;
        const Box at{x, row.y, wide, row.h};
        const bool on = inputs.filter == chip.filter;
        if (ui.area("filter" + chip.label, at, true)) inputs.filter = chip.filter;
        canvas.fill(at, on ? theme.accent : theme.raised, size::radius_chip);
        const auto colour = on ? theme.on_accent : theme.text_2;
        const auto label = canvas.text({x + 10, row.y, wide, row.h}, chip.label, Type::r14, colour);
        canvas.text({x + 16 + label, row.y, wide, row.h}, chip.count, Type::s14, on ? colour : theme.text);
        x += wide + 8;
    }
    const auto& right = scene.resume_note.empty() ? scene.sorted : scene.resume_note;
    if (const auto wide = canvas.width(right, Type::r14); x + wide < row.right())
        canvas.text({row.right() - wide, row.y, wide, row.h}, right, Type::r14, theme.text_2);
}

void draw_person(Ui& ui, Box line, const Columns& wide, const PersonRow& row, bool chosen) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (chosen) {
        canvas.fill(line, theme.raised);
        canvas.fill({line.x, line.y, 4, line.h}, theme.accent);
    }
    canvas.rule(line.x, line.bottom() - 1, line.w);
    auto x = line.x + 16;
    canvas.role(row.role, x + 5, line.y + line.h / 2, 10);
    const auto cell = [&](float width, const std::string& text, Type type, ImU32 colour, float indent = 0) {
        if (width > 0) canvas.text({x + indent, line.y, width - indent - 12, line.h}, text, type, colour);
        x += width;
    };
    cell(wide.name, row.full, chosen ? Type::s15 : Type::r15, row.removed ? theme.text_3 : theme.text, 20);
    cell(wide.department, row.department, Type::r15, theme.text_2);
    cell(wide.site, row.site, Type::r15, theme.text_2);
    cell(wide.offers, row.offers, Type::r15, theme.text_2);
    cell(wide.wants, row.wants, Type::r15, theme.text_2);
    canvas.sign(row.mark, x + 8, line.y + line.h / 2, size::sign);
    canvas.text({x + 24, line.y, line.right() - x - 34, line.h}, row.status, Type::r14, theme.text_2);
}

// Where the chosen person stands in the list; its length: nowhere.
std::size_t place_of_chosen(const PeopleScene& scene, const std::vector<std::size_t>& hits,
                            const Inputs& inputs) {
    const auto at =
        std::ranges::find_if(hits, [&](std::size_t i) { return scene.rows[i].person == inputs.person; });
    return static_cast<std::size_t>(at - hits.begin());
}

void draw_list(Ui& ui, Box box, bool folded, const PeopleScene& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(box);
    const auto wide = columns(box.w - 32, folded);
    const float widths[] = {wide.name, wide.department, wide.site, wide.offers, wide.wants, wide.status};
    auto x = box.x + 16;
    for (std::size_t i = 0; i < scene.heads.size(); ++i) {
        if (widths[i] > 0)
            canvas.text({x, box.y + 4, widths[i] - 8, 32}, scene.heads[i], Type::s13, theme.text_2);
        x += widths[i];
    }
    canvas.rule(box.x, box.y + 36, box.w);
    const Box room{box.x + 1, box.y + 37, box.w - 2, box.h - 40};
    const auto hits = found(scene, inputs.filter, inputs.search);
    if (hits.empty()) {
        canvas.text({room.x + 16, room.y + 12, room.w - 32, 24},
                    scene.rows.empty() ? scene.empty : scene.none_found, Type::r15, theme.text_3);
        return;
    }
    const auto chosen_at = place_of_chosen(scene, hits, inputs);
    if (std::exchange(inputs.person_follows, false) && chosen_at < hits.size())
        inputs.people_scroll = brought_into_view(inputs.people_scroll, chosen_at, row_height, room.h);
    ui.scroll(room, row_height * static_cast<float>(hits.size()), inputs.people_scroll);
    canvas.clip(room);
    const auto first = static_cast<std::size_t>(inputs.people_scroll / row_height);
    for (auto i = first; i < hits.size(); ++i) {
        const Box line{room.x, room.y + row_height * static_cast<float>(i) - inputs.people_scroll, room.w,
                       row_height};
        if (line.y >= room.bottom()) break;
        const auto& row = scene.rows[hits[i]];
        if (ui.area("person" + std::to_string(row.person.value), line, true)) {
            inputs.person = row.person;
            inputs.name = row.name;
        }
        draw_person(ui, line, wide, row, inputs.person == row.person);
    }
    canvas.end_clip();
    ui.scroll_mark(room, row_height * static_cast<float>(hits.size()), inputs.people_scroll);
}

// Buttons from left to right, on a new line where the room ends.
void draw_controls(Ui& ui, Box room, std::initializer_list<const Control*> controls, const Submit& submit) {
    auto x = room.x;
    auto y = room.y;
    for (const auto* control : controls) {
        if (!control->enabled()) continue;
        const auto wide = ui.button_width(control->label, control->key);
        if (x > room.x && x + wide > room.right()) {
            x = room.x;
            y += size::button_small + 8;
        }
        const bool removes =
            control->wish && std::holds_alternative<people::Command>(*control->wish) &&
            std::holds_alternative<people::Remove>(std::get<people::Command>(*control->wish));
        ui.control(control->label, {x, y, wide, size::button_small}, *control, submit,
                   {.style = removes ? Style::danger : Style::secondary});
        x += wide + 8;
    }
}

void draw_details(Ui& ui, Box box, const PeopleScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(box);
    const auto inside = box.inset(20, 18);
    const auto* chosen = chosen_person(scene, inputs);
    if (chosen == nullptr) {
        canvas.paragraph(inside, scene.choose_hint, Type::r15, theme.text_3, 2);
        return;
    }
    const auto& row = *chosen;
    auto y = inside.y;
    y += canvas.paragraph({inside.x, y, inside.w, 60}, row.name, Type::s18, theme.text, 2, 1.25F) + 2;
    canvas.text({inside.x, y, inside.w, 22}, row.department + " · " + row.site, Type::r15, theme.text_2);
    y += 30;
    int role = row.role == Role::senior ? 1 : row.role == Role::both ? 2 : 0;
    if (ui.choice("role", {inside.x, y, inside.w, size::button},
                  {scene.junior_word, scene.senior_word, scene.both_word}, role))
        submit(people::Command{people::SetRole{row.person, role == 0   ? Role::junior
                                                           : role == 1 ? Role::senior
                                                                       : Role::both}});
    y += 52;
    for (const auto& [label, value] :
         {std::pair{&scene.offers_word, &row.offers}, std::pair{&scene.wants_word, &row.wants}}) {
        canvas.text({inside.x, y, 80, 20}, *label, Type::r14, theme.text_2);
        y += std::max(
            22.0F, canvas.paragraph({inside.x + 84, y, inside.w - 84, 44}, *value, Type::r14, theme.text, 2));
    }
    y += 8;
    const auto rename = ui.button_width(scene.rename, "");
    auto [button, field] = Box{inside.x, y, inside.w, size::button}.right_side(rename, 8);
    const bool entered = ui.field("##name", field, inputs.name, scene.name_word, false);
    const auto name = make_name(inputs.name);
    const bool changed = name.name.full != row.name && name_fits(name);
    if ((ui.button("rename", button, scene.rename, "", changed) || entered) && changed)
        submit(people::Command{people::Rename{row.person, name}});
    y += 52;
    const auto& note = row.removed ? scene.removed_note : row.seat_note;
    if (!note.empty())
        y += canvas.paragraph({inside.x, y, inside.w, 44}, note, Type::r14, theme.text_2, 2) + 8;
    draw_controls(ui, {inside.x, y, inside.w, 80},
                  {&row.accept_name, &row.present, &row.leave, &row.open_seat, &row.remove, &row.restore},
                  submit);
}

void draw_add(Ui& ui, Box box, const PeopleScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto inside = draw_panel(ui, box, {scene.add_title, scene.add_note, ""}, 20);
    auto y = inside.y;
    const bool entered = ui.field("##new name", {inside.x, y, inside.w, size::button}, inputs.new_name,
                                  scene.add_name_hint, false);
    y += 50;
    ui.choice("new role", {inside.x, y, inside.w, size::button},
              {scene.junior_word, scene.senior_word, scene.both_word}, inputs.new_role);
    y += 50;
    ui.field("##new department", {inside.x, y, inside.w, size::button}, inputs.new_department,
             scene.add_department_hint, false);
    y += 50;
    const auto name = make_name(inputs.new_name);
    const auto check = check_name(scene, name);
    if (check.mark != Mark::none) {
        canvas.sign(check.mark, inside.x + 8, y + 10, size::sign);
        canvas.text({inside.x + 26, y, inside.w - 26, 20}, check.text, Type::r14, ui.theme().text_2);
    }
    y += 32;
    auto [discard, add] = Box{inside.x, y, inside.w, size::button}.left(inside.w * 0.42F, 10);
    const bool typed = !inputs.new_name.empty() || !inputs.new_department.empty();
    bool done = ui.button("discard", discard, scene.discard, "", typed, {.type = Type::s15});
    if ((ui.button("add", add, scene.add, "", check.allowed, {.style = Style::primary, .type = Type::s15}) ||
         entered) &&
        check.allowed) {
        const auto role = inputs.new_role == 0   ? Role::junior
                          : inputs.new_role == 1 ? Role::senior
                                                 : Role::both;
        submit(people::Command{people::AddPerson{name, role, clean(inputs.new_department)}});
        done = true;
    }
    if (!done) return;
    inputs.new_name.clear();
    inputs.new_department.clear();
}

}  // namespace

const PersonRow* chosen_person(const PeopleScene& scene, const Inputs& inputs) {
    const auto chosen = std::ranges::find(scene.rows, inputs.person.value_or(PersonId{}), &PersonRow::person);
    return chosen == scene.rows.end() ? nullptr : &*chosen;
}

void choose_person(const PeopleScene& scene, int step, Inputs& inputs) {
    const auto hits = found(scene, inputs.filter, inputs.search);
    if (hits.empty()) return;
    const auto next = stepped(place_of_chosen(scene, hits, inputs), hits.size(), step);
    const auto& row = scene.rows[hits[next]];
    inputs.person = row.person;
    inputs.name = row.name;
    inputs.person_follows = true;
}

void draw_people(Ui& ui, Box main, const FrameLayout& frame, const PeopleScene& scene, Inputs& inputs,
                 const Submit& submit) {
    auto [side, list] = main.right_side(frame.folded ? 340.0F : 420.0F, frame.gap);
    auto [search, rows] = list.top(108, frame.gap);
    draw_search(ui, search, scene, inputs, submit);
    draw_list(ui, rows, frame.folded, scene, inputs);
    auto [add, details] = side.foot(286, frame.gap);
    draw_details(ui, details, scene, inputs, submit);
    draw_add(ui, add, scene, inputs, submit);
}

}  // namespace auftakt::console
