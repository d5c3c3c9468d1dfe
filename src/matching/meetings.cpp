#include "matching/meetings.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "matching/candidates.hpp"
#include "matching/certificate.hpp"
#include "matching/min_cost_flow.hpp"

namespace auftakt::matching {
namespace {

constexpr std::int64_t enlarged_max =
    20'000'000;  // of a fit, so that prices stay far from the limits of 32 bits

// The rests of one person as arcs: the first `low` in one, each up to `high` alone, the others in one. Rests
// cost more one by one, so an arc for several is priced by its dearest; the band is widened until that makes
// no difference.
struct RestBand {
    int low = 0;
    int high = 0;
};

std::int64_t square_step(const Guest& guest, int rests) { return 2 * (guest.past_rests + rests) - 1; }

// Worths such that no cycle of changes trades a meeting for fairness or fairness for fit: a cycle passes each
// person once and each resting place once.
void set_worths(Prices& prices, const Hall& hall) {
    int rests = hall.rounds;
    for (const auto* side : {&hall.juniors, &hall.seniors})
        for (const auto& guest : *side) rests = std::max(rests, hall.rounds + guest.past_rests);
    const auto pairs = static_cast<std::int64_t>(std::min(hall.juniors.size(), hall.seniors.size()));
    prices.fairness_worth = (pairs + 1) * fit_span(hall) + 1;
    prices.meeting_worth = prices.fairness_worth * (8 * rests + 2);
}

int rounds_of(const std::vector<Guest>& side) {
    int sum = 0;
    for (const auto& guest : side) sum += guest.rounds_present();
    return sum;
}

// How far the rests of a side rise when `rests` of them are poured evenly over it, the past being its uneven
// ground.
std::vector<RestBand> fair_bands(const std::vector<Guest>& side, int rests) {
    const auto poured = [&](int level) {
        int sum = 0;
        for (const auto& guest : side) sum += std::clamp(level - guest.past_rests, 0, guest.rounds_present());
        return sum;
    };
    int level = 0;
    while (rests > 0 && poured(level + 1) <= rests && poured(level) < rests) ++level;
    std::vector<RestBand> bands;
    for (const auto& guest : side) {
        const int low = std::clamp(level - guest.past_rests, 0, guest.rounds_present());
        bands.push_back({low, std::min(low + 1, guest.rounds_present())});
    }
    return bands;
}

class Choice {
public:
    explicit Choice(const Hall& hall) : hall_(hall), candidates_(hall, hall.rounds + 4) {
        set_worths(meetings_.prices, hall);
        for (int round = 0; round < hall.rounds; ++round) room_ += room_in(hall, round);
        junior_bands_ = fair_bands(hall.juniors, rounds_of(hall.juniors) - room_);
        senior_bands_ = fair_bands(hall.seniors, rounds_of(hall.seniors) - room_);
    }

    Meetings run() {
        while (true) {
            build();
            const Flow flow = cheapest_flow(network_);
            AUFTAKT_CHECK(flow.possible);  // everybody may rest
            read_prices(flow);
            const bool widened = widen_bands(flow);
            if (candidates_.add_underpriced(meetings_.prices.juniors, meetings_.prices.seniors) == 0 &&
                !widened) {
                read_pairs(flow);
                return std::move(meetings_);
            }
        }
    }

private:
    int juniors() const { return static_cast<int>(hall_.juniors.size()); }
    int seniors() const { return static_cast<int>(hall_.seniors.size()); }
    int senior_node(int senior) const { return juniors() + senior; }
    int junior_rest() const { return juniors() + seniors(); }
    int senior_rest() const { return junior_rest() + 1; }

    void build() {
        network_.supply.assign(static_cast<std::size_t>(juniors() + seniors() + 2), 0);
        network_.arcs.clear();
        used_ = candidates_.pairs().size();
        for (const auto& [junior, senior] : candidates_.pairs())
            network_.arcs.push_back(
                {junior, senior_node(senior), 1, -std::int64_t{hall_.fit(junior, senior)}});
        // What sides and tables force to rest must; a unit that crosses over is a meeting lost.
        network_.arcs.push_back({junior_rest(), senior_rest(), room_, meetings_.prices.meeting_worth});
        for (int j = 0; j < juniors(); ++j) {
            const auto& guest = hall_.juniors[static_cast<std::size_t>(j)];
            network_.supply[static_cast<std::size_t>(j)] = guest.rounds_present();
            add_rests(j, junior_rest(), guest, junior_bands_[static_cast<std::size_t>(j)]);
        }
        for (int s = 0; s < seniors(); ++s) {
            const auto& guest = hall_.seniors[static_cast<std::size_t>(s)];
            network_.supply[static_cast<std::size_t>(senior_node(s))] = -guest.rounds_present();
            add_rests(senior_rest(), senior_node(s), guest, senior_bands_[static_cast<std::size_t>(s)]);
        }
        network_.supply[static_cast<std::size_t>(junior_rest())] = room_ - rounds_of(hall_.juniors);
        network_.supply[static_cast<std::size_t>(senior_rest())] = rounds_of(hall_.seniors) - room_;
    }

