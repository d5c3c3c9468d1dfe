#pragma once

#include <initializer_list>
#include <string>

#include "stage/frame.hpp"

// What stands in the line at the foot of scenes that have pages.
namespace auftakt::stage {

inline constexpr float footer_middle = 994;

// One pip for each page, the current one long; moves `x` behind them. Nothing where there is one page.
void page_pips(Painter& painter, float& x, int page, int pages);

// Cut before what stands at the right end. Returns where the word ends.
float footer_word(Frame& frame, float x, const std::string& text);

// Circles and squares with their words, from the left end of that line; returns where it goes on.
float role_legend(Frame& frame, std::initializer_list<const RoleMark*> marks);

}  // namespace auftakt::stage
