#include <algorithm>
#include <exception>
#include <stdexcept>

#include "base/log.hpp"
#include "core/limits.hpp"
#include "core/sealed/apply.hpp"
#include "engine/loop.hpp"

namespace auftakt {
namespace {

constexpr std::chrono::milliseconds reopen_every{5000};
constexpr std::chrono::milliseconds health_every{1000};  // nobody looks at "saved" more often

}  // namespace

void Engine::Loop::open() {
    const auto tick = parts_.clock.read();
    last_tick_ = tick;
    start_ = static_cast<std::uint64_t>(tick.utc.ms);
    recover_model(tick);
    step(parts_.inbox.take_all({}));
}

// The same at start and after the disk has come back: what the file says is true.
void Engine::Loop::recover_model(const ClockTick& tick) {
    auto found = recover(parts_.journal, parts_.keys);
    const bool restart = !progress_.has_value();
    const auto stood = found.pulse.value_or(Pulse{boot_id_, tick.boot, tick.asleep, {}, tick.utc});
    const ClockTick then{stood.boot, stood.asleep, stood.utc};
    const bool gap = restart && (stood.boot_id != boot_id_ || is_gap(then.boot, then.asleep, tick));
    if (gap) gap_at_ = stood.show;
    const auto utc = std::max(tick.utc, stood.utc);
    ShowClock clock = !restart ? progress_->clock
                      : gap    ? ShowClock{tick, stood.show, utc, options_.rate}
                               : ShowClock{then, stood.show, stood.utc, options_.rate};
    clock.follow_utc(tick);
    const auto& paused = found.model.open.run.paused;
    if (paused && !clock.paused()) clock.pause(paused->at, tick.boot);
    if (!paused && clock.paused()) clock.resume(tick.boot);

    durable_ = found.pulse;
    remembered_ = std::move(found.remembered);
    const auto now = restart ? stood.show : progress_->now;
    progress_ = Progress{std::move(found.model), clock, now, {}};
    if (!found.lost.empty()) ask_lost_again(found.lost, tick);
    derive(progress_->model);
    snapshot_dirty_ = true;
}

void Engine::Loop::ask_lost_again(const std::vector<LostBox>& lost, const ClockTick& tick) {
    auto outcome = ask_again(lost, options_.chance);
    for (const auto& write : outcome.sealed)
        if (const auto* open = std::get_if<OpenBox>(&write)) parts_.keys.prepare(open->box);
    const auto now = durable_ ? durable_->show : ShowTime{};
    // The pulse stays: whether time has a gap is found out after this.
    const Batch batch{{{Source::clock, {}, now, tick.utc, outcome.facts, outcome.sealed}},
                      durable_.value_or(pulse(tick))};
    if (parts_.journal.commit(batch) != Stored::ok)
        throw std::runtime_error(
            "sealed answers are lost (their key file is gone) and the programme file does not take the "
            "new question: free some space on the disk and start again");
    apply(progress_->model, outcome);
    health_.answers_lost = true;
    health_dirty_ = true;
    log_warning("sealed answers are lost: their key file is gone; the questions are asked again");
}

Pulse Engine::Loop::pulse(const ClockTick& tick) const {
    return {boot_id_, tick.boot, tick.asleep, progress_->clock.at(tick.boot),
            progress_->clock.utc_at(tick.boot)};
}

void Engine::Loop::note_stored(Stored how, const Pulse& pulse) {
    const auto disk = how == Stored::ok ? Disk::good : how == Stored::full ? Disk::full : Disk::failed;
    if (disk != health_.disk) {
        if (disk == Disk::good) log_info("the disk takes changes again");
        if (disk == Disk::full) log_error("the disk is full: nothing is saved");
        if (disk == Disk::failed) log_error("the disk failed: nothing is saved until the file is checked");
        health_dirty_ = true;
    }
    health_.disk = disk;
    if (how != Stored::ok) return;
    durable_ = pulse;
    if (pulse.boot.ms - health_.saved.ms < health_every.count()) return;
    health_.saved = pulse.boot;
    health_dirty_ = true;
}

void Engine::Loop::beat(const ClockTick& tick) {
    const auto every = std::chrono::milliseconds{limits::heartbeat_every}.count();
    if (gap_at_ || health_.disk == Disk::failed) return;
    if (durable_ && durable_->boot_id == boot_id_ && tick.boot.ms - durable_->boot.ms < every) return;
    const auto now = pulse(tick);
    note_stored(parts_.journal.beat(now), now);
}

void Engine::Loop::write_results() {
    if (health_.disk != Disk::good || !durable_) return;
    note_stored(parts_.journal.write_results(progress_->model.open), *durable_);
}

// The check runs as a job; until it has ended, nobody else touches the journal.
bool Engine::Loop::reopened(const ClockTick& tick) {
    if (!reopening_.valid()) {
        if (tick.boot < retry_at_) return false;
        auto check = std::make_shared<std::packaged_task<bool()>>(
            [&journal = parts_.journal] { return journal.reopen(); });
        reopening_ = check->get_future();
        jobs_.post([check] { (*check)(); });
        return false;
    }
    if (reopening_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return false;
    retry_at_ = {tick.boot.ms + reopen_every.count()};
    try {
        if (!reopening_.get()) return false;
        recover_model(tick);
    } catch (const std::exception& trouble) {
        log_error(trouble.what());
        return false;
    }
    log_info("the programme file has been checked and is used again");
    health_.disk = Disk::good;
    health_dirty_ = true;
    return true;
}

void Engine::Loop::finish() {
    if (health_.disk == Disk::failed || gap_at_) return;
    const auto now = pulse(parts_.clock.read());
    note_stored(parts_.journal.beat(now), now);
}

}  // namespace auftakt
