#pragma once

#include <optional>
#include <vector>

#include "core/public.hpp"

// Who knew it first. Nobody but the five best is ever listed.
namespace auftakt::quiz {

// 500 for the right answer, and up to 500 more for a quick one: all of them at once, none at `time` or
// later, evenly between; rounded to the nearest whole. 0 for a wrong one.
int points(bool right, std::chrono::milliseconds taken, std::chrono::milliseconds time);

struct Place {
    int place = 1;                   // equal points share one
    std::optional<PersonId> person;  // missing: did not want to be named
    int points = 0;
    bool operator==(const Place&) const = default;
};

// The five best over all quiz questions of this show whose right answer has been shown, whoever scored at
// all. Ties at the fifth place are cut in the order of people.
std::vector<Place> best_five(const Public& state);

int points_of_show(const Public& state, PersonId person);  // over all questions whose answer is told

// Points of one person for one question; missing: has not answered.
std::optional<int> points_of(const ask::Ask& ask, PersonId person);
// From the opening of a question to the answer of somebody who has given one.
std::chrono::milliseconds taken_by(const ask::Ask& ask, PersonId person);

}  // namespace auftakt::quiz
