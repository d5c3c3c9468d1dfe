#include "core/sealed/erasure.hpp"

#include <algorithm>
#include <vector>

#include "core/limits.hpp"

namespace auftakt {
namespace {

using programme::Erasure;

// Nobody needs it any more: its segment is over, its show is, or nothing has happened for so long.
bool is_overdue(const Model& model, const ask::Ask& ask, const Erasing& erasing, UtcMs now) {
    const auto& state = model.open;
    const std::chrono::milliseconds idle{now.ms - erasing.last_pulse.ms};
    const bool show_is_over = ask.show != state.programme.shows || state.run.place.phase == run::Phase::ended;
    const bool left = !ask::for_matching(ask.question) && ask.stage != ask::Stage::open && ask.left;
    return show_is_over || left || idle >= limits::answers_kept_for;
}

bool goes(const Model& model, const ask::Ask& ask, const Erasing& erasing, UtcMs now) {
    switch (erasing.what) {
        case Erasure::person: return false;
        case Erasure::ratings: return ask::for_matching(ask.question);
        case Erasure::all: return true;
        case Erasure::due: return is_overdue(model, ask, erasing, now);
    }
    return false;
}

void append(Outcome& outcome, Outcome more) {
    std::ranges::move(more.facts, std::back_inserter(outcome.facts));
    std::ranges::move(more.sealed, std::back_inserter(outcome.sealed));
}

void settle_boxes(Outcome& outcome, const Model& model, const Erasing& erasing, const Moment& moment) {
    model.open.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        if (!ask.box || !goes(model, ask, erasing, moment.utc)) return;
        if (ask.stage == ask::Stage::open) outcome.facts.push_back(ask::Fact{ask::AskClosed{id, moment.now}});
        append(outcome, ask::settle(model, id));
    });
}

void remove(Outcome& outcome, const Public& state, const std::set<PersonId>& people) {
    for (const auto person : people)
        if (!state.people.persons.at(person).removed)
            outcome.facts.push_back(people::Fact{people::PersonRemoved{person}});
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        if (people.contains(note.author) && note.state != wall::NoteState::withdrawn)
            outcome.facts.push_back(wall::Fact{wall::NoteStateChanged{id, wall::NoteState::withdrawn}});
    });
}

}  // namespace

std::set<PersonId> erased_by(const Model& model, const Erasing& erasing) {
    std::set<PersonId> people;
    if (erasing.what == Erasure::person) people.insert(erasing.person);
    if (erasing.what == Erasure::all)
        model.open.people.persons.each([&](PersonId id, const people::Person&) { people.insert(id); });
    return people;
}

Outcome erase(const Model& model, const Erasing& erasing, const Moment& moment) {
    Outcome outcome;
    settle_boxes(outcome, model, erasing, moment);
    const auto people = erased_by(model, erasing);
    remove(outcome, model.open, people);
    if (!outcome.facts.empty() || !people.empty())
        outcome.facts.push_back(programme::Fact{programme::Erased{erasing.what, erasing.person, moment.utc}});
    return outcome;
}

}  // namespace auftakt
