#include <algorithm>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float chip_height = 26;
constexpr float bar_line = 26;
constexpr float answered_width = 250;
constexpr float letter_width = 28;
constexpr float forms_low = 30;  // without its label, where the column is low
constexpr float left_low = 130;

// What is over has a tick, what is on is filled.
void draw_cycle(Ui& ui, Box row, const PollScene& scene) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    auto x = row.x;
    for (const auto& chip : scene.cycle) {
        const auto sign = chip.passed ? size::sign + 6 : 0;
        const auto wide = canvas.width(chip.label, Type::s13) + sign + 20;
        const Box box{x, row.y, wide, row.h};
        canvas.fill(box, chip.on ? theme.accent : theme.raised, size::radius_chip);
        if (chip.passed) canvas.sign(Mark::ok, box.x + 16, box.y + box.h / 2, size::sign - 2);
        const auto colour = chip.on ? theme.on_accent : chip.passed ? theme.text : theme.text_2;
        canvas.text({box.x + 10 + sign, box.y, wide - 20 - sign, box.h}, chip.label, Type::s13, colour);
        x = box.right() + 10;
    }
    canvas.text({x + 8, row.y, row.right() - x - 8, row.h}, scene.state, Type::r13, theme.text_2,
                Align::right);
}

void draw_answered(Ui& ui, Box box, const PollScene& scene) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto wide = canvas.figures({box.x, box.y, box.w, 32}, scene.answered, Type::b28, theme.text);
    canvas.text({box.x + wide + 10, box.y + 3, box.w - wide - 10, 30}, scene.of, Type::r14, theme.text_2);
    const Box track{box.x, box.y + 40, box.w, 8};
    canvas.fill(track, theme.line, 4);
    if (scene.share > 0)
        canvas.fill({track.x, track.y, std::max(8.0F, track.w * static_cast<float>(scene.share)), track.h},
                    theme.accent, 4);
    const auto lines = std::clamp(static_cast<int>((box.bottom() - track.bottom() - 6) / 18), 0, 4);
    if (lines > 0)
        canvas.paragraph({box.x, track.bottom() + 8, box.w, box.bottom() - track.bottom() - 8}, scene.promise,
                         Type::r13, theme.text_2, lines);
}

// As wide as the longest label, as far as the bars keep their room.
float label_width(const Canvas& canvas, float wide, const std::vector<PollBar>& bars) {
    float widest = 0;
    for (const auto& bar : bars) widest = std::max(widest, canvas.width(bar.label, Type::r14));
    return std::min(widest + letter_width + 2, wide * (bars.front().sides.empty() ? 0.6F : 0.46F));
}

void draw_bar(Ui& ui, Box line, float labels, const PollBar& bar) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    auto label = line.left(labels, 12).first;
    if (!bar.letter.empty()) {
        const Box cap{label.x, line.y + 3, 20, line.h - 6};
        canvas.fill(cap, theme.raised, size::radius_key);
        canvas.text(cap, bar.letter, Type::s13, theme.text, Align::centre);
        label = {label.x + letter_width, label.y, label.w - letter_width, label.h};
    }
    canvas.text(label, bar.label, Type::r14, theme.text);
    const auto figure = std::max(44.0F, canvas.figures_width(bar.figure, Type::s15));
    canvas.figures({line.right() - figure, line.y, figure, line.h}, bar.figure, Type::s15, theme.text,
                   Align::right);
    auto right = line.right() - figure - 10;
    if (!bar.sides.empty()) {
        const auto wide = canvas.width(bar.sides, Type::r12);
        canvas.text({right - wide, line.y, wide, line.h}, bar.sides, Type::r12, theme.text_2, Align::right);
        right -= wide + 10;
    }
    const Box track{label.right() + 12, line.y + line.h / 2 - 4, std::max(0.0F, right - label.right() - 12),
                    8};
    canvas.fill(track, theme.line, 4);
    if (bar.share > 0)
        canvas.fill({track.x, track.y, std::max(8.0F, track.w * static_cast<float>(bar.share)), track.h},
                    bar.lead ? theme.accent : theme.edge, 4);
}

