#include "matching/hall.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/check.hpp"
#include "matching/lot.hpp"

namespace auftakt::matching {
namespace {

Guest guest_of(const RoundProblem& problem, int index) {
    const RoundPerson& person = problem.people[static_cast<std::size_t>(index)];
    Guest guest;
    guest.person = index;
    guest.first = std::max(0, person.first_round - problem.first_round);
    guest.last = problem.rounds - 1;
    if (person.last_round > 0) guest.last = std::min(guest.last, person.last_round - problem.first_round);
    guest.past_rests = person.past_rests;
    guest.rested_last = person.rested_last;
    guest.last_table = person.last_table;
    return guest;
}

std::vector<int> positions(const std::vector<Guest>& guests, std::size_t people) {
    std::vector<int> result(people, -1);
    for (std::size_t i = 0; i < guests.size(); ++i)
        result[static_cast<std::size_t>(guests[i].person)] = static_cast<int>(i);
    return result;
}

void copy_fits(Hall& hall, const RoundProblem& problem) {
    std::vector<int> row(problem.people.size());  // of a person in the problem's matrix
    int juniors = 0;
    int seniors = 0;
    for (std::size_t i = 0; i < problem.people.size(); ++i)
        row[i] = problem.people[i].side == Side::junior ? juniors++ : seniors++;
    std::vector<int> columns;
    for (const auto& senior : hall.seniors) columns.push_back(row[static_cast<std::size_t>(senior.person)]);

    hall.fits.assign(hall.juniors.size() * hall.seniors.size(), 0);
    if (problem.fit.cells.empty()) return;
    AUFTAKT_CHECK(problem.fit.columns == seniors &&
                  problem.fit.cells.size() ==
                      static_cast<std::size_t>(juniors) * static_cast<std::size_t>(seniors));
    auto cell = hall.fits.begin();
    for (const auto& junior : hall.juniors) {
        const int from = row[static_cast<std::size_t>(junior.person)];
        for (const int column : columns) *cell++ = problem.fit.at(from, column);
    }
}

void forbid(Hall& hall, const RoundProblem& problem) {
    std::unordered_map<PersonId, int> index;
    for (std::size_t i = 0; i < problem.people.size(); ++i) index[problem.people[i].id] = static_cast<int>(i);
    const auto junior_at = positions(hall.juniors, problem.people.size());
    const auto senior_at = positions(hall.seniors, problem.people.size());
    const auto strike = [&](int a, int b) {
        const int junior = junior_at[static_cast<std::size_t>(a)];
        const int senior = senior_at[static_cast<std::size_t>(b)];
        if (junior >= 0 && senior >= 0) hall.fits[hall.cell(junior, senior)] = never;
    };
    for (const auto* pairs : {&problem.forbidden, &problem.met}) {
        for (const auto& [a, b] : *pairs) {
            const auto first = index.find(a);
            const auto second = index.find(b);
            if (first == index.end() || second == index.end()) continue;
            strike(first->second, second->second);
            strike(second->second, first->second);
        }
    }
}

void part_those_who_never_see_each_other(Hall& hall) {
    for (std::size_t j = 0; j < hall.juniors.size(); ++j)
        for (std::size_t s = 0; s < hall.seniors.size(); ++s)
            if (std::max(hall.juniors[j].first, hall.seniors[s].first) >
                std::min(hall.juniors[j].last, hall.seniors[s].last))
                hall.fits[j * hall.seniors.size() + s] = never;
}

void remember_earlier_plan(Hall& hall, const RoundProblem& problem) {
    if (problem.earlier.empty()) return;
    hall.planned.assign(hall.fits.size(), {});
    std::unordered_map<PersonId, std::pair<bool, int>> at;  // junior? and position
    for (const bool junior : {true, false}) {
        const auto& side = junior ? hall.juniors : hall.seniors;
        for (std::size_t i = 0; i < side.size(); ++i)
            at[problem.people[static_cast<std::size_t>(side[i].person)].id] = {junior, static_cast<int>(i)};
    }
    for (const auto& round : problem.earlier) {
        const int index = round.number - problem.first_round;
        if (index < 0 || index >= hall.rounds) continue;
        for (const auto& table : round.tables)
            for (const PersonId a : table.people)
                for (const PersonId b : table.people) {
                    if (!at.contains(a) || !at.contains(b) || !at[a].first || at[b].first) continue;
                    hall.planned[hall.cell(at[a].second, at[b].second)] = {
                        static_cast<std::int8_t>(index), static_cast<std::int16_t>(table.number)};
                }
    }
}

}  // namespace

bool Hall::everybody_stays() const {
    const auto stays = [this](const Guest& guest) { return guest.rounds_present() == rounds; };
    return std::ranges::all_of(juniors, stays) && std::ranges::all_of(seniors, stays);
}

Hall hall_of(const RoundProblem& problem) {
    Hall hall;
    hall.rounds = problem.rounds;
    hall.seed = problem.seed;
    for (int i = 0; i < static_cast<int>(problem.people.size()); ++i) {
        const bool junior = problem.people[static_cast<std::size_t>(i)].side == Side::junior;
        const Guest guest = guest_of(problem, i);
        if (guest.rounds_present() > 0) (junior ? hall.juniors : hall.seniors).push_back(guest);
    }
    const auto drawn = [&](const Guest& guest) {
        const PersonId id = problem.people[static_cast<std::size_t>(guest.person)].id;
        return std::pair{lot(problem.seed, id.value), id};
    };
    std::ranges::sort(hall.juniors, {}, drawn);
    std::ranges::sort(hall.seniors, {}, drawn);

    hall.tables = static_cast<int>(std::min(hall.juniors.size(), hall.seniors.size()));
    if (problem.tables_max > 0) hall.tables = std::min(hall.tables, problem.tables_max);
    copy_fits(hall, problem);
    forbid(hall, problem);
    remember_earlier_plan(hall, problem);
    if (!hall.everybody_stays()) part_those_who_never_see_each_other(hall);
    return hall;
}

std::int64_t fit_span(const Hall& hall) {
    std::int32_t least = 0;
    std::int32_t most = 0;
    for (const std::int32_t fit : hall.fits) {
        if (fit == never) continue;
        least = std::min(least, fit);
        most = std::max(most, fit);
    }
    return std::int64_t{most} - least;
}

int room_in(const Hall& hall, int round) {
    const auto present = [round](const Guest& guest) { return guest.present(round); };
    const auto juniors = std::ranges::count_if(hall.juniors, present);
    const auto seniors = std::ranges::count_if(hall.seniors, present);
    const int tables = hall.tables - (round == 0 ? hall.tables_taken : 0);
    return std::min(tables, static_cast<int>(std::min(juniors, seniors)));
}

}  // namespace auftakt::matching
