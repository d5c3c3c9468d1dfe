#include "sim/wishes.hpp"

#include "core/held_words.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

constexpr int phones = 14;
constexpr Role roles[] = {Role::junior, Role::senior, Role::both};
// Namesakes and look-alikes among them.
const char* const names[] = {"Ada", "Ben",  "Cem",   "Dörte", "Doerte", "Eva",
                             "Eva", "Finn", "Grace", "Hans",  "Ida",    "Jan"};

}  // namespace

std::chrono::milliseconds Wishes::pause_before() {
    if (one_in(40)) return std::chrono::minutes{below(20)};
    if (one_in(4)) return std::chrono::seconds{below(90)};
    return std::chrono::milliseconds{below(1500)};
}

// Mostly ids that are there, now and then one that is not.
PersonId Wishes::person(const Evening& evening) {
    return {static_cast<std::uint32_t>(below(static_cast<int>(evening.state().people.persons.size()) + 2))};
}
AskId Wishes::ask(const Evening& evening) {
    const auto current = current_ask(evening.state());
    if (current && !one_in(4)) return *current;
    return {static_cast<std::uint32_t>(below(static_cast<int>(evening.state().ask.asks.size()) + 2))};
}
NoteId Wishes::note(const Evening& evening) {
    return {static_cast<std::uint32_t>(below(static_cast<int>(evening.state().wall.notes.size()) + 2))};
}
NoteId Wishes::voted(const Evening& evening) {
    NoteId found = note(evening);
    evening.state().wall.notes.each([&](NoteId id, const wall::Note& each) {
        if (!each.votes.empty()) found = id;
    });
    return found;
}
StepId Wishes::step(const Evening& evening) {
    const auto newest = evening.state().history.steps;
    const auto back = static_cast<std::uint32_t>(below(one_in(3) ? 12 : 2));
    return {newest > back ? newest - back : 0};
}

SeatHash Wishes::seat(const Evening&) { return seat_of_phone(static_cast<std::uint32_t>(below(phones) + 1)); }

Command Wishes::of_an_attendee(const Evening& evening) {
    const auto phase = evening.state().tandem.phase;
    if (phase == tandem::Phase::released && one_in(2)) return of_a_tandem(evening);
    if (evening.state().run.place.segment == segment::questions && one_in(2)) return about_questions(evening);
    const auto segment = one_in(6) ? below(14) - 1 : evening.state().run.place.segment;
    // Half of what people wish belongs to what is on.
    const auto usual = below(16);
    const auto fitting = segment == segment::wall      ? 8 + below(4)
                         : segment == segment::pairing ? 12 + below(2)
                         : segment == segment::rules   ? (one_in(2) ? 14 : 8 + below(4))
                                                       : usual;
    switch (one_in(2) ? fitting : usual) {
        case 0:
        case 1: return people::Join{name(names[below(12)]), {}, roles[below(3)], one_in(20)};
        case 2:
            if (one_in(6)) return people::HandOver{};
            return one_in(3) ? Command{people::Leave{}} : Command{people::ChooseSide{roles[below(3)]}};
        case 3: return people::SetTopics{{clean("Thema " + std::to_string(below(5)))}, {}};
        case 4:
        case 5:
        case 6:
        case 7: return answer(evening);
        case 8:
        case 9: return wall::PostNote{below(3), clean("Notiz " + std::to_string(below(99))), one_in(2)};
        case 10: return wall::Vote{note(evening)};
        case 11:
            return one_in(3) ? Command{wall::WithdrawNote{note(evening)}}
                             : Command{wall::Unvote{voted(evening)}};
        case 12: return pairing::CallMissing{};
        case 13:
            return one_in(2) ? Command{pairing::CallMissing{}}
                             : Command{pairing::ClearMissing{person(evening)}};
        case 14:
            return one_in(2) ? Command{commitments::TakeBack{segment}} : Command{commitments::Agree{segment}};
        default:
            if (one_in(3))
                return commitments::ChooseGoal{
                    .segment = segment, .goal = 0, .chosen = one_in(2), .note = note(evening)};
            return commitments::ChooseGoal{segment, below(3), one_in(2)};
    }
}

