#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/input_error.hpp"

// A TOML document as plain values with their places. toml++ is dear to compile, so only toml_file.cpp sees
// it.
namespace auftakt {

struct TomlMember;

struct TomlTime {  // a local time: 10:00:00
    int minute_of_day = 0;
};

struct TomlTable {
    std::vector<TomlMember> members;  // in the order of their places
    bool in_line = false;             // {a = 1} on one line
    const TomlMember* find(std::string_view key) const;
};

struct TomlValue {
    using Array = std::vector<TomlValue>;
    std::variant<std::string, std::int64_t, double, bool, TomlTime, Array, TomlTable> is;
    int line = 0;  // from 1
    int column = 0;

    const std::string* text() const { return std::get_if<std::string>(&is); }
    const Array* array() const { return std::get_if<Array>(&is); }
    const TomlTable* table() const { return std::get_if<TomlTable>(&is); }
};

struct TomlMember {
    std::string key;
    int line = 0;
    int column = 0;
    TomlValue value;
};

// A syntax fault stands alone, because everything after it is guesswork. `file` is only for the message.
std::expected<TomlTable, InputErrors> parse_toml(std::string_view text, const std::string& file);

}  // namespace auftakt
