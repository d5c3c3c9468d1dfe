#include "engine/remembered.hpp"

namespace auftakt {

std::optional<Ending> Remembered::find(const WishKey& key) const {
    if (accepted_.contains(key)) return Ending{};
    if (const auto at = refused_.find(key); at != refused_.end()) return Ending{at->second};
    return std::nullopt;
}

void Remembered::accept(const WishKey& key) { accepted_.insert(key); }

void Remembered::refuse(const WishKey& key, Refusal why) {
    if (!refused_.emplace(key, why).second) return;
    oldest_refused_.push_back(key);
    if (oldest_refused_.size() <= refusals_max) return;
    refused_.erase(oldest_refused_.front());
    oldest_refused_.pop_front();
}

}  // namespace auftakt
