#include "organiser/people_csv.hpp"

#include <doctest/doctest.h>

#include "core/limits.hpp"

using namespace auftakt;
using Texts = std::vector<std::string>;

namespace {

PeopleFile parsed(std::string_view text) {
    auto file = parse_people(text, "people.csv");
    if (!file)
        for (const auto& error : file.error()) MESSAGE(to_string(error));
    REQUIRE(file);
    return *file;
}

Texts faults(std::string_view text) {
    const auto file = parse_people(text, "p.csv");
    Texts lines;
    if (!file)
        for (const auto& error : file.error()) lines.push_back(to_string(error));
    return lines;
}

}  // namespace

TEST_CASE("every column of a people file arrives in the profile") {
    const auto file = parsed(
        "id,name,role,department,site,offers,wants,manager,capacity,present_from,present_to,languages,"
        "interests,"
        "experience_years,email\n"
        "P1,Ada Lovelace,junior,IT,Bonn,\"Daten;Tabellen, die "
        "rechnen;Daten\",Verhandeln,P2,2,2,5,de;en,Wandern,3,"
        "ada@example.org\n"
        "P2,Grace Hopper,senior,IT,,,,,0,,,,,,\n"
        "P3,Vorstand,,,,,,,,,,,,,\n");
    REQUIRE(file.people.size() == 3);
    const auto& ada = file.people[0];
    CHECK(ada.external == "P1");
    CHECK(ada.name.full == "Ada Lovelace");
    CHECK(ada.manager == "P2");
    CHECK(ada.profile == people::Profile{.role = Role::junior,
                                         .department = "IT",
                                         .site = "Bonn",
                                         .offers = {"Daten", "Tabellen, die rechnen"},
                                         .wants = {"Verhandeln"},
                                         .languages = {"de", "en"},
                                         .interests = {"Wandern"},
                                         .experience_years = 3,
                                         .email = "ada@example.org",
                                         .capacity = 2,
                                         .present_from = 2,
                                         .present_to = 5});
    CHECK(file.people[1].profile.role == Role::senior);
    CHECK(file.people[1].profile.capacity == 0);
    CHECK_FALSE(file.people[2].profile.role.has_value());
    CHECK(file.people[2].profile.capacity == 1);
    CHECK(file.warnings.empty());
}

TEST_CASE(
    "a German spreadsheet's export is read: Windows-1252, semicolons, family name first, own headings") {
    const auto file = parsed(
        "Personalnr.;Nachname, Vorname;Rolle;Abteilung;Biete;Suche;Vorgesetzte/r;Kostenstelle\r\n"
        "J1;Gro\xDFmann, Ren\xE9"
        "e;Junior;Recht & Compliance;Canva, Low-Code;;S1;4711\r\n"
        "S1;\xD6zt\xFCrk, J\xFCrgen;Senior;Personal;F\xFChrung;Canva;;4712\r\n");
    CHECK(file.people[0].name.full == "Renée Großmann");
    CHECK(file.people[0].profile.offers == Texts{"Canva", "Low-Code"});
    CHECK(file.people[0].manager == "S1");
    CHECK(file.people[1].name.full == "Jürgen Öztürk");
    REQUIRE(file.warnings.size() == 1);
    CHECK(to_string(file.warnings[0]) ==
          "people.csv:1:73: the column \"Kostenstelle\" is not read: no column of a people file is called "
          "that.");
}

TEST_CASE("names come in one cell or two, in either order") {
    CHECK(parsed("Vorname,Nachname\nAda,Lovelace\n").people[0].name.full == "Ada Lovelace");
    CHECK(parsed("Vorname;Name\nAda;Lovelace\n").people[0].name.full == "Ada Lovelace");
    CHECK(parsed("Nachname\tVorname\nLovelace\tAda\n").people[0].name.full == "Ada Lovelace");
    CHECK(parsed("name\n\"Lovelace, Ada\"\n").people[0].name.full == "Ada Lovelace");
    CHECK(parsed("name\n\"Ada Lovelace, PhD\"\n").people[0].name.full == "Ada Lovelace, PhD");
    CHECK(parsed("NAME\nAda   Lovelace\n").people[0].name.full == "Ada Lovelace");
}

TEST_CASE("lists are separated by whatever separates no columns, and the stronger sign wins in a column") {
    CHECK(parsed("name,offers\nAda,a;b\n").people[0].profile.offers == Texts{"a", "b"});
    CHECK(parsed("name,offers\nAda,a|b\n").people[0].profile.offers == Texts{"a", "b"});
    CHECK(parsed("name;offers\nAda;a, b\n").people[0].profile.offers == Texts{"a", "b"});
    CHECK(parsed("name\toffers\nAda\ta;b, c\nBob\td, e\n").people[1].profile.offers == Texts{"d, e"});
    CHECK(parsed("name,offers\nAda,\"a\nb\"\n").people[0].profile.offers == Texts{"a", "b"});
}

TEST_CASE("a manager is found by id or by name") {
    const auto file =
        parsed("id,name,manager\n1,Ada Lovelace,Grace Hopper\n2,Grace Hopper,3\n3,Joan Clarke,\n");
    CHECK(file.people[0].manager == "2");
    CHECK(file.people[1].manager == "3");
    CHECK(parsed("name;Führungskraft\nAda Lovelace;Hopper, Grace\nGrace Hopper;\n").people[0].manager ==
          parsed("name;Führungskraft\nAda Lovelace;Hopper, Grace\nGrace Hopper;\n").people[1].external);
}

