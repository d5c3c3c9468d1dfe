#include <algorithm>
#include <chrono>

#include "core/limits.hpp"
#include "core/sealed/decide.hpp"
#include "core/sealed/voices.hpp"
#include "core/steps.hpp"
#include "core/tandem_changes.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt::tandem {
namespace {

using Facts = std::vector<auftakt::Fact>;

std::optional<Refusal> not_in_review(const Model& model) {
    if (model.open.run.place.phase == run::Phase::ended) return Refusal::show_ended;
    return model.open.tandem.phase == Phase::proposed ? std::nullopt : std::optional{Refusal::not_now};
}

// Why people may not be in one tandem. One text for a veto and a confidential exclusion: nobody learns which.
class Rules {
public:
    explicit Rules(const Model& model) : open_{model.open}, voices_{model} {}

    std::optional<Refusal> against(PersonId one, PersonId other) const {
        if (const auto why = open_.against(one, other)) return why;
        if (voices_.vetoed(one, other)) return Refusal::unavailable_pair;
        return std::nullopt;
    }
    // Across the sides, and within the side of which a trio has two.
    std::optional<Refusal> against(const Tandem& tandem) const {
        auto people = tandem.juniors;
        people.insert(people.end(), tandem.seniors.begin(), tandem.seniors.end());
        for (std::size_t i = 0; i < people.size(); ++i)
            for (std::size_t k = i + 1; k < people.size(); ++k)
                if (const auto why = against(people[i], people[k])) return why;
        return std::nullopt;
    }
    const Voices& voices() const { return voices_; }

private:
    Exclusions open_;
    Voices voices_;
};

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

Decision become(const Model& model, Changed changed) {
    if (!changed) return std::unexpected(changed.error());
    const auto& before = model.open.tandem.draft->tandems;
    const Rules rules{model};
    for (const auto& tandem : changed->tandems)
        if (std::ranges::count(before, tandem) == 0)
            if (const auto why = rules.against(tandem)) return std::unexpected(*why);
    auto facts = without_locks(model.open.tandem, *changed);
    facts.push_back(Fact{DraftChanged{std::move(*changed)}});
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
    const auto& draft = command.draft;
    if (!sound(state, draft.tandems) || draft.waiting != without_tandem(state, draft.tandems))
        return std::unexpected(Refusal::no_plan);
    return fact<Fact>(TandemsProposed{command.asked, command.draft, command.seed, command.people});
}

// A lock is of the whole tandem where these two are in one: a trio stays together.
std::vector<MentorAndMentee> pairs_with(const State& state, PersonId junior, PersonId senior) {
    const auto index = tandem_of(state, junior, senior);
    if (!index) return {{junior, senior}};
    std::vector<MentorAndMentee> pairs;
    const auto& tandem = state.draft->tandems[static_cast<std::size_t>(*index)];
    for (const auto one : tandem.juniors)
        for (const auto other : tandem.seniors) pairs.push_back({one, other});
    return pairs;
}

Decision decide_one(const Model& model, const Origin&, const LockTandem& command, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    for (const auto person : {command.junior, command.senior})
        if (model.open.people.persons.find(person) == nullptr || !takes_part(model.open, person))
            return std::unexpected(Refusal::no_such_person);
    auto pairs = pairs_with(model.open.tandem, command.junior, command.senior);
    std::erase_if(pairs, [&](const MentorAndMentee& pair) {
        return is_locked(model.open.tandem, pair.mentor, pair.mentee);
    });
    if (pairs.empty()) return nothing_to_do();
    const Rules rules{model};
    Outcome outcome;
    for (const auto& pair : pairs) {
        if (const auto why = rules.against(pair.mentor, pair.mentee)) return std::unexpected(*why);
        outcome.facts.push_back(Fact{TandemLocked{pair}});
    }
    if (!locks_fit(model.open, pairs)) return std::unexpected(Refusal::no_place_free);
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const UnlockTandem& command, const Moment&) {
    Outcome outcome;
    for (const auto& pair : pairs_with(model.open.tandem, command.junior, command.senior))
        if (is_locked(model.open.tandem, pair.mentor, pair.mentee))
            outcome.facts.push_back(Fact{TandemUnlocked{pair}});
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const ExchangePartners& command, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    return become(model, exchanged(model.open, command));
}

Decision decide_one(const Model& model, const Origin&, const JoinTandem& command, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    return become(model, joined(model.open, command));
}

Decision decide_one(const Model& model, const Origin&, const SplitTandem& command, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    return become(model, split(model.open, command));
}

Decision decide_one(const Model& model, const Origin&, const TakeEarlierDraft&, const Moment&) {
    if (const auto refusal = not_in_review(model)) return std::unexpected(*refusal);
    const auto& earlier = *model.open.tandem.earlier;
    if (earlier.tandems.empty()) return std::unexpected(Refusal::no_plan);
    if (!sound(model.open, earlier.tandems)) return std::unexpected(Refusal::plan_outdated);
    const Rules rules{model};
    for (const auto& tandem : earlier.tandems)
        if (const auto why = rules.against(tandem)) return std::unexpected(*why);
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

// One's own tandem, once the hall has seen it: the one that is meant, or the first.
std::optional<int> own(const Model& model, const Origin& from, std::optional<int> meant) {
    if (!from.person) return std::nullopt;
    const auto mine = shown_tandems_of(model.open.tandem, *from.person);
    if (mine.empty() || (meant && std::ranges::count(mine, *meant) == 0)) return std::nullopt;
    return meant.value_or(mine.front());
}

Decision decide_one(const Model& model, const Origin& from, const SayNotRight& command, const Moment&) {
    const auto index = own(model, from, command.tandem);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    if (model.open.tandem.not_right.contains({*index, *from.person})) return nothing_to_do();
    return fact<Fact>(NotRightSaid{*from.person, index});
}

Decision decide_one(const Model& model, const Origin& from, const TakeBackNotRight& command, const Moment&) {
    const auto index = own(model, from, command.tandem);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    if (!model.open.tandem.not_right.contains({*index, *from.person})) return nothing_to_do();
    return fact<Fact>(NotRightCleared{*from.person, index});
}

Decision decide_one(const Model& model, const Origin&, const ClearNotRight& command, const Moment&) {
    const auto& state = model.open.tandem;
    const auto index = command.tandem ? command.tandem : tandem_of(state, command.person);
    if (!index || !state.not_right.contains({*index, command.person})) return nothing_to_do();
    return fact<Fact>(NotRightCleared{command.person, index});
}

bool has_agreed_on_rules(const Model& model, int tandem, PersonId person) {
    const auto held = model.open.tandem.rules.find(tandem);
    return held != model.open.tandem.rules.end() && held->second.contains(person);
}

Decision decide_one(const Model& model, const Origin& from, const AgreeOnRules& command, const Moment&) {
    const auto index = own(model, from, command.tandem);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    if (has_agreed_on_rules(model, *index, *from.person)) return nothing_to_do();
    return fact<Fact>(TandemRulesAgreed{*index, *from.person});
}

Decision decide_one(const Model& model, const Origin& from, const TakeBackTandemRules& command,
                    const Moment&) {
    const auto index = own(model, from, command.tandem);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    if (!has_agreed_on_rules(model, *index, *from.person)) return nothing_to_do();
    return fact<Fact>(TandemRulesTakenBack{*index, *from.person});
}

Decision decide_one(const Model& model, const Origin& from, const WriteTandemGoal& command, const Moment&) {
    const auto index = own(model, from, command.tandem);
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
           date.place <= 5 && date.invites >= 0 && date.invites <= 3 && date.if_missed >= 0 &&
           date.if_missed <= 3;
}

// Not before the day of the event, and within two years.
bool is_to_come(const FirstDate& date, UtcMs now) {
    using namespace std::chrono;
    const sys_days asked =
        year{date.year} / month{static_cast<unsigned>(date.month)} / day{static_cast<unsigned>(date.day)};
    const auto today = floor<days>(sys_time<milliseconds>{milliseconds{now.ms}});
    return asked >= today - days{1} && asked <= today + days{731};
}

// People start with something that connects them, or leave it open.
bool can_start_with(const Tandem& tandem, const std::string& topic) {
    return topic.empty() || std::ranges::count(tandem.reasons, topic, &Reason::topic) > 0 ||
           std::ranges::count(tandem.go_on, topic) > 0;
}

Decision decide_one(const Model& model, const Origin& from, const SuggestDate& command,
                    const Moment& moment) {
    const auto index = own(model, from, command.tandem);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    if (!can_start_with(model.open.tandem.draft->tandems[static_cast<std::size_t>(*index)],
                        command.date.topic))
        return std::unexpected(Refusal::no_such_option);
    if (!is_a_date(command.date) || !is_to_come(command.date, moment.utc))
        return std::unexpected(Refusal::bad_date);
    const auto held = model.open.tandem.dates.find(*index);
    if (held != model.open.tandem.dates.end() && held->second.date == command.date) {
        if (held->second.agreed.contains(*from.person)) return nothing_to_do();
        return fact<Fact>(DateAgreed{*index, *from.person, moment.utc});
    }
    return fact<Fact>(DateSuggested{*index, *from.person, command.date, moment.utc});
}

Decision decide_one(const Model& model, const Origin& from, const AgreeToDate& command,
                    const Moment& moment) {
    const auto index = own(model, from, command.tandem);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    const auto held = model.open.tandem.dates.find(*index);
    if (held == model.open.tandem.dates.end() || held->second.date != command.date)
        return std::unexpected(Refusal::date_changed);
    if (held->second.agreed.contains(*from.person)) return nothing_to_do();
    return fact<Fact>(DateAgreed{*index, *from.person, moment.utc});
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
    if (!sound(state, state.tandem.draft->tandems)) return std::unexpected(Refusal::plan_outdated);
    const Rules rules{model};
    TandemsReleased released{.tandems = state.tandem.draft->tandems,
                             .waiting = without_tandem(state, state.tandem.draft->tandems),
                             .utc = moment.utc};
    for (auto& tandem : released.tandems) {
        // Whatever is against it, and whoever asked for the release: one refusal.
        if (rules.against(tandem)) return std::unexpected(Refusal::plan_outdated);
        const auto& voices = rules.voices();
        tandem.reasons = reasons(state, tandem);
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
