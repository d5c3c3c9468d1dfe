#include "organiser/word_files.hpp"

#include <doctest/doctest.h>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include "core/refusal.hpp"
#include "core/run.hpp"

using namespace auftakt;

namespace {

template <class Enum>
std::vector<std::string> names_of() {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto enumerator) { names.emplace_back(enumerator.name); });
    return names;
}

}  // namespace

TEST_CASE("a word file may give one text, two addresses, two numbers, or both") {
    const auto words = parse_words(R"(
a.plain = "Text"
a.address = { sie = "Sie", du = "du" }
a.number = { one = "eine", other = "viele" }
a.both = { one = { sie = "Ihre", du = "deine" }, other = { sie = "Ihre {n}", du = "deine {n}" } }
a.mixed = { one = "eine", other = { sie = "Ihre {n}", du = "deine {n}" } }
)",
                                   Language::de, "de.toml");
    REQUIRE(words);
    CHECK(words->forms.size() == 5);
    CHECK(words->forms.at("a.plain") == WordForms{"Text", "", "", ""});
    CHECK(words->forms.at("a.address") == WordForms{"Sie", "du", "", ""});
    CHECK(words->forms.at("a.number") == WordForms{"viele", "", "eine", ""});
    CHECK(words->forms.at("a.both") == WordForms{"Ihre {n}", "deine {n}", "Ihre", "deine"});
    CHECK(words->forms.at("a.mixed") == WordForms{"Ihre {n}", "deine {n}", "eine", ""});
}

TEST_CASE("entries of no known form are named with their places, all at once") {
    const auto words =
        parse_words("a = 5\nb = { sie = \"Sie\" }\nc = \"gut\"\nd = { one = 1, other = \"x\" }\n",
                    Language::de, "de.toml");
    REQUIRE_FALSE(words);
    REQUIRE(words.error().size() == 3);
    CHECK(to_string(words.error()[0]) ==
          "de.toml:1:1: \"a\" is no word entry: write a text, {sie = …, du = …}, {one = …, other = …}, or "
          "{one = "
          "{sie = …, du = …}, other = …}.");
    CHECK(words.error()[1].line == 2);
    CHECK(words.error()[2].line == 4);
}

TEST_CASE("German and English have the same keys with the same names in braces") {
    const auto german = read_words("assets/i18n", Language::de);
    const auto english = read_words("assets/i18n", Language::en);
    REQUIRE(german);
    REQUIRE(english);
    CHECK(german->forms.size() > 500);
    for (const auto& difference : differences(*german, *english)) FAIL_CHECK(difference);
}

TEST_CASE("a key or a name that only one language has is found") {
    const auto german = parse_words("a = \"{n}\"\nb = \"x\"", Language::de, "de.toml");
    const auto english = parse_words("a = \"{m}\"\nc = \"x\"", Language::en, "en.toml");
    CHECK(differences(*german, *english) == std::vector<std::string>{"a: different names in braces",
                                                                     "b: missing in English",
                                                                     "c: missing in German"});
}

TEST_CASE("every refusal and every step has its sentence") {
    const auto german = read_words("assets/i18n", Language::de);
    REQUIRE(german);
    for (const auto& name : names_of<Refusal>()) {
        CAPTURE(name);
        CHECK(german->forms.contains("refusal." + name));
    }
    for (const auto& name : names_of<run::StepKind>()) {
        CAPTURE(name);
        CHECK(german->forms.contains("step." + name));
    }
}

TEST_CASE("no text shouts, and none carries an emoji") {
    for (const auto language : {Language::de, Language::en}) {
        const auto words = read_words("assets/i18n", language);
        REQUIRE(words);
        for (const auto& [key, forms] : words->forms) {
            CAPTURE(key);
            CHECK(forms.sie.find('!') == std::string::npos);
            CHECK(forms.du.find('!') == std::string::npos);
            CHECK(forms.sie.find("\xF0\x9F") == std::string::npos);
            CHECK_FALSE(forms.sie.empty());
        }
    }
}
