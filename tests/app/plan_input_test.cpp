#include "app/plan_input.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "../storage/folder.hpp"

using namespace auftakt;

namespace {

std::filesystem::path file(const Folder& folder, const char* name, const std::string& text) {
    std::ofstream{folder / name, std::ios::binary} << text;
    return folder / name;
}

const RoundPerson& person(const PlanInput& input, const std::string& external) {
    for (const auto& each : input.problem.people)
        if (input.external.at(each.id) == external) return each;
    FAIL("nobody has the id " << external);
    return input.problem.people.front();
}

}  // namespace

TEST_CASE("whoever met nobody in an earlier round has rested, if they were there") {
    const Folder folder;
    PlanRequest request{.people = file(folder, "people.csv",
                                       "id,name,role,present_from,present_to\n"
                                       "j1,Ada,junior,,\nj2,Bo,junior,,\nj3,Cy,junior,3,\n"
                                       "j4,Di,junior,,1\ns1,Eva,senior,,\ns2,Fred,senior,,\n"),
                        .met = file(folder, "met.csv", "round,a,b\n1,j1,s1\n1,j4,s2\n2,j1,s2\n3,j2,s1\n"),
                        .rounds = 2,
                        .first_round = 3};
    const auto input = read_plan_input(request);
    REQUIRE(input);
    CHECK(person(*input, "j1").past_rests == 0);
    CHECK(person(*input, "j2").past_rests == 2);
    CHECK(person(*input, "j2").rested_last);
    CHECK(person(*input, "j3").past_rests == 0);  // comes in round 3
    CHECK(person(*input, "j4").past_rests == 0);  // had left before round 2
    CHECK(person(*input, "s1").past_rests == 1);
    CHECK(person(*input, "s1").rested_last);
    CHECK_FALSE(person(*input, "s2").rested_last);
}

TEST_CASE("without past meetings nobody has rested") {
    const Folder folder;
    const auto input =
        read_plan_input({.people = file(folder, "people.csv", "id,name,role\nj1,Ada,junior\ns1,Eva,senior\n"),
                         .rounds = 2,
                         .first_round = 3});
    REQUIRE(input);
    CHECK(person(*input, "j1").past_rests == 0);
}
