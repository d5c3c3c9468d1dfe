#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/answer.hpp"
#include "core/role.hpp"
#include "core/show.hpp"

namespace auftakt {

// An answer and the side its giver takes, for a split by role; nothing else of the person comes near a tally.
using CountedAnswer = std::pair<Answer, std::optional<Role>>;

bool valid(const Question& question, const Answer& answer);

// What may ever be shown of these answers. Anonymous: below five only n, and a split only if both sides have
// five; an item of a scale with one to four answers has no counts, neither in all nor, where a side of it is
// so small, by side.
Result tally(const Question& question, const std::vector<CountedAnswer>& answers);

int in_all(const Histogram& histogram);  // the sum of its counts

// How often each step of one item was chosen.
std::vector<int> steps_of(const Scale& scale, const Histogram& histogram, std::size_t item);
// Of steps from 1, or of places; missing while nobody has answered.
std::optional<double> mean_step(const std::vector<int>& steps);

// Options in the order of their mean places, the best first (the Borda order); equal means share a place.
struct RankedOption {
    int option = 0;
    int place = 1;
    double mean = 0;          // 0: nobody has answered
    std::vector<int> places;  // how often it stands at each
};
std::vector<RankedOption> ranks(const Histogram& histogram, std::size_t options);

// The middle one of all guesses, or the mean of the two in the middle.
std::optional<double> median(const Histogram& guesses);

// Whole per cents that sum to 100 (largest remainder; ties to the earlier option); all 0 when nobody
// answered.
std::vector<int> percentages(const std::vector<int>& counts);
// Each count's share of n people in whole per cents, rounded; all 0 when nobody answered.
std::vector<int> shares(const std::vector<int>& counts, int n);

}  // namespace auftakt
