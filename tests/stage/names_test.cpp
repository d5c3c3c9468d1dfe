#include "stage/names.hpp"

#include <doctest/doctest.h>

using namespace auftakt::stage;
using Names = std::vector<std::string>;

namespace {
float letters(std::string_view text) { return static_cast<float>(text.size()); }
}  // namespace

TEST_CASE("a name loses its title, then half a double surname, then its first name") {
    CHECK(name_forms("Dr. Friederike Schulze-Wiesenbrock") ==
          Names{"Dr. Friederike Schulze-Wiesenbrock", "Friederike Schulze-Wiesenbrock",
                "Friederike Schulze-W.", "F. Schulze-W."});
    CHECK(name_forms("Hans-Jürgen Büttner") == Names{"Hans-Jürgen Büttner", "H.-J. Büttner"});
    CHECK(name_forms("Prof. Dr. Öz Ada") == Names{"Prof. Dr. Öz Ada", "Öz Ada", "Ö. Ada"});
}

TEST_CASE("a single name is never cut") {
    CHECK(name_forms("Cher") == Names{"Cher"});
    CHECK(name_forms("") == Names{""});
}

TEST_CASE("a name is shortened no further than it must be") {
    CHECK(fit_names({"Dr. Ada Lovelace-King"}, 99, letters) == Names{"Dr. Ada Lovelace-King"});
    CHECK(fit_names({"Dr. Ada Lovelace-King"}, 18, letters) == Names{"Ada Lovelace-King"});
    CHECK(fit_names({"Dr. Ada Lovelace-King"}, 15, letters) == Names{"Ada Lovelace-K."});
    CHECK(fit_names({"Dr. Ada Lovelace-King"}, 5, letters) == Names{"A. Lovelace-K."});
}

TEST_CASE("two people who would look alike both keep more of their names") {
    CHECK(fit_names({"Anna Berg", "Antje Berg", "Otto Tal"}, 8, letters) ==
          Names{"Anna Berg", "Antje Berg", "Otto Tal"});
    CHECK(fit_names({"Anna Berg", "Anna Berg"}, 8, letters) == Names{"A. Berg", "A. Berg"});
}
