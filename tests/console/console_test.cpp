#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/apply.hpp"
#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

template <class Wish, class Family>
const Wish* only(const Window& window) {
    if (window.sent.size() != 1) return nullptr;
    const auto* family = std::get_if<Family>(&window.sent[0]);
    return family == nullptr ? nullptr : std::get_if<Wish>(family);
}

bool shows(const Window& window, const std::string& text) {
    return std::ranges::any_of(window.console.written(),
                               [&](const console::Written& one) { return one.text == text; });
}

// Remembers what it was asked to draw.
struct RememberingSource : TextSource {
    std::vector<std::string> asked;
    TextPicture line(std::string_view text, float em, bool, ImU32, float width_max) override {
        asked.emplace_back(text);
        return {nullptr, std::min(em * 4, width_max), em * 1.2F, em};
    }
};

}  // namespace

TEST_CASE("next sends the step that it names, once") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    REQUIRE(window.click(scene, "Weiter"));
    const auto* step = only<run::TakeStep, run::Command>(window);
    REQUIRE(step != nullptr);
    CHECK(step->from == run::Step{run::StepKind::start_change_over, 4});
}

TEST_CASE("questions to the stage: J and N read what waits, A says that one is answered") {
    Window window{1600, 1000};
    auto evening = questions_to_the_stage();
    auto scene = evening.scene();
    window.settle(scene);
    for (const bool show : {true, false}) {
        window.type(scene, show ? "j" : "n");
        const auto* read = only<questions::ModerateQuestion, questions::Command>(window);
        REQUIRE(read != nullptr);
        CHECK(read->question == QuestionId{3});
        CHECK(read->show == show);
        window.sent.clear();
    }
    window.type(scene, "a");
    const auto* finished = only<questions::FinishQuestion, questions::Command>(window);
    REQUIRE(finished != nullptr);
    CHECK(finished->question == QuestionId{1});
    window.sent.clear();
    REQUIRE(window.click(scene, "Freigeben"));
    const auto* shown = only<questions::ModerateQuestion, questions::Command>(window);
    REQUIRE(shown != nullptr);
    CHECK(shown->question == QuestionId{3});
    CHECK(shown->show);
    window.sent.clear();
    REQUIRE(window.click(scene, "Aufrufen"));
    const auto* picked = only<questions::PickQuestion, questions::Command>(window);
    REQUIRE(picked != nullptr);
    CHECK(picked->question == QuestionId{4});
    window.sent.clear();
    // Nothing waits to be read: neither key does anything to what is on stage or comes next.
    auftakt::apply(evening.state, questions::Fact{questions::QuestionStateChanged{
                                      QuestionId{3}, questions::QuestionState::hidden}});
    scene = evening.scene();
    window.settle(scene);
    window.type(scene, "jn");
    CHECK(window.sent.empty());
}

TEST_CASE(
    "H hides all questions to the stage from every tab, a click does, too, and either brings them back") {
    Window window{1600, 1000};
    auto evening = questions_to_the_stage();
    for (const bool hidden : {true, false}) {
        const auto scene = evening.scene();
        window.settle(scene);
        for (const auto tab : {Key::f1, Key::f7}) {
            window.key(scene, tab);
            window.type(scene, "h");
            const auto* hides = only<questions::HideQuestions, questions::Command>(window);
            REQUIRE(hides != nullptr);
            CHECK(hides->hidden == hidden);
            window.sent.clear();
        }
        window.key(scene, Key::f1);
        REQUIRE(window.click(scene, hidden ? "Alle sofort verbergen" : "Wieder zeigen"));
        REQUIRE(only<questions::HideQuestions, questions::Command>(window) != nullptr);
        window.sent.clear();
        auftakt::apply(evening.state,
                       questions::Fact{questions::QuestionsHidden{evening.state.run.place.segment, hidden}});
    }
    window.settle(third_round().scene());
    window.type(third_round().scene(), "h");
    CHECK(window.sent.empty());
}

TEST_CASE("a question that somebody asks aloud is typed into the message field") {
    Window window{1600, 1000};
    const auto scene = questions_to_the_stage().scene();
    window.settle(scene);
    window.type(scene, "m");
    window.type(scene, "Und die Reisekosten?");
    REQUIRE(window.click(scene, "Als Frage stellen"));
    const auto* put = only<questions::PutQuestion, questions::Command>(window);
    REQUIRE(put != nullptr);
    CHECK(put->text.text == "Und die Reisekosten?");
    CHECK_FALSE(put->with_name);
    window.sent.clear();
    window.type(scene, "m");
    window.type(scene, std::string(281, 'x'));
    window.click(scene, "Als Frage stellen");
    CHECK(window.sent.empty());
}

