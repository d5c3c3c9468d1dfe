#include "organiser/print_lists.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "print_sample.hpp"
#include "read_pdf.hpp"

using namespace auftakt;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("auftakt-lists-" + std::to_string(getpid()));
    ~Folder() { fs::remove_all(path); }
};

std::vector<test::ReadPdf> printed(const Public& state, Language language = Language::de) {
    const Folder folder;
    std::vector<test::ReadPdf> all;
    for (const auto& path : write_lists(print_lists(state, test::list_words(language)), folder.path))
        all.push_back(test::read_pdf(path));
    return all;
}

}  // namespace

TEST_CASE("two files are written whole, and the same plan gives the same bytes") {
    const Folder folder;
    const auto state = test::printed_evening(test::names_of(12), 3);
    const auto lists = print_lists(state, test::list_words(Language::de));
    CHECK(write_lists(lists, folder.path / "new") ==
          std::vector{folder.path / "new" / "meetings_by_round.pdf",
                      folder.path / "new" / "meetings_by_person.pdf"});
    CHECK(lists[0].pdf.starts_with("%PDF-"));
    const auto again = print_lists(state, test::list_words(Language::de));
    CHECK(lists[0].pdf == again[0].pdf);
    CHECK(lists[1].pdf == again[1].pdf);
    CHECK(test::output_of("pdfinfo -isodates '" + (folder.path / "new" / "meetings_by_round.pdf").string() +
                          "'")
              .find("CreationDate:    2026-10-27T") != std::string::npos);
}

TEST_CASE("from 2 to 400 people everything stays on the page, and each round begins one") {
    struct Size {
        int people, by_round, by_person;  // pages for 6 rounds
    };
    for (const auto& size : {Size{2, 6, 1}, Size{40, 6, 3}, Size{121, 6, 7}, Size{400, 18, 23}}) {
        CAPTURE(size.people);
        const auto lists = printed(test::printed_evening(test::names_of(size.people), 6));
        REQUIRE(lists.size() == 2);
        CHECK(lists[0].pages == size.by_round);
        CHECK(lists[1].pages == size.by_person);
        CHECK(lists[0].inside);
        CHECK(lists[1].inside);
        CHECK(lists[0].says("Runde 6 von 6"));
        CHECK(lists[0].says("Seite 1 von " + std::to_string(size.by_round)));
    }
}

TEST_CASE("names in every script and of 60 characters are whole in both lists") {
    const auto lists = printed(test::printed_evening(test::names_in_scripts(), 6));
    for (const auto& list : lists) {
        CHECK(list.inside);
        for (const auto& name : test::names_in_scripts()) {
            CAPTURE(name);
            CHECK(list.says_without_blanks(name));
        }
    }
}

TEST_CASE("people without a phone are marked by a sign and by a word, which every page explains") {
    auto state = test::printed_evening({"Ada", "Ben", "Cem"}, 2);
    state.people.persons.edit(PersonId{2}, [](people::Person& person) { person.seat = {}; });
    const auto german = printed(state);
    const std::string legend = "◆ ohne Handy: Diesen Personen den Tisch bitte persönlich sagen.";
    for (const auto& list : german) {
        CHECK(list.says("Ben ◆ ohne Handy"));
        CHECK_FALSE(list.says("Ada ◆"));
        CHECK(list.says(legend));
    }
    CHECK(german[0].says("Pause Cem"));
    CHECK(german[0].says("1 Tisch · 1 Person pausiert"));
    CHECK(german[1].says("Ada Runde Tisch Gegenüber 1 1 Ben ◆ 2 1 Ben ◆"));
    CHECK(german[1].says("Cem Runde Tisch Gegenüber 1 – Pause 2 – Pause"));
}

TEST_CASE("every page names show and day; a draft and a rehearsal say so, in both languages") {
    auto state = test::printed_evening({"Ada", "Ben"}, 1, Language::en);
    for (const auto& list : printed(state, Language::en)) {
        CHECK(list.says("Reverse mentoring 2026: kickoff"));
        CHECK(list.says("2026-10-27"));
        CHECK_FALSE(list.says("Draft"));
        CHECK_FALSE(list.says("Rehearsal"));
    }
    state.pairing.accepted = false;
    state.programme.kind = programme::Kind::rehearsal;
    for (const auto& list : printed(state, Language::en)) {
        CHECK(list.says("Draft"));
        CHECK(list.says("Rehearsal"));
    }
    for (const auto& list : printed(state, Language::de)) {
        CHECK(list.says("Entwurf"));
        CHECK(list.says("Probe"));
        CHECK(list.says("27.10.2026"));
    }
}

TEST_CASE("a card that is longer than a page goes on under the same name") {
    const auto lists = printed(test::printed_evening({"Ada", "Ben"}, 70));
    CHECK(lists[1].inside);
    CHECK(lists[1].says("70 1 Ben"));
}
