#include "base/titles.hpp"

#include <algorithm>
#include <iterator>

namespace auftakt {
namespace {

constexpr std::string_view titles[] = {"Dr.",     "Prof.", "Dipl.-Ing.", "Dipl.-Kfm.", "Ing.", "Mag.",
                                       "Prof.in", "Dr.in", "h.c.",       "med.",       "rer.", "nat.",
                                       "phil.",   "jur.",  "Herr",       "Frau"};

}  // namespace

std::string_view without_titles(std::string_view name) {
    while (true) {
        const auto space = name.find(' ');
        if (space == std::string_view::npos) return name;
        const auto rest = name.find_first_not_of(' ', space);
        if (rest == std::string_view::npos) return name;
        if (std::ranges::find(titles, name.substr(0, space)) == std::end(titles)) return name;
        name.remove_prefix(rest);
    }
}

}  // namespace auftakt
