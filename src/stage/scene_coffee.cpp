#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "stage/names.hpp"
#include "stage/page_line.hpp"
#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float top = 208, gap_x = 18, gap_y = 14;
constexpr std::size_t columns = 3;
constexpr std::size_t small_page = 12;
constexpr float line = 36.6F;  // of a name

void headline(Frame& frame, const Coffee& scene) {
    auto& painter = frame.painter;
    const float until =
        start_label(frame, 112, {scene.left_label, scene.over_label, scene.countdown}, type::title);
    const auto base = type::title_text.with_leading(1.08F);
    const float room = until - frame.left() - 40;
    const auto style = fitted(painter, scene.title, base, scene.question.empty() ? room : room * 0.5F,
                              {{64, 1}, {56, 1}, {48, 1}, {36, 1}});
    const float baseline = 112 + 7 + baseline_of(base);
    painter.text({frame.left(), baseline - baseline_of(style)}, scene.title, style, frame.colours().text);
    if (scene.question.empty()) return;
    const float x = frame.left() + painter.measure(scene.title, style).width + 36;
    const auto question = fitted(painter, scene.question, TextStyle{.leading = 1.2F}, until - 40 - x,
                                 {{36, 1}, {32, 1}, {28, 2}, {28, 3}});
    const auto height = painter.measure(scene.question, question).height;
    painter.text({x, std::min(baseline - baseline_of(question), top - 10 - height)}, scene.question, question,
                 frame.colours().text_2);
}

// A seat for each person round the disc, in turn from the top; juniors take the circles.
void seats(Frame& frame, const TableCell& table, Point centre) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.circle(centre, 38, colours.surface_2);
    const auto count = static_cast<float>(table.people.size());
    std::vector<std::optional<Role>> order;
    // Juniors above and below, seniors left and right, as far as the numbers allow.
    const auto juniors = std::ranges::count(table.people, std::optional{Role::junior}, &NamedPerson::role);
    if (table.people.size() == 4 && juniors == 2)
        order = {Role::junior, Role::senior, Role::junior, Role::senior};
    else
        for (const auto& person : table.people) order.push_back(person.role);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const float at = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / count;
        const Point seat{centre.x + 54 * std::sin(at), centre.y - 54 * std::cos(at)};
        if (order[i] == Role::senior)
            painter.fill({seat.x - 11, seat.y - 11, 22, 22}, colours.senior, 4);
        else
            painter.circle(seat, 11.5F, order[i] == Role::junior ? colours.junior : colours.text_2);
    }
    const TextStyle number{
        .weight = Weight::bold, .leading = 1, .tracking = -0.02F, .tabular = true, .align = Align::centre};
    painter.text_in({centre.x - 36, centre.y - 36, 72, 72}, table.number,
                    fitted(painter, table.number, number, 70, {{48, 1}, {40, 1}, {32, 1}, {28, 1}}),
                    colours.accent);
}

void cell(Frame& frame, const TableCell& table, std::span<const std::string> names, Box box) {
    auto& painter = frame.painter;
    painter.fill(box, frame.colours().surface, 14);
    const auto in = painter.within(box);
    seats(frame, table, {box.x + 84, box.y + box.h / 2});
    const auto count = static_cast<float>(table.people.size());
    const float step = std::min(line, (box.h - 12) / std::max(count, 1.0F));
    float middle = box.y + box.h / 2 - step * (count - 1) / 2;
    const float x = box.x + 174, width = box.right() - 20 - x;
    for (std::size_t i = 0; i < table.people.size(); ++i, middle += step) {
        const float dot = role_dot(painter, {x, middle}, type::caption, table.people[i].role);
        const TextStyle style{.size = type::caption, .leading = 1.2F};
        painter.text({x + dot + 14, middle - 16.8F}, names[i], style.within(width - dot - 14, 1),
                     frame.colours().text);
    }
}

}  // namespace

void draw(Frame& frame, const Coffee& scene) {
    headline(frame, scene);
    const std::size_t rows =
        scene.tables.size() > columns * 2 || scene.tables.empty() || scene.tables.front().people.size() <= 5
            ? small_page / columns
            : 2;
    const auto count = static_cast<float>(rows);
    const float height = (frame.bottom - 12 - top - gap_y * (count - 1)) / count;
    const float width = (frame.width() - gap_x * (columns - 1)) / static_cast<float>(columns);
    std::vector<std::string> all;
    for (const auto& table : scene.tables)
        for (const auto& person : table.people) all.push_back(person.name);
    const auto shown = fit_names(all, width - 174 - 20 - 17.4F - 14, [&](std::string_view name) {
        return frame.painter.measure(name, TextStyle{.size = type::caption}).width;
    });
    std::size_t next = 0;
    for (std::size_t i = 0; i < scene.tables.size(); ++i) {
        const auto& table = scene.tables[i];
        cell(frame, table, std::span{shown}.subspan(next, table.people.size()),
             {frame.left() + static_cast<float>(i % columns) * (width + gap_x),
              top + static_cast<float>(i / columns) * (height + gap_y), width, height});
        next += table.people.size();
    }
    if (!frame.footer) return;
    float x = role_legend(frame, {&scene.junior, &scene.senior});
    page_pips(frame.painter, x, scene.page, scene.pages);
    footer_word(frame, x, scene.page_label);
}

}  // namespace auftakt::stage
