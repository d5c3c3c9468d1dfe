#include "view/tandem_calendar.hpp"

#include <chrono>

#include "core/tandem_rules.hpp"
#include "view/first_meeting.hpp"
#include "view/phone_names.hpp"

namespace auftakt {
namespace {

using std::to_string;

std::chrono::sys_days day_of(const tandem::FirstDate& date) {
    using namespace std::chrono;
    return year{date.year} / month{static_cast<unsigned>(date.month)} / day{static_cast<unsigned>(date.day)};
}

std::string place_of(const tandem::FirstDate& date, const Words& words) {
    return date.place == 0 ? std::string{} : words("phone.date.place_" + to_string(date.place));
}

void add(std::string& text, const std::string& line) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
}

std::string people_of(const Public& state, int index, std::optional<PersonId> reader) {
    const auto names = reader ? phone::Names{state} : phone::Names{state.people};
    const auto& tandem = state.tandem.draft->tandems[static_cast<std::size_t>(index)];
    std::string people;
    for (const auto* side : {&tandem.juniors, &tandem.seniors})
        for (const auto person : *side)
            if (person != reader) people += (people.empty() ? "" : ", ") + names.shown(person);
    return people;
}

// What these people agreed on besides day and place, where they did.
std::string agreed_words(const tandem::FirstDate& date, const Words& words) {
    std::string text;
    if (!date.topic.empty()) add(text, words("calendar.starts_with", {{"topic", date.topic}}));
    if (date.invites > 0) add(text, words("calendar.invites_" + to_string(date.invites)));
    if (date.if_missed > 0) add(text, words("calendar.if_missed_" + to_string(date.if_missed)));
    return text;
}

// When its date was said last. An old journal does not say: then the programme's beginning stands in.
UtcMs stamp_of(const Public& state, int tandem) {
    const auto held = state.tandem.dates.find(tandem);
    const auto stamp = held == state.tandem.dates.end() ? state.tandem.released : held->second.utc;
    return stamp.ms > 0 ? stamp : state.programme.founded_utc;
}

// The programme's suggestion comes first, then what its people suggest and agree to, in turn: the newest one
// replaces what a calendar has.
int sequence_of(const Public& state, int tandem) {
    const auto held = state.tandem.dates.find(tandem);
    if (held == state.tandem.dates.end()) return 0;
    return 2 * held->second.changes + (tandem::has_date(state.tandem, tandem) ? 2 : 1);
}

const CommitmentSpec* series_of(const Public& state) {
    const auto* spec = tandem::commitment_of(*state.show);
    return spec == nullptr || spec->series.empty() ? nullptr : spec;
}

// The nth of a tandem's meetings, from 0. `people`: who meets, before the topic.
Appointment meeting(const Public& state, int tandem, const tandem::FirstDate& date, std::size_t n,
                    const std::string& people, const Words& words) {
    const auto* spec = series_of(state);
    const auto meetings = spec == nullptr ? std::size_t{1} : spec->series.size();
    const std::chrono::year_month_day day{day_of(date) +
                                          std::chrono::weeks{date.every_weeks * static_cast<int>(n)}};
    Appointment made{
        .uid = to_string(state.programme.founded_utc.ms) + "-" + to_string(tandem + 1) + "-" +
               to_string(n + 1) + "@auftakt",
        .title = words("calendar.title", {{"n", to_string(n + 1)}, {"of", to_string(meetings)}}),
        .place = place_of(date, words),
        .date = {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                 static_cast<int>(static_cast<unsigned>(day.day()))},
        .minute_of_day = date.minute,
        .minutes = date.length_minutes,
        .reminders = {24 * 60, 15},
        .sequence = sequence_of(state, tandem),
        .stamp = stamp_of(state, tandem)};
    if (!people.empty()) made.title += " (" + people + ")";
    add(made.text, n == 0 ? agreed_words(date, words) : std::string{});
    if (spec == nullptr) return made;
    const auto& topic = spec->series[n];
    made.title += ": " + words.text(topic.topic);
    add(made.text, words.text(topic.goal));
    add(made.text, words.text(topic.question));
    add(made.text, words.text(spec->foot));
    return made;
}

void add_series(Calendar& calendar, const Public& state, int tandem, const std::string& people,
                const Words& words) {
    const auto& date = state.tandem.dates.at(tandem).date;
    const auto* spec = series_of(state);
    const auto meetings = spec == nullptr ? std::size_t{1} : spec->series.size();
    calendar.appointments.reserve(calendar.appointments.size() + meetings);
    for (std::size_t n = 0; n < meetings; ++n)
        calendar.appointments.push_back(meeting(state, tandem, date, n, people, words));
}

}  // namespace

std::optional<Calendar> tandem_calendar(const Public& state, int tandem, std::optional<PersonId> reader,
                                        const Words& words) {
    if (!tandem::has_date(state.tandem, tandem)) return std::nullopt;
    Calendar calendar{words.text(state.show->title), state.programme.zone, {}};
    add_series(calendar, state, tandem, people_of(state, tandem, reader), words);
    return calendar;
}

Calendar tentative_calendar(const Public& state, int tandem, std::optional<PersonId> reader,
                            const Words& words) {
    const auto held = state.tandem.dates.find(tandem);
    const auto date = held == state.tandem.dates.end() ? suggested_date(state, tandem) : held->second.date;
    auto made = meeting(state, tandem, date, 0, people_of(state, tandem, reader), words);
    made.title = words("calendar.suggested", {{"title", made.title}});
    made.tentative = true;
    Calendar calendar{words.text(state.show->title), state.programme.zone, {}};
    calendar.appointments.push_back(std::move(made));
    return calendar;
}

Calendar all_tandems_calendar(const Public& state, const Words& words) {
    Calendar calendar{words.text(state.show->title), state.programme.zone, {}};
    for (int i = 0; i < static_cast<int>(state.tandem.draft->tandems.size()); ++i)
        if (tandem::has_date(state.tandem, i)) add_series(calendar, state, i, people_of(state, i, {}), words);
    return calendar;
}

std::string date_words(const tandem::FirstDate& date, const Words& words) {
    const std::chrono::weekday weekday{day_of(date)};
    return words("calendar.date",
                 {{"weekday", words("calendar.weekday_" + to_string(weekday.iso_encoding()))},
                  {"day", to_string(date.day)},
                  {"month", words("calendar.month_" + to_string(date.month))},
                  {"year", to_string(date.year)},
                  {"time", words.clock(date.minute)}});
}

}  // namespace auftakt
