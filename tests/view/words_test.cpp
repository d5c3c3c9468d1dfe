#include "view/words.hpp"

#include <doctest/doctest.h>

#include "view/words_json.hpp"

using namespace auftakt;

namespace {

WordList list(Language language) {
    WordList words{.language = language, .forms = {}};
    words.forms["stage.hello"] = {.sie = "Guten Tag", .du = {}, .one_sie = {}, .one_du = {}};
    words.forms["phone.wait"] = {.sie = "Schön, dass Sie da sind, {name}",
                                 .du = "Schön, dass du da bist, {name}",
                                 .one_sie = {},
                                 .one_du = {}};
    words.forms["phone.votes"] = {
        .sie = "{n} Stimmen von {of}", .du = {}, .one_sie = "{n} Stimme von {of}", .one_du = {}};
    words.forms["phone.rounds"] = {
        .sie = "Ihre {n} Runden", .du = "Deine {n} Runden", .one_sie = "Ihre Runde", .one_du = "Deine Runde"};
    words.forms["refusal.busy"] = {.sie = "Gleich noch einmal.", .du = {}, .one_sie = {}, .one_du = {}};
    return words;
}

}  // namespace

TEST_CASE("words fill in named arguments in the form of address of the show") {
    const auto german = list(Language::de);
    CHECK(Words{german, Address::sie}("phone.wait", {{"name", "Ada"}}) == "Schön, dass Sie da sind, Ada");
    CHECK(Words{german, Address::du}("phone.wait", {{"name", "Ada"}}) == "Schön, dass du da bist, Ada");
    CHECK(Words{german, Address::du}("stage.hello") == "Guten Tag");
}

TEST_CASE("a name in braces inside a filled-in text stays as somebody typed it") {
    const auto german = list(Language::de);
    CHECK(Words{german, Address::sie}("phone.votes", {{"n", "{of}"}, {"of", "{n}"}}) ==
          "{of} Stimmen von {n}");
}

TEST_CASE("a missing argument stays visible and a missing key shows as itself") {
    const auto german = list(Language::de);
    CHECK(Words{german, Address::sie}("phone.wait") == "Schön, dass Sie da sind, {name}");
    CHECK(Words{german, Address::sie}("phone.no_such_key") == "phone.no_such_key");
    CHECK(Words{german, Address::sie}.count("phone.no_such_key", 1) == "phone.no_such_key");
}

TEST_CASE("one thing is counted in the singular, none and many in the plural") {
    const auto german = list(Language::de);
    const Words words{german, Address::sie};
    CHECK(words.count("phone.votes", 0, {{"of", "72"}}) == "0 Stimmen von 72");
    CHECK(words.count("phone.votes", 1, {{"of", "72"}}) == "1 Stimme von 72");
    CHECK(words.count("phone.votes", 1234, {{"of", "2.000"}}) == "1.234 Stimmen von 2.000");
    CHECK(words.count("phone.rounds", 1) == "Ihre Runde");
    CHECK(Words{german, Address::du}.count("phone.rounds", 1) == "Deine Runde");
    CHECK(Words{german, Address::du}.count("phone.rounds", 6) == "Deine 6 Runden");
    CHECK(words.count("stage.hello", 1) == "Guten Tag");
}

TEST_CASE("numbers, per cent and the time of day are written as the language does") {
    const auto german = list(Language::de);
    const auto english = list(Language::en);
    const Words de{german, Address::sie};
    const Words en{english, Address::sie};
    struct Row {
        std::int64_t n;
        const char* de;
        const char* en;
    };
    for (const auto& row :
         {Row{0, "0", "0"}, Row{999, "999", "999"}, Row{1000, "1.000", "1,000"},
          Row{1234567, "1.234.567", "1,234,567"}, Row{-4, "−4", "−4"}, Row{-1234, "−1.234", "−1,234"}}) {
        CAPTURE(row.n);
        CHECK(de.number(row.n) == row.de);
        CHECK(en.number(row.n) == row.en);
    }
    CHECK(de.percent(39) == "39\u202f%");
    CHECK(en.percent(39) == "39%");
    CHECK(de.clock(10 * 60 + 59) == "10:59 Uhr");
    CHECK(en.clock(9 * 60 + 5) == "09:05");
    CHECK(en.clock(24 * 60) == "00:00");
    CHECK(en.clock(-1) == "23:59");
}

TEST_CASE("phones get only their own words and the refusals") {
    CHECK(words_json(list(Language::de), Address::sie) ==
          R"({"phone.rounds":{"one":"Ihre Runde","other":"Ihre {n} Runden"},)"
          R"("phone.votes":{"one":"{n} Stimme von {of}","other":"{n} Stimmen von {of}"},)"
          R"("phone.wait":"Schön, dass Sie da sind, {name}","refusal.busy":"Gleich noch einmal."})");
    CHECK(words_json(list(Language::de), Address::du) ==
          R"({"phone.rounds":{"one":"Deine Runde","other":"Deine {n} Runden"},)"
          R"("phone.votes":{"one":"{n} Stimme von {of}","other":"{n} Stimmen von {of}"},)"
          R"("phone.wait":"Schön, dass du da bist, {name}","refusal.busy":"Gleich noch einmal."})");
}
