#include <doctest/doctest.h>

#include <algorithm>

#include "support/evening.hpp"
#include "view/console_view.hpp"
#include "view/phone_content.hpp"
#include "view/phone_show.hpp"
#include "view/phone_you.hpp"
#include "view/stage_view.hpp"
#include "view/tables.hpp"

// Goals over more than one show of a programme: measured again, told before and after, and brought by a wall.
namespace auftakt::test {
namespace {

const WordList no_words{.language = Language::de, .forms = {}};  // every key stands for itself
const Words words{no_words, Address::sie};

// Six people, and a wall of which nobody reads the notes first.
Show kickoff() {
    auto show = agreed_kickoff();
    std::get<WallSpec>(show.segments[segment::wall].spec).moderation = Moderation::off;
    return show;
}

// The same programme weeks later: what was measured is told at its second segment, before it is asked again.
Show check_in() {
    auto show = kickoff();
    show.title = {"Zwischenhalt", "", ""};
    show.segments[segment::message].spec =
        GoalsSpec{.goals = {},
                  .sponsor = {},
                  .question = {},
                  .results = {{{}, "goal.1", {"Lernen", "", "Learn"}, {}},
                              {{}, "c5.a", {"Nähe", "", "Closeness"}, {}}}};
    return show;
}

struct Hall {
    Hall() {
        evening.next();
        people = evening.join_many(6);
    }
    void measure(Steps steps, std::size_t count = 6) {
        evening.go_to(segment::goals);
        evening.next();
        ++asked;
        for (std::size_t i = 0; i < count; ++i)
            REQUIRE(evening.phone(people[i], ask::GiveAnswer{evening.ask_id(), steps, asked}) == done);
        evening.next();
        evening.next();
    }
    void another_show() {
        REQUIRE(evening.tell(programme::LoadShow{check_in(), "again", true}) == done);
        evening.next();
        for (const auto person : people) evening.tell(people::MarkPresent{person});
    }
    stage::Scene stage() const {
        return stage_scene(evening.state(),
                           {.now = evening.now(), .ms_of_day = 0, .address = {}, .stale_since = {}}, words);
    }
    stage::Measures measures() const { return std::get<stage::Measures>(stage().body); }
    template <class Face>
    Face phones() const {
        return std::get<Face>(phone::show_view(evening.state(), {.rev = {},
                                                                 .clock = {{0}, {0}, 1},
                                                                 .wall = {evening.now(), {0}, 0},
                                                                 .content = {},
                                                                 .addresses = {}})
                                  .face);
    }
    phone::You you(std::size_t who) const { return phone::you_view(evening.state(), people[who], {}); }
    std::vector<std::string> facts() const {
        return console_scene(evening.state(), {}, words).show.live.facts;
    }
    // Rows of the export that carry this name or measure.
    std::vector<std::vector<ExportCell>> rows(std::size_t column, const char* value) const {
        auto found = measures_table(evening.state()).rows;
        std::erase_if(found, [&](const auto& row) { return row[column] != ExportCell{std::string{value}}; });
        return found;
    }

    Evening evening{kickoff()};
    std::vector<PersonId> people;
    std::uint64_t asked = 0;
};

ExportCell text(const char* value) { return std::string{value}; }

TEST_CASE(
    "a later show of the programme compares its measure with the kickoff's, on stage and in the export") {
    Hall hall;
    hall.measure({{2, 4}});
    CHECK(hall.measures().before_label.empty());
    hall.another_show();
    hall.measure({{4, 3}});
    const auto seen = hall.measures();
    CHECK(seen.rows[0].figure == "4,0");
    CHECK(seen.rows[0].before == doctest::Approx(0.25));
    CHECK(seen.rows[0].at == doctest::Approx(0.75));
    CHECK(seen.rows[0].change == "+2,0");
    CHECK(seen.rows[1].change == "−1,0");
    CHECK(seen.before_label == "stage.scale.before");
    const auto rows = hall.rows(5, "goal.1");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][8] == text(""));
    CHECK(rows[1][7] == text("4.0"));
    CHECK(rows[1][8] == text("2.0"));
    CHECK(rows[1][9] == text("2.0"));
}

TEST_CASE("a measure of four people says nothing, neither later nor as what it was before") {
    Hall few_later;
    few_later.measure({{2, 4}});
    few_later.another_show();
    few_later.measure({{4, 3}}, 4);
    CHECK(std::get<stage::Poll>(few_later.stage().body).withheld == "stage.poll.withheld");
    CHECK(few_later.phones<phone::Poll>().withheld);
    CHECK(few_later.rows(5, "goal.1")[1][7] == text(""));
    CHECK(few_later.rows(5, "goal.1")[1][8] == text(""));
    Hall few_before;
    few_before.measure({{2, 4}}, 4);
    few_before.another_show();
    few_before.measure({{4, 3}});
    CHECK(few_before.measures().rows[0].figure == "4,0");
    CHECK(few_before.measures().before_label.empty());
    CHECK(few_before.measures().rows[0].change.empty());
}

