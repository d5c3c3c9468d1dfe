#include "core/steps.hpp"

#include <algorithm>

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/seat_changes.hpp"
#include "core/segment_parts.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt::steps {
namespace {

void ring(Facts& facts, Cue cue, const Moment& moment) {
    facts.push_back(run::Fact{run::CueRung{cue, moment.now}});
}

void append(Facts& facts, Facts more) { std::ranges::move(more, std::back_inserter(facts)); }

const Segment& segment_at(const Public& state, int segment) {
    return state.show->segments[static_cast<std::size_t>(segment)];
}

// Two boxes of one moment differ by their question.
BoxId box_id(Chance chance, AskId ask) {
    BoxId id;
    chance.low ^= ask.value;
    for (std::size_t i = 0; i < 8; ++i) {
        id.bytes[i] = static_cast<std::uint8_t>(chance.high >> (8 * i));
        id.bytes[i + 8] = static_cast<std::uint8_t>(chance.low >> (8 * i));
    }
    return id;
}

PollSpec poll_of(const Question& question) {
    PollSpec poll;
    poll.question = question;
    return poll;
}

Facts open_question(const Public& state, int segment, int run, const PollSpec& spec, const Moment& moment) {
    ask::AskOpened opened{.ask = state.ask.asks.next_id(),
                          .segment = segment,
                          .run = run,
                          .question = spec.question,
                          .practice = spec.practice,
                          .at = moment.now};
    if (spec.question.secrecy == Secrecy::anonymous) opened.box = box_id(moment.chance, opened.ask);
    if (spec.timer) opened.remind_at = moment.now + *spec.timer;
    return {ask::Fact{std::move(opened)}};
}

int runs_of(const Public& state, int segment) {
    int runs = 0;
    state.ask.asks.each([&](AskId, const ask::Ask& ask) {
        if (ask.show == state.programme.shows && ask.segment == segment && !ask.thrown_away)
            runs = std::max(runs, ask.run);
    });
    return runs;
}

// As the facilitator has worded it meanwhile, also in a run that was thrown away.
PollSpec as_worded(const Public& state, int segment, PollSpec spec) {
    state.ask.asks.each([&](AskId, const ask::Ask& ask) {
        const bool same = ask.show == state.programme.shows && ask.segment == segment &&
                          ask.question.kind.index() == spec.question.kind.index();
        if (same) spec.question = ask.question;
    });
    return spec;
}

// A question that was only left goes on; one that was closed, revealed or settled stays as it is.
Facts begin_question(const Public& state, int segment, const PollSpec& spec, Visit visit,
                     const Moment& moment) {
    const auto newest = ask::newest_of(state.ask, state.programme.shows, segment);
    if (!newest || visit == Visit::anew)
        return open_question(state, segment, runs_of(state, segment) + 1, as_worded(state, segment, spec),
                             moment);
    const auto& ask = state.ask.asks.at(*newest);
    const bool can_go_on = ask.stage == ask::Stage::closed && ask.closing != ask::Closing::asked &&
                           (!ask::sealed(ask) || ask.box);
    if (!can_go_on) return {};
    return {ask::Fact{ask::AskReopened{*newest}}};
}

Facts begin_poll(const Public& state, int segment, const PollSpec& spec, Visit visit, const Moment& moment) {
    auto facts = begin_question(state, segment, spec, visit, moment);
    const auto* first = facts.empty() ? nullptr : std::get_if<ask::Fact>(&facts.front());
    if (first != nullptr && std::holds_alternative<ask::AskOpened>(*first))
        ring(facts, Cue::poll_opened, moment);
    return facts;
}

// A measure that was asked before goes on, or is asked anew; the first time it waits for its key.
Facts begin_measure(const Public& state, int segment, const Question& question, Visit visit,
                    const Moment& moment) {
    const auto newest = ask::newest_of(state.ask, state.programme.shows, segment);
    if (!newest || ask::taken_back(state.ask.asks.at(*newest))) return {};
    return begin_poll(state, segment, poll_of(question), visit, moment);
}

Facts begin_wall(const Public& state, int segment, Visit visit) {
    if (visit == Visit::as_it_was && state.wall.open.contains(segment)) {
        if (!state.wall.goes_on.contains(segment)) return {};
        return {wall::Fact{wall::WallReopened{segment}}};
    }
    return {wall::Fact{wall::WallOpened{segment}}};
}

// Opens a sealed question of the matching, or opens it again where only leaving or undoing had closed it.
Facts ask_for_matching(const Public& state, int segment, QuestionKind kind, const Moment& moment) {
    if (tandem::spec_of(*state.show) == nullptr || state.tandem.phase == tandem::Phase::released) return {};
    std::optional<AskId> held;
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        if (ask.show == state.programme.shows && ask.segment == segment && ask.question.kind == kind)
            held = id;
    });
    if (held && state.ask.asks.at(*held).box) {
        const auto& ask = state.ask.asks.at(*held);
        const bool waits = ask.stage == ask::Stage::closed && ask.closing != ask::Closing::asked;
        return waits ? Facts{ask::Fact{ask::AskReopened{*held}}} : Facts{};
    }
    ask::AskOpened opened{.ask = state.ask.asks.next_id(), .segment = segment, .at = moment.now};
    opened.question.kind = std::move(kind);
    opened.box = box_id(moment.chance, opened.ask);
    return {ask::Fact{std::move(opened)}};
}