    void add_rests(int from, int to, const Guest& guest, RestBand band) {
        const auto cost = [&](int rests) {
            return square_step(guest, rests) * meetings_.prices.fairness_worth;
        };
        if (band.low > 0) network_.arcs.push_back({from, to, band.low, cost(band.low)});
        for (int rests = band.low + 1; rests <= band.high; ++rests)
            network_.arcs.push_back({from, to, 1, cost(rests)});
        const int all = guest.rounds_present();
        if (band.high < all) network_.arcs.push_back({from, to, all - band.high, cost(all)});
    }

    void read_prices(const Flow& flow) {
        auto& prices = meetings_.prices;
        const auto seniors_from = flow.price.begin() + juniors();
        prices.juniors.assign(flow.price.begin(), seniors_from);
        prices.seniors.assign(seniors_from, seniors_from + seniors());
        prices.junior_rest = flow.price[static_cast<std::size_t>(junior_rest())];
        prices.senior_rest = flow.price[static_cast<std::size_t>(senior_rest())];
    }

    bool widen_bands(const Flow& flow) {
        std::vector<int> rests(network_.supply.size(), 0);
        for (std::size_t i = used_ + 1; i < network_.arcs.size(); ++i) {
            const auto& arc = network_.arcs[i];
            rests[static_cast<std::size_t>(arc.to == junior_rest() ? arc.from : arc.to)] += flow.on_arc[i];
        }
        const auto& prices = meetings_.prices;
        bool widened = false;
        const auto widen = [&](const Guest& guest, RestBand& band, int rested, std::int64_t price) {
            const RestBand before = band;
            if (rested < band.low) band.low = std::max(0, rested - 1);
            const int next = std::min(rested + 1, guest.rounds_present());
            if (rested > band.high || (rested == band.high && rested < next &&
                                       square_step(guest, next) * prices.fairness_worth + price < 0))
                band.high = next;
            widened |= band.low != before.low || band.high != before.high;
        };
        for (std::size_t j = 0; j < hall_.juniors.size(); ++j)
            widen(hall_.juniors[j], junior_bands_[j], rests[j], prices.juniors[j] - prices.junior_rest);
        for (std::size_t s = 0; s < hall_.seniors.size(); ++s)
            widen(hall_.seniors[s], senior_bands_[s], rests[hall_.juniors.size() + s],
                  prices.senior_rest - prices.seniors[s]);
        return widened;
    }

    void read_pairs(const Flow& flow) {
        for (std::size_t i = 0; i < used_; ++i) {
            if (flow.on_arc[i] == 0) continue;
            const Meeting& pair = candidates_.pairs()[i];
            meetings_.pairs.push_back(pair);
            meetings_.fit += hall_.fit(pair.junior, pair.senior);
        }
        meetings_.lost = room_ - static_cast<int>(meetings_.pairs.size());
        meetings_.proved = gap(hall_, meetings_) == 0;
    }

    const Hall& hall_;
    Candidates candidates_;
    Meetings meetings_;
    int room_ = 0;
    std::size_t used_ = 0;  // candidates that the flow knew, the first so many
    std::vector<RestBand> junior_bands_, senior_bands_;
    FlowNetwork network_;
};

}  // namespace

Meetings choose_meetings(const Hall& hall) { return Choice(hall).run(); }

Meetings choose_keeping(const Hall& hall) {
    int meetings_max = 0;
    for (int round = 0; round < hall.rounds; ++round) meetings_max += room_in(hall, round);
    std::int64_t size = 0;
    for (const std::int32_t fit : hall.fits)
        if (fit != never) size = std::max(size, std::abs(std::int64_t{fit}));
    const std::int64_t scale = meetings_max + 1;
    if (hall.planned.empty() || (size + 1) * scale > enlarged_max) return choose_meetings(hall);
    Hall enlarged = hall;
    for (std::size_t i = 0; i < enlarged.fits.size(); ++i)
        if (hall.fits[i] != never)
            enlarged.fits[i] =
                static_cast<std::int32_t>(hall.fits[i] * scale + (hall.planned[i].round >= 0 ? 1 : 0));
    Meetings meetings = choose_meetings(enlarged);
    meetings.fit = 0;
    for (const auto& [junior, senior] : meetings.pairs) meetings.fit += hall.fit(junior, senior);
    return meetings;
}

}  // namespace auftakt::matching
