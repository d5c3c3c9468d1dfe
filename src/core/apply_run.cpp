#include <algorithm>

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/run_order.hpp"

namespace auftakt::run {
namespace {

Actual* actual(State& state, int segment) {
    if (segment < 0 || static_cast<std::size_t>(segment) >= state.actuals.size()) return nullptr;
    return &state.actuals[static_cast<std::size_t>(segment)];
}

// A question of the segment that is left settles a minute later; one that is entered again does not.
void mark_left(Public& state, int segment, std::optional<ShowTime> at) {
    if (const auto ask = ask::newest_of(state.ask, state.programme.shows, segment))
        state.ask.asks.edit(*ask, [&](ask::Ask& held) { held.left = at; });
}

void enter(Public& state, int segment, ShowTime at, UtcMs utc) {
    mark_left(state, segment, std::nullopt);
    state.run.place = {Phase::running, segment, at, utc, at + length_of(state, segment)};
    if (auto* here = actual(state.run, segment)) {
        if (!here->started) here->started = utc;
        here->ended.reset();
        here->skipped = false;
        ++here->visits;
    }
}

void apply_one(Public& state, const DoorsOpened& fact) { enter(state, 0, fact.at, fact.utc); }

void apply_one(Public& state, const SegmentEntered& fact) {
    const auto from = state.run.place.segment;
    if (auto* left = actual(state.run, from)) {
        left->ended = fact.utc;
        left->skipped = fact.skipped_before;
    }
    for (const auto passed : run_order(state))
        if (comes_before(state, from, passed) && comes_before(state, passed, fact.segment))
            if (auto* over = actual(state.run, passed); over != nullptr && !over->started)
                over->skipped = true;
    if (from != fact.segment) mark_left(state, from, fact.at);
    enter(state, fact.segment, fact.at, fact.utc);
}

void apply_one(Public& state, const DeadlineMoved& fact) { state.run.place.ends = fact.ends; }

void apply_one(Public& state, const LengthChanged& fact) {
    if (fact.length)
        state.run.lengths[fact.segment] = *fact.length;
    else
        state.run.lengths.erase(fact.segment);
}

void apply_one(Public& state, const ItemsShown& fact) {
    if (fact.shown > 1)
        state.run.shown[fact.segment] = fact.shown;
    else
        state.run.shown.erase(fact.segment);
}

void apply_one(Public& state, const Paused& fact) {
    state.run.paused = PauseState{fact.reason, fact.at, fact.utc};
}

void apply_one(Public& state, const Resumed&) { state.run.paused.reset(); }

void apply_one(Public& state, const ShowEnded& fact) {
    if (auto* left = actual(state.run, state.run.place.segment)) left->ended = fact.utc;
    mark_left(state, state.run.place.segment, fact.at);
    state.run.place.phase = Phase::ended;
    state.run.place.ends = fact.at;
    state.run.paused.reset();
}

void apply_one(Public& state, const CueRung& fact) {
    auto& run = state.run;
    run.cues.push_back({++run.cues_rung, fact.cue, fact.at});
    if (run.cues.size() > limits::cues_kept) run.cues.erase(run.cues.begin());
}

void apply_one(Public& state, const StepNoted& fact) {
    auto& history = state.history;
    const auto* person = fact.person ? state.people.persons.find(*fact.person) : nullptr;
    history.entries.push_back({.step = fact.step,
                               .label = fact.label,
                               .detail = person != nullptr ? person->name.full : fact.detail,
                               .person = fact.person,
                               .object = fact.object,
                               .utc = fact.utc,
                               .inverse = std::make_shared<const std::vector<auftakt::Fact>>()});
    if (history.entries.size() > limits::undo_max) history.entries.erase(history.entries.begin());
    history.steps = fact.step.value;
    history.collecting = fact.facts;
}

void apply_one(Public& state, const StepUndone& fact) {
    for (auto& entry : state.history.entries)
        if (entry.step == fact.step) entry.undone = true;
}

void apply_one(Public& state, const PlaceRestored& fact) {
    const auto from = state.run.place.segment;
    if (from != fact.place.segment) mark_left(state, from, fact.at);
    mark_left(state, fact.place.segment, std::nullopt);
    state.run.place = fact.place;
    state.run.actuals = fact.actuals;
    state.run.actuals.resize(std::max(state.run.actuals.size(), state.show->segments.size()));
}

}  // namespace

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::run
