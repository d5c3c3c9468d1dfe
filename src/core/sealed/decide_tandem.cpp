#include <algorithm>
#include <chrono>
#include <set>

#include "core/limits.hpp"
#include "core/pair_rules.hpp"
#include "core/sealed/decide.hpp"
#include "core/sealed/voices.hpp"
#include "core/steps.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt::tandem {
namespace {

using Facts = std::vector<auftakt::Fact>;

std::optional<Refusal> not_in_review(const Model& model) {
    if (model.open.run.place.phase == run::Phase::ended) return Refusal::show_ended;
    return model.open.tandem.phase == Phase::proposed ? std::nullopt : std::optional{Refusal::not_now};
}

// Everybody once or as often as they may, and only people who take part.
bool sound(const Public& state, const Draft& draft) {
    std::map<PersonId, int> places;
    const auto known = [&](PersonId person) {
        return state.people.persons.find(person) != nullptr &&
               people::attends(state.people.persons.at(person));
    };
    for (const auto& tandem : draft.tandems) {
        if (tandem.juniors.empty() || tandem.seniors.empty() || people_in(tandem) > 3) return false;
        for (const auto* side : {&tandem.juniors, &tandem.seniors})
            for (const auto person : *side) {
                if (!known(person)) return false;
                ++places[person];
            }
    }
    const auto within = [&](const auto& place) {
        return place.second <= std::max(1, state.people.persons.at(place.first).profile.capacity);
    };
    return std::ranges::all_of(places, within) && std::ranges::all_of(draft.waiting, [&](PersonId person) {
               return known(person) && !places.contains(person);
           });
}

bool kept_secretly_apart(const Model& model, const Voices& voices, PersonId one, PersonId other) {
    return pairing::is_confided(model.open.pairing, one, other) || voices.vetoed(one, other);
}

// One text for a veto and a confidential exclusion: nobody learns which.
std::optional<Refusal> against(const Model& model, PersonId junior, PersonId senior) {
    const auto [low, high] = std::minmax(junior, senior);
    if (pairing::is_forbidden(model.open.pairing, junior, senior)) return Refusal::pair_forbidden;
    if (pairing::kept_apart(model.open).contains({low, high})) return Refusal::own_line;
    if (kept_secretly_apart(model, Voices{model}, junior, senior)) return Refusal::unavailable_pair;
    return std::nullopt;
}

std::optional<Refusal> against(const Model& model, const Tandem& tandem) {
    for (const auto junior : tandem.juniors)
        for (const auto senior : tandem.seniors)
            if (const auto why = against(model, junior, senior)) return why;
    return std::nullopt;
}

// What is known of a tandem changes with its people; whether they chose each other is told when it is
// released.
void settle_reasons(const Public& state, Tandem& tandem) {
    std::ranges::sort(tandem.juniors);
    std::ranges::sort(tandem.seniors);
    tandem.reasons = reasons(state, tandem);
    tandem.both_chose = false;
}

// Locks of people who move do not hold any more.
Facts without_locks(const State& state, const Draft& draft) {
    Facts facts;
    for (const auto& pair : state.locked) {
        const bool together = std::ranges::any_of(draft.tandems, [&](const Tandem& tandem) {
            return holds(tandem, pair.mentor) && holds(tandem, pair.mentee);
        });
        if (!together) facts.push_back(Fact{TandemUnlocked{pair}});
    }
    return facts;
}

Decision changed(const Model& model, Draft draft) {
    for (auto& tandem : draft.tandems) {
        const auto& before = model.open.tandem.draft->tandems;
        if (std::ranges::count(before, tandem) > 0) continue;
        if (const auto why = against(model, tandem)) return std::unexpected(*why);
        settle_reasons(model.open, tandem);
    }
    std::ranges::sort(draft.waiting);
    auto facts = without_locks(model.open.tandem, draft);
    facts.push_back(Fact{DraftChanged{std::move(draft)}});
    return Outcome{std::move(facts), {}};
}

Decision decide_one(const Model& model, const Origin&, const MatchTandems&, const Moment& moment) {
    const auto& state = model.open;
    if (state.run.place.phase != run::Phase::running || spec_of(*state.show) == nullptr)
        return std::unexpected(Refusal::not_now);
    if (state.tandem.phase == Phase::released) return std::unexpected(Refusal::already_done);
    return Outcome{steps::match_tandems(state, moment), {}};
}

Decision decide_one(const Model& model, const Origin&, const ProposeTandems& command, const Moment&) {
    const auto& state = model.open;
    if (state.tandem.phase != Phase::computing || state.tandem.asked != command.asked ||
        state.pairing.inputs != command.people)
        return std::unexpected(Refusal::plan_outdated);
    if (!sound(state, command.draft)) return std::unexpected(Refusal::no_plan);
    return fact<Fact>(TandemsProposed{command.asked, command.draft, command.seed, command.people});
}

Decision decide_one(const Model& model, const Origin&, const LockTandem& command, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    for (const auto person : {command.junior, command.senior})
        if (model.open.people.persons.find(person) == nullptr || !takes_part(model.open, person))
            return std::unexpected(Refusal::no_such_person);
    if (is_locked(model.open.tandem, command.junior, command.senior)) return nothing_to_do();
    if (const auto why = against(model, command.junior, command.senior)) return std::unexpected(*why);
    return fact<Fact>(TandemLocked{{command.junior, command.senior}});
}

Decision decide_one(const Model& model, const Origin&, const UnlockTandem& command, const Moment&) {
    if (!is_locked(model.open.tandem, command.junior, command.senior)) return nothing_to_do();
    return fact<Fact>(TandemUnlocked{{command.junior, command.senior}});
}

Decision decide_one(const Model& model, const Origin&, const ExchangePartners& command, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    const auto side = [&](PersonId id) {
        return model.open.people.persons.find(id) == nullptr ? std::nullopt
                                                             : people::side_of(model.open.people, id);
    };
    if (command.a == command.b || !side(command.a) || side(command.a) != side(command.b))
        return std::unexpected(Refusal::wrong_side);
    Draft draft = *model.open.tandem.draft;
    const auto exchange = [&](std::vector<PersonId>& people) {
        for (auto& person : people)
            if (person == command.a)
                person = command.b;
            else if (person == command.b)
                person = command.a;
    };
    for (auto& tandem : draft.tandems) {
        if (holds(tandem, command.a) && holds(tandem, command.b)) return std::unexpected(Refusal::not_now);
        exchange(tandem.juniors);
        exchange(tandem.seniors);
    }
    exchange(draft.waiting);
    return changed(model, std::move(draft));
}

Decision decide_one(const Model& model, const Origin&, const JoinTandem& command, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    Draft draft = *model.open.tandem.draft;
    if (std::erase(draft.waiting, command.person) == 0) return std::unexpected(Refusal::no_such_tandem);
    const auto side = people::side_of(model.open.people, command.person);
    if (std::erase(draft.waiting, command.with) > 0) {
        if (side == people::side_of(model.open.people, command.with))
            return std::unexpected(Refusal::wrong_side);
        const bool junior = side == Role::junior;
        draft.tandems.push_back({.juniors = {junior ? command.person : command.with},
                                 .seniors = {junior ? command.with : command.person}});
        return changed(model, std::move(draft));
    }
    const auto index = tandem_of(model.open.tandem, command.with);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    auto& tandem = draft.tandems[static_cast<std::size_t>(*index)];
    if (people_in(tandem) > 2) return std::unexpected(Refusal::no_such_tandem);
    (side == Role::senior ? tandem.seniors : tandem.juniors).push_back(command.person);
    return changed(model, std::move(draft));
}

Decision decide_one(const Model& model, const Origin&, const SplitTandem& command, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    const auto index = tandem_of(model.open.tandem, command.person);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    Draft draft = *model.open.tandem.draft;
    const auto tandem = draft.tandems[static_cast<std::size_t>(*index)];
    draft.tandems.erase(draft.tandems.begin() + *index);
    for (const auto* side : {&tandem.juniors, &tandem.seniors})
        for (const auto person : *side)
            if (std::ranges::none_of(draft.tandems,
                                     [&](const Tandem& other) { return holds(other, person); }))
                draft.waiting.push_back(person);
    return changed(model, std::move(draft));
}

Decision decide_one(const Model& model, const Origin&, const TakeEarlierDraft&, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    const auto& earlier = *model.open.tandem.earlier;
    if (earlier.tandems.empty()) return std::unexpected(Refusal::no_plan);
    if (!sound(model.open, earlier)) return std::unexpected(Refusal::plan_outdated);
    for (const auto& tandem : earlier.tandems)
        if (const auto why = against(model, tandem)) return std::unexpected(*why);
    auto facts = without_locks(model.open.tandem, earlier);
    facts.push_back(Fact{EarlierDraftTaken{}});
    return Outcome{std::move(facts), {}};
}

Decision decide_one(const Model& model, const Origin&, const ReleaseTandems&, const Moment& moment) {
    return release(model, moment);
}

Decision decide_one(const Model& model, const Origin&, const ShowTandems& command, const Moment& moment) {
    const auto& tandem = model.open.tandem;
    if (tandem.phase != Phase::released) return std::unexpected(Refusal::not_now);
    const int all = static_cast<int>(tandem.draft->tandems.size());
    if (command.count <= tandem.shown || command.count > all) return std::unexpected(Refusal::already_done);
    return Outcome{steps::show_tandems(model.open, command.count, moment), {}};
}

// The own tandem, once the hall has seen it.
std::optional<int> own(const Model& model, const Origin& from) {
    const auto& state = model.open.tandem;
    if (state.phase != Phase::released || !from.person) return std::nullopt;
    const auto index = tandem_of(state, *from.person);
    return index && *index < state.shown ? index : std::nullopt;
}

Decision decide_one(const Model& model, const Origin& from, const SayNotRight&, const Moment&) {
    if (!own(model, from)) return std::unexpected(Refusal::no_such_tandem);
    if (model.open.tandem.not_right.contains(*from.person)) return nothing_to_do();
    return fact<Fact>(NotRightSaid{*from.person});
}

Decision decide_one(const Model& model, const Origin&, const ClearNotRight& command, const Moment&) {
    if (!model.open.tandem.not_right.contains(command.person)) return nothing_to_do();
    return fact<Fact>(NotRightCleared{command.person});
}

Decision decide_one(const Model& model, const Origin& from, const AgreeOnRules&, const Moment&) {
    const auto index = own(model, from);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    const auto held = model.open.tandem.rules.find(*index);
    if (held != model.open.tandem.rules.end() && held->second.contains(*from.person)) return nothing_to_do();
    return fact<Fact>(TandemRulesAgreed{*index, *from.person});
}

Decision decide_one(const Model& model, const Origin& from, const WriteTandemGoal& command, const Moment&) {
    const auto index = own(model, from);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    if (command.text.graphemes > limits::note_graphemes_max ||
        command.text.text.size() > limits::note_bytes_max)
        return std::unexpected(Refusal::text_too_long);
    const auto held = model.open.tandem.goals.find(*index);
    if (held != model.open.tandem.goals.end() && held->second == command.text.text) return nothing_to_do();
    return fact<Fact>(TandemGoalWritten{*index, *from.person, command.text.text});
}

bool is_a_date(const FirstDate& date) {
    using namespace std::chrono;
    const year_month_day day{year{date.year}, month{static_cast<unsigned>(date.month)},
                             std::chrono::day{static_cast<unsigned>(date.day)}};
    const bool rhythm = date.every_weeks >= 1 && date.every_weeks <= 12;
    const bool length = date.length_minutes >= 15 && date.length_minutes <= 240;
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 && day.ok() &&
           date.minute >= 0 && date.minute < 24 * 60 && rhythm && length && date.place >= 0 &&
           date.place <= 5;
}

// Not before the day of the event, and within two years.
bool is_to_come(const FirstDate& date, UtcMs now) {
    using namespace std::chrono;
    const sys_days asked =
        year{date.year} / month{static_cast<unsigned>(date.month)} / day{static_cast<unsigned>(date.day)};
    const auto today = floor<days>(sys_time<milliseconds>{milliseconds{now.ms}});
    return asked >= today - days{1} && asked <= today + days{731};
}

Decision decide_one(const Model& model, const Origin& from, const SuggestDate& command,
                    const Moment& moment) {
    const auto index = own(model, from);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    if (!is_a_date(command.date) || !is_to_come(command.date, moment.utc))
        return std::unexpected(Refusal::bad_date);
    const auto held = model.open.tandem.dates.find(*index);
    if (held != model.open.tandem.dates.end() && held->second.date == command.date) {
        if (held->second.agreed.contains(*from.person)) return nothing_to_do();
        return fact<Fact>(DateAgreed{*index, *from.person});
    }
    return fact<Fact>(DateSuggested{*index, *from.person, command.date});
}

Decision decide_one(const Model& model, const Origin& from, const AgreeToDate& command, const Moment&) {
    const auto index = own(model, from);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    const auto held = model.open.tandem.dates.find(*index);
    if (held == model.open.tandem.dates.end() || held->second.date != command.date)
        return std::unexpected(Refusal::date_changed);
    if (held->second.agreed.contains(*from.person)) return nothing_to_do();
    return fact<Fact>(DateAgreed{*index, *from.person});
}

template <class Test>
bool all_pairs(const Tandem& tandem, Test test) {
    for (const auto junior : tandem.juniors)
        for (const auto senior : tandem.seniors)
            if (!test(junior, senior)) return false;
    return true;
}

}  // namespace

