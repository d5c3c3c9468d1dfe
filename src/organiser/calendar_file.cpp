#include "organiser/calendar_file.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>

#include "organiser/export_files.hpp"

namespace auftakt {
namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { std::free(text); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

constexpr const char* utc_name = "UTC";

bool within(int value, int min, int max) { return min <= value && value <= max; }

bool exists(const LocalDate& date) {
    if (!within(date.year, 1900, 9999) || !within(date.month, 1, 12) || !within(date.day, 1, 31))
        return false;
    return std::chrono::year_month_day{std::chrono::year{date.year},
                                       std::chrono::month{static_cast<unsigned>(date.month)},
                                       std::chrono::day{static_cast<unsigned>(date.day)}}
        .ok();
}

bool possible(const Appointment& appointment) {
    return exists(appointment.date) && within(appointment.minute_of_day, 0, 24 * 60 - 1) &&
           appointment.minutes > 0 &&
           std::ranges::all_of(appointment.reminders, [](int minutes) { return minutes >= 0; });
}

void check_all(const Calendar& calendar) {
    for (const auto& appointment : calendar.appointments)
        if (!possible(appointment))
            throw ExportError{fmt::format(
                "the appointment \"{}\" has no possible date, time, length or reminder. Correct it.",
                appointment.title)};
}

// A zone of libical's, which keeps it.
struct Zone {
    const std::string& name;
    icaltimezone* rules;

    explicit Zone(const std::string& wanted)
        : name{wanted},
          rules{wanted == utc_name ? icaltimezone_get_utc_timezone()
                                   : icaltimezone_get_builtin_timezone(wanted.c_str())} {
        if (rules == nullptr || (!is_utc() && icaltimezone_get_component(rules) == nullptr))
            throw ExportError{fmt::format(
                "the time zone \"{}\" is not known. Name one as in Europe/Berlin, and check that tzdata "
                "is installed.",
                name)};
    }

    bool is_utc() const { return name == utc_name; }

    // With the plain name instead of libical's own, and without what was before `from`, UTC.
    icalcomponent* component(icaltimetype from) const {
        auto* component = icalcomponent_new_clone(icaltimezone_get_component(rules));
        icaltimezone_truncate_vtimezone(component, from, icaltime_null_time(), 0);
        icalproperty_set_tzid(icalcomponent_get_first_property(component, ICAL_TZID_PROPERTY), name.c_str());
        return component;
    }

    void add_time(icalcomponent* event, icalproperty* property) const {
        if (!is_utc()) icalproperty_add_parameter(property, icalparameter_new_tzid(name.c_str()));
        icalcomponent_add_property(event, property);
    }
};

icaltimetype begin_of(const Appointment& appointment, const Zone& zone) {
    auto time = icaltime_null_time();
    time.year = appointment.date.year;
    time.month = appointment.date.month;
    time.day = appointment.date.day;
    time.hour = appointment.minute_of_day / 60;
    time.minute = appointment.minute_of_day % 60;
    return icaltime_set_timezone(&time, zone.rules);
}

// Through UTC, so that the length is right when the clocks change in between.
icaltimetype end_of(const Appointment& appointment, icaltimetype begin, const Zone& zone) {
    auto* utc = icaltimezone_get_utc_timezone();
    const auto length = icaldurationtype_from_int(appointment.minutes * 60);
    return icaltime_convert_to_zone(icaltime_add(icaltime_convert_to_zone(begin, utc), length), zone.rules);
}

icalcomponent* alarm(const Appointment& appointment, int minutes_before) {
    auto* alarm = icalcomponent_new_valarm();
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_description(appointment.title.c_str()));
    icalcomponent_add_property(alarm,
                               icalproperty_new_trigger(icaltriggertype_from_int(-minutes_before * 60)));
    return alarm;
}

icaltimetype utc_time(UtcMs at) {
    return icaltime_from_timet_with_zone(static_cast<time_t>(at.ms / 1000), 0,
                                         icaltimezone_get_utc_timezone());
}

icalcomponent* event(const Appointment& appointment, icaltimetype made, const Zone& zone) {
    auto* event = icalcomponent_new_vevent();
    const auto stamp = appointment.stamp ? utc_time(*appointment.stamp) : made;
    icalcomponent_add_property(event, icalproperty_new_uid(appointment.uid.c_str()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(stamp));
    if (appointment.sequence > 0)
        icalcomponent_add_property(event, icalproperty_new_sequence(appointment.sequence));
    if (appointment.tentative)
        icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_TENTATIVE));
    else if (appointment.sequence > 0)
        icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    const auto begin = begin_of(appointment, zone);
    zone.add_time(event, icalproperty_new_dtstart(begin));
    zone.add_time(event, icalproperty_new_dtend(end_of(appointment, begin, zone)));
    icalcomponent_add_property(event, icalproperty_new_summary(appointment.title.c_str()));
    if (!appointment.text.empty())
        icalcomponent_add_property(event, icalproperty_new_description(appointment.text.c_str()));
    if (!appointment.place.empty())
        icalcomponent_add_property(event, icalproperty_new_location(appointment.place.c_str()));
    for (const int minutes : appointment.reminders)
        icalcomponent_add_component(event, alarm(appointment, minutes));
    return event;
}

// The first second of the first appointment's year: observances before it concern nobody.
icaltimetype rules_from(const Calendar& calendar, icaltimetype stamp) {
    auto from = icaltime_null_time();
    from.year = stamp.year;
    if (!calendar.appointments.empty())
        from.year = std::ranges::min(calendar.appointments, {}, [](const Appointment& appointment) {
                        return appointment.date.year;
                    }).date.year;
    from.month = from.day = 1;
    return icaltime_set_timezone(&from, icaltimezone_get_utc_timezone());
}

Owned<icalcomponent> head(const std::string& name) {
    Owned<icalcomponent> calendar{icalcomponent_new_vcalendar()};
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Auftakt//Auftakt//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    // Not in the standard, but what calendar programs show as the calendar's name.
    auto* shown = icalproperty_new_x(name.c_str());
    icalproperty_set_x_name(shown, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), shown);
    return calendar;
}

}  // namespace

std::string calendar_text(const Calendar& calendar, UtcMs stamp) {
    check_all(calendar);
    const Zone zone{calendar.zone};
    const auto made = utc_time(stamp);
    const auto file = head(calendar.name);
    if (!zone.is_utc()) icalcomponent_add_component(file.get(), zone.component(rules_from(calendar, made)));
    for (const auto& appointment : calendar.appointments)
        icalcomponent_add_component(file.get(), event(appointment, made, zone));
    return Owned<char>{icalcomponent_as_ical_string_r(file.get())}.get();
}

}  // namespace auftakt