Facts begin_wishes(const Public& state, int segment, const Moment& moment) {
    if (state.tandem.phase != tandem::Phase::none) return {};
    return ask_for_matching(state, segment, WishPartners{}, moment);
}

struct Begin {
    const Public& state;
    int segment;
    Visit visit;
    const Moment& moment;

    Facts operator()(const PollSpec& spec) const { return begin_poll(state, segment, spec, visit, moment); }
    Facts operator()(const WallSpec&) const { return begin_wall(state, segment, visit); }
    // Rounds of another segment that have begun since are not thrown away by looking back.
    Facts operator()(const PairingSpec& spec) const {
        const bool known = state.pairing.segment == segment ||
                           state.run.actuals[static_cast<std::size_t>(segment)].visits > 0;
        if (visit == Visit::as_it_was && known) return {};
        return {pairing::Fact{pairing::PairingBegun{segment, spec.rounds}}};
    }
    Facts operator()(const ClosingSpec& spec) const {
        Facts facts;
        ring(facts, Cue::closing, moment);
        if (spec.feedback)
            append(facts, begin_question(state, segment, poll_of(*spec.feedback), visit, moment));
        return facts;
    }
    Facts operator()(const PreferencesSpec&) const { return begin_wishes(state, segment, moment); }
    Facts operator()(const MatchingSpec&) const { return {}; }
    Facts operator()(const CommitmentSpec&) const { return {}; }
    Facts operator()(const LobbySpec&) const { return {}; }
    Facts operator()(const MessageSpec&) const { return {}; }
    Facts operator()(const GoalsSpec& spec) const {
        return spec.question ? begin_measure(state, segment, *spec.question, visit, moment) : Facts{};
    }
    Facts operator()(const RulesSpec& spec) const {
        const bool collects = commitments::is_collecting(state.commitments, spec, segment);
        return collects ? begin_wall(state, segment, visit) : Facts{};
    }
    Facts operator()(const BreakSpec&) const { return {}; }
    Facts operator()(const TrainingSpec&) const {
        if (visit == Visit::as_it_was || !state.run.shown.contains(segment)) return {};
        return {run::Fact{run::ItemsShown{segment, 1}}};
    }
    Facts operator()(const MixerSpec&) const {
        if (visit == Visit::as_it_was && state.mixer.segment == segment) return {};
        return {mixer::Fact{mixer::MixerBegun{segment}}};
    }
    Facts operator()(const QuestionsSpec&) const {
        const auto* board = questions::board_of(state.questions, segment);
        if (board == nullptr || visit == Visit::anew)
            return {questions::Fact{questions::QuestionsOpened{segment}}};
        if (!board->goes_on) return {};
        return {questions::Fact{questions::QuestionsReopened{segment}}};
    }
};

