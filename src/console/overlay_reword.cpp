#include <algorithm>

#include "base/text.hpp"
#include "console/panels.hpp"
#include "core/limits.hpp"

namespace auftakt::console {
namespace {

constexpr float card_width = 640;
constexpr float option_line = 42;

struct Worded {
    CleanText text;
    std::vector<CleanText> options;
    std::vector<CleanText> others;
    bool too_long = false;
    bool complete = false;
};

Worded worded(const RewordDraft& draft) {
    Worded result{.text = clean(draft.text), .options = {}, .others = {}};
    result.too_long = result.text.graphemes > limits::question_graphemes_max ||
                      result.text.text.size() > limits::question_bytes_max;
    result.complete = !result.text.text.empty();
    for (const auto& option : draft.options) {
        auto text = clean(option);
        result.too_long = result.too_long || text.graphemes > limits::option_graphemes_max ||
                          text.text.size() > limits::option_bytes_max;
        result.complete = result.complete && !text.text.empty();
        result.options.push_back(std::move(text));
    }
    for (const auto& other : draft.others) {
        auto text = clean(other);
        result.too_long = result.too_long || text.graphemes > limits::question_graphemes_max ||
                          text.text.size() > limits::question_bytes_max;
        result.complete = result.complete && !text.text.empty();
        result.others.push_back(std::move(text));
    }
    result.complete = result.complete && !result.too_long;
    return result;
}

void save(Inputs& inputs, const Submit& submit) {
    auto words = worded(inputs.reword);
    if (!words.complete) return;
    submit(ask::Command{ask::Reword{inputs.reword.ask, std::move(words.text), std::move(words.options),
                                    std::move(words.others)}});
    inputs.overlay = Overlay::none;
}

// Options with their letters, then what else is written there; true on Enter.
bool draw_parts(Ui& ui, Box room, RewordDraft& draft) {
    auto& canvas = ui.canvas;
    const auto count = draft.options.size() + draft.others.size();
    const auto content = option_line * static_cast<float>(count);
    ui.scroll(room, content, draft.scroll);
    canvas.clip(room);
    const bool live = ui.live;
    bool entered = false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto y = room.y + option_line * static_cast<float>(i) - draft.scroll;
        if (y + option_line <= room.y || y >= room.bottom()) continue;
        ui.live = live && y >= room.y - 1 && y + option_line <= room.bottom() + 1;
        const bool option = i < draft.options.size();
        if (option)
            canvas.text({room.x, y, 24, 34}, std::string(1, static_cast<char>('A' + i)), Type::s14,
                        ui.theme().text_2);
        const auto id = "##reword" + std::to_string(i);
        auto& text = option ? draft.options[i] : draft.others[i - draft.options.size()];
        entered = ui.field(id.c_str(), {room.x + 28, y, room.w - 38, 34}, text, "", false) || entered;
    }
    ui.live = live;
    canvas.end_clip();
    ui.scroll_mark(room, content, draft.scroll);
    return entered;
}

}  // namespace

void draw_reword(Ui& ui, Box window, const PollScene& scene, Inputs& inputs, const Submit& submit) {
    auto& draft = inputs.reword;
    // It was closed meanwhile, or another question is on.
    if (!scene.reword || scene.reword->ask != draft.ask) {
        inputs.overlay = Overlay::none;
        return;
    }
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    const auto& form = *scene.reword;
    const auto parts = option_line * static_cast<float>(draft.options.size() + draft.others.size());
    const auto inside = draw_card(ui, window, card_width, 220 + parts).inset(28, 22);
    canvas.text({inside.x, inside.y, inside.w, 26}, form.title, Type::s18, theme.text);
    canvas.text({inside.x, inside.y + 30, inside.w, 20}, form.promise, Type::r14, theme.text_2);
    const auto words = worded(draft);
    bool entered = ui.field("##reword", {inside.x, inside.y + 64, inside.w, size::button}, draft.text,
                            form.question, false, words.too_long);
    const Box room{inside.x, inside.y + 114, inside.w, inside.h - 176};
    entered = draw_parts(ui, room, draft) || entered;
    const auto y = inside.bottom() - size::button;
    const auto no = ui.button_width(form.cancel, "Esc");
    const auto yes = ui.button_width(form.save, "", Type::s15, 18);
    if (words.too_long)
        canvas.text({inside.x + no + 16, y, inside.w - no - yes - 32, size::button}, form.too_long, Type::r13,
                    theme.text, Align::right);
    if (ui.button("cancel reword", {inside.x, y, no, size::button}, form.cancel, "Esc", true,
                  {.style = Style::ghost}))
        inputs.overlay = Overlay::none;
    if (ui.button("save reword", {inside.right() - yes, y, yes, size::button}, form.save, "", words.complete,
                  {.style = Style::primary, .type = Type::s15}) ||
        entered)
        save(inputs, submit);
}

}  // namespace auftakt::console
