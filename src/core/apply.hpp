#pragma once

#include "core/fact.hpp"
#include "core/public.hpp"

namespace auftakt {

// Makes a fact true. Never refuses, never looks at sealed answers, always gives the same state.
void apply(Public& state, const Fact& fact);

namespace people {
void apply(Public& state, const Fact& fact);
}
namespace run {
void apply(Public& state, const Fact& fact);
}
namespace ask {
void apply(Public& state, const Fact& fact);
// Counts closed named questions of this show again, after somebody was removed or restored.
void recount(Public& state);
// What the answers of a question that is not sealed amount to now.
Result counted(const Public& state, const Ask& ask);
}  // namespace ask
namespace wall {
void apply(Public& state, const Fact& fact);
// What somebody who is removed wrote is not shown, and votes do not count; with the person they come back.
void leave_out(Public& state, PersonId person, bool removed);
}  // namespace wall
namespace mixer {
void apply(Public& state, const Fact& fact);
// Whoever sat at a coffee table has met; the tables are empty.
void tables_are_over(Public& state);
}  // namespace mixer
namespace questions {
void apply(Public& state, const Fact& fact);
// Like notes and votes on the wall.
void leave_out(Public& state, PersonId person, bool removed);
}  // namespace questions
namespace pairing {
void apply(Public& state, const Fact& fact);
}
namespace tandem {
void apply(Public& state, const Fact& fact);
}

}  // namespace auftakt
