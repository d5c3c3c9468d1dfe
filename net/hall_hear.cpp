#include "net/hall.hpp"
#include "net/secrets.hpp"
#include "view/phone_look_up.hpp"

// What connections say.
namespace auftakt::net {
namespace {

constexpr std::size_t connections_per_seat = 3;

phone::Refused refused(CommandId id, Refusal why) {
    return {id, boost::describe::enum_to_string(why, "malformed")};
}

}  // namespace

void Hall::heard(Line& line, std::string_view text, BootTime now) {
    auto& guest = guests_.at(&line);
    if (guest.leaving) return;
    if (!guest.messages.take(now)) return drop(guest, HangUp::politely);
    const auto incoming = parse(text, guest.speaker);
    if (!incoming) {
        if (!guest.greeted || !incoming.error().id) return drop(guest, HangUp::politely);
        return say(guest, refused(*incoming.error().id, Refusal::malformed));
    }
    const auto* request = std::get_if<Request>(&*incoming);
    const bool hello = request != nullptr && std::holds_alternative<phone::Hello>(*request);
    if (hello == guest.greeted) return drop(guest, HangUp::politely);
    if (request == nullptr) return hear(guest, std::get<Wish>(*incoming), now);
    std::visit([&](const auto& held) { hear(guest, held, now); }, *request);
}

void Hall::hear(Guest& guest, const phone::Hello& hello, BootTime now) {
    guest.greeted = true;
    if (!options_.build.empty() && !hello.v.empty() && hello.v != options_.build)
        say(guest, phone::Reload{options_.build});
    if (hello.remote) return greet_remote(guest, *hello.remote, now);
    greet_phone(guest, hello.token ? seat_of(*hello.token) : std::nullopt, now);
}

void Hall::greet_remote(Guest& guest, std::string_view token, BootTime now) {
    welcome(guest);
    if (!options_.is_remote || !options_.is_remote(token)) return say(guest, phone::Nobody{});
    guest.speaker = Speaker::remote;
    door.known(guest.line.address());
    ++present_.remotes;
    tell_remote(guest, now);
}

void Hall::greet_phone(Guest& guest, std::optional<SeatHash> seat, BootTime now) {
    welcome(guest);
    guest.seat = seat;
    if (seat) {
        auto& known = known_[*seat];
        if (known.live.size() >= connections_per_seat) drop(*known.live.front(), HangUp::politely);
        known.live.push_back(&guest);
    }
    tell_own(guest, now);
    if (guest.person) static_cast<void>(inbox_.push(SeatGreeted{*seat}));  // full: the next hello asks again
    if (pictures_.state() == nullptr) return;
    guest.line.outbox.put_show(pictures_.show_text());
    guest.line.pump();
}

void Hall::hear(Guest& guest, const phone::Ping& ping, BootTime now) {
    say(guest, phone::Pong{ping.sent, now.ms});
}

void Hall::hear(Guest& guest, const phone::LookUp& look_up, BootTime now) {
    if (pictures_.state() == nullptr || guest.speaker == Speaker::remote) return;
    auto& tries = guest.seat ? known_[*guest.seat].tries : guest.tries;
    if (tries >= limits::name_tries_max)
        return say(guest, phone::Found{.name = look_up.name.name.full, .tries_left = false});
    ++tries;
    auto found = phone::look_up(*pictures_.state(), look_up.name, pictures_.snapshot()->clock.now(now));
    found.tries_left = tries < limits::name_tries_max;
    say(guest, std::move(found));
}

void Hall::hear(Guest& guest, const Wish& wish, BootTime now) {
    const bool remote = guest.speaker == Speaker::remote;
    if (!remote && !guest.seat) return say(guest, refused(wish.id, Refusal::no_seat));
    auto& bucket = remote ? guest.remote_wishes : known_[*guest.seat].wishes;
    if (!bucket.take(now)) return say(guest, refused(wish.id, Refusal::too_fast));
    Origin from{.source = remote ? Source::remote : Source::seat, .seat = guest.seat};
    if (!inbox_.push(Envelope{from, wish.id, now, wish.command})) say(guest, refused(wish.id, Refusal::busy));
}

}  // namespace auftakt::net
