#include <doctest/doctest.h>

#include <algorithm>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "core/limits.hpp"
#include "support/small_evening.hpp"
#include "view/phone_content.hpp"
#include "view/phone_look_up.hpp"
#include "view/phone_show.hpp"
#include "view/phone_you.hpp"

using namespace auftakt;
using namespace auftakt::tests;

namespace {

constexpr WallClock at_ten{{0}, {10 * 3'600'000}, 0};

phone::Show shown(const Public& state, phone::ContentNames names = {}) {
    return phone::show_view(
        state,
        {.rev = {}, .clock = {{0}, {0}, 1}, .wall = at_ten, .content = std::move(names), .addresses = {}});
}

template <class T>
const T& face(const phone::Show& show) {
    return std::get<T>(show.face);
}

bool can(const phone::You& you, phone::Action action) {
    return std::ranges::find(you.can, action) != you.can.end();
}

}  // namespace

TEST_CASE("before the doors open nothing of the show is told") {
    auto state = small_evening(2);
    state.run.place.phase = run::Phase::preflight;
    CHECK(std::holds_alternative<phone::DoorsClosed>(shown(state).face));
    CHECK(!phone::segment_content(state));
}

TEST_CASE("the lobby says who is here and when it starts") {
    const auto show = shown(small_evening(3));
    CHECK(show.title == "Auftakt bei Muster");
    CHECK(show.here == phone::Here{3, 3, 2, 1});
    CHECK(face<phone::Lobby>(show).starts == 600);
}

TEST_CASE("an open question has no result, and a revealed one sums to a hundred per cent") {
    auto state = small_evening(6);
    const auto asked = open_poll(state, Secrecy::anonymous);
    enter(state, poll);
    state.derived.answered[asked] = 6;
    auto open = face<phone::Poll>(shown(state));
    CHECK(open.answered == 6);
    CHECK(open.of == 6);
    CHECK(open.results.empty());
    state.ask.asks.edit(asked, [](ask::Ask& ask) {
        ask.stage = ask::Stage::closed;
        ask.result = Result{.n = 6, .whole = Histogram{{2, 4}}, .juniors = {}, .seniors = {}};
    });
    CHECK(face<phone::Poll>(shown(state)).results.empty());
    state.ask.asks.edit(asked, [](ask::Ask& ask) { ask.stage = ask::Stage::revealed; });
    const auto revealed = face<phone::Poll>(shown(state));
    CHECK(revealed.results == std::vector<phone::OptionResult>{{2, 33}, {4, 67}});
    CHECK(!revealed.withheld);
}

TEST_CASE("fewer than five answers stay withheld") {
    auto state = small_evening(4);
    const auto asked = open_poll(state, Secrecy::anonymous);
    enter(state, poll);
    state.ask.asks.edit(asked, [](ask::Ask& ask) {
        ask.stage = ask::Stage::revealed;
        ask.result = Result{.n = 4, .whole = {}, .juniors = {}, .seniors = {}};
    });
    CHECK(face<phone::Poll>(shown(state)).withheld);
    CHECK(face<phone::Poll>(shown(state)).results.empty());
}

