#include "core/undo.hpp"

#include <algorithm>

#include "core/apply.hpp"
#include "core/run_order.hpp"

namespace auftakt {
namespace {

// A compensating fact happens now, not when its step happened.
struct AsOfNow {
    const Public& state;
    const Moment& moment;

    void operator()(run::Paused& fact) const { fact.at = moment.now, fact.utc = moment.utc; }
    void operator()(run::Resumed& fact) const { fact.at = moment.now, fact.utc = moment.utc; }
    void operator()(run::PlaceRestored& fact) const { fact.at = moment.now; }
    void operator()(ask::AskClosed& fact) const {
        if (fact.closing == ask::Closing::undone) fact.at = moment.now;
    }
    // Topics that were set since are attendee input: only the role goes back.
    void operator()(people::ProfileChanged& fact) const {
        auto profile = state.people.persons.at(fact.person).profile;
        profile.role = fact.profile.role;
        fact.profile = std::move(profile);
    }
    template <class Other>
    void operator()(Other&) const {}
};

// A message that would be over by now gives way to none.
Fact without_expired(const Fact& fact, ShowTime now) {
    const auto* feature = std::get_if<screen::Fact>(&fact);
    const auto* shown = feature == nullptr ? nullptr : std::get_if<screen::MessageShown>(feature);
    const bool expired = shown != nullptr && shown->until && *shown->until <= now;
    return expired ? Fact{screen::Fact{screen::MessageHidden{}}} : fact;
}

Fact as_of_now(const Public& state, Fact fact, const Moment& moment) {
    std::visit([&](auto& feature) { std::visit(AsOfNow{state, moment}, feature); }, fact);
    return fact;
}

// What happened since can make a part of the way back impossible: a settled box never opens again, and what
// people did themselves stays.
struct StillPossible {
    const Public& state;

