#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"

// Appointments that somebody takes home into a calendar, in the wall clock of one place. Plain values,
// without any private answer.
namespace auftakt {

struct LocalDate {
    int year = 0, month = 0, day = 0;  // of the Gregorian calendar, month and day from 1
    bool operator==(const LocalDate&) const = default;
};

struct Appointment {
    std::string
        uid;  // the same for the same appointment for ever: calendars replace by it instead of doubling
    std::string title;
    std::string text;   // may have lines; may be empty
    std::string place;  // may be empty
    LocalDate date;
    int minute_of_day = 0;       // of its beginning, 0 to 1439, as a clock on the wall shows it
    int minutes = 60;            // real ones, also when the clocks change in between; at least 1
    std::vector<int> reminders;  // minutes before, 0 or more
    int sequence = 0;            // counts its changes, for calendars that know an earlier one
    bool tentative = false;      // suggested, not agreed
    std::optional<UtcMs> stamp;  // when this was said of it; missing: when the file was made
    bool operator==(const Appointment&) const = default;
};

struct Calendar {
    std::string name;
    std::string zone;  // IANA: "Europe/Berlin"
    std::vector<Appointment> appointments;
    bool operator==(const Calendar&) const = default;
};

}  // namespace auftakt