// What somebody wrote stands in the one language it was written in.
LocalText said(const std::string& text) { return {text, {}, text}; }

// Shown proposals of a column which half of those who are here support, the best supported first.
std::vector<NoteId> supported_proposals(const Public& state, int segment, int column) {
    std::vector<std::pair<std::int64_t, NoteId>> found;
    const auto here = static_cast<std::int64_t>(people::present(state.people).size());
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        const bool here_and_shown = note.show == state.programme.shows && note.segment == segment &&
                                    note.column == column && wall::stands(note);
        if (!here_and_shown) return;
        const auto votes = std::ranges::count_if(
            note.votes, [&](PersonId person) { return people::is_here(state.people, person); });
        if (votes > 0 && votes * 2 >= here) found.emplace_back(-votes, id);
    });
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first; });
    std::vector<NoteId> best;
    for (const auto& [votes, id] : found)
        if (best.size() < limits::rules_added_max) best.push_back(id);
    return best;
}

Facts end_round(const Public& state, const Moment& moment) {
    if (state.pairing.cycle.phase != pairing::Phase::talk) return {};
    const auto round = state.pairing.cycle.round;
    Facts facts{pairing::Fact{pairing::RoundEnded{round, moment.now}}};
    append(facts, ask_for_matching(state, state.pairing.segment, RateTalk{round}, moment));
    return facts;
}

// What was being answered has been.
Facts leave_questions(const Public& state, int segment) {
    const auto* board = questions::board_of(state.questions, segment);
    if (board == nullptr) return {};
    Facts facts;
    if (board->current) facts.push_back(questions::Fact{questions::QuestionAnswered{*board->current}});
    if (board->open) facts.push_back(questions::Fact{questions::QuestionsClosed{segment, true}});
    return facts;
}

}  // namespace

Facts leave(const Public& state, const Moment& moment) {
    Facts facts;
    const auto segment = state.run.place.segment;
    // Ratings stay open until the matching, wherever the show goes on.
    const auto ask = current_ask(state);
    const auto* open =
        ask && state.ask.asks.at(*ask).stage == ask::Stage::open ? &state.ask.asks.at(*ask) : nullptr;
    if (open != nullptr && !std::holds_alternative<RateTalk>(open->question.kind))
        facts.push_back(ask::Fact{ask::AskClosed{*ask, moment.now, ask::Closing::left}});
    if (wall::is_open(state.wall, segment)) facts.push_back(wall::Fact{wall::WallClosed{segment, true}});
    append(facts, leave_questions(state, segment));
    if (state.pairing.segment == segment) {
        append(facts, end_round(state, moment));
        if (state.pairing.cycle.round >= pairing::last_round(state.pairing) && !facts.empty())
            facts.push_back(pairing::Fact{pairing::RoundsFinished{}});
    }
    return facts;
}

Facts enter(const Public& state, int segment, Visit visit, Passed passed, const Moment& moment) {
    auto facts = leave(state, moment);
    // What begins may open a question: its number comes after those that leaving has opened.
    Public left = state;
    for (const auto& fact : facts) auftakt::apply(left, fact);
    facts.push_back(
        run::Fact{run::SegmentEntered{segment, moment.now, moment.utc, passed == Passed::skipped}});
    append(facts, std::visit(Begin{left, segment, visit, moment}, segment_at(state, segment).spec));
    return facts;
}

Facts open_doors(const Public& state, const Moment& moment) {
    Facts facts{run::Fact{run::DoorsOpened{moment.now, moment.utc}}};
    ring(facts, Cue::doors_open, moment);
    append(facts, std::visit(Begin{state, 0, Visit::as_it_was, moment}, segment_at(state, 0).spec));
    return facts;
}

