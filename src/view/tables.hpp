#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/public.hpp"

// What organisers take home, as tables made of the public state alone. Columns have stable English names;
// texts of the show stand in its own language and form of address. The columns are listed in
// src/organiser/README.md.
namespace auftakt {

using ExportCell = std::variant<std::string, std::int64_t>;

struct ExportTable {
    std::string name;  // of the file, without its ending
    std::vector<std::string> columns;
    std::vector<std::vector<ExportCell>> rows;
    bool rehearsal = false;  // invented people: writers say so
};

// Everybody who is not removed, in the columns of a people file, then attendance and side.
ExportTable people_table(const Public& state);

// The tandems, drafted or released: one row for each mentor and mentee, those of a trio with the same number;
// then who waits. From public things only: fit and reasons, never a rating, a wish or who chose whom.
ExportTable pairs_table(const Public& state);

// Who met whom: one row for each two people of a table, round by round.
ExportTable meetings_table(const Public& state);

// One row for each thing that is counted of each question that was asked: an option, a step of an item, an
// option at a place, an approved text, a guess, a cell. Practice questions are left out. Anonymous questions
// show only their n while unsettled, and below five answers.
ExportTable polls_table(const Public& state);

// Who answered what, for questions that were asked by name and nothing else; one row for each part of an
// answer, of texts those that were approved.
ExportTable named_answers_table(const Public& state);

// The notes of the walls, shown or still waiting, best supported first. An author only where the note was
// signed.
ExportTable goals_table(const Public& state);

// The questions to the stage that were not hidden, segment by segment, best supported first. An author only
// where the question was signed.
ExportTable questions_table(const Public& state);
// The programme's goals: how many chose each, and what its measure said, the first time and each time since.
// Items of other scales that have a measure follow, such as the five Cs. Only from five answers on.
ExportTable measures_table(const Public& state);

// The agreed rules and limits, each with the number of people who agreed, never who.
ExportTable rules_table(const Public& state);

}  // namespace auftakt