TEST_CASE("a round tells its end on the wall clock, but not while the show stands still") {
    auto state = small_evening(4);
    enter(state, rounds);
    seat_all(state, 1, pairing::Phase::talk);
    CHECK(face<phone::Seating>(shown(state)).ends == 606);
    CHECK(face<phone::Seating>(shown(state)).countdown == Countdown{{360'000}, 360'000});
    state.run.paused = run::PauseState{};
    CHECK(!face<phone::Seating>(shown(state)).ends);
}

TEST_CASE("each phone learns its own table and partner, and who rests knows that") {
    auto state = small_evening(3);
    enter(state, rounds);
    seat_all(state, 1, pairing::Phase::change_over);
    const auto first = phone::you_view(state, PersonId{1}, {});
    CHECK(first.place->table == 1);
    CHECK(first.place->partners == std::vector<phone::Partner>{{"Gast 2", Role::senior, "Einkauf"}});
    CHECK(can(first, phone::Action::call_missing));
    const auto third = phone::you_view(state, PersonId{3}, {});
    CHECK(third.place->table == 0);
    CHECK(!can(third, phone::Action::call_missing));
    CHECK(!first.next);
    seat_all(state, 1, pairing::Phase::over);
    CHECK(phone::you_view(state, PersonId{1}, {}).next->round == 2);
}

TEST_CASE("a plan that is not announced is on no phone") {
    auto state = small_evening(4);
    enter(state, rounds);
    for (const auto phase : {pairing::Phase::planning, pairing::Phase::proposed, pairing::Phase::accepted}) {
        seat_all(state, 0, phase);
        CHECK(!phone::you_view(state, PersonId{1}, {}).place);
    }
}

TEST_CASE("namesakes are told apart by department, or else by number") {
    auto state = small_evening(0);
    const auto one = add(state, "Anna Weber", Role::junior, "Einkauf");
    const auto two = add(state, "Anna Weber", Role::senior, "Recht");
    const phone::Names apart{state.people};
    CHECK(apart.shown(one) == "Anna Weber (Einkauf)");
    CHECK(apart.shown(two) == "Anna Weber (Recht)");
    const auto three = add(state, "Anna Weber", Role::senior, "Recht");
    const phone::Names numbered{state.people};
    CHECK(numbered.shown(one) == "Anna Weber");
    CHECK(numbered.shown(two) == "Anna Weber (2)");
    CHECK(numbered.shown(three) == "Anna Weber (3)");
}

TEST_CASE("waiting and declined notes are in no page, and an author only with consent") {
    auto state = small_evening(2);
    enter(state, board);
    post(state, PersonId{1}, "gezeigt", wall::NoteState::shown);
    post(state, PersonId{1}, "wartet noch", wall::NoteState::waiting);
    post(state, PersonId{1}, "abgelehnt", wall::NoteState::declined);
    const auto pages = phone::note_pages(state);
    REQUIRE(pages.size() == 1);
    REQUIRE(pages[0].notes.size() == 1);
    CHECK(pages[0].notes[0].text == "gezeigt");
    CHECK(pages[0].notes[0].author.empty());
    CHECK(phone::you_view(state, PersonId{1}, {}).mine->notes.size() == 3);
    CHECK(phone::you_view(state, PersonId{2}, {}).mine->notes.empty());
}

TEST_CASE("a prompt is in no content before its round is talked") {
    auto state = small_evening(4);
    enter(state, rounds);
    seat_all(state, 1, pairing::Phase::change_over);
    CHECK(phone::segment_content(state)->de.prompt.empty());
    seat_all(state, 1, pairing::Phase::talk);
    CHECK(phone::segment_content(state)->de.prompt == "Erste Frage");
    CHECK(phone::segment_content(state)->en.junior_tip == "Tip J1");
}

TEST_CASE("notes for the facilitator are in no content") {
    auto state = small_evening(4);
    open_poll(state, Secrecy::named);
    for (int segment = lobby; segment <= closing; ++segment) {
        CAPTURE(segment);
        enter(state, static_cast<At>(segment));
        const auto text = to_text(json::write(*phone::segment_content(state)));
        CHECK(text.find("Moderation") == std::string::npos);
        CHECK(text.find("facilitator") == std::string::npos);
    }
}

TEST_CASE("a sealed answer comes back through the phone's own list alone") {
    auto state = small_evening(2);
    const auto asked = open_poll(state, Secrecy::anonymous);
    enter(state, poll);
    const std::vector<OwnAnswer> own{{asked, Choice{1}}, {AskId{77}, Choice{0}}};
    CHECK(phone::you_view(state, PersonId{1}, own).answers == std::vector<OwnAnswer>{{asked, Choice{1}}});
    CHECK(phone::you_view(state, PersonId{2}, {}).answers.empty());
}

TEST_CASE("a removed person is told so and may do nothing") {
    auto state = small_evening(2);
    state.people.persons.edit(PersonId{1}, [](people::Person& person) { person.removed = true; });
    const auto you = phone::you_view(state, PersonId{1}, {});
    CHECK(you.removed);
    CHECK(you.can.empty());
}

TEST_CASE("looking up a name finds it, says when it is taken, and names departments only for namesakes") {
    auto state = small_evening(0);
    const auto anna = add(state, "Anna Müller", Role::junior, "Einkauf");
    const auto ask = [&](const char* name) { return phone::look_up(state, make_name(name), {0}); };
    CHECK(ask("Anna Müller").listed);
    CHECK(!ask("Anna Müller").taken);
    CHECK(ask("Anna Müller").departments.empty());
    CHECK(!ask("Bert Müller").listed);
    CHECK(!ask("").listed);
    sit(state, anna, {});
    CHECK(ask("Anna Müller").taken);
    add(state, "Anna Müller", Role::senior, "Recht");
    CHECK(ask("Anna Müller").departments == std::vector<std::string>{"Einkauf", "Recht"});
    CHECK(!ask("Anna Müller").taken);
}

TEST_CASE("a joining crowd is no urgent news, a new segment is") {
    const auto few = shown(small_evening(3));
    const auto many = shown(small_evening(30));
    CHECK(!phone::urgent(few, many));
    CHECK(phone::differ(few, many));
    auto later = few;
    later.rev.number = 9;
    later.clock = {5000, 5000, 1};
    CHECK(!phone::differ(few, later));
    auto state = small_evening(3);
    enter(state, goals);
    CHECK(phone::urgent(few, shown(state)));
}

TEST_CASE("the public view stays within four kilobytes with two thousand people and notes") {
    auto state = small_evening(2000);
    Show show = *state.show;
    show.title.de = std::string(limits::question_bytes_max, 't');
    state.show = Shared<Show>{show};
    state.screen.message = screen::Message{std::string(limits::message_bytes_max, '"'), {}};
    for (int i = 0; i < 2000; ++i) post(state, PersonId{1}, "x", wall::NoteState::shown);
    enter(state, board);
    phone::ContentNames names{std::string(22, 'f'), std::string(22, 't'), {}};
    for (std::size_t i = 0; i < phone::note_pages(state).size(); ++i)
        names.pages.push_back(std::string(22, 'p'));
    CHECK(names.pages.size() == 50);
    auto view = shown(state, names);
    view.addresses.assign(4, "http://[2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff]:65535/");
    view.rev = {UINT64_MAX, UINT64_MAX};
    view.clock = {INT64_MAX, INT64_MAX, 0.333333333333};
    CHECK(to_text(json::write(view)).size() <= limits::view_bytes_max);
}