Facts close_question(const Public&, AskId ask, const Moment& moment) {
    Facts facts{ask::Fact{ask::AskClosed{ask, moment.now}}};
    ring(facts, Cue::poll_closed, moment);
    return facts;
}

Facts reveal_question(AskId ask, const Moment& moment) {
    return {ask::Fact{ask::AskRevealed{ask, moment.now}}};
}

Facts show_more(const Public& state, int more, const Moment& moment) {
    const auto ask = current_ask(state);
    if (!ask) return {};
    return {ask::Fact{ask::MoreShown{*ask, more, moment.now}}};
}

Facts reveal_wall(int segment) { return {wall::Fact{wall::WallRevealed{segment}}}; }

Facts close_wall(int segment) { return {wall::Fact{wall::WallClosed{segment}}}; }

Facts ask_question(const Public& state, int segment, const Moment& moment) {
    const auto& spec = segment_at(state, segment).spec;
    const auto* question = question_of(spec);
    if (question == nullptr) return {};
    const auto* poll = std::get_if<PollSpec>(&spec);
    return begin_poll(state, segment, poll != nullptr ? *poll : poll_of(*question), Visit::as_it_was, moment);
}

Facts freeze_rules(const Public& state, int segment) {
    Facts facts;
    if (wall::is_open(state.wall, segment)) append(facts, close_wall(segment));
    const auto* spec = std::get_if<RulesSpec>(&segment_at(state, segment).spec);
    if (spec == nullptr) return facts;
    commitments::AgreedText text{spec->rules, spec->limits};
    for (const auto id : supported_proposals(state, segment, 0))
        text.rules.push_back({said(state.wall.notes.at(id).text), {}});
    for (const auto id : supported_proposals(state, segment, 1))
        text.limits.push_back(said(state.wall.notes.at(id).text));
    facts.push_back(commitments::Fact{commitments::RulesFrozen{segment, std::move(text)}});
    return facts;
}

Facts accept_plan() { return {pairing::Fact{pairing::PlanAccepted{}}}; }

Facts start_change_over(const Public& state, int round, const Moment& moment) {
    auto facts = end_round(state, moment);
    const auto lengths = pairing::lengths_of(state);
    const auto length = round == 1 ? lengths.first_seating : lengths.change_over;
    if (auto seats = pairing::mended(state, round))
        facts.push_back(pairing::Fact{pairing::changed_to(state, round, std::move(*seats))});
    facts.push_back(pairing::Fact{pairing::ChangeOverStarted{round, moment.now, moment.now + length}});
    ring(facts, Cue::find_tables, moment);
    return facts;
}

Facts start_round(const Public& state, int round, const Moment& moment) {
    const auto ends = moment.now + pairing::lengths_of(state).talk;
    Facts facts{pairing::Fact{pairing::RoundStarted{round, moment.now, ends}}};
    ring(facts, Cue::round_begins, moment);
    return facts;
}

Facts mend_announced(const Public& state) {
    const auto& pairing = state.pairing;
    if (pairing.segment != state.run.place.segment || pairing.cycle.phase != pairing::Phase::change_over)
        return {};
    auto seats = pairing::mended(state, pairing.cycle.round);
    if (!seats) return {};
    return {pairing::Fact{pairing::changed_to(state, pairing.cycle.round, std::move(*seats))}};
}

Facts match_tandems(const Public& state, const Moment& moment) {
    Facts facts;
    for (const auto id : ask::for_matching(state.ask, state.programme.shows))
        if (state.ask.asks.at(id).stage == ask::Stage::open)
            facts.push_back(ask::Fact{ask::AskClosed{id, moment.now}});
    facts.push_back(tandem::Fact{tandem::MatchingAsked{state.tandem.asked + 1}});
    return facts;
}

Facts release_tandems(const Public& state, const Moment& moment) {
    return {tandem::Fact{
        tandem::TandemsReleased{state.tandem.draft->tandems, state.tandem.draft->waiting, moment.utc}}};
}

