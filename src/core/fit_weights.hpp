#pragma once

#include <boost/describe.hpp>
#include <cstdint>

namespace auftakt {

// Fit of junior j and senior s = offered·|offers(j) ∩ wants(s)| + returned·|offers(s) ∩ wants(j)|
// + across·[departments differ]. Integers, so that an optimum can be proved.
struct FitWeights {
    std::int32_t offered = 10;
    std::int32_t returned = 4;
    std::int32_t across = 5;
    bool operator==(const FitWeights&) const = default;
};
BOOST_DESCRIBE_STRUCT(FitWeights, (), (offered, returned, across))

}  // namespace auftakt
