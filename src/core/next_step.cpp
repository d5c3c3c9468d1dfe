#include "core/next_step.hpp"

#include <algorithm>

#include "core/apply.hpp"
#include "core/run_order.hpp"
#include "core/steps.hpp"
#include "core/tandem_rules.hpp"
#include "core/training.hpp"

namespace auftakt {
namespace {

using run::Step;
using run::StepKind;

Step onward(const Public& state) {
    const auto next = segment_after(state, state.run.place.segment);
    return next ? Step{StepKind::enter_segment, *next} : Step{StepKind::end_show, 0};
}

Step poll_step(const Public& state) {
    const auto newest = current_ask(state);
    if (!newest) return {StepKind::ask_question, state.run.place.segment};
    const auto number = static_cast<int>(newest->value);
    const auto& ask = state.ask.asks.at(*newest);
    switch (ask.stage) {
        case ask::Stage::open: return {StepKind::close_question, number};
        case ask::Stage::closed: return {StepKind::reveal_question, number};
        case ask::Stage::revealed:
            // Pages that turn by themselves do not need the key.
            return !ask::turns_pages(ask) && ask.more < ask::more_to_show(ask)
                       ? Step{StepKind::show_more, ask.more + 1}
                       : onward(state);
    }
    return onward(state);
}

// Goals are shown first, then measured.
Step goals_step(const Public& state, const GoalsSpec& spec) {
    if (!spec.question) return onward(state);
    if (question_on(state)) return poll_step(state);
    return {StepKind::ask_question, state.run.place.segment};
}

// The last picture is the one with the figures: what was asked before is closed, and not shown.
Step closing_step(const Public& state) {
    const auto on = question_on(state);
    return on && state.ask.asks.at(*on).stage == ask::Stage::open ? poll_step(state) : onward(state);
}

Step rules_step(const Public& state, const RulesSpec& spec) {
    const auto segment = state.run.place.segment;
    return commitments::is_collecting(state.commitments, spec, segment)
               ? Step{StepKind::freeze_rules, segment}
               : onward(state);
}

Step wall_step(const Public& state, const WallSpec& spec) {
    const auto segment = state.run.place.segment;
    if (spec.collect && !wall::board_of(state.wall, segment).revealed)
        return {StepKind::reveal_wall, segment};
    if (wall::is_open(state.wall, segment)) return {StepKind::close_wall, segment};
    return onward(state);
}

Step pairing_step(const Public& state) {
    const auto& pairing = state.pairing;
    if (pairing.segment != state.run.place.segment) return onward(state);
    const auto& cycle = pairing.cycle;
    const bool last = cycle.round >= pairing::last_round(pairing);
    const Step following{StepKind::start_change_over, cycle.round + 1};
    switch (cycle.phase) {
        case pairing::Phase::planning: return pairing.trouble.empty() ? Step{} : onward(state);
        case pairing::Phase::proposed: return {StepKind::accept_plan, 0};
        case pairing::Phase::accepted: return last ? onward(state) : following;
        case pairing::Phase::change_over: return {StepKind::start_round, cycle.round};
        case pairing::Phase::talk:
        case pairing::Phase::over: return last ? onward(state) : following;
        case pairing::Phase::done: return onward(state);
    }
    return onward(state);
}

Step preferences_step(const Public& state) {
    const bool asks = tandem::spec_of(*state.show) != nullptr && state.tandem.phase == tandem::Phase::none;
    return asks ? Step{StepKind::match_tandems, 0} : onward(state);
}

Step matching_step(const Public& state) {
    switch (state.tandem.phase) {
        case tandem::Phase::none: return {StepKind::match_tandems, 0};
        case tandem::Phase::computing: return {};
        case tandem::Phase::proposed: return {StepKind::release_tandems, 0};
        case tandem::Phase::released: break;
    }
    const int next = tandem::shown_next(state);
    return next > state.tandem.shown ? Step{StepKind::show_tandems, next} : onward(state);
}

Step training_step(const Public& state, const TrainingSpec& spec) {
    const auto shown = training::shown(state);
    return shown < training::steps_of(spec) ? Step{StepKind::show_item, shown + 1} : onward(state);
}

// So many as the show wants to answer; further ones are chosen by hand.
Step questions_step(const Public& state, const QuestionsSpec& spec) {
    const auto segment = state.run.place.segment;
    const auto* board = questions::board_of(state.questions, segment);
    const int picked = board == nullptr ? 0 : board->picked;
    const bool waiting = !questions::queue(state.questions, state.programme.shows, segment).empty();
    return waiting && picked < spec.answers ? Step{StepKind::pick_question, picked + 1} : onward(state);
}

struct StepOf {
    const Public& state;
    Step operator()(const PollSpec&) const { return poll_step(state); }
    Step operator()(const WallSpec& spec) const { return wall_step(state, spec); }
    Step operator()(const PairingSpec&) const { return pairing_step(state); }
    Step operator()(const PreferencesSpec&) const { return preferences_step(state); }
    Step operator()(const MatchingSpec&) const { return matching_step(state); }
    Step operator()(const CommitmentSpec&) const { return onward(state); }
    Step operator()(const LobbySpec&) const { return onward(state); }
    Step operator()(const MessageSpec&) const { return onward(state); }
    Step operator()(const GoalsSpec& spec) const { return goals_step(state, spec); }
    Step operator()(const RulesSpec& spec) const { return rules_step(state, spec); }
    Step operator()(const BreakSpec&) const { return onward(state); }
    Step operator()(const TrainingSpec& spec) const { return training_step(state, spec); }
    Step operator()(const MixerSpec&) const { return onward(state); }
    Step operator()(const QuestionsSpec& spec) const { return questions_step(state, spec); }
    Step operator()(const ClosingSpec&) const { return closing_step(state); }
};

ShowTime share_of_segment(const Public& state, int percent) {
    const auto& place = state.run.place;
    return place.entered + (place.ends - place.entered) * percent / 100;
}

// The autopilot leaves a question open for six tenths of its segment and shows the result for the rest.
constexpr int question_open_percent = 60;
constexpr int question_closed_percent = 65;
constexpr int wall_covered_percent = 45;
constexpr int wall_open_percent = 85;
constexpr int goals_shown_percent = 20;
constexpr int proposals_percent = 60;
constexpr int tandems_waited_percent = 15;
constexpr int questions_asked_percent = 40;

}  // namespace

Step next_step(const Public& state) {
    if (state.show->segments.empty()) return {};
    switch (state.run.place.phase) {
        case run::Phase::preflight: return {StepKind::open_doors, 0};
        case run::Phase::ended: return {};
        case run::Phase::running: break;
    }
    if (state.run.paused) return {StepKind::resume, 0};
    return std::visit(StepOf{state}, current_segment(state)->spec);
}

Public after_next(const Public& state, const Moment& moment) {
    Public after = state;
    for (const auto& fact : steps::take(state, next_step(state), moment)) apply(after, fact);
    return after;
}

// The first page comes soon; a key would bring each further one, so the autopilot keeps the pages' pace.
ShowTime planned_showing(const Public& state) {
    if (state.tandem.shown == 0) return share_of_segment(state, tandems_waited_percent);
    const auto* spec = tandem::spec_of(*state.show);
    const int all = static_cast<int>(state.tandem.draft->tandems.size());
    const bool single = spec != nullptr && spec->reveal == RevealMode::one_by_one;
    return state.tandem.shown_at +
           (single ? tandem::page_time(all) / tandem::tandems_on_a_page : tandem::page_time(all));
}

// What is still to be shown shares the time between the reveal and the end of the segment.
ShowTime planned_more(const Public& state) {
    const auto& ask = state.ask.asks.at(*current_ask(state));
    const int parts = ask::more_to_show(ask) + 1;
    return share_of_segment(
        state, question_closed_percent + (100 - question_closed_percent) * (ask.more + 1) / parts);
}

// Each card, and each question after a first while to ask, gets its share of the segment.
ShowTime planned_item(const Public& state) {
    const auto& spec = std::get<TrainingSpec>(current_segment(state)->spec);
    return share_of_segment(state, 100 * training::shown(state) / training::steps_of(spec));
}

ShowTime planned_pick(const Public& state, int number) {
    const auto& spec = std::get<QuestionsSpec>(current_segment(state)->spec);
    return share_of_segment(state, questions_asked_percent + (100 - questions_asked_percent) * (number - 1) /
                                                                 std::max(spec.answers, 1));
}

std::optional<ShowTime> planned_step_time(const Public& state) {
    const auto& place = state.run.place;
    using enum StepKind;
    const auto step = next_step(state);
    switch (step.kind) {
        case nothing:
        case resume: return std::nullopt;
        case open_doors: return ShowTime{0};
        case close_question: return share_of_segment(state, question_open_percent);
        case reveal_question: return share_of_segment(state, question_closed_percent);
        case show_more: return planned_more(state);
        case reveal_wall: return share_of_segment(state, wall_covered_percent);
        case close_wall: return share_of_segment(state, wall_open_percent);
        case accept_plan: return place.entered;
        case start_change_over:
            return state.pairing.cycle.phase == pairing::Phase::talk ? state.pairing.cycle.ends
                                                                     : place.entered;
        case start_round: return state.pairing.cycle.ends;
        case match_tandems:
            return std::holds_alternative<MatchingSpec>(current_segment(state)->spec) ? place.entered
                                                                                      : place.ends;
        case release_tandems: return place.entered;
        case show_tandems: return planned_showing(state);
        case show_item: return planned_item(state);
        case pick_question: return planned_pick(state, step.number);
        case ask_question: return share_of_segment(state, goals_shown_percent);
        case freeze_rules: return share_of_segment(state, proposals_percent);
        case enter_segment:
        case end_show: {
            const bool talking =
                state.pairing.segment == place.segment && state.pairing.cycle.phase == pairing::Phase::talk;
            return talking ? state.pairing.cycle.ends : place.ends;
        }
    }
    return std::nullopt;
}

}  // namespace auftakt
