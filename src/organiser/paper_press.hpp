#pragma once

#include <memory>
#include <string>

#include "organiser/paper.hpp"

namespace auftakt {

// Sets text on paper with Pango and prints PDF with Cairo: every script, fonts embedded. The fonts are Inter
// with whatever fontconfig finds for other scripts. One thread.
class PaperPress {
public:
    PaperPress();
    ~PaperPress();
    PaperPress(const PaperPress&) = delete;
    PaperPress& operator=(const PaperPress&) = delete;

    // In points, with the lines that the text takes in its width.
    double height(const PaperText& text) const;

    // The file's bytes; the same for the same paper and fonts. Throws std::runtime_error when Cairo cannot.
    std::string pdf(const Paper& paper) const;

private:
    struct Pango;
    std::unique_ptr<Pango> pango_;
};

}  // namespace auftakt
