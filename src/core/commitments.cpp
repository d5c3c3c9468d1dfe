#include "core/commitments.hpp"

namespace auftakt::commitments {

bool is_collecting(const State& state, const SegmentSpec& spec, int segment) {
    const auto* rules = std::get_if<RulesSpec>(&spec);
    return rules != nullptr && rules->proposals && !state.frozen.contains(segment);
}

AgreedText text_of(const State& state, const RulesSpec& spec, int segment) {
    if (state.frozen.contains(segment)) return state.texts->at(segment);
    return {spec.rules, spec.limits};
}

}  // namespace auftakt::commitments
