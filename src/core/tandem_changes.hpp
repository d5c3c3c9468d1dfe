#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <set>
#include <vector>

#include "core/public.hpp"
#include "core/refusal.hpp"

// Changes of a draft by hand, and what they would bring, from what everybody may know.
namespace auftakt::tandem {

// The whole draft after the change, with its reasons and with everybody who then waits. Refused where
// somebody would have more tandems than they may, or the change means nothing.
using Changed = std::expected<Draft, Refusal>;
Changed exchanged(const Public& state, const ExchangePartners& change);
Changed joined(const Public& state, const JoinTandem& change);
Changed split(const Public& state, const SplitTandem& change);

// People who take part and stay on their side, each in so many tandems as they may, and no pair twice.
bool sound(const Public& state, const std::vector<Tandem>& tandems);

// Whoever takes part and is in none of these, ascending; whoever came since the draft was made is among them.
std::vector<PersonId> without_tandem(const Public& state, const std::vector<Tandem>& tandems);

int free_places(const Public& state, const Draft& draft, PersonId person);
int people_matched(const Draft& draft);

// Why two may not be in one tandem, on whichever side, as far as the laptop's lists say; looked up often.
class Exclusions {
public:
    explicit Exclusions(const Public& state);
    std::optional<Refusal> against(PersonId one, PersonId other) const;
    // What anybody at the console may see: a place that only a confidential exclusion closes is offered like
    // one that a veto closes, and refused like it.
    std::optional<Refusal> seen_against(PersonId one, PersonId other) const;
    int in(const Tandem& tandem) const;       // how many of its pairs may not be
    int seen_in(const Tandem& tandem) const;  // the same, of what anybody may see

private:
    const Public& state_;
    std::set<PersonPair> apart_;
};

// Pairs of the draft that a rule is against.
int rules_broken(const Public& state);
// The draft can become true: changes since it was made touch nobody in it. A veto is not known here.
bool still_stands(const Public& state);

// A lock that the draft does not hold: there was no place for it, or one of them is gone.
int locks_missed(const Public& state);

// Would this lock leave somebody more locked tandems than they may have? A trio is one of them.
bool locks_fit(const Public& state, const std::vector<MentorAndMentee>& more);

}  // namespace auftakt::tandem