QuestionId Wishes::question(const Evening& evening) {
    const auto all = static_cast<int>(evening.state().questions.questions.size());
    return {static_cast<std::uint32_t>(below(all + 2))};
}

QuestionId Wishes::upvoted(const Evening& evening) {
    QuestionId found = question(evening);
    evening.state().questions.questions.each([&](QuestionId id, const questions::Question& each) {
        if (each.state == questions::QuestionState::shown && !each.votes.empty()) found = id;
    });
    return found;
}

Command Wishes::about_questions(const Evening& evening) {
    switch (below(7)) {
        case 0:
        case 1: return questions::PutQuestion{clean("Frage " + std::to_string(below(99))), one_in(2)};
        case 2: return questions::TakeBackQuestion{question(evening)};
        case 3:
        case 4: return questions::TakeBackUpvote{upvoted(evening)};
        default: return questions::Upvote{question(evening)};
    }
}

// Somebody comes late to the tables, which is taken back.
Command Wishes::at_the_coffee(const Evening& evening) {
    switch (below(5)) {
        case 0: return mixer::MixAgain{};
        case 1: return people::MarkLeft{person(evening)};
        case 2:
        case 3: return people::MarkPresent{person(evening)};
        default: return run::Undo{{evening.state().history.steps}};
    }
}

Command Wishes::of_the_questions(const Evening& evening) {
    const auto segment = one_in(6) ? below(16) : segment::questions;
    switch (below(10)) {
        case 9: return questions::HideQuestions{segment, one_in(2)};
        case 8: return questions::ModerateQuestionsOf{segment, person(evening), one_in(3)};
        case 0: return questions::FinishQuestion{question(evening)};
        case 1:
            return one_in(2) ? Command{questions::CloseQuestions{segment}}
                             : Command{questions::ReopenQuestions{segment}};
        case 2:
        case 3: return questions::PickQuestion{question(evening)};
        case 4: return about_questions(evening);
        default: return questions::ModerateQuestion{question(evening), !one_in(4)};
    }
}

// Mostly an answer of the right kind.
Command Wishes::answer(const Evening& evening) {
    const auto id = ask(evening);
    const auto n = static_cast<std::uint64_t>(below(6));
    const auto* asked = evening.state().ask.asks.find(id);
    const bool talk = asked != nullptr && std::holds_alternative<RateTalk>(asked->question.kind);
    const bool wishes = asked != nullptr && std::holds_alternative<WishPartners>(asked->question.kind);
    if (talk || one_in(20))
        return ask::GiveAnswer{
            id, TalkRatings{{{person(evening), below(6) + (one_in(3) ? 0 : 1), {}, one_in(6)}}}, n};
    if (wishes || one_in(20)) return ask::GiveAnswer{id, auftakt::Wishes{{person(evening)}, one_in(2)}, n};
    if (asked == nullptr || one_in(20)) return ask::GiveAnswer{id, Choice{below(4)}, n};
    const auto& kind = asked->question.kind;
    if (std::holds_alternative<Guess>(kind)) return ask::GiveAnswer{id, Guessed{below(10)}, n};
    if (is_written(kind)) return ask::GiveAnswer{id, auftakt::Written{{text()}}, n};
    if (std::holds_alternative<Quiz>(kind)) return ask::GiveAnswer{id, QuizAnswer{below(4), one_in(2)}, n};
    if (const auto* scale = std::get_if<Scale>(&kind)) {
        Steps steps;
        for (std::size_t i = 0; i < scale->items.size(); ++i) steps.steps.push_back(below(6));
        return ask::GiveAnswer{id, std::move(steps), n};
    }
    return ask::GiveAnswer{id, Choice{below(4)}, n};
}

CleanText Wishes::text() { return clean("Wort" + std::to_string(below(5))); }

