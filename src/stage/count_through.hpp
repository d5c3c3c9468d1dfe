#pragma once

#include <string>

#include "view/stage_scene.hpp"

// Figures that count through from one picture to the next. Figures are finished words on the stage, so their
// digits are read back; what is no plain number ("–", "39 %") changes at once.
namespace auftakt::stage {

// `t` from 0 to 1; `to` itself at 1, or when it differs by 3 or less.
std::string counted(const std::string& from, const std::string& to, float t);

// `to` with its live figures on their way from those of `from`; `to` itself for another kind of body.
Body counted(const Body& from, const Body& to, float t);

// The ring of a body, if it has one.
const TickRing* ring_of(const Body& body);

// How many stand at the head of the lobby's arrivals that did not stand there before.
int newcomers(const Body& from, const Body& to);

}  // namespace auftakt::stage
