#include "core/undo.hpp"

#include <algorithm>
#include <string>

#include "core/next_step.hpp"

namespace auftakt {
namespace {

using Facts = std::vector<Fact>;

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

Facts place_before(const Public& before) { return {run::Fact{run::PlaceRestored{before.run.place}}}; }
Facts cycle_before(const Public& before) {
    return {pairing::Fact{pairing::CycleRestored{before.pairing.cycle}}};
}

Facts presence_before(const Public& before, PersonId person) {
    return {people::Fact{people::PresenceRestored{person, before.people.attendance.at(person).presence}}};
}

Facts inverse_of(const Public&, const programme::Fact&) { return {}; }
Facts inverse_of(const Public&, const commitments::Fact&) { return {}; }

Facts inverse_of(const Public& before, const people::Fact& fact) {
    using namespace people;
    return std::visit(
        Overloaded{
            [](const PersonAdded& added) -> Facts { return {people::Fact{PersonRemoved{added.person}}}; },
            [&](const ProfileChanged& changed) -> Facts {
                return {people::Fact{
                    ProfileChanged{changed.person, before.people.persons.at(changed.person).profile}}};
            },
            [](const ManagerKnown&) -> Facts { return {}; },
            [&](const PersonRenamed& renamed) -> Facts {
                return {people::Fact{
                    PersonRenamed{renamed.person, before.people.persons.at(renamed.person).name}}};
            },
            [](const SeatTaken&) -> Facts { return {}; },
            // A person that this very step added has no presence to go back to: removing is enough.
            [&](const PersonArrived& arrived) -> Facts {
                return before.people.attendance.find(arrived.person) ? presence_before(before, arrived.person)
                                                                     : Facts{};
            },
            [&](const PersonLeft& left) -> Facts { return presence_before(before, left.person); },
            [&](const PresenceRestored& restored) -> Facts {
                return presence_before(before, restored.person);
            },
            [&](const SideChosen& chosen) -> Facts {
                return {
                    people::Fact{SideChosen{chosen.person, before.people.attendance.at(chosen.person).side}}};
            },
            [](const PersonRemoved& removed) -> Facts {
                return {people::Fact{PersonRestored{removed.person}}};
            },
            [](const PersonRestored& restored) -> Facts {
                return {people::Fact{PersonRemoved{restored.person}}};
            },
            [](const SeatOpened&) -> Facts { return {}; },
            [](const ResumeByNameOpened&) -> Facts { return {}; },
        },
        fact);
}

Facts inverse_of(const Public& before, const run::Fact& fact) {
    using namespace run;
    return std::visit(
        Overloaded{
            [&](const DoorsOpened&) { return place_before(before); },
            [&](const SegmentEntered&) { return place_before(before); },
            [&](const DeadlineMoved&) { return place_before(before); },
            [&](const PlaceRestored&) { return place_before(before); },
            [](const Paused& paused) -> Facts { return {run::Fact{Resumed{paused.at, paused.utc}}}; },
            [](const Resumed& resumed) -> Facts {
                return {run::Fact{Paused{PauseReason::facilitator, resumed.at, resumed.utc}}};
            },
            [](const ShowEnded&) -> Facts { return {}; },
            [](const CueRung&) -> Facts { return {}; },
            [](const StepNoted&) -> Facts { return {}; },
            [](const StepUndone&) -> Facts { return {}; },
        },
        fact);
}

Facts inverse_of(const Public& before, const ask::Fact& fact) {
    using namespace ask;
    return std::visit(
        Overloaded{
            [](const AskOpened& opened) -> Facts { return {ask::Fact{AskClosed{opened.ask, opened.at}}}; },
            [](const AnswerGiven&) -> Facts { return {}; },
            [](const AskClosed& closed) -> Facts { return {ask::Fact{AskReopened{closed.ask}}}; },
            [](const AskReopened& reopened) -> Facts { return {ask::Fact{AskClosed{reopened.ask, {}}}}; },
            [](const AskRevealed& revealed) -> Facts { return {ask::Fact{AskHidden{revealed.ask}}}; },
            [](const AskHidden& hidden) -> Facts { return {ask::Fact{AskRevealed{hidden.ask}}}; },
            [](const AskSettled&) -> Facts { return {}; },
            [&](const ReminderMoved& moved) -> Facts {
                const auto old = before.ask.asks.at(moved.ask).remind_at;
                return old ? Facts{ask::Fact{ReminderMoved{moved.ask, *old}}} : Facts{};
            },
            [](const AnswersLost&) -> Facts { return {}; },
        },
        fact);
}

Facts inverse_of(const Public& before, const wall::Fact& fact) {
    using namespace wall;
    return std::visit(
        Overloaded{
            [](const WallOpened& opened) -> Facts { return {wall::Fact{WallClosed{opened.segment}}}; },
            [](const NotePosted& posted) -> Facts {
                return {wall::Fact{NoteStateChanged{posted.note, NoteState::withdrawn}}};
            },
            [&](const NoteStateChanged& changed) -> Facts {
                return {wall::Fact{NoteStateChanged{changed.note, before.wall.notes.at(changed.note).state}}};
            },
            [](const NoteVoted&) -> Facts { return {}; },
            [](const NoteUnvoted&) -> Facts { return {}; },
            [](const WallClosed& closed) -> Facts { return {wall::Fact{WallReopened{closed.segment}}}; },
            [](const WallReopened& reopened) -> Facts { return {wall::Fact{WallClosed{reopened.segment}}}; },
        },
        fact);
}

// What was planned stays planned; the cycle goes back to where it was.
Facts inverse_of(const Public& before, const pairing::Fact& fact) {
    using namespace pairing;
    return std::visit(Overloaded{
                          [](const PairingBegun&) -> Facts { return {}; },
                          [](const PlanProposed&) -> Facts { return {}; },
                          [](const PlanImpossible&) -> Facts { return {}; },
                          [&](const PlanAccepted&) { return cycle_before(before); },
                          [&](const PlanDropped&) -> Facts {
                              return {
                                  pairing::Fact{PlanProposed{*before.pairing.plan, before.pairing.inputs, 0}},
                                  pairing::Fact{CycleRestored{before.pairing.cycle}}};
                          },
                          [&](const ChangeOverStarted&) { return cycle_before(before); },
                          [&](const RoundStarted&) { return cycle_before(before); },
                          [&](const RoundEnded&) { return cycle_before(before); },
                          [&](const RoundsFinished&) { return cycle_before(before); },
                          [&](const RoundDeadlineMoved&) { return cycle_before(before); },
                          [](const PartnerMissing&) -> Facts { return {}; },
                          [](const PartnerMissingCleared& cleared) -> Facts {
                              return {pairing::Fact{PartnerMissing{cleared.person}}};
                          },
                          [&](const CycleRestored&) { return cycle_before(before); },
                      },
                      fact);
}

Facts inverse_of(const Public& before, const screen::Fact& fact) {
    using namespace screen;
    const auto message_before = [&]() -> Facts {
        if (!before.screen.message) return {screen::Fact{MessageHidden{}}};
        return {screen::Fact{MessageShown{before.screen.message->text, before.screen.message->until}}};
    };
    return std::visit(
        Overloaded{
            [&](const MessageShown&) { return message_before(); },
            [&](const MessageHidden&) { return message_before(); },
            [&](const BlackoutSet&) -> Facts { return {screen::Fact{BlackoutSet{before.screen.blackout}}}; },
            [&](const ThemeSet&) -> Facts {
                return {screen::Fact{ThemeSet{before.screen.theme.value_or(before.show->theme)}}};
            },
        },
        fact);
}

// A compensating fact happens now, not when its step happened.
void date(Fact& fact, const Moment& moment) {
    if (auto* feature = std::get_if<run::Fact>(&fact)) {
        if (auto* paused = std::get_if<run::Paused>(feature))
            paused->at = moment.now, paused->utc = moment.utc;
        if (auto* resumed = std::get_if<run::Resumed>(feature))
            resumed->at = moment.now, resumed->utc = moment.utc;
    }
    if (auto* feature = std::get_if<ask::Fact>(&fact))
        if (auto* closed = std::get_if<ask::AskClosed>(feature)) closed->at = moment.now;
}

// What happened since can make a part of the way back impossible: a settled box never opens again.
bool still_possible(const Public& state, const Fact& fact) {
    const auto* feature = std::get_if<ask::Fact>(&fact);
    if (feature == nullptr) return true;
    if (const auto* reopened = std::get_if<ask::AskReopened>(feature)) {
        const auto& ask = state.ask.asks.at(reopened->ask);
        return !ask::sealed(ask) || ask.box.has_value();
    }
    if (const auto* closed = std::get_if<ask::AskClosed>(feature))
        return state.ask.asks.at(closed->ask).stage == ask::Stage::open;
    return true;
}

std::string text(auto number) { return std::to_string(number); }

std::optional<Noted> noted_step(const Public& state, run::Step step) {
    using enum run::StepKind;
    switch (step.kind) {
        case nothing:
        case end_show: return std::nullopt;
        case open_doors: return Noted{"undo.doors_opened", "", "run"};
        case resume: return Noted{"undo.resumed", "", "clock"};
        case enter_segment: return Noted{"undo.segment_entered", text(step.number), "run"};
        case close_question: return Noted{"undo.question_closed", "", "run"};
        case reveal_question: return Noted{"undo.question_revealed", "", "run"};
        case close_wall: return Noted{"undo.wall_closed", "", "run"};
        case accept_plan: return Noted{"undo.plan_accepted", "", "run"};
        case start_change_over: return Noted{"undo.change_over_started", text(step.number), "run"};
        case start_round: return Noted{"undo.round_started", text(step.number), "run"};
    }
    static_cast<void>(state);
    return std::nullopt;
}

std::string name_of(const Public& state, PersonId person) {
    const auto* found = state.people.persons.find(person);
    return found == nullptr ? std::string{} : found->name.full;
}

struct NotedVisitor {
    const Public& state;
    using Result = std::optional<Noted>;