TEST_CASE("space and the clicker's page key take the next step, page up goes back") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, " ");
    CHECK(only<run::TakeStep, run::Command>(window) != nullptr);
    window.sent.clear();
    window.key(scene, Key::page_down);
    CHECK(only<run::TakeStep, run::Command>(window) != nullptr);
    window.sent.clear();
    window.key(scene, Key::page_up);
    CHECK(only<run::GoBack, run::Command>(window) != nullptr);
}

TEST_CASE("space in a text field is a blank and nothing else; the clicker still works") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "m");
    REQUIRE(window.console.typing());
    window.type(scene, "a b p");
    CHECK(window.sent.empty());
    CHECK(window.console.typing());
    window.key(scene, Key::page_down);
    CHECK(only<run::TakeStep, run::Command>(window) != nullptr);
}

TEST_CASE("a message is typed and shown; the key that opened the field is not in it") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "m");
    window.type(scene, "Bitte leiser");
    REQUIRE(window.click(scene, "Bleibt stehen"));
    const auto* message = only<screen::ShowMessage, screen::Command>(window);
    REQUIRE(message != nullptr);
    CHECK(message->text.text == "Bitte leiser");
    CHECK(message->stays);
}

TEST_CASE("a message that is too long cannot be sent, and says so") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "m");
    window.type(scene, std::string(81, 'x'));
    CHECK(shows(window, "Der Text ist zu lang."));
    window.click(scene, "Bleibt stehen");
    CHECK(window.sent.empty());
}

TEST_CASE("J approves the oldest note and N declines it") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "j");
    const auto* approved = only<wall::Moderate, wall::Command>(window);
    REQUIRE(approved != nullptr);
    CHECK(approved->note == NoteId{1});
    CHECK(approved->show);
    window.sent.clear();
    window.type(scene, "n");
    CHECK_FALSE(only<wall::Moderate, wall::Command>(window)->show);
}

TEST_CASE("keys for pause, minutes, black and undo") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "p");
    CHECK(only<run::Pause, run::Command>(window) != nullptr);
    window.sent.clear();
    window.type(scene, "+");
    CHECK(only<run::AddMinutes, run::Command>(window)->minutes == 1);
    window.sent.clear();
    window.type(scene, "-");
    CHECK(only<run::AddMinutes, run::Command>(window)->minutes == -1);
    window.sent.clear();
    window.type(scene, "b");
    CHECK(only<screen::SetBlackout, screen::Command>(window)->on);
    window.sent.clear();
    window.key(scene, Key::undo);
    CHECK(only<run::Undo, run::Command>(window)->step == StepId{2});
}

TEST_CASE("nothing ends the show by a double press: the question must have been read") {
    auto evening = third_round();
    evening.state.run.place.segment = 8;
    const auto scene = evening.scene();
    Window window{1600, 1000};
    window.settle(scene);
    window.console.type(U' ');
    window.console.type(U' ');
    window.frame(scene);
    CHECK(window.sent.empty());
    window.settle(scene);
    CHECK(shows(window, "Veranstaltung wirklich beenden?"));
    window.settle(scene);
    window.key(scene, Key::escape);
    CHECK(window.sent.empty());
    window.type(scene, " ");
    window.settle(scene);
    window.type(scene, " ");
    const auto* end = only<run::TakeStep, run::Command>(window);
    REQUIRE(end != nullptr);
    CHECK(end->from.kind == run::StepKind::end_show);
}

TEST_CASE("a click on the rundown offers the jump and makes it only then") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    const auto& written = window.console.written();
    const auto row = std::ranges::find(written, std::string{"Abschluss"}, &console::Written::text);
    REQUIRE(row != written.end());
    window.click(scene, row->at.x + 5, row->at.y + 5);
    CHECK(window.sent.empty());
    REQUIRE(window.click(scene, "Hierher springen"));
    CHECK(only<run::JumpTo, run::Command>(window)->segment == 8);
}

