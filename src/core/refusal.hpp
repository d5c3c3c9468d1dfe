#pragma once

#include <boost/describe/enum.hpp>

namespace auftakt {

// Why the domain says no. The name is the wire's "why" and the key of the sentence in assets/i18n: a
// contract.
enum class Refusal {
    already_done,  // somebody else pressed the same key a moment ago
    no_show,       // nothing is loaded
    show_ended,
    not_now,      // the running segment or step does not take this
    not_allowed,  // this device may not
    paused,
    nothing_to_undo,
    newer_step_first,  // a later step touched the same thing
    no_such_person,
    no_such_segment,
    no_such_option,
    no_such_note,
    no_such_question,
    no_seat,     // this phone has not joined
    seat_taken,  // somebody joined under this name; the facilitator can open the seat
    name_empty,
    name_too_long,
    namesakes,  // several people are called that: which department?
    role_needed,
    hall_full,
    bots_not_welcome,
    removed,  // the facilitator removed this person
    text_empty,
    text_too_long,
    too_many_topics,
    too_many_notes,
    too_many_goals,
    too_many_questions,
    question_closed,
    wall_closed,
    questions_closed,
    no_votes_left,
    plan_outdated,  // people came or left since it was made
    no_plan,
    round_running,
    too_few_people,
    too_fast,          // more commands than a person can mean
    busy,              // the inbox is full: try again
    not_saved,         // the disk does not take it
    unavailable_pair,  // one text for a veto and a confidential exclusion
    would_repeat,      // the two meet in another round already
    pair_forbidden,    // the facilitator keeps them apart
    own_line,          // one of them leads the other
    wrong_side,        // two of one role, where a junior meets a senior
    double_booked,     // sits at another table, or rests, in this round already
    not_here,          // is not in the hall, or not in this round
    nobody_waits,      // everybody has company
    no_such_tandem,    // was changed since, or there is none
    not_your_answer,   // nobody rates for somebody else
    date_changed,      // the partner has suggested another one meanwhile
    bad_date,          // is over, or no day of the calendar
    answer_fixed,      // this question takes the first answer only
    show_full,         // no segment more has room
    malformed,         // not a message of ours
};
BOOST_DESCRIBE_ENUM(Refusal, already_done, no_show, show_ended, not_now, not_allowed, paused, nothing_to_undo,
                    newer_step_first, no_such_person, no_such_segment, no_such_option, no_such_note,
                    no_such_question, no_seat, seat_taken, name_empty, name_too_long, namesakes, role_needed,
                    hall_full, bots_not_welcome, removed, text_empty, text_too_long, too_many_topics,
                    too_many_notes, too_many_goals, too_many_questions, question_closed, wall_closed,
                    questions_closed, no_votes_left, plan_outdated, no_plan, round_running, too_few_people,
                    too_fast, busy, not_saved, unavailable_pair, would_repeat, pair_forbidden, own_line,
                    wrong_side, double_booked, not_here, nobody_waits, no_such_tandem, not_your_answer,
                    date_changed, bad_date, answer_fixed, show_full, malformed)

}  // namespace auftakt
