#include <doctest/doctest.h>

#include "core/quiz.hpp"
#include "core/tally.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using ask::GiveAnswer;

std::vector<LocalText> options(std::size_t n) {
    std::vector<LocalText> all;
    for (std::size_t i = 0; i < n; ++i) all.push_back({"Option " + std::to_string(i), "", ""});
    return all;
}

Written written(std::vector<std::string> texts) {
    Written answer;
    for (auto& text : texts) answer.texts.push_back(clean(text));
    return answer;
}

Question asks(QuestionKind kind, Secrecy secrecy = Secrecy::no_name) {
    return {.text = {"Frage", "", ""}, .kind = std::move(kind), .secrecy = secrecy};
}

// An evening with one question, open, and people who have joined.
struct Asked {
    explicit Asked(Question question, int count = 6, std::chrono::seconds timer = 20s)
        : evening{show_with(std::move(question), timer)} {
        evening.next();
        people = evening.join_many(count);
        evening.next();
    }
    static Show show_with(Question question, std::chrono::seconds timer) {
        auto show = small_kickoff();
        show.segments = {{.planned = 60s, .spec = LobbySpec{}},
                         {.planned = 120s, .spec = PollSpec{.question = std::move(question), .timer = timer}},
                         {.planned = 60s, .spec = ClosingSpec{}}};
        return show;
    }
    Told answer(std::size_t who, Answer given) {
        return evening.phone(people[who], GiveAnswer{evening.ask_id(), std::move(given), ++n});
    }
    const ask::Ask& asked() const { return evening.asked(); }
    run::Step step() const { return next_step(evening.state()); }

    Evening evening;
    std::vector<PersonId> people;
    std::uint64_t n = 0;
};

TEST_CASE("each kind takes its own answers and no others") {
    const Question multiple = asks(MultipleChoice{options(4), 1, 2});
    const Question scale = asks(Scale{5, {}, {{}, {}}});
    const Question ranking = asks(Ranking{options(3)});
    const Question points = asks(Points{options(3), 100});
    const Question cloud = asks(WordCloud{2});
    const Question text = asks(OpenText{});
    const Question guess = asks(Guess{.truth = 50, .least = 0, .most = 100, .unit = {}});
    const Question quiz = asks(Quiz{options(3), 1});
    const Question matrix = asks(Matrix{});
    const Question pulse = asks(YesNo{});
    struct Row {
        const Question& question;
        Answer answer;
        bool valid;
    };
    const std::string longest_word(30, 'w');
    const std::string longest_text(280, 't');
    const Row rows[] = {
        {multiple, Choices{{0, 3}}, true},
        {multiple, Choices{{3, 0}}, false},
        {multiple, Choices{{1, 1}}, false},
        {multiple, Choices{{}}, false},
        {multiple, Choices{{0, 1, 2}}, false},
        {multiple, Choices{{4}}, false},
        {multiple, Choice{1}, false},
        {scale, Steps{{1, 5}}, true},
        {scale, Steps{{0, 3}}, true},
        {scale, Steps{{0, 0}}, true},  // cannot say
        {scale, Steps{{6, 1}}, false},
        {scale, Steps{{-1, 1}}, false},
        {scale, Steps{{1}}, false},
        {ranking, Ranked{{2, 0, 1}}, true},
        {ranking, Ranked{{2, 0}}, false},
        {ranking, Ranked{{2, 0, 0}}, false},
        {ranking, Ranked{{2, 0, 3}}, false},
        {points, Spent{{100, 0, 0}}, true},
        {points, Spent{{50, 49, 0}}, false},
        {points, Spent{{150, -50, 0}}, false},
        {points, Spent{{100, 0}}, false},
        {points, Spent{{2'000'000'000, 2'000'000'000, 294'967'396}}, false},
        {cloud, written({"Mut"}), true},
        {cloud, written({"Mut", "Zeit"}), true},
        {cloud, written({"Mut", "Zeit", "Neugier"}), false},
        {cloud, written({"Mut", "Mut"}), false},
        {cloud, written({"Mut", "MUT"}), false},
        {cloud, written({""}), false},
        {cloud, written({}), false},
        {cloud, written({longest_word}), true},
        {cloud, written({longest_word + "w"}), false},
        {text, written({longest_text}), true},
        {text, written({longest_text + "t"}), false},
        {text, written({"eins", "zwei"}), false},
        {guess, Guessed{0}, true},
        {guess, Guessed{100}, true},
        {guess, Guessed{101}, false},
        {guess, Guessed{-1}, false},
        {quiz, QuizAnswer{2, true}, true},
        {quiz, QuizAnswer{3, true}, false},
        {quiz, Choice{1}, false},
        {matrix, Spot{0, 20}, true},
        {matrix, Spot{21, 0}, false},
        {matrix, Spot{0, -1}, false},
        {pulse, Choice{1}, true},
        {pulse, Choice{2}, false},
    };
    int number = 0;
    for (const auto& row : rows) {
        CAPTURE(number++);
        CHECK(valid(row.question, row.answer) == row.valid);
    }
}