    bool operator()(const ask::AskReopened& fact) const {
        const auto& ask = state.ask.asks.at(fact.ask);
        return ask.stage == ask::Stage::closed && (!ask::sealed(ask) || ask.box) && !ask.thrown_away;
    }
    bool operator()(const ask::AskClosed& fact) const {
        return state.ask.asks.at(fact.ask).stage == ask::Stage::open;
    }
    // Of a run that was thrown away nothing comes back.
    bool operator()(const ask::AskRevealed& fact) const { return !thrown_away(fact.ask); }
    bool operator()(const ask::AskHidden& fact) const { return !thrown_away(fact.ask); }
    bool operator()(const ask::ResultHidden& fact) const { return !thrown_away(fact.ask); }
    bool operator()(const ask::TextJudged& fact) const { return !thrown_away(fact.ask); }
    bool operator()(const ask::MoreShown& fact) const { return !thrown_away(fact.ask); }
    bool operator()(const ask::TextStarred& fact) const { return !thrown_away(fact.ask); }
    bool operator()(const ask::PagesTurn& fact) const { return !thrown_away(fact.ask); }
    bool operator()(const ask::ResultDrawn& fact) const { return !thrown_away(fact.ask); }
    bool operator()(const ask::QuestionReworded& fact) const { return !thrown_away(fact.ask); }
    // Somebody answered anew since.
    bool operator()(const ask::AnswerTakenBack& fact) const {
        const auto& answers = state.ask.asks.at(fact.ask).answers;
        const auto held = answers.find(fact.person);
        return held != answers.end() && held->second == fact.answer;
    }
    bool operator()(const ask::QuestionTakenOut& fact) const {
        const bool there = is_in_order(state, fact.segment) || state.run.later.contains(fact.segment);
        return state.run.place.segment != fact.segment && there;
    }
    bool operator()(const ask::QuestionShelved& fact) const {
        return state.run.place.segment != fact.segment && !state.run.later.contains(fact.segment);
    }
    bool operator()(const commitments::Agreed& fact) const {
        return !commitments::has_agreed(state.commitments, fact.segment, fact.person);
    }
    bool operator()(const commitments::AgreementTakenBack& fact) const {
        return commitments::has_agreed(state.commitments, fact.segment, fact.person);
    }
    bool operator()(const wall::NoteStateChanged& fact) const {
        return state.wall.notes.at(fact.note).state != wall::NoteState::withdrawn;
    }
    bool operator()(const questions::QuestionStateChanged& fact) const {
        return state.questions.questions.at(fact.question).state != questions::QuestionState::withdrawn;
    }
    bool operator()(const wall::WallReopened& fact) const {
        return !state.commitments.frozen.contains(fact.segment);
    }
    bool operator()(const people::PersonRestored& fact) const {
        return !state.people.persons.at(fact.person).erased;
    }
    bool operator()(const people::PresenceRestored& fact) const {
        const bool here = state.people.attendance.at(fact.person).presence == people::Presence::present;
        return here != (fact.presence == people::Presence::present);
    }
    // Somebody was seated otherwise since, or the round is over: what people sit at stays.
    bool operator()(const pairing::RoundChanged& fact) const {
        const auto& pairing = state.pairing;
        if (fact.round < 1 || fact.round > static_cast<int>(pairing.plan->rounds.size())) return false;
        const bool over = fact.round < pairing.cycle.round ||
                          (fact.round == pairing.cycle.round && pairing.cycle.phase == pairing::Phase::over);
        return !over && pairing.plan->rounds[static_cast<std::size_t>(fact.round - 1)] == fact.instead_of;
    }
    bool operator()(const pairing::PairForbidden& fact) const {
        return !pairing::is_forbidden(state.pairing, fact.pair.a, fact.pair.b);
    }
    bool operator()(const pairing::PairConfided& fact) const {
        return !pairing::is_confided(state.pairing, fact.pair.a, fact.pair.b);
    }
    bool operator()(const pairing::PairPinned& fact) const {
        return pairing::pin_of(state.pairing, fact.pair.a, fact.pair.b) == nullptr;
    }
    // What has been released stays; a draft that was asked for anew is another one.
    bool operator()(const tandem::DraftChanged&) const {
        return state.tandem.phase == tandem::Phase::proposed;
    }
    bool operator()(const tandem::EarlierDraftTaken&) const {
        return state.tandem.phase == tandem::Phase::proposed && !state.tandem.earlier->tandems.empty();
    }
    bool operator()(const tandem::MatchingRestored&) const {
        return state.tandem.phase != tandem::Phase::released;
    }
    bool operator()(const tandem::TandemLocked& fact) const {
        return !tandem::is_locked(state.tandem, fact.pair.mentor, fact.pair.mentee);
    }
    bool operator()(const screen::MessageHidden&) const { return state.screen.message.has_value(); }
    bool operator()(const run::Resumed&) const { return state.run.paused.has_value(); }
    bool operator()(const run::Paused&) const { return !state.run.paused; }
    template <class Other>
    bool operator()(const Other&) const {
        return true;
    }

private:
    bool thrown_away(AskId ask) const { return state.ask.asks.at(ask).thrown_away; }
};

bool still_possible(const Public& state, const Fact& fact) {
    return std::visit([&](const auto& feature) { return std::visit(StillPossible{state}, feature); }, fact);
}

bool moves_the_show(const UndoEntry& entry) { return entry.object == "run" || entry.object == "clock"; }

const people::PersonAdded* added_person(const Fact& fact) {
    const auto* feature = std::get_if<people::Fact>(&fact);
    return feature == nullptr ? nullptr : std::get_if<people::PersonAdded>(feature);
}

}  // namespace

void remember_inverse(Public& state, const Fact& fact) {
    if (state.history.collecting == 0 || state.history.entries.empty()) return;
    --state.history.collecting;
    auto back = inverse(state, fact);
    auto& entry = state.history.entries.back();
    back.insert(back.end(), entry.inverse->begin(), entry.inverse->end());  // last in, first out
    entry.inverse = std::make_shared<const std::vector<Fact>>(std::move(back));
    // Whom the step itself adds had no name yet when the step was noted.
    if (const auto* added = added_person(fact); added != nullptr && entry.person == added->person)
        entry.detail = added->name.full;
}

std::expected<std::vector<Fact>, Refusal> undo_facts(const Public& state, StepId step, const Moment& moment) {
    const auto& entries = state.history.entries;
    const auto found = std::ranges::find(entries, step, &UndoEntry::step);
    if (found == entries.end() || found->undone || found->inverse->empty())
        return std::unexpected(Refusal::nothing_to_undo);
    if (state.run.place.phase == run::Phase::ended && moves_the_show(*found))
        return std::unexpected(Refusal::show_ended);
    const auto newer = std::find_if(found + 1, entries.end(), [&](const UndoEntry& entry) {
        return !entry.undone && entry.object == found->object;
    });
    if (newer != entries.end()) return std::unexpected(Refusal::newer_step_first);
    std::vector<Fact> facts{run::Fact{run::StepUndone{step}}};
    Public reached = state;
    for (const auto& inverse : *found->inverse) {
        const auto back = without_expired(inverse, moment.now);
        if (!still_possible(reached, back)) continue;
        facts.push_back(as_of_now(reached, back, moment));
        auftakt::apply(reached, facts.back());
    }
    if (facts.size() == 1) return std::unexpected(Refusal::nothing_to_undo);
    return facts;
}

}  // namespace auftakt
