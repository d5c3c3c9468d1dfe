#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>

#include "core/refusal.hpp"
#include "engine/ports.hpp"

namespace auftakt {

// How a wish ended, so that a repeat gets the same answer.
struct Ending {
    std::optional<Refusal> refused;  // missing: done
};

// Acceptances for good, as the journal has them; the last refusals only while the process lives.
class Remembered {
public:
    static constexpr std::size_t refusals_max = 65'536;

    std::optional<Ending> find(const WishKey& key) const;
    void accept(const WishKey& key);
    void refuse(const WishKey& key, Refusal why);

private:
    std::set<WishKey> accepted_;
    std::map<WishKey, Refusal> refused_;
    std::deque<WishKey> oldest_refused_;
};

}  // namespace auftakt
