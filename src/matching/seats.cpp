#include "matching/seats.hpp"

#include <algorithm>
#include <utility>

namespace auftakt::matching {

Seats::Seats(const Hall& hall)
    : juniors_(static_cast<int>(hall.juniors.size())),
      people_(juniors_ + static_cast<int>(hall.seniors.size())),
      rounds_(hall.rounds),
      partner_(static_cast<std::size_t>(people_) * static_cast<std::size_t>(rounds_), -1) {}

Seats::Seats(const Hall& hall, const Timetable& timetable) : Seats(hall) {
    for (int round = 0; round < static_cast<int>(timetable.size()); ++round)
        for (const auto& [junior, senior_at] : timetable[static_cast<std::size_t>(round)])
            meet(junior, senior(senior_at), round);
}

std::vector<int> Seats::chain(int person, int a, int b) const {
    std::vector<int> one_way{person};
    for (int round = a, at = partner(person, a); at >= 0 && at != person;) {
        one_way.push_back(at);
        round = round == a ? b : a;
        at = partner(at, round);
        if (at == person) return one_way;  // a cycle
    }
    std::vector<int> other_way;
    for (int round = b, at = partner(person, b); at >= 0;) {
        other_way.push_back(at);
        round = round == a ? b : a;
        at = partner(at, round);
    }
    std::ranges::reverse(other_way);
    other_way.insert(other_way.end(), one_way.begin(), one_way.end());
    return other_way;
}

bool Seats::is_cycle(const std::vector<int>& chain, int a, int b) const {
    return partner(chain.front(), a) >= 0 && partner(chain.front(), b) >= 0 &&
           partner(chain.back(), a) >= 0 && partner(chain.back(), b) >= 0;
}

void Seats::exchange(const std::vector<int>& chain, int a, int b) {
    for (const int person : chain) std::swap(partner_[index(person, a)], partner_[index(person, b)]);
}

Timetable Seats::timetable() const {
    Timetable result(static_cast<std::size_t>(rounds_));
    for (int round = 0; round < rounds_; ++round)
        for (int junior = 0; junior < juniors_; ++junior)
            if (const int other = partner(junior, round); other >= 0)
                result[static_cast<std::size_t>(round)].push_back({junior, other - juniors_});
    return result;
}

}  // namespace auftakt::matching