Decision release(const Model& model, const Moment& moment) {
    const auto& state = model.open;
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    if (!sound(state, *state.tandem.draft)) return std::unexpected(Refusal::plan_outdated);
    const Voices voices{model};
    TandemsReleased released{
        .tandems = state.tandem.draft->tandems, .waiting = state.tandem.draft->waiting, .utc = moment.utc};
    for (auto& tandem : released.tandems) {
        if (!all_pairs(tandem,
                       [&](PersonId j, PersonId s) { return !kept_secretly_apart(model, voices, j, s); }))
            return std::unexpected(Refusal::plan_outdated);
        tandem.both_chose =
            all_pairs(tandem, [&](PersonId j, PersonId s) { return voices.both_chose(j, s); });
        if (people_in(tandem) == 2) tandem.go_on = voices.go_on(tandem.juniors[0], tandem.seniors[0]);
    }
    Outcome outcome{{Fact{std::move(released)}}, {}};
    for (const auto id : ask::for_matching(state.ask, state.programme.shows)) {
        if (!state.ask.asks.at(id).box) continue;
        auto settled = ask::settle(model, id);
        std::ranges::move(settled.facts, std::back_inserter(outcome.facts));
        std::ranges::move(settled.sealed, std::back_inserter(outcome.sealed));
    }
    return outcome;
}

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::tandem
