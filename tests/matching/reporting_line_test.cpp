#include "core/reporting_line.hpp"

#include <doctest/doctest.h>

using namespace auftakt;

namespace {

using Pairs = std::vector<PersonPair>;

constexpr PersonId boss{1}, head{2}, ada{3}, ben{4};

}  // namespace

TEST_CASE("a reporting line has every depth, also through somebody who stays at home") {
    const ManagerLink links[] = {{ada, head}, {ben, head}, {head, boss}};
    CHECK(reporting_line_pairs(links) ==
          Pairs{{head, boss}, {ada, boss}, {ada, head}, {ben, boss}, {ben, head}});
}

TEST_CASE("colleagues under one manager are no pair") {
    const ManagerLink links[] = {{ada, head}, {ben, head}};
    CHECK(reporting_line_pairs(links) == Pairs{{ada, head}, {ben, head}});
}

TEST_CASE("a ring of managers ends, and pairs everybody on it once") {
    const ManagerLink links[] = {{boss, head}, {head, ada}, {ada, boss}};
    CHECK(reporting_line_pairs(links) == Pairs{{boss, head}, {boss, ada}, {head, ada}});
}

TEST_CASE("nobody leads themselves") {
    const ManagerLink links[] = {{ada, ada}};
    CHECK(reporting_line_pairs(links).empty());
}

TEST_CASE("no links, no pairs") { CHECK(reporting_line_pairs({}).empty()); }
