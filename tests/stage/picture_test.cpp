#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "samples.hpp"
#include "stage/draw_scene.hpp"
#include "stage/frame.hpp"
#include "stage/headless_gl.hpp"
#include "stage/stage_motion.hpp"
#include "stage/stage_renderer.hpp"

using namespace auftakt;
using namespace auftakt::stage;

namespace {

Sample sample(std::string_view name) {
    for (auto& one : picture_samples())
        if (one.name == name) return one;
    FAIL("no such sample");
    return {};
}

Picture shot(StageRenderer& renderer, const Scene& scene, ShowTime now, int width = 960, int height = 540) {
    renderer.draw(width, height, scene_palette(scene, now),
                  [&](Painter& painter) { draw_scene(painter, scene, now); });
    return renderer.read_back();
}

// What zbarimg reads in the picture; empty if it reads nothing.
std::string decoded(const Picture& picture) {
    const auto path = std::filesystem::temp_directory_path() / "auftakt_stage_code.png";
    write_png(picture, path);
    const std::unique_ptr<FILE, int (*)(FILE*)> out{
        popen(("zbarimg -q --raw " + path.string() + " 2>/dev/null").c_str(), "r"), pclose};
    std::string text;
    std::array<char, 256> buffer{};
    while (out && fgets(buffer.data(), buffer.size(), out.get()) != nullptr) text += buffer.data();
    std::filesystem::remove(path);
    return text;
}

}  // namespace

TEST_CASE("same scene, same moment, same pixels") {
    HeadlessGl gl;
    const auto round = sample("09-runde");
    StageRenderer first, second;
    const auto picture = shot(first, round.scene, round.now);
    shot(second, sample("04-umfrage").scene, round.now);
    CHECK(picture == shot(second, round.scene, round.now));
    CHECK(picture == shot(first, round.scene, round.now));
    CHECK(picture != shot(first, round.scene, round.now + std::chrono::seconds{1}));
}

TEST_CASE("a phone reads both codes of the lobby from the picture") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto lobby = sample("47-lobby-hell");
    const auto text = decoded(shot(renderer, lobby.scene, lobby.now, 1920, 1080));
    CHECK(text.find("http://10.0.0.2:8080/\n") != std::string::npos);
    CHECK(text.find("WIFI:T:WPA;S:Auftakt-Gast;P:auftakt2026;;\n") != std::string::npos);
    const auto dark = sample("01-lobby");
    CHECK(decoded(shot(renderer, dark.scene, dark.now, 1280, 720)) == "http://10.0.0.2:8080/\n");
}

TEST_CASE("a blackout is black but for one grey dot") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto dark = sample("13c-schwarz");
    const auto picture = shot(renderer, dark.scene, dark.now, 1920, 1080);
    int lit = 0;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) lit += picture.at(x, y) == black ? 0 : 1;
    CHECK(lit > 60);
    CHECK(lit < 130);
    CHECK(picture.at(1853, 1017) == alive_dot);
}

TEST_CASE("the gradient has the design's colours in its corners") {
    HeadlessGl gl;
    StageRenderer renderer;
    renderer.draw(1920, 1080, palette(Theme::dark), [](Painter&) {});
    const auto picture = renderer.read_back();
    const auto near = [&](int x, int y, Colour want) {
        const auto seen = picture.at(x, y);
        return std::abs(seen.r - want.r) <= 1 && std::abs(seen.g - want.g) <= 1 &&
               std::abs(seen.b - want.b) <= 1;
    };
    CHECK(near(0, 0, rgb(0x141C3A)));
    CHECK(near(1919, 1079, rgb(0x101A33)));
    // A point 45 % along the diagonal gradient.
    CHECK(near(810, 540, rgb(0x0B1022)));
}

