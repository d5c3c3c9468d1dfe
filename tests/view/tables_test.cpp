#include "view/tables.hpp"

#include <doctest/doctest.h>

using namespace auftakt;
using Rows = std::vector<std::vector<ExportCell>>;

namespace {

ExportCell n(std::int64_t number) { return number; }
ExportCell t(const char* text) { return std::string{text}; }

people::Person person(const char* external, const char* name, Role role, const char* department) {
    people::Person made;
    made.external = external;
    made.name.full = name;
    made.profile.role = role;
    made.profile.department = department;
    return made;
}

// Ada, Ben and Cem are juniors, Dora and Emil seniors; Emil was removed by the facilitator.
Public evening() {
    Public state;
    for (auto made : {person("J1", "Ada", Role::junior, "IT"), person("J2", "Ben", Role::junior, "HR"),
                      person("J3", "Cem", Role::junior, "IT"), person("S1", "Dora", Role::senior, "Recht"),
                      person("S2", "Emil", Role::senior, "IT")}) {
        made.removed = made.external == "S2";
        state.people.persons.add(std::move(made));
        state.people.attendance.add({.presence = people::Presence::present, .arrived = {}, .side = {}});
    }
    state.show.edit([](Show& show) {
        show.segments.push_back(
            {.title = {"Ankommen", "", ""}, .headline = {}, .planned = {}, .notes = {}, .spec = LobbySpec{}});
        show.segments.push_back(
            {.title = {"Frage", "", ""}, .headline = {}, .planned = {}, .notes = {}, .spec = PollSpec{}});
        show.segments.push_back({.title = {"Wand", "", ""},
                                 .headline = {},
                                 .planned = {},
                                 .notes = {},
                                 .spec = WallSpec{.question = {},
                                                  .columns = {{"Bei mir", "", ""}, {"Im Haus", "", ""}},
                                                  .secrecy = Secrecy::named}});
        show.segments.push_back(
            {.title = {"Regeln", "", ""},
             .headline = {},
             .planned = {},
             .notes = {},
             .spec = RulesSpec{{{{"Vertraulich", "", ""}, {"Bleibt hier.", "", ""}}}, {{"Gehalt", "", ""}}}});
    });
    return state;
}

ask::Ask question(Secrecy secrecy) {
    ask::Ask ask;
    ask.segment = 1;
    ask.question = {.text = {"Tee?", "", ""},
                    .kind = SingleChoice{{{"Ja", "", ""}, {"Nein", "", ""}}},
                    .secrecy = secrecy,
                    .split = Split::none};
    return ask;
}

}  // namespace

TEST_CASE("people are exported as a people file would hold them, without those who were removed") {
    auto state = evening();
    state.people.persons.edit(PersonId{1}, [](people::Person& ada) {
        ada.manager = PersonId{4};
        ada.profile.offers = {"Daten", "Apps"};
        ada.profile.experience_years = 0;
        ada.profile.present_from = 2;
    });
    state.people.attendance.edit(PersonId{1}, [](people::Attendance& ada) { ada.side = Role::junior; });
    const auto table = people_table(state);
    CHECK(table.name == "people");
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0] == std::vector<ExportCell>{t("J1"), t("Ada"), t("junior"), t("IT"), t(""),
                                                   t("Daten;Apps"), t(""), t("S1"), n(1), n(2), t(""), t(""),
                                                   t(""), n(0), t(""), t("present"), t("junior")});
    CHECK(table.columns.size() == table.rows[0].size());
    CHECK(table.rows[3][0] == t("S1"));
}

TEST_CASE("meetings name each two people of a table, so three people make three rows") {
    auto state = evening();
    state.pairing.met.edit([](std::vector<pairing::Meeting>& met) {
        met.push_back({1, 7, {PersonId{1}, PersonId{4}}});
        met.push_back({2, 3, {PersonId{2}, PersonId{3}, PersonId{4}}});
    });
    CHECK(meetings_table(state).rows ==
          Rows{{n(1), n(7), t("J1"), t("S1"), t("Ada"), t("Dora"), t("IT"), t("Recht"), n(0)},
               {n(2), n(3), t("J2"), t("J3"), t("Ben"), t("Cem"), t("HR"), t("IT"), n(0)},
               {n(2), n(3), t("J2"), t("S1"), t("Ben"), t("Dora"), t("HR"), t("Recht"), n(0)},
               {n(2), n(3), t("J3"), t("S1"), t("Cem"), t("Dora"), t("IT"), t("Recht"), n(0)}});
}

