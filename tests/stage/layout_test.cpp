#include <doctest/doctest.h>

#include <utility>

#include "samples.hpp"
#include "sound_layout.hpp"
#include "stage/draw_scene.hpp"
#include "stage/headless_gl.hpp"
#include "stage/stage_renderer.hpp"

using namespace auftakt;
using namespace auftakt::stage;

namespace {

LayoutRecord layout(StageRenderer& renderer, const Sample& sample, std::pair<int, int> pixels) {
    LayoutRecord record;
    const auto colours = scene_palette(sample.scene, sample.now);
    renderer.draw(
        pixels.first, pixels.second, colours,
        [&](Painter& painter) { draw_scene(painter, sample.scene, sample.now); }, &record);
    return record;
}

// Half size: line breaks are the same at every scale. 16:9, 4:3, 16:10, 21:9.
constexpr std::pair<int, int> shapes[] = {{960, 540}, {720, 540}, {864, 540}, {1260, 540}};

void check_all(const std::vector<Sample>& samples) {
    HeadlessGl gl;
    StageRenderer renderer;
    for (const auto& sample : samples)
        for (const auto& shape : shapes) {
            CAPTURE(sample.name);
            CAPTURE(shape.first);
            check_sound(layout(renderer, sample, shape), Canvas::of(shape.first, shape.second));
        }
}

}  // namespace

TEST_CASE("in every picture of the design texts keep to their boxes and apart, in all shapes of projectors") {
    check_all(picture_samples());
}

TEST_CASE("the longest texts that may stand on a stage keep to their boxes and apart") {
    check_all(long_samples());
}

TEST_CASE("an evening with nobody and nothing has sound pictures too") { check_all(empty_samples()); }

TEST_CASE("no text of the design's pictures is cut at 16:9") {
    HeadlessGl gl;
    StageRenderer renderer;
    for (const auto& sample : picture_samples())
        for (const auto& entry : layout(renderer, sample, {960, 540})) {
            CAPTURE(sample.name);
            CAPTURE(entry.text);
            const bool header = entry.text == sample.scene.event;
            CHECK((header || !entry.cut));
        }
}

TEST_CASE("what people wrote is whole on stage at 16:9, and so is every word of a cloud") {
    HeadlessGl gl;
    StageRenderer renderer;
    for (const auto& sample : long_samples()) {
        if (sample.name != "lang-freitext-vier" && sample.name != "lang-freitext-sieben" &&
            sample.name != "lang-wolke" && sample.name != "lang-wolke-gleich")
            continue;
        CAPTURE(sample.name);
        int texts = 0;
        const std::string begin = sample.name.starts_with("lang-wolke") ? "Wertsch" : "1999 bat";
        for (const auto& entry : layout(renderer, sample, {960, 540})) {
            if (!entry.text.starts_with(begin)) continue;
            ++texts;
            CHECK_FALSE(entry.cut);
        }
        CHECK(texts == (sample.name == "lang-freitext-vier" ? 4 : begin == "Wertsch" ? 25 : 7));
    }
}

TEST_CASE("the layout is the same at every resolution") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto sample = picture_samples().at(5);
    const auto small = layout(renderer, sample, {960, 540});
    const auto large = layout(renderer, sample, {1920, 1080});
    REQUIRE(small.size() == large.size());
    for (std::size_t i = 0; i < small.size(); ++i) CHECK(small[i].box == large[i].box);
}
