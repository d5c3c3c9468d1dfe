#include "console/ui.hpp"

#include <imgui_stdlib.h>

#include <algorithm>

namespace auftakt::console {
namespace {

constexpr float gap = 10;
constexpr float wheel_step = 60;

struct Colours {
    ImU32 fill;
    ImU32 frame;
    ImU32 label;
};

Colours colours(const Theme& theme, Style style, bool enabled, bool hovered, bool held) {
    const auto step = [&](ImU32 base) {
        if (held) return mix(base, theme.bg, 0.35F);
        return hovered ? mix(base, theme.text, 0.10F) : base;
    };
    if (!enabled)
        return {style == Style::primary ? theme.raised : with_alpha(theme.raised, 0.5F), 0, theme.text_3};
    switch (style) {
        case Style::secondary: return {step(theme.raised), theme.line, theme.text};
        case Style::primary:
            return {held      ? mix(theme.accent, theme.bg, 0.2F)
                    : hovered ? mix(theme.accent, theme.text, 0.25F)
                              : theme.accent,
                    0, theme.on_accent};
        case Style::ghost:
            return {hovered || held ? step(theme.surface) : theme.surface, theme.line, theme.text};
        case Style::danger:
            return {hovered || held ? mix(theme.bg, theme.danger, 0.15F) : theme.bg, theme.danger,
                    theme.danger};
    }
    return {theme.raised, theme.line, theme.text};
}

}  // namespace

bool Ui::react(std::string_view id, Box box, bool enabled, bool& hovered, bool& held, bool& focused) {
    hovered = held = focused = false;
    if (!live || !enabled) return false;
    focused = index_ == state_.focus;
    ++index_;
    const auto a = canvas.pixel(box.x, box.y);
    const auto b = canvas.pixel(box.right(), box.bottom());
    if (b.x - a.x < 1 || b.y - a.y < 1) return false;
    ImGui::SetCursorScreenPos(a);
    ImGui::PushID(id.data(), id.data() + id.size());
    const bool pressed = ImGui::InvisibleButton("press", {b.x - a.x, b.y - a.y});
    hovered = ImGui::IsItemHovered();
    held = ImGui::IsItemActive();
    ImGui::PopID();
    if (focused && state_.press_focused) {
        state_.press_focused = false;
        return true;
    }
    return pressed;
}

float Ui::button_width(std::string_view label, std::string_view key, Type type, float padding) const {
    const auto cap = canvas.key_cap_width(key);
    return canvas.width(label, type) + (cap > 0 ? gap + cap : 0) + 2 * padding;
}

bool Ui::button(std::string_view id, Box box, std::string_view label, std::string_view key, bool enabled,
                const ButtonLook& look) {
    bool hovered = false;
    bool held = false;
    bool focused = false;
    const bool pressed = react(id, box, enabled, hovered, held, focused);
    const auto shade = colours(theme(), look.style, enabled, hovered, held);
    canvas.fill(box, shade.fill, size::radius_button);
    if (shade.frame != 0) canvas.frame(box, shade.frame, size::radius_button);
    if (focused) canvas.frame(box.inset(-4, -4), theme().accent, size::radius_button + 4, 2);
    const auto cap = canvas.key_cap_width(key);
    const auto room = box.w - 16 - (cap > 0 ? cap + gap : 0);
    const auto label_width = std::min(canvas.width(label, look.type), room);
    const auto whole = label_width + (cap > 0 ? gap + cap : 0);
    const auto x = box.x + (box.w - whole) / 2;
    const auto line = look.detail.empty() ? box : Box{box.x, box.y + 6, box.w, (box.h - 12) * 0.54F};
    canvas.text({x, line.y, label_width, line.h}, label, look.type, shade.label);
    canvas.key_cap(x + label_width + gap, line.y + line.h / 2, key, shade.label);
    if (!look.detail.empty())
        canvas.text({box.x + 10, line.bottom(), box.w - 20, box.bottom() - 6 - line.bottom()}, look.detail,
                    Type::r14, shade.label, Align::centre);
    if (record_ != nullptr)
        record_->push_back({std::string{label}, box,
                            canvas.width(label, look.type) + 16 + (cap > 0 ? gap + cap : 0), enabled});
    return pressed;
}

void Ui::send(const Control& control, const Submit& submit) const {
    if (control.wish) submit(*control.wish);
    if (control.local) ask_(*control.local);
}

void Ui::control(std::string_view id, Box box, const Control& control, const Submit& submit,
                 const ButtonLook& look) {
    if (button(id, box, control.label, control.key, control.enabled(), look)) send(control, submit);
}

bool Ui::link(std::string_view id, Box room, std::string_view label, ImU32 colour, Align align, Type type) {
    const auto wide = std::min(canvas.width(label, type), room.w);
    const auto x = align == Align::right ? room.right() - wide : room.x;
    const Box box{x, room.y, wide, room.h};
    bool hovered = false;
    bool held = false;
    bool focused = false;
    const bool pressed = react(id, box, true, hovered, held, focused);
    canvas.underlined(box, label, type, hovered ? theme().text : colour);
    if (focused) canvas.frame(box.inset(-4, -1), theme().accent, size::radius_key, 2);
    if (record_ != nullptr) record_->push_back({std::string{label}, box, wide, true});
    return pressed;
}

bool Ui::area(std::string_view id, Box box, bool enabled, bool* hovered_out) {
    bool hovered = false;
    bool held = false;
    bool focused = false;
    const bool pressed = react(id, box, enabled, hovered, held, focused);
    if (hovered_out != nullptr) *hovered_out = hovered;
    if (focused) canvas.frame(box.inset(2, 2), theme().accent, size::radius_chip, 2);
    return pressed;
}

bool Ui::field(const char* id, Box box, std::string& text, std::string_view hint, bool focus, bool faulty) {
    canvas.fill(box, theme().field, size::radius_button);
    const auto a = canvas.pixel(box.x + 14, box.y);
    auto* font = canvas.fonts()[Type::r15];
    ImGui::PushFont(font);
    const auto padding = (box.h * canvas.scale() - font->FontSize) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, padding});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_Text, theme().text);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, with_alpha(theme().edge, 0.5F));
    ImGui::SetCursorScreenPos(a);
    ImGui::SetNextItemWidth((box.w - 28) * canvas.scale());
    if (focus && live) ImGui::SetKeyboardFocusHere();
    ImGui::BeginDisabled(!live);
    const bool entered = ImGui::InputText(id, &text, ImGuiInputTextFlags_EnterReturnsTrue);
    const bool active = ImGui::IsItemActive();
    ImGui::EndDisabled();
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    state_.typing = state_.typing || active;
    if (text.empty() && !active) canvas.text(box.inset(14, 0), hint, Type::r15, theme().text_3);
    canvas.frame(box,
                 faulty   ? theme().danger
                 : active ? theme().accent
                          : theme().edge,
                 size::radius_button, active || faulty ? 2 : 1);
    return entered && live;
}

