#pragma once

#include <map>
#include <optional>
#include <set>

#include "core/fit.hpp"
#include "core/public.hpp"
#include "core/refusal.hpp"

// Who may sit with whom, from what everybody may know: sides, lines, what the facilitator forbade, who has
// met.
namespace auftakt::pairing {

// The segment whose rounds these are; null: none.
const PairingSpec* spec_of(const Public& state);
Lengths lengths_of(const Public& state);     // the facilitator's, else the show file's
OddCount odd_count_of(const Public& state);  // the same
// The segment that is on has a round running, or people on their way to it.
bool talks(const Public& state);

FitProfile brought_by(const people::State& people, PersonId person);  // to the fit with others

// Leads and is led, at any depth, and whom the facilitator keeps apart.
std::set<PersonPair> kept_apart(const Public& state);

// These and the confidential ones: for whoever plans, and shows nobody why.
std::set<PersonPair> may_not_meet(const Public& state);

// One round's rules, looked up often. Everything is taken at construction.
class PairRules {
public:
    PairRules(const Public& state, int round);

    // Why these two may not sit together in this round; a meeting planned for another round, after the one
    // that runs, counts as one.
    std::optional<Refusal> against(PersonId a, PersonId b) const;
    // The same for a table: two at least, on two sides; of three, who sit on different sides.
    std::optional<Refusal> against(const Seating& table) const;
    bool has_company(const Seating& table) const;
    bool has_met(PersonId a, PersonId b) const {
        return talked_.contains(ordered(a, b)) || planned_.contains(ordered(a, b));
    }
    bool is_led(PersonId a, PersonId b) const { return lines_.contains(ordered(a, b)); }
    bool opposite(PersonId a, PersonId b) const;  // in one pool: always
    std::int64_t fit(PersonId a, PersonId b) const;
    std::int64_t fit(const Seating& table) const;
    void sort(Seating& table) const;  // juniors first, then by id

private:
    static PersonPair ordered(PersonId a, PersonId b) { return b < a ? PersonPair{b, a} : PersonPair{a, b}; }

    const Public& state_;
    bool one_pool_ = false;
    FitWeights weights_;
    std::set<PersonPair> talked_;
    std::set<PersonPair> planned_;
    std::set<PersonPair> lines_;
};

}  // namespace auftakt::pairing
