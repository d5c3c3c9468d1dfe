#include "organiser/toml_file.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

namespace auftakt {
namespace {

int line_of(const toml::source_region& region) { return static_cast<int>(region.begin.line); }
int column_of(const toml::source_region& region) { return static_cast<int>(region.begin.column); }

TomlValue convert(const toml::node& node);

TomlTable convert_table(const toml::table& from) {
    TomlTable into{.members = {}, .in_line = from.is_inline()};
    for (const auto& [key, node] : from)
        into.members.push_back(
            {std::string{key.str()}, line_of(key.source()), column_of(key.source()), convert(node)});
    std::ranges::stable_sort(into.members, [](const TomlMember& a, const TomlMember& b) {
        return std::pair{a.line, a.column} < std::pair{b.line, b.column};
    });
    return into;
}

TomlValue convert(const toml::node& node) {
    TomlValue into{.is = {}, .line = line_of(node.source()), .column = column_of(node.source())};
    if (const auto* table = node.as_table()) {
        into.is = convert_table(*table);
    } else if (const auto* array = node.as_array()) {
        TomlValue::Array items;
        for (const auto& item : *array) items.push_back(convert(item));
        into.is = std::move(items);
    } else if (const auto* text = node.as_string()) {
        into.is = text->get();
    } else if (const auto* integer = node.as_integer()) {
        into.is = integer->get();
    } else if (const auto* number = node.as_floating_point()) {
        into.is = number->get();
    } else if (const auto* flag = node.as_boolean()) {
        into.is = flag->get();
    } else if (const auto* time = node.as_time()) {
        into.is = TomlTime{time->get().hour * 60 + time->get().minute};
    } else {
        // Dates have no use in our files; as text they meet the message of the field they stand in.
        into.is = std::string{};
    }
    return into;
}

}  // namespace

const TomlMember* TomlTable::find(std::string_view key) const {
    const auto found = std::ranges::find(members, key, &TomlMember::key);
    return found == members.end() ? nullptr : &*found;
}

std::expected<TomlTable, InputErrors> parse_toml(std::string_view text, const std::string& file) {
    try {
        return convert_table(toml::parse(text));
    } catch (const toml::parse_error& error) {
        const std::string fault{error.description()};
        const auto* remedy = fault.find("string") != fault.npos
                                 ? "Close its quotation mark on the same line."
                                 : "Correct this place; the rest is read afterwards.";
        return std::unexpected(InputErrors{{file, line_of(error.source()), column_of(error.source()),
                                            fmt::format("this is not TOML: {}. {}", fault, remedy)}});
    }
}

}  // namespace auftakt
