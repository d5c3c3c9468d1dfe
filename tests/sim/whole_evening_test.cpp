#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "core/limits.hpp"
#include "core/next_step.hpp"
#include "organiser/show_file.hpp"
#include "support/evening.hpp"

// Whole evenings of the shows that ship, and of one with every kind of question. What questions say in the
// end is compared with a count of the answers as they were given, made here by hand.
namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

LocalText words(const char* text) { return {text, "", ""}; }

// Every kind once, in the order of QuestionKind.
Show every_kind() {
    const std::vector<LocalText> three{words("Eins"), words("Zwei"), words("Drei")};
    const QuestionKind kinds[] = {SingleChoice{three},
                                  MultipleChoice{three, 1, 2},
                                  Scale{4, {}, {{words("A"), "a"}, {words("B"), "b"}}},
                                  Ranking{three},
                                  Points{three, 10},
                                  WordCloud{2},
                                  OpenText{},
                                  Guess{.truth = 7, .least = 0, .most = 9, .unit = {}},
                                  Quiz{three, 1},
                                  Matrix{},
                                  YesNo{}};
    Show show;
    show.title = words("Alle Arten");
    show.segments.push_back({.planned = 60s, .spec = LobbySpec{}});
    for (const auto& kind : kinds)
        for (const auto secrecy : {Secrecy::anonymous, Secrecy::named}) {
            const Question question{.text = words("Frage"),
                                    .kind = kind,
                                    .secrecy = secrecy,
                                    .moderation = Moderation::off,
                                    .live = !is_written(kind)};
            if (!well_formed(question)) continue;  // some are never anonymous
            show.segments.push_back({.planned = 60s, .spec = PollSpec{.question = question, .timer = 20s}});
        }
    show.segments.push_back({.planned = 60s, .spec = ClosingSpec{}});
    return show;
}

class Hall {
public:
    Hall(Show show, int people) : evening_{std::move(show), programme::Kind::rehearsal} {
        evening_.next();
        people_ = evening_.join_many(people);
    }

    // Everybody does what may be done, then the next key, until the show is over.
    void play() {
        for (int step = 0; step < 400; ++step) {
            REQUIRE(evening_.state().run.place.phase != run::Phase::ended);
            work_jobs();
            everybody_acts();
            const auto next = next_step(evening_.state());
            evening_.wait(3s);
            if (next.kind == run::StepKind::release_tandems)
                REQUIRE(evening_.tell(tandem::ReleaseTandems{}) == done);
            else if (next.kind == run::StepKind::end_show)
                break;
            else if (next.kind != run::StepKind::nothing)
                REQUIRE(evening_.next() == done);
        }
        REQUIRE(evening_.tell(run::EndShow{}) == done);
        evening_.wait(61s);  // boxes settle
    }

    Evening& evening() { return evening_; }
    // By question, of people: what each said last.
    const std::map<AskId, std::map<PersonId, Answer>>& given() const { return given_; }

private:
    void work_jobs() {
        const auto& state = evening_.state();
        if (state.pairing.segment == state.run.place.segment &&
            state.pairing.cycle.phase == pairing::Phase::planning)
            evening_.propose_plan();
        if (state.mixer.wanted) evening_.mix_tables();
        if (state.tandem.phase == tandem::Phase::computing) evening_.propose_tandems();
    }

    void everybody_acts() {
        const auto& place = evening_.state().run.place;
        if (const auto ask = current_ask(evening_.state());
            ask && evening_.state().ask.asks.at(*ask).stage == ask::Stage::open &&
            !ask::for_matching(evening_.state().ask.asks.at(*ask).question))
            answer(*ask);
        if (wall::is_open(evening_.state().wall, place.segment))
            for (std::size_t i = 0; i < people_.size(); i += 6)
                evening_.phone(people_[i], wall::PostNote{0, clean("Notiz " + std::to_string(i)), false});
        const auto* segment = current_segment(evening_.state());
        if (segment != nullptr && std::holds_alternative<QuestionsSpec>(segment->spec))
            for (std::size_t i = 0; i < people_.size(); i += 40)
                evening_.phone(people_[i],
                               questions::PutQuestion{clean("Warum " + std::to_string(i)), false});
        if (segment != nullptr && std::holds_alternative<RulesSpec>(segment->spec))
            for (const auto person : people_) evening_.phone(person, commitments::Agree{place.segment});
    }

    // Nine in ten answer, and one in five of them thinks again.
    void answer(AskId ask) {
        const auto kind = evening_.state().ask.asks.at(ask).question.kind;  // answers make the table anew
        for (const auto person : people_) {
            if (below(10) == 0) continue;
            for (int times = below(5) == 0 ? 2 : 1; times > 0; --times) {
                const auto one = std::visit([&](const auto& held) { return some(held); }, kind);
                REQUIRE(evening_.phone(person, ask::GiveAnswer{ask, one, ++n_}) == done);
                given_[ask][person] = one;
            }
        }
    }

