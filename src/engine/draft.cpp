#include "engine/draft.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "core/sealed/apply.hpp"
#include "engine/autopilot.hpp"
#include "engine/fact_as.hpp"

namespace auftakt {
namespace {

// A stored id of a sealed answer would tell who answered when; its counter already makes it count once.
bool is_answer(const Command& command) {
    const auto* asked = std::get_if<ask::Command>(&command);
    return asked != nullptr && std::holds_alternative<ask::GiveAnswer>(*asked);
}

}  // namespace

WishKey key_of(const Origin& from, const CommandId& id) { return {from.seat.value_or(SeatHash{}), id}; }

void Draft::pause_after_gap(ShowTime at, BootTime boot) {
    progress_.clock.set(at, boot);
    progress_.now = at;
    // Refused when there is nothing to stop: before the doors open, after the end, in a pause.
    decide_and_apply({Source::clock, {}, {}}, {}, run::PauseAfterGap{at}, at, boot);
}

void Draft::take(const Envelope& envelope, BootTime now) {
    const auto arrived = std::min(envelope.arrived, now);
    run_due(progress_.clock.at(arrived) - std::chrono::milliseconds{1}, arrived);
    const auto key = key_of(envelope.from, envelope.id);
    if (const auto before = known(key)) {
        const bool fresh = decided_.contains(key);
        answered_.push_back({envelope.from, envelope.id, *before, fresh});
        return;
    }
    const auto ending =
        decide_and_apply(envelope.from, key, envelope.command, progress_.clock.at(arrived), arrived);
    decided_[key] = ending;
    answered_.push_back({envelope.from, envelope.id, ending});
}

void Draft::run_due(BootTime until) { run_due(progress_.clock.at(until), until); }

void Draft::run_due(ShowTime until, BootTime boot) {
    while (true) {
        const auto seq = progress_.model.open.seq;
        auto next = progress_.stuck.due == seq ? std::nullopt : due(progress_.model.open, until);
        bool piloted = false;
        if (autopilot_ && progress_.stuck.autopilot != seq) {
            auto step = autopilot_step(progress_.model.open);
            if (step && step->at <= until && (!next || step->at < next->at)) {
                next = std::move(step);
                piloted = true;
            }
        }
        if (!next) return;
        const auto at = std::max(next->at, progress_.now);
        const auto when = std::min(progress_.clock.when(at).value_or(boot), boot);
        const auto ending = decide_and_apply({Source::clock, {}, {}}, {}, next->command, at, when);
        if (!ending.refused && progress_.model.open.seq != seq) continue;
        (piloted ? progress_.stuck.autopilot : progress_.stuck.due) = seq;
        if (!piloted) log_error("what time demands was refused; it is tried again after the next change");
    }
}

Ending Draft::decide_and_apply(const Origin& from, std::optional<WishKey> key, const Command& command,
                               ShowTime at, BootTime boot) {
    auto& [model, clock, now, stuck] = progress_;
    now = std::max(now, at);
    const Moment moment{now, clock.utc_at(boot), (*chance_)()};
    auto outcome = decide(model, from, command, moment);
    if (!outcome) return {outcome.error()};

    note_own(*outcome);
    apply(model, *outcome);
    follow_pause(boot);
    if (outcome->facts.empty() && is_answer(command)) key.reset();
    if (key || !outcome->facts.empty() || !outcome->sealed.empty())
        records_.push_back({from.source, key, moment.now, moment.utc, std::move(outcome->facts),
                            std::move(outcome->sealed)});
    return {};
}

void Draft::note_own(const Outcome& outcome) {
    for (const auto& fact : outcome.facts) {
        if (const auto* given = fact_as<ask::AnswerGiven>(fact)) own_changed_.insert(given->person);
        if (const auto* taken = fact_as<people::SeatTaken>(fact)) own_changed_.insert(taken->person);
    }
    for (const auto& write : outcome.sealed) {
        if (const auto* put = std::get_if<PutAnswer>(&write)) own_changed_.insert(put->person);
        if (const auto* empty = std::get_if<EmptyBox>(&write)) {
            const auto& boxes = *progress_.model.sealed.boxes;
            if (const auto box = boxes.find(empty->box); box != boxes.end())
                for (const auto& [person, answer] : *box->second) own_changed_.insert(person);
        }
    }
}

void Draft::follow_pause(BootTime boot) {
    const auto& paused = progress_.model.open.run.paused;
    if (paused && !progress_.clock.paused()) progress_.clock.pause(paused->at, boot);
    if (!paused && progress_.clock.paused()) progress_.clock.resume(boot);
}

std::optional<Ending> Draft::known(const WishKey& key) const {
    if (const auto at = decided_.find(key); at != decided_.end()) return at->second;
    return remembered_->find(key);
}

}  // namespace auftakt
