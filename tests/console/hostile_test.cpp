#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "check_picture.hpp"
#include "core/limits.hpp"
#include "evening.hpp"
#include "support/hostile_strings.hpp"

// Whatever people type and are called, every panel keeps it in its room.
using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

// Hands out one after the other.
struct TextSupply {
    std::vector<std::string> texts;
    std::size_t next = 0;
    const std::string& operator()() { return texts[next++ % texts.size()]; }
    bool used_up() const { return next >= texts.size(); }
};

void rename_all(Public& state, TextSupply& names, TextSupply& topics) {
    state.people.persons.each([&](PersonId id, const people::Person&) {
        state.people.persons.edit(id, [&](people::Person& person) {
            person.name = make_name(names()).name;
            person.profile.department = topics();
            person.profile.offers = {topics(), topics()};
        });
    });
}

void check(Window& window, const Evening& evening, Key key) {
    const auto scene = evening.scene();
    window.settle(scene);
    window.key(scene, key);
    check_picture(window);
}

}  // namespace

TEST_CASE("whatever people are called, every tab keeps their names in its room") {
    TextSupply names{test::hostile_strings_let_in(limits::name_graphemes_max, limits::name_bytes_max)};
    TextSupply topics{test::hostile_strings_let_in(limits::topic_graphemes_max, limits::topic_bytes_max)};
    CHECK(names.texts.size() > 1000);
    Window window{1366, 768};
    for (int round = 0; !names.used_up(); ++round) {
        CAPTURE(round);
        auto hall = late_comer();
        rename_all(hall.state, names, topics);
        hall.state.pairing.missing.insert(PersonId{5});
        hall.context.pairing = {0, PersonId{1}, PersonId{21}};
        for (const auto key : {Key::f1, Key::f2, Key::f7}) check(window, hall, key);
        auto review = tandems_in_review(24);
        rename_all(review.state, names, topics);
        check(window, review, Key::f3);
    }
}

TEST_CASE("whatever stands on notes and clusters, the wall tab keeps it in its room") {
    TextSupply texts{test::hostile_strings_let_in(limits::note_graphemes_max, limits::note_bytes_max)};
    TextSupply titles{test::hostile_strings_let_in(limits::cluster_graphemes_max, limits::cluster_bytes_max)};
    CHECK(texts.texts.size() > 1500);
    Window window{1366, 768};
    for (int round = 0; !texts.used_up(); ++round) {
        CAPTURE(round);
        auto wall = wall_with(40, round % 2 == 0, 1);
        wall.state.wall.notes.each([&](NoteId id, const wall::Note&) {
            wall.state.wall.notes.edit(id, [&](wall::Note& note) { note.text = texts(); });
        });
        for (int cluster = 0; cluster < 5; ++cluster) wall.state.wall.boards[4].titles[cluster] = titles();
        check(window, wall, Key::f10);
        check(window, wall, Key::f1);
    }
}

TEST_CASE(
    "whatever is asked and answered, the list of questions, the bars and the texts keep it in their room") {
    TextSupply texts{test::hostile_strings_let_in(limits::note_graphemes_max, limits::note_bytes_max)};
    TextSupply questions{
        test::hostile_strings_let_in(limits::question_graphemes_max, limits::question_bytes_max)};
    TextSupply options{test::hostile_strings_let_in(limits::option_graphemes_max, limits::option_bytes_max)};
    Window window{1366, 768};
    const auto local = [](const std::string& text) { return LocalText{text, "", text}; };
    for (int round = 0; !options.used_up(); ++round) {
        CAPTURE(round);
        auto stage = questions_to_the_stage();
        stage.state.questions.questions.each([&](QuestionId id, const questions::Question&) {
            stage.state.questions.questions.edit(id, [&](questions::Question& one) { one.text = texts(); });
        });
        check(window, stage, Key::f1);
        std::vector<LocalText> chosen;
        chosen.reserve(8);
        for (int i = 0; i < 8; ++i) chosen.push_back(local(options()));
        check(window,
              asked({.text = local(questions()), .kind = SingleChoice{chosen}, .secrecy = Secrecy::named},
                    Choice{1}, 9),
              Key::f1);
        check(window,
              asked({.text = local(questions()), .kind = OpenText{}, .secrecy = Secrecy::no_name},
                    auftakt::Written{{clean(texts())}}, 1),
              Key::f1);
    }
}
