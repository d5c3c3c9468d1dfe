#include <doctest/doctest.h>

#include <algorithm>

#include "core/limits.hpp"
#include "view/asked_hall.hpp"
#include "view/phone_questions.hpp"
#include "view/phone_results.hpp"
#include "view/poll_result.hpp"

// What phones show of a question's answers, and what they say of it before.
using namespace auftakt;
using namespace auftakt::tests;

namespace {

bool may_answer(const phone::You& you) { return std::ranges::count(you.can, phone::Action::give_answer) > 0; }

Written written(std::initializer_list<const char*> texts) {
    Written made;
    for (const auto* text : texts) made.texts.push_back(clean(text));
    return made;
}

void reads_nothing_first(Hall& hall) {
    hall.edit([](ask::Ask& asked) { asked.question.moderation = Moderation::off; });
}

}  // namespace

TEST_CASE("the words of a cloud come to phones with the result, in the sizes of the stage") {
    Hall hall{WordCloud{3}};
    reads_nothing_first(hall);
    hall.all_answer(written({"Mut"}), 3);
    hall.edit([](ask::Ask& asked) {
        asked.answers[PersonId{4}] = written({"Zeit", "Mut"});
        asked.answers[PersonId{5}] = written({"Humor"});
    });
    for (const auto stage : {ask::Stage::open, ask::Stage::closed}) {
        hall.go(stage);
        CHECK(!phone::written_result(hall.state));
        CHECK(hall.face().result.empty());
        CHECK(hall.you(1).texts[0].state == "approved");
    }
    hall.go(ask::Stage::revealed);
    const auto result = phone::written_result(hall.state);
    REQUIRE(result);
    REQUIRE(result->words.size() == 3);
    CHECK(result->words[0].text == "Mut");
    CHECK(result->words[0].count == 4);
    CHECK(result->words[0].size == 0);
    CHECK(result->words[1].text == "Humor");
    CHECK(result->words[1].size == 1);
    CHECK(result->words[2].size == 1);
    CHECK(hall.face().result == "seen");
    CHECK(hall.you(1).texts[0].state == "shown");
    hall.go(ask::Stage::closed);  // hidden again
    CHECK(!phone::written_result(hall.state));
    CHECK(hall.face().result.empty());
}

TEST_CASE("a word beyond the thirty that the cloud holds is not said to be on the screen") {
    Hall hall{WordCloud{1}};
    reads_nothing_first(hall);
    for (std::uint32_t person = 1; person <= 6; ++person) {
        Written many;
        for (int i = 0; i < 6; ++i) {
            const auto number = static_cast<int>(person) * 10 + i;
            many.texts.push_back(clean("Wort " + std::to_string(number)));
        }
        hall.edit([&](ask::Ask& asked) { asked.answers[PersonId{person}] = many; });
    }
    hall.go(ask::Stage::revealed);
    CHECK(phone::written_result(hall.state)->words.size() == 30);
    CHECK(hall.you(1).texts[0].state == "shown");
    CHECK(hall.you(6).texts[5].state == "approved");
}

TEST_CASE("of what waits or was declined no phone but the own one hears") {
    Hall hall{WordCloud{3}};
    hall.edit([](ask::Ask& asked) {
        asked.answers[PersonId{1}] = written({"Mut", "Zeit", "Unfug"});
        asked.judged = {{"Mut", true}, {"Unfug", false}};
    });
    hall.go(ask::Stage::revealed);
    const auto result = phone::written_result(hall.state);
    REQUIRE(result->words.size() == 1);
    CHECK(result->words[0].text == "Mut");
    CHECK(hall.you(1).texts ==
          std::vector<phone::OwnText>{{"Mut", "shown"}, {"Zeit", "waiting"}, {"Unfug", "declined"}});
}

TEST_CASE("texts come by the page that is on stage, with authors only where everybody may see them") {
    Hall hall{OpenText{}};
    reads_nothing_first(hall);
    for (int person = 1; person <= 6; ++person)
        hall.edit([&](ask::Ask& asked) {
            asked.answers[PersonId{static_cast<std::uint32_t>(person)}] =
                Written{{clean("Text " + std::to_string(person))}};
        });
    hall.edit([](ask::Ask& asked) {
        asked.answers[PersonId{1}] = written({"Text 1", "Text 1b", "Text 1c"});  // eight in all
    });
    hall.go(ask::Stage::revealed);
    CHECK(phone::written_result(hall.state)->texts.size() == 7);
    CHECK(phone::written_result(hall.state)->texts[0].author.empty());
    CHECK(!phone::written_result(hall.state)->texts[0].role);
    CHECK(hall.face().page == 1);
    CHECK(hall.face().pages == 2);
    CHECK(hall.you(6).texts[0].state == "approved");  // stands on the second page
    hall.edit([](ask::Ask& asked) { asked.more = 1; });
    REQUIRE(phone::written_result(hall.state)->texts.size() == 1);
    CHECK(phone::written_result(hall.state)->texts[0].text == "Text 6");
    CHECK(hall.face().page == 2);
    CHECK(hall.you(6).texts[0].state == "shown");
    CHECK(hall.you(1).texts[0].state == "approved");
    hall.edit([](ask::Ask& asked) { asked.question.secrecy = Secrecy::named; });
    CHECK(phone::written_result(hall.state)->texts[0].author == "Gast 6");
    CHECK(phone::written_result(hall.state)->texts[0].role == Role::senior);
}