TEST_CASE("the colours turn in the last 30 seconds and turn back in overtime") {
    auto [name, scene, now] = sample("09-runde");
    const auto ends = std::get<stage::Round>(scene.body).countdown.ends;
    using namespace std::chrono_literals;
    CHECK(scene_palette(scene, ends - 30'001ms) == palette(Theme::dark));
    CHECK(scene_palette(scene, ends - 29'600ms) == inverted(Theme::dark));
    CHECK(scene_palette(scene, ends - 29'800ms) != inverted(Theme::dark));
    CHECK(scene_palette(scene, ends + 1ms) == palette(Theme::dark));
    std::get<stage::Round>(scene.body).paused = true;
    CHECK(scene_palette(scene, ends - 10'000ms) == palette(Theme::dark));
}

TEST_CASE("figures of a timer stand still while they change") {
    HeadlessGl gl;
    StageRenderer renderer;
    const TextStyle style{.size = 220, .weight = Weight::bold, .leading = 1, .tracking = -0.045F};
    LayoutRecord ones, eights;
    auto centre_of = [](const LayoutEntry& entry) { return entry.box.centre().x; };
    for (auto [text, record] : {std::pair{"1:11", &ones}, {"8:88", &eights}})
        renderer.draw(
            960, 540, palette(Theme::dark), [&](Painter& p) { p.digits({700, 500}, text, style, white); },
            record);
    REQUIRE(ones.size() == 4);
    REQUIRE(eights.size() == 4);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(centre_of(ones[i]) == doctest::Approx(centre_of(eights[i])).epsilon(0.02));
}

TEST_CASE("a changed segment fades over, and then the picture is the plain one") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto poll = sample("46-verdeckt"), shown = sample("04-umfrage");
    StageMotion motion;
    auto at = [&](double ms) {
        renderer.draw(960, 540, motion.colours(poll.now, ms),
                      [&](Painter& painter) { motion.draw(painter, poll.now, ms); });
        return renderer.read_back();
    };
    motion.show(poll.scene, 1000);
    CHECK_FALSE(motion.moving(1000));
    CHECK(at(1000) == shot(renderer, poll.scene, poll.now));
    motion.show(shown.scene, 2000);
    CHECK(motion.moving(2000));
    const auto half = at(2200);
    CHECK(half != shot(renderer, poll.scene, poll.now));
    CHECK(half != shot(renderer, shown.scene, poll.now));
    CHECK_FALSE(motion.moving(3000));
    CHECK(at(3000) == shot(renderer, shown.scene, poll.now));
}

TEST_CASE("black comes at once") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto dark = sample("13c-schwarz"), round = sample("09-runde");
    StageMotion motion;
    motion.show(round.scene, 0);
    motion.show(dark.scene, 1000);
    renderer.draw(960, 540, motion.colours(dark.now, 1000),
                  [&](Painter& painter) { motion.draw(painter, dark.now, 1000); });
    CHECK(renderer.read_back() == shot(renderer, dark.scene, dark.now));
}

TEST_CASE("a hidden wall is gone in the very frame in which it is hidden") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto board = sample("42-zielwand-papier"), spot = sample("41-rampenlicht");
    auto hidden = board.scene;
    Wall bare{.title = "Was nehmen wir uns vor?", .columns = {}, .invitation = "Einen Augenblick bitte"};
    bare.hidden = true;
    hidden.body = bare;
    for (const auto& before : {board, spot}) {
        StageMotion motion;
        motion.show(before.scene, 0);
        motion.show(hidden, 1000);
        renderer.draw(960, 540, motion.colours(before.now, 1000),
                      [&](Painter& painter) { motion.draw(painter, before.now, 1000); });
        CHECK(renderer.read_back() == shot(renderer, hidden, before.now));
        CHECK_FALSE(motion.moving(1000));
    }
}

TEST_CASE("a flying note begins where it hung and ends as the spotlight's picture") {
    HeadlessGl gl;
    StageRenderer renderer;
    auto wall = sample("42-zielwand-papier").scene, spot = wall;
    auto& body = std::get<Wall>(spot.body);
    body.spotlight = SpotNote{.first = body.papers[1].text, .category = 0, .paper = 1};
    const ShowTime now = sample("42-zielwand-papier").now;
    Box hung;
    renderer.draw(1920, 1080, palette(Theme::dark), [&](Painter& painter) {
        Frame frame{painter, now};
        hung = paper_place(frame, body, 1).value();
    });
    StageMotion motion;
    motion.show(wall, 0);
    motion.show(spot, 1000);
    const auto at = [&](double ms) {
        renderer.draw(1920, 1080, motion.colours(now, ms),
                      [&](Painter& painter) { motion.draw(painter, now, ms); });
        return renderer.read_back();
    };
    const auto is_paper = [&](const Picture& picture, Point where) {
        return picture.at(static_cast<int>(where.x), static_cast<int>(where.y)) == papers[0].sheet;
    };
    const Point corner{hung.x + 14, hung.bottom() - 8}, far_away{960, 820};
    CHECK(is_paper(at(1000), corner));
    CHECK_FALSE(is_paper(at(1000), far_away));
    CHECK(is_paper(at(1490), far_away));
    CHECK(at(2000) == shot(renderer, spot, now, 1920, 1080));
}

TEST_CASE("a still picture asks for no new frame, a running timer for ten a second") {
    CHECK_FALSE(redraw_after(sample("03-regeln").scene));
    CHECK_FALSE(redraw_after(sample("13c-schwarz").scene));
    CHECK(redraw_after(sample("09-runde").scene) == std::chrono::milliseconds{100});
    auto calm = sample("09-runde").scene;
    calm.reduced_motion = true;
    CHECK(redraw_after(calm) == std::chrono::milliseconds{1000});
}

namespace {

// One colour, as a file.
std::string picture_file(int width, int height, Colour colour) {
    Picture picture{width, height, {}};
    for (int i = 0; i < width * height; ++i)
        for (const auto part : {colour.r, colour.g, colour.b, colour.a}) picture.rgba.push_back(part);
    const auto bytes = encode_png(picture);
    return {bytes.begin(), bytes.end()};
}

// The smallest box round all pixels of a colour; at most two steps apart, because of rounding.
Box where(const Picture& picture, Colour colour) {
    int left = picture.width, top = picture.height, right = -1, bottom = -1;
    const auto near = [](int a, int b) { return std::abs(a - b) <= 2; };
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const auto at = picture.at(x, y);
            if (!near(at.r, colour.r) || !near(at.g, colour.g) || !near(at.b, colour.b)) continue;
            left = std::min(left, x), right = std::max(right, x);
            top = std::min(top, y), bottom = std::max(bottom, y);
        }
    return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right - left + 1),
            static_cast<float>(bottom - top + 1)};
}

}  // namespace

TEST_CASE(
    "a message's picture stands whole beside its text, or alone below the title, and a portrait in its "
    "frame") {
    HeadlessGl gl;
    StageRenderer renderer;
    constexpr Colour red{255, 0, 0, 255};
    renderer.keep({{"wide", picture_file(400, 200, red)}, {"none", "no picture"}});
    auto scene = sample("30-botschaft").scene;
    auto& message = std::get<Message>(scene.body);
    const auto shape = [&](int width, int height) {
        return where(shot(renderer, scene, {}, width, height), red);
    };
    message.picture = "wide";
    message.sponsor.reset();
    auto box = shape(1920, 1080);  // 760 units wide, at the right edge
    CHECK(box.w == doctest::Approx(760).epsilon(0.01));
    CHECK(box.h == doctest::Approx(380).epsilon(0.01));
    CHECK(box.x > 1920 / 2);
    CHECK(shape(1440, 1080).w == doctest::Approx(560).epsilon(0.01));
    message.blocks.clear();
    box = shape(1920, 1080);
    CHECK(box.w > 1300);
    CHECK(box.w == doctest::Approx(2 * box.h).epsilon(0.01));
    message.picture = "none";  // cannot be drawn: the scene does without
    CHECK(shape(1920, 1080).w <= 0);
    message.picture.clear();
    message.sponsor = SponsorCard{"Ada Lovelace", "Schirmherrin", "AL", "", "wide"};
    box = shape(1920, 1080);
    CHECK(box.w == doctest::Approx(560).epsilon(0.01));
    CHECK(box.h == doctest::Approx(640).epsilon(0.01));
}
