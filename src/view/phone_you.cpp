#include "view/phone_you.hpp"

#include <algorithm>

#include "core/pair_rules.hpp"
#include "view/phone_actions.hpp"

namespace auftakt::phone {
namespace {

bool wall_is_on(const Public& state) {
    const auto* segment = current_segment(state);
    return segment != nullptr && state.run.place.phase == run::Phase::running &&
           std::holds_alternative<WallSpec>(segment->spec);
}

bool rounds_are_on(const Public& state) {
    return state.run.place.phase == run::Phase::running && state.pairing.segment == state.run.place.segment;
}

const char* word(wall::NoteState state) { return boost::describe::enum_to_string(state, "waiting"); }

}  // namespace

YouViews::YouViews(const Public& state) : state_{state}, names_{state.people} {
    using pairing::Phase;
    if (state.run.place.phase == run::Phase::running) ask_ = current_ask(state);
    const auto& cycle = state.pairing.cycle;
    if (rounds_are_on(state)) {
        if (cycle.phase == Phase::change_over || cycle.phase == Phase::talk || cycle.phase == Phase::over)
            here_ = seating(state.pairing, cycle.round);
        if (cycle.phase == Phase::over) next_ = seating(state.pairing, cycle.round + 1);
    }
    const bool wall = wall_is_on(state);
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        ++posted_[note.author];
        if (!wall || note.show != state.programme.shows || note.segment != state.run.place.segment) return;
        if (note.state != wall::NoteState::withdrawn)
            notes_[note.author].insert(notes_[note.author].begin(), id);
        if (note.state != wall::NoteState::shown) return;
        for (const auto person : note.votes) votes_[person].push_back(id);
    });
}

YouViews::Round YouViews::seating(const pairing::State& state, int round) {
    Round seats;
    if (round < 1 || static_cast<std::size_t>(round) > state.plan->rounds.size()) return seats;
    const auto& planned = state.plan->rounds[static_cast<std::size_t>(round - 1)];
    for (const auto& table : planned.tables)
        for (const auto person : table.people) {
            auto& seat = seats[person];
            seat.table = table.table;
            std::ranges::copy_if(table.people, std::back_inserter(seat.with),
                                 [&](PersonId other) { return other != person; });
        }
    for (const auto person : planned.resting) seats[person] = {};
    return seats;
}

std::optional<Place> YouViews::place(const Round& seats, int round, PersonId person) const {
    const auto found = seats.find(person);
    if (found == seats.end()) return std::nullopt;
    Place place{.round = round, .table = found->second.table};
    for (const auto other : found->second.with)
        place.partners.push_back({.name = names_.shown(other),
                                  .role = people::side_of(state_.people, other),
                                  .department = state_.people.persons.at(other).profile.department});
    place.stand_in =
        place.table > 0 && place.partners.empty() && pairing::odd_count_of(state_) == OddCount::stand_in;
    return place;
}

std::optional<Mine> YouViews::mine(PersonId person) const {
    if (!wall_is_on(state_)) return std::nullopt;
    const auto& spec = std::get<WallSpec>(current_segment(state_)->spec);
    Mine mine{.votes_left = spec.votes};
    if (const auto found = votes_.find(person); found != votes_.end()) {
        mine.voted = found->second;
        mine.votes_left = std::max(0, spec.votes - static_cast<int>(mine.voted.size()));
    }
    const auto found = notes_.find(person);
    if (found == notes_.end()) return mine;
    std::size_t told = 0;
    for (const auto id : found->second) {
        const auto& note = state_.wall.notes.at(id);
        told += note.text.size();
        mine.notes.push_back({.note = id,
                              .text = told <= own_note_bytes_told ? note.text : std::string{},
                              .column = note.column,
                              .state = word(note.state),
                              .votes = static_cast<int>(note.votes.size())});
    }
    return mine;
}

// Sealed answers come from the engine, to this phone alone; others the programme's file knows anyway.
std::vector<OwnAnswer> YouViews::answers(PersonId person, const std::vector<OwnAnswer>& own) const {
    if (!ask_) return {};
    const auto& asked = state_.ask.asks.at(*ask_);
    if (!ask::sealed(asked)) {
        const auto found = asked.answers.find(person);
        if (found == asked.answers.end()) return {};
        return {{*ask_, found->second}};
    }
    std::vector<OwnAnswer> answers;
    std::ranges::copy_if(own, std::back_inserter(answers),
                         [&](const OwnAnswer& each) { return each.ask == *ask_; });
    return answers;
}

void YouViews::fill_goals(You& you) const {
    const auto& state = state_.commitments;
    const auto* segment = current_segment(state_);
    const bool rules = segment != nullptr && std::holds_alternative<RulesSpec>(segment->spec);
    you.agreed = std::ranges::any_of(*state.agreed, [&](const auto& each) {
        return (!rules || each.first == state_.run.place.segment) && each.second.contains(you.person);
    });
    const auto found = state.goals->find(you.person);
    if (found == state.goals->end()) return;
    you.goals.assign(found->second.chosen.begin(), found->second.chosen.end());
    you.goal_words = found->second.words;
}

You YouViews::operator()(PersonId id, const std::vector<OwnAnswer>& own) const {
    const auto& person = state_.people.persons.at(id);
    You you{.person = id,
            .name = person.name.full,
            .role = person.profile.role,
            .department = person.profile.department,
            .removed = person.removed};
    if (person.removed) return you;
    you.side = people::side_of(state_.people, id);
    you.present = people::is_here(state_.people, id);
    you.offers = person.profile.offers;
    you.wants = person.profile.wants;
    you.answers = answers(id, own);
    you.place = place(here_, state_.pairing.cycle.round, id);
    if (you.place) you.place->partner_missing = state_.pairing.missing.contains(id);
    if (you.place) you.place->changed = state_.pairing.changed.contains(id);
    you.next = place(next_, state_.pairing.cycle.round + 1, id);
    you.mine = mine(id);
    fill_goals(you);
    const auto posted = posted_.find(id);
    you.can = actions_of(state_, you, posted == posted_.end() ? 0 : posted->second);
    return you;
}

You you_view(const Public& state, PersonId person, const std::vector<OwnAnswer>& own) {
    return YouViews{state}(person, own);
}

}  // namespace auftakt::phone
