#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>

namespace auftakt {

// What two people say about a tandem of theirs, as far as it counts.
struct PairVoices {
    std::optional<int> junior_impression;  // 1–5, of the last time they met; missing: not rated, or never met
    std::optional<int> senior_impression;
    int junior_wish = 0;  // 1–3: place of the other among the wishes; 0: none
    int senior_wish = 0;
    bool met = false;
    bool junior_open = false;  // to anybody
    bool senior_open = false;
};

// Weight of a tandem = impression·(junior's − 3 + senior's − 3) + wish of each + fit [+ never_met].
// Whoever is open to all gives everybody they did not wish a little, so that wishes of others count for more
// than theirs do. Points are such that one step of one impression outweighs what profiles usually differ in,
// because liking after a talk tells more than interests do (r = 0.05 for shared interests). Whoever did not
// rate counts as 3, the middle.
struct PairWeights {
    std::int64_t impression = 100;  // per step from the middle, and per side
    std::int64_t first_wish = 60;   // per side
    std::int64_t second_wish = 40;
    std::int64_t third_wish = 20;
    std::int64_t open_to_all = 10;  // per side, where it did not wish the other
    std::int64_t never_met = 0;     // beside the middle impression on both sides: neither better nor worse
    bool operator==(const PairWeights&) const = default;
};
BOOST_DESCRIBE_STRUCT(PairWeights, (),
                      (impression, first_wish, second_wish, third_wish, open_to_all, never_met))

// `fit` is the public one: without voices, the weight is the fit.
std::int64_t pair_weight(const PairWeights& weights, const PairVoices& voices, std::int32_t fit);

}  // namespace auftakt
