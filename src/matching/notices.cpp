#include "matching/notices.hpp"

#include <algorithm>

namespace auftakt::matching {
namespace {

struct Partners {
    std::vector<int> juniors, seniors;  // how many each may meet
};

Partners count_partners(const Hall& hall) {
    Partners partners{std::vector<int>(hall.juniors.size()), std::vector<int>(hall.seniors.size())};
    auto fit = hall.fits.begin();
    for (int& junior : partners.juniors)
        for (int& senior : partners.seniors) {
            const int allowed = *fit++ != never;
            junior += allowed;
            senior += allowed;
        }
    return partners;
}

// Those whom nobody may meet, and those with fewer partners than rounds on a side that was to meet somebody
// each round.
void notice_lonely(const RoundProblem& problem, const std::vector<Guest>& side,
                   const std::vector<int>& partners, bool every_round, std::vector<PlanNotice>& found) {
    PlanNotice excluded{.trouble = PlanTrouble::excluded_from_all};
    PlanNotice few{
        .trouble = PlanTrouble::too_few_partners, .wanted = problem.rounds, .possible = problem.rounds};
    for (std::size_t i = 0; i < side.size(); ++i) {
        const PersonId id = problem.people[static_cast<std::size_t>(side[i].person)].id;
        if (side[i].rounds_present() == 0) continue;
        if (partners[i] == 0) {
            excluded.people.push_back(id);
        } else if (every_round && partners[i] < side[i].rounds_present()) {
            few.people.push_back(id);
            few.possible = std::min(few.possible, partners[i]);
        }
    }
    for (auto* notice : {&excluded, &few}) {
        std::ranges::sort(notice->people);
        if (!notice->people.empty()) found.push_back(*notice);
    }
}

}  // namespace

std::vector<PlanNotice> notices(const RoundProblem& problem, const Hall& hall, const Meetings& meetings,
                                int rounds_used) {
    std::vector<PlanNotice> found;
    if (hall.juniors.empty() || hall.seniors.empty()) {
        found.push_back({.trouble = PlanTrouble::no_partners});
        return found;
    }
    const Partners partners = count_partners(hall);
    notice_lonely(problem, hall.juniors, partners.juniors, hall.tables == std::ssize(hall.juniors), found);
    notice_lonely(problem, hall.seniors, partners.seniors, hall.tables == std::ssize(hall.seniors), found);

    const int pairs = static_cast<int>(std::min(hall.juniors.size(), hall.seniors.size()));
    if (problem.tables_max > 0 && problem.tables_max < pairs)
        found.push_back(
            {.trouble = PlanTrouble::too_few_tables, .wanted = pairs, .possible = problem.tables_max});
    if (rounds_used < problem.rounds)
        found.push_back(
            {.trouble = PlanTrouble::rounds_left_empty, .wanted = problem.rounds, .possible = rounds_used});
    if (meetings.lost > 0) {
        const int met = static_cast<int>(meetings.pairs.size());
        found.push_back(
            {.trouble = PlanTrouble::not_everybody_seated, .wanted = met + meetings.lost, .possible = met});
    }
    return found;
}

}  // namespace auftakt::matching
