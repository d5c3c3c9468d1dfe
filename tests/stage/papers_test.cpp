#include <doctest/doctest.h>

#include <optional>
#include <vector>

#include "sample_parts.hpp"
#include "stage/frame.hpp"
#include "stage/headless_gl.hpp"
#include "stage/stage_renderer.hpp"

#include "stage/paper_wall.hpp"

using namespace auftakt::stage;

namespace {

PaperOrder order(int papers, int clusters, float width = 1752) {
    PaperOrder made{.signs = {}, .papers = {}, .board = {84, 196, width, 750}};
    for (int i = 0; i < clusters; ++i) made.signs.push_back({240, 56});
    for (int i = 0; i < papers; ++i)
        made.papers.push_back(
            {{150.0F + static_cast<float>(i * 37 % 90), i % 3 == 0 ? 56.0F : 90.0F}, i % clusters});
    return made;
}

}  // namespace

TEST_CASE("forty papers hang on the board and none covers another or a name") {
    const auto wall = order(40, 5);
    const auto hung = hang(wall);
    REQUIRE(hung.has_value());
    auto all = hung->signs;
    all.insert(all.end(), hung->papers.begin(), hung->papers.end());
    REQUIRE(all.size() == 45);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(wall.board.contains(all[i]));
        for (std::size_t j = i + 1; j < all.size(); ++j) CHECK_FALSE(all[i].overlaps(all[j]));
    }
}

TEST_CASE("a new paper takes a gap and moves none") {
    const auto before = hang(order(39, 5));
    const auto after = hang(order(40, 5));
    REQUIRE(before.has_value());
    REQUIRE(after.has_value());
    for (std::size_t i = 0; i < before->papers.size(); ++i) CHECK(before->papers[i] == after->papers[i]);
    CHECK(before->signs == after->signs);
}

TEST_CASE("what finds no room is not squeezed in") {
    CHECK_FALSE(hang(order(200, 5)).has_value());
    CHECK_FALSE(hang(order(1, 1, 100)).has_value());
    CHECK(hang(order(0, 1)).has_value());
}

TEST_CASE("papers hang askew a little, each in its own way, the same for ever") {
    for (std::size_t i = 0; i < 60; ++i) {
        CHECK(askew(i, 1.7F) >= -1.7F);
        CHECK(askew(i, 1.7F) <= 1.7F);
        CHECK(askew(i, 1.7F) == askew(i, 1.7F));
    }
    CHECK(askew(1, 1.7F) != askew(2, 1.7F));
}

namespace {

// Where every paper of a wall hangs on a stage.
std::vector<std::optional<Box>> places(StageRenderer& renderer, const Wall& wall) {
    std::vector<std::optional<Box>> all;
    renderer.draw(960, 540, palette(auftakt::Theme::dark), [&](Painter& painter) {
        Frame frame{painter, {}};
        for (std::size_t i = 0; i < wall.papers.size(); ++i) all.push_back(paper_place(frame, wall, i));
    });
    return all;
}

}  // namespace

TEST_CASE("nothing jumps when a note is taken off, and a new one moves none") {
    HeadlessGl gl;
    StageRenderer renderer;
    auto wall = parts::paper_wall(false);
    const auto before = places(renderer, wall);
    wall.papers[3].gone = wall.papers[20].gone = true;
    CHECK(places(renderer, wall) == before);
    wall.papers.push_back({"Mehr Zeit", "", 0, false});
    auto after = places(renderer, wall);
    CHECK(after.back());
    after.pop_back();
    CHECK(after == before);
    // Without its place the others would come nearer.
    wall.papers.erase(wall.papers.begin() + 3);
    auto closer = places(renderer, wall);
    closer.pop_back();
    auto others = before;
    others.erase(others.begin() + 3);
    CHECK(closer != others);
}

TEST_CASE("on a full board what is gone gives way before the papers become smaller") {
    HeadlessGl gl;
    StageRenderer renderer;
    auto wall = parts::paper_wall(false);
    const auto some = wall.papers;
    for (int i = 0; i < 4; ++i) {
        wall.papers.insert(wall.papers.end(), some.begin(), some.end());
        for (auto at = wall.papers.size() - some.size(); at < wall.papers.size(); ++at)
            wall.papers[at].gone = true;
    }
    const auto hung = places(renderer, wall);
    const auto alone = places(renderer, parts::paper_wall(false));
    REQUIRE(hung[0]);
    CHECK(hung[0] == alone[0]);
    CHECK_FALSE(hung.back());
}
