#include <doctest/doctest.h>

#include <algorithm>

#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

LocalText text(const char* words) { return {words, "", words}; }
const std::vector<LocalText> options{text("Künstliche Intelligenz"), text("Führung"), text("Werte")};

Question question(QuestionKind kind, Secrecy secrecy = Secrecy::no_name) {
    return {.text = text("Welches Thema zuerst?"), .kind = std::move(kind), .secrecy = secrecy};
}

template <class Wish>
const Wish* only(const Window& window) {
    if (window.sent.size() != 1) return nullptr;
    const auto* family = std::get_if<ask::Command>(&window.sent[0]);
    return family == nullptr ? nullptr : std::get_if<Wish>(family);
}

bool shows(const Window& window, const std::string& words) {
    return std::ranges::any_of(window.console.written(),
                               [&](const console::Written& one) { return one.text == words; });
}

std::vector<std::string> figures(const PollScene& scene) {
    std::vector<std::string> all;
    for (const auto& bar : scene.bars) all.push_back(bar.label + " " + bar.figure);
    return all;
}

Answer one_text(const char* words) { return auftakt::Written{{clean(words)}}; }

}  // namespace

TEST_CASE("the console says where a question stands and how many have answered") {
    auto evening = asked(question(SingleChoice{options}, Secrecy::anonymous), Choice{0}, 58);
    auto scene = evening.scene().show.poll;
    CHECK(scene.exists);
    CHECK(scene.state == "anonym · Ergebnis verdeckt");
    CHECK(scene.answered == "58");
    CHECK(scene.of == "von 72 haben geantwortet");
    REQUIRE(scene.cycle.size() == 4);
    CHECK(scene.cycle[0].passed);
    CHECK(scene.cycle[1].on);
    CHECK_FALSE(scene.cycle[2].passed);
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.stage = ask::Stage::revealed; });
    scene = evening.scene().show.poll;
    CHECK(scene.cycle[3].on);
    CHECK(evening.scene().show.live.also->label == "Ergebnis verbergen");
    CHECK(std::holds_alternative<run::RepeatSegment>(std::get<run::Command>(*scene.repeat.wish)));
    CHECK_FALSE(third_round().scene().show.poll.exists);
}

TEST_CASE("hidden means hidden from the facilitator too where a question is anonymous") {
    auto evening = asked(question(SingleChoice{options}, Secrecy::anonymous), Choice{0}, 58);
    CHECK(evening.scene().show.poll.bars.empty());
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    CHECK(evening.scene().show.poll.bars.empty());
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) {
        ask.stage = ask::Stage::revealed;
        ask.result = Result{.n = 12,
                            .whole = Histogram{{7, 5, 0}},
                            .juniors = Histogram{{6, 0, 0}},
                            .seniors = Histogram{{1, 5, 0}}};
    });
    const auto scene = evening.scene().show.poll;
    CHECK(figures(scene) == std::vector<std::string>{"Künstliche Intelligenz 7", "Führung 5", "Werte 0"});
    CHECK(scene.bars[0].sides == "Junior 6 · Senior 1");
    CHECK(scene.bars[0].lead);
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) {
        ask.result = Result{.n = 4, .whole = {}, .juniors = {}, .seniors = {}};
    });
    CHECK(evening.scene().show.poll.bars.empty());
    CHECK(evening.scene().show.poll.promise == "Weniger als 5 Antworten: Das Ergebnis bleibt verborgen.");
}

TEST_CASE("of other questions the facilitator sees the count from five answers on, for every kind") {
    CHECK(asked(question(YesNo{}), Choice{1}, 4).scene().show.poll.bars.empty());
    struct Row {
        QuestionKind kind;
        Answer answer;
        std::vector<std::string> bars;
    };
    const Row rows[] = {
        {YesNo{}, Choice{1}, {"Ja 0", "Nein 5"}},
        {SingleChoice{options}, Choice{2}, {"Künstliche Intelligenz 0", "Führung 0", "Werte 5"}},
        {MultipleChoice{options, 1, 3},
         Choices{{0, 1}},
         {"Künstliche Intelligenz 5", "Führung 5", "Werte 0"}},
        {Scale{2, {}, {{}}}, Steps{{2}}, {"1 0", "2 5"}},
        {Scale{5, {}, {{text("Mut"), ""}, {text("Zeit"), ""}}}, Steps{{2, 4}}, {"Mut 2,0", "Zeit 4,0"}},
        {Ranking{options}, Ranked{{2, 0, 1}}, {"Werte 1,0", "Künstliche Intelligenz 2,0", "Führung 3,0"}},
        {Points{options, 100},
         Spent{{50, 50, 0}},
         {"Künstliche Intelligenz 50,0", "Führung 50,0", "Werte 0,0"}},
        {Guess{.truth = 3, .unit = {}}, Guessed{7}, {"7 5"}},
        {Quiz{options, 1}, QuizAnswer{1, false}, {"Künstliche Intelligenz 0", "Führung 5", "Werte 0"}},
        {Matrix{{text("x"), text("links"), text("rechts")}, {text("y"), text("unten"), text("oben")}, {}},
         Spot{20, 20},
         {"oben · links 0", "oben · rechts 5", "unten · links 0", "unten · rechts 0"}}};
    for (const auto& row : rows) {
        const auto scene = asked(question(row.kind), row.answer, 5).scene().show.poll;
        CHECK(figures(scene) == row.bars);
    }
    auto cloud = asked(question(WordCloud{3}), one_text("Mut"), 5);
    CHECK(cloud.scene().show.poll.bars.empty());
    cloud.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.judged["Mut"] = true; });
    CHECK(figures(cloud.scene().show.poll) == std::vector<std::string>{"Mut 5"});
}

