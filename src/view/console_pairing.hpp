#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/public.hpp"
#include "core/role.hpp"
#include "view/console_parts.hpp"
#include "view/forecast.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

// The pairing tab (F2): who is here and where, what can be done about it and what it would lead to, and the
// plan of the rounds.
namespace auftakt::console {

// What has been chosen in this tab. A round of 0 is the one that is on, else the next.
struct PairingSelection {
    int round = 0;
    std::optional<PersonId> one;
    std::optional<PersonId> two;
    bool operator==(const PairingSelection&) const = default;
};

enum class SeatFilter { all, juniors, seniors, warnings };

struct SeatRow {
    PersonId person;
    std::string name;  // told apart from namesakes
    std::optional<Role> role;
    std::string place;  // "Tisch 12", "pausiert", "ohne Tisch"
    int table = 0;      // 0: none
    Mark mark = Mark::none;
    std::string note;    // "getrennt", "ohne Handy", "Gegenüber fehlt"
    bool warns = false;  // calls, has lost the phone, or sits nowhere
    std::string searched;
};

struct SeatChip {
    SeatFilter filter = SeatFilter::all;
    std::optional<Role> role;
    std::string label;  // empty: the sign of a warning
    std::string count;
};

struct SeatList {
    std::string title;    // "Anwesend · 68"
    std::string by_name;  // "Sortiert nach Vorname"
    std::string by_table;
    std::string round;  // "Runde 3"; empty: nothing is planned
    int earlier = 0;    // the round to look at instead; 0: there is none
    int later = 0;
    std::string search_hint;
    std::vector<SeatChip> filters;
    std::vector<SeatRow> rows;  // by first name
    std::string empty;          // nobody is here
    std::string none_found;
};

struct Remark {
    Mark mark = Mark::none;
    std::string text;
};

struct PersonTile {
    PersonId person;
    std::optional<Role> role;
    std::string name;
    std::string place;  // "Tisch 12 mit Bernd Großmann"
};

// Whoever was chosen: one or two people, what may be done with them, and what would come of it.
struct ChosenCard {
    std::string title;
    std::string right;
    std::vector<PersonTile> tiles;  // one or two
    std::vector<Remark> remarks;
    std::string discard;
    std::optional<Control> swap;  // of two people
    std::vector<Control> controls;
    std::optional<Control> lock;  // one of `controls`
};

struct AttentionRow {
    Mark mark = Mark::none;
    std::optional<Role> role;
    std::string name;
    std::string detail;
    std::vector<Control> controls;
    std::string notice;  // the same as one sentence
};
struct AttentionCard {
    std::string title;
    std::string right;
    std::vector<AttentionRow> rows;
    std::string more;  // "und 3 weitere"
};

struct OddChoice {
    std::string label;
    std::string detail;
    bool on = false;
    Command wish;
};
struct OddCard {
    std::string title;
    std::string right;  // "35 Junior, 34 Senior ab Runde 4"
    std::vector<OddChoice> choices;
    std::string note;
};

struct MeetingsBar {
    std::string label;  // "6 Personen"
    int people = 0;
    bool aim = false;
};
struct MeetingsCard {
    std::string title;
    std::string right;
    std::vector<MeetingsBar> bars;  // none: nothing is planned
};

struct SeatedPerson {
    std::string name;
    std::optional<Role> role;
};
struct TableRow {
    std::string table;  // "12"
    std::vector<SeatedPerson> people;
};

struct RoundRow {
    int number = 0;
    Mark mark = Mark::waiting;
    bool current = false;
    bool shown = false;   // its tables stand in the list
    std::string title;    // "Runde 3"
    std::string state;    // "läuft", "vorbei", "kommt"
    std::string numbers;  // "34 Tische · 1 pausiert"
};

struct LengthRow {
    std::string label;
    std::string value;
    Control less;
    Control more;
};

struct ComparedRow {
    std::string label;
    std::string before;
    std::string after;
    Mark mark = Mark::none;
};

struct PlanPanel {
    std::string title;
    std::string right;
    std::vector<Remark> remarks;        // how far it is, what is proved, what goes wrong
    std::vector<std::string> heads;     // of the comparison; none: there is no proposal
    std::vector<ComparedRow> compared;  // the accepted plan beside the proposal
    std::string changes_title;
    std::vector<TableRow> changes;
    std::string changes_none;
    std::string rounds_title;
    std::vector<RoundRow> rounds;
    std::vector<LengthRow> lengths;
    Control extra;
    Control drop;
    Control replan;
    std::optional<Control> accept;
    std::optional<Control> discard;
    std::string why;  // a key below is dim
};

struct PairingScene {
    bool exists = false;  // the show has rounds
    SeatList people;
    std::optional<ChosenCard> chosen;
    std::string choose_hint;
    AttentionCard waiting;
    AttentionCard calls;
    OddCard odd;
    AttentionCard wishes;  // pinned and forbidden pairs
    MeetingsCard meetings;
    PlanPanel plan;
    std::string trouble;
};

PairingScene pairing_scene(const Public& state, const Devices& devices, const WallClock& clock,
                           const PairingSelection& chosen, const Words& words);

// Indexes of the rows that the filter lets through and that contain every word typed, compared as in the
// people tab; by table, those without one first.
std::vector<std::size_t> found(const SeatList& list, SeatFilter filter, std::string_view typed,
                               bool by_table);

}  // namespace auftakt::console