TEST_CASE("what earlier shows of the programme left is exported in their own words, beside the new ones") {
    auto state = evening();
    state.programme.shows = 2;
    wall::Board board;
    board.clusters = {"Mut"};
    commitments::State agreed;
    agreed.agreed.edit([](auto& all) { all[3] = {PersonId{1}, PersonId{2}, PersonId{5}}; });
    agreed.goals.edit([](auto& goals) { goals[PersonId{3}].chosen = {0}; });
    Show first = *state.show;
    first.segments[2].title = {"Die erste Wand", "", ""};
    first.segments.push_back({.title = {"Ziele", "", ""},
                              .headline = {},
                              .planned = {},
                              .notes = {},
                              .spec = GoalsSpec{{{{"Zuhören", "", ""}, {}}}}});
    state.past.edit([&](auto& past) {
        past[1] = {Shared{first}, {{2, board}}, agreed, {{1, 4, {PersonId{1}, PersonId{4}}}}};
    });
    state.pairing.past.edit([](auto& met) { met.push_back({1, 5, {PersonId{2}, PersonId{4}}}); });
    state.pairing.met.edit([](auto& met) { met.push_back({2, 6, {PersonId{3}, PersonId{4}}}); });
    for (const int show : {1, 2}) {
        wall::Note note;
        note.show = show;
        note.segment = 2;
        note.text = show == 1 ? "Früher" : "Heute";
        note.author = PersonId{1};
        note.state = wall::NoteState::shown;
        note.cluster = show == 1 ? 2 : 0;
        state.wall.notes.add(std::move(note));
    }
    const auto meetings = meetings_table(state).rows;
    REQUIRE(meetings.size() == 3);
    CHECK(meetings[0] ==
          std::vector{n(1), n(4), t("J1"), t("S1"), t("Ada"), t("Dora"), t("IT"), t("Recht"), n(1)});
    CHECK(meetings[1][8] == n(2));
    CHECK(meetings[2][1] == n(6));
    const auto notes = goals_table(state).rows;
    REQUIRE(notes.size() == 2);
    CHECK(notes[0][1] == t("Die erste Wand"));
    CHECK(notes[0][3] == t("Früher"));
    CHECK(notes[0][7] == t("Mut"));
    CHECK(notes[1][1] == t("Wand"));
    CHECK(notes[1][7] == t("Bei mir"));
    const auto rules = rules_table(state).rows;
    REQUIRE(rules.size() == 4);
    CHECK(rules[0] == std::vector{t("Regeln"), t("rule"), n(1), t("Vertraulich"), t("Bleibt hier."),
                                  n(2)});  // Emil was removed
    CHECK(rules[2][5] == n(0));
    const auto measures = measures_table(state).rows;
    REQUIRE(measures.size() == 1);
    CHECK(measures[0][3] == t("Zuhören"));
    CHECK(measures[0][10] == n(1));
}

TEST_CASE("an anonymous question shows only its n until it is settled, and below five answers") {
    auto state = evening();
    auto open = question(Secrecy::anonymous);
    state.ask.asks.add(open);
    state.derived.answered[AskId{1}] = 3;
    auto few = question(Secrecy::anonymous);
    few.stage = ask::Stage::revealed;
    few.result = Result{.n = 4, .whole = {}, .juniors = {}, .seniors = {}};
    state.ask.asks.add(few);
    few.result->whole = Histogram{{3, 1}};  // a slip elsewhere: still only n
    state.ask.asks.add(few);
    CHECK(polls_table(state).rows == Rows{{n(1), n(1), t("Frage"), t("Tee?"), t("anonymous"), t("open"),
                                           t("all"), n(3), t(""), t(""), t(""), t("single"), t(""), t("")},
                                          {n(2), n(1), t("Frage"), t("Tee?"), t("anonymous"), t("revealed"),
                                           t("all"), n(4), t(""), t(""), t(""), t("single"), t(""), t("")},
                                          {n(3), n(1), t("Frage"), t("Tee?"), t("anonymous"), t("revealed"),
                                           t("all"), n(4), t(""), t(""), t(""), t("single"), t(""), t("")}});
}

