#pragma once

#include <variant>

#include "core/command.hpp"
#include "view/phone_view.hpp"

// Which messages the wire takes, each told by "do". A wish that stands in none of these lists cannot be sent
// from outside, whatever its JSON says.
namespace auftakt::net {

// Carry no id and make no envelope: the server answers them by itself.
using Request = std::variant<phone::Hello, phone::Ping, phone::LookUp>;

// From a phone that speaks for a seat.
using SeatCommand =
    std::variant<people::Join, people::SetTopics, people::ChooseSide, people::Leave, people::HandOver,
                 ask::GiveAnswer, wall::PostNote, wall::WithdrawNote, wall::Vote, wall::Unvote,
                 pairing::CallMissing, pairing::ClearMissing, commitments::Agree, commitments::TakeBack,
                 commitments::ChooseGoal, commitments::WriteGoal, tandem::SayNotRight,
                 tandem::TakeBackNotRight, tandem::AgreeOnRules, tandem::TakeBackTandemRules,
                 tandem::WriteTandemGoal, tandem::SuggestDate, tandem::AgreeToDate, questions::PutQuestion,
                 questions::TakeBackQuestion, questions::Upvote, questions::TakeBackUpvote>;

// From the facilitator's remote: the keys of a clicker, the release that its page asks to hold for, a
// question that nobody prepared, and what hides what people wrote; nothing that gives control away.
using RemoteCommand =
    std::variant<run::TakeStep, run::GoBack, run::SkipSegment, run::Pause, run::Resume, run::AddMinutes,
                 run::Undo, screen::SetBlackout, tandem::ReleaseTandems, ask::InsertQuestion, ask::Hide,
                 ask::ShowAgain, wall::HideWall, questions::HideQuestions>;

// What stands behind GET /content/<hash>.
using Content = std::variant<phone::FrameContent, phone::SegmentContent, phone::NotePage, phone::QuestionPage,
                             phone::WrittenResult>;

}  // namespace auftakt::net
