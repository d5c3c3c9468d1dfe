#pragma once

#include "core/sealed/decide.hpp"

namespace auftakt {

// These never refuse: what is journaled is true.
void apply(Model& model, const SealedWrite& write);
void apply(Model& model, const Outcome& outcome);

// The counts that screens may show of sealed boxes, into model.open.derived.
void derive(Model& model);

// A person's own answers, for the phone that gave them: only those of the seat's present generation.
std::vector<OwnAnswer> own_answers(const Model& model, PersonId person);

}  // namespace auftakt
