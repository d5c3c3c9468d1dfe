#include "view/first_meeting.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/evening.hpp"
#include "view/phone_you.hpp"
#include "view/tandem_calendar.hpp"

// The first meeting as a phone is offered it in the moment of the reveal, and what replaces it in a calendar.
namespace auftakt::test {
namespace {

constexpr UtcMs tuesday_20_october{1'792'486'800'000};  // 2026, 9:00 UTC
const PersonId ada{1}, ben{2}, cem{3}, dora{4};

// Two tandems that the hall has seen.
Public revealed(int within_days = 14) {
    Evening evening{tandem_kickoff()};
    evening.next();
    evening.join_many(4);
    auto state = evening.state();
    state.tandem.phase = tandem::Phase::released;
    state.tandem.released = tuesday_20_october;
    state.tandem.shown = 2;
    state.tandem.draft.edit([](tandem::Draft& draft) {
        draft.tandems = {{.juniors = {ada}, .seniors = {ben}}, {.juniors = {cem}, .seniors = {dora}}};
    });
    state.show.edit([&](Show& show) {
        auto& spec = std::get<CommitmentSpec>(show.segments.back().spec);
        spec.within_days = within_days;
        spec.series = {{{"Kennenlernen", "", "Getting acquainted"}, {"Ein Ziel", "", "A goal"}, {}}, {}};
    });
    return state;
}

Words words() {
    static const WordList list;
    return Words{list, Address::sie};
}

tandem::FirstDate in_october(int day) {
    return {.year = 2026, .month = 10, .day = day, .minute = 750, .place = 2};
}

phone::OwnTandem own(const Public& state, PersonId person) {
    return phone::you_view(state, person, {}).tandems.at(0);
}

TEST_CASE(
    "both of a tandem are offered one working day within the programme's days, and neighbours another") {
    const auto state = revealed();
    CHECK(own(state, ada).suggestion == in_october(26));  // a Monday, six days on
    CHECK(own(state, ben).suggestion == in_october(26));
    CHECK(own(state, cem).suggestion == in_october(27));
    CHECK(suggested_date(state, 4) == in_october(30));
    auto later = in_october(2);  // after the weekend
    later.month = 11;
    CHECK(suggested_date(state, 5) == later);
    CHECK(suggested_date(state, 7) == in_october(26));  // from the front, after 3 November
}

TEST_CASE("a programme in a hurry suggests its own last day, and never a weekend") {
    CHECK(suggested_date(revealed(3), 0) == in_october(23));
    CHECK(suggested_date(revealed(3), 1) == in_october(23));
    CHECK(suggested_date(revealed(4), 0) == in_october(26));  // Saturday is none
}

TEST_CASE("the suggestion goes once everybody has agreed to a date, and not before") {
    auto state = revealed();
    state.tandem.dates[0] = {in_october(29), {ada}};
    CHECK(own(state, ada).suggestion);
    state.tandem.dates[0].agreed.insert(ben);
    CHECK_FALSE(own(state, ada).suggestion);
    CHECK(own(state, cem).suggestion);
}

TEST_CASE("a calendar keeps the suggestion as tentative until the agreed date replaces it") {
    auto state = revealed();
    const auto newest = [&] {
        const auto agreed = tandem_calendar(state, 0, ada, words());
        return (agreed ? *agreed : tentative_calendar(state, 0, ada, words())).appointments.at(0);
    };
    const auto suggested = newest();
    CHECK(suggested.tentative);
    CHECK(suggested.date == LocalDate{2026, 10, 26});
    CHECK(suggested.sequence == 0);
    CHECK(suggested.stamp == tuesday_20_october);
    CHECK(tentative_calendar(state, 0, ada, words()).appointments.size() == 1);
    state.tandem.dates[0] = {in_october(29), {ada}, 0, UtcMs{tuesday_20_october.ms + 1}};
    const auto by_ada = newest();
    CHECK(by_ada.tentative);
    CHECK(by_ada.date == LocalDate{2026, 10, 29});
    state.tandem.dates[0].agreed.insert(ben);
    const auto agreed = newest();
    CHECK_FALSE(agreed.tentative);
    for (const auto& one : {by_ada, agreed}) CHECK(one.uid == suggested.uid);
    CHECK(suggested.sequence < by_ada.sequence);
    CHECK(by_ada.sequence < agreed.sequence);
    state.tandem.dates[0] = {in_october(30), {ben}, 1, UtcMs{tuesday_20_october.ms + 2}};
    CHECK(newest().tentative);
    CHECK(agreed.sequence < newest().sequence);
}

TEST_CASE("a phone may be handed on from the doors to the very end, but not by somebody who was removed") {
    auto state = revealed();
    const auto may = [&] {
        return std::ranges::count(phone::you_view(state, ada, {}).can, phone::Action::hand_over) > 0;
    };
    CHECK(may());
    state.run.place.phase = run::Phase::ended;
    CHECK(may());
    state.people.persons.edit(ada, [](people::Person& person) { person.removed = true; });
    CHECK_FALSE(may());
}

}  // namespace
}  // namespace auftakt::test
