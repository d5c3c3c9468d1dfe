#pragma once

#include <string>

#include "core/answer.hpp"
#include "core/public.hpp"
#include "view/console_view.hpp"
#include "view/words.hpp"

// The evening of the design's pictures: 72 invited, six rounds, four minutes late.
namespace auftakt::console::tests {

struct Evening {
    Public state;
    ConsoleContext context;

    Scene scene(Language language = Language::de) const;
};

const WordList& word_list(Language language);

// Picture 14: the third round runs, 5:07 to go. `people` are invited, four of them are missing.
Evening third_round(int people = 72);
// Picture 17: the doors are closed, nobody is here.
Evening before_doors(int people = 72);
// The lobby is open, the first `here` of `people` are here.
Evening lobby(int people, int here);

// Round 3 is announced, 80 s to go.
Evening change_over(int people = 72);
// Six rounds are planned, and nobody has accepted the plan yet.
Evening proposed_rounds(int people = 72);
// Person 12 has left table 4, where person 7 waits; person 70 (senior) came two minutes ago.
Evening late_comer();
// Beside the running rounds lies a plan that seats ten tables otherwise from round 4 on.
Evening replanned();
// Proposed: some have too few partners, one is excluded from all, two are pinned and cannot meet.
Evening unmet_wishes();

// A draft of tandems is in review after the rounds: the last two of the hall wait, the third tandem is weak,
// the second chose each other, the first is locked, and somebody has a concern. Four pairs are kept apart in
// confidence.
Evening tandems_in_review(int people = 72);

// A wall of five columns with so many notes is on, closed or still open; three more wait. `chosen` of them
// are chosen.
Evening wall_with(int notes, bool open = true, int chosen = 0);

// Questions to the stage: four asked, one waits to be read, one is answered.
Evening questions_to_the_stage();

// The poll has been open for a second, its time is 40 s.
Evening open_question();
// The same segment asks this instead; `answers` people have answered alike.
Evening asked(Question question, Answer answer, int answers, int people = 72);

UtcMs at(int hour, int minute, int second = 0);  // at the event

}  // namespace auftakt::console::tests
