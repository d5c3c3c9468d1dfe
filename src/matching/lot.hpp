#pragma once

#include <cstdint>

namespace auftakt::matching {

// The lot that decides between equals: a hash of the seed and of what is being decided.
// Finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
constexpr std::uint64_t lot(std::uint64_t seed, std::uint64_t what) {
    std::uint64_t x = seed + 0x9e3779b97f4a7c15U * (what + 1);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

// A stream of such numbers.
class Lots {
public:
    explicit Lots(std::uint64_t seed) : seed_(seed) {}
    std::uint64_t next() { return lot(seed_, drawn_++); }
    int below(int limit) {  // 0 ≤ result < limit; limit > 0
        return static_cast<int>((next() >> 32) * static_cast<std::uint64_t>(limit) >> 32);
    }

private:
    std::uint64_t seed_;
    std::uint64_t drawn_ = 0;
};

}  // namespace auftakt::matching
