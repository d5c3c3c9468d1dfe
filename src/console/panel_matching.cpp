#include <algorithm>
#include <optional>
#include <utility>

#include "console/list_rows.hpp"
#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float row_height = 44;
constexpr float figures_height = 84;
constexpr float line = 22;
constexpr float foot_height = 36;
constexpr float change_height = 38;
constexpr float place_height = 62;
constexpr float name_height = 30;

struct Columns {
    float lock = 30;
    float junior = 0;
    float senior = 0;
    float fit = 0;
    float why = 0;
};

Columns columns(float width, bool folded) {
    const float rest = width - 30;
    if (folded) return {30, rest * 0.34F, rest * 0.36F, rest * 0.12F, rest * 0.18F};
    return {30, rest * 0.22F, rest * 0.25F, rest * 0.17F, rest * 0.36F};
}

void draw_figures(Ui& ui, Box box, const MatchingScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(box);
    float right = box.right() - 16;
    const float top = box.y + (box.h - size::button) / 2;
    if (scene.release) {
        const auto wide = ui.button_width(scene.release->label, "", Type::s15, 18);
        right -= wide;
        if (ui.button("release", {right, top, wide, size::button}, scene.release->label, "",
                      scene.release->enabled(), {.style = Style::primary, .type = Type::s15})) {
            inputs.overlay = Overlay::release;
            inputs.hold_since.reset();
        }
        right -= 12;
    }
    const auto wide = ui.button_width(scene.compute.label, scene.compute.key);
    right -= wide;
    ui.control("compute", {right, top, wide, size::button}, scene.compute, submit);
    right -= 16;
    float x = box.x + 20;
    for (const auto& figure : scene.figures) {
        const auto room =
            std::max(canvas.width(figure.figure, Type::b28), canvas.width(figure.label, Type::r14));
        if (x + room > right) break;
        canvas.text({x, box.y + 14, room + 4, 34}, figure.figure, Type::b28,
                    figure.warn ? theme.warn : theme.text);
        canvas.text({x, box.y + 50, room + 4, 20}, figure.label, Type::r14, theme.text_2);
        x += room + 34;
    }
    if (scene.figures.empty())
        canvas.text({x, box.y, right - x, box.h}, scene.status, Type::r15, theme.text_2);
}

void draw_lock(Canvas& canvas, float x, float y, bool on) {
    const auto colour = on ? canvas.theme().accent : canvas.theme().text_3;
    canvas.fill({x - 6, y - 2, 12, 9}, colour, 2);
    canvas.frame({x - 4, y - 9, 8, 9}, colour, 4, 2);
}

void draw_row(Ui& ui, Box box, const Columns& wide, const MatchRow& row, bool chosen, bool second) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (chosen || second) {
        canvas.fill(box, theme.raised);
        canvas.fill({box.x, box.y, 4, box.h}, second ? theme.edge : theme.accent);
    }
    canvas.rule(box.x, box.bottom() - 1, box.w);
    float x = box.x + 16;
    draw_lock(canvas, x + 6, box.y + box.h / 2, row.locked);
    x += wide.lock;
    canvas.text({x, box.y, wide.junior - 12, box.h}, row.juniors, Type::s15, theme.text);
    x += wide.junior;
    canvas.text({x, box.y, wide.senior - 12, box.h}, row.seniors, Type::r15, theme.text);
    x += wide.senior;
    canvas.figures({x, box.y, 36, box.h}, row.fit, Type::s15, theme.text);
    if (const float track = wide.fit - 60; track > 30) {
        const Box bar{x + 40, box.y + box.h / 2 - 4, track, 8};
        canvas.fill(bar, theme.line, 4);
        if (row.bar > 0)
            canvas.fill({bar.x, bar.y, std::max(8.0F, bar.w * static_cast<float>(row.bar)), bar.h},
                        row.weak ? theme.warn : theme.edge, 4);
    }
    x += wide.fit;
    if (row.weak) canvas.sign(Mark::warn, x + 8, box.y + box.h / 2, size::sign);
    const float indent = row.weak ? 24 : 0;
    canvas.text({x + indent, box.y, box.right() - x - indent - 14, box.h}, row.why, Type::r15, theme.text_2);
}

