#include <algorithm>
#include <map>
#include <set>

#include "core/apply.hpp"
#include "core/held_words.hpp"
#include "core/limits.hpp"
#include "core/sealed/decide_join.hpp"
#include "core/steps.hpp"

namespace auftakt::people {
namespace {

bool known(const State& state, PersonId person) { return state.persons.find(person) != nullptr; }

std::map<std::string, PersonId> by_external(const State& state) {
    std::map<std::string, PersonId> ids;
    state.persons.each([&](PersonId id, const Person& person) { ids[person.external] = id; });
    return ids;
}

// What the file says of somebody who is known: only what has changed in the file since the last import, so
// that importing it again takes nothing back that was corrected or typed at the event.
void follow(const State& state, PersonId id, const ImportedPerson& row, Outcome& outcome) {
    const auto& person = state.persons.at(id);
    const auto had = person.file.value_or(FileRow{person.name, person.profile});
    if (had.name != row.name) outcome.facts.push_back(Fact{PersonRenamed{id, row.name, true}});
    if (had.profile != row.profile) outcome.facts.push_back(Fact{ProfileChanged{id, row.profile, true}});
}

// New rows are added, known ones follow the file; of two rows with one id the first counts. A manager may
// stand further down, so lines are drawn last.
Outcome merge(const State& state, const std::vector<ImportedPerson>& rows) {
    Outcome outcome;
    auto ids = by_external(state);
    auto next = state.persons.next_id();
    std::set<std::string> seen;
    for (const auto& row : rows) {
        const auto found = ids.find(row.external);
        if (found == ids.end()) {
            outcome.facts.push_back(
                Fact{PersonAdded{next, row.external, row.name, row.profile, false, false}});
            ids[row.external] = next;
            ++next.value;
        } else if (seen.contains(row.external)) {
            continue;
        } else {
            follow(state, found->second, row, outcome);
        }
        seen.insert(row.external);
    }
    seen.clear();
    for (const auto& row : rows) {
        if (!seen.insert(row.external).second) continue;
        const auto manager = row.manager.empty()         ? PersonId{}
                             : ids.contains(row.manager) ? ids[row.manager]
                                                         : PersonId{};
        const auto id = ids[row.external];
        const auto* person = state.persons.find(id);
        if ((person != nullptr ? person->manager : PersonId{}) != manager)
            outcome.facts.push_back(Fact{ManagerKnown{id, manager}});
    }
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const ImportPeople& command, const Moment&) {
    auto outcome = merge(model.open.people, command.rows);
    const auto added = std::ranges::count_if(outcome.facts, [](const auftakt::Fact& each) {
        return std::holds_alternative<PersonAdded>(std::get<Fact>(each));
    });
    if (model.open.people.persons.size() + static_cast<std::size_t>(added) > limits::people_max)
        return std::unexpected(Refusal::hall_full);
    return outcome;
}

Decision decide_one(const Model& model, const Origin& from, const Join& command, const Moment& moment) {
    return decide_join(model, from, command, moment);
}

std::optional<Refusal> fault_of(const std::vector<CleanText>& topics) {
    if (topics.size() > limits::topics_per_person_max) return Refusal::too_many_topics;
    for (const auto& topic : topics) {
        if (topic.text.empty()) return Refusal::text_empty;
        if (topic.graphemes > limits::topic_graphemes_max || topic.text.size() > limits::topic_bytes_max)
            return Refusal::text_too_long;
    }
    return std::nullopt;
}

// Topics stand on the stage and on other phones, and nobody reads them first. What the organiser's file
// brought is the organiser's.
bool has_held_word(const Public& state, const std::vector<std::string>& topics,
                   const std::vector<std::string>& before) {
    return std::ranges::any_of(topics, [&](const std::string& topic) {
        return std::ranges::find(before, topic) == before.end() &&
               holds_back(*state.programme.held_words, topic);
    });
}

std::vector<std::string> texts(const std::vector<CleanText>& topics) {
    std::vector<std::string> result;
    for (const auto& topic : topics)
        if (std::ranges::find(result, topic.text) == result.end()) result.push_back(topic.text);
    return result;
}

Decision decide_one(const Model& model, const Origin& from, const SetTopics& command, const Moment&) {
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (const auto fault = fault_of(command.offers)) return std::unexpected(*fault);
    if (const auto fault = fault_of(command.wants)) return std::unexpected(*fault);
    auto profile = model.open.people.persons.at(*from.person).profile;
    auto changed = profile;
    changed.offers = texts(command.offers);
    changed.wants = texts(command.wants);
    if (changed == profile) return nothing_to_do();
    if (has_held_word(model.open, changed.offers, profile.offers) ||
        has_held_word(model.open, changed.wants, profile.wants))
        return std::unexpected(Refusal::topic_held);
    return fact<Fact>(ProfileChanged{*from.person, std::move(changed)});
}

// Whoever was to sit with them gets other company while tables are being looked for.
Decision gone(const Model& model, Fact left) {
    Outcome outcome{{std::move(left)}, {}};
    Public after = model.open;
    auftakt::apply(after, outcome.facts.front());
    std::ranges::move(steps::mend_announced(after), std::back_inserter(outcome.facts));
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const GiveSide& command, const Moment&) {
    const auto* person = model.open.people.persons.find(command.person);
    if (person == nullptr || person->removed) return std::unexpected(Refusal::no_such_person);
    if (person->profile.role != Role::both) return std::unexpected(Refusal::not_allowed);
    if (command.side == Role::both) return std::unexpected(Refusal::role_needed);
    const auto& held = model.open.people.attendance.at(command.person);
    if (held.side == command.side && !held.side_given) return nothing_to_do();
    return fact<Fact>(SideChosen{command.person, command.side});
}

Decision decide_one(const Model& model, const Origin& from, const ChooseSide& command, const Moment&) {
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (model.open.people.persons.at(*from.person).profile.role != Role::both)
        return std::unexpected(Refusal::not_allowed);
    if (command.side == Role::both) return std::unexpected(Refusal::role_needed);
    if (model.open.people.attendance.at(*from.person).side == command.side &&
        !model.open.people.attendance.at(*from.person).side_given)
        return nothing_to_do();
    return fact<Fact>(SideChosen{*from.person, command.side});
}

Decision decide_one(const Model& model, const Origin& from, const Leave&, const Moment&) {
    if (!is_here(model.open.people, *from.person)) return nothing_to_do();
    return gone(model, PersonLeft{*from.person});
}

Decision decide_one(const Model&, const Origin& from, const HandOver&, const Moment&) {
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    return fact<Fact>(SeatGivenUp{*from.person});
}

Decision decide_one(const Model& model, const Origin&, const AddPerson& command, const Moment& moment) {
    const auto& state = model.open.people;
    if (const auto fault = people::fault_of(command.name)) return std::unexpected(*fault);
    if (command.department.text.size() > limits::topic_bytes_max)
        return std::unexpected(Refusal::text_too_long);
    if (state.persons.size() >= limits::people_max) return std::unexpected(Refusal::hall_full);
    const auto added = walk_in(state, command.name.name, command.role, command.department.text, false);
    return Outcome{{Fact{added}, Fact{PersonArrived{added.person, moment.now}}}, {}};
}

Decision decide_one(const Model& model, const Origin&, const MarkPresent& command, const Moment& moment) {
    if (!known(model.open.people, command.person)) return std::unexpected(Refusal::no_such_person);
    const auto& person = model.open.people.persons.at(command.person);
    if (person.removed) return std::unexpected(Refusal::removed);
    if (!attends(person)) return std::unexpected(Refusal::no_such_person);
    if (is_here(model.open.people, command.person)) return nothing_to_do();
    return fact<Fact>(PersonArrived{command.person, moment.now});
}

Decision decide_one(const Model& model, const Origin&, const MarkLeft& command, const Moment&) {
    if (!known(model.open.people, command.person)) return std::unexpected(Refusal::no_such_person);
    if (!is_here(model.open.people, command.person)) return nothing_to_do();
    return gone(model, PersonLeft{command.person});
}

Decision decide_one(const Model& model, const Origin&, const Rename& command, const Moment&) {
    if (!known(model.open.people, command.person)) return std::unexpected(Refusal::no_such_person);
    if (const auto fault = people::fault_of(command.name)) return std::unexpected(*fault);
    if (model.open.people.persons.at(command.person).name == command.name.name) return nothing_to_do();
    return fact<Fact>(PersonRenamed{command.person, command.name.name});
}

Decision decide_one(const Model& model, const Origin&, const AcceptName& command, const Moment&) {
    if (!known(model.open.people, command.person)) return std::unexpected(Refusal::no_such_person);
    if (!is_name_held(model.open, model.open.people.persons.at(command.person)))
        return std::unexpected(Refusal::already_done);
    return fact<Fact>(NameAccepted{command.person});
}

Decision decide_one(const Model& model, const Origin&, const SetRole& command, const Moment&) {
    if (!known(model.open.people, command.person)) return std::unexpected(Refusal::no_such_person);
    auto profile = model.open.people.persons.at(command.person).profile;
    if (profile.role == command.role) return nothing_to_do();
    profile.role = command.role;
    return fact<Fact>(ProfileChanged{command.person, std::move(profile)});
}

Decision decide_one(const Model& model, const Origin&, const Remove& command, const Moment&) {
    if (!known(model.open.people, command.person)) return std::unexpected(Refusal::no_such_person);
    if (model.open.people.persons.at(command.person).removed) return nothing_to_do();
    return gone(model, PersonRemoved{command.person});
}

Decision decide_one(const Model& model, const Origin&, const Restore& command, const Moment&) {
    if (!known(model.open.people, command.person)) return std::unexpected(Refusal::no_such_person);
    if (model.open.people.persons.at(command.person).erased) return std::unexpected(Refusal::no_such_person);
    if (!model.open.people.persons.at(command.person).removed) return nothing_to_do();
    return fact<Fact>(PersonRestored{command.person});
}

Decision decide_one(const Model& model, const Origin&, const OpenSeat& command, const Moment&) {
    if (!known(model.open.people, command.person)) return std::unexpected(Refusal::no_such_person);
    if (model.open.people.persons.at(command.person).seat_open) return nothing_to_do();
    return fact<Fact>(SeatOpened{command.person});
}

Decision decide_one(const Model&, const Origin&, const OpenResumeByName&, const Moment& moment) {
    return fact<Fact>(ResumeByNameOpened{moment.now + limits::resume_by_name_for});
}

}  // namespace

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::people
