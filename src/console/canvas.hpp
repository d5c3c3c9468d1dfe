#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "console/box.hpp"
#include "console/fonts.hpp"
#include "console/text_source.hpp"
#include "console/theme.hpp"
#include "core/role.hpp"
#include "view/console_parts.hpp"

namespace auftakt::console {

// A picture that others draw: the stage, a code. `upside_down`: its first row is the lowest one.
struct Picture {
    ImTextureID texture = nullptr;
    float width = 0;
    float height = 0;
    bool upside_down = false;
    bool empty() const { return texture == nullptr || width <= 0 || height <= 0; }
};

// What was written where, for tests that measure: text inside its box, nothing over anything else.
struct Written {
    std::string text;
    Box at;
    Box room;  // what it had to fit into
    bool cut = false;
    int layer = 0;
};

enum class Align { left, centre, right };

// Draws in units of the console, on one ImGui draw list. Text is cut with an ellipsis where it would leave
// its room, and told in full when the mouse rests on it.
class Canvas {
public:
    Canvas(ImDrawList& list, const Theme& theme, const Fonts& fonts, TextSource* source,
           std::vector<Written>* written)
        : list_{&list}, theme_{&theme}, fonts_{&fonts}, source_{source}, written_{written} {}

    const Theme& theme() const { return *theme_; }
    float scale() const { return fonts_->scale(); }
    const Fonts& fonts() const { return *fonts_; }
    ImDrawList& list() { return *list_; }
    void layer(int number) { layer_ = number; }
    ImVec2 pixel(float x, float y) const;

    void fill(Box box, ImU32 colour, float radius = 0);
    void frame(Box box, ImU32 colour, float radius, float thickness = 1);
    void rule(float x, float y, float width);  // a decorative line
    void panel(Box box);

    float width(std::string_view text, Type type) const;
    float line_height(Type type) const;
    // Vertically centred in the box. Returns the width it took.
    float text(Box room, std::string_view text, Type type, ImU32 colour, Align align = Align::left);
    // Figures of equal width, so that columns stand and running digits do not wobble.
    float figures(Box room, std::string_view text, Type type, ImU32 colour, Align align = Align::left,
                  float spacing = 0);
    float figures_width(std::string_view text, Type type, float spacing = 0) const;
    // Where a text of this type breaks in a room of this width; the last of `lines_max` may be too long.
    std::vector<std::string_view> lines(std::string_view text, float wide, Type type, int lines_max) const;
    // From the top of the box downwards, at most `lines_max` lines. Returns the height it took.
    float paragraph(Box room, std::string_view text, Type type, ImU32 colour, int lines_max,
                    float leading = 1.35F);
    float underlined(Box room, std::string_view text, Type type, ImU32 colour, Align align = Align::left);

    void sign(Mark mark, float centre_x, float centre_y, float size);
    void role(std::optional<Role> role, float centre_x, float centre_y, float size);
    float key_cap(float x, float centre_y, std::string_view key, ImU32 colour);  // returns its width
    float key_cap_width(std::string_view key) const;
    void picture(Box box, const Picture& picture, float radius);
    void logo(Box box);

    void clip(Box box);
    void end_clip();

    const std::string& told() const { return told_; }  // the cut text under the mouse

private:
    // How many bytes of a line stay within this width, up to a blank where there is one; at least a letter.
    std::size_t fitting(std::string_view line, float wide, Type type) const;
    bool drawable(std::string_view text, Type type) const;
    std::string shortened(std::string_view text, Type type, float width) const;
    float write(Box room, std::string_view text, Type type, ImU32 colour, Align align, bool cut);
    void letters(ImVec2 at, std::string_view text, ImFont& font, ImU32 colour);
    void note(std::string_view text, Box at, Box room, bool cut);

    ImDrawList* list_;
    const Theme* theme_;
    const Fonts* fonts_;
    TextSource* source_;
    std::vector<Written>* written_;
    std::string told_;
    std::vector<Box> clips_;
    int layer_ = 0;
};

}  // namespace auftakt::console
