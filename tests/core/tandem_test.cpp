#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "core/sealed/voices.hpp"
#include "core/talk_topics.hpp"
#include "core/tandem_changes.hpp"
#include "core/tandem_rules.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using ask::GiveAnswer;
using tandem::Phase;

TalkRatings rating(PersonId partner, int value) { return {{{.partner = partner, .rating = value}}}; }
TalkRatings veto(PersonId partner) { return {{{.partner = partner, .veto = true}}}; }

// The newest question of that kind, whether it is on or not.
template <class Kind>
AskId newest(const Evening& evening) {
    AskId found;
    evening.state().ask.asks.each([&](AskId id, const ask::Ask& ask) {
        if (std::holds_alternative<Kind>(ask.question.kind)) found = id;
    });
    return found;
}

// Four people, 1 and 3 juniors; round 1 was talked: 1 with 2, 3 with 4. Then 1 with 4, 3 with 2.
struct AfterTalks : Evening {
    PersonId ada{1}, ben{2}, cem{3}, dora{4};
    explicit AfterTalks(int talks = 1, RevealMode reveal = RevealMode::pages, int people = 4)
        : Evening{tandem_kickoff(reveal)} {
        next();
        join_many(people);
        talk(talks);
    }
    Told rate(PersonId from, const TalkRatings& said, std::uint64_t n = 1) {
        return phone(from, GiveAnswer{newest<RateTalk>(*this), said, n});
    }
    Told wish(PersonId from, std::vector<PersonId> ranked) {
        return phone(from,
                     GiveAnswer{newest<WishPartners>(*this), auftakt::Wishes{std::move(ranked), false}, 1});
    }
    // Wishes are over, and the proposal is there.
    void match() {
        if (state().run.place.segment != segment::wishes) go_to(segment::wishes);
        next();
        REQUIRE(propose_tandems() == done);
    }
    void release() {
        go_to(segment::matching);
        REQUIRE(tell(tandem::ReleaseTandems{}) == done);
    }
};

TEST_CASE("after each talk its people are asked, where the show makes tandems") {
    AfterTalks evening{2};
    CHECK(evening.state().ask.asks.size() == 2);
    const auto& first = evening.state().ask.asks.at(AskId{1});
    CHECK(first.question.kind == QuestionKind{RateTalk{1}});
    CHECK(first.stage == ask::Stage::open);
    CHECK(first.box.has_value());
    CHECK(evening.state().ask.asks.at(AskId{2}).question.kind == QuestionKind{RateTalk{2}});
    CHECK(first.box != evening.state().ask.asks.at(AskId{2}).box);

    Evening without;
    without.next();
    without.join_many(4);
    without.talk(1);
    CHECK(without.state().ask.asks.empty());
}

TEST_CASE("a rating is of somebody one talked to, by oneself alone, and leaves nothing but a count") {
    AfterTalks evening;
    const auto facts = evening.facts().size();
    auto before = evening.state();
    CHECK(evening.rate(evening.ada, rating(evening.ben, 5)) == done);
    CHECK(evening.rate(evening.ada, rating(evening.dora, 5)) == refused(Refusal::no_such_person));
    CHECK(evening.rate(evening.ada, rating(evening.ben, 6)) == refused(Refusal::no_such_option));
    CHECK(evening.rate(evening.ada, rating(evening.ada, 3)) == refused(Refusal::no_such_person));
    CHECK(evening.tell_for(evening.cem, GiveAnswer{AskId{1}, rating(evening.dora, 4), 1}) ==
          refused(Refusal::not_your_answer));
    CHECK(evening.phone(evening.cem, GiveAnswer{AskId{1}, Choice{0}, 1}) == refused(Refusal::no_such_option));
    CHECK(evening.facts().size() == facts);
    const auto after = evening.state();
    CHECK(after.derived.answered.at(AskId{1}) == 1);
    before.derived = after.derived;
    CHECK(after == before);
    CHECK(evening.own(evening.ada).size() == 1);
    CHECK(evening.own(evening.ben).empty());
}

TEST_CASE("ratings stay open when the show goes on, and close when tandems are matched") {
    AfterTalks evening;
    evening.go_to(segment::wall);
    evening.wait(10min);
    CHECK(evening.rate(evening.ada, rating(evening.ben, 2)) == done);
    evening.match();
    CHECK(evening.rate(evening.ada, rating(evening.ben, 3), 2) == refused(Refusal::question_closed));
    evening.wait(10min);
    CHECK(evening.state().ask.asks.at(AskId{1}).box.has_value());
    CHECK(evening.sealed_rows() == 1);
}

