#pragma once

#include <string>

#include "core/public.hpp"
#include "core/run.hpp"
#include "view/words.hpp"

namespace auftakt {

// What the next key does, in words: "Runde 3 starten" and, for the room, "6 min Gespräch".
struct StepWords {
    std::string label;
    std::string detail;
};

StepWords step_words(const Public& state, run::Step step, const Words& words);

// How many people have answered this question, of those who are here.
int answered(const Public& state, AskId ask);

}  // namespace auftakt