TEST_CASE(
    "a missing id follows from name, department and occurrence, so the same file twice changes nothing") {
    const auto* text = "name,department\nAda,IT\nAda,IT\nAda,HR\nBob,IT\n";
    const auto first = parsed(text);
    const auto again = parsed(text);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(first.people[i].external == again.people[i].external);
        for (std::size_t k = 0; k < i; ++k) CHECK(first.people[i].external != first.people[k].external);
    }
    // Another order of rows, a new row, another spelling of capitals: the same people.
    const auto changed = parsed("name,department\nBob,IT\nZoe,IT\nADA,HR\n");
    CHECK(changed.people[0].external == first.people[3].external);
    CHECK(changed.people[2].external == first.people[2].external);
}

TEST_CASE("all faults of a file are told at once, each with its place and what to do") {
    CHECK(
        faults("id,name,role,capacity,manager,present_from,present_to\n"
               "1,Ada,juniour,1,,,\n"
               "1,Bob,senior,many,,,\n"
               "3,,senior,,Nobody,,\n"
               "4,Zoe,senior,,,5,2\n") ==
        Texts{
            "p.csv:2:7: \"juniour\" is no role. Write junior, senior or both, or leave the cell empty for "
            "somebody "
            "who only leads others.",
            "p.csv:3:1: the id \"1\" stands in line 2 already. Give each person an id of their own, or leave "
            "the "
            "cell empty.",
            "p.csv:3:14: \"many\" must be a whole number from 0 to 20. Correct it, or leave the cell empty.",
            "p.csv:4:3: this row has no name. Add one, or delete the row.",
            "p.csv:4:12: the manager \"Nobody\" is in no row of this file. Add a row for this person without "
            "a "
            "role, or leave the cell empty.",
            "p.csv:5:18: the last round (2) comes before the first (5). Correct one of the two."});
}

TEST_CASE("a file without names, with one heading twice, or with cells nobody named is refused") {
    CHECK(faults("a,b\n1,2\n") == Texts{"p.csv:1:1: no column holds names. The first line must hold the "
                                        "headings, one of them \"name\" (or "
                                        "\"Vorname\" and \"Nachname\")."});
    CHECK(faults("name,name\nAda,Ada\n") ==
          Texts{"p.csv:1:6: the heading \"name\" stands there twice. Rename or delete one of the columns."});
    CHECK(faults("name,role\nLovelace, Ada,junior\n").front().starts_with("p.csv:2:10: \"Ada\" is no role."));
    CHECK(faults("name\nAda\n").empty());
    CHECK(faults("name\n") ==
          Texts{"p.csv:2:1: there is nobody below the headings. Add a line for each person."});
}

TEST_CASE("two people with the manager's name need an id") {
    CHECK(faults("id,name,manager\n1,Ada,Bob\n2,Bob,\n3,Bob,\n") ==
          Texts{"p.csv:2:7: 2 people are called \"Bob\". Write the id of the manager instead."});
}

TEST_CASE("lengths hold at the limit and not one beyond") {
    const auto name = [](std::size_t n) { return "name\n" + std::string(n, 'x') + "\n"; };
    CHECK(faults(name(limits::name_graphemes_max)).empty());
    CHECK(faults(name(limits::name_graphemes_max + 1)).size() == 1);
    const auto people = [](std::size_t n) {
        std::string text = "id,name\n";
        for (std::size_t i = 0; i < n; ++i) text += std::to_string(i) + ",Ada\n";
        return text;
    };
    CHECK(parsed(people(limits::people_max)).people.size() == 2000);
    CHECK(faults(people(limits::people_max + 1)) ==
          Texts{"p.csv:2002:1: 2001 people are too many: at most 2000. Split "
                "the file."});
    const auto topics = [](std::size_t n) {
        std::string text = "name,offers\nAda,";
        for (std::size_t i = 0; i < n; ++i) text += "t" + std::to_string(i) + ";";
        return text;
    };
    CHECK(parsed(topics(limits::topics_per_person_max)).people[0].profile.offers.size() == 12);
    CHECK(faults(topics(limits::topics_per_person_max + 1)).size() == 1);
}

TEST_CASE("hostile cells become plain text") {
    const auto file = parsed("id,name,department\n1,\"Ada\u202e\u0007 Lovelace\",'=cmd\n");
    CHECK(file.people[0].name.full == "Ada Lovelace");
    CHECK(file.people[0].profile.department == "=cmd");
}

TEST_CASE("damaged files are read or refused with a place, never worse") {
    const std::string good =
        "id;name;role;offers;manager\r\n1;\"Ada, "
        "\"\"x\"\"\";junior;\"a,b\";2\r\n2;M\xC3\xBCller;senior;;\r\n";
    std::uint32_t lot = 1;
    const auto draw = [&](std::size_t below) {
        lot = lot * 1664525u + 1013904223u;  // Numerical Recipes' generator: the same damage in every run
        return static_cast<std::size_t>(lot >> 8) % below;
    };
    for (int i = 0; i < 1000; ++i) {
        auto bytes = good;
        for (std::size_t k = draw(4) + 1; k > 0; --k)
            bytes[draw(bytes.size())] = static_cast<char>(draw(256));
        const auto file = parse_people(bytes, "p.csv");
        if (file) {
            for (const auto& person : file->people) CHECK_FALSE(person.external.empty());
        } else {
            for (const auto& error : file.error()) CHECK(error.line > 0);
        }
    }
}
