#include "organiser/sheet_text.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/text.hpp"

namespace auftakt {
namespace {

// The byte that begins a character tells how many UTF-16 units it takes; those that continue one take none.
std::size_t units_of(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0) == 0x80) return 0;
    return value >= 0xF0 ? 2 : 1;
}

std::string legal(const std::string& wanted) {
    if (wanted.empty()) return "-";
    std::string name = wanted;
    for (auto& c : name)
        if (static_cast<unsigned char>(c) < 0x20 || std::string_view{"[]:*?/\\'"}.contains(c)) c = '-';
    return name;
}

bool is_escape(std::string_view text) {
    const auto is_hex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           std::ranges::all_of(text.substr(2, 4), is_hex);
}

}  // namespace

std::string_view first_utf16(std::string_view text, std::size_t units_max) {
    std::size_t units = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        units += units_of(text[i]);
        if (units > units_max) return text.substr(0, i);
    }
    return text;
}

std::string cell_text(std::string_view text) {
    constexpr std::string_view ellipsis = "…";
    const bool whole = first_utf16(text, cell_units_max).size() == text.size();
    const auto kept = whole ? text : first_utf16(text, cell_units_max - 1);
    std::string cell;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (is_escape(kept.substr(i))) cell += "_x005F";
        cell += kept[i];
    }
    return whole ? cell : cell.append(ellipsis);
}

std::vector<std::string> sheet_names(const std::vector<std::string>& wanted) {
    std::set<std::string> taken{"history"};  // Excel keeps this one for itself
    std::vector<std::string> names;
    for (const auto& text : wanted) {
        const auto whole = legal(text);
        std::string name{first_utf16(whole, sheet_name_units_max)};
        for (int number = 2; !taken.insert(fold_case(name)).second; ++number) {
            const auto suffix = " " + std::to_string(number);
            name = std::string{first_utf16(whole, sheet_name_units_max - suffix.size())} + suffix;
        }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace auftakt
