#include <algorithm>
#include <utility>

#include "net/hall.hpp"
#include "view/remote_view.hpp"

// What connections are told.
namespace auftakt::net {
namespace {

constexpr std::int64_t once_a_second = 1000;
constexpr std::int64_t calm_ms_per_connection = 5;

}  // namespace

// Figures that many people change travel once a second in a small hall, every ten seconds to two thousand.
std::int64_t Hall::calm_ms() const {
    return std::max(once_a_second, calm_ms_per_connection * static_cast<std::int64_t>(guests_.size()));
}

void Hall::refresh(BootTime now) {
    refresh_at_.reset();
    if (!newest_) return;
    refreshed_ = now;
    const auto spoken = std::pair{pictures_.language(), pictures_.words(Language::de)};
    const bool first = pictures_.state() == nullptr;
    own_views_.reset();
    const bool outdated = pictures_.take(newest_, addresses_, options_.minutes_east(newest_->utc), now);
    own_views_ = std::make_unique<phone::YouViews>(*pictures_.state());
    const bool other_words =
        !first && spoken != std::pair{pictures_.language(), pictures_.words(Language::de)};
    for (auto& [line, guest] : guests_) {
        if (!guest.greeted || guest.leaving) continue;
        if (first || other_words) welcome(guest);
        if (guest.speaker == Speaker::remote)
            tell_remote(guest, now);
        else
            tell_own(guest, now);
    }
    // Late pages, and the end of "resume by name", which no fact tells.
    if (outdated || pictures_.show().resume_by_name) refresh_by({now.ms + once_a_second});
    if (!told_ || phone::urgent(*told_, pictures_.show())) return tell_all(now);
    untold_ = phone::differ(*told_, pictures_.show());
}

void Hall::tell_all(BootTime now) {
    untold_ = false;
    told_ = pictures_.show();
    told_at_ = now;
    for (auto& [line, guest] : guests_) {
        if (!guest.greeted || guest.leaving || guest.speaker == Speaker::remote) continue;
        guest.line.outbox.put_show(pictures_.show_text());
        guest.line.pump();
    }
}

void Hall::tell_own(Guest& guest, BootTime now) {
    const auto* state = pictures_.state();
    if (state == nullptr || guest.leaving) return;
    seat(guest, guest.seat ? people::sitting_on(state->people, *guest.seat) : std::nullopt, now);
    if (!guest.person) {
        if (std::exchange(guest.told_nobody, true)) return;
        guest.you.reset();
        guest.line.outbox.put_own(
            std::make_shared<const std::string>(text_of(phone::ServerMessage{phone::Nobody{}})));
        return guest.line.pump();
    }
    guest.told_nobody = false;
    auto you = (*own_views_)(*guest.person, known_[*guest.seat].own);
    for (auto& own : you.tandems) {
        auto names = saves_.names_for(*state, own.tandem, *guest.person);
        own.calendar = std::move(names.calendar);
        own.contact = std::move(names.contact);
    }
    if (guest.you == you) return;
    guest.line.outbox.put_own(std::make_shared<const std::string>(text_of(phone::ServerMessage{you})));
    guest.you = std::move(you);
    guest.line.pump();
}

std::optional<Saves::File> Hall::saved(std::string_view name) const {
    const auto* state = pictures_.state();
    return state == nullptr ? std::nullopt : saves_.find(*state, name);
}

void Hall::tell_remote(Guest& guest, BootTime now) {
    const auto* snapshot = pictures_.snapshot();
    if (snapshot == nullptr || guest.leaving) return;
    const auto& show = *snapshot->state->show;
    const auto list = options_.words.find(show.language);
    if (list == options_.words.end()) return;
    auto remote = phone::remote_view(*snapshot->state,
                                     {.clock = snapshot->clock,
                                      .wall = wall_at(*snapshot, now, options_.minutes_east(snapshot->utc)),
                                      .connected = static_cast<int>(connections_.size())},
                                     Words{list->second, show.address});
    if (guest.remote && phone::same_line(guest.remote->clock, remote.clock)) {
        auto told = *guest.remote;
        told.clock = remote.clock;
        if (told == remote) return;
    }
    guest.line.outbox.put_own(std::make_shared<const std::string>(text_of(phone::ServerMessage{remote})));
    guest.remote = std::move(remote);
    guest.line.pump();
}

void Hall::welcome(Guest& guest) {
    if (pictures_.state() == nullptr) return;
    say(guest, phone::Welcome{options_.build, pictures_.words(Language::de), pictures_.words(Language::en),
                              pictures_.language()});
}

}  // namespace auftakt::net
