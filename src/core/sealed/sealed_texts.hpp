#pragma once

#include <set>
#include <string>

#include "core/sealed/decide.hpp"

// Sealed texts are read in batches of five or more people, so that whoever adds one later, alone, does not
// hand it over with a name. What was read lies in the box itself and goes with it.
namespace auftakt::ask {

// Of an unsettled written question: what the facilitator has read.
std::set<std::string> texts_read(const Sealed& sealed, const Ask& ask);
// The same with what was written since, where five or more wrote it.
std::set<std::string> texts_readable(const Model& model, const Ask& ask);
// Whoever is removed is not counted, unless something with this answer in it may have been shown, as live
// figures or as a text that was read: the difference would be the answer. Ratings and wishes always count: a
// count that moved would tell who had given one.
bool counts(const Model& model, const Ask& ask, PersonId person, const SealedAnswer& held);
// Adds what may be read from now on of written questions that this outcome closes.
void read_texts(const Model& model, Outcome& outcome);

}  // namespace auftakt::ask
