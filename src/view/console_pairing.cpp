#include "view/console_pairing.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "core/people.hpp"
#include "view/console_pairing_parts.hpp"

namespace auftakt::console {
namespace {

using std::to_string;

std::map<PersonId, std::string> names_of(const Public& state) {
    const auto here = people::present(state.people);
    std::map<std::string, int> count;
    for (const auto id : here) ++count[state.people.persons.at(id).name.full];
    std::map<PersonId, std::string> names;
    std::map<std::string, int> seen;
    for (const auto id : here) {
        const auto& person = state.people.persons.at(id);
        auto name = person.name.full;
        if (count[name] > 1) {
            if (!person.profile.department.empty()) name += " (" + person.profile.department + ")";
            if (const auto n = ++seen[name]; n > 1) name += " (" + to_string(n) + ")";
        }
        names.emplace(id, std::move(name));
    }
    return names;
}

bool has_rounds(const Public& state) {
    return std::ranges::any_of(state.show->segments, [](const Segment& segment) {
        return std::holds_alternative<PairingSpec>(segment.spec);
    });
}

// Swaps are about the round in the list; while its talk runs, about the next.
int round_to_change(const Public& state, int shown) {
    if (shown == 0) return 0;
    const bool fixed = pairing::fixed_round(state, shown).has_value();
    const bool next = shown == state.pairing.cycle.round && shown < pairing::last_round(state.pairing);
    return fixed && next ? shown + 1 : shown;
}

}  // namespace

std::string PairingLook::name(PersonId id) const {
    if (const auto found = names.find(id); found != names.end()) return found->second;
    const auto* person = state.people.persons.find(id);
    return person == nullptr ? "–" : person->name.full;
}

std::string PairingLook::round(int number) const {
    return words("console.pairing.round", {{"n", to_string(number)}});
}

std::optional<Role> PairingLook::role(PersonId id) const {
    return one_pool ? std::nullopt : people::side_of(state.people, id);
}

const pairing::PlannedRound* PairingLook::seats(int round) const {
    const auto& rounds = state.pairing.plan->rounds;
    if (round < 1 || static_cast<std::size_t>(round) > rounds.size()) return nullptr;
    return &rounds[static_cast<std::size_t>(round - 1)];
}

std::string PairingLook::why(Refusal refusal) const {
    return words("refusal." + std::string{boost::describe::enum_to_string(refusal, "malformed")});
}

std::string PairingLook::joined(const std::vector<PersonId>& people) const {
    std::string all;
    for (const auto id : people) all += (all.empty() ? "" : ", ") + name(id);
    return all;
}

std::string PairingLook::place(PersonId id, int round) const {
    const auto* seats = this->seats(round);
    if (seats == nullptr) return {};
    const auto* table = pairing::table_of(*seats, id);
    if (table == nullptr)
        return words(pairing::rests(state.pairing, round, id) ? "console.pairing.rests"
                                                              : "console.pairing.no_table");
    auto others = table->people;
    std::erase(others, id);
    if (others.empty()) return words("console.pairing.table_alone", {{"n", to_string(table->table)}});
    return words("console.pairing.table_with", {{"n", to_string(table->table)}, {"names", joined(others)}});
}

PairingLook look_at_pairing(const Public& state, const Devices& devices, const WallClock& clock,
                            const PairingSelection& chosen, const Words& words) {
    PairingLook look{.state = state,
                     .devices = devices,
                     .clock = clock,
                     .words = words,
                     .chosen = chosen,
                     .names = names_of(state)};
    const auto* spec = pairing::spec_of(state);
    look.one_pool = spec != nullptr && (spec->mode == PairingMode::peer || spec->mode == PairingMode::group);
    const auto last = pairing::last_round(state.pairing);
    if (state.pairing.segment >= 0 && last > 0)
        look.shown = std::clamp(pairing::round_meant(state.pairing, chosen.round), 1, last);
    look.changing = round_to_change(state, look.shown);
    const auto gone = [&](std::optional<PersonId>& id) {
        if (id && !people::is_here(state.people, *id)) id.reset();
    };
    gone(look.chosen.one);
    gone(look.chosen.two);
    if (!look.chosen.one) std::swap(look.chosen.one, look.chosen.two);
    return look;
}

PairingScene pairing_scene(const Public& state, const Devices& devices, const WallClock& clock,
                           const PairingSelection& chosen, const Words& words) {
    PairingScene scene;
    scene.exists = has_rounds(state);
    if (!scene.exists) return scene;
    const auto look = look_at_pairing(state, devices, clock, chosen, words);
    scene.people = seat_list(look);
    scene.chosen = chosen_card(look);
    scene.choose_hint = words("console.pairing.choose_hint");
    scene.waiting = waiting_card(look);
    scene.calls = calls_card(look);
    scene.odd = odd_card(look);
    scene.wishes = wishes_card(look);
    scene.meetings = meetings_card(look);
    scene.trouble = trouble_text(look);
    scene.plan = plan_panel(look);
    return scene;
}

}  // namespace auftakt::console
