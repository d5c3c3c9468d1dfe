#include "base/terminal.hpp"

#include <cstdint>

namespace auftakt {
namespace {

struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
    bool sound = false;
};

// How many bytes follow the first one; -1: none begins so.
int bytes_after(unsigned char first) {
    if (first < 0x80) return 0;
    if (first >= 0xc2 && first < 0xe0) return 1;
    if (first >= 0xe0 && first < 0xf0) return 2;
    if (first >= 0xf0 && first < 0xf5) return 3;
    return -1;
}

Character first_of(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const int more = bytes_after(first);
    if (more < 0 || text.size() <= static_cast<std::size_t>(more)) return {};
    if (more == 0) return {first, 1, true};
    char32_t code = first & (0x3fU >> more);
    for (int i = 1; i <= more; ++i) {
        const auto next = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((next & 0xc0U) != 0x80U) return {};
        code = code << 6U | (next & 0x3fU);
    }
    constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    if (code < least[more] || surrogate || code > 0x10ffff) return {};
    return {code, static_cast<std::size_t>(more) + 1, true};
}

bool is_harmless(char32_t code) {
    if (code == U'\n' || code == U'\t') return true;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
    const bool turns = code == 0x200e || code == 0x200f || code == 0x61c ||
                       (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    const bool breaks = code == 0x2028 || code == 0x2029;
    return !turns && !breaks;
}

}  // namespace

std::string for_terminal(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto next = first_of(text);
        if (next.sound && is_harmless(next.code))
            result += text.substr(0, next.bytes);
        else
            result += "\ufffd";
        text.remove_prefix(next.bytes);
    }
    return result;
}

}  // namespace auftakt
