#include <algorithm>
#include <set>

#include "core/people.hpp"
#include "core/round_wishes.hpp"
#include "view/console_pairing_parts.hpp"

// Counted from who is here: who is left over, and how many different people everybody meets.
namespace auftakt::console {
namespace {

using std::to_string;

constexpr int bars_max = 4;

struct Sides {
    int juniors = 0;  // everybody in one pool
    int seniors = 0;
    int pairs = 0;
    int left_over = 0;
};

const PairingSpec* spec_to_come(const Public& state) {
    if (const auto* spec = pairing::spec_of(state)) return spec;
    for (const auto& segment : state.show->segments)
        if (const auto* spec = std::get_if<PairingSpec>(&segment.spec)) return spec;
    return nullptr;
}

Sides sides_of(const PairingLook& look, const PairingSpec& spec) {
    Sides sides;
    int open = 0;
    for (const auto id : people::present(look.state.people)) {
        const auto side = people::side_of(look.state.people, id);
        if (!side || side == Role::both)
            ++open;
        else
            ++(side == Role::junior ? sides.juniors : sides.seniors);
    }
    const bool one_pool = spec.mode == PairingMode::peer || spec.mode == PairingMode::group;
    const int all = sides.juniors + sides.seniors + open;
    // People without a side are given the one that balances the hall.
    int fewer = std::min(sides.juniors, sides.seniors) + open;
    int most = one_pool ? all / 2 : std::min(fewer, all / 2);
    if (spec.tables > 0) most = std::min(most, spec.tables);
    sides.pairs = most;
    sides.left_over = spec.mode == PairingMode::group ? 0 : all - 2 * most;
    if (one_pool) sides.juniors = all;
    return sides;
}

// While nobody is left over: what it would mean.
std::string meaning(const Words& words, OddCount odd) {
    switch (odd) {
        case OddCount::rest: return words("console.pairing.means_rest");
        case OddCount::trio: return words("console.pairing.means_trio");
        case OddCount::stand_in: return words("console.pairing.means_stand_in");
    }
    return {};
}

std::string detail(const Words& words, OddCount odd, const Sides& sides) {
    if (sides.left_over == 0) return meaning(words, odd);
    switch (odd) {
        case OddCount::rest: return words.count("console.pairing.odd_rest", sides.left_over);
        case OddCount::trio: {
            const int trios = std::min(sides.left_over, sides.pairs);
            if (trios == 0) return words.count("console.pairing.odd_rest", sides.left_over);
            if (trios < sides.left_over)
                return words.count("console.pairing.odd_trio_rest", trios,
                                   {{"rest", to_string(sides.left_over - trios)}});
            return words.count("console.pairing.odd_trio", trios);
        }
        case OddCount::stand_in: return words.count("console.pairing.odd_stand_in", sides.left_over);
    }
    return {};
}

// The proposal where there is one: what would be.
const pairing::Plan& previewed(const Public& state) {
    const auto* proposal = pairing::proposal_of(state.pairing);
    return proposal == nullptr ? *state.pairing.plan : proposal->plan;
}

void meet(std::map<PersonId, std::set<PersonId>>& met, const std::vector<PersonId>& table,
          const pairing::PairRules& rules) {
    for (const auto a : table)
        for (const auto b : table)
            if (a != b && rules.opposite(a, b)) met[a].insert(b);
}

std::map<PersonId, std::set<PersonId>> partners(const PairingLook& look, int rounds) {
    const auto& pairing = look.state.pairing;
    const pairing::PairRules rules{look.state, 0};
    std::map<PersonId, std::set<PersonId>> met;
    for (const auto& meeting : *pairing.met) meet(met, meeting.people, rules);
    const bool over =
        pairing.cycle.phase == pairing::Phase::over || pairing.cycle.phase == pairing::Phase::done;
    const auto& plan = previewed(look.state);
    for (int round = std::max(1, pairing.cycle.round + (over ? 1 : 0)); round <= rounds; ++round)
        for (const auto& table : plan.rounds[static_cast<std::size_t>(round - 1)].tables)
            meet(met, table.people, rules);
    return met;
}

}  // namespace

OddCard odd_card(const PairingLook& look) {
    OddCard card;
    const auto& words = look.words;
    const auto* spec = spec_to_come(look.state);
    if (spec == nullptr) return card;
    const auto sides = sides_of(look, *spec);
    card.title = words("console.pairing.odd");
    const bool one_pool = spec->mode == PairingMode::peer || spec->mode == PairingMode::group;
    card.right = one_pool ? words.count("console.pairing.odd_all", sides.juniors)
                          : words("console.pairing.odd_sides", {{"juniors", to_string(sides.juniors)},
                                                                {"seniors", to_string(sides.seniors)}});
    if (spec->mode == PairingMode::group) {
        card.note = words("console.pairing.odd_groups");
        return card;
    }
    const auto held = look.state.pairing.odd.value_or(spec->odd);
    const std::pair<OddCount, const char*> all[] = {{OddCount::trio, "console.pairing.trio"},
                                                    {OddCount::stand_in, "console.pairing.stand_in"},
                                                    {OddCount::rest, "console.pairing.rest"}};
    for (const auto& [odd, key] : all)
        card.choices.push_back({words(key), detail(words, odd, sides), odd == held,
                                pairing::Command{pairing::SetOddCount{odd}}});
    if (sides.left_over == 0) card.right += " · " + words("console.pairing.odd_none");
    return card;
}

MeetingsCard meetings_card(const PairingLook& look) {
    MeetingsCard card;
    const auto& plan = previewed(look.state);
    const int rounds = std::min(static_cast<int>(plan.rounds.size()), look.state.pairing.rounds);
    if (rounds == 0) return card;
    std::map<int, int> people;
    int most = rounds;
    auto met = partners(look, rounds);
    for (const auto id : people::present(look.state.people)) {
        const auto count = static_cast<int>(met[id].size());
        ++people[count];
        most = std::max(most, count);
    }
    card.title = look.words.count("console.pairing.meetings", rounds);
    card.right = look.words.count("console.pairing.meetings_aim", rounds);
    const int least = std::max(0, most - bars_max + 1);
    for (int count = least; count <= most; ++count) {
        MeetingsBar bar{look.words.count("console.pairing.partners", count), people[count], count >= rounds};
        if (count == least && people.begin()->first < least) {
            bar.label = look.words("console.pairing.partners_at_most", {{"n", to_string(least)}});
            for (const auto& [fewer, n] : people)
                if (fewer < least) bar.people += n;
        }
        card.bars.push_back(std::move(bar));
    }
    return card;
}

}  // namespace auftakt::console
