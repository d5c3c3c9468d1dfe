#include <algorithm>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float tab_padding = 11;
constexpr float notice_height = 48;
constexpr std::size_t notices_max = 2;

constexpr float chip_height = 28;
constexpr float chip_top = 14;
constexpr float meaning_width = 340;

float chip_width(const Canvas& canvas, const Chip& chip, bool folded) {
    const auto label = folded || chip.label.empty() ? 0 : canvas.width(chip.label, Type::r14) + 8;
    return 10 + size::sign + 8 + label + canvas.width(chip.value, Type::s14) + 10;
}

// True when it was pressed: its meaning is asked for.
bool draw_chip(Ui& ui, Box box, const Chip& chip, bool folded) {
    auto& canvas = ui.canvas;
    const auto& theme = canvas.theme();
    bool hovered = false;
    const bool pressed = ui.area("chip" + chip.label, box, !chip.explanation.empty(), &hovered);
    canvas.fill(box, hovered ? mix(theme.raised, theme.text, 0.1F) : theme.raised, size::radius_chip);
    canvas.sign(chip.mark, box.x + 18, box.y + box.h / 2, size::sign);
    auto x = box.x + 34;
    if (!folded && !chip.label.empty()) {
        const auto wide = canvas.width(chip.label, Type::r14);
        canvas.text({x, box.y, wide, box.h}, chip.label, Type::r14, theme.text_2);
        x += wide + 8;
    }
    canvas.text({x, box.y, box.right() - 10 - x, box.h}, chip.value, Type::s14, theme.text);
    return pressed;
}

// Where each chip lies, in the scene's order.
std::vector<Box> chip_boxes(const Canvas& canvas, const FrameLayout& frame, const Scene& scene) {
    std::vector<Box> boxes(scene.chips.size());
    auto right = frame.main.right() - canvas.figures_width(scene.clock, Type::s24) - 20;
    for (auto i = scene.chips.size(); i-- > 0;) {
        const auto wide = chip_width(canvas, scene.chips[i], frame.folded);
        boxes[i] = {right - wide, frame.head.y + chip_top, wide, chip_height};
        right -= wide + (frame.folded ? 6 : 12);
    }
    return boxes;
}

bool draw_tab(Ui& ui, float x, Box head, const TabHead& tab, bool on, float& wide) {
    auto& canvas = ui.canvas;
    const auto label = canvas.width(tab.label, Type::s15);
    wide = 2 * tab_padding + label + 8 + canvas.key_cap_width(tab.key);
    const Box box{x, head.y, wide, head.h};
    bool hovered = false;
    const bool pressed = ui.area("tab" + tab.key, box, true, &hovered);
    const auto colour = on || hovered ? ui.theme().text : ui.theme().text_2;
    canvas.text({x + tab_padding, head.y, label, head.h - 3}, tab.label, on ? Type::s15 : Type::r15, colour);
    canvas.key_cap(x + tab_padding + label + 8, head.y + (head.h - 3) / 2, tab.key, colour);
    if (tab.marked)
        canvas.sign(Mark::warn, box.right() - tab_padding / 2, head.y + (head.h - 3) / 2, tab_padding);
    if (on) canvas.fill({x, head.bottom() - 3, wide, 3}, ui.theme().accent);
    return pressed;
}

void draw_notice(Ui& ui, Box box, const Notice& notice, int number, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.fill(box, theme.surface, size::radius);
    const auto edge = notice.mark == Mark::danger ? theme.danger
                      : notice.mark == Mark::warn ? theme.warn
                                                  : theme.edge;
    canvas.frame(box, edge, size::radius);
    canvas.sign(notice.mark, box.x + 24, box.y + box.h / 2, size::sign);
    auto room = Box{box.x + 44, box.y, box.w - 60, box.h};
    if (notice.action && notice.action->enabled()) {
        const auto wide = ui.button_width(notice.action->label, notice.action->key);
        ui.control("notice" + std::to_string(number),
                   {box.right() - 8 - wide, box.y + 8, wide, size::button_small}, *notice.action, submit);
        room.w -= wide + 8;
    }
    canvas.text(room, notice.text, Type::s15, theme.text);
}

}  // namespace

Box draw_panel(Ui& ui, Box box, const TitleRow& title, float padding) {
    auto& canvas = ui.canvas;
    canvas.panel(box);
    const Box row{box.x + padding, box.y + padding - 2, box.w - 2 * padding, 18};
    const auto right = title.right.empty() ? 0 : std::min(canvas.width(title.right, Type::s13), row.w * 0.6F);
    if (right > 0)
        canvas.text({row.right() - right, row.y, right, row.h}, title.right, Type::s13, ui.theme().text_2,
                    Align::right);
    const auto room = row.w - right - (right > 0 ? 12 : 0);
    const auto wide = canvas.text({row.x, row.y, room, row.h}, title.left, Type::s13, ui.theme().text_2);
    if (!title.key.empty() && wide + 10 + canvas.key_cap_width(title.key) < room)
        canvas.key_cap(row.x + wide + 8, row.y + row.h / 2, title.key, ui.theme().text_2);
    return {row.x, row.bottom() + 10, row.w, box.bottom() - padding - row.bottom() - 10};
}

