#include "net/outbox.hpp"

#include <utility>

#include "core/limits.hpp"

namespace auftakt::net {

constexpr std::size_t queue_max = 256;

bool Outbox::say(Text message) {
    if (queue_.size() >= queue_max || queued_bytes_ + message->size() > limits::unread_bytes_max)
        return false;
    queued_bytes_ += message->size();
    queue_.push_back(std::move(message));
    return true;
}

Text Outbox::next() {
    if (!queue_.empty()) {
        auto message = std::move(queue_.front());
        queue_.pop_front();
        queued_bytes_ -= message->size();
        return message;
    }
    return own_ ? std::exchange(own_, nullptr) : std::exchange(show_, nullptr);
}

}  // namespace auftakt::net