    Noted person(const char* label, PersonId id) const {
        return {label, name_of(state, id), "person " + text(id.value)};
    }

    Result operator()(const run::TakeStep& c) const { return noted_step(state, c.from); }
    Result operator()(const run::GoBack&) const { return Noted{"undo.went_back", "", "run"}; }
    Result operator()(const run::SkipSegment&) const {
        return Noted{"undo.segment_skipped", text(state.run.place.segment), "run"};
    }
    Result operator()(const run::RepeatSegment&) const {
        return Noted{"undo.segment_repeated", text(state.run.place.segment), "run"};
    }
    Result operator()(const run::JumpTo& c) const {
        return Noted{"undo.segment_entered", text(c.segment), "run"};
    }
    Result operator()(const run::Pause&) const { return Noted{"undo.paused", "", "clock"}; }
    Result operator()(const run::Resume&) const { return Noted{"undo.resumed", "", "clock"}; }
    Result operator()(const run::AddMinutes& c) const {
        return Noted{"undo.minutes", (c.minutes > 0 ? "+" : "\u2212") + text(std::abs(c.minutes)), "run"};
    }
    Result operator()(const ask::Close&) const { return Noted{"undo.question_closed", "", "run"}; }
    Result operator()(const ask::Reopen&) const { return Noted{"undo.question_reopened", "", "run"}; }
    Result operator()(const ask::Reveal&) const { return Noted{"undo.question_revealed", "", "run"}; }
    Result operator()(const ask::Hide&) const { return Noted{"undo.question_hidden", "", "run"}; }
    Result operator()(const wall::Moderate& c) const {
        return Noted{c.show ? "undo.note_shown" : "undo.note_declined", "", "note " + text(c.note.value)};
    }
    Result operator()(const wall::CloseWall&) const { return Noted{"undo.wall_closed", "", "run"}; }
    Result operator()(const wall::ReopenWall&) const { return Noted{"undo.wall_reopened", "", "run"}; }
    Result operator()(const pairing::Replan&) const { return Noted{"undo.replanned", "", "run"}; }
    Result operator()(const screen::ShowMessage& c) const {
        return Noted{"undo.message_shown", c.text.text, "message"};
    }
    Result operator()(const screen::HideMessage&) const {
        return Noted{"undo.message_hidden", "", "message"};
    }
    Result operator()(const screen::SetBlackout& c) const {
        return Noted{c.on ? "undo.blackout_on" : "undo.blackout_off", "", "blackout"};
    }
    Result operator()(const screen::SetTheme&) const { return Noted{"undo.theme_changed", "", "theme"}; }
    Result operator()(const people::AddPerson& c) const {
        return Noted{"undo.person_added", c.name.name.full,
                     "person " + text(state.people.persons.next_id().value)};
    }
    Result operator()(const people::MarkPresent& c) const { return person("undo.person_present", c.person); }
    Result operator()(const people::MarkLeft& c) const { return person("undo.person_left", c.person); }
    Result operator()(const people::Rename& c) const { return person("undo.person_renamed", c.person); }
    Result operator()(const people::SetRole& c) const { return person("undo.person_role", c.person); }
    Result operator()(const people::Remove& c) const { return person("undo.person_removed", c.person); }
    Result operator()(const people::Restore& c) const { return person("undo.person_restored", c.person); }

