#include "core/held_words.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"

namespace auftakt {
namespace {

bool is_held(const std::vector<std::string>& words, const std::string& word) {
    if (word.empty()) return false;
    return std::ranges::any_of(words, [&](std::string_view held) {
        if (!held.ends_with('*')) return word == held;
        held.remove_suffix(1);
        return word.starts_with(held);
    });
}

// Other scripts' letters are bytes beyond ASCII.
bool is_of_a_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

}  // namespace

bool holds_back(const std::vector<std::string>& words, std::string_view text) {
    if (words.empty()) return false;
    auto from = text.begin();
    while (from != text.end()) {
        from = std::find_if(from, text.end(), is_of_a_word);
        const auto to = std::find_if_not(from, text.end(), is_of_a_word);
        if (is_held(words, skeleton({from, to}))) return true;
        from = to;
    }
    return std::ranges::count(words, skeleton(text)) > 0;  // s p a c e d
}

bool hides_name(const std::vector<std::string>& words, const people::Person& person) {
    return person.walk_in && !person.accepted_names.contains(person.name.full) &&
           (holds_back(words, person.name.full) || holds_back(words, person.profile.department));
}

const std::string& name_seen(const std::vector<std::string>& words, const people::Person& person) {
    static const std::string nameless = "N. N.";
    return hides_name(words, person) ? nameless : person.name.full;
}

bool is_name_held(const Public& state, const people::Person& person) {
    return !person.removed && hides_name(*state.programme.held_words, person);
}

}  // namespace auftakt
