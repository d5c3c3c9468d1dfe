#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/fit_weights.hpp"
#include "core/round_problem.hpp"

namespace auftakt {

// What one person brings to the fit, as the import or the profile has it.
struct FitProfile {
    std::vector<std::string> offers;
    std::vector<std::string> wants;
    std::string department;
};

FitWeights usual_weights(
    PairingMode mode);  // 10, 4, 5; where both sides learn (two_way, peer, group) 7, 7, 5

// A topic named twice by one person counts once; topics are equal when their texts are.
// Departments are compared as texts; two unknown (empty) ones do not differ.
std::int32_t fit_of(const FitProfile& junior, const FitProfile& senior, const FitWeights& weights);

// All juniors (rows) with all seniors (columns): fit_of for every pair, in time that grows with the cells.
FitMatrix fit_matrix(std::span<const FitProfile> juniors, std::span<const FitProfile> seniors,
                     const FitWeights& weights);

}  // namespace auftakt
