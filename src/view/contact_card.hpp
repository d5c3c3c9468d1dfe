#pragma once

#include <string>

#include "core/public.hpp"

namespace auftakt {

// The other people of one tandem of somebody's for an address book: vCard 3.0 (RFC 2426), CRLF, lines of at
// most 75 octets that split no character. Name, department, and the e-mail address where the organiser gave
// one. Empty: there is no tandem to be told of.
std::string contact_cards(const Public& state, int tandem, PersonId reader);

}  // namespace auftakt
