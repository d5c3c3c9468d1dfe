#include "core/sealed/permission.hpp"

#include <concepts>

namespace auftakt {
namespace {

template <class T, class... Ts>
constexpr bool one_of = (std::same_as<T, Ts> || ...);

template <class T>
constexpr bool of_a_seat =
    one_of<T, people::Join, people::SetTopics, people::ChooseSide, people::Leave, people::HandOver,
           ask::GiveAnswer, wall::PostNote, wall::WithdrawNote, wall::Vote, wall::Unvote,
           pairing::CallMissing, pairing::ClearMissing, commitments::Agree, commitments::TakeBack,
           commitments::ChooseGoal, commitments::WriteGoal, tandem::SayNotRight, tandem::TakeBackNotRight,
           tandem::AgreeOnRules, tandem::TakeBackTandemRules, tandem::WriteTandemGoal, tandem::SuggestDate,
           tandem::AgreeToDate, questions::PutQuestion, questions::TakeBackQuestion, questions::Upvote,
           questions::TakeBackUpvote>;

template <class T>
constexpr bool of_the_remote =
    one_of<T, run::TakeStep, run::GoBack, run::SkipSegment, run::Pause, run::Resume, run::AddMinutes,
           run::Undo, screen::SetBlackout, ask::InsertQuestion, pairing::Replan, pairing::AcceptProposal,
           pairing::DiscardProposal, pairing::SwapPeople, pairing::SeatPerson, pairing::PinPair,
           pairing::UnpinPair, pairing::ForbidPair, pairing::AllowPair, pairing::ExtraRound,
           pairing::DropRound, pairing::SetLengths, pairing::SetOddCount, people::GiveSide,
           tandem::MatchTandems, tandem::ReleaseTandems, mixer::MixAgain, questions::PickQuestion,
           questions::FinishQuestion, questions::HideQuestions, wall::HideWall, ask::Hide, ask::ShowAgain>;

template <class T>
constexpr bool of_the_clock = one_of<T, run::TakeStep, run::Resume, run::RingCue, run::PauseAfterGap,
                                     ask::Settle, ask::ShowPage, screen::HideMessage, tandem::ShowTandems>;

template <class T>
constexpr bool of_a_job =
    one_of<T, pairing::ProposePlan, pairing::PlanFailed, tandem::ProposeTandems, mixer::ProposeTables>;

// A facilitator at the laptop acts for people without a phone, but never speaks as the clock or as a job.
template <class T>
constexpr bool of_the_console = !one_of<T, people::Join, people::Leave, people::HandOver, run::RingCue,
                                        run::PauseAfterGap, ask::Settle, ask::ShowPage> &&
                                !of_a_job<T>;

template <class T>
bool may_wish(Source source) {
    switch (source) {
        case Source::seat: return of_a_seat<T>;
        case Source::console: return of_the_console<T>;
        case Source::remote: return of_the_remote<T>;
        case Source::clock: return of_the_clock<T>;
        case Source::job: return of_a_job<T>;
    }
    return false;
}

}  // namespace

bool may(Source source, const Command& command) {
    return std::visit(
        [&](const auto& feature) {
            return std::visit([&]<class T>(const T&) { return may_wish<T>(source); }, feature);
        },
        command);
}

}  // namespace auftakt
