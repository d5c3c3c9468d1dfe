#include "matching/certificate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "halls.hpp"
#include "matching/meetings.hpp"

using namespace auftakt;
using namespace auftakt::matching;

namespace {

// Checks optimality conditions one by one, from the prices alone: a pair that meets is worth its price, one
// that does not is not worth more; the last rest taken is cheap enough, the next would be too dear; a meeting
// is lost only if nothing cheaper remains. Shares no line with the solver or its own check.
bool holds(const Hall& hall, const Meetings& meetings) {
    const Prices& prices = meetings.prices;
    std::map<std::pair<int, int>, int> times;
    for (const auto& [junior, senior] : meetings.pairs) ++times[{junior, senior}];
    std::vector<int> junior_met(hall.juniors.size(), 0);
    std::vector<int> senior_met(hall.seniors.size(), 0);
    for (std::size_t j = 0; j < hall.juniors.size(); ++j)
        for (std::size_t s = 0; s < hall.seniors.size(); ++s) {
            const int junior = static_cast<int>(j);
            const int senior = static_cast<int>(s);
            const bool meet = times.contains({junior, senior});
            if (meet && (times[{junior, senior}] != 1 || hall.fit(junior, senior) == never)) return false;
            if (hall.fit(junior, senior) == never) continue;
            const std::int64_t cost = prices.juniors[j] - prices.seniors[s] - hall.fit(junior, senior);
            if (meet ? cost > 0 : cost < 0) return false;
            junior_met[j] += meet;
            senior_met[s] += meet;
        }
    const auto rests_hold = [&](const Guest& guest, int met, std::int64_t price) {
        const int rests = guest.rounds_present() - met;
        if (rests < 0) return false;
        const auto cost_of = [&](int nth) {
            const int total = guest.past_rests + nth;
            return (total * total - (total - 1) * (total - 1)) * prices.fairness_worth + price;
        };
        if (rests > 0 && cost_of(rests) > 0) return false;
        return rests == guest.rounds_present() || cost_of(rests + 1) >= 0;
    };
    for (std::size_t j = 0; j < hall.juniors.size(); ++j)
        if (!rests_hold(hall.juniors[j], junior_met[j], prices.juniors[j] - prices.junior_rest)) return false;
    for (std::size_t s = 0; s < hall.seniors.size(); ++s)
        if (!rests_hold(hall.seniors[s], senior_met[s], prices.senior_rest - prices.seniors[s])) return false;
    const std::int64_t losing = prices.meeting_worth + prices.junior_rest - prices.senior_rest;
    return meetings.lost == 0 ? losing >= 0 : losing <= 0;
}

}  // namespace

TEST_CASE("the prices prove every choice of meetings, checked anew over all pairs") {
    for (int percent : {0, 10, 50, 80}) {
        for (int tables : {0, 7}) {
            CAPTURE(percent);
            CAPTURE(tables);
            auto problem = random_hall(40, 31, 6, 60, 9);
            forbid_some(problem, percent, 3);
            problem.tables_max = tables;
            const Hall hall = hall_of(problem);
            const Meetings meetings = choose_meetings(hall);
            CHECK(holds(hall, meetings));
            CHECK(meetings.proved);
            CHECK(gap(hall, meetings) == 0);
        }
    }
}

TEST_CASE("a choice that is not the best has no proof") {
    const auto problem = random_hall(12, 12, 3, 60, 9);
    const Hall hall = hall_of(problem);
    Meetings meetings = choose_meetings(hall);

    SUBCASE("a meeting left out") { meetings.pairs.pop_back(); }
    SUBCASE("a price that says otherwise") { meetings.prices.seniors[4] += 1000; }
    SUBCASE("a better fit that was overlooked") {
        Hall other = hall;
        const auto unused = std::ranges::find_if(other.fits, [&](const std::int32_t& fit) {
            const auto cell = static_cast<int>(&fit - other.fits.data());
            return std::ranges::find(meetings.pairs, Meeting{cell / 12, cell % 12}) == meetings.pairs.end();
        });
        *unused = 500;
        CHECK(gap(other, meetings) > 0);
        return;
    }
    CHECK(gap(hall, meetings) > 0);
}
