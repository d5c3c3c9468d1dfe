#include <doctest/doctest.h>

#include "core/tally.hpp"

namespace auftakt {
namespace {

Question choice(Secrecy secrecy, Split split) {
    return {{}, SingleChoice{std::vector<LocalText>(3)}, secrecy, split};
}

std::vector<CountedAnswer> answers(int juniors, int seniors, int open = 0) {
    std::vector<CountedAnswer> all;
    for (int i = 0; i < juniors; ++i) all.emplace_back(Choice{0}, Role::junior);
    for (int i = 0; i < seniors; ++i) all.emplace_back(Choice{1}, Role::senior);
    for (int i = 0; i < open; ++i) all.emplace_back(Choice{2}, std::nullopt);
    return all;
}

TEST_CASE("below five an anonymous result is only its n") {
    const auto question = choice(Secrecy::anonymous, Split::none);
    CHECK(tally(question, {}).n == 0);
    CHECK(tally(question, answers(4, 0)).n == 4);
    CHECK(tally(question, answers(4, 0)).whole == std::nullopt);
    CHECK(tally(question, answers(5, 0)).whole->counts == std::vector{5, 0, 0});
    CHECK(tally(choice(Secrecy::named, Split::none), answers(1, 0)).whole->counts == std::vector{1, 0, 0});
    CHECK(tally(choice(Secrecy::no_name, Split::none), answers(1, 0)).whole->counts == std::vector{1, 0, 0});
}

TEST_CASE("a split by role is shown only if every group has five, also the one without a side") {
    struct Row {
        int juniors, seniors, open;
        bool shown;
    };
    const Row rows[] = {{5, 5, 0, true},  {5, 4, 0, false}, {4, 5, 0, false}, {9, 0, 0, false},
                        {5, 5, 1, false}, {5, 5, 4, false}, {5, 5, 5, true}};
    for (const auto& row : rows) {
        CAPTURE(row.juniors);
        CAPTURE(row.seniors);
        CAPTURE(row.open);
        const auto result =
            tally(choice(Secrecy::anonymous, Split::role), answers(row.juniors, row.seniors, row.open));
        CHECK(result.juniors.has_value() == row.shown);
        CHECK(result.seniors.has_value() == row.shown);
        CHECK(result.whole->counts == std::vector{row.juniors, row.seniors, row.open});
    }
    const auto none = tally(choice(Secrecy::anonymous, Split::none), answers(9, 9));
    CHECK(none.juniors == std::nullopt);
}

TEST_CASE("whole per cents sum to a hundred") {
    struct Row {
        std::vector<int> counts, expected;
    };
    const Row rows[] = {{{1, 1, 1}, {34, 33, 33}},
                        {{2, 1}, {67, 33}},
                        {{0, 0}, {0, 0}},
                        {{}, {}},
                        {{7}, {100}},
                        {{1, 1, 1, 1, 1, 1, 1, 1}, {13, 13, 13, 13, 12, 12, 12, 12}},
                        {{1999, 1}, {100, 0}},
                        {{1, 2, 3}, {17, 33, 50}}};
    for (const auto& row : rows) CHECK(percentages(row.counts) == row.expected);
}

}  // namespace
}  // namespace auftakt
