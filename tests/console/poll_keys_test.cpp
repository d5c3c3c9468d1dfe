#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "core/apply.hpp"
#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

LocalText text(const char* words) { return {words, "", words}; }
const std::vector<LocalText> options{text("Kaffee"), text("Tee"), text("Wasser")};

Evening polled(QuestionKind kind, Secrecy secrecy, int answers = 6, bool live = false) {
    auto evening =
        asked({.text = text("Was trinken wir?"), .kind = std::move(kind), .secrecy = secrecy, .live = live},
              Choice{1}, answers);
    if (secrecy == Secrecy::anonymous)
        evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.box = BoxId{}; });
    return evening;
}

void change(Evening& evening, const std::function<void(ask::Ask&)>& edit) {
    evening.state.ask.asks.edit(AskId{1}, edit);
}

template <class Wish, class Feature = ask::Command>
const Wish* only(const Window& window) {
    if (window.sent.size() != 1) return nullptr;
    const auto* family = std::get_if<Feature>(&window.sent[0]);
    return family == nullptr ? nullptr : std::get_if<Wish>(family);
}

bool shows(const Window& window, const std::string& words) {
    return std::ranges::any_of(window.console.written(),
                               [&](const console::Written& one) { return one.text == words; });
}

// Somebody is here who has no phone.
PersonId without_phone(Evening& evening) {
    const PersonId who{5};
    evening.state.people.persons.edit(who, [](people::Person& person) {
        person.name = make_name("Otto Ohnehandy").name;
        person.seat.reset();
    });
    return who;
}

}  // namespace

TEST_CASE("H takes a live result away while it is open, from every tab, and shows it again") {
    Window window{1600, 1000};
    auto evening = polled(SingleChoice{options}, Secrecy::no_name, 6, true);
    auto scene = evening.scene();
    CHECK(scene.show.poll.state == "ohne Namen · Ergebnis live");
    window.settle(scene);
    for (const auto tab : {Key::f1, Key::f7, Key::f4}) {
        window.key(scene, tab);
        window.type(scene, "h");
        REQUIRE(only<ask::Hide>(window) != nullptr);
        CHECK(only<ask::Hide>(window)->ask == AskId{1});
        window.sent.clear();
    }
    change(evening, [](ask::Ask& ask) { ask.hidden = ask::Stage::open; });
    scene = evening.scene();
    CHECK(scene.show.poll.state == "ohne Namen · Ergebnis weggenommen");
    CHECK(scene.show.poll.promise == "Nur für Sie: der Stand, ohne Namen.");
    CHECK(scene.show.poll.bars.size() == 3);
    window.key(scene, Key::f1);
    REQUIRE(window.click(scene, "Wieder zeigen"));
    CHECK(only<ask::ShowAgain>(window) != nullptr);
}

TEST_CASE("H does nothing to a question of which nothing can be seen") {
    Window window{1600, 1000};
    const auto scene = polled(SingleChoice{options}, Secrecy::anonymous).scene();
    window.settle(scene);
    window.type(scene, "h");
    CHECK(window.sent.empty());
}

TEST_CASE("H hides a result while the stage fills the window") {
    Window window{1600, 1000};
    auto evening = polled(SingleChoice{options}, Secrecy::no_name);
    change(evening, [](ask::Ask& ask) { ask.stage = ask::Stage::revealed; });
    window.settle(evening.scene());
    window.console.type(U'h');
    std::vector<Command> sent;
    window.console.obey_unseen(evening.scene(), [&](Command command) { sent.push_back(std::move(command)); });
    CHECK(sent.size() == 1);
}

TEST_CASE("of a live anonymous question the facilitator sees what was released, also while it is hidden") {
    auto evening = polled(SingleChoice{options}, Secrecy::anonymous, 8, true);
    CHECK(evening.scene().show.poll.bars.empty());
    evening.state.derived.released[AskId{1}] =
        Result{.n = 6, .whole = Histogram{{4, 2, 0}}, .juniors = {}, .seniors = {}};
    auto poll = evening.scene().show.poll;
    REQUIRE(poll.bars.size() == 3);
    CHECK(poll.bars[0].figure == "4");
    CHECK(poll.promise == "So zählt es die Bühne, in Schritten von 3.");
    change(evening, [](ask::Ask& ask) { ask.hidden = ask::Stage::open; });
    poll = evening.scene().show.poll;
    CHECK(poll.bars.size() == 3);
    CHECK(poll.promise == "Nur für Sie: Stand in Schritten von 3, ohne Namen.");
}

