#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/public.hpp"
#include "core/role.hpp"
#include "view/console_parts.hpp"
#include "view/words.hpp"

// The pairing tab (F2): the plan, its proof, the tables of the round that is announced, calls for a partner.
namespace auftakt::console {

struct SeatedPerson {
    std::string name;
    std::optional<Role> role;
    bool here = true;
};

struct TableRow {
    std::string table;  // "12"
    std::vector<SeatedPerson> people;
    bool calls = false;  // somebody waits here for a partner
};

struct RoundRow {
    Mark mark = Mark::waiting;
    bool current = false;
    std::string title;  // "Runde 3"
    std::string state;  // "läuft", "vorbei", "kommt"
    std::string tables;
    std::string resting;
};

struct MissingCall {
    std::string text;  // "Rolf Hägele wartet an Tisch 12"
    Control cleared;
};

struct PairingScene {
    bool exists = false;  // the show has rounds
    std::string empty;    // instead of everything, before they begin
    std::string title;    // "Plan für 6 Runden"
    Mark mark = Mark::none;
    std::string state;   // "Vorgeschlagen", "Angenommen", "Wird gerechnet …"
    std::string proof;   // "Passung 1.204 · mehr geht nachweislich nicht"
    std::string detail;  // "34 Tische · 2 setzen je Runde aus"
    std::string trouble;
    Control accept;
    Control replan;
    std::string rounds_title;
    std::vector<RoundRow> rounds;
    std::string tables_title;
    std::string tables_right;
    std::vector<TableRow> tables;
    std::string resting;  // "Setzen aus: …"
    std::string calls_title;
    std::string calls_empty;
    std::vector<MissingCall> calls;
};

PairingScene pairing_scene(const Public& state, const Words& words);

}  // namespace auftakt::console
