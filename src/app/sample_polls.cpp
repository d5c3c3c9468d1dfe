#include "app/sample_polls.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "core/limits.hpp"

namespace auftakt {
namespace {

LocalText both(const char* german, const char* english) { return {german, "", english}; }

// As long as an editor lets them be.
const auto long_question = both(
    "Welche Gewohnheiten, Regeln und Besprechungen in unserem Haus würden Sie am liebsten schon morgen früh "
    "abschaffen, und warum gerade diese?",
    "Which of the habits, rules and meetings in our house would you like to get rid of as early as tomorrow "
    "morning, and why these ones?");
const auto long_option = both("Hierarchien überbrücken und jeden Monat etwas Neues wagen",
                              "Bridging hierarchies and daring something new every month");

std::size_t index(int number) { return static_cast<std::size_t>(number); }

// Numbers that look like chance and are the same in every picture.
int chance(int person, int salt, int below) {
    auto mixed =
        static_cast<std::uint32_t>(person + 1) * 2654435761U + static_cast<std::uint32_t>(salt) * 40503U;
    mixed ^= mixed >> 13;
    return static_cast<int>(mixed % static_cast<std::uint32_t>(below));
}

// The first of them are chosen most often.
int leaning(int person, int salt, int below) {
    return std::min(chance(person, salt, below), chance(person, salt + 1, below));
}

std::vector<LocalText> barriers() {
    return {both("Zu wenig Zeit im Alltag", "Too little time"),
            both("Scheu vor der Hierarchie", "Awe of the hierarchy"),
            both("Wir wissen nicht, wer was kann", "We do not know who can do what"),
            both("Andere Sprache, andere Werkzeuge", "Other language, other tools"),
            both("Sorge, sich zu blamieren", "Fear of losing face"),
            both("Kein Anlass, keine Gelegenheit", "No reason, no occasion")};
}

std::vector<LocalText> budget() {
    return {both("Zeit für Tandems", "Time for tandems"),
            both("Lernwerkstätten", "Learning workshops"),
            both("Gastbesuche in Werken", "Visits to plants"),
            both("Werkzeuge und Lizenzen", "Tools and licences"),
            both("Externe Trainer/innen", "External trainers"),
            both("Reserve", "Reserve"),
            both("Bücher", "Books"),
            both("Messen", "Fairs")};
}

SamplePoll bars() {
    return {
        {.question = {.text = both("Welches Thema gehen Sie zuerst an?", "Which topic do you take up first?"),
                      .kind = SingleChoice{barriers()},
                      .split = Split::role}},
        [](int person, int run) { return Choice{leaning(person, run, 6)}; },
        2};
}

SamplePoll drawn(Drawing drawing) {
    auto poll = bars();
    poll.spec.question.drawing = drawing;
    return poll;
}

SamplePoll strips() {
    return {{.question = {.text = both("Was hindert uns daran, voneinander zu lernen?",
                                       "What keeps us from learning from each other?"),
                          .kind = MultipleChoice{barriers(), 1, 3},
                          .split = Split::role}},
            [](int person, int run) {
                const int first = leaning(person, run, 5);
                return Choices{person % 3 == 0 ? std::vector{first} : std::vector{first, first + 1}};
            }};
}

SamplePoll columns() {
    Scale scale{
        .steps = 5,
        .labels = {both("gar nicht", "not at all"), both("eher nicht", "rather not"),
                   both("teils, teils", "partly"), both("eher ja", "rather"), both("völlig", "fully")},
        .items = {{{}, "courage"}}};
    return {{.question = {.text = both("„Ich traue mich, einer Führungskraft offen zu widersprechen.“",
                                       "“I dare to contradict an executive openly.”"),
                          .kind = std::move(scale),
                          .split = Split::role}},
            [](int person, int run) {
                const int step = leaning(person, run, 5);
                return Steps{{run == 1 ? step + 1 : 5 - step}};
            },
            2};
}

SamplePoll ranks() {
    return {{.question = {.text = both("Was hindert uns am meisten?", "What hinders us most?"),
                          .kind = Ranking{barriers()}}},
            [](int person, int run) {
                Ranked ranked{{0, 1, 2, 3, 4, 5}};
                for (int swap = 0; swap < 4; ++swap) {
                    const auto at = index(chance(person, run + swap, 5));
                    std::swap(ranked.options[at], ranked.options[at + 1]);
                }
                return ranked;
            }};
}

SamplePoll waffle() {
    return {{.question = {.text = both("100 Punkte: Wofür setzen wir das Lernbudget ein?",
                                       "100 points: what do we spend the learning budget on?"),
                          .kind = Points{budget(), 100}}},
            [](int person, int run) {
                Spent spent{std::vector<int>(8, 2)};
                int left = 84;
                for (std::size_t i = 0; i < 5; ++i) {
                    const int some = std::min(left, 10 + chance(person, run + static_cast<int>(i), 20));
                    spent.points[i] += some;
                    left -= some;
                }
                spent.points[0] += left;
                return spent;
            }};
}

SamplePoll field() {
    return {{.question = {.text = both("Wo stehen Sie bei KI?", "Where do you stand with AI?"),
                          .kind = Matrix{{both("Können", "Skill"), both("kann ich noch nicht", "not yet"),
                                          both("kann ich gut", "well")},
                                         {both("Wollen", "Will"), both("will ich nicht", "do not want to"),
                                          both("will ich sehr", "want to very much")},
                                         {both("Will es lernen", "Wants to learn"),
                                          both("Kann es und will mehr", "Can, and wants more"),
                                          both("Noch fern", "Still far away"),
                                          both("Kann es, ist skeptisch", "Can, is sceptical")}},
                          .split = Split::role}},
            [](int person, int run) {
                return Spot{20 - leaning(person, run, 21), 20 - leaning(person, run + 5, 21)};
            }};
}

SamplePoll cloud(const Cast& cast) {
    auto words = cast.words;
    return {{.question = {.text = both("Was braucht ein gutes Tandem?", "What does a good tandem need?"),
                          .kind = WordCloud{3},
                          .moderation = Moderation::off}},
            [words = std::move(words)](int person, int run) {
                return Written{{clean(words[index(leaning(person, run, static_cast<int>(words.size())))])}};
            }};
}

SamplePoll quotes(const Cast& cast, bool long_texts) {
    auto answers = cast.answers;
    return {{.question = {.text = both("Was hätten Sie gern mit 25 schon gewusst?",
                                       "What would you have liked to know at 25?"),
                          .kind = OpenText{},
                          .secrecy = Secrecy::named,
                          .moderation = Moderation::off}},
            [answers = std::move(answers), long_texts](int person, int) {
                const auto& text = answers[index(person) % answers.size()];
                return Written{{clean(long_texts ? long_question.de + " " + text : text)}};
            }};
}

SamplePoll guesses() {
    return {
        {.question = {.text = both("Wie viele Menschen in unserem Haus sind jünger als 30 Jahre?",
                                   "How many people in our house are younger than 30?"),
                      .kind = Guess{1284, 0, 100'000, both("Menschen", "people")}},
         .note = both("von 4.910 – gut ein Viertel des Hauses.", "of 4,910: a good quarter of the house.")},
        [](int person, int run) {
            return Guessed{person % 31 == 30
                               ? 20'000
                               : 200 + 7 * (chance(person, run, 150) + chance(person, run + 1, 150))};
        },
        1,
        true};
}

SamplePoll quiz() {
    return {
        {.question = {.text = both("Was bedeutet „Reverse Mentoring“ im Kern?",
                                   "What is reverse mentoring at its core?"),
                      .kind =
                          Quiz{{both("Sie erfinden gemeinsam ein Produkt", "Inventing a product together"),
                                both("Jüngere beraten Ältere", "The young advise the old"),
                                both("Die Chefin lobt am Freitag", "The boss praises on Fridays"),
                                both("Alle tauschen eine Woche den Platz", "Everybody swaps desks")},
                               1},
                      .secrecy = Secrecy::named},
         .note =
             both("1999 bat der Chef von General Electric 500 Führungskräfte, sich das Internet von "
                  "Jüngeren erklären zu lassen.",
                  "In 1999 the head of General Electric asked 500 executives to have the internet explained "
                  "to them by the young.")},
        [](int person, int run) {
            return QuizAnswer{person % 3 == 0 ? chance(person, run, 4) : 1, person % 4 != 1};
        },
        1,
        true};
}

SamplePoll halves() {
    return {{.question = {.text = both("Haben Sie heute etwas gehört, das Sie überrascht hat?",
                                       "Have you heard something today that surprised you?"),
                          .kind = YesNo{},
                          .split = Split::role}},
            [](int person, int run) { return Choice{leaning(person, run, 5) > 1 + run % 2 ? 1 : 0}; },
            2};
}

SamplePoll made(SampleResult result, const Cast& cast, bool long_texts) {
    switch (result) {
        case SampleResult::bars: return bars();
        case SampleResult::dots: return drawn(Drawing::dots);
        case SampleResult::donut: return drawn(Drawing::donut);
        case SampleResult::strips: return strips();
        case SampleResult::columns: return columns();
        case SampleResult::ranks: return ranks();
        case SampleResult::waffle: return waffle();
        case SampleResult::field: return field();
        case SampleResult::cloud: return cloud(cast);
        case SampleResult::quotes: return quotes(cast, long_texts);
        case SampleResult::guesses: return guesses();
        case SampleResult::quiz: return quiz();
        case SampleResult::halves: return halves();
    }
    return bars();
}

}  // namespace

SamplePoll sample_poll(SampleResult result, const Cast& cast, bool long_texts) {
    auto poll = made(result, cast, long_texts);
    if (!long_texts) return poll;
    poll.spec.question.text = long_question;
    std::visit(
        [](auto& kind) {
            if constexpr (requires { kind.options.front().de; })
                for (auto& option : kind.options) option = long_option;
        },
        poll.spec.question.kind);
    return poll;
}

}  // namespace auftakt
