#include <algorithm>
#include <cstdlib>

#include "core/limits.hpp"
#include "core/next_step.hpp"
#include "core/run_order.hpp"
#include "core/sealed/decide.hpp"
#include "core/steps.hpp"
#include "core/undo.hpp"

namespace auftakt::run {
namespace {

constexpr int minutes_max = 60;
constexpr int nowhere = -1;

Decision only(std::vector<auftakt::Fact> facts) { return Outcome{std::move(facts), {}}; }

std::optional<Refusal> not_running(const Model& model) {
    switch (model.open.run.place.phase) {
        case Phase::preflight: return Refusal::not_now;
        case Phase::ended: return Refusal::show_ended;
        case Phase::running: return std::nullopt;
    }
    return std::nullopt;
}

Decision decide_one(const Model& model, const Origin& from, const TakeStep& command, const Moment& moment) {
    const auto& state = model.open;
    if (state.show->segments.empty()) return std::unexpected(Refusal::no_show);
    const auto step = next_step(state);
    if (step != command.from) return std::unexpected(Refusal::already_done);
    if (step.kind == StepKind::nothing) return std::unexpected(Refusal::not_now);
    if (step.kind == StepKind::release_tandems) {
        // A key alone does not release: the console asks for a hold, and sends the wish itself.
        if (from.source != Source::clock) return std::unexpected(Refusal::not_now);
        return tandem::release(model, moment);
    }
    Outcome outcome;
    if (step.kind == StepKind::reveal_question) {
        const AskId ask{static_cast<std::uint32_t>(step.number)};
        if (state.ask.asks.at(ask).box) outcome = ask::settle(model, ask);
    }
    auto facts = steps::take(state, step, moment);
    std::ranges::move(facts, std::back_inserter(outcome.facts));
    return outcome;
}

Decision go_to(const Model& model, int segment, steps::Visit visit, steps::Passed passed,
               const Moment& moment) {
    if (const auto refusal = not_running(model)) return std::unexpected(*refusal);
    if (!is_in_order(model.open, segment)) return std::unexpected(Refusal::no_such_segment);
    return only(steps::enter(model.open, segment, visit, passed, moment));
}

Decision decide_one(const Model& model, const GoBack&, const Moment& moment) {
    const auto before = segment_before(model.open, model.open.run.place.segment);
    return go_to(model, before.value_or(nowhere), steps::Visit::as_it_was, steps::Passed::finished, moment);
}

Decision decide_one(const Model& model, const SkipSegment&, const Moment& moment) {
    const auto after = segment_after(model.open, model.open.run.place.segment);
    return go_to(model, after.value_or(nowhere), steps::Visit::as_it_was, steps::Passed::skipped, moment);
}

Decision decide_one(const Model& model, const RepeatSegment&, const Moment& moment) {
    return go_to(model, model.open.run.place.segment, steps::Visit::anew, steps::Passed::finished, moment);
}

Decision decide_one(const Model& model, const JumpTo& command, const Moment& moment) {
    if (command.segment == model.open.run.place.segment && !not_running(model)) return nothing_to_do();
    return go_to(model, command.segment, steps::Visit::as_it_was, steps::Passed::finished, moment);
}

Decision decide_one(const Model& model, const Pause&, const Moment& moment) {
    if (const auto refusal = not_running(model)) return std::unexpected(*refusal);
    if (model.open.run.paused) return nothing_to_do();
    return fact<Fact>(Paused{PauseReason::facilitator, moment.now, moment.utc});
}

Decision decide_one(const Model& model, const Resume&, const Moment& moment) {
    if (!model.open.run.paused) return nothing_to_do();
    return fact<Fact>(Resumed{moment.now, moment.utc});
}

Decision decide_one(const Model& model, const AddMinutes& command, const Moment& moment) {
    if (const auto refusal = not_running(model)) return std::unexpected(*refusal);
    if (command.minutes == 0 || std::abs(command.minutes) > minutes_max)
        return std::unexpected(Refusal::not_allowed);
    return only(steps::add_minutes(model.open, command.minutes, moment));
}

Decision decide_one(const Model& model, const SetLength& command, const Moment&) {
    const auto& state = model.open;
    if (state.run.place.phase == Phase::ended) return std::unexpected(Refusal::show_ended);
    if (!is_in_order(state, command.segment)) return std::unexpected(Refusal::no_such_segment);
    const bool begun = state.run.place.phase == Phase::running &&
                       !comes_before(state, state.run.place.segment, command.segment);
    const auto& spec = state.show->segments[static_cast<std::size_t>(command.segment)].spec;
    if (begun || std::holds_alternative<PairingSpec>(spec)) return std::unexpected(Refusal::not_now);
    if (command.minutes < 1 || command.minutes > limits::segment_minutes_max)
        return std::unexpected(Refusal::not_allowed);
    const std::chrono::seconds length = std::chrono::minutes{command.minutes};
    if (length_of(state, command.segment) == length) return nothing_to_do();
    return fact<Fact>(LengthChanged{command.segment, length});
}

Decision decide_one(const Model& model, const EndShow&, const Moment& moment) {
    if (const auto refusal = not_running(model)) return std::unexpected(*refusal);
    return only(steps::end_show(model.open, moment));
}

Decision decide_one(const Model& model, const Undo& command, const Moment& moment) {
    auto facts = undo_facts(model.open, command.step, moment);
    if (!facts) return std::unexpected(facts.error());
    return only(std::move(*facts));
}

Decision decide_one(const Model&, const RingCue& command, const Moment&) {
    return fact<Fact>(CueRung{command.cue, command.at});
}

// Before the doors there is nothing to stop, and what is paused stays paused for its own reason.
Decision decide_one(const Model& model, const PauseAfterGap& command, const Moment& moment) {
    if (not_running(model) || model.open.run.paused) return nothing_to_do();
    return fact<Fact>(Paused{PauseReason::gap, command.at, moment.utc});
}

template <class One>
Decision decide_one(const Model& model, const Origin&, const One& command, const Moment& moment) {
    return decide_one(model, command, moment);
}

}  // namespace

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::run
