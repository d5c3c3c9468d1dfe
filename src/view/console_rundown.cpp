#include <algorithm>
#include <cstdlib>

#include "core/run_order.hpp"
#include "core/segment_parts.hpp"
#include "view/console_show_parts.hpp"
#include "view/console_step.hpp"
#include "view/console_time.hpp"

namespace auftakt::console {
namespace {

constexpr int late_from_minutes = 4;

// How far the question of a segment is, and how many answered: so the rundown lists all polls of the show.
std::string question_state(const Public& state, int number, const Segment& segment, const Words& words) {
    if (question_of(segment.spec) == nullptr) return {};
    const auto id = ask::newest_of(state.ask, state.programme.shows, number);
    const bool asked = id && !ask::taken_back(state.ask.asks.at(*id));
    if (!asked) return std::holds_alternative<PollSpec>(segment.spec) ? words("console.poll.prepared") : "";
    const auto stage_key = [](ask::Stage stage) {
        switch (stage) {
            case ask::Stage::open: return "console.poll.open";
            case ask::Stage::closed: return "console.poll.closed";
            case ask::Stage::revealed: return "console.poll.shown";
        }
        return "";
    };
    return words(stage_key(state.ask.asks.at(*id).stage)) + " · " + words.number(answered(state, *id));
}

std::string detail(const Public& state, Passed passed, int number, const Segment& segment,
                   const Words& words) {
    if (passed == Passed::skipped) return words("console.rundown.skipped");
    if (auto question = question_state(state, number, segment, words); !question.empty()) return question;
    if (passed != Passed::current) return {};
    const auto& cycle = state.pairing.cycle;
    const bool rounds = std::holds_alternative<PairingSpec>(segment.spec) &&
                        state.pairing.segment == state.run.place.segment && cycle.round > 0;
    if (!rounds) return {};
    const auto key = cycle.phase == pairing::Phase::talk ? "console.rundown.running" : "console.now.round";
    return words(key,
                 {{"round", std::to_string(cycle.round)}, {"rounds", std::to_string(state.pairing.rounds)}});
}

std::vector<Control> actions(const Public& state, int segment, Passed passed, const Words& words) {
    if (state.run.place.phase != run::Phase::running) return {};
    if (passed != Passed::current)
        return {{words("console.rundown.jump"), "", run::Command{run::JumpTo{segment}}}};
    std::vector<Control> own{{words("console.rundown.repeat"), "", run::Command{run::RepeatSegment{}}}};
    if (segment_after(state, segment))
        own.push_back({words("console.rundown.skip"), "", run::Command{run::SkipSegment{}}});
    return own;
}

RundownRow row(const Public& state, const Forecast& forecast, std::size_t i, int offset, const Words& words) {
    const auto& times = forecast.segments[i];
    const auto& segment = state.show->segments[i];
    RundownRow result;
    result.segment = static_cast<int>(i);
    result.passed = times.passed;
    result.title = words.text(segment.title);
    result.detail = detail(state, times.passed, result.segment, segment, words);
    result.actions = actions(state, result.segment, times.passed, words);
    // Where the plan floats, it starts with the first segment after the lobby: before that nothing is late.
    const bool planned =
        times.planned && (state.show->planned_start || !std::holds_alternative<LobbySpec>(segment.spec));
    if (planned) result.plan = hour_minute(*times.planned, offset);
    if (!times.expected) return result;
    result.expected = hour_minute(*times.expected, offset);
    if (!planned) return result;
    const auto late = minutes_late(*times.planned, *times.expected);
    result.delta = signed_minutes(late);
    result.late = late >= late_from_minutes;
    return result;
}

// The next break that is long enough to give something away.
std::optional<std::size_t> coming_break(const Public& state) {
    for (std::optional here = state.run.place.segment; here; here = segment_after(state, *here))
        if (const auto i = static_cast<std::size_t>(*here);
            std::holds_alternative<BreakSpec>(state.show->segments[i].spec))
            return i;
    return std::nullopt;
}

// How late whatever follows the break will begin, in minutes; 0: not late.
int late_after(const Public& state, const Forecast& forecast, int segment) {
    auto next = segment_after(state, segment);
    while (next && is_inserted(state, *next)) next = segment_after(state, *next);
    const auto* times = next ? &forecast.segments[static_cast<std::size_t>(*next)] : nullptr;
    const auto& planned = times == nullptr ? forecast.planned_end : times->planned;
    const auto& expected = times == nullptr ? forecast.expected_end : times->expected;
    return planned && expected ? std::max(0, minutes_late(*planned, *expected)) : 0;
}

// What the break gives away already, and a proposal to take the rest of the delay out of it. Never more than
// half of the break.
void propose(Drift& drift, const Public& state, const Forecast& forecast, const Words& words) {
    using std::chrono::minutes;
    const auto where = coming_break(state);
    if (!where || state.run.place.phase != run::Phase::running) return;
    const auto segment = static_cast<int>(*where);
    const bool on = segment == state.run.place.segment;
    const auto planned = std::chrono::duration_cast<minutes>(state.show->segments[*where].planned);
    const auto length = std::chrono::duration_cast<minutes>(length_of(state, segment));
    if (!on && length < planned)
        drift.hint =
            words("console.drift.break_absorbs", {{"n", std::to_string((planned - length).count())}});
    const auto saved =
        std::min<std::int64_t>(late_after(state, forecast, segment), (length - planned / 2).count());
    if (saved < 1) return;
    const auto left = static_cast<int>(length.count() - saved);
    drift.remedy = Control{words("console.drift.shorten_break", {{"n", std::to_string(left)}}), "",
                           on ? run::Command{run::AddMinutes{-static_cast<int>(saved)}}
                              : run::Command{run::SetLength{segment, left}}};
}

Drift drift(const Public& state, const Forecast& forecast, int offset, const Words& words) {
    Drift result;
    if (forecast.expected_end) {
        result.end_short = hour_minute(*forecast.expected_end, offset);
        result.end =
            words("console.drift.end", {{"time", words.clock(local_minute(*forecast.expected_end, offset))}});
    }
    if (!forecast.late_minutes) {
        result.text = words("console.drift.floating");
        return result;
    }
    const auto late = *forecast.late_minutes;
    result.mark = late >= late_from_minutes ? Mark::warn : Mark::ok;
    const auto n = std::to_string(std::abs(late));
    if (late == 0) result.text = words("console.drift.on_time");
    if (late > 0) result.text = words("console.drift.late", {{"n", n}});
    if (late < 0) result.text = words("console.drift.early", {{"n", n}});
    if (late > 0) propose(result, state, forecast, words);
    return result;
}

}  // namespace

Rundown rundown(const Public& state, const WallClock& clock, const Words& words) {
    const auto times = forecast(state, clock);
    Rundown result;
    result.title = words("console.rundown.title");
    result.plan_head = words("console.rundown.plan");
    result.expected_head = words("console.rundown.actual");
    result.expected_head_narrow = words("console.rundown.forecast");
    for (const auto segment : run_order(state))
        result.rows.push_back(row(state, times, static_cast<std::size_t>(segment), clock.offset, words));
    result.drift = drift(state, times, clock.offset, words);
    return result;
}

}  // namespace auftakt::console
