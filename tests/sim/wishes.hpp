#pragma once

#include <random>

#include "support/evening.hpp"

namespace auftakt::test {

// Wishes as they come on an evening, from anybody: sensible ones, late ones, forbidden ones.
class Wishes {
public:
    explicit Wishes(std::uint32_t seed) : random_{seed} {}

    struct Wish {
        Origin from;
        Command command;
    };
    Wish next(const Evening& evening);
    std::chrono::milliseconds pause_before();  // between two wishes
    int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }
    bool one_in(int chances) { return below(chances) == 0; }

private:
    PersonId person(const Evening& evening);
    AskId ask(const Evening& evening);
    NoteId note(const Evening& evening);
    NoteId voted(const Evening& evening);  // one that somebody has voted for
    StepId step(const Evening& evening);
    SeatHash seat(const Evening& evening);
    Command of_an_attendee(const Evening& evening);
    Command of_the_facilitator(const Evening& evening);
    Command about_questions(const Evening& evening);
    Command at_the_coffee(const Evening& evening);
    Command of_the_questions(const Evening& evening);
    QuestionId question(const Evening& evening);
    Command hiding(const Evening& evening);
    Command for_somebody(const Evening& evening);
    Command of_later(const Evening& evening);
    Command of_a_question(const Evening& evening);
    QuestionId upvoted(const Evening& evening);
    Command of_the_rounds(const Evening& evening);
    Command of_the_wall(const Evening& evening);
    NoteId standing(const Evening& evening);  // on the wall, mostly
    PersonId held_name(const Evening& evening);
    Command of_the_hall(const Evening& evening);
    Command of_a_tandem(const Evening& evening);     // from a phone
    Command of_the_tandems(const Evening& evening);  // from the facilitator
    CleanText text();                                // one of few
    Command answer(const Evening& evening);
    Command of_the_texts(const Evening& evening);  // from the facilitator
    Command of_the_job(const Evening& evening);

    std::mt19937 random_;
};

}  // namespace auftakt::test
