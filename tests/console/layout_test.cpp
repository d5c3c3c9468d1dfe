#include "console/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "check_picture.hpp"
#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

Box shrunk(Box box) { return box.inset(1, 1); }

void check_tabs(Window& window, const Scene& scene) {
    for (const auto key : {Key::f1, Key::f2, Key::f4, Key::f7}) {
        window.key(scene, key);
        CAPTURE(static_cast<int>(window.console.tab()));
        check_picture(window);
    }
}

}  // namespace

TEST_CASE("nothing is cut off, covered or too long for its button, on every usual window") {
    struct Size {
        int width;
        int height;
    };
    for (const auto size :
         {Size{1280, 720}, Size{1366, 768}, Size{1600, 1000}, Size{1920, 1080}, Size{2560, 1440}}) {
        CAPTURE(size.width);
        Window window{size.width, size.height};
        for (const auto language : {Language::de, Language::en}) {
            const auto evening = third_round();
            window.now = evening.context.clock.now;
            check_tabs(window, evening.scene(language));
        }
    }
}

TEST_CASE("the pairing tab keeps its order with one and two chosen, calls, late-comers and proposals") {
    auto busy = late_comer();
    busy.state.pairing.missing.insert(PersonId{5});
    busy.state.pairing.forbidden.push_back({PersonId{1}, PersonId{8}});
    busy.state.pairing.pinned.push_back({{PersonId{3}, PersonId{14}}, 5});
    busy.state.pairing.replanning = true;
    for (const auto width : {1280, 1366, 1600, 1920}) {
        CAPTURE(width);
        Window window{width, width == 1280 ? 720 : width == 1366 ? 768 : width == 1600 ? 1000 : 1080};
        for (auto evening :
             {change_over(), busy, replanned(), proposed_rounds(), unmet_wishes(), third_round(121)})
            for (const auto two : {false, true})
                for (const auto language : {Language::de, Language::en}) {
                    evening.context.pairing.one = PersonId{1};
                    if (two) evening.context.pairing.two = PersonId{21};
                    const auto scene = evening.scene(language);
                    window.settle(scene);
                    window.key(scene, Key::f2);
                    check_picture(window);
                    if (width < 1600) continue;
                    for (const auto& text : window.console.written()) {
                        CAPTURE(text.text);
                        CHECK_FALSE(text.cut);
                    }
                }
    }
}

TEST_CASE("the matching tab keeps its order with one and two chosen, in every crowd and language") {
    for (const auto width : {1280, 1366, 1600, 1920}) {
        CAPTURE(width);
        Window window{width, width == 1280 ? 720 : width == 1366 ? 768 : width == 1600 ? 1000 : 1080};
        for (const auto people : {0, 6, 72, 1000})
            for (const auto chosen : {0, 1, 2})
                for (const auto language : {Language::de, Language::en}) {
                    CAPTURE(people);
                    CAPTURE(chosen);
                    auto evening = tandems_in_review(people);
                    const auto pair = [&](std::size_t i) {
                        const auto& tandem = evening.state.tandem.draft->tandems.at(i);
                        return MentorAndMentee{tandem.juniors[0], tandem.seniors[0]};
                    };
                    const auto drafted = evening.state.tandem.draft->tandems.size();
                    if (chosen > 0 && drafted > 0) evening.context.matching.one = pair(0);
                    if (chosen > 1 && drafted > 1) evening.context.matching.two = pair(1);
                    const auto scene = evening.scene(language);
                    window.settle(scene);
                    window.key(scene, Key::f3);
                    CHECK(window.console.tab() == Tab::matching);
                    check_picture(window);
                }
    }
}

