#pragma once

#include <boost/describe.hpp>
#include <string>

namespace auftakt {

enum class Language { de, en };
BOOST_DESCRIBE_ENUM(Language, de, en)

// How German addresses people: one setting per show, never mixed.
enum class Address { sie, du };
BOOST_DESCRIBE_ENUM(Address, sie, du)

// A text of the show in the languages it was written in; a missing one falls back: de_du to de, en to de, de
// to en.
struct LocalText {
    std::string de;
    std::string de_du;
    std::string en;
    bool operator==(const LocalText&) const = default;
    bool empty() const { return de.empty() && de_du.empty() && en.empty(); }
};
BOOST_DESCRIBE_STRUCT(LocalText, (), (de, de_du, en))

const std::string& in(const LocalText& text, Language language, Address address);

}  // namespace auftakt
