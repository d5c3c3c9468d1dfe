#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "console/panels.hpp"
#include "core/limits.hpp"

namespace auftakt::console {
namespace {

constexpr float tab_row = 42;

Box picture_box(Box room, const Picture& picture) {
    const auto aspect = picture.empty() ? 16.0F / 9 : picture.width / picture.height;
    const auto high = std::min(room.h, room.w / aspect);
    return {room.x, room.y, high * aspect, high};
}

float text_lines(Ui& ui, Box room, const Upcoming& scene) {
    auto& canvas = ui.canvas;
    auto y = room.y + canvas.paragraph(room, scene.headline, Type::s15, ui.theme().text, 2);
    for (const auto& line : scene.lines)
        y += canvas.paragraph({room.x, y, room.w, room.h}, line, Type::r14, ui.theme().text_2, 2);
    return y;
}

struct MessageState {
    bool may_send = false;
    bool may_ask = false;  // the stage, for somebody without a phone
    bool too_long = false;
};

MessageState state_of(const std::string& typed) {
    const auto text = clean(typed);
    const bool too_long =
        text.graphemes > limits::message_graphemes_max || text.text.size() > limits::message_bytes_max;
    const bool askable =
        text.graphemes <= limits::note_graphemes_max && text.text.size() <= limits::note_bytes_max;
    return {!text.text.empty() && !too_long, !text.text.empty() && askable, too_long};
}

void send_question(Inputs& inputs, const Submit& submit) {
    submit(questions::Command{questions::PutQuestion{clean(inputs.message), false}});
    inputs.message.clear();
}

// The field, its two buttons and the templates, below each other as far as they fit.
void message_body(Ui& ui, Box room, const MessageBox& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    auto [field, below] = room.top(size::button, 10);
    const auto state = state_of(inputs.message);
    if (ui.field("##message", field, inputs.message, scene.hint, inputs.focus_message, state.too_long))
        send_message(inputs, false, submit);
    inputs.focus_message = false;
    auto [buttons, rest] = below.top(size::button_small, 12);
    const auto timed = ui.button_width(scene.timed, scene.timed_key);
    auto [first, second] = buttons.left(timed, 8);
    if (ui.button("timed", first, scene.timed, scene.timed_key, state.may_send))
        send_message(inputs, false, submit);
    const bool asking = !scene.as_question.empty();
    const auto& other = asking ? scene.as_question : scene.stays;
    auto [stays, third] = second.left(ui.button_width(other, ""), 8);
    if (ui.button(asking ? "ask" : "stays", stays, other, "", asking ? state.may_ask : state.may_send))
        asking ? send_question(inputs, submit) : send_message(inputs, true, submit);
    if (scene.hide && ui.button_width(scene.hide->label, "") <= third.w)
        ui.control("hide message", {third.x, third.y, ui.button_width(scene.hide->label, ""), third.h},
                   *scene.hide, submit, {.style = Style::ghost});
    if (state.too_long && !(asking && state.may_ask)) {
        canvas.sign(Mark::danger, rest.x + 8, rest.y + 8, size::sign);
        canvas.text({rest.x + 24, rest.y, rest.w - 24, 18}, scene.too_long, Type::s13, theme.text);
        return;
    }
    if (scene.templates.empty() || rest.h < 58) return;
    canvas.rule(rest.x, rest.y, rest.w);
    canvas.text({rest.x, rest.y + 8, rest.w, 18}, scene.templates_title, Type::s13, theme.text_2);
    auto y = rest.y + 30;
    for (std::size_t i = 0; i < scene.templates.size() && i < 3 && y + 28 <= rest.bottom() + 2;
         ++i, y += 30) {
        const Box line{rest.x, y, rest.w, 28};
        bool hovered = false;
        if (ui.area("template" + std::to_string(i), line, true, &hovered)) {
            inputs.message = scene.templates[i];
            inputs.focus_message = true;
        }
        const auto cap =
            canvas.key_cap(line.x, line.y + line.h / 2, "⇧" + std::to_string(i + 1), theme.text_2);
        canvas.text({line.x + cap + 10, line.y, line.w - cap - 10, line.h}, scene.templates[i], Type::r15,
                    hovered ? theme.text : theme.text_2);
    }
}

void history_rows(Ui& ui, Box room, const HistoryScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (scene.rows.empty()) {
        canvas.text({room.x, room.y, room.w, size::row}, scene.empty, Type::r15, theme.text_3);
        return;
    }
    ui.scroll(room, size::row * static_cast<float>(scene.rows.size()), inputs.history_scroll);
    canvas.clip(room);
    auto y = room.y - inputs.history_scroll;
    int number = 0;
    for (const auto& row : scene.rows) {
        const Box line{room.x, y, room.w - 8, size::row};
        y += size::row;
        ++number;
        if (line.bottom() <= room.y || line.y >= room.bottom()) continue;
        canvas.rule(line.x, line.y, line.w);
        const auto time = canvas.figures({line.x, line.y, 80, line.h}, row.time, Type::r15, theme.text_2);
        const auto& right = row.undo ? row.undo->label : row.why_not;
        const auto wide = std::min(canvas.width(right, row.undo ? Type::r15 : Type::r13), line.w * 0.45F);
        const Box end{line.right() - wide, line.y, wide, line.h};
        if (!row.undo)
            canvas.text(end, right, Type::r13, theme.text_3, Align::right);
        else if (ui.link("undo" + std::to_string(number), end, right, theme.text_2, Align::right))
            submit(*row.undo->wish);
        canvas.text({line.x + time + 16, line.y, line.w - time - 32 - wide, line.h}, row.text, Type::r15,
                    theme.text);
    }
    canvas.end_clip();
    ui.scroll_mark(room, size::row * static_cast<float>(scene.rows.size()), inputs.history_scroll);
}

bool lower_tab(Ui& ui, float& x, Box row, std::string_view label, std::string_view key, bool on) {
    auto& canvas = ui.canvas;
    const auto wide = 22 + canvas.width(label, Type::s14) + (key.empty() ? 0 : 8 + canvas.key_cap_width(key));
    const Box box{x, row.y, wide, row.h};
    const bool pressed = ui.area("lower" + std::string{label}, box, true);
    const auto colour = on ? ui.theme().text : ui.theme().text_2;
    const auto text = canvas.width(label, Type::s14);
    canvas.text({x + 11, row.y, text, row.h - 3}, label, on ? Type::s14 : Type::r14, colour);
    if (!key.empty()) canvas.key_cap(x + 11 + text + 8, row.y + (row.h - 3) / 2, key, colour);
    if (on) canvas.fill({x, row.bottom() - 3, wide, 3}, ui.theme().accent);
    x += wide + 2;
    return pressed;
}

}  // namespace

void send_message(Inputs& inputs, bool stays, const Submit& submit) {
    if (!state_of(inputs.message).may_send) return;
    submit(screen::Command{screen::ShowMessage{clean(inputs.message), stays}});
    inputs.message.clear();
}

void draw_upcoming(Ui& ui, Box box, const Upcoming& scene, const Picture& picture) {
    const auto inside = draw_panel(ui, box, {scene.title, scene.at, ""});
    const auto lines = 24.0F + 22.0F * static_cast<float>(std::min<std::size_t>(scene.lines.size(), 2));
    const auto shown = picture_box({inside.x, inside.y, inside.w, inside.h - lines}, picture);
    ui.canvas.picture(shown, picture, size::radius_chip);
    text_lines(ui, {inside.x, shown.bottom() + 8, inside.w, lines}, scene);
}

void draw_message(Ui& ui, Box box, const MessageBox& scene, Inputs& inputs, const Submit& submit) {
    message_body(ui, draw_panel(ui, box, {scene.title, scene.limit, scene.title_key}), scene, inputs, submit);
}

void draw_history(Ui& ui, Box box, const HistoryScene& scene, Inputs& inputs, const Submit& submit) {
    const auto inside = draw_panel(ui, box, {scene.title, scene.promise, ""});
    history_rows(ui, {inside.x, inside.y - 4, inside.w, inside.h + 10}, scene, inputs, submit);
}

void draw_lower(Ui& ui, Box box, const ShowScene& scene, const Picture& picture, Inputs& inputs,
                const Submit& submit) {
    auto& canvas = ui.canvas;
    canvas.panel(box);
    const Box row{box.x + 9, box.y, box.w - 18, tab_row};
    canvas.rule(row.x, row.bottom(), row.w);
    auto x = row.x;
    if (!scene.poll.exists && inputs.lower == Lower::poll) inputs.lower = Lower::upcoming;
    if (scene.poll.exists && lower_tab(ui, x, row, scene.poll.title, "", inputs.lower == Lower::poll))
        inputs.lower = Lower::poll;
    if (lower_tab(ui, x, row, scene.upcoming.title, "", inputs.lower == Lower::upcoming))
        inputs.lower = Lower::upcoming;
    if (lower_tab(ui, x, row, scene.message.title_short, scene.message.title_key,
                  inputs.lower == Lower::message))
        inputs.lower = Lower::message;
    if (lower_tab(ui, x, row, scene.history.title, scene.history.title_key, inputs.lower == Lower::history))
        inputs.lower = Lower::history;
    if (scene.history.newest) {
        const auto& label = scene.history.newest->label;
        const auto wide = canvas.width(label, Type::r13);
        const Box end{row.right() - 6 - wide, row.y, wide, row.h};
        if (end.x > x + 40) {
            if (ui.link("undo newest", end, label, ui.theme().text_2, Align::right, Type::r13))
                submit(*scene.history.newest->wish);
            canvas.text({x + 12, row.y, end.x - x - 20, row.h}, scene.history.newest_text, Type::r13,
                        ui.theme().text_2, Align::right);
        }
    }
    const Box room{box.x + 14, row.bottom() + 12, box.w - 28, box.bottom() - row.bottom() - 24};
    switch (inputs.lower) {
        case Lower::poll: draw_poll(ui, room, scene, inputs, submit); return;
        case Lower::upcoming: {
            const auto shown = picture_box({room.x, room.y, room.w * 0.4F, room.h}, picture);
            canvas.picture(shown, picture, size::radius_chip);
            text_lines(ui, {shown.right() + 16, room.y, room.right() - shown.right() - 16, room.h},
                       scene.upcoming);
            return;
        }
        case Lower::message: message_body(ui, room, scene.message, inputs, submit); return;
        case Lower::history: history_rows(ui, room, scene.history, inputs, submit); return;
    }
}

}  // namespace auftakt::console
