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
    const Key keys[] = {Key::f1, Key::f2, Key::f3, Key::f4, Key::f7, Key::f10};
    window.key(scene, keys[static_cast<int>(shot.tab)]);
    if (shot.tab == Tab::people) window.click(scene, 300, 320);
    if (shot.tab == Tab::matching) {
        auto evening = shot.evening;
        const auto& tandems = evening.state.tandem.draft->tandems;
        const auto pair = [](const tandem::Tandem& each) {
            return MentorAndMentee{each.juniors.front(), each.seniors.front()};
        };
        evening.context.matching = {.one = pair(tandems.at(0)), .two = pair(tandems.at(1))};
        window.settle(evening.scene(shot.language));
    }
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
                          {"16-matching", 1600, 1000, tandems_in_review(), matching, Look::dark, de},
                          {"16-matching-1366", 1366, 768, tandems_in_review(400), matching, Look::light, en},
                          {"65-wall", 1600, 1000, wall_with(40, true, 2), wall, Look::dark, de},
                          {"65-wall-1366", 1366, 768, wall_with(400, false, 1), wall, Look::light, en},
                          {"65-wall-0", 1600, 1000, wall_with(0), wall, Look::dark, de},
                          {"14-show-1920", 1920, 1080, third_round(400), show, Look::dark, en},
                          {"14-show-2560", 2560, 1440, third_round(0), show, Look::dark, de}};
    for (const auto& shot : shots) shoot(folder, shot);
}

TEST_CASE("the pairing tab's pictures, for looking at") {
    const auto* folder = std::getenv("AUFTAKT_PICTURES");
    if (folder == nullptr) return;
    auto busy = late_comer();
    busy.state.pairing.missing.insert(PersonId{5});
    busy.state.pairing.forbidden.push_back({PersonId{1}, PersonId{8}});
    busy.state.pairing.pinned.push_back({{PersonId{3}, PersonId{14}}, 5});
    struct PairingShot {
        const char* name;
        Evening evening;
        std::vector<std::string> chosen;
    };
    const PairingShot shots[] = {{"15a-two", third_round(), {"Adaeze Kovalenko", "Adaeze Ruiz Ortega"}},
                                 {"15b-late", late_comer(), {}},
                                 {"15c-proposal", replanned(), {"Adaeze Mehta"}},
                                 {"15d-before", proposed_rounds(), {}},
                                 {"15e-busy", busy, {"Adaeze Mehta"}},
                                 {"15f-doors", before_doors(), {}},
                                 {"15g-lobby", lobby(40, 21), {}},
                                 {"15h-four-hundred", third_round(400), {}},
                                 {"15i-one", third_round(5), {}},
                                 {"15j-wishes", unmet_wishes(), {}}};
    struct Size {
        int width;
        int height;
        Look look;
        Language language;
    };
    for (const auto size :
         {Size{1600, 1000, Look::dark, Language::de}, Size{1280, 720, Look::light, Language::en},
          Size{1366, 768, Look::dark, Language::de}})
        for (auto [name, evening, chosen] : shots) {
            Window window{size.width, size.height};
            window.now = evening.context.clock.now;
            window.console.choose(size.look);
            window.settle(evening.scene(size.language));
            window.key(evening.scene(size.language), Key::f2);
            for (const auto& person : chosen) {
                CHECK(window.click_text(evening.scene(size.language), person));
                evening.context.pairing = window.console.pairing_selection();
            }
            window.settle(evening.scene(size.language));
            window.save(std::string{folder} + "/" + name + "-" + std::to_string(size.width) + ".png");
        }
}

TEST_CASE("pictures of a question and of its forms, for looking at") {
    const auto* folder = std::getenv("AUFTAKT_PICTURES");
    if (folder == nullptr) return;
    const auto text = [](const char* words) { return LocalText{words, "", words}; };
    const Question question{
        .text = text("Welches Thema möchten Sie mit Ihrem Tandem zuerst angehen?"),
        .kind = SingleChoice{{text("Künstliche Intelligenz im Alltag"), text("Führung auf Distanz"),
                              text("Soziale Medien und Öffentlichkeit"),
                              text("Werte und Erwartungen der Generation Z")}},
        .secrecy = Secrecy::no_name};
    auto sealed = question;
    sealed.secrecy = Secrecy::anonymous;
    const Question cloud{.text = text("Ein Wort?"), .kind = WordCloud{3}, .secrecy = Secrecy::named};
    const auto words = auftakt::Written{{clean("Neugier"), clean("Blödsinn")}};
    struct PollShot {
        const char* name;
        Evening evening;
        std::string typed;
        std::optional<Key> key = std::nullopt;
    };
    const PollShot shots[] = {{"66a-open", asked(question, Choice{0}, 58), ""},
                              {"66b-sealed", asked(sealed, Choice{0}, 58), ""},
                              {"66c-texts", asked(cloud, words, 12), ""},
                              {"66d-form", asked(question, Choice{0}, 58), "u"},
                              {"66e-choice", third_round(), "u", Key::ask_3}};
    struct Size {
        int width;
        int height;
        Look look;
        Language language;
    };
    for (const auto size :
         {Size{1600, 1000, Look::dark, Language::de}, Size{1366, 768, Look::light, Language::en}})
        for (auto [name, evening, typed, key] : shots) {
            evening.state.programme.held_words = Shared{std::vector<std::string>{"blodsinn"}};
            Window window{size.width, size.height};
            window.previews.live = plain_picture(1920, 1080, 0xFF3A1C14U);
            window.previews.next = window.previews.live;
            window.now = evening.context.clock.now;
            window.console.choose(size.look);
            const auto scene = evening.scene(size.language);
            window.settle(scene);
            if (!typed.empty()) window.type(scene, typed);
            if (key) window.key(scene, *key);
            if (!typed.empty()) window.type(scene, "Sollen wir die Pause vorziehen?");
            window.save(std::string{folder} + "/" + name + "-" + std::to_string(size.width) + ".png");
        }
}
