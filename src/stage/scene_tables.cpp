#include <cmath>

#include "stage/names.hpp"
#include "stage/page_line.hpp"
#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

void legend(Frame& frame, const Tables& scene) {
    if (!frame.footer) return;
    auto& painter = frame.painter;
    float x = role_legend(frame, {&scene.junior, &scene.senior});
    page_pips(painter, x, scene.page, scene.pages);
    footer_word(frame, x, scene.page_label);
}

float headline(Frame& frame, const Tables& scene) {
    auto& painter = frame.painter;
    const float until =
        start_label(frame, 112, {scene.start_label, scene.soon_label, scene.countdown}, type::title);
    const TextStyle letters{.size = type::lead, .weight = Weight::bold};
    const float extra = scene.letters.empty() ? 0 : painter.measure(scene.letters, letters).width + 32;
    const auto style = fitted(painter, scene.title, type::title_text.with_leading(1.08F),
                              until - frame.left() - 40 - extra, {{64, 1}, {56, 1}, {48, 1}, {36, 1}});
    const auto width = painter.measure(scene.title, style).width;
    const float baseline = 112 + 7 + baseline_of(type::title_text.with_leading(1.08F));
    painter.text({frame.left(), baseline - baseline_of(style)}, scene.title, style, frame.colours().text);
    if (extra > 0)
        painter.text({frame.left() + width + 32, baseline - baseline_of(letters)}, scene.letters, letters,
                     frame.colours().accent);
    return 212;
}

// How a page of tables is cut up: the fewer, the larger the names.
struct Grid {
    int columns;
    float height, name, number;
};

Grid grid_for(std::size_t tables, bool narrow, float room) {
    const int columns = narrow ? (tables > 12 ? 3 : 2) : (tables > 15 ? 4 : 3);
    const auto rows = static_cast<float>((tables + static_cast<std::size_t>(columns) - 1) /
                                         static_cast<std::size_t>(columns));
    const bool large = columns == (narrow ? 2 : 3);
    const float height =
        std::min(large ? 136.0F : 112.0F, (room - (std::max(rows, 1.0F) - 1) * 14) / std::max(rows, 1.0F));
    return {columns, height, large && height > 120 ? 36.0F : 28.0F, height > 100 ? type::title : type::lead};
}

void person_line(Frame& frame, const NamedPerson& person, const std::string& shown, Point middle_left,
                 float width, float size, bool first) {
    auto& painter = frame.painter;
    const float dot = role_dot(painter, middle_left, size, person.role);
    const TextStyle style{
        .size = size, .weight = first ? Weight::semibold : Weight::regular, .leading = 1.2F};
    const float x = middle_left.x + dot + 14;
    painter.text({x, middle_left.y - size * 0.6F}, shown, style.within(width - dot - 14, 1),
                 frame.colours().text);
}

void cell(Frame& frame, const TableCell& table, const std::vector<std::string>& names, Box box,
          const Grid& grid) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(box, colours.surface, 14);
    painter.fill({box.x, box.y, 100, box.h}, colours.surface_2, 14, Corners::left);
    const auto in = painter.within(box);
    const TextStyle number{
        .weight = Weight::bold, .leading = 1, .tracking = -0.03F, .tabular = true, .align = Align::centre};
    painter.text_in({box.x, box.y, 100, box.h}, table.number,
                    fitted(painter, table.number, number, 96, {{grid.number, 1}, {48, 1}, {36, 1}}),
                    colours.accent);
    const float x = box.x + 118, width = box.right() - 12 - x;
    const auto count = table.people.size();
    // Three lines in a flat cell: the last two share one.
    const auto lines = count > 2 && box.h < 100 ? 2 : count;
    const float line =
        std::min(grid.name * 1.2F + 8, (box.h - 8) / static_cast<float>(std::max<std::size_t>(lines, 1)));
    float y = box.y + box.h / 2 - line * static_cast<float>(lines - 1) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const bool shared = lines < count && i + 1 >= lines;
        const float part = shared ? width / 2 : width;
        const float left = shared && i >= lines ? x + part : x;
        person_line(frame, table.people[i], names[i], {left, y}, part - (shared ? 8 : 0),
                    count > 2 ? 28 : grid.name, i == 0);
        if (!shared || i >= lines) y += line;
    }
}

void grid(Frame& frame, const Tables& scene, float top) {
    const bool narrow = frame.canvas().narrow();
    const auto cut = grid_for(scene.cells.size(), narrow, frame.bottom - top);
    const auto columns = static_cast<std::size_t>(cut.columns);
    const float gap = narrow ? 18 : 20;
    const float width =
        (frame.width() - gap * static_cast<float>(cut.columns - 1)) / static_cast<float>(cut.columns);
    std::vector<std::string> all;
    for (const auto& table : scene.cells)
        for (const auto& person : table.people) all.push_back(person.name);
    const TextStyle style{.size = cut.name, .weight = Weight::semibold, .leading = 1.2F};
    const float room = width - 130 - cut.name * 0.62F - 14;
    const auto shown =
        fit_names(all, room, [&](std::string_view name) { return frame.painter.measure(name, style).width; });
    std::size_t next = 0;
    for (std::size_t i = 0; i < scene.cells.size(); ++i) {
        const auto& table = scene.cells[i];
        const std::vector<std::string> names(
            shown.begin() + static_cast<std::ptrdiff_t>(next),
            shown.begin() + static_cast<std::ptrdiff_t>(next + table.people.size()));
        next += table.people.size();
        cell(frame, table, names,
             {frame.left() + static_cast<float>(i % columns) * (width + gap),
              top + static_cast<float>(i / columns) * (cut.height + 14), width, cut.height},
             cut);
    }
}

