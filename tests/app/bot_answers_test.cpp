#include "app/bot_answers.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/text.hpp"
#include "core/tally.hpp"

using namespace auftakt;

namespace {

std::vector<LocalText> options(std::size_t count) {
    return std::vector<LocalText>(count, {.de = "Eins", .de_du = {}, .en = "One"});
}

struct Row {
    const char* name;
    QuestionKind kind;
    phone::AskForm form;
};

}  // namespace

TEST_CASE("a simulated attendee answers every kind of question in a way it takes") {
    using phone::AskKind;
    const Row rows[] = {
        {"single", SingleChoice{options(3)}, {.kind = AskKind::single, .options = 3}},
        {"one of two", SingleChoice{options(2)}, {.kind = AskKind::single, .options = 2}},
        {"multiple",
         MultipleChoice{options(6), 2, 3},
         {.kind = AskKind::multiple, .least = 2, .most = 3, .options = 6}},
        {"all of them",
         MultipleChoice{options(4), 4, 4},
         {.kind = AskKind::multiple, .least = 4, .most = 4, .options = 4}},
        {"scale",
         Scale{.steps = 10, .labels = {}, .items = std::vector<ScaleItem>(8)},
         {.kind = AskKind::scale, .steps = 10, .options = 8}},
        {"ranking", Ranking{options(5)}, {.kind = AskKind::ranking, .options = 5}},
        {"points", Points{options(5), 100}, {.kind = AskKind::points, .most = 100, .options = 5}},
        {"seven points", Points{options(3), 7}, {.kind = AskKind::points, .most = 7, .options = 3}},
        {"words", WordCloud{3}, {.kind = AskKind::words, .most = 3}},
        {"text", OpenText{}, {.kind = AskKind::text, .most = 1}},
        {"guess",
         Guess{.truth = 0, .least = -5, .most = 7, .unit = {}},
         {.kind = AskKind::guess, .least = -5, .most = 7}},
        {"quiz", Quiz{options(4), 1}, {.kind = AskKind::quiz, .options = 4}},
        {"matrix", Matrix{}, {.kind = AskKind::matrix}},
        {"pulse", YesNo{}, {.kind = AskKind::pulse, .options = 2}},
    };
    const auto cast = read_cast("assets/rehearsal/people.toml");
    for (const auto& row : rows) {
        CAPTURE(row.name);
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            CAPTURE(seed);
            std::mt19937_64 chance{seed};
            CHECK(valid({.text = {}, .kind = row.kind}, bot_answer(row.form, cast, chance)));
        }
    }
}

TEST_CASE("equal seeds answer alike, and a hall is not of one mind") {
    const auto cast = read_cast("assets/rehearsal/people.toml");
    const phone::AskForm form{.kind = phone::AskKind::quiz, .options = 4};
    std::set<int> seen;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        std::mt19937_64 one{seed};
        std::mt19937_64 other{seed};
        const auto answer = bot_answer(form, cast, one);
        CHECK(answer == bot_answer(form, cast, other));
        seen.insert(std::get<QuizAnswer>(answer).option);
    }
    CHECK(seen.size() == 4);
}

TEST_CASE("every word and text of the rehearsal fits what a phone may send") {
    const auto cast = read_cast("assets/rehearsal/people.toml");
    for (const auto& word : cast.words)
        CHECK(valid({.text = {}, .kind = WordCloud{1}}, Written{{clean(word)}}));
    for (const auto& text : cast.answers)
        CHECK(valid({.text = {}, .kind = OpenText{}}, Written{{clean(text)}}));
}
