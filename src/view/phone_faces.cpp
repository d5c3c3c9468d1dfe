#include "view/phone_faces.hpp"

#include <algorithm>

#include "core/mixer_rules.hpp"
#include "core/programme_goals.hpp"
#include "core/run_order.hpp"
#include "core/segment_parts.hpp"
#include "view/agreement.hpp"
#include "view/console_time.hpp"
#include "view/measured.hpp"
#include "view/phone_results.hpp"
#include "view/poll_result.hpp"
#include "view/wall_look.hpp"

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
    for (const auto segment : run_order(state)) {
        const auto& spec = state.show->segments[static_cast<std::size_t>(segment)].spec;
        const auto* one = std::get_if<PollSpec>(&spec);
        if (question_of(spec) == nullptr || (one != nullptr && one->practice) != poll.practice) continue;
        ++poll.numbers;
        if (!comes_before(state, state.run.place.segment, segment)) ++poll.number;
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

// What a phone needs to show how a question is answered.
struct FormOf {
    static int size(const auto& list) { return static_cast<int>(list.size()); }
    AskForm operator()(const SingleChoice& kind) const {
        return {.kind = AskKind::single, .options = size(kind.options)};
    }
    AskForm operator()(const MultipleChoice& kind) const {
        const int options = size(kind.options);
        return {.kind = AskKind::multiple,
                .least = kind.least,
                .most = std::min(kind.most, options),
                .options = options};
    }
    AskForm operator()(const Scale& kind) const {
        return {.kind = AskKind::scale, .steps = kind.steps, .options = size(kind.items)};
    }
    AskForm operator()(const Ranking& kind) const {
        return {.kind = AskKind::ranking, .options = size(kind.options)};
    }
    AskForm operator()(const Points& kind) const {
        return {.kind = AskKind::points, .most = kind.total, .options = size(kind.options)};
    }
    AskForm operator()(const WordCloud& kind) const { return {.kind = AskKind::words, .most = kind.words}; }
    AskForm operator()(const OpenText&) const { return {.kind = AskKind::text, .most = 1}; }
    AskForm operator()(const Guess& kind) const {
        return {.kind = AskKind::guess, .least = kind.least, .most = kind.most};
    }
    AskForm operator()(const Quiz& kind) const {
        return {.kind = AskKind::quiz, .options = size(kind.options)};
    }
    AskForm operator()(const Matrix&) const { return {.kind = AskKind::matrix}; }
    AskForm operator()(const YesNo&) const { return {.kind = AskKind::pulse, .options = 2}; }
    AskForm operator()(const RateTalk&) const { return {}; }
    AskForm operator()(const WishPartners&) const { return {}; }
};

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
    const WallClock& clock;
    const ContentNames& content;

    Face operator()(const LobbySpec&) const { return Lobby{state.show->planned_start}; }
    Face operator()(const MessageSpec&) const { return Message{}; }
    Face operator()(const GoalsSpec& spec) const {
        Goals goals;
        for (const auto& each : measured(state, spec.results))
            goals.results.push_back({.before = each.before, .now = each.now, .steps = each.steps});
        if (!spec.results.empty()) return goals;
        for (const auto& each : goals_of_walls(state)) goals.notes.push_back(each.note);
        return goals;
    }
    Face operator()(const RulesSpec& spec) const {
        const auto segment = state.run.place.segment;
        const auto seen = agreement(state, segment);
        Rules rules{.stands = seen.stands};
        if (commitments::is_collecting(state.commitments, spec, segment))
            rules.proposals = proposals(wall(*wall_of(spec)));
        else if (seen.told)
            rules.agreed = seen.agreed, rules.of = seen.of;
        return rules;
    }
    Face operator()(const PollSpec&) const {
        const auto newest = current_ask(state);
        return newest ? question(*newest) : Face{Message{}};
    }
    // What a question looks like, whatever segment asks it.
    Face question(AskId id) const {
        const auto& asked = state.ask.asks.at(id);
        Poll poll{.ask = id,
                  .run = asked.run,
                  .stage = stage_of(asked.stage),
                  .secrecy = asked.question.secrecy,
                  .practice = asked.practice,
                  .answered = answered(state, id, asked)};
        poll.of = std::max(poll.answered, static_cast<int>(people::present(state.people).size()));
        number(poll, state);
        if (asked.stage == ask::Stage::open && asked.remind_at)
            poll.countdown =
                Countdown{*asked.remind_at, asked.timer.value_or(*asked.remind_at - asked.opened).count()};
        poll.form = std::visit(FormOf{}, asked.question.kind);
        poll.live = asked.question.live;
        poll.moderated = is_written(asked.question.kind) && asked.question.moderation == Moderation::before;
        poll.fixed = asked.question.fixed;
        poll.by_role = asked.question.split == Split::role && !is_written(asked.question.kind);
        fill_results(poll, state, id);
        if (is_written(asked.question.kind) && visible_result(state, id)) poll.result = content.result;
        return poll;
    }
    Face operator()(const WallSpec& spec) const { return wall(spec); }
    static Proposals proposals(Wall seen) {
        return {seen.open, seen.notes, seen.secrecy, seen.votes_each, std::move(seen.pages)};
    }
    // Pages are renewed only now and then: what must not be seen goes at once.
    Wall wall(const WallSpec& spec) const {
        const auto look = *look_at_wall(state, state.run.place.segment);
        const auto notes = wall::standing(state.wall, state.programme.shows, look.segment);
        Wall face{.segment = look.segment,
                  .open = look.open,
                  .notes = static_cast<int>(notes.size()),
                  .secrecy = spec.secrecy,
                  .moderated = look.moderation == Moderation::before,
                  .votes_each = spec.votes,
                  .columns = look.columns(),
                  .choice = spec.secrecy == Secrecy::named && !spec.always_named,
                  .covered = look.covered,
                  .hidden = look.board.hidden,
                  .secret = !look.figures,
                  .goals = static_cast<int>(wall::goals_of(state.wall, look.segment).size())};
        if (look.shows_notes()) face.pages = content.pages;
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
        if (!state.run.paused) face.ends = minute_of(pairing.cycle.ends, clock);
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
        return Break{{place.ends, (place.ends - place.entered).count()}, minute_of(place.ends, clock)};
    }
    Face operator()(const ClosingSpec&) const { return Closing{}; }
    Face operator()(const TrainingSpec&) const { return Training{}; }
    Face operator()(const MixerSpec&) const {
        const auto& place = state.run.place;
        return Coffee{mixer::spec_on(state) != nullptr && !state.mixer.tables->empty(),
                      {place.ends, (place.ends - place.entered).count()}};
    }
    Face operator()(const QuestionsSpec& spec) const {
        const auto segment = state.run.place.segment;
        const auto* board = questions::board_of(state.questions, segment);
        Questions face{.segment = segment,
                       .open = board != nullptr && board->open,
                       .secrecy = spec.secrecy,
                       .moderated = spec.moderation == Moderation::before,
                       .votes_each = spec.votes,
                       .current = {},
                       .pages = {},
                       .secret = spec.secret_votes,
                       .hidden = questions::is_hidden(state.questions, segment)};
        // Pages are renewed only now and then: what must not be seen goes at once.
        if (!face.hidden) {
            face.pages = content.pages;
            face.current = questions::current_of(state.questions, segment);
        }
        state.questions.questions.each([&](QuestionId, const questions::Question& question) {
            if (question.show != state.programme.shows || question.segment != segment) return;
            const bool answered = questions::is_answered(question);
            face.answered += answered ? 1 : 0;
            face.asked += answered || questions::is_asked(question) ? 1 : 0;
        });
        return face;
    }
};

}  // namespace

Face face_of(const Public& state, const WallClock& wall, const ContentNames& content) {
    const auto* segment = current_segment(state);
    if (state.run.place.phase == run::Phase::ended) return Ended{};
    if (segment == nullptr || state.run.place.phase == run::Phase::preflight) return DoorsClosed{};
    const FaceOf faces{state, wall, content};
    if (const auto on = question_on(state)) return faces.question(*on);
    return std::visit(faces, segment->spec);
}

}  // namespace auftakt::phone
