#include "view/tandem_calendar.hpp"

#include <chrono>

#include "core/tandem_rules.hpp"
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
    const phone::Names names{state.people};
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

// An old journal does not say when a date was agreed to: then the programme's beginning stands in.
UtcMs stamp_of(const Public& state, const tandem::Appointed& appointed) {
    return appointed.utc.ms > 0 ? appointed.utc : state.programme.founded_utc;
}

// `people`: who meets, before the topic.
void add_series(Calendar& calendar, const Public& state, int tandem, const std::string& people,
                const Words& words) {
    const auto& appointed = state.tandem.dates.at(tandem);
    const auto& date = appointed.date;
    const auto* spec = tandem::commitment_of(*state.show);
    const auto meetings = spec == nullptr || spec->series.empty() ? 1U : spec->series.size();
    for (std::size_t i = 0; i < meetings; ++i) {
        const std::chrono::year_month_day day{day_of(date) +
                                              std::chrono::weeks{date.every_weeks * static_cast<int>(i)}};
        Appointment made{
            .uid = to_string(state.programme.founded_utc.ms) + "-" + to_string(tandem + 1) + "-" +
                   to_string(i + 1) + "@auftakt",
            .title = words("calendar.title", {{"n", to_string(i + 1)}, {"of", to_string(meetings)}}),
            .place = place_of(date, words),
            .date = {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                     static_cast<int>(static_cast<unsigned>(day.day()))},
            .minute_of_day = date.minute,
            .minutes = date.length_minutes,
            .reminders = {24 * 60, 15},
            .sequence = appointed.changes,
            .stamp = stamp_of(state, appointed)};
        if (!people.empty()) made.title += " (" + people + ")";
        add(made.text, i == 0 ? agreed_words(date, words) : std::string{});
        if (spec != nullptr && !spec->series.empty()) {
            const auto& topic = spec->series[i];
            made.title += ": " + words.text(topic.topic);
            add(made.text, words.text(topic.goal));
            add(made.text, words.text(topic.question));
            add(made.text, words.text(spec->foot));
        }
        calendar.appointments.push_back(std::move(made));
    }
}

}  // namespace

std::optional<Calendar> tandem_calendar(const Public& state, int tandem, std::optional<PersonId> reader,
                                        const Words& words) {
    if (!tandem::has_date(state.tandem, tandem)) return std::nullopt;
    Calendar calendar{words.text(state.show->title), state.programme.zone, {}};
    add_series(calendar, state, tandem, people_of(state, tandem, reader), words);
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
