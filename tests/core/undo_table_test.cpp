#include <doctest/doctest.h>

#include <functional>
#include <iterator>
#include <set>
#include <sstream>

#include "base/type_name.hpp"
#include "core/undo.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

// What undo does not bring back on purpose: the list of steps itself, sounds, revisions, and moments that are
// counted anew.
Public comparable(Public state) {
    for (std::uint32_t id = 1; id <= state.ask.asks.size(); ++id)
        state.ask.asks.edit(AskId{id}, [](ask::Ask& ask) {
            if (ask.left) ask.left = ShowTime{};
        });
    state.history = {};
    state.derived = {};
    state.seq = 0;
    state.pairing.inputs = 0;
    state.run.cues.clear();
    state.run.cues_rung = 0;
    if (state.run.paused) state.run.paused = run::PauseState{state.run.paused->reason, {}, {}};
    return state;
}

struct Row {
    std::string name;
    std::function<void(Evening&)> before;
    std::function<Command(const Evening&)> wish;
};

template <class Wish>
std::function<Command(const Evening&)> always(Wish wish) {
    return [wish](const Evening&) -> Command { return wish; };
}

Command next_wish(const Evening& evening) { return run::TakeStep{next_step(evening.state())}; }

void nothing(Evening&) {}
std::function<void(Evening&)> in(int segment) {
    return [=](Evening& evening) { evening.go_to(segment); };
}
void closed_question(Evening& evening) {
    evening.go_to(segment::named);
    evening.next();
}
void revealed_question(Evening& evening) {
    closed_question(evening);
    evening.next();
}
void proposed(Evening& evening) {
    evening.go_to(segment::pairing);
    evening.propose_plan();
}
std::function<void(Evening&)> rounds(int presses) {
    return [=](Evening& evening) {
        proposed(evening);
        for (int i = 0; i < presses; ++i) evening.next();
    };
}
std::function<void(Evening&)> rounds_of_twelve(int presses) {
    return [=](Evening& evening) {
        for (int i = 7; i <= 12; ++i)
            evening.join("Person " + std::to_string(i), i % 2 == 1 ? Role::junior : Role::senior);
        rounds(presses)(evening);
    };
}
void proposal_beside(Evening& evening) {
    rounds(3)(evening);
    evening.tell(pairing::Replan{});
    auto plan = evening.plan();
    std::swap(plan.rounds[1], plan.rounds[2]);
    evening.tell({Source::job, {}, {}}, pairing::ProposePlan{evening.state().pairing.inputs, plan, 1});
}
void partner_missing(Evening& evening) {
    rounds(3)(evening);
    evening.phone(PersonId{1}, pairing::CallMissing{});
}
void note_shown(Evening& evening) {
    evening.go_to(segment::wall);
    evening.phone(PersonId{1}, wall::PostNote{0, clean("x"), false});
    evening.tell(wall::Moderate{NoteId{1}, true});
    evening.phone(PersonId{2}, wall::Vote{NoteId{1}});
}
void two_notes(Evening& evening) {
    note_shown(evening);
    evening.phone(PersonId{2}, wall::PostNote{1, clean("y"), false});
    evening.tell(wall::Moderate{NoteId{2}, true});
}
// One note that shows, one that was declined, one that nobody has read.
void written_by_one(Evening& evening) {
    note_shown(evening);
    for (const auto* text : {"y", "z"}) evening.phone(PersonId{1}, wall::PostNote{1, clean(text), false});
    evening.tell(wall::Moderate{NoteId{2}, false});
}
void everything(Evening& evening) {
    evening.go_to(segment::rules);
    evening.phone(PersonId{1}, commitments::Agree{segment::rules});
    evening.go_to(segment::named);
    evening.phone(PersonId{1}, ask::GiveAnswer{evening.ask_id(), Choice{1}, 1});
    evening.next();
    note_shown(evening);
    evening.phone(PersonId{1}, wall::Vote{NoteId{1}});
}