TEST_CASE("what each kind counts") {
    const auto count = [](const Question& question, std::vector<Answer> answers) {
        std::vector<CountedAnswer> counted;
        for (auto& answer : answers) counted.emplace_back(std::move(answer), std::nullopt);
        return *tally(question, counted).whole;
    };
    CHECK(count(asks(MultipleChoice{options(3), 1, 3}), {Choices{{0, 2}}, Choices{{2}}}).counts ==
          std::vector{1, 0, 2});
    const auto scale = count(asks(Scale{3, {}, {{}, {}}}), {Steps{{1, 3}}, Steps{{0, 3}}, Steps{{2, 1}}});
    CHECK(scale.counts == std::vector{1, 1, 0, 1, 0, 2});
    const auto ranking =
        count(asks(Ranking{options(3)}), {Ranked{{0, 1, 2}}, Ranked{{2, 1, 0}}, Ranked{{0, 2, 1}}});
    CHECK(ranking.counts == std::vector{2, 0, 1, 0, 2, 1, 1, 1, 1});
    CHECK(count(asks(Points{options(2), 10}), {Spent{{10, 0}}, Spent{{3, 7}}}).counts == std::vector{13, 7});
    const auto guesses =
        count(asks(Guess{.truth = 9, .unit = {}}), {Guessed{30}, Guessed{5}, Guessed{30}, Guessed{7}});
    CHECK(guesses.values == std::vector<std::int64_t>{5, 7, 30});
    CHECK(guesses.counts == std::vector{1, 1, 2});
    CHECK(median(guesses) == 18.5);
    CHECK(median(count(asks(Guess{}), {Guessed{4}, Guessed{1}, Guessed{2}})) == 2);
    CHECK(count(asks(Quiz{options(2), 1}), {QuizAnswer{1, false}, QuizAnswer{1, true}}).counts ==
          std::vector{0, 2});
    const auto field = count(asks(Matrix{}), {Spot{20, 0}, Spot{0, 1}, Spot{0, 1}});
    CHECK(field.counts.size() == 441);
    CHECK(field.counts[20] == 1);
    CHECK(field.counts[21] == 2);
    CHECK(count(asks(YesNo{}), {Choice{1}, Choice{0}, Choice{1}}).counts == std::vector{1, 2});
    const auto words = count(asks(WordCloud{3}), {written({"Zeit", "Mut"}), written({"Mut"})});
    CHECK(words.texts == std::vector<std::string>{"Mut", "Zeit"});
    CHECK(words.counts == std::vector{2, 1});
}

TEST_CASE("means, places and their ties") {
    CHECK(mean_step({0, 0, 0}) == std::nullopt);
    CHECK(mean_step({1, 0, 3}) == 2.5);
    // Three options: places (2,0,1), (0,2,1), (1,1,1) have means 5/3, 7/3, 2.
    const auto order = ranks(Histogram{.counts = {2, 0, 1, 0, 2, 1, 1, 1, 1}}, 3);
    CHECK(order[0].option == 0);
    CHECK(order[1].option == 2);
    CHECK(order[2].option == 1);
    CHECK(order[0].mean == doctest::Approx(5.0 / 3));
    CHECK(order[2].place == 3);
    const auto tied = ranks(Histogram{.counts = {1, 1, 0, 1, 1, 0, 0, 0, 2}}, 3);
    CHECK(tied[0].place == 1);
    CHECK(tied[1].place == 1);
    CHECK(tied[2].place == 3);
}

