#include <algorithm>
#include <thread>

#include "core/due.hpp"
#include "engine/fact_as.hpp"
#include "engine/loop.hpp"

namespace auftakt {
namespace {

constexpr std::chrono::milliseconds snapshot_every{17};  // at most 60 a second
constexpr std::chrono::milliseconds inbox_full_wait{50};

bool changes_results(const Fact& fact) {
    return fact_as<ask::AskRevealed>(fact) != nullptr || fact_as<run::ShowEnded>(fact) != nullptr ||
           fact_as<tandem::TandemsReleased>(fact) != nullptr ||
           fact_as<tandem::TandemsShown>(fact) != nullptr;
}

// The plan that was asked for is no longer the one to wait for.
bool drops_plan(const Fact& fact) {
    return fact_as<pairing::PlanDropped>(fact) != nullptr ||
           fact_as<pairing::PairingBegun>(fact) != nullptr ||
           fact_as<pairing::ReplanAsked>(fact) != nullptr || fact_as<pairing::PlanRestored>(fact) != nullptr;
}

}  // namespace

void Engine::Loop::after(const Draft& draft) {
    for (const auto& record : draft.records())
        for (const auto& fact : record.facts) {
            if (changes_results(fact)) results_wanted_ = true;
            if (drops_plan(fact)) plan_watch_.forget();
        }
    if (results_wanted_.exchange(false)) write_results();
}

void Engine::Loop::watch_plan() {
    if (health_.disk == Disk::good && options_.planner && plan_watch_.wants(progress_->model.open))
        post_plan();
}

void Engine::Loop::post_plan() {
    post([state = progress_->model.open, planner = options_.planner](std::uint64_t seed) -> Command {
        return plan_rest(state, seed, planner);
    });
}

void Engine::Loop::watch_matching() {
    if (health_.disk != Disk::good || !options_.matcher || !match_watch_.wants(progress_->model.open)) return;
    post([model = progress_->model, matcher = options_.matcher](std::uint64_t seed) -> Command {
        return propose_tandems(model, seed, matcher);
    });
}

void Engine::Loop::watch_mixer() {
    if (health_.disk != Disk::good || !options_.planner || !mix_watch_.wants(progress_->model.open)) return;
    post([state = progress_->model.open, planner = options_.planner](std::uint64_t seed) -> Command {
        return mix_tables(state, seed, planner);
    });
}

// A job's result comes back as a wish.
void Engine::Loop::post(std::function<Command(std::uint64_t seed)> job) {
    auto& inbox = parts_.inbox;
    const auto chance = options_.chance();
    jobs_.post([&inbox, chance, job = std::move(job)] {
        CommandId id;
        for (std::size_t i = 0; i < id.bytes.size(); ++i)
            id.bytes[i] = static_cast<std::uint8_t>((i < 8 ? chance.high : chance.low) >> (8 * (i % 8)));
        const auto seed = chance.low >> 11;  // exact in a double, so that it survives every JSON reader
        const Command result = job(seed);
        while (!inbox.closed() && !inbox.push(Envelope{{Source::job, {}, {}}, id, boot_time_now(), result}))
            std::this_thread::sleep_for(inbox_full_wait);
    });
}

void Engine::Loop::publish(const ClockTick& tick) {
    const bool early = published_ && tick.boot.ms - published_->ms < snapshot_every.count();
    if (snapshot_dirty_ && !early) {
        snapshot_dirty_ = false;
        published_ = tick.boot;
        const auto& clock = progress_->clock;
        parts_.snapshots.put({std::make_shared<const Public>(progress_->model.open), clock.line(),
                              clock.utc_at(clock.line().at), start_, ++snapshots_});
    }
    const bool ended = progress_->model.open.run.place.phase == run::Phase::ended;
    if (ended != ended_told_ && options_.show_ended) options_.show_ended(ended);
    ended_told_ = ended;
}

void Engine::Loop::put_health() {
    bool open_box = false;
    progress_->model.open.ask.asks.each([&](AskId, const ask::Ask& ask) { open_box |= ask.box.has_value(); });
    if (open_box != health_.open_box) health_dirty_ = true;
    health_.open_box = open_box;
    if (std::exchange(health_dirty_, false)) parts_.health.put(health_);
}

}  // namespace auftakt
