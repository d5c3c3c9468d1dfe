#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/public.hpp"
#include "core/refusal.hpp"
#include "core/round_problem.hpp"

// Who may become a tandem and what connects people, from what everybody may know.
namespace auftakt::tandem {

// The show's matching; null: it has none, and then nobody is asked for ratings or wishes.
const MatchingSpec* spec_of(const Show& show);
const CommitmentSpec* commitment_of(const Show& show);

// Takes part: attends, may have a tandem, and is here, or left after having met somebody.
bool takes_part(const Public& state, PersonId person);
std::vector<PersonId> taking_part(const Public& state, Role side);  // ascending

std::int32_t fit(const Public& state, PersonId junior, PersonId senior);

// Offers and wants first, then interests, languages, the round they met in, and different departments last.
std::vector<Reason> reasons(const Public& state, PersonId junior, PersonId senior);
std::vector<Reason> reasons(const Public& state, const Tandem& tandem);  // of its pairs, each once

// In which round of the running rounds these two met; 0: never.
int round_met(const Public& state, PersonId one, PersonId other);
bool talked(const Public& state, int round, PersonId one, PersonId other);  // with each other, in that round
std::set<PersonPair> met_pairs(const Public& state);                        // the smaller id first
std::vector<PersonId> met_by(const Public& state, PersonId person);  // in the order of the rounds, each once

// How good a tandem looks in public: the mean fit of its pairs. Weak: nothing that one offers is wanted.
std::int32_t public_fit(const Public& state, const Tandem& tandem);
bool is_weak(const Tandem& tandem);

// Whom the person could join best, by public fit; missing: nobody may. `waits`: that one has nobody either.
struct BestPlace {
    PersonId with;
    std::int32_t fit = 0;
    bool waits = false;
};
std::optional<BestPlace> best_place(const Public& state, PersonId person);

// How many released tandems the hall has seen after the next press.
int shown_next(const Public& state);
inline constexpr int tandems_on_a_page = 6;
// How long a page stays before the next one comes by itself: all pages within 90 s.
std::chrono::milliseconds page_time(int tandems);

}  // namespace auftakt::tandem
