#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/public.hpp"
#include "core/refusal.hpp"
#include "core/round_problem.hpp"

// Who may become a tandem and what connects people, from what everybody may know.
namespace auftakt::tandem {

class Exclusions;

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

// How good a tandem looks in public: the mean fit of its pairs.
std::int32_t public_fit(const Public& state, const Tandem& tandem);
std::int64_t mean_fit(const Public& state, const Draft& draft);  // of its tandems
// Nothing that one offers is wanted, or the fit is less than half of what tandems have on average.
bool is_weak(const Tandem& tandem, std::int64_t fit, std::int64_t mean);

// Where somebody who waits could go: to another who waits, to whoever may have one more tandem, or as the
// third of a tandem, where the show makes trios.
enum class PlaceKind { third, free_place, waits };
struct BestPlace {
    PersonId with;
    std::int32_t fit = 0;
    PlaceKind kind = PlaceKind::third;
    std::optional<int> third_of = {};
};
// The best first: whoever waits too, then free places, then thirds, each by public fit; at most `most`.
std::vector<BestPlace> best_places(const Public& state, const Exclusions& exclusions, PersonId person,
                                   std::size_t most);

// How many released tandems the hall has seen after the next press.
int shown_next(const Public& state);
inline constexpr int tandems_on_a_page = 6;
// How long a page stays before the next one comes by itself: all pages within 90 s.
std::chrono::milliseconds page_time(int tandems);

}  // namespace auftakt::tandem
