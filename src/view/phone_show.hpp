#pragma once

#include <string>
#include <vector>

#include "view/forecast.hpp"
#include "view/phone_view.hpp"

namespace auftakt::phone {

// Under which names net serves the content of this state; see phone_content.hpp.
struct ContentNames {
    std::string frame;
    std::string texts;               // empty: there are none yet
    std::vector<std::string> pages;  // of notes, newest first
    std::string result = {};         // of words or texts; empty: they may not be seen
    bool operator==(const ContentNames&) const = default;
};

// What the public view needs beyond the public state.
struct ShowContext {
    Revision rev;
    ClockReading clock;
    WallClock wall;  // at clock.at
    ContentNames content;
    std::vector<std::string> addresses;
};

// The view that is the same for every phone. At most 4 KiB as text, whatever the state.
Show show_view(const Public& state, const ShowContext& context);

// Is the newer view worth telling the whole hall at once? Counts and note pages are not: they travel with the
// next change or in the next calm second.
bool urgent(const Show& before, const Show& after);
bool differ(const Show& before, const Show& after);

// A new reading of the same clock is no news: do both run as one, within 40 ms?
bool same_line(const Clock& before, const Clock& after);

}  // namespace auftakt::phone
