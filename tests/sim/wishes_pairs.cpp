#include "sim/wishes.hpp"

// Wishes about rounds and tandems.
namespace auftakt::test {

using namespace std::chrono_literals;

Command Wishes::of_a_tandem(const Evening& evening) {
    const tandem::FirstDate date{
        .year = 2026, .month = 1 + below(13), .day = 1 + below(31), .minute = below(1500)};
    // One's own, whichever it is, or a number of chance.
    const auto which = one_in(3) ? std::optional{below(4)} : std::nullopt;
    switch (below(14)) {
        case 0: return tandem::SayNotRight{which};
        case 1:
        case 8: return tandem::AgreeOnRules{which};
        case 2: return tandem::WriteTandemGoal{clean("Ziel " + std::to_string(below(9))), which};
        case 3:
        case 6:
        case 7: return tandem::SuggestDate{date, which};
        case 4: return tandem::TakeBackNotRight{which};
        case 5:
        case 9:
        case 11: return tandem::TakeBackTandemRules{};
        default: {
            const auto& dates = evening.state().tandem.dates;
            return tandem::AgreeToDate{dates.empty() ? date : dates.begin()->second.date, {}};
        }
    }
}

Command Wishes::of_the_tandems(const Evening& evening) {
    const auto a = person(evening);
    const auto b = person(evening);
    const auto& locked = evening.state().tandem.locked;
    const auto& concerns = evening.state().tandem.not_right;
    if (!concerns.empty() && one_in(3))
        return tandem::ClearNotRight{concerns.begin()->person, concerns.begin()->tandem};
    switch (below(14)) {
        case 0:
        case 11: return tandem::MatchTandems{};
        case 9:
        case 12:
        case 13: return tandem::TakeEarlierDraft{};
        case 1:
        case 2: return tandem::LockTandem{a, b};
        case 3:
            if (!locked.empty()) return tandem::UnlockTandem{locked.front().mentor, locked.front().mentee};
            return tandem::UnlockTandem{a, b};
        case 4:
        case 5: return tandem::ExchangePartners{a, b, {}, {}};
        case 6: return tandem::JoinTandem{a, b, one_in(2) ? std::optional{below(4)} : std::nullopt};
        case 7: return tandem::SplitTandem{a};
        case 8: return tandem::ClearNotRight{a};
        default: return tandem::ReleaseTandems{};
    }
}

Command Wishes::of_the_rounds(const Evening& evening) {
    const auto& pairing = evening.state().pairing;
    const auto a = person(evening);
    const auto b = person(evening);
    const auto round = below(5);
    switch (below(16)) {
        case 0:
        case 1:
        case 2: return pairing::AcceptProposal{pairing.inputs - (one_in(8) ? 1U : 0U)};
        case 3: return pairing::DiscardProposal{};
        case 4:
        case 5: return pairing::SwapPeople{round, a, b};
        case 6: return pairing::PinPair{a, b, one_in(2) ? round : 0};
        case 7:
            if (!pairing.pinned.empty())
                return pairing::UnpinPair{pairing.pinned.back().pair.b, pairing.pinned.back().pair.a};
            return pairing::UnpinPair{a, b};
        case 8:
            if (one_in(2)) return pairing::ConfidePair{a, b};
            if (one_in(8)) return pairing::ImportExclusions{{{"L1", "L2", one_in(2)}}};
            return pairing::ForbidPair{a, b};
        case 9:
            if (!pairing.confided.empty() && one_in(2)) return pairing::ViewConfidences{};
            if (!pairing.confided.empty() && one_in(2))
                return pairing::LiftConfidence{pairing.confided.back().b, pairing.confided.back().a};
            if (!pairing.forbidden.empty())
                return pairing::AllowPair{pairing.forbidden.back().b, pairing.forbidden.back().a};
            return pairing::AllowPair{a, b};
        case 10: return one_in(2) ? Command{pairing::ExtraRound{}} : Command{pairing::DropRound{}};
        case 11: return pairing::SetLengths{{30s, std::chrono::seconds{60 + below(60)}, 30s}};
        case 12: return pairing::SetOddCount{OddCount{below(3)}};
        case 13: return pairing::SeatPerson{a, one_in(3) ? round : 0, {}};
        case 14: return people::GiveSide{a, one_in(4) ? std::nullopt : std::optional{Role{below(3)}}};
        default: return pairing::Replan{};
    }
}

}  // namespace auftakt::test
