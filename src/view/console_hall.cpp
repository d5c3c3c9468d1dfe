#include <algorithm>

#include "core/held_words.hpp"
#include "core/people.hpp"
#include "view/console_hall_parts.hpp"
#include "view/console_poll_parts.hpp"
#include "view/console_questions.hpp"
#include "view/console_time.hpp"

namespace auftakt::console {
namespace {

using std::to_string;

constexpr int slow_ms = 500;  // from here on the phones feel late

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
            {words(note.unread ? "console.moderation.keep" : "console.moderation.show"), "",
             wall::Command{wall::Moderate{id, true}}},
            {words(note.unread ? "console.moderation.take_off" : "console.moderation.decline"), "",
             wall::Command{wall::Moderate{id, false}}},
            Control{words("console.moderation.all_of_person"), "",
                    wall::Command{wall::ModerateNotesOf{note.segment, note.author, false}}}};
}

// What the bar cannot show: who has no side yet, who takes part on paper, which seats wait for a phone.
std::string remark(const Public& state, int open, const Words& words) {
    int paper = 0;
    int seats = 0;
    int names = 0;
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (!people::attends(person)) return;
        paper += people::is_here(state.people, id) && !person.seat;
        seats += person.seat_open;
        names += is_name_held(state, person);
    });
    std::string all;
    const auto add = [&](int n, const char* key) {
        if (n > 0) all += (all.empty() ? "" : " · ") + words.count(key, n);
    };
    add(names, "console.people.held_names");
    add(open, "console.people.open_sides");
    add(paper, "console.people.without_phone");
    add(seats, "console.people.open_seats");
    return all;
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
    result.missing_word = words.count("console.people.missing", result.missing);
    result.remark = remark(state, result.open, words);
    return result;
}

DevicesScene devices(const Public& state, const Devices& devices, BootTime boot, const Words& words) {
    DevicesScene result;
    result.title = words("console.devices.title");
    for (const auto& [id, phone] : devices.phones) result.phones += people::is_here(state.people, id);
    for (const auto& one : lost_phones(state, devices, boot)) {
        const auto away = length(one.for_ms, words);
        result.lost.push_back({Mark::warn, one.name, words("console.devices.lost", {{"time", away}}), away});
    }
    const auto lost = static_cast<int>(result.lost.size());
    result.connected = result.phones - lost;
    for (int k = 0; k <= lost; ++k) result.more.push_back(words.count("console.devices.more_lost", k));
    const WordArgs counts{{"n", words.number(result.connected)}, {"of", words.number(result.phones)}};
    result.total = words("console.devices.connected", counts);
    result.total_short = words("console.people.count", counts);
    if (devices.round_trip_ms > 0) {
        const auto ms = words("console.devices.ms", {{"n", words.number(devices.round_trip_ms)}});
        const bool slow = devices.round_trip_ms > slow_ms;
        result.round_trip = {slow ? Mark::warn : Mark::ok, words("console.devices.round_trip"), ms, ms};
    }
    const auto remote =
        words(devices.remotes > 0 ? "console.devices.remote_on" : "console.devices.remote_none");
    result.remote = {devices.remotes > 0 ? Mark::ok : Mark::waiting, words("console.devices.remote"), remote,
                     devices.remotes > 0 ? remote : words("console.devices.remote_none_short")};
    return result;
}

int rows_wanted(const DevicesScene& scene) {
    return static_cast<int>(scene.lost.size()) + 1 + (scene.round_trip ? 1 : 0);
}

std::vector<DeviceRow> rows_for(const DevicesScene& scene, int room) {
    std::vector<DeviceRow> rows;
    if (scene.round_trip && rows_wanted(scene) <= room) rows.push_back(*scene.round_trip);
    const auto free = std::max(room - 1 - static_cast<int>(rows.size()), 0);
    const auto lost = static_cast<int>(scene.lost.size());
    const auto named = lost <= free ? lost : std::max(free - 1, 0);
    rows.insert(rows.end(), scene.lost.begin(), scene.lost.begin() + named);
    if (named < lost) {
        const auto& more = scene.more[static_cast<std::size_t>(lost - named)];
        rows.push_back({Mark::warn, more, "", ""});
    }
    if (static_cast<int>(rows.size()) < room) rows.push_back(scene.remote);
    return rows;
}

const ModerationItem* first_waiting(const ModerationScene& scene) {
    const auto found = std::ranges::find_if(
        scene.items, [](const ModerationItem& item) { return !item.shown && item.show.key == "J"; });
    return found == scene.items.end() ? nullptr : &*found;
}

ModerationScene moderation(const Public& state, UtcMs now, const Words& words) {
    if (auto asked = question_list(state, words)) return *std::move(asked);
    ModerationScene result;
    result.title = words("console.moderation.title");
    result.empty = words("console.moderation.none");
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        const bool unread = note.unread && note.state == wall::NoteState::shown;
        const bool here = note.show == state.programme.shows && !note.author_removed;
        if ((note.state == wall::NoteState::waiting || unread) && here)
            result.items.push_back(item(state, id, note, now, words));
    });
    append_texts(result, state, words);
    for (auto& each : result.items) mask(each, state, words);
    const auto n = static_cast<std::int64_t>(result.items.size());
    const auto waiting = std::ranges::count(result.items, false, &ModerationItem::shown);
    if (waiting > 0) {
        result.waiting = words.count("console.moderation.waiting", waiting);
        result.items.front().show.key = "J";
        result.items.front().decline.key = "N";
    }
    for (std::int64_t hidden = 0; hidden <= n; ++hidden)
        result.more.push_back(words.count("console.moderation.more", hidden));
    return result;
}

}  // namespace auftakt::console