TEST_CASE("under an overlay nothing reacts to the mouse") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    const auto next =
        std::ranges::find(window.console.pressables(), std::string{"Weiter"}, &Pressable::name)->at;
    window.type(scene, "?");
    CHECK(shows(window, "Alle Tasten"));
    window.click(scene, next.x + 8, next.y + 8);
    CHECK(window.sent.empty());
}

TEST_CASE("Tab walks over the buttons and Enter presses") {
    Window window{1600, 1000};
    const auto scene = before_doors().scene();
    window.settle(scene);
    for (int i = 0; i < 40 && window.sent.empty() && window.asked.empty(); ++i) {
        window.key(scene, Key::tab);
        window.key(scene, Key::enter);
    }
    CHECK(window.sent.size() + window.asked.size() == 1);
}

TEST_CASE("a walk-in is added by hand") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.key(scene, Key::f7);
    const auto& written = window.console.written();
    const auto field = std::ranges::find(written, std::string{"Vor- und Nachname"}, &console::Written::text);
    REQUIRE(field != written.end());
    window.click(scene, field->at.x + 20, field->at.y + 8);
    window.type(scene, "Gertrud Muster");
    CHECK(shows(window, "Kein ähnlicher Name vorhanden"));
    REQUIRE(window.click(scene, "Person eintragen"));
    const auto* added = only<people::AddPerson, people::Command>(window);
    REQUIRE(added != nullptr);
    CHECK(added->name.name.full == "Gertrud Muster");
    CHECK(added->role == Role::junior);
}

TEST_CASE("a person is chosen, checked out, and removed") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.key(scene, Key::f7);
    window.click(scene, 200, 250);
    REQUIRE(window.click(scene, "Ist gegangen"));
    CHECK(only<people::MarkLeft, people::Command>(window) != nullptr);
    window.sent.clear();
    REQUIRE(window.click(scene, "Entfernen"));
    CHECK(only<people::Remove, people::Command>(window) != nullptr);
}

TEST_CASE("a seat is opened for somebody by name and key alone") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.key(scene, Key::f7);
    window.type(scene, "f");
    CHECK(window.sent.empty());  // nobody is chosen
    const auto& rows = scene.people.rows;
    window.type(scene, "/");
    window.type(scene, rows[5].skeleton);
    CHECK(window.sent.empty());  // letters of a name are no keys
    window.key(scene, Key::enter);
    window.type(scene, "f");
    const auto* opened = only<people::OpenSeat, people::Command>(window);
    REQUIRE(opened != nullptr);
    const auto hits = found(scene.people, PeopleFilter::all, rows[5].skeleton);
    CHECK(opened->person == rows[hits[0]].person);
    window.sent.clear();
    window.key(scene, Key::up);  // it was the first
    window.type(scene, "f");
    REQUIRE(only<people::OpenSeat, people::Command>(window) != nullptr);
    CHECK(only<people::OpenSeat, people::Command>(window)->person == rows[hits[0]].person);
    window.sent.clear();
    window.type(scene, "/");  // the next name begins anew
    window.type(scene, rows[9].skeleton);
    window.key(scene, Key::enter);
    window.type(scene, "f");
    const auto others = found(scene.people, PeopleFilter::all, rows[9].skeleton);
    REQUIRE(only<people::OpenSeat, people::Command>(window) != nullptr);
    CHECK(only<people::OpenSeat, people::Command>(window)->person == rows[others[0]].person);
}

TEST_CASE("preflight opens the doors, tests the sound, and pairs a remote") {
    Window window{1600, 1000};
    const auto scene = before_doors().scene();
    window.settle(scene);
    CHECK(window.console.tab() == Tab::preflight);
    REQUIRE(window.click(scene, "Testton"));
    REQUIRE(window.click(scene, "Türen öffnen"));
    CHECK(only<run::TakeStep, run::Command>(window)->from.kind == run::StepKind::open_doors);
    REQUIRE(window.click(scene, "Koppeln"));
    CHECK(window.asked == std::vector{Local::test_sound, Local::pair_remote});
    CHECK(window.console.pairing_remote());
}

TEST_CASE("E and a click at the foot ask for the export") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "e");
    const auto& written = window.console.written();
    const auto word = std::ranges::find(written, std::string{"Exportieren"}, &console::Written::text);
    REQUIRE(word != written.end());
    window.click(scene, word->at.x + 5, word->at.y + 5);
    CHECK(window.asked == std::vector{Local::export_results, Local::export_results});
    CHECK(window.sent.empty());
}