    // Attendee input, work of the clock and of jobs, what has its own way back, and what asks for a hold.
    template <class Other>
    Result operator()(const Other&) const {
        return std::nullopt;
    }
};

}  // namespace

std::optional<Noted> noted(const Public& state, const Command& command) {
    return std::visit([&](const auto& feature) { return std::visit(NotedVisitor{state}, feature); }, command);
}

std::vector<Fact> inverse(const Public& before, const Fact& fact) {
    return std::visit([&](const auto& feature) { return inverse_of(before, feature); }, fact);
}

void remember_inverse(Public& state, const Fact& fact) {
    if (state.history.collecting == 0 || state.history.entries.empty()) return;
    --state.history.collecting;
    auto back = inverse(state, fact);
    auto& entry = state.history.entries.back();
    back.insert(back.end(), entry.inverse->begin(), entry.inverse->end());  // last in, first out
    entry.inverse = std::make_shared<const std::vector<Fact>>(std::move(back));
}

std::expected<std::vector<Fact>, Refusal> undo_facts(const Public& state, StepId step, const Moment& moment) {
    const auto& entries = state.history.entries;
    const auto found = std::ranges::find(entries, step, &UndoEntry::step);
    if (found == entries.end() || found->undone || found->inverse->empty())
        return std::unexpected(Refusal::nothing_to_undo);
    const auto newer = std::find_if(found + 1, entries.end(), [&](const UndoEntry& entry) {
        return !entry.undone && entry.object == found->object;
    });
    if (newer != entries.end()) return std::unexpected(Refusal::newer_step_first);
    std::vector<Fact> facts{run::Fact{run::StepUndone{step}}};
    for (auto fact : *found->inverse) {
        if (!still_possible(state, fact)) continue;
        date(fact, moment);
        facts.push_back(std::move(fact));
    }
    return facts;
}

}  // namespace auftakt
