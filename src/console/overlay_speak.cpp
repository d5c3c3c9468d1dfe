#include <algorithm>
#include <string>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float card_width = 640;
constexpr float card_height = 600;
constexpr float each = 40;
constexpr std::size_t hits_max = 8;

const Writer* person_of(const SpeakForm& scene, const SpeakInputs& typed) {
    const auto found = std::ranges::find_if(scene.people, [&](const Writer& one) {
        return one.person == typed.person && one.name == typed.name;
    });
    return found == scene.people.end() ? nullptr : &*found;
}

// Whoever has no phone is offered at once; everybody else is found by name.
std::vector<const Writer*> offered(const SpeakForm& scene, const SpeakInputs& typed) {
    auto found = writers_found(scene.people, typed.name, hits_max);
    if (!typed.name.empty()) return found;
    for (std::size_t i = 0; i < std::min(scene.without_phone, hits_max); ++i)
        found.push_back(&scene.people[i]);
    return found;
}

void choose(const Writer& one, SpeakInputs& typed) {
    typed.person = one.person;
    typed.name = one.name;
    typed.draft = {};
    typed.scroll = 0;
}

void draw_people(Ui& ui, Box room, const SpeakForm& scene, SpeakInputs& typed) {
    if (typed.name.empty() && scene.without_phone > 0)
        ui.canvas.text({room.x, room.y, room.w, 20}, scene.without_phone_title, Type::s13, ui.theme().text_2);
    auto y = room.y + 26;
    for (const auto* one : offered(scene, typed)) {
        const Box line{room.x, y, room.w, 34};
        y += 34;
        if (line.bottom() > room.bottom()) return;
        bool hovered = false;
        if (ui.area("speaker" + std::to_string(one->person.value), line, true, &hovered)) choose(*one, typed);
        ui.canvas.text(line.inset(6, 0), one->name, Type::r15, hovered ? ui.theme().text : ui.theme().text_2);
    }
}

// One option, several, or all of them: the number says which came first.
void press(Entry entry, int option, std::vector<int>& chosen) {
    const auto held = std::ranges::find(chosen, option);
    const bool had = held != chosen.end();
    if (had) chosen.erase(held);
    if (entry == Entry::one) chosen.clear();
    if (!had) chosen.push_back(option);
}

void draw_option(Ui& ui, Box line, const SpeakForm& scene, std::size_t i, SpeakInputs& typed) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    auto& chosen = typed.draft.chosen;
    const auto option = static_cast<int>(i);
    const auto held = std::ranges::find(chosen, option);
    const bool on = held != chosen.end();
    bool hovered = false;
    if (ui.area("said" + std::to_string(i), line, true, &hovered)) press(scene.entry, option, chosen);
    if (on || hovered) canvas.fill(line, theme.raised, size::radius_button);
    canvas.frame(line, on ? theme.accent : theme.edge, size::radius_button, on ? 2 : 1);
    canvas.text(line.inset(14, 0), scene.options[i], on ? Type::s15 : Type::r15, theme.text);
    if (on && scene.entry == Entry::order)
        canvas.text(line.inset(14, 0), std::to_string(held - chosen.begin() + 1), Type::s15, theme.accent,
                    Align::right);
}

void draw_row(Ui& ui, Box line, const SpeakForm& scene, std::size_t i, SpeakInputs& typed) {
    typed.draft.chosen.resize(scene.options.size());
    auto [label, steps] = line.left(line.w * 0.36F, 10);
    ui.canvas.text(label, scene.options[i], Type::r14, ui.theme().text);
    ui.choice("step" + std::to_string(i), steps, scene.steps, typed.draft.chosen[i]);
}

void draw_line(Ui& ui, Box room, const SpeakForm& scene, SpeakInputs& typed) {
    ui.field("##speak-line", room.top(size::button).first, typed.draft.line, scene.line_hint, false,
             !typed.draft.line.empty() && !entered(scene, typed.draft));
    auto y = room.y + size::button + 10;
    for (const auto& option : scene.options) {
        if (y + 24 > room.bottom()) return;
        ui.canvas.text({room.x, y, room.w, 24}, option, Type::r14, ui.theme().text_2);
        y += 24;
    }
}