TEST_CASE("a settled question has a row for each option, and groups where its result has them") {
    auto state = evening();
    auto ask = question(Secrecy::anonymous);
    ask.run = 2;
    ask.stage = ask::Stage::revealed;
    ask.result = Result{
        .n = 12, .whole = Histogram{{7, 5}}, .juniors = Histogram{{6, 0}}, .seniors = Histogram{{1, 5}}};
    state.ask.asks.add(ask);
    const auto row = [](const char* group, int count, int option, const char* text, int votes) {
        return std::vector<ExportCell>{n(1),          n(2),        t("Frage"), t("Tee?"), t("anonymous"),
                                       t("revealed"), t(group),    n(count),   n(option), t(text),
                                       n(votes),      t("single"), t(""),      t("")};
    };
    CHECK(polls_table(state).rows == Rows{row("all", 12, 1, "Ja", 7), row("all", 12, 2, "Nein", 5),
                                          row("junior", 6, 1, "Ja", 6), row("junior", 6, 2, "Nein", 0),
                                          row("senior", 6, 1, "Ja", 1), row("senior", 6, 2, "Nein", 5)});
}

TEST_CASE("named answers are counted at any time and listed; answers without names are only counted") {
    auto state = evening();
    for (const auto secrecy : {Secrecy::named, Secrecy::no_name}) {
        auto ask = question(secrecy);
        ask.answers[PersonId{1}] = Choice{0};
        ask.answers[PersonId{4}] = Choice{1};
        ask.answers[PersonId{5}] = Choice{1};  // removed: not counted, not listed
        state.ask.asks.add(ask);
    }
    const auto polls = polls_table(state);
    REQUIRE(polls.rows.size() == 4);
    for (const auto& row : polls.rows) {
        CHECK(row[7] == n(2));
        CHECK(row[10] == n(1));
    }
    CHECK(named_answers_table(state).rows ==
          Rows{{n(1), n(1), t("Tee?"), t("J1"), t("Ada"), n(1), t("Ja"), t("")},
               {n(1), n(1), t("Tee?"), t("S1"), t("Dora"), n(2), t("Nein"), t("")}});
}

namespace {

Written texts(std::vector<std::string> all) {
    Written written;
    for (auto& text : all) written.texts.push_back(clean(text));
    return written;
}

// Ada, Ben, Cem and Dora answer by name, in this order, then guests; Emil is removed.
Public answered(QuestionKind kind, std::vector<Answer> answers) {
    auto state = evening();
    auto ask = question(Secrecy::named);
    ask.question.kind = std::move(kind);
    ask.question.moderation = Moderation::off;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto number = static_cast<std::uint32_t>(i < 4 ? i + 1 : i + 2);
        if (number > state.people.persons.size()) {
            state.people.persons.add(person("G", "Gast", Role::junior, "IT"));
            state.people.attendance.add({.presence = people::Presence::present, .arrived = {}, .side = {}});
        }
        ask.answers[PersonId{number}] = answers[i];
    }
    state.ask.asks.add(ask);
    return state;
}

std::string told(const ExportCell& cell) {
    const auto* number = std::get_if<std::int64_t>(&cell);
    return number != nullptr ? std::to_string(*number) : std::get<std::string>(cell);
}

// Option, text, votes, item and mean of each row: what is counted.
std::vector<std::string> counted(const Public& state) {
    std::vector<std::string> lines;
    for (const auto& row : polls_table(state).rows)
        lines.push_back(told(row[8]) + "|" + told(row[9]) + "|" + told(row[10]) + "|" + told(row[12]) + "|" +
                        told(row[13]));
    return lines;
}

// Person, option, text and item of each row.
std::vector<std::string> by_name(const Public& state) {
    std::vector<std::string> lines;
    for (const auto& row : named_answers_table(state).rows)
        lines.push_back(told(row[3]) + "|" + told(row[5]) + "|" + told(row[6]) + "|" + told(row[7]));
    return lines;
}

using Lines = std::vector<std::string>;
const std::vector<LocalText> two{{"Tee", "", ""}, {"Saft", "", ""}};

}  // namespace

