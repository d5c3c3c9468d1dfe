#include <algorithm>
#include <string>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float others_width = 720;
constexpr float others_height = 640;
constexpr float row_height = 48;
constexpr float exclusion_width = 640;
constexpr float exclusion_height = 450;
constexpr float hit_height = 34;
constexpr std::size_t hits_max = 6;

void draw_other(Ui& ui, Box line, const OtherPartner& row, bool hovered) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (hovered) canvas.fill(line, theme.raised, size::radius_button);
    const auto inside = line.inset(10, 0);
    auto [effect, text] = inside.right_side(std::min(130.0F, inside.w * 0.25F), 12);
    auto [name, now] = text.left(text.w * 0.5F, 12);
    canvas.text(name, row.name, Type::s15, theme.text);
    canvas.text(now, row.now, Type::r14, theme.text_2);
    canvas.figures(effect, row.effect, Type::r15, theme.text, Align::right);
    canvas.rule(line.x, line.bottom() - 1, line.w);
}

void draw_other_rows(Ui& ui, Box room, const OtherPartners& others, Inputs& inputs, const Submit& submit) {
    const auto hits = found(others, inputs.other_search);
    if (hits.empty()) {
        ui.canvas.text(room.top(30).first, others.none_found, Type::r15, ui.theme().text_3);
        return;
    }
    const float whole = row_height * static_cast<float>(hits.size());
    ui.scroll(room, whole, inputs.others_scroll);
    ui.canvas.clip(room);
    const bool live = ui.live;
    for (auto i = static_cast<std::size_t>(inputs.others_scroll / row_height); i < hits.size(); ++i) {
        const Box line{room.x, room.y + row_height * static_cast<float>(i) - inputs.others_scroll,
                       room.w - 12, row_height};
        if (line.y >= room.bottom()) break;
        ui.live = live && line.y + 10 >= room.y && line.bottom() <= room.bottom() + 10;
        const auto& row = others.rows[hits[i]];
        bool hovered = false;
        if (ui.area("other" + std::to_string(hits[i]), line, row.take.enabled(), &hovered)) {
            ui.send(row.take, submit);
            inputs.overlay = Overlay::none;
        }
        draw_other(ui, line, row, hovered);
    }
    ui.live = live;
    ui.canvas.end_clip();
    ui.scroll_mark(room, whole, inputs.others_scroll);
}

// One of the two: the field, and below it who is meant until somebody is.
bool draw_person(Ui& ui, Box room, std::size_t which, const ExclusionForm& scene, ExclusionInputs& typed) {
    auto& name = typed.names[which];
    auto& person = typed.people[which];
    auto [field, below] = room.top(size::button, 6);
    const auto choose = [&](const Writer& one) {
        person = one.person;
        name = one.name;
        typed.focus = which == 0;
    };
    const bool takes_keys = typed.focus && (which == 0) == !typed.people[0];
    const bool entered = ui.field(which == 0 ? "##apart-first" : "##apart-second", field, name,
                                  which == 0 ? scene.first_hint : scene.second_hint, takes_keys);
    if (takes_keys) typed.focus = false;
    const auto is_meant = [&](const Writer& one) { return one.person == person && one.name == name; };
    if (std::ranges::any_of(scene.people, is_meant)) return true;
    person.reset();
    const auto hits = writers_found(scene.people, name, hits_max);
    if (entered && !hits.empty()) choose(*hits.front());
    if (hits.empty() && !name.empty())
        ui.canvas.text(below.top(hit_height).first.inset(6, 0), scene.none_found, Type::r15,
                       ui.theme().text_3);
    float y = below.y;
    for (const auto* hit : hits) {
        const Box line{below.x, y, below.w, hit_height};
        y += hit_height;
        if (line.bottom() > below.bottom()) break;
        bool hovered = false;
        if (ui.area("apart" + std::to_string(hit->person.value), line, true, &hovered)) choose(*hit);
        ui.canvas.text(line.inset(6, 0), hit->name, Type::r15, hovered ? ui.theme().text : ui.theme().text_2);
    }
    return false;
}

void draw_people(Ui& ui, Box room, const ExclusionForm& scene, ExclusionInputs& typed) {
    if (!draw_person(ui, room, 0, scene, typed)) return;
    room = room.top(size::button + 12).second;
    if (!draw_person(ui, room, 1, scene, typed)) return;
    room = room.top(size::button + 16).second;
    auto [kind, text] = room.top(size::button_small, 8);
    ui.choice("apart-kind", kind, scene.kinds, typed.confidential);
    ui.canvas.paragraph(text.top(44).first, scene.kind_texts[static_cast<std::size_t>(typed.confidential)],
                        Type::r14, ui.theme().text_2, 2);
}

}  // namespace

void draw_others(Ui& ui, Box window, const MatchingScene& scene, Inputs& inputs, const Submit& submit) {
    // The list is there one frame after it was asked for.
    if (!scene.chosen || !scene.chosen->others.enabled()) {
        inputs.overlay = Overlay::none;
        return;
    }
    if (!scene.others) return;
    const auto& others = *scene.others;
    const auto inside = draw_card(ui, window, others_width, others_height).inset(28, 22);
    ui.canvas.text(inside.top(26).first, others.title, Type::s18, ui.theme().text);
    auto [foot, room] = inside.top(36).second.foot(size::button, 12);
    auto [choices, rows] = room.top(size::button_small, 12);
    auto [field, sides] = choices.left(choices.w * 0.5F, 12);
    ui.field("##other-search", field, inputs.other_search, others.search_hint, false);
    int side = inputs.matches.others == Role::junior ? 1 : 0;
    if (ui.choice("other-side", sides, others.sides, side)) {
        inputs.matches.others = side == 1 ? Role::junior : Role::senior;
        inputs.others_scroll = 0;
    }
    draw_other_rows(ui, rows, others, inputs, submit);
    const auto no = ui.button_width(others.close, "Esc");
    ui.canvas.text({foot.x, foot.y, foot.w - no - 16, foot.h}, others.left_out, Type::r14, ui.theme().text_2);
    if (ui.button("close others", {foot.right() - no, foot.y, no, foot.h}, others.close, "Esc", true))
        inputs.overlay = Overlay::none;
}

void draw_exclusion(Ui& ui, Box window, const ExclusionForm& scene, Inputs& inputs, const Submit& submit) {
    auto& typed = inputs.exclusion;
    const auto inside = draw_card(ui, window, exclusion_width, exclusion_height).inset(28, 22);
    ui.canvas.text(inside.top(26).first, scene.title, Type::s18, ui.theme().text);
    ui.canvas.paragraph({inside.x, inside.y + 32, inside.w, 42}, scene.text, Type::r15, ui.theme().text_2, 2);
    auto [foot, room] = inside.top(86).second.foot(size::button, 12);
    draw_people(ui, room, scene, typed);
    const auto no = ui.button_width(scene.cancel, "Esc");
    if (ui.button("cancel exclusion", {foot.x, foot.y, no, foot.h}, scene.cancel, "Esc", true,
                  {.style = Style::ghost}))
        inputs.overlay = Overlay::none;
    const auto yes = ui.button_width(scene.save, "", Type::s15, 18);
    const auto wish = excluded(typed.people[0], typed.people[1], typed.confidential == 1);
    if (!ui.button("save exclusion", {foot.right() - yes, foot.y, yes, foot.h}, scene.save, "",
                   wish.has_value(), {.style = Style::primary, .type = Type::s15}))
        return;
    submit(*wish);
    inputs.overlay = Overlay::none;
}

}  // namespace auftakt::console
