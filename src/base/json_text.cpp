#include "base/json_text.hpp"

#include <boost/json.hpp>

namespace auftakt {

std::expected<boost::json::value, std::string> parse_json(std::string_view text) {
    boost::system::error_code error;
    boost::json::parse_options options;
    options.max_depth = 32;
    auto value = boost::json::parse({text.data(), text.size()}, error, {}, options);
    if (error) return std::unexpected(error.message());
    return value;
}

std::string to_text(const boost::json::value& value) { return boost::json::serialize(value); }

}  // namespace auftakt