// One that the hall may see, if there is any.
std::string seen_text(const ask::Ask* asked, std::string otherwise) {
    if (asked == nullptr) return otherwise;
    if (!asked->came_up.empty()) return asked->came_up.begin()->first;
    const bool settled = asked->result && asked->result->whole && !asked->result->whole->texts.empty();
    return settled ? asked->result->whole->texts.front() : otherwise;
}

Command Wishes::of_the_texts(const Evening& evening) {
    const auto id = ask(evening);
    switch (below(7)) {
        case 4:
            return ask::StarText{id, seen_text(evening.state().ask.asks.find(id), text().text), !one_in(4)};
        case 5: return ask::TurnPages{id, one_in(2)};
        case 6: return ask::Draw{id, Drawing{below(3)}};
        case 0: return ask::JudgePerson{id, person(evening), one_in(2)};
        case 1: return ask::Reword{id, text(), {}};
        default: return ask::JudgeText{id, text().text, !one_in(3)};
    }
}

Command Wishes::of_the_facilitator(const Evening& evening) {
    const auto next = next_step(evening.state());
    const bool tandems = evening.state().tandem.phase != tandem::Phase::none;
    if ((tandems && one_in(3)) || one_in(40)) return of_the_tandems(evening);
    if (evening.state().run.place.segment == segment::pairing && one_in(3)) return of_the_rounds(evening);
    const auto here = evening.state().run.place.segment;
    if (here == segment::rules && evening.state().commitments.frozen.contains(here) && one_in(4))
        return run::Undo{{evening.state().history.steps}};
    if (here == segment::questions && one_in(2)) return of_the_questions(evening);
    if (here == segment::mixer && one_in(2)) return at_the_coffee(evening);
    const auto on = current_ask(evening.state());
    const bool writes = on && is_written(evening.state().ask.asks.at(*on).question.kind);
    if (on && one_in(writes ? 2 : 5)) return of_the_texts(evening);
    if (evening.state().run.place.segment == segment::wall && !one_in(4))
        return one_in(3) ? Command{wall::Moderate{note(evening), !one_in(3)}} : of_the_wall(evening);
    if (here == segment::rules && one_in(4)) return for_somebody(evening);
    const bool prepared = !evening.state().run.later.empty();
    if (prepared && one_in(6))
        return one_in(4) ? Command{run::Undo{StepId{evening.state().history.steps}}} : of_later(evening);
    // What was typed for somebody is often taken back at once.
    const auto& steps = evening.state().history.entries;
    if (!steps.empty() && !steps.back().undone && steps.back().label == "undo.answered_for" && one_in(3))
        return run::Undo{steps.back().step};
    if (current_ask(evening.state()) && one_in(12))
        return one_in(3) ? hiding(evening) : for_somebody(evening);
    if (!evening.state().pairing.confided.empty() && one_in(20)) return pairing::ViewConfidences{};
    if (one_in(80)) return people::AcceptName{held_name(evening)};
    if (here == segment::rules && one_in(4)) return wall::Moderate{note(evening), !one_in(3)};
    switch (below(22)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4: return run::TakeStep{next};
        case 5: return run::TakeStep{{run::StepKind::enter_segment, below(14)}};
        case 6:
        case 7:
        case 8: return run::Undo{step(evening)};
        case 9: return run::GoBack{};
        case 10: return one_in(2) ? Command{run::SkipSegment{}} : Command{run::RepeatSegment{}};
        case 11: return run::JumpTo{below(18) - 1};
        case 12: return run::Pause{};
        case 13: return run::Resume{};
        case 14:
            if (below(3) == 0) return run::SetLength{below(12), below(30)};
            return run::AddMinutes{below(9) - 4};
        case 15: return ask::Close{ask(evening)};
        case 16: return one_in(2) ? Command{ask::Reopen{ask(evening)}} : hiding(evening);
        case 17: return one_in(2) ? Command{ask::Reveal{ask(evening)}} : of_a_question(evening);
        case 18: return of_the_rounds(evening);
        case 19:
            return one_in(2) ? Command{wall::CloseWall{below(10)}} : Command{wall::ReopenWall{below(10)}};
        case 20:
            if (one_in(2)) return wall::TakeGoals{segment::wall, 1 + below(4)};
            return wall::Moderate{note(evening), !one_in(3)};
        default:
            if (one_in(12)) return run::EndShow{};
            if (one_in(15)) return programme::LoadShow{small_kickoff(), "again", true};
            return screen::ShowMessage{clean("Gleich"), one_in(2)};
    }
}

