#include "matching/first_prices.hpp"

#include <algorithm>
#include <array>

namespace auftakt::matching {
namespace {

constexpr int sweeps = 4;  // measured: fewer find worse pairs, more cost as much as they save
constexpr int quota_max = 32;
constexpr std::size_t block = 16;                  // worths compared at once
constexpr std::int32_t price_least = -20'000'000;  // of somebody whom hardly anybody may meet

// Finds the price between the quota-th greatest of fits[i] + added[i] and the next one. Nothing added is
// negative, so that `never` stays far below every fit.
class Threshold {
public:
    explicit Threshold(std::int64_t quota)
        : kept_(static_cast<std::size_t>(std::clamp<std::int64_t>(quota, 1, quota_max)) + 1) {}

    std::int32_t of(const std::int32_t* fits, const std::vector<std::int32_t>& added) {
        std::fill_n(best_.begin(), kept_, never);
        std::size_t i = 0;
        for (; i + block <= added.size(); i += block) {
            std::int32_t most = never;
            for (std::size_t k = i; k < i + block; ++k) most = std::max(most, fits[k] + added[k]);
            if (most <= best_[kept_ - 1]) continue;
            for (std::size_t k = i; k < i + block; ++k) offer(fits[k] + added[k]);
        }
        for (; i < added.size(); ++i) offer(fits[i] + added[i]);
        const std::int64_t both = std::int64_t{best_[kept_ - 2]} + best_[kept_ - 1];
        return std::max(price_least, static_cast<std::int32_t>(both / 2));
    }

private:
    void offer(std::int32_t worth) {
        if (worth <= best_[kept_ - 1]) return;
        std::size_t at = kept_ - 1;
        for (; at > 0 && best_[at - 1] < worth; --at) best_[at] = best_[at - 1];
        best_[at] = worth;
    }
    std::size_t kept_;
    std::array<std::int32_t, quota_max + 1> best_{};
};

std::vector<std::int32_t> by_senior(const Hall& hall) {
    const std::size_t juniors = hall.juniors.size();
    const std::size_t seniors = hall.seniors.size();
    std::vector<std::int32_t> columns(hall.fits.size());
    for (std::size_t from = 0; from < juniors; from += block)
        for (std::size_t s = 0; s < seniors; ++s)
            for (std::size_t j = from; j < std::min(juniors, from + block); ++j)
                columns[s * juniors + j] = hall.fits[j * seniors + s];
    return columns;
}

// How much less each costs than the dearest.
void discounts(const std::vector<std::int32_t>& prices, std::vector<std::int32_t>& result) {
    const std::int32_t dearest = std::ranges::max(prices);
    std::ranges::transform(prices, result.begin(), [&](std::int32_t price) { return dearest - price; });
}

}  // namespace

FirstPrices first_prices(const Hall& hall) {
    const std::size_t juniors = hall.juniors.size();
    const std::size_t seniors = hall.seniors.size();
    FirstPrices prices{std::vector<std::int32_t>(juniors, 0), std::vector<std::int32_t>(seniors, 0)};
    if (juniors == 0 || seniors == 0) return prices;
    const auto columns = by_senior(hall);
    std::int64_t room = 0;
    for (int round = 0; round < hall.rounds; ++round) room += room_in(hall, round);
    Threshold of_junior(room / static_cast<std::int64_t>(juniors));
    Threshold of_senior(room / static_cast<std::int64_t>(seniors));
    std::vector<std::int32_t> junior_discounts(juniors);
    std::vector<std::int32_t> senior_prices(seniors);
    const auto price_juniors = [&] {
        for (std::size_t j = 0; j < juniors; ++j)
            prices.juniors[j] = of_junior.of(hall.fits.data() + j * seniors, prices.seniors);
    };
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        price_juniors();
        discounts(prices.juniors, junior_discounts);
        for (std::size_t s = 0; s < seniors; ++s)
            senior_prices[s] = of_senior.of(columns.data() + s * juniors, junior_discounts);
        discounts(senior_prices, prices.seniors);
    }
    price_juniors();
    return prices;
}

}  // namespace auftakt::matching
