#include <algorithm>

#include "base/text.hpp"
#include "console/panel_wall.hpp"
#include "core/limits.hpp"

namespace auftakt::console {
namespace {

constexpr float line = 20;
constexpr std::size_t hits_max = 3;

bool may_type(const std::string& typed) {
    const auto text = clean(typed);
    return !text.text.empty() && text.graphemes <= limits::note_graphemes_max &&
           text.text.size() <= limits::note_bytes_max;
}

const Writer* writer_of(const WallScene& scene, std::optional<PersonId> person) {
    if (!person) return nullptr;
    const auto found = std::ranges::find(scene.writers, *person, &Writer::person);
    return found == scene.writers.end() ? nullptr : &*found;
}

// Name, then who is meant by it; the note and its column below.
void draw_typing(Ui& ui, Box box, const WallScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    auto inside = draw_panel(ui, box, {scene.type_title, "", "T"}, 14);
    auto [name, below] = inside.top(size::button_small, 6);
    const auto* writer = writer_of(scene, inputs.type_for);
    if (ui.field("##type-name", name, inputs.type_name, scene.type_name, inputs.focus_type)) {
        const auto hits = writers_found(scene.writers, inputs.type_name, 1);
        if (!hits.empty()) inputs.type_for = hits.front()->person;
    }
    inputs.focus_type = false;
    // Whoever goes on typing means somebody else.
    if (writer != nullptr && inputs.type_name != writer->name) {
        inputs.type_for.reset();
        writer = nullptr;
    }
    if (writer == nullptr) {
        float y = below.y;
        for (const auto* hit : writers_found(scene.writers, inputs.type_name, hits_max)) {
            bool hovered = false;
            if (ui.area("writer" + std::to_string(hit->person.value), {below.x, y, below.w, 28}, true,
                        &hovered)) {
                inputs.type_for = hit->person;
                inputs.type_name = hit->name;
            }
            canvas.text({below.x + 6, y, below.w - 12, 28}, hit->name, Type::r15,
                        hovered ? ui.theme().text : ui.theme().text_2);
            y += 28;
        }
        return;
    }
    auto [text, rest] = below.top(size::button_small, 6);
    const bool may = may_type(inputs.type_text);
    if (ui.field("##type-text", text, inputs.type_text, scene.type_text, false,
                 !inputs.type_text.empty() && !may))
        send_typed_note(scene, inputs, submit);
    auto [row, last] = rest.top(size::button_small, 6);
    const auto wide = ui.button_width(scene.type_send, "");
    auto [send, choice] = row.right_side(wide, 8);
    if (ui.button("type send", send, scene.type_send, "", may && scene.takes_notes))
        send_typed_note(scene, inputs, submit);
    if (!scene.type_columns.empty()) {
        const auto chosen = static_cast<std::size_t>(inputs.type_column) % scene.type_columns.size();
        if (ui.button("type column", choice, scene.type_columns[chosen], "", true, {.style = Style::ghost}))
            inputs.type_column = static_cast<int>((chosen + 1) % scene.type_columns.size());
    }
    if (scene.names_open && last.h >= size::button_small &&
        ui.button("type named", last.top(size::button_small).first, scene.type_named, "", true,
                  {.style = inputs.type_named ? Style::primary : Style::ghost}))
        inputs.type_named = !inputs.type_named;
}

void draw_spotlight(Ui& ui, Box box, const WallScene& scene, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto inside = draw_panel(ui, box, {scene.spot_title, "", "S"});
    auto [buttons, card] = inside.foot(size::button_small, 10);
    if (!scene.spot_text.empty()) {
        canvas.fill(card, theme.accent, size::radius_chip);
        const auto room = card.inset(12, 8);
        const auto high = canvas.paragraph(room, scene.spot_text, Type::s14, theme.on_accent, 2);
        canvas.text({room.x, room.y + high, room.w, line}, scene.spot_about, Type::r13, theme.on_accent);
    }
    const auto back =
        std::max(ui.button_width(scene.spot_back.label, scene.spot_back.key), (buttons.w - 8) / 2);
    auto [first, second] = buttons.left(back, 8);
    ui.control("spot back", first, scene.spot_back, submit);
    ui.control("spot next", second, scene.spot_next, submit);
}

void draw_suggestions(Ui& ui, Box box, const WallScene& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto inside =
        draw_panel(ui, box, {scene.suggestions_title, std::to_string(scene.suggestions.size()), ""});
    if (scene.suggestions.empty()) {
        canvas.text({inside.x, inside.y, inside.w, line}, scene.no_suggestions, Type::r15, theme.text_3);
        return;
    }
    constexpr float each = 126;
    float y = inside.y;
    for (const auto& suggestion : scene.suggestions) {
        if (y + each > inside.bottom() + 12) return;
        canvas.text({inside.x, y, inside.w, line}, suggestion.title, Type::s14, theme.text);
        canvas.paragraph({inside.x, y + 21, inside.w, 2 * line}, suggestion.text, Type::r14, theme.text, 2);
        canvas.text({inside.x, y + 60, inside.w, line}, suggestion.detail, Type::r13, theme.text_2);
        const auto take = ui.button_width(suggestion.take.label, "");
        ui.control("take" + suggestion.name, {inside.x, y + 84, take, size::button_small}, suggestion.take,
                   submit);
        const auto no = ui.button_width(scene.no, "");
        if (ui.button("no" + suggestion.name, {inside.x + take + 8, y + 84, no, size::button_small}, scene.no,
                      "", true, {.style = Style::ghost}))
            inputs.wall.refused.insert(suggestion.name);
        y += each;
    }
}

}  // namespace

void send_typed_note(const WallScene& scene, Inputs& inputs, const Submit& submit) {
    const auto* writer = writer_of(scene, inputs.type_for);
    if (writer == nullptr || !scene.takes_notes || !may_type(inputs.type_text)) return;
    const auto columns = std::max<std::size_t>(scene.type_columns.size(), 1);
    const auto column = static_cast<int>(static_cast<std::size_t>(inputs.type_column) % columns);
    submit(wall::Command{wall::TypeNote{writer->person, column, clean(inputs.type_text),
                                        inputs.type_named && scene.names_open}});
    inputs.type_text.clear();
    inputs.type_name.clear();
    inputs.type_for.reset();
    inputs.focus_type = true;
}

void draw_wall_left(Ui& ui, Box box, const Scene& scene, Inputs& inputs, const Submit& submit) {
    const auto& wall = scene.wall;
    auto [low, upper] = box.foot(142, 14);
    auto [typing, queue] = upper.foot(wall.names_open ? 208.0F : 170.0F, 14);
    draw_moderation(ui, queue, scene.hall.moderation, inputs, submit);
    draw_typing(ui, typing, wall, inputs, submit);
    const auto inside = draw_panel(ui, low, {wall.moderation_title, "", ""}, 14);
    std::vector<std::string> labels;
    for (const auto& control : wall.moderation) labels.push_back(control.label);
    int chosen = wall.moderation_chosen;
    auto [choice, below] = inside.top(size::button_small, 10);
    if (ui.choice("wall moderation", choice, labels, chosen))
        ui.send(wall.moderation[static_cast<std::size_t>(chosen)], submit);
    ui.control("hide wall", below.top(size::button).first, wall.hide, submit, {.style = Style::danger});
}

void draw_wall_right(Ui& ui, Box box, const WallScene& scene, const Picture& live, Inputs& inputs,
                     const Submit& submit) {
    const auto aspect = live.empty() ? 16.0F / 9 : live.width / live.height;
    const float high = box.w / aspect;
    auto [picture, below] = box.top(high, 14);
    ui.canvas.panel(picture);
    ui.canvas.picture(picture, live, size::radius_chip);
    auto [spot, suggestions] = below.top(170, 14);
    draw_spotlight(ui, spot, scene, submit);
    draw_suggestions(ui, suggestions, scene, inputs, submit);
}

}  // namespace auftakt::console
