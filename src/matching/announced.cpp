#include "matching/announced.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace auftakt::matching {
namespace {

bool one_pool(const RoundProblem& problem) {
    return problem.mode == PairingMode::peer || problem.mode == PairingMode::group;
}

class Setting {
public:
    explicit Setting(const RoundProblem& problem) : problem_(problem) {
        announced_.rest = problem;
        int juniors = 0;
        int seniors = 0;
        for (std::size_t i = 0; i < problem.people.size(); ++i) {
            const auto& person = problem.people[i];
            index_[person.id] = i;
            row_.push_back(one_pool(problem)             ? static_cast<int>(i)
                           : person.side == Side::junior ? juniors++
                                                         : seniors++);
        }
        for (const auto* pairs : {&problem.forbidden, &problem.met})
            for (const auto& [a, b] : *pairs) apart_.insert(std::minmax(a, b));
    }

    Announced run() {
        for (const auto& round : problem_.earlier)
            if (round.number == problem_.first_round)
                for (const auto& table : round.tables) keep(table);
        if (problem_.mode == PairingMode::group) fill_free_places();
        for (const auto& table : announced_.tables) settle(table);
        if (nobody_left_to_seat()) begin_with_next_round();
        return std::move(announced_);
    }

private:
    const RoundPerson& person(PersonId id) const { return problem_.people[index_.at(id)]; }
    bool here(PersonId id) const {
        if (!index_.contains(id)) return false;
        const auto& who = person(id);
        const int round = problem_.first_round;
        return who.first_round <= round && (who.last_round == 0 || round <= who.last_round);
    }
    bool apart(PersonId a, PersonId b) const { return apart_.contains(std::minmax(a, b)); }
    bool opposite(PersonId a, PersonId b) const { return person(a).side != person(b).side; }

    std::int64_t fit(PersonId a, PersonId b) const {
        const std::size_t i = index_.at(a);
        const std::size_t k = index_.at(b);
        if (one_pool(problem_)) return problem_.fit.at(row_[std::min(i, k)], row_[std::max(i, k)]);
        if (!opposite(a, b)) return 0;
        const bool a_first = person(a).side == Side::junior;
        return problem_.fit.at(row_[a_first ? i : k], row_[a_first ? k : i]);
    }

    void keep(const TableSeating& table) {
        TableSeating kept{.number = table.number};
        for (const PersonId id : table.people)
            if (here(id) && !seated_.contains(id)) kept.people.push_back(id);
        bool company = false;
        for (const PersonId a : kept.people)
            for (const PersonId b : kept.people) {
                if (a < b && apart(a, b)) return;  // all of them are free again
                company |= a != b && (one_pool(problem_) || opposite(a, b));
            }
        if (!company) return;
        seated_.insert(kept.people.begin(), kept.people.end());
        announced_.tables.push_back(std::move(kept));
    }

    void fill_free_places() {
        if (announced_.tables.empty()) return;
        for (const auto& someone : problem_.people) {
            if (!here(someone.id) || seated_.contains(someone.id)) continue;
            const auto worth = [&](const TableSeating& table) {
                std::int64_t together = 0;
                int enemies = 0;
                for (const PersonId other : table.people) {
                    together += fit(someone.id, other);
                    enemies += apart(someone.id, other);
                }
                return std::tuple{enemies, std::ssize(table.people), -together};
            };
            auto& table = *std::ranges::min_element(announced_.tables, {}, worth);
            table.people.push_back(someone.id);
            std::ranges::stable_sort(table.people, {}, [&](PersonId id) { return person(id).side; });
            seated_.insert(someone.id);
        }
    }

    void settle(const TableSeating& table) {
        for (const PersonId a : table.people) {
            auto& who = announced_.rest.people[index_.at(a)];
            who.first_round = problem_.first_round + 1;
            who.last_table = table.number;
            who.rested_last = false;
            for (const PersonId b : table.people) {
                if (!(a < b)) continue;
                announced_.rest.met.emplace_back(a, b);
                announced_.fit += fit(a, b);
            }
        }
    }

    bool nobody_left_to_seat() const {
        if (problem_.tables_max > 0 && std::ssize(announced_.tables) >= problem_.tables_max) return true;
        for (const auto& a : problem_.people)
            for (const auto& b : problem_.people)
                if (a.id < b.id && here(a.id) && here(b.id) && !seated_.contains(a.id) &&
                    !seated_.contains(b.id) && !apart(a.id, b.id) &&
                    (one_pool(problem_) || opposite(a.id, b.id)))
                    return false;
        return true;
    }

    void begin_with_next_round() {
        announced_.over = true;
        announced_.rest.first_round += 1;
        announced_.rest.rounds -= 1;
        for (auto& who : announced_.rest.people) {
            if (!here(who.id) || seated_.contains(who.id)) continue;
            who.past_rests += 1;
            who.rested_last = true;
            announced_.resting.push_back(who.id);
        }
        std::ranges::sort(announced_.resting);
    }

    const RoundProblem& problem_;
    std::map<PersonId, std::size_t> index_;
    std::vector<int> row_;  // of a person in the matrix of fits
    std::set<std::pair<PersonId, PersonId>> apart_;
    std::set<PersonId> seated_;
    Announced announced_;
};

void rest(Round& round, const TableSeating& table) {
    round.resting.insert(round.resting.end(), table.people.begin(), table.people.end());
}

// The tables of late-comers get numbers that nobody sits at, and no more than there are tables.
void make_room(const RoundProblem& problem, const std::vector<TableSeating>& announced, Round& round) {
    std::set<int> taken;
    for (const auto& table : announced) taken.insert(table.number);
    std::vector<TableSeating> seated;
    for (auto& table : round.tables) {
        if (problem.tables_max > 0 && std::ssize(seated) + std::ssize(announced) >= problem.tables_max) {
            rest(round, table);
            continue;
        }
        int lowest = 1;
        while (taken.contains(lowest)) ++lowest;
        if (!taken.insert(table.number).second) table.number = lowest;
        taken.insert(table.number);
        seated.push_back(std::move(table));
    }
    round.tables = std::move(seated);
}

}  // namespace

Announced set_apart(const RoundProblem& problem) { return Setting(problem).run(); }

void put_back(const RoundProblem& problem, const Announced& announced, RoundPlan& plan) {
    if (plan.rounds.empty() || plan.rounds.front().number != problem.first_round)
        plan.rounds.insert(plan.rounds.begin(),
                           Round{.number = problem.first_round, .tables = {}, .resting = announced.resting});
    Round& round = plan.rounds.front();
    make_room(problem, announced.tables, round);
    round.tables.insert(round.tables.end(), announced.tables.begin(), announced.tables.end());
    std::ranges::sort(round.tables, {}, &TableSeating::number);
    std::ranges::sort(round.resting);
    plan.fit += announced.fit;
    plan.bound += announced.fit;
}

}  // namespace auftakt::matching
