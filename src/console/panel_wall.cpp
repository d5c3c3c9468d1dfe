#include "console/panel_wall.hpp"

#include <imgui.h>

#include <algorithm>

#include "core/limits.hpp"

namespace auftakt::console {
namespace {

constexpr float bar_height = 58;
constexpr float head_height = 40;
constexpr float note_gap = 6;
constexpr float line = 20;
constexpr int text_lines = 3;
constexpr float drag_starts = 6;

void toggle(WallSelection& chosen, NoteId note) {
    const auto found = std::ranges::find(chosen.notes, note);
    if (found != chosen.notes.end())
        chosen.notes.erase(found);
    else if (chosen.notes.size() < limits::notes_at_once_max)
        chosen.notes.push_back(note);
}

bool may_name(const std::string& typed) {
    const auto title = clean(typed);
    return !title.text.empty() && title.graphemes <= limits::cluster_graphemes_max &&
           title.text.size() <= limits::cluster_bytes_max;
}

// What is chosen, and what can be done with it.
void draw_bar(Ui& ui, Box box, const WallScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.panel(box);
    const bool any = !scene.chosen.empty();
    const float top = box.y + (box.h - size::button_small) / 2;
    if (!any) {
        canvas.text({box.x + 16, box.y, box.w - 32, box.h}, scene.choose_hint, Type::r15, theme.text_2);
        return;
    }
    canvas.frame(box, theme.accent, size::radius, 2);
    float right = box.right() - 13;
    // As many as there is room for, the most wanted first.
    const auto button = [&](const char* id, const std::string& label, std::string_view key, bool there,
                            Style style) {
        const auto wide = ui.button_width(label, key);
        if (!there || right - wide < box.x + 16) return false;
        right -= wide + 8;
        return ui.button(id, {right + 8, top, wide, size::button_small}, label, key, true, {.style = style});
    };
    if (button("merge", scene.merge.label, scene.merge.key, scene.merge.enabled(), Style::primary)) {
        ui.send(scene.merge, submit);
        inputs.wall.notes.resize(1);
    }
    if (button("let go", scene.let_go, "", true, Style::secondary)) inputs.wall.notes.clear();
    if (button("spotlight", scene.spotlight.label, scene.spotlight.key, scene.spotlight.enabled(),
               Style::secondary))
        ui.send(scene.spotlight, submit);
    if (button("split", scene.split.label, "", scene.split.enabled(), Style::secondary))
        ui.send(scene.split, submit);
    if (button("take off", scene.decline.label, "", scene.decline.enabled(), Style::secondary))
        ui.send(scene.decline, submit);
    const float left = box.x + 16;
    if (right - left < 60) return;
    const auto wide = canvas.text({left, box.y, right - left, box.h}, scene.chosen, Type::s15, theme.text);
    if (right - left - wide > 60)
        canvas.text({left + wide + 14, box.y, right - left - wide - 14, box.h}, scene.chosen_detail,
                    Type::r15, theme.text_2);
}

// The row below the bar: a name for a new cluster, or for the one that is chosen.
void draw_naming(Ui& ui, Box box, const WallScene& scene, Inputs& inputs, const Submit& submit) {
    const bool may = may_name(inputs.wall_cluster);
    const auto make = ui.button_width(scene.new_cluster, "G");
    auto [made, rest] = box.right_side(make, 8);
    if (ui.button("new cluster", made, scene.new_cluster, "G", may && scene.room_for_cluster))
        send_cluster(scene, inputs, false, submit);
    auto [renamed, field] = rest.right_side(ui.button_width(scene.rename, ""), 8);
    if (ui.button("rename", renamed, scene.rename, "", may && scene.renamed.has_value()))
        send_cluster(scene, inputs, true, submit);
    if (ui.field("##cluster", field, inputs.wall_cluster, scene.new_cluster_hint, inputs.focus_cluster,
                 !inputs.wall_cluster.empty() && !may))
        send_cluster(scene, inputs, false, submit);
    inputs.focus_cluster = false;
}

// Beside the votes, and before the mark of what was not read yet.
float text_width(const BoardNote& note, float wide) { return wide - (note.unread ? 74.0F : 56.0F); }

float note_height(const Ui& ui, const BoardNote& note, float wide) {
    const auto lines = ui.canvas.lines(note.text, text_width(note, wide), Type::r14, text_lines).size();
    return 16 + line * static_cast<float>(lines) + (note.about.empty() ? 0 : line);
}

void draw_note(Ui& ui, Box box, const BoardNote& note, ImU32 band) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.fill(box, theme.raised, size::radius_chip);
    canvas.fill({box.x, box.y, 4, box.h}, band, 2);
    if (note.chosen || note.spotlit)
        canvas.frame(box, note.chosen ? theme.accent : theme.edge, size::radius_chip, 2);
    canvas.figures({box.x + 10, box.y + 8, 30, line}, note.votes, Type::s14, theme.text_2, Align::right);
    const Box text{box.x + 48, box.y + 8, text_width(note, box.w), box.h};
    const auto high = canvas.paragraph(text, note.text, Type::r14, theme.text, text_lines, line / 14);
    if (!note.about.empty())
        canvas.text({text.x, text.y + high, text.w, line}, note.about, Type::r13, theme.text_2);
    if (note.unread) canvas.sign(Mark::waiting, box.right() - 14, box.y + 18, 12);
}

// Dragging begins on a note and ends on a column; a press chooses.
void react_to_note(Ui& ui, Box seen, const BoardNote& note, Inputs& inputs) {
    const bool pressed = ui.area("note" + std::to_string(note.note.value), seen, true);
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, drag_starts))
        inputs.dragged = note.note;
    if (pressed && !inputs.dragged) toggle(inputs.wall, note.note);
}

