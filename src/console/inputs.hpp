#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "core/limits.hpp"
#include "view/console_people.hpp"
#include "view/console_scene.hpp"

namespace auftakt::console {

enum class Overlay {
    none,
    keys,
    confirm,
    row,
    remote,
    release,
    ask,
    reword,
    confidences,
    reset,
    speak,
    others,
    exclusion
};
// The folded panels below the Next key; while a question is on they fold on every window.
enum class Lower { poll, upcoming, message, history };

// A spontaneous question while it is written.
struct AskDraft {
    std::size_t kind = 0;  // of AskForm::templates
    std::string text;
    std::array<std::string, ask_options> options;
    std::array<std::string, 2> means;  // yes and no
    int secrecy = 0;
    int result = 0;
    int time = 1;
    int stored = 0;
    int drawing = 0;
    bool focus = false;
};

// Other words for the question that is open.
struct RewordDraft {
    AskId ask;
    std::string text;
    std::vector<std::string> options;
    std::vector<std::string> others;
    float scroll = 0;
};

// What somebody without a phone says.
struct SpeakInputs {
    std::string name;
    std::optional<PersonId> person;
    SpeakDraft draft;
    bool focus = false;
    float scroll = 0;
};

// Two people who are never put together, while they are looked for.
struct ExclusionInputs {
    std::array<std::string, 2> names;
    std::array<std::optional<PersonId>, 2> people;
    int confidential = 0;
    bool focus = false;
};

// What has been typed, chosen and scrolled, and not been sent yet.
struct Inputs {
    Tab tab = Tab::show;
    Lower lower = Lower::upcoming;
    Overlay overlay = Overlay::none;
    int row = 0;                      // of the rundown, whose menu is open
    std::optional<std::size_t> chip;  // of the head, whose meaning is being read
    AskDraft ask;
    RewordDraft reword;
    SpeakInputs speak;
    float prepared_scroll = 0;
    float bars_scroll = 0;
    std::set<std::string> unmasked;  // texts of the word list that were opened
    std::string message;
    bool focus_message = false;
    bool focus_search = false;
    std::optional<float> rundown_scroll;  // missing: follows the running segment
    float notes_scroll = 0;
    float history_scroll = 0;
    float moderation_scroll = 0;

    std::string search;
    PeopleFilter filter = PeopleFilter::all;
    std::optional<PersonId> person;
    std::string name;  // of the chosen person, as it is being changed
    float people_scroll = 0;
    bool person_follows = false;  // the list scrolls to whom a key chose
    std::string new_name;
    std::string new_department;
    int new_role = 0;  // 0 junior, 1 senior, 2 both

    PairingSelection seats;
    std::string seat_search;
    SeatFilter seat_filter = SeatFilter::all;
    bool seats_by_table = false;
    bool focus_seats = false;
    float seats_scroll = 0;
    float cards_scroll = 0;
    float remarks_scroll = 0;
    float changes_scroll = 0;
    float rounds_scroll = 0;
    float checks_scroll = 0;
    MatchSelection matches;
    std::string match_search;
    int match_order = 0;  // 0 by name, 1 the weakest first
    bool focus_matching = false;
    float match_scroll = 0;
    bool match_follows = false;  // the list scrolls to what a key chose
    float matching_rules_scroll = 0;
    float waiting_scroll = 0;
    std::string other_search;
    float others_scroll = 0;
    ExclusionInputs exclusion;

    std::size_t result = 0;  // the row that is looked at
    float results_scroll = 0;
    float result_scroll = 0;

    WallSelection wall;
    std::string wall_cluster;  // the name of a cluster as it is being typed
    bool focus_cluster = false;
    std::string type_name;
    std::string type_text;
    std::optional<PersonId> type_for;
    int type_column = 0;
    bool type_named = false;
    bool focus_type = false;
    std::optional<NoteId> dragged;
    std::array<float, limits::clusters_max> wall_scroll{};
    float confidences_scroll = 0;
    std::optional<double> hold_since;  // the release is being held since then
    double confirm_opened = 0;         // a key that opened the question must not answer it
};

}  // namespace auftakt::console
