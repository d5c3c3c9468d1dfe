#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"

// A document for printing: pages of placed texts, rules and shapes, in points (1/72 inch) from the top left
// of an A4 page. Black on white; the two colours belong to the two roles and always go with their shapes, so
// that a copy in black and white loses nothing.
namespace auftakt {

inline constexpr double paper_width = 595.276, paper_height = 841.89;

enum class PaperAlign { left, centre, right };
enum class PaperInk { black, grey, junior, senior };

struct PaperText {
    double x = 0, y = 0;  // top left of its box
    double width = 0;     // breaks into lines here, within a long word if need be
    std::string text;
    std::string note = {};  // follows the text, smaller and grey
    double size = 10;
    bool bold = false;
    PaperInk ink = PaperInk::black;
    bool one_line = false;  // with an ellipsis instead of more lines
    double height = 0;      // the same of lines beyond it; 0: as many as there are
    bool framed = false;    // a stamp: a thin frame around the text
    PaperAlign align = PaperAlign::left;
    bool operator==(const PaperText&) const = default;
};

struct PaperRule {  // a thin horizontal line
    double x = 0, y = 0, width = 0;
    bool operator==(const PaperRule&) const = default;
};

enum class PaperForm { disc, square, bar, outline };  // filled, but for the outline

struct PaperShape {
    PaperForm form = PaperForm::bar;
    double x = 0, y = 0, width = 0, height = 0;
    PaperInk ink = PaperInk::black;
    bool operator==(const PaperShape&) const = default;
};

struct PaperPage {
    std::string first = {}, last = {};  // keys of what stands on it: "1" to "96", "A" to "F"
    std::vector<PaperText> texts;
    std::vector<PaperRule> rules;
    std::vector<PaperShape> shapes = {};  // below the texts
    bool landscape = false;               // paper_height wide and paper_width high
    bool operator==(const PaperPage&) const = default;
};

struct Paper {
    std::string title;  // as viewers show it in their window's title
    UtcMs made;         // the document's date: the programme's, so that the same plan gives the same bytes
    std::vector<PaperPage> pages;
    bool operator==(const Paper&) const = default;
};

}  // namespace auftakt
