#include "view/contact_card.hpp"

#include <algorithm>

namespace auftakt {
namespace {

constexpr std::size_t line_octets_max = 75;

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == ';') result += '\\';
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result;
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

void add_line(std::string& card, const std::string& line) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        auto octets = std::size_t{1};
        while (i + octets < line.size() && !begins_character(line[i + octets])) ++octets;
        if (begins_character(line[i]) && width + octets > line_octets_max) {
            card += "\r\n ";
            width = 1;
        }
        card += line[i];
        ++width;
    }
    card += "\r\n";
}

void add_card(std::string& cards, const people::Person& person, const std::string& organisation) {
    add_line(cards, "BEGIN:VCARD");
    add_line(cards, "VERSION:3.0");
    add_line(cards, "FN:" + escaped(person.name.full));
    // Which part of a name is which cannot be known: the whole stands where the family name would.
    add_line(cards, "N:" + escaped(person.name.full) + ";;;;");
    if (!person.profile.department.empty())
        add_line(cards, "ORG:" + escaped(organisation) + ";" + escaped(person.profile.department));
    if (!person.profile.email.empty())
        add_line(cards, "EMAIL;TYPE=INTERNET:" + escaped(person.profile.email));
    add_line(cards, "END:VCARD");
}

}  // namespace

std::string contact_cards(const Public& state, int index, PersonId reader) {
    std::string cards;
    if (std::ranges::count(tandem::shown_tandems_of(state.tandem, reader), index) == 0) return cards;
    const auto& tandem = state.tandem.draft->tandems[static_cast<std::size_t>(index)];
    const auto& title = in(state.show->title, state.show->language, state.show->address);
    for (const auto* side : {&tandem.juniors, &tandem.seniors})
        for (const auto person : *side)
            if (person != reader) add_card(cards, state.people.persons.at(person), title);
    return cards;
}

}  // namespace auftakt
