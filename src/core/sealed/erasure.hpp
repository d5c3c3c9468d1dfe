#pragma once

#include <set>

#include "core/sealed/decide.hpp"

// What an erasure means for the model. The texts of the file are rewritten afterwards, see core/redact.hpp.
namespace auftakt {

struct Erasing {
    programme::Erasure what = programme::Erasure::due;
    PersonId person;   // of `person`
    UtcMs last_pulse;  // when the programme was last in use
};

// Whose names and texts go.
std::set<PersonId> erased_by(const Model& model, const Erasing& erasing);

// Boxes are settled, people removed and their notes withdrawn; nothing where there is nothing to do.
Outcome erase(const Model& model, const Erasing& erasing, const Moment& moment);

}  // namespace auftakt
