#include <cstdlib>

#include "core/limits.hpp"
#include "core/next_step.hpp"
#include "core/pair_rules.hpp"
#include "core/segment_parts.hpp"
#include "core/undo.hpp"
#include "view/console_step.hpp"
#include "view/remote_view.hpp"
#include "view/wall_look.hpp"

namespace auftakt::phone {
namespace {

constexpr int late_from_minutes = 2;

std::optional<Countdown> countdown(const Public& state, const Segment& segment) {
    const auto& place = state.run.place;
    const auto& cycle = state.pairing.cycle;
    if (std::holds_alternative<PairingSpec>(segment.spec) && state.pairing.segment == place.segment) {
        if (!pairing::talks(state)) return std::nullopt;
        return Countdown{cycle.ends, (cycle.ends - cycle.began).count()};
    }
    // As stage and console show it: a question's own time before that of its segment.
    if (const auto on = question_on(state)) {
        const auto& asked = state.ask.asks.at(*on);
        if (asked.stage == ask::Stage::open && asked.remind_at)
            return Countdown{*asked.remind_at, asked.timer.value_or(*asked.remind_at - asked.opened).count()};
    }
    if (place.ends <= place.entered) return std::nullopt;
    return Countdown{place.ends, (place.ends - place.entered).count()};
}

std::string sub_line(const Public& state, const Segment& segment, const Words& words) {
    if (std::holds_alternative<PairingSpec>(segment.spec) && state.pairing.cycle.round > 0)
        return words("console.now.round", {{"round", std::to_string(state.pairing.cycle.round)},
                                           {"rounds", std::to_string(state.pairing.rounds)}});
    const auto newest = question_of(segment.spec) != nullptr ? question_on(state) : current_ask(state);
    if (!newest) return {};
    const auto here = people::present(state.people).size();
    return words.count("console.now.answered", answered(state, *newest),
                       {{"of", words.number(static_cast<std::int64_t>(here))}});
}

void drift(Remote& remote, const Public& state, const WallClock& wall, const Words& words) {
    const auto late = forecast(state, wall).late_minutes;
    if (!late) return;
    const auto minutes = std::to_string(std::abs(*late));
    remote.late = *late >= late_from_minutes;
    if (*late > 0) remote.drift = words("console.drift.late", {{"n", minutes}});
    if (*late < 0) remote.drift = words("console.drift.early", {{"n", minutes}});
    if (*late == 0) remote.drift = words("console.drift.on_time");
}

// Steps that name a segment carry its index; everything else is said as it is.
std::string undo_label(const Public& state, const UndoEntry& entry, const Words& words) {
    auto detail = entry.detail;
    const auto& segments = state.show->segments;
    if (entry.label.starts_with("undo.segment_")) {
        const auto index = static_cast<std::size_t>(std::strtoul(detail.c_str(), nullptr, 10));
        if (index < segments.size()) detail = words.text(segments[index].title);
    }
    return words(entry.label, {{"detail", detail}});
}

// The newest step that can be taken back now.
void undo(Remote& remote, const Public& state, const WallClock& wall, const Words& words) {
    const Moment moment{.now = wall.now, .utc = wall.utc, .chance = {}};
    const auto& entries = state.history.entries;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->undone || !undo_facts(state, entry->step, moment)) continue;
        remote.undo = entry->step;
        remote.undo_label = undo_label(state, *entry, words);
        return;
    }
}

// The same that the console's key takes away.
std::optional<Hides> hides(const Public& state, const Segment& segment, const Words& words) {
    const auto made = [&](Hiding what, AskId ask, bool hidden) {
        return Hides{what, state.run.place.segment, ask, hidden,
                     words(hidden ? "phone.remote.show_again" : "phone.remote.hide")};
    };
    if (const auto look = wall_on(state)) return made(Hiding::wall, {}, look->board.hidden);
    if (std::holds_alternative<QuestionsSpec>(segment.spec))
        return made(Hiding::questions, {}, questions::is_hidden(state.questions, state.run.place.segment));
    const auto on = question_on(state);
    if (!on) return std::nullopt;
    const auto& ask = state.ask.asks.at(*on);
    const bool seen = ask.hidden || ask.stage == ask::Stage::revealed || ask.question.live;
    return seen ? std::optional{made(Hiding::answers, *on, ask.hidden.has_value())} : std::nullopt;
}

}  // namespace

Remote remote_view(const Public& state, const RemoteContext& context, const Words& words) {
    Remote remote;
    remote.clock = {context.clock.at.ms, context.clock.show.ms, context.clock.rate};
    remote.step = next_step(state);
    const auto step = step_words(state, remote.step, words);
    remote.next_detail = step.label;
    remote.next_enabled = remote.step.kind != run::StepKind::nothing;
    remote.paused = state.run.paused.has_value();
    remote.blackout = state.screen.blackout;
    const auto here = people::present(state.people).size();
    remote.phones = words("console.devices.phones", {{"n", words.number(context.connected)},
                                                     {"of", words.number(static_cast<std::int64_t>(here))}});
    drift(remote, state, context.wall, words);
    undo(remote, state, context.wall, words);
    const auto* segment = current_segment(state);
    if (segment == nullptr) return remote;
    remote.title = words.text(segment->title);
    remote.notes = words.text(segment->notes);
    if (state.run.place.phase != run::Phase::running) return remote;
    remote.can_ask = state.show->segments.size() < limits::segments_max;
    remote.can_ask_now = remote.can_ask && !pairing::talks(state);
    remote.hides = hides(state, *segment, words);
    remote.sub = sub_line(state, *segment, words);
    remote.countdown = countdown(state, *segment);
    return remote;
}

}  // namespace auftakt::phone
