#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cmath>

#include "stage/headless_gl.hpp"
#include "stage/motion.hpp"
#include "stage/qr.hpp"
#include "stage/stage_renderer.hpp"

using namespace auftakt;
using namespace auftakt::stage;

namespace {

// WCAG 2.2 contrast ratio.
double luminance(Colour colour) {
    auto part = [](std::uint8_t byte) {
        const double v = byte / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.r) + 0.7152 * part(colour.g) + 0.0722 * part(colour.b);
}

double contrast(Colour a, Colour b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

const TextEngine& engine() {
    static const TextEngine one;
    return one;
}

TextSize measured(std::string text, const TextStyle& style) {
    return engine().measure({{std::move(text), {}, {}}}, style);
}

}  // namespace

TEST_CASE("the canvas is 1080 units high and as wide as the projector asks, within bounds") {
    struct Row {
        int w, h;
        float width, scale;
        Point origin;
    };
    for (const auto& row : {Row{1920, 1080, 1920, 1, {0, 0}}, Row{1280, 720, 1920, 0.6667F, {0, 0}},
                            Row{3840, 2160, 1920, 2, {0, 0}}, Row{1024, 768, 1440, 0.7111F, {0, 0}},
                            Row{1680, 1050, 1728, 0.9722F, {0, 0}}, Row{2560, 1080, 2160, 1, {200, 0}},
                            Row{1080, 1920, 1440, 0.75F, {0, 555}}}) {
        CAPTURE(row.w);
        const auto canvas = Canvas::of(row.w, row.h);
        CHECK(canvas.width == doctest::Approx(row.width));
        CHECK(canvas.scale == doctest::Approx(row.scale).epsilon(0.001));
        CHECK(canvas.origin.x == doctest::Approx(row.origin.x));
        CHECK(canvas.origin.y == doctest::Approx(row.origin.y));
    }
    CHECK(Canvas{}.column_w() == doctest::Approx(114.67).epsilon(0.001));
    CHECK(Canvas{}.columns(7, 5).right() == doctest::Approx(1824));
}

TEST_CASE("texts have the contrast that the design promises") {
    for (const auto theme : {Theme::dark, Theme::light}) {
        const auto& colours = palette(theme);
        for (const auto ground : {colours.background, colours.surface, colours.surface_2}) {
            CHECK(contrast(colours.text, ground) >= 12.4);
            CHECK(contrast(colours.text_2, ground) >= 7);
            CHECK(contrast(colours.text_3, ground) >= 4.5);
            CHECK(contrast(colours.accent, ground) >= 7);
        }
        CHECK(contrast(colours.on_accent, colours.accent) >= 15);
        CHECK(contrast(inverted(theme).text, inverted(theme).background) >= 15);
        CHECK(contrast(inverted(theme).text_2, inverted(theme).background) >= 7);
    }
    for (const auto& paper : papers) CHECK(contrast(ink, paper.sheet) >= 13.3);
}

TEST_CASE("a text is as high as its lines, whatever the script") {
    for (const auto* name : {"Ada", "عمر", "ประชา", "नमस्ते", "李小龍", "👩‍👩‍👧"}) {
        CAPTURE(name);
        const auto size = measured(name, type::body_text);
        CHECK(size.lines == 1);
        CHECK(size.height == doctest::Approx(46.8));
        CHECK(size.ink.w > 10);
    }
    CHECK(measured("", type::body_text).ink == Box{});
}

TEST_CASE("a text breaks between words and ends in an ellipsis where its lines end") {
    const auto style = type::body_text.within(300, 2);
    const auto size = measured("Welche Gewohnheit in unserem Haus würden Sie morgen abschaffen?", style);
    CHECK(size.lines == 2);
    CHECK(size.cut);
    CHECK(size.width <= 300);
    CHECK_FALSE(measured("Welche Gewohnheit?", style).cut);
}

TEST_CASE("tabular figures are all equally wide") {
    const auto style = type::body_text.with_tabular();
    CHECK(measured("111", style).width == doctest::Approx(measured("888", style).width));
    CHECK(measured("111", type::body_text).width < measured("888", type::body_text).width);
}

TEST_CASE("text is white to be tinted, straight alpha, and emoji keep their colours") {
    const auto plain = engine().draw({{"Größe", {}, {}}}, type::body_text, 1, white);
    CHECK_FALSE(plain.coloured);
    int edges = 0;
    for (std::size_t i = 0; i < plain.picture.rgba.size(); i += 4) {
        if (plain.picture.rgba[i + 3] < 40 || plain.picture.rgba[i + 3] == 255) continue;
        ++edges;
        CHECK(plain.picture.rgba[i] >= 250);  // premultiplied pixels would be dark here
    }
    CHECK(edges > 50);
    CHECK(engine().draw({{"🍎", {}, {}}}, type::body_text, 1, white).coloured);
    CHECK(engine().draw({{"rot", {}, rgb(0xFF0000)}}, type::body_text, 1, white).coloured);
}

TEST_CASE("the text cache forgets what is no longer shown, and only that") {
    HeadlessGl gl;
    TextCache cache{64 << 10, 40};
    for (int frame = 0; frame < 30; ++frame) {
        cache.begin_frame();
        const auto& kept = cache.drawn({{"bleibt", {}, {}}}, type::body_text, 1, white);
        CHECK(kept.texture.id() != 0);
        for (int i = 0; i < 10; ++i) {
            const Runs runs{{fmt::format("Text {}/{}", frame, i), {}, {}}};
            cache.measure(runs, type::body_text);
            cache.drawn(runs, type::body_text, 1, white);
        }
    }
    cache.begin_frame();  // what the last frame showed may still be wanted,
    cache.begin_frame();  // after one more it is not
    CHECK(cache.bytes() <= 64 << 10);
    CHECK(cache.texts() <= 80);
}

TEST_CASE("an emoji text has one texture per colour, because it cannot be tinted") {
    HeadlessGl gl;
    TextCache cache;
    cache.begin_frame();
    const Runs runs{{"🍎 Obst", {}, {}}};
    const auto& light = cache.drawn(runs, type::body_text, 1, white);
    const auto& dark = cache.drawn(runs, type::body_text, 1, ink);
    CHECK(light.coloured);
    CHECK(light.texture.id() != 0);
    CHECK(light.texture.id() != dark.texture.id());
    CHECK(cache.drawn(runs, type::body_text, 1, white).texture.id() == light.texture.id());
}

TEST_CASE("shapes fill their boxes and nothing else") {
    HeadlessGl gl;
    StageRenderer renderer;
    renderer.draw(1920, 1080, palette(Theme::dark), [](Painter& p) {
        p.fill({100, 100, 50, 20}, white);
        p.circle({300, 110}, 10, white);
        const auto layer = p.layer(0.5F, {0, 100});
        p.fill({100, 100, 50, 20}, white);
        const auto clip = p.clip({400, 0, 10, 1080});
        p.fill({390, 100, 50, 20}, white);
    });
    const auto picture = renderer.read_back();
    CHECK(picture.at(100, 100) == white);
    CHECK(picture.at(149, 119) == white);
    CHECK(picture.at(99, 100) != white);
    CHECK(picture.at(150, 119) != white);
    CHECK(picture.at(300, 110) == white);
    CHECK(picture.at(300, 121) != white);
    CHECK(std::abs(picture.at(110, 210).r - 134) < 6);
    CHECK(picture.at(405, 210).r > 100);
    CHECK(picture.at(395, 210).r < 40);
}

TEST_CASE("what is drawn while it is carried lies in the other box") {
    HeadlessGl gl;
    StageRenderer renderer;
    renderer.draw(1920, 1080, palette(Theme::dark), [](Painter& painter) {
        const auto carried = painter.carried({100, 100, 200, 100}, {1000, 500, 400, 200});
        painter.fill({100, 100, 200, 100}, white);
    });
    const auto picture = renderer.read_back();
    CHECK(picture.at(150, 150) != white);
    CHECK(picture.at(1002, 502) == white);
    CHECK(picture.at(1397, 697) == white);
    CHECK(picture.at(1403, 600) != white);
}

TEST_CASE("a code too long for any code is no code") {
    CHECK(make_qr("http://10.0.0.2:8080/").size == 25);
    CHECK(make_qr(std::string(5000, 'x')).size == 0);
}

TEST_CASE("pictures that are none, or bombs, are refused") {
    const std::vector<std::uint8_t> noise{1, 2, 3, 4};
    CHECK_FALSE(decode_picture(noise));
    Picture dot{1, 1, {9, 8, 7, 255}};
    CHECK(decode_picture(encode_png(dot)) == dot);
    auto bomb = encode_png(dot);
    bomb[16] = 0x7F;  // the width in the header becomes two milliards
    CHECK_FALSE(decode_picture(bomb));
}

TEST_CASE("easing begins at 0 and ends at 1") {
    for (auto* curve : {&ease_in, &ease_out, &ease_in_out, &back_out}) {
        CHECK(curve(0) == doctest::Approx(0).epsilon(0.001));
        CHECK(curve(1) == doctest::Approx(1));
    }
    CHECK(back_out(0.7F) > 1);
    CHECK(progress(50, 200) == doctest::Approx(0.25));
    CHECK(progress(500, 200) == 1);
}
