#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "stage/picture.hpp"
#include "stage/text_style.hpp"

namespace auftakt::stage {

// Part of a text that differs from its style; what is missing is as the style says.
struct Run {
    std::string text;
    std::optional<Weight> weight;
    std::optional<Colour> colour;
    bool italic = false;
    bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

// Pixels of a text block, tight around the ink.
struct TextPicture {
    Picture picture;        // white, to be tinted, unless `coloured`
    int x = 0, y = 0;       // device pixels of its top left, from the block's top left
    bool coloured = false;  // has colours of its own (emoji, coloured runs): must not be tinted
};

// Sets and draws text through Pango: every script, kerning, joined emoji, tabular figures. No GL. The fonts
// are Inter with whatever fontconfig finds for other scripts. Line breaks do not depend on the scale. One
// thread.
class TextEngine {
public:
    TextEngine();
    ~TextEngine();
    TextEngine(const TextEngine&) = delete;
    TextEngine& operator=(const TextEngine&) = delete;

    TextSize measure(const Runs& runs, const TextStyle& style) const;
    // `scale` in device pixels per unit; `colour` for runs without one, used only if the text is coloured.
    TextPicture draw(const Runs& runs, const TextStyle& style, float scale, Colour colour) const;

private:
    struct Pango;
    std::unique_ptr<Pango> pango_;
};

}  // namespace auftakt::stage