TEST_CASE("wishes are for people one met who take the other side, up to three") {
    AfterTalks evening{2};
    evening.go_to(segment::wishes);
    CHECK(evening.wish(evening.ada, {evening.dora, evening.ben}) == done);
    CHECK(evening.wish(evening.ada, {evening.cem}) == refused(Refusal::no_such_person));
    CHECK(evening.wish(evening.ada, {evening.ben, evening.ben}) == refused(Refusal::no_such_option));
    CHECK(evening.wish(evening.ben, {evening.ada, evening.cem}) == done);
}

TEST_CASE("impressions of both sides, wishes and profiles make the weight, in this order") {
    AfterTalks evening;
    evening.rate(evening.ada, rating(evening.ben, 5));
    evening.rate(evening.ben, rating(evening.ada, 4));
    evening.go_to(segment::wishes);
    evening.wish(evening.ada, {evening.ben});
    const Voices voices{evening.model()};
    const auto said = voices.between(evening.ada, evening.ben);
    CHECK(said.junior_impression == 5);
    CHECK(said.senior_impression == 4);
    CHECK(said.junior_wish == 1);
    CHECK(said.senior_wish == 0);
    CHECK(said.met);
    // 100·(2 + 1) for the impressions, 60 for the first wish, nothing in common
    CHECK(pair_weight({}, said, 0) == 360);
    CHECK(pair_weight({.never_met = -7}, voices.between(evening.ada, evening.dora), 12) == 5);
}

TEST_CASE(
    "a veto keeps two apart from either side, and the facilitator is told no more than of an exclusion") {
    AfterTalks evening;
    evening.rate(evening.ben, veto(evening.ada));
    const auto problem = tandem_problem(evening.model(), 1);
    const auto listed = [&](PersonId junior, PersonId senior) {
        return std::ranges::any_of(problem.options, [&](const PairOption& option) {
            return option.mentor == junior && option.mentee == senior;
        });
    };
    CHECK_FALSE(listed(evening.ada, evening.ben));
    CHECK(listed(evening.ada, evening.dora));
    evening.match();
    CHECK(evening.tell(tandem::LockTandem{evening.ada, evening.ben}) == refused(Refusal::unavailable_pair));
    // Ada with Dora, Cem with Ben: each other's place would make the pair that may not be.
    CHECK(evening.tell(tandem::ExchangePartners{evening.ada, evening.cem}) ==
          refused(Refusal::unavailable_pair));
    CHECK(evening.tell(tandem::LockTandem{evening.cem, evening.ben}) == done);
}

TEST_CASE("a proposal is for the people it was made for") {
    AfterTalks evening;
    evening.go_to(segment::wishes);
    evening.next();
    CHECK(evening.state().tandem.phase == Phase::computing);
    const auto stale = evening.state().pairing.inputs;
    const auto draft = evening.draft();
    evening.join("Eva", Role::senior);
    CHECK(evening.tell({Source::job, {}, {}}, tandem::ProposeTandems{1, stale, draft, 7}) ==
          refused(Refusal::plan_outdated));
    CHECK(evening.propose_tandems() == done);
    CHECK(evening.state().tandem.draft->waiting == std::vector<PersonId>{PersonId{5}});
    CHECK(evening.state().tandem.phase == Phase::proposed);
}

TEST_CASE("the next key asks for tandems, but a release needs more than a key") {
    AfterTalks evening;
    evening.go_to(segment::wishes);
    CHECK(next_step(evening.state()) == run::Step{run::StepKind::match_tandems, 0});
    evening.match();
    CHECK(next_step(evening.state()) == run::Step{run::StepKind::enter_segment, segment::matching});
    evening.go_to(segment::matching);
    CHECK(next_step(evening.state()) == run::Step{run::StepKind::release_tandems, 0});
    CHECK(evening.next() == refused(Refusal::not_now));
    CHECK(evening.state().tandem.phase == Phase::proposed);
}