// One tandem, then a second beside it, then another one alone; whoever is chosen of those who wait stays.
void choose(MatchSelection& chosen, const MentorAndMentee& row) {
    if (chosen.one == row) {
        chosen.one = std::exchange(chosen.two, std::nullopt);
    } else if (chosen.one && !chosen.two && !chosen.waiting) {
        chosen.two = row;
    } else {
        chosen.one = row;
        chosen.two.reset();
    }
}

// Where the chosen tandem stands in the list; its length: nowhere.
std::size_t place_of_chosen(const MatchingScene& scene, const std::vector<std::size_t>& hits,
                            const Inputs& inputs) {
    const auto at =
        std::ranges::find_if(hits, [&](std::size_t i) { return inputs.matches.one == scene.rows[i].anchor; });
    return static_cast<std::size_t>(at - hits.begin());
}

void draw_list(Ui& ui, Box box, bool folded, const MatchingScene& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(box);
    const Box top{box.x + 16, box.y + 12, box.w - 32, size::button_small};
    const std::vector<std::string> orders{scene.sort_by_name, scene.sort_by_fit};
    const float choice = 24 + canvas.width(orders[0], Type::s14) + canvas.width(orders[1], Type::s14) + 48;
    auto [order, field] = top.right_side(std::min(choice, top.w * 0.5F), 12);
    ui.field("##match-search", field, inputs.match_search, scene.search_hint, inputs.focus_matching);
    inputs.focus_matching = false;
    ui.choice("match-order", order, orders, inputs.match_order);
    const auto wide = columns(box.w - 32, folded);
    const float widths[] = {wide.junior, wide.senior, wide.fit, wide.why};
    float x = box.x + 16 + wide.lock;
    for (std::size_t i = 0; i < scene.heads.size(); ++i) {
        canvas.text({x, top.bottom() + 6, widths[i] - 8, 28}, scene.heads[i], Type::s13, theme.text_2);
        x += widths[i];
    }
    canvas.rule(box.x, top.bottom() + 36, box.w);
    const float foot = scene.foot.empty() ? 0 : foot_height;
    const Box room{box.x + 1, top.bottom() + 37, box.w - 2, box.bottom() - top.bottom() - 40 - foot};
    if (foot > 0) {
        canvas.rule(box.x, room.bottom(), box.w);
        canvas.text({box.x + 16, room.bottom(), box.w - 32, foot}, scene.foot, Type::r14, theme.text_2);
    }
    const auto hits = found(scene, inputs.match_search, inputs.match_order == 1);
    if (hits.empty()) {
        canvas.paragraph({room.x + 16, room.y + 14, room.w - 32, 60},
                         scene.rows.empty() ? scene.empty : scene.none_found, Type::r15, theme.text_3, 2);
        return;
    }
    const auto chosen_at = place_of_chosen(scene, hits, inputs);
    if (std::exchange(inputs.match_follows, false) && chosen_at < hits.size())
        inputs.match_scroll = brought_into_view(inputs.match_scroll, chosen_at, row_height, room.h);
    ui.scroll(room, row_height * static_cast<float>(hits.size()), inputs.match_scroll);
    canvas.clip(room);
    for (auto i = static_cast<std::size_t>(inputs.match_scroll / row_height); i < hits.size(); ++i) {
        const Box at{room.x, room.y + row_height * static_cast<float>(i) - inputs.match_scroll, room.w,
                     row_height};
        if (at.y >= room.bottom()) break;
        const auto& row = scene.rows[hits[i]];
        auto& chosen = inputs.matches;
        if (ui.area("match" + std::to_string(row.anchor.mentor.value) + " " +
                        std::to_string(row.anchor.mentee.value),
                    at, true))
            choose(chosen, row.anchor);
        draw_row(ui, at, wide, row, chosen.one == row.anchor, chosen.two == row.anchor);
    }
    canvas.end_clip();
    ui.scroll_mark(room, row_height * static_cast<float>(hits.size()), inputs.match_scroll);
}

