#include <doctest/doctest.h>

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
