#include "core/fit.hpp"

#include <doctest/doctest.h>

using namespace auftakt;

namespace {

const FitProfile young{{"Python", "TikTok", "Git"}, {"Budget", "Strategy"}, "IT"};
const FitProfile old{{"Budget", "Law"}, {"TikTok", "Git", "Podcasts"}, "Finance"};

}  // namespace

TEST_CASE("what the junior offers and the senior wants counts most") {
    // Two topics wanted by the senior, one by the junior, two departments: 2·10 + 1·4 + 5.
    CHECK(fit_of(young, old, usual_weights(PairingMode::reverse)) == 29);
}

TEST_CASE("in two-way mentoring both directions count alike") {
    CHECK(fit_of(young, old, usual_weights(PairingMode::two_way)) == 2 * 7 + 1 * 7 + 5);
}

TEST_CASE("a show may set other weights") {
    CHECK(fit_of(young, old, {.offered = 100, .returned = 10, .across = 1}) == 211);
}

TEST_CASE("colleagues of one department get nothing for it, nor do two who name none") {
    FitProfile colleague = old;
    colleague.department = "IT";
    CHECK(fit_of(young, colleague, {}) == 24);
    CHECK(fit_of({}, {}, {}) == 0);
    CHECK(fit_of({.department = "IT"}, {}, {}) == 5);
}

TEST_CASE("a topic named twice counts once") {
    CHECK(fit_of({{"Git", "Git"}, {}, ""}, {{}, {"Git", "Git", "Git"}, ""}, {}) == 10);
}

TEST_CASE("the matrix holds every pair's fit, a row for each junior") {
    const std::vector<FitProfile> juniors{young, {}, {{"Podcasts"}, {"Law"}, "Finance"}};
    const std::vector<FitProfile> seniors{old, {{}, {"Python"}, "IT"}};
    const FitMatrix matrix = fit_matrix(juniors, seniors, {});
    CHECK(matrix.columns == 2);
    CHECK(matrix.cells == std::vector<std::int32_t>{29, 10, 5, 5, 14, 5});
    CHECK(matrix.at(2, 0) == 14);
}

TEST_CASE("without any cells everybody fits everybody equally") { CHECK(FitMatrix{}.at(3, 4) == 0); }
