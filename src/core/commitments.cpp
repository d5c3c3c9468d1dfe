#include "core/commitments.hpp"

namespace auftakt::commitments {

bool has_agreed(const State& state, int segment, PersonId person) {
    const auto found = state.agreed->find(segment);
    return found != state.agreed->end() && found->second.contains(person);
}

bool is_collecting(const State& state, const SegmentSpec& spec, int segment) {
    const auto* rules = std::get_if<RulesSpec>(&spec);
    return rules != nullptr && rules->proposals && !state.frozen.contains(segment);
}

AgreedText text_of(const State& state, const RulesSpec& spec, int segment) {
    if (state.frozen.contains(segment)) return state.texts->at(segment);
    return {spec.rules, spec.limits};
}

}  // namespace auftakt::commitments
