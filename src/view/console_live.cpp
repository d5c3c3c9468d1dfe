#include <algorithm>

#include "core/mixer_rules.hpp"
#include "core/next_step.hpp"
#include "core/people.hpp"
#include "core/programme_goals.hpp"
#include "core/training.hpp"
#include "view/agreement.hpp"
#include "view/console_questions.hpp"
#include "view/console_show_parts.hpp"
#include "view/console_step.hpp"
#include "view/console_time.hpp"
#include "view/measured.hpp"

namespace auftakt::console {
namespace {

using std::to_string;

bool cycling(const Public& state) {
    using enum pairing::Phase;
    const auto phase = state.pairing.cycle.phase;
    return state.pairing.segment == state.run.place.segment && (phase == change_over || phase == talk);
}

// The wall time at which show time will be `at`; it slides while the clock is paused.
std::string wall(ShowTime at, const WallClock& clock, const Words& words) {
    const UtcMs then{clock.utc.ms + (at.ms - clock.now.ms)};
    return words.clock(local_minute(then, clock.offset));
}

std::string wall(UtcMs at, const WallClock& clock, const Words& words) {
    return words.clock(local_minute(at, clock.offset));
}

int tables_complete(const Public& state, const pairing::PlannedRound& round) {
    return static_cast<int>(std::ranges::count_if(round.tables, [&](const pairing::Seating& seating) {
        return std::ranges::all_of(seating.people,
                                   [&](PersonId id) { return people::is_here(state.people, id); });
    }));
}

const pairing::PlannedRound* announced(const Public& state) {
    const auto& plan = *state.pairing.plan;
    const auto round = state.pairing.cycle.round;
    if (round < 1 || static_cast<std::size_t>(round) > plan.rounds.size()) return nullptr;
    return &plan.rounds[static_cast<std::size_t>(round) - 1];
}

// What can be said about each kind of segment while it runs, besides its times.
struct FactsOf {
    const Public& state;
    const WallClock& clock;
    const Words& words;
    using Facts = std::vector<std::string>;

    std::string here_of() const { return to_string(people::present(state.people).size()); }