TEST_CASE("whoever could sit in a tandem instead, and two who are kept apart, fit every window") {
    for (const auto width : {1280, 1366, 1920}) {
        CAPTURE(width);
        Window window{width, width == 1280 ? 720 : width == 1366 ? 768 : 1080};
        for (const auto people : {6, 72, 400})
            for (const auto language : {Language::de, Language::en}) {
                CAPTURE(people);
                auto evening = tandems_in_review(people);
                const auto& first = evening.state.tandem.draft->tandems.at(0);
                evening.context.matching.one = MentorAndMentee{first.juniors[0], first.seniors[0]};
                evening.context.matching.others = Role::senior;
                const auto scene = evening.scene(language);
                window.settle(scene);
                window.key(scene, Key::f3);
                window.type(scene, "s");
                CHECK(window.console.match_selection().others == Role::senior);
                check_picture(window);
                window.key(scene, Key::escape);
                CHECK_FALSE(window.console.match_selection().others);
                window.type(scene, "a");
                window.type(scene, "an");
                window.settle(scene);
                check_picture(window);
                window.key(scene, Key::escape);
            }
    }
}

TEST_CASE(
    "the wall tab keeps its order with none, one and forty chosen, open and closed, with 0 to 1,000 notes") {
    for (const auto width : {1280, 1366, 1600, 1920}) {
        CAPTURE(width);
        Window window{width, width == 1280 ? 720 : width == 1366 ? 768 : width == 1600 ? 1000 : 1080};
        for (const auto notes : {0, 1, 40, 1000})
            for (const auto chosen : {0, 1, 40})
                for (const auto language : {Language::de, Language::en}) {
                    CAPTURE(notes);
                    CAPTURE(chosen);
                    const auto scene = wall_with(notes, chosen != 1, chosen).scene(language);
                    window.settle(scene);
                    window.key(scene, Key::f10);
                    CHECK(window.console.tab() == Tab::wall);
                    check_picture(window);
                }
    }
}

TEST_CASE("an empty hall, a single guest and a thousand look right") {
    Window window{1366, 768};
    for (const auto people : {0, 1, 40, 1000}) {
        CAPTURE(people);
        check_tabs(window, before_doors(people).scene());
        check_tabs(window, lobby(people, people / 2).scene());
        check_tabs(window, third_round(people).scene());
    }
}

TEST_CASE("names of sixty letters are cut where they do not fit, and nowhere else") {
    auto evening = third_round();
    const std::string name = "Maximiliane-Alexandra Freifrau von Hohenstein-Schwarzenfels";
    for (std::uint32_t id = 1; id <= 72; ++id)
        evening.state.people.persons.edit(PersonId{id}, [&](people::Person& p) { p.name.full = name; });
    for (const auto width : {1366, 1600}) {
        Window window{width, width == 1366 ? 768 : 1000};
        check_tabs(window, evening.scene());
        window.key(evening.scene(), Key::f1);
        const auto& written = window.console.written();
        CHECK(std::ranges::any_of(written, [](const console::Written& text) { return text.cut; }));
        for (auto other : {late_comer(), replanned(), proposed_rounds(), unmet_wishes()}) {
            other.state.people = evening.state.people;
            other.context.pairing = {0, PersonId{1}, PersonId{21}};
            window.key(other.scene(), Key::f2);
            check_picture(window);
        }
    }
}

