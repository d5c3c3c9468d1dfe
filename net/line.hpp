#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"
#include "net/outbox.hpp"

namespace auftakt::net {

enum class HangUp {
    politely,  // with a close frame: the other side broke a rule or is one too many
    hard       // it does not read anyway
};

// One open WebSocket as the hall sees it. What carries it (plain TCP today) is the session's affair.
class Line {
public:
    explicit Line(std::string address) : address_{std::move(address)} {}
    virtual ~Line() = default;
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    const std::string& address() const { return address_; }  // of the phone, without port

    // Something lies in the outbox.
    virtual void pump() = 0;
    // Never leaves the hall by itself: Hall::left comes later, from the loop.
    virtual void hang_up(HangUp how) = 0;
    // Asks the other side for a sign of life; the answer is Hall::alive.
    virtual void ping(BootTime now) = 0;

    Outbox outbox;
    std::optional<BootTime> writing_since;  // one message is on its way

private:
    std::string address_;
};

}  // namespace auftakt::net
