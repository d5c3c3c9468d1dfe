#include "core/seat_changes.hpp"
#include "core/undo.hpp"

namespace auftakt {
namespace {

using Facts = std::vector<Fact>;

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

Facts place_before(const Public& before) {
    return {run::Fact{run::PlaceRestored{before.run.place, before.run.actuals, {}}}};
}

Facts cycle_before(const Public& before) {
    return {pairing::Fact{pairing::CycleRestored{before.pairing.cycle, {}, {}, before.pairing.changed}}};
}

// The same for a step that also forgot whose partner is missing.
Facts cycle_and_missing_before(const Public& before) {
    return {pairing::Fact{
        pairing::CycleRestored{before.pairing.cycle, before.pairing.missing, {}, before.pairing.changed}}};
}

Facts rounds_before(const Public& before) {
    const auto& pairing = before.pairing;
    return {pairing::Fact{pairing::CycleRestored{
        pairing.cycle, pairing.missing,
        pairing::Before{pairing.segment, pairing.rounds, *pairing.plan, *pairing.past, *pairing.met,
                        pairing.lengths, pairing.changed, pairing.replanning, *pairing.proposal},
        pairing.changed}}};
}

Facts plan_before(const Public& before) {
    const auto& pairing = before.pairing;
    Facts facts{pairing::Fact{pairing::PlanProposed{*pairing.plan, pairing.inputs, 0}},
                pairing::Fact{pairing::CycleRestored{pairing.cycle, {}, {}, pairing.changed}}};
    if (!pairing.trouble.empty()) facts.push_back(pairing::Fact{pairing::PlanImpossible{pairing.trouble}});
    return facts;
}

Facts replanning_before(const Public& before) {
    const auto& pairing = before.pairing;
    Facts facts{pairing::Fact{pairing::PlanRestored{*pairing.plan, *pairing.proposal, pairing.replanning}}};
    if (!pairing.trouble.empty()) facts.push_back(pairing::Fact{pairing::PlanImpossible{pairing.trouble}});
    return facts;
}

Facts presence_before(const Public& before, PersonId person) {
    const auto& attendance = before.people.attendance.at(person);
    return {people::Fact{people::PresenceRestored{person, attendance.presence, attendance.arrived}}};
}

Facts inverse_of(const Public&, const programme::Fact&) { return {}; }

// People's own commitments stay; what they agree to goes back, and what was agreed for somebody.
Facts inverse_of(const Public& before, const commitments::Fact& fact) {
    using namespace commitments;
    if (const auto* agreed = std::get_if<Agreed>(&fact))
        return {commitments::Fact{AgreementTakenBack{agreed->segment, agreed->person}}};
    if (const auto* taken = std::get_if<AgreementTakenBack>(&fact))
        return {commitments::Fact{Agreed{taken->segment, taken->person}}};
    if (const auto* frozen = std::get_if<RulesFrozen>(&fact))
        return {commitments::Fact{RulesThawed{frozen->segment}}};
    if (const auto* thawed = std::get_if<RulesThawed>(&fact))
        return {
            commitments::Fact{RulesFrozen{thawed->segment, before.commitments.texts->at(thawed->segment)}}};
    return {};
}

Facts inverse_of(const Public& before, const people::Fact& fact) {
    using namespace people;
    return std::visit(
        Overloaded{
            [](const PersonAdded& added) -> Facts { return {people::Fact{PersonRemoved{added.person}}}; },
            [&](const ProfileChanged& changed) -> Facts {
                return {people::Fact{
                    ProfileChanged{changed.person, before.people.persons.at(changed.person).profile, false}}};
            },
            [](const ManagerKnown&) -> Facts { return {}; },
            [&](const PersonRenamed& renamed) -> Facts {
                return {people::Fact{
                    PersonRenamed{renamed.person, before.people.persons.at(renamed.person).name, false}}};
            },
            [](const NameAccepted& accepted) -> Facts {
                return {people::Fact{NameAccepted{accepted.person, !accepted.accepted}}};
            },
            [](const SeatTaken&) -> Facts { return {}; },
            [&](const PersonArrived& arrived) { return presence_before(before, arrived.person); },
            [&](const PersonLeft& left) { return presence_before(before, left.person); },
            [&](const PresenceRestored& restored) { return presence_before(before, restored.person); },
            [&](const SideChosen& chosen) -> Facts {
                const auto& attendance = before.people.attendance.at(chosen.person);
                return {people::Fact{SideChosen{chosen.person, attendance.side, attendance.side_given}}};
            },
            [](const PersonRemoved& removed) -> Facts {
                return {people::Fact{PersonRestored{removed.person}}};
            },
            [](const PersonRestored& restored) -> Facts {
                return {people::Fact{PersonRemoved{restored.person}}};
            },
            [](const SeatOpened&) -> Facts { return {}; },
            [](const SeatGivenUp&) -> Facts { return {}; },
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
            [&](const LengthChanged& changed) -> Facts {
                const auto held = before.run.lengths.find(changed.segment);
                const auto length =
                    held == before.run.lengths.end() ? std::nullopt : std::optional{held->second};
                return {run::Fact{LengthChanged{changed.segment, length}}};
            },
            [&](const ItemsShown& items) -> Facts {
                const auto held = before.run.shown.find(items.segment);
                return {
                    run::Fact{ItemsShown{items.segment, held == before.run.shown.end() ? 1 : held->second}}};
            },
            [](const Paused& paused) -> Facts { return {run::Fact{Resumed{paused.at, paused.utc}}}; },
            [&](const Resumed& resumed) -> Facts {
                const auto reason = before.run.paused ? before.run.paused->reason : PauseReason::facilitator;
                return {run::Fact{Paused{reason, resumed.at, resumed.utc}}};
            },
            [](const ShowEnded&) -> Facts { return {}; },
            [](const CueRung&) -> Facts { return {}; },
            [](const StepNoted&) -> Facts { return {}; },
            [](const StepUndone&) -> Facts { return {}; },
        },
        fact);
}

Facts closed_before(const Public& before, AskId id) {
    const auto& asked = before.ask.asks.at(id);
    Facts facts{ask::Fact{ask::AskClosed{id, asked.closed.value_or(ShowTime{}), asked.closing}}};
    if (asked.stage == ask::Stage::revealed)
        facts.push_back(ask::Fact{ask::AskRevealed{id, asked.page_since}});
    if (asked.hidden == ask::Stage::revealed) {
        facts.push_back(ask::Fact{ask::AskRevealed{id, {}}});
        facts.push_back(ask::Fact{ask::AskHidden{id}});
    }
    return facts;
}

// Where a live result could be seen before it was revealed, it can be seen again.
Facts unrevealed(const Public& before, AskId id) {
    const auto& hidden = before.ask.asks.at(id).hidden;
    Facts facts{ask::Fact{ask::AskHidden{id}}};
    if (hidden != ask::Stage::revealed) facts.push_back(ask::Fact{ask::ResultHidden{id, hidden.has_value()}});
    return facts;
}

// Only the facilitator's own steps are taken back: these answers were typed for somebody.
Facts answer_before(const Public& before, const ask::AnswerGiven& given) {
    const auto& asked = before.ask.asks.at(given.ask);
    ask::AnswerTakenBack back{given.ask, given.person, given.answer, {}, {}};
    if (const auto held = asked.answers.find(given.person); held != asked.answers.end())
        back.before = held->second;
    if (const auto at = asked.answered_at.find(given.person); at != asked.answered_at.end())
        back.before_at = at->second;
    return {ask::Fact{std::move(back)}};
}

Facts shelved_before(const Public& before, int segment) {
    if (!before.run.later.contains(segment)) return {};
    return {ask::Fact{ask::QuestionShelved{segment}}};
}

Facts inverse_of(const Public& before, const ask::Fact& fact) {
    using namespace ask;
    return std::visit(
        Overloaded{
            [](const AskOpened& opened) -> Facts {
                return {ask::Fact{AskClosed{opened.ask, opened.at, Closing::undone}}};
            },
            [&](const AnswerGiven& given) { return answer_before(before, given); },
            [](const AnswerTakenBack&) -> Facts { return {}; },
            [](const AskClosed& closed) -> Facts { return {ask::Fact{AskReopened{closed.ask}}}; },
            [&](const AskReopened& reopened) { return closed_before(before, reopened.ask); },
            [&](const AskRevealed& revealed) { return unrevealed(before, revealed.ask); },
            [&](const ResultHidden& one) -> Facts {
                return {ask::Fact{ResultHidden{one.ask, before.ask.asks.at(one.ask).hidden.has_value()}}};
            },
            [](const AskReset&) -> Facts { return {}; },
            [&](const AskHidden& hidden) -> Facts {
                return {ask::Fact{AskRevealed{hidden.ask, before.ask.asks.at(hidden.ask).page_since}}};
            },
            [](const AskSettled&) -> Facts { return {}; },
            [&](const ReminderMoved& moved) -> Facts {
                const auto old = before.ask.asks.at(moved.ask).remind_at;
                return old ? Facts{ask::Fact{ReminderMoved{moved.ask, *old}}} : Facts{};
            },
            [&](const TextJudged& judged) -> Facts {
                const auto& asked = before.ask.asks.at(judged.ask);
                const auto old = asked.judged.find(judged.key);
                const auto show = old == asked.judged.end() ? std::nullopt : std::optional{old->second};
                const auto up = asked.came_up.find(judged.key);
                const auto place = up == asked.came_up.end() ? std::nullopt : std::optional{up->second};
                return {ask::Fact{TextJudged{judged.ask, judged.key, show, place}}};
            },
            [&](const QuestionReworded& reworded) -> Facts {
                return {ask::Fact{QuestionReworded{reworded.ask, before.ask.asks.at(reworded.ask).question}}};
            },
            [&](const MoreShown& shown) -> Facts {
                const auto& asked = before.ask.asks.at(shown.ask);
                return {ask::Fact{MoreShown{shown.ask, asked.more, asked.page_since}}};
            },
            [&](const TextStarred& starred) -> Facts {
                return {ask::Fact{TextStarred{starred.ask, before.ask.asks.at(starred.ask).starred}}};
            },
            [&](const PagesTurn& turn) -> Facts {
                const auto& asked = before.ask.asks.at(turn.ask);
                return {ask::Fact{PagesTurn{turn.ask, turns_pages(asked), asked.page_since}}};
            },
            [&](const ResultDrawn& drawn) -> Facts {
                const auto drawing = before.ask.asks.at(drawn.ask).question.drawing;
                return {ask::Fact{ResultDrawn{drawn.ask, drawing}}};
            },
            [](const AnswersLost&) -> Facts { return {}; },
            [](const QuestionInserted& inserted) -> Facts {
                return {ask::Fact{QuestionTakenOut{inserted.segment}}};
            },
            [&](const QuestionTakenOut& taken) { return shelved_before(before, taken.segment); },
            [&](const QuestionPlaced& placed) { return shelved_before(before, placed.segment); },
            [](const QuestionShelved&) -> Facts { return {}; },
        },
        fact);
}

Facts inverse_of(const Public& before, const tandem::Fact& fact) {
    using namespace tandem;
    const auto& state = before.tandem;
    return std::visit(
        Overloaded{
            [&](const MatchingAsked&) -> Facts {
                return {tandem::Fact{MatchingRestored{state.phase, *state.draft, state.people}}};
            },
            [](const TandemLocked& locked) -> Facts { return {tandem::Fact{TandemUnlocked{locked.pair}}}; },
            [](const TandemUnlocked& unlocked) -> Facts {
                return {tandem::Fact{TandemLocked{unlocked.pair}}};
            },
            [](const EarlierDraftTaken&) -> Facts { return {tandem::Fact{EarlierDraftTaken{}}}; },
            [&](const DraftChanged&) -> Facts { return {tandem::Fact{DraftChanged{*state.draft}}}; },
            [&](const TandemsShown&) -> Facts {
                return {tandem::Fact{TandemsShown{state.shown, state.shown_at}}};
            },
            [](const NotRightCleared& cleared) -> Facts {
                return {tandem::Fact{NotRightSaid{cleared.person, cleared.tandem}}};
            },
            // Work of a job, a release that asked for a hold, and what people said themselves.
            [](const auto&) -> Facts { return {}; },
        },
        fact);
}

Facts inverse_of(const Public& before, const wall::Fact& fact) {
    using namespace wall;
    const auto board = [&](int segment) -> const Board& { return board_of(before.wall, segment); };
    return std::visit(
        Overloaded{
            [](const WallOpened& opened) -> Facts { return {wall::Fact{WallClosed{opened.segment, true}}}; },
            [](const NotePosted& posted) -> Facts {
                return {wall::Fact{NoteStateChanged{posted.note, NoteState::withdrawn}}};
            },
            [&](const NoteStateChanged& changed) -> Facts {
                const auto& note = before.wall.notes.at(changed.note);
                return {wall::Fact{NoteStateChanged{changed.note, note.state, note.unread, note.place == 0}}};
            },
            [](const NoteVoted&) -> Facts { return {}; },
            [](const NoteUnvoted&) -> Facts { return {}; },
            [](const WallClosed& closed) -> Facts { return {wall::Fact{WallReopened{closed.segment}}}; },
            [&](const WallReopened& reopened) -> Facts {
                const bool goes_on = before.wall.goes_on.contains(reopened.segment);
                return {wall::Fact{WallClosed{reopened.segment, goes_on}}};
            },
            [&](const WallRevealed& one) -> Facts {
                return {wall::Fact{WallRevealed{one.segment, board(one.segment).revealed}}};
            },
            [&](const WallHidden& one) -> Facts {
                return {wall::Fact{WallHidden{one.segment, board(one.segment).hidden}}};
            },
            [&](const ModerationSet& one) -> Facts {
                return {wall::Fact{ModerationSet{one.segment, board(one.segment).moderation}}};
            },
            [&](const NoteSpotlit& one) -> Facts {
                return {wall::Fact{NoteSpotlit{one.segment, board(one.segment).spotlight}}};
            },
            [&](const WallTurned& one) -> Facts {
                const auto& held = board(one.segment);
                return {wall::Fact{WallTurned{one.segment, held.form, held.page}}};
            },
            [&](const NotesMerged& one) -> Facts {
                NotesMerged back;
                for (const auto& each : one.notes)
                    back.notes.push_back({each.note, before.wall.notes.at(each.note).merged_into});
                return {wall::Fact{std::move(back)}};
            },
            [&](const NotesMoved& one) -> Facts {
                NotesMoved back;
                for (const auto& each : one.notes)
                    back.notes.push_back({each.note, before.wall.notes.at(each.note).cluster});
                return {wall::Fact{std::move(back)}};
            },
            [](const ClusterMade& one) -> Facts { return {wall::Fact{ClusterDropped{one.segment}}}; },
            [&](const ClusterDropped& one) -> Facts {
                return {wall::Fact{ClusterMade{one.segment, board(one.segment).clusters.back()}}};
            },
            [&](const ClusterRenamed& one) -> Facts {
                const auto& titles = board(one.segment).titles;
                const auto held = titles.find(one.cluster);
                return {wall::Fact{ClusterRenamed{one.segment, one.cluster,
                                                  held == titles.end() ? std::string{} : held->second}}};
            },
            [&](const GoalsTaken& one) -> Facts {
                return {wall::Fact{GoalsTaken{one.segment, board(one.segment).goals}}};
            },
        },
        fact);
}

Facts tables_before(const Public& before) {
    const auto& mixer = before.mixer;
    return {mixer::Fact{mixer::MixerRestored{mixer.segment, mixer.wanted, *mixer.tables, mixer.mixed_at,
                                             static_cast<int>(mixer.earlier->size())}}};
}

Facts inverse_of(const Public& before, const mixer::Fact& fact) {
    using namespace mixer;
    return std::visit(Overloaded{
                          [&](const MixerBegun&) { return tables_before(before); },
                          [&](const MixAskedAgain&) { return tables_before(before); },
                          [](const TablesMixed&) -> Facts { return {}; },
                          [](const LateSeatGiven& given) -> Facts {
                              return {mixer::Fact{LateSeatTakenBack{given.person, given.table}}};
                          },
                          [](const LateSeatTakenBack& taken) -> Facts {
                              return {mixer::Fact{LateSeatGiven{taken.person, taken.table}}};
                          },
                          [&](const MixerRestored&) { return tables_before(before); },
                      },
                      fact);
}

Facts board_before(const Public& before, int segment) {
    const auto* board = questions::board_of(before.questions, segment);
    return {
        questions::Fact{questions::BoardRestored{segment, board == nullptr ? questions::Board{} : *board}}};
}

Facts inverse_of(const Public& before, const questions::Fact& fact) {
    using namespace questions;
    const auto& all = before.questions.questions;
    const auto as_it_was = [&](QuestionId id) {
        return questions::Fact{QuestionStateChanged{id, all.at(id).state}};
    };
    return std::visit(
        Overloaded{
            [&](const QuestionsOpened& opened) { return board_before(before, opened.segment); },
            [](const QuestionPut& put) -> Facts {
                return {questions::Fact{QuestionStateChanged{put.question, QuestionState::withdrawn}}};
            },
            [&](const QuestionStateChanged& changed) -> Facts { return {as_it_was(changed.question)}; },
            [](const QuestionUpvoted&) -> Facts { return {}; },
            [](const UpvoteTakenBack&) -> Facts { return {}; },
            [&](const QuestionPicked& picked) {
                return board_before(before, all.at(picked.question).segment);
            },
            [&](const QuestionAnswered& answered) {
                auto facts = board_before(before, all.at(answered.question).segment);
                facts.push_back(as_it_was(answered.question));
                return facts;
            },
            [&](const QuestionsClosed& closed) { return board_before(before, closed.segment); },
            [&](const QuestionsReopened& reopened) { return board_before(before, reopened.segment); },
            [&](const BoardRestored& restored) { return board_before(before, restored.segment); },
            [&](const QuestionsHidden& one) -> Facts {
                return {
                    questions::Fact{QuestionsHidden{one.segment, is_hidden(before.questions, one.segment)}}};
            },
        },
        fact);
}

// What was planned stays planned; the cycle goes back to where it was.
Facts inverse_of(const Public& before, const pairing::Fact& fact) {
    using namespace pairing;
    return std::visit(
        Overloaded{
            [&](const PairingBegun&) { return rounds_before(before); },
            [](const PlanProposed&) -> Facts { return {}; },
            [](const PlanImpossible&) -> Facts { return {}; },
            [&](const PlanAccepted&) { return cycle_before(before); },
            [&](const PlanDropped&) { return plan_before(before); },
            [&](const ChangeOverStarted&) { return cycle_and_missing_before(before); },
            [&](const RoundStarted&) { return cycle_before(before); },
            [&](const RoundEnded&) { return cycle_and_missing_before(before); },
            [&](const RoundsFinished&) { return cycle_before(before); },
            [&](const RoundDeadlineMoved&) -> Facts {
                return {pairing::Fact{RoundDeadlineMoved{before.pairing.cycle.ends}}};
            },
            [](const PartnerMissing&) -> Facts { return {}; },
            [](const PartnerMissingCleared& cleared) -> Facts {
                return {pairing::Fact{PartnerMissing{cleared.person}}};
            },
            [&](const CycleRestored&) { return cycle_before(before); },
            [&](const ReplanAsked&) { return replanning_before(before); },
            [](const RestProposed&) -> Facts { return {}; },
            [&](const ProposalAccepted&) { return replanning_before(before); },
            [&](const ProposalDiscarded&) { return replanning_before(before); },
            [&](const PlanRestored&) { return replanning_before(before); },
            [&](const RoundChanged& changed) -> Facts {
                Facts facts{
                    pairing::Fact{RoundChanged{changed.round, changed.instead_of, changed.seats,
                                               before.pairing.changed, before.pairing.plan->quality}}};
                if (changed.round == before.pairing.cycle.round)
                    for (const auto id : with_other_company(changed))
                        if (before.pairing.missing.contains(id))
                            facts.push_back(pairing::Fact{PartnerMissing{id}});
                return facts;
            },
            [](const PairPinned& pinned) -> Facts { return {pairing::Fact{PairUnpinned{pinned.pair}}}; },
            [&](const PairUnpinned& unpinned) -> Facts {
                const auto* pin = pin_of(before.pairing, unpinned.pair.a, unpinned.pair.b);
                return {pairing::Fact{PairPinned{unpinned.pair, pin == nullptr ? 0 : pin->round}}};
            },
            [](const PairForbidden& forbidden) -> Facts {
                return {pairing::Fact{PairAllowed{forbidden.pair}}};
            },
            [](const PairAllowed& allowed) -> Facts { return {pairing::Fact{PairForbidden{allowed.pair}}}; },
            [](const PairConfided& confided) -> Facts {
                return {pairing::Fact{ConfidenceLifted{confided.pair}}};
            },
            [](const ConfidenceLifted& lifted) -> Facts {
                return {pairing::Fact{PairConfided{lifted.pair}}};
            },
            [](const ConfidencesViewed&) -> Facts { return {}; },
            [&](const RoundsChanged&) -> Facts {
                return {pairing::Fact{RoundsChanged{before.pairing.rounds}}};
            },
            [&](const LengthsChanged&) -> Facts {
                return {pairing::Fact{LengthsChanged{before.pairing.lengths}}};
            },
            [&](const OddCountChanged&) -> Facts {
                return {pairing::Fact{OddCountChanged{before.pairing.odd}}};
            },
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
            [&](const ThemeSet&) -> Facts { return {screen::Fact{ThemeSet{before.screen.theme}}}; },
        },
        fact);
}

}  // namespace

std::vector<Fact> inverse(const Public& before, const Fact& fact) {
    return std::visit([&](const auto& feature) { return inverse_of(before, feature); }, fact);
}

}  // namespace auftakt
