#include <algorithm>
#include <functional>
#include <string>

#include "console/panel_pairing.hpp"

// Middle: what was chosen and what it would lead to, who waits, what can be taken back. Cards as high as
// their content, one below the other; they scroll where the window is low.
namespace auftakt::console {
namespace {

constexpr float padding = 16;
constexpr float title_high = 44;  // of a panel, above its content
constexpr float meetings_least = 150;

struct Card {
    TitleRow title;
    std::function<float(const CardRoom&)> content;
};

float tile_in(Ui& ui, Box box, const PersonTile& tile, bool draw) {
    auto& canvas = ui.canvas;
    const auto lines = canvas.lines(tile.place, box.w - 32, Type::r14, 2);
    const auto high = 44 + pairing_line * static_cast<float>(std::max<std::size_t>(lines.size(), 1)) + 6;
    if (!draw) return high;
    canvas.fill({box.x, box.y, box.w, box.h > 0 ? box.h : high}, ui.theme().raised, size::radius_chip);
    canvas.role(tile.role, box.x + 21, box.y + 25, 11);
    const auto indent = tile.role ? 36.0F : 16.0F;
    canvas.text({box.x + indent, box.y + 12, box.w - indent - 12, 26}, tile.name, Type::s18, ui.theme().text);
    auto y = box.y + 42;
    for (const auto line : lines) {
        canvas.text({box.x + 16, y, box.w - 32, pairing_line}, line, Type::r14, ui.theme().text_2);
        y += pairing_line;
    }
    return high;
}

// Two arrows, there and back.
void draw_exchange(Ui& ui, float x, float y) {
    auto& list = ui.canvas.list();
    const auto unit = ui.canvas.scale();
    const auto c = ui.canvas.pixel(x, y);
    const auto arrow = [&](float dy, float way) {
        const auto at = [&](float dx, float more) {
            return ImVec2{c.x + way * dx * unit, c.y + (dy + more) * unit};
        };
        list.AddLine(at(-11, 0), at(11, 0), ui.theme().accent, 2 * unit);
        const ImVec2 head[] = {at(6, -5), at(11, 0), at(6, 5)};
        list.AddPolyline(head, 3, ui.theme().accent, 0, 2 * unit);
    };
    arrow(-6, 1);
    arrow(6, -1);
}

float tiles_in(Ui& ui, const CardRoom& room, const std::vector<PersonTile>& tiles) {
    if (tiles.size() < 2)
        return tiles.empty() ? 0 : tile_in(ui, {room.box.x, room.box.y, room.box.w, 0}, tiles[0], room.draw);
    constexpr float between = 56;
    const auto wide = (room.box.w - between) / 2;
    const Box one{room.box.x, room.box.y, wide, 0};
    const Box two{room.box.right() - wide, room.box.y, wide, 0};
    const auto high = std::max(tile_in(ui, one, tiles[0], false), tile_in(ui, two, tiles[1], false));
    if (room.draw) {
        tile_in(ui, {one.x, one.y, wide, high}, tiles[0], true);
        tile_in(ui, {two.x, two.y, wide, high}, tiles[1], true);
        draw_exchange(ui, room.box.x + room.box.w / 2, room.box.y + high / 2);
    }
    return high;
}

float chosen_in(Ui& ui, const CardRoom& room, const ChosenCard& scene, Inputs& inputs, const Submit& submit) {
    auto y = room.box.y + tiles_in(ui, room, scene.tiles) + 12;
    const auto discard = ui.button_width(scene.discard, "");
    const auto swap = scene.swap ? ui.button_width(scene.swap->label, scene.swap->key) + 8 : 0;
    const auto buttons = discard + swap;
    if (room.draw) {
        const bool live = ui.live;
        const Box at{room.box.right() - buttons, y, discard, size::button_small};
        ui.live = live && room.seen.contains(at);
        if (ui.button("discard", at, scene.discard, "", true)) inputs.seats = {inputs.seats.round, {}, {}};
        if (scene.swap) {
            const Box key{at.right() + 8, y, swap - 8, size::button_small};
            if (ui.button("swap", key, scene.swap->label, scene.swap->key, scene.swap->enabled(),
                          {.style = Style::primary}))
                take_swap(*scene.swap, inputs, submit);
        }
        ui.live = live;
    }
    const auto remarks = remarks_in(
        ui, {{room.box.x, y + 6, room.box.w - buttons - 16, 0}, room.draw, room.seen}, scene.remarks);
    y += std::max(remarks + 6, size::button_small) + 8;
    return y - room.box.y +
           controls_in(ui, {{room.box.x, y, room.box.w, 0}, room.draw, room.seen}, scene.controls, submit);
}

float attention_row_in(Ui& ui, const CardRoom& room, const AttentionRow& row, const Submit& submit) {
    auto& canvas = ui.canvas;
    float buttons = 0;
    for (const auto& control : row.controls) buttons += ui.button_width(control.label, control.key) + 8;
    const bool below = buttons > room.box.w * 0.6F;
    const auto wide = below ? room.box.w : room.box.w - buttons - 4;
    const auto lines = canvas.lines(row.detail, wide, Type::r14, 2);
    const auto text = 26 + pairing_line * static_cast<float>(lines.size());
    const auto buttons_y = below ? room.box.y + text + 6 : room.box.y + std::max(0.0F, (text - 32) / 2);
    if (room.draw) {
        auto x = room.box.x;
        if (row.mark != Mark::none) {
            canvas.sign(row.mark, x + 8, room.box.y + 12, size::sign);
            x += 26;
        }
        if (row.role) {
            canvas.role(row.role, x + 5, room.box.y + 12, 10);
            x += 18;
        }
        canvas.text({x, room.box.y, room.box.x + wide - x, 24}, row.name, Type::s16, ui.theme().text);
        auto y = room.box.y + 26;
        for (const auto line : lines) {
            canvas.text({room.box.x, y, wide, pairing_line}, line, Type::r14, ui.theme().text_2);
            y += pairing_line;
        }
    }
    const Box at{below ? room.box.x : room.box.right() - buttons + 8, buttons_y, below ? room.box.w : buttons,
                 0};
    const auto high = controls_in(ui, {at, room.draw, room.seen}, row.controls, submit);
    return std::max(text, buttons_y + high - room.box.y);
}

float attention_in(Ui& ui, const CardRoom& room, const AttentionCard& scene, const Submit& submit) {
    auto y = room.box.y;
    for (const auto& row : scene.rows)
        y += attention_row_in(ui, {{room.box.x, y, room.box.w, 0}, room.draw, room.seen}, row, submit) + 10;
    if (!scene.more.empty()) {
        if (room.draw)
            ui.canvas.text({room.box.x, y, room.box.w, pairing_line}, scene.more, Type::r14,
                           ui.theme().text_2);
        y += pairing_line + 10;
    }
    return y - 10 - room.box.y;
}

float height_of(const Card& card, float wide) {
    return title_high + card.content({{0, 0, wide - 2 * padding, 0}, false, {}}) + padding;
}

}  // namespace

void take_swap(const Control& swap, Inputs& inputs, const Submit& submit) {
    if (!swap.wish) return;
    submit(*swap.wish);
    inputs.seats = {inputs.seats.round, {}, {}};
}

void draw_pairing_cards(Ui& ui, Box box, const PairingScene& scene, Inputs& inputs, const Submit& submit) {
    std::vector<Card> cards;
    const std::vector<Remark> hint{{Mark::none, scene.choose_hint}};
    const auto attention = [&](const AttentionCard& card) {
        if (card.rows.empty()) return;
        cards.push_back({{card.title, card.right, ""},
                         [&](const CardRoom& room) { return attention_in(ui, room, card, submit); }});
    };
    attention(scene.calls);
    if (scene.chosen)
        cards.push_back({{scene.chosen->title, scene.chosen->right, ""}, [&](const CardRoom& room) {
                             return chosen_in(ui, room, *scene.chosen, inputs, submit);
                         }});
    attention(scene.waiting);
    if (!scene.chosen && !scene.people.rows.empty())
        cards.push_back({{"", "", ""}, [&](const CardRoom& room) {
                             auto up = room;
                             up.box.y -= title_high - padding;
                             return remarks_in(ui, up, hint) - title_high + padding;
                         }});
    const bool low = box.h < 760;
    if (!scene.odd.title.empty())
        cards.push_back({{scene.odd.title, scene.odd.right, ""},
                         [&](const CardRoom& room) { return odd_in(ui, room, scene.odd, low, submit); }});
    attention(scene.wishes);

    constexpr float gap = 14;
    float content = -gap;
    for (const auto& card : cards) content += height_of(card, box.w) + gap;
    ui.scroll(box, content, inputs.cards_scroll);
    ui.canvas.clip(box);
    auto y = box.y - inputs.cards_scroll;
    for (const auto& card : cards) {
        const Box at{box.x, y, box.w, height_of(card, box.w)};
        y = at.bottom() + gap;
        if (at.bottom() < box.y || at.y > box.bottom()) continue;
        draw_panel(ui, at, card.title);
        card.content({{at.x + padding, at.y + title_high, at.w - 2 * padding, 0}, true, box});
    }
    ui.canvas.end_clip();
    ui.scroll_mark({box.x, box.y, box.w + 8, box.h}, content, inputs.cards_scroll);
    const Box rest{box.x, y, box.w, box.bottom() - y};
    if (rest.h >= meetings_least && !scene.meetings.bars.empty()) draw_meetings(ui, rest, scene.meetings);
}

}  // namespace auftakt::console
