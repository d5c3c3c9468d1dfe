#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "core/segment_parts.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using commitments::Agree;
using wall::PostNote;

constexpr int rule = 0, limit = 1;  // columns

// Four people before the rules, who may add to them.
struct Hall {
    Hall() : evening{agreed_kickoff()} {
        evening.next();
        people = evening.join_many(4);
        evening.go_to(segment::rules);
    }
    NoteId proposes(std::size_t who, std::string_view text, int column = rule) {
        evening.phone(people[who], PostNote{column, clean(text), false});
        const NoteId id{static_cast<std::uint32_t>(evening.state().wall.notes.size())};
        evening.tell(wall::Moderate{id, true});
        return id;
    }
    void vote(NoteId note, std::initializer_list<std::size_t> voters) {
        for (const auto who : voters) REQUIRE(evening.phone(people[who], wall::Vote{note}) == done);
    }
    commitments::AgreedText text() const {
        const auto& spec = std::get<RulesSpec>(evening.state().show->segments[segment::rules].spec);
        return commitments::text_of(evening.state().commitments, spec, segment::rules);
    }

    Evening evening;
    std::vector<PersonId> people;
};

TEST_CASE("nobody agrees before the text is frozen; then the next key goes on") {
    Hall hall;
    CHECK(hall.evening.phone(hall.people[0], Agree{segment::rules}) == refused(Refusal::not_now));
    CHECK(next_step(hall.evening.state()) == run::Step{run::StepKind::freeze_rules, segment::rules});
    CHECK(hall.evening.next() == done);
    CHECK(hall.evening.phone(hall.people[0], Agree{segment::rules}) == done);
    CHECK(next_step(hall.evening.state()).kind == run::StepKind::enter_segment);
}

TEST_CASE("what half of those who are here support is added, rules and limits each to their own") {
    Hall hall;
    const auto half = hall.proposes(0, "Handys bleiben in der Tasche");
    const auto less = hall.proposes(1, "Krawatten ab");
    const auto taboo = hall.proposes(2, "Keine Bewerbungen", limit);
    hall.vote(half, {0, 1});
    hall.vote(less, {0});
    hall.vote(taboo, {1, 2, 3});
    hall.evening.next();
    const auto text = hall.text();
    REQUIRE(text.rules.size() == 2);
    CHECK(text.rules[1].title ==
          LocalText{"Handys bleiben in der Tasche", "", "Handys bleiben in der Tasche"});
    REQUIRE(text.limits.size() == 1);
    CHECK(text.limits[0].de == "Keine Bewerbungen");
}

TEST_CASE("votes of those who left do not carry a proposal, and a declined one is not added") {
    Hall hall;
    const auto left = hall.proposes(0, "Wer geht, bestimmt nicht mit");
    const auto declined = hall.proposes(1, "Nicht so gemeint");
    hall.vote(left, {0, 1});
    hall.vote(declined, {1, 2, 3});
    hall.evening.phone(hall.people[0], people::Leave{});
    hall.evening.tell(wall::Moderate{declined, false});
    hall.evening.next();
    CHECK(hall.text().rules.size() == 1);
}

TEST_CASE("at most three of each kind are added, the best supported ones") {
    Hall hall;
    for (std::size_t i = 0; i < limits::rules_added_max + 1; ++i) {
        const auto id = hall.proposes(i, "Regel " + std::to_string(i));
        hall.vote(id, {(i + 1) % 4, (i + 2) % 4});
        if (i == limits::rules_added_max) hall.vote(id, {i});
    }
    hall.evening.next();
    const auto rules = hall.text().rules;
    REQUIRE(rules.size() == 1 + limits::rules_added_max);
    CHECK(rules[1].title.de == "Regel 3");
    CHECK(rules[2].title.de == "Regel 0");
    CHECK(rules[3].title.de == "Regel 1");
}

TEST_CASE("a proposal has room for a line, and everybody has three votes") {
    Hall hall;
    const auto propose = [&](std::size_t letters) {
        return hall.evening.phone(hall.people[0], PostNote{rule, clean(std::string(letters, 'x')), false});
    };
    CHECK(propose(limits::rule_graphemes_max) == done);
    CHECK(propose(limits::rule_graphemes_max + 1) == refused(Refusal::text_too_long));
    const auto bytes = [&](std::size_t n) {
        const CleanText text{std::string(n, 'x'), 10};
        return hall.evening.phone(hall.people[0], PostNote{rule, text, false});
    };
    CHECK(bytes(limits::rule_bytes_max) == done);
    CHECK(bytes(limits::rule_bytes_max + 1) == refused(Refusal::text_too_long));
    CHECK(hall.evening.phone(hall.people[0], PostNote{2, clean("x"), false}) ==
          refused(Refusal::no_such_option));
    for (std::size_t i = 0; i < 3; ++i) hall.vote(hall.proposes(1, "Regel"), {2});
    CHECK(hall.evening.phone(hall.people[2], wall::Vote{hall.proposes(1, "Regel")}) ==
          refused(Refusal::no_votes_left));
}

TEST_CASE("once the text is frozen nobody proposes, votes or opens it again") {
    Hall hall;
    const auto id = hall.proposes(0, "Handys bleiben in der Tasche");
    hall.evening.next();
    CHECK(hall.evening.phone(hall.people[0], PostNote{rule, clean("Noch eine"), false}) ==
          refused(Refusal::wall_closed));
    CHECK(hall.evening.phone(hall.people[1], wall::Vote{id}) == refused(Refusal::wall_closed));
    CHECK(hall.evening.tell(wall::ReopenWall{segment::rules}) == refused(Refusal::not_now));
    hall.evening.go_to(segment::named);
    hall.evening.tell(run::GoBack{});
    CHECK_FALSE(wall::is_open(hall.evening.state().wall, segment::rules));
}

TEST_CASE("proposals wait while the rules are left, and go on when they are on again") {
    Hall hall;
    hall.evening.tell(run::SkipSegment{});
    CHECK_FALSE(wall::is_open(hall.evening.state().wall, segment::rules));
    hall.evening.tell(run::GoBack{});
    CHECK(wall::is_open(hall.evening.state().wall, segment::rules));
    CHECK(hall.evening.phone(hall.people[0], PostNote{rule, clean("Doch noch eine"), false}) == done);
}

TEST_CASE("agreements hold when the same text is frozen again, and are void for another one") {
    Hall hall;
    const auto agreed = [&] { return hall.evening.state().commitments.agreed->contains(segment::rules); };
    const auto id = hall.proposes(0, "Handys bleiben in der Tasche");
    hall.evening.next();
    hall.evening.phone(hall.people[0], Agree{segment::rules});
    hall.evening.undo();
    hall.evening.next();
    CHECK(agreed());
    hall.evening.undo();
    hall.vote(id, {1, 2});
    hall.evening.next();
    CHECK_FALSE(agreed());
    CHECK(hall.text().rules.size() == 2);
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("rules without proposals are agreed from the start, and have no wall") {
    Evening evening;
    evening.go_to(segment::rules);
    const auto ada = evening.join("Ada");
    CHECK(evening.phone(ada, PostNote{rule, clean("Eine Regel"), false}) == refused(Refusal::wall_closed));
    CHECK(evening.phone(ada, Agree{segment::rules}) == done);
    CHECK_FALSE(wall_of(evening.state().show->segments[segment::rules].spec).has_value());
}

}  // namespace
}  // namespace auftakt::test
