#pragma once

#include <cstdint>
#include <vector>

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Everybody who takes part, and who may sit on either side.
struct SideProblem {
    struct Person {
        PersonId id;
        bool open = false;         // may take either side
        Side side = Side::junior;  // of everybody else
    };
    std::vector<Person> people;
    FitMatrix fit;  // rows: each person as a junior; columns: each as a senior; both in the order of `people`
    std::vector<PersonPair> forbidden;
    int rounds = 1;
    std::uint64_t seed = 1;
};

struct SideChoice {
    PersonId person;
    Side side = Side::junior;
    bool operator==(const SideChoice&) const = default;
};

// A side for everybody who is open, in the order of `people`: first the sides become as equal as they can,
// then the best plan for so many rounds should fit best. Whoever gains most by being a junior becomes one;
// then exchanges of two people, or of one where the sides stay as equal, are tried as long as one makes the
// exact choice of meetings better (2-opt; Croes, 1958). The first to be found, not proved the best; a small
// number of open people is searched well. Equals by lot.
std::vector<SideChoice> choose_sides(const SideProblem& problem);

// The fits that a plan needs when the sides are as chosen: juniors by seniors, in the order of `people`.
FitMatrix fit_of_sides(const SideProblem& problem, const std::vector<Side>& sides);

}  // namespace auftakt::matching