TEST_CASE("every kind goes from open to shown, and a second run begins empty") {
    const Question questions[] = {asks(MultipleChoice{options(3), 1, 3}, Secrecy::anonymous),
                                  asks(Scale{5, {}, {{}}}, Secrecy::anonymous),
                                  asks(Ranking{options(3)}, Secrecy::anonymous),
                                  asks(Points{options(2), 100}, Secrecy::anonymous),
                                  asks(Matrix{}, Secrecy::anonymous),
                                  asks(YesNo{}, Secrecy::named)};
    const Answer answers[] = {Choices{{1}},    Steps{{4}}, Ranked{{2, 1, 0}},
                              Spent{{40, 60}}, Spot{3, 4}, Choice{0}};
    for (std::size_t i = 0; i < std::size(questions); ++i) {
        CAPTURE(i);
        Asked hall{questions[i]};
        for (std::size_t who = 0; who < 5; ++who) CHECK(hall.answer(who, answers[i]) == done);
        hall.evening.next();
        CHECK(hall.answer(5, answers[i]) == refused(Refusal::question_closed));
        hall.evening.next();
        CHECK(hall.asked().stage == ask::Stage::revealed);
        CHECK(hall.asked().result->n == 5);
        CHECK(hall.asked().result->whole.has_value());
        CHECK(hall.evening.replayed() == hall.evening.model());
        CHECK(hall.evening.tell(run::RepeatSegment{}) == done);
        CHECK(hall.asked().run == 2);
        CHECK(hall.evening.state().derived.answered.at(hall.evening.ask_id()) == 0);
    }
}

