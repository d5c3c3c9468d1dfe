#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "core/limits.hpp"
#include "sample_parts.hpp"
#include "samples.hpp"
#include "sound_layout.hpp"
#include "stage/draw_scene.hpp"
#include "stage/headless_gl.hpp"
#include "stage/stage_renderer.hpp"
#include "support/hostile_strings.hpp"

using namespace auftakt;
using namespace auftakt::stage;

namespace {

void check_drawn(StageRenderer& renderer, Body body) {
    auto scene = picture_samples().front().scene;
    scene.body = std::move(body);
    LayoutRecord record;
    renderer.draw(
        960, 540, scene_palette(scene, {}), [&](Painter& painter) { draw_scene(painter, scene, {}); },
        &record);
    check_sound(record, Canvas::of(960, 540));
}

}  // namespace

TEST_CASE("whatever people write, a page of texts keeps every letter in its box") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto texts = test::hostile_strings_let_in(limits::note_graphemes_max, limits::note_bytes_max);
    CHECK(texts.size() > 1500);
    for (std::size_t i = 0; i < texts.size(); i += 7) {
        Quotes page{.question = "Was fehlt?", .page_label = "Seite 1 von 1"};
        for (std::size_t k = i; k < std::min(i + 7, texts.size()); ++k)
            page.quotes.push_back({texts[k], "ohne Namen", {}});
        check_drawn(renderer, std::move(page));
    }
}

TEST_CASE("whatever people are called, tables keep every name in its box") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto names = test::hostile_strings_let_in(limits::name_graphemes_max, limits::name_bytes_max);
    CHECK(names.size() > 1000);
    for (std::size_t i = 0; i < names.size();) {
        auto page = parts::tables(TablesForm::grid);
        for (auto& cell : page.cells)
            for (auto& guest : cell.people) guest.name = names[i++ % names.size()];
        check_drawn(renderer, std::move(page));
    }
}

TEST_CASE("whatever stands on notes, a wall keeps it in its columns") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto texts = test::hostile_strings_let_in(limits::note_graphemes_max, limits::note_bytes_max);
    for (std::size_t i = 0; i < texts.size();) {
        auto page = parts::wall();
        for (auto& column : page.columns)
            for (auto* notes : {&column.leads, &column.rest})
                for (auto& note : *notes) note.text = texts[i++ % texts.size()];
        check_drawn(renderer, std::move(page));
    }
}

TEST_CASE("whatever is asked of the stage and brought by walls, questions and goals keep it in their boxes") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto texts = test::hostile_strings_let_in(limits::note_graphemes_max, limits::note_bytes_max);
    for (std::size_t i = 0; i < texts.size();) {
        auto asked = parts::questions();
        asked.question = texts[i++ % texts.size()];
        for (auto& next : asked.next) next.text = texts[i++ % texts.size()];
        check_drawn(renderer, std::move(asked));
        auto goals = parts::goals();
        if (i % 2 == 0) goals.sponsor.reset();
        for (int k = 0; k < 5; ++k)
            goals.goals.push_back({std::to_string(4 + k), texts[i++ % texts.size()], ""});
        check_drawn(renderer, std::move(goals));
    }
}

TEST_CASE(
    "whatever stands on a note, the spotlight, the strongest ones and the papers keep it in their boxes") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto texts = test::hostile_strings_let_in(limits::note_graphemes_max, limits::note_bytes_max);
    for (std::size_t i = 0; i < texts.size();) {
        auto spotlit = parts::spotlight();
        spotlit.spotlight->first = texts[i++ % texts.size()];
        spotlit.spotlight->rest = texts[i++ % texts.size()];
        check_drawn(renderer, std::move(spotlit));
        auto top = parts::top_wall();
        for (auto& note : top.top) note.text = texts[i++ % texts.size()];
        check_drawn(renderer, std::move(top));
        auto papers = parts::paper_wall(true);
        for (auto& paper : papers.papers) paper.text = texts[i++ % texts.size()];
        check_drawn(renderer, std::move(papers));
    }
}

TEST_CASE(
    "whatever people are called and propose, lobby, coffee tables and proposals keep it in their boxes") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto names = test::hostile_strings_let_in(limits::name_graphemes_max, limits::name_bytes_max);
    const auto rules = test::hostile_strings_let_in(limits::rule_graphemes_max, limits::rule_bytes_max);
    for (std::size_t i = 0; i < names.size();) {
        auto lobby = parts::lobby();
        for (auto& guest : lobby.arrivals) guest.name = names[i++ % names.size()];
        check_drawn(renderer, std::move(lobby));
        auto coffee = parts::coffee(12, 4);
        for (auto& table : coffee.tables)
            for (auto& guest : table.people) guest.name = names[i++ % names.size()];
        check_drawn(renderer, std::move(coffee));
        auto proposed = parts::proposed_rules();
        for (auto& proposal : proposed.proposals->newest) proposal.text = rules[i++ % rules.size()];
        check_drawn(renderer, std::move(proposed));
    }
}
