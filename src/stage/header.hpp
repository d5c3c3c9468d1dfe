#pragma once

#include "stage/frame.hpp"

// What stands round every scene.
namespace auftakt::stage {

inline constexpr float banner_top = 930;

void draw_header(Frame& frame, const Scene& scene);
float footer_width(Frame& frame, const Line& line);
void draw_footer(Frame& frame, const Line& left, const Line& right);
void draw_bar(Frame& frame, const std::vector<BarPart>& parts);  // the Taktleiste
// The facilitator's message, in place of the footer line: it covers no content.
void draw_message_banner(Frame& frame, const std::string& message);

}  // namespace auftakt::stage