float names(Canvas& canvas, Box box, const std::vector<std::string>& all, Role role) {
    float y = box.y;
    for (const auto& name : all) {
        canvas.role(role, box.x + 6, y + 14, 11);
        canvas.text({box.x + 24, y, box.w - 24, 28}, name, Type::s16, canvas.theme().text);
        y += name_height;
    }
    return y;
}

// From left to right, in as many lines as they need; returns where they end. Draws nothing without `submit`.
float buttons(Ui& ui, Box box, std::initializer_list<const Control*> controls, const Submit* submit) {
    float x = box.x;
    float y = box.y;
    for (const auto* control : controls) {
        const auto wide = ui.button_width(control->label, control->key);
        if (x > box.x && x + wide > box.right()) {
            x = box.x;
            y += size::button_small + 6;
        }
        if (submit != nullptr)
            ui.control(control->label, {x, y, wide, size::button_small}, *control, *submit);
        x += wide + 8;
    }
    return y + size::button_small;
}

void draw_change(Ui& ui, Box box, const std::string& id, const DraftChange& change, const Submit& submit) {
    const auto wide = std::min(ui.button_width(change.control.label, ""), box.w * 0.62F);
    ui.control(id, {box.x, box.y, wide, box.h}, change.control, submit);
    const Box beside{box.x + wide + 10, box.y - 2, box.w - wide - 10, box.h + 4};
    if (ui.canvas.width(change.effect, Type::r13) <= beside.w)
        ui.canvas.text(beside, change.effect, Type::r13, ui.theme().text_2);
    else
        ui.canvas.paragraph(beside, change.effect, Type::r13, ui.theme().text_2, 2, 1.2F);
}

void draw_chosen(Ui& ui, Box box, const MatchingScene& scene, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto inside = draw_panel(
        ui, box, {scene.chosen_title, scene.chosen ? std::string_view{scene.chosen->fit} : "", ""});
    if (!scene.chosen) {
        canvas.paragraph(inside, scene.choose_hint, Type::r15, theme.text_3, 3);
        return;
    }
    const auto& chosen = *scene.chosen;
    const auto own = {&chosen.lock, &chosen.others, &chosen.forbid, &chosen.confide};
    const float buttons_high = buttons(ui, {0, 0, inside.w, 0}, own, nullptr);
    const auto named = static_cast<float>(chosen.juniors.size() + chosen.seniors.size());
    const float room = std::max(0.0F, inside.h - name_height * named - buttons_high - 10);
    const auto shown = std::min(chosen.changes.size(), static_cast<std::size_t>(room / change_height));
    const float foot = inside.bottom() - buttons_high - change_height * static_cast<float>(shown);
    float y = names(canvas, inside, chosen.juniors, Role::junior);
    y = names(canvas, {inside.x, y, inside.w, 28}, chosen.seniors, Role::senior) + 4;
    const auto say = [&](const std::string& text) {
        if (y + line > foot - 6) return;
        canvas.text({inside.x, y, inside.w, line}, text, Type::r14, theme.text_2);
        y += line;
    };
    say(chosen.parts);
    for (const auto& reason : chosen.reasons) say(reason);
    float at = buttons(ui, {inside.x, foot, inside.w, 0}, own, &submit) + 6;
    for (std::size_t i = 0; i < shown; ++i) {
        draw_change(ui, {inside.x, at, inside.w, size::button_small}, "change" + std::to_string(i),
                    chosen.changes[i], submit);
        at += change_height;
    }
}

float height_of(const WaitingRow& row) {
    return 30 + (row.places.empty() ? line + 6 : place_height * static_cast<float>(row.places.size()));
}

