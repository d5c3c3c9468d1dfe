#include "core/sealed/decide_join.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "core/limits.hpp"

namespace auftakt::people {
namespace {

std::vector<PersonId> called(const State& state, const std::string& skeleton) {
    std::vector<PersonId> found;
    state.persons.each([&](PersonId id, const Person& person) {
        if (attends(person) && person.name.skeleton == skeleton) found.push_back(id);
    });
    return found;
}

bool free_for(const State& state, PersonId id, ShowTime now) {
    return is_seat_free(state.persons.at(id)) ||
           (state.resume_by_name_until && now <= *state.resume_by_name_until);
}

// Who was removed and comes nevertheless is sent to the facilitator, who can restore. Somebody whom she only
// added by mistake was never here.
bool removed_by_that_name(const State& state, const std::string& skeleton) {
    bool found = false;
    state.persons.each([&](PersonId, const Person& person) {
        const bool counts = person.removed && (!person.walk_in || person.generation > 0);
        found = found || (counts && person.name.skeleton == skeleton);
    });
    return found;
}

// Who is written exactly like that is meant, not those who only look alike.
void prefer_exact(const State& state, std::vector<PersonId>& namesakes, const std::string& full) {
    const auto exactly = [&](PersonId id) { return state.persons.at(id).name.full == full; };
    if (std::ranges::any_of(namesakes, exactly)) std::erase_if(namesakes, std::not_fn(exactly));
}

// Among namesakes the department decides; within one department, the first free place.
std::expected<PersonId, Refusal> choose(const State& state, std::vector<PersonId> namesakes,
                                        const Join& command, ShowTime now) {
    prefer_exact(state, namesakes, command.name.name.full);
    if (namesakes.size() > 1) {
        if (!command.department) return std::unexpected(Refusal::namesakes);
        std::erase_if(namesakes, [&](PersonId id) {
            return state.persons.at(id).profile.department != command.department->text;
        });
        if (namesakes.empty()) return std::unexpected(Refusal::no_such_person);
    }
    for (const auto id : namesakes)
        if (free_for(state, id, now)) return id;
    return std::unexpected(Refusal::seat_taken);
}

Outcome sit_down(const State& state, PersonId id, const SeatHash& seat, const Join& command, ShowTime now) {
    const auto& person = state.persons.at(id);
    Outcome outcome;
    outcome.facts.push_back(Fact{SeatTaken{id, seat, person.generation + 1}});
    if (state.attendance.at(id).presence != Presence::present)
        outcome.facts.push_back(Fact{PersonArrived{id, now}});
    if (person.profile.role == Role::both && command.role && *command.role != Role::both)
        outcome.facts.push_back(Fact{SideChosen{id, command.role}});
    return outcome;
}

}  // namespace

std::optional<Refusal> fault_of(const NameText& name) {
    if (name.graphemes == 0 || name.name.skeleton.empty()) return Refusal::name_empty;
    if (name.graphemes > limits::name_graphemes_max || name.name.full.size() > limits::name_bytes_max)
        return Refusal::name_too_long;
    return std::nullopt;
}

namespace {

// The next number that no list has taken.
std::string free_external(const State& state) {
    std::set<std::string> taken;
    int number = 1;
    state.persons.each([&](PersonId, const Person& person) {
        taken.insert(person.external);
        number += person.walk_in ? 1 : 0;
    });
    while (taken.contains(fmt::format("W{:03}", number))) ++number;
    return fmt::format("W{:03}", number);
}

}  // namespace

PersonAdded walk_in(const State& state, const PersonName& name, Role role, std::string department, bool bot) {
    PersonAdded added{.person = state.persons.next_id(),
                      .external = free_external(state),
                      .name = name,
                      .walk_in = true,
                      .bot = bot};
    added.profile.role = role;
    added.profile.department = std::move(department);
    return added;
}

Decision decide_join(const Model& model, const Origin& from, const Join& command, const Moment& moment) {
    const auto& state = model.open.people;
    if (command.bot && model.open.programme.kind == programme::Kind::real)
        return std::unexpected(Refusal::bots_not_welcome);
    if (from.person) {
        if (state.persons.at(*from.person).removed) return std::unexpected(Refusal::removed);
        if (is_here(state, *from.person)) return nothing_to_do();
        return fact<Fact>(PersonArrived{*from.person, moment.now});
    }
    if (const auto fault = fault_of(command.name)) return std::unexpected(*fault);
    if (auto namesakes = called(state, command.name.name.skeleton); !namesakes.empty()) {
        const auto chosen = choose(state, std::move(namesakes), command, moment.now);
        if (!chosen) return std::unexpected(chosen.error());
        return sit_down(state, *chosen, *from.seat, command, moment.now);
    }
    if (removed_by_that_name(state, command.name.name.skeleton)) return std::unexpected(Refusal::removed);
    if (!command.role) return std::unexpected(Refusal::role_needed);
    if (state.persons.size() >= limits::people_max) return std::unexpected(Refusal::hall_full);
    const auto department = command.department ? command.department->text : std::string{};
    if (department.size() > limits::topic_bytes_max) return std::unexpected(Refusal::text_too_long);
    const auto added = walk_in(state, command.name.name, *command.role, department, command.bot);
    return Outcome{{Fact{added}, Fact{SeatTaken{added.person, *from.seat, 1}},
                    Fact{PersonArrived{added.person, moment.now}}},
                   {}};
}

}  // namespace auftakt::people
