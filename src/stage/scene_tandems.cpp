#include <algorithm>

#include "stage/motion.hpp"
#include "stage/names.hpp"
#include "stage/page_line.hpp"
#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float gap = 32;
constexpr float meet_ms = 600;
constexpr float line_ms = 200;
constexpr float names_ms = 200;

// How far a card has come in: shapes move together, the line draws, the names fade in.
struct Entrance {
    float meet = 1;
    float line = 1;
    float names = 1;
};

Entrance entrance(const Frame& frame, const Tandems& scene, int index) {
    if (!scene.coming || frame.reduced_motion || index < scene.coming->first) return {};
    const auto since = static_cast<double>((frame.now - scene.coming->began).count() -
                                           scene.coming->each_ms * (index - scene.coming->first));
    return {ease_in_out(progress(since, meet_ms)), ease_in_out(progress(since - meet_ms, line_ms)),
            ease_in_out(progress(since - meet_ms - line_ms, names_ms))};
}

// Three rows of cards leave each less height.
bool is_low(Box card) { return card.h < 260; }

struct Row {
    Point sign;
    float size;
};

void sign(Painter& painter, const Row& row, std::optional<Role> role) {
    const auto& colours = painter.colours();
    if (role == Role::senior)
        painter.fill({row.sign.x - row.size / 2, row.sign.y - row.size / 2, row.size, row.size},
                     colours.senior, row.size * 0.2F);
    else
        painter.circle(row.sign, row.size / 2, colours.junior);
}

void people(Frame& frame, const TandemCard& card, const std::vector<std::string>& names, Box box,
            const Entrance& in) {
    auto& painter = frame.painter;
    const auto count = static_cast<float>(card.people.size());
    const bool low = is_low(box);
    const float size = low ? (count > 2 ? 28.0F : 34.0F) : count > 2 ? 36.0F : 44.0F;
    const float pad = low ? 12.0F : 32.0F;
    const float foot = card.connects.empty() ? box.bottom() - 24 : box.bottom() - (low ? 60 : 86);
    const float room = foot - (box.y + pad);
    const float step = std::min(count > 2 ? 62.0F : 92.0F, room / count);
    const float first = box.y + pad + room / 2 - step * (count - 1) / 2;
    const float x = box.x + 62;
    painter.line({x, first}, {x, first + step * (count - 1) * in.line}, 6, frame.colours().text_3);
    for (std::size_t i = 0; i < card.people.size(); ++i) {
        const float away = (1 - in.meet) * (i == 0 ? -90.0F : 90.0F);
        const Row row{{x + away, first + step * static_cast<float>(i)}, size};
        {
            const auto layer = painter.layer(in.meet);
            sign(painter, row, card.people[i].role);
        }
        const auto layer = painter.layer(in.names);
        const float left = x + 50;
        const auto style = fitted(painter, names[i], TextStyle{.weight = Weight::bold, .leading = 1.2F},
                                  box.right() - 24 - left, {{36, 1}, {32, 1}, {28, 1}});
        painter.text({left, row.sign.y - style.size * 0.6F}, names[i], style, frame.colours().text);
    }
}

// A second one that would be cut is left out.
std::string line_of(Painter& painter, const TandemCard& card, float room) {
    std::string line;
    for (const auto& each : card.connects) {
        auto longer = line.empty() ? each : line + " · " + each;
        if (!line.empty() && painter.measure(longer, type::caption_text).width > room) return line;
        line = std::move(longer);
    }
    return line;
}

void reason(Frame& frame, const TandemCard& card, Box box, const Entrance& in) {
    if (card.connects.empty()) return;
    auto& painter = frame.painter;
    const auto layer = painter.layer(in.names);
    const bool low = is_low(box);
    painter.fill({box.x + 40, box.bottom() - (low ? 58 : 86), box.w - 80, 2}, frame.colours().line);
    painter.text({box.x + 40, box.bottom() - (low ? 48 : 64)}, line_of(painter, card, box.w - 80),
                 type::caption_text.within(box.w - 80, 1), frame.colours().text_2);
}

// A place that is still to be filled says so once, in the first of them.
void empty_place(Frame& frame, const Tandems& scene, Box box, bool first) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.outline(box, colours.line, 4, 28);
    const auto middle = box.centre();
    sign(painter, {{middle.x - 45, middle.y - 22}, 44}, Role::junior);
    sign(painter, {{middle.x + 45, middle.y - 22}, 44}, Role::senior);
    if (first)
        painter.text({middle.x, middle.y + 22}, scene.soon,
                     type::body_text.with_weight(Weight::semibold).with_align(Align::centre), colours.text_2);
}

}  // namespace

void draw(Frame& frame, const Tandems& scene) {
    auto& painter = frame.painter;
    const auto title =
        fitted(painter, scene.title, type::title_text, frame.width(), {{64, 1}, {56, 1}, {48, 2}});
    painter.text({frame.left(), 128}, scene.title, title, frame.colours().text);
    const int columns = frame.canvas().narrow() ? 2 : 3;
    const int rows = 6 / columns;
    const float top = 240;
    const float width = (frame.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = (frame.bottom - top - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    std::vector<std::string> all;
    for (const auto& card : scene.cards)
        for (const auto& person : card.people) all.push_back(person.name);
    const TextStyle style{.size = type::caption, .weight = Weight::bold};
    const auto shown = fit_names(all, width - 140,
                                 [&](std::string_view name) { return painter.measure(name, style).width; });
    std::size_t next = 0;
    bool said_soon = false;
    for (int i = 0; i < scene.places; ++i) {
        const Box box{frame.left() + static_cast<float>(i % columns) * (width + gap),
                      top + static_cast<float>(i / columns) * (height + gap), width, height};
        const auto in = painter.within(box);
        const auto entering = entrance(frame, scene, i);
        if (i >= static_cast<int>(scene.cards.size()) || entering.meet <= 0) {
            empty_place(frame, scene, box, !said_soon);
            said_soon = true;
            if (i < static_cast<int>(scene.cards.size()))
                next += scene.cards[static_cast<std::size_t>(i)].people.size();
            continue;
        }
        const auto& card = scene.cards[static_cast<std::size_t>(i)];
        const std::vector<std::string> names(
            shown.begin() + static_cast<std::ptrdiff_t>(next),
            shown.begin() + static_cast<std::ptrdiff_t>(next + card.people.size()));
        next += card.people.size();
        painter.fill(box, frame.colours().surface, 28);
        const auto clip = painter.clip(box);
        people(frame, card, names, box, entering);
        reason(frame, card, box, entering);
    }
    if (!frame.footer) return;
    float x = frame.left();
    page_pips(painter, x, scene.page, scene.pages);
    footer_word(frame, x, scene.page_label);
}

}  // namespace auftakt::stage