TEST_CASE("a chip says what it means when it is clicked, and the keys go on working") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    const auto& written = window.console.written();
    const auto chip = std::ranges::find(written, std::string{"Gesichert"}, &console::Written::text);
    REQUIRE(chip != written.end());
    const auto x = chip->at.x + 5;
    const auto y = chip->at.y + 5;
    window.click(scene, x, y);
    CHECK(shows(window, "Gesichert · vor 2 s"));
    window.type(scene, " ");
    CHECK(only<run::TakeStep, run::Command>(window) != nullptr);
    window.click(scene, 800, 500);
    CHECK_FALSE(shows(window, "Gesichert · vor 2 s"));
    CHECK(window.sent.size() == 1);
}

TEST_CASE("language and themes are chosen on the page of all keys") {
    Window window{1366, 768};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "?");
    REQUIRE(window.click(scene, "English"));
    CHECK(window.asked == std::vector{Local::speak_english});
    REQUIRE(window.click(scene, "Hell"));
    CHECK(only<screen::SetTheme, screen::Command>(window)->theme == auftakt::Theme::light);
    window.sent.clear();
    window.type(scene, "t");
    CHECK(only<screen::SetTheme, screen::Command>(window)->theme == auftakt::Theme::light);
}

TEST_CASE("while the stage fills the window the clicker works and letters open nothing") {
    Window window{1600, 1000};
    auto evening = third_round();
    const auto submit = [&](Command command) { window.sent.push_back(std::move(command)); };
    window.settle(evening.scene());
    window.console.press(Key::page_down);
    window.console.type(U'm');
    window.console.type(U'e');
    CHECK_FALSE(window.console.obey_unseen(evening.scene(), submit));
    CHECK(only<run::TakeStep, run::Command>(window) != nullptr);
    CHECK(window.asked.empty());
    evening.state.run.place.segment = 8;
    window.console.press(Key::page_down);
    CHECK(window.console.obey_unseen(evening.scene(), submit));
    CHECK(window.sent.size() == 1);
}

TEST_CASE("when the doors open the show comes to the front") {
    Window window{1600, 1000};
    window.settle(before_doors().scene());
    CHECK(window.console.tab() == Tab::preflight);
    window.settle(lobby(40, 3).scene());
    CHECK(window.console.tab() == Tab::show);
}

TEST_CASE("without rounds in the show there is no tab for them") {
    auto evening = lobby(40, 3);
    evening.state.show.edit([](Show& show) { show.segments.erase(show.segments.begin() + 5); });
    Window window{1600, 1000};
    const auto scene = evening.scene();
    window.settle(scene);
    window.key(scene, Key::f2);
    CHECK(window.console.tab() == Tab::show);
    CHECK_FALSE(shows(window, "Paarung"));
}

TEST_CASE("nothing is drawn when nothing changes") {
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    CHECK_FALSE(window.console.wants_redraw());
    window.console.touch();
    CHECK(window.console.wants_redraw());
}

TEST_CASE("names in other scripts go to the text source, all others stay") {
    RememberingSource source;
    auto evening = third_round();
    evening.state.people.persons.edit(PersonId{1}, [](people::Person& p) { p.name.full = "أمينة الراشد"; });
    Window window{1600, 1000, &source};
    window.settle(evening.scene());
    REQUIRE_FALSE(source.asked.empty());
    for (const auto& text : source.asked) CHECK(text == "أمينة الراشد");
}

TEST_CASE("the wheel brings those lines of the notes that have no room") {
    auto evening = third_round();
    evening.state.show.edit(
        [](Show& show) { show.segments[5].notes.de = "Erstens\nZweitens\nDrittens\nViertens\nFünftens"; });
    Window window{1600, 1000};
    const auto scene = evening.scene();
    window.settle(scene);
    CHECK(shows(window, "Drittens"));
    CHECK_FALSE(shows(window, "Viertens"));
    window.wheel(scene, "Zweitens", -3);
    CHECK_FALSE(shows(window, "Erstens"));
    CHECK(shows(window, "Fünftens"));
    evening.state.run.place.segment = 6;
    window.settle(evening.scene());
    evening.state.run.place.segment = 5;
    window.settle(evening.scene());
    CHECK(shows(window, "Erstens"));
}
