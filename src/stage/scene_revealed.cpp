#include <algorithm>

#include "stage/motion.hpp"
#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float top = 160;
constexpr float meet_ms = 600;
constexpr float line_ms = 200;
constexpr float names_ms = 200;  // each
constexpr float gap = 240;       // between the two sides, where the line is
constexpr float topic_row = 92;  // at most
constexpr float topics_below = 59;

// How far this part has come in, that begins after so many ms.
float come(const Frame& frame, const Revealed& scene, float after, float length) {
    if (!scene.coming || frame.reduced_motion) return 1;
    return ease_in_out(
        progress(static_cast<double>((frame.now - scene.coming->began).count()) - after, length));
}

void sign(Frame& frame, const RevealedPerson& person, Box box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    if (person.role == Role::senior)
        painter.fill(box, colours.senior, box.w * 0.17F);
    else
        painter.circle(box.centre(), box.w / 2, colours.junior);
    painter.text_in(box, person.initials,
                    TextStyle{.size = box.w * 0.38F, .weight = Weight::bold, .align = Align::centre},
                    colours.on_role);
}

// One person fills the square of a side; two share it, the first above on the left.
void side(Frame& frame, const std::vector<const RevealedPerson*>& people, Box box) {
    if (people.size() == 1) return sign(frame, *people.front(), box);
    const float each = box.w * 0.6F;
    sign(frame, *people[0], {box.x, box.y, each, each});
    sign(frame, *people[1], {box.right() - each, box.bottom() - each, each, each});
}

// Names and, below each, who they are.
void names(Frame& frame, const Revealed& scene, float from) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float each = (frame.bottom - from) / static_cast<float>(scene.people.size());
    const bool three = scene.people.size() > 2;
    const float line = three ? 44 : 50;
    for (std::size_t i = 0; i < scene.people.size(); ++i) {
        const auto& person = scene.people[i];
        const auto in = come(frame, scene, meet_ms + line_ms + names_ms * static_cast<float>(i), names_ms);
        const auto layer = painter.layer(in);
        const float y = from + each * static_cast<float>(i);
        const auto base = type::display_text.with_leading(1.06F);
        const auto style =
            three ? fitted(painter, person.name, base, frame.width(), {{54, 1}, {48, 1}, {40, 1}})
                  : fitted(painter, person.name, base, frame.width(), {{96, 1}, {72, 1}, {64, 1}, {48, 2}});
        const auto name = painter.text({frame.left(), y}, person.name, style, colours.text);
        const float middle = std::min(name.bottom() + line / 2, y + each - line / 2);
        const float dot = role_dot(painter, {frame.left(), middle}, type::body, person.role);
        const auto strong = type::body_text.with_weight(Weight::semibold);
        const float role = frame.left() + dot + 14;
        const float department = role + painter.measure(person.role_label, strong).width + 18;
        draw_pieces(
            painter, {role, middle + 13},
            {{person.role_label, strong, role_colour(colours, person.role)},
             {person.department, type::body_text.within(frame.right() - department, 1), colours.text_2}},
            18);
    }
}

void connects(Frame& frame, const Revealed& scene, Box box) {
    if (scene.connects.empty()) return;
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto last = names_ms * static_cast<float>(scene.people.size());
    const auto layer = painter.layer(come(frame, scene, meet_ms + line_ms + last, names_ms));
    painter.text({box.x, box.y}, scene.connects, type::body_text.within(box.w, 1), colours.text_2);
    const auto met = fitted(painter, scene.met, type::body_text, box.w, {{36, 1}, {32, 1}, {28, 2}});
    // What stands below the topics leaves them the rest.
    const float below = scene.met.empty() ? 0 : 22 + painter.measure(scene.met, met).height;
    const auto topics = static_cast<float>(std::max<std::size_t>(scene.topics.size(), 1));
    const float row = std::min(topic_row, (box.h - topics_below - below) / topics);
    float y = box.y + topics_below;
    painter.fill({box.x, y, box.w, 2}, colours.line);
    for (const auto& topic : scene.topics) {
        const auto style = fitted(painter, topic, TextStyle{.weight = Weight::semibold, .leading = 1.2F},
                                  box.w, {{48, 1}, {40, 1}, {36, 1}, {32, 1}});
        painter.text({box.x, y + row / 2 - style.size * 0.6F}, topic, style, colours.text);
        y += row;
        painter.fill({box.x, y, box.w, 2}, colours.line);
    }
    painter.text({box.x, y + 22}, scene.met, met, colours.text_2);
}

}  // namespace

void draw(Frame& frame, const Revealed& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    std::vector<const RevealedPerson*> juniors;
    std::vector<const RevealedPerson*> seniors;
    for (const auto& person : scene.people)
        (person.role == Role::senior ? seniors : juniors).push_back(&person);
    const bool narrow = frame.canvas().narrow();
    const float size = narrow ? 300 : 380;
    const float between = narrow ? 120 : gap - 50;
    const Box left{frame.left(), top, size, size};
    const Box right{left.right() + between, top, size, size};
    const float met = come(frame, scene, 0, meet_ms);
    const float drawn = come(frame, scene, meet_ms, line_ms);
    const float middle = top + size / 2;
    painter.line({left.centre().x, middle},
                 {left.centre().x + (right.centre().x - left.centre().x) * drawn, middle}, 16,
                 colours.text_2);
    {
        const auto layer = painter.layer(met, {-90 * (1 - met), 0});
        side(frame, juniors, left);
    }
    {
        const auto layer = painter.layer(met, {90 * (1 - met), 0});
        side(frame, seniors, right);
    }
    connects(frame, scene,
             {right.right() + (narrow ? 56.0F : 82.0F), top,
              frame.right() - right.right() - (narrow ? 56.0F : 82.0F), size + 30});
    names(frame, scene, top + size + 50);
}

}  // namespace auftakt::stage
