#pragma once

#include <algorithm>

#include "base/time.hpp"

namespace auftakt::net {

// Lets `burst` through at once and `per_second` in the long run.
class Bucket {
public:
    Bucket(double per_second, double burst) : rate_{per_second}, burst_{burst}, held_{burst} {}

    bool take(BootTime now) {
        held_ = std::min(burst_, held_ + static_cast<double>(now.ms - last_.ms) * rate_ / 1000.0);
        last_ = now;
        if (held_ < 1) return false;
        held_ -= 1;
        return true;
    }
    bool full(BootTime now) const {
        return held_ + static_cast<double>(now.ms - last_.ms) * rate_ / 1000.0 >= burst_;
    }

private:
    double rate_;
    double burst_;
    double held_;
    BootTime last_;
};

}  // namespace auftakt::net
