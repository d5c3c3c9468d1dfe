#include "matching/rest_figures.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace auftakt::matching {
namespace {

bool present(const RoundPerson& person, int round) {
    return person.first_round <= round && (person.last_round == 0 || round <= person.last_round);
}

bool stays(const RoundProblem& problem, const RoundPerson& person) {
    return present(person, problem.first_round) && present(person, problem.first_round + problem.rounds - 1);
}

// How people would rest who are all there throughout and rest strictly in turn, those who have just rested
// last among equals. Whoever of the equals rests, the next round finds as many people with as many rests, so
// no order in turn has fewer rests in a row.
class InTurn {
public:
    explicit InTurn(const std::vector<const RoundPerson*>& people) {
        for (const auto* person : people) people_.push_back({person->past_rests, person->rested_last});
    }

    // Returns how many rest right after a rest.
    int hold(int resting) {
        std::ranges::sort(people_);
        int in_a_row = 0;
        for (auto& [rests, last] : people_) {
            const bool now = resting-- > 0;
            in_a_row += now && last;
            rests += now;
            last = now;
        }
        return in_a_row;
    }

private:
    std::vector<std::pair<int, bool>> people_;  // rests so far, and whether the last round was one
};

// One side, or the whole pool, round after round.
class RestCount {
public:
    RestCount(const RoundProblem& problem, std::vector<const RoundPerson*> people)
        : problem_(problem), people_(std::move(people)), ideal_(people_) {
        for (const auto* person : people_) {
            rests_.push_back(person->past_rests);
            rested_last_.push_back(person->rested_last);
        }
        before_ = static_cast<int>(std::ranges::count(rested_last_, true));
    }

    void hold(const Round& round, RoundPlan& plan) {
        const std::unordered_set<PersonId> resting(round.resting.begin(), round.resting.end());
        int fewest_seated = std::numeric_limits<int>::max();
        int either = 0;  // rested before, or could rest now
        int now = 0;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            const bool here = present(*people_[i], round.number);
            either += here || rested_last_[i];
            if (here && !resting.contains(people_[i]->id)) fewest_seated = std::min(fewest_seated, rests_[i]);
        }
        for (std::size_t i = 0; i < people_.size(); ++i) {
            const bool rests = resting.contains(people_[i]->id);
            now += rests;
            plan.pauses += rests;
            plan.consecutive_pauses += rests && rested_last_[i];
            out_of_turn_ += rests && rests_[i] > fewest_seated;
            rests_[i] += rests;
            rested_last_[i] = rests;
        }
        least_ += std::max(0, before_ + now - either);
        least_in_turn_ += ideal_.hold(now);
        before_ = now;
    }

    int out_of_turn() const { return out_of_turn_; }

    int in_a_row_least() const {
        const bool all_stay =
            std::ranges::all_of(people_, [this](const auto* person) { return stays(problem_, *person); });
        return all_stay && out_of_turn_ == 0 ? least_in_turn_ : least_;
    }

    int spread() const {
        int least = std::numeric_limits<int>::max();
        int most = 0;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            if (!stays(problem_, *people_[i])) continue;
            least = std::min(least, rests_[i]);
            most = std::max(most, rests_[i]);
        }
        return std::max(0, most - least);
    }

private:
    const RoundProblem& problem_;
    std::vector<const RoundPerson*> people_;
    std::vector<int> rests_;
    std::vector<bool> rested_last_;
    InTurn ideal_;
    int before_ = 0;  // how many rested in the round before
    int out_of_turn_ = 0;
    int least_ = 0;  // in a row, in any order
    int least_in_turn_ = 0;
};

RestOrder order_of(const RoundPlan& plan) {
    if (plan.out_of_turn == 0 && plan.consecutive_pauses == 0) return RestOrder::in_turn;
    if (plan.out_of_turn == 0 && plan.consecutive_pauses == plan.in_a_row_least)
        return RestOrder::forced_by_numbers;
    return RestOrder::no_better_found;
}

}  // namespace

void count_rests(const RoundProblem& problem, RoundPlan& plan) {
    const bool pool = problem.mode == PairingMode::peer || problem.mode == PairingMode::group;
    std::vector<const RoundPerson*> first;  // the juniors, or everybody
    std::vector<const RoundPerson*> second;
    for (const auto& person : problem.people)
        (pool || person.side == Side::junior ? first : second).push_back(&person);
    plan.pauses = plan.pause_spread = plan.consecutive_pauses = plan.out_of_turn = plan.in_a_row_least = 0;
    for (auto* people : {&first, &second}) {
        RestCount count(problem, std::move(*people));
        for (const auto& round : plan.rounds) count.hold(round, plan);
        plan.out_of_turn += count.out_of_turn();
        plan.in_a_row_least += count.in_a_row_least();
        plan.pause_spread = std::max(plan.pause_spread, count.spread());
    }
    plan.rest_order = order_of(plan);
}

}  // namespace auftakt::matching
