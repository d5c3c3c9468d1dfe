#pragma once

#include <optional>
#include <string>
#include <vector>

#include "view/console_parts.hpp"

// Who is here, which devices are in touch, what waits to be shown.
namespace auftakt::console {

struct AttendanceScene {
    std::string title;
    std::string total;  // "68 von 72"
    int juniors = 0;
    int seniors = 0;
    int open = 0;  // here, but has not chosen a side
    int missing = 0;
    std::string junior_word;
    std::string senior_word;
    std::string missing_word;
    // "2 noch ohne Seite · 3 ohne Handy · 1 Platz freigegeben"; empty: nothing to add
    std::string remark;
};

struct DeviceRow {
    Mark mark = Mark::ok;
    std::string name;
    std::string state;        // "seit 48 s getrennt"
    std::string state_short;  // "48 s"
};

struct DevicesScene {
    std::string title;
    std::string total;
    std::string total_short;
    int phones = 0;  // of people who are here
    int connected = 0;
    std::optional<DeviceRow> round_trip;
    std::vector<DeviceRow> lost;    // the longest away first
    std::vector<std::string> more;  // more[k]: k further ones are lost
    DeviceRow remote;
};

// As many rows as there is room for: trouble first, then the remote, then what is well.
std::vector<DeviceRow> rows_for(const DevicesScene& scene, int room);
// How many rows would show everything.
int rows_wanted(const DevicesScene& scene);

struct ModerationItem {
    std::string text;
    std::string author;  // "Lena Grünwald · vor 1 min", or the column where the author is hidden
    Control show;
    Control decline;
    std::optional<Control> all_of_person = std::nullopt;  // declines everything they wrote
    std::string masked = {};                              // stands for the text until somebody opens it
    bool shown = false;                                   // has been let through, and can be taken back
    Control star = {};     // of what was let through: it is the first on stage; no label: it cannot be
    bool starred = false;  // it is that one
};

struct ModerationScene {
    std::string title;
    std::string waiting;  // "4 warten"
    std::string empty;
    std::vector<ModerationItem> items;   // oldest first; below them what can be taken back
    std::optional<Control> finish = {};  // key A: the question on stage has been answered
    std::optional<Control> hide = {};    // key H, on every tab: all questions off the stage, and back
    std::vector<std::string> more;  // by the number of items that found no room: more[k] for k hidden ones
};

// The first that waits to be read, for J and N; null: none does.
const ModerationItem* first_waiting(const ModerationScene& scene);

struct HallScene {
    AttendanceScene attendance;
    DevicesScene devices;
    ModerationScene moderation;
};

}  // namespace auftakt::console
