#include <algorithm>

#include "core/people.hpp"
#include "view/console_hall_parts.hpp"
#include "view/console_time.hpp"

namespace auftakt::console {
namespace {

using std::to_string;

constexpr std::size_t lost_rows_max = 12;

struct Lost {
    std::string name;
    std::int64_t for_ms = 0;
};

// Phones of people who are here and that do not answer; the longest away first.
std::vector<Lost> lost_phones(const Public& state, const Devices& devices, BootTime boot) {
    std::vector<Lost> lost;
    for (const auto& [id, phone] : devices.phones) {
        if (phone.connected || !people::is_here(state.people, id)) continue;
        lost.push_back({state.people.persons.at(id).name.full, boot.ms - phone.since.ms});
    }
    std::ranges::stable_sort(lost, std::ranges::greater{}, &Lost::for_ms);
    return lost;
}

std::string author(const Public& state, const wall::Note& note, const Words& words) {
    if (note.with_name)
        if (const auto* person = state.people.persons.find(note.author)) return person->name.full;
    return words("console.moderation.no_name");
}

ModerationItem item(const Public& state, NoteId id, const wall::Note& note, UtcMs now, const Words& words) {
    const auto minutes = (now.ms - note.utc.ms) / minute_ms;
    const auto who = author(state, note, words);
    return {note.text,
            minutes < 1 ? words("console.moderation.by_now", {{"name", who}})
                        : words("console.moderation.by", {{"name", who}, {"n", to_string(minutes)}}),
            {words("console.moderation.show"), "", wall::Command{wall::Moderate{id, true}}},
            {words("console.moderation.decline"), "", wall::Command{wall::Moderate{id, false}}}};
}

}  // namespace

AttendanceScene attendance(const Public& state, const Words& words) {
    AttendanceScene result;
    int invited = 0;
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (!people::attends(person)) return;
        ++invited;
        if (!people::is_here(state.people, id)) return;
        const auto side = people::side_of(state.people, id);
        if (!side)
            ++result.open;
        else
            ++(*side == Role::junior ? result.juniors : result.seniors);
    });
    const auto here = result.juniors + result.seniors + result.open;
    result.missing = invited - here;
    result.title = words("console.people.title");
    result.total = words("console.people.count", {{"n", words.number(here)}, {"of", words.number(invited)}});
    result.junior_word = words("console.role.junior");
    result.senior_word = words("console.role.senior");
    result.open_word = words("console.people.choose_side");
    result.missing_word = words.count("console.people.missing", result.missing);
    return result;
}

DevicesScene devices(const Public& state, const Devices& devices, BootTime boot, const Words& words) {
    DevicesScene result;
    result.title = words("console.devices.title");
    std::size_t phones = 0;
    for (const auto& [id, phone] : devices.phones) phones += people::is_here(state.people, id);
    const auto lost = lost_phones(state, devices, boot);
    const auto of = words.number(static_cast<std::int64_t>(phones));
    const auto connected = words.number(static_cast<std::int64_t>(phones - lost.size()));
    result.total = words("console.devices.connected", {{"n", connected}, {"of", of}});
    result.total_short = words("console.people.count", {{"n", connected}, {"of", of}});
    if (devices.round_trip_ms > 0) {
        const auto ms = words("console.devices.ms", {{"n", words.number(devices.round_trip_ms)}});
        result.rows.push_back({devices.round_trip_ms > 500 ? Mark::warn : Mark::ok,
                               words("console.devices.round_trip"), ms, ms});
    }
    const auto remote =
        words(devices.remotes > 0 ? "console.devices.remote_on" : "console.devices.remote_none");
    result.rows.push_back(
        {devices.remotes > 0 ? Mark::ok : Mark::waiting, words("console.devices.remote"), remote, remote});
    for (const auto& one : lost) {
        if (result.rows.size() >= lost_rows_max) break;
        const auto away = length(one.for_ms, words);
        result.rows.push_back({Mark::warn, one.name, words("console.devices.lost", {{"time", away}}), away});
    }
    return result;
}

ModerationScene moderation(const Public& state, UtcMs now, const Words& words) {
    ModerationScene result;
    result.title = words("console.moderation.title");
    result.empty = words("console.moderation.none");
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        if (note.state == wall::NoteState::waiting && note.show == state.programme.shows)
            result.items.push_back(item(state, id, note, now, words));
    });
    const auto n = static_cast<std::int64_t>(result.items.size());
    if (n > 0) result.waiting = words.count("console.moderation.waiting", n);
    if (n > 0) {
        result.items.front().show.key = "J";
        result.items.front().decline.key = "N";
    }
    for (std::int64_t hidden = 0; hidden <= n; ++hidden)
        result.more.push_back(words.count("console.moderation.more", hidden));
    return result;
}

}  // namespace auftakt::console
