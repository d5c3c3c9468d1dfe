#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>

#include "base/text.hpp"
#include "core/limits.hpp"
#include "organiser/certificates.hpp"
#include "print_sample.hpp"
#include "read_pdf.hpp"
#include "support/hostile_strings.hpp"

// Whatever people type and are called, it is printed on papers that another program opens, and on them only.
using namespace auftakt;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("auftakt-hostile-papers-" + std::to_string(getpid()));
    ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("two thousand hostile strings are printed for pairs: each has its page, and nothing leaves it") {
    const auto names = test::hostile_strings_let_in(limits::name_graphemes_max, limits::name_bytes_max);
    const auto topics = test::hostile_strings_let_in(limits::topic_graphemes_max, limits::topic_bytes_max);
    REQUIRE(names.size() > 1000);
    PairPapers papers{.programme = topics.front(),
                      .heading = "Am 27. Oktober 2026 haben sich gefunden",
                      .date = "27. Oktober 2026",
                      .made = {1'793'128'200'000},
                      .pairs = {},
                      .words = {}};
    for (std::size_t i = 0; i + 1 < names.size(); i += 2)
        papers.pairs.push_back({.junior = names[i],
                                .junior_detail = topics[i % topics.size()],
                                .senior = names[i + 1],
                                .senior_detail = topics[(i + 1) % topics.size()],
                                .connects = {topics[i % topics.size()], topics[(i + 2) % topics.size()],
                                             topics[(i + 3) % topics.size()]},
                                .first_meeting = topics[(i + 4) % topics.size()]});
    papers.words =
        pair_paper_words({*test::list_words(Language::de).words, Address::sie}, papers.pairs.size());
    const Folder folder;
    const auto files = write_certificates(papers, folder.path);
    REQUIRE(files.size() == 2);
    const auto pages = test::read_pdf(files[0]);
    CHECK(pages.pages == static_cast<int>(papers.pairs.size()));
    CHECK(pages.inside);
    const auto list = test::read_pdf(files[1]);
    CHECK(list.pages > 10);
    CHECK(list.inside);
}

TEST_CASE("lists of rounds with hostile names open, and every name stays on its page") {
    auto names = test::hostile_strings_let_in(limits::name_graphemes_max, limits::name_bytes_max);
    for (std::size_t i = 0; i < names.size(); i += 400) {
        const auto end = std::min(i + 400, names.size());
        const std::vector<std::string> some{names.begin() + static_cast<std::ptrdiff_t>(i),
                                            names.begin() + static_cast<std::ptrdiff_t>(end)};
        const Folder folder;
        for (const auto& path : write_lists(
                 print_lists(test::printed_evening(some, 2), test::list_words(Language::de)), folder.path)) {
            CAPTURE(path);
            const auto read = test::read_pdf(path);
            CHECK(read.pages >= 1);
            CHECK(read.inside);
        }
    }
}
