#pragma once

#include "core/sealed/decide.hpp"

namespace auftakt::people {

// Joining: the phone brings its own seat, so the same join twice is one join.
Decision decide_join(const Model& model, const Origin& from, const Join& command, const Moment& moment);

// Nothing, or why this name cannot be one.
std::optional<Refusal> fault_of(const NameText& name);

// The facts that add somebody who is not on the list, as W001, W002 …
PersonAdded walk_in(const State& state, const PersonName& name, Role role, std::string department, bool bot);

}  // namespace auftakt::people
