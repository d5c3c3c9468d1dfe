#include "organiser/schedule_csv.hpp"

#include <doctest/doctest.h>

using namespace auftakt;

TEST_CASE("exclusions, weights and past meetings are read") {
    const auto exclusions = parse_exclusions("a,b\nJ1,S2\nX 4,P033\n", "e.csv");
    REQUIRE(exclusions);
    CHECK(*exclusions == std::vector<IdPair>{{"J1", "S2"}, {"X 4", "P033"}});
    const auto weights = parse_weights("a;b;weight\nJ1;S2;-5\n", "w.csv");
    REQUIRE(weights);
    CHECK((*weights)[0].pair == IdPair{"J1", "S2"});
    CHECK((*weights)[0].weight == -5);
    const auto met = parse_met("round,table,a,b,a_name\n2,7,J1,S2,\"x\"\n", "m.csv");
    REQUIRE(met);
    CHECK((*met)[0].round == 2);
    CHECK((*met)[0].pair == IdPair{"J1", "S2"});
}

TEST_CASE("faults in pair files have their places, all at once") {
    const auto weights = parse_weights("a,b,weight\nJ1,J1,1\nJ1,S1,x\nJ2,S1,1\nS1,J2,2\n,S3,1\n", "w.csv");
    REQUIRE_FALSE(weights);
    REQUIRE(weights.error().size() == 4);
    CHECK(to_string(weights.error()[0]) == "w.csv:2:4: both ids are the same. A pair needs two people.");
    CHECK(to_string(weights.error()[1]) ==
          "w.csv:3:7: \"x\" must be a whole number from -1000000 to 1000000. Correct it.");
    CHECK(to_string(weights.error()[2]) ==
          "w.csv:5:1: the pair S1, J2 stands in line 4 already. Delete one of the two lines.");
    CHECK(to_string(weights.error()[3]) ==
          "w.csv:6:1: the id in column \"a\" is missing. Add it, or delete the line.");
    const auto marked =
        parse_given_exclusions("a,b,confidential\nJ1,S2,ja\nJ2,S2,\nJ3,S2,x\nJ4,S2,no\n", "e.csv");
    REQUIRE(marked);
    CHECK((*marked)[0].confidential);
    CHECK_FALSE((*marked)[1].confidential);
    CHECK((*marked)[2].confidential);
    CHECK_FALSE((*marked)[3].confidential);
    const auto unclear = parse_given_exclusions("a,b,confidential\nJ1,S2,vielleicht\n", "e.csv");
    REQUIRE_FALSE(unclear);
    CHECK(to_string(unclear.error().front()) == "e.csv:2:7: \"vielleicht\" must be yes or no. Correct it.");
    const auto missing = parse_exclusions("x,y\n1,2\n", "e.csv");
    REQUIRE_FALSE(missing);
    CHECK(to_string(missing.error()[0]) ==
          "e.csv:1:1: the column \"a\" is missing. The first line must be \"a,b\".");
}

TEST_CASE("an id that nobody has is a warning") {
    const auto warnings =
        strangers({{"J1", "S9", 4}}, "e.csv", [](const std::string& id) { return id == "J1"; });
    REQUIRE(warnings.size() == 1);
    CHECK(to_string(warnings[0]) == "e.csv:4:1: nobody has the id \"S9\", so this line has no effect.");
}

TEST_CASE("a plan is written table by table, with who rests at the end of a round") {
    RoundPlan plan;
    plan.rounds = {
        {.number = 1,
         .tables = {{1, {PersonId{1}, PersonId{3}}}, {2, {PersonId{2}, PersonId{4}}}},
         .resting = {}},
        {.number = 2, .tables = {{1, {PersonId{2}, PersonId{3}}}}, .resting = {PersonId{1}, PersonId{4}}}};
    const auto id = [](PersonId person) {
        return (person.value < 3 ? "J" : "S") + std::to_string(person.value);
    };
    CHECK(schedule_csv(plan, id) == "round,table,ids\n1,1,J1;S3\n1,2,J2;S4\n2,1,J2;S3\n2,PAUSE,J1;S4\n");
}
