#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/fact.hpp"
#include "core/history.hpp"

namespace auftakt {

// Counts over sealed boxes, made anew after every batch by the aggregate functions of core/sealed. Never
// journaled. decide, due and next_step do not read them.
struct Derived {
    std::map<AskId, int> answered;  // people with an answer, of those who are not removed
    // What was written to a sealed question that is closed and unsettled: each text once, in the order of the
    // alphabet, so that it tells neither who nor when.
    std::map<AskId, std::vector<std::string>> sealed_texts;
    std::map<AskId, Result> released;  // of sealed questions that are announced as live
    bool operator==(const Derived&) const = default;
};

// A show of this programme that another one followed, as it was left.
struct PastShow {
    Shared<Show> show;
    std::map<int, wall::Board> boards;
    commitments::State commitments;
    std::vector<pairing::Meeting> met;
    bool operator==(const PastShow&) const = default;
};

// Everything that screens, net and exports may see: plain values, cheap to copy.
struct Public {
    programme::State programme;
    Shared<Show> show;
    people::State people;
    run::State run;
    ask::State ask;
    wall::State wall;
    pairing::State pairing;
    tandem::State tandem;
    commitments::State commitments;
    screen::State screen;
    mixer::State mixer;
    questions::State questions;
    Shared<std::map<int, PastShow>> past;  // by the number of the show
    History history;
    Derived derived;
    std::uint64_t seq = 0;  // facts applied
    bool operator==(const Public&) const = default;
};

// The state as that show of the programme left it: its own words, walls, agreements and meetings, and the
// people of today. The state itself for the show that is loaded.
Public as_left(const Public& state, int show);
const Show& show_of(const Public& state, int show);
// The numbers of all shows that began, and of the one that is loaded.
std::vector<int> shows_of(const Public& state);

// The segment that is on; null before a show is loaded.
const Segment* current_segment(const Public& state);

// How long a segment is to take: as the facilitator changed it, else as the show file has it.
std::chrono::milliseconds length_of(const Public& state, int segment);

// The newest question of the segment that is on.
std::optional<AskId> current_ask(const Public& state);

// The question that stands on stage and phones; missing while its segment shows something else: goals before
// it is asked, the end once it is closed.
std::optional<AskId> question_on(const Public& state);

}  // namespace auftakt
