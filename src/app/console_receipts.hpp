#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <vector>

#include "engine/receipts.hpp"

namespace auftakt {

// Splits the engine's answers: phones' go on to the net, the console's newest refusal is kept until it is
// shown.
class ConsoleReceipts final : public Receipts {
public:
    // From here on phones' receipts go there; null: nowhere.
    void forward_to(Receipts* net);
    void deliver(std::vector<Receipt> receipts, std::vector<Own> own) override;

    // The newest refusal since the last call. Any thread.
    std::optional<Refusal> take_refusal();

private:
    std::mutex mutex_;
    Receipts* net_ = nullptr;
    std::optional<Refusal> refused_;
};

}  // namespace auftakt
