#include "console/panel_pairing.hpp"

#include <algorithm>

namespace auftakt::console {
namespace {

constexpr float text_indent = 24;

}  // namespace

void choose_seat(PairingSelection& chosen, PersonId person, bool second) {
    if (chosen.one == person) {
        chosen.one = chosen.two;
        chosen.two.reset();
    } else if (chosen.two == person) {
        chosen.two.reset();
    } else if (!chosen.one || (chosen.two && !second)) {
        chosen.one = person;
        chosen.two.reset();
    } else {
        chosen.two = person;
    }
}

float remarks_in(Ui& ui, const CardRoom& room, const std::vector<Remark>& remarks, int lines_max) {
    auto& canvas = ui.canvas;
    auto y = room.box.y;
    for (const auto& remark : remarks) {
        const auto indent = remark.mark == Mark::none ? 0 : text_indent;
        const auto wide = room.box.w - indent;
        const auto lines = canvas.lines(remark.text, wide, Type::r14, lines_max);
        if (room.draw && indent > 0)
            canvas.sign(remark.mark, room.box.x + 8, y + pairing_line / 2, size::sign);
        const auto colour = remark.mark == Mark::none ? ui.theme().text_2 : ui.theme().text;
        for (const auto line : lines) {
            if (room.draw) canvas.text({room.box.x + indent, y, wide, pairing_line}, line, Type::r14, colour);
            y += pairing_line;
        }
        y += 4;
    }
    return y - room.box.y;
}

float controls_in(Ui& ui, const CardRoom& room, const std::vector<Control>& controls, const Submit& submit) {
    auto x = room.box.x;
    auto y = room.box.y;
    if (controls.empty()) return 0;
    for (const auto& control : controls) {
        const auto wide = std::min(ui.button_width(control.label, control.key), room.box.w);
        if (x > room.box.x && x + wide > room.box.right()) {
            x = room.box.x;
            y += size::button_small + 8;
        }
        const Box at{x, y, wide, size::button_small};
        if (room.draw) {
            const bool live = ui.live;
            ui.live = live && room.seen.contains(at);
            ui.control(control.label, at, control, submit);
            ui.live = live;
        }
        x += wide + 8;
    }
    return y + size::button_small - room.box.y;
}

void draw_pairing(Ui& ui, Box main, const FrameLayout& frame, const PairingScene& scene, Inputs& inputs,
                  const Submit& submit) {
    auto [left, rest] = main.left(frame.folded ? 336.0F : 420.0F, frame.gap);
    auto [right, middle] = rest.right_side(frame.folded ? 352.0F : 400.0F, frame.gap);
    draw_seats(ui, left, scene.people, inputs);
    draw_pairing_cards(ui, middle, scene, inputs, submit);
    draw_plan(ui, right, scene.plan, inputs, submit);
}

}  // namespace auftakt::console