TEST_CASE("a spontaneous question takes a key, a text and a key") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "u");
    REQUIRE(window.console.typing());
    window.type(scene, "Pause vorziehen? zpb");
    CHECK(window.sent.empty());
    REQUIRE(window.click(scene, "Als Nächstes fragen"));
    const auto* wish = only<ask::InsertQuestion>(window);
    REQUIRE(wish != nullptr);
    CHECK(wish->kind == ask::Template::yes_no);
    CHECK(wish->text.text == "Pause vorziehen? zpb");
    CHECK(wish->secrecy == Secrecy::anonymous);
    CHECK(wish->timer == std::chrono::seconds{30});
    CHECK_FALSE(wish->at_once);
    CHECK_FALSE(wish->live);
    CHECK_FALSE(wish->practice);
    window.type(scene, "z");  // the form is closed: keys are commands again
    CHECK(window.sent.size() == 2);
}

TEST_CASE("nobody is called away from a talk; elsewhere a question can begin at once") {
    Window window{1600, 1000};
    auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "u");
    window.type(scene, "Gut so?");
    window.click(scene, "Sofort");
    CHECK(window.sent.empty());
    scene = open_question().scene();
    window.click(scene, "Sofort");
    REQUIRE(only<ask::InsertQuestion>(window) != nullptr);
    CHECK(only<ask::InsertQuestion>(window)->at_once);
}

TEST_CASE("a choice needs two answers, words are never anonymous, a practice is never stored") {
    Window window{1366, 768};
    const auto scene = open_question().scene();
    window.settle(scene);
    window.type(scene, "u");
    window.key(scene, Key::ask_3);
    window.type(scene, "Was?");
    window.click(scene, "Als Nächstes fragen");
    CHECK(window.sent.empty());
    window.click_text(scene, "Antwort A");
    window.type(scene, "Kaffee");
    window.click_text(scene, "Antwort B");
    window.type(scene, "Tee");
    window.click(scene, "nie, nur Probe");
    window.click(scene, "mit Namen");
    window.click(scene, "live");
    window.click(scene, "ohne");
    window.click_last(scene, "Punkte");
    window.click(scene, "Als Nächstes fragen");
    const auto* choice = only<ask::InsertQuestion>(window);
    REQUIRE(choice != nullptr);
    CHECK(choice->options == std::vector<CleanText>{clean("Kaffee"), clean("Tee")});
    CHECK(choice->secrecy == Secrecy::named);
    CHECK(choice->live);
    CHECK(choice->practice);
    CHECK(choice->drawing == Drawing::dots);
    CHECK_FALSE(choice->timer.has_value());
    window.sent.clear();
    window.type(scene, "u");
    window.key(scene, Key::ask_4);
    window.type(scene, "Ein Wort?");
    window.click(scene, "Als Nächstes fragen");
    REQUIRE(only<ask::InsertQuestion>(window) != nullptr);
    CHECK(only<ask::InsertQuestion>(window)->secrecy == Secrecy::no_name);
}

TEST_CASE("before the doors nothing can be asked, and too long a question cannot be sent") {
    Window window{1600, 1000};
    window.settle(before_doors().scene());
    window.type(before_doors().scene(), "u");
    CHECK_FALSE(window.console.typing());
    const auto scene = open_question().scene();
    window.settle(scene);
    window.type(scene, "u");
    window.type(scene, std::string(151, 'x'));
    CHECK(shows(window, "Der Text ist zu lang."));
    window.click(scene, "Als Nächstes fragen");
    CHECK(window.sent.empty());
}

