#include <doctest/doctest.h>

#include <algorithm>

#include "core/sealed/voices.hpp"
#include "core/tandem_changes.hpp"
#include "core/tandem_rules.hpp"
#include "engine/match_job.hpp"
#include "matching/match_pairs.hpp"
#include "support/evening.hpp"

// What is checked before a draft becomes true, and what happens to it when people come and go meanwhile.
namespace auftakt::test {
namespace {

using ask::GiveAnswer;
using tandem::Phase;

PairSolution match(const PairProblem& problem) { return matching::match_pairs(problem); }

// Juniors 1, 3, 5 … and seniors 2, 4 …, a round has been talked, and a draft is being reviewed.
struct Review : Evening {
    PersonId ada{1}, ben{2}, cem{3}, dora{4}, eva{5};
    explicit Review(int people) : Evening{tandem_kickoff()} {
        next();
        join_many(people);
        talk(1);
    }
    void review() {
        go_to(segment::wishes);
        next();
        REQUIRE(tell({Source::job, {}, {}}, auftakt::propose_tandems(model(), 5, match)) == done);
        go_to(segment::matching);
    }
    Told again() {
        REQUIRE(tell(tandem::MatchTandems{}) == done);
        return tell({Source::job, {}, {}}, auftakt::propose_tandems(model(), 6, match));
    }
    Told release() { return tell(tandem::ReleaseTandems{}); }
    const std::vector<tandem::Tandem>& tandems() const { return state().tandem.draft->tandems; }
    const tandem::Tandem& with(PersonId person) const {
        return tandems().at(static_cast<std::size_t>(*tandem::tandem_of(state().tandem, person)));
    }
};

TEST_CASE("a pair that was forbidden during the review is not released, whoever asks for it") {
    for (const auto& from : {Origin{Source::console, {}, {}}, Origin{Source::remote, {}, {}}}) {
        Review evening{4};
        evening.review();
        const auto& first = evening.tandems()[0];
        const auto pair = std::pair{first.juniors[0], first.seniors[0]};
        REQUIRE(evening.tell(pairing::ForbidPair{pair.first, pair.second}) == done);
        CHECK(tandem::rules_broken(evening.state()) == 1);
        CHECK_FALSE(tandem::still_stands(evening.state()));
        CHECK(evening.tell(from, tandem::ReleaseTandems{}) == refused(Refusal::plan_outdated));
        CHECK(evening.state().tandem.phase == Phase::proposed);
        REQUIRE(evening.again() == done);
        CHECK_FALSE(tandem::tandem_of(evening.state().tandem, pair.first, pair.second));
        CHECK(evening.tell(from, tandem::ReleaseTandems{}) == done);
    }
}

TEST_CASE("somebody of a tandem who was removed during the review keeps it from being released") {
    Review evening{4};
    evening.review();
    evening.tell(people::Remove{evening.ada});
    CHECK(evening.release() == refused(Refusal::plan_outdated));
    CHECK(evening.undo() == done);
    CHECK(evening.release() == done);
}

TEST_CASE("whoever comes during the review does not force a new draft, and waits") {
    Review evening{4};
    evening.review();
    const auto before = evening.tandems();
    const auto late = evening.join("Frieda Spät", Role::senior);
    CHECK(evening.state().tandem.people != evening.state().pairing.inputs);
    CHECK(tandem::still_stands(evening.state()));
    CHECK(tandem::without_tandem(evening.state(), before) == std::vector{late});
    CHECK(evening.release() == done);
    CHECK(evening.tandems().size() == before.size());
    CHECK(evening.state().tandem.draft->waiting == std::vector{late});
}

TEST_CASE("whoever came during the review can be given a place by hand") {
    Review evening{4};
    evening.review();
    const auto late = evening.join("Frieda Spät", Role::senior);
    CHECK(evening.tell(tandem::JoinTandem{late, evening.ada, {}}) == done);
    CHECK(evening.with(late).juniors == std::vector{evening.ada});
    CHECK(evening.state().tandem.draft->waiting.empty());
    CHECK(evening.tell(tandem::JoinTandem{late, evening.cem, {}}) == refused(Refusal::no_such_tandem));
}

TEST_CASE("two who are kept apart do not sit on one side of a trio, by whichever rule") {
    struct Row {
        const char* rule;
        Refusal why;
        void (*keep_apart)(Review& evening);
    };
    const Row rows[] = {
        {"forbidden", Refusal::pair_forbidden, [](Review& e) { e.tell(pairing::ForbidPair{e.ada, e.eva}); }},
        {"confided", Refusal::unavailable_pair,
         [](Review& e) { e.tell(pairing::ConfidePair{e.ada, e.eva}); }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.rule);
        Review evening{5};
        row.keep_apart(evening);
        evening.review();
        // Nobody but Ada or Eva can be the third here, so the draft has them apart.
        for (const auto& tandem : evening.tandems())
            CHECK_FALSE((tandem::holds(tandem, evening.ada) && tandem::holds(tandem, evening.eva)));
        const auto alone = evening.tandems()[0].juniors.size() == 2 ? evening.tandems()[1].juniors[0]
                                                                    : evening.tandems()[0].juniors[0];
        const bool mixed = alone == evening.ada || alone == evening.eva;
        REQUIRE(mixed);
        const auto other = alone == evening.ada ? evening.eva : evening.ada;
        REQUIRE(evening.tell(tandem::SplitTandem{other, {}}) == done);
        CHECK(evening.tell(tandem::JoinTandem{other, alone, {}}) == refused(row.why));
        CHECK(evening.tell(tandem::JoinTandem{evening.cem, alone, {}}) == done);
    }
}

TEST_CASE("a place that is closed in confidence is offered and refused as one that a veto closes") {
    const auto offered = [](const Review& evening, PersonId with) {
        const auto places =
            tandem::best_places(evening.state(), tandem::Exclusions{evening.state()}, evening.cem, 9);
        return std::ranges::any_of(places, [&](const tandem::BestPlace& each) { return each.with == with; });
    };
    for (const auto open : {true, false}) {
        CAPTURE(open);
        Review evening{4};
        evening.review();
        REQUIRE(evening.tell(tandem::SplitTandem{evening.cem, {}}) == done);
        REQUIRE(offered(evening, evening.dora) != offered(evening, PersonId{99}));
        if (open)
            evening.tell(pairing::ForbidPair{evening.cem, evening.dora});
        else
            evening.tell(pairing::ConfidePair{evening.cem, evening.dora});
        CHECK(offered(evening, evening.dora) == !open);
        CHECK(evening.tell(tandem::JoinTandem{evening.cem, evening.dora, {}}) ==
              refused(open ? Refusal::pair_forbidden : Refusal::unavailable_pair));
    }
}

TEST_CASE("a trio that is locked stays together when it is matched anew") {
    Review evening{5};
    evening.review();
    const auto trio = *std::ranges::find_if(
        evening.tandems(), [](const tandem::Tandem& each) { return tandem::people_in(each) == 3; });
    REQUIRE(trio.juniors.size() == 2);
    CHECK(evening.tell(tandem::LockTandem{trio.juniors[1], trio.seniors[0]}) == done);
    CHECK(evening.state().tandem.locked.size() == 2);
    CHECK(tandem::is_locked(evening.state().tandem, trio));
    evening.join("Frieda Spät", Role::senior);  // without the lock there would be three pairs
    REQUIRE(evening.again() == done);
    CHECK(evening.with(trio.juniors[0]).juniors == trio.juniors);
    CHECK(evening.with(trio.juniors[0]).seniors == trio.seniors);
    CHECK(tandem::locks_missed(evening.state()) == 0);
    CHECK(evening.tell(tandem::UnlockTandem{trio.juniors[0], trio.seniors[0]}) == done);
    CHECK(evening.state().tandem.locked.empty());
    REQUIRE(evening.again() == done);
    CHECK(evening.tandems().size() == 3);
}

TEST_CASE("two locks for one place are refused") {
    Review evening{4};
    evening.review();
    CHECK(evening.tell(tandem::LockTandem{evening.ada, evening.ben}) == done);
    CHECK(evening.tell(tandem::LockTandem{evening.cem, evening.ben}) == refused(Refusal::no_place_free));
    CHECK(evening.state().tandem.locked.size() == 1);
}

TEST_CASE("the count of ratings does not tell by a removal who has rated") {
    Review evening{6};
    AskId ask;
    evening.state().ask.asks.each([&](AskId id, const ask::Ask&) { ask = id; });
    const auto met = tandem::met_by(evening.state(), evening.ada).at(0);
    const TalkRatings said{{{.partner = met, .rating = 4}}};
    REQUIRE(evening.phone(evening.ada, GiveAnswer{ask, said, 1}) == done);
    const auto counts = [&] { return evening.state().derived.answered.at(ask); };
    CHECK(counts() == 1);
    evening.tell(people::Remove{evening.ada});
    CHECK(counts() == 1);
    evening.tell(people::Restore{evening.ada});
    evening.tell(people::Remove{evening.cem});  // did not rate
    CHECK(counts() == 1);
    evening.tell(people::Remove{evening.ada});
    evening.review();
    REQUIRE(evening.release() == done);
    CHECK(evening.state().ask.asks.at(ask).result == Result{.n = 1});
}

TEST_CASE("whoever is open to all lets wishes of others go first") {
    Review evening{4};
    evening.go_to(segment::wishes);
    const auto ask = *current_ask(evening.state());
    const auto met = tandem::met_by(evening.state(), evening.ada).at(0);
    const auto wish = [&](PersonId from, std::vector<PersonId> ranked, bool open) {
        return evening.phone(from, GiveAnswer{ask, auftakt::Wishes{std::move(ranked), open}, 1});
    };
    const auto other = met == evening.ben ? evening.dora : evening.ben;
    REQUIRE(wish(evening.ada, {met}, true) == done);
    const Voices voices{evening.model()};
    CHECK(voices.between(evening.ada, other).junior_open);
    CHECK_FALSE(voices.between(evening.ada, other).senior_open);
    // 60 for whom Ada wished, 10 for whom she did not; without "open to all" that would be nothing
    CHECK(pair_weight({}, voices.between(evening.ada, met), 0) == 60);
    CHECK(pair_weight({}, voices.between(evening.ada, other), 0) == 10);
    CHECK(pair_weight({}, voices.between(evening.cem, other), 0) == 0);
    CHECK(pair_weight({.open_to_all = 0}, voices.between(evening.ada, other), 0) == 0);
}

TEST_CASE("a date says what the two agreed on, and counts its changes") {
    Review evening{2};
    evening.phone(evening.ada, people::SetTopics{{clean("Podcasts")}, {}});
    evening.phone(evening.ben, people::SetTopics{{}, {clean("Podcasts")}});
    evening.review();
    REQUIRE(evening.release() == done);
    evening.next();
    using namespace std::chrono;
    const year_month_day at{
        floor<days>(sys_time<milliseconds>{milliseconds{evening.moment().utc.ms}} + days{9})};
    tandem::FirstDate date{.year = static_cast<int>(at.year()),
                           .month = static_cast<int>(static_cast<unsigned>(at.month())),
                           .day = static_cast<int>(static_cast<unsigned>(at.day())),
                           .minute = 600,
                           .invites = 3,
                           .if_missed = 1,
                           .topic = "Podcasts"};
    const auto suggest = [&](PersonId from) { return evening.phone(from, tandem::SuggestDate{date, {}}); };
    CHECK(suggest(evening.ada) == done);
    CHECK(evening.state().tandem.dates.at(0).changes == 0);
    date.minute = 660;
    CHECK(suggest(evening.ben) == done);
    CHECK(evening.state().tandem.dates.at(0).changes == 1);
    CHECK(evening.state().tandem.dates.at(0).utc == evening.moment().utc);
    date.invites = 4;
    CHECK(suggest(evening.ben) == refused(Refusal::bad_date));
    date.invites = 3;
    date.if_missed = 4;
    CHECK(suggest(evening.ben) == refused(Refusal::bad_date));
    date.if_missed = 3;
    date.topic = "Tabellen";
    CHECK(suggest(evening.ben) == refused(Refusal::no_such_option));
    date.topic.clear();
    CHECK(suggest(evening.ben) == done);
}

}  // namespace
}  // namespace auftakt::test
