#include <imgui.h>

#include <algorithm>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr double hold_seconds = 1.2;
constexpr float card_width = 520;

}  // namespace

bool hold_button(Ui& ui, Box at, std::string_view label, ImU32 colour, Inputs& inputs) {
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    bool hovered = false;
    ui.area("hold", at, true, &hovered);
    const bool down = hovered && ImGui::IsMouseDown(0);
    if (!down) inputs.hold_since.reset();
    if (down && !inputs.hold_since) inputs.hold_since = ImGui::GetTime();
    const double held = inputs.hold_since ? ImGui::GetTime() - *inputs.hold_since : 0;
    canvas.fill(at, theme.raised, size::radius_button);
    canvas.fill({at.x, at.y, at.w * static_cast<float>(std::min(1.0, held / hold_seconds)), at.h}, colour,
                size::radius_button);
    canvas.frame(at, colour, size::radius_button, 2);
    canvas.text(at, label, Type::s15, held * 2 > hold_seconds ? theme.on_accent : theme.text, Align::centre);
    if (held < hold_seconds) return false;
    inputs.hold_since.reset();
    return true;
}

void draw_hold(Ui& ui, Box window, const std::optional<Held>& held, Inputs& inputs, const Submit& submit) {
    if (!held) {
        inputs.overlay = Overlay::none;
        return;
    }
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    constexpr float card_height = 210;
    const auto inside = draw_card(ui, window, card_width, card_height).inset(28, 24);
    const auto& question = held->question;
    canvas.text({inside.x, inside.y, inside.w, 28}, question.title, Type::s18, theme.text);
    canvas.paragraph({inside.x, inside.y + 36, inside.w, 66}, question.text, Type::r15, theme.text_2, 3);
    const auto yes = ui.button_width(question.yes, "", Type::s15, 24);
    const auto no = ui.button_width(question.no, "Esc", Type::s15, 18);
    const Box at{inside.right() - yes, inside.bottom() - size::button, yes, size::button};
    if (ui.button("no", {at.x - no - 10, at.y, no, at.h}, question.no, "Esc", true, {.type = Type::s15}))
        inputs.overlay = Overlay::none;
    if (!hold_button(ui, at, question.yes, theme.danger, inputs)) return;
    inputs.overlay = Overlay::none;
    submit(held->wish);
}

}  // namespace auftakt::console