Facts show_tandems(const Public& state, int count, const Moment& moment) {
    Facts facts{tandem::Fact{tandem::TandemsShown{count, moment.now}}};
    const bool last = count == static_cast<int>(state.tandem.draft->tandems.size());
    ring(facts, last ? Cue::last_pair_revealed : Cue::pair_revealed, moment);
    return facts;
}

Facts show_item(const Public& state, int shown) {
    return {run::Fact{run::ItemsShown{state.run.place.segment, shown}}};
}

Facts pick_question(const Public& state, QuestionId question) {
    const auto segment = state.questions.questions.at(question).segment;
    Facts facts;
    if (const auto* board = questions::board_of(state.questions, segment); board != nullptr && board->current)
        facts.push_back(questions::Fact{questions::QuestionAnswered{*board->current}});
    facts.push_back(questions::Fact{questions::QuestionPicked{question}});
    return facts;
}

namespace {

Facts pick_first(const Public& state) {
    const auto waiting = questions::by_votes(state.questions, state.programme.shows, state.run.place.segment);
    return waiting.empty() ? Facts{} : pick_question(state, waiting.front());
}

}  // namespace

Facts end_show(const Public& state, const Moment& moment) {
    auto facts = leave(state, moment);
    facts.push_back(run::Fact{run::ShowEnded{moment.now, moment.utc}});
    return facts;
}

Facts add_minutes(const Public& state, int minutes, const Moment& moment) {
    // A minute more in the overrun is a minute from now.
    const auto moved = [&](ShowTime ends) {
        const auto from = minutes > 0 ? std::max(ends, moment.now) : ends;
        return std::max(from + std::chrono::minutes{minutes}, moment.now);
    };
    const auto& cycle = state.pairing.cycle;
    const bool cycling = cycle.phase == pairing::Phase::change_over || cycle.phase == pairing::Phase::talk;
    if (state.pairing.segment == state.run.place.segment && cycling)
        return {pairing::Fact{pairing::RoundDeadlineMoved{moved(cycle.ends)}}};
    if (const auto ask = current_ask(state)) {
        const auto& asked = state.ask.asks.at(*ask);
        if (asked.stage == ask::Stage::open && asked.remind_at)
            return {ask::Fact{ask::ReminderMoved{*ask, moved(*asked.remind_at)}}};
    }
    return {run::Fact{run::DeadlineMoved{moved(state.run.place.ends)}}};
}

Facts take(const Public& state, run::Step step, const Moment& moment) {
    const AskId ask{static_cast<std::uint32_t>(step.number)};
    using enum run::StepKind;
    switch (step.kind) {
        case nothing: return {};
        case open_doors: return steps::open_doors(state, moment);
        case resume: return {run::Fact{run::Resumed{moment.now, moment.utc}}};
        case enter_segment: return enter(state, step.number, Visit::as_it_was, Passed::finished, moment);
        case close_question: return steps::close_question(state, ask, moment);
        case reveal_question: return steps::reveal_question(ask, moment);
        case show_more: return steps::show_more(state, step.number, moment);
        case reveal_wall: return steps::reveal_wall(step.number);
        case close_wall: return steps::close_wall(step.number);
        case accept_plan: return steps::accept_plan();
        case start_change_over: return steps::start_change_over(state, step.number, moment);
        case start_round: return steps::start_round(state, step.number, moment);
        case match_tandems: return steps::match_tandems(state, moment);
        case release_tandems: return steps::release_tandems(state, moment);
        case show_tandems: return steps::show_tandems(state, step.number, moment);
        case show_item: return steps::show_item(state, step.number);
        case pick_question: return pick_first(state);
        case ask_question: return steps::ask_question(state, step.number, moment);
        case freeze_rules: return steps::freeze_rules(state, step.number);
        case end_show: return steps::end_show(state, moment);
    }
    return {};
}

}  // namespace auftakt::steps
