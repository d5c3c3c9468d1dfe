#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "console/canvas.hpp"
#include "view/console_parts.hpp"

namespace auftakt::console {

// Where wishes go. Called at most once for each press.
using Submit = std::function<void(Command)>;
// Where wishes go that are not the show's.
using Ask = std::function<void(Local)>;

enum class Style { secondary, primary, ghost, danger };

// A pressable thing as it was drawn, for tests and for the focus that Tab moves.
struct Pressable {
    std::string name;
    Box at;
    float content = 0;  // the width its label, key and padding need
    bool enabled = false;
};

// What stays between two frames of the widgets: which one has the focus.
struct UiState {
    int focus = -1;
    bool press_focused = false;  // Enter was pressed
    bool typing = false;         // a text field takes the keys
    float wheel = 0;
};

struct ButtonLook {
    Style style = Style::secondary;
    float height = 32;
    Type type = Type::s14;
    std::string detail;  // a second, smaller line
};

// Buttons, links and fields of one frame. While `live` is false everything is drawn and nothing reacts: an
// overlay lies above.
class Ui {
public:
    Ui(Canvas& drawn_on, UiState& state, const Ask& ask, std::vector<Pressable>* record)
        : canvas{drawn_on}, state_{state}, ask_{ask}, record_{record} {}

    Canvas& canvas;
    bool live = true;

    const Theme& theme() const { return canvas.theme(); }

    float button_width(std::string_view label, std::string_view key, Type type = Type::s14,
                       float padding = 12) const;
    bool button(std::string_view id, Box box, std::string_view label, std::string_view key, bool enabled,
                const ButtonLook& look = {});
    // Sends what a control stands for, to the show or to the application.
    void send(const Control& control, const Submit& submit) const;
    // Draws a control and sends its wish when pressed.
    void control(std::string_view id, Box box, const Control& control, const Submit& submit,
                 const ButtonLook& look = {});
    bool link(std::string_view id, Box room, std::string_view label, ImU32 colour, Align align = Align::left,
              Type type = Type::r15);
    // An area that can be pressed; the caller draws it.
    bool area(std::string_view id, Box box, bool enabled, bool* hovered = nullptr);
    // A text field; true on Enter. `focus`: takes the keys now.
    bool field(const char* id, Box box, std::string& text, std::string_view hint, bool focus,
               bool faulty = false);
    // One of several; true when another is chosen.
    bool choice(std::string_view id, Box box, const std::vector<std::string>& labels, int& chosen);
    // Follows the wheel over `box`: `offset` is how far the content is pushed up.
    void scroll(Box box, float content, float& offset);
    // The mark at the right side that shows where we are; drawn above the content.
    void scroll_mark(Box box, float content, float offset);

private:
    bool react(std::string_view id, Box box, bool enabled, bool& hovered, bool& held, bool& focused);

    UiState& state_;
    const Ask& ask_;
    std::vector<Pressable>* record_;
    int index_ = 0;

public:
    int pressables() const { return index_; }
};

}  // namespace auftakt::console
