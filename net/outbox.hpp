#pragma once

#include <deque>
#include <memory>
#include <string>

namespace auftakt::net {

using Text = std::shared_ptr<const std::string>;

// What one connection still has to be told. Views have one place each, where the newest replaces the older;
// what must not be lost (receipts, answers to requests) waits in a bounded queue.
class Outbox {
public:
    void put_show(Text view) { show_ = std::move(view); }
    void put_own(Text view) { own_ = std::move(view); }
    // False: more than 64 KiB or 256 messages wait. Whoever does not read is dropped.
    [[nodiscard]] bool say(Text message);

    // Queued messages first, so that "saved" is never later than the picture that shows it; null: nothing.
    Text next();

private:
    std::deque<Text> queue_;
    std::size_t queued_bytes_ = 0;
    Text own_;
    Text show_;
};

}  // namespace auftakt::net
