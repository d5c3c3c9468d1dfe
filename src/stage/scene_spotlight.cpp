#include <algorithm>
#include <array>

#include "stage/parts.hpp"

// One note alone, large, before the others in the dark.
namespace auftakt::stage {
namespace {

constexpr float card_top = 138, card_bottom = 896, card_width = 1210;
constexpr float fold = 110;
constexpr float disc = 84;
constexpr float askew = -1.2F;
constexpr float dimmed = 0.42F;

void sheet(Painter& painter, Box box, const Paper& paper, float corner, Point shadow) {
    const auto outline = [&](float dx, float dy) {
        return std::array{Point{box.x + dx, box.y + dy}, Point{box.right() + dx, box.y + dy},
                          Point{box.right() + dx, box.bottom() - corner + dy},
                          Point{box.right() - corner + dx, box.bottom() + dy},
                          Point{box.x + dx, box.bottom() + dy}};
    };
    if (shadow.x > 0) painter.polygon(outline(shadow.x, shadow.y), paper_shadow);
    painter.polygon(outline(0, 0), paper.sheet);
    const std::array folded{Point{box.right() - corner, box.bottom() - corner},
                            Point{box.right(), box.bottom() - corner},
                            Point{box.right() - corner, box.bottom()}};
    painter.polygon(folded, paper.fold);
}

// Papers that could be any of the others: two lines, no words.
void neighbours(Frame& frame, Box card, std::size_t others) {
    auto& painter = frame.painter;
    const auto layer = painter.layer(dimmed * frame.change.flight);
    constexpr std::array<Point, 6> places{
        {{-1, 0.1F}, {-1, 0.46F}, {-1, 0.8F}, {1, 0.04F}, {1, 0.36F}, {1, 0.68F}}};
    for (std::size_t i = 0; i < std::min(others, places.size()); ++i) {
        const bool left = places[i].x < 0;
        const Box box{left ? card.x - 250 : card.right() - 20, card.y + card.h * places[i].y, 270, 170};
        const auto turned = painter.turned(box.centre(), left ? 2.0F : -1.6F);
        const auto& paper = papers[i];
        painter.polygon(std::array{Point{box.x, box.y}, Point{box.right(), box.y},
                                   Point{box.right(), box.bottom()}, Point{box.x, box.bottom()}},
                        paper.sheet);
        for (int line = 0; line < 2; ++line) {
            const float y = box.y + 40 + 32 * static_cast<float>(line), x = box.x + (left ? 28.0F : 58.0F);
            const float end = x + (line == 0 ? 170.0F : 120.0F);
            painter.polygon(std::array{Point{x, y}, Point{end, y}, Point{end, y + 12}, Point{x, y + 12}},
                            ink);
        }
    }
}

void votes(Frame& frame, Point centre, const SpotNote& note) {
    auto& painter = frame.painter;
    painter.circle({centre.x + 4, centre.y + 7}, disc, faded(paper_shadow, 0.6F));
    painter.circle(centre, disc, white);
    const auto in = painter.within({centre.x - disc, centre.y - disc, 2 * disc, 2 * disc});
    const auto middle = TextStyle{}.with_align(Align::centre);
    const auto figure = fitted(painter, note.votes, middle.with_weight(Weight::bold).with_tabular(), 130,
                               {{54, 1}, {42, 1}, {32, 1}});
    painter.text_in({centre.x - disc, centre.y - 62, 2 * disc, 70}, note.votes, figure, ink);
    painter.text_in({centre.x - disc + 8, centre.y + 4, 2 * disc - 16, 44}, note.votes_label,
                    middle.with_size(type::caption).with_weight(Weight::semibold), ink);
}

void words(Frame& frame, Box card, const SpotNote& note) {
    auto& painter = frame.painter;
    const auto in = painter.within(card);
    const float x = card.x + 104, room = card.w - 208, foot = card.bottom() - 96;
    const float top = card.y + 130, height = foot - 40 - top;
    const TextStyle bold{.weight = Weight::bold, .leading = 1.12F, .tracking = -0.02F};
    const bool parted = !note.rest.empty();
    const auto first =
        parted ? fitted(painter, note.first, bold, room, {{96, 2}, {72, 2}, {64, 3}, {48, 3}})
               : fitted(painter, note.first, bold, room, {{96, 3}, {64, 5}, {48, 8}, {40, 9}, {36, 11}});
    const auto rest = fitted(painter, note.rest, TextStyle{.leading = 1.24F}, room,
                             {{48, 3}, {42, 5}, {36, 6}, {30, 8}, {28, 9}});
    const float gap = parted ? 36 : 0;
    const float used = painter.measure(note.first, first).height +
                       (parted ? gap + painter.measure(note.rest, rest).height : 0);
    float y = top + std::max(0.0F, (height - used) / 2);
    y += painter.text({x, y}, note.first, first, ink).h + gap;
    if (parted) painter.text({x, y}, note.rest, rest, ink);
    float left = x;
    const float right = card.right() - fold - 30;
    if (!note.author.empty()) {
        if (note.role) left += role_dot(painter, {left, foot + 20}, type::body, note.role) + 16;
        const auto style = TextStyle{.size = type::body, .weight = Weight::semibold}.within(
            (right - left) * (note.cluster.empty() ? 1.0F : 0.55F), 1);
        painter.text({left, foot}, note.author, style, ink);
        left += painter.measure(note.author, style).width + 56;
    }
    if (!note.cluster.empty()) {
        painter.shape(category_shape(note.category), {left + 14, foot + 22}, 29, ink);
        painter.text({left + 46, foot}, note.cluster, type::body_text.within(right - left - 46, 1), ink);
    }
}

void note_card(Frame& frame, const SpotNote& note, Box card) {
    auto& painter = frame.painter;
    const auto turned = painter.turned(card.centre(), askew);
    sheet(painter, card, papers[static_cast<std::size_t>(note.category % 6)], fold, {14, 18});
    painter.polygon(
        std::array{Point{card.centre().x - 180, card.y - 30}, Point{card.centre().x + 180, card.y - 30},
                   Point{card.centre().x + 180, card.y + 36}, Point{card.centre().x - 180, card.y + 36}},
        faded(white, 0.4F));
    words(frame, card, note);
    if (!note.votes.empty()) votes(frame, {card.right() - 20, card.y + 96}, note);
}

}  // namespace

void draw_spotlight(Frame& frame, const Wall& wall) {
    auto& painter = frame.painter;
    const auto& note = *wall.spotlight;
    const float width = std::min(card_width, frame.width() - 160);
    const float bottom = std::min(card_bottom, frame.bottom - 20);
    const Box card{frame.canvas().width / 2 - width / 2, card_top, width, bottom - card_top};
    const auto others = std::ranges::count(wall.papers, false, &WallPaper::gone) - 1;
    const float way = frame.change.flight;
    const auto from = way < 1 && note.paper ? paper_place(frame, wall, *note.paper) : std::nullopt;
    if (from) {
        const auto layer = painter.layer(1 - way);
        draw_wall_title(frame, wall);
        draw_papers(frame, wall, note.paper);
    }
    neighbours(frame, card, static_cast<std::size_t>(std::max<std::ptrdiff_t>(others, 0)));
    const auto carried = painter.carried(card, from ? between(*from, card, way) : card);
    note_card(frame, note, card);
}

}  // namespace auftakt::stage
