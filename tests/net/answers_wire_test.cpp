#include <doctest/doctest.h>

#include "core/tally.hpp"
#include "net/wire.hpp"
#include "net/wire_client.hpp"

using namespace auftakt;
using namespace auftakt::net;

namespace {

std::string giving(const std::string& answer) {
    return R"({"do":"giveAnswer","id":"00112233445566778899aabbccddeeff","ask":5,"n":1,"answer":)" + answer +
           "}";
}

std::optional<Answer> read(const std::string& answer) {
    const auto parsed = parse(giving(answer), Speaker::phone);
    if (!parsed || !std::holds_alternative<Wish>(*parsed)) return std::nullopt;
    const auto* command = std::get_if<ask::Command>(&std::get<Wish>(*parsed).command);
    const auto* given = command == nullptr ? nullptr : std::get_if<ask::GiveAnswer>(command);
    return given == nullptr ? std::nullopt : std::optional{given->answer};
}

}  // namespace

TEST_CASE("every kind of answer is read as the phone means it") {
    CHECK(read(R"({"kind":"choice","option":1})") == Answer{Choice{1}});
    CHECK(read(R"({"kind":"choices","options":[0,2]})") == Answer{Choices{{0, 2}}});
    CHECK(read(R"({"kind":"steps","steps":[4,0]})") == Answer{Steps{{4, 0}}});
    CHECK(read(R"({"kind":"ranked","options":[2,0,1]})") == Answer{Ranked{{2, 0, 1}}});
    CHECK(read(R"({"kind":"spent","points":[40,60]})") == Answer{Spent{{40, 60}}});
    CHECK(read(R"({"kind":"written","texts":["  Mut\u0007 zur  Lücke "]})") ==
          Answer{Written{{clean("Mut zur Lücke")}}});
    CHECK(read(R"({"kind":"guessed","value":-1000000000000})") == Answer{Guessed{-1'000'000'000'000}});
    CHECK(read(R"({"kind":"quizAnswer","option":3,"with_name":true})") == Answer{QuizAnswer{3, true}});
    CHECK(read(R"({"kind":"spot","across":20,"up":0})") == Answer{Spot{20, 0}});
}

TEST_CASE("an answer that is none is not read") {
    const char* hostile[] = {
        R"({})",
        R"([])",
        R"("choice")",
        R"({"kind":"nothing"})",
        R"({"kind":"choice"})",
        R"({"kind":"choice","option":"1"})",
        R"({"kind":"choice","option":1.5})",
        R"({"kind":"choice","option":99999999999})",
        R"({"kind":"choice","option":1,"person":7})",
        R"({"kind":"choices","options":1})",
        R"({"kind":"choices","options":[true]})",
        R"({"kind":"steps","steps":[null]})",
        R"({"kind":"ranked","options":[[0],[1]]})",
        R"({"kind":"spent","points":{"0":100}})",
        R"({"kind":"spent","points":[1e400]})",
        R"({"kind":"written","texts":"Mut"})",
        R"({"kind":"written","texts":[7]})",
        R"({"kind":"guessed","value":99999999999999999999})",
        R"({"kind":"guessed","value":0.5})",
        R"({"kind":"quizAnswer","option":1})",
        R"({"kind":"quizAnswer","option":1,"with_name":"yes"})",
        R"({"kind":"spot","across":1})",
    };
    for (const auto* answer : hostile) {
        CAPTURE(answer);
        CHECK(!read(answer));
    }
}

TEST_CASE("an answer of the right shape and the wrong size is read, and never counts") {
    const auto question = [](QuestionKind kind) {
        return Question{.text = {}, .kind = std::move(kind), .secrecy = Secrecy::no_name};
    };
    std::string many = "0";
    for (int i = 0; i < 500; ++i) many += ",0";
    struct Row {
        Question question;
        std::string answer;
    };
    const std::vector<LocalText> two(2);
    const Row rows[] = {
        {question(MultipleChoice{two, 1, 2}), R"({"kind":"choices","options":[)" + many + "]}"},
        {question(Scale{}), R"({"kind":"steps","steps":[)" + many + "]}"},
        {question(Ranking{two}), R"({"kind":"ranked","options":[)" + many + "]}"},
        {question(Points{two, 100}), R"({"kind":"spent","points":[2147483647,2147483647]})"},
        {question(WordCloud{3}), R"({"kind":"written","texts":["a","b","c","d"]})"},
        {question(WordCloud{3}), R"({"kind":"written","texts":["\u200b"]})"},
        {question(OpenText{}), R"({"kind":"written","texts":[")" + std::string(1121, 'x') + R"("]})"},
        {question(Guess{}), R"({"kind":"guessed","value":-1})"},
        {question(Quiz{two, 0}), R"({"kind":"quizAnswer","option":2,"with_name":false})"},
        {question(Matrix{}), R"({"kind":"spot","across":-1,"up":0})"},
        {question(YesNo{}), R"({"kind":"choice","option":2})"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.answer);
        const auto answer = read(row.answer);
        REQUIRE(answer);
        CHECK(!valid(row.question, *answer));
    }
}

TEST_CASE("what a simulated phone answers the server reads back, of every kind") {
    const Answer answers[] = {Choice{1},      Choices{{0, 2}},     Steps{{4, 0}},
                              Ranked{{1, 0}}, Spent{{30, 70}},     Written{{clean("Mut"), clean("Zeit")}},
                              Guessed{1347},  QuizAnswer{0, true}, Spot{20, 3}};
    for (const auto& answer : answers) {
        const auto text = text_of(SeatCommand{ask::GiveAnswer{AskId{5}, answer, 1}}, CommandId{{1}});
        CAPTURE(text);
        const auto parsed = parse(text, Speaker::phone);
        REQUIRE(parsed);
        const auto& command = std::get<ask::Command>(std::get<Wish>(*parsed).command);
        CHECK(std::get<ask::GiveAnswer>(command).answer == answer);
    }
}
