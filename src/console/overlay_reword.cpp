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
    bool too_long = false;
    bool complete = false;
};

Worded worded(const RewordDraft& draft) {
    Worded result{.text = clean(draft.text), .options = {}};
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
    result.complete = result.complete && !result.too_long;
    return result;
}

void save(Inputs& inputs, const Submit& submit) {
    auto words = worded(inputs.reword);
    if (!words.complete) return;
    submit(ask::Command{ask::Reword{inputs.reword.ask, std::move(words.text), std::move(words.options)}});
    inputs.overlay = Overlay::none;
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
    const auto high = 220 + option_line * static_cast<float>(draft.options.size());
    const Box box{window.x + (window.w - card_width) / 2, window.y + (window.h - high) / 2, card_width, high};
    canvas.fill(box, theme.surface, size::radius);
    canvas.frame(box, theme.edge, size::radius);
    const auto inside = box.inset(28, 22);
    canvas.text({inside.x, inside.y, inside.w, 26}, form.title, Type::s18, theme.text);
    canvas.text({inside.x, inside.y + 30, inside.w, 20}, form.promise, Type::r14, theme.text_2);
    const auto words = worded(draft);
    bool entered = ui.field("##reword", {inside.x, inside.y + 64, inside.w, size::button}, draft.text,
                            form.question, false, words.too_long);
    for (std::size_t i = 0; i < draft.options.size(); ++i) {
        const auto y = inside.y + 64 + 50 + option_line * static_cast<float>(i);
        canvas.text({inside.x, y, 24, 34}, std::string(1, static_cast<char>('A' + i)), Type::s14,
                    theme.text_2);
        const auto id = "##reword" + std::to_string(i);
        entered = ui.field(id.c_str(), {inside.x + 28, y, inside.w - 28, 34}, draft.options[i], "", false) ||
                  entered;
    }
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
