#pragma once

#include <vector>

#include "core/public.hpp"

// Cards that are talked through on stage, the next one of both roles at a time.
namespace auftakt::training {

// Those that somebody of this role reads, in order: their own, and those for everybody.
std::vector<const TrainingCard*> cards_for(const TrainingSpec& spec, Role role);
// Every card is for everybody, as in a show without roles.
bool one_column(const TrainingSpec& spec);
// So many presses until everything has been said; at least 1.
int steps_of(const TrainingSpec& spec);
// How many of them the hall has seen.
int shown(const Public& state);

}  // namespace auftakt::training
