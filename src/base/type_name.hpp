#pragma once

#include <string>
#include <string_view>

namespace auftakt {

// The bare name of a type, without namespaces: "CastVote". Made by the compiler, equal for GCC and clang.
template <class T>
constexpr std::string_view type_name() {
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    constexpr auto start = text.find("T = ") + 4;
    constexpr auto end = text.find_first_of(";]", start);
    constexpr auto name = text.substr(start, end - start);
    constexpr auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The same with a small first letter, as tags are written on the wire and in the journal: "castVote".
template <class T>
std::string tag_of() {
    std::string tag{type_name<T>()};
    if (!tag.empty() && tag[0] >= 'A' && tag[0] <= 'Z') tag[0] = static_cast<char>(tag[0] - 'A' + 'a');
    return tag;
}

}  // namespace auftakt