TEST_CASE("every kind of question is counted in rows of its own, and listed by name part by part") {
    auto state = answered(MultipleChoice{two, 1, 2}, {Choices{{0, 1}}, Choices{{1}}});
    CHECK(counted(state) == Lines{"1|Tee|1||", "2|Saft|2||"});
    CHECK(by_name(state) == Lines{"J1|1|Tee|", "J1|2|Saft|", "J2|2|Saft|"});
    CHECK(told(polls_table(state).rows[0][7]) == "2");  // people, not ticks

    state = answered(
        Scale{2, {{"nie", "", ""}, {"oft", "", ""}}, {{{"Mut", "", ""}, ""}, {{"Zeit", "", ""}, ""}}},
        {Steps{{1, 2}}, Steps{{2, 0}}, Steps{{2, 2}}, Steps{{2, 1}}, Steps{{1, 2}}, Steps{{2, 2}}});
    CHECK(counted(state) ==
          Lines{"1|nie|2|Mut|1.67", "2|oft|4|Mut|1.67", "1|nie|1|Zeit|1.80", "2|oft|4|Zeit|1.80"});
    const auto named = by_name(state);
    CHECK(Lines(named.begin(), named.begin() + 3) == Lines{"J1|1|nie|Mut", "J1|2|oft|Zeit", "J2|2|oft|Mut"});

    state = answered(Ranking{two}, std::vector<Answer>(5, Ranked{{1, 0}}));
    CHECK(counted(state) == Lines{"2|Saft|5|place 1|1.00", "2|Saft|0|place 2|1.00", "1|Tee|0|place 1|2.00",
                                  "1|Tee|5|place 2|2.00"});
    CHECK(by_name(state)[0] == "J1|2|Saft|place 1");
    CHECK(by_name(state)[1] == "J1|1|Tee|place 2");

    auto points = std::vector<Answer>(4, Spent{{10, 0}});
    points.emplace_back(Spent{{5, 5}});
    state = answered(Points{two, 10}, points);
    CHECK(counted(state) == Lines{"1|Tee|45||9.00", "2|Saft|5||1.00"});
    CHECK(by_name(state)[0] == "J1|1|Tee|10 points");

    state = answered(Quiz{two, 1}, {QuizAnswer{1, true}});
    CHECK(counted(state) == Lines{"1|Tee|0||", "2|Saft|1||"});
    state = answered(YesNo{}, {Choice{1}, Choice{1}});
    CHECK(counted(state) == Lines{"1|yes|0||", "2|no|2||"});
    CHECK(by_name(state) == Lines{"J1|2|no|", "J2|2|no|"});
    state = answered(Guess{.truth = 9, .unit = {}}, {Guessed{7}, Guessed{7}, Guessed{-3}});
    CHECK(counted(state) == Lines{"|-3|1||", "|7|2||"});
    state = answered(Matrix{}, {Spot{20, 0}, Spot{0, 1}});
    CHECK(counted(state) == Lines{"|21/1|1||", "|1/2|1||"});
    CHECK(by_name(state) == Lines{"J1||21/1|", "J2||1/2|"});
    CHECK(polls_table(state).columns.size() == polls_table(state).rows[0].size());
    CHECK(named_answers_table(state).columns.size() == named_answers_table(state).rows[0].size());
}

TEST_CASE("texts are exported once they were let through, and never before") {
    for (const QuestionKind& kind : {QuestionKind{WordCloud{3}}, QuestionKind{OpenText{}}}) {
        auto state = answered(kind, {texts({"Mut"}), texts({"Frech"}), texts({"Mut"})});
        state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) {
            ask.question.moderation = Moderation::before;
            ask.judged["Mut"] = true;
        });
        CHECK(counted(state) == Lines{"|Mut|2||"});
        CHECK(by_name(state) == Lines{"J1||Mut|", "J3||Mut|"});
        state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.judged.clear(); });
        CHECK(counted(state) == Lines{"||||"});  // three have answered, nothing was let through
        CHECK(told(polls_table(state).rows[0][7]) == "3");
        CHECK(by_name(state).empty());
    }
}

TEST_CASE("a question that was put in is exported like any other, and not once it was taken out") {
    auto state = answered(YesNo{}, {Choice{0}});
    state.run.order = {0, 1, 2, 3};
    CHECK(counted(state).size() == 2);
    state.run.order = {0, 2, 3};
    CHECK(counted(state).empty());
    CHECK(by_name(state).empty());
}

TEST_CASE("practice questions are in no export") {
    auto state = evening();
    auto ask = question(Secrecy::named);
    ask.practice = true;
    ask.answers[PersonId{1}] = Choice{0};
    state.ask.asks.add(ask);
    CHECK(polls_table(state).rows.empty());
    CHECK(named_answers_table(state).rows.empty());
}

