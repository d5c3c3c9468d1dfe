#pragma once

#include <expected>
#include <vector>

#include "core/command.hpp"
#include "core/refusal.hpp"
#include "core/sealed/model.hpp"

namespace auftakt {

struct Outcome {
    std::vector<Fact> facts;
    std::vector<SealedWrite> sealed;
};
using Decision = std::expected<Outcome, Refusal>;

// What a wish leads to, or why not. Pure: never changes the model, knows no clock but the moment.
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);

// The features' own parts. `from.person` is resolved: the phone's owner, or whom the facilitator acts for.
namespace programme {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
}
namespace people {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
}
namespace run {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
}
namespace ask {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
// Counts a closed sealed question, journals the result and empties its box.
Outcome settle(const Model& model, AskId ask);
}  // namespace ask
namespace wall {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
}
namespace mixer {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
// Free seats for those of `arrived` who sit nowhere yet.
std::vector<auftakt::Fact> late_seats(const Public& state, const std::vector<PersonId>& arrived);
}  // namespace mixer
namespace questions {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
}
namespace pairing {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
}
namespace tandem {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
// The draft becomes true; ratings and wishes are settled in the same step.
Decision release(const Model& model, const Moment& moment);
}  // namespace tandem
namespace commitments {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
}
namespace screen {
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);
}

// Somebody of this show for whom the facilitator may type.
bool may_speak_for(const Model& model, PersonId person);

// The one fact of most wishes.
template <class Feature, class One>
Decision fact(One one) {
    return Outcome{{Fact{Feature{std::move(one)}}}, {}};
}
inline Decision nothing_to_do() { return Outcome{}; }

}  // namespace auftakt
