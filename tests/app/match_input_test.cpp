#include "app/match_input.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "../storage/folder.hpp"

using namespace auftakt;

namespace {

std::filesystem::path file(const Folder& folder, const char* name, const std::string& text) {
    std::ofstream{folder / name, std::ios::binary} << text;
    return folder / name;
}

const PairOption* option(const MatchInput& input, const std::string& mentor, const std::string& mentee) {
    const auto found = std::ranges::find_if(input.problem.options, [&](const PairOption& each) {
        return input.external.at(each.mentor) == mentor && input.external.at(each.mentee) == mentee;
    });
    return found == input.problem.options.end() ? nullptr : &*found;
}

const auto people =
    "id,name,role,offers,wants,department,manager,capacity\n"
    "j1,Ada,junior,Daten,,A,s1,1\nj2,Bo,junior,,,A,,2\ns1,Eva,senior,,Daten,A,,1\ns2,Fred,senior,,Daten,B,,"
    "0\n";

}  // namespace

TEST_CASE("ratings of both sides count a hundred for each step from the middle, beside the fit") {
    const Folder folder;
    const auto input = read_match_input(
        {.people = file(folder, "people.csv", people),
         .ratings = file(folder, "ratings.csv", "rater,rated,rating\nj1,s2,5\ns2,j1,2\nj2,s2,0\n")});
    REQUIRE(input);
    // 100·(2 − 1), 10 for the topic, 5 for another department
    REQUIRE(option(*input, "j1", "s2") != nullptr);
    CHECK(option(*input, "j1", "s2")->weight == 115);
    CHECK(option(*input, "j1", "s2")->mentor_likes == 5);
    CHECK(option(*input, "j1", "s2")->mentee_likes == 2);
    CHECK(option(*input, "j1", "s1") == nullptr);  // is led by her
    CHECK(option(*input, "j2", "s2") == nullptr);  // a veto
    REQUIRE(option(*input, "j2", "s1") != nullptr);
    CHECK(option(*input, "j2", "s1")->weight == 0);
    CHECK(input->problem.mentors[1].capacity == 2);
    CHECK(input->problem.mentees[1].capacity == 0);
}

TEST_CASE("weights stand for themselves; a pair that is missing, or excluded either way, is none") {
    const Folder folder;
    const auto input = read_match_input(
        {.weights = file(folder, "w.csv",
                         "mentor,mentee,weight,pref_mentor,pref_mentee\na,x,5,3,1\na,y,7,,\nb,x,2,9,9\n"),
         .capacities = file(folder, "c.csv", "id,cap,min\na,2,1\nx,0\nz,1\n"),
         .exclusions = file(folder, "e.csv", "a,b\nx,b\n"),
         .locks = file(folder, "l.csv", "mentor,mentee\na,y\n")});
    REQUIRE(input);
    CHECK(input->problem.options.size() == 2);
    CHECK(option(*input, "a", "x")->mentor_likes == 3);
    CHECK(option(*input, "a", "y")->mentor_likes == 7);
    CHECK(input->problem.mentors[0].capacity == 2);
    CHECK(input->problem.mentors[0].minimum == 1);
    CHECK(input->problem.mentees[0].capacity == 0);
    CHECK(input->problem.locked.size() == 1);
    REQUIRE(input->warnings.size() == 1);
    CHECK(input->warnings[0].line == 4);
}

TEST_CASE("every fault of every file is told at once, with its line") {
    const Folder folder;
    const auto input =
        read_match_input({.weights = file(folder, "w.csv", "mentor,mentee,weight\na,x,viel\na,x,1\nx,b,1\n"),
                          .capacities = file(folder, "c.csv", "id,cap,min\na,1,2\n")});
    REQUIRE_FALSE(input);
    std::vector<int> lines;
    for (const auto& fault : input.error()) lines.push_back(fault.line);
    CHECK(lines == std::vector<int>{2, 3, 4, 2});
}

TEST_CASE("a lock on a pair that cannot be is a fault") {
    const Folder folder;
    const auto input =
        read_match_input({.people = file(folder, "people.csv", people),
                          .locks = file(folder, "l.csv", "mentor,mentee\nj1,s1\nj2,nobody\nj2,s1\n")});
    REQUIRE_FALSE(input);
    REQUIRE(input.error().size() == 2);
    CHECK(input.error()[0].line == 2);
    CHECK(input.error()[1].line == 3);
}
