#include "matching/trios.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/check.hpp"
#include "matching/min_cost_flow.hpp"

namespace auftakt::matching {
namespace {

class Joining {
public:
    Joining(const RoundProblem& problem, const Hall& hall, const Timetable& timetable)
        : hall_(hall),
          timetable_(timetable),
          hosting_cost_((hall.tables + 1) * fit_span(hall) + 1),
          resting_cost_(hosting_cost_ * (4 * hall.rounds * (hall.tables + 1))),
          hosted_(problem.people.size(), 0) {
        std::unordered_map<PersonId, int> index;
        for (std::size_t i = 0; i < problem.people.size(); ++i)
            index[problem.people[i].id] = static_cast<int>(i);
        for (const auto* pairs : {&problem.forbidden, &problem.met})
            for (const auto& [a, b] : *pairs)
                if (index.contains(a) && index.contains(b)) part(index[a], index[b]);
        for (const auto& round : timetable)
            for (const auto& [junior, senior] : round) part(person(true, junior), person(false, senior));
    }

    Thirds run() {
        for (std::size_t round = 0; round < timetable_.size(); ++round) seat_round(static_cast<int>(round));
        return std::move(thirds_);
    }

private:
    const std::vector<Guest>& side(bool junior) const { return junior ? hall_.juniors : hall_.seniors; }
    int person(bool junior, int guest) const { return side(junior)[static_cast<std::size_t>(guest)].person; }
    void part(int a, int b) { apart_.insert(std::minmax(a, b)); }
    bool strangers(int a, int b) const { return !apart_.contains(std::minmax(a, b)); }

    std::vector<Third> resting(int round) const {
        std::set<int> seated;
        for (const auto& [junior, senior] : timetable_[static_cast<std::size_t>(round)]) {
            seated.insert(person(true, junior));
            seated.insert(person(false, senior));
        }
        std::vector<Third> result;
        for (const bool junior : {true, false})
            for (int i = 0; i < static_cast<int>(side(junior).size()); ++i)
                if (side(junior)[static_cast<std::size_t>(i)].present(round) &&
                    !seated.contains(person(junior, i)))
                    result.push_back({junior, i});
        return result;
    }

    void seat_round(int round) {
        const auto& meetings = timetable_[static_cast<std::size_t>(round)];
        const auto waiting = resting(round);
        const int people = static_cast<int>(waiting.size());
        const int pairs = static_cast<int>(meetings.size());
        const int corner = people + pairs;  // takes those who rest, and fills the places nobody joins

        FlowNetwork network;
        network.supply.assign(static_cast<std::size_t>(corner) + 1, 0);
        std::vector<std::pair<int, int>> joins;
        for (int i = 0; i < people; ++i)
            for (int m = 0; m < pairs; ++m) {
                if (!may_join(waiting[static_cast<std::size_t>(i)], meetings[static_cast<std::size_t>(m)]))
                    continue;
                joins.emplace_back(i, m);
                network.arcs.push_back(
                    {i, people + m, 1,
                     cost(waiting[static_cast<std::size_t>(i)], meetings[static_cast<std::size_t>(m)])});
            }
        for (int i = 0; i < people; ++i) {
            network.supply[static_cast<std::size_t>(i)] = 1;
            network.arcs.push_back({i, corner, 1, resting_cost_});
        }
        for (int m = 0; m < pairs; ++m) network.arcs.push_back({people + m, corner, 1, 0});
        network.supply.back() = -people;

        const Flow flow = cheapest_flow(network);
        AUFTAKT_CHECK(flow.possible);
        thirds_.emplace_back(meetings.size());
        for (std::size_t i = 0; i < joins.size(); ++i)
            if (flow.on_arc[i] == 1)
                join(waiting[static_cast<std::size_t>(joins[i].first)], joins[i].second, meetings);
    }

    bool may_join(Third third, const Meeting& pair) const {
        const int who = person(third.junior, third.guest);
        return strangers(who, person(true, pair.junior)) && strangers(who, person(false, pair.senior));
    }

    std::int64_t cost(Third third, const Meeting& pair) const {
        const int junior = person(true, pair.junior);
        const int senior = person(false, pair.senior);
        const int hosted =
            hosted_[static_cast<std::size_t>(junior)] + hosted_[static_cast<std::size_t>(senior)];
        const std::int64_t fit =
            third.junior ? hall_.fit(third.guest, pair.senior) : hall_.fit(pair.junior, third.guest);
        return hosted * hosting_cost_ - fit;
    }

    void join(Third third, int m, const std::vector<Meeting>& meetings) {
        const Meeting& pair = meetings[static_cast<std::size_t>(m)];
        const int who = person(third.junior, third.guest);
        for (const int host : {person(true, pair.junior), person(false, pair.senior)}) {
            part(who, host);
            ++hosted_[static_cast<std::size_t>(host)];
        }
        thirds_.back()[static_cast<std::size_t>(m)] = third;
    }

    const Hall& hall_;
    const Timetable& timetable_;
    std::set<std::pair<int, int>> apart_;  // by index in the problem, smaller first
    std::int64_t hosting_cost_;            // beyond what fits can sum up to along a cycle of changes
    std::int64_t resting_cost_;            // beyond what hosting can
    std::vector<int> hosted_;              // how often somebody had company
    Thirds thirds_;
};

// The sum of everybody's best fits, `each` per person; rows of a matrix with the given distance between its
// cells.
std::int64_t sum_of_best(const Hall& hall, bool by_junior, int each) {
    const auto own = by_junior ? hall.juniors.size() : hall.seniors.size();
    const auto others = by_junior ? hall.seniors.size() : hall.juniors.size();
    std::int64_t sum = 0;
    std::vector<std::int32_t> fits;
    for (std::size_t i = 0; i < own; ++i) {
        fits.clear();
        for (std::size_t k = 0; k < others; ++k) {
            const int junior = static_cast<int>(by_junior ? i : k);
            const int senior = static_cast<int>(by_junior ? k : i);
            if (hall.fit(junior, senior) > 0) fits.push_back(hall.fit(junior, senior));
        }
        std::ranges::sort(fits, std::greater{});
        for (int k = 0; k < std::min(each, static_cast<int>(fits.size())); ++k)
            sum += fits[static_cast<std::size_t>(k)];
    }
    return sum;
}

}  // namespace

Thirds join_pairs(const RoundProblem& problem, const Hall& hall, const Timetable& timetable) {
    return Joining(problem, hall, timetable).run();
}

std::int64_t bound_with_thirds(const Hall& hall) {
    // Whoever has a third person of the other side at the table meets two in one round.
    return std::min(sum_of_best(hall, true, 2 * hall.rounds), sum_of_best(hall, false, 2 * hall.rounds));
}

}  // namespace auftakt::matching
