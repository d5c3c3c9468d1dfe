#include "core/apply.hpp"

#include <algorithm>

#include "core/limits.hpp"
#include "core/tally.hpp"
#include "core/tandem_rules.hpp"
#include "core/undo.hpp"

namespace auftakt {
namespace {

// programme

void apply_one(Public& state, const programme::ProgrammeFounded& fact) {
    state.programme.founded = true;
    state.programme.kind = fact.programme;
    state.programme.zone = fact.zone;
    state.programme.founded_utc = fact.utc;
}

// Whoever waits in the lobby of a show that has not begun is there for the one that replaces it.
void forget_attendance(people::State& people) {
    people.persons.each([&](PersonId id, const people::Person&) {
        people.attendance.edit(id, [](people::Attendance& attendance) { attendance = {}; });
    });
}

// What a show that began leaves behind, under its number.
void keep_past(Public& state) {
    if (state.programme.shows == 0 || state.run.place.phase == run::Phase::preflight) return;
    auto met = *state.pairing.past;
    met.insert(met.end(), state.pairing.met->begin(), state.pairing.met->end());
    state.past.edit([&](auto& past) {
        past[state.programme.shows] = {state.show, state.wall.boards, state.commitments, std::move(met)};
    });
}

// Goals in somebody's own words are theirs, and those of a wall are the programme's; others that they chose
// stood in the old show.
void keep_own_words(commitments::State& held) {
    auto goals = *held.goals;
    std::erase_if(goals,
                  [](const auto& own) { return own.second.words.empty() && own.second.notes.empty(); });
    for (auto& [person, own] : goals) own.chosen.clear();
    held = {};
    held.goals = Shared{std::move(goals)};
}

// A new show begins before its doors: people stay, what belonged to the old show stays under its number.
void apply_one(Public& state, const programme::ShowLoaded& fact) {
    keep_past(state);
    if (state.run.place.phase != run::Phase::preflight) forget_attendance(state.people);
    state.programme.shows += 1;
    state.programme.digest = fact.digest;
    state.show = Shared<Show>{fact.show};
    auto cues = state.run.cues_rung;
    state.run = {};
    state.run.cues_rung = cues;
    state.run.actuals.resize(fact.show.segments.size());
    state.wall.open.clear();
    state.wall.goes_on.clear();
    state.wall.boards.clear();
    state.questions.boards.clear();
    mixer::tables_are_over(state);
    state.mixer.segment = -1;
    state.mixer.wanted = false;
    const auto inputs = state.pairing.inputs + 1;
    auto forbidden = std::move(state.pairing.forbidden);  // people stay, and so does what keeps them apart
    auto confided = std::move(state.pairing.confided);
    const int viewed = state.pairing.confidences_viewed;
    state.pairing = {};
    state.pairing.forbidden = std::move(forbidden);
    state.pairing.confided = std::move(confided);
    state.pairing.confidences_viewed = viewed;
    state.pairing.inputs = inputs;
    // Tandems belong to the programme: only a show that makes others forgets them.
    if (tandem::spec_of(fact.show) != nullptr) state.tandem = {};
    keep_own_words(state.commitments);
    state.screen = {};
    state.history.entries.clear();
}

void apply_one(Public& state, const programme::AddressChosen& fact) {
    state.programme.address = fact.address;
}

void apply_one(Public& state, const programme::WordsKnown& fact) {
    state.programme.held_words = Shared{fact.words};
}

// Who it was is a number from now on, and comes back no more.
void apply_one(Public& state, const programme::Erased& fact) {
    const auto forget = [&](PersonId id) {
        state.people.persons.edit(id, [](people::Person& person) { person.erased = true; });
    };
    switch (fact.what) {
        case programme::Erasure::person: forget(fact.person); return;
        case programme::Erasure::all:
            for (PersonId id{1}; id < state.people.persons.next_id(); ++id.value) forget(id);
            return;
        case programme::Erasure::ratings:
        case programme::Erasure::due: return;
    }
}

// commitments

void apply_one(Public& state, const commitments::Agreed& fact) {
    state.commitments.agreed.edit([&](auto& agreed) { agreed[fact.segment].insert(fact.person); });
}
void apply_one(Public& state, const commitments::AgreementTakenBack& fact) {
    state.commitments.agreed.edit([&](auto& agreed) { agreed[fact.segment].erase(fact.person); });
}
void apply_one(Public& state, const commitments::GoalChosen& fact) {
    const auto change = [&](auto& held, auto goal) {
        if (fact.chosen)
            held.insert(goal);
        else
            held.erase(goal);
    };
    state.commitments.goals.edit([&](auto& goals) {
        auto& own = goals[fact.person];
        if (fact.note)
            change(own.notes, *fact.note);
        else
            change(own.chosen, fact.goal);
    });
}
void apply_one(Public& state, const commitments::GoalWritten& fact) {
    state.commitments.goals.edit([&](auto& goals) { goals[fact.person].words = fact.text; });
}
// Nobody has agreed to another text than the one that was there.
void apply_one(Public& state, const commitments::RulesFrozen& fact) {
    auto& held = state.commitments;
    const auto before = held.texts->find(fact.segment);
    if (before != held.texts->end() && before->second != fact.text)
        for (auto* agreed : {&held.agreed, &held.removed_agreed})
            agreed->edit([&](auto& all) { all.erase(fact.segment); });
    held.texts.edit([&](auto& texts) { texts[fact.segment] = fact.text; });
    held.frozen.insert(fact.segment);
}
// Agreements wait for the same text; without any there is nothing to remember.
void apply_one(Public& state, const commitments::RulesThawed& fact) {
    auto& held = state.commitments;
    const auto agreed = [&](const auto& all) {
        const auto found = all.find(fact.segment);
        return found != all.end() && !found->second.empty();
    };
    held.frozen.erase(fact.segment);
    if (!agreed(*held.agreed) && !agreed(*held.removed_agreed))
        held.texts.edit([&](auto& texts) { texts.erase(fact.segment); });
}

// screen

void apply_one(Public& state, const screen::MessageShown& fact) {
    state.screen.message = screen::Message{fact.text, fact.until};
}
void apply_one(Public& state, const screen::MessageHidden&) { state.screen.message.reset(); }
void apply_one(Public& state, const screen::BlackoutSet& fact) { state.screen.blackout = fact.on; }
void apply_one(Public& state, const screen::ThemeSet& fact) { state.screen.theme = fact.theme; }

void apply_any(Public& state, const programme::Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}
void apply_any(Public& state, const commitments::Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}
void apply_any(Public& state, const screen::Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}
void apply_any(Public& state, const people::Fact& fact) { people::apply(state, fact); }
void apply_any(Public& state, const run::Fact& fact) { run::apply(state, fact); }
void apply_any(Public& state, const ask::Fact& fact) { ask::apply(state, fact); }
void apply_any(Public& state, const wall::Fact& fact) { wall::apply(state, fact); }
void apply_any(Public& state, const pairing::Fact& fact) { pairing::apply(state, fact); }
void apply_any(Public& state, const mixer::Fact& fact) { mixer::apply(state, fact); }
void apply_any(Public& state, const questions::Fact& fact) { questions::apply(state, fact); }
void apply_any(Public& state, const tandem::Fact& fact) { tandem::apply(state, fact); }

}  // namespace

void apply(Public& state, const Fact& fact) {
    remember_inverse(state, fact);
    std::visit([&](const auto& feature) { apply_any(state, feature); }, fact);
    ++state.seq;
}

}  // namespace auftakt
