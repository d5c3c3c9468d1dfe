#pragma once

#include "core/sealed/decide.hpp"

namespace auftakt::ask {

// A question that no show file holds, as a segment of its own.
Decision decide_insert(const Model& model, const InsertQuestion& command, const Moment& moment);
// One that waits beside the show: next, or now.
Decision decide_place(const Model& model, const PlaceQuestion& command, const Moment& moment);

// Nothing, or why this text cannot stand where so many graphemes and bytes have room.
std::optional<Refusal> fault_of(const CleanText& text, std::size_t graphemes_max, std::size_t bytes_max);

// In the show's language and form of address; what stands in the others stays.
void write_into(LocalText& text, const std::string& words, const Show& show);

}  // namespace auftakt::ask
