#include <doctest/doctest.h>

#include <algorithm>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "core/limits.hpp"
#include "core/tally.hpp"
#include "view/asked_hall.hpp"
#include "view/phone_content.hpp"

using namespace auftakt;
using namespace auftakt::tests;

TEST_CASE("a phone is told how each kind is answered") {
    for (const auto& row : rows()) {
        CAPTURE(row.name);
        CHECK(Hall{row.kind}.face().form == row.form);
    }
}

TEST_CASE("nothing of a result or a right answer leaves before it is revealed, whatever the kind") {
    for (const auto& row : rows()) {
        CAPTURE(row.name);
        Hall hall{row.kind};
        hall.all_answer(row.answer);
        for (const auto stage : {ask::Stage::open, ask::Stage::closed}) {
            hall.go(stage);
            const auto face = hall.face();
            CHECK(face.answered == 6);
            CHECK(face.results.empty());
            CHECK(!face.middle);
            CHECK(!face.truth);
            CHECK(!face.withheld);
            CHECK(!hall.you(1).points);
        }
        const auto content = to_text(json::write(*phone::segment_content(hall.state)));
        CHECK(content.find("1347") == std::string::npos);
        CHECK(content.find("right") == std::string::npos);
    }
}

TEST_CASE("each kind is told in its own figures once it is revealed") {
    using Results = std::vector<phone::OptionResult>;
    const Results expected[] = {
        {{0, 0, {}}, {6, 100, {}}, {0, 0, {}}},
        {{6, 100, {}}, {6, 100, {}}, {0, 0, {}}, {0, 0, {}}},
        {{0, 0, {}}, {0, 0, {}}, {0, 0, {}}, {6, 100, {}}, {0, 0, {}}},
        {{6, 0, 1.0},
         {6, 0, 2.0},
         {6, 0, 3.0},
         {6, 0, 4.0},
         {6, 0, 5.0},
         {6, 0, 1.0},
         {6, 0, 2.0},
         {0, 0, {}}},
        {{6, 2, 2.0}, {6, 3, 3.0}, {6, 1, 1.0}},
        {{180, 30, 30.0}, {420, 70, 70.0}},
        {},
        {},
        {},
        {{0, 0, {}}, {6, 100, {}}, {0, 0, {}}, {0, 0, {}}},
        {{0, 0, {}}, {0, 0, {}}, {0, 0, {}}, {6, 100, {}}},
        {{6, 100, {}}, {0, 0, {}}},
    };
    const auto all = rows();
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(all[i].name);
        Hall hall{all[i].kind};
        hall.all_answer(all[i].answer);
        hall.go(ask::Stage::revealed);
        CHECK(hall.face().results == expected[i]);
    }
}

TEST_CASE("below five answers an anonymous question of any kind is withheld") {
    for (const auto& row : rows()) {
        if (std::holds_alternative<WordCloud>(row.kind) || std::holds_alternative<Quiz>(row.kind)) continue;
        CAPTURE(row.name);
        Hall hall{row.kind, Secrecy::anonymous};
        hall.edit([](ask::Ask& asked) {
            asked.stage = ask::Stage::revealed;
            asked.result = Result{.n = 4, .whole = {}, .juniors = {}, .seniors = {}};
        });
        CHECK(hall.face().withheld);
        CHECK(hall.face().results.empty());
        CHECK(!hall.face().middle);
    }
}

TEST_CASE("the truth of a guess comes with the next key, the one of a quiz with the result") {
    Hall guess{Guess{.truth = 1347, .least = 0, .most = 5000, .unit = {}}};
    guess.all_answer(Guessed{900});
    guess.go(ask::Stage::revealed);
    CHECK(guess.face().middle == 900);
    CHECK(!guess.face().truth);
    guess.edit([](ask::Ask& asked) { asked.more = 1; });
    CHECK(guess.face().truth == 1347);

    Hall quiz{Quiz{texts(4), 2}};
    quiz.all_answer(QuizAnswer{2, false}, 1);
    quiz.edit([](ask::Ask& asked) {
        asked.timer = std::chrono::seconds{20};
        asked.answered_at[PersonId{1}] = asked.opened + std::chrono::milliseconds{4000};
    });
    quiz.go(ask::Stage::revealed);
    CHECK(quiz.face().truth == 3);
    CHECK(quiz.you(1).points == phone::OwnPoints{900, 900, 4000});
    CHECK(!quiz.you(2).points);
}

TEST_CASE("what is said of a quiz question stays back until its answer is told") {
    Hall hall{Quiz{texts(4), 2}};
    hall.state.show.edit(
        [](Show& show) { std::get<PollSpec>(show.segments[poll].spec).note = {"Weil 1999 …", {}, {}}; });
    CHECK(phone::segment_content(hall.state)->de.note.empty());
    hall.go(ask::Stage::closed);
    CHECK(phone::segment_content(hall.state)->de.note.empty());
    hall.go(ask::Stage::revealed);
    CHECK(phone::segment_content(hall.state)->de.note == "Weil 1999 …");
    hall.edit([](ask::Ask& asked) { asked.question.kind = YesNo{}; });
    hall.go(ask::Stage::open);
    CHECK(phone::segment_content(hall.state)->de.note == "Weil 1999 …");
}

