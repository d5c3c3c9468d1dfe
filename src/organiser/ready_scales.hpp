#pragma once

#include <vector>

#include "core/question.hpp"

// Scales that every show can ask without writing them: the same words each time, so that they can be
// compared.
namespace auftakt {

// The five Cs. house: between the levels, from the kickoff on; tandem: of the own tandem, from the check-in
// on.
enum class FiveCs { house, tandem };
std::vector<ScaleItem> five_cs(FiveCs about);

// Three taps at the end.
Question closing_feedback();

}  // namespace auftakt
