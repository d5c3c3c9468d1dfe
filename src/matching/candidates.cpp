#include "matching/candidates.hpp"

#include <algorithm>
#include <utility>

#include "matching/lot.hpp"

namespace auftakt::matching {
namespace {

// Measured with both uniform and topic-like fits: more arcs make a turn slower, fewer make more turns.
constexpr int added_per_junior = 20;
constexpr int steps_of_a_range = 40;  // fits this close to helping now will help after the next turn

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

}  // namespace

Candidates::Candidates(const Hall& hall, int each) : hall_(hall), known_(hall.fits.size()) {
    const int juniors = static_cast<int>(hall.juniors.size());
    const int seniors = static_cast<int>(hall.seniors.size());
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    std::int32_t most = never;
    BestFew best(each);
    std::vector<BestFew> best_of(hall.seniors.size(), BestFew(each));
    for (int j = 0; j < juniors; ++j) {
        for (int s = 0; s < seniors; ++s) {
            const std::int32_t fit = hall.fit(j, s);
            if (fit == never) continue;
            least = std::min(least, fit);
            most = std::max(most, fit);
            auto& other = best_of[static_cast<std::size_t>(s)];
            const bool for_junior = best.interesting(fit);
            const bool for_senior = other.interesting(fit);
            if (!for_junior && !for_senior) continue;
            const std::uint32_t tie = tie_of(hall.seed, hall.cell(j, s));
            if (for_junior) best.offer(fit, tie, s);
            if (for_senior) other.offer(fit, tie, j);
        }
        best.take([&](int s) { add(j, s); });
    }
    for (int s = 0; s < seniors; ++s) best_of[static_cast<std::size_t>(s)].take([&](int j) { add(j, s); });
    if (least < most) slack_ = (std::int64_t{most} - least) / steps_of_a_range;
}

int Candidates::add_underpriced(std::span<const std::int64_t> junior_prices,
                                std::span<const std::int64_t> senior_prices) {
    int added = 0;
    BestFew worst(added_per_junior);
    for (int j = 0; j < static_cast<int>(junior_prices.size()); ++j) {
        const std::int64_t price = junior_prices[static_cast<std::size_t>(j)];
        const std::int32_t* fits = hall_.fits.data() + hall_.cell(j, 0);
        for (std::size_t s = 0; s < senior_prices.size(); ++s) {
            const std::int64_t gain = fits[s] + senior_prices[s] - price;
            if (gain <= -slack_ || fits[s] == never || !worst.interesting(gain)) continue;
            if (known_[hall_.cell(j, static_cast<int>(s))]) continue;
            worst.offer(gain, tie_of(hall_.seed, hall_.cell(j, static_cast<int>(s))), static_cast<int>(s));
        }
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
