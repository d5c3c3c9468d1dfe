#include <imgui.h>

#include <algorithm>

#include "base/text.hpp"
#include "console/panels.hpp"
#include "core/limits.hpp"

namespace auftakt::console {
namespace {

constexpr float card_width = 780;
constexpr float line = 58;  // a label and what it names
constexpr float label_height = 18;

bool is_choice(const AskForm& scene, const AskDraft& draft) {
    return scene.templates.at(draft.kind).kind == ask::Template::choice;
}

bool is_yes_no(const AskForm& scene, const AskDraft& draft) {
    return scene.templates.at(draft.kind).kind == ask::Template::yes_no;
}

bool is_words(const AskForm& scene, const AskDraft& draft) {
    return scene.templates.at(draft.kind).kind == ask::Template::words;
}

// What is not a choice has a picture of its own.
bool is_drawn(const AskForm& scene, const AskDraft& draft) {
    return is_choice(scene, draft) || is_yes_no(scene, draft);
}

bool fits(const CleanText& text, std::size_t graphemes, std::size_t bytes) {
    return text.graphemes <= graphemes && text.text.size() <= bytes;
}

struct Typed {
    CleanText text;
    std::vector<CleanText> options;
    bool too_long = false;
    bool complete = false;
};

Typed typed(const AskForm& scene, const AskDraft& draft) {
    Typed result{.text = clean(draft.text), .options = {}};
    result.too_long = !fits(result.text, limits::question_graphemes_max, limits::question_bytes_max);
    const auto take = [&](const std::string& option) {
        auto text = clean(option);
        if (text.text.empty()) return;
        result.too_long =
            result.too_long || !fits(text, limits::option_graphemes_max, limits::option_bytes_max);
        result.options.push_back(std::move(text));
    };
    if (is_choice(scene, draft)) std::ranges::for_each(draft.options, take);
    if (is_yes_no(scene, draft)) std::ranges::for_each(draft.means, take);
    const bool plain = !is_choice(scene, draft) && result.options.empty();
    const bool enough = plain || result.options.size() >= limits::options_min;
    result.complete = !result.text.text.empty() && enough && !result.too_long;
    return result;
}

Secrecy secrecy_of(const AskForm& scene, const AskDraft& draft) {
    if (is_words(scene, draft) && draft.secrecy == 0) return Secrecy::no_name;
    constexpr std::array all{Secrecy::anonymous, Secrecy::no_name, Secrecy::named};
    return all.at(static_cast<std::size_t>(draft.secrecy));
}

void draw_templates(Ui& ui, Box row, const AskForm& scene, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    constexpr float gap = 10;
    const auto wide = (row.w - gap * 3) / 4;
    for (std::size_t i = 0; i < scene.templates.size(); ++i) {
        const Box box{row.x + (wide + gap) * static_cast<float>(i), row.y, wide, row.h};
        const bool on = inputs.ask.kind == i;
        bool hovered = false;
        if (ui.area("template " + std::to_string(i), box, true, &hovered)) choose_template(scene, i, inputs);
        canvas.fill(box, on || hovered ? theme.raised : theme.field, size::radius_button);
        canvas.frame(box, on ? theme.accent : theme.edge, size::radius_button, on ? 2 : 1);
        canvas.text({box.x + 12, box.y + 6, box.w - 24, 22}, scene.templates[i].label,
                    on ? Type::s15 : Type::r15, theme.text);
        canvas.key_cap(box.x + 12, box.y + 42, scene.templates[i].key, theme.text_2);
    }
}

Box labelled(Ui& ui, Box box, std::string_view label, std::string_view right = {}, bool bad = false) {
    auto [head, rest] = box.top(label_height, 4);
    ui.canvas.text(head, label, Type::s13, ui.theme().text_2);
    ui.canvas.text({head.x + head.w / 2, head.y, head.w / 2, head.h}, right, Type::r13,
                   bad ? ui.theme().warn : ui.theme().text_2, Align::right);
    return rest;
}

template <std::size_t n>
void draw_options(Ui& ui, Box box, const std::string& name, const std::vector<std::string>& hints,
                  std::array<std::string, n>& texts) {
    constexpr float gap = 8;
    const auto wide = (box.w - gap) / 2;
    for (std::size_t i = 0; i < n; ++i) {
        const auto id = "##" + name + std::to_string(i);
        ui.field(id.c_str(),
                 {box.x + (wide + gap) * static_cast<float>(i % 2), box.y + 40 * static_cast<float>(i / 2),
                  wide, 34},
                 texts[i], hints.at(i), false,
                 !fits(clean(texts[i]), limits::option_graphemes_max, limits::option_bytes_max));
    }
}

// What a choice offers, or what yes and no mean; how high that is.
float options_height(const AskForm& scene, const AskDraft& draft) {
    if (is_choice(scene, draft)) return label_height + 4 + 74 + 12;
    return is_yes_no(scene, draft) ? 34 + 12 : 0;
}

void draw_options(Ui& ui, Box box, const AskForm& scene, AskDraft& draft) {
    if (is_yes_no(scene, draft)) draw_options(ui, box, "means", scene.means_hints, draft.means);
    if (is_choice(scene, draft))
        draw_options(ui, labelled(ui, box, scene.options), "option", scene.option_hints, draft.options);
}

void draw_choices(Ui& ui, Box box, const AskForm& scene, AskDraft& draft) {
    constexpr float gap = 16;
    const auto wide = (box.w - gap) / 2;
    const auto cell = [&](int column, int row) {
        return Box{box.x + (wide + gap) * static_cast<float>(column),
                   box.y + (line + 8) * static_cast<float>(row), wide, line};
    };
    auto at = labelled(ui, cell(0, 0), scene.secrecy);
    if (is_words(scene, draft)) {  // never anonymous
        std::vector<std::string> open{scene.secrecies[1], scene.secrecies[2]};
        int chosen = std::max(0, draft.secrecy - 1);
        if (ui.choice("ask secrecy", at.top(34).first, open, chosen)) draft.secrecy = chosen + 1;
    } else {
        ui.choice("ask secrecy", at.top(34).first, scene.secrecies, draft.secrecy);
    }
    const bool sealed = secrecy_of(scene, draft) == Secrecy::anonymous;
    at = labelled(ui, cell(1, 0), scene.result,
                  sealed && draft.result == 1 ? std::string_view{scene.live_hint} : std::string_view{});
    ui.choice("ask result", at.top(34).first, scene.results, draft.result);
    at = labelled(ui, cell(0, 1), scene.time);
    ui.choice("ask time", at.top(34).first, scene.times, draft.time);
    at = labelled(ui, cell(1, 1), scene.stored);
    ui.choice("ask stored", at.top(34).first, scene.storing, draft.stored);
    if (!is_drawn(scene, draft)) return;
    at = labelled(ui, cell(0, 2), scene.drawing);
    ui.choice("ask drawing", at.top(34).first, scene.drawings, draft.drawing);
}

}  // namespace

void open_ask(const AskForm& scene, Inputs& inputs) {
    if (!scene.why.empty()) return;
    inputs.overlay = Overlay::ask;
    inputs.ask.focus = true;
}

void choose_template(const AskForm& scene, std::size_t number, Inputs& inputs) {
    if (number >= scene.templates.size()) return;
    if (inputs.overlay == Overlay::none) open_ask(scene, inputs);
    if (inputs.overlay != Overlay::ask) return;
    inputs.ask.kind = number;
    inputs.ask.focus = true;
}

void send_ask(const AskForm& scene, When when, Inputs& inputs, const Submit& submit) {
    auto text = typed(scene, inputs.ask);
    const bool at_once = when == When::at_once;
    if (!text.complete || !scene.why.empty() || (at_once && !scene.no_talk.empty())) return;
    ask::InsertQuestion wish{
        .kind = scene.templates.at(inputs.ask.kind).kind,
        .text = std::move(text.text),
        .options = std::move(text.options),
        .secrecy = secrecy_of(scene, inputs.ask),
        .live = inputs.ask.result == 1,
        .practice = inputs.ask.stored == 1,
        .timer = {},
        .at_once = at_once,
        .later = when == When::later,
        .drawing = is_drawn(scene, inputs.ask) ? Drawing{inputs.ask.drawing} : Drawing::bars};
    if (const int seconds = ask_times[inputs.ask.time]; seconds > 0)
        wish.timer = std::chrono::seconds{seconds};
    submit(ask::Command{std::move(wish)});
    inputs.ask = {};
    inputs.overlay = Overlay::none;
}

void draw_ask(Ui& ui, Box window, const AskForm& scene, Inputs& inputs, const Submit& submit) {
    auto& canvas = ui.canvas;
    auto& draft = inputs.ask;
    const auto options = options_height(scene, draft);
    const auto waiting = prepared_height(scene);
    const auto drawn = is_drawn(scene, draft) ? line + 8 : 0;
    const auto high = 428.0F + options + drawn + (waiting > 0 ? waiting + 14 : 0);
    const Box box{window.x + (window.w - card_width) / 2, window.y + (window.h - high) / 2, card_width, high};
    canvas.fill(box, ui.theme().surface, size::radius);
    canvas.frame(box, ui.theme().edge, size::radius);
    auto inside = box.inset(28, 22);
    canvas.text({inside.x, inside.y, inside.w - 60, 26}, scene.title, Type::s18, ui.theme().text);
    canvas.key_cap(inside.right() - canvas.key_cap_width(scene.key), inside.y + 13, scene.key,
                   ui.theme().text_2);
    inside = inside.top(26, 14).second;
    auto [templates, below] = inside.top(60, 14);
    draw_templates(ui, templates, scene, inputs);

    const auto text = typed(scene, draft);
    const auto used =
        std::to_string(text.text.graphemes) + " / " + std::to_string(limits::question_graphemes_max);
    auto [question, rest] = below.top(label_height + 4 + size::button, 12);
    const auto field =
        labelled(ui, question, scene.question, text.too_long ? scene.too_long : used, text.too_long);
    const bool entered =
        ui.field("##ask", field, draft.text, scene.question_hint, draft.focus, text.too_long);
    draft.focus = false;
    draw_options(ui, rest, scene, draft);
    draw_choices(ui, rest.top(options).second, scene, draft);
    if (waiting > 0) {
        auto [list, above] = inside.foot(waiting, 14);
        draw_prepared(ui, list, scene, inputs, submit);
        inside = above;
    }

    const auto y = inside.bottom() - size::button;
    const auto now = ui.button_width(scene.at_once, scene.at_once_key, Type::s15, 12);
    const auto after = ui.button_width(scene.after, scene.after_key, Type::s15, 12);
    const Box primary{inside.right() - after, y, after, size::button};
    const Box second{primary.x - 10 - now, y, now, size::button};
    const auto later = ui.button_width(scene.later, "", Type::s15, 12);
    if (ui.button("ask later", {second.x - 10 - later, y, later, size::button}, scene.later, "",
                  text.complete, {.type = Type::s15}))
        send_ask(scene, When::later, inputs, submit);
    if (ui.button("cancel ask", {inside.x, y, ui.button_width(scene.cancel, "Esc"), size::button},
                  scene.cancel, "Esc", true, {.style = Style::ghost}))
        inputs.overlay = Overlay::none;
    if (ui.button("ask now", second, scene.at_once, scene.at_once_key, text.complete && scene.no_talk.empty(),
                  {.type = Type::s15}))
        send_ask(scene, When::at_once, inputs, submit);
    if (ui.button("ask after", primary, scene.after, scene.after_key, text.complete,
                  {.style = Style::primary, .type = Type::s15}))
        send_ask(scene, When::next, inputs, submit);
    if (entered) send_ask(scene, ImGui::GetIO().KeyCtrl ? When::at_once : When::next, inputs, submit);
}

}  // namespace auftakt::console