void draw_waiting_row(Ui& ui, Box box, const WaitingRow& row, bool chosen, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (chosen) canvas.fill({box.x - 8, box.y, box.w + 16, 26}, theme.raised, size::radius_chip);
    canvas.role(row.role, box.x + 6, box.y + 13, 10);
    canvas.text({box.x + 22, box.y, box.w - 22, 26}, row.name, Type::s15, theme.text);
    float y = box.y + 26;
    if (row.places.empty()) canvas.text({box.x, y, box.w, line}, row.no_place, Type::r14, theme.text_2);
    for (std::size_t i = 0; i < row.places.size(); ++i) {
        const auto& place = row.places[i];
        canvas.text({box.x, y, box.w, line}, place.text, Type::r14, theme.text_2);
        draw_change(ui, {box.x, y + line, box.w, size::button_small},
                    "join" + std::to_string(row.person.value) + " " + std::to_string(i), place.join, submit);
        y += place_height;
    }
}

void draw_waiting(Ui& ui, Box box, const MatchingScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto inside = draw_panel(ui, box, {scene.waiting_title, std::to_string(scene.waiting.size()), ""});
    if (scene.waiting.empty()) {
        canvas.text({inside.x, inside.y, inside.w, line}, scene.nobody_waits, Type::r15, theme.text_3);
        return;
    }
    float whole = 0;
    for (const auto& row : scene.waiting) whole += height_of(row);
    ui.scroll(inside, whole, inputs.waiting_scroll);
    canvas.clip(inside);
    float y = inside.y - inputs.waiting_scroll;
    for (const auto& row : scene.waiting) {
        const float high = height_of(row);
        const Box at{inside.x, y, inside.w, high};
        y += high;
        if (at.bottom() < inside.y || at.y > inside.bottom()) continue;
        const bool live = ui.live;
        ui.live = live && at.y >= inside.y - 8 && at.y + 26 <= inside.bottom();
        auto& chosen = inputs.matches.waiting;
        if (ui.area("waits" + std::to_string(row.person.value), {at.x, at.y, at.w, 26}, true)) {
            chosen = chosen == row.person ? std::nullopt : std::optional{row.person};
            inputs.matches.two.reset();
        }
        ui.live = live && at.y >= inside.y && at.bottom() <= inside.bottom() + 12;
        draw_waiting_row(ui, at, row, chosen == row.person, submit);
        ui.live = live;
    }
    canvas.end_clip();
    ui.scroll_mark(inside, whole, inputs.waiting_scroll);
}

}  // namespace

void choose_tandem(const MatchingScene& scene, int step, Inputs& inputs) {
    const auto hits = found(scene, inputs.match_search, inputs.match_order == 1);
    if (hits.empty()) return;
    const auto next = stepped(place_of_chosen(scene, hits, inputs), hits.size(), step);
    inputs.matches.one = scene.rows[hits[next]].anchor;
    inputs.matches.two.reset();
    inputs.match_follows = true;
}

void draw_matching(Ui& ui, Box main, const FrameLayout& frame, const MatchingScene& scene, Inputs& inputs,
                   const Submit& submit) {
    auto [side, left] = main.right_side(frame.folded ? 340.0F : 404.0F, frame.gap);
    auto [figures, list] = left.top(figures_height, frame.gap);
    draw_figures(ui, figures, scene, inputs, submit);
    draw_list(ui, list, frame.folded, scene, inputs);
    // What can be changed by hand needs room of its own.
    const float usual = std::max(frame.folded ? 274.0F : 320.0F, side.h * 0.4F);
    const auto changes = scene.chosen ? static_cast<float>(scene.chosen->changes.size()) : 0;
    auto [chosen, below] =
        side.top(std::max(usual, std::min(usual + changes * change_height, side.h * 0.6F)), frame.gap);
    // Whoever waits scrolls; what is masked must be in view.
    auto [waiting, rules] = below.top(below.h * (scene.confidences.title.empty() ? 0.56F : 0.42F), frame.gap);
    draw_chosen(ui, chosen, scene, submit);
    draw_waiting(ui, waiting, scene, inputs, submit);
    draw_matching_rules(ui, rules, scene, inputs, submit);
}

}  // namespace auftakt::console
