#include "core/sealed/permission.hpp"

#include <doctest/doctest.h>

namespace auftakt {
namespace {

struct Row {
    std::string name;
    Command command;
    bool seat, console, remote, clock, job;
};

TEST_CASE("who may wish what") {
    const Row rows[] = {
        {"join", people::Join{}, true, false, false, false, false},
        {"leave", people::Leave{}, true, false, false, false, false},
        {"hand over", people::HandOver{}, true, false, false, false, false},
        {"answer", ask::GiveAnswer{}, true, true, false, false, false},
        {"post", wall::PostNote{}, true, true, false, false, false},
        {"moderate", wall::Moderate{}, false, true, false, false, false},
        {"next", run::TakeStep{}, false, true, true, true, false},
        {"undo", run::Undo{}, false, true, true, false, false},
        {"blackout", screen::SetBlackout{}, false, true, true, false, false},
        {"end", run::EndShow{}, false, true, false, false, false},
        {"jump", run::JumpTo{}, false, true, false, false, false},
        {"remove", people::Remove{}, false, true, false, false, false},
        {"open a seat", people::OpenSeat{}, false, true, false, false, false},
        {"load a show", programme::LoadShow{}, false, true, false, false, false},
        {"insert a question", ask::InsertQuestion{}, false, true, true, false, false},
        {"judge a text", ask::JudgeText{}, false, true, false, false, false},
        {"star a text", ask::StarText{}, false, true, false, false, false},
        {"let pages turn", ask::TurnPages{}, false, true, false, false, false},
        {"turn a page", ask::ShowPage{}, false, false, false, true, false},
        {"draw a choice", ask::Draw{}, false, true, false, false, false},
        {"know words", programme::KnowWords{}, false, true, false, false, false},
        {"hide a result", ask::Hide{}, false, true, true, false, false},
        {"show it again", ask::ShowAgain{}, false, true, true, false, false},
        {"hide a wall", wall::HideWall{}, false, true, true, false, false},
        {"hide all questions", questions::HideQuestions{}, false, true, true, false, false},
        {"read a question", questions::ModerateQuestion{}, false, true, false, false, false},
        {"settle", ask::Settle{}, false, false, false, true, false},
        {"ring", run::RingCue{}, false, false, false, true, false},
        {"gap", run::PauseAfterGap{}, false, false, false, true, false},
        {"swap", pairing::SwapPeople{}, false, true, true, false, false},
        {"seat", pairing::SeatPerson{}, false, true, true, false, false},
        {"pin", pairing::PinPair{}, false, true, true, false, false},
        {"forbid", pairing::ForbidPair{}, false, true, true, false, false},
        {"allow", pairing::AllowPair{}, false, true, true, false, false},
        {"a round more", pairing::ExtraRound{}, false, true, true, false, false},
        {"a round less", pairing::DropRound{}, false, true, true, false, false},
        {"lengths", pairing::SetLengths{}, false, true, true, false, false},
        {"odd count", pairing::SetOddCount{}, false, true, true, false, false},
        {"accept a proposal", pairing::AcceptProposal{}, false, true, true, false, false},
        {"discard a proposal", pairing::DiscardProposal{}, false, true, true, false, false},
        {"give a side", people::GiveSide{}, false, true, true, false, false},
        {"propose", pairing::ProposePlan{}, false, false, false, false, true},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(may(Source::seat, row.command) == row.seat);
        CHECK(may(Source::console, row.command) == row.console);
        CHECK(may(Source::remote, row.command) == row.remote);
        CHECK(may(Source::clock, row.command) == row.clock);
        CHECK(may(Source::job, row.command) == row.job);
    }
}

}  // namespace
}  // namespace auftakt
