#include "stage/join_card.hpp"

#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

void sheet(Frame& frame, Box card) {
    frame.painter.fill(card, white, 28);
    // On a light stage white needs an edge.
    if (frame.colours().background == palette(Theme::light).background)
        frame.painter.outline(card, card_edge, 3, 28);
}

void step_disc(Painter& painter, Point centre, float radius, float size, const char* number) {
    painter.circle(centre, radius, ink);
    painter.text_in({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, number,
                    TextStyle{.size = size, .weight = Weight::bold, .align = Align::centre}, white);
}

TextStyle address_style(Painter& painter, const std::string& address, float width) {
    const TextStyle base{.weight = Weight::bold, .leading = 1.15F, .tracking = -0.01F, .tabular = true};
    return fitted(painter, address, base, width, {{48, 1}, {42, 1}, {36, 1}, {32, 1}, {28, 1}, {28, 2}});
}

// Number, what to do, and with what.
void step(Painter& painter, Point at, const char* number, const std::string& label, const std::string& value,
          const TextStyle& value_style, float width) {
    const auto label_style = type::caption_text.with_leading(1.2F).within(width, 1);
    const float height = 33.6F + painter.measure(value, value_style).height;
    if (number != nullptr) step_disc(painter, {at.x + 26, at.y + height / 2}, 26, 28, number);
    const float x = number != nullptr ? at.x + 74 : at.x;
    const auto box = painter.text({x, at.y}, label, label_style, ink_2);
    painter.text({x, box.bottom()}, value, value_style, ink);
}

void card_head(Painter& painter, Box card, const char* number, const std::string& label) {
    step_disc(painter, {card.x + 43 + 32, card.y + 80}, 32, 36, number);
    const float x = card.x + 43 + 64 + 22, width = card.right() - 24 - x;
    const auto style = fitted(painter, label, TextStyle{.weight = Weight::bold, .leading = 1.1F}, width,
                              {{48, 1}, {42, 1}, {36, 1}, {36, 2}, {28, 2}});
    painter.text_in({x, card.y + 30, width, 100}, label, style, ink);
}

void card_code(Painter& painter, Box card, const std::string& content) {
    const float size = std::min(card.w - 2 * 54, card.h - 162 - 200);
    painter.code({card.x + (card.w - size) / 2, card.y + 158, size, size}, content, ink);
}

void card_line(Painter& painter, Box card, float y) {
    painter.fill({card.x + 43, y, card.w - 76, 3}, stage::card_line_ink);
}

}  // namespace

void join_card(Frame& frame, const JoinCard& join, Box card) {
    auto& painter = frame.painter;
    sheet(frame, card);
    const auto in = painter.within(card);
    const bool wifi = !join.wifi_name.empty();
    const float code = std::min(448.0F, card.h - 370);
    painter.code({card.x + (card.w - code) / 2, card.y + 68, code, code}, join.url, ink);
    const float x = card.x + 40, width = card.w - 80 - (wifi ? 74 : 0);
    float y = card.y + 68 + code + 50;
    if (wifi) {
        const auto value = join.password.empty() ? join.wifi_name : join.wifi_name + "  ·  " + join.password;
        const TextStyle style = fitted(painter, value, TextStyle{.weight = Weight::bold, .leading = 1.2F},
                                       width, {{36, 1}, {32, 1}, {28, 1}, {28, 2}});
        step(painter, {x, y}, "1", join.wifi_label, value, style, width);
        y += 33.6F + painter.measure(value, style).height + 18;
    }
    step(painter, {x, y}, wifi ? "2" : nullptr, join.scan_label, join.address,
         address_style(painter, join.address, width), width);
}

void wifi_card(Frame& frame, const JoinCard& join, Box card) {
    auto& painter = frame.painter;
    sheet(frame, card);
    const auto in = painter.within(card);
    card_head(painter, card, "1", join.wifi_label);
    card_code(painter, card, join.wifi_code.value_or(""));
    card_line(painter, card, card.bottom() - 172);
    const float x = card.x + 43, width = card.w - 76;
    const auto name = fitted(painter, join.wifi_name,
                             TextStyle{.weight = Weight::bold, .leading = 1.2F, .align = Align::centre},
                             width, {{48, 1}, {36, 1}, {28, 1}, {28, 2}});
    const bool open = join.password.empty();
    painter.text_in({x, card.bottom() - (open ? 160 : 166), width, open ? 130.0F : 50.0F}, join.wifi_name,
                    name, ink);
    if (open) return;
    // A password that is cut is no password: a long one gets its own lines and the name above moves up.
    const float middle = card.bottom() - 66;
    const float room = width - painter.measure(join.password_label, type::caption_text).width - 20;
    const TextStyle value{.weight = Weight::bold, .leading = 1.15F, .align = Align::right};
    const auto fit = fitted(painter, join.password, value, room, {{36, 1}, {28, 1}, {28, 2}, {28, 3}});
    painter.text({x, middle - 18.2F}, join.password_label, type::caption_text.within(width, 1), ink_2);
    painter.text_in({x + width - room, middle - 55, room, 110}, join.password, fit, ink);
}

void address_card(Frame& frame, const JoinCard& join, Box card) {
    auto& painter = frame.painter;
    sheet(frame, card);
    const auto in = painter.within(card);
    card_head(painter, card, "2", join.scan_label);
    card_code(painter, card, join.url);
    card_line(painter, card, card.bottom() - 172);
    const float x = card.x + 43, width = card.w - 76;
    painter.text_in({x, card.bottom() - 160, width, 130}, join.address,
                    address_style(painter, join.address, width).with_align(Align::centre), ink);
}

}  // namespace auftakt::stage