const Row rows[] = {
    {"enter the next segment", in(segment::lobby), next_wish},
    {"enter goals from an open named question", in(segment::named), always(run::SkipSegment{})},
    {"close a question", in(segment::named), next_wish},
    {"close a question by name", in(segment::named),
     [](const Evening& e) -> Command { return ask::Close{e.ask_id()}; }},
    {"close an anonymous question", in(segment::anonymous), next_wish},
    {"reveal a named question", closed_question, next_wish},
    {"reveal by name", closed_question, [](const Evening& e) -> Command { return ask::Reveal{e.ask_id()}; }},
    {"hide", revealed_question, [](const Evening& e) -> Command { return ask::Hide{e.ask_id()}; }},
    {"open again", revealed_question, [](const Evening& e) -> Command { return ask::Reopen{e.ask_id()}; }},
    {"draw a choice otherwise", revealed_question,
     [](const Evening& e) -> Command { return ask::Draw{e.ask_id(), Drawing::donut}; }},
    {"close the wall", in(segment::wall), next_wish},
    {"close the wall by name", in(segment::wall), always(wall::CloseWall{segment::wall})},
    {"open the wall again",
     [](Evening& e) {
         e.go_to(segment::wall);
         e.next();
     },
     always(wall::ReopenWall{segment::wall})},
    {"leave the wall", in(segment::wall), always(run::SkipSegment{})},
    {"accept a plan", proposed, next_wish},
    {"call to the tables", rounds(1), next_wish},
    {"begin a round", rounds(2), next_wish},
    {"end a round", rounds(3), next_wish},
    {"end a round with a missing partner", partner_missing, next_wish},
    {"leave in the middle of a round", partner_missing, always(run::SkipSegment{})},
    {"leave after the last round", rounds(7), next_wish},
    {"repeat the rounds", rounds(5), always(run::RepeatSegment{})},
    {"plan anew", proposed, always(pairing::Replan{})},
    {"ask for a proposal in a round", rounds(3), always(pairing::Replan{})},
    {"accept a proposal", proposal_beside,
     [](const Evening& e) -> Command { return pairing::AcceptProposal{e.state().pairing.inputs}; }},
    {"discard a proposal", proposal_beside, always(pairing::DiscardProposal{})},
    {"swap two people who are announced", rounds_of_twelve(2),
     always(pairing::SwapPeople{1, PersonId{2}, PersonId{8}})},
    {"swap two people in a round to come", rounds_of_twelve(3),
     always(pairing::SwapPeople{3, PersonId{2}, PersonId{8}})},
    {"call to tables that somebody has left",
     [](Evening& e) { rounds(3)(e), e.phone(PersonId{4}, people::Leave{}); }, next_wish},
    {"mark left while tables are looked for", rounds(2), always(people::MarkLeft{PersonId{1}})},
    {"remove while tables are looked for", rounds(2), always(people::Remove{PersonId{1}})},
    {"seat a late-comer", [](Evening& e) { rounds(2)(e), e.join("Late", Role::senior); },
     always(pairing::SeatPerson{PersonId{7}, 0, {}})},
    {"pin a pair", rounds_of_twelve(3), always(pairing::PinPair{PersonId{1}, PersonId{8}, 0})},
    {"unpin a pair", [](Evening& e) { e.tell(pairing::PinPair{PersonId{1}, PersonId{4}, 3}); },
     always(pairing::UnpinPair{PersonId{1}, PersonId{4}})},
    {"forbid a proposed pair", proposed, always(pairing::ForbidPair{PersonId{1}, PersonId{4}})},
    {"forbid a planned pair", rounds(3), always(pairing::ForbidPair{PersonId{1}, PersonId{4}})},
    {"allow a pair", [](Evening& e) { e.tell(pairing::ForbidPair{PersonId{1}, PersonId{4}}); },
     always(pairing::AllowPair{PersonId{1}, PersonId{4}})},
    {"keep apart in confidence", rounds(3), always(pairing::ConfidePair{PersonId{1}, PersonId{4}})},
    {"lift a confidence", [](Evening& e) { e.tell(pairing::ConfidePair{PersonId{1}, PersonId{4}}); },
     always(pairing::LiftConfidence{PersonId{1}, PersonId{4}})},
    {"a round more", rounds(3), always(pairing::ExtraRound{})},
    {"a round less", rounds(3), always(pairing::DropRound{})},
    {"other lengths", rounds(2), always(pairing::SetLengths{{60s, 60s, 60s}})},
    {"another odd count", nothing, always(pairing::SetOddCount{OddCount::trio})},
    {"give a side", [](Evening& e) { e.join("Beides", Role::both); },
     always(people::GiveSide{PersonId{7}, Role::senior})},
    {"plan anew after trouble",
     [](Evening& e) {
         e.go_to(segment::pairing);
         e.tell({Source::job, {}, {}}, pairing::PlanFailed{e.state().pairing.inputs, {PlanNotice{}}});
     },
     always(pairing::Replan{})},
    {"go back", in(segment::message), always(run::GoBack{})},
    {"go back to a wall", [](Evening& e) { in(segment::wall)(e), in(segment::closing)(e); },
     always(run::GoBack{})},
    {"go back to a question", [](Evening& e) { in(segment::anonymous)(e), in(segment::goals)(e); },
     always(run::GoBack{})},
    {"skip", in(segment::goals), always(run::SkipSegment{})},
    {"jump over segments", in(segment::message), always(run::JumpTo{segment::rules})},
    {"repeat a slide", in(segment::message), always(run::RepeatSegment{})},
    {"pause", in(segment::message), always(run::Pause{})},
    {"resume", [](Evening& e) { in(segment::message)(e), e.tell(run::Pause{}); }, always(run::Resume{})},
    {"resume by the next key", [](Evening& e) { in(segment::message)(e), e.tell(run::Pause{}); }, next_wish},
    {"a minute more", in(segment::message), always(run::AddMinutes{1})},
    {"another length", in(segment::message), always(run::SetLength{segment::closing, 9})},
    {"a minute more in a round", partner_missing, always(run::AddMinutes{1})},
    {"a minute more for a question", in(segment::named), always(run::AddMinutes{1})},
    {"show a note", [](Evening& e) { note_shown(e), e.undo(); }, always(wall::Moderate{NoteId{1}, true})},
    {"decline a note", note_shown, always(wall::Moderate{NoteId{1}, false})},
    {"moderate a wall later", in(segment::wall),
     always(wall::ModerateWall{segment::wall, Moderation::after})},
    {"hide the wall", in(segment::wall), always(wall::HideWall{segment::wall, true})},
    {"show the wall again",
     [](Evening& e) { in(segment::wall)(e), e.tell(wall::HideWall{segment::wall, true}); },
     always(wall::HideWall{segment::wall, false})},
    {"a note in the spotlight", note_shown, always(wall::SpotlightNote{segment::wall, NoteId{1}})},
    {"turn the wall's page", in(segment::wall), always(wall::TurnWall{segment::wall, wall::Form::lists, 3})},
    {"merge notes", two_notes, always(wall::MergeNotes{{NoteId{2}, NoteId{1}}})},
    {"separate notes", [](Evening& e) { two_notes(e), e.tell(wall::MergeNotes{{NoteId{2}, NoteId{1}}}); },
     always(wall::SplitNote{NoteId{2}})},
    {"move notes", two_notes, always(wall::MoveNotes{{NoteId{1}, NoteId{2}}, 1})},
    {"make a cluster", two_notes, always(wall::MakeCluster{segment::wall, clean("x"), {NoteId{1}}})},
    {"rename a column", in(segment::wall), always(wall::RenameCluster{segment::wall, 0, clean("x")})},
    {"take goals", [](Evening& e) { note_shown(e), e.next(); }, always(wall::TakeGoals{segment::wall, 3})},
    {"show all that one person wrote", written_by_one,
     always(wall::ModerateNotesOf{segment::wall, PersonId{1}, true})},
    {"decline all that one person wrote", written_by_one,
     always(wall::ModerateNotesOf{segment::wall, PersonId{1}, false})},
    {"show a message", nothing, always(screen::ShowMessage{clean("x"), true})},
    {"hide a message", [](Evening& e) { e.tell(screen::ShowMessage{clean("x"), true}); },
     always(screen::HideMessage{})},
    {"blackout", nothing, always(screen::SetBlackout{true})},
    {"theme", nothing, always(screen::SetTheme{Theme::light})},
    {"mark left", nothing, always(people::MarkLeft{PersonId{1}})},
    {"mark present", [](Evening& e) { e.phone(PersonId{1}, people::Leave{}); },
     always(people::MarkPresent{PersonId{1}})},
    {"rename", nothing, always(people::Rename{PersonId{1}, name("Neu")})},
    {"allow a name", [](Evening& e) { e.tell(programme::KnowWords{{"person"}}); },
     always(people::AcceptName{PersonId{1}})},
    {"give a role", nothing, always(people::SetRole{PersonId{1}, Role::both})},
    {"remove", everything, always(people::Remove{PersonId{1}})},
    {"restore", [](Evening& e) { everything(e), e.tell(people::Remove{PersonId{1}}); },
     always(people::Restore{PersonId{1}})},
};

