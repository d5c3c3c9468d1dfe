#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "core/people.hpp"
#include "core/public.hpp"
#include "view/console_parts.hpp"
#include "view/forecast.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

// The people tab (F7): who is invited, here, in touch; late-comers and walk-ins by hand.
namespace auftakt::console {

enum class PeopleFilter { all, juniors, seniors, here, expected, paper, removed };

struct PersonRow {
    PersonId person;
    std::string name;
    std::string full;  // told apart from namesakes: department, then "(2)"
    std::optional<Role> role;
    std::string department;
    std::string site;
    std::string offers;
    std::string wants;
    Mark mark = Mark::none;
    std::string status;  // "da", "getrennt", "fehlt", "Papier", "gegangen", "entfernt"
    bool here = false;
    bool paper = false;  // here, and no phone speaks for them
    bool removed = false;
    std::string searched;  // name, department, topics as search compares them
    std::string skeleton;
    // What may be done with this row; without a wish it is dim.
    Control present;
    Control leave;
    Control open_seat;
    Control remove;
    Control restore;
    Control accept_name;    // of a name that the word list holds back
    std::string seat_note;  // "Das nächste Handy mit diesem Namen bekommt den Platz."
};

struct FilterChip {
    PeopleFilter filter = PeopleFilter::all;
    std::string label;
    std::string count;
};

struct PeopleScene {
    std::string search_hint;
    std::vector<FilterChip> filters;
    std::string sorted;
    std::vector<std::string> heads;  // name, department, site, offers, wants, status
    std::vector<PersonRow> rows;     // by first name
    std::string empty;               // nobody on the list
    std::string none_found;
    std::string junior_word;
    std::string senior_word;
    std::string both_word;
    std::string name_word;
    std::string role_word;
    std::string rename;
    std::string choose_hint;  // instead of details
    std::string offers_word;
    std::string wants_word;
    std::string add_title;
    std::string add_note;
    std::string add_name_hint;
    std::string add_department_hint;
    std::string add;
    std::string discard;
    std::string no_similar;
    std::string similar;  // "Ähnlich: ", before the name
    std::string too_long;
    std::string removed_note;
    Control resume_by_name;
    std::string resume_note;
};

PeopleScene people_scene(const Public& state, const Devices& devices, const Words& words, WallClock clock);

// Indexes of the rows that the filter lets through and that contain every word typed. Case, accents and
// look-alikes do not matter.
std::vector<std::size_t> found(const PeopleScene& scene, PeopleFilter filter, std::string_view typed);

// What can be said about a name before somebody is added under it. An alike name only raises a question.
struct NameCheck {
    Mark mark = Mark::none;
    std::string text;
    bool allowed = false;
};
NameCheck check_name(const PeopleScene& scene, const NameText& name);

}  // namespace auftakt::console
