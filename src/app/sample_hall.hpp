#pragma once

#include <string>
#include <vector>

#include "app/cast.hpp"
#include "core/public.hpp"

namespace auftakt {

// What fills a sample hall: usual people, nobody, one person, names of 60 letters, names in many scripts.
enum class SampleContent { sample, empty, one, long_names, scripts };

struct SampleOptions {
    SampleContent content = SampleContent::sample;
    int people = 40;
    Theme theme = Theme::dark;
    Language language = Language::de;
};

// Everything a picture can show, each reached by the facts that a real evening would have.
enum class SampleScene {
    doors,
    lobby,
    message,
    sponsor,
    goals,
    measured,   // the goals, after their question
    proposals,  // for the rules
    rules,
    poll_open,
    poll_closed,
    poll_revealed,
    poll_few,
    wall,
    wall_covered,
    wall_closed,
    wall_lists,
    wall_top,
    spotlight,
    tables,
    round,
    last_30,
    overrun,
    wishes,
    matching,
    tandems,
    tandems_more,
    dates,
    rest,
    closing,
    ended,
    paused,
    banner,
    trouble,
    blackout,
    training,
    coffee,
    coffee_last_30,
    questions,
    questions_empty,
    result_bars,  // one picture of a result each, with an earlier run or both sides where it has them
    result_strips,
    result_columns,
    result_ranks,
    result_waffle,
    result_field,
    result_cloud,
    result_quotes,
    result_guesses,
    result_quiz,
    result_halves,
    result_dots,
    result_donut
};
BOOST_DESCRIBE_ENUM(SampleScene, doors, lobby, message, sponsor, goals, rules, poll_open, poll_closed,
                    poll_revealed, poll_few, wall, wall_covered, wall_closed, wall_lists, wall_top, spotlight,
                    tables, round, last_30, overrun, wishes, matching, tandems, tandems_more, dates, rest,
                    closing, ended, paused, banner, trouble, blackout, training, coffee, coffee_last_30,
                    questions, questions_empty, measured, proposals, result_bars, result_strips,
                    result_columns, result_ranks, result_waffle, result_field, result_cloud, result_quotes,
                    result_guesses, result_quiz, result_halves, result_dots, result_donut)

struct SampleMoment {
    Public state;
    ShowTime now;
};

SampleMoment sample_moment(const Show& show, const Cast& cast, SampleScene scene,
                           const SampleOptions& options);

}  // namespace auftakt
