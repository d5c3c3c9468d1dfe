#include "core/pair_weight.hpp"

namespace auftakt {
namespace {

constexpr int middle = 3;

std::int64_t of_wish(const PairWeights& weights, int place, bool open) {
    switch (place) {
        case 1: return weights.first_wish;
        case 2: return weights.second_wish;
        case 3: return weights.third_wish;
        default: return open ? weights.open_to_all : 0;
    }
}

}  // namespace

std::int64_t pair_weight(const PairWeights& weights, const PairVoices& voices, std::int32_t fit) {
    const int steps = voices.junior_impression.value_or(middle) - middle +
                      voices.senior_impression.value_or(middle) - middle;
    return weights.impression * steps + of_wish(weights, voices.junior_wish, voices.junior_open) +
           of_wish(weights, voices.senior_wish, voices.senior_open) + (voices.met ? 0 : weights.never_met) +
           fit;
}

}  // namespace auftakt
