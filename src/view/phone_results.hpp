#pragma once

#include <optional>
#include <vector>

#include "core/public.hpp"
#include "view/phone_view.hpp"

// What phones show of the answers to a question, once everybody may see them.
namespace auftakt::phone {

// Fills the figures of a face that says already which question it is, and how far it is.
void fill_results(Poll& poll, const Public& state, AskId id);

// The words or texts of the question that is on, as on stage; missing while they may not be seen.
std::optional<WrittenResult> written_result(const Public& state);

}  // namespace auftakt::phone
