#include "organiser/calendar_file.hpp"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <memory>
#include <regex>

#include "base/text.hpp"
#include "organiser/export_files.hpp"

using namespace auftakt;

namespace {

constexpr UtcMs stamp{1'793'128'200'000};  // 2026-10-27 19:10 UTC

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Read = std::unique_ptr<icalcomponent, Free>;

Read read(const std::string& text) {
    Read calendar{icalparser_parse_string(text.c_str())};
    REQUIRE(calendar);
    REQUIRE(icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    CHECK(icalrestriction_check(calendar.get()) == 1);
    return calendar;
}

Calendar one(Appointment appointment, std::string zone = "Europe/Berlin") {
    return {"Reverse Mentoring", std::move(zone), {std::move(appointment)}};
}

Appointment at(LocalDate date, int hour, int minute, int minutes = 60) {
    return {"pair-7@auftakt", "First meeting", "", "", date, hour * 60 + minute, minutes, {}};
}

icalcomponent* first_event(const Read& calendar) {
    return icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
}

// In UTC, by the rules that stand in the file itself and not by those that this machine knows.
std::string utc(const Read& calendar, icalproperty_kind kind) {
    auto* property = icalcomponent_get_first_property(first_event(calendar), kind);
    const char* tzid = icalproperty_get_parameter_as_string(property, "TZID");
    const auto value =
        kind == ICAL_DTSTART_PROPERTY ? icalproperty_get_dtstart(property) : icalproperty_get_dtend(property);
    if (tzid == nullptr) return icaltime_as_ical_string(value);
    auto* zone = icalcomponent_get_timezone(calendar.get(), tzid);
    REQUIRE(zone != nullptr);
    auto there = icaltime_set_timezone(const_cast<icaltimetype*>(&value), zone);
    return icaltime_as_ical_string(icaltime_convert_to_zone(there, icaltimezone_get_utc_timezone()));
}

int count(const std::string& text, const std::string& part) {
    int found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("an appointment stands in the file with its zone, its stamp and its reminders") {
    auto appointment = at({2026, 11, 3}, 12, 30, 45);
    appointment.place = "Kantine";
    appointment.text = "Bring a question.";
    appointment.reminders = {1440, 15, 0};
    const auto text = calendar_text(one(appointment), stamp);
    CHECK(text.starts_with(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Auftakt//Auftakt//EN\r\nCALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:Reverse Mentoring\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"));
    CHECK(text.ends_with(
        "BEGIN:VEVENT\r\nUID:pair-7@auftakt\r\nDTSTAMP:20261027T191000Z\r\n"
        "DTSTART;TZID=Europe/Berlin:20261103T123000\r\nDTEND;TZID=Europe/Berlin:20261103T131500\r\n"
        "SUMMARY:First meeting\r\nDESCRIPTION:Bring a question.\r\nLOCATION:Kantine\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:First meeting\r\nTRIGGER:-P1D\r\nEND:VALARM\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:First meeting\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:First meeting\r\nTRIGGER:PT0S\r\nEND:VALARM\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(count(text, "METHOD") == 0);
    CHECK(count(text, "freeassociation") == 0);
    read(text);
}

TEST_CASE("times are right before, on and after the days when clocks change, by the file's own rules") {
    struct Row {
        std::string name, zone;
        LocalDate date;
        int hour, minute, minutes;
        std::string begins, ends;
    };
    const std::string berlin = "Europe/Berlin";
    const std::vector<Row> rows{
        {"summer", berlin, {2026, 10, 24}, 12, 30, 60, "20261024T103000Z", "20261024T113000Z"},
        {"winter begins that night",
         berlin,
         {2026, 10, 25},
         12,
         30,
         60,
         "20261025T113000Z",
         "20261025T123000Z"},
        {"winter", berlin, {2026, 10, 26}, 12, 30, 60, "20261026T113000Z", "20261026T123000Z"},
        {"across the repeated hour",
         berlin,
         {2026, 10, 24},
         23,
         0,
         300,
         "20261024T210000Z",
         "20261025T020000Z"},
        {"across the skipped hour", berlin, {2027, 3, 28}, 1, 0, 120, "20270328T000000Z", "20270328T020000Z"},
        {"years later", berlin, {2040, 7, 1}, 9, 0, 30, "20400701T070000Z", "20400701T073000Z"},
        {"over midnight and new year",
         berlin,
         {2026, 12, 31},
         23,
         30,
         90,
         "20261231T223000Z",
         "20270101T000000Z"},
        {"the south", "Australia/Sydney", {2026, 1, 1}, 0, 0, 60, "20251231T130000Z", "20251231T140000Z"},
        {"half hours", "Asia/Kolkata", {2026, 10, 25}, 9, 0, 60, "20261025T033000Z", "20261025T043000Z"},
        {"rules by date",
         "Africa/Casablanca",
         {2027, 2, 10},
         9,
         0,
         60,
         "20270210T090000Z",
         "20270210T100000Z"},
        {"UTC", "UTC", {2026, 10, 25}, 9, 0, 60, "20261025T090000Z", "20261025T100000Z"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const auto text =
            calendar_text(one(at(row.date, row.hour, row.minute, row.minutes), row.zone), stamp);
        const auto calendar = read(text);
        CHECK(utc(calendar, ICAL_DTSTART_PROPERTY) == row.begins);
        CHECK(utc(calendar, ICAL_DTEND_PROPERTY) == row.ends);
        CHECK(count(text, "BEGIN:VTIMEZONE") == (row.zone == "UTC" ? 0 : 1));
    }
}

TEST_CASE("one file holds appointments on both sides of the change, and rules only from their year on") {
    Calendar calendar = one(at({2027, 5, 4}, 9, 0));
    calendar.appointments.push_back(at({2026, 10, 27}, 9, 0));
    const auto text = calendar_text(calendar, stamp);
    CHECK(count(text, "BEGIN:VEVENT") == 2);
    CHECK(count(text, "DTSTART:2026") > 0);
    CHECK_FALSE(std::regex_search(text, std::regex{"DTSTART:(1[89]|20[01]|202[0-5])"}));
    CHECK(utc(read(text), ICAL_DTSTART_PROPERTY) == "20270504T070000Z");
}

TEST_CASE("texts of every kind come back as they went in") {
    const std::vector<std::string> texts{"Grüße, Äpfel; Öl: ß",
                                         "👩🏽‍🔬 meets 🧑‍🚀",
                                         "two\nlines\n\nand a gap",
                                         "back\\slash \\n is no line break",
                                         "\"quoted\"",
                                         "فاطمة الزهراء",
                                         "BEGIN:VEVENT",
                                         "a,b;c:d=e"};
    for (const auto& text : texts) {
        CAPTURE(text);
        auto appointment = at({2026, 11, 3}, 12, 30);
        appointment.title = appointment.text = appointment.place = text;
        appointment.uid = "uid;" + std::to_string(text.size());
        const auto calendar = read(calendar_text(one(appointment), stamp));
        auto* event = first_event(calendar);
        CHECK(icalcomponent_get_summary(event) == text);
        CHECK(icalcomponent_get_description(event) == text);
        CHECK(icalcomponent_get_location(event) == text);
        CHECK(icalcomponent_get_uid(event) == appointment.uid);
        CHECK(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 1);
    }
}

TEST_CASE("lines are folded at 75 octets, end in CRLF and split no character") {
    for (int shift = 0; shift < 5; ++shift) {
        auto appointment = at({2026, 11, 3}, 12, 30);
        appointment.text = std::string(static_cast<std::size_t>(shift + 1), 'x');
        for (int i = 0; i < 60; ++i) appointment.text += " ü漢😀";
        appointment.title = appointment.place = appointment.text;
        const auto text = calendar_text(one(appointment), stamp);
        for (std::size_t from = 0; from < text.size();) {
            const auto to = text.find("\r\n", from);
            REQUIRE(to != std::string::npos);
            const auto line = text.substr(from, to - from);
            CAPTURE(line);
            CHECK(line.size() <= 75);
            CHECK(line.find_first_of("\r\n") == std::string::npos);
            CHECK(is_utf8(line));
            from = to + 2;
        }
        const auto calendar = read(text);
        CHECK(icalcomponent_get_description(first_event(calendar)) == appointment.text);
    }
}

TEST_CASE("without appointments there is still a calendar, with the rules of its zone") {
    const auto text = calendar_text({"Empty", "Europe/Berlin", {}}, stamp);
    CHECK(count(text, "BEGIN:VEVENT") == 0);
    CHECK(count(text, "BEGIN:VTIMEZONE") == 1);
    read(text);
}

TEST_CASE("an unknown zone and an impossible appointment are refused by name") {
    for (const std::string zone : {"Pluto/Station", "", "../../etc/passwd", "europe/berlin", "Europe"}) {
        CAPTURE(zone);
        CHECK_THROWS_WITH_AS(calendar_text(one(at({2026, 11, 3}, 9, 0), zone), stamp),
                             ("the time zone \"" + zone +
                              "\" is not known. Name one as in Europe/Berlin, and check that tzdata is "
                              "installed.")
                                 .c_str(),
                             ExportError);
    }
    auto late_reminder = at({2026, 11, 3}, 9, 0);
    late_reminder.reminders = {-5};
    for (const auto& wrong : {at({2026, 2, 29}, 9, 0), at({2026, 13, 1}, 9, 0), at({2026, 257, 1}, 9, 0),
                              at({2026, 0, 1}, 9, 0), at({0, 0, 0}, 9, 0), at({2026, 11, 3}, 24, 0),
                              at({2026, 11, 3}, 0, -1), at({2026, 11, 3}, 9, 0, 0), late_reminder})
        CHECK_THROWS_WITH_AS(
            calendar_text(one(wrong), stamp),
            "the appointment \"First meeting\" has no possible date, time, length or reminder. Correct it.",
            ExportError);
}