void draw_column(Ui& ui, Box box, const BoardColumn& column, std::size_t index, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const ImU32 bands[] = {theme.junior, theme.senior, theme.accent, theme.ok, theme.danger, theme.warn};
    const auto band = bands[index % std::size(bands)];
    canvas.fill({box.x, box.y + 13, 14, 14}, band, index % 2 == 0 ? 7.0F : 3.0F);
    const auto count = canvas.figures_width(column.count, Type::r15);
    canvas.figures({box.right() - count, box.y, count, head_height}, column.count, Type::r15, theme.text_2);
    canvas.text({box.x + 24, box.y, box.w - count - 34, head_height}, column.title, Type::s15, theme.text);
    const Box room{box.x, box.y + head_height, box.w, box.h - head_height};
    float whole = 0;
    for (const auto& note : column.notes) whole += note_height(ui, note, room.w - 6) + note_gap;
    auto& scroll = inputs.wall_scroll[index];
    ui.scroll(room, whole, scroll);
    canvas.clip(room);
    float y = room.y - scroll;
    for (const auto& note : column.notes) {
        const Box at{room.x, y, room.w - 6, note_height(ui, note, room.w - 6)};
        y = at.bottom() + note_gap;
        if (at.bottom() <= room.y) continue;
        if (at.y >= room.bottom()) break;
        const float from = std::max(at.y, room.y);
        react_to_note(ui, {at.x, from, at.w, std::min(at.bottom(), room.bottom()) - from}, note, inputs);
        draw_note(ui, at, note, band);
    }
    canvas.end_clip();
    ui.scroll_mark(room, whole, scroll);
}

const BoardNote* note_of(const WallScene& scene, NoteId id) {
    for (const auto& column : scene.columns)
        for (const auto& note : column.notes)
            if (note.note == id) return &note;
    return nullptr;
}

// The lifted note, and where it may be put down.
void drag(Ui& ui, const WallScene& scene, const std::vector<Box>& columns, Inputs& inputs,
          const Submit& submit) {
    if (!inputs.dragged) return;
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto mouse = ImGui::GetIO().MousePos;
    const float x = mouse.x / canvas.scale(), y = mouse.y / canvas.scale();
    const auto* note = note_of(scene, *inputs.dragged);
    const auto over = std::ranges::find_if(columns, [&](const Box& box) {
        return x >= box.x && x < box.right() && y >= box.y && y < box.bottom();
    });
    if (over != columns.end()) canvas.frame(over->inset(-5, -2), theme.accent, size::radius, 2);
    if (note != nullptr) {
        canvas.layer(1);
        const Box lifted{x + 14, y - 18, 180, 36};
        canvas.fill(lifted, theme.text, size::radius_chip);
        canvas.text(lifted.inset(12, 0), note->text, Type::s14, theme.bg);
        canvas.layer(0);
    }
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    const auto dropped = *inputs.dragged;
    inputs.dragged.reset();
    if (over == columns.end() || note == nullptr) return;
    const auto& column = scene.columns[static_cast<std::size_t>(over - columns.begin())];
    if (std::ranges::find(column.notes, dropped, &BoardNote::note) != column.notes.end()) return;
    const bool whole = note->chosen && column.move_here.has_value();
    submit(whole ? *column.move_here : Command{wall::Command{wall::MoveNotes{{dropped}, column.cluster}}});
}