TEST_CASE("a live cloud is on phones at once, a hidden one of anonymous people never before it is settled") {
    Hall hall{WordCloud{3}};
    reads_nothing_first(hall);
    hall.all_answer(written({"Mut"}), 1);
    CHECK(!phone::written_result(hall.state));
    hall.edit([](ask::Ask& asked) { asked.question.live = true; });
    CHECK(phone::written_result(hall.state)->words.size() == 1);
    CHECK(hall.face().result == "seen");
    Hall sealed{OpenText{}, Secrecy::anonymous};
    sealed.edit([](ask::Ask& asked) {
        asked.stage = ask::Stage::revealed;
        asked.result = Result{.n = 4, .whole = {}, .juniors = {}, .seniors = {}};
    });
    CHECK(!phone::written_result(sealed.state));
    CHECK(sealed.face().withheld);
}

TEST_CASE("where the first answer stands a phone says so, and takes no second one") {
    Hall hall{SingleChoice{texts(2)}};
    CHECK(!hall.face().fixed);
    hall.edit([](ask::Ask& asked) { asked.question.fixed = true; });
    CHECK(hall.face().fixed);
    CHECK(may_answer(hall.you(1)));
    hall.edit([](ask::Ask& asked) { asked.answers[PersonId{1}] = Choice{0}; });
    CHECK(!may_answer(hall.you(1)));
    CHECK(may_answer(hall.you(2)));
    // A sealed answer is known to the own phone alone.
    Hall sealed{SingleChoice{texts(2)}, Secrecy::anonymous};
    sealed.edit([](ask::Ask& asked) { asked.question.fixed = true; });
    CHECK(!may_answer(sealed.you(1, {{sealed.ask, Choice{1}}})));
    CHECK(may_answer(sealed.you(1)));
}

TEST_CASE("that a result is shown of each role is said before, and then told in votes or means") {
    Hall hall{SingleChoice{texts(2)}, Secrecy::no_name, 10};
    CHECK(!hall.face().by_role);
    hall.edit([](ask::Ask& asked) { asked.question.split = Split::role; });
    CHECK(hall.face().by_role);
    hall.all_answer(Choice{0}, 9);  // five juniors, four seniors
    CHECK(hall.face().results.empty());
    hall.go(ask::Stage::revealed);
    using Results = std::vector<phone::OptionResult>;
    CHECK(hall.face().results == Results{{9, 100, {}, {}, {}}, {0, 0, {}, {}, {}}});  // too few seniors
    hall.go(ask::Stage::open);
    hall.edit([](ask::Ask& asked) { asked.answers[PersonId{10}] = Choice{1}; });
    hall.go(ask::Stage::revealed);
    CHECK(hall.face().results == Results{{9, 90, {}, 5, 4}, {1, 10, {}, 0, 1}});
    hall.edit([](ask::Ask& asked) { asked.question.kind = WordCloud{3}; });
    CHECK(!hall.face().by_role);  // words are never split
}

TEST_CASE("means of a role need five of its people, with names, too") {
    Hall hall{Ranking{texts(2)}};
    hall.state = small_evening(10);
    hall.ask = open_poll(hall.state, Secrecy::named);
    enter(hall.state, poll);
    hall.edit([](ask::Ask& asked) {
        asked.question.kind = Ranking{texts(2)};
        asked.question.split = Split::role;
    });
    hall.all_answer(Ranked{{0, 1}}, 10);
    hall.go(ask::Stage::revealed);
    CHECK(hall.face().results[0].juniors == 1.0);
    CHECK(hall.face().results[1].seniors == 2.0);
    hall.edit([](ask::Ask& asked) { asked.answers.erase(PersonId{10}); });
    hall.go(ask::Stage::revealed);
    CHECK(hall.face().results[0].mean == 1.0);
    CHECK(!hall.face().results[0].juniors);
    CHECK(!hall.face().results[0].seniors);
}

TEST_CASE("of a scale, an order and points nothing shows below five answers, whoever may see who answered") {
    const std::pair<QuestionKind, Answer> kinds[] = {
        {Scale{5, texts(5), {{}}}, Steps{{4}}},
        {Scale{5, texts(2), {{}, {}}}, Steps{{4, 2}}},
        {Ranking{texts(2)}, Ranked{{1, 0}}},
        {Points{texts(2), 100}, Spent{{30, 70}}},
    };
    for (const auto secrecy : {Secrecy::named, Secrecy::no_name})
        for (const auto& [kind, answer] : kinds) {
            Hall hall{kind, secrecy};
            hall.all_answer(answer, 4);
            hall.edit([](ask::Ask& asked) { asked.question.live = true; });
            CHECK(hall.face().results.empty());
            hall.go(ask::Stage::revealed);
            CHECK(hall.face().withheld);
            CHECK(hall.face().results.empty());
            CHECK(!hall.face().middle);
            CHECK(!visible_result(hall.state, hall.ask)->whole);
            hall.all_answer(answer, 5);
            hall.go(ask::Stage::revealed);
            CHECK(!hall.face().withheld);
            CHECK(!hall.face().results.empty());
        }
    Hall choice{SingleChoice{texts(2)}, Secrecy::no_name};
    choice.all_answer(Choice{0}, 1);
    choice.go(ask::Stage::revealed);
    CHECK(choice.face().results[0].votes == 1);
}

TEST_CASE("an item of a scale that fewer than five have answered is told nothing of") {
    Hall hall{Scale{5, texts(2), {{}, {}}}, Secrecy::named};
    hall.all_answer(Steps{{4, 2}}, 4);
    hall.edit([](ask::Ask& asked) { asked.answers[PersonId{5}] = Steps{{1, 0}}; });
    hall.go(ask::Stage::revealed);
    const auto face = hall.face();
    REQUIRE(face.results.size() == 2);
    CHECK(face.results[0] == phone::OptionResult{5, 0, 3.4});
    CHECK(face.results[1] == phone::OptionResult{});
}