TEST_CASE("a typo is corrected in the words of the question that is open, and only while it is") {
    Window window{1600, 1000};
    auto evening = asked(question(SingleChoice{options}), Choice{0}, 3);
    auto scene = evening.scene();
    window.settle(scene);
    REQUIRE(window.click(scene, "Tippfehler verbessern"));
    CHECK(shows(window, "Die Antworten bleiben erhalten."));
    const auto letter =
        std::ranges::find(window.console.written(), std::string{"C"}, &console::Written::text);
    REQUIRE(letter != window.console.written().end());
    window.click(scene, letter->at.x + 400, letter->at.y + 8);  // behind the words of the third answer
    window.type(scene, "!");
    REQUIRE(window.click(scene, "Übernehmen"));
    const auto* wish = only<ask::Reword>(window);
    REQUIRE(wish != nullptr);
    CHECK(wish->ask == AskId{1});
    CHECK(wish->text.text == "Welches Thema zuerst?");
    REQUIRE(wish->options.size() == 3);
    CHECK(wish->options[0].text == "Künstliche Intelligenz");
    CHECK(wish->options[1].text == "Führung");
    CHECK(wish->options[2].text == "Werte!");
    CHECK(wish->others.empty());
    window.sent.clear();
    window.click(scene, "Tippfehler verbessern");
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    scene = evening.scene();
    window.settle(scene);
    CHECK_FALSE(shows(window, "Die Antworten bleiben erhalten."));
    window.click(scene, "Tippfehler verbessern");
    CHECK_FALSE(shows(window, "Die Antworten bleiben erhalten."));
}

TEST_CASE("written answers wait for J and N; one person's go together; the list's words are read first") {
    Window window{1600, 1000};
    auto evening = asked(question(WordCloud{3}), one_text("Mut"), 2);
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) {
        ask.answers[PersonId{1}] = one_text("Blödsinn");
        ask.answers[PersonId{3}] = one_text("Zeit");
        ask.judged["Zeit"] = true;
    });
    evening.state.programme.held_words = Shared{std::vector<std::string>{"blodsinn"}};
    const auto scene = evening.scene();
    REQUIRE(scene.hall.moderation.items.size() == 3);
    CHECK(scene.hall.moderation.waiting == "2 warten");
    window.settle(scene);
    CHECK_FALSE(shows(window, "Blödsinn"));
    CHECK(shows(window, "Wort der Liste: ansehen"));
    window.type(scene, "j");  // opens it
    CHECK(window.sent.empty());
    CHECK(shows(window, "Blödsinn"));
    window.type(scene, "n");
    const auto* judged = only<ask::JudgeText>(window);
    REQUIRE(judged != nullptr);
    CHECK(judged->text == "Blödsinn");
    CHECK_FALSE(judged->show);
    window.sent.clear();
    window.click(scene, "alles ablehnen");
    const auto* all = only<ask::JudgePerson>(window);
    REQUIRE(all != nullptr);
    CHECK(all->person == PersonId{1});
    CHECK_FALSE(all->show);
}

TEST_CASE("what several have written alike waits once") {
    const auto evening = asked(question(OpenText{}), one_text("Mehr Zeit"), 9);
    CHECK(evening.scene().hall.moderation.items.size() == 1);
    CHECK(evening.scene().show.poll.promise == "Was Sie freigeben, steht hier, ab 5 Antworten.");
}

TEST_CASE("anonymous texts come at the close, without a person and without a way to judge one") {
    auto evening = asked(question(OpenText{}, Secrecy::anonymous), one_text("Mut"), 7);
    CHECK(evening.scene().hall.moderation.items.empty());
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) {
        ask.stage = ask::Stage::closed;
        ask.box = BoxId{};
    });
    evening.state.derived.sealed_texts[AskId{1}] = {"Mut", "Zeit"};
    const auto items = evening.scene().hall.moderation.items;
    REQUIRE(items.size() == 2);
    CHECK(items[0].author == "anonym, gemischt");
    CHECK_FALSE(items[0].all_of_person.has_value());
}

TEST_CASE("a name that somebody chose is flagged when the list knows it, one of the organiser's list never") {
    auto evening = lobby(5, 5);
    evening.state.programme.held_words = Shared{std::vector<std::string>{"depp"}};
    for (const std::uint32_t id : {1U, 2U})
        evening.state.people.persons.edit(PersonId{id}, [&](people::Person& person) {
            person.name = make_name("Der Depp").name;
            person.walk_in = id == 1;
        });
    const auto scene = evening.scene();
    CHECK(scene.hall.attendance.remark.starts_with("1 Name zu prüfen"));
    const auto flagged = std::ranges::count(scene.people.rows, "Name prüfen", &PersonRow::status);
    CHECK(flagged == 1);
}
