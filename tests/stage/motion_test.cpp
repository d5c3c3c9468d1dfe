#include <doctest/doctest.h>

#include <cstddef>
#include <utility>
#include <vector>

#include "samples.hpp"
#include "stage/count_through.hpp"
#include "stage/stage_motion.hpp"

using namespace auftakt;
using namespace auftakt::stage;

namespace {

Scene lobby_of(std::string count, std::vector<NamedPerson> arrivals) {
    Lobby lobby;
    lobby.count = std::move(count);
    lobby.arrivals = std::move(arrivals);
    Scene scene;
    scene.body = lobby;
    return scene;
}

Scene rules_of(int filled) {
    Rules rules;
    rules.ring = {.ticks = 40, .filled = filled, .figure = std::to_string(filled)};
    Scene scene;
    scene.body = rules;
    return scene;
}

const NamedPerson ada{"Ada", Role::junior}, bert{"Bert", Role::senior};

}  // namespace

TEST_CASE("a figure counts through when it changes by more than three") {
    CHECK(counted("10", "20", 0) == "10");
    CHECK(counted("10", "20", 0.5F) == "15");
    CHECK(counted("10", "20", 1) == "20");
    CHECK(counted("10", "13", 0.1F) == "13");
    CHECK(counted("990", "1.010", 0.5F) == "1.000");
    CHECK(counted("1,010", "990", 0) == "1,010");
    CHECK(counted("–", "20", 0) == "20");
    CHECK(counted("39 %", "58 %", 0) == "58 %");
}

TEST_CASE("who arrives slides in for 350 ms, and then nothing moves") {
    StageMotion motion;
    motion.show(lobby_of("1", {ada}), 0);
    CHECK_FALSE(motion.moving(0));
    motion.show(lobby_of("2", {bert, ada}), 1000);
    CHECK(motion.moving(1349));
    CHECK(motion.change(1000).arrived == 1);
    CHECK(motion.change(1000).arrival == doctest::Approx(0));
    CHECK(motion.change(1175).arrival > 0.5F);
    CHECK(motion.change(1350).arrival == 1);
    CHECK_FALSE(motion.moving(1350));
}

TEST_CASE("a new agreement pops its tick and leaves the others alone") {
    StageMotion motion;
    motion.show(rules_of(10), 0);
    motion.show(rules_of(12), 1000);
    CHECK(motion.change(1000).ring_before == 10);
    CHECK(motion.change(1000).pop == doctest::Approx(0));
    CHECK(motion.change(1150).pop > 1);
    CHECK(motion.change(1220).pop == 1);
    CHECK_FALSE(motion.moving(1220));
}

TEST_CASE("with reduced motion nothing slides, counts or pops") {
    StageMotion motion;
    auto before = lobby_of("1", {ada}), after = lobby_of("20", {bert, ada});
    before.reduced_motion = after.reduced_motion = true;
    motion.show(before, 0);
    motion.show(after, 1000);
    CHECK_FALSE(motion.moving(1000));
    CHECK(motion.change(1000).arrived == 0);
}

TEST_CASE("the same scene again moves nothing") {
    StageMotion motion;
    motion.show(rules_of(10), 0);
    motion.show(rules_of(10), 1000);
    CHECK_FALSE(motion.moving(1000));
}

namespace {

Scene wall_of(bool spotlit, bool hidden = false) {
    Wall wall;
    wall.title = "Was hilft?";
    wall.signs = {{"Frei", "2", 0}};
    wall.papers = {{"Zuhören", "", 0}, {"Lachen", "", 0}};
    if (spotlit) wall.spotlight = SpotNote{.first = "Lachen", .paper = 1};
    wall.hidden = hidden;
    if (hidden) wall.papers.clear();
    Scene scene;
    scene.body = wall;
    return scene;
}

Scene cloud_of(std::vector<CloudWord> words) {
    Cloud cloud{.question = "Was braucht es?", .words = std::move(words)};
    Scene scene;
    scene.body = cloud;
    return scene;
}

std::size_t words_in(const StageMotion& motion) { return std::get<Cloud>(motion.scene().body).words.size(); }

}  // namespace

TEST_CASE("a note flies from the wall to the middle in half a second, and back again") {
    StageMotion motion;
    motion.show(wall_of(false), 0);
    motion.show(wall_of(true), 1000);
    CHECK(motion.change(1000).flight == doctest::Approx(0));
    CHECK(motion.change(1250).flight == doctest::Approx(0.5));
    CHECK(motion.change(1500).flight == doctest::Approx(1));
    CHECK(motion.moving(1499));
    motion.show(wall_of(false), 5000);
    CHECK(motion.change(5000).flight == doctest::Approx(1));
    CHECK(motion.change(5250).flight == doctest::Approx(0.5));
    CHECK(motion.change(5500).flight == doctest::Approx(0));
    CHECK_FALSE(motion.moving(6000));
}

