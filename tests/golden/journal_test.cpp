#include <doctest/doctest.h>

#include <fstream>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "core/apply.hpp"
#include "golden/journal_summary.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

constexpr auto journal_file = "tests/golden/journal_small_evening.jsonl";
constexpr auto summary_file = "tests/golden/journal_small_evening.txt";

std::vector<std::string> lines_of(const char* file) {
    std::ifstream in{file};
    REQUIRE(in.good());
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// What a fact meant when it was written, it means for ever. When this fails, the fact needs a new version and
// an upcast; the files here are never written anew.
TEST_CASE("a journal of an earlier evening still tells the same evening") {
    Public state;
    for (const auto& line : lines_of(journal_file)) {
        CAPTURE(line);
        const auto fact = json::read_tagged<Fact>(*parse_json(line), "kind", json::Strict::no);
        REQUIRE(fact.has_value());
        apply(state, *fact);
    }
    const auto told = summary(state);
    const auto expected = lines_of(summary_file);
    CHECK(told.size() == expected.size());
    for (std::size_t i = 0; i < std::min(told.size(), expected.size()); ++i) CHECK(told[i] == expected[i]);
}

std::vector<PersonId> arrive(Evening& evening) {
    people::Profile profile;
    profile.role = Role::senior;
    evening.tell(people::ImportPeople{{{"7", name("Jörg Müller").name, profile, ""}}});
    evening.next();
    auto people = evening.join_many(9);
    people.push_back(evening.join("Joerg Mueller"));
    people.push_back(evening.join("Beides", Role::both));
    evening.phone(people[0], people::SetTopics{{clean("Podcasts"), clean("Video")}, {clean("Führen")}});
    evening.phone(people.back(), people::ChooseSide{Role::junior});
    evening.tell(people::AddPerson{name("Ohne Handy"), Role::senior, {}});
    evening.tell(people::OpenSeat{people[1]});
    evening.phone(99U, people::Join{name("Person 2"), {}, {}, false});
    return people;
}

void ask_all(Evening& evening, const std::vector<PersonId>& people) {
    int option = 0;
    for (const auto person : people)
        evening.phone(person, ask::GiveAnswer{evening.ask_id(), Choice{option++ % 3}, 1});
    evening.wait(20s);
    evening.next();
    evening.next();
}

void meet(Evening& evening, const std::vector<PersonId>& people) {
    evening.propose_plan();
    for (int i = 0; i < 4; ++i) {
        evening.next();
        evening.wait(3min);
    }
    evening.undo();
    evening.phone(people[3], people::Leave{});
    evening.phone(people[0], pairing::CallMissing{});
    evening.tell(run::AddMinutes{-1});
    for (int i = 0; i < 4; ++i) {
        evening.next();
        evening.wait(2min);
    }
}

void write_on_the_wall(Evening& evening, const std::vector<PersonId>& people) {
    evening.phone(people[0], wall::PostNote{0, clean("Mehr Mut \U0001F44D"), true});
    evening.phone(people[1], wall::PostNote{1, clean("Zeit"), false});
    evening.phone(people[2], wall::PostNote{1, clean("Weg damit"), false});
    evening.tell(wall::Moderate{NoteId{1}, true});
    evening.tell(wall::Moderate{NoteId{2}, true});
    evening.tell(wall::Moderate{NoteId{3}, false});
    evening.phone(people[4], wall::Vote{NoteId{1}});
    evening.phone(people[5], wall::Vote{NoteId{1}});
    evening.phone(people[5], wall::Vote{NoteId{2}});
    evening.tell(people::Remove{people[5]});
}

// Run once per golden journal, by hand: --no-skip. A newer one gets files of its own.
TEST_CASE("write a golden journal" * doctest::skip()) {
    Evening evening;
    const auto people = arrive(evening);
    evening.at("20:10").go_to(segment::anonymous);
    ask_all(evening, people);
    evening.go_to(segment::goals);
    evening.phone(people[0], commitments::ChooseGoal{segment::goals, 1, true});
    evening.phone(people[0], commitments::WriteGoal{clean("Öfter fragen")});
    evening.next();
    for (const auto person : people) evening.phone(person, commitments::Agree{segment::rules});
    evening.next();
    ask_all(evening, people);
    evening.tell(run::Pause{});
    evening.wait(1min);
    evening.next();
    evening.go_to(segment::pairing);
    meet(evening, people);
    evening.go_to(segment::pause);
    evening.tell(screen::ShowMessage{clean("Kaffee steht bereit"), false});
    evening.wait(9min);
    evening.tell(run::RepeatSegment{});
    evening.go_to(segment::wall);
    write_on_the_wall(evening, people);
    evening.next();
    evening.tell(run::SkipSegment{});
    evening.tell(run::EndShow{});
    std::ofstream journal{journal_file};
    for (const auto& row : evening.rows()) journal << row << '\n';
    std::ofstream text{summary_file};
    for (const auto& line : summary(evening.state())) text << line << '\n';
}

}  // namespace
}  // namespace auftakt::test
