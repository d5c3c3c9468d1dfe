#include <algorithm>

#include "core/apply.hpp"

namespace auftakt::tandem {
namespace {

void apply_one(Public& state, const MatchingAsked& fact) {
    state.tandem.phase = Phase::computing;
    state.tandem.asked = fact.asked;
}
void apply_one(Public& state, const TandemsProposed& fact) {
    state.tandem.phase = Phase::proposed;
    if (!state.tandem.draft->tandems.empty()) state.tandem.earlier = state.tandem.draft;
    state.tandem.draft = Shared<Draft>{fact.draft};
    state.tandem.people = fact.people;
}
void apply_one(Public& state, const TandemLocked& fact) {
    if (!is_locked(state.tandem, fact.pair.mentor, fact.pair.mentee))
        state.tandem.locked.push_back(fact.pair);
}
void apply_one(Public& state, const TandemUnlocked& fact) { std::erase(state.tandem.locked, fact.pair); }
void apply_one(Public& state, const DraftChanged& fact) { state.tandem.draft = Shared<Draft>{fact.draft}; }
void apply_one(Public& state, const EarlierDraftTaken&) {
    std::swap(state.tandem.draft, state.tandem.earlier);
}
void apply_one(Public& state, const MatchingRestored& fact) {
    state.tandem.phase = fact.phase;
    state.tandem.draft = Shared<Draft>{fact.draft};
    state.tandem.people = fact.people;
}
void apply_one(Public& state, const TandemsReleased& fact) {
    state.tandem.phase = Phase::released;
    state.tandem.draft = Shared<Draft>{Draft{fact.tandems, fact.waiting}};
    state.tandem.earlier = {};
    state.tandem.shown = 0;
}
void apply_one(Public& state, const TandemsShown& fact) {
    state.tandem.shown = fact.count;
    state.tandem.shown_at = fact.at;
}
void apply_one(Public& state, const NotRightSaid& fact) { state.tandem.not_right.insert(fact.person); }
void apply_one(Public& state, const NotRightCleared& fact) { state.tandem.not_right.erase(fact.person); }
void apply_one(Public& state, const TandemRulesAgreed& fact) {
    state.tandem.rules[fact.tandem].insert(fact.person);
}
void apply_one(Public& state, const TandemGoalWritten& fact) { state.tandem.goals[fact.tandem] = fact.text; }
void apply_one(Public& state, const DateSuggested& fact) {
    state.tandem.dates[fact.tandem] = Appointed{fact.date, {fact.person}};
}
void apply_one(Public& state, const DateAgreed& fact) {
    state.tandem.dates[fact.tandem].agreed.insert(fact.person);
}

}  // namespace

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::tandem
