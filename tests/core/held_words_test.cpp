#include "core/held_words.hpp"

#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

const std::vector<std::string> words{"blod", "quatsch*"};

TEST_CASE("a word is known however it is written, and only as a whole word") {
    const std::pair<const char*, bool> rows[] = {
        {"So ein BLÖD, sagt er", true}, {"bloed!", true},    {"b l ö d", true},    {"Blödsinn", false},
        {"Quatschkopf", true},          {"„Quatsch“", true}, {"Alles gut", false}, {"", false},
    };
    for (const auto& [text, held] : rows) {
        CAPTURE(text);
        CHECK(holds_back(words, text) == held);
    }
    CHECK_FALSE(holds_back({}, "blöd"));
}

TEST_CASE("the list is bounded, and the same list twice is no news") {
    Evening evening;
    CHECK(evening.tell(programme::KnowWords{words}) == done);
    const auto facts = evening.facts().size();
    CHECK(evening.tell(programme::KnowWords{words}) == done);
    CHECK(evening.facts().size() == facts);
    const std::vector<std::string> most(limits::held_words_max, "x");
    CHECK(evening.tell(programme::KnowWords{most}) == done);
    const std::vector<std::string> more(limits::held_words_max + 1, "x");
    CHECK(evening.tell(programme::KnowWords{more}) == refused(Refusal::text_too_long));
    const std::string longest(limits::held_word_bytes_max, 'x');
    CHECK(evening.tell(programme::KnowWords{{longest}}) == done);
    CHECK(evening.tell(programme::KnowWords{{longest + "x"}}) == refused(Refusal::text_too_long));
    CHECK(evening.tell(programme::KnowWords{{""}}) == refused(Refusal::text_too_long));
}

Show with_texts(Secrecy secrecy) {
    auto show = small_kickoff();
    show.segments[1].spec = PollSpec{.question = {.text = {"Frage", "", ""},
                                                  .kind = OpenText{},
                                                  .secrecy = secrecy,
                                                  .moderation = Moderation::off}};
    return show;
}

struct Texts {
    explicit Texts(Secrecy secrecy) : evening{with_texts(secrecy)} {
        evening.tell(programme::KnowWords{words});
        evening.next();
        people = evening.join_many(6);
        evening.next();
        const char* texts[] = {"Mut", "Blöd", "Zeit", "Mut", "Ruhe", "Mut"};
        for (std::size_t i = 0; i < people.size(); ++i)
            evening.phone(people[i], ask::GiveAnswer{evening.ask_id(), Written{{clean(texts[i])}}, 1});
    }
    std::vector<std::string> shown() { return evening.asked().result->whole->texts; }
    Evening evening;
    std::vector<PersonId> people;
};

TEST_CASE("without moderation too, a word of the list waits until the facilitator lets it through") {
    Texts hall{Secrecy::no_name};
    CHECK(ask::shows(hall.evening.asked(), "Mut"));
    CHECK_FALSE(ask::shows(hall.evening.asked(), "Blöd"));
    hall.evening.next();
    CHECK(hall.shown() == std::vector<std::string>{"Mut", "Ruhe", "Zeit"});
    CHECK(hall.evening.tell(ask::JudgeText{hall.evening.ask_id(), "Blöd", true}) == done);
    CHECK(hall.shown() == std::vector<std::string>{"Blöd", "Mut", "Ruhe", "Zeit"});
}

TEST_CASE("of a sealed question the word is left out when it settles, and nothing tells that it came") {
    Texts hall{Secrecy::anonymous};
    CHECK(count_of<ask::TextJudged>(hall.evening.facts()) == 0);
    hall.evening.next();
    hall.evening.next();
    CHECK(hall.shown() == std::vector<std::string>{"Mut", "Ruhe", "Zeit"});
    CHECK(hall.evening.asked().result->n == 6);
    for (const auto& row : hall.evening.rows()) CHECK(row.find("Blöd") == std::string::npos);

    Texts other{Secrecy::anonymous};
    other.evening.next();
    CHECK(other.evening.tell(ask::JudgeText{other.evening.ask_id(), "Blöd", true}) == done);
    other.evening.next();
    CHECK(other.shown() == std::vector<std::string>{"Blöd", "Mut", "Ruhe", "Zeit"});
}

TEST_CASE("a note of the wall that holds such a word waits, though no other does") {
    auto show = small_kickoff();
    std::get<WallSpec>(show.segments[segment::wall].spec).moderation = Moderation::off;
    Evening evening{show};
    evening.tell(programme::KnowWords{words});
    evening.next();
    const auto ada = evening.join("Ada");
    evening.go_to(segment::wall);
    evening.phone(ada, wall::PostNote{0, clean("So ein Quatsch"), false});
    evening.phone(ada, wall::PostNote{0, clean("Ein Ziel"), false});
    CHECK(evening.state().wall.notes.at(NoteId{1}).state == wall::NoteState::waiting);
    CHECK(evening.state().wall.notes.at(NoteId{2}).state == wall::NoteState::shown);
}

}  // namespace
}  // namespace auftakt::test
