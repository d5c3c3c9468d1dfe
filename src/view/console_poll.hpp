#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ask.hpp"
#include "view/console_parts.hpp"

// A question while it is on, and the form in which a spontaneous one is written.
namespace auftakt::console {

// prepared → open → closed → shown
struct CycleChip {
    std::string label;
    bool passed = false;
    bool on = false;
};

struct PollBar {
    std::string letter;  // of an option; empty: there is no order of options
    std::string label;
    std::string sides;  // "Junior 12 · Senior 12", where the result is split by role
    std::string figure;
    double share = 0;  // of the longest bar
    bool lead = false;
};

// Another wording while people answer: nobody's answer is lost.
struct RewordForm {
    AskId ask;
    std::string title;
    std::string promise;
    std::string question;
    std::vector<std::string> options;
    std::vector<std::string> others;  // labels, items, axes: see core/question.hpp
    std::string save;
    std::string cancel;
    std::string too_long;
};

struct PollScene {
    bool exists = false;  // the segment that is on asks something
    std::string title;    // on its tab
    std::string state;    // "anonym · Ergebnis verdeckt"
    std::vector<CycleChip> cycle;
    std::string answered;  // "58"
    std::string of;        // "von 72 haben geantwortet"
    double share = 0;
    std::string promise;  // why there are no bars, or for whom they are
    std::vector<PollBar> bars;
    // How the result is drawn, or how pages of texts turn; empty: there is nothing to choose.
    std::string forms_label;
    std::vector<Control> forms;
    int form = 0;
    Control repeat;             // key R, in a run of its own: what was answered before stays
    Control hide;               // key H, on every tab; what is hidden stands there again with it
    Control speak;              // for somebody without a phone
    std::optional<Held> reset;  // throws this run away
    std::string reset_label;
    std::optional<RewordForm> reword;  // only while it is open
    std::string reword_label;
};

struct AskTemplate {
    ask::Template kind = ask::Template::yes_no;
    std::string label;
    std::string key;
};

// A question that waits beside the show.
struct Prepared {
    int segment = 0;
    std::string text;
    Control next;
    Control now;
    Control drop;
};

// Everything the form says; what is typed and chosen stays with the console.
struct AskForm {
    std::string title;
    std::string key;
    std::string open_label;  // of the button that opens it
    std::string why;         // it cannot be opened now; empty: it can
    std::vector<AskTemplate> templates;
    std::string question;
    std::string question_hint;
    std::string options;
    std::vector<std::string> option_hints;
    std::vector<std::string> means_hints;  // what yes and what no mean
    std::string secrecy;
    std::vector<std::string> secrecies;  // anonymous, without names, with names
    std::string result;
    std::vector<std::string> results;  // hidden, live
    std::string live_hint;
    std::string drawing;
    std::vector<std::string> drawings;  // in the order of Drawing
    std::string time;
    std::vector<std::string> times;  // as ask_times
    std::string stored;
    std::vector<std::string> storing;  // with the results, as a practice
    std::string after;
    std::string after_key;
    std::string at_once;
    std::string at_once_key;
    std::string later;
    std::string prepared_title;
    std::vector<Prepared> prepared;
    std::string no_talk;  // why it cannot be at once; empty: it can
    std::string cancel;
    std::string too_long;
};
inline constexpr int ask_times[] = {15, 30, 60, 0};  // seconds; 0: none
inline constexpr std::size_t ask_options = 4;        // fields for a choice

}  // namespace auftakt::console
