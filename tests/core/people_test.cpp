#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using people::Join;

Join join_as(std::string_view full, std::optional<Role> role = Role::junior) {
    return {name(full), {}, role, false};
}

people::ImportedPerson row(const char* id, const char* full, Role role, const char* department = "") {
    people::Profile profile;
    profile.role = role;
    profile.department = department;
    return {id, name(full).name, profile, ""};
}

Evening with_list(std::vector<people::ImportedPerson> rows) {
    Evening evening;
    evening.tell(people::ImportPeople{std::move(rows)});
    return evening;
}

const people::Person& person(const Evening& evening, PersonId id) {
    return evening.state().people.persons.at(id);
}

TEST_CASE("somebody who is not on the list joins as W001 and says which side") {
    Evening evening;
    CHECK(evening.phone(1, join_as("Ada Lovelace", {})) == refused(Refusal::role_needed));
    CHECK(evening.phone(1, join_as("Ada Lovelace")) == done);
    CHECK(person(evening, PersonId{1}).external == "W001");
    CHECK(person(evening, PersonId{1}).walk_in);
    CHECK(people::is_here(evening.state().people, PersonId{1}));
}

TEST_CASE("a walk-in's number is one that the list has not taken") {
    auto evening = with_list({row("W001", "Grace Hopper", Role::senior)});
    evening.phone(1, join_as("Ada Lovelace"));
    CHECK(person(evening, PersonId{2}).external == "W002");
}

TEST_CASE("the same phone joins once, however often it asks") {
    Evening evening;
    const auto ada = evening.join("Ada");
    const auto facts = evening.facts().size();
    CHECK(evening.phone(1, join_as("Ada")) == done);
    CHECK(evening.phone(1, join_as("Somebody Else")) == done);
    CHECK(evening.facts().size() == facts);
    CHECK(evening.state().people.persons.size() == 1);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(1)) == ada);
}

TEST_CASE("whoever is on the list is found however the umlaut is typed, and keeps the listed role") {
    auto evening = with_list({row("7", "Jörg Müller", Role::senior)});
    CHECK(evening.phone(1, join_as("joerg mueller", Role::junior)) == done);
    CHECK(evening.state().people.persons.size() == 1);
    CHECK(person(evening, PersonId{1}).profile.role == Role::senior);
}

TEST_CASE("a taken seat is not given to another phone, until the facilitator opens it") {
    Evening evening;
    const auto ada = evening.join("Ada");
    CHECK(evening.phone(2, join_as("Ada")) == refused(Refusal::seat_taken));
    CHECK(evening.tell(people::OpenSeat{ada}) == done);
    CHECK(evening.phone(2, join_as("Ada")) == done);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(2)) == ada);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(1)) == std::nullopt);
    CHECK(person(evening, ada).generation == 2);
    CHECK(evening.phone(3, join_as("Ada")) == refused(Refusal::seat_taken));
}

TEST_CASE("a phone that is handed on speaks for nobody, and its person stays") {
    Evening evening;
    evening.next();
    const auto ada = evening.join("Ada");
    CHECK(evening.phone(1, people::HandOver{}) == done);
    CHECK(people::is_here(evening.state().people, ada));
    CHECK_FALSE(person(evening, ada).seat);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(1)) == std::nullopt);
    CHECK(evening.phone(1, people::SetTopics{}) == refused(Refusal::no_seat));
    const auto ben = evening.phone(1, join_as("Ben"));
    CHECK(ben == done);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(1)) == PersonId{2});
}

TEST_CASE("whoever handed a phone on gets a seat again only once the facilitator opens it") {
    Evening evening;
    evening.next();
    const auto ada = evening.join("Ada");
    evening.phone(1, people::HandOver{});
    CHECK(evening.phone(2, join_as("Ada")) == refused(Refusal::seat_taken));
    CHECK(evening.tell(people::OpenSeat{ada}) == done);
    CHECK(evening.phone(2, join_as("Ada")) == done);
    CHECK(person(evening, ada).generation == 2);
    CHECK(evening.phone(3, join_as("Ada")) == refused(Refusal::seat_taken));
}

TEST_CASE("the facilitator opens a seat for somebody without a phone, who then sits on a lent one") {
    Evening evening;
    evening.next();
    evening.tell(people::AddPerson{name("Carla Ohnehandy"), Role::senior, {}});
    const PersonId carla{1};
    CHECK(evening.tell(people::OpenSeat{carla}) == done);
    CHECK(person(evening, carla).seat_open);
    CHECK(evening.phone(1, join_as("Carla Ohnehandy")) == done);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(1)) == carla);
    CHECK_FALSE(person(evening, carla).seat_open);
}

