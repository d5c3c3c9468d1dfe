#include <algorithm>

#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float head = 140;  // where the small headings stand
constexpr std::size_t rows_max = 5;

void sign(Painter& painter, Point corner, Colour colour) {
    const Point path[] = {corner, {corner.x + 22, corner.y + 16}, {corner.x, corner.y + 32}};
    painter.polygon(path, colour);
}

void arrow(Painter& painter, Point left_middle, Colour colour) {
    const Point path[] = {{left_middle.x + 13, left_middle.y - 10},
                          {left_middle.x + 26, left_middle.y + 10},
                          {left_middle.x, left_middle.y + 10}};
    painter.polygon(path, colour);
}

void answering(Frame& frame, const SponsorCard& card, float x, float y, float width) {
    face_disc(frame.painter, {x + 52, y + 52}, 52, card);
    const auto name =
        fitted(frame.painter, card.name, type::body_text.with_weight(Weight::bold).with_leading(1.2F),
               width - 132, {{36, 1}, {28, 1}, {28, 2}});
    const auto said = frame.painter.text({x + 132, y + 12}, card.name, name, frame.colours().text);
    frame.painter.text({x + 132, said.bottom()}, card.role, type::caption_text.within(width - 132, 1),
                       frame.colours().text_2);
}

// Votes and who asked; nothing of it while nothing is answered.
void about(Frame& frame, const Questions& scene, float x, float y, float width) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    if (scene.votes.empty()) {
        painter.text({x, y}, scene.invitation, type::body_text.within(width, 2), colours.text_2);
        return;
    }
    arrow(painter, {x, y + 23.4F}, colours.text);
    const auto votes = painter.text({x + 38, y}, scene.votes,
                                    type::body_text.with_weight(Weight::bold).with_tabular(), colours.text);
    const auto label =
        painter.text({votes.right() + 14, y}, scene.votes_label, type::body_text, colours.text);
    const float by = label.right() + 44;
    painter.text({by, y}, scene.by, type::body_text.within(x + width - by, 1), colours.text_2);
}

void current(Frame& frame, const Questions& scene, float width) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float x = frame.left();
    if (!scene.label.empty()) {
        sign(painter, {x, head + 7}, colours.accent);
        painter.text({x + 40, head}, scene.label, type::body_text.with_weight(Weight::semibold),
                     colours.accent);
    }
    const float y = scene.label.empty() ? head : 206;
    const float foot = frame.bottom - 16 - (scene.answering ? 140 : 0) - 92;
    TextStyle style;
    for (const float size : {96.F, 80.F, 64.F, 56.F, 48.F, 40.F}) {
        style = type::display_text.with_size(size).with_leading(1.1F).within(width);
        if (y + painter.measure(scene.question, style).height <= foot) break;
    }
    const auto said = painter.text({x, y}, scene.question, style, colours.text);
    about(frame, scene, x, std::min(said.bottom() + 60, foot + 36), width);
    if (scene.answering) answering(frame, *scene.answering, x, frame.bottom - 16 - 104 - 36, width);
}

void list(Frame& frame, const Questions& scene, Box box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.text({box.x, box.y}, scene.next_label, type::body_text.with_weight(Weight::semibold),
                 colours.text);
    const float height = (box.h - 66) / static_cast<float>(rows_max);
    const TextStyle votes{.size = 36, .weight = Weight::bold, .leading = 1.2F, .tabular = true};
    float figures = 80;
    for (const auto& asked : scene.next)
        figures = std::max(figures, painter.measure(asked.votes, votes).width);
    float y = box.y + 66;
    for (const auto& asked : scene.next) {
        painter.fill({box.x, y, box.w, 2}, colours.line);
        arrow(painter, {box.x, y + height / 2}, colours.text);
        painter.text_in({box.x + 38, y, figures, height}, asked.votes, votes, colours.text);
        const float x = box.x + 38 + figures + 24, width = box.right() - x;
        const auto style =
            fitted(painter, asked.text, TextStyle{.weight = Weight::semibold, .leading = 1.24F}, width,
                   {{36, 2}, {32, 3}, {28, height >= 110 ? 3 : 2}});
        painter.text_in({x, y + 2, width, height - 2}, asked.text, style, colours.text);
        y += height;
    }
}

}  // namespace

void draw(Frame& frame, const Questions& scene) {
    auto& painter = frame.painter;
    if (!scene.empty.empty()) {
        const auto title =
            fitted(painter, scene.question, type::title_text, frame.width(), {{64, 2}, {48, 3}});
        const auto said = painter.text({frame.left(), head}, scene.question,
                                       balanced(painter, scene.question, title), frame.colours().text);
        const auto empty = painter.text({frame.left(), said.bottom() + 48}, scene.empty,
                                        type::title_text.within(frame.width(), 2), frame.colours().text_2);
        painter.text({frame.left(), empty.bottom() + 32}, scene.invitation,
                     type::lead_text.within(frame.width(), 2), frame.colours().text_2);
        return;
    }
    const bool narrow = frame.canvas().narrow();
    const float side = scene.next.empty() ? 0 : (narrow ? 470 : 632);
    const float between = scene.next.empty() ? 0 : (narrow ? 48 : 80);
    current(frame, scene, frame.width() - side - between);
    if (side > 0) list(frame, scene, {frame.right() - side, head, side, frame.bottom - 16 - head});
}

}  // namespace auftakt::stage
