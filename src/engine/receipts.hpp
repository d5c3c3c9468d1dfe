#pragma once

#include <optional>
#include <vector>

#include "core/answer.hpp"
#include "core/command.hpp"
#include "core/refusal.hpp"

namespace auftakt {

// The answer to one wish, sent only after its facts are on disk. `from` as in the envelope.
struct Receipt {
    Origin from;
    CommandId id;
    std::optional<Refusal> refused;  // missing: done
};

// What a seat itself has answered: after a change, and after every hello.
struct Own {
    SeatHash seat;
    std::vector<OwnAnswer> answers;
};

// Where receipts go: net's loop. Called by the engine's thread after the commit; must not wait.
class Receipts {
public:
    virtual ~Receipts() = default;
    virtual void deliver(std::vector<Receipt> receipts, std::vector<Own> own) = 0;
};

}  // namespace auftakt