void index(Frame& frame, const Tables& scene, float top) {
    auto& painter = frame.painter;
    const bool narrow = frame.canvas().narrow();
    const std::size_t columns = narrow ? 3 : 4, rows = narrow ? 16 : 12;
    constexpr float gap = 36;
    const float width = (frame.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = (frame.bottom - top) / static_cast<float>(rows);
    const float size = height < 50 ? type::caption : 30;
    const TextStyle style{.size = size};
    std::vector<std::string> all;
    for (const auto& entry : scene.entries) all.push_back(entry.person.name);
    const TextStyle number{
        .size = 36, .weight = Weight::bold, .leading = 1, .tabular = true, .align = Align::right};
    float widest = 72;
    for (const auto& entry : scene.entries)
        widest = std::max(widest, painter.measure(entry.table, number).width);
    const float room = width - size * 0.62F - 14 - widest - 14;
    const auto shown =
        fit_names(all, room, [&](std::string_view name) { return painter.measure(name, style).width; });
    for (std::size_t i = 0; i < scene.entries.size(); ++i) {
        const float x = frame.left() + static_cast<float>(i / rows) * (width + gap);
        const float y = top + static_cast<float>(i % rows) * height, middle = y + (height - 2) / 2;
        const float dot = role_dot(painter, {x, middle}, size, scene.entries[i].person.role);
        painter.text({x + dot + 14, middle - size * 0.65F}, shown[i], style.within(room, 1),
                     frame.colours().text);
        painter.text({x + width, middle - 18}, scene.entries[i].table, number, frame.colours().accent);
        painter.fill({x, y + height - 2, width, 2}, frame.colours().track);
    }
}

void phone_picture(Frame& frame, const Tables& scene, Point at) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const Box body{at.x, at.y, 308, 548};
    painter.fill(body, colours.edge, 48);
    painter.fill(body.inset(8), colours.surface, 40);
    painter.fill({at.x + 114, at.y + 28, 80, 10}, colours.line, 5);
    const Box screen{at.x + 36, at.y + 60, 236, 280};
    painter.fill(screen, colours.accent, 24);
    const auto in = painter.within(screen);
    const TextStyle word{.weight = Weight::semibold, .leading = 1, .align = Align::centre};
    painter.text({screen.x, screen.y + 60}, scene.phone_label,
                 fitted(painter, scene.phone_label, word, 220, {{36, 1}, {28, 1}}).within(236, 1),
                 colours.on_accent);
    const TextStyle number{.weight = Weight::bold,
                           .leading = 1.15F,
                           .tracking = -0.04F,
                           .tabular = true,
                           .align = Align::centre};
    painter.text_in({screen.x, screen.y + 96, 236, 124}, scene.phone_table,
                    fitted(painter, scene.phone_table, number, 220, {{108, 1}, {84, 1}, {64, 1}}),
                    colours.on_accent);
    painter.fill({at.x + 36, at.y + 368, 180, 24}, colours.text_2, 12);
    painter.fill({at.x + 36, at.y + 412, 236, 24}, colours.line, 12);
    painter.fill({at.x + 36, at.y + 456, 120, 24}, colours.line, 12);
}

void list_sign(Painter& painter, Point at) {
    const auto colour = painter.colours().text_2;
    painter.outline({at.x, at.y, 64, 80}, colour, 6, 11);
    for (const auto& [y, w] : {std::pair{26.F, 34.F}, {42.F, 34.F}, {58.F, 22.F}})
        painter.fill({at.x + 15, at.y + y - 3, w, 6}, colour, 3);
}

void phones_only(Frame& frame, const Tables& scene) {
    auto& painter = frame.painter;
    const float until =
        start_label(frame, 128, {scene.start_label, scene.soon_label, scene.countdown}, type::display);
    const auto title = fitted(painter, scene.title, type::display_text,
                              std::min(1100.0F, until - frame.left() - 60), {{96, 2}, {72, 3}, {64, 3}});
    const auto head = painter.text({frame.left(), 136}, scene.title, balanced(painter, scene.title, title),
                                   frame.colours().text);
    const float top = std::min(std::max(392.0F, head.bottom() + 32), frame.bottom - 548);
    phone_picture(frame, scene, {frame.left(), top});
    const float x = frame.left() + 404, width = frame.right() - x - 100, middle = top + 274;
    painter.fill({x, middle - 92, frame.right() - x, 2}, frame.colours().line);
    list_sign(painter, {x, middle - 56});
    const auto box =
        painter.text({x + 100, middle - 60}, scene.help_title,
                     TextStyle{.size = 48, .weight = Weight::semibold, .leading = 1.15F}.within(width, 2),
                     frame.colours().text);
    painter.text({x + 100, box.bottom() + 8}, scene.help, type::body_text.within(width, 3),
                 frame.colours().text_2);
}

}  // namespace

void draw(Frame& frame, const Tables& scene) {
    switch (scene.form) {
        case TablesForm::grid: grid(frame, scene, headline(frame, scene)); break;
        case TablesForm::index: index(frame, scene, headline(frame, scene) + 4); break;
        case TablesForm::phones_only: return phones_only(frame, scene);
    }
    legend(frame, scene);
}

}  // namespace auftakt::stage
