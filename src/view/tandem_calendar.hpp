#pragma once

#include <optional>
#include <string>

#include "core/public.hpp"
#include "view/appointments.hpp"
#include "view/words.hpp"

// What a tandem has fixed, as entries for a calendar: the first meeting, then one for each topic of the
// series, in their rhythm.
namespace auftakt {

// Each meeting names its people, but the one who reads it. Missing: not everybody in the tandem has agreed to
// a date.
std::optional<Calendar> tandem_calendar(const Public& state, int tandem, std::optional<PersonId> reader,
                                        const Words& words);

// Until then: the first meeting as its people, or before them the programme, suggested it. Marked as
// tentative; what they agree to replaces it.
Calendar tentative_calendar(const Public& state, int tandem, std::optional<PersonId> reader,
                            const Words& words);

// Of all tandems, each meeting named by its people.
Calendar all_tandems_calendar(const Public& state, const Words& words);

// "Di., 27. Oktober 2026, 12:30 Uhr" / "Tue 27 October 2026, 12:30"
std::string date_words(const tandem::FirstDate& date, const Words& words);

}  // namespace auftakt
