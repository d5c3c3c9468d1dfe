#include "net/door.hpp"

#include "core/limits.hpp"

namespace auftakt::net {

bool Door::enter(const std::string& address) {
    if (sockets_ >= limits::sockets_max || strangers_ >= limits::anonymous_sockets_max) return false;
    auto& count = addresses_[address];
    if (count.strangers >= limits::anonymous_sockets_per_address_max &&
        count.known < limits::seats_that_lift_address_limit)
        return false;
    ++count.strangers;
    ++strangers_;
    ++sockets_;
    return true;
}

void Door::known(const std::string& address) {
    auto& count = addresses_[address];
    --count.strangers;
    ++count.known;
    --strangers_;
}

void Door::unknown(const std::string& address) {
    auto& count = addresses_[address];
    ++count.strangers;
    --count.known;
    ++strangers_;
}

void Door::left(const std::string& address, bool was_known) {
    if (was_known) unknown(address);
    const auto found = addresses_.find(address);
    --found->second.strangers;
    --strangers_;
    --sockets_;
    if (found->second.strangers == 0 && found->second.known == 0) addresses_.erase(found);
}

}  // namespace auftakt::net
