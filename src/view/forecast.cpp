#include "view/forecast.hpp"

#include <algorithm>

#include "core/pair_rules.hpp"
#include "core/run_order.hpp"
#include "view/console_time.hpp"

namespace auftakt {
namespace {

using std::chrono::milliseconds;

std::size_t here(const Public& state) { return static_cast<std::size_t>(state.run.place.segment); }

const run::Actual* actual(const Public& state, std::size_t segment) {
    return segment < state.run.actuals.size() ? &state.run.actuals[segment] : nullptr;
}

UtcMs later(UtcMs at, milliseconds by) { return {at.ms + by.count()}; }

int number(std::size_t segment) { return static_cast<int>(segment); }

// The fixed start lies on the day on which the doors opened, or on today.
std::optional<UtcMs> first_planned(const Public& state, const WallClock& clock) {
    const auto* first = actual(state, 1);
    if (!state.show->planned_start) return first != nullptr ? first->started : std::nullopt;
    const auto* lobby = actual(state, 0);
    const auto day = lobby != nullptr && lobby->started ? *lobby->started : clock.utc;
    return UtcMs{console::local_midnight(day, clock.offset).ms +
                 *state.show->planned_start * console::minute_ms};
}

void plan(Forecast& forecast, const Public& state, std::optional<UtcMs> first) {
    const auto& segments = state.show->segments;
    if (!first || segments.empty()) return;
    auto at = later(*first, -milliseconds{segments[0].planned});
    for (const auto segment : run_order(state)) {
        if (is_inserted(state, segment)) continue;
        const auto i = static_cast<std::size_t>(segment);
        forecast.segments[i].planned = at;
        at = later(at, segments[i].planned);
    }
    forecast.planned_end = at;
}

Passed passed(const Public& state, std::size_t segment) {
    using run::Phase;
    const auto phase = state.run.place.phase;
    if (phase == Phase::preflight) return Passed::next;
    const auto* record = actual(state, segment);
    const bool was_on = record != nullptr && record->started && !record->skipped;
    if (phase == Phase::ended) return was_on ? Passed::done : Passed::skipped;
    if (segment == here(state)) return Passed::current;
    if (comes_before(state, state.run.place.segment, number(segment))) return Passed::next;
    return was_on ? Passed::done : Passed::skipped;
}

// Fills in what has not begun yet, from `at` on; the first segment waits for its fixed start.
void expect(Forecast& forecast, const Public& state, std::optional<int> from, UtcMs at) {
    for (; from; from = segment_after(state, *from)) {
        auto& times = forecast.segments[static_cast<std::size_t>(*from)];
        if (*from == 1 && times.planned && state.show->planned_start) at = std::max(*times.planned, at);
        times.expected = at;
        at = later(at, length_of(state, *from));
    }
    forecast.expected_end = at;
}

void expect_running(Forecast& forecast, const Public& state, const WallClock& clock) {
    const auto on = here(state);
    forecast.segments[on].expected = state.run.place.entered_utc;
    // Guests wait in the lobby until the show begins: its own countdown holds nobody back.
    const bool waiting = on == 0 && state.show->planned_start;
    const auto left = waiting ? milliseconds{0} : still_to_go(state, clock.now);
    expect(forecast, state, segment_after(state, number(on)), later(clock.utc, left));
}

std::optional<int> late(const Forecast& forecast, const Public& state) {
    if (state.run.place.phase == run::Phase::ended) {
        if (!forecast.planned_end || !forecast.expected_end) return std::nullopt;
        return minutes_late(*forecast.planned_end, *forecast.expected_end);
    }
    auto next =
        segment_after(state, state.run.place.phase == run::Phase::preflight ? 0 : state.run.place.segment);
    while (next && is_inserted(state, *next)) next = segment_after(state, *next);
    if (next) {
        const auto& times = forecast.segments[static_cast<std::size_t>(*next)];
        if (!times.planned || !times.expected) return std::nullopt;
        return minutes_late(*times.planned, *times.expected);
    }
    if (!forecast.planned_end || !forecast.expected_end) return std::nullopt;
    return minutes_late(*forecast.planned_end, *forecast.expected_end);
}

milliseconds rounds_to_go(const Public& state, ShowTime now) {
    using enum pairing::Phase;
    const auto lengths = pairing::lengths_of(state);
    const auto& cycle = state.pairing.cycle;
    const auto left = std::max(cycle.ends - now, milliseconds{0});
    const milliseconds each = lengths.change_over + lengths.talk;
    const milliseconds after = (std::max(state.pairing.rounds - cycle.round, 0)) * each;
    switch (cycle.phase) {
        case planning:
        case proposed:
        case accepted:
            if (cycle.round > 0) return after;
            return lengths.first_seating + lengths.talk + (std::max(state.pairing.rounds, 1) - 1) * each;
        case change_over: return left + lengths.talk + after;
        case talk: return left + after;
        case over: return after;
        case done: return milliseconds{0};
    }
    return milliseconds{0};
}

}  // namespace

int minutes_late(UtcMs planned, UtcMs expected) {
    const auto minute = [](UtcMs at) {
        const auto whole = at.ms / console::minute_ms;
        return at.ms % console::minute_ms < 0 ? whole - 1 : whole;
    };
    return static_cast<int>(minute(expected) - minute(planned));
}

milliseconds still_to_go(const Public& state, ShowTime now) {
    const auto* segment = current_segment(state);
    if (segment == nullptr || state.run.place.phase != run::Phase::running) return milliseconds{0};
    if (std::holds_alternative<PairingSpec>(segment->spec) &&
        state.pairing.segment == state.run.place.segment)
        return rounds_to_go(state, now);
    return std::max(state.run.place.ends - now, milliseconds{0});
}

Forecast forecast(const Public& state, const WallClock& clock) {
    const auto& segments = state.show->segments;
    Forecast result;
    result.segments.resize(segments.size());
    if (segments.empty()) return result;
    plan(result, state, first_planned(state, clock));
    for (std::size_t i = 0; i < segments.size(); ++i) {
        auto& times = result.segments[i];
        times.passed = passed(state, i);
        if (times.passed == Passed::done) times.expected = actual(state, i)->started;
    }
    switch (state.run.place.phase) {
        case run::Phase::preflight: {
            const auto doors = result.segments[0].planned.value_or(clock.utc);
            result.segments[0].expected = std::max(doors, clock.utc);
            expect(result, state, segment_after(state, 0),
                   state.show->planned_start ? clock.utc : later(clock.utc, length_of(state, 0)));
            break;
        }
        case run::Phase::running: expect_running(result, state, clock); break;
        case run::Phase::ended:
            if (const auto* last = actual(state, here(state))) result.expected_end = last->ended;
            break;
    }
    result.late_minutes = late(result, state);
    return result;
}

}  // namespace auftakt
