#pragma once

#include <variant>

#include "core/ask.hpp"
#include "core/commitments.hpp"
#include "core/mixer.hpp"
#include "core/pairing.hpp"
#include "core/people.hpp"
#include "core/programme.hpp"
#include "core/questions.hpp"
#include "core/run.hpp"
#include "core/screen.hpp"
#include "core/tandem.hpp"
#include "core/wall.hpp"

namespace auftakt {

// Something that happened. Its meaning never changes; the type's name is its tag in the journal.
using Fact = std::variant<programme::Fact, people::Fact, run::Fact, ask::Fact, wall::Fact, pairing::Fact,
                          tandem::Fact, commitments::Fact, screen::Fact, mixer::Fact, questions::Fact>;

}  // namespace auftakt
