#pragma once

#include "core/question.hpp"
#include "organiser/toml_fields.hpp"

namespace auftakt {

// The question of a poll: its kind, the fields of that kind, and what all kinds share. Whatever is wrong is a
// fault of `fields`; the question is then not well formed, and nobody may ask it.
Question read_question(Fields& fields);

}  // namespace auftakt