NoteId Wishes::standing(const Evening& evening) {
    const auto& state = evening.state();
    const auto notes = wall::standing(state.wall, state.programme.shows, segment::wall);
    if (notes.empty() || one_in(6)) return note(evening);
    return notes[static_cast<std::size_t>(below(static_cast<int>(notes.size())))].note;
}

Command Wishes::of_the_wall(const Evening& evening) {
    const auto a = standing(evening);
    const auto b = standing(evening);
    const auto at = one_in(20) ? below(10) : segment::wall;
    if (!evening.state().wall.boards.empty() && one_in(4))
        return run::Undo{StepId{evening.state().history.steps}};
    switch (below(14)) {
        case 13: return wall::ModerateNotesOf{at, person(evening), one_in(3)};
        case 0: return wall::TypeNote{person(evening), below(3), clean("Karte"), one_in(2)};
        case 1: return wall::ModerateWall{at, Moderation{below(3)}};
        case 2: return wall::HideWall{at, one_in(2)};
        case 3: return wall::SpotlightNote{at, one_in(3) ? std::nullopt : std::optional{a}};
        case 4: return wall::TurnWall{at, wall::Form{below(3)}, below(4) - 1};
        case 5: return wall::MergeNotes{{b, a}};
        case 6: return wall::SpotlightNote{at, b};
        case 7: return wall::SplitNote{b};
        case 8: return wall::MoveNotes{{a}, below(5)};
        case 9: return wall::MakeCluster{at, clean("Gruppe " + std::to_string(below(9))), {a}};
        case 10: return wall::RenameCluster{at, below(5), clean(one_in(3) ? "" : "Neu")};
        case 11:
            if (one_in(2)) return wall::MakeCluster{at, clean("Neu"), {}};
            return wall::CloseWall{at};
        default: return wall::TakeGoals{at, below(5)};
    }
}

Command Wishes::hiding(const Evening& evening) {
    const auto id = ask(evening);
    if (one_in(5)) return ask::Reset{id};
    return one_in(2) ? Command{ask::Hide{id}} : Command{ask::ShowAgain{id}};
}

// For somebody without a phone, and sometimes taken back at once.
Command Wishes::for_somebody(const Evening& evening) {
    if (one_in(3)) return run::Undo{StepId{evening.state().history.steps}};
    if (evening.state().run.place.segment == segment::rules)
        return commitments::AgreeFor{segment::rules, person(evening), !one_in(4)};
    return ask::AnswerFor{ask(evening), person(evening), Choice{below(4)}};
}

// Questions that wait beside the show.
Command Wishes::of_later(const Evening& evening) {
    const auto& later = evening.state().run.later;
    if (later.empty() || one_in(3))
        return ask::InsertQuestion{.kind = ask::Template::yes_no, .text = clean("Für später"), .later = true};
    if (one_in(4)) return ask::DropQuestion{*later.begin()};
    return ask::PlaceQuestion{*later.begin(), one_in(2)};
}

// A question that no show file holds, an open one in other words, a word for the list.
Command Wishes::of_a_question(const Evening& evening) {
    if (one_in(3)) return one_in(4) ? for_somebody(evening) : of_later(evening);
    switch (below(8)) {
        case 0: return ask::Reword{ask(evening), clean("Neu gefragt " + std::to_string(below(9))), {}};
        case 1: return programme::KnowWords{{"wort" + std::to_string(below(3)), one_in(2) ? "eva" : "hans"}};
        case 2:
        case 3:
            if (one_in(4)) return ask::JudgePerson{ask(evening), person(evening), one_in(2)};
            return ask::JudgeText{ask(evening), "Wort" + std::to_string(below(5)), one_in(2)};
        default: break;
    }
    ask::InsertQuestion question{.kind = ask::Template{below(4)}, .text = clean("Spontan gefragt")};
    if (question.kind == ask::Template::choice)
        question.options = {clean("Eins"), clean("Zwei"), clean("Drei")};
    if (question.kind == ask::Template::words || one_in(3)) question.secrecy = Secrecy::no_name;
    if (one_in(3)) question.timer = 30s;
    question.at_once = one_in(2);
    question.live = question.kind != ask::Template::words && one_in(3);
    return question;
}

