#include <algorithm>
#include <array>

#include "core/fit.hpp"
#include "core/pair_rules.hpp"
#include "view/console_matching_parts.hpp"

// What can be changed in the draft by hand, each with what it would bring.
namespace auftakt::console {
namespace {

using tandem::Tandem;

constexpr std::size_t places_told = 3;
constexpr std::size_t exchanges_told = 4;

// Of one tandem's people, somebody across from whom this one sits.
PersonId across(const Tandem& tandem, PersonId person) {
    return std::ranges::count(tandem.juniors, person) > 0 ? tandem.seniors.front() : tandem.juniors.front();
}

// Who changes with whom stands beside the button, where there is room for names.
DraftChange exchange(const MatchLook& look, const tandem::ExchangePartners& wish) {
    auto made = look.change(look.words("console.matching.exchange"), Command{wish},
                            tandem::exchanged(look.state, wish));
    const auto effect = made.control.enabled() ? made.effect : look.words("console.matching.not_possible");
    made.effect =
        look.words("console.matching.exchange_of",
                   {{"a", look.names.shown(wish.a)}, {"b", look.names.shown(wish.b)}, {"effect", effect}});
    return made;
}

// Everybody of one side against everybody of the same side.
void add_exchanges(std::vector<DraftChange>& changes, const MatchLook& look, const Tandem& one,
                   const Tandem& two) {
    std::size_t told = 0;
    for (const auto side : {&Tandem::juniors, &Tandem::seniors})
        for (const auto a : one.*side)
            for (const auto b : two.*side)
                if (a != b && told++ < exchanges_told)
                    changes.push_back(exchange(look, {a, b, across(one, a), across(two, b)}));
}

void add_exchanges(std::vector<DraftChange>& changes, const MatchLook& look, const Tandem& one,
                   PersonId waiting) {
    const bool senior = people::side_of(look.state.people, waiting) == Role::senior;
    for (const auto person : senior ? one.seniors : one.juniors)
        changes.push_back(exchange(look, {person, waiting, across(one, person), {}}));
}

// The three parts of the formula, each alone, of a trio on average as the fit itself.
std::string parts_of_fit(const MatchLook& look, const Tandem& tandem) {
    const auto* spec = tandem::spec_of(*look.state.show);
    const auto weights = spec == nullptr ? FitWeights{} : spec->fit;
    const auto of = [&](const FitWeights& alone) {
        std::int64_t fit = 0;
        std::int64_t pairs = 0;
        for (const auto junior : tandem.juniors)
            for (const auto senior : tandem.seniors) {
                fit += fit_of(pairing::brought_by(look.state.people, junior),
                              pairing::brought_by(look.state.people, senior), alone);
                ++pairs;
            }
        return look.words.number(pairs == 0 ? 0 : fit / pairs);
    };
    return look.words("console.matching.fit_parts",
                      {{"offered", of({.offered = weights.offered, .returned = 0, .across = 0})},
                       {"returned", of({.offered = 0, .returned = weights.returned, .across = 0})},
                       {"across", of({.offered = 0, .returned = 0, .across = weights.across})}});
}

std::vector<std::string> listed(const MatchLook& look, const std::vector<PersonId>& ids) {
    std::vector<std::string> all;
    all.reserve(ids.size());
    for (const auto id : ids) all.push_back(look.names.shown(id));
    return all;
}

WaitingPlace place_for(const MatchLook& look, PersonId person, const tandem::BestPlace& place) {
    static constexpr std::array texts{"console.matching.place_third", "console.matching.place_free",
                                      "console.matching.place_waits"};
    static constexpr std::array labels{"console.matching.join", "console.matching.pair_up",
                                       "console.matching.pair_up"};
    const auto kind = static_cast<std::size_t>(place.kind);
    const tandem::JoinTandem wish{person, place.with, place.third_of};
    return {look.words(texts[kind],
                       {{"name", look.names.shown(place.with)}, {"fit", look.words.number(place.fit)}}),
            look.change(look.words(labels[kind]), Command{wish}, tandem::joined(look.state, wish))};
}

}  // namespace

std::string difference(const Words& words, std::int64_t by) {
    const char* sign = by > 0 ? "+" : by < 0 ? "\u2212" : "\u00b10";
    return by == 0 ? sign : sign + words.number(by < 0 ? -by : by);
}

const Tandem* MatchLook::tandem_of(const std::optional<MentorAndMentee>& pair) const {
    if (!pair) return nullptr;
    const auto index = tandem::tandem_of(state.tandem, pair->mentor, pair->mentee);
    return index ? &tandems()[static_cast<std::size_t>(*index)] : nullptr;
}

DraftChange MatchLook::change(std::string label, Command wish, const tandem::Changed& after) const {
    DraftChange made{labelled(std::move(label), "", after ? std::optional{std::move(wish)} : std::nullopt),
                     {}};
    if (!after) return made;
    made.effect = words(
        "console.matching.effect",
        {{"fit", difference(words, whole_fit(after->tandems) - whole_fit(tandems()))},
         {"people", difference(words, tandem::people_matched(*after) - tandem::people_matched(draft()))}});
    return made;
}

std::optional<ChosenTandem> chosen_tandem(const MatchLook& look, const MatchSelection& selection) {
    const auto* one = look.tandem_of(selection.one);
    if (one == nullptr) return std::nullopt;
    const auto junior = one->juniors.front();
    const auto senior = one->seniors.front();
    ChosenTandem made{
        .juniors = listed(look, one->juniors),
        .seniors = listed(look, one->seniors),
        .fit = look.words("console.matching.fit_of", {{"n", look.words.number(look.fit(*one))}}),
        .parts = parts_of_fit(look, *one)};
    if (one->both_chose) made.reasons.push_back(look.words("console.matching.both_chose"));
    for (const auto& each : one->reasons) made.reasons.push_back(look.reason(each));
    if (made.reasons.empty()) made.reasons.push_back(look.words("console.matching.no_reason"));
    const bool locked = tandem::is_locked(look.state.tandem, *one);
    made.lock = look.control(
        locked ? "console.matching.unlock" : "console.matching.lock", "L",
        locked ? Command{tandem::UnlockTandem{junior, senior}} : Command{tandem::LockTandem{junior, senior}});
    made.forbid = look.control("console.matching.forbid", "X", Command{pairing::ForbidPair{junior, senior}});
    made.confide =
        look.control("console.matching.confide", "", Command{pairing::ConfidePair{junior, senior}});
    made.others = {look.words("console.matching.others"), "S", std::nullopt};
    if (look.in_review()) made.others.local = Local::other_partners;
    if (const auto* two = look.tandem_of(selection.two); two != nullptr && two != one)
        add_exchanges(made.changes, look, *one, *two);
    if (selection.waiting && look.state.people.persons.find(*selection.waiting) != nullptr)
        add_exchanges(made.changes, look, *one, *selection.waiting);
    const tandem::SplitTandem apart{junior, senior};
    made.changes.push_back(
        look.change(look.words("console.matching.split"), Command{apart}, tandem::split(look.state, apart)));
    return made;
}

std::vector<WaitingRow> waiting_rows(const MatchLook& look) {
    std::vector<WaitingRow> rows;
    // After the release the list stands as it was told; before it, whoever came since is on it too.
    const auto people =
        look.in_review() ? tandem::without_tandem(look.state, look.tandems()) : look.draft().waiting;
    rows.reserve(people.size());
    for (const auto person : people) {
        WaitingRow made{.person = person,
                        .role = ::auftakt::people::side_of(look.state.people, person),
                        .name = look.names.shown(person)};
        for (const auto& place : tandem::best_places(look.state, look.exclusions, person, places_told))
            made.places.push_back(place_for(look, person, place));
        if (made.places.empty()) made.no_place = look.words("console.matching.no_place");
        rows.push_back(std::move(made));
    }
    return rows;
}

}  // namespace auftakt::console
