#include "organiser/print_lists.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <regex>
#include <sstream>

#include "organiser/paper.hpp"
#include "print_sample.hpp"

using namespace auftakt;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("auftakt-lists-" + std::to_string(getpid()));
    ~Folder() { fs::remove_all(path); }
};

std::string output_of(const std::string& command) {
    std::string text;
    auto* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char part[4096];
    while (const auto got = fread(part, 1, sizeof part, pipe)) text.append(part, got);
    REQUIRE(WEXITSTATUS(pclose(pipe)) == 0);
    return text;
}

// What another program reads out of the file, and where.
struct Read {
    std::string text;  // words apart by single blanks, without marks of direction
    int pages = 0;
    bool inside = true;  // every word lies within the margins that printers reach
};

std::string squeezed(const std::string& text) {
    const auto bare = std::regex_replace(text, std::regex{"\xE2\x80[\xAA-\xAE]|\xE2\x80[\x8E\x8F]"}, "");
    std::istringstream words{bare};
    std::string result;
    for (std::string word; words >> word;) result += (result.empty() ? "" : " ") + word;
    return result;
}

Read read(const fs::path& pdf) {
    Read result;
    const auto raw = output_of("pdftotext -raw '" + pdf.string() + "' -");
    result.pages = static_cast<int>(std::ranges::count(raw, '\f'));
    result.text = squeezed(raw);
    const auto boxes = output_of("pdftotext -bbox '" + pdf.string() + "' -");
    const std::regex box{R"re(<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)")re"};
    for (std::sregex_iterator at{boxes.begin(), boxes.end(), box}, end; at != end; ++at) {
        const auto side = [&](int i) { return std::stod((*at)[static_cast<std::size_t>(i)]); };
        if (side(1) < 28 || side(2) < 28 || side(3) > paper_width - 28 || side(4) > paper_height - 28)
            result.inside = false;
    }
    return result;
}

std::vector<Read> printed(const Public& state, Language language = Language::de) {
    const Folder folder;
    std::vector<Read> all;
    for (const auto& path : write_lists(print_lists(state, test::list_words(language)), folder.path))
        all.push_back(read(path));
    return all;
}

bool says(const Read& page, const std::string& text) { return page.text.find(text) != std::string::npos; }

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
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
    CHECK(output_of("pdfinfo -isodates '" + (folder.path / "new" / "meetings_by_round.pdf").string() + "'")
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
        CHECK(says(lists[0], "Runde 6 von 6"));
        CHECK(says(lists[0], "Seite 1 von " + std::to_string(size.by_round)));
    }
}

TEST_CASE("names in every script and of 60 characters are whole in both lists") {
    const auto lists = printed(test::printed_evening(test::names_in_scripts(), 6));
    for (const auto& list : lists) {
        CHECK(list.inside);
        for (const auto& name : test::names_in_scripts()) {
            CAPTURE(name);
            CHECK(without_blanks(list.text).find(without_blanks(name)) != std::string::npos);
        }
    }
}

TEST_CASE("people without a phone are marked by a sign and by a word, which every page explains") {
    auto state = test::printed_evening({"Ada", "Ben", "Cem"}, 2);
    state.people.persons.edit(PersonId{2}, [](people::Person& person) { person.seat = {}; });
    const auto german = printed(state);
    const std::string legend = "◆ ohne Handy: Diesen Personen den Tisch bitte persönlich sagen.";
    for (const auto& list : german) {
        CHECK(says(list, "Ben ◆ ohne Handy"));
        CHECK_FALSE(says(list, "Ada ◆"));
        CHECK(says(list, legend));
    }
    CHECK(says(german[0], "Pause Cem"));
    CHECK(says(german[0], "1 Tisch · 1 Person pausiert"));
    CHECK(says(german[1], "Ada Runde Tisch Gegenüber 1 1 Ben ◆ 2 1 Ben ◆"));
    CHECK(says(german[1], "Cem Runde Tisch Gegenüber 1 – Pause 2 – Pause"));
}

TEST_CASE("every page names show and day; a draft and a rehearsal say so, in both languages") {
    auto state = test::printed_evening({"Ada", "Ben"}, 1, Language::en);
    for (const auto& list : printed(state, Language::en)) {
        CHECK(says(list, "Reverse mentoring 2026: kickoff"));
        CHECK(says(list, "2026-10-27"));
        CHECK_FALSE(says(list, "Draft"));
        CHECK_FALSE(says(list, "Rehearsal"));
    }
    state.pairing.accepted = false;
    state.programme.kind = programme::Kind::rehearsal;
    for (const auto& list : printed(state, Language::en)) {
        CHECK(says(list, "Draft"));
        CHECK(says(list, "Rehearsal"));
    }
    for (const auto& list : printed(state, Language::de)) {
        CHECK(says(list, "Entwurf"));
        CHECK(says(list, "Probe"));
        CHECK(says(list, "27.10.2026"));
    }
}

TEST_CASE("a card that is longer than a page goes on under the same name") {
    const auto lists = printed(test::printed_evening({"Ada", "Ben"}, 70));
    CHECK(lists[1].inside);
    CHECK(says(lists[1], "70 1 Ben"));
}
