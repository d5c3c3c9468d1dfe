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
}
namespace wall {
void apply(Public& state, const Fact& fact);
}
namespace pairing {
void apply(Public& state, const Fact& fact);
}

}  // namespace auftakt
