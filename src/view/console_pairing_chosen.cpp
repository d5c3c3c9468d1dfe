#include <algorithm>

#include "core/people.hpp"
#include "core/round_wishes.hpp"
#include "view/console_pairing_parts.hpp"

namespace auftakt::console {
namespace {

using pairing::Pair;
using std::to_string;

Control wished(std::string label, pairing::Command wish, std::optional<Refusal> against,
               const PairingLook& look) {
    Control made{std::move(label), "", std::nullopt};
    if (against)
        made.why = look.why(*against);
    else
        made.wish = std::move(wish);
    return made;
}

PersonTile tile(const PairingLook& look, PersonId id) {
    auto place = look.place(id, look.changing);
    if (place.empty()) place = look.state.people.persons.at(id).profile.department;
    return {id, look.role(id), look.name(id), std::move(place)};
}

// Whoever of a table may be pinned together: the first two who are meant to talk to each other.
std::optional<Pair> pair_at(const PairingLook& look, PersonId id) {
    const auto* seats = look.seats(look.changing);
    const auto* table = seats == nullptr ? nullptr : pairing::table_of(*seats, id);
    if (table == nullptr) return std::nullopt;
    for (const auto other : table->people)
        if (other != id && (look.one_pool || look.role(other) != look.role(id)))
            return pairing::pair_of(id, other);
    return std::nullopt;
}

// The pair stays together in this round, however the others are planned.
std::optional<Control> lock_control(const PairingLook& look, PersonId id) {
    const auto pair = pair_at(look, id);
    if (!pair) return std::nullopt;
    const auto* pin = pairing::pin_of(look.state.pairing, pair->a, pair->b);
    Control made;
    if (pin != nullptr && pin->round == look.changing) {
        made = {look.words("console.pairing.unlock"), "",
                pairing::Command{pairing::UnpinPair{pair->a, pair->b}}};
    } else {
        const pairing::PinPair wish{pair->a, pair->b, look.changing};
        made = wished(look.words("console.pairing.lock", {{"n", to_string(look.changing)}}), wish,
                      pairing::refusal_of(look.state, wish), look);
        if (look.changing <= look.state.pairing.cycle.round)
            made.why = look.words("console.pairing.lock_announced", {{"n", to_string(look.changing)}});
    }
    made.key = "L";
    return made;
}

std::string both(const PairingLook& look, const char* key, Pair pair) {
    return look.words(key, {{"a", look.name(pair.a)}, {"b", look.name(pair.b)}});
}

void add_pairs(std::vector<Remark>& remarks, const PairingLook& look, const char* key,
               const std::vector<Pair>& pairs) {
    for (const auto& pair : pairs) remarks.push_back({Mark::warn, both(look, key, pair)});
}

std::string fit_words(const PairingLook& look, const pairing::Consequences& told) {
    if (told.fit_after == told.fit_before) return look.words("console.pairing.fit_same");
    const bool up = told.fit_after > told.fit_before;
    const bool much = up ? told.fit_after > 2 * told.fit_before : told.fit_before > 2 * told.fit_after;
    if (up) return look.words(much ? "console.pairing.fit_much_better" : "console.pairing.fit_better");
    return look.words(much ? "console.pairing.fit_much_worse" : "console.pairing.fit_worse");
}

std::string table_afterwards(const PairingLook& look, const pairing::PlannedRound& seats, PersonId id) {
    const auto* table = pairing::table_of(seats, id);
    if (table == nullptr) return look.words("console.pairing.after_rests", {{"name", look.name(id)}});
    return look.words("console.pairing.after_table",
                      {{"n", to_string(table->table)}, {"names", look.joined(table->people)}});
}

bool told_as_pair(Refusal refusal) {
    return refusal == Refusal::would_repeat || refusal == Refusal::pair_forbidden ||
           refusal == Refusal::own_line;
}

void describe_swap(ChosenCard& card, const PairingLook& look, PersonId a, PersonId b) {
    const auto& words = look.words;
    card.swap = Control{words("console.pairing.swap"), "T", std::nullopt};
    if (look.seats(look.changing) == nullptr) {
        card.remarks.push_back({Mark::waiting, words("console.pairing.no_tables_yet")});
        return;
    }
    const pairing::SwapPeople wish{look.changing, a, b};
    const auto told = pairing::consequences(look.state, wish);
    if (told.refusal == Refusal::already_done) {
        card.remarks.push_back({Mark::none, words("console.pairing.together_now")});
        return;
    }
    if (!told.refusal) card.swap->wish = pairing::Command{wish};
    add_pairs(card.remarks, look, "console.pairing.would_repeat", told.repeats);
    add_pairs(card.remarks, look, "console.pairing.is_forbidden", told.forbidden);
    add_pairs(card.remarks, look, "console.pairing.own_line", told.own_line);
    if (told.refusal && !told_as_pair(*told.refusal))
        card.remarks.push_back({Mark::warn, look.why(*told.refusal)});
    if (told.refusal) return;
    card.remarks.push_back({Mark::ok, words("console.pairing.no_repeat") + " " + fit_words(look, told)});
    card.remarks.push_back(
        {Mark::none, words("console.pairing.after", {{"one", table_afterwards(look, told.seats, a)},
                                                     {"two", table_afterwards(look, told.seats, b)}})});
}

void add_pair_wishes(ChosenCard& card, const PairingLook& look, PersonId a, PersonId b) {
    const auto& words = look.words;
    const auto& pairing = look.state.pairing;
    // Two of one side never sit together as a pair: nothing to offer.
    const auto add = [&](const char* key, auto wish, std::optional<Refusal> against) {
        if (against == Refusal::wrong_side) return;
        card.controls.push_back(
            wished(words(key, {{"n", to_string(look.changing)}}), std::move(wish), against, look));
    };
    const auto* pin = pairing::pin_of(pairing, a, b);
    const bool to_come = look.changing > pairing.cycle.round;
    if (const pairing::PinPair wish{a, b, look.changing}; to_come && (!pin || pin->round != wish.round))
        add("console.pairing.pin_round", wish, pairing::refusal_of(look.state, wish));
    if (const pairing::PinPair wish{a, b, 0}; !pin || pin->round != 0)
        add("console.pairing.pin_any", wish, pairing::refusal_of(look.state, wish));
    if (pin != nullptr) add("console.pairing.unpin", pairing::UnpinPair{a, b}, std::nullopt);
    if (pairing::is_forbidden(pairing, a, b))
        return add("console.pairing.allow", pairing::AllowPair{a, b}, std::nullopt);
    const pairing::ForbidPair wish{a, b};
    add("console.pairing.forbid", wish, pairing::refusal_of(look.state, wish));
}

bool waits(const PairingLook& look, PersonId id) {
    const auto all =
        pairing::waiting(look.state, pairing::round_meant(look.state.pairing, look.chosen.round));
    return std::ranges::find(all, id) != all.end();
}

// Why the dim keys are dim, each reason once.
void add_reasons(ChosenCard& card) {
    for (const auto& control : card.controls) {
        const auto same = [&](const Remark& remark) { return remark.text.ends_with(control.why); };
        if (!control.enabled() && !control.why.empty() && std::ranges::none_of(card.remarks, same))
            card.remarks.push_back({Mark::none, control.label + ": " + control.why});
    }
}

ChosenCard two_chosen(const PairingLook& look, PersonId a, PersonId b) {
    ChosenCard card;
    card.title = look.changing > 0 ? look.words("console.pairing.swap_in", {{"n", to_string(look.changing)}})
                                   : look.words("console.pairing.two_people");
    card.right = look.words.count("console.pairing.chosen", 2);
    card.tiles = {tile(look, a), tile(look, b)};
    describe_swap(card, look, a, b);
    add_pair_wishes(card, look, a, b);
    return card;
}

ChosenCard one_chosen(const PairingLook& look, PersonId id) {
    ChosenCard card;
    const auto& words = look.words;
    card.title = look.changing > 0 ? look.round(look.changing) : words("console.pairing.one_person");
    card.right = words.count("console.pairing.chosen", 1);
    card.tiles = {tile(look, id)};
    card.remarks.push_back({Mark::none, words("console.pairing.second_hint")});
    if (look.shown > 0 && waits(look, id)) {
        card.controls.push_back(seat_control(look, id));
        card.controls.push_back(from_next_round(look));
    }
    if ((card.lock = lock_control(look, id))) card.controls.push_back(*card.lock);
    card.controls.push_back(left_control(look, id, words("console.people.mark_left")));
    return card;
}

}  // namespace

std::optional<ChosenCard> chosen_card(const PairingLook& look) {
    if (!look.chosen.one) return std::nullopt;
    auto card = look.chosen.two ? two_chosen(look, *look.chosen.one, *look.chosen.two)
                                : one_chosen(look, *look.chosen.one);
    card.discard = look.words(look.chosen.two ? "console.people.discard" : "console.keys.let_go");
    add_reasons(card);
    return card;
}

}  // namespace auftakt::console