TEST_CASE("a live question tells its figures while it is open, an anonymous one never") {
    Hall hall{YesNo{}};
    hall.all_answer(Choice{0}, 3);
    hall.edit([](ask::Ask& asked) { asked.question.live = true; });
    CHECK(hall.face().live);
    CHECK(hall.face().results == std::vector<phone::OptionResult>{{3, 100, {}}, {0, 0, {}}});
    hall.edit([](ask::Ask& asked) { asked.question.secrecy = Secrecy::anonymous; });
    CHECK(hall.face().results.empty());
}

TEST_CASE("each phone reads what became of its own words, and of nobody else's") {
    Hall hall{WordCloud{3}};
    hall.edit([](ask::Ask& asked) {
        asked.answers[PersonId{1}] = Written{{clean("Mut"), clean("Zeit"), clean("Unfug")}};
        asked.answers[PersonId{2}] = Written{{clean("Humor")}};
        asked.judged = {{"Mut", true}, {"Unfug", false}};
    });
    CHECK(hall.face().moderated);
    CHECK(hall.you(1).texts ==
          std::vector<phone::OwnText>{{"Mut", "approved"}, {"Zeit", "waiting"}, {"Unfug", "declined"}});
    CHECK(hall.you(2).texts == std::vector<phone::OwnText>{{"Humor", "waiting"}});
    CHECK(hall.you(3).texts.empty());
    CHECK(to_text(json::write(hall.show())).find("Humor") == std::string::npos);
}

TEST_CASE("a typo is mended on the phones, and the own answer stays") {
    Hall hall{SingleChoice{texts(2)}};
    hall.all_answer(Choice{1}, 2);
    CHECK(phone::segment_content(hall.state)->de.options == std::vector<std::string>{"Option", "Option"});
    hall.edit([](ask::Ask& asked) {
        asked.question.text.de = "Wie geht es jetzt?";
        std::get<SingleChoice>(asked.question.kind).options[1].de = "Besser";
    });
    CHECK(phone::segment_content(hall.state)->de.headline == "Wie geht es jetzt?");
    CHECK(phone::segment_content(hall.state)->de.options[1] == "Besser");
    CHECK(hall.you(1).answers == std::vector<OwnAnswer>{{hall.ask, Choice{1}}});
    CHECK(hall.face().answered == 2);
}

TEST_CASE("a phone may answer while a question of any kind is open, and not after") {
    const auto may = [](const phone::You& you) {
        return std::ranges::count(you.can, phone::Action::give_answer) > 0;
    };
    for (const auto& row : rows()) {
        CAPTURE(row.name);
        Hall hall{row.kind};
        CHECK(may(hall.you(1)));
        hall.all_answer(row.answer);
        CHECK(may(hall.you(1)));  // it can be changed
        hall.go(ask::Stage::closed);
        CHECK(!may(hall.you(1)));
        hall.go(ask::Stage::revealed);
        CHECK(!may(hall.you(1)));
    }
}

TEST_CASE("both views stay within four kilobytes with the longest options, items and texts") {
    const std::string longest(limits::question_bytes_max, 'W');
    const std::string note(limits::note_bytes_max, '"');
    std::string word(limits::word_bytes_max, 'w');
    Written words;
    for (int i = 0; i < limits::cloud_words_max; ++i) {
        word[0] = static_cast<char>('a' + i);
        words.texts.push_back({word, limits::word_graphemes_max});
    }
    Scale scale{limits::scale_steps_max, texts(10, longest), {}};
    for (std::size_t i = 0; i < limits::scale_items_max; ++i) scale.items.push_back({{longest, "", ""}, ""});
    Steps steps;
    steps.steps = {10, 9, 10, 9, 10, 9, 10, 9, 10, 3};
    struct Full {
        const char* name;
        QuestionKind kind;
        Answer answer;
    };
    const Full full[] = {
        {"ranking", Ranking{texts(8, longest)}, Ranked{{7, 6, 5, 4, 3, 2, 1, 0}}},
        {"points", Points{texts(8, longest), 1000}, Spent{{125, 125, 125, 125, 125, 125, 125, 125}}},
        {"items", scale, steps},
        {"words", WordCloud{limits::cloud_words_max}, words},
        {"text", OpenText{}, Written{{{note, limits::note_graphemes_max}}}},
        {"guess",
         Guess{
             .truth = limits::guess_max, .least = -limits::guess_max, .most = limits::guess_max, .unit = {}},
         Guessed{-limits::guess_max}},
    };
    for (const auto& each : full) {
        CAPTURE(each.name);
        Hall hall{each.kind};
        hall.state.people.persons.edit(PersonId{1}, [](people::Person& person) {
            person.name.full = std::string(limits::name_bytes_max, 'n');
        });
        hall.edit([&](ask::Ask& asked) { asked.question.text.de = std::string(600, 'q'); });
        hall.all_answer(each.answer);
        CHECK(to_text(json::write(hall.you(1))).size() <= limits::view_bytes_max);
        hall.go(ask::Stage::revealed);
        hall.edit([](ask::Ask& asked) { asked.more = 1; });
        CHECK(to_text(json::write(hall.show())).size() <= limits::view_bytes_max);
        CHECK(to_text(json::write(hall.you(1))).size() <= limits::view_bytes_max);
    }
}
