#pragma once

#include "window.hpp"

namespace auftakt::console::tests {

// Every text lies in the window and in its room, none on another, no key stands for a word, and what can be
// pressed is as wide as what it says.
void check_picture(const Window& window);

}  // namespace auftakt::console::tests