TEST_CASE("the release tells who chose each other, settles every box and leaves no rating anywhere") {
    AfterTalks evening;
    evening.rate(evening.ada, rating(evening.ben, 5));
    evening.rate(evening.dora, rating(evening.cem, 1));
    evening.go_to(segment::wishes);
    evening.wish(evening.ada, {evening.ben});
    evening.wish(evening.ben, {evening.ada});
    evening.wish(evening.cem, {evening.dora});
    evening.match();
    CHECK(evening.sealed_rows() == 5);
    evening.release();
    CHECK(evening.sealed_rows() == 0);
    CHECK(evening.model().sealed.boxes->empty());
    const auto& tandems = evening.state().tandem.draft->tandems;
    REQUIRE(tandems.size() == 2);
    CHECK(tandems[0].juniors == std::vector<PersonId>{evening.ada});
    CHECK(tandems[0].seniors == std::vector<PersonId>{evening.ben});
    CHECK(tandems[0].both_chose);
    CHECK_FALSE(tandems[1].both_chose);
    CHECK(evening.state().ask.asks.at(AskId{1}).result == Result{.n = 2});
    CHECK(evening.tell(tandem::ReleaseTandems{}) == refused(Refusal::not_now));
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("topics are told to a pair only where both chose them") {
    Evening evening{tandem_kickoff()};
    evening.next();
    evening.join_many(2);
    const PersonId ada{1};
    const PersonId ben{2};
    evening.phone(ada, people::SetTopics{{clean("Podcasts"), clean("Tabellen")}, {clean("Führung")}});
    evening.phone(ben, people::SetTopics{{clean("Führung")}, {clean("Podcasts")}});
    evening.talk(1);
    const auto topics = talk_topics(evening.state().people, ada, ben);
    REQUIRE(topics.size() == 3);
    CHECK(topics[0].text == "Podcasts");
    CHECK(topics[1].text == "Führung");
    CHECK(topics[2].text == "Tabellen");
    const auto ask = newest<RateTalk>(evening);
    evening.phone(ada, GiveAnswer{ask, TalkRatings{{{ben, 4, {topics[0].id, topics[2].id}, false}}}, 1});
    evening.phone(ben, GiveAnswer{ask, TalkRatings{{{ada, 4, {topics[0].id, topics[1].id}, false}}}, 1});
    evening.go_to(segment::wishes);
    evening.next();
    evening.propose_tandems();
    CHECK(evening.state().tandem.draft->tandems[0].go_on.empty());
    evening.go_to(segment::matching);
    evening.tell(tandem::ReleaseTandems{});
    CHECK(evening.state().tandem.draft->tandems[0].go_on == std::vector<std::string>{"Podcasts"});
}

struct Seen {
    std::vector<std::string> rows;
    std::vector<Public> states;
};

// One evening with these ratings, to the release; what everybody may see of it.
Seen evening_with(int ada_of_ben, int cem_of_dora) {
    AfterTalks evening;
    Seen seen;
    const auto look = [&] { seen.states.push_back(evening.state()); };
    evening.rate(evening.ada, rating(evening.ben, ada_of_ben));
    look();
    evening.rate(evening.cem, rating(evening.dora, cem_of_dora));
    look();
    evening.match();
    look();
    evening.release();
    evening.next();
    look();
    evening.wait(2min);
    look();
    seen.rows = evening.rows();
    return seen;
}

TEST_CASE("two evenings in which two people swap their ratings, with equal tandems, cannot be told apart") {
    const auto one = evening_with(5, 2);
    const auto two = evening_with(2, 5);
    CHECK(one.rows == two.rows);
    CHECK(one.states == two.states);
}

// The refusal of putting these two together, and what an attempt leaves behind, by each way there is.
struct Attempts {
    std::vector<Told> told;
    std::size_t facts = 0;
    bool operator==(const Attempts&) const = default;
};

Attempts attempts_after(const std::function<void(AfterTalks&)>& keep_apart) {
    AfterTalks evening;
    keep_apart(evening);
    evening.match();
    const auto before = evening.facts().size();
    Attempts seen;
    const auto attempt = [&](const Command& command) { seen.told.push_back(evening.tell(command)); };
    attempt(tandem::LockTandem{evening.ada, evening.ben});
    attempt(tandem::ExchangePartners{evening.ben, evening.dora});
    attempt(tandem::ExchangePartners{evening.ada, evening.cem});
    seen.facts = evening.facts().size() - before;
    return seen;
}

TEST_CASE("a veto and a confidential exclusion are refused in the same way and leave the same nothing") {
    const auto vetoed =
        attempts_after([](AfterTalks& evening) { evening.rate(evening.ada, veto(evening.ben)); });
    const auto confided = attempts_after([](AfterTalks& evening) {
        REQUIRE(evening.tell(pairing::ConfidePair{evening.ben, evening.ada}) == done);
    });
    CHECK(vetoed == confided);
    CHECK(vetoed.facts == 0);
    CHECK(vetoed.told == std::vector(3, refused(Refusal::unavailable_pair)));
}

TEST_CASE("an exclusion entered during the review keeps the pair from being released") {
    AfterTalks evening;
    evening.match();
    REQUIRE(evening.state().tandem.draft->tandems[0].seniors == std::vector{evening.ben});
    evening.go_to(segment::matching);
    evening.tell(pairing::ConfidePair{evening.ada, evening.ben});
    CHECK(evening.tell(tandem::ReleaseTandems{}) == refused(Refusal::plan_outdated));
    evening.tell(tandem::MatchTandems{});
    REQUIRE(evening.propose_tandems() == done);
    CHECK(evening.state().tandem.draft->tandems[0].seniors == std::vector{evening.dora});
    CHECK(evening.tell(tandem::ReleaseTandems{}) == done);
}

TEST_CASE("pages of tandems follow each other within ninety seconds, and the key may be faster") {
    AfterTalks evening{1, RevealMode::pages, 40};
    evening.match();
    evening.release();
    CHECK(evening.state().tandem.shown == 0);
    CHECK(evening.next() == done);
    CHECK(evening.state().tandem.shown == 6);
    evening.wait(7999ms);
    CHECK(evening.state().tandem.shown == 6);
    evening.wait(1ms);
    CHECK(evening.state().tandem.shown == 12);
    evening.next();
    CHECK(evening.state().tandem.shown == 18);
    evening.wait(8s);
    CHECK(evening.state().tandem.shown == 20);
    CHECK(next_step(evening.state()) == run::Step{run::StepKind::enter_segment, segment::commitment});
    CHECK(tandem::page_time(600) == 900ms);
    CHECK(tandem::page_time(12) == 8s);
}

TEST_CASE("one by one and at once, as the show says") {
    AfterTalks single{1, RevealMode::one_by_one};
    single.match();
    single.release();
    single.next();
    CHECK(single.state().tandem.shown == 1);
    single.wait(5min);
    CHECK(single.state().tandem.shown == 1);
    AfterTalks whole{1, RevealMode::at_once};
    whole.match();
    whole.release();
    whole.next();
    CHECK(whole.state().tandem.shown == 2);
}

TEST_CASE(
    "what the facilitator changes in review can be taken back, and people of a changed tandem are no pair of "
    "their own choice") {
    AfterTalks evening{1, RevealMode::pages, 5};  // the fifth, a junior, waits
    evening.match();
    const PersonId eva{5};
    const auto before = *evening.state().tandem.draft;
    CHECK(before.waiting == std::vector<PersonId>{eva});
    CHECK(evening.tell(tandem::ExchangePartners{evening.ada, eva}) == done);
    CHECK(evening.state().tandem.draft->waiting == std::vector<PersonId>{evening.ada});
    CHECK(evening.tell(tandem::JoinTandem{evening.ada, eva}) == done);
    const auto trio = evening.state().tandem.draft->tandems[0];
    CHECK(trio.juniors == std::vector<PersonId>{evening.ada, eva});
    CHECK(trio.seniors == std::vector<PersonId>{evening.ben});
    CHECK(evening.tell(tandem::SplitTandem{evening.ben}) == done);
    CHECK(evening.state().tandem.draft->waiting == std::vector<PersonId>{evening.ada, evening.ben, eva});
    CHECK(evening.tell(tandem::JoinTandem{evening.ada, eva}) == refused(Refusal::wrong_side));
    CHECK(evening.undo() == done);
    CHECK(evening.undo() == done);
    CHECK(evening.undo() == done);
    CHECK(*evening.state().tandem.draft == before);
}

TEST_CASE("matched again, the draft before is kept for comparison and can be taken, and taken back") {
    AfterTalks evening{1, RevealMode::pages, 6};
    evening.match();
    CHECK(evening.tell(tandem::TakeEarlierDraft{}) == refused(Refusal::no_plan));
    const auto first = *evening.state().tandem.draft;
    evening.tell(pairing::ForbidPair{evening.ada, evening.ben});
    evening.tell(tandem::MatchTandems{});
    REQUIRE(evening.propose_tandems() == done);
    const auto second = *evening.state().tandem.draft;
    CHECK(second != first);
    CHECK(*evening.state().tandem.earlier == first);
    CHECK(evening.tell(tandem::TakeEarlierDraft{}) == refused(Refusal::pair_forbidden));
    evening.tell(pairing::AllowPair{evening.ada, evening.ben});
    CHECK(evening.tell(tandem::TakeEarlierDraft{}) == done);
    CHECK(*evening.state().tandem.draft == first);
    CHECK(*evening.state().tandem.earlier == second);
    CHECK(evening.undo() == done);
    CHECK(*evening.state().tandem.draft == second);
}

TEST_CASE("asking for tandems can be taken back: ratings and wishes are open again") {
    AfterTalks evening;
    evening.go_to(segment::wishes);
    evening.next();
    CHECK(evening.wish(evening.ada, {evening.ben}) == refused(Refusal::question_closed));
    CHECK(evening.undo() == done);
    CHECK(evening.state().tandem.phase == Phase::none);
    CHECK(evening.wish(evening.ada, {evening.ben}) == done);
    CHECK(evening.rate(evening.ada, rating(evening.ben, 4)) == done);
}

TEST_CASE("two people fix a date when both agree to the same one") {
    AfterTalks evening;
    evening.match();
    evening.release();
    const tandem::FirstDate date{.year = 2026, .month = 10, .day = 27, .minute = 750};
    const auto suggest = [&](PersonId from, const tandem::FirstDate& day) {
        return evening.phone(from, tandem::SuggestDate{day});
    };
    CHECK(suggest(evening.ada, date) == refused(Refusal::no_such_tandem));  // not shown yet
    evening.next();
    auto day = date;
    const auto now = evening.moment().utc;
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{now.ms}} +
        std::chrono::days{10})};
    day.year = static_cast<int>(today.year());
    day.month = static_cast<int>(static_cast<unsigned>(today.month()));
    day.day = static_cast<int>(static_cast<unsigned>(today.day()));
    CHECK(suggest(evening.ada, day) == done);
    CHECK_FALSE(tandem::has_date(evening.state().tandem, 0));
    auto other = day;
    other.minute = 600;
    CHECK(evening.phone(evening.ben, tandem::AgreeToDate{other}) == refused(Refusal::date_changed));
    CHECK(suggest(evening.ben, other) == done);
    CHECK(evening.phone(evening.ada, tandem::AgreeToDate{other}) == done);
    CHECK(tandem::has_date(evening.state().tandem, 0));
    CHECK_FALSE(tandem::has_date(evening.state().tandem, 1));
    other.month = 2;
    other.day = 30;
    CHECK(suggest(evening.ada, other) == refused(Refusal::bad_date));
    other = day;
    other.year -= 1;
    CHECK(suggest(evening.ada, other) == refused(Refusal::bad_date));
    other.year += 4;
    CHECK(suggest(evening.ada, other) == refused(Refusal::bad_date));
}