// Chosen in place; the others of a choice that is already so do nothing.
void draw_forms(Ui& ui, Box box, const PollScene& scene, const Submit& submit) {
    auto row = box;
    if (box.h > forms_low) {
        auto [head, below] = box.top(18, 4);
        ui.canvas.text(head, scene.forms_label, Type::s13, ui.theme().text_2);
        row = below;
    }
    std::vector<std::string> labels;
    labels.reserve(scene.forms.size());
    for (const auto& control : scene.forms) labels.push_back(control.label);
    int chosen = scene.form;
    if (ui.choice("poll form", row.top(30).first, labels, chosen))
        ui.send(scene.forms[static_cast<std::size_t>(chosen)], submit);
}

void begin_reword(const RewordForm& form, Inputs& inputs) {
    inputs.reword = {form.ask, form.question, form.options, form.others};
    inputs.overlay = Overlay::reword;
}

void draw_buttons(Ui& ui, Box row, const ShowScene& scene, Inputs& inputs, const Submit& submit) {
    auto x = row.x;
    const auto next = [&](const std::string& label, const std::string& key) {
        const auto wide = ui.button_width(label, key, Type::s14, 9);
        const Box box{x, row.y, wide, row.h};
        x += wide + 8;
        return box;
    };
    const auto& poll = scene.poll;
    ui.control("hide result", next(poll.hide.label, poll.hide.key), poll.hide, submit);
    ui.control("repeat question", next(poll.repeat.label, poll.repeat.key), poll.repeat, submit);
    if (ui.button("reword", next(poll.reword_label, ""), poll.reword_label, "", poll.reword.has_value()))
        begin_reword(*poll.reword, inputs);
    ui.control("speak", next(poll.speak.label, ""), poll.speak, submit);
    if (ui.button("reset", next(poll.reset_label, ""), poll.reset_label, "", poll.reset.has_value(),
                  {.style = Style::danger})) {
        inputs.overlay = Overlay::reset;
        inputs.hold_since.reset();
    }
    const auto wide = ui.button_width(scene.ask.open_label, scene.ask.key, Type::s14, 9);
    if (row.right() - wide < x) return;
    if (ui.button("ask", {row.right() - wide, row.y, wide, row.h}, scene.ask.open_label, scene.ask.key,
                  scene.ask.why.empty()))
        open_ask(scene.ask, inputs);
}

}  // namespace

void draw_bars(Ui& ui, Box box, const std::vector<PollBar>& bars, float& scroll) {
    if (bars.empty()) return;
    const auto labels = label_width(ui.canvas, box.w - 10, bars);
    const auto content = bar_line * static_cast<float>(bars.size());
    ui.scroll(box, content, scroll);
    ui.canvas.clip(box);
    auto y = box.y - scroll;
    for (const auto& bar : bars) {
        const Box line{box.x, y, box.w - 10, bar_line};
        y += bar_line;
        if (line.bottom() > box.y && line.y < box.bottom()) draw_bar(ui, line, labels, bar);
    }
    ui.canvas.end_clip();
    ui.scroll_mark(box, content, scroll);
}

void draw_poll(Ui& ui, Box room, const ShowScene& scene, Inputs& inputs, const Submit& submit) {
    auto [head, below] = room.top(chip_height, 12);
    auto [buttons, middle] = below.foot(size::button_small, 10);
    auto [left, bars] = middle.left(answered_width, 28);
    draw_cycle(ui, head, scene.poll);
    const bool low = left.h < left_low;
    if (!scene.poll.forms.empty()) {
        auto [forms, rest] = left.foot(low ? forms_low : 52, 6);
        draw_forms(ui, forms, scene.poll, submit);
        left = rest;
        // Why there are no bars is said where they would be.
        if (low && scene.poll.bars.empty())
            ui.canvas.paragraph(bars, scene.poll.promise, Type::r13, ui.theme().text_2, 3);
    }
    draw_answered(ui, left, scene.poll);
    draw_bars(ui, bars, scene.poll.bars, inputs.bars_scroll);
    draw_buttons(ui, buttons, scene, inputs, submit);
}

}  // namespace auftakt::console
