#pragma once

#include <optional>
#include <string>

#include "base/ids.hpp"
#include "view/console_people.hpp"
#include "view/console_scene.hpp"

namespace auftakt::console {

enum class Overlay { none, keys, confirm, row, remote, release, confidences };
enum class Lower { upcoming, message, history };  // the folded panels below the Next key

// What has been typed, chosen and scrolled, and not been sent yet.
struct Inputs {
    Tab tab = Tab::show;
    Lower lower = Lower::upcoming;
    Overlay overlay = Overlay::none;
    int row = 0;                      // of the rundown, whose menu is open
    std::optional<std::size_t> chip;  // of the head, whose meaning is being read
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
    float waiting_scroll = 0;
    float confidences_scroll = 0;
    std::optional<double> hold_since;  // the release is being held since then
    double confirm_opened = 0;         // a key that opened the question must not answer it
};

}  // namespace auftakt::console
