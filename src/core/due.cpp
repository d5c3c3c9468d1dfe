#include "core/due.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/limits.hpp"
#include "core/mixer_rules.hpp"
#include "core/pair_rules.hpp"
#include "core/run_order.hpp"
#include "core/tandem_rules.hpp"
#include "core/text_pages.hpp"

namespace auftakt {
namespace {

using namespace std::chrono_literals;

bool rung(const run::State& run, Cue cue, ShowTime at) {
    return std::ranges::any_of(run.cues,
                               [&](const run::RungCue& held) { return held.cue == cue && held.at == at; });
}

// A cue is due once, at its own moment; when the deadline moves, its cues move with it. One that was moved
// before what has been heard already is dropped: nobody needs to hear it late.
void add_cue(std::vector<Due>& all, const run::State& run, Cue cue, ShowTime at) {
    const auto newest = std::ranges::max_element(run.cues, {}, &run::RungCue::at);
    if (newest != run.cues.end() && at < newest->at) return;
    if (!rung(run, cue, at)) all.push_back({at, run::Command{run::RingCue{cue, at}}});
}

void round_cues(std::vector<Due>& all, const Public& state) {
    const auto& cycle = state.pairing.cycle;
    if (cycle.phase != pairing::Phase::talk) return;
    struct Row {
        Cue cue;
        std::chrono::seconds before;
    };
    static constexpr std::array rows{Row{Cue::sixty_seconds, 60s}, Row{Cue::thirty_seconds, 30s},
                                     Row{Cue::round_ends, 0s}, Row{Cue::overrun, -30s}};
    for (const auto& row : rows)
        if (const auto at = cycle.ends - row.before; at > cycle.began) add_cue(all, state.run, row.cue, at);
    const auto* spec = pairing::spec_of(state);
    if (spec != nullptr && spec->half_time_cue)
        add_cue(all, state.run, Cue::half_time, cycle.began + (cycle.ends - cycle.began) / 2);
}

void mixer_cues(std::vector<Due>& all, const Public& state) {
    if (mixer::spec_on(state) == nullptr || state.mixer.tables->empty()) return;
    const auto& place = state.run.place;
    if (const auto at = place.ends - 30s; at > state.mixer.mixed_at)
        add_cue(all, state.run, Cue::thirty_seconds, at);
    if (place.ends > state.mixer.mixed_at) add_cue(all, state.run, Cue::round_ends, place.ends);
}

void break_cue(std::vector<Due>& all, const Public& state) {
    const auto* segment = current_segment(state);
    if (segment == nullptr || !std::holds_alternative<BreakSpec>(segment->spec)) return;
    if (const auto at = state.run.place.ends - 2min; at > state.run.place.entered)
        add_cue(all, state.run, Cue::find_tables, at);
}

void message_ends(std::vector<Due>& all, const Public& state) {
    if (state.screen.message && state.screen.message->until)
        all.push_back({*state.screen.message->until, screen::Command{screen::HideMessage{}}});
}

// Its segment goes on as soon as the question that was put before it is over.
bool is_interrupted(const Public& state, const ask::Ask& ask) {
    const auto here = state.run.place.segment;
    return state.run.place.phase == run::Phase::running && ask.show == state.programme.shows &&
           is_inserted(state, here) && segment_after(state, here) == ask.segment;
}

// A minute after its segment was left, and at the end of the show at the latest. One whose opening was undone
// waits for the next opening.
std::optional<ShowTime> settles_at(const Public& state, const ask::Ask& ask) {
    const bool undone = ask.closing == ask::Closing::undone;
    // Ratings and wishes wait for the release, which settles them, or for the end of the show.
    const bool waits = undone || ask::for_matching(ask.question) || is_interrupted(state, ask);
    auto at = waits ? std::nullopt : ask.left;
    if (at) *at = std::max(*at + limits::settle_after_leaving, state.run.place.entered);
    if (state.run.place.phase == run::Phase::ended)
        at = std::min(at.value_or(state.run.place.ends), state.run.place.ends);
    return at;
}

void boxes_settle(std::vector<Due>& all, const Public& state) {
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        const bool over = state.run.place.phase == run::Phase::ended && ask::for_matching(ask.question);
        if (!ask.box || (ask.stage == ask::Stage::open && !over)) return;
        if (const auto at = settles_at(state, ask)) all.push_back({*at, ask::Command{ask::Settle{id}}});
    });
}

// Pages of tandems turn by themselves once the first is shown.
void next_page(std::vector<Due>& all, const Public& state) {
    const auto* segment = current_segment(state);
    const auto* spec = segment == nullptr ? nullptr : std::get_if<MatchingSpec>(&segment->spec);
    const auto& tandem = state.tandem;
    if (spec == nullptr || spec->reveal != RevealMode::pages || tandem.phase != tandem::Phase::released)
        return;
    const int count = static_cast<int>(tandem.draft->tandems.size());
    if (tandem.shown == 0 || tandem.shown >= count) return;
    all.push_back({tandem.shown_at + tandem::page_time(count),
                   tandem::Command{tandem::ShowTandems{tandem::shown_next(state)}}});
}

// Texts from the last page go on with the first.
void next_texts(std::vector<Due>& all, const Public& state) {
    const auto id = current_ask(state);
    if (!id) return;
    const auto& ask = state.ask.asks.at(*id);
    if (ask.stage != ask::Stage::revealed || !ask::turns_pages(ask) || !ask.page_since) return;
    const int last = ask::more_to_show(ask);
    if (last == 0) return;
    all.push_back({*ask.page_since + ask::page_is_on_for,
                   ask::Command{ask::ShowPage{*id, ask.more >= last ? 0 : ask.more + 1}}});
}

std::optional<Due> earliest(const Public& state) {
    if (state.run.paused) return std::nullopt;
    std::vector<Due> all;
    if (state.run.place.phase == run::Phase::running) {
        round_cues(all, state);
        break_cue(all, state);
        mixer_cues(all, state);
        next_page(all, state);
        next_texts(all, state);
    }
    message_ends(all, state);
    boxes_settle(all, state);
    const auto first = std::ranges::min_element(all, {}, &Due::at);
    if (first == all.end()) return std::nullopt;
    return std::move(*first);
}

}  // namespace

std::optional<Due> due(const Public& state, ShowTime now) {
    auto first = earliest(state);
    if (!first || first->at > now) return std::nullopt;
    return first;
}

std::optional<ShowTime> next_due(const Public& state) {
    const auto first = earliest(state);
    if (!first) return std::nullopt;
    return first->at;
}

}  // namespace auftakt