void draw_entry(Ui& ui, Box room, const SpeakForm& scene, SpeakInputs& typed) {
    if (scene.entry == Entry::nothing) return;
    if (scene.entry == Entry::line) return draw_line(ui, room, scene, typed);
    const auto content = each * static_cast<float>(scene.options.size());
    ui.scroll(room, content, typed.scroll);
    ui.canvas.clip(room);
    const bool live = ui.live;
    for (std::size_t i = 0; i < scene.options.size(); ++i) {
        const Box line{room.x, room.y + each * static_cast<float>(i) - typed.scroll, room.w - 10, each - 6};
        if (line.bottom() <= room.y || line.y >= room.bottom()) continue;
        ui.live = live && line.y >= room.y - 1 && line.bottom() <= room.bottom() + 1;
        scene.entry == Entry::rows ? draw_row(ui, line, scene, i, typed)
                                   : draw_option(ui, line, scene, i, typed);
    }
    ui.live = live;
    ui.canvas.end_clip();
    ui.scroll_mark(room, content, typed.scroll);
}

// The next one is entered at once.
void send(std::optional<Command> wish, SpeakInputs& typed, const Submit& submit) {
    if (!wish) return;
    submit(*std::move(wish));
    typed = {.name = {}, .person = {}, .draft = {}, .focus = true};
}

void draw_foot(Ui& ui, Box foot, const SpeakForm& scene, const Writer* who, Inputs& inputs,
               const Submit& submit) {
    auto& typed = inputs.speak;
    const auto no = ui.button_width(scene.cancel, "Esc");
    if (ui.button("cancel speak", {foot.x, foot.y, no, foot.h}, scene.cancel, "Esc", true,
                  {.style = Style::ghost}))
        inputs.overlay = Overlay::none;
    const auto yes = ui.button_width(scene.save, "", Type::s15, 18);
    const auto wish = who == nullptr ? std::nullopt : spoken(scene, who->person, typed.draft);
    if (ui.button("save speak", {foot.right() - yes, foot.y, yes, foot.h}, scene.save, "", wish.has_value(),
                  {.style = Style::primary, .type = Type::s15}))
        return send(wish, typed, submit);
    if (scene.take_back.empty()) return;
    const auto back = ui.button_width(scene.take_back, "");
    if (ui.button("take back", {foot.right() - yes - 10 - back, foot.y, back, foot.h}, scene.take_back, "",
                  who != nullptr))
        send(taken_back(scene, who->person), typed, submit);
}

}  // namespace

void draw_speak(Ui& ui, Box window, const SpeakForm& scene, Inputs& inputs, const Submit& submit) {
    if (!scene.exists) {
        inputs.overlay = Overlay::none;
        return;
    }
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto inside = draw_card(ui, window, card_width, card_height).inset(28, 22);
    canvas.text({inside.x, inside.y, inside.w, 26}, scene.title, Type::s18, theme.text);
    canvas.text({inside.x, inside.y + 28, inside.w, 22}, scene.asked, Type::r15, theme.text_2);
    auto [foot, room] = inside.top(60).second.foot(size::button, 14);
    auto& typed = inputs.speak;
    const Writer* who = nullptr;
    if (scene.why.empty()) {
        auto [name, below] = room.top(size::button, 12);
        ui.field("##speaker", name, typed.name, scene.name_hint, typed.focus);
        typed.focus = false;
        who = person_of(scene, typed);
        who == nullptr ? draw_people(ui, below, scene, typed) : draw_entry(ui, below, scene, typed);
    } else {
        canvas.paragraph(room, scene.why, Type::r15, theme.text, 4);
    }
    draw_foot(ui, foot, scene, who, inputs, submit);
}

}  // namespace auftakt::console
