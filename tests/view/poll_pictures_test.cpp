#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "poll_hall.hpp"

// What the hall sees of a result, kind by kind, with figures worked out by hand.
using namespace auftakt;
using namespace auftakt::tests;

namespace {

std::vector<std::string> names(const auto& rows) {
    std::vector<std::string> all;
    for (const auto& row : rows) all.push_back(row.text);
    return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a ranking stands in the order of its mean places, with how often each was given") {
    Hall hall;
    hall.ask(Ranking{texts({"C", "A", "B"})}, of(5, {1, 1, 3, 3, 1, 1, 1, 3, 1}));
    const auto ranks = hall.body<stage::Ranks>();
    REQUIRE(ranks.rows.size() == 3);
    CHECK(ranks.rows[0].text == "A");
    CHECK(ranks.rows[0].place == "1");
    CHECK(ranks.rows[0].figure == "1,6");
    CHECK(ranks.rows[0].first);
    CHECK(ranks.rows[0].places == std::vector<double>{1, 1.0 / 3, 1.0 / 3});
    CHECK(ranks.rows[1].text == "B");
    CHECK(ranks.rows[1].figure == "2,0");
    CHECK_FALSE(ranks.rows[1].first);
    CHECK(ranks.rows[2].figure == "2,4");
}

TEST_CASE("equal means share the first place; four answers make no order at all") {
    Hall hall;
    // A and B: 3 2 0, C: 0 2 4 of six people.
    hall.ask(Ranking{texts({"A", "B", "C"})}, of(6, {3, 2, 1, 3, 2, 1, 0, 2, 4}));
    auto ranks = hall.body<stage::Ranks>();
    CHECK(ranks.rows[0].place == "1");
    CHECK(ranks.rows[1].place == "1");
    CHECK(ranks.rows[1].first);
    CHECK(ranks.rows[2].place == "3");
    hall.ask(Ranking{texts({"A", "B", "C"})}, of(4, {4, 0, 0, 0, 4, 0, 0, 0, 4}), ask::Stage::revealed,
             Secrecy::named);
    const auto few = hall.body<stage::Poll>();
    CHECK(few.withheld == "Ergebnis ab 5 Antworten");
    CHECK(few.options[0].percent.empty());
}

TEST_CASE("a live ranking keeps the order of the question, and so do points and the corners of a field") {
    Hall hall;
    hall.ask(Ranking{texts({"C", "A", "B"})}, of(5, {1, 1, 3, 3, 1, 1, 1, 3, 1}), ask::Stage::open);
    CHECK(names(hall.body<stage::Ranks>().rows) == Names{"C", "A", "B"});
    CHECK(hall.body<stage::Ranks>().rows[1].place == "1");
    hall.ask(Points{texts({"A", "B", "C"}), 100}, of(5, {100, 300, 100}), ask::Stage::open);
    CHECK(names(hall.body<stage::Waffle>().rows) == Names{"A", "B", "C"});
    std::vector<int> cells(21 * 21, 0);
    cells[0] = 5;
    hall.ask(Matrix{{}, {}, texts({"oben links", "oben rechts", "unten links", "unten rechts"})},
             of(5, cells), ask::Stage::open);
    CHECK(hall.body<stage::Field>().corners[2].leading);
}

TEST_CASE("points stand as a hundred signs, the dearest first, with the mean points of a person") {
    Hall hall;
    hall.ask(Points{texts({"A", "B", "C"}), 100}, of(5, {167, 250, 83}));
    const auto waffle = hall.body<stage::Waffle>();
    REQUIRE(waffle.rows.size() == 3);
    CHECK(waffle.rows[0] == stage::WaffleRow{"B", "50", 50});
    CHECK(waffle.rows[1] == stage::WaffleRow{"A", "33", 33});
    CHECK(waffle.rows[2] == stage::WaffleRow{"C", "17", 17});  // 16.6: the largest remainder
    hall.ask(Points{texts({"A", "B", "C"}), 100}, of(4, {400, 0, 0}), ask::Stage::revealed, Secrecy::no_name);
    CHECK(hall.body<stage::Poll>().withheld == "Ergebnis ab 5 Antworten");
}

TEST_CASE("of eight options the two cheapest are together, for there are six signs") {
    Hall hall;
    hall.ask(Points{texts({"A", "B", "C", "D", "E", "F", "G", "H"}), 100},
             of(5, {10, 15, 60, 65, 70, 80, 90, 110}));
    const auto waffle = hall.body<stage::Waffle>();
    REQUIRE(waffle.rows.size() == 7);
    CHECK(waffle.rows[0] == stage::WaffleRow{"H", "22", 22});
    CHECK(waffle.rows[5] == stage::WaffleRow{"C", "12", 12});
    CHECK(waffle.rows[6] == stage::WaffleRow{"stage.points.others", "5", 5, true});
    hall.ask(Points{texts({"A", "B", "C", "D", "E", "F"}), 100}, of(5, {150, 100, 50, 100, 50, 50}));
    CHECK(hall.body<stage::Waffle>().rows.size() == 6);
}

TEST_CASE("words that differ in case or ending are one word of the cloud") {
    Hall hall;
    Result result{6, Histogram{{1, 3, 2, 2, 1}, {}, {"FRAGE", "Frage", "Fragen", "Mut", "Mute"}}, {}, {}};
    hall.ask(WordCloud{3}, result);
    const auto cloud = hall.body<stage::Cloud>();
    REQUIRE(cloud.words.size() == 3);
    CHECK(cloud.words[0] == stage::CloudWord{"Frage", 0, "6×"});
    CHECK(cloud.words[1] == stage::CloudWord{"Mut", 1, ""});
    CHECK(cloud.words[2] == stage::CloudWord{"Mute", 1, ""});  // another word: nothing is left of "Mut"
    CHECK(hall.scene().footer[0].text == "9 Begriffe");
    CHECK(hall.scene().footer[1].text == "von 6 Personen");
    result.whole = Histogram{};
    hall.ask(WordCloud{3}, result);
    CHECK(hall.body<stage::Cloud>().invitation == "stage.cloud.empty");
}

TEST_CASE("words of one count are of one size, and thirty stand in a cloud at most") {
    Hall hall;
    Result result{40, Histogram{}, {}, {}};
    for (int i = 0; i < 40; ++i) {
        result.whole->texts.push_back(std::string{"Wort"} + static_cast<char>('A' + i / 26) +
                                      static_cast<char>('a' + i % 26) + "x");
        result.whole->counts.push_back(2);
    }
    hall.ask(WordCloud{3}, result);
    const auto cloud = hall.body<stage::Cloud>();
    CHECK(cloud.words.size() == 30);
    CHECK(std::ranges::all_of(cloud.words, [](const auto& word) { return word.size == 0; }));
}

TEST_CASE(
    "guesses stand in bins of round numbers, far ones at the end, and the truth comes by the next key") {
    Hall hall;
    const auto id = hall.ask(Guess{300, 0, 10'000, text("Menschen")},
                             {6, Histogram{{1, 1, 1, 1, 1, 1}, {100, 200, 300, 400, 500, 5000}, {}}, {}, {}});
    auto guesses = hall.body<stage::Guesses>();
    REQUIRE(guesses.bins.size() == 9);
    CHECK(guesses.bins[0] == stage::GuessBin{"1", 0.5, "0"});
    CHECK(guesses.bins[1] == stage::GuessBin{"2", 1, ""});
    CHECK(guesses.bins[2] == stage::GuessBin{"2", 1, "400"});
    CHECK(guesses.bins[3] == stage::GuessBin{"", 0, ""});
    CHECK(guesses.bins[6] == stage::GuessBin{"", 0, "1.200"});
    CHECK(guesses.bins[8] == stage::GuessBin{"1", 0.5, "stage.guess.more"});
    CHECK(guesses.median_label == "Mitte 350");
    CHECK(guesses.median_at == doctest::Approx(350.0 / 1800));
    CHECK(guesses.card_figure == "350");
    CHECK(guesses.card_note == "Menschen");
    CHECK_FALSE(guesses.truth_at);
    CHECK(guesses.truth_label.empty());
    hall.edit(id, [](ask::Ask& ask) { ask.more = 1; });
    guesses = hall.body<stage::Guesses>();
    CHECK(guesses.truth_at == doctest::Approx(300.0 / 1800));
    CHECK(guesses.truth_label == "Wirklich 300");
    CHECK(guesses.card_figure == "300");
    CHECK(guesses.distance == "+50 Menschen");
    CHECK(guesses.distance_note == "3 von 6 höchstens 100 daneben");
}

TEST_CASE("the note of a guess explains its truth; where every step is a number, right is exactly right") {
    Hall hall;
    hall.state.show.edit(
        [](Show& show) { std::get<PollSpec>(show.segments[poll].spec).note = text("Jede Vierte"); });
    const auto id = hall.ask(Guess{7, 0, 100, {}}, {5, Histogram{{2, 3}, {7, 9}, {}}, {}, {}});
    CHECK(hall.body<stage::Guesses>().card_note.empty());
    hall.edit(id, [](ask::Ask& ask) { ask.more = 1; });
    CHECK(hall.body<stage::Guesses>().card_note == "Jede Vierte");
    CHECK(hall.body<stage::Guesses>().distance == "+2");
    CHECK(hall.body<stage::Guesses>().distance_note == "2 von 5 genau");
}

TEST_CASE("a quiz shows what was right, how many knew, and with the next key the first five") {
    Hall hall;
    const auto id = hall.ask(Quiz{texts({"A", "B"}), 1}, of(3, {1, 2}), ask::Stage::revealed, Secrecy::named);
    hall.edit(id, [](ask::Ask& ask) {
        ask.answers = {{PersonId{1}, QuizAnswer{1, true}},
                       {PersonId{2}, QuizAnswer{1, false}},
                       {PersonId{3}, QuizAnswer{0, true}}};
        ask.answered_at = {{PersonId{1}, {15'000}}, {PersonId{2}, {30'000}}, {PersonId{3}, {1'000}}};
    });
    auto quiz = hall.body<stage::QuizBoard>();
    CHECK(quiz.options[0] == stage::QuizOption{"A", "A", "1", false});
    CHECK(quiz.options[1] == stage::QuizOption{"B", "B", "2", true});
    CHECK(quiz.best_title.empty());
    CHECK(hall.scene().footer[0].text == "2 von 3");
    CHECK(hall.scene().footer[1].text == "stage.quiz.right");
    hall.edit(id, [](ask::Ask& ask) { ask.more = 1; });
    quiz = hall.body<stage::QuizBoard>();
    REQUIRE(quiz.best.size() == 2);
    CHECK(quiz.best[0] == stage::QuizBest{"1", "Gast 1", Role::junior, "750"});
    CHECK(quiz.best[1] == stage::QuizBest{"2", "stage.quotes.no_name", {}, "500"});
}

TEST_CASE("a field counts its four corners, its middle as upper right, and has a mean from five answers on") {
    Hall hall;
    std::vector<int> cells(21 * 21, 0);
    cells[20 * 21 + 20] = 2;  // top right
    cells[10 * 21 + 10] = 1;  // in the very middle
    cells[0] = 2;             // bottom left
    const Matrix kind{{text("Können"), text("wenig"), text("viel")},
                      {text("Wollen"), text("nein"), text("ja")},
                      texts({"oben links", "oben rechts", "unten links", "unten rechts"})};
    hall.ask(kind, of(5, cells));
    const auto field = hall.body<stage::Field>();
    CHECK(field.corners[0] == stage::FieldCorner{"oben rechts", "3", 1, true});
    CHECK(field.corners[1] == stage::FieldCorner{"unten links", "2", 2, false});
    CHECK(field.corners[2] == stage::FieldCorner{"oben links", "0", 0, false});
    CHECK(field.dots.size() == 5);
    REQUIRE(field.mean);
    CHECK(field.mean->x == doctest::Approx((2 * 20.5 + 10.5 + 2 * 0.5) / 5 / 21));
    CHECK(field.density.size() == 13 * 8);
    CHECK(field.density.front() == 1);  // two answers wholly in the first cell
    CHECK(field.density[12] == 0);
    cells[0] = 1;
    hall.ask(kind, of(4, cells), ask::Stage::revealed, Secrecy::named);
    CHECK_FALSE(hall.body<stage::Field>().mean);
    cells[0] = 148;
    hall.ask(kind, of(151, cells));
    CHECK(hall.body<stage::Field>().dots.empty());
}

TEST_CASE("an empty field has no leading corner") {
    Hall hall;
    hall.ask(Matrix{{}, {}, texts({"a", "b", "c", "d"})}, of(0, std::vector<int>(21 * 21, 0)),
             ask::Stage::revealed, Secrecy::named);
    for (const auto& corner : hall.body<stage::Field>().corners) CHECK_FALSE(corner.leading);
}

TEST_CASE("yes and no are shares of everybody, and the run before is named where five answered it") {
    Hall hall;
    hall.ask(YesNo{}, of(4, {4, 0}), ask::Stage::revealed, Secrecy::named);
    hall.ask(YesNo{}, of(8, {6, 2}));
    auto halves = hall.body<stage::Halves>();
    CHECK(halves.yes.percent == "75\u202f%");
    CHECK(halves.yes.votes == "6 Stimmen");
    CHECK(halves.yes.share == doctest::Approx(0.75));
    CHECK(halves.yes.leading);
    CHECK(halves.no.percent == "25\u202f%");
    CHECK(halves.earlier.empty());  // four answered
    hall.ask(YesNo{}, of(6, {3, 3}));
    halves = hall.body<stage::Halves>();
    CHECK_FALSE(halves.yes.leading);
    CHECK_FALSE(halves.no.leading);
    CHECK(halves.earlier == "zuletzt 75\u202f% Ja");
}

TEST_CASE("texts stand seven on a page, and only what may be shown is counted") {
    Hall hall;
    Result result{20,
                  Histogram{{1, 2, 1, 1, 1, 1, 1, 1, 1}, {}, {"a", "b", "c", "d", "e", "f", "g", "h", "i"}},
                  {},
                  {}};
    const auto id = hall.ask(OpenText{}, result, ask::Stage::revealed, Secrecy::no_name);
    auto quotes = hall.body<stage::Quotes>();
    CHECK(quotes.quotes.size() == 7);
    CHECK(quotes.quotes[0] == stage::Quote{"a", "stage.quotes.no_name", {}});
    CHECK(quotes.page_label == "Seite 1 von 2");
    CHECK(hall.scene().footer[1].text == "· 10 Antworten");
    hall.edit(id, [](ask::Ask& ask) { ask.more = 1; });
    quotes = hall.body<stage::Quotes>();
    REQUIRE(quotes.quotes.size() == 2);
    CHECK(quotes.quotes[1].text == "i");
    CHECK(quotes.page == 1);
    CHECK(quotes.page_label == "Seite 2 von 2");
}

TEST_CASE("a named text has its author, and one page says how many answers there are") {
    Hall hall;
    const auto id =
        hall.ask(OpenText{}, {3, Histogram{{1}, {}, {"Zeit"}}, {}, {}}, ask::Stage::revealed, Secrecy::named);
    hall.edit(id, [](ask::Ask& ask) { ask.answers[PersonId{2}] = Written{{{"Zeit", 4}}}; });
    CHECK(hall.body<stage::Quotes>().quotes[0] == stage::Quote{"Zeit", "Gast 2", Role::senior});
    CHECK(hall.scene().footer[0].text == "1 Antwort");
}

TEST_CASE(
    "a choice is drawn as the facilitator likes: a dot for each of up to 120 people, or parts of a ring") {
    Hall hall;
    const auto id = hall.ask(SingleChoice{texts({"A", "B"})}, of(120, {100, 20}));
    auto poll = hall.body<stage::Poll>();
    CHECK(poll.drawing == Drawing::bars);
    CHECK(poll.options[0].dots == 0);
    hall.edit(id, [](ask::Ask& ask) { ask.question.drawing = Drawing::dots; });
    poll = hall.body<stage::Poll>();
    CHECK(poll.drawing == Drawing::dots);
    CHECK(poll.options[0].dots == 100);
    CHECK(poll.options[1].dots == 20);
    hall.edit(id, [](ask::Ask& ask) { ask.result = of(121, {100, 21}); });
    CHECK(hall.body<stage::Poll>().drawing == Drawing::bars);
    hall.edit(id, [](ask::Ask& ask) { ask.question.drawing = Drawing::donut; });
    poll = hall.body<stage::Poll>();
    CHECK(poll.drawing == Drawing::donut);
    CHECK(poll.all == "121");
    CHECK(poll.options[1].percent == "17\u202f%");
    hall.edit(id, [](ask::Ask& ask) { ask.result = of(0, {0, 0}); });
    CHECK(hall.body<stage::Poll>().drawing == Drawing::bars);  // nobody makes no ring
}

TEST_CASE("yes or no are halves, and a choice of two where it is drawn otherwise") {
    Hall hall;
    const auto id = hall.ask(YesNo{}, of(8, {6, 2}));
    CHECK(hall.body<stage::Halves>().yes.votes == "6 Stimmen");
    hall.edit(id, [](ask::Ask& ask) { ask.question.drawing = Drawing::donut; });
    const auto poll = hall.body<stage::Poll>();
    CHECK(names(poll.options) == Names{"stage.pulse.yes", "stage.pulse.no"});
    CHECK(poll.options[0].percent == "75\u202f%");
    CHECK(poll.options[0].leading);
}

TEST_CASE("the starred text is the first, then the newest") {
    Hall hall;
    const auto id = hall.ask(OpenText{}, {3, Histogram{{1, 1, 1}, {}, {"Geld", "Mut", "Zeit"}}, {}, {}},
                             ask::Stage::revealed, Secrecy::no_name);
    hall.edit(id, [](ask::Ask& ask) { ask.came_up = {{"Geld", 1}, {"Mut", 3}, {"Zeit", 2}}; });
    CHECK(names(hall.body<stage::Quotes>().quotes) == Names{"Mut", "Zeit", "Geld"});
    hall.edit(id, [](ask::Ask& ask) { ask.starred = "Geld"; });
    CHECK(names(hall.body<stage::Quotes>().quotes) == Names{"Geld", "Mut", "Zeit"});
}