TEST_CASE("every step of the facilitator goes back to exactly where it came from") {
    for (const auto& row : rows) {
        CAPTURE(row.name);
        Evening evening;
        evening.next();
        evening.join_many(6);
        row.before(evening);
        evening.wait(1s);
        const auto before = evening.state();
        REQUIRE(evening.tell(row.wish(evening)) == done);
        CHECK_FALSE(comparable(evening.state()) == comparable(before));
        evening.wait(3s);
        REQUIRE(evening.undo() == done);
        const auto now = comparable(evening.state());
        const auto then = comparable(before);
        CHECK(now.run == then.run);
        CHECK(now.ask == then.ask);
        CHECK(now.wall == then.wall);
        CHECK(now.pairing == then.pairing);
        CHECK(now.people == then.people);
        CHECK(now == then);
        CHECK(evening.replayed() == evening.model());
    }
}

TEST_CASE("freezing the rules goes back: proposals go on, and the text is open again") {
    Evening evening{agreed_kickoff()};
    evening.next();
    evening.join_many(3);
    evening.go_to(segment::rules);
    evening.phone(PersonId{1}, wall::PostNote{1, clean("Keine Bewerbungen"), false});
    evening.tell(wall::Moderate{NoteId{1}, true});
    evening.phone(PersonId{2}, wall::Vote{NoteId{1}});
    evening.phone(PersonId{3}, wall::Vote{NoteId{1}});
    const auto before = comparable(evening.state());
    REQUIRE(evening.next() == done);
    CHECK(evening.state().commitments.frozen == std::set{segment::rules});
    REQUIRE(evening.undo() == done);
    CHECK(comparable(evening.state()) == before);
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("asking about the goals goes back: they are shown again, answers wait for the next opening") {
    Evening evening{agreed_kickoff()};
    evening.next();
    evening.join_many(3);
    evening.go_to(segment::goals);
    REQUIRE(evening.next() == done);
    const auto asked = evening.ask_id();
    REQUIRE(evening.phone(PersonId{1}, ask::GiveAnswer{asked, Steps{{3, 4}}, 1}) == done);
    REQUIRE(evening.undo() == done);
    CHECK_FALSE(question_on(evening.state()).has_value());
    CHECK(next_step(evening.state()) == run::Step{run::StepKind::ask_question, segment::goals});
    REQUIRE(evening.next() == done);
    CHECK(question_on(evening.state()) == asked);
    CHECK(evening.state().derived.answered.at(asked) == 1);
}

TEST_CASE("opening the doors goes back, but who has joined stays") {
    Evening evening;
    evening.next();
    const auto ada = evening.join("Ada");
    CHECK(evening.undo() == done);
    CHECK(evening.state().run.place == run::Place{});
    CHECK(people::is_here(evening.state().people, ada));
}

TEST_CASE("a question that was put in and taken out again leaves nothing but a number that stays unused") {
    for (const bool at_once : {false, true}) {
        Evening evening;
        evening.go_to(segment::goals);
        const auto before = evening.state();
        REQUIRE(evening.tell(ask::InsertQuestion{.text = clean("Weiter?"), .at_once = at_once}) == done);
        REQUIRE(evening.undo() == done);
        const auto& now = evening.state();
        CHECK(now.run.place == before.run.place);
        CHECK(now.run.order.size() == before.show->segments.size());
        CHECK(now.show->segments.size() == before.show->segments.size() + 1);
        CHECK(evening.tell(run::JumpTo{static_cast<int>(now.show->segments.size()) - 1}) ==
              refused(Refusal::no_such_segment));
        CHECK(evening.replayed() == evening.model());
    }
}

TEST_CASE("a first visit that was undone leaves only a question that waits") {
    Evening evening;
    evening.next();
    const auto before = evening.state();
    evening.tell(run::JumpTo{segment::named});
    evening.undo();
    CHECK(evening.state().run.place == before.run.place);
    CHECK(evening.state().run.actuals == before.run.actuals);
    CHECK(evening.state().ask.asks.at(AskId{1}).closing == ask::Closing::undone);
}

// Everything else has no undo: attendees' input stays, the work of clock and jobs is theirs, the rest asks
// for a hold or has a way back of its own.
TEST_CASE("the table of steps is complete") {
    std::istringstream list{
        "TakeStep GoBack SkipSegment RepeatSegment JumpTo Pause Resume AddMinutes SetLength Close "
        "Reopen Reveal Hide Moderate CloseWall ReopenWall Replan ShowMessage HideMessage "
        "SetBlackout SetTheme AddPerson MarkPresent MarkLeft Rename SetRole Remove Restore "
        "SwapPeople PinPair UnpinPair ForbidPair AllowPair ExtraRound DropRound SetLengths "
        "SetOddCount SeatPerson AcceptProposal DiscardProposal GiveSide MatchTandems LockTandem "
        "UnlockTandem ExchangePartners JoinTandem SplitTandem ClearNotRight TakeEarlierDraft "
        "JudgeText JudgePerson Reword TypeNote ModerateWall HideWall SpotlightNote TurnWall "
        "MergeNotes SplitNote MoveNotes MakeCluster RenameCluster TakeGoals MixAgain "
        "ModerateQuestion PickQuestion FinishQuestion CloseQuestions ReopenQuestions "
        "InsertQuestion ConfidePair LiftConfidence AcceptName ModerateNotesOf ModerateQuestionsOf "
        "ShowAgain AnswerFor PlaceQuestion DropQuestion AgreeFor HideQuestions StarText TurnPages "
        "Draw"};
    const std::set<std::string> undoable{std::istream_iterator<std::string>{list}, {}};
    const std::set<std::string> no_undo{"FoundProgramme",
                                        "LoadShow",
                                        "ChooseAddress",
                                        "ImportPeople",
                                        "Join",
                                        "SetTopics",
                                        "ChooseSide",
                                        "Leave",
                                        "HandOver",
                                        "OpenSeat",
                                        "OpenResumeByName",
                                        "EndShow",
                                        "Undo",
                                        "RingCue",
                                        "PauseAfterGap",
                                        "GiveAnswer",
                                        "Settle",
                                        "ShowPage",
                                        "Reset",
                                        "PostNote",
                                        "WithdrawNote",
                                        "Vote",
                                        "Unvote",
                                        "ProposePlan",
                                        "PlanFailed",
                                        "CallMissing",
                                        "ClearMissing",
                                        "Agree",
                                        "TakeBack",
                                        "ChooseGoal",
                                        "WriteGoal",
                                        "ProposeTandems",
                                        "ReleaseTandems",
                                        "ShowTandems",
                                        "SayNotRight",
                                        "TakeBackNotRight",
                                        "AgreeOnRules",
                                        "TakeBackTandemRules",
                                        "WriteTandemGoal",
                                        "SuggestDate",
                                        "AgreeToDate",
                                        "ProposeTables",
                                        "PutQuestion",
                                        "TakeBackQuestion",
                                        "Upvote",
                                        "TakeBackUpvote",
                                        "KnowWords",
                                        "ViewConfidences",
                                        "ImportExclusions"};
    int seen = 0;
    const auto check = [&]<class One>(const Command& command, const One&) {
        ++seen;
        const std::string called{type_name<One>()};
        CAPTURE(called);
        const bool noted_as_step = noted(Public{}, command).has_value();
        CHECK(undoable.contains(called) != no_undo.contains(called));
        // A step that does nothing, or ends the show, is no step to undo.
        if (called != "TakeStep") CHECK(noted_as_step == undoable.contains(called));
    };
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Command>>([&](auto feature) {
        using Feature = typename decltype(feature)::type;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Feature>>([&](auto one) {
            using One = typename decltype(one)::type;
            check(Command{Feature{One{}}}, One{});
        });
    });
    CHECK(seen == static_cast<int>(undoable.size() + no_undo.size()));
    CHECK_FALSE(noted(Public{}, run::TakeStep{{run::StepKind::end_show, 0}}).has_value());
    CHECK(noted(Public{}, run::TakeStep{{run::StepKind::open_doors, 0}}).has_value());
}

}  // namespace
}  // namespace auftakt::test
