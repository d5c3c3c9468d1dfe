#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "samples.hpp"
#include "stage/draw_scene.hpp"
#include "stage/headless_gl.hpp"
#include "stage/picture.hpp"
#include "stage/stage_renderer.hpp"

using namespace auftakt;
using namespace auftakt::stage;

namespace {

const std::filesystem::path folder = "tests/stage/golden";
constexpr int width = 640, height = 360;
constexpr std::array names{"01-lobby",  "03-regeln", "04-umfrage",     "07-zielwand",
                           "08-tische", "09-runde",  "10a-letzte-30s", "45-pause"};

// Drivers differ in the last bits and in the edges of shapes, so means over cells are compared: a text that
// moves by a few units or another colour changes many cells, a smoother edge none by this much.
constexpr int cell = 4, levels_apart_max = 18, cells_apart_max = 12;
// Kept in steps of 16: the noise of the backdrop would cost most of the file.
constexpr int step = 16;

Sample sample(std::string_view name) {
    for (auto& one : picture_samples())
        if (one.name == name) return one;
    FAIL("no such sample");
    return {};
}

Picture drawn(StageRenderer& renderer, const Sample& sample) {
    const auto colours = scene_palette(sample.scene, sample.now);
    renderer.draw(width, height, colours,
                  [&](Painter& painter) { draw_scene(painter, sample.scene, sample.now); });
    return renderer.read_back();
}

std::filesystem::path file_of(const char* name) { return folder / (std::string{name} + ".png"); }

void keep(Picture picture, const char* name) {
    for (auto& level : picture.rgba)
        level = static_cast<std::uint8_t>(std::min((level + step / 2) / step * step, 255));
    std::filesystem::create_directories(folder);
    write_png(picture, file_of(name));
}

Picture kept(const char* name) {
    std::ifstream file{file_of(name), std::ios::binary};
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>{file}, {}};
    const auto picture = decode_picture(bytes);
    REQUIRE(picture.has_value());
    return *picture;
}

std::array<int, 3> mean(const Picture& picture, int left, int top) {
    std::array<int, 3> sum{};
    for (int y = top; y < top + cell; ++y)
        for (int x = left; x < left + cell; ++x) {
            const auto colour = picture.at(x, y);
            sum[0] += colour.r;
            sum[1] += colour.g;
            sum[2] += colour.b;
        }
    for (auto& each : sum) each /= cell * cell;
    return sum;
}

int cells_apart(const Picture& a, const Picture& b) {
    REQUIRE(a.width == b.width);
    REQUIRE(a.height == b.height);
    int apart = 0;
    for (int y = 0; y + cell <= a.height; y += cell)
        for (int x = 0; x + cell <= a.width; x += cell) {
            const auto one = mean(a, x, y), other = mean(b, x, y);
            int most = 0;
            for (std::size_t i = 0; i < one.size(); ++i) most = std::max(most, std::abs(one[i] - other[i]));
            apart += most > levels_apart_max ? 1 : 0;
        }
    return apart;
}

}  // namespace

TEST_CASE("eight scenes look as they looked when somebody last judged them") {
    HeadlessGl gl;
    StageRenderer renderer;
    for (const auto* name : names) {
        CAPTURE(name);
        const auto now = drawn(renderer, sample(name));
        if (std::getenv("AUFTAKT_REMAKE_GOLDEN") != nullptr) keep(now, name);
        CHECK(cells_apart(now, kept(name)) <= cells_apart_max);
    }
}

TEST_CASE("a text that moves by 4 units, or another colour, is no longer the same picture") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto round = sample("09-runde");
    const auto before = drawn(renderer, round);
    renderer.draw(width, height, scene_palette(round.scene, round.now), [&](Painter& painter) {
        const auto moved = painter.layer(1, {0, 4});
        draw_scene(painter, round.scene, round.now);
    });
    CHECK(cells_apart(before, renderer.read_back()) > cells_apart_max);
    auto colours = scene_palette(round.scene, round.now);
    colours.junior = colours.senior;
    renderer.draw(width, height, colours,
                  [&](Painter& painter) { draw_scene(painter, round.scene, round.now); });
    CHECK(cells_apart(before, renderer.read_back()) > cells_apart_max);
}
