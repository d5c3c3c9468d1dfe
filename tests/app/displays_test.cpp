#include "app/displays.hpp"

#include <doctest/doctest.h>

using namespace auftakt;

namespace {

const Display laptop{
    .name = "eDP-1", .width = 1920, .height = 1080, .width_mm = 310, .height_mm = 174, .primary = true};
const Display projector{
    .name = "HDMI-1", .x = 1920, .width = 1280, .height = 720, .width_mm = 1600, .height_mm = 900};
const Display screen{
    .name = "DP-1", .x = 3200, .width = 2560, .height = 1440, .width_mm = 597, .height_mm = 336};

}  // namespace

TEST_CASE("with one display there is no stage window") {
    CHECK(place({laptop}, "") == Placement{0, std::nullopt});
    CHECK(place({}, "") == Placement{0, std::nullopt});
}

TEST_CASE("the console takes the primary display, wherever it stands in the list") {
    CHECK(place({laptop, projector}, "") == Placement{0, 1});
    CHECK(place({projector, laptop}, "") == Placement{1, 0});
    auto nobody = laptop;
    nobody.primary = false;
    CHECK(place({nobody, projector}, "") == Placement{0, 1});
}

TEST_CASE("displays that mirror each other are one picture") {
    auto mirrored = projector;
    mirrored.x = 0;
    CHECK(place({laptop, mirrored}, "") == Placement{0, std::nullopt});
    CHECK(place({mirrored, laptop, screen}, "") == Placement{0, 2});
}

TEST_CASE("the projector that was chosen is found again by what it is") {
    const auto chosen = identity(screen);
    CHECK(place({laptop, projector, screen}, chosen) == Placement{0, 2});
    auto moved = screen;
    moved.x = -2560;
    moved.width = 1920;
    CHECK(place({moved, laptop, projector}, chosen) == Placement{1, 0});
    CHECK(place({laptop, projector}, chosen) == Placement{0, 1});  // gone: the next best
}

TEST_CASE("a stage that is sent to the console's display changes places with it") {
    const std::vector both{laptop, projector};
    const auto first = place(both, "");
    const auto swapped = place(both, next_projector(both, first));
    CHECK(swapped == Placement{1, 0});
    CHECK(place(both, next_projector(both, swapped)) == first);
}

TEST_CASE("the stage goes round over three displays; with one it goes nowhere") {
    const std::vector all{laptop, projector, screen};
    auto now = place(all, "");
    CHECK(now == Placement{0, 1});
    now = place(all, next_projector(all, now));
    CHECK(now == Placement{0, 2});
    now = place(all, next_projector(all, now));
    CHECK(now == Placement{1, 0});
    CHECK(next_projector({laptop}, place({laptop}, "")) == "");
}
