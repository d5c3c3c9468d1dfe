#include "matching/rests_in_turn.hpp"

#include <algorithm>
#include <cmath>

#include "matching/lot.hpp"

namespace auftakt::matching {
namespace {

constexpr int square_weight = 2;    // being out of turn weighs more than resting twice in a row
constexpr int people_per_move = 8;  // a long chain costs as much time as several short ones
constexpr double hottest = 1.0;     // one rest in a row more is taken now and then, more only rarely

class Turns {
public:
    Turns(const Hall& hall, Seats& seats) : hall_(hall), seats_(seats) {}

    bool rests(int person, int round) const {
        return guest(person).present(round) && seats_.partner(person, round) < 0;
    }

    bool may_rest(int person, int a, int b) const {
        return guest(person).present(a) && guest(person).present(b);
    }

    // Squares of the rests so far, summed over all rounds, and rests in a row: least when rests are taken in
    // turn.
    int cost(int person) const {
        const Guest& who = guest(person);
        int rests_so_far = who.past_rests;
        int cost = 0;
        bool before = who.rested_last;
        for (int round = 0; round < seats_.rounds(); ++round) {
            const bool now = rests(person, round);
            rests_so_far += now;
            cost += square_weight * rests_so_far * rests_so_far + (now && before);
            before = now;
        }
        return cost;
    }

    bool rests_in_a_row(int person) const {
        bool before = guest(person).rested_last;
        for (int round = 0; round < seats_.rounds(); ++round) {
            const bool now = rests(person, round);
            if (now && before) return true;
            before = now;
        }
        return false;
    }

    int total() const {
        int sum = 0;
        for (int person = 0; person < seats_.people(); ++person) sum += cost(person);
        return sum;
    }

    // No order of rests costs less: the rests of each round given to whoever had fewest.
    int least_total() const { return least(0, seats_.senior(0)) + least(seats_.senior(0), seats_.people()); }

    const Guest& guest(int person) const {
        const bool junior = seats_.is_junior(person);
        const auto& side = junior ? hall_.juniors : hall_.seniors;
        return side[static_cast<std::size_t>(junior ? person : person - seats_.senior(0))];
    }

private:
    int least(int begin, int end) const {
        if (begin == end) return 0;
        std::vector<int> counts;
        for (int person = begin; person < end; ++person) counts.push_back(guest(person).past_rests);
        int sum = 0;
        for (int round = 0; round < seats_.rounds(); ++round) {
            for (int person = begin; person < end; ++person)
                if (rests(person, round)) ++*std::ranges::min_element(counts);
            for (const int count : counts) sum += square_weight * count * count;
        }
        return sum;
    }

    const Hall& hall_;
    Seats& seats_;
};

// Those who rest twice in a row, kept up to date person by person.
class Tired {
public:
    explicit Tired(const Turns& turns, int people)
        : turns_(turns), at_(static_cast<std::size_t>(people), -1) {
        recount();
    }

    void recount() {
        for (int person = 0; person < std::ssize(at_); ++person) look_again(person);
    }

    void look_again(int person) {
        int& at = at_[static_cast<std::size_t>(person)];
        const bool tired = turns_.rests_in_a_row(person);
        if (tired && at < 0) {
            at = static_cast<int>(list_.size());
            list_.push_back(person);
        } else if (!tired && at >= 0) {
            at_[static_cast<std::size_t>(list_.back())] = at;
            list_[static_cast<std::size_t>(at)] = list_.back();
            list_.pop_back();
            at = -1;
        }
    }

    // Every second draw is one of them.
    int draw(Lots& lots) const {
        const int people = static_cast<int>(at_.size());
        if (list_.empty() || lots.below(2) == 0) return lots.below(people);
        return list_[static_cast<std::size_t>(lots.below(static_cast<int>(list_.size())))];
    }

private:
    const Turns& turns_;
    std::vector<int> at_;  // where in the list; -1 = not
    std::vector<int> list_;
};

}  // namespace

std::int64_t rest_in_turn(const Hall& hall, Seats& seats, std::int64_t moves) {
    const Turns turns(hall, seats);
    int now = turns.total();
    const int least = turns.least_total();
    int best = now;
    Seats best_seats = seats;
    Tired tired(turns, seats.people());
    Lots lots(hall.seed ^ 0x2e575);
    std::int64_t tried = 0;
    for (; tried < moves && best > least; ++tried) {
        const int person = tired.draw(lots);
        const int a = lots.below(seats.rounds());
        const int b = lots.below(seats.rounds());
        if (a == b || (seats.partner(person, a) < 0 && seats.partner(person, b) < 0)) continue;
        const auto chain = seats.chain(person, a, b);
        tried += std::ssize(chain) / people_per_move;
        if (seats.is_cycle(chain, a, b)) {
            seats.exchange(chain, a, b);  // changes nobody's rests, but opens other ways
            continue;
        }
        const int first = chain.front();
        const int last = chain.back();
        // An even number of people: one round would lose a meeting to the other.
        if (chain.size() % 2 == 0 || !turns.may_rest(first, a, b) || !turns.may_rest(last, a, b)) continue;

        const int before = turns.cost(first) + turns.cost(last);
        seats.exchange(chain, a, b);
        const int worse = turns.cost(first) + turns.cost(last) - before;
        const double heat = hottest * static_cast<double>(std::max<std::int64_t>(1, moves - tried)) /
                            static_cast<double>(moves);
        const double chance = static_cast<double>(lots.below(1 << 20)) / (1 << 20);
        if (worse > 0 && chance >= std::exp(-worse / heat)) {
            seats.exchange(chain, a, b);
            continue;
        }
        now += worse;
        tired.look_again(first);
        tired.look_again(last);
        if (now < best) {
            best = now;
            best_seats = seats;
        }
    }
    seats = std::move(best_seats);
    return std::min(tried, moves);
}

}  // namespace auftakt::matching
