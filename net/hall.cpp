#include "net/hall.hpp"

#include <algorithm>

namespace auftakt::net {
namespace {

constexpr std::int64_t greeting_ms = 5'000;
constexpr std::int64_t farewell_ms = 3'000;  // for the answer to our close frame
constexpr std::int64_t ping_every_ms = 15'000;
constexpr std::int64_t look_every_ms = 500;
constexpr std::size_t seats_remembered = 10'000;

}  // namespace

Hall::Hall(HallOptions options, Inbox& inbox, Latest<Devices>& devices)
    : options_{std::move(options)},
      inbox_{inbox},
      devices_{devices},
      pictures_{options_.words},
      saves_{options_.calendar} {}

void Hall::arrived(Line& line, BootTime now) {
    guests_.emplace(&line, Guest{.line = line, .arrived = now, .pinged = now});
    present_.sockets = static_cast<int>(guests_.size());
}

void Hall::left(Line& line, BootTime now) {
    const auto found = guests_.find(&line);
    auto& guest = found->second;
    const bool was_known = guest.known();
    if (guest.person) connected(*guest.person, false, now);
    if (guest.seat) {
        auto& known = known_[*guest.seat];
        std::erase(known.live, &guest);
        if (known.live.empty()) known.own.clear();
    }
    if (guest.greeted && guest.speaker == Speaker::remote) --present_.remotes;
    guests_.erase(found);
    present_.sockets = static_cast<int>(guests_.size());
    door.left(line.address(), was_known);
}

void Hall::set_addresses(std::vector<std::string> addresses) {
    for (auto& address : addresses) address = "http://" + address + "/";
    addresses_ = std::move(addresses);
    refresh_by(refreshed_);
}

void Hall::snapshot(std::shared_ptr<const Snapshot> snapshot, BootTime now) {
    constexpr std::int64_t views_every_ms = 100;
    newest_ = std::move(snapshot);
    const BootTime allowed{refreshed_.ms + views_every_ms};
    if (pictures_.state() == nullptr || allowed <= now) return refresh(now);
    refresh_by(allowed);
}

void Hall::receipts(const std::vector<Receipt>& receipts, std::vector<Own> own, BootTime now) {
    const auto answer = [](const Receipt& receipt) -> phone::ServerMessage {
        if (!receipt.refused) return phone::Done{receipt.id};
        return phone::Refused{receipt.id, boost::describe::enum_to_string(*receipt.refused, "malformed")};
    };
    for (const auto& receipt : receipts) {
        if (receipt.from.source == Source::remote) {
            for (auto& [line, guest] : guests_)
                if (guest.greeted && guest.speaker == Speaker::remote) say(guest, answer(receipt));
        } else if (receipt.from.seat) {
            const auto found = known_.find(*receipt.from.seat);
            if (found == known_.end()) continue;
            const auto live = found->second.live;
            for (auto* guest : live) say(*guest, answer(receipt));
        }
    }
    for (auto& each : own) {
        const auto found = known_.find(each.seat);
        if (found == known_.end() || found->second.live.empty()) continue;
        found->second.own = std::move(each.answers);
        for (auto* guest : found->second.live) tell_own(*guest, now);
    }
}

void Hall::tick(BootTime now) {
    if (refresh_at_ && *refresh_at_ <= now) refresh(now);
    if (untold_ && now.ms - told_at_.ms >= calm_ms()) tell_all(now);
    if (now.ms - looked_.ms >= look_every_ms) {
        looked_ = now;
        for (auto& [line, guest] : guests_) look_after(guest, now);
        forget_strangers(now);
    }
    note_devices(now);
}

void Hall::hang_up_all() {
    for (auto& [line, guest] : guests_) drop(guest, HangUp::hard);
}

void Hall::look_after(Guest& guest, BootTime now) {
    const auto& writing = guest.line.writing_since;
    const auto patience = std::chrono::milliseconds{limits::unread_time_max}.count();
    if (writing && now.ms - writing->ms > patience) return drop(guest, HangUp::hard);
    if (guest.leaving && now.ms - guest.dropped.ms > farewell_ms) return drop(guest, HangUp::hard);
    if (!guest.greeted && now.ms - guest.arrived.ms > greeting_ms) return drop(guest, HangUp::politely);
    if (guest.greeted && guest.speaker == Speaker::remote) tell_remote(guest, now);
    if (guest.leaving || now.ms - guest.pinged.ms < ping_every_ms) return;
    guest.pinged = now;
    guest.line.ping(now);
}

void Hall::forget_strangers(BootTime now) {
    const bool many = known_.size() > seats_remembered;
    std::erase_if(known_, [&](const auto& each) {
        const auto& known = each.second;
        return known.live.empty() && known.wishes.full(now) && (known.tries == 0 || many);
    });
}

void Hall::say(Guest& guest, const phone::ServerMessage& message) {
    if (guest.leaving) return;
    if (!guest.line.outbox.say(std::make_shared<const std::string>(text_of(message))))
        return drop(guest, HangUp::hard);
    guest.line.pump();
}

void Hall::drop(Guest& guest, HangUp how) {
    if (guest.leaving && how == HangUp::politely) return;
    if (!guest.leaving) guest.dropped = looked_;
    guest.leaving = true;
    guest.line.hang_up(how);
}

void Hall::seat(Guest& guest, std::optional<PersonId> person, BootTime now) {
    if (guest.person == person) return;
    if (guest.person) connected(*guest.person, false, now);
    if (guest.person && !person) door.unknown(guest.line.address());
    if (!guest.person && person) door.known(guest.line.address());
    if (person) connected(*person, true, now);
    guest.person = person;
}

void Hall::refresh_by(BootTime at) {
    if (!refresh_at_ || at < *refresh_at_) refresh_at_ = at;
}

}  // namespace auftakt::net
