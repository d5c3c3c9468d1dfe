#include <concepts>
#include <cstdlib>
#include <string>

#include "core/undo.hpp"

namespace auftakt {
namespace {

std::string text(std::integral auto number) { return std::to_string(number); }

std::optional<Noted> noted_step(run::Step step) {
    using enum run::StepKind;
    switch (step.kind) {
        case nothing:
        case end_show: return std::nullopt;
        case open_doors: return Noted{"undo.doors_opened", "", "run"};
        case resume: return Noted{"undo.resumed", "", "clock"};
        case enter_segment: return Noted{"undo.segment_entered", text(step.number), "run"};
        case close_question: return Noted{"undo.question_closed", "", "run"};
        case reveal_question: return Noted{"undo.question_revealed", "", "run"};
        case show_more: return Noted{"undo.more_shown", "", "run"};
        case reveal_wall: return Noted{"undo.wall_revealed", "", "run"};
        case close_wall: return Noted{"undo.wall_closed", "", "run"};
        case accept_plan: return Noted{"undo.plan_accepted", "", "run"};
        case start_change_over: return Noted{"undo.change_over_started", text(step.number), "run"};
        case start_round: return Noted{"undo.round_started", text(step.number), "run"};
        case match_tandems: return Noted{"undo.tandems_asked", "", "run"};
        case release_tandems: return std::nullopt;
        case show_tandems: return Noted{"undo.tandems_shown", "", "run"};
        case show_item: return Noted{"undo.item_shown", "", "run"};
        case pick_question: return Noted{"undo.question_picked", "", "run"};
        case ask_question: return Noted{"undo.question_asked", "", "run"};
        case freeze_rules: return Noted{"undo.rules_frozen", "", "run"};
    }
    return std::nullopt;
}

struct NotedVisitor {
    const Public& state;
    using Result = std::optional<Noted>;

    Noted person(const char* label, PersonId id, const std::string& object = "person ") const {
        return {label, "", object + text(id.value), id};
    }

    Noted rounds(const char* label, int round = 0) const {
        return {label, round == 0 ? std::string{} : text(round), "run"};
    }

    Noted tandems(const char* label) const { return {label, "", "tandems"}; }

