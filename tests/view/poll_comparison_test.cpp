#include <doctest/doctest.h>

#include "poll_hall.hpp"
#include "view/poll_result.hpp"
#include "view/tables.hpp"

// Results beside an earlier time and told apart by side; and what is not told because too few answered.
using namespace auftakt;
using namespace auftakt::tests;

namespace {

Scale scale(std::vector<ScaleItem> items) {
    return {.steps = 5,
            .labels = texts({"gar nicht", "wenig", "mittel", "eher", "sehr"}),
            .items = std::move(items)};
}

Result with_sides(int n, std::vector<int> whole, std::vector<int> juniors, std::vector<int> seniors) {
    return {n, counted(std::move(whole)), counted(std::move(juniors)), counted(std::move(seniors))};
}

}  // namespace

TEST_CASE("a scale is shown with how often each step was chosen, and with its mean from five answers on") {
    Hall hall;
    hall.ask(scale({{}}), of(5, {0, 1, 1, 2, 1}));
    const auto columns = hall.body<stage::Columns>();
    REQUIRE(columns.steps.size() == 5);
    CHECK(columns.steps[3] == stage::StepColumn{"4", "eher", 2, 0, "2", ""});
    CHECK(columns.mean.figure == "3,6");
    CHECK(columns.mean.note == "3 von 5: eher, sehr");
    CHECK(columns.before_label.empty());
    CHECK(columns.mean.change.empty());
    for (const auto secrecy : {Secrecy::named, Secrecy::no_name}) {
        hall.ask(scale({{}}), of(4, {0, 0, 0, 0, 4}), ask::Stage::revealed, secrecy);
        CHECK(hall.body<stage::Poll>().withheld == "Ergebnis ab 5 Antworten");
    }
}

TEST_CASE("a measure is compared with the first time, whatever question asked it") {
    Hall hall;
    hall.ask(scale({{text("Mut"), "courage"}}), of(5, {1, 2, 1, 1, 0}));
    hall.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.segment = goals; });
    hall.ask(scale({{text("Mut"), "courage"}}), of(5, {0, 1, 1, 2, 1}));
    auto columns = hall.body<stage::Columns>();
    CHECK(columns.before_label == "stage.scale.before");
    CHECK(columns.steps[1] == stage::StepColumn{"2", "wenig", 1, 2, "1", "2"});
    CHECK(columns.mean.before == "vorher 2,4");
    CHECK(columns.mean.change == "+1,2");
    CHECK(columns.mean.rose);
    hall.ask(scale({{text("Ruhe"), "calm"}}), of(5, {5, 0, 0, 0, 0}));
    columns = hall.body<stage::Columns>();
    CHECK(columns.before_label == "stage.poll.before_run");  // repeated, but measured for the first time
}

TEST_CASE("a repeated scale without a measure stands beside its last run, and a fall is no rise") {
    Hall hall;
    hall.ask(scale({{}}), of(5, {0, 0, 0, 0, 5}));
    hall.ask(scale({{}}), of(5, {0, 0, 5, 0, 0}));
    const auto columns = hall.body<stage::Columns>();
    CHECK(columns.before_label == "stage.poll.before_run");
    CHECK(columns.steps[4].before == 5);
    CHECK(columns.mean.change == "\u22122,0");
    CHECK_FALSE(columns.mean.rose);
}

TEST_CASE("of several things on a scale one that few answered keeps its mean, everywhere") {
    Hall hall;
    // Six answer the first, four the second.
    const auto id = hall.ask(scale({{text("A"), "a"}, {text("B"), "b"}}),
                             of(6, {0, 0, 0, 6, 0, 0, 0, 0, 0, 4}), ask::Stage::revealed, Secrecy::named);
    const auto measures = hall.body<stage::Measures>();
    CHECK(measures.rows[0].figure == "4,0");
    CHECK(measures.rows[0].at == doctest::Approx(0.75));
    CHECK(measures.rows[1].figure == "–");
    const auto told_now = visible_result(hall.state, id);
    REQUIRE(told_now);
    CHECK(told_now->whole->counts == std::vector<int>{0, 0, 0, 6, 0, 0, 0, 0, 0, 0});
    const auto file = polls_table(hall.state);
    CHECK(file.rows.size() == 5);  // the steps of the first item
    // It is no baseline either.
    hall.ask(scale({{text("A"), "a"}, {text("B"), "b"}}), of(5, {0, 0, 0, 0, 5, 5, 0, 0, 0, 0}));
    const auto again = hall.body<stage::Measures>();
    CHECK(again.rows[0].change == "+1,0");
    CHECK(again.rows[1].figure == "1,0");
    CHECK(again.rows[1].change.empty());
    CHECK_FALSE(again.rows[1].before);
}

