#pragma once

#include "organiser/paper_columns.hpp"
#include "organiser/round_lists.hpp"
#include "view/words.hpp"

// The two lists as pages, black on white. Every page names the show, its day and itself, says when it is a
// rehearsal's or a draft, and explains the mark of people without a phone. `day` is written as readers write
// it.
namespace auftakt {

// Each round begins a page; the type is as large as lets every round stay on one, down to 8 points. Then who
// rests. A round with more tables than that goes on to another page.
Paper tables_by_round(const RoundLists& lists, const std::string& day, const Words& words,
                      const PaperMeasure& measure);

// By name: a card for each person, with table and partners of each round. Nobody's card is broken, unless it
// is longer than a page.
Paper tables_by_person(const RoundLists& lists, const std::string& day, const Words& words,
                       const PaperMeasure& measure);

}  // namespace auftakt