TEST_CASE("a question is hidden, opened again and repeated by a click, and repeated by R") {
    Window window{1366, 768};
    auto evening = polled(SingleChoice{options}, Secrecy::no_name);
    change(evening, [](ask::Ask& ask) { ask.stage = ask::Stage::revealed; });
    auto scene = evening.scene();
    REQUIRE(window.click(scene, "Verbergen"));
    CHECK(only<ask::Hide>(window) != nullptr);
    window.sent.clear();
    REQUIRE(window.click(scene, "Ergebnis verbergen"));
    CHECK(only<ask::Hide>(window) != nullptr);
    window.sent.clear();
    change(evening, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    scene = evening.scene();
    REQUIRE(window.click(scene, "Frage wieder öffnen"));
    CHECK(only<ask::Reopen>(window) != nullptr);
    window.sent.clear();
    REQUIRE(window.click(scene, "Wiederholen"));
    CHECK(only<run::RepeatSegment, run::Command>(window) != nullptr);
    window.sent.clear();
    window.type(scene, "r");
    CHECK(only<run::RepeatSegment, run::Command>(window) != nullptr);
    window.sent.clear();
    window.key(scene, Key::f7);
    window.type(scene, "r");  // there R means nothing
    CHECK(window.sent.empty());
}

TEST_CASE("a reset has to be held; a click throws nothing away") {
    Window window{1600, 1000};
    auto evening = polled(SingleChoice{options}, Secrecy::anonymous);
    auto scene = evening.scene();
    REQUIRE(window.click(scene, "Zurücksetzen …"));
    CHECK(shows(window, "Diesen Durchgang verwerfen?"));
    window.click_text(scene, "Halten zum Verwerfen");
    CHECK(window.sent.empty());
    REQUIRE(window.hold(scene, "Halten zum Verwerfen"));
    REQUIRE(only<ask::Reset>(window) != nullptr);
    CHECK(only<ask::Reset>(window)->ask == AskId{1});
    // Then the question stands there prepared, and the key opens it.
    change(evening, [](ask::Ask& ask) { ask.thrown_away = true, ask.stage = ask::Stage::closed; });
    scene = evening.scene();
    CHECK(scene.show.poll.exists);
    CHECK(scene.show.poll.cycle[0].on);
    CHECK(scene.show.poll.answered == "0");
    CHECK_FALSE(scene.show.poll.reset.has_value());
    CHECK(scene.show.next.detail == "Frage öffnen");
}

TEST_CASE("what was let through stands below what waits, and can be taken back") {
    Window window{1600, 1000};
    auto evening = polled(OpenText{}, Secrecy::no_name, 0);
    change(evening, [](ask::Ask& ask) {
        ask.answers[PersonId{1}] = auftakt::Written{{clean("Mehr Zeit")}};
        ask.answers[PersonId{2}] = auftakt::Written{{clean("Weniger Mails")}};
        ask.judged["Mehr Zeit"] = true;
    });
    auto scene = evening.scene();
    REQUIRE(scene.hall.moderation.items.size() == 2);
    CHECK(scene.hall.moderation.items[0].text == "Weniger Mails");
    CHECK(scene.hall.moderation.items[1].shown);
    REQUIRE(window.click_last(scene, "Zurücknehmen"));
    const auto* judged = only<ask::JudgeText>(window);
    REQUIRE(judged != nullptr);
    CHECK(judged->text == "Mehr Zeit");
    CHECK_FALSE(judged->show);
    window.sent.clear();
    // No key takes back by mistake what has been let through.
    change(evening, [](ask::Ask& ask) { ask.judged["Weniger Mails"] = true; });
    scene = evening.scene();
    CHECK(scene.hall.moderation.waiting.empty());
    window.settle(scene);
    window.type(scene, "jn");
    CHECK(window.sent.empty());
}

TEST_CASE("a text that was let through gets the star, and gives it back") {
    Window window{1600, 1000};
    auto evening = polled(OpenText{}, Secrecy::no_name, 0);
    change(evening, [](ask::Ask& ask) {
        ask.answers[PersonId{1}] = auftakt::Written{{clean("Mehr Zeit")}};
        ask.judged["Mehr Zeit"] = true;
    });
    auto scene = evening.scene();
    REQUIRE(window.click_last(scene, "Nach vorn"));
    const auto* star = only<ask::StarText>(window);
    REQUIRE(star != nullptr);
    CHECK(star->text == "Mehr Zeit");
    CHECK(star->star);
    window.sent.clear();
    change(evening, [](ask::Ask& ask) { ask.starred = "Mehr Zeit"; });
    scene = evening.scene();
    REQUIRE(window.click_last(scene, "Steht vorn"));
    REQUIRE(only<ask::StarText>(window) != nullptr);
    CHECK_FALSE(only<ask::StarText>(window)->star);
    // Sealed texts have no star before they are settled, and words have none at all.
    auto sealed = polled(OpenText{}, Secrecy::anonymous, 0);
    change(sealed, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    sealed.state.derived.sealed_texts[AskId{1}] = {"Mut"};
    change(sealed, [](ask::Ask& ask) { ask.judged[ask::text_key(ask, "Mut")] = true; });
    REQUIRE(sealed.scene().hall.moderation.items.size() == 1);
    CHECK(sealed.scene().hall.moderation.items[0].star.label.empty());
}

TEST_CASE("how a choice is drawn and how pages turn is chosen beside the question") {
    for (const auto& [width, height] : {std::pair{1600, 1000}, std::pair{1366, 768}}) {
        Window window{width, height};
        auto evening = polled(SingleChoice{options}, Secrecy::no_name, 6);
        auto scene = evening.scene();
        CHECK(scene.show.poll.forms.size() == 3);
        CHECK(scene.show.poll.form == 0);
        window.settle(scene);
        REQUIRE(window.click(scene, "Ring"));
        REQUIRE(only<ask::Draw>(window) != nullptr);
        CHECK(only<ask::Draw>(window)->drawing == Drawing::donut);
        window.sent.clear();
        evening = polled(OpenText{}, Secrecy::no_name, 0);
        scene = evening.scene();
        window.settle(scene);
        REQUIRE(window.click(scene, "alle 8 s"));
        REQUIRE(only<ask::TurnPages>(window) != nullptr);
        CHECK(only<ask::TurnPages>(window)->turns);
    }
    CHECK(polled(MultipleChoice{options, 1, 3}, Secrecy::no_name, 6).scene().show.poll.forms.empty());
    CHECK(polled(SingleChoice{std::vector(7, options[0])}, Secrecy::no_name, 6)
              .scene()
              .show.poll.forms.size() == 2);
}

TEST_CASE("a settled anonymous text can be taken back too") {
    auto evening = polled(OpenText{}, Secrecy::anonymous, 6);
    change(evening, [](ask::Ask& ask) {
        ask.stage = ask::Stage::revealed;
        ask.box.reset();
        ask.result = Result{.n = 6, .whole = Histogram{{2}, {}, {"Mut"}}, .juniors = {}, .seniors = {}};
    });
    const auto items = evening.scene().hall.moderation.items;
    REQUIRE(items.size() == 1);
    CHECK(items[0].text == "Mut");
    CHECK(items[0].shown);
}

TEST_CASE("the question about goals and the feedback at the end have the same panel") {
    for (const bool closing : {false, true}) {
        auto evening = polled(Scale{5, {}, {{}}}, Secrecy::no_name);
        const auto question = evening.state.ask.asks.at(AskId{1}).question;
        evening.state.show.edit([&](Show& show) {
            if (closing)
                show.segments[3].spec = ClosingSpec{.next = {}, .note = {}, .feedback = question};
            else
                show.segments[3].spec = GoalsSpec{.goals = {}, .sponsor = {}, .question = question};
        });
        const auto poll = evening.scene().show.poll;
        CHECK(poll.exists);
        CHECK(poll.reword.has_value());
        CHECK(poll.repeat.enabled());
        CHECK(poll.reset.has_value());
        evening.state.ask.asks = {};
        CHECK_FALSE(evening.scene().show.poll.exists);  // goals that were not asked about yet
    }
}

TEST_CASE("labels and items of a scale stand in the form for other words") {
    const auto evening =
        polled(Scale{2, {text("nie"), text("immer")}, {{text("Mut"), ""}, {}}}, Secrecy::no_name);
    const auto form = evening.scene().show.poll.reword;
    REQUIRE(form.has_value());
    CHECK(form->others == std::vector<std::string>{"nie", "immer", "Mut"});
}

TEST_CASE("the facilitator answers for somebody without a phone") {
    Window window{1600, 1000};
    auto evening = polled(SingleChoice{options}, Secrecy::no_name, 2);
    const auto who = without_phone(evening);
    const auto scene = evening.scene();
    REQUIRE(window.click(scene, "Für jemanden …"));
    REQUIRE(window.click_text(scene, "Otto Ohnehandy"));
    window.click(scene, "Antwort eintragen");
    CHECK(window.sent.empty());  // nothing was said yet
    REQUIRE(window.click_text(scene, "Tee"));
    REQUIRE(window.click_text(scene, "Wasser"));  // another one: only the last counts
    REQUIRE(window.click(scene, "Antwort eintragen"));
    const auto* given = only<ask::AnswerFor>(window);
    REQUIRE(given != nullptr);
    CHECK(given->person == who);
    CHECK(given->answer == Answer{Choice{2}});
    window.sent.clear();
    window.click(scene, "Antwort eintragen");  // the form is empty for the next one
    CHECK(window.sent.empty());
}

TEST_CASE("nobody types an anonymous answer; the form says what to do instead") {
    Window window{1600, 1000};
    auto evening = polled(SingleChoice{options}, Secrecy::anonymous);
    without_phone(evening);
    const auto form = evening.scene().show.speak;
    CHECK(form.why.starts_with("Diese Frage ist anonym"));
    CHECK_FALSE(spoken(form, PersonId{5}, {.chosen = {1}, .line = {}}).has_value());
    window.click(evening.scene(), "Für jemanden …");
    CHECK_FALSE(shows(window, "Otto Ohnehandy"));
    window.click(evening.scene(), "Antwort eintragen");
    CHECK(window.sent.empty());
}

TEST_CASE("every kind of answer can be entered, and half of one cannot") {
    struct Row {
        QuestionKind kind;
        SpeakDraft whole;
        Answer answer;
        SpeakDraft half;
    };
    const Row rows[] = {
        {YesNo{}, {{1}, {}}, Choice{1}, {{}, {}}},
        {Quiz{options, 1}, {{2}, {}}, QuizAnswer{2, false}, {{}, {}}},
        {MultipleChoice{options, 1, 2}, {{2, 0}, {}}, Choices{{0, 2}}, {{0, 1, 2}, {}}},
        {Ranking{options}, {{2, 0, 1}, {}}, Ranked{{2, 0, 1}}, {{2, 0}, {}}},
        {Scale{5, {}, {{text("a"), ""}, {text("b"), ""}}}, {{4, 0}, {}}, Steps{{4, 0}}, {{0, 0}, {}}},
        {Points{options, 100}, {{}, "50, 30,20"}, Spent{{50, 30, 20}}, {{}, "50, 30"}},
        {Guess{.truth = 3, .unit = {}}, {{}, " 12 "}, Guessed{12}, {{}, "zwölf"}},
        {WordCloud{3}, {{}, "Mut, Zeit"}, auftakt::Written{{clean("Mut"), clean("Zeit")}}, {{}, "a,b,c,d"}},
        {OpenText{}, {{}, "Mehr, bitte"}, auftakt::Written{{clean("Mehr, bitte")}}, {{}, " "}},
        {Matrix{{text("x"), text("l"), text("r")}, {text("y"), text("u"), text("o")}, {}},
         {{1, 5}, {}},
         Spot{0, 20},
         {{1, 0}, {}}}};
    for (const auto& row : rows) {
        const auto form = polled(row.kind, Secrecy::no_name, 0).scene().show.speak;
        CHECK(entered(form, row.whole) == row.answer);
        CHECK_FALSE(entered(form, row.half).has_value());
    }
}

TEST_CASE("who agrees to the rules without a phone is entered by a click, and taken back") {
    Window window{1600, 1000};
    auto evening = polled(SingleChoice{options}, Secrecy::no_name);
    evening.state.show.edit([](Show& show) { show.segments[3].spec = RulesSpec{}; });
    evening.state.ask.asks = {};
    const auto who = without_phone(evening);
    const auto scene = evening.scene();
    for (const auto* button : {"Stimmt zu", "Stimmt nicht mehr zu"}) {
        REQUIRE(window.click(scene, "Für jemanden …"));
        REQUIRE(window.click_text(scene, "Otto Ohnehandy"));
        REQUIRE(window.click(scene, button));
        const auto* agreed = only<commitments::AgreeFor, commitments::Command>(window);
        REQUIRE(agreed != nullptr);
        CHECK(agreed->person == who);
        CHECK(agreed->agreed == (std::string{button} == "Stimmt zu"));
        window.sent.clear();
        window.key(scene, Key::escape);
    }
}

TEST_CASE("a question is prepared for later, and placed, opened or dropped from the same form") {
    Window window{1600, 1000};
    auto evening = open_question();
    auto scene = evening.scene();
    window.settle(scene);
    window.type(scene, "u");
    window.type(scene, "Noch Fragen?");
    REQUIRE(window.click(scene, "Für später"));
    REQUIRE(only<ask::InsertQuestion>(window) != nullptr);
    CHECK(only<ask::InsertQuestion>(window)->later);
    CHECK_FALSE(only<ask::InsertQuestion>(window)->at_once);
    const int segment = static_cast<int>(evening.state.show->segments.size());
    ask::QuestionInserted inserted{.segment = segment, .after = 3, .poll = {}, .later = true};
    inserted.poll.question = {.text = text("Noch Fragen?"), .kind = YesNo{}};
    auftakt::apply(evening.state, ask::Fact{inserted});
    scene = evening.scene();
    window.settle(scene);
    for (const auto* button : {"Als Nächstes", "Sofort", "Verwerfen"}) {
        window.sent.clear();
        window.type(scene, "u");
        CHECK(shows(window, "Noch Fragen?"));
        REQUIRE(window.click(scene, button));
        window.key(scene, Key::escape);
        if (std::string{button} == "Verwerfen") {
            REQUIRE(only<ask::DropQuestion>(window) != nullptr);
            CHECK(only<ask::DropQuestion>(window)->segment == segment);
        } else {
            REQUIRE(only<ask::PlaceQuestion>(window) != nullptr);
            CHECK(only<ask::PlaceQuestion>(window)->segment == segment);
            CHECK(only<ask::PlaceQuestion>(window)->at_once == (std::string{button} == "Sofort"));
        }
    }
}

TEST_CASE("an anonymous question may be live, and what yes and no mean may be said") {
    Window window{1366, 768};
    const auto scene = open_question().scene();
    window.settle(scene);
    window.type(scene, "u");
    window.type(scene, "Pause?");
    REQUIRE(window.click(scene, "live"));
    CHECK(shows(window, "wird vorher angesagt"));
    REQUIRE(window.click_text(scene, "Ja heißt, wenn nötig"));
    window.type(scene, "jetzt");
    window.click(scene, "Als Nächstes fragen");
    CHECK(window.sent.empty());  // and what does No mean?
    REQUIRE(window.click_text(scene, "Nein heißt, wenn nötig"));
    window.type(scene, "nie");
    REQUIRE(window.click(scene, "Als Nächstes fragen"));
    const auto* wish = only<ask::InsertQuestion>(window);
    REQUIRE(wish != nullptr);
    CHECK(wish->live);
    CHECK(wish->secrecy == Secrecy::anonymous);
    CHECK(wish->options == std::vector<CleanText>{clean("jetzt"), clean("nie")});
}

TEST_CASE("F8 shows what was asked, with its bars, and never what is still secret") {
    Window window{1600, 1000};
    auto evening = polled(SingleChoice{options}, Secrecy::no_name);
    CHECK(evening.scene().results.rows[0].bars.empty());  // it still runs
    change(evening, [](ask::Ask& ask) {
        ask.stage = ask::Stage::closed;
        ask.result = Result{.n = 6, .whole = Histogram{{1, 5, 0}}, .juniors = {}, .seniors = {}};
    });
    auto scene = evening.scene();
    window.settle(scene);
    window.key(scene, Key::f8);
    CHECK(window.console.tab() == Tab::results);
    CHECK(shows(window, "Auswahl · ohne Namen"));
    CHECK(shows(window, "Kaffee"));
    REQUIRE(window.click(scene, "Exportieren"));
    CHECK(window.asked == std::vector{Local::export_results});
    change(evening, [](ask::Ask& ask) {
        ask.question.secrecy = Secrecy::anonymous;
        ask.result = Result{.n = 4, .whole = {}, .juniors = {}, .seniors = {}};
    });
    CHECK(evening.scene().results.rows[0].bars.empty());
    CHECK(evening.scene().results.rows[0].remark ==
          "Weniger als 5 Antworten: Das Ergebnis bleibt verborgen.");
    change(evening, [](ask::Ask& ask) { ask.practice = true; });
    CHECK(evening.scene().results.rows.empty());
}

TEST_CASE("a wall is among the results, its strongest notes first") {
    const auto rows = wall_with(40, false).scene().results.rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].detail == "Wand · 40 Beiträge");
    REQUIRE(rows[0].bars.size() == 10);
    CHECK(rows[0].bars[0].figure == "19");
    CHECK(rows[0].bars[0].lead);
}
