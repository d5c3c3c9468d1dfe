#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/command.hpp"
#include "view/console_hall.hpp"
#include "view/console_matching.hpp"
#include "view/console_pairing.hpp"
#include "view/console_parts.hpp"
#include "view/console_people.hpp"
#include "view/console_results.hpp"
#include "view/console_show.hpp"
#include "view/console_wall.hpp"
#include "view/preflight.hpp"

// What the facilitator sees, finished: every word chosen, every number rounded, every wish ready to be sent.
// The console lays it out, keeps half-typed text, and submits the wishes.
namespace auftakt::console {

enum class Tab { show, pairing, matching, preflight, people, wall, results };

struct TabHead {
    Tab tab = Tab::show;
    std::string label;
    std::string key;
    bool marked = false;  // somebody is asked for there
};

// Something the facilitator must know now, above everything else: "Angehalten bei 5:07. Weiter?"
struct Notice {
    Mark mark = Mark::warn;
    std::string text;
    std::optional<Control> action;
    bool of_pairing = false;  // the pairing tab tells it itself
};

// One line of "all keys", and of the line at the foot when `foot` says so.
struct KeyHint {
    std::string key;
    std::string label;
    bool foot = false;
    std::optional<Local> local = std::nullopt;  // a click on it does the same
    bool asks = false;                          // a click opens the form for a question
};

// One of several, chosen on the page of all keys: the language, a theme.
struct Setting {
    std::string title;
    std::vector<Control> choices;
    int chosen = 0;
};

struct Scene {
    std::string programme;  // window title and head
    std::string rehearsal;  // "Probe"; empty at a real event
    std::vector<TabHead> tabs;
    Tab home = Tab::show;  // where the console opens, and returns to when the phase changes
    std::vector<Chip> chips;
    std::string clock;  // "10:59:12"
    std::vector<Notice> notices;
    ShowScene show;
    HallScene hall;
    PairingScene pairing;
    MatchingScene matching;
    WallScene wall;
    PreflightScene preflight;
    PeopleScene people;
    ResultsScene results;
    Control export_results;
    Control stage_theme;  // dark to light and back
    std::vector<Setting> settings;
    std::vector<KeyHint> keys;
    std::vector<KeyHint> pairing_keys;  // at the foot of that tab instead
    std::vector<KeyHint> matching_keys;
    std::vector<KeyHint> people_keys;
    std::vector<KeyHint> wall_keys;
    std::vector<KeyHint> poll_keys;
    std::vector<KeyHint> questions_keys;
    std::string keys_title;
    std::string keys_close;
};

}  // namespace auftakt::console
