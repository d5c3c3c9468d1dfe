#include "core/tandem_rules.hpp"

#include <algorithm>
#include <chrono>

#include "core/pair_rules.hpp"
#include "core/tandem_changes.hpp"

namespace auftakt::tandem {
namespace {

template <class Spec>
const Spec* first_of(const Show& show) {
    for (const auto& segment : show.segments)
        if (const auto* spec = std::get_if<Spec>(&segment.spec)) return spec;
    return nullptr;
}

void add(std::vector<Reason>& all, ReasonKind kind, const std::vector<std::string>& some,
         const std::vector<std::string>& others) {
    for (const auto& topic : some)
        if (std::ranges::count(others, topic) > 0) all.push_back({kind, topic});
}

void each_meeting(const Public& state, PersonId person, auto visit) {
    for (const auto* meetings : {&*state.pairing.past, &*state.pairing.met})
        for (const auto& meeting : *meetings)
            if (std::ranges::count(meeting.people, person) > 0) visit(meeting);
}

bool has_met_somebody(const Public& state, PersonId person) {
    bool met = false;
    each_meeting(state, person, [&](const auto&) { met = true; });
    return met;
}

}  // namespace

const MatchingSpec* spec_of(const Show& show) { return first_of<MatchingSpec>(show); }
const CommitmentSpec* commitment_of(const Show& show) { return first_of<CommitmentSpec>(show); }

bool takes_part(const Public& state, PersonId id) {
    const auto& person = state.people.persons.at(id);
    if (!people::attends(person) || person.profile.capacity < 1) return false;
    switch (state.people.attendance.at(id).presence) {
        case people::Presence::expected: return false;
        case people::Presence::present: return true;
        case people::Presence::left: return has_met_somebody(state, id);
    }
    return false;
}

std::vector<PersonId> taking_part(const Public& state, Role side) {
    std::vector<PersonId> people;
    state.people.persons.each([&](PersonId id, const people::Person&) {
        if (takes_part(state, id) && people::side_of(state.people, id) == side) people.push_back(id);
    });
    return people;
}

std::int32_t fit(const Public& state, PersonId junior, PersonId senior) {
    const auto* spec = spec_of(*state.show);
    return fit_of(pairing::brought_by(state.people, junior), pairing::brought_by(state.people, senior),
                  spec == nullptr ? FitWeights{} : spec->fit);
}

std::vector<Reason> reasons(const Public& state, PersonId junior, PersonId senior) {
    const auto& j = state.people.persons.at(junior).profile;
    const auto& s = state.people.persons.at(senior).profile;
    std::vector<Reason> all;
    add(all, ReasonKind::offers, j.offers, s.wants);
    add(all, ReasonKind::wants, s.offers, j.wants);
    add(all, ReasonKind::interest, j.interests, s.interests);
    add(all, ReasonKind::language, j.languages, s.languages);
    if (const int round = round_met(state, junior, senior); round > 0)
        all.push_back({ReasonKind::met, {}, round});
    if (!j.department.empty() && !s.department.empty() && j.department != s.department)
        all.push_back({ReasonKind::far});
    return all;
}

std::vector<Reason> reasons(const Public& state, const Tandem& tandem) {
    std::vector<Reason> all;
    for (const auto junior : tandem.juniors)
        for (const auto senior : tandem.seniors)
            for (auto& reason : reasons(state, junior, senior))
                if (std::ranges::count(all, reason) == 0) all.push_back(std::move(reason));
    std::ranges::stable_sort(all, {}, &Reason::kind);
    return all;
}

int round_met(const Public& state, PersonId one, PersonId other) {
    int round = 0;
    each_meeting(state, one, [&](const pairing::Meeting& meeting) {
        if (std::ranges::count(meeting.people, other) > 0) round = meeting.round;
    });
    return round;
}

bool talked(const Public& state, int round, PersonId one, PersonId other) {
    bool found = false;
    each_meeting(state, one, [&](const pairing::Meeting& meeting) {
        found |= meeting.round == round && one != other && std::ranges::count(meeting.people, other) > 0;
    });
    return found;
}

std::set<PersonPair> met_pairs(const Public& state) {
    std::set<PersonPair> pairs;
    for (const auto* meetings : {&*state.pairing.past, &*state.pairing.met})
        for (const auto& meeting : *meetings)
            for (const auto one : meeting.people)
                for (const auto other : meeting.people)
                    if (one < other) pairs.emplace(one, other);
    return pairs;
}

std::vector<PersonId> met_by(const Public& state, PersonId person) {
    std::vector<PersonId> all;
    each_meeting(state, person, [&](const pairing::Meeting& meeting) {
        for (const auto other : meeting.people)
            if (other != person && std::ranges::count(all, other) == 0) all.push_back(other);
    });
    return all;
}

std::int32_t public_fit(const Public& state, const Tandem& tandem) {
    std::int32_t total = 0;
    std::int32_t pairs = 0;
    for (const auto junior : tandem.juniors)
        for (const auto senior : tandem.seniors) {
            total += fit(state, junior, senior);
            ++pairs;
        }
    return pairs == 0 ? 0 : total / pairs;
}

std::int64_t mean_fit(const Public& state, const Draft& draft) {
    std::int64_t fit = 0;
    for (const auto& tandem : draft.tandems) fit += public_fit(state, tandem);
    return draft.tandems.empty() ? 0 : fit / static_cast<std::int64_t>(draft.tandems.size());
}

bool is_weak(const Tandem& tandem, std::int64_t fit, std::int64_t mean) {
    const bool no_topic = std::ranges::none_of(tandem.reasons, [](const Reason& reason) {
        return reason.kind == ReasonKind::offers || reason.kind == ReasonKind::wants;
    });
    return no_topic || fit * 2 < mean;
}

std::vector<BestPlace> best_places(const Public& state, const Exclusions& exclusions, PersonId person,
                                   std::size_t most) {
    const auto& draft = *state.tandem.draft;
    const auto side = people::side_of(state.people, person);
    const auto may_join = [&](const std::vector<PersonId>& people) {
        return std::ranges::none_of(
            people, [&](PersonId other) { return exclusions.seen_against(person, other).has_value(); });
    };
    std::vector<BestPlace> places;
    const auto consider = [&](PersonId other, PlaceKind kind, std::optional<int> third_of) {
        if (side == people::side_of(state.people, other)) return;
        const auto value = side == Role::junior ? fit(state, person, other) : fit(state, other, person);
        places.push_back({other, value, kind, third_of});
    };
    for (const auto other : without_tandem(state, draft.tandems))
        if (other != person && may_join({other})) consider(other, PlaceKind::waits, {});
    std::set<PersonId> seen;
    const auto* spec = spec_of(*state.show);
    for (std::size_t i = 0; i < draft.tandems.size(); ++i) {
        const auto& tandem = draft.tandems[i];
        const bool trio = spec != nullptr && spec->trios && people_in(tandem) == 2 &&
                          may_join(tandem.juniors) && may_join(tandem.seniors);
        for (const auto* people : {&tandem.juniors, &tandem.seniors})
            for (const auto other : *people) {
                if (trio) consider(other, PlaceKind::third, static_cast<int>(i));
                if (free_places(state, draft, other) > 0 && may_join({other}) && seen.insert(other).second)
                    consider(other, PlaceKind::free_place, {});
            }
    }
    std::ranges::stable_sort(places, [](const BestPlace& one, const BestPlace& other) {
        return std::pair{one.kind, one.fit} > std::pair{other.kind, other.fit};
    });
    if (places.size() > most) places.resize(most);
    return places;
}

int shown_next(const Public& state) {
    const auto* spec = spec_of(*state.show);
    const int all = static_cast<int>(state.tandem.draft->tandems.size());
    const auto mode = spec == nullptr ? RevealMode::at_once : spec->reveal;
    switch (mode) {
        case RevealMode::pages: return std::min(all, state.tandem.shown + tandems_on_a_page);
        case RevealMode::one_by_one: return std::min(all, state.tandem.shown + 1);
        case RevealMode::at_once:
        case RevealMode::phones_only: return all;
    }
    return all;
}

std::chrono::milliseconds page_time(int tandems) {
    using namespace std::chrono_literals;
    const int pages = std::max(1, (tandems + tandems_on_a_page - 1) / tandems_on_a_page);
    return std::min<std::chrono::milliseconds>(8s, 90'000ms / pages);
}

}  // namespace auftakt::tandem