TEST_CASE("a concern is known to the facilitator alone, until it is settled") {
    AfterTalks evening;
    evening.match();
    evening.release();
    evening.next();
    CHECK(evening.phone(evening.cem, tandem::SayNotRight{}) == done);
    CHECK(evening.state().tandem.not_right == std::set{tandem::Concern{1, evening.cem}});
    CHECK(evening.tell(tandem::ClearNotRight{evening.cem}) == done);
    CHECK(evening.state().tandem.not_right.empty());
}

TEST_CASE("without a release the boxes settle at the end of the show") {
    AfterTalks evening;
    evening.rate(evening.ada, rating(evening.ben, 5));
    evening.tell(run::EndShow{});
    evening.wait(1s);
    CHECK(evening.sealed_rows() == 0);
    CHECK(evening.state().ask.asks.at(AskId{1}).result == Result{.n = 1});
}

TEST_CASE("whoever left after a talk still gets a tandem, whoever never came does not") {
    AfterTalks evening;
    evening.tell(people::MarkLeft{evening.ben});
    CHECK(tandem::takes_part(evening.state(), evening.ben));
    people::Profile profile;
    profile.role = Role::senior;
    evening.tell(people::ImportPeople{{{"X9", name("Xaver").name, profile, ""}}});
    CHECK_FALSE(tandem::takes_part(evening.state(), PersonId{5}));
}

TEST_CASE("somebody who waits is shown the best place by public fit") {
    AfterTalks evening{1, RevealMode::pages, 5};
    const PersonId eva{5};
    evening.phone(eva, people::SetTopics{{clean("Podcasts")}, {}});
    evening.phone(evening.dora, people::SetTopics{{}, {clean("Podcasts")}});
    evening.match();
    const auto places = tandem::best_places(evening.state(), tandem::Exclusions{evening.state()}, eva, 3);
    REQUIRE(places.size() == 2);
    CHECK(places[0].with == evening.dora);
    CHECK(places[0].fit == 10);
    CHECK(places[0].kind == tandem::PlaceKind::third);
    CHECK(places[1].with == evening.ben);
    CHECK(places[1].fit == 0);
}

}  // namespace
}  // namespace auftakt::test
