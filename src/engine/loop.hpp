#pragma once

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "engine/draft.hpp"
#include "engine/engine.hpp"
#include "engine/match_job.hpp"
#include "engine/mix_job.hpp"
#include "engine/ports.hpp"
#include "engine/recovery.hpp"

namespace auftakt {

// The batch loop. Everything but refresh_results() belongs to one thread at a time.
class Engine::Loop {
public:
    Loop(EngineParts parts, EngineOptions options);

    void open();
    // Decides, stores, answers. `arrivals` have all arrived by now.
    void step(const std::vector<Arrival>& arrivals);
    // When there is something to do although nothing arrives.
    BootTime wake() const;
    void finish();

    void refresh_results() { results_wanted_ = true; }
    Jobs& jobs() { return jobs_; }
    bool is_open() const { return progress_.has_value(); }
    Inbox& inbox() { return parts_.inbox; }

private:
    // loop.cpp: one batch
    void note_gap(const ClockTick& tick);
    Draft decide_all(const std::vector<Arrival>& arrivals, const ClockTick& tick);
    Stored store(const Draft& draft, const ClockTick& tick);
    void believe(Draft& draft, const ClockTick& tick);
    void answer(const Draft& draft, bool stored, const std::vector<SeatHash>& greeted);
    void refuse_all(const std::vector<Arrival>& arrivals);
    // loop_after.cpp: what a batch leads to
    void after(const Draft& draft);
    void watch_plan();
    void post_plan();
    void watch_matching();
    void watch_mixer();
    void post(std::function<Command(std::uint64_t seed)> job);
    void publish(const ClockTick& tick);
    void put_health();
    // loop_disk.cpp: start, pulse, and a disk that fails
    void recover_model(const ClockTick& tick);
    void ask_lost_again(const std::vector<LostBox>& lost, const ClockTick& tick);
    Pulse pulse(const ClockTick& tick) const;
    void note_stored(Stored how, const Pulse& pulse);
    void beat(const ClockTick& tick);
    void write_results();
    bool reopened(const ClockTick& tick);

    EngineParts parts_;
    EngineOptions options_;
    std::string boot_id_;
    std::optional<Progress> progress_;
    Remembered remembered_;
    ClockTick last_tick_;
    std::optional<Pulse> durable_;    // the last pulse on disk
    std::optional<ShowTime> gap_at_;  // the show must stop here, and the disk does not know it yet
    Health health_;
    bool health_dirty_ = true;
    std::future<bool> reopening_;
    BootTime retry_at_;

    PlanWatch plan_watch_;
    MatchWatch match_watch_;
    MixWatch mix_watch_;
    std::uint64_t start_ = 0;
    std::uint64_t snapshots_ = 0;
    bool snapshot_dirty_ = true;
    std::optional<BootTime> published_;
    bool ended_told_ = false;
    std::atomic<bool> results_wanted_ = false;
    Jobs jobs_;  // last: its thread must end before what jobs use
};

}  // namespace auftakt
