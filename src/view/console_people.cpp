#include "view/console_people.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "core/held_words.hpp"
#include "core/limits.hpp"
#include "view/console_time.hpp"
#include "view/search_words.hpp"

namespace auftakt::console {
namespace {

using people::Presence;

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::string dash(std::string text) { return text.empty() ? "–" : text; }

struct Status {
    Mark mark;
    const char* key;
};

Status status(const people::Person& person, Presence presence, bool in_touch, bool held) {
    if (held) return {Mark::warn, "console.people.held_name"};
    if (person.removed) return {Mark::skipped, "console.people.removed"};
    switch (presence) {
        case Presence::expected: return {Mark::waiting, "console.people.expected"};
        case Presence::left: return {Mark::skipped, "console.people.left"};
        case Presence::present: break;
    }
    if (!person.seat) return {Mark::ok, "console.people.no_phone"};
    if (!in_touch) return {Mark::warn, "console.people.lost"};
    return {Mark::ok, "console.people.present"};
}

bool in_touch(const Devices& devices, PersonId id) {
    const auto phone = devices.phones.find(id);
    return phone != devices.phones.end() && phone->second.connected;
}

template <class Wish>
Control control(const Words& words, const char* key, PersonId id, bool allowed) {
    Control made{words(key), "", std::nullopt};
    if (allowed) made.wish = people::Command{Wish{id}};
    return made;
}

PersonRow row(PersonId id, const people::Person& person, Presence presence, const Devices& devices, bool held,
              const Words& words) {
    PersonRow made;
    const auto& profile = person.profile;
    const auto shown = status(person, presence, in_touch(devices, id), held);
    made.person = id;
    made.name = person.name.full;
    made.full = person.name.full;
    made.role = profile.role;
    made.department = dash(profile.department);
    made.site = dash(profile.site);
    made.offers = dash(joined(profile.offers));
    made.wants = dash(joined(profile.wants));
    made.mark = shown.mark;
    made.status = words(shown.key);
    made.removed = person.removed;
    made.here = !person.removed && presence == Presence::present;
    made.paper = made.here && !person.seat;
    made.skeleton = person.name.skeleton;
    made.searched = skeleton(person.name.full + " " + profile.department + " " + profile.site + " " +
                             made.offers + " " + made.wants);
    const bool active = !person.removed;
    made.present =
        control<people::MarkPresent>(words, "console.people.mark_present", id, active && !made.here);
    made.leave = control<people::MarkLeft>(words, "console.people.mark_left", id, made.here);
    made.open_seat =
        control<people::OpenSeat>(words, "console.people.open_seat", id, active && !person.seat_open);
    made.open_seat.key = "F";
    made.remove = control<people::Remove>(words, "console.people.remove", id, active);
    made.restore = control<people::Restore>(words, "console.people.restore", id, person.removed);
    made.accept_name = control<people::AcceptName>(words, "console.people.accept_name", id, held);
    if (person.seat_open) made.seat_note = words("console.people.seat_open");
    return made;
}

// Names may repeat: the department tells them apart, then a number.
void tell_apart(std::vector<PersonRow>& rows) {
    std::map<std::string, int> names;
    for (const auto& one : rows) ++names[one.name];
    std::map<std::string, int> seen;
    for (auto& one : rows) {
        if (names[one.name] < 2) continue;
        one.full = one.department == "–" ? one.name : one.name + " (" + one.department + ")";
        if (const auto n = ++seen[one.full]; n > 1) one.full += " (" + std::to_string(n) + ")";
    }
}

bool passes(const PersonRow& row, PeopleFilter filter) {
    if (filter == PeopleFilter::removed) return row.removed;
    if (row.removed) return false;
    switch (filter) {
        case PeopleFilter::all: return true;
        case PeopleFilter::juniors: return row.role == Role::junior;
        case PeopleFilter::seniors: return row.role == Role::senior;
        case PeopleFilter::here: return row.here;
        case PeopleFilter::expected: return !row.here;
        case PeopleFilter::paper: return row.paper;
        case PeopleFilter::removed: break;
    }
    return false;
}

void add_words(PeopleScene& scene, const Words& words) {
    scene.search_hint = words("console.people.search_hint");
    scene.sorted = words("console.people.sorted");
    for (const auto* head : {"name", "department", "site", "offers", "wants", "status"})
        scene.heads.push_back(words("console.people.head." + std::string{head}));
    scene.empty = words("console.people.empty");
    scene.none_found = words("console.people.none_found");
    scene.junior_word = words("console.role.junior");
    scene.senior_word = words("console.role.senior");
    scene.both_word = words("console.role.both");
    scene.name_word = words("console.people.name");
    scene.role_word = words("console.people.role");
    scene.rename = words("console.people.rename");
    scene.choose_hint = words("console.people.choose_hint");
    scene.offers_word = words("console.people.head.offers");
    scene.wants_word = words("console.people.head.wants");
    scene.add_title = words("console.people.add_title");
    scene.add_note = words("console.people.add_note");
    scene.add_name_hint = words("console.people.name");
    scene.add_department_hint = words("console.people.department");
    scene.add = words("console.people.add");
    scene.discard = words("console.people.discard");
    scene.no_similar = words("console.people.no_similar");
    scene.similar = words("console.people.similar", {{"name", ""}});
    scene.too_long = words("refusal.name_too_long");
    scene.removed_note = words("console.people.removed_note");
}

void add_filters(PeopleScene& scene, const Words& words) {
    using enum PeopleFilter;
    static constexpr std::pair<PeopleFilter, const char*> chips[] = {
        {all, "console.people.filter.all"},
        {juniors, "console.role.junior"},
        {seniors, "console.role.senior"},
        {here, "console.people.filter.here"},
        {expected, "console.people.filter.missing"},
        {paper, "console.people.no_phone"},
        {removed, "console.people.filter.removed"}};
    for (const auto& [filter, key] : chips) {
        const auto n =
            std::ranges::count_if(scene.rows, [&](const PersonRow& r) { return passes(r, filter); });
        scene.filters.push_back({filter, words(key), words.number(n)});
    }
}

}  // namespace

PeopleScene people_scene(const Public& state, const Devices& devices, const Words& words, WallClock clock) {
    PeopleScene scene;
    add_words(scene, words);
    std::vector<std::pair<std::string, PersonRow>> sorted;
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (!person.profile.role) return;
        const auto* attendance = state.people.attendance.find(id);
        const auto presence = attendance == nullptr ? Presence::expected : attendance->presence;
        sorted.emplace_back(person.name.sort_key,
                            row(id, person, presence, devices, is_name_held(state, person), words));
    });
    std::ranges::stable_sort(sorted, {}, [](const auto& entry) -> const std::string& { return entry.first; });
    for (auto& [key, made] : sorted) scene.rows.push_back(std::move(made));
    tell_apart(scene.rows);
    add_filters(scene, words);
    scene.resume_by_name.label = words("console.people.resume_by_name");
    const auto until = state.people.resume_by_name_until;
    if (until && *until > clock.now) {
        const UtcMs then{clock.utc.ms + (until->ms - clock.now.ms)};
        scene.resume_note = words("console.people.resume_by_name_on",
                                  {{"time", words.clock(local_minute(then, clock.offset))}});
    } else {
        scene.resume_by_name.wish = people::Command{people::OpenResumeByName{}};
    }
    return scene;
}

std::vector<std::size_t> found(const PeopleScene& scene, PeopleFilter filter, std::string_view typed) {
    const auto wanted = search_words(typed);
    std::vector<std::size_t> hits;
    for (std::size_t i = 0; i < scene.rows.size(); ++i) {
        const auto& one = scene.rows[i];
        if (contains_all(one.searched, wanted) && passes(one, filter)) hits.push_back(i);
    }
    return hits;
}

NameCheck check_name(const PeopleScene& scene, const NameText& name) {
    if (name.name.full.empty()) return {};
    if (name.graphemes > limits::name_graphemes_max || name.name.full.size() > limits::name_bytes_max)
        return {Mark::danger, scene.too_long, false};
    const auto alike = std::ranges::find(scene.rows, name.name.skeleton, &PersonRow::skeleton);
    if (alike == scene.rows.end()) return {Mark::ok, scene.no_similar, true};
    return {Mark::warn, scene.similar + alike->full, true};
}

}  // namespace auftakt::console
