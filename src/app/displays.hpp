#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace auftakt {

// One display of this machine, in desktop coordinates.
struct Display {
    std::string name;  // "HDMI-1"
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int width_mm = 0;
    int height_mm = 0;
    bool primary = false;
    bool operator==(const Display&) const = default;
};

// What stays the same when a cable moves or the resolution changes: connector and size of the picture.
std::string identity(const Display& display);

// Which display is whose; indexes into the list. Without a second picture there is no stage.
struct Placement {
    std::size_t console = 0;
    std::optional<std::size_t> stage;
    bool operator==(const Placement&) const = default;
};

// The console takes the primary display, the stage the first other one. `projector`, the identity of a
// display that was chosen for the stage, wins over that while it is there. Displays that mirror each other
// show one picture and count once. Pure.
Placement place(const std::vector<Display>& displays, const std::string& projector);

// Whom the stage goes to when it is sent on: the next display, round and round. Empty: there is only one.
std::string next_projector(const std::vector<Display>& displays, const Placement& now);

// Asks the window system. Main thread, while it is open.
std::vector<Display> connected_displays();
std::size_t display_count();  // without asking for anything else: every turn may

}  // namespace auftakt
