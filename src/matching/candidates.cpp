#include "matching/candidates.hpp"

#include <algorithm>
#include <utility>

#include "matching/first_prices.hpp"
#include "matching/lot.hpp"

namespace auftakt::matching {
namespace {

// Measured with both uniform and topic-like fits: more arcs make a turn slower, fewer make more turns.
constexpr int added_per_junior = 20;
constexpr int steps_of_a_range = 40;        // fits this close to helping now will help after the next turn
constexpr int first_steps_of_a_range = 12;  // beyond this from helping at first prices: no promise
constexpr std::size_t block = 16;           // fits looked at together

// The best few of a long row, without sorting it: keeps at most four times as many as asked for.
class BestFew {
public:
    explicit BestFew(int wanted) : wanted_(static_cast<std::size_t>(wanted)) {}
    bool interesting(std::int64_t worth) const { return worth >= threshold_; }
    void offer(std::int64_t worth, std::uint32_t tie, int who) {
        kept_.push_back({worth, tie, who});
        if (kept_.size() >= 4 * wanted_) shrink();
    }
    template <class Use>
    void take(Use use) {
        shrink();
        for (const auto& entry : kept_) use(entry.who);
        kept_.clear();
        threshold_ = std::numeric_limits<std::int64_t>::min();
    }

private:
    struct Entry {
        std::int64_t worth;
        std::uint32_t tie;
        int who;
    };
    void shrink() {
        if (kept_.size() <= wanted_) return;
        const auto better = [](const Entry& a, const Entry& b) {
            return std::pair{a.worth, a.tie} > std::pair{b.worth, b.tie};
        };
        std::ranges::nth_element(kept_, kept_.begin() + static_cast<std::ptrdiff_t>(wanted_) - 1, better);
        kept_.resize(wanted_);
        threshold_ = kept_.back().worth;
    }
    std::size_t wanted_;
    std::vector<Entry> kept_;
    std::int64_t threshold_ = std::numeric_limits<std::int64_t>::min();
};

std::uint32_t tie_of(std::uint64_t seed, std::size_t cell) {
    return static_cast<std::uint32_t>(lot(seed, cell));
}

// Calls visit(senior, gain) for every pair of a row whose fit with its senior's price exceeds `beyond`.
template <class Price, class Visit>
void each_beyond(const Hall& hall, int junior, const Price* prices, std::int64_t beyond, Visit visit) {
    const std::size_t count = hall.seniors.size();
    const std::int32_t* fits = hall.fits.data() + hall.cell(junior, 0);
    for (std::size_t from = 0; from < count; from += block) {
        const std::size_t to = std::min(count, from + block);
        if (to == from + block) {
            std::int64_t most = std::numeric_limits<std::int64_t>::min();
            for (std::size_t k = 0; k < block; ++k)
                most = std::max<std::int64_t>(most, fits[from + k] + std::int64_t{prices[from + k]});
            if (most <= beyond) continue;
        }
        for (std::size_t s = from; s < to; ++s) {
            const std::int64_t worth = fits[s] + std::int64_t{prices[s]};
            if (worth > beyond && fits[s] != never) visit(static_cast<int>(s), worth);
        }
    }
}

}  // namespace

Candidates::Candidates(const Hall& hall, int each) : hall_(hall), known_(hall.fits.size()) {
    const int juniors = static_cast<int>(hall.juniors.size());
    const int seniors = static_cast<int>(hall.seniors.size());
    const FirstPrices prices = first_prices(hall);
    const std::int64_t span = fit_span(hall);
    slack_ = span / steps_of_a_range;
    const std::int64_t margin = span / first_steps_of_a_range;
    BestFew best(each);
    std::vector<BestFew> best_of(hall.seniors.size(), BestFew(each));
    for (int j = 0; j < juniors; ++j) {
        const std::int64_t price = prices.juniors[static_cast<std::size_t>(j)];
        each_beyond(hall, j, prices.seniors.data(), price - margin - 1, [&](int s, std::int64_t worth) {
            auto& other = best_of[static_cast<std::size_t>(s)];
            const std::int64_t gain = worth - price;
            const bool for_junior = best.interesting(gain);
            const bool for_senior = other.interesting(gain);
            if (!for_junior && !for_senior) return;
            const std::uint32_t tie = tie_of(hall.seed, hall.cell(j, s));
            if (for_junior) best.offer(gain, tie, s);
            if (for_senior) other.offer(gain, tie, j);
        });
        best.take([&](int s) { add(j, s); });
    }
    for (int s = 0; s < seniors; ++s) best_of[static_cast<std::size_t>(s)].take([&](int j) { add(j, s); });
}

int Candidates::add_underpriced(std::span<const std::int64_t> junior_prices,
                                std::span<const std::int64_t> senior_prices) {
    int added = 0;
    BestFew worst(added_per_junior);
    for (int j = 0; j < static_cast<int>(junior_prices.size()); ++j) {
        const std::int64_t price = junior_prices[static_cast<std::size_t>(j)];
        const std::int32_t* fits = hall_.fits.data() + hall_.cell(j, 0);
        each_beyond(hall_, j, senior_prices.data(), price - slack_, [&](int s, std::int64_t worth) {
            if (!worst.interesting(worth) || known_[hall_.cell(j, s)]) return;
            worst.offer(worth, tie_of(hall_.seed, hall_.cell(j, s)), s);
        });
        worst.take([&](int s) {
            const bool helps = fits[s] + senior_prices[static_cast<std::size_t>(s)] > price;
            added += add(j, s) && helps;
        });
    }
    return added;
}

bool Candidates::add(int junior, int senior) {
    auto known = known_[hall_.cell(junior, senior)];
    if (known) return false;
    known = true;
    pairs_.push_back({junior, senior});
    return true;
}

}  // namespace auftakt::matching
