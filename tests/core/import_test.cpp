#include <doctest/doctest.h>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

people::ImportedPerson row(const char* id, const char* full, const char* manager = "") {
    people::Profile profile;
    profile.role = Role::junior;
    profile.offers = {"Netze"};
    return {id, name(full).name, profile, manager};
}

using Rows = std::vector<people::ImportedPerson>;

const people::Person& person(const Evening& evening, std::uint32_t id) {
    return evening.state().people.persons.at(PersonId{id});
}

TEST_CASE("a manager may stand further down in the file") {
    Evening evening;
    CHECK(evening.tell(people::ImportPeople{
              Rows{row("1", "Ada", "2"), row("2", "Ben"), row("3", "Cem", "99")}}) == done);
    CHECK(person(evening, 1).manager == PersonId{2});
    CHECK(person(evening, 2).manager == PersonId{});
    CHECK(person(evening, 3).manager == PersonId{});
}

TEST_CASE("the same file twice changes nothing") {
    Evening evening;
    const Rows rows{row("1", "Ada", "2"), row("2", "Ben")};
    evening.tell(people::ImportPeople{rows});
    const auto facts = evening.facts().size();
    CHECK(evening.tell(people::ImportPeople{rows}) == done);
    CHECK(evening.facts().size() == facts);
}

TEST_CASE("importing the file again takes back nothing that was typed or corrected at the event") {
    Evening evening;
    const Rows rows{row("1", "Ada")};
    evening.tell(people::ImportPeople{rows});
    evening.tell_for(PersonId{1}, people::SetTopics{{clean("Podcasts")}, {}});
    evening.tell(people::Rename{PersonId{1}, name("Ada Lovelace")});
    evening.tell(people::SetRole{PersonId{1}, Role::senior});
    CHECK(evening.tell(people::ImportPeople{rows}) == done);
    CHECK(person(evening, 1).profile.offers == std::vector<std::string>{"Podcasts"});
    CHECK(person(evening, 1).name.full == "Ada Lovelace");
    CHECK(person(evening, 1).profile.role == Role::senior);
}

TEST_CASE("what has changed in the file since is followed") {
    Evening evening;
    Rows rows{row("1", "Ada")};
    evening.tell(people::ImportPeople{rows});
    rows[0].name = name("Ada King").name;
    rows[0].profile.department = "Technik";
    evening.tell(people::ImportPeople{rows});
    CHECK(person(evening, 1).name.full == "Ada King");
    CHECK(person(evening, 1).profile.department == "Technik");
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("of two rows with one id the first counts") {
    Evening evening;
    CHECK(evening.tell(people::ImportPeople{Rows{row("1", "Ada"), row("1", "Ben")}}) == done);
    CHECK(evening.state().people.persons.size() == 1);
    CHECK(person(evening, 1).name.full == "Ada");
}

}  // namespace
}  // namespace auftakt::test
