#pragma once

#include <string>

#include "core/public.hpp"

// A small kickoff as plain state, for tests that only look: nothing here decides anything.
namespace auftakt::tests {

// Indices of its segments.
enum At { lobby, message, goals, rules, poll, board, rounds, pause, closing };

Show small_show();

// `people` named "Gast 1" … alternately junior and senior, from "Einkauf"; all are here and the lobby is on.
Public small_evening(int people);

void enter(Public& state, At segment);
PersonId add(Public& state, const std::string& name, Role role, const std::string& department);
void sit(Public& state, PersonId person, SeatHash seat);
AskId open_poll(Public& state, Secrecy secrecy);
NoteId post(Public& state, PersonId author, const std::string& text, wall::NoteState as);
// Round `round` with neighbours in the list at one table, in this phase.
void seat_all(Public& state, int round, pairing::Phase phase);

}  // namespace auftakt::tests
