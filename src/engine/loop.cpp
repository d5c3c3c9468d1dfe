#include "engine/loop.hpp"

#include <algorithm>
#include <exception>

#include "base/log.hpp"
#include "core/limits.hpp"
#include "core/sealed/apply.hpp"
#include "engine/autopilot.hpp"

namespace auftakt {
namespace {

constexpr std::chrono::milliseconds retry_every{1000};
constexpr std::chrono::milliseconds snapshot_every{17};  // at most 60 a second
constexpr std::chrono::milliseconds overdue_every{20};   // never a spin, whatever is overdue

BootTime after(BootTime at, std::chrono::milliseconds by) { return {at.ms + by.count()}; }

// The engine's own wishes wait for nobody's answer.
bool wants_receipt(const Origin& from) { return from.source != Source::clock && from.source != Source::job; }

std::vector<SeatHash> greeted_of(const std::vector<Arrival>& arrivals) {
    std::vector<SeatHash> seats;
    for (const auto& arrival : arrivals)
        if (const auto* greeted = std::get_if<SeatGreeted>(&arrival)) seats.push_back(greeted->seat);
    return seats;
}

}  // namespace

Engine::Loop::Loop(EngineParts parts, EngineOptions options)
    : parts_{parts}, options_{std::move(options)}, boot_id_{parts.clock.boot_id()} {}

void Engine::Loop::step(const std::vector<Arrival>& arrivals) {
    const auto tick = parts_.clock.read();
    progress_->clock.follow_utc(tick);
    note_gap(tick);
    if (health_.disk == Disk::failed && !reopened(tick)) {
        refuse_all(arrivals);
    } else {
        auto draft = decide_all(arrivals, tick);
        const auto how = store(draft, tick);
        if (how == Stored::ok) believe(draft, tick);
        answer(draft, how == Stored::ok, greeted_of(arrivals));
        if (how == Stored::ok) after(draft);
        beat(tick);
    }
    watch_plan();
    watch_matching();
    watch_mixer();
    publish(tick);
    put_health();
}

void Engine::Loop::note_gap(const ClockTick& tick) {
    if (is_gap(last_tick_.boot, last_tick_.asleep, tick)) gap_at_ = durable_ ? durable_->show : ShowTime{};
    last_tick_ = tick;
}

Draft Engine::Loop::decide_all(const std::vector<Arrival>& arrivals, const ClockTick& tick) {
    Draft draft{*progress_, remembered_, options_.chance, options_.autopilot};
    if (gap_at_) draft.pause_after_gap(*gap_at_, tick.boot);
    for (const auto& arrival : arrivals)
        if (const auto* envelope = std::get_if<Envelope>(&arrival)) draft.take(*envelope, tick.boot);
    draft.run_due(tick.boot);
    return draft;
}

// Keys first: a box that is open on disk can always be read.
Stored Engine::Loop::store(const Draft& draft, const ClockTick& tick) {
    if (draft.records().empty()) return Stored::ok;
    Batch batch{draft.records(), pulse(tick)};
    batch.pulse.show = draft.progress().clock.at(tick.boot);
    std::vector<BoxId> prepared;
    auto how = Stored::full;
    try {
        for (const auto& record : batch.records)
            for (const auto& write : record.sealed)
                if (const auto* open = std::get_if<OpenBox>(&write)) {
                    parts_.keys.prepare(open->box);
                    prepared.push_back(open->box);
                }
        how = parts_.journal.commit(batch);
        if (how == Stored::full)
            for (const auto box : prepared) parts_.keys.destroy(box);
    } catch (const std::exception& trouble) {
        log_error(trouble.what());
    }
    note_stored(how, batch.pulse);
    return how;
}

void Engine::Loop::believe(Draft& draft, const ClockTick&) {
    gap_at_.reset();
    const bool changed = !draft.records().empty() || draft.progress().clock.line() != progress_->clock.line();
    *progress_ = std::move(draft.progress());
    if (!changed) return;
    derive(progress_->model);
    snapshot_dirty_ = true;
    for (const auto& record : draft.records()) {
        if (record.key) remembered_.accept(*record.key);
        for (const auto& write : record.sealed)
            if (const auto* emptied = std::get_if<EmptyBox>(&write)) parts_.keys.destroy(emptied->box);
    }
}

void Engine::Loop::answer(const Draft& draft, bool stored, const std::vector<SeatHash>& greeted) {
    std::vector<Receipt> receipts;
    for (const auto& each : draft.answered()) {
        const bool lost = each.fresh && !stored;
        const auto refused = lost ? std::optional{Refusal::not_saved} : each.ending.refused;
        // A wish that the disk did not take may come again: its id has not ended.
        if (refused && !lost) remembered_.refuse(key_of(each.from, each.id), *refused);
        if (lost && each.from.source == Source::job) plan_watch_.forget();
        if (wants_receipt(each.from)) receipts.push_back({each.from, each.id, refused});
    }

    std::vector<Own> own;
    const auto& state = progress_->model.open.people;
    const auto add = [&](const SeatHash& seat, std::optional<PersonId> person) {
        own.push_back({seat, person ? own_answers(progress_->model, *person) : std::vector<OwnAnswer>{}});
    };
    for (const auto& seat : greeted) add(seat, people::sitting_on(state, seat));
    if (stored)
        for (const auto person : draft.own_changed()) {
            const auto* row = state.persons.find(person);
            if (row != nullptr && row->seat) add(*row->seat, person);
        }
    if (!receipts.empty() || !own.empty()) parts_.receipts.deliver(std::move(receipts), std::move(own));
}

// While the disk is gone: what was answered before stays answered, all else is refused plainly.
void Engine::Loop::refuse_all(const std::vector<Arrival>& arrivals) {
    Draft nothing{*progress_, remembered_, options_.chance, false};
    std::vector<Receipt> receipts;
    for (const auto& arrival : arrivals) {
        const auto* envelope = std::get_if<Envelope>(&arrival);
        if (envelope == nullptr) continue;
        const auto known = remembered_.find(key_of(envelope->from, envelope->id));
        if (!known && envelope->from.source == Source::job) plan_watch_.forget();
        if (!wants_receipt(envelope->from)) continue;
        const auto refused = known ? known->refused : std::optional{Refusal::not_saved};
        receipts.push_back({envelope->from, envelope->id, refused});
    }
    if (!receipts.empty()) parts_.receipts.deliver(std::move(receipts), {});
    answer(nothing, false, greeted_of(arrivals));
}

BootTime Engine::Loop::wake() const {
    const auto now = last_tick_.boot;
    auto at = auftakt::after(now, limits::heartbeat_every);
    const auto sooner = [&](BootTime other) { at = std::min(at, other); };
    if (snapshot_dirty_ && published_) sooner(auftakt::after(*published_, snapshot_every));
    if (health_.disk != Disk::good) return std::min(at, auftakt::after(now, retry_every));

    const auto& [model, clock, moment, stuck] = *progress_;
    const auto due_at = stuck.due == model.open.seq ? std::nullopt : next_due(model.open);
    if (due_at && clock.when(*due_at)) sooner(*clock.when(*due_at));
    if (options_.autopilot && stuck.autopilot != model.open.seq)
        if (const auto step = autopilot_step(model.open); step && clock.when(step->at))
            sooner(*clock.when(step->at));
    return std::max(at, auftakt::after(now, overdue_every));
}

}  // namespace auftakt
