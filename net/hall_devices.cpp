#include <algorithm>

#include "net/hall.hpp"

// What the console learns of the phones.
namespace auftakt::net {
namespace {

constexpr std::int64_t devices_every_ms = 250;
constexpr std::size_t round_trips_kept = 51;

int median(std::deque<int> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

}  // namespace

void Hall::alive(int round_trip_ms) {
    round_trips_.push_back(round_trip_ms);
    if (round_trips_.size() > round_trips_kept) round_trips_.pop_front();
    present_.round_trip_ms = std::max(1, median(round_trips_));
}

// Two tabs of one phone are one phone.
void Hall::connected(PersonId person, bool now_connected, BootTime now) {
    auto& count = connections_[person];
    count += now_connected ? 1 : -1;
    const bool changed = count == (now_connected ? 1 : 0);
    if (count == 0) connections_.erase(person);
    if (changed) present_.phones[person] = {now_connected, now};
}

void Hall::note_devices(BootTime now) {
    if (now.ms - noted_at_.ms < devices_every_ms || noted_ == present_) return;
    noted_at_ = now;
    noted_ = present_;
    devices_.put(present_);
}

std::string Hall::health() const {
    const auto* state = pictures_.state();
    const auto people = state == nullptr ? 0 : people::present(state->people).size();
    const auto seq = state == nullptr ? 0 : state->seq;
    return "{\"ok\":true,\"people\":" + std::to_string(people) +
           ",\"phones\":" + std::to_string(connections_.size()) + ",\"seq\":" + std::to_string(seq) + "}";
}

}  // namespace auftakt::net
