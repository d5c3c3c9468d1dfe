#include <doctest/doctest.h>

#include <algorithm>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "core/sealed/voices.hpp"
#include "core/tandem_rules.hpp"
#include "engine/match_job.hpp"
#include "matching/match_pairs.hpp"
#include "net/saves.hpp"
#include "net/wire.hpp"
#include "support/evening.hpp"
#include "support/hostile_strings.hpp"
#include "view/contact_card.hpp"
#include "view/phone_you.hpp"
#include "view/stage_view.hpp"
#include "view/tables.hpp"
#include "view/tandem_calendar.hpp"

// What becomes visible of impressions, drafts and tandems, and when: on phones, in exports, in files to save.
namespace auftakt::test {
namespace {

using ask::GiveAnswer;

PairSolution match(const PairProblem& problem) { return matching::match_pairs(problem); }

// Everybody talks three times, then wishes are asked for.
struct Hall : Evening {
    explicit Hall(int people) : Evening{tandem_kickoff()} {
        next();
        join_many(people);
        talk(3);
    }
    template <class Say>
    void rate_all(Say say) {
        for (const auto ask : ask::for_matching(state().ask, state().programme.shows)) {
            const auto* talk = std::get_if<RateTalk>(&state().ask.asks.at(ask).question.kind);
            if (talk == nullptr) continue;
            for (const auto& meeting : *state().pairing.met) {
                if (meeting.round != talk->round) continue;
                for (const auto one : meeting.people)
                    for (const auto other : meeting.people)
                        if (one != other) phone(one, GiveAnswer{ask, TalkRatings{{say(one, other)}}, 1});
            }
        }
    }
    Told match_now() {
        go_to(segment::wishes);
        next();
        return tell({Source::job, {}, {}}, propose_tandems(model(), 5, match));
    }
    // The proposal of the real job, wherever the evening is.
    tandem::Command propose_tandems(const Model& model, std::uint64_t seed, const Matcher& matcher) {
        return auftakt::propose_tandems(model, seed, matcher);
    }
};

TalkRating liked(PersonId partner, int rating) { return {.partner = partner, .rating = rating}; }

phone::You you(const Evening& evening, PersonId person) {
    return phone::you_view(evening.state(), person, evening.own(person));
}

TEST_CASE("whoever liked each other most becomes a tandem") {
    Hall hall{6};
    // Juniors 1, 3, 5 and seniors 2, 4, 6: everybody likes the next one by number, and nobody else.
    hall.rate_all([](PersonId one, PersonId other) {
        const bool neighbours = (one.value + 1) / 2 == (other.value + 1) / 2;
        return liked(other, neighbours ? 5 : 2);
    });
    REQUIRE(hall.match_now() == done);
    const auto& tandems = hall.state().tandem.draft->tandems;
    REQUIRE(tandems.size() == 3);
    for (const auto& tandem : tandems) CHECK(tandem.juniors[0].value + 1 == tandem.seniors[0].value);
    CHECK(hall.state().tandem.draft->waiting.empty());
}

TEST_CASE("where one side is short, whoever is left makes a trio, unless a veto is in the way") {
    Hall hall{5};  // juniors 1, 3, 5; seniors 2, 4
    hall.rate_all([](PersonId, PersonId other) { return liked(other, 4); });
    REQUIRE(hall.match_now() == done);
    const auto& draft = *hall.state().tandem.draft;
    CHECK(draft.waiting.empty());
    REQUIRE(draft.tandems.size() == 2);
    CHECK(std::ranges::count_if(draft.tandems,
                                [](const auto& each) { return tandem::people_in(each) == 3; }) == 1);

    Hall apart{5};
    apart.rate_all([](PersonId one, PersonId other) {
        TalkRating rating = liked(other, 4);
        rating.veto = one.value == 5 || other.value == 5;
        return rating;
    });
    REQUIRE(apart.match_now() == done);
    for (const auto& each : apart.state().tandem.draft->tandems)
        for (const auto senior : each.seniors)
            if (tandem::holds(each, PersonId{5}))
                CHECK_FALSE(Voices{apart.model()}.vetoed(PersonId{5}, senior));
}

TEST_CASE("four hundred people are matched, all of them, and the show goes on") {
    Hall hall{400};
    hall.rate_all([](PersonId one, PersonId other) {
        return liked(other, 1 + static_cast<int>((one.value * 7 + other.value * 3) % 5));
    });
    REQUIRE(hall.match_now() == done);
    CHECK(hall.state().tandem.draft->tandems.size() == 200);
    CHECK(hall.state().tandem.draft->waiting.empty());
    hall.go_to(segment::matching);
    REQUIRE(hall.tell(tandem::ReleaseTandems{}) == done);
    CHECK(hall.sealed_rows() == 0);
    hall.next();
    hall.wait(std::chrono::seconds{90});
    CHECK(hall.state().tandem.shown == 200);
    for (const auto person : {PersonId{1}, PersonId{399}}) {
        const auto view = net::text_of(phone::ServerMessage{you(hall, person)});
        CHECK(view.size() <= 4096);
    }
}

TEST_CASE("a phone is asked about its own talks only, and forgets them when the tandems are matched") {
    Hall hall{6};
    hall.go_to(segment::wishes);
    const auto mine = you(hall, PersonId{1});
    REQUIRE(mine.impressions);
    CHECK(mine.impressions->talks.size() == 3);
    CHECK(mine.impressions->talks.front().round == 3);
    CHECK(mine.impressions->met.size() == 3);
    CHECK(mine.impressions->wishes.has_value());
    const auto view = net::text_of(phone::ServerMessage{mine});
    CHECK(view.size() <= 4096);
    hall.next();
    CHECK_FALSE(you(hall, PersonId{1}).impressions.has_value());
}

TEST_CASE("topics of every talk that is still open can be chosen, the newest first") {
    Hall hall{6};
    for (const auto person : {PersonId{1}, PersonId{2}, PersonId{4}, PersonId{6}})
        hall.phone(person, people::SetTopics{{clean("Thema " + std::to_string(person.value))}, {}});
    const auto made = you(hall, PersonId{1}).impressions;
    REQUIRE(made);
    REQUIRE(made->talks.size() == 3);
    REQUIRE(made->topics.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto partner = made->talks[i].partners.at(0);
        CHECK(made->topics[i].partner == partner);
        const auto said = [&](const TalkTopic& topic) {
            return topic.text == "Thema " + std::to_string(partner.value);
        };
        CHECK(std::ranges::any_of(made->topics[i].topics, said));
    }
}

TEST_CASE("a new phone on the same seat reads nothing of what the old one said") {
    Hall hall{4};
    hall.rate_all([](PersonId, PersonId other) { return liked(other, 5); });
    REQUIRE(you(hall, PersonId{1}).answers.size() == 3);
    hall.tell(people::OpenSeat{PersonId{1}});
    hall.phone(77U, people::Join{name(hall.state().people.persons.at(PersonId{1}).name.full), {}, {}, false});
    CHECK(you(hall, PersonId{1}).answers.empty());
}

TEST_CASE("nobody is told of a tandem before the hall has seen it, and nobody but its people then") {
    Hall hall{16};
    REQUIRE(hall.match_now() == done);
    hall.go_to(segment::matching);
    for (std::uint32_t id = 1; id <= 16; ++id) CHECK(you(hall, PersonId{id}).tandems.empty());
    hall.tell(tandem::ReleaseTandems{});
    for (std::uint32_t id = 1; id <= 16; ++id) CHECK(you(hall, PersonId{id}).tandems.empty());
    hall.next();  // six of eight
    int told = 0;
    for (std::uint32_t id = 1; id <= 16; ++id)
        for (const auto& own : you(hall, PersonId{id}).tandems) {
            ++told;
            CHECK(own.partners.size() == 1);
        }
    CHECK(told == 12);
}

TEST_CASE("both chose each other is said to the two, and stands in no export and on no stage") {
    Hall hall{4};
    hall.go_to(segment::wishes);
    AskId wishes = *current_ask(hall.state());
    for (const auto& [from, to] : {std::pair{1U, 2U}, std::pair{2U, 1U}, std::pair{3U, 2U}})
        REQUIRE(hall.phone(PersonId{from}, GiveAnswer{wishes, auftakt::Wishes{{PersonId{to}}, false}, 1}) ==
                done);
    REQUIRE(hall.match_now() == done);
    hall.go_to(segment::matching);
    hall.tell(tandem::ReleaseTandems{});
    hall.next();
    const auto ada = you(hall, PersonId{1});
    REQUIRE(ada.tandems.size() == 1);
    CHECK(ada.tandems[0].both_chose);
    CHECK_FALSE(you(hall, PersonId{3}).tandems.at(0).both_chose);
    auto before = hall.state();
    auto without = before;
    without.tandem.draft.edit([](tandem::Draft& draft) {
        for (auto& tandem : draft.tandems) tandem.both_chose = false;
    });
    CHECK(pairs_table(before).rows == pairs_table(without).rows);
    const WordList list;
    const Words words{list, Address::sie};
    CHECK(stage_scene(before, {}, words) == stage_scene(without, {}, words));
}

// Two halls that differ in what two people said of each other's partners, with the same tandems.
TEST_CASE("exports, stage and other phones are the same whatever two people swapped in private") {
    const auto evening = [](int of_one, int of_other) {
        Hall hall{6};
        hall.rate_all([&](PersonId one, PersonId other) {
            if (one.value == 1) return liked(other, of_one);
            if (one.value == 3) return liked(other, of_other);
            return liked(other, 3);
        });
        hall.go_to(segment::wishes);
        hall.next();
        hall.Evening::propose_tandems();
        hall.go_to(segment::matching);
        hall.tell(tandem::ReleaseTandems{});
        hall.next();
        return hall;
    };
    const auto one = evening(5, 1);
    const auto two = evening(1, 5);
    CHECK(one.rows() == two.rows());
    CHECK(pairs_table(one.state()).rows == pairs_table(two.state()).rows);
    for (std::uint32_t id = 1; id <= 6; ++id) CHECK(you(one, PersonId{id}) == you(two, PersonId{id}));
}

TEST_CASE("a confidential exclusion keeps two apart, and stands on no phone, on no stage and in no export") {
    Hall hall{6};
    hall.rate_all([](PersonId one, PersonId other) {
        return liked(other, (one.value + 1) / 2 == (other.value + 1) / 2 ? 5 : 2);
    });
    REQUIRE(hall.tell(pairing::ConfidePair{PersonId{1}, PersonId{2}}) == done);
    REQUIRE(hall.match_now() == done);
    for (const auto& each : hall.state().tandem.draft->tandems)
        CHECK_FALSE((tandem::holds(each, PersonId{1}) && tandem::holds(each, PersonId{2})));
    hall.go_to(segment::matching);
    REQUIRE(hall.tell(tandem::ReleaseTandems{}) == done);
    hall.next();
    auto without = hall.state();
    without.pairing.confided.clear();
    const auto tables = [](const Public& state) {
        return std::vector{people_table(state).rows, pairs_table(state).rows, meetings_table(state).rows,
                           polls_table(state).rows,  goals_table(state).rows, rules_table(state).rows};
    };
    CHECK(tables(hall.state()) == tables(without));
    for (std::uint32_t id = 1; id <= 6; ++id)
        CHECK(you(hall, PersonId{id}) == phone::you_view(without, PersonId{id}, hall.own(PersonId{id})));
    const WordList list;
    const Words words{list, Address::sie};
    CHECK(stage_scene(hall.state(), {}, words) == stage_scene(without, {}, words));
}

TEST_CASE("the export is marked as a draft before the release and names who waits") {
    Hall hall{5};
    hall.go_to(segment::wishes);
    hall.next();
    hall.Evening::propose_tandems();
    const auto draft = pairs_table(hall.state());
    REQUIRE(draft.rows.size() == 3);
    CHECK(draft.columns[9] == "state");
    CHECK(draft.rows[0][9] == ExportCell{std::string{"draft"}});
    CHECK(draft.rows[2][9] == ExportCell{std::string{"waiting"}});
    hall.go_to(segment::matching);
    hall.tell(tandem::ReleaseTandems{});
    CHECK(pairs_table(hall.state()).rows[0][9] == ExportCell{std::string{"released"}});
}

TEST_CASE("a date that both agreed to is a series in the calendar, one meeting for each topic") {
    Hall hall{4};
    REQUIRE(hall.match_now() == done);
    hall.go_to(segment::matching);
    hall.tell(tandem::ReleaseTandems{});
    hall.next();
    auto state = hall.state();
    const tandem::FirstDate date{.year = 2026, .month = 10, .day = 20, .minute = 750, .every_weeks = 2};
    state.show.edit([](Show& show) {
        std::get<CommitmentSpec>(show.segments.back().spec)
            .series.assign(3, {{"Thema", "", "Topic"}, {}, {}});
    });
    const auto& first = state.tandem.draft->tandems[0];
    state.tandem.dates[0] = {date, {first.juniors[0]}};
    const WordList list;
    const Words words{list, Address::sie};
    CHECK_FALSE(tandem_calendar(state, 0, PersonId{1}, words).has_value());
    state.tandem.dates[0].agreed.insert(first.seniors[0]);
    const auto calendar = tandem_calendar(state, 0, PersonId{1}, words);
    REQUIRE(calendar);
    REQUIRE(calendar->appointments.size() == 3);
    CHECK(calendar->appointments[0].date == LocalDate{2026, 10, 20});
    CHECK(calendar->appointments[1].date == LocalDate{2026, 11, 3});
    CHECK(calendar->appointments[2].date == LocalDate{2026, 11, 17});
    CHECK(calendar->appointments[2].minute_of_day == 750);
    CHECK(calendar->appointments[0].uid != calendar->appointments[1].uid);
    CHECK(all_tandems_calendar(state, words).appointments.size() == 3);
    CHECK_FALSE(tandem_calendar(state, 1, {}, words).has_value());
}

TEST_CASE("a contact card tells the partner's name and address, escaped and folded") {
    Hall hall{2};
    REQUIRE(hall.match_now() == done);
    hall.go_to(segment::matching);
    hall.tell(tandem::ReleaseTandems{});
    auto state = hall.state();
    CHECK(contact_cards(state, 0, PersonId{1}).empty());
    state.tandem.shown = 1;
    state.people.persons.edit(PersonId{2}, [](people::Person& person) {
        person.name.full = "Öde; von, der";
        person.profile.email = "a@example.org";
        person.profile.department = std::string(100, 'x');
    });
    const auto card = contact_cards(state, 0, PersonId{1});
    CHECK(card.find("FN:Öde\\; von\\, der\r\n") != card.npos);
    CHECK(card.find("EMAIL;TYPE=INTERNET:a@example.org\r\n") != card.npos);
    for (std::size_t at = 0; at < card.size();) {
        const auto end = card.find("\r\n", at);
        CHECK(end - at <= 75);
        at = end + 2;
    }
}

// A small reader of its own: folded lines joined, each "name:value" with the escapes taken back.
std::vector<std::pair<std::string, std::string>> properties_of(const std::string& cards) {
    std::string joined;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (cards.compare(i, 3, "\r\n ") == 0)
            i += 2;
        else
            joined += cards[i];
    }
    std::vector<std::pair<std::string, std::string>> read;
    for (std::size_t at = 0; at < joined.size();) {
        const auto end = joined.find("\r\n", at);
        REQUIRE(end != joined.npos);
        const auto line = joined.substr(at, end - at);
        const auto colon = line.find(':');
        REQUIRE(colon != line.npos);
        std::string value;
        for (std::size_t i = colon + 1; i < line.size(); ++i) {
            if (line[i] == '\\') ++i;
            value += line[i];
        }
        read.emplace_back(line.substr(0, colon), value);
        at = end + 2;
    }
    return read;
}

TEST_CASE(
    "two thousand hostile strings are names, departments and addresses of a contact card, and no more") {
    Hall hall{2};
    REQUIRE(hall.match_now() == done);
    hall.go_to(segment::matching);
    hall.tell(tandem::ReleaseTandems{});
    auto state = hall.state();
    state.tandem.shown = 1;
    const auto title = state.show->title.de;
    int cards = 0;
    for (const auto& raw : hostile_strings()) {
        const auto text = clean(raw).text;
        if (text.empty()) continue;
        ++cards;
        CAPTURE(text);
        state.people.persons.edit(PersonId{2}, [&](people::Person& person) {
            person.name = make_name(raw).name;
            person.profile.email = text;
            person.profile.department = text;
        });
        const auto& name = state.people.persons.at(PersonId{2}).name.full;
        const std::vector<std::pair<std::string, std::string>> expected{
            {"BEGIN", "VCARD"},   {"VERSION", "3.0"},          {"FN", name},
            {"N", name + ";;;;"}, {"ORG", title + ";" + text}, {"EMAIL;TYPE=INTERNET", text},
            {"END", "VCARD"}};
        CHECK(properties_of(contact_cards(state, 0, PersonId{1})) == expected);
    }
    CHECK(cards > 1900);
}

TEST_CASE("a file to save is found under its own name only") {
    Hall hall{4};
    REQUIRE(hall.match_now() == done);
    hall.go_to(segment::matching);
    hall.tell(tandem::ReleaseTandems{});
    net::Saves saves{
        [](const Public&, int tandem, PersonId) { return "calendar " + std::to_string(tandem); }};
    CHECK(saves.names_for(hall.state(), 0, PersonId{1}).contact.empty());
    hall.next();
    const auto one = saves.names_for(hall.state(), 0, PersonId{1});
    const auto two = saves.names_for(hall.state(), 0, PersonId{2});
    CHECK(one.contact != two.contact);
    CHECK(one.calendar != two.calendar);
    REQUIRE(saves.find(hall.state(), one.calendar));  // suggested or agreed
    CHECK(*saves.find(hall.state(), one.calendar)->text == "calendar 0");
    REQUIRE(saves.find(hall.state(), one.contact));
    CHECK(saves.find(hall.state(), one.contact)->type == "text/vcard; charset=utf-8");
    CHECK_FALSE(saves.find(hall.state(), "AAAAAAAAAAAAAAAAAAAAAA"));
}

}  // namespace
}  // namespace auftakt::test
