#include "app/console_receipts.hpp"

#include <algorithm>

namespace auftakt {

void ConsoleReceipts::forward_to(Receipts* net) {
    const std::lock_guard lock{mutex_};
    net_ = net;
}

void ConsoleReceipts::deliver(std::vector<Receipt> receipts, std::vector<Own> own) {
    const std::lock_guard lock{mutex_};
    for (const auto& receipt : receipts)
        if (receipt.from.source == Source::console && receipt.refused) refused_ = receipt.refused;
    std::erase_if(receipts, [](const Receipt& receipt) { return receipt.from.source == Source::console; });
    if (net_ != nullptr) net_->deliver(std::move(receipts), std::move(own));
}

std::optional<Refusal> ConsoleReceipts::take_refusal() {
    const std::lock_guard lock{mutex_};
    return std::exchange(refused_, std::nullopt);
}

}  // namespace auftakt