void draw_board(Ui& ui, Box box, const WallScene& scene, Inputs& inputs, const Submit& submit) {
    const auto inside = draw_panel(ui, box, {scene.count, scene.votes, ""});
    auto [naming, room] = inside.top(size::button_small, 8);
    draw_naming(ui, naming, scene, inputs, submit);
    const auto count = static_cast<float>(scene.columns.size());
    constexpr float between = 12;
    const float wide = (room.w - between * (count - 1)) / count;
    std::vector<Box> columns;
    for (std::size_t i = 0; i < scene.columns.size(); ++i) {
        columns.push_back({room.x + (wide + between) * static_cast<float>(i), room.y, wide, room.h});
        draw_column(ui, columns.back(), scene.columns[i], i, inputs);
    }
    drag(ui, scene, columns, inputs, submit);
}

void draw_foot_row(Ui& ui, Box box, const WallScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    canvas.panel(box);
    const float top = box.y + (box.h - size::button_small) / 2;
    float right = box.right() - 13;
    const auto add = [&](const char* id, const Control& control, Style style) {
        const auto wide = ui.button_width(control.label, control.key);
        if (!control.enabled() || right - wide < box.x + 16) return;
        right -= wide;
        ui.control(id, {right, top, wide, size::button_small}, control, submit, {.style = style});
        right -= 8;
    };
    add("step", scene.step, scene.goals.enabled() ? Style::secondary : Style::primary);
    add("goals", scene.goals, Style::primary);
    const auto count = [&](const char* label, bool may, int by) {
        if (!scene.goals.enabled()) return;
        const float wide = ui.button_width(label, "");
        right -= wide;
        if (ui.button(label, {right, top, wide, size::button_small}, label, "", may))
            inputs.wall.strongest = std::clamp(inputs.wall.strongest + by, 1, limits::goals_taken_max);
        right -= 8;
    };
    count("+", scene.more, 1);
    count("−", scene.fewer, -1);
    add("poll", scene.poll, Style::secondary);
    add("form", scene.form, Style::secondary);
    add("page on", scene.page_on, Style::ghost);
    add("page back", scene.page_back, Style::ghost);
    if (!scene.page.empty() && right - box.x > 340) {
        const auto wide = canvas.width(scene.page, Type::r14);
        right -= wide;
        canvas.text({right, box.y, wide, box.h}, scene.page, Type::r14, ui.theme().text_2);
        right -= 12;
    }
    // What can be done goes before what is told.
    const float room = right - box.x - 24;
    if (room > 60) canvas.text({box.x + 16, box.y, room, box.h}, scene.status, Type::r15, ui.theme().text);
}

}  // namespace

void send_cluster(const WallScene& scene, Inputs& inputs, bool rename, const Submit& submit) {
    if (!may_name(inputs.wall_cluster)) return;
    auto title = clean(inputs.wall_cluster);
    if (rename && scene.renamed)
        submit(wall::Command{wall::RenameCluster{scene.segment, *scene.renamed, std::move(title)}});
    else if (!rename && scene.room_for_cluster)
        submit(wall::Command{wall::MakeCluster{scene.segment, std::move(title), inputs.wall.notes}});
    else
        return;
    inputs.wall_cluster.clear();
    inputs.wall.notes.clear();
}

void move_to_cluster(const WallScene& scene, std::size_t cluster, Inputs& inputs, const Submit& submit) {
    if (cluster >= scene.columns.size() || !scene.columns[cluster].move_here) return;
    submit(*scene.columns[cluster].move_here);
    inputs.wall.notes.clear();
}

void draw_wall(Ui& ui, Box main, const FrameLayout& frame, const Scene& scene, const Previews& previews,
               Inputs& inputs, const Submit& submit) {
    const auto& wall = scene.wall;
    auto [left, rest] = main.left(frame.folded ? 268.0F : 310.0F, frame.gap);
    auto [right, middle] = rest.right_side(frame.folded ? 300.0F : 340.0F, frame.gap);
    draw_wall_left(ui, left, scene, inputs, submit);
    auto [bar, below] = middle.top(bar_height, frame.gap);
    auto [foot, board] = below.foot(bar_height, frame.gap);
    draw_bar(ui, bar, wall, inputs, submit);
    draw_board(ui, board, wall, inputs, submit);
    draw_foot_row(ui, foot, wall, inputs, submit);
    draw_wall_right(ui, right, wall, previews.live, inputs, submit);
}

}  // namespace auftakt::console
