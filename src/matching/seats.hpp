#pragma once

#include <vector>

#include "matching/split.hpp"

namespace auftakt::matching {

// A timetable that answers "whom does this person meet in this round?" at once. People are numbered juniors
// first, then seniors; -1 = nobody.
class Seats {
public:
    explicit Seats(const Hall& hall);
    Seats(const Hall& hall, const Timetable& timetable);

    int people() const { return people_; }
    int rounds() const { return rounds_; }
    int senior(int position) const { return juniors_ + position; }
    bool is_junior(int person) const { return person < juniors_; }
    int partner(int person, int round) const { return partner_[index(person, round)]; }
    void meet(int person, int other, int round) {
        partner_[index(person, round)] = other;
        partner_[index(other, round)] = person;
    }

    // Everybody linked to `person` by meetings of rounds a and b, in turn: a cycle, or a path from one end to
    // the other. Exchanging the two rounds for all of them leaves a timetable a timetable (Kempe, 1879).
    std::vector<int> chain(int person, int a, int b) const;
    bool is_cycle(const std::vector<int>& chain, int a, int b) const;
    void exchange(const std::vector<int>& chain, int a, int b);

    Timetable timetable() const;

private:
    std::size_t index(int person, int round) const {
        return static_cast<std::size_t>(person) * static_cast<std::size_t>(rounds_) +
               static_cast<std::size_t>(round);
    }
    int juniors_;
    int people_;
    int rounds_;
    std::vector<int> partner_;
};

}  // namespace auftakt::matching
