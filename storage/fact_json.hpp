#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "core/fact.hpp"

namespace auftakt::storage {

// A fact as its journal row has it.
struct FactRow {
    std::string kind;
    std::int64_t version = 1;  // of this kind's meaning; older ones are upcast on reading
    std::string text;
};

FactRow write_fact(const Fact& fact);
// The error names the member.
std::expected<Fact, std::string> read_fact(std::int64_t version, std::string_view text);

}  // namespace auftakt::storage
