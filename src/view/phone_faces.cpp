#include "view/phone_faces.hpp"

#include <algorithm>

#include "core/tally.hpp"
#include "view/console_time.hpp"

namespace auftakt::phone {
namespace {

// What a clock on the wall will show at `at`, as stage and console write it, too.
int minute_of(ShowTime at, const WallClock& wall) {
    return console::local_minute({wall.utc.ms + (at - wall.now).count()}, wall.offset);
}

// Which of the polls this is, and of how many; practice questions count among themselves.
void number(Poll& poll, const Public& state) {
    poll.number = 0;
    poll.numbers = 0;
    for (std::size_t i = 0; i < state.show->segments.size(); ++i) {
        const auto* spec = std::get_if<PollSpec>(&state.show->segments[i].spec);
        if (spec == nullptr || spec->practice != poll.practice) continue;
        ++poll.numbers;
        if (static_cast<int>(i) <= state.run.place.segment) ++poll.number;
    }
}

int answered(const Public& state, AskId id, const ask::Ask& asked) {
    if (asked.result) return asked.result->n;
    const auto found = state.derived.answered.find(id);
    if (ask::sealed(asked)) return found == state.derived.answered.end() ? 0 : found->second;
    return static_cast<int>(std::ranges::count_if(asked.answers, [&](const auto& each) {
        const auto* person = state.people.persons.find(each.first);
        return person != nullptr && !person->removed;
    }));
}

PollStage stage_of(ask::Stage stage) {
    switch (stage) {
        case ask::Stage::open: return PollStage::open;
        case ask::Stage::closed: return PollStage::closed;
        case ask::Stage::revealed: return PollStage::revealed;
    }
    return PollStage::closed;
}

void results(Poll& poll, const std::optional<Result>& result) {
    if (poll.stage != PollStage::revealed || !result) return;
    poll.withheld = !result->whole;
    if (!result->whole) return;
    const auto& counts = result->whole->counts;
    const auto percents = percentages(counts);
    for (std::size_t i = 0; i < counts.size(); ++i) poll.results.push_back({counts[i], percents[i]});
}

SeatingPhase phase_of(pairing::Phase phase) {
    switch (phase) {
        case pairing::Phase::planning:
        case pairing::Phase::proposed:
        case pairing::Phase::accepted: return SeatingPhase::planning;
        case pairing::Phase::change_over: return SeatingPhase::change_over;
        case pairing::Phase::talk: return SeatingPhase::talk;
        case pairing::Phase::over: return SeatingPhase::over;
        case pairing::Phase::done: return SeatingPhase::done;
    }
    return SeatingPhase::planning;
}

// One face for each type of segment.
struct FaceOf {
    const Public& state;
    const WallClock& wall;
    const ContentNames& content;

    Face operator()(const LobbySpec&) const { return Lobby{state.show->planned_start}; }
    Face operator()(const MessageSpec&) const { return Message{}; }
    Face operator()(const GoalsSpec&) const { return Goals{}; }
    Face operator()(const RulesSpec&) const {
        const auto found = state.commitments.agreed->find(state.run.place.segment);
        const auto here = people::present(state.people);
        Rules rules{.of = static_cast<int>(here.size())};
        if (found == state.commitments.agreed->end()) return rules;
        rules.agreed = static_cast<int>(
            std::ranges::count_if(here, [&](PersonId id) { return found->second.contains(id); }));
        return rules;
    }
    Face operator()(const PollSpec& spec) const {
        const auto newest = current_ask(state);
        if (!newest) return Message{};
        const auto& asked = state.ask.asks.at(*newest);
        Poll poll{.ask = *newest,
                  .run = asked.run,
                  .stage = stage_of(asked.stage),
                  .secrecy = asked.question.secrecy,
                  .practice = asked.practice,
                  .answered = answered(state, *newest, asked)};
        poll.of = std::max(poll.answered, static_cast<int>(people::present(state.people).size()));
        number(poll, state);
        if (asked.stage == ask::Stage::open && asked.remind_at)
            poll.countdown =
                Countdown{*asked.remind_at, spec.timer ? std::chrono::milliseconds{*spec.timer}.count()
                                                       : (*asked.remind_at - asked.opened).count()};
        results(poll, asked.result);
        return poll;
    }
    Face operator()(const WallSpec& spec) const {
        Wall face{.segment = state.run.place.segment,
                  .open = wall::is_open(state.wall, state.run.place.segment),
                  .secrecy = spec.secrecy,
                  .moderated = spec.moderation == Moderation::before,
                  .votes_each = spec.votes,
                  .pages = content.pages};
        state.wall.notes.each([&](NoteId, const wall::Note& note) {
            if (note.show == state.programme.shows && note.segment == face.segment &&
                note.state == wall::NoteState::shown)
                ++face.notes;
        });
        return face;
    }
    Face operator()(const PairingSpec& spec) const {
        const auto& pairing = state.pairing;
        if (pairing.segment != state.run.place.segment) return Seating{.rounds = spec.rounds};
        Seating face{
            .phase = phase_of(pairing.cycle.phase), .round = pairing.cycle.round, .rounds = pairing.rounds};
        if (face.phase != SeatingPhase::change_over && face.phase != SeatingPhase::talk) return face;
        face.countdown = Countdown{pairing.cycle.ends, (pairing.cycle.ends - pairing.cycle.began).count()};
        // While the show stands still nobody knows when it will end.
        face.half_time = spec.half_time_cue && face.phase == SeatingPhase::talk;
        if (!state.run.paused) face.ends = minute_of(pairing.cycle.ends, wall);
        return face;
    }
    Face operator()(const PreferencesSpec&) const {
        const auto& place = state.run.place;
        return WishPage{Countdown{place.ends, (place.ends - place.entered).count()}};
    }
    Face operator()(const MatchingSpec&) const { return Matching{}; }
    Face operator()(const CommitmentSpec&) const {
        Dates dates{.of = state.tandem.phase == tandem::Phase::released
                              ? static_cast<int>(state.tandem.draft->tandems.size())
                              : 0};
        for (int i = 0; i < dates.of; ++i) dates.done += tandem::has_date(state.tandem, i) ? 1 : 0;
        return dates;
    }
    Face operator()(const BreakSpec&) const {
        const auto& place = state.run.place;
        return Break{{place.ends, (place.ends - place.entered).count()}, minute_of(place.ends, wall)};
    }
    Face operator()(const ClosingSpec&) const { return Closing{}; }
};

}  // namespace

Face face_of(const Public& state, const WallClock& wall, const ContentNames& content) {
    const auto* segment = current_segment(state);
    if (state.run.place.phase == run::Phase::ended) return Ended{};
    if (segment == nullptr || state.run.place.phase == run::Phase::preflight) return DoorsClosed{};
    return std::visit(FaceOf{state, wall, content}, segment->spec);
}

}  // namespace auftakt::phone