TEST_CASE("resume by name opens every seat for five minutes, and no longer") {
    Evening evening;
    evening.next();
    evening.join("Ada");
    evening.tell(people::OpenResumeByName{});
    evening.at("20:05");
    CHECK(evening.phone(2, join_as("Ada")) == done);
    evening.wait(1ms);
    CHECK(evening.phone(3, join_as("Ada")) == refused(Refusal::seat_taken));
}

TEST_CASE("namesakes are told apart by department, and nobody else sees one") {
    auto evening = with_list({row("1", "Anna Meier", Role::junior, "Einkauf"),
                              row("2", "Anna Meier", Role::senior, "Technik"),
                              row("3", "Anna Meier", Role::junior, "Technik")});
    CHECK(evening.phone(1, join_as("Anna Meier")) == refused(Refusal::namesakes));
    const auto from = [](const char* department) {
        return Join{name("Anna Meier"), clean(department), {}, false};
    };
    CHECK(evening.phone(1, from("Vertrieb")) == refused(Refusal::no_such_person));
    CHECK(evening.phone(1, from("Technik")) == done);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(1)) == PersonId{2});
    CHECK(evening.phone(2, from("Technik")) == done);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(2)) == PersonId{3});
    CHECK(evening.phone(3, from("Technik")) == refused(Refusal::seat_taken));
}

TEST_CASE("whoever is written exactly so is meant, not those who only look alike") {
    auto evening = with_list({row("1", "Eva Muller", Role::junior), row("2", "Eva Müller", Role::junior)});
    CHECK(evening.phone(1, join_as("Eva Müller")) == done);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(1)) == PersonId{2});
    CHECK(evening.phone(2, join_as("eva mueller")) == refused(Refusal::namesakes));
}

TEST_CASE("whoever was removed is sent to the facilitator, with the old phone and with a new one") {
    Evening evening;
    const auto ada = evening.join("Ada");
    evening.tell(people::Remove{ada});
    CHECK(evening.phone(1, join_as("Ada")) == refused(Refusal::removed));
    CHECK(evening.phone(1, people::Leave{}) == refused(Refusal::removed));
    CHECK(evening.phone(2, join_as("Ada")) == refused(Refusal::removed));
    CHECK(evening.tell_for(ada, people::SetTopics{}) == refused(Refusal::removed));
    evening.tell(people::Restore{ada});
    CHECK(evening.phone(1, join_as("Ada")) == done);
    CHECK(people::is_here(evening.state().people, ada));
}

TEST_CASE("somebody added by mistake does not keep the real person out") {
    Evening evening;
    evening.tell(people::AddPerson{name("Ada"), Role::junior, {}});
    CHECK(evening.undo() == done);
    CHECK(evening.phone(1, join_as("Ada")) == done);
    CHECK(people::sitting_on(evening.state().people, seat_of_phone(1)) == PersonId{2});
}

TEST_CASE("a real programme refuses bots, a rehearsal takes them") {
    const Join bot{name("Bot 1"), {}, Role::junior, true};
    Evening real;
    CHECK(real.phone(1, bot) == refused(Refusal::bots_not_welcome));
    Evening rehearsal{small_kickoff(), programme::Kind::rehearsal};
    CHECK(rehearsal.phone(1, bot) == done);
    CHECK(person(rehearsal, PersonId{1}).bot);
}

TEST_CASE("a name has 1 to 80 characters and at most 320 bytes") {
    Evening evening;
    CHECK(evening.phone(1, join_as("  ")) == refused(Refusal::name_empty));
    CHECK(evening.phone(1, join_as("!?")) == refused(Refusal::name_empty));
    CHECK(evening.phone(1, join_as(std::string(81, 'a'))) == refused(Refusal::name_too_long));
    CHECK(evening.phone(1, join_as(std::string(80, 'a'))) == done);
    std::string wide;  // 80 characters of 4 bytes
    for (int i = 0; i < 80; ++i) wide += "\xF0\x90\x8E\xA0";
    CHECK(evening.phone(2, join_as(wide)) == done);
    CHECK(evening.phone(3, join_as(wide + "\xCC\x81")) == refused(Refusal::name_too_long));  // 322 bytes
}

