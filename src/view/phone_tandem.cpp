#include "view/phone_tandem.hpp"

#include <algorithm>

#include "core/tandem_rules.hpp"
#include "view/first_meeting.hpp"

namespace auftakt::phone {
namespace {

constexpr std::size_t reasons_max = 6;

template <class Visit>
void each_person(const tandem::Tandem& tandem, Visit visit) {
    for (const auto* side : {&tandem.juniors, &tandem.seniors})
        for (const auto person : *side) visit(person);
}

bool all_in(const tandem::Tandem& tandem, const std::set<PersonId>& people) {
    bool all = true;
    each_person(tandem, [&](PersonId person) { all &= people.contains(person); });
    return all;
}

std::optional<OwnDate> date_of(const Public& state, const Names& names, int index, PersonId reader) {
    const auto held = state.tandem.dates.find(index);
    if (held == state.tandem.dates.end()) return std::nullopt;
    const auto& tandem = state.tandem.draft->tandems[static_cast<std::size_t>(index)];
    OwnDate date{.date = held->second.date, .mine = held->second.agreed.contains(reader)};
    date.all = all_in(tandem, held->second.agreed);
    each_person(tandem, [&](PersonId person) {
        const bool agreed = held->second.agreed.contains(person);
        if (person != reader && agreed != date.mine && date.by.empty()) date.by = names.shown(person);
    });
    return date;
}

OwnTandem own_tandem(const Public& state, const Names& names, int index, PersonId reader,
                     std::size_t reasons) {
    const auto& tandem = state.tandem.draft->tandems[static_cast<std::size_t>(index)];
    OwnTandem own{.tandem = index, .both_chose = tandem.both_chose, .go_on = tandem.go_on};
    each_person(tandem, [&](PersonId person) {
        if (person == reader) return;
        own.partners.push_back({.name = names.shown(person),
                                .role = people::side_of(state.people, person),
                                .department = names.department(person)});
    });
    for (const auto& reason : tandem.reasons)
        if (own.reasons.size() < reasons) own.reasons.push_back({reason.kind, reason.topic, reason.round});
    if (const auto rules = state.tandem.rules.find(index); rules != state.tandem.rules.end()) {
        own.rules_mine = rules->second.contains(reader);
        own.rules_all = all_in(tandem, rules->second);
    }
    if (const auto goal = state.tandem.goals.find(index); goal != state.tandem.goals.end())
        own.goal = goal->second;
    own.date = date_of(state, names, index, reader);
    if (!own.date || !own.date->all) own.suggestion = suggested_date(state, index);
    if (const auto* spec = tandem::commitment_of(*state.show)) own.within_days = spec->within_days;
    own.released = state.tandem.released;
    own.not_right = state.tandem.not_right.contains({index, reader});
    return own;
}

}  // namespace

std::vector<OwnTandem> own_tandems(const Public& state, const Names& names, PersonId reader) {
    std::vector<OwnTandem> all;
    const auto mine = tandem::shown_tandems_of(state.tandem, reader);
    all.reserve(mine.size());
    // A view is short: whoever has several is told less of what connects each.
    const auto reasons = mine.empty() ? reasons_max : std::max(std::size_t{1}, reasons_max / mine.size());
    for (const int index : mine) all.push_back(own_tandem(state, names, index, reader, reasons));
    return all;
}

bool waits_for_tandem(const Public& state, PersonId person) {
    const auto& tandem = state.tandem;
    if (tandem.phase != tandem::Phase::released) return false;
    const bool all_shown = tandem.shown == static_cast<int>(tandem.draft->tandems.size());
    return all_shown && std::ranges::count(tandem.draft->waiting, person) > 0;
}

}  // namespace auftakt::phone
