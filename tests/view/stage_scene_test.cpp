#include <doctest/doctest.h>

#include "support/small_evening.hpp"
#include "view/phone_show.hpp"
#include "view/stage_view.hpp"

using namespace auftakt;
using namespace auftakt::tests;

namespace {

const WordList no_words{.language = Language::en, .forms = {}};  // every key stands for itself

const WordList& words_of_notices() {
    static const WordList list{
        .language = Language::de,
        .forms = {{"stage.tables.without", {.sie = "Noch ohne Tisch: {names}."}},
                  {"stage.tables.and_more",
                   {.sie = "{names} und {n} weitere", .one_sie = "{names} und eine Person"}}}};
    return list;
}

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t minute = 60'000;

stage::Scene on_stage(const Public& state, const WallClock& wall) {
    return stage_scene(state, {.now = wall.now, .ms_of_day = wall.utc.ms, .address = {}, .stale_since = {}},
                       Words{no_words, Address::sie});
}

int on_phones(const Public& state, const WallClock& wall) {
    const auto show = phone::show_view(
        state, {.rev = {}, .clock = {{0}, {0}, 1}, .wall = wall, .content = {}, .addresses = {}});
    return std::get<phone::Seating>(show.face).ends.value_or(-1);
}

}  // namespace

TEST_CASE("stage and phones write the same minute for the end of a round, at any moment") {
    auto state = small_evening(4);
    enter(state, rounds);
    seat_all(state, 1, pairing::Phase::talk);
    state.pairing.cycle.ends = {360'000};
    // The end comes 31 s after a full minute, then a millisecond before it, then with it.
    for (const auto& [start, said] :
         {std::pair{10 * hour + 31'000, 606}, {10 * hour - 1, 605}, {10 * hour, 606}})
        for (const std::int64_t now : {0, 1, 999, 1'001, 59'500, 200'777}) {
            const WallClock wall{{now}, {start + now}, 0};
            CHECK(on_phones(state, wall) == said);
            const auto footer = on_stage(state, wall).footer;
            REQUIRE(footer.size() == 2);
            CHECK(footer[1].text == (said == 606 ? "10:06" : "10:05"));
        }
}

TEST_CASE("the stage calls people without a table, and never whoever rests") {
    auto state = small_evening(5);  // the fifth rests
    enter(state, rounds);
    seat_all(state, 1, pairing::Phase::change_over);
    const WallClock wall{{0}, {10 * hour}, 0};
    CHECK(on_stage(state, wall).message.empty());
    const auto late = add(state, "Gertrud Übelhör", Role::senior, "Einkauf");
    const Words german{words_of_notices(), Address::sie};
    const auto scene = [&] {
        return stage_scene(
            state, {.now = wall.now, .ms_of_day = wall.utc.ms, .address = {}, .stale_since = {}}, german);
    };
    CHECK(scene().message == "Noch ohne Tisch: Gertrud Übelhör.");
    for (int i = 0; i < 5; ++i)
        add(state, "Maximilian Alexander Großkopf der " + std::to_string(i), Role::junior, "IT");
    CHECK(scene().message == "Noch ohne Tisch: Gertrud Übelhör und 5 weitere.");
    state.screen.message = screen::Message{"Bitte leiser", {}};
    CHECK(scene().message == "Bitte leiser");
    CHECK(late == PersonId{6});
}

TEST_CASE("the hall is asked to look again when tables changed after they had been announced") {
    auto state = small_evening(4);
    enter(state, rounds);
    seat_all(state, 1, pairing::Phase::change_over);
    state.pairing.changed = {PersonId{1}};
    CHECK(on_stage(state, {{0}, {10 * hour}, 0}).message == "stage.tables.changed");
    state.pairing.cycle.phase = pairing::Phase::talk;
    CHECK(on_stage(state, {{0}, {10 * hour}, 0}).message.empty());
}

TEST_CASE("nobody is said to be missing or complete where nobody was invited") {
    auto state = small_evening(3);
    const WallClock wall{{0}, {9 * hour + 50 * minute}, 0};
    CHECK(std::get<stage::Lobby>(on_stage(state, wall).body).count_label == "stage.lobby.all");
    for (const auto id : people::present(state.people))
        state.people.persons.edit(id, [](people::Person& person) { person.walk_in = true; });
    CHECK(std::get<stage::Lobby>(on_stage(state, wall).body).count_label == "stage.lobby.count_open");
}