TEST_CASE(
    "notes are exported with their votes, best first in each column, and signed only where people signed") {
    auto state = evening();
    const auto note = [](int column, const char* text, wall::NoteState shown, std::set<PersonId> votes,
                         bool with_name, PersonId author = PersonId{1}) {
        return wall::Note{.segment = 2,
                          .column = column,
                          .text = text,
                          .author = author,
                          .with_name = with_name,
                          .state = shown,
                          .utc = {},
                          .votes = std::move(votes)};
    };
    using enum wall::NoteState;
    state.wall.notes.add(note(1, "im Haus", shown, {}, true));
    state.wall.notes.add(note(0, "wenig", shown, {PersonId{5}}, false));  // the vote of a removed person
    state.wall.notes.add(note(0, "viel", shown, {PersonId{2}, PersonId{3}}, false));
    state.wall.notes.add(note(0, "wartet", waiting, {}, false));
    state.wall.notes.add(note(0, "abgelehnt", declined, {}, false));
    state.wall.notes.add(note(0, "zurückgezogen", withdrawn, {}, false));
    state.wall.notes.add(note(0, "von Emil", shown, {}, false, PersonId{5}));
    CHECK(goals_table(state).rows == Rows{{n(3), t("Wand"), t("Bei mir"), t("viel"), n(2), t(""), t("shown"),
                                           t("Bei mir"), t(""), n(2), t("")},
                                          {n(2), t("Wand"), t("Bei mir"), t("wenig"), n(0), t(""), t("shown"),
                                           t("Bei mir"), t(""), n(0), t("")},
                                          {n(4), t("Wand"), t("Bei mir"), t("wartet"), n(0), t(""),
                                           t("waiting"), t("Bei mir"), t(""), t(""), t("")},
                                          {n(1), t("Wand"), t("Im Haus"), t("im Haus"), n(0), t("Ada"),
                                           t("shown"), t("Im Haus"), t(""), n(0), t("")}});
}

TEST_CASE("questions to the stage are exported with votes and what became of them; hidden ones are not") {
    auto state = evening();
    using enum questions::QuestionState;
    const auto add = [&](const char* text, questions::QuestionState as, std::set<PersonId> votes,
                         std::optional<PersonId> author, bool with_name) {
        state.questions.questions.add({.segment = 2,
                                       .text = text,
                                       .author = author,
                                       .with_name = with_name,
                                       .state = as,
                                       .utc = {},
                                       .votes = std::move(votes),
                                       .removed_votes = {}});
    };
    add("signiert", answered, {PersonId{2}}, PersonId{1}, true);
    add("aus dem Saal", shown, {PersonId{2}, PersonId{3}, PersonId{5}}, std::nullopt, false);
    add("wartet", waiting, {}, PersonId{1}, false);
    add("verborgen", hidden, {PersonId{2}}, PersonId{1}, true);
    add("zurückgezogen", withdrawn, {}, PersonId{1}, true);
    add("von Emil", shown, {}, PersonId{5}, false);
    CHECK(questions_table(state).rows == Rows{{n(2), t("Wand"), t("aus dem Saal"), n(2), t(""), t("shown")},
                                              {n(1), t("Wand"), t("signiert"), n(1), t("Ada"), t("answered")},
                                              {n(3), t("Wand"), t("wartet"), n(0), t(""), t("waiting")}});
}

TEST_CASE("a wall ohne Namen exports no author, whatever a note says") {
    auto state = evening();
    state.show.edit([](Show& show) { std::get<WallSpec>(show.segments[2].spec).secrecy = Secrecy::no_name; });
    state.wall.notes.add({.segment = 2,
                          .column = 0,
                          .text = "x",
                          .author = PersonId{1},
                          .with_name = true,
                          .state = wall::NoteState::shown,
                          .utc = {},
                          .votes = {}});
    CHECK(goals_table(state).rows == Rows{{n(1), t("Wand"), t("Bei mir"), t("x"), n(0), t(""), t("shown"),
                                           t("Bei mir"), t(""), n(0), t("")}});
}

TEST_CASE("rules and limits carry the number of agreements and nobody's name") {
    auto state = evening();
    state.commitments.agreed.edit([](auto& agreed) { agreed[3] = {PersonId{1}, PersonId{2}, PersonId{5}}; });
    CHECK(rules_table(state).rows ==
          Rows{{t("Regeln"), t("rule"), n(1), t("Vertraulich"), t("Bleibt hier."), n(2)},
               {t("Regeln"), t("limit"), n(1), t("Gehalt"), t(""), n(2)}});
}

TEST_CASE("every table of a rehearsal says that it is one") {
    auto state = evening();
    CHECK_FALSE(people_table(state).rehearsal);
    state.programme.kind = programme::Kind::rehearsal;
    for (const auto& table : {people_table(state), meetings_table(state), polls_table(state),
                              named_answers_table(state), goals_table(state), rules_table(state)})
        CHECK(table.rehearsal);
}
