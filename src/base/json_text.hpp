#pragma once

#include <boost/json/value.hpp>
#include <expected>
#include <string>
#include <string_view>

namespace auftakt {

// Bounded: nested at most 32 deep, no comments, nothing after the value. The error is a short reason.
std::expected<boost::json::value, std::string> parse_json(std::string_view text);
std::string to_text(const boost::json::value& value);

}  // namespace auftakt
