#include <doctest/doctest.h>

#include <algorithm>

#include "support/evening.hpp"
#include "view/agreement.hpp"
#include "view/phone_content.hpp"
#include "view/phone_show.hpp"
#include "view/phone_you.hpp"
#include "view/stage_view.hpp"
#include "view/tables.hpp"

// Goals, rules and the end, as stage, phones and exports show them.
namespace auftakt::test {
namespace {

using commitments::Agree;

const WordList no_words{.language = Language::de, .forms = {}};  // every key stands for itself

struct Hall {
    explicit Hall(int count, Show show = agreed_kickoff()) : evening{std::move(show)} {
        evening.next();
        people = evening.join_many(count);
    }
    stage::Scene stage() const {
        return stage_scene(evening.state(),
                           {.now = evening.now(), .ms_of_day = 0, .address = {}, .stale_since = {}},
                           Words{no_words, Address::sie});
    }
    template <class Face>
    Face phones() const {
        const WallClock wall{evening.now(), {0}, 0};
        return std::get<Face>(
            phone::show_view(
                evening.state(),
                {.rev = {}, .clock = {{0}, {0}, 1}, .wall = wall, .content = {}, .addresses = {}})
                .face);
    }
    bool can(std::size_t who, phone::Action action) const {
        const auto you = phone::you_view(evening.state(), people[who], {});
        return std::ranges::count(you.can, action) > 0;
    }
    void agree(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) evening.phone(people[i], Agree{segment::rules});
    }

    Evening evening;
    std::vector<PersonId> people;
};

struct Row {
    int here;
    std::size_t agreed;
    bool told, stands;
};

TEST_CASE("as soon as fewer than five are missing the agreement stands, without a number") {
    for (const auto& row : {Row{12, 0, true, false}, Row{12, 7, true, false}, Row{12, 8, false, true},
                            Row{12, 12, false, true}, Row{6, 0, true, false}, Row{6, 2, false, false},
                            Row{6, 3, false, true}, Row{4, 0, false, false}, Row{1, 1, false, true}}) {
        CAPTURE(row.here);
        CAPTURE(row.agreed);
        Hall hall{row.here, small_kickoff()};
        hall.evening.go_to(segment::rules);
        hall.agree(row.agreed);
        const auto seen = agreement(hall.evening.state(), segment::rules);
        CHECK(seen.told == row.told);
        CHECK(seen.stands == row.stands);
        const auto ring = std::get<stage::Rules>(hall.stage().body).ring;
        CHECK(ring.figure == (row.told ? std::to_string(row.agreed) : ""));
        CHECK(ring.of.empty() == !row.told);
        const auto face = hall.phones<phone::Rules>();
        CHECK(face.stands == row.stands);
        CHECK(face.agreed == (row.told ? static_cast<int>(row.agreed) : 0));
        CHECK(face.of == (row.told ? row.here : 0));
        // Nor can it be counted in the ring.
        if (!row.told) CHECK((ring.filled == 0 || ring.filled == ring.ticks));
    }
}

TEST_CASE("while people propose, stage and phones show the proposals and no agreement") {
    Hall hall{6};
    hall.evening.go_to(segment::rules);
    hall.evening.phone(hall.people[0], wall::PostNote{1, clean("Keine Bewerbungen"), false});
    const auto proposals = [&] { return *std::get<stage::Rules>(hall.stage().body).proposals; };
    CHECK(proposals().newest.empty());
    CHECK(phone::note_pages(hall.evening.state()).empty());
    hall.evening.tell(wall::Moderate{NoteId{1}, true});
    REQUIRE(proposals().newest.size() == 1);
    CHECK(proposals().newest[0] == stage::Proposal{"stage.rules.limit", "Keine Bewerbungen"});
    const auto face = hall.phones<phone::Rules>();
    REQUIRE(face.proposals);
    CHECK(face.proposals->open);
    CHECK(face.proposals->notes == 1);
    CHECK(face.proposals->votes_each == 3);
    CHECK(phone::note_pages(hall.evening.state()).front().notes.size() == 1);
    CHECK(hall.can(1, phone::Action::post_note));
    CHECK(hall.can(1, phone::Action::vote));
    CHECK_FALSE(hall.can(1, phone::Action::agree));
}

TEST_CASE("once the text is frozen it is on stage, on phones and in the export, with what was added") {
    Hall hall{6};
    hall.evening.go_to(segment::rules);
    hall.evening.phone(hall.people[0], wall::PostNote{0, clean("Handys weg"), false});
    hall.evening.tell(wall::Moderate{NoteId{1}, true});
    for (std::size_t i = 1; i < 4; ++i) hall.evening.phone(hall.people[i], wall::Vote{NoteId{1}});
    CHECK(rules_table(hall.evening.state()).rows.size() == 1);
    hall.evening.next();
    hall.agree(1);
    const auto body = std::get<stage::Rules>(hall.stage().body);
    CHECK_FALSE(body.proposals);
    REQUIRE(body.rules.size() == 2);
    CHECK(body.rules[1] == stage::NumberedItem{"2", "Handys weg", ""});
    CHECK_FALSE(hall.phones<phone::Rules>().proposals);
    CHECK(phone::segment_content(hall.evening.state())->en.items[1].title == "Handys weg");
    CHECK(phone::note_pages(hall.evening.state()).empty());
    CHECK(hall.can(1, phone::Action::agree));
    CHECK_FALSE(hall.can(1, phone::Action::post_note));
    const auto rows = rules_table(hall.evening.state()).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[1][1] == ExportCell{"rule"});
    CHECK(rows[1][3] == ExportCell{"Handys weg"});
    CHECK(rows[1][5] == ExportCell{std::int64_t{1}});
    CHECK(goals_table(hall.evening.state()).rows.empty());
}