TEST_CASE("no note flies with reduced motion, from a list, or from one note to the next") {
    StageMotion motion;
    auto calm = wall_of(false), calm_note = wall_of(true);
    calm.reduced_motion = calm_note.reduced_motion = true;
    motion.show(calm, 0);
    motion.show(calm_note, 1000);
    CHECK(motion.change(1100).flight == 1);
    StageMotion other;
    auto list = wall_of(false);
    std::get<Wall>(list.body).papers.clear();
    other.show(list, 0);
    other.show(wall_of(true), 1000);
    CHECK(other.change(1100).flight == 1);
    auto next = wall_of(true);
    std::get<Wall>(next.body).spotlight->first = "Zuhören";
    other.show(next, 3000);
    CHECK(other.change(3100).flight == 1);
}

namespace {

Scene asked_of(bool hidden) {
    Scene scene;
    scene.body = Questions{
        .question = "Was ist offen?", .invitation = "Fragen Sie", .next_label = "Danach", .hidden = hidden};
    return scene;
}

Scene poll_of(bool revealed, const char* question = "Gilt das?") {
    Scene scene;
    scene.body = Poll{.question = question, .revealed = revealed};
    return scene;
}

// Nothing of the picture before is drawn at that time, or later.
bool stands_at(const StageMotion& motion, double ms) { return !motion.moving(ms); }

}  // namespace

TEST_CASE("what is hidden is gone in the frame in which it is hidden, and comes back by itself") {
    const std::pair<Scene, Scene> rows[] = {
        {wall_of(false), wall_of(false, true)},
        {wall_of(true), wall_of(false, true)},
        {asked_of(false), asked_of(true)},
        {poll_of(true), poll_of(false)},
        {cloud_of({{"Mut", 0, ""}}), poll_of(false, "Was braucht es?")},
    };
    for (const auto& [seen, hidden] : rows) {
        CAPTURE(seen.body.index());
        StageMotion motion;
        motion.show(seen, 0);
        motion.show(hidden, 10'000);
        CHECK(stands_at(motion, 10'000));
        CHECK(motion.scene().body == hidden.body);
        motion.show(seen, 20'000);
        CHECK_FALSE(stands_at(motion, 20'000));
    }
}

TEST_CASE("one question after another, and a result after its question, come as they always do") {
    for (const auto& [before, after] :
         {std::pair{poll_of(true), poll_of(false, "Und das?")}, std::pair{poll_of(false), poll_of(true)},
          std::pair{asked_of(true), poll_of(false, "Was ist offen?")}}) {
        StageMotion motion;
        motion.show(before, 0);
        motion.show(after, 10'000);
        CHECK_FALSE(stands_at(motion, 10'000));
    }
}

TEST_CASE("words lie still for two seconds, then move for half a second") {
    StageMotion motion;
    motion.show(cloud_of({{"Mut", 0, ""}}), 0);
    motion.show(cloud_of({{"Mut", 0, ""}, {"Zeit", 1, ""}}), 500);
    CHECK(words_in(motion) == 1);
    REQUIRE(motion.held_until());
    CHECK(*motion.held_until() == 2000);
    CHECK_FALSE(motion.moving(1999));
    motion.show(cloud_of({{"Mut", 0, ""}, {"Zeit", 1, ""}}), 2000);
    CHECK(words_in(motion) == 2);
    CHECK_FALSE(motion.held_until());
    REQUIRE(motion.change(2000).cloud != nullptr);
    CHECK(motion.change(2000).cloud->words.size() == 1);
    CHECK(motion.change(2000).moved == doctest::Approx(0));
    CHECK(motion.change(2250).moved == doctest::Approx(0.5));
    CHECK(motion.moving(2499));
    CHECK(motion.change(2500).cloud == nullptr);
    CHECK_FALSE(motion.moving(2500));
}

TEST_CASE("another picture never waits for words, and the first word comes at once") {
    StageMotion motion;
    motion.show(cloud_of({}), 0);
    motion.show(cloud_of({{"Mut", 0, ""}}), 100);
    CHECK(words_in(motion) == 1);
    motion.show(wall_of(false), 200);
    CHECK(std::holds_alternative<Wall>(motion.scene().body));
    CHECK_FALSE(motion.held_until());
}

TEST_CASE("the line of the truth drops when it is told") {
    StageMotion motion;
    Scene scene;
    Guesses guesses{.question = "Wie viele?"};
    scene.body = guesses;
    motion.show(scene, 0);
    guesses.truth_at = 0.5;
    scene.body = guesses;
    motion.show(scene, 1000);
    CHECK(motion.change(1000).drop == doctest::Approx(0));
    CHECK(motion.moving(1449));
    CHECK(motion.change(1450).drop == 1);
    CHECK_FALSE(motion.moving(1450));
}

TEST_CASE("a revealed ranking comes row by row, so it moves longer than bars do") {
    StageMotion motion;
    Scene asked, shown;
    asked.body = Poll{.question = "Was zuerst?"};
    shown.body = Ranks{.question = "Was zuerst?"};
    motion.show(asked, 0);
    motion.show(shown, 1000);
    CHECK(motion.change(1160).revealed_ms == doctest::Approx(0));
    CHECK(motion.moving(2400));
    CHECK_FALSE(motion.moving(2500));
    Scene halves;
    halves.body = Halves{.question = "Was zuerst?"};
    StageMotion bars;
    bars.show(asked, 0);
    bars.show(halves, 1000);
    CHECK_FALSE(bars.moving(1700));
}
