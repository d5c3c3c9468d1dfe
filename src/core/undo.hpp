#pragma once

#include <expected>
#include <vector>

#include "core/command.hpp"
#include "core/public.hpp"
#include "core/refusal.hpp"

namespace auftakt {

// The undo table. How the history calls a facilitator's command that can be taken back, and what it touches.
// A command that is not here is either attendee input, which stays, or "hold, no undo": settle, erase, end of
// the show.
struct Noted {
    std::string label;   // i18n key
    std::string detail;  // fills the label's {detail}: a number, a minute count, a message
    std::string object;
    std::optional<PersonId> person = std::nullopt;  // instead of a detail: journals name people by id only
};
std::optional<Noted> noted(const Public& state, const Command& command);

// The facts that take `fact` back, seen from the state before it. Empty: there is nothing to take back.
std::vector<Fact> inverse(const Public& before, const Fact& fact);

// While a noted step's facts are applied, their inverses are collected into its entry. Called before each
// fact.
void remember_inverse(Public& state, const Fact& fact);

// The compensating facts of a step, dated now; or why it cannot be taken back: nothing_to_undo, also when all
// of it is final by now; newer_step_first; show_ended.
std::expected<std::vector<Fact>, Refusal> undo_facts(const Public& state, StepId step, const Moment& moment);

}  // namespace auftakt
