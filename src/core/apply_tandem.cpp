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
    state.tandem.released = fact.utc;
}
void apply_one(Public& state, const TandemsShown& fact) {
    state.tandem.shown = fact.count;
    state.tandem.shown_at = fact.at;
}
// Old journals do not say which: whoever spoke had one.
Concern concern_of(const Public& state, PersonId person, std::optional<int> tandem) {
    return {tandem.value_or(tandem_of(state.tandem, person).value_or(0)), person};
}
void apply_one(Public& state, const NotRightSaid& fact) {
    state.tandem.not_right.insert(concern_of(state, fact.person, fact.tandem));
}
void apply_one(Public& state, const NotRightCleared& fact) {
    state.tandem.not_right.erase(concern_of(state, fact.person, fact.tandem));
}
void apply_one(Public& state, const TandemRulesAgreed& fact) {
    state.tandem.rules[fact.tandem].insert(fact.person);
}
void apply_one(Public& state, const TandemRulesTakenBack& fact) {
    state.tandem.rules[fact.tandem].erase(fact.person);
}
void apply_one(Public& state, const TandemGoalWritten& fact) { state.tandem.goals[fact.tandem] = fact.text; }
void apply_one(Public& state, const DateSuggested& fact) {
    const auto before = state.tandem.dates.find(fact.tandem);
    const int changes = before == state.tandem.dates.end() ? 0 : before->second.changes + 1;
    state.tandem.dates[fact.tandem] = Appointed{fact.date, {fact.person}, changes, fact.utc};
}
void apply_one(Public& state, const DateAgreed& fact) {
    auto& date = state.tandem.dates[fact.tandem];
    date.agreed.insert(fact.person);
    date.utc = fact.utc;
}

}  // namespace

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::tandem
