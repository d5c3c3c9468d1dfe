#include "matching/certificate.hpp"

#include <algorithm>

namespace auftakt::matching {
namespace {

std::int64_t rest_cost(const Guest& guest, int rests, std::int64_t fairness_worth) {
    return (2 * (guest.past_rests + rests) - 1) * fairness_worth;
}

// What rests cost in the plan, minus the least that they can cost at this price of a rest, for one side.
std::int64_t excess_of_rests(const std::vector<Guest>& side, const std::vector<int>& met,
                             const std::vector<std::int64_t>& rest_prices, std::int64_t fairness_worth) {
    std::int64_t excess = 0;
    for (std::size_t i = 0; i < side.size(); ++i) {
        const int present = side[i].rounds_present();
        for (int rests = 1; rests <= present; ++rests) {
            const std::int64_t reduced = rest_cost(side[i], rests, fairness_worth) + rest_prices[i];
            if (rests <= present - met[i]) excess += reduced;
            excess -= std::min<std::int64_t>(0, reduced);
        }
    }
    return excess;
}

}  // namespace

std::int64_t gap(const Hall& hall, const Meetings& meetings) {
    const Prices& prices = meetings.prices;
    std::vector<int> junior_met(hall.juniors.size(), 0);
    std::vector<int> senior_met(hall.seniors.size(), 0);
    std::int64_t excess = 0;  // Σ reduced cost × flow, minus Σ capacity × min(0, reduced cost)
    for (const auto& [junior, senior] : meetings.pairs) {
        const auto j = static_cast<std::size_t>(junior);
        const auto s = static_cast<std::size_t>(senior);
        ++junior_met[j];
        ++senior_met[s];
        excess += prices.juniors[j] - prices.seniors[s] - hall.fit(junior, senior);
    }
    const std::int32_t* fit = hall.fits.data();
    for (const std::int64_t junior : prices.juniors)
        for (const std::int64_t senior : prices.seniors) {
            const std::int64_t gain = *fit + senior - junior;
            if (gain > 0 && *fit != never) excess += gain;
            ++fit;
        }

    std::vector<std::int64_t> rest_prices;
    for (const std::int64_t price : prices.juniors) rest_prices.push_back(price - prices.junior_rest);
    excess += excess_of_rests(hall.juniors, junior_met, rest_prices, prices.fairness_worth);
    rest_prices.clear();
    for (const std::int64_t price : prices.seniors) rest_prices.push_back(prices.senior_rest - price);
    excess += excess_of_rests(hall.seniors, senior_met, rest_prices, prices.fairness_worth);

    int room = 0;
    for (int round = 0; round < hall.rounds; ++round) room += room_in(hall, round);
    const std::int64_t crossing = prices.meeting_worth + prices.junior_rest - prices.senior_rest;
    excess += crossing * (room - static_cast<int>(meetings.pairs.size()));
    excess -= std::min<std::int64_t>(0, crossing) * room;
    return excess;
}

}  // namespace auftakt::matching
