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

TEST_CASE("a topic with a word of the list is told so at once, and what the organiser's file says stands") {
    Evening evening;
    people::Profile profile;
    profile.role = Role::junior;
    profile.offers = {"Quatschkopf"};
    evening.tell(people::ImportPeople{{{"W1", name("Ada Ahrens").name, profile, ""}}});
    evening.tell(programme::KnowWords{words});
    evening.next();
    const PersonId ada{1};
    const auto kept = clean("Quatschkopf");
    CHECK(evening.tell_for(ada, people::SetTopics{{kept, clean("Excel")}, {}}) == done);
    CHECK(evening.tell_for(ada, people::SetTopics{{kept}, {clean("B L Ö D")}}) ==
          refused(Refusal::topic_held));
    CHECK(evening.tell_for(ada, people::SetTopics{{clean("Quatsch")}, {}}) == refused(Refusal::topic_held));
    CHECK(evening.state().people.persons.at(ada).profile.offers ==
          std::vector<std::string>{"Quatschkopf", "Excel"});
    CHECK(evening.tell_for(ada, people::SetTopics{{clean("Blödsinn")}, {}}) == done);
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

TEST_CASE("a question of the hall that holds such a word waits, though no other does") {
    auto show = whole_kickoff();
    std::get<QuestionsSpec>(show.segments[segment::questions].spec).moderation = Moderation::off;
    Evening evening{show};
    evening.tell(programme::KnowWords{words});
    const auto ada = evening.join("Ada");
    evening.go_to(segment::questions);
    evening.phone(ada, questions::PutQuestion{clean("Wer glaubt diesen Quatsch?"), false});
    evening.phone(ada, questions::PutQuestion{clean("Wann geht es los?"), false});
    evening.tell(questions::PutQuestion{clean("Quatsch, ruft jemand"), false});
    const auto state_of = [&](std::uint32_t id) {
        return evening.state().questions.questions.at(QuestionId{id}).state;
    };
    CHECK(state_of(1) == questions::QuestionState::waiting);
    CHECK(state_of(2) == questions::QuestionState::shown);
    CHECK(state_of(3) == questions::QuestionState::shown);  // the facilitator typed it
    CHECK(evening.tell(questions::ModerateQuestion{QuestionId{1}, true}) == done);
    CHECK(state_of(1) == questions::QuestionState::shown);
}

TEST_CASE("a name that holds such a word is held until the facilitator allows it or gives another") {
    Evening evening;
    evening.tell(programme::KnowWords{words});
    evening.next();
    const auto blod = evening.join("Bernd Blöd");
    const auto ada = evening.join("Ada");
    const auto held = [&](PersonId id) {
        return is_name_held(evening.state(), evening.state().people.persons.at(id));
    };
    const auto seen = [&](PersonId id) { return name_seen(words, evening.state().people.persons.at(id)); };
    CHECK(held(blod));
    CHECK(seen(blod) == "N. N.");
    CHECK_FALSE(held(ada));
    CHECK(seen(ada) == "Ada");
    CHECK(evening.tell(people::AcceptName{ada}) == refused(Refusal::already_done));
    CHECK(evening.tell(people::AcceptName{PersonId{9}}) == refused(Refusal::no_such_person));
    CHECK(evening.phone(ada, people::AcceptName{blod}) == refused(Refusal::not_allowed));
    CHECK(evening.tell(people::AcceptName{blod}) == done);
    CHECK_FALSE(held(blod));
    CHECK(seen(blod) == "Bernd Blöd");
    CHECK(evening.undo() == done);
    CHECK(held(blod));
    CHECK(evening.tell(people::AcceptName{blod}) == done);
    // Another name is looked at anew, and the one that was allowed stays so.
    CHECK(evening.tell(people::Rename{blod, name("Bernd Quatschmann")}) == done);
    CHECK(held(blod));
    CHECK(evening.undo() == done);
    CHECK_FALSE(held(blod));
    CHECK(evening.tell(people::Rename{blod, name("Bernd Berg")}) == done);
    CHECK_FALSE(held(blod));
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a department typed at the door is held like a name, and one of the list is not") {
    Evening evening;
    evening.tell(programme::KnowWords{words});
    evening.next();
    evening.tell({Source::seat, seat_of_phone(90), {}},
                 people::Join{name("Cem"), clean("Abteilung Quatsch"), Role::junior});
    CHECK(name_seen(words, evening.state().people.persons.at(PersonId{1})) == "N. N.");
    evening.tell(people::ImportPeople{{{"P-1", make_name("Ben Blöd").name, {.role = Role::senior}, ""}}});
    CHECK(name_seen(words, evening.state().people.persons.at(PersonId{2})) == "Ben Blöd");
}

}  // namespace
}  // namespace auftakt::test
