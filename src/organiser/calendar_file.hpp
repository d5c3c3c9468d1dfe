#pragma once

#include <string>

#include "base/time.hpp"
#include "view/appointments.hpp"

namespace auftakt {

// The calendar as a file that every calendar program imports (iCalendar, RFC 5545): CRLF, lines of at most 75
// octets that split no character. Times stand in the calendar's zone, whose rules from the first
// appointment's year on stand in the file under the plain IANA name; the rules are the system's (tzdata). In
// the zone "UTC" they are UTC instead. A time that the clocks skip or repeat means what RFC 5545 says: after
// the gap, and the first of two. `stamp` is when the appointments were made. Throws ExportError, naming it,
// for a zone that is not known and an appointment whose date, time, length or reminder is impossible.
std::string calendar_text(const Calendar& calendar, UtcMs stamp);

}  // namespace auftakt