    int below(std::size_t bound) { return static_cast<int>(random_() % bound); }
    Answer some(const SingleChoice& kind) { return Choice{below(kind.options.size())}; }
    Answer some(const MultipleChoice& kind) {
        Choices all{{below(kind.options.size())}};
        if (const int more = below(kind.options.size()); kind.most > 1 && more > all.options[0])
            all.options.push_back(more);
        return all;
    }
    Answer some(const Scale& kind) {
        Steps steps;
        for (std::size_t i = 0; i < kind.items.size(); ++i)
            steps.steps.push_back(1 + below(static_cast<std::size_t>(kind.steps)));
        return steps;
    }
    Answer some(const Ranking& kind) {
        Ranked order;
        for (std::size_t i = 0; i < kind.options.size(); ++i) order.options.push_back(static_cast<int>(i));
        std::ranges::shuffle(order.options, random_);
        return order;
    }
    Answer some(const Points& kind) {
        Spent spent{std::vector<int>(kind.options.size())};
        for (int left = kind.total; left > 0; --left) ++spent.points[static_cast<std::size_t>(below(3))];
        return spent;
    }
    Answer some(const WordCloud&) { return Written{{clean("Wort" + std::to_string(below(9)))}}; }
    Answer some(const OpenText&) { return Written{{clean("Satz " + std::to_string(below(30)))}}; }
    Answer some(const Guess& kind) {
        return Guessed{kind.least + below(static_cast<std::size_t>(kind.most - kind.least + 1))};
    }
    Answer some(const Quiz& kind) { return QuizAnswer{below(kind.options.size()), below(2) == 0}; }
    Answer some(const Matrix&) { return Spot{below(21), below(21)}; }
    Answer some(const YesNo&) { return Choice{below(2)}; }
    Answer some(const RateTalk&) { return Choice{}; }
    Answer some(const WishPartners&) { return Choice{}; }

    Evening evening_;
    std::vector<PersonId> people_;
    std::map<AskId, std::map<PersonId, Answer>> given_;
    std::mt19937 random_{20261127};
    std::uint64_t n_ = 0;
};

// How often each thing was said: "option 2", "item 1 step 4", "Mut".
using Said = std::map<std::string, int>;

void say(Said& said, const std::string& thing, int times = 1) {
    if (times != 0) said[thing] += times;
}

struct CountByHand {
    Said& said;
    void operator()(const Choice& x) const { say(said, std::to_string(x.option)); }
    void operator()(const QuizAnswer& x) const { say(said, std::to_string(x.option)); }
    void operator()(const Choices& x) const {
        for (const int option : x.options) say(said, std::to_string(option));
    }
    void operator()(const Steps& x) const {
        for (std::size_t i = 0; i < x.steps.size(); ++i)
            say(said, std::to_string(i) + " step " + std::to_string(x.steps[i]));
    }
    void operator()(const Ranked& x) const {
        for (std::size_t place = 0; place < x.options.size(); ++place)
            say(said, std::to_string(x.options[place]) + " place " + std::to_string(place));
    }
    void operator()(const Spent& x) const {
        for (std::size_t i = 0; i < x.points.size(); ++i) say(said, std::to_string(i), x.points[i]);
    }
    void operator()(const Written& x) const {
        for (const auto& text : x.texts) say(said, text.text);
    }
    void operator()(const Guessed& x) const { say(said, std::to_string(x.value)); }
    void operator()(const Spot& x) const { say(said, std::to_string(x.across) + "/" + std::to_string(x.up)); }
    void operator()(const TalkRatings&) const {}
    void operator()(const Wishes&) const {}
};

// The same names for what a result says.
struct Named {
    const Histogram& result;
    Said operator()(const Scale& kind) const {
        return rows(static_cast<std::size_t>(kind.steps), " step ", 1);
    }
    Said operator()(const Ranking& kind) const { return rows(kind.options.size(), " place ", 0); }
    Said operator()(const Matrix&) const {
        Said said;
        for (std::size_t i = 0; i < result.counts.size(); ++i)
            say(said, std::to_string(i % 21) + "/" + std::to_string(i / 21), result.counts[i]);
        return said;
    }
    template <class Kind>
    Said operator()(const Kind&) const {
        Said said;
        for (std::size_t i = 0; i < result.counts.size(); ++i)
            say(said,
                i < result.texts.size()    ? result.texts[i]
                : i < result.values.size() ? std::to_string(result.values[i])
                                           : std::to_string(i),
                result.counts[i]);
        return said;
    }
    Said rows(std::size_t width, const char* between, std::size_t first) const {
        Said said;
        for (std::size_t i = 0; i < result.counts.size(); ++i)
            say(said, std::to_string(i / width) + between + std::to_string(i % width + first),
                result.counts[i]);
        return said;
    }
};

void check_counts(Hall& hall) {
    int compared = 0;
    for (const auto& [id, answers] : hall.given()) {
        CAPTURE(id.value);
        const auto& asked = hall.evening().state().ask.asks.at(id);
        REQUIRE(asked.result);
        CHECK(asked.result->n == static_cast<int>(answers.size()));
        if (is_written(asked.question.kind) && asked.question.moderation == Moderation::before) continue;
        Said said;
        for (const auto& [person, answer] : answers) std::visit(CountByHand{said}, answer);
        REQUIRE(asked.result->whole);
        CHECK(std::visit(Named{*asked.result->whole}, asked.question.kind) == said);
        ++compared;
    }
    CHECK(compared > 0);
    CHECK(hall.evening().sealed_rows() == 0);
    CHECK(hall.evening().replayed() == hall.evening().model());
}

TEST_CASE("three hundred people answer every kind of question, and each result is what they said") {
    Hall hall{every_kind(), 300};
    hall.play();
    CHECK(hall.given().size() == 20);  // a cloud and a quiz are never anonymous
    check_counts(hall);
}

TEST_CASE("with three hundred people the shows that ship run to their end, and results are what they said") {
    for (const auto* name :
         {"reverse-mentoring-kickoff", "short-kickoff", "check-in", "reflection", "closing"}) {
        CAPTURE(name);
        const auto read = read_show(std::string{"kiosk-config/shows/"} + name + ".toml");
        REQUIRE(read);
        Hall hall{read->show, 300};
        hall.play();
        check_counts(hall);
        CHECK(count_of<ask::AskSettled>(hall.evening().facts()) > 0);
    }
}

}  // namespace
}  // namespace auftakt::test
