#include <algorithm>
#include <cmath>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float digits_spacing = -2;  // −3 % at 76

void draw_digits(Ui& ui, Box box, const Live& scene, ShowTime now) {
    const auto& theme = ui.theme();
    if (scene.countdown) {
        const auto shown = look(*scene.countdown, now);
        const auto wide = ui.canvas.figures_width(shown.text, Type::b76, digits_spacing);
        const auto type = wide <= box.w ? Type::b76 : Type::b28;
        const auto colour = shown.over ? theme.warn : theme.text;
        ui.canvas.figures(box, shown.text, type, colour, Align::left, type == Type::b76 ? digits_spacing : 0);
        return;
    }
    ui.canvas.text(box, scene.figure, Type::b28, theme.text);
}

void draw_minutes(Ui& ui, Box row, const Live& scene, const Submit& submit) {
    const auto narrow = ui.button_width(scene.minus.label, "");
    auto [minus, plus] = row.left(std::max(70.0F, narrow), 8);
    ui.control("minus minute", minus, scene.minus, submit);
    ui.control("plus minute", plus, scene.plus, submit);
}

void draw_facts(Ui& ui, Box box, const Live& scene, const Submit& submit) {
    constexpr float line = 22;
    if (!scene.reminder.empty()) {
        ui.canvas.sign(Mark::warn, box.x + 8, box.y + line / 2, size::sign);
        ui.canvas.text({box.x + 24, box.y, box.w - 24, line}, scene.reminder, Type::s15, ui.theme().text);
        box = box.top(line).second;
    }
    const auto button = scene.also ? size::button_small + 8 : 0;
    const auto fitting = std::max(0, static_cast<int>((box.h - button) / line));
    const auto count = std::min(static_cast<int>(scene.facts.size()), fitting);
    auto y = box.bottom() - button - static_cast<float>(count) * line;
    for (int i = 0; i < count; ++i, y += line)
        ui.canvas.text({box.x, y, box.w, line}, scene.facts[static_cast<std::size_t>(i)], Type::r14,
                       ui.theme().text_2);
    if (!scene.also) return;
    const auto wide = std::min(box.w, ui.button_width(scene.also->label, scene.also->key));
    ui.control("also", {box.x, box.bottom() - size::button_small, wide, size::button_small}, *scene.also,
               submit);
}

// As many whole lines as there is room for; the wheel brings the others.
void draw_notes(Ui& ui, Box box, const Live& scene, Inputs& inputs) {
    constexpr int all = 1000;
    auto& canvas = ui.canvas;
    const auto wide = canvas.text({box.x, box.y, 120, 20}, scene.notes_title, Type::s13, ui.theme().text_2);
    const Box room{box.x + wide + 12, box.y, box.w - wide - 12, box.h};
    const auto lines = canvas.lines(scene.notes, room.w - 10, Type::r14, all);
    const auto shown = std::min<std::size_t>(box.h > 60 ? 3 : 2, lines.size());
    const auto step = box.h / (box.h > 60 ? 3.3F : 2.3F);
    const Box window{room.x, room.y, room.w, step * static_cast<float>(shown)};
    const auto content = step * static_cast<float>(lines.size());
    ui.scroll(window, content, inputs.notes_scroll);
    const auto first =
        std::min(static_cast<std::size_t>(std::lround(inputs.notes_scroll / step)), lines.size() - shown);
    for (std::size_t i = 0; i < shown; ++i)
        canvas.text({room.x, room.y + step * static_cast<float>(i), room.w - 10, step}, lines[first + i],
                    Type::r14, ui.theme().text);
    ui.scroll_mark(window, content, inputs.notes_scroll);
}

}  // namespace

void draw_live(Ui& ui, const ShowLayout& at, bool folded, const Live& scene, const Picture& picture,
               ShowTime now, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(at.live);
    const Box title{at.live_picture.x, at.live.y + (folded ? 12.0F : 14.0F),
                    at.live.right() - at.live_picture.x - (folded ? 14.0F : 16.0F), 18};
    const auto dot = canvas.pixel(title.x + 5, title.y + 9);
    canvas.list().AddCircleFilled(dot, 5 * canvas.scale(), theme.danger, 24);
    canvas.text({title.x + 18, title.y, title.w / 2 - 18, title.h}, scene.title, Type::s13, theme.text_2);
    canvas.text({title.x + title.w / 2, title.y, title.w / 2, title.h}, scene.title_right, Type::s13,
                scene.black ? theme.warn : theme.text_2, Align::right);
    canvas.picture(at.live_picture, picture, size::radius_chip);

    auto [label, below] = at.live_side.top(20);
    canvas.text(label, scene.label, Type::r14, theme.text_2);
    auto [digits, middle] = below.top(80);
    draw_digits(ui, digits, scene, now);
    auto [buttons, facts] = middle.foot(size::button_small, 12);
    draw_minutes(ui, buttons, scene, submit);
    draw_facts(ui, facts, scene, submit);
    if (at.notes.h > 0) draw_notes(ui, at.notes, scene, inputs);
}

void take_next(const Next& next, Inputs& inputs, const Submit& submit) {
    if (!next.enabled) return;
    if (!next.confirm) {
        submit(run::Command{run::TakeStep{next.step}});
        return;
    }
    inputs.overlay = Overlay::confirm;
    inputs.confirm_opened = ImGui::GetTime();
}

void draw_next(Ui& ui, Box box, const ShowScene& scene, Inputs& inputs, const Submit& submit) {
    constexpr float gap = 10;
    const auto unit = (box.w - 3 * gap) / (1.7F + 1.15F + 1 + 1);
    auto [next, rest] = box.left(unit * 1.7F, gap);
    auto [pause, rest_2] = rest.left(unit * 1.15F, gap);
    auto [back, black] = rest_2.left(unit, gap);
    if (scene.next.due) ui.canvas.frame(next.inset(-4, -4), ui.theme().accent, size::radius_button + 4, 2);
    if (ui.button(
            "next", next, scene.next.label, scene.next.key, scene.next.enabled,
            {.style = Style::primary, .height = size::next, .type = Type::s18, .detail = scene.next.detail}))
        take_next(scene.next, inputs, submit);
    ui.control("pause", pause, scene.pause, submit, {.type = Type::s15});
    ui.control("back", back, scene.back, submit, {.type = Type::s15});
    ui.control("black", black, scene.blackout, submit, {.style = Style::danger, .type = Type::s15});
}

}  // namespace auftakt::console
