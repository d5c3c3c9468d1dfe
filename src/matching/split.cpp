#include "matching/split.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "matching/colouring.hpp"
#include "matching/min_cost_flow.hpp"

namespace auftakt::matching {
namespace {

constexpr std::int64_t span_moderate = 1000;

// What it costs to let somebody rest in a round. Each worth outweighs all that the ones after it can sum up
// to along a cycle of changes, which passes everybody once and each resting place once.
struct RestCosts {
    std::int64_t as_planned;  // what a meeting in its round of the earlier plan is worth
    std::int64_t few_left;    // has few rests left to take; the others first, or theirs will crowd at the end
    std::int64_t in_a_row;
    std::int64_t out_of_turn;
    std::int64_t too_late;  // has as many meetings left as rounds
};

RestCosts rest_costs(const Hall& hall) {
    int rests = hall.rounds;
    for (const auto* side : {&hall.juniors, &hall.seniors})
        for (const auto& guest : *side) rests = std::max(rests, hall.rounds + guest.past_rests);
    const auto pairs = static_cast<std::int64_t>(std::min(hall.juniors.size(), hall.seniors.size()));
    RestCosts costs{};
    const std::int64_t span = fit_span(hall);
    // With very large fits one meeting as planned outweighs one fit, not all together.
    if (!hall.planned.empty()) costs.as_planned = (span <= span_moderate ? (pairs + 1) * span : span) + 1;
    costs.few_left = (pairs + 1) * (span + costs.as_planned) + 1;
    costs.in_a_row = 4 * (hall.rounds + 1) * costs.few_left;
    costs.out_of_turn = 4 * costs.in_a_row + 1;
    costs.too_late = 4 * (rests + 1) * costs.out_of_turn + 1;
    return costs;
}

struct Active {
    std::vector<int> guests;  // present in this round and with meetings left
    std::vector<std::int64_t> rest_cost;
    std::vector<int> node;  // by guest; -1 = not active
};

Active active_guests(const std::vector<Guest>& side, const std::vector<int>& left, int round,
                     const RestCosts& costs) {
    Active active;
    active.node.assign(side.size(), -1);
    int fewest = std::numeric_limits<int>::max();
    for (const auto& guest : side)
        if (guest.present(round)) fewest = std::min(fewest, guest.past_rests);
    for (std::size_t i = 0; i < side.size(); ++i) {
        const Guest& guest = side[i];
        if (!guest.present(round) || left[i] == 0) continue;
        std::int64_t cost = (guest.past_rests - fewest + 1) * costs.out_of_turn;
        cost -= (guest.last - round + 1 - left[i]) * costs.few_left;
        if (guest.rested_last) cost += costs.in_a_row;
        if (left[i] >= guest.last - round + 1) cost += costs.too_late;
        active.node[i] = static_cast<int>(active.guests.size());
        active.guests.push_back(static_cast<int>(i));
        active.rest_cost.push_back(cost);
    }
    return active;
}

// Later rounds can hold so many; what is beyond must happen now.
int fewest_now(const Hall& hall, int meetings, int round) {
    if (!hall.everybody_stays()) return 0;
    for (int later = round + 1; later < hall.rounds; ++later) meetings -= room_in(hall, later);
    return std::max(0, meetings);
}

bool nobody_rests(const Hall& hall, std::size_t meetings) {
    const auto full = static_cast<std::size_t>(hall.rounds);
    return hall.juniors.size() == hall.seniors.size() && meetings == full * hall.juniors.size();
}

}  // namespace

std::vector<Meeting> next_round(const Hall& hall, const std::vector<Meeting>& meetings, int round) {
    std::vector<int> junior_left(hall.juniors.size(), 0);
    std::vector<int> senior_left(hall.seniors.size(), 0);
    for (const auto& [junior, senior] : meetings) {
        ++junior_left[static_cast<std::size_t>(junior)];
        ++senior_left[static_cast<std::size_t>(senior)];
    }
    const RestCosts costs = rest_costs(hall);
    const Active juniors = active_guests(hall.juniors, junior_left, round, costs);
    const Active seniors = active_guests(hall.seniors, senior_left, round, costs);

    const int junior_count = static_cast<int>(juniors.guests.size());
    const int senior_count = static_cast<int>(seniors.guests.size());
    const int junior_rest = junior_count + senior_count;
    const int senior_rest = junior_rest + 1;
    const int most = std::min({room_in(hall, round), junior_count, senior_count});
    const int fewest = std::min(most, fewest_now(hall, static_cast<int>(meetings.size()), round));

    FlowNetwork network;
    network.supply.assign(static_cast<std::size_t>(senior_rest) + 1, 1);
    std::fill_n(network.supply.begin() + junior_count, senior_count, -1);
    network.supply[static_cast<std::size_t>(junior_rest)] = most - junior_count;
    network.supply[static_cast<std::size_t>(senior_rest)] = senior_count - most;
    std::vector<Meeting> possible;
    for (const auto& [junior, senior] : meetings) {
        const int from = juniors.node[static_cast<std::size_t>(junior)];
        const int to = seniors.node[static_cast<std::size_t>(senior)];
        if (from < 0 || to < 0) continue;
        possible.push_back({junior, senior});
        std::int64_t worth = hall.fit(junior, senior);
        if (hall.planned_in(junior, senior, round)) worth += costs.as_planned;
        network.arcs.push_back({from, junior_count + to, 1, -worth});
    }
    for (int j = 0; j < junior_count; ++j)
        network.arcs.push_back({j, junior_rest, 1, juniors.rest_cost[static_cast<std::size_t>(j)]});
    for (int s = 0; s < senior_count; ++s)
        network.arcs.push_back(
            {senior_rest, junior_count + s, 1, seniors.rest_cost[static_cast<std::size_t>(s)]});
    network.arcs.push_back({junior_rest, senior_rest, most - fewest, 0});

    const Flow flow = cheapest_flow(network);
    AUFTAKT_CHECK(flow.possible);  // König: so many meetings fit into this round
    std::vector<Meeting> chosen;
    for (std::size_t i = 0; i < possible.size(); ++i)
        if (flow.on_arc[i] == 1) chosen.push_back(possible[i]);
    return chosen;
}

Hall after_round(Hall hall, const std::vector<Meeting>& round) {
    hall.rounds -= 1;
    hall.tables_taken = 0;
    for (auto& planned : hall.planned)
        planned.round = static_cast<std::int8_t>(std::max(-1, planned.round - 1));
    std::vector<bool> junior_met(hall.juniors.size());
    std::vector<bool> senior_met(hall.seniors.size());
    for (const auto& [junior, senior] : round) {
        junior_met[static_cast<std::size_t>(junior)] = true;
        senior_met[static_cast<std::size_t>(senior)] = true;
        hall.fits[hall.cell(junior, senior)] = never;
    }
    const auto age = [](std::vector<Guest>& side, const std::vector<bool>& met) {
        for (std::size_t i = 0; i < side.size(); ++i) {
            const bool rested = side[i].present(0) && !met[i];
            side[i].past_rests += rested;
            side[i].rested_last = rested;
            side[i].first = std::max(0, side[i].first - 1);
            side[i].last -= 1;
        }
    };
    age(hall.juniors, junior_met);
    age(hall.seniors, senior_met);
    return hall;
}

Timetable split_into_rounds(const Hall& hall, std::vector<Meeting> meetings) {
    if (hall.planned.empty() && nobody_rests(hall, meetings.size())) return colour(hall, meetings);
    Timetable timetable;
    Hall now = hall;
    for (int round = 0; round < hall.rounds; ++round) {
        timetable.push_back(next_round(now, meetings, 0));
        const auto& chosen = timetable.back();
        now = after_round(std::move(now), chosen);
        std::erase_if(meetings,
                      [&](const Meeting& pair) { return now.fit(pair.junior, pair.senior) == never; });
    }
    AUFTAKT_CHECK(meetings.empty());
    return timetable;
}

}  // namespace auftakt::matching
