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

Question two_items(Secrecy secrecy, Split split = Split::none) {
    return {{}, Scale{3, {}, {{{}, "a"}, {{}, "b"}}}, secrecy, split};
}

// Each digit is a step of the first or of the second item, 0 where it was left out.
std::vector<CountedAnswer> rated(const char* first, const char* second, std::optional<Role> side = {}) {
    std::vector<CountedAnswer> all;
    for (; *first != '\0'; ++first, ++second) all.emplace_back(Steps{{*first - '0', *second - '0'}}, side);
    return all;
}

std::vector<CountedAnswer> operator+(std::vector<CountedAnswer> some,
                                     const std::vector<CountedAnswer>& more) {
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

TEST_CASE("an item of an anonymous scale that one to four answered has no counts") {
    const auto question = two_items(Secrecy::anonymous);
    const auto four = tally(question, rated("112233", "333300"));
    CHECK(four.n == 6);
    CHECK(four.whole->counts == std::vector{2, 2, 2, 0, 0, 0});
    CHECK(tally(question, rated("112233", "300000")).whole->counts == std::vector{2, 2, 2, 0, 0, 0});
    CHECK(tally(question, rated("112233", "000000")).whole->counts == std::vector{2, 2, 2, 0, 0, 0});
    CHECK(tally(question, rated("112233", "333330")).whole->counts == std::vector{2, 2, 2, 0, 0, 5});
    CHECK(tally(question, rated("011110", "222222")).whole->counts == std::vector{0, 0, 0, 0, 6, 0});
    for (const auto secrecy : {Secrecy::named, Secrecy::no_name})
        CHECK(tally(two_items(secrecy), rated("112233", "300000")).whole->counts ==
              std::vector{2, 2, 2, 0, 0, 1});
}

TEST_CASE("an item is split by role only if no side that answered it is small") {
    const auto question = two_items(Secrecy::anonymous, Split::role);
    const auto juniors = rated("111222", "111330", Role::junior);
    const auto split = tally(question, juniors + rated("33333", "22220", Role::senior));
    CHECK(split.whole->counts == std::vector{3, 3, 5, 3, 4, 2});
    CHECK(split.juniors->counts == std::vector{3, 3, 0, 0, 0, 0});
    CHECK(split.seniors->counts == std::vector{0, 0, 5, 0, 0, 0});
    // Five of each side, or nobody of one: nothing follows from the whole.
    const auto five = tally(question, juniors + rated("33333", "22222", Role::senior));
    CHECK(five.juniors->counts == std::vector{3, 3, 0, 3, 0, 2});
    CHECK(five.seniors->counts == std::vector{0, 0, 5, 0, 5, 0});
    const auto none = tally(question, juniors + rated("33333", "00000", Role::senior));
    CHECK(none.juniors->counts == std::vector{3, 3, 0, 3, 0, 2});
    CHECK(none.whole->counts == std::vector{3, 3, 5, 3, 0, 2});
    // What is left of the whole would be said by one person without a side.
    const auto rest =
        tally(question, juniors + rated("33333", "22222", Role::senior) + rated("11111", "10000"));
    CHECK(rest.whole->counts == std::vector{8, 3, 5, 4, 5, 2});
    CHECK(rest.juniors->counts == std::vector{3, 3, 0, 0, 0, 0});
    CHECK(rest.seniors->counts == std::vector{0, 0, 5, 0, 0, 0});
    // Small in all: in no picture.
    const auto few =
        tally(question, rated("111222", "100000", Role::junior) + rated("33333", "33300", Role::senior));
    CHECK(few.whole->counts == std::vector{3, 3, 5, 0, 0, 0});
    CHECK(few.juniors->counts == std::vector{3, 3, 0, 0, 0, 0});
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
