#include <algorithm>
#include <string>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr double answer_after_seconds = 0.5;  // the key that asked is not the answer

constexpr float setting_line = 44;

// Language and themes: each row a title and what there is to choose.
void draw_settings(Ui& ui, Box box, const std::vector<Setting>& settings, const Submit& submit) {
    auto y = box.y;
    for (const auto& setting : settings) {
        ui.canvas.text({box.x, y, box.w / 2 - 8, size::button_small}, setting.title, Type::r15,
                       ui.theme().text);
        std::vector<std::string> labels;
        for (const auto& choice : setting.choices) labels.push_back(choice.label);
        int chosen = setting.chosen;
        if (ui.choice(setting.title, {box.x + box.w / 2, y, box.w / 2, size::button_small}, labels, chosen))
            ui.send(setting.choices[static_cast<std::size_t>(chosen)], submit);
        y += setting_line;
    }
}

void draw_keys(Ui& ui, Box window, const Scene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto rows = (scene.keys.size() + 1) / 2;
    const auto below = 24 + setting_line * static_cast<float>(scene.settings.size());
    const auto line =
        std::min(36.0F, (window.h - 160 - below) / static_cast<float>(std::max<std::size_t>(rows, 1)));
    const auto box = draw_card(ui, window, 720, 120 + line * static_cast<float>(rows) + below);
    const auto inside = box.inset(28, 22);
    canvas.text({inside.x, inside.y, inside.w, 30}, scene.keys_title, Type::s18, ui.theme().text);
    for (std::size_t i = 0; i < scene.keys.size(); ++i) {
        const auto x = inside.x + (i < rows ? 0 : inside.w / 2);
        const auto y = inside.y + 40 + line * static_cast<float>(i % rows);
        canvas.key_cap(x, y + line / 2, scene.keys[i].key, ui.theme().text_2);
        canvas.text({x + 104, y, inside.w / 2 - 112, line}, scene.keys[i].label, Type::r15, ui.theme().text);
    }
    const auto y = inside.y + 40 + line * static_cast<float>(rows) + 12;
    canvas.rule(inside.x, y, inside.w);
    draw_settings(ui, {inside.x, y + 14, inside.w, below}, scene.settings, submit);
    const auto wide = ui.button_width(scene.keys_close, "Esc");
    if (ui.button("close keys",
                  {inside.right() - wide, inside.bottom() - size::button_small + 6, wide, size::button_small},
                  scene.keys_close, "Esc", true))
        inputs.overlay = Overlay::none;
}

void draw_confirm(Ui& ui, Box window, const Next& next, Inputs& inputs, const Submit& submit) {
    if (!next.confirm) {
        inputs.overlay = Overlay::none;
        return;
    }
    auto& canvas = ui.canvas;
    const auto box = draw_card(ui, window, 520, 190);
    const auto inside = box.inset(28, 24);
    canvas.text({inside.x, inside.y, inside.w, 28}, next.confirm->title, Type::s18, ui.theme().text);
    canvas.paragraph({inside.x, inside.y + 36, inside.w, 44}, next.confirm->text, Type::r15,
                     ui.theme().text_2, 2);
    const auto yes = ui.button_width(next.confirm->yes, next.key, Type::s15, 18);
    const auto no = ui.button_width(next.confirm->no, "Esc", Type::s15, 18);
    const auto y = inside.bottom() - size::button;
    if (ui.button("no", {inside.right() - yes - no - 10, y, no, size::button}, next.confirm->no, "Esc", true,
                  {.type = Type::s15}))
        inputs.overlay = Overlay::none;
    if (ui.button("yes", {inside.right() - yes, y, yes, size::button}, next.confirm->yes, next.key, true,
                  {.style = Style::danger, .type = Type::s15}))
        answer_confirm(next, inputs, submit);
}

