#include <algorithm>

#include "base/text.hpp"
#include "core/people.hpp"
#include "view/console_pairing_parts.hpp"
#include "view/search_words.hpp"

namespace auftakt::console {
namespace {

using std::to_string;

bool has_lost_phone(const PairingLook& look, PersonId id) {
    if (!look.state.people.persons.at(id).seat) return false;
    const auto phone = look.devices.phones.find(id);
    return phone == look.devices.phones.end() || !phone->second.connected;
}

bool calls(const PairingLook& look, PersonId id) {
    return look.shown == look.state.pairing.cycle.round && look.state.pairing.missing.contains(id);
}

void add_note(SeatRow& row, const PairingLook& look) {
    const auto& words = look.words;
    const bool nowhere =
        look.shown > 0 && row.table == 0 && !pairing::rests(look.state.pairing, look.shown, row.person);
    if (calls(look, row.person))
        row.note = words("console.pairing.calls");
    else if (has_lost_phone(look, row.person))
        row.note = words("console.people.lost");
    row.warns = nowhere || !row.note.empty();
    if (row.warns) row.mark = Mark::warn;
    if (row.note.empty() && !look.state.people.persons.at(row.person).seat)
        row.note = words("console.people.no_phone");
}

SeatRow seat_row(PersonId id, const PairingLook& look) {
    const auto& person = look.state.people.persons.at(id);
    SeatRow row{.person = id, .name = look.name(id), .role = look.role(id)};
    if (const auto* seats = look.seats(look.shown)) {
        const auto* table = pairing::table_of(*seats, id);
        row.table = table == nullptr ? 0 : table->table;
        row.place = table != nullptr ? look.words("console.pairing.table", {{"n", to_string(table->table)}})
                                     : look.words(pairing::rests(look.state.pairing, look.shown, id)
                                                      ? "console.pairing.rests"
                                                      : "console.pairing.no_table");
    }
    add_note(row, look);
    row.searched = skeleton(row.name + " " + person.profile.department + " " + row.place);
    return row;
}

bool passes(const SeatRow& row, SeatFilter filter) {
    switch (filter) {
        case SeatFilter::all: return true;
        case SeatFilter::juniors: return row.role == Role::junior;
        case SeatFilter::seniors: return row.role == Role::senior;
        case SeatFilter::warnings: return row.warns;
    }
    return true;
}

void add_filters(SeatList& list, const PairingLook& look) {
    const auto add = [&](SeatFilter filter, std::optional<Role> role, std::string label) {
        const auto n =
            std::ranges::count_if(list.rows, [&](const SeatRow& row) { return passes(row, filter); });
        list.filters.push_back({filter, role, std::move(label), look.words.number(n)});
    };
    add(SeatFilter::all, std::nullopt, look.words("console.people.filter.all"));
    if (!look.one_pool) {
        add(SeatFilter::juniors, Role::junior, look.words("console.role.junior"));
        add(SeatFilter::seniors, Role::senior, look.words("console.role.senior"));
    }
    add(SeatFilter::warnings, std::nullopt, "");
}

}  // namespace

SeatList seat_list(const PairingLook& look) {
    const auto& words = look.words;
    SeatList list;
    const auto here = people::present(look.state.people);
    list.title = words("console.pairing.here", {{"n", words.number(static_cast<std::int64_t>(here.size()))}});
    list.by_name = words("console.pairing.by_name");
    list.by_table = words("console.pairing.by_table");
    list.search_hint = words("console.pairing.search_hint");
    list.empty = words("console.pairing.nobody");
    list.none_found = words("console.people.none_found");
    if (look.shown > 0) {
        list.round = words("console.pairing.tables_of", {{"n", to_string(look.shown)}});
        list.earlier = look.shown - 1;
        if (look.shown < pairing::last_round(look.state.pairing)) list.later = look.shown + 1;
    }
    for (const auto id : here) list.rows.push_back(seat_row(id, look));
    std::ranges::stable_sort(list.rows, {}, [&](const SeatRow& row) -> const std::string& {
        return look.state.people.persons.at(row.person).name.sort_key;
    });
    add_filters(list, look);
    return list;
}

std::vector<std::size_t> found(const SeatList& list, SeatFilter filter, std::string_view typed,
                               bool by_table) {
    const auto wanted = search_words(typed);
    std::vector<std::size_t> hits;
    for (std::size_t i = 0; i < list.rows.size(); ++i)
        if (passes(list.rows[i], filter) && contains_all(list.rows[i].searched, wanted)) hits.push_back(i);
    if (by_table) std::ranges::stable_sort(hits, {}, [&](std::size_t i) { return list.rows[i].table; });
    return hits;
}

}  // namespace auftakt::console