TEST_CASE("no file has a scale, a ranking or points of four people, though everybody may see who answered") {
    Hall hall;
    hall.ask(scale({{}}), of(4, {0, 0, 0, 0, 4}), ask::Stage::revealed, Secrecy::named);
    hall.ask(Ranking{texts({"A", "B"})}, of(4, {4, 0, 0, 4}), ask::Stage::revealed, Secrecy::no_name);
    hall.ask(Points{texts({"A", "B"}), 100}, of(4, {400, 0}), ask::Stage::revealed, Secrecy::no_name);
    hall.ask(SingleChoice{texts({"A", "B"})}, of(4, {3, 1}), ask::Stage::revealed, Secrecy::no_name);
    const auto file = polls_table(hall.state);
    REQUIRE(file.rows.size() == 3 + 2);  // three times only how many, then two options
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(file.rows[i][7] == ExportCell{std::int64_t{4}});
        CHECK(file.rows[i][10] == ExportCell{std::string{}});
    }
    CHECK(file.rows[3][10] == ExportCell{std::int64_t{3}});
}

TEST_CASE("options are compared with the last run of the same question, never with another one") {
    Hall hall;
    const SingleChoice kind{texts({"A", "B"})};
    hall.ask(kind, of(5, {4, 1}));
    hall.ask(kind, of(10, {4, 6}));
    const auto now = hall.body<stage::Poll>();
    CHECK(now.legend.before == "stage.poll.before_run");
    CHECK(now.options[0].percent == "40\u202f%");
    CHECK(now.options[0].earlier.figure == "zuvor 80\u202f%");
    CHECK(now.options[0].earlier.bar == doctest::Approx(0.8));
    CHECK_FALSE(now.options[0].leading);
    hall.ask(SingleChoice{texts({"A", "B", "C"})}, of(5, {5, 0, 0}));
    CHECK(hall.body<stage::Poll>().options[0].earlier.figure.empty());
}

TEST_CASE("ranking, points and guess say what they were before") {
    Hall hall;
    hall.ask(Ranking{texts({"A", "B"})}, of(5, {5, 0, 0, 5}));
    hall.ask(Ranking{texts({"A", "B"})}, of(5, {1, 4, 4, 1}));
    CHECK(hall.body<stage::Ranks>().rows[0].text == "B");
    CHECK(hall.body<stage::Ranks>().rows[0].before == "zuvor 2,0");
    hall.ask(Points{texts({"A", "B"}), 100}, of(5, {400, 100}));
    CHECK(hall.body<stage::Waffle>().rows[0].before.empty());
    hall.ask(Points{texts({"A", "B"}), 100}, of(10, {500, 500}));
    CHECK(hall.body<stage::Waffle>().rows[0].before == "zuvor 80");
    hall.ask(Guess{}, {5, Histogram{{5}, {40}, {}}, {}, {}});
    hall.ask(Guess{}, {5, Histogram{{5}, {60}, {}}, {}, {}});
    CHECK(hall.body<stage::Guesses>().before == "zuvor 40");
}

TEST_CASE(
    "several options stand by how many chose them, as shares of people, and in order while they answer") {
    Hall hall;
    hall.ask(MultipleChoice{texts({"A", "B", "C"}), 1, 2}, of(8, {2, 6, 4}));
    auto strips = hall.body<stage::Strips>();
    CHECK(strips.strokes == 8);
    REQUIRE(strips.rows.size() == 3);
    CHECK(strips.rows[0] == stage::StripRow{"B", "75\u202f%", 6, 0.75, true});
    CHECK(strips.rows[1].text == "C");
    CHECK(strips.rows[2].percent == "25\u202f%");
    CHECK(hall.scene().footer[2].text == "bis zu 2");
    hall.ask(MultipleChoice{texts({"A", "B", "C"}), 1, 2}, of(121, {2, 6, 4}), ask::Stage::open);
    strips = hall.body<stage::Strips>();
    CHECK(strips.strokes == 0);  // nobody counts strokes of so many
    CHECK(strips.rows[0].text == "A");
    CHECK(strips.legend.text == "stage.choices.bars");
}

TEST_CASE("both sides are shown where the result tells them apart") {
    Hall hall;
    hall.ask(SingleChoice{texts({"A", "B"})}, with_sides(10, {6, 4}, {5, 0}, {1, 4}));
    const auto poll_now = hall.body<stage::Poll>();
    CHECK(poll_now.legend.juniors == "stage.role.junior");
    CHECK(poll_now.options[0].sides == stage::Sides{"100\u202f%", "20\u202f%"});
    hall.ask(scale({{}}), with_sides(10, {0, 0, 5, 0, 5}, {0, 0, 5, 0, 0}, {0, 0, 0, 0, 5}));
    CHECK(hall.body<stage::Columns>().mean.sides == stage::Sides{"3,0", "5,0"});
    hall.ask(Ranking{texts({"A", "B"})}, with_sides(10, {5, 5, 5, 5}, {5, 0, 0, 5}, {0, 5, 5, 0}));
    CHECK(hall.body<stage::Ranks>().rows[0].sides == stage::Sides{"1,0", "2,0"});
    hall.ask(Points{texts({"A", "B"}), 100}, with_sides(10, {500, 500}, {500, 0}, {0, 500}));
    CHECK(hall.body<stage::Waffle>().rows[0].sides == stage::Sides{"100", "0"});
    hall.ask(MultipleChoice{texts({"A", "B"}), 1, 2}, with_sides(10, {9, 3}, {5, 1}, {4, 2}));
    CHECK(hall.body<stage::Strips>().rows[0].sides == stage::Sides{"5", "4"});  // people
    hall.ask(YesNo{}, with_sides(10, {6, 4}, {5, 0}, {1, 4}));
    CHECK(hall.body<stage::Halves>().no.sides == stage::Sides{"0\u202f%", "80\u202f%"});
    hall.ask(SingleChoice{texts({"A", "B"})}, of(10, {6, 4}));
    CHECK(hall.body<stage::Poll>().options[0].sides.empty());
}