TEST_CASE("words wait for a reader, come and go by one key, and count once they are read") {
    Asked hall{asks(WordCloud{3})};
    hall.answer(0, written({"Mut", "Zeit"}));
    hall.answer(1, written({"Mut", "Frechheit"}));
    const auto ask = hall.evening.ask_id();
    const auto judge = [&](const char* text, bool show) {
        return hall.evening.tell(ask::JudgeText{ask, text, show});
    };
    CHECK(ask::is_waiting(hall.asked(), "Mut"));
    CHECK(judge("Mut", true) == done);
    CHECK(judge("Frechheit", false) == done);
    CHECK(judge("Erfunden", true) == refused(Refusal::no_such_note));
    CHECK(ask::shows(hall.asked(), "Mut"));
    CHECK_FALSE(ask::is_waiting(hall.asked(), "Frechheit"));
    hall.evening.next();
    CHECK(hall.asked().result->whole->texts == std::vector<std::string>{"Mut"});
    CHECK(hall.asked().result->whole->counts == std::vector{2});
    CHECK(hall.asked().result->n == 2);
    CHECK(judge("Zeit", true) == done);  // also after it was closed
    CHECK(hall.asked().result->whole->texts == std::vector<std::string>{"Mut", "Zeit"});
    CHECK(hall.evening.undo() == done);
    CHECK(hall.asked().result->whole->texts == std::vector<std::string>{"Mut"});
    CHECK(hall.evening.tell(ask::JudgePerson{ask, hall.people[0], false}) == done);
    CHECK(hall.asked().result->whole->texts.empty());
    // All that one person wrote goes back as it was: one text shows, others wait.
    CHECK(hall.evening.undo() == done);
    CHECK(hall.asked().result->whole->texts == std::vector<std::string>{"Mut"});
    CHECK(ask::is_waiting(hall.asked(), "Zeit"));
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("sealed texts are read at the close, without a person, and only what was read settles") {
    Asked hall{asks(OpenText{}, Secrecy::anonymous)};
    const char* texts[] = {"Zuletzt geschrieben", "Alles gut", "Mehr Zeit", "Alles gut", "Weniger Folien"};
    for (std::size_t i = 0; i < 5; ++i) hall.answer(i, written({texts[i]}));
    const auto ask = hall.evening.ask_id();
    const auto judge = [&](const char* text, bool show) {
        return hall.evening.tell(ask::JudgeText{ask, text, show});
    };
    CHECK(hall.evening.state().derived.sealed_texts.empty());
    CHECK(judge("Alles gut", true) == refused(Refusal::not_now));
    hall.evening.next();
    CHECK(hall.evening.state().derived.sealed_texts.at(ask) ==
          std::vector<std::string>{"Alles gut", "Mehr Zeit", "Weniger Folien", "Zuletzt geschrieben"});
    CHECK(hall.evening.tell(ask::JudgePerson{ask, hall.people[0], false}) ==
          refused(Refusal::no_such_person));
    CHECK(judge("Alles gut", true) == done);
    CHECK(judge("Mehr Zeit", false) == done);
    for (const auto& row : hall.evening.rows()) {
        CHECK(row.find("Alles gut") == std::string::npos);
        CHECK(row.find("Mehr Zeit") == std::string::npos);
    }
    hall.evening.next();
    CHECK(hall.asked().result->n == 5);
    CHECK(hall.asked().result->whole->texts == std::vector<std::string>{"Alles gut"});
    CHECK(hall.evening.state().derived.sealed_texts.empty());
    CHECK(hall.evening.sealed_rows() == 0);
    for (const auto& row : hall.evening.rows()) CHECK(row.find("Mehr Zeit") == std::string::npos);
}

TEST_CASE("four texts of an anonymous question are never read to the hall") {
    Asked hall{asks(OpenText{}, Secrecy::anonymous)};
    for (std::size_t i = 0; i < 4; ++i) hall.answer(i, written({"Satz"}));
    hall.evening.next();
    CHECK(hall.evening.state().derived.sealed_texts.at(hall.evening.ask_id()).empty());
    hall.evening.tell(ask::JudgeText{hall.evening.ask_id(), "Satz", true});
    hall.evening.next();
    CHECK(hall.asked().result->n == 4);
    CHECK(hall.asked().result->whole == std::nullopt);
}

TEST_CASE("a sealed question announced as live shows from five answers on, and again when three have moved") {
    auto question = asks(SingleChoice{options(3)}, Secrecy::anonymous);
    question.live = true;
    question.split = Split::role;
    Asked hall{question, 12};
    const auto ask = hall.evening.ask_id();
    const auto shown = [&]() -> std::optional<std::vector<int>> {
        const auto& released = hall.evening.state().derived.released;
        const auto result = released.find(ask);
        return result == released.end() ? std::nullopt : std::optional{result->second.whole->counts};
    };
    for (std::size_t who = 0; who < 4; ++who) hall.answer(who, Choice{0});
    CHECK(shown() == std::nullopt);
    hall.answer(0, Choice{1});  // four people, however often they change
    CHECK(shown() == std::nullopt);
    hall.answer(4, Choice{2});
    CHECK(shown() == std::vector{3, 1, 1});
    CHECK_FALSE(hall.evening.state().derived.released.at(ask).juniors);

    hall.answer(5, Choice{2});
    hall.answer(5, Choice{1});
    hall.answer(6, Choice{2});
    CHECK(shown() == std::vector{3, 1, 1});  // two people have moved since
    CHECK(hall.evening.replayed() == hall.evening.model());
    hall.answer(0, Choice{0});
    CHECK(shown() == std::vector{4, 1, 2});

    for (const auto& row : hall.evening.rows()) CHECK(row.find("counts") == std::string::npos);
    hall.evening.next();
    CHECK(shown() == std::vector{4, 1, 2});
    hall.evening.next();
    CHECK(hall.evening.state().derived.released.empty());
    CHECK(hall.asked().result->whole->counts == std::vector{4, 1, 2});
}

TEST_CASE("an anonymous question that is not announced as live shows nothing while it is open") {
    Asked hall{asks(SingleChoice{options(3)}, Secrecy::anonymous), 8};
    for (std::size_t who = 0; who < 8; ++who) hall.answer(who, Choice{0});
    CHECK(hall.evening.state().derived.released.empty());
    auto texts = asks(OpenText{}, Secrecy::anonymous);
    CHECK(well_formed(texts));
    texts.live = true;
    CHECK_FALSE(well_formed(texts));
}

TEST_CASE("texts come in pages of seven, a guess has its truth, a quiz its best five, by the next key") {
    Asked hall{{.text = {"Frage", "", ""},
                .kind = OpenText{},
                .secrecy = Secrecy::no_name,
                .moderation = Moderation::off},
               15};
    for (std::size_t i = 0; i < 15; ++i) hall.answer(i, written({"Satz " + std::to_string(i)}));
    hall.evening.next();
    hall.evening.next();
    CHECK(hall.step() == run::Step{run::StepKind::show_more, 1});
    hall.evening.next();
    CHECK(hall.step() == run::Step{run::StepKind::show_more, 2});
    CHECK(hall.evening.tell(run::TakeStep{{run::StepKind::show_more, 1}}) == refused(Refusal::already_done));
    hall.evening.next();
    CHECK(hall.step().kind == run::StepKind::enter_segment);
    CHECK(hall.evening.undo() == done);
    CHECK(hall.asked().more == 1);

    for (const QuestionKind& kind : {QuestionKind{Guess{}}, QuestionKind{Quiz{options(2), 0}}}) {
        Asked one{asks(kind)};
        one.evening.next();
        one.evening.next();
        CHECK(one.step() == run::Step{run::StepKind::show_more, 1});
        one.evening.next();
        CHECK(one.step().kind == run::StepKind::enter_segment);
    }
}

TEST_CASE("points of a quiz: half for knowing, half for speed") {
    CHECK(quiz::points(true, 0s, 20s) == 1000);
    CHECK(quiz::points(true, 5s, 20s) == 875);
    CHECK(quiz::points(true, 20s, 20s) == 500);
    CHECK(quiz::points(true, 99s, 20s) == 500);
    CHECK(quiz::points(false, 0s, 20s) == 0);
}

TEST_CASE("only the five best of a quiz are listed, and only who wants to be is named") {
    Asked hall{asks(Quiz{options(3), 1}), 8};
    CHECK(quiz::best_five(hall.evening.state()).empty());
    for (std::size_t i = 0; i < 8; ++i) {
        hall.answer(i, QuizAnswer{i == 3 ? 0 : 1, i % 2 == 0});
        hall.evening.wait(2s);
    }
    CHECK(quiz::best_five(hall.evening.state()).empty());  // the right answer is not known yet
    hall.evening.next();
    hall.evening.next();
    const auto best = quiz::best_five(hall.evening.state());
    // Answered after 0, 2, 4, 8 and 10 of 20 seconds; the fourth was wrong.
    const std::vector<quiz::Place> expected{{1, hall.people[0], 1000},
                                            {2, std::nullopt, 950},
                                            {3, hall.people[2], 900},
                                            {4, hall.people[4], 800},
                                            {5, std::nullopt, 750}};
    CHECK(best == expected);
    CHECK(hall.evening.replayed() == hall.evening.model());
    hall.evening.tell(people::Remove{hall.people[0]});
    CHECK(quiz::best_five(hall.evening.state()).front() == quiz::Place{1, std::nullopt, 950});
}

TEST_CASE("whoever only changes whether to be named was no slower, whoever changes the answer was") {
    Asked hall{asks(Quiz{options(3), 1}), 2};
    hall.evening.wait(2s);
    hall.answer(0, QuizAnswer{1, false});
    hall.answer(1, QuizAnswer{0, false});
    hall.evening.wait(8s);
    hall.answer(0, QuizAnswer{1, true});
    hall.answer(1, QuizAnswer{1, false});
    CHECK(quiz::points_of(hall.asked(), hall.people[0]) == 950);
    CHECK(quiz::taken_by(hall.asked(), hall.people[0]) == 2s);
    CHECK(quiz::points_of(hall.asked(), hall.people[1]) == 750);
    CHECK(quiz::taken_by(hall.asked(), hall.people[1]) == 10s);
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("what is wrong with a text is said, and anything else is no option") {
    Asked text{asks(OpenText{})};
    CHECK(text.answer(0, written({std::string(281, 't')})) == refused(Refusal::text_too_long));
    CHECK(text.answer(0, written({"  "})) == refused(Refusal::text_empty));
    CHECK(text.answer(0, Choice{0}) == refused(Refusal::no_such_option));
    Asked cloud{asks(WordCloud{2})};
    CHECK(cloud.answer(0, written({})) == refused(Refusal::text_empty));
    CHECK(cloud.answer(0, written({"Mut", "mut"})) == refused(Refusal::no_such_option));
    Asked choice{asks(SingleChoice{options(2)})};
    CHECK(choice.answer(0, written({"Mut"})) == refused(Refusal::no_such_option));
}

TEST_CASE("a typo can be mended while people answer, and no vote is lost") {
    Asked hall{asks(SingleChoice{options(2)}, Secrecy::anonymous)};
    hall.answer(0, Choice{1});
    const auto ask = hall.evening.ask_id();
    const auto reword = [&](const char* text, std::vector<CleanText> options) {
        return hall.evening.tell(ask::Reword{ask, clean(text), std::move(options)});
    };
    CHECK(reword("Neue Frage", {clean("Ja"), clean("Nein")}) == done);
    CHECK(hall.asked().question.text.de == "Neue Frage");
    CHECK(std::get<SingleChoice>(hall.asked().question.kind).options[1].de == "Nein");
    CHECK(hall.evening.state().derived.answered.at(ask) == 1);
    CHECK(reword("Frage", {clean("Ja")}) == refused(Refusal::no_such_option));
    CHECK(reword("", {}) == refused(Refusal::text_empty));
    CHECK(reword(std::string(151, 'x').c_str(), {}) == refused(Refusal::text_too_long));
    CHECK(hall.evening.undo() == done);
    CHECK(hall.asked().question.text.de == "Frage");
    hall.evening.next();
    CHECK(reword("Zu spät", {}) == refused(Refusal::question_closed));
}

}  // namespace
}  // namespace auftakt::test
