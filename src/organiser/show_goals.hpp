#pragma once

#include "core/show.hpp"
#include "organiser/toml_fields.hpp"

namespace auftakt {

// Goals with what measures them, or what they measured; all but the sponsor.
GoalsSpec read_goals(Fields& fields);

}  // namespace auftakt
