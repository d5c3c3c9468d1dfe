#include <doctest/doctest.h>

#include <map>
#include <set>

#include "app/sample_shots.hpp"
#include "organiser/show_file.hpp"
#include "organiser/word_files.hpp"
#include "sound_layout.hpp"
#include "stage/draw_scene.hpp"
#include "stage/headless_gl.hpp"
#include "stage/stage_renderer.hpp"
#include "view/stage_view.hpp"

using namespace auftakt;

namespace {

constexpr auto address = "10.0.0.2:8080";
constexpr int doors_open = 9 * 3600 + 45 * 60;  // second of the day

// The built-in kickoff with its words, as `auftakt shots` pictures it.
struct Hall {
    Show show = read_show("kiosk-config/shows/reverse-mentoring-kickoff.toml").value().show;
    Cast cast = read_cast("assets/rehearsal/people.toml");
    std::map<Language, WordList> words = {{Language::de, read_words("assets/i18n", Language::de).value()},
                                          {Language::en, read_words("assets/i18n", Language::en).value()}};

    stage::Scene scene(const SampleShot& shot, ShowTime& now) const {
        const auto moment = sample_moment(show, cast, shot.scene, shot.options);
        now = moment.now;
        StageContext context{.now = now, .ms_of_day = doors_open * 1000 + now.ms, .address = address};
        const Words spoken{words.at(shot.options.language), show.address};
        if (shot.scene == SampleScene::trouble)
            context.stale_since = spoken.clock(static_cast<int>(context.ms_of_day / 60'000));
        return stage_scene(moment.state, context, spoken);
    }
};

std::string named(const SampleShot& shot) {
    return std::string{boost::describe::enum_to_string(shot.scene, "")} + " " +
           std::to_string(static_cast<int>(shot.options.content)) + " " +
           std::to_string(shot.options.people) + " " +
           boost::describe::enum_to_string(shot.options.language, "") + " " + std::to_string(shot.width) +
           "x" + std::to_string(shot.height);
}

}  // namespace

TEST_CASE("the pictures meet every pair of scene, theme, language and size") {
    std::set<std::pair<SampleScene, int>> sizes, themes, languages, contents;
    std::set<std::pair<SampleScene, int>> crowds;
    for (const auto& shot : pairwise_shots()) {
        sizes.emplace(shot.scene, shot.width * 10'000 + shot.height);
        themes.emplace(shot.scene, static_cast<int>(shot.options.theme));
        languages.emplace(shot.scene, static_cast<int>(shot.options.language));
        contents.emplace(shot.scene, static_cast<int>(shot.options.content));
        crowds.emplace(shot.scene, shot.options.people);
    }
    const auto scenes = all_sample_scenes().size();
    CHECK(pairwise_shots().size() == scenes * 5);
    CHECK(sizes.size() == scenes * 5);
    CHECK(themes.size() == scenes * 2);
    CHECK(languages.size() == scenes * 2);
    CHECK(contents.size() == scenes * 5);
    CHECK(crowds.size() == scenes * 5);  // 0, 1, 40, 400, 1,000 people
}

TEST_CASE("every picture of the built-in evening keeps its texts in their boxes and apart") {
    const Hall hall;
    stage::HeadlessGl gl;
    stage::StageRenderer renderer;
    for (const auto& shot : pairwise_shots()) {
        CAPTURE(named(shot));
        ShowTime now;
        const auto scene = hall.scene(shot, now);
        stage::LayoutRecord record;
        // Half size: line breaks are the same at every scale.
        const int height = 540, width = shot.width * height / shot.height;
        renderer.draw(
            width, height, stage::scene_palette(scene, now),
            [&](stage::Painter& painter) { stage::draw_scene(painter, scene, now); }, &record);
        stage::check_sound(record, stage::Canvas::of(width, height));
        CHECK((scene.blackout || !record.empty()));
    }
}