    Result operator()(const run::TakeStep& c) const { return noted_step(c.from); }
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
    Result operator()(const run::SetLength& c) const {
        return Noted{"undo.segment_length", text(c.segment), "length " + text(c.segment)};
    }
    Result operator()(const ask::Close&) const { return Noted{"undo.question_closed", "", "run"}; }
    Result operator()(const ask::Reopen&) const { return Noted{"undo.question_reopened", "", "run"}; }
    Result operator()(const ask::Reveal&) const { return Noted{"undo.question_revealed", "", "run"}; }
    Result operator()(const ask::Hide&) const { return Noted{"undo.question_hidden", "", "run"}; }
    Result operator()(const ask::ShowAgain&) const { return Noted{"undo.question_shown_again", "", "run"}; }
    Result operator()(const ask::AnswerFor& c) const {
        return person("undo.answered_for", c.person, "answer " + text(c.ask.value) + " ");
    }
    Result operator()(const ask::PlaceQuestion&) const { return Noted{"undo.question_placed", "", "run"}; }
    Result operator()(const ask::DropQuestion&) const { return Noted{"undo.question_dropped", "", "run"}; }
    Result operator()(const commitments::AgreeFor& c) const {
        return person(c.agreed ? "undo.agreed_for" : "undo.agreement_taken_back", c.person, "agreement ");
    }
    Result operator()(const ask::JudgeText& c) const {
        return Noted{c.show ? "undo.text_shown" : "undo.text_declined", "", "texts " + text(c.ask.value)};
    }
    Result operator()(const ask::JudgePerson& c) const {
        return Noted{c.show ? "undo.text_shown" : "undo.text_declined", "", "texts " + text(c.ask.value),
                     c.person};
    }
    Result operator()(const ask::StarText& c) const {
        return Noted{c.star ? "undo.text_starred" : "undo.star_taken", "", "star " + text(c.ask.value)};
    }
    Result operator()(const ask::TurnPages& c) const {
        return Noted{c.turns ? "undo.pages_turn" : "undo.pages_by_key", "", "pages " + text(c.ask.value)};
    }
    Result operator()(const ask::Draw& c) const {
        return Noted{"undo.result_drawn", "", "drawing " + text(c.ask.value)};
    }
    Result operator()(const ask::Reword& c) const {
        return Noted{"undo.question_reworded", "", "wording " + text(c.ask.value)};
    }
    Result operator()(const ask::InsertQuestion& c) const {
        return Noted{"undo.question_inserted", c.text.text, "run"};
    }
    Result operator()(const wall::Moderate& c) const {
        return Noted{c.show ? "undo.note_shown" : "undo.note_declined", "", "note " + text(c.note.value)};
    }
    Result operator()(const wall::ModerateNotesOf& c) const {
        return Noted{c.show ? "undo.notes_shown" : "undo.notes_declined", "",
                     "notes " + text(c.person.value)};
    }
    Result operator()(const wall::CloseWall&) const { return Noted{"undo.wall_closed", "", "run"}; }
    Result operator()(const wall::ReopenWall&) const { return Noted{"undo.wall_reopened", "", "run"}; }
    Noted wall(const char* label, const char* object, int segment) const {
        return {label, "", object + (" " + text(segment))};
    }
    // Clusters and merged notes lean on each other: their steps go back one after the other.
    Noted clusters(const char* label) const { return {label, "", "clusters"}; }
    Result operator()(const wall::TypeNote& c) const {
        return Noted{"undo.note_typed", "", "note " + text(state.wall.notes.next_id().value), c.author};
    }
    Result operator()(const wall::ModerateWall& c) const {
        return wall("undo.wall_moderation", "wall moderation", c.segment);
    }
    Result operator()(const wall::HideWall& c) const {
        return wall(c.hidden ? "undo.wall_hidden" : "undo.wall_shown", "wall hidden", c.segment);
    }
    Result operator()(const wall::SpotlightNote& c) const {
        return wall(c.note ? "undo.note_spotlit" : "undo.spotlight_off", "spotlight", c.segment);
    }
    Result operator()(const wall::TurnWall& c) const {
        return wall("undo.wall_turned", "wall page", c.segment);
    }
    Result operator()(const wall::MergeNotes&) const { return clusters("undo.notes_merged"); }
    Result operator()(const wall::SplitNote&) const { return clusters("undo.note_split"); }
    Result operator()(const wall::MoveNotes&) const { return clusters("undo.notes_moved"); }
    Result operator()(const wall::MakeCluster&) const { return clusters("undo.cluster_made"); }
    Result operator()(const wall::RenameCluster&) const { return clusters("undo.cluster_renamed"); }
    Result operator()(const wall::TakeGoals& c) const {
        return wall("undo.goals_taken", "wall goals", c.segment);
    }
    Result operator()(const mixer::MixAgain&) const { return Noted{"undo.mixed_again", "", "run"}; }
    Result operator()(const questions::ModerateQuestion& c) const {
        return Noted{c.show ? "undo.hall_question_shown" : "undo.hall_question_hidden", "",
                     "question " + text(c.question.value)};
    }
    Result operator()(const questions::ModerateQuestionsOf& c) const {
        return Noted{c.show ? "undo.hall_questions_shown" : "undo.hall_questions_hidden", "",
                     "questions " + text(c.person.value)};
    }
    Result operator()(const questions::HideQuestions& c) const {
        return Noted{c.hidden ? "undo.hall_hidden" : "undo.hall_shown", "",
                     "questions hidden " + text(c.segment)};
    }
    Result operator()(const questions::PickQuestion&) const {
        return Noted{"undo.question_picked", "", "run"};
    }
    Result operator()(const questions::FinishQuestion&) const {
        return Noted{"undo.question_answered", "", "run"};
    }
    Result operator()(const questions::CloseQuestions&) const {
        return Noted{"undo.questions_closed", "", "run"};
    }
    Result operator()(const questions::ReopenQuestions&) const {
        return Noted{"undo.questions_reopened", "", "run"};
    }
    Result operator()(const pairing::SwapPeople& c) const { return rounds("undo.people_swapped", c.round); }
    Result operator()(const pairing::SeatPerson& c) const {
        return Noted{"undo.person_seated", "", "run", c.person};
    }
    Result operator()(const pairing::PinPair& c) const { return rounds("undo.pair_pinned", c.round); }
    Result operator()(const pairing::UnpinPair&) const { return rounds("undo.pair_unpinned"); }
    Result operator()(const pairing::ForbidPair&) const { return rounds("undo.pair_forbidden"); }
    Result operator()(const pairing::AllowPair&) const { return rounds("undo.pair_allowed"); }
    Result operator()(const pairing::ConfidePair&) const { return rounds("undo.pair_confided"); }
    Result operator()(const pairing::LiftConfidence&) const { return rounds("undo.confidence_lifted"); }
    Result operator()(const pairing::ExtraRound&) const { return rounds("undo.round_added"); }
    Result operator()(const pairing::DropRound&) const { return rounds("undo.round_dropped"); }
    Result operator()(const pairing::SetLengths&) const { return rounds("undo.lengths_changed"); }
    Result operator()(const pairing::SetOddCount&) const { return rounds("undo.odd_count_changed"); }
    Result operator()(const pairing::AcceptProposal&) const { return rounds("undo.plan_accepted"); }
    Result operator()(const pairing::DiscardProposal&) const { return rounds("undo.proposal_discarded"); }
    Result operator()(const people::GiveSide& c) const { return person("undo.side_given", c.person); }
    Result operator()(const pairing::Replan&) const { return Noted{"undo.replanned", "", "run"}; }
    Result operator()(const tandem::MatchTandems&) const { return Noted{"undo.tandems_asked", "", "run"}; }
    Result operator()(const tandem::LockTandem&) const { return tandems("undo.tandem_locked"); }
    Result operator()(const tandem::UnlockTandem&) const { return tandems("undo.tandem_unlocked"); }
    Result operator()(const tandem::ExchangePartners&) const { return tandems("undo.tandems_exchanged"); }
    Result operator()(const tandem::JoinTandem&) const { return tandems("undo.tandem_joined"); }
    Result operator()(const tandem::TakeEarlierDraft&) const { return tandems("undo.earlier_draft"); }
    Result operator()(const tandem::SplitTandem&) const { return tandems("undo.tandem_split"); }
    Result operator()(const tandem::ClearNotRight& c) const {
        return person("undo.not_right_cleared", c.person);
    }
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
    Result operator()(const people::AddPerson&) const {
        return person("undo.person_added", state.people.persons.next_id());
    }
    Result operator()(const people::MarkPresent& c) const { return person("undo.person_present", c.person); }
    Result operator()(const people::MarkLeft& c) const { return person("undo.person_left", c.person); }
    Result operator()(const people::Rename& c) const { return person("undo.person_renamed", c.person); }
    Result operator()(const people::AcceptName& c) const { return person("undo.name_accepted", c.person); }
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

}  // namespace auftakt