void draw_row_menu(Ui& ui, Box window, const Scene& scene, Inputs& inputs, const Submit& submit) {
    const auto& rows = scene.show.rundown.rows;
    const auto row = std::ranges::find(rows, inputs.row, &RundownRow::segment);
    if (row == rows.end() || row->actions.empty()) {
        inputs.overlay = Overlay::none;
        return;
    }
    auto& canvas = ui.canvas;
    const auto box = draw_card(ui, window, 460, 150);
    const auto inside = box.inset(28, 22);
    canvas.text({inside.x, inside.y, inside.w, 28}, row->title, Type::s18, ui.theme().text);
    auto x = inside.x;
    const auto y = inside.bottom() - size::button;
    for (const auto& action : row->actions) {
        const auto wide = ui.button_width(action.label, "", Type::s15, 16);
        if (ui.button(action.label, {x, y, wide, size::button}, action.label, "", action.enabled(),
                      {.type = Type::s15})) {
            submit(*action.wish);
            inputs.overlay = Overlay::none;
        }
        x += wide + 10;
    }
    const auto wide = ui.button_width(scene.keys_close, "Esc");
    if (ui.button("close menu", {inside.right() - wide, y, wide, size::button}, scene.keys_close, "Esc", true,
                  {.style = Style::ghost}))
        inputs.overlay = Overlay::none;
}

void draw_remote(Ui& ui, Box window, const Scene& scene, const Picture& code, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto box = draw_card(ui, window, 460, 520);
    const auto inside = box.inset(28, 22);
    canvas.text({inside.x, inside.y, inside.w, 28}, scene.preflight.remote_title, Type::s18, ui.theme().text);
    canvas.paragraph({inside.x, inside.y + 34, inside.w, 44}, scene.preflight.remote_hint, Type::r15,
                     ui.theme().text_2, 2);
    const auto side = std::min(inside.w, inside.h - 140);
    const Box card{inside.x + (inside.w - side) / 2, inside.y + 88, side, side};
    canvas.fill(card, IM_COL32_WHITE, size::radius);
    if (!code.empty()) canvas.picture(card.inset(10, 10), code, 0);
    const auto wide = ui.button_width(scene.keys_close, "Esc");
    if (ui.button("close remote",
                  {inside.right() - wide, inside.bottom() - size::button_small, wide, size::button_small},
                  scene.keys_close, "Esc", true))
        inputs.overlay = Overlay::none;
}

}  // namespace

Box draw_card(Ui& ui, Box window, float wide, float high) {
    wide = std::min(wide, window.w - 40);
    high = std::min(high, window.h - 40);
    const Box box{window.x + (window.w - wide) / 2, window.y + (window.h - high) / 2, wide, high};
    ui.canvas.fill(box, ui.theme().surface, size::radius);
    ui.canvas.frame(box, ui.theme().edge, size::radius);
    return box;
}

void answer_confirm(const Next& next, Inputs& inputs, const Submit& submit) {
    if (ImGui::GetTime() - inputs.confirm_opened < answer_after_seconds) return;
    inputs.overlay = Overlay::none;
    if (next.enabled) submit(run::Command{run::TakeStep{next.step}});
}

void draw_overlay(Ui& ui, Box window, const Scene& scene, const Previews& previews, Inputs& inputs,
                  const Submit& submit) {
    if (inputs.overlay == Overlay::none) return;
    ui.canvas.layer(1);
    ui.canvas.fill(window, ui.theme().veil);
    switch (inputs.overlay) {
        case Overlay::none: return;
        case Overlay::keys: draw_keys(ui, window, scene, inputs, submit); return;
        case Overlay::confirm: draw_confirm(ui, window, scene.show.next, inputs, submit); return;
        case Overlay::row: draw_row_menu(ui, window, scene, inputs, submit); return;
        case Overlay::release: draw_release(ui, window, scene.matching, inputs, submit); return;
        case Overlay::ask: draw_ask(ui, window, scene.show.ask, inputs, submit); return;
        case Overlay::reset: draw_hold(ui, window, scene.show.poll.reset, inputs, submit); return;
        case Overlay::speak: draw_speak(ui, window, scene.show.speak, inputs, submit); return;
        case Overlay::reword: draw_reword(ui, window, scene.show.poll, inputs, submit); return;
        case Overlay::confidences: draw_confidences(ui, window, scene.matching, inputs, submit); return;
        case Overlay::others: draw_others(ui, window, scene.matching, inputs, submit); return;
        case Overlay::exclusion: draw_exclusion(ui, window, scene.matching.exclusion, inputs, submit); return;
        case Overlay::remote: draw_remote(ui, window, scene, previews.remote_code, inputs); return;
    }
}

}  // namespace auftakt::console