TEST_CASE("whoever cannot say answers, and counts in no mean; an item that too few could say is not told") {
    Hall hall;
    hall.evening.go_to(segment::goals);
    hall.evening.next();
    for (std::size_t i = 0; i < 6; ++i)
        hall.evening.phone(hall.people[i],
                           ask::GiveAnswer{hall.evening.ask_id(), Steps{{i == 0 ? 0 : 4, i < 2 ? 0 : 1}}, 1});
    hall.evening.next();
    hall.evening.next();
    CHECK(hall.evening.asked().result->n == 6);
    CHECK(hall.measures().rows[0].figure == "4,0");
    CHECK(hall.measures().rows[1].figure == "–");  // four of six
}

TEST_CASE("before and after: what goals measured the first time and last, on stage, console and phones") {
    Hall hall;
    hall.measure({{2, 4}});
    hall.another_show();
    hall.measure({{4, 3}});
    hall.evening.go_to(segment::message);
    CHECK_FALSE(question_on(hall.evening.state()).has_value());
    const auto seen = hall.measures();
    REQUIRE(seen.rows.size() == 2);
    CHECK(seen.question == "Begrüßung");
    CHECK(seen.rows[0].text == "Lernen");
    CHECK(seen.rows[0].figure == "4,0");
    CHECK(seen.rows[0].before == doctest::Approx(0.25));
    CHECK(seen.rows[0].change == "+2,0");
    CHECK(seen.rows[1].change == "−1,0");
    CHECK(hall.stage().footer[0].text == "stage.goals.compared");
    const auto face = hall.phones<phone::Goals>();
    REQUIRE(face.results.size() == 2);
    CHECK(face.results[0] == phone::MeasureSeen{2.0, 4.0, 5});
    CHECK(face.results[1] == phone::MeasureSeen{4.0, 3.0, 5});
    CHECK(face.notes.empty());
    const auto content = phone::segment_content(hall.evening.state());
    CHECK(content->de.items[1].title == "Nähe");
    CHECK(content->en.items[0].title == "Learn");
    CHECK(std::ranges::count(hall.you(0).can, phone::Action::choose_goal) == 0);
    CHECK(std::ranges::count(hall.facts(), "console.now.measures") == 1);
}

TEST_CASE("before and after tell nothing of four people, nor what the hall of today has not seen yet") {
    Hall hall;
    hall.measure({{2, 4}}, 4);
    hall.another_show();
    hall.evening.go_to(segment::message);
    CHECK(hall.measures().rows[0].figure == "–");
    CHECK(hall.phones<phone::Goals>().results[0] == phone::MeasureSeen{});
    hall.evening.go_to(segment::goals);
    hall.evening.next();
    for (const auto person : hall.people)
        hall.evening.phone(person, ask::GiveAnswer{hall.evening.ask_id(), Steps{{4, 3}}, 1});
    hall.evening.next();  // closed, and not shown
    hall.evening.tell(run::JumpTo{segment::message});
    CHECK(hall.measures().rows[0].figure == "–");
    hall.evening.tell(run::JumpTo{segment::goals});
    hall.evening.next();
    hall.evening.tell(run::JumpTo{segment::message});
    CHECK(hall.measures().rows[0].figure == "4,0");
    CHECK(hall.measures().before_label.empty());  // there is nothing to compare it with
    hall.evening.tell(ask::Hide{AskId{2}});
    CHECK(hall.measures().rows[0].figure == "–");
}

