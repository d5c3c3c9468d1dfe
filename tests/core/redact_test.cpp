#include <doctest/doctest.h>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/redact.hpp"
#include "core/sealed/erasure.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using programme::Erasure;

std::string text_of(const Fact& fact) { return to_text(json::write_tagged(fact, "kind")); }

std::string redacted(const Fact& fact, const Traces& traces) { return text_of(redact(fact, traces)); }

TEST_CASE("who is erased is a number, and what the rounds were made from stays") {
    people::Profile profile;
    profile.role = Role::senior;
    profile.department = "Einkauf";
    profile.offers = {"Führung"};
    profile.email = "ada@example.org";
    profile.experience_years = 31;
    profile.capacity = 2;
    const Fact added =
        people::Fact{people::PersonAdded{PersonId{7}, "P-77", make_name("Ada Lovelace").name, profile}};
    const Traces of_ada{{PersonId{7}}};
    const auto text = redacted(added, of_ada);
    for (const auto* gone : {"Ada", "P-77", "Einkauf", "Führung", "example", "31"}) {
        CAPTURE(gone);
        CHECK(text.find(gone) == std::string::npos);
    }
    const auto after = std::get<people::PersonAdded>(std::get<people::Fact>(redact(added, of_ada)));
    CHECK(after.person == PersonId{7});
    CHECK(after.external == "erased-7");
    CHECK(after.name.full == "N. N.");
    CHECK(after.profile.role == Role::senior);
    CHECK(after.profile.capacity == 2);
    CHECK(redacted(added, Traces{{PersonId{8}}}) == text_of(added));
    CHECK(redacted(people::Fact{people::PersonRenamed{PersonId{7}, make_name("Ada King").name}}, of_ada)
              .find("King") == std::string::npos);
}

TEST_CASE("every text of somebody goes, wherever a fact carries it") {
    const PersonId ada{1};
    const PersonId ben{2};
    const Traces of_ada{{ada}};
    const tandem::Tandem pair{{ada}, {ben}, {{tandem::ReasonKind::offers, "Geheim", 0}}, false, {"Geheim"}};
    const tandem::Tandem others{{PersonId{3}}, {ben}, {{tandem::ReasonKind::offers, "Offen", 0}}};
    struct Row {
        const char* name;
        Fact fact;
    };
    const Row rows[] = {
        {"note", wall::Fact{wall::NotePosted{.note = NoteId{1}, .text = "Geheim", .author = ada}}},
        {"goal", commitments::Fact{commitments::GoalWritten{ada, "Geheim"}}},
        {"goal of a pair", tandem::Fact{tandem::TandemGoalWritten{0, ada, "Geheim"}}},
        {"answer", ask::Fact{ask::AnswerGiven{AskId{1}, ada, Written{{clean("Geheim")}}, {}}}},
        {"draft", tandem::Fact{tandem::TandemsProposed{1, {{pair, others}, {}}, 1, 1}}},
        {"profile", people::Fact{people::ProfileChanged{ada, {.department = "Geheim"}}}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(text_of(row.fact).find("Geheim") != std::string::npos);
        CHECK(redacted(row.fact, of_ada).find("Geheim") == std::string::npos);
        CHECK(redacted(row.fact, Traces{{PersonId{9}}}) == text_of(row.fact));
    }
    CHECK(redacted(rows[4].fact, of_ada).find("Offen") !=
          std::string::npos);  // the other pair keeps its reason
}

TEST_CASE("moderation names a text: it goes with its writer, unless somebody else wrote the same") {
    Traces traces{{PersonId{1}}};
    const auto wrote = [&](std::uint32_t person, const char* text) {
        traces.follow(ask::Fact{ask::AnswerGiven{AskId{1}, PersonId{person}, Written{{clean(text)}}, {}}});
    };
    wrote(1, "nur ich");
    wrote(1, "wir beide");
    wrote(2, "wir beide");
    const Fact mine = ask::Fact{ask::TextJudged{AskId{1}, "nur ich", true}};
    const Fact ours = ask::Fact{ask::TextJudged{AskId{1}, "wir beide", true}};
    CHECK(redacted(mine, traces).find("nur ich") == std::string::npos);
    CHECK(redacted(ours, traces) == text_of(ours));
}

TEST_CASE("an erased person is removed, their notes are withdrawn, and nothing brings them back") {
    Evening evening;
    evening.next();
    const auto ada = evening.join("Ada Lovelace");
    evening.join("Ben");
    evening.go_to(segment::wall);
    evening.phone(ada, wall::PostNote{0, clean("Von Ada"), true});
    const auto outcome = erase(evening.model(), {Erasure::person, ada, {}}, evening.moment());
    CHECK(count_of<people::PersonRemoved>(outcome.facts) == 1);
    CHECK(count_of<wall::NoteStateChanged>(outcome.facts) == 1);
    CHECK(count_of<programme::Erased>(outcome.facts) == 1);
    Traces traces{{ada}};
    auto facts = evening.facts();
    facts.insert(facts.end(), outcome.facts.begin(), outcome.facts.end());
    for (const auto& fact : facts) traces.follow(fact);
    Model after;
    for (const auto& fact : facts) {
        const auto told = redact(fact, traces);
        CHECK(text_of(told).find("Ada") == std::string::npos);
        apply(after.open, told);
    }
    CHECK(after.open.people.persons.at(ada).erased);
    const Origin console{Source::console, {}, {}};
    const auto restored = decide(after, console, people::Command{people::Restore{ada}}, evening.moment());
    REQUIRE_FALSE(restored.has_value());
    CHECK(restored.error() == Refusal::no_such_person);
    CHECK(erase(after, {Erasure::person, ada, {}}, evening.moment()).facts.size() == 1);  // said once more
}

TEST_CASE("ratings are erased when that is asked for, or when nobody needs them any more") {
    Evening evening{tandem_kickoff()};
    evening.next();
    evening.join_many(4);
    evening.talk(1);
    const auto utc = evening.moment().utc;
    const auto boxes = [&](Erasure what, UtcMs last) {
        return erase(evening.model(), {what, {}, last}, evening.moment()).sealed.size();
    };
    CHECK(boxes(Erasure::ratings, utc) == 1);
    CHECK(boxes(Erasure::all, utc) == 1);
    CHECK(boxes(Erasure::due, utc) == 0);
    CHECK(erase(evening.model(), {Erasure::due, {}, utc}, evening.moment()).facts.empty());
    const std::chrono::milliseconds thirty_days = limits::answers_kept_for;
    CHECK(boxes(Erasure::due, {utc.ms - thirty_days.count() + 1}) == 0);
    CHECK(boxes(Erasure::due, {utc.ms - thirty_days.count()}) == 1);
}

}  // namespace
}  // namespace auftakt::test
