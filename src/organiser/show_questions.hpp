#pragma once

#include "core/question.hpp"
#include "organiser/toml_fields.hpp"

namespace auftakt {

// The question of a poll: its kind, the fields of that kind, and what all kinds share. Whatever is wrong is a
// fault of `fields`; the question is then not well formed, and nobody may ask it.
Question read_question(Fields& fields);

// What a segment adds to the items of its scale by "five_cs": "a" (the house), "b" (the tandem) or "both".
std::vector<ScaleItem> read_five_cs(Fields& fields);

// Texts of a scale's steps: one for each, or one for each end.
std::vector<LocalText> read_labels(Fields& fields, int steps);

inline constexpr std::size_t measure_letters_max = 40;

}  // namespace auftakt
