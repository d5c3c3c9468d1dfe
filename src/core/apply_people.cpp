#include <vector>

#include "core/apply.hpp"

namespace auftakt::people {
namespace {

// Whoever plans rounds now plans with other people than before.
void people_changed(Public& state) { ++state.pairing.inputs; }

void set_presence(Public& state, PersonId person, Presence presence) {
    state.people.attendance.edit(person, [&](Attendance& attendance) { attendance.presence = presence; });
    people_changed(state);
}

void apply_one(Public& state, const PersonAdded& fact) {
    AUFTAKT_CHECK(fact.person == state.people.persons.next_id());
    state.people.persons.add(
        {.external = fact.external,
         .name = fact.name,
         .profile = fact.profile,
         .walk_in = fact.walk_in,
         .bot = fact.bot,
         .file = fact.walk_in ? std::optional<FileRow>{} : FileRow{fact.name, fact.profile}});
    state.people.attendance.add({});
}

FileRow& file_row(Person& person) {
    if (!person.file) person.file = FileRow{person.name, person.profile};
    return *person.file;
}

void apply_one(Public& state, const ProfileChanged& fact) {
    state.people.persons.edit(fact.person, [&](Person& person) {
        person.profile = fact.profile;
        if (fact.imported) file_row(person).profile = fact.profile;
    });
    people_changed(state);
}

void apply_one(Public& state, const ManagerKnown& fact) {
    state.people.persons.edit(fact.person, [&](Person& person) { person.manager = fact.manager; });
    people_changed(state);
}

void apply_one(Public& state, const PersonRenamed& fact) {
    state.people.persons.edit(fact.person, [&](Person& person) {
        person.name = fact.name;
        if (fact.imported) file_row(person).name = fact.name;
    });
}

void apply_one(Public& state, const NameAccepted& fact) {
    state.people.persons.edit(fact.person, [&](Person& person) {
        if (fact.accepted)
            person.accepted_names.insert(person.name.full);
        else
            person.accepted_names.erase(person.name.full);
    });
}

void apply_one(Public& state, const SeatTaken& fact) {
    const auto old = state.people.persons.at(fact.person).seat;
    state.people.seats.edit([&](auto& seats) {
        if (old) seats.erase(*old);
        seats[fact.seat] = fact.person;
    });
    state.people.persons.edit(fact.person, [&](Person& person) {
        person.seat = fact.seat;
        person.generation = fact.generation;
        person.seat_open = false;
    });
}

void apply_one(Public& state, const PersonArrived& fact) {
    state.people.attendance.edit(fact.person, [&](Attendance& attendance) { attendance.arrived = fact.at; });
    set_presence(state, fact.person, Presence::present);
}

void apply_one(Public& state, const PersonLeft& fact) { set_presence(state, fact.person, Presence::left); }

void apply_one(Public& state, const PresenceRestored& fact) {
    state.people.attendance.edit(fact.person,
                                 [&](Attendance& attendance) { attendance.arrived = fact.arrived; });
    set_presence(state, fact.person, fact.presence);
}

void apply_one(Public& state, const SideChosen& fact) {
    state.people.attendance.edit(fact.person, [&](Attendance& attendance) {
        attendance.side = fact.side;
        attendance.side_given = fact.given;
    });
    if (!fact.given) people_changed(state);  // the planner's own choice belongs to its plan
}

void count_agreements_of(Public& state, PersonId person, bool removed) {
    auto& from = removed ? state.commitments.agreed : state.commitments.removed_agreed;
    auto& into = removed ? state.commitments.removed_agreed : state.commitments.agreed;
    std::vector<int> segments;
    for (const auto& [segment, agreed] : *from)
        if (agreed.contains(person)) segments.push_back(segment);
    for (const auto segment : segments) {
        from.edit([&](auto& all) {
            all[segment].erase(person);
            if (all[segment].empty()) all.erase(segment);
        });
        into.edit([&](auto& all) { all[segment].insert(person); });
    }
}

// Rows of removed people are not counted anywhere; they stay, and come back with the person.
void set_removed(Public& state, PersonId id, bool removed) {
    state.people.persons.edit(id, [&](Person& person) { person.removed = removed; });
    people_changed(state);
    ask::recount(state);
    wall::leave_out(state, id, removed);
    questions::leave_out(state, id, removed);
    count_agreements_of(state, id, removed);
}

void apply_one(Public& state, const PersonRemoved& fact) { set_removed(state, fact.person, true); }
void apply_one(Public& state, const PersonRestored& fact) { set_removed(state, fact.person, false); }

void apply_one(Public& state, const SeatOpened& fact) {
    state.people.persons.edit(fact.person, [](Person& person) { person.seat_open = true; });
}

void apply_one(Public& state, const SeatGivenUp& fact) {
    const auto seat = state.people.persons.at(fact.person).seat;
    if (seat) state.people.seats.edit([&](auto& seats) { seats.erase(*seat); });
    state.people.persons.edit(fact.person, [](Person& person) {
        person.seat = std::nullopt;
        person.seat_open = false;
    });
}

void apply_one(Public& state, const ResumeByNameOpened& fact) {
    state.people.resume_by_name_until = fact.until;
}

}  // namespace

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::people
