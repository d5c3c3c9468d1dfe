#pragma once

#include <random>

#include "app/cast.hpp"
#include "core/answer.hpp"
#include "view/phone_view.hpp"

namespace auftakt {

// What a simulated attendee answers: always something that the question takes, and as people do: they lean to
// later options a little, guess low, write what others write. All of it from `chance`.
Answer bot_answer(const phone::AskForm& form, const Cast& cast, std::mt19937_64& chance);

}  // namespace auftakt
