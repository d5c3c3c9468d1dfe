#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/inbox.hpp"
#include "engine/latest.hpp"
#include "engine/receipts.hpp"
#include "net/door.hpp"
#include "net/guest.hpp"
#include "net/pictures.hpp"
#include "net/saves.hpp"
#include "view/phone_you.hpp"

namespace auftakt::net {

struct HallOptions {
    std::string build;  // of the phone page; empty: there is none
    std::map<Language, WordList> words;
    std::function<bool(std::string_view)> is_remote;
    std::function<int(UtcMs)> minutes_east;
    Saves::MakeCalendar calendar;
};

// Everybody who is connected: who they are, what they may say, what they are told. Knows no sockets, those
// are Lines. Used by net's thread only.
class Hall {
public:
    Hall(HallOptions options, Inbox& inbox, Latest<Devices>& devices);

    Door door;  // for plain HTTP too

    // A line whose socket has entered the door and that leaves it by left(), once.
    void arrived(Line& line, BootTime now);
    void heard(Line& line, std::string_view text, BootTime now);
    void alive(int round_trip_ms);  // a line has answered a ping
    void left(Line& line, BootTime now);

    void set_addresses(std::vector<std::string> addresses);
    void snapshot(std::shared_ptr<const Snapshot> snapshot, BootTime now);
    void receipts(const std::vector<Receipt>& receipts, std::vector<Own> own, BootTime now);
    // Often: what waits for its time is at most one tick late.
    void tick(BootTime now);
    void hang_up_all();

    const Pictures& pictures() const { return pictures_; }
    std::optional<Saves::File> saved(std::string_view name) const;
    std::string health() const;  // JSON

private:
    // hall_hear.cpp
    void hear(Guest& guest, const phone::Hello& hello, BootTime now);
    void hear(Guest& guest, const phone::Ping& ping, BootTime now);
    void hear(Guest& guest, const phone::LookUp& look_up, BootTime now);
    void hear(Guest& guest, const Wish& wish, BootTime now);
    void greet_remote(Guest& guest, std::string_view token, BootTime now);
    void greet_phone(Guest& guest, std::optional<SeatHash> seat, BootTime now);
    // hall_tell.cpp
    void refresh(BootTime now);
    void tell_all(BootTime now);
    void tell_own(Guest& guest, BootTime now);
    void tell_remote(Guest& guest, BootTime now);
    void welcome(Guest& guest);
    std::int64_t calm_ms() const;
    // hall.cpp
    void say(Guest& guest, const phone::ServerMessage& message);
    void drop(Guest& guest, HangUp how);
    void seat(Guest& guest, std::optional<PersonId> person, BootTime now);
    void look_after(Guest& guest, BootTime now);
    void forget_strangers(BootTime now);
    void refresh_by(BootTime at);
    // hall_devices.cpp
    void connected(PersonId person, bool now_connected, BootTime now);
    void note_devices(BootTime now);

    HallOptions options_;
    Inbox& inbox_;
    Latest<Devices>& devices_;
    Pictures pictures_;
    Saves saves_;
    std::vector<std::string> addresses_;
    std::shared_ptr<const Snapshot> newest_;
    std::unique_ptr<phone::YouViews> own_views_;  // of pictures_' state
    std::map<const Line*, Guest> guests_;
    std::map<SeatHash, Known> known_;
    std::optional<BootTime> refresh_at_;
    BootTime refreshed_;
    std::optional<phone::Show> told_;  // the public view that everybody has
    BootTime told_at_;
    bool untold_ = false;  // figures have changed, and wait for a calm moment
    BootTime looked_;
    std::map<PersonId, int> connections_;
    std::deque<int> round_trips_;
    Devices noted_;
    Devices present_;
    BootTime noted_at_;
};

}  // namespace auftakt::net