TEST_CASE("a field with both sides has a mean of each instead of one of all") {
    Hall hall;
    std::vector<int> juniors(21 * 21, 0);
    auto seniors = juniors;
    juniors[0] = 5;
    seniors[21 * 21 - 1] = 5;
    auto whole = juniors;
    whole.back() = 5;
    hall.ask(Matrix{}, with_sides(10, whole, juniors, seniors));
    const auto field = hall.body<stage::Field>();
    CHECK_FALSE(field.mean);
    CHECK(field.juniors->x == doctest::Approx(0.5 / 21));
    CHECK(field.seniors->y == doctest::Approx(20.5 / 21));
    CHECK(field.mean_label == "stage.field.means");
}

TEST_CASE("sides of a named result are told only where each has five") {
    Hall hall;  // three juniors and three seniors
    const auto id = hall.ask(SingleChoice{texts({"A", "B"})}, with_sides(6, {6, 0}, {3, 0}, {3, 0}),
                             ask::Stage::revealed, Secrecy::named);
    hall.edit(id, [](ask::Ask& ask) {
        for (std::uint32_t person = 1; person <= 6; ++person) ask.answers[PersonId{person}] = Choice{0};
    });
    CHECK(hall.body<stage::Poll>().options[0].sides.empty());
    CHECK(hall.body<stage::Poll>().options[0].votes == "6 Stimmen");
    for (int i = 0; i < 4; ++i)
        add(hall.state, "Neu " + std::to_string(i), i % 2 == 0 ? Role::junior : Role::senior, "IT");
    hall.edit(id, [](ask::Ask& ask) {
        for (std::uint32_t person = 7; person <= 10; ++person) ask.answers[PersonId{person}] = Choice{0};
    });
    CHECK_FALSE(hall.body<stage::Poll>().options[0].sides.empty());
}

TEST_CASE("before anybody answers the stage says when the result comes and whether sides are told apart") {
    Hall hall;
    const auto id = hall.ask(SingleChoice{texts({"A", "B"})}, of(0, {}));
    const auto footer = [&](Split split, bool live) {
        hall.edit(id, [&](ask::Ask& ask) {
            ask.stage = ask::Stage::open;
            ask.result.reset();
            ask.question.split = split;
            ask.question.live = live;
        });
        return hall.scene().footer[0].text;
    };
    CHECK(footer(Split::none, false) == "stage.poll.hint_hidden");
    CHECK(footer(Split::role, false) == "stage.poll.hint_sides");
    CHECK(footer(Split::none, true) == "ab 5");
    CHECK(footer(Split::role, true) == "stage.poll.hint_live_sides");
}

TEST_CASE("where an answer is final the stage does not say it could be changed") {
    Hall hall;
    const auto id = hall.ask(SingleChoice{texts({"A", "B"})}, of(0, {}));
    hall.edit(id, [](ask::Ask& ask) { ask.stage = ask::Stage::open; });
    CHECK(hall.body<stage::Poll>().ring->hint == "stage.poll.hint_change");
    hall.edit(id, [](ask::Ask& ask) { ask.question.fixed = true; });
    CHECK(hall.body<stage::Poll>().ring->hint == "stage.poll.hint_fixed");
    hall.edit(id, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    CHECK(hall.body<stage::Poll>().ring->hint == "stage.poll.closed");
}

TEST_CASE("at the end stands the measure that moved most since the first time, also where it fell") {
    Hall hall;
    hall.ask(scale({{text("Mut"), "m"}, {text("Ruhe"), "r"}}), of(5, {0, 5, 0, 0, 0, 0, 0, 0, 0, 5}));
    hall.ask(scale({{text("Mut"), "m"}, {text("Ruhe"), "r"}}), of(5, {0, 0, 5, 0, 0, 0, 0, 5, 0, 0}));
    enter(hall.state, closing);
    auto end = hall.body<stage::Closing>();
    REQUIRE_FALSE(end.figures.empty());
    CHECK(end.figures.back().figure == "\u22122,0");
    CHECK(end.figures.back().label == "Ruhe");
    // What is hidden again is not told here either.
    hall.edit(AskId{2}, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    end = hall.body<stage::Closing>();
    CHECK(end.figures.back().label != "Ruhe");
}