void draw_head(Ui& ui, const FrameLayout& frame, const Scene& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto head = frame.head;
    canvas.rule(0, head.bottom() - 1, head.w);
    const auto side = frame.main.x;
    auto right = head.right() - side;
    const auto clock = canvas.figures_width(scene.clock, Type::s24);
    canvas.figures({right - clock, head.y, clock, head.h}, scene.clock, Type::s24, theme.text);
    right -= clock + 20;
    const auto chips = chip_boxes(canvas, frame, scene);
    for (std::size_t i = 0; i < chips.size(); ++i)
        if (draw_chip(ui, chips[i], scene.chips[i], frame.folded)) inputs.chip = i;
    if (!chips.empty()) right = chips.front().x - (frame.folded ? 6 : 12);
    if (!scene.rehearsal.empty()) {
        const auto wide = canvas.width(scene.rehearsal, Type::s14) + 20;
        right -= wide;
        canvas.fill({right, head.y + chip_top, wide, chip_height}, theme.warn, size::radius_chip);
        canvas.text({right, head.y + chip_top, wide, chip_height}, scene.rehearsal, Type::s14, theme.sign,
                    Align::centre);
        right -= 12;
    }
    canvas.logo({side, head.y + 15, 24, 24});
    auto x = side + 36;
    x += canvas.text({x, head.y, 100, head.h - 3}, "Auftakt", Type::s15, theme.text) + 12;
    float tabs = 0;
    for (const auto& tab : scene.tabs)
        tabs += 2 * tab_padding + canvas.width(tab.label, Type::s15) + 8 + canvas.key_cap_width(tab.key) + 2;
    const auto spare = right - x - tabs - 28;
    if (!frame.folded && spare > 80) {
        const auto wide = std::min(spare, canvas.width(scene.programme, Type::r15));
        canvas.text({x, head.y, wide, head.h - 3}, scene.programme, Type::r15, theme.text_2);
        x += wide + 16;
    }
    for (const auto& tab : scene.tabs) {
        float wide = 0;
        if (draw_tab(ui, x, head, tab, tab.tab == inputs.tab, wide)) inputs.tab = tab.tab;
        x += wide + 2;
    }
}

void draw_chip_meaning(Ui& ui, const FrameLayout& frame, const Scene& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    if (*inputs.chip >= scene.chips.size()) return inputs.chip.reset();
    const auto& chip = scene.chips[*inputs.chip];
    const auto under = chip_boxes(canvas, frame, scene)[*inputs.chip];
    constexpr float line = 21;
    const auto lines = 1 + static_cast<int>(canvas.width(chip.explanation, Type::r15) / (meaning_width - 64));
    const Box card{std::min(under.x, frame.main.right() - meaning_width), under.bottom() + 8, meaning_width,
                   56 + line * static_cast<float>(lines)};
    if (ui.area("meaning", {0, 0, frame.head.w, frame.foot.bottom()}, true)) inputs.chip.reset();
    canvas.layer(1);
    canvas.fill(card, theme.raised, size::radius);
    canvas.frame(card, theme.edge, size::radius);
    canvas.sign(chip.mark, card.x + 24, card.y + 25, size::sign);
    const auto title = chip.label + " · " + chip.value;
    canvas.text({card.x + 42, card.y + 14, card.w - 58, 22}, title, Type::s15, theme.text);
    canvas.paragraph({card.x + 16, card.y + 42, card.w - 32, card.h}, chip.explanation, Type::r15,
                     theme.text_2, lines + 1, line / 15);
    canvas.layer(0);
}

void draw_foot(Ui& ui, const FrameLayout& frame, const Scene& scene, Inputs& inputs, const Ask& ask) {
    auto& canvas = ui.canvas;
    const auto foot = frame.foot;
    canvas.rule(0, foot.y, foot.w);
    auto x = frame.main.x;
    const auto middle = foot.y + foot.h / 2;
    const bool poll = inputs.tab == Tab::show && scene.show.poll.exists && inputs.lower == Lower::poll;
    const bool questions = inputs.tab == Tab::show && scene.hall.moderation.hide;
    for (const auto& hint : poll                          ? scene.poll_keys
                            : questions                   ? scene.questions_keys
                            : inputs.tab == Tab::pairing  ? scene.pairing_keys
                            : inputs.tab == Tab::matching ? scene.matching_keys
                            : inputs.tab == Tab::people   ? scene.people_keys
                            : inputs.tab == Tab::wall     ? scene.wall_keys
                                                          : scene.keys) {
        if (!hint.foot) continue;
        const auto label = canvas.width(hint.label, Type::r13);
        const auto whole = canvas.key_cap_width(hint.key) + 8 + label;
        if (x + whole > frame.main.right()) break;
        const Box box{x - 4, foot.y + 4, whole + 8, foot.h - 8};
        bool hovered = false;
        if (hint.key == "?" && ui.area("all keys", box, true, &hovered)) inputs.overlay = Overlay::keys;
        if (hint.asks && ui.area("foot" + hint.key, box, true, &hovered)) open_ask(scene.show.ask, inputs);
        if (hint.local && ui.area("foot" + hint.key, box, true, &hovered)) ask(*hint.local);
        const auto colour = hovered ? ui.theme().text : ui.theme().text_2;
        const auto cap = canvas.key_cap(x, middle, hint.key, colour);
        canvas.text({x + cap + 8, foot.y, label, foot.h}, hint.label, Type::r13, colour);
        x += whole + (frame.folded ? 20 : 26);
    }
}

Box draw_notices(Ui& ui, Box main, const FrameLayout& frame, const Scene& scene, Tab tab,
                 const Submit& submit) {
    int number = 0;
    for (const auto& notice : scene.notices) {
        if (notice.of_pairing && tab == Tab::pairing) continue;
        if (static_cast<std::size_t>(number) >= notices_max) break;
        auto [strip, rest] = main.top(notice_height, frame.gap);
        draw_notice(ui, strip, notice, number++, submit);
        main = rest;
    }
    return main;
}

}  // namespace auftakt::console