PersonId Wishes::held_name(const Evening& evening) {
    PersonId found = person(evening);
    evening.state().people.persons.each([&](PersonId id, const people::Person& each) {
        if (is_name_held(evening.state(), each)) found = id;
    });
    return found;
}

Command Wishes::of_the_hall(const Evening& evening) {
    switch (below(13)) {
        case 12: return people::AcceptName{held_name(evening)};
        case 0: return people::AddPerson{name(names[below(12)]), roles[below(3)], {}};
        case 1: return people::MarkPresent{person(evening)};
        case 2: return people::MarkLeft{person(evening)};
        case 3: return people::Rename{person(evening), name(names[below(12)])};
        case 4: return people::SetRole{person(evening), roles[below(3)]};
        case 5: return people::Remove{person(evening)};
        case 6: return people::Restore{person(evening)};
        case 7: return people::OpenSeat{person(evening)};
        case 8: return people::OpenResumeByName{};
        case 9: return screen::SetBlackout{one_in(2)};
        case 10: return screen::HideMessage{};
        default: {
            people::Profile profile;
            profile.role = roles[below(3)];
            return people::ImportPeople{
                {{"L" + std::to_string(below(6)), name(names[below(12)]).name, profile, "L1"}}};
        }
    }
}

Command Wishes::of_the_job(const Evening& evening) {
    const auto inputs = evening.state().pairing.inputs - (one_in(5) ? 1U : 0U);
    if (evening.state().tandem.phase == tandem::Phase::computing)
        return tandem::ProposeTandems{evening.state().tandem.asked, inputs, evening.draft(), 3};
    if (one_in(6)) return pairing::PlanFailed{inputs, {{.trouble = PlanTrouble::no_partners}}};
    auto plan = evening.plan();
    if (one_in(4) && !plan.rounds.empty()) plan.rounds.pop_back();
    std::vector<pairing::GivenSide> sides;
    for (const auto id : people::present(evening.state().people))
        if (one_in(2)) sides.push_back({id, one_in(2) ? Role::junior : Role::senior});
    return pairing::ProposePlan{inputs, std::move(plan), 3, std::move(sides), one_in(5)};
}

Wishes::Wish Wishes::next(const Evening& evening) {
    const auto& rounds = evening.state().pairing;
    const bool planning = rounds.cycle.phase == pairing::Phase::planning ||
                          (rounds.replanning && pairing::proposal_of(rounds) == nullptr);
    const auto& mixer = evening.state().mixer;
    if (mixer.wanted && one_in(4))
        return {{Source::job, {}, {}},
                mixer::ProposeTables{mixer.asked - (one_in(8) ? 1U : 0U), evening.tables(), 3}};
    const bool matching = evening.state().tandem.phase == tandem::Phase::computing;
    if ((evening.state().pairing.segment >= 0 || matching) && one_in(planning || matching ? 4 : 40))
        return {{Source::job, {}, {}}, of_the_job(evening)};
    const auto kind = below(20);
    if (kind < 14) return {{Source::seat, seat(evening), {}}, of_an_attendee(evening)};
    if (kind < 15) return {{Source::console, {}, person(evening)}, of_an_attendee(evening)};
    if (kind < 16) return {{Source::remote, {}, {}}, of_the_facilitator(evening)};
    if (kind < 17) return {{Source::seat, seat(evening), {}}, of_the_facilitator(evening)};
    if (kind < 18) return {{Source::console, {}, {}}, of_the_hall(evening)};
    return {{Source::console, {}, {}}, of_the_facilitator(evening)};
}

}  // namespace auftakt::test
