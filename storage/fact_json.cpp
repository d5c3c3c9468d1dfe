#include "storage/fact_json.hpp"

#include "base/json.hpp"
#include "base/json_text.hpp"

namespace auftakt::storage {
namespace {

constexpr std::int64_t newest_version = 1;

}  // namespace

FactRow write_fact(const Fact& fact) {
    const auto object = json::write_tagged(fact, "kind");
    const auto& kind = object.at("kind").as_string();
    return {{kind.data(), kind.size()}, newest_version, to_text(object)};
}

std::expected<Fact, std::string> read_fact(std::int64_t version, std::string_view text) {
    if (version < 1 || version > newest_version)
        return std::unexpected("has version " + std::to_string(version) + ", which is not known");
    const auto value = parse_json(text);
    if (!value) return std::unexpected(value.error());
    auto fact = json::read_tagged<Fact>(*value, "kind", json::Strict::no);
    if (!fact) return std::unexpected(fact.error().where + " " + fact.error().what);
    return std::move(*fact);
}

}  // namespace auftakt::storage