TEST_CASE(
    "goals that a wall has brought stand among the others, on stage, phones, console and in the export") {
    Hall hall;
    hall.evening.go_to(segment::wall);
    hall.evening.phone(hall.people[0], wall::PostNote{0, clean("Weniger Sitzungen"), false});
    hall.evening.phone(hall.people[1], wall::Vote{NoteId{1}});
    hall.evening.next();
    hall.evening.go_to(segment::goals);
    CHECK(std::get<stage::Goals>(hall.stage().body).goals.size() == 2);
    CHECK(hall.phones<phone::Goals>().notes.empty());
    hall.evening.tell(wall::TakeGoals{segment::wall, 3});
    for (const bool later : {false, true}) {
        CAPTURE(later);
        if (later) hall.another_show();
        hall.evening.go_to(segment::goals);
        const auto goals = std::get<stage::Goals>(hall.stage().body).goals;
        REQUIRE(goals.size() == 3);
        CHECK(goals[2] == stage::NumberedItem{"3", "Weniger Sitzungen", ""});
        CHECK(hall.stage().footer[0].text == "stage.goals.of_walls");
        CHECK(hall.phones<phone::Goals>().notes == std::vector{NoteId{1}});
        const auto items = phone::segment_content(hall.evening.state())->en.items;
        REQUIRE(items.size() == 3);
        CHECK(items[2].title.empty());
        CHECK(items[2].text == "Weniger Sitzungen");
        CHECK(std::ranges::count(hall.facts(), "console.now.goals_of_walls") == 1);
    }
    REQUIRE(hall.evening.phone(
                hall.people[2],
                commitments::ChooseGoal{
                    .segment = segment::goals, .goal = 0, .chosen = true, .note = NoteId{1}}) == done);
    CHECK(hall.you(2).goal_notes == std::vector{NoteId{1}});
    CHECK(hall.you(2).goals.empty());
    const auto rows = hall.rows(3, "Weniger Sitzungen");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][2] == text("Wand"));
    CHECK(rows[0][10] == ExportCell{std::int64_t{1}});
}

TEST_CASE("a stage with more goals than have room says how many stand on the phones") {
    Hall hall;
    hall.evening.go_to(segment::wall);
    for (std::uint32_t i = 1; i <= 9; ++i) {
        hall.evening.phone(hall.people[0], wall::PostNote{0, clean("Ziel " + std::to_string(i)), false});
        hall.evening.phone(hall.people[i < 3   ? 1
                                       : i < 5 ? 2
                                       : i < 7 ? 3
                                       : i < 9 ? 4
                                               : 5],
                           wall::Vote{NoteId{i}});
    }
    hall.evening.next();
    hall.evening.tell(wall::TakeGoals{segment::wall, 9});
    hall.evening.go_to(segment::goals);
    CHECK(std::get<stage::Goals>(hall.stage().body).goals.size() == 8);
    REQUIRE(hall.stage().footer.size() == 2);
    CHECK(hall.stage().footer[1].text == "stage.goals.more");
    CHECK(hall.phones<phone::Goals>().notes.size() == 9);
}

TEST_CASE("the third tap at the end is compared with how people started") {
    auto show = agreed_kickoff();
    const auto confidence = [](Scale scale) {
        scale.items[0].measure = "confidence";
        return scale;
    };
    show.segments[segment::anonymous].spec =
        PollSpec{{{"Wie starten Sie?", "", "How do you start?"},
                  confidence({.steps = 5, .labels = {}, .items = {{}}})}};
    auto& feedback = std::get<ClosingSpec>(show.segments[segment::closing].spec).feedback;
    feedback->kind = confidence(std::get<Scale>(feedback->kind));
    Evening evening{show};
    evening.next();
    const auto people = evening.join_many(6);
    std::uint64_t n = 0;
    for (const auto& [at, step] : {std::pair{segment::anonymous, 2}, std::pair{segment::closing, 4}}) {
        evening.go_to(at);
        ++n;
        for (const auto person : people)
            evening.phone(person, ask::GiveAnswer{evening.ask_id(), Steps{{step}}, n});
        evening.next();
    }
    evening.tell(run::EndShow{});
    evening.wait(std::chrono::minutes{2});
    auto rows = measures_table(evening.state()).rows;
    std::erase_if(rows, [](const auto& row) { return row[5] != text("confidence"); });
    REQUIRE(rows.size() == 2);
    CHECK(rows[1][7] == text("4.0"));
    CHECK(rows[1][8] == text("2.0"));
    CHECK(rows[1][9] == text("2.0"));
}

TEST_CASE("cards that come with the lobby go to every phone with the frame, in both languages") {
    auto show = small_kickoff();
    auto& lobby = std::get<LobbySpec>(show.segments[segment::lobby].spec);
    lobby.hint = {"Zwei Minuten", "", "Two minutes"};
    lobby.cards = {{Role::junior, {"Beraten", "", "Coach"}, {"Ein Satz.", "", "One sentence."}, {}, {}, {}}};
    const Evening evening{show};
    const auto frame = phone::frame_content(evening.state());
    REQUIRE(frame.de.cards.size() == 1);
    CHECK(frame.de.cards_hint == "Zwei Minuten");
    CHECK(frame.en.cards[0].title == "Coach");
    CHECK(frame.en.cards[0].role == Role::junior);
    CHECK(phone::frame_content(Evening{}.state()).de.cards.empty());
}

}  // namespace
}  // namespace auftakt::test
