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
    topic_held,  // a word of the list
    too_many_notes,
    too_many_goals,
    programme_full,  // its walls have brought as many goals as people can choose from
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
    no_place_free,     // would have more tandems than they may
    no_such_tandem,    // was changed since, or there is none
    not_your_answer,   // nobody rates for somebody else
    date_changed,      // the partner has suggested another one meanwhile
    bad_date,          // is over, or no day of the calendar
    answer_fixed,      // this question takes the first answer only
    show_full,         // no segment more has room
    malformed,         // not a message of ours
};
// One by one: the short form takes at most 52 names.
BOOST_DESCRIBE_ENUM_BEGIN(Refusal)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, already_done)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_show)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, show_ended)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, not_now)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, not_allowed)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, paused)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, nothing_to_undo)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, newer_step_first)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_such_person)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_such_segment)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_such_option)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_such_note)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_such_question)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_seat)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, seat_taken)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, name_empty)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, name_too_long)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, namesakes)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, role_needed)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, hall_full)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, bots_not_welcome)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, removed)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, text_empty)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, text_too_long)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, too_many_topics)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, topic_held)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, too_many_notes)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, too_many_goals)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, programme_full)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, too_many_questions)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, question_closed)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, wall_closed)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, questions_closed)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_votes_left)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, plan_outdated)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_plan)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, round_running)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, too_few_people)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, too_fast)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, busy)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, not_saved)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, unavailable_pair)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, would_repeat)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, pair_forbidden)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, own_line)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, wrong_side)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, double_booked)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, not_here)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, nobody_waits)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_place_free)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, no_such_tandem)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, not_your_answer)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, date_changed)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, bad_date)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, answer_fixed)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, show_full)
BOOST_DESCRIBE_ENUM_ENTRY(Refusal, malformed)
BOOST_DESCRIBE_ENUM_END(Refusal)

}  // namespace auftakt
