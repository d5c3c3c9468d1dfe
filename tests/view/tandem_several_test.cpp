#include <doctest/doctest.h>

#include <algorithm>

#include "core/sealed/voices.hpp"
#include "core/tandem_changes.hpp"
#include "core/tandem_rules.hpp"
#include "engine/match_job.hpp"
#include "matching/match_pairs.hpp"
#include "support/evening.hpp"

// People who may be in more than one tandem, and what the review makes of it.
namespace auftakt::test {
namespace {

using ask::GiveAnswer;
using tandem::Phase;

PairSolution match(const PairProblem& problem) { return matching::match_pairs(problem); }

// Ada, a junior, may have two tandems; Ben and Dora are seniors. Cem, a junior, comes where he is asked for.
struct TwoPlaces : Evening {
    PersonId ada{1}, ben{2}, dora{3}, cem{4};
    explicit TwoPlaces(bool with_cem = false, bool trios = true) : Evening{show(trios)} {
        std::vector<people::ImportedPerson> rows;
        const auto list = [&](const char* external, const char* who, Role role, int capacity) {
            people::Profile profile;
            profile.role = role;
            profile.capacity = capacity;
            rows.push_back({external, name(who).name, profile, ""});
        };
        list("A", "Ada Weber", Role::junior, 2);
        list("B", "Ben Groß", Role::senior, 1);
        list("D", "Dora Fink", Role::senior, 1);
        if (with_cem) list("C", "Cem Yilmaz", Role::junior, 1);
        tell(people::ImportPeople{rows});
        next();
        join("Ada Weber", Role::junior);
        join("Ben Groß", Role::senior);
        join("Dora Fink", Role::senior);
        if (with_cem) join("Cem Yilmaz", Role::junior);
        talk(1);
    }
    static Show show(bool trios) {
        auto show = tandem_kickoff();
        std::get<MatchingSpec>(show.segments[segment::matching].spec).trios = trios;
        return show;
    }
    Told propose() { return tell({Source::job, {}, {}}, auftakt::propose_tandems(model(), 5, match)); }
    void review() {
        go_to(segment::wishes);
        next();
        REQUIRE(propose() == done);
    }
    void reveal() {
        go_to(segment::matching);
        REQUIRE(tell(tandem::ReleaseTandems{}) == done);
        next();
    }
    const std::vector<tandem::Tandem>& tandems() const { return state().tandem.draft->tandems; }
    tandem::FirstDate day(int in_days) const {
        using namespace std::chrono;
        const year_month_day at{
            floor<days>(sys_time<milliseconds>{milliseconds{moment().utc.ms}} + days{in_days})};
        return {.year = static_cast<int>(at.year()),
                .month = static_cast<int>(static_cast<unsigned>(at.month())),
                .day = static_cast<int>(static_cast<unsigned>(at.day())),
                .minute = 750};
    }
};

TEST_CASE("whoever has two tandems fixes a date, a goal and the rules in each of them") {
    TwoPlaces evening;
    evening.review();
    REQUIRE(evening.tandems().size() == 2);
    evening.reveal();
    CHECK(tandem::shown_tandems_of(evening.state().tandem, evening.ada) == std::vector{0, 1});
    CHECK(tandem::shown_tandems_of(evening.state().tandem, evening.ben) == std::vector{0});
    const auto first = evening.day(5);
    const auto second = evening.day(6);
    CHECK(evening.phone(evening.ada, tandem::SuggestDate{first, 0}) == done);
    CHECK(evening.phone(evening.ada, tandem::SuggestDate{second, 1}) == done);
    CHECK(evening.phone(evening.ben, tandem::AgreeToDate{first, {}}) == done);
    CHECK(evening.phone(evening.dora, tandem::AgreeToDate{second, {}}) == done);
    CHECK(tandem::has_date(evening.state().tandem, 0));
    CHECK(tandem::has_date(evening.state().tandem, 1));
    CHECK(evening.state().tandem.dates.at(1).date == second);
    CHECK(evening.phone(evening.ada, tandem::WriteTandemGoal{clean("Vorlesen"), 1}) == done);
    CHECK(evening.state().tandem.goals == std::map<int, std::string>{{1, "Vorlesen"}});
    CHECK(evening.phone(evening.ada, tandem::AgreeOnRules{1}) == done);
    CHECK(evening.phone(evening.dora, tandem::AgreeOnRules{}) == done);
    CHECK(evening.state().tandem.rules.at(1) == std::set{evening.ada, evening.dora});
    CHECK(evening.phone(evening.ben, tandem::AgreeOnRules{1}) == refused(Refusal::no_such_tandem));
    CHECK(evening.phone(evening.ada, tandem::AgreeOnRules{2}) == refused(Refusal::no_such_tandem));
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a concern and an agreement to rules are about one tandem, and can be taken back on the phone") {
    TwoPlaces evening;
    evening.review();
    evening.reveal();
    CHECK(evening.phone(evening.ada, tandem::SayNotRight{1}) == done);
    CHECK(evening.state().tandem.not_right == std::set{tandem::Concern{1, evening.ada}});
    CHECK(evening.phone(evening.ada, tandem::TakeBackNotRight{0}) == done);  // nothing was said of it
    CHECK(evening.state().tandem.not_right.size() == 1);
    CHECK(evening.phone(evening.ada, tandem::TakeBackNotRight{1}) == done);
    CHECK(evening.state().tandem.not_right.empty());
    evening.phone(evening.ben, tandem::AgreeOnRules{});
    CHECK(evening.phone(evening.ben, tandem::TakeBackTandemRules{}) == done);
    CHECK(evening.state().tandem.rules.at(0).empty());
    CHECK(evening.phone(evening.ben, tandem::TakeBackTandemRules{1}) == refused(Refusal::no_such_tandem));
}

TEST_CASE("somebody who waits takes a free second place before a trio is made") {
    TwoPlaces evening;
    evening.review();
    REQUIRE(evening.tell(tandem::SplitTandem{evening.ada, evening.dora}) == done);
    CHECK(evening.tandems().size() == 1);
    CHECK(evening.state().tandem.draft->waiting == std::vector{evening.dora});
    const auto places =
        tandem::best_places(evening.state(), tandem::Exclusions{evening.state()}, evening.dora, 3);
    REQUIRE(places.size() == 2);
    CHECK(places[0].with == evening.ada);
    CHECK(places[0].kind == tandem::PlaceKind::free_place);
    CHECK(places[1].with == evening.ada);
    CHECK(places[1].kind == tandem::PlaceKind::third);
    CHECK(evening.tell(tandem::JoinTandem{evening.dora, evening.ada, {}}) == done);
    REQUIRE(evening.tandems().size() == 2);
    CHECK(evening.tandems()[1].juniors == std::vector{evening.ada});
    CHECK(evening.tandems()[1].seniors == std::vector{evening.dora});
    evening.undo();
    CHECK(evening.tell(tandem::JoinTandem{evening.dora, evening.ada, 0}) == done);
    REQUIRE(evening.tandems().size() == 1);
    CHECK(evening.tandems()[0].seniors == std::vector{evening.ben, evening.dora});
}

TEST_CASE("no trio is offered where the show makes none") {
    TwoPlaces evening{true, false};
    evening.review();
    REQUIRE(evening.state().tandem.draft->waiting.empty());
    REQUIRE(evening.tandems().size() == 2);
    const auto cem = tandem::tandem_of(evening.state().tandem, evening.cem);
    REQUIRE(cem);
    const auto senior = evening.tandems()[static_cast<std::size_t>(*cem)].seniors[0];
    evening.tell(tandem::SplitTandem{evening.cem, {}});
    const auto waits = evening.state().tandem.draft->waiting;
    CHECK(waits == std::vector{std::min(evening.cem, senior), std::max(evening.cem, senior)});
    const auto places = tandem::best_places(evening.state(), tandem::Exclusions{evening.state()}, senior, 3);
    REQUIRE(places.size() == 2);
    CHECK(places[0].kind == tandem::PlaceKind::waits);
    CHECK(places[0].with == evening.cem);
    CHECK(places[1].kind == tandem::PlaceKind::free_place);
    CHECK(places[1].with == evening.ada);
}

TEST_CASE("an exchange is of the place that is meant, and nobody gets more tandems than they may") {
    TwoPlaces evening{true};
    evening.review();
    REQUIRE(evening.tandems().size() == 2);
    evening.tell(tandem::SplitTandem{evening.cem, {}});
    REQUIRE(evening.tandems().size() == 1);
    const auto with = evening.tandems()[0].seniors[0];
    const auto other = with == evening.ben ? evening.dora : evening.ben;
    REQUIRE(evening.tell(tandem::JoinTandem{other, evening.ada, {}}) == done);
    CHECK(evening.state().tandem.draft->waiting == std::vector{evening.cem});
    // Cem takes one of Ada's places, and has no second one.
    CHECK(evening.tell(tandem::ExchangePartners{evening.ada, evening.cem, {}, {}}) ==
          refused(Refusal::no_place_free));
    CHECK(evening.tell(tandem::ExchangePartners{evening.ada, evening.cem, other, {}}) == done);
    CHECK(evening.state().tandem.draft->waiting.empty());
    CHECK(tandem::tandem_of(evening.state().tandem, evening.cem, other).has_value());
    CHECK(tandem::tandem_of(evening.state().tandem, evening.ada, with).has_value());
    CHECK(evening.undo() == done);
    CHECK(evening.state().tandem.draft->waiting == std::vector{evening.cem});
}

TEST_CASE("locks beyond the places somebody has are refused, and two that hold are held") {
    TwoPlaces evening{true};
    evening.review();
    CHECK(evening.tell(tandem::LockTandem{evening.ada, evening.ben}) == done);
    CHECK(evening.tell(tandem::LockTandem{evening.ada, evening.dora}) == done);
    CHECK(evening.tell(tandem::LockTandem{evening.cem, evening.ben}) == refused(Refusal::no_place_free));
    evening.tell(tandem::MatchTandems{});
    REQUIRE(evening.propose() == done);
    CHECK(tandem::tandem_of(evening.state().tandem, evening.ada, evening.ben).has_value());
    CHECK(tandem::tandem_of(evening.state().tandem, evening.ada, evening.dora).has_value());
}

}  // namespace
}  // namespace auftakt::test
