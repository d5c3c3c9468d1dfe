#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include "samples.hpp"
#include "stage/draw_scene.hpp"
#include "stage/headless_gl.hpp"
#include "stage/stage_renderer.hpp"

using namespace auftakt;
using namespace auftakt::stage;

TEST_CASE("shots") {
    HeadlessGl gl;
    StageRenderer renderer;
    const char* size = std::getenv("SHOT");
    int w = 1920, h = 1080;
    if (size) std::sscanf(size, "%dx%d", &w, &h);
    auto all = picture_samples();
    if (std::getenv("LONG")) all = long_samples();
    if (std::getenv("EMPTY")) all = empty_samples();
    for (const auto& s : all) {
        auto draw = [&] { renderer.draw(w, h, scene_palette(s.scene, s.now), [&](Painter& p) { draw_scene(p, s.scene, s.now); }); };
        auto t0 = std::chrono::steady_clock::now();
        draw(); renderer.read_back();
        auto t1 = std::chrono::steady_clock::now();
        draw();
        auto p = renderer.read_back();
        auto t2 = std::chrono::steady_clock::now();
        std::printf("%s first %.1f ms again %.1f ms\n", s.name.c_str(), std::chrono::duration<double>(t1 - t0).count() * 1e3, std::chrono::duration<double>(t2 - t1).count() * 1e3);
        write_png(p, "/tmp/shots/" + s.name + ".png");
    }
}
