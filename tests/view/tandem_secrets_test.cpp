#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "net/wire.hpp"
#include "support/evening.hpp"
#include "view/console_matching.hpp"
#include "view/phone_content.hpp"
#include "view/phone_show.hpp"
#include "view/phone_you.hpp"
#include "view/stage_view.hpp"
#include "view/tables.hpp"

// Two evenings that differ in what somebody said in private, with the same tandems: whatever leaves the model
// is the same in both, at every moment of the way.
namespace auftakt::test {
namespace {

using ask::GiveAnswer;

AskId newest_wishes(const Public& state) {
    AskId found;
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        if (std::holds_alternative<WishPartners>(ask.question.kind)) found = id;
    });
    return found;
}

AskId first_talk(const Public& state) {
    AskId found;
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        const auto* talk = std::get_if<RateTalk>(&ask.question.kind);
        if (talk != nullptr && talk->round == 1) found = id;
    });
    return found;
}

// Everything that the matching tab says.
std::vector<std::string> said(const console::MatchingScene& scene) {
    std::vector<std::string> all{scene.status, scene.earlier, scene.foot};
    for (const auto& figure : scene.figures) all.push_back(figure.figure + " " + figure.label);
    for (const auto& row : scene.rows)
        all.push_back(row.juniors + "|" + row.seniors + "|" + row.fit + "|" + row.why +
                      (row.weak ? "weak" : "") + (row.locked ? "locked" : ""));
    for (const auto& row : scene.waiting) {
        all.push_back(row.name + row.no_place);
        for (const auto& place : row.places) all.push_back(place.text + place.join.effect);
    }
    for (const auto& check : scene.checklist) all.push_back(check.text);
    all.insert(all.end(), scene.rules.begin(), scene.rules.end());
    if (scene.chosen)
        for (const auto& change : scene.chosen->changes)
            all.push_back(change.control.label + change.effect +
                          (change.control.enabled() ? "" : " not possible"));
    return all;
}

struct Leaves {
    std::vector<std::string> journal;
    std::vector<std::vector<std::string>> console;
    std::vector<stage::Scene> stage;
    std::vector<std::vector<std::vector<ExportCell>>> tables;
    std::vector<std::string> hall;    // the same for every phone
    std::vector<std::string> phones;  // of the others
};

// Six people, three talks; the tandems are 1 with 2, 3 with 4, 5 with 6, whatever was said.
Leaves evening_where(const std::function<void(Evening&)>& speak) {
    Evening evening{tandem_kickoff()};
    Leaves leaves;
    const WordList list;
    const Words words{list, Address::sie};
    const auto look = [&] {
        const auto& state = evening.state();
        const console::MatchSelection chosen{.one = MentorAndMentee{PersonId{1}, PersonId{2}},
                                             .two = MentorAndMentee{PersonId{3}, PersonId{4}}};
        leaves.console.push_back(said(console::matching_scene(state, chosen, words)));
        leaves.stage.push_back(stage_scene(state, {.now = evening.now()}, words));
        for (const auto& table : {people_table(state), pairs_table(state), meetings_table(state),
                                  polls_table(state), goals_table(state), rules_table(state)})
            leaves.tables.push_back(table.rows);
        leaves.hall.push_back(net::text_of(phone::ServerMessage{phone::show_view(
            state,
            {.rev = {}, .clock = {{0}, evening.now(), 1}, .wall = {}, .content = {}, .addresses = {}})}));
        leaves.hall.push_back(net::text_of(net::Content{phone::frame_content(state)}));
        if (const auto content = phone::segment_content(state))
            leaves.hall.push_back(net::text_of(net::Content{*content}));
        for (std::uint32_t id = 2; id <= 6; ++id)
            leaves.phones.push_back(net::text_of(
                phone::ServerMessage{phone::you_view(state, PersonId{id}, evening.own(PersonId{id}))}));
    };
    evening.next();
    evening.join_many(6);
    evening.talk(3);
    evening.go_to(segment::wishes);
    speak(evening);
    look();
    evening.next();
    REQUIRE(evening.propose_tandems() == done);
    look();
    evening.go_to(segment::matching);
    look();
    REQUIRE(evening.tell(tandem::ReleaseTandems{}) == done);
    look();
    evening.next();
    look();
    leaves.journal = evening.rows();
    CHECK(evening.sealed_rows() == 0);
    return leaves;
}

void compare(const Leaves& one, const Leaves& two) {
    CHECK(one.journal == two.journal);
    CHECK(one.console == two.console);
    CHECK(one.stage == two.stage);
    CHECK(one.tables == two.tables);
    CHECK(one.hall == two.hall);
    CHECK(one.phones == two.phones);
}

TEST_CASE("whom somebody wished without an answer is nowhere to be seen") {
    const auto wishing = [](std::uint32_t whom) {
        return evening_where([whom](Evening& evening) {
            REQUIRE(evening.phone(PersonId{1}, GiveAnswer{newest_wishes(evening.state()),
                                                          auftakt::Wishes{{PersonId{whom}}, false}, 1}) ==
                    done);
        });
    };
    compare(wishing(2), wishing(4));
    compare(wishing(4), wishing(6));
}

TEST_CASE("whether somebody is open to all is nowhere to be seen") {
    const auto open = [](bool all) {
        return evening_where([all](Evening& evening) {
            REQUIRE(evening.phone(PersonId{1}, GiveAnswer{newest_wishes(evening.state()),
                                                          auftakt::Wishes{{PersonId{2}}, all}, 1}) == done);
        });
    };
    compare(open(true), open(false));
}

TEST_CASE("whether somebody rather would not is nowhere to be seen") {
    const auto rating = [](bool veto) {
        return evening_where([veto](Evening& evening) {
            // In the second round 1 talked with somebody else than 2: no tandem of theirs is at stake.
            const auto& met = *evening.state().pairing.met;
            PersonId other;
            for (const auto& meeting : met)
                if (meeting.round == 2)
                    for (const auto person : meeting.people)
                        if (std::ranges::count(meeting.people, PersonId{1}) > 0 && person != PersonId{1})
                            other = person;
            REQUIRE(other.value != 2);
            AskId second;
            evening.state().ask.asks.each([&](AskId id, const ask::Ask& ask) {
                const auto* talk = std::get_if<RateTalk>(&ask.question.kind);
                if (talk != nullptr && talk->round == 2) second = id;
            });
            REQUIRE(
                evening.phone(PersonId{1},
                              GiveAnswer{second, TalkRatings{{{.partner = other, .rating = 3, .veto = veto}}},
                                         1}) == done);
        });
    };
    compare(rating(true), rating(false));
}

TEST_CASE("how much two people liked each other is nowhere to be seen") {
    const auto liked = [](int value) {
        return evening_where([value](Evening& evening) {
            const TalkRatings said_of_ben{{{.partner = PersonId{2}, .rating = value}}};
            REQUIRE(evening.phone(PersonId{1}, GiveAnswer{first_talk(evening.state()), said_of_ben, 1}) ==
                    done);
        });
    };
    compare(liked(5), liked(1));
}

}  // namespace
}  // namespace auftakt::test
