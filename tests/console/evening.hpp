#pragma once

#include <string>

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

// The poll has been open for a second, its time is 40 s.
Evening open_question();

UtcMs at(int hour, int minute, int second = 0);  // at the event

}  // namespace auftakt::console::tests
