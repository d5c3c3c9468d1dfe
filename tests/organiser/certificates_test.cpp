#include "organiser/certificates.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "organiser/export_files.hpp"
#include "print_sample.hpp"
#include "read_pdf.hpp"

using namespace auftakt;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("auftakt-certificates-" + std::to_string(getpid()));
    ~Folder() { fs::remove_all(path); }
};

PairPapers papers_of(const std::vector<std::string>& names, Language language = Language::de) {
    PairPapers papers{.programme = "Reverse Mentoring 2026/27",
                      .heading = "Am 27. Oktober 2026 haben sich gefunden",
                      .date = "27. Oktober 2026",
                      .made = {1'793'128'200'000},
                      .pairs = {},
                      .words = {}};
    for (std::size_t i = 0; i + 1 < names.size(); i += 2)
        papers.pairs.push_back({.junior = names[i],
                                .junior_detail = "Vertrieb, Köln",
                                .senior = names[i + 1],
                                .senior_detail = "Personal, Werk 2",
                                .connects = {"Führung auf Distanz", "Podcasts", "Fehlerkultur"},
                                .first_meeting = "Dienstag, 3. November 2026, 12:30 Uhr, Kantine"});
    papers.words = pair_paper_words({*test::list_words(language).words, Address::sie}, papers.pairs.size());
    return papers;
}

struct Printed {
    test::ReadPdf pages, list;
};

Printed printed(const PairPapers& papers) {
    const Folder folder;
    const auto files = write_certificates(papers, folder.path);
    REQUIRE(files.size() == 2);
    return {test::read_pdf(files[0]), test::read_pdf(files[1])};
}

}  // namespace

TEST_CASE("a pair's page says who, what connects them and when they meet, and the list names the page") {
    const auto read = printed(papers_of({"Mai-Linh Nguyen", "Dr. Friederike Röhrig"}));
    CHECK(read.pages.pages == 1);
    CHECK(read.pages.landscape);
    CHECK(read.pages.inside);
    for (const auto* part :
         {"Reverse Mentoring 2026/27", "Am 27. Oktober 2026 haben sich gefunden", "27. Oktober 2026",
          "Mai-Linh Nguyen", "● Junior", "Vertrieb, Köln", "Dr. Friederike Röhrig", "■ Senior",
          "Personal, Werk 2", "Das verbindet Sie", "Führung auf Distanz", "Podcasts", "Fehlerkultur",
          "Erstes Treffen", "Dienstag, 3. November 2026, 12:30 Uhr, Kantine"}) {
        CAPTURE(part);
        CHECK(read.pages.says(part));
    }
    CHECK(read.list.pages == 1);
    CHECK_FALSE(read.list.landscape);
    for (const auto* part : {"Alle Tandems", "1 Tandem", "Seite", "Junior", "Senior", "Das verbindet",
                             "Mai-Linh Nguyen", "Vertrieb, Köln", "Dr. Friederike Röhrig",
                             "Führung auf Distanz · Podcasts · Fehlerkultur", "Seite 1 von 1"}) {
        CAPTURE(part);
        CHECK(read.list.says_without_blanks(part));
    }
    CHECK_FALSE(read.list.says("Dienstag"));
}

TEST_CASE("a draft and a rehearsal say so on every page, in both languages; others do not") {
    auto papers = papers_of(test::names_of(4));
    auto read = printed(papers);
    for (const auto& file : {read.pages, read.list}) {
        CHECK_FALSE(file.says("Entwurf"));
        CHECK_FALSE(file.says("Probe"));
    }
    papers = papers_of(test::names_of(4), Language::en);
    papers.draft = papers.rehearsal = true;
    const Folder folder;
    for (const auto& file : write_certificates(papers, folder.path))
        for (int page = 1; page <= (file.stem() == "certificates" ? 2 : 1); ++page) {
            CHECK(test::read_pdf(file, page).says("Draft"));
            CHECK(test::read_pdf(file, page).says("Rehearsal"));
        }
}

TEST_CASE(
    "names in every script and of 60 characters are whole on both papers, with long texts around them") {
    auto papers = papers_of({});
    const auto names = test::names_in_scripts();
    for (std::size_t i = 0; i < names.size(); ++i)
        papers.pairs.push_back(
            {.junior = names[i],
             .junior_detail = "Abteilung für grenzüberschreitende Angelegenheiten und Verkehr",
             .senior = names[names.size() - 1 - i],
             .senior_detail = "Vorstand",
             .connects = {names[i], names[names.size() - 1 - i]},
             .first_meeting = "Dienstag, 3. November 2026"});
    const Folder folder;
    const auto files = write_certificates(papers, folder.path);
    const auto list = test::read_pdf(files[1]);
    CHECK(list.inside);
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(names[i]);
        const auto page = test::read_pdf(files[0], static_cast<int>(i + 1));
        CHECK(page.inside);
        CHECK(page.says_without_blanks(names[i]));
        CHECK(page.says_without_blanks(names[names.size() - 1 - i]));
        CHECK(list.says_without_blanks(names[i]));
    }
}

TEST_CASE("400 pairs get 400 pages and a list that numbers them") {
    const auto read = printed(papers_of(test::names_of(800)));
    CHECK(read.pages.pages == 400);
    CHECK(read.pages.inside);
    CHECK(read.list.pages == 20);
    CHECK(read.list.inside);
    CHECK(read.list.says("400 Tandems"));
    CHECK(read.list.says("400 " + test::names_of(800)[798]));
}

TEST_CASE("a pair of which nothing is known yet has a page with two names, and a dash in the list") {
    auto papers = papers_of({"Ada", "Ben"});
    papers.pairs[0] = {.junior = "Ada", .junior_detail = "", .senior = "Ben", .senior_detail = ""};
    const auto read = printed(papers);
    CHECK(read.pages.says("Ada"));
    CHECK_FALSE(read.pages.says("Das verbindet"));
    CHECK_FALSE(read.pages.says("Erstes Treffen"));
    CHECK(read.list.says("Ada Ben –"));
}

TEST_CASE("more lines than a page holds shrink, and what still does not fit gives way to an ellipsis") {
    auto papers = papers_of({"Ada", "Ben"});
    auto& connects = papers.pairs[0].connects;
    connects.clear();
    for (int i = 1; i <= 8; ++i) connects.push_back("Gemeinsames Thema Nummer " + std::to_string(i));
    auto read = printed(papers);
    CHECK(read.pages.inside);
    CHECK(read.pages.says("Gemeinsames Thema Nummer 8"));
    for (int i = 9; i <= 60; ++i) connects.push_back("Gemeinsames Thema Nummer " + std::to_string(i));
    read = printed(papers);
    CHECK(read.pages.pages == 1);
    CHECK(read.pages.inside);
    CHECK(read.pages.says("Gemeinsames Thema Nummer 7 …"));
    CHECK_FALSE(read.pages.says("Nummer 8"));
    CHECK(read.list.says_without_blanks("Gemeinsames Thema Nummer 60"));
}

TEST_CASE("the same pairs give the same bytes, and without pairs nothing is written") {
    const auto papers = papers_of(test::names_of(6));
    CHECK(certificates(papers)[0].pdf == certificates(papers)[0].pdf);
    CHECK(certificates(papers)[1].pdf == certificates(papers)[1].pdf);
    const Folder folder;
    CHECK(write_certificates(papers_of({}), folder.path).empty());
    CHECK_FALSE(fs::exists(folder.path));
    fs::create_directories(folder.path / "certificates.pdf" / "x");
    CHECK_THROWS_AS(write_certificates(papers, folder.path), ExportError);
}
