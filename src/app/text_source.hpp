#pragma once

#include "console/text_source.hpp"
#include "stage/text_cache.hpp"

namespace auftakt {

// Lets the console write what its own fonts cannot, with the stage's Pango.
class PangoTextSource final : public console::TextSource {
public:
    // Before the first line of a frame.
    void begin_frame() { cache_.begin_frame(); }
    console::TextPicture line(std::string_view text, float em, bool heavy, ImU32 colour,
                              float width_max) override;

private:
    stage::TextCache cache_;
};

}  // namespace auftakt
