#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/public.hpp"
#include "view/console_exclusion.hpp"
#include "view/console_parts.hpp"
#include "view/words.hpp"

// The matching tab (F3): the draft of the tandems, what can be changed in it, and the release. Everything
// said of a pair comes from public fit and public reasons; nobody can read a rating, a wish or a veto here.
namespace auftakt::console {

// Which tandem is chosen, by its first two people; a second, or somebody who waits, for an exchange.
struct MatchSelection {
    std::optional<MentorAndMentee> one;
    std::optional<MentorAndMentee> two;
    std::optional<PersonId> waiting = {};
    // Whose other partners are looked at: of the chosen tandem's senior, or of its junior.
    std::optional<Role> others = {};
    // How often confidences had been viewed before they were asked for; missing: nobody asks.
    std::optional<int> viewed_before = {};
    bool operator==(const MatchSelection&) const = default;
};

struct MatchFigure {
    std::string figure;
    std::string label;
    bool warn = false;
};

struct MatchRow {
    MentorAndMentee anchor;  // the first two
    std::string juniors;
    std::string seniors;
    std::string fit;
    double bar = 0;  // of the best fit there is
    std::string why;
    bool weak = false;
    bool locked = false;
    std::string searched;
};

// A change by hand with what it would bring: in public fit, and in people who have a tandem.
struct DraftChange {
    Control control;
    std::string effect;
};

// Somebody else for a place of the chosen tandem, in exchange for whoever holds it.
struct OtherPartner {
    std::string name;
    std::string now;     // with whom they are in the draft, or that they wait
    std::string effect;  // in public fit
    std::string searched;
    Control take;
};

// Everybody the open rules allow, the greatest gain first. What is confidential, and a veto, are not known
// here: such an exchange is refused when it is wished.
struct OtherPartners {
    std::string title;
    std::vector<std::string> sides;  // the senior's others, the junior's
    std::string search_hint;
    std::string none_found;
    std::string left_out;  // how many the open rules exclude; empty: nobody
    std::string close;
    std::vector<OtherPartner> rows;
};

struct ChosenTandem {
    std::vector<std::string> juniors;
    std::vector<std::string> seniors;
    std::string fit;
    std::string parts;  // of the fit
    std::vector<std::string> reasons;
    Control lock;
    Control forbid;
    Control confide;
    Control others;
    std::vector<DraftChange> changes;  // exchanges with what is chosen besides, then dissolving it
};

struct WaitingPlace {
    std::string text;
    DraftChange join;
};

struct WaitingRow {
    PersonId person;
    std::optional<Role> role;
    std::string name;
    std::string no_place;              // where there is none
    std::vector<WaitingPlace> places;  // the best first
};

struct ConcernRow {
    std::string text;
    Control settled;
};

// Pairs that only the organiser and this laptop know: masked until somebody says that they want to look,
// which is journaled first.
struct ConfidenceRow {
    std::string text;
    Control lift;
};
struct Confidences {
    std::string title;  // empty: there are none
    std::string hint;
    std::string show;
    Confirm question;
    Command wish = pairing::Command{pairing::ViewConfidences{}};
    int viewed = 0;
    std::vector<ConfidenceRow> rows;  // empty: masked
};

struct ReleaseCheck {
    std::string text;
    bool warn = false;
};

struct MatchingScene {
    bool exists = false;
    std::string status;
    std::vector<MatchFigure> figures;
    Control compute;
    std::optional<Control> release;
    Confirm release_question;  // with the checklist
    std::vector<ReleaseCheck> checklist;
    std::string search_hint;
    std::string sort_by_name;
    std::string sort_by_fit;
    std::vector<std::string> heads;  // junior, senior, fit, why
    std::vector<MatchRow> rows;      // by the first junior's name
    std::string empty;
    std::string none_found;
    std::string foot;  // how many, how many of them locked and weak
    std::string chosen_title;
    std::string choose_hint;
    std::optional<ChosenTandem> chosen;
    std::optional<OtherPartners> others;  // while they are looked at
    std::string waiting_title;
    std::string nobody_waits;
    std::vector<WaitingRow> waiting;
    std::string earlier;  // how the draft before compares; empty: there is none
    Control take_earlier;
    std::string rules_title;
    std::vector<std::string> rules;
    ExclusionForm exclusion;
    Confidences confidences;
    std::string concerns_title;
    std::vector<ConcernRow> concerns;
};

MatchingScene matching_scene(const Public& state, const MatchSelection& selection, const Words& words);

// Indexes of the rows that contain every word typed; worst fit first where asked.
std::vector<std::size_t> found(const MatchingScene& scene, std::string_view typed, bool by_fit);
std::vector<std::size_t> found(const OtherPartners& others, std::string_view typed);

}  // namespace auftakt::console