    Facts operator()(const LobbySpec&) const {
        int invited = 0;
        state.people.persons.each([&](PersonId, const people::Person& p) { invited += people::attends(p); });
        return {words("console.now.here", {{"n", here_of()}, {"of", to_string(invited)}})};
    }
    Facts operator()(const PollSpec&) const { return answers(); }
    Facts answers() const {
        const auto ask = question_on(state);
        if (!ask) return {};
        return {words.count("console.now.answered", answered(state, *ask), {{"of", here_of()}})};
    }
    Facts operator()(const WallSpec&) const { return {words.count("console.now.notes", shown_notes())}; }
    std::int64_t shown_notes() const {
        return static_cast<std::int64_t>(
            wall::standing(state.wall, state.programme.shows, state.run.place.segment).size());
    }
    // Not even here, where a facilitator could look around for the last ones.
    Facts operator()(const RulesSpec& spec) const {
        if (commitments::is_collecting(state.commitments, spec, state.run.place.segment))
            return {words.count("console.now.proposals", shown_notes())};
        const auto seen = agreement(state, state.run.place.segment);
        if (seen.told) return {words.count("console.now.agreed", seen.agreed, {{"of", here_of()}})};
        return {words(seen.stands ? "stage.rules.stands" : "stage.rules.open")};
    }
    Facts operator()(const PairingSpec&) const {
        const auto* round = announced(state);
        if (round == nullptr || !cycling(state)) return rated("console.now.rated");
        Facts facts{words.count("console.now.seated", tables_complete(state, *round),
                                {{"of", to_string(round->tables.size())}})};
        std::ranges::move(rated("console.now.rated"), std::back_inserter(facts));
        return facts;
    }
    // How many have rated the newest talk, or given wishes; never who, and never how.
    Facts rated(const char* key) const {
        const auto ask = current_ask(state);
        if (!ask || !ask::for_matching(state.ask.asks.at(*ask).question)) return {};
        return {words.count(key, answered(state, *ask), {{"of", here_of()}})};
    }
    Facts operator()(const PreferencesSpec&) const { return rated("console.now.wished"); }
    Facts operator()(const MatchingSpec&) const { return {}; }
    Facts operator()(const CommitmentSpec&) const { return {}; }
    Facts operator()(const MessageSpec&) const { return {}; }
    Facts operator()(const GoalsSpec& spec) const {
        if (question_on(state)) return answers();
        if (!spec.results.empty()) return results(spec);
        const auto of_walls = static_cast<std::int64_t>(goals_of_walls(state).size());
        return of_walls == 0 ? Facts{} : Facts{words.count("console.now.goals_of_walls", of_walls)};
    }
    Facts results(const GoalsSpec& spec) const {
        const auto all = measured(state, spec.results);
        const auto seen =
            std::ranges::count_if(all, [](const Measured& each) { return each.now.has_value(); });
        return {words("console.now.measures", {{"n", to_string(seen)}, {"of", to_string(all.size())}})};
    }
    Facts operator()(const BreakSpec&) const { return {}; }
    Facts operator()(const TrainingSpec& spec) const {
        return {words("console.now.cards", {{"n", to_string(training::shown(state))},
                                            {"of", to_string(training::steps_of(spec))}})};
    }
    Facts operator()(const MixerSpec&) const {
        if (state.mixer.wanted) return {words("console.now.mixing")};
        return {
            words.count("console.now.coffee_tables", static_cast<std::int64_t>(state.mixer.tables->size()))};
    }
    Facts operator()(const QuestionsSpec&) const { return question_facts(state, words); }
    Facts operator()(const ClosingSpec&) const { return answers(); }
};

std::string label(const Public& state, const Segment& segment, const Live& live, ShowTime now,
                  const Words& words) {
    const auto what = cycling(state)
                          ? words("console.now.round", {{"round", to_string(state.pairing.cycle.round)},
                                                        {"rounds", to_string(state.pairing.rounds)}})
                          : words.text(segment.title);
    if (!live.countdown) return what;
    return what + " · " + words(now < live.countdown->ends ? "console.now.left" : "console.now.over");
}

std::optional<Control> also(const Public& state, const Words& words) {
    const auto* segment = current_segment(state);
    if (segment == nullptr) return std::nullopt;
    if (std::holds_alternative<WallSpec>(segment->spec) &&
        !wall::is_open(state.wall, state.run.place.segment))
        return Control{words("console.reopen_wall"), "",
                       wall::Command{wall::ReopenWall{state.run.place.segment}}};
    if (mixer::spec_on(state) != nullptr && !state.mixer.wanted)
        return Control{words("console.mix_again"), "", mixer::Command{mixer::MixAgain{}}};
    if (std::holds_alternative<QuestionsSpec>(segment->spec)) return questions_control(state, words);
    const auto* rules = std::get_if<RulesSpec>(&segment->spec);
    if (rules != nullptr && !commitments::is_collecting(state.commitments, *rules, state.run.place.segment))
        return Control{words("console.speak.open"), "", std::nullopt, Local::speak_for};
    const auto ask = question_on(state);
    if (!ask) return std::nullopt;
    const auto& asked = state.ask.asks.at(*ask);
    const bool can_reopen = asked.question.secrecy != Secrecy::anonymous || !asked.result;
    if (asked.stage == ask::Stage::closed && can_reopen)
        return Control{words("console.reopen_question"), "", ask::Command{ask::Reopen{*ask}}};
    if (asked.stage == ask::Stage::revealed)
        return Control{words("console.hide_question"), "H", ask::Command{ask::Hide{*ask}}};
    return std::nullopt;
}

void describe_running(Live& live, const Public& state, const WallClock& clock, const Words& words) {
    const auto& segment = *current_segment(state);
    const auto& place = state.run.place;
    live.countdown = running_countdown(state);
    live.label = label(state, segment, live, clock.now, words);
    const auto& cycle = state.pairing.cycle;
    const bool round = cycling(state);
    const UtcMs began = round ? UtcMs{clock.utc.ms - (clock.now.ms - cycle.began.ms)} : place.entered_utc;
    live.facts.push_back(words("console.now.since", {{"time", wall(began, clock, words)}}));
    if (live.countdown)
        live.facts.push_back(words(round ? "console.now.change" : "console.now.ends",
                                   {{"time", wall(live.countdown->ends, clock, words)}}));
    for (auto& fact : std::visit(FactsOf{state, clock, words}, segment.spec))
        live.facts.push_back(std::move(fact));
    live.also = also(state, words);
    const bool question = question_on(state).has_value();  // has a notice of its own
    if (overrun(state, clock.now) && !question && next_step(state).kind != run::StepKind::nothing)
        live.reminder = words("console.next_reminder");
    live.notes = words.text(segment.notes);
    if (!live.countdown) return;
    live.minus.wish = run::Command{run::AddMinutes{-1}};
    live.plus.wish = run::Command{run::AddMinutes{1}};
}

}  // namespace

std::optional<Countdown> running_countdown(const Public& state) {
    const auto* segment = current_segment(state);
    if (segment == nullptr || state.run.place.phase != run::Phase::running) return std::nullopt;
    if (cycling(state))
        return Countdown{state.pairing.cycle.ends,
                         (state.pairing.cycle.ends - state.pairing.cycle.began).count()};
    if (const auto ask = question_on(state)) {
        const auto& asked = state.ask.asks.at(*ask);
        if (asked.stage == ask::Stage::open && asked.remind_at)
            return Countdown{*asked.remind_at, (*asked.remind_at - asked.opened).count()};
    }
    const auto& place = state.run.place;
    if (place.ends <= place.entered) return std::nullopt;
    return Countdown{place.ends, (place.ends - place.entered).count()};
}

Live live(const Public& state, const WallClock& clock, const Health& health, const Words& words) {
    Live result;
    result.title = words("console.live.title");
    result.black = state.screen.blackout;
    const auto theme = state.screen.theme.value_or(state.show->theme);
    result.title_right =
        result.black
            ? words("console.live.black")
            : words(theme == Theme::dark ? "console.live.dark" : "console.live.light") + " · " +
                  words(health.sound_notice.empty() ? "console.live.sound_on" : "console.live.sound_off");
    result.minus.label = words("console.minus_minute");
    result.plus = {words("console.plus_minute"), "+", std::nullopt};
    result.notes_title = words("console.notes.title");
    using enum run::Phase;
    switch (state.run.place.phase) {
        case preflight:
            result.label = words("console.now.doors_closed");
            if (const auto* first = current_segment(state)) result.notes = words.text(first->notes);
            break;
        case running: describe_running(result, state, clock, words); break;
        case ended:
            result.label = words("console.now.ended");
            result.also = export_control(words);
            break;
    }
    return result;
}

}  // namespace auftakt::console
