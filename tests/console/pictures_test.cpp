#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "evening.hpp"
#include "window.hpp"

// Saves what the console looks like, for people: only when AUFTAKT_PICTURES names a folder.
using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

struct Shot {
    const char* name;
    int width;
    int height;
    Evening evening;
    Tab tab;
    Look look;
    Language language;
};

void shoot(const std::string& folder, const Shot& shot) {
    Window window{shot.width, shot.height};
    window.previews.live = plain_picture(1920, 1080, 0xFF3A1C14U);
    window.previews.next = window.previews.live;
    window.now = shot.evening.context.clock.now;
    window.console.choose(shot.look);
    const auto scene = shot.evening.scene(shot.language);
    window.settle(scene);
    const Key keys[] = {Key::f1, Key::f2, Key::f4, Key::f7};
    window.key(scene, keys[static_cast<int>(shot.tab)]);
    if (shot.tab == Tab::people) window.click(scene, 300, 320);
    window.save(folder + "/" + shot.name + ".png");
}

}  // namespace

TEST_CASE("the console's pictures, for looking at") {
    const auto* folder = std::getenv("AUFTAKT_PICTURES");
    if (folder == nullptr) return;
    std::filesystem::create_directories(folder);
    using enum Tab;
    const auto de = Language::de;
    const auto en = Language::en;
    const Shot shots[] = {{"14-show", 1600, 1000, third_round(), show, Look::dark, de},
                          {"67-show-light", 1600, 1000, third_round(), show, Look::light, de},
                          {"64-show-1366", 1366, 768, third_round(), show, Look::dark, de},
                          {"17-preflight", 1600, 1000, before_doors(), preflight, Look::dark, de},
                          {"17-preflight-1366", 1366, 768, before_doors(), preflight, Look::light, en},
                          {"61-people", 1600, 1000, third_round(), people, Look::dark, de},
                          {"61-people-1366", 1366, 768, third_round(400), people, Look::light, en},
                          {"15-pairing", 1600, 1000, third_round(), pairing, Look::dark, de},
                          {"14-show-1920", 1920, 1080, third_round(400), show, Look::dark, en},
                          {"14-show-2560", 2560, 1440, third_round(0), show, Look::dark, de}};
    for (const auto& shot : shots) shoot(folder, shot);
}