TEST_CASE("a question, its forms and its texts keep their order in every crowd and language") {
    const auto text = [](const char* words) { return LocalText{words, "", words}; };
    const char* const longest =
        "Was hindert uns daran, einander im Alltag offen zu sagen, was gut läuft und was nicht?";
    std::vector<LocalText> options;
    for (int i = 0; i < 8; ++i)
        options.push_back(text("Werte und Erwartungen der Generation Z und aller anderen"));
    const auto question = [&](QuestionKind kind, Secrecy secrecy) {
        return Question{.text = text(longest), .kind = std::move(kind), .secrecy = secrecy};
    };
    for (const auto width : {1280, 1366, 1600, 1920}) {
        CAPTURE(width);
        Window window{width, width == 1280 ? 720 : width == 1366 ? 768 : width == 1600 ? 1000 : 1080};
        for (const auto people : {0, 1, 40, 1000})
            for (const auto language : {Language::de, Language::en}) {
                CAPTURE(people);
                auto named =
                    asked(question(SingleChoice{options}, Secrecy::named), Choice{7}, people, people);
                auto sealed = asked(question(YesNo{}, Secrecy::anonymous), Choice{0}, people / 2, people);
                auto split = sealed;
                split.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) {
                    ask.question.split = Split::role;
                    ask.stage = ask::Stage::revealed;
                    ask.result = Result{.n = 400,
                                        .whole = Histogram{{321, 79}},
                                        .juniors = Histogram{{200, 40}},
                                        .seniors = Histogram{{121, 39}}};
                });
                auto texts = asked(question(OpenText{}, Secrecy::named), auftakt::Written{{clean(longest)}},
                                   people, people);
                texts.state.programme.held_words = Shared{std::vector<std::string>{"alltag"}};
                auto starred = texts;
                starred.state.ask.asks.edit(AskId{1}, [&](ask::Ask& ask) {
                    ask.judged[longest] = true;
                    ask.starred = longest;
                });
                for (const auto& evening : {named, sealed, split, texts, starred}) {
                    const auto scene = evening.scene(language);
                    window.settle(scene);
                    window.key(scene, Key::f1);
                    check_picture(window);
                }
                const auto scene = named.scene(language);
                window.settle(scene);
                window.type(scene, "u");
                for (const auto key : {Key::ask_1, Key::ask_2, Key::ask_3, Key::ask_4}) {
                    window.key(scene, key);
                    check_picture(window);
                }
                window.key(scene, Key::escape);
                window.click(scene, language == Language::de ? "Tippfehler verbessern" : "Correct a typo");
                check_picture(window);
                window.key(scene, Key::escape);
            }
    }
}

TEST_CASE("the page of all keys has room for every key") {
    for (const auto width : {1280, 1600})
        for (const auto language : {Language::de, Language::en}) {
            Window window{width, width == 1280 ? 720 : 1000};
            const auto scene = third_round().scene(language);
            window.settle(scene);
            window.type(scene, "?");
            check_picture(window);
        }
}

TEST_CASE("notices push the panels down and cover nothing") {
    auto evening = third_round();
    evening.state.run.paused = run::PauseState{run::PauseReason::gap, evening.context.clock.now, at(10, 59)};
    evening.context.health.disk = Disk::full;
    evening.state.show.edit([](Show& show) {
        show.segments[5].notes.de =
            "An die Gongs erinnern. Wer allein sitzt, meldet sich am Stehtisch links vom Eingang.";
    });
    for (const auto width : {1366, 1600}) {
        Window window{width, width == 1366 ? 768 : 1000};
        check_tabs(window, evening.scene());
    }
}

TEST_CASE("large windows enlarge everything, small ones fold and then shrink") {
    CHECK(scale_for(1600, 1000) == doctest::Approx(1.0));
    CHECK(scale_for(1366, 768) == doctest::Approx(1.0));
    CHECK(scale_for(2560, 1440) == doctest::Approx(1.4));
    CHECK(scale_for(1024, 768) < 1);
    CHECK(frame_layout(1366, 768).folded);
    CHECK_FALSE(frame_layout(1600, 1000).folded);
}

TEST_CASE("the next key keeps its height when everything else folds") {
    for (const auto high : {768.0F, 1000.0F}) {
        const auto frame = frame_layout(1366, high);
        const auto at = show_layout(frame.main, frame, true, 3, 16.0F / 9);
        CHECK(at.next.h == 64);
        CHECK(frame.main.contains(shrunk(at.lower)));
        CHECK(at.lower.h > 120);
        CHECK(at.moderation.bottom() == doctest::Approx(frame.main.bottom()));
    }
}
