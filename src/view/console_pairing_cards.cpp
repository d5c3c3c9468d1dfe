#include <algorithm>

#include "core/people.hpp"
#include "core/round_wishes.hpp"
#include "core/seat_changes.hpp"
#include "view/console_pairing_parts.hpp"
#include "view/console_time.hpp"

// What waits for somebody: people without company, calls for a partner, wishes that can be taken back.
namespace auftakt::console {
namespace {

using std::to_string;

constexpr std::size_t rows_max = 4;

// The cards show the first few; the list on the left has all of them.
void fold(AttentionCard& card, const Words& words) {
    if (card.rows.size() <= rows_max) return;
    card.more = words.count("console.pairing.more", static_cast<std::int64_t>(card.rows.size() - rows_max));
    card.rows.resize(rows_max);
}

std::string who_is(const PairingLook& look, PersonId id) {
    std::string said;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) said += (said.empty() ? "" : " · ") + text;
    };
    const auto role = look.role(id);
    if (role == Role::junior) add(look.words("console.role.junior"));
    if (role == Role::senior) add(look.words("console.role.senior"));
    add(look.state.people.persons.at(id).profile.department);
    const auto& held = look.state.people.attendance.at(id);
    const UtcMs then{look.clock.utc.ms + (held.arrived.ms - look.clock.now.ms)};
    if (held.arrived.ms > 0)
        add(look.words("console.pairing.arrived",
                       {{"time", look.words.clock(local_minute(then, look.clock.offset))}}));
    return said;
}

std::string first_name(const std::string& full) { return full.substr(0, full.find(' ')); }

AttentionRow call_row(const PairingLook& look, PersonId id) {
    const auto& words = look.words;
    const auto* seat = pairing::seat_of(look.state.pairing, look.state.pairing.cycle.round, id);
    auto others = seat == nullptr ? std::vector<PersonId>{} : seat->people;
    std::erase(others, id);
    const auto table = seat == nullptr ? std::string{"–"} : to_string(seat->table);
    AttentionRow row{.mark = Mark::warn, .role = look.role(id), .name = look.name(id)};
    row.detail = words("console.pairing.call_detail", {{"n", table}, {"names", look.joined(others)}});
    row.notice = words("console.now.missing", {{"name", look.name(id)}, {"table", table}});
    row.controls.push_back(
        {words("console.pairing.is_there"), "", pairing::Command{pairing::ClearMissing{id}}});
    for (const auto other : others) {
        if (!people::is_here(look.state.people, other)) continue;
        auto label = others.size() == 1
                         ? words("console.pairing.partner_left")
                         : words("console.pairing.name_left", {{"name", first_name(look.name(other))}});
        row.controls.push_back(left_control(look, other, std::move(label)));
    }
    return row;
}

AttentionRow wish_row(const PairingLook& look, pairing::Pair pair, std::string detail, const char* key,
                      pairing::Command wish) {
    AttentionRow row;
    row.name = look.words("console.pairing.pair", {{"a", look.name(pair.a)}, {"b", look.name(pair.b)}});
    row.detail = std::move(detail);
    row.controls.push_back({look.words(key), "", std::move(wish)});
    return row;
}

}  // namespace

Control seat_control(const PairingLook& look, PersonId person) {
    const auto& words = look.words;
    const auto round = pairing::round_meant(look.state.pairing, look.chosen.round);
    const pairing::SeatPerson wish{person, round, std::nullopt};
    const auto seats = pairing::seated(look.state, wish);
    if (!seats)
        return {words("console.pairing.seat"), "", std::nullopt, std::nullopt, look.why(seats.error())};
    const auto* table = pairing::table_of(*seats, person);
    const bool now = round == look.state.pairing.cycle.round;
    auto label = table == nullptr ? words("console.pairing.let_rest", {{"round", to_string(round)}})
                                  : words(now ? "console.pairing.seat_now" : "console.pairing.seat_later",
                                          {{"n", to_string(table->table)}, {"round", to_string(round)}});
    return {std::move(label), "", pairing::Command{wish}};
}

Control from_next_round(const PairingLook& look) {
    const auto& pairing = look.state.pairing;
    Control made{look.words("console.pairing.from_round", {{"n", to_string(pairing.cycle.round + 1)}}), "",
                 std::nullopt};
    if (const auto refusal = pairing::refusal_of(look.state, pairing::Replan{}))
        made.why = look.why(*refusal);
    else if (pairing.replanning)
        made.why = look.words("console.pairing.already_planned");
    else
        made.wish = pairing::Command{pairing::Replan{}};
    return made;
}

Control left_control(const PairingLook& look, PersonId person, std::string label) {
    Control made{std::move(label), "", std::nullopt};
    if (people::is_here(look.state.people, person)) made.wish = people::Command{people::MarkLeft{person}};
    return made;
}

// Whoever rests by plan does not wait for anybody.
AttentionCard waiting_card(const PairingLook& look) {
    AttentionCard card;
    const auto& pairing = look.state.pairing;
    if (!pairing::rounds_are_on(look.state)) return card;
    const auto round = pairing::round_meant(pairing, 0);
    for (const auto id : pairing::waiting(look.state, round)) {
        if (pairing::rests(pairing, round, id)) continue;
        AttentionRow row{.role = look.role(id), .name = look.name(id), .detail = who_is(look, id)};
        if (card.rows.size() < rows_max) {
            auto here = look;
            here.chosen.round = 0;
            row.controls = {from_next_round(here), seat_control(here, id)};
            for (const auto& control : row.controls)
                if (!control.enabled() && !control.why.empty()) row.detail = control.why;
        }
        card.rows.push_back(std::move(row));
    }
    if (card.rows.empty()) return card;
    card.title = look.words("console.pairing.waiting", {{"n", to_string(round)}});
    card.right = look.words.count("console.pairing.waiting_n", static_cast<std::int64_t>(card.rows.size()));
    fold(card, look.words);
    return card;
}

AttentionCard calls_card(const PairingLook& look) {
    AttentionCard card;
    // Whoever is known to have nobody left waits for a table, not for an answer.
    const auto alone = pairing::waiting(look.state, look.state.pairing.cycle.round);
    for (const auto id : look.state.pairing.missing)
        if (std::ranges::find(alone, id) == alone.end()) card.rows.push_back(call_row(look, id));
    if (card.rows.empty()) return card;
    card.title = look.words("console.pairing.calls");
    card.right = look.words.count("console.pairing.calls_n", static_cast<std::int64_t>(card.rows.size()));
    fold(card, look.words);
    return card;
}

AttentionCard wishes_card(const PairingLook& look) {
    AttentionCard card;
    const auto& words = look.words;
    for (const auto& pin : look.state.pairing.pinned)
        card.rows.push_back(
            wish_row(look, pin.pair,
                     pin.round == 0 ? words("console.pairing.pinned_any")
                                    : words("console.pairing.pinned_round", {{"n", to_string(pin.round)}}),
                     "console.pairing.unpin", pairing::UnpinPair{pin.pair.a, pin.pair.b}));
    for (const auto& pair : look.state.pairing.forbidden)
        card.rows.push_back(wish_row(look, pair, words("console.pairing.forbidden"), "console.pairing.allow",
                                     pairing::AllowPair{pair.a, pair.b}));
    if (card.rows.empty()) return card;
    card.title = words("console.pairing.wishes");
    card.right = words.count("console.pairing.wishes_n", static_cast<std::int64_t>(card.rows.size()));
    return card;
}

}  // namespace auftakt::console
