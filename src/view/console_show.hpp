#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/run.hpp"
#include "view/console_parts.hpp"
#include "view/console_poll.hpp"
#include "view/console_speak.hpp"
#include "view/countdown.hpp"
#include "view/forecast.hpp"

// The show tab (F1): the rundown, the live picture and what comes next, messages, history.
namespace auftakt::console {

struct RundownRow {
    int segment = 0;
    Passed passed = Passed::next;
    std::string title;
    std::string detail;    // of the current one: "Runde 3 von 6 läuft"; of a skipped one: "übersprungen"
    std::string plan;      // "10:42"; empty while the plan floats
    std::string expected;  // began or will begin
    std::string delta;     // "+4"
    bool late = false;     // four minutes or more
    std::vector<Control> actions;  // jump here; of the current one: repeat, skip
};

struct Drift {
    Mark mark = Mark::none;
    std::string text;  // "4 min hinter Plan"
    std::string end;   // "Ende 12:30 Uhr"
    std::string end_short;
    std::string hint;               // what could make up for it
    std::optional<Control> remedy;  // only what can be done now
};

struct Rundown {
    std::string title;
    std::string plan_head;
    std::string expected_head;
    std::string expected_head_narrow;
    std::vector<RundownRow> rows;
    Drift drift;
};

struct Live {
    std::string title;
    std::string title_right;  // "dunkles Thema · Ton an"
    bool black = false;
    std::string label;  // "Runde 3 von 6 · noch"
    std::optional<Countdown> countdown;
    std::string figure;  // large, where nothing counts down
    std::vector<std::string> facts;
    std::optional<Control> also;  // reopen a closed question, hide a shown one
    std::string reminder;         // "Zeit für Weiter?", when the time is over and nobody has gone on
    Control minus;
    Control plus;
    std::string notes_title;
    std::string notes;  // for the facilitator only
};

struct Next {
    std::string label;   // "Weiter"
    std::string detail;  // what it will do: "Runde 3 beginnen"
    std::string key;     // "Leertaste"
    run::Step step;
    bool enabled = false;
    bool due = false;  // its time has come
    std::optional<Confirm> confirm;
};

struct Upcoming {
    std::string title;
    std::string at;  // "11:04 Uhr"
    std::string headline;
    std::vector<std::string> lines;
};

struct MessageBox {
    std::string title;
    std::string title_key;
    std::string title_short;  // on a tab
    std::string limit;        // "max. 80 Zeichen"
    std::string hint;         // in the empty field
    std::string timed;
    std::string timed_key;
    std::string stays;
    std::string as_question;  // instead of "stays", while questions to the stage are open
    std::string templates_title;
    std::vector<std::string> templates;
    std::string shown;            // what the hall reads now; empty: nothing
    std::optional<Control> hide;  // takes it away
    std::string too_long;
};

struct HistoryRow {
    std::string time;
    std::string text;
    std::optional<Control> undo;
    std::string why_not;  // instead of undo: "Erst den neueren Schritt zurücknehmen"
};

struct HistoryScene {
    std::string title;
    std::string title_key;
    std::string promise;
    std::string empty;
    std::vector<HistoryRow> rows;   // newest first
    std::optional<Control> newest;  // what Z does
    std::string newest_text;        // and what it takes back
};

struct ShowScene {
    Rundown rundown;
    Live live;
    Next next;
    Control pause;
    Control back;
    Control blackout;
    bool black = false;
    PollScene poll;
    AskForm ask;
    SpeakForm speak;
    Upcoming upcoming;
    MessageBox message;
    HistoryScene history;
};

}  // namespace auftakt::console
