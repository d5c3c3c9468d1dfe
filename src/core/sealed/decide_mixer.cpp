#include <algorithm>
#include <set>

#include "core/apply.hpp"
#include "core/mixer_rules.hpp"
#include "core/sealed/decide.hpp"

namespace auftakt::mixer {
namespace {

// At most once at a table, and only people who are known; tables are numbered from 1.
bool sound(const Model& model, const Tables& tables) {
    std::set<PersonId> seen;
    int number = 0;
    return std::ranges::all_of(tables, [&](const CoffeeTable& table) {
        return table.number == ++number && !table.people.empty() &&
               std::ranges::all_of(table.people, [&](PersonId person) {
                   return model.open.people.persons.find(person) != nullptr && seen.insert(person).second;
               });
    });
}

// Who came while the job mixed is late, and gets a free seat like everybody who is.
Decision decide_one(const Model& model, const ProposeTables& command, const Moment& moment) {
    const auto& state = model.open;
    if (spec_on(state) == nullptr || !state.mixer.wanted || state.mixer.asked != command.asked)
        return std::unexpected(Refusal::plan_outdated);
    if (!sound(model, command.tables)) return std::unexpected(Refusal::no_such_person);
    Outcome outcome{{Fact{TablesMixed{command.tables, command.seed, moment.now}}}, {}};
    if (command.tables.empty()) return outcome;
    Public mixed = state;
    auftakt::apply(mixed, outcome.facts.front());
    for (auto& seat : late_seats(mixed, people::present(state.people)))
        outcome.facts.push_back(std::move(seat));
    outcome.facts.push_back(run::Fact{run::CueRung{Cue::find_tables, moment.now}});
    return outcome;
}

Decision decide_one(const Model& model, const MixAgain&, const Moment&) {
    if (spec_on(model.open) == nullptr) return std::unexpected(Refusal::not_now);
    if (model.open.mixer.wanted) return std::unexpected(Refusal::already_done);
    return fact<Fact>(MixAskedAgain{});
}

}  // namespace

std::vector<auftakt::Fact> late_seats(const Public& state, const std::vector<PersonId>& arrived) {
    std::vector<auftakt::Fact> facts;
    Public seated = state;
    for (const auto person : arrived) {
        if (table_of(seated.mixer, person) != nullptr) continue;
        const auto table = free_table(seated, person);
        if (!table) continue;
        facts.push_back(Fact{LateSeatGiven{person, *table}});
        auftakt::apply(seated, facts.back());
    }
    return facts;
}

Decision decide(const Model& model, const Origin&, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, held, moment); }, command);
}

}  // namespace auftakt::mixer