TEST_CASE("goals are on stage until they are measured; then stage and phones show the question") {
    Hall hall{6};
    hall.evening.go_to(segment::goals);
    CHECK(std::holds_alternative<stage::Goals>(hall.stage().body));
    CHECK(hall.can(0, phone::Action::choose_goal));
    hall.evening.next();
    const auto asked = std::get<stage::Poll>(hall.stage().body);
    CHECK(asked.question == "Wo stehen wir?");
    REQUIRE(asked.options.size() == 2);
    CHECK(asked.options[1].letter == "2");
    CHECK(asked.options[1].text == "Wie leicht?");
    const auto face = hall.phones<phone::Poll>();
    CHECK(face.form == phone::AskForm{.kind = phone::AskKind::scale, .steps = 5, .options = 2});
    CHECK(face.number == 2);
    CHECK(face.numbers == 4);
    const auto texts = phone::segment_content(hall.evening.state())->de;
    CHECK(texts.headline == "Wo stehen wir?");
    CHECK(texts.items[1].title == "Wie leicht?");
    CHECK(hall.can(0, phone::Action::give_answer));
    CHECK_FALSE(hall.can(0, phone::Action::choose_goal));
}

// Everybody gives the same two steps.
void measure(Hall& hall, Steps steps, std::uint64_t n) {
    for (const auto person : hall.people)
        hall.evening.phone(person, ask::GiveAnswer{hall.evening.ask_id(), steps, n});
    hall.evening.next();
    hall.evening.next();
}

TEST_CASE("a measure that is asked again shows the change, on stage and in the export") {
    Hall hall{6};
    hall.evening.go_to(segment::goals);
    hall.evening.phone(hall.people[0], commitments::ChooseGoal{segment::goals, 0, true});
    hall.evening.next();
    measure(hall, {{2, 4}}, 1);
    auto body = std::get<stage::Measures>(hall.stage().body);
    CHECK(body.rows[0].change.empty());
    CHECK(measures_table(hall.evening.state()).rows.size() == 3);  // goal 2 has no measure
    hall.evening.tell(run::RepeatSegment{});
    measure(hall, {{4, 3}}, 2);
    body = std::get<stage::Measures>(hall.stage().body);
    CHECK(body.rows[0].before == doctest::Approx(0.25));
    CHECK(body.rows[0].at == doctest::Approx(0.75));
    CHECK(body.rows[0].change == "+2,0");
    const auto rows = measures_table(hall.evening.state()).rows;
    REQUIRE(rows.size() == 5);
    const auto text = [](const char* value) { return ExportCell{std::string{value}}; };
    CHECK(rows[0][3] == text("Zuhören"));
    CHECK(rows[3][5] == text("goal.1"));
    CHECK(rows[3][7] == text("4.0"));
    CHECK(rows[3][8] == text("2.0"));
    CHECK(rows[3][9] == text("2.0"));
    CHECK(rows[3][10] == ExportCell{std::int64_t{1}});
    CHECK(rows[4][9] == text("-1.0"));
    CHECK(rows[4][10] == text(""));
}

TEST_CASE("a measure of fewer than five says only how many answered") {
    Hall hall{4};
    hall.evening.go_to(segment::goals);
    hall.evening.next();
    measure(hall, {{2, 4}}, 1);
    CHECK_FALSE(std::holds_alternative<stage::Measures>(hall.stage().body));
    const auto rows = measures_table(hall.evening.state()).rows;
    CHECK(rows[1][6] == ExportCell{std::int64_t{4}});
    CHECK(rows[1][7] == ExportCell{std::string{}});
}

TEST_CASE("at the end the feedback is asked first, and the figures of the day are the last picture") {
    Hall hall{6};
    hall.evening.go_to(segment::rules);
    hall.evening.go_to(segment::closing);
    CHECK(std::holds_alternative<stage::Poll>(hall.stage().body));
    CHECK(hall.phones<phone::Poll>().form.kind == phone::AskKind::scale);
    hall.evening.next();
    CHECK(std::get<stage::Closing>(hall.stage().body).figures.front().figure == "6");
    hall.phones<phone::Closing>();
    const auto texts = phone::segment_content(hall.evening.state())->de;
    REQUIRE(texts.agreed.size() == 1);
    CHECK(texts.agreed[0].title == "Vertraulich");
}

TEST_CASE("a message keeps headings, emphasis and lists on stage and phones") {
    auto show = small_kickoff();
    auto& message = std::get<MessageSpec>(show.segments[segment::message].spec);
    message.paragraphs.clear();
    message.body.de = {{BlockKind::heading, {{"Warum"}}},
                       {BlockKind::item, {{"Weil es ", false, false}, {"gut", true, false}}}};
    Hall hall{1, show};
    hall.evening.go_to(segment::message);
    CHECK(std::get<stage::Message>(hall.stage().body).blocks == message.body.de);
    // Missing in English: German stands there.
    CHECK(phone::segment_content(hall.evening.state())->en.blocks == message.body.de);
}

}  // namespace
}  // namespace auftakt::test
