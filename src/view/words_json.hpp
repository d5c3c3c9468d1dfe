#pragma once

#include <string>

#include "view/words.hpp"

namespace auftakt {

// What a phone needs to speak one language: all keys that begin with "phone." or "refusal.", as one flat JSON
// object in the order of the keys. A value is a text, or {"one": …, "other": …} where a number decides.
std::string words_json(const WordList& list, Address address);

}  // namespace auftakt