TEST_CASE("the hall holds 2,000 people") {
    Evening evening;
    std::vector<people::ImportedPerson> rows;
    for (std::size_t i = 0; i < limits::people_max - 1; ++i) {
        const auto text = std::to_string(i);
        rows.push_back({text, PersonName{"P" + text, "p" + text, text}, {Role::junior}, ""});
    }
    CHECK(evening.tell(people::ImportPeople{rows}) == done);
    CHECK(evening.phone(1, join_as("Last One")) == done);
    CHECK(evening.phone(2, join_as("One Too Many")) == refused(Refusal::hall_full));
    CHECK(evening.tell(people::AddPerson{name("One Too Many"), Role::junior, {}}) ==
          refused(Refusal::hall_full));
    rows.push_back({"new", PersonName{"New", "new", "new"}, {Role::junior}, ""});
    CHECK(evening.tell(people::ImportPeople{rows}) == refused(Refusal::hall_full));
}

TEST_CASE("a person brings at most 12 topics each way, of 60 characters") {
    Evening evening;
    const auto ada = evening.join("Ada");
    std::vector<CleanText> topics;
    for (int i = 0; i < 12; ++i) topics.push_back(clean("topic " + std::to_string(i)));
    CHECK(evening.phone(ada, people::SetTopics{topics, topics}) == done);
    CHECK(person(evening, ada).profile.wants.size() == 12);
    auto more = topics;
    more.push_back(clean("one more"));
    CHECK(evening.phone(ada, people::SetTopics{more, {}}) == refused(Refusal::too_many_topics));
    CHECK(evening.phone(ada, people::SetTopics{{}, more}) == refused(Refusal::too_many_topics));
    CHECK(evening.phone(ada, people::SetTopics{{clean(std::string(60, 'x'))}, {}}) == done);
    CHECK(evening.phone(ada, people::SetTopics{{clean(std::string(61, 'x'))}, {}}) ==
          refused(Refusal::text_too_long));
    CHECK(evening.phone(ada, people::SetTopics{{clean("")}, {}}) == refused(Refusal::text_empty));
    CHECK(evening.phone(ada, people::SetTopics{{clean("x"), clean("x")}, {}}) == done);
    CHECK(person(evening, ada).profile.offers.size() == 1);
}

TEST_CASE("only a person of role both chooses a side") {
    Evening evening;
    const auto ada = evening.join("Ada", Role::both);
    const auto ben = evening.join("Ben", Role::junior);
    CHECK(people::side_of(evening.state().people, ada) == std::nullopt);
    CHECK(evening.phone(ada, people::ChooseSide{Role::senior}) == done);
    CHECK(people::side_of(evening.state().people, ada) == Role::senior);
    CHECK(evening.phone(ada, people::ChooseSide{Role::both}) == refused(Refusal::role_needed));
    CHECK(evening.phone(ada, people::ChooseSide{}) == done);
    CHECK(people::side_of(evening.state().people, ada) == std::nullopt);
    CHECK(evening.phone(ben, people::ChooseSide{Role::senior}) == refused(Refusal::not_allowed));
}

TEST_CASE("leaving and coming back is seen by whoever plans") {
    Evening evening;
    const auto ada = evening.join("Ada");
    const auto before = evening.state().pairing.inputs;
    CHECK(evening.phone(ada, people::Leave{}) == done);
    CHECK_FALSE(people::is_here(evening.state().people, ada));
    CHECK(evening.state().pairing.inputs == before + 1);
    CHECK(evening.phone(ada, people::Leave{}) == done);
    CHECK(evening.state().pairing.inputs == before + 1);
    CHECK(evening.tell(people::MarkPresent{ada}) == done);
    CHECK(people::is_here(evening.state().people, ada));
    CHECK(evening.tell(people::MarkPresent{PersonId{9}}) == refused(Refusal::no_such_person));
}

TEST_CASE("a phone without a seat may only join") {
    Evening evening;
    CHECK(evening.phone(1, people::Leave{}) == refused(Refusal::no_seat));
    CHECK(evening.tell({Source::seat, {}, {}}, join_as("Ada")) == refused(Refusal::no_seat));
}

TEST_CASE("somebody known only as a link in a reporting line does not attend") {
    people::Profile link;
    auto evening = with_list({{"9", name("Olga Chefin").name, link, ""}});
    CHECK(evening.tell(people::MarkPresent{PersonId{1}}) == refused(Refusal::no_such_person));
    CHECK(evening.tell_for(PersonId{1}, people::SetTopics{}) == refused(Refusal::no_such_person));
    CHECK(evening.phone(1, join_as("Olga Chefin", {})) == refused(Refusal::role_needed));
}

}  // namespace
}  // namespace auftakt::test