bool Ui::choice(std::string_view id, Box box, const std::vector<std::string>& labels, int& chosen) {
    const auto before = chosen;
    const auto part = box.w / static_cast<float>(std::max<std::size_t>(labels.size(), 1));
    canvas.frame(box, theme().edge, size::radius_button);
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const Box cell{box.x + part * static_cast<float>(i), box.y, part, box.h};
        bool hovered = false;
        if (area(std::string{id} + std::to_string(i), cell, true, &hovered)) chosen = i;
        const bool on = i == chosen;
        if (on || hovered) canvas.fill(cell.inset(1, 1), theme().raised, size::radius_button);
        if (on) canvas.frame(cell, theme().accent, size::radius_button, 2);
        canvas.text(cell.inset(6, 0), labels[static_cast<std::size_t>(i)], on ? Type::s15 : Type::r15,
                    on ? theme().text : theme().text_2, Align::centre);
        if (record_ != nullptr)
            record_->push_back({labels[static_cast<std::size_t>(i)], cell,
                                canvas.width(labels[static_cast<std::size_t>(i)], Type::s15) + 12, true});
    }
    return chosen != before;
}

void Ui::scroll(Box box, float content, float& offset) {
    const auto a = canvas.pixel(box.x, box.y);
    const auto b = canvas.pixel(box.right(), box.bottom());
    if (live && state_.wheel != 0 && ImGui::IsMouseHoveringRect(a, b)) offset -= state_.wheel * wheel_step;
    offset = std::clamp(offset, 0.0F, std::max(0.0F, content - box.h));
}

void Ui::scroll_mark(Box box, float content, float offset) {
    if (content <= std::max(box.h, 0.0F)) return;
    const auto thumb = std::max(24.0F, box.h * box.h / content);
    const auto y = box.y + (box.h - thumb) * offset / (content - box.h);
    canvas.fill({box.right() - 5, y, 3, thumb}, theme().edge, 2);
}

}  // namespace auftakt::console
