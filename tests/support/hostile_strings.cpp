#include "support/hostile_strings.hpp"

#include <array>
#include <random>
#include <string_view>

#include "base/text.hpp"

namespace auftakt::test {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t count = 2000;

constexpr std::array fragments{
    // markup and scripts
    "<script>alert(1)</script>"sv, "<img src=x onerror=alert(1)>"sv, "\"><svg onload=alert(1)>"sv,
    "<b>fett</b>"sv, "<style>*{display:none}</style>"sv, "<iframe src=//x>"sv, "&lt;b&gt;&#x41;&amp;"sv,
    "javascript:alert(1)"sv, "<!--"sv, "]]>"sv, "<span foreground='red'>Pango</span>"sv, "</body></html>"sv,
    // formulas, tables, statements
    "=1+1"sv, "+cmd|' /C calc'!A0"sv, "-2+3"sv, "@SUM(A1:A9)"sv, "=HYPERLINK(\"http://x\")"sv, "\";\",\n"sv,
    "';DROP TABLE journal;--"sv, "\"quoted\",\"twice\"\""sv, "_x0041_"sv, "\t=TAB()"sv, "\r\n+1"sv,
    // terminals, formats, files, calendars
    "\x1b[31mrot\x1b[0m"sv, "\x1b]0;Titel\x07"sv,
    "\x9b"
    "2J"sv,
    "%s%n%x"sv, "{0}{name}{{}}"sv, "../../etc/passwd"sv, "C:\\con\\nul"sv, "END:VCALENDAR\r\nBEGIN:VEVENT"sv,
    "a;b,c\\n\\;"sv, "\\u0041\\x41\\"sv, "${HOME}`id`$(id)"sv,
    // bytes that are no text
    "\xff\xfe"sv, "\xc0\xaf"sv, "\xed\xa0\x80"sv, "\xf4\x90\x80\x80"sv, "\xe2\x82"sv, "ende\xc3"sv, "a\0b"sv,
    // direction, invisible, line ends
    "\u202Etxt.exe"sv, "\u2066\u2067\u2068\u2069"sv, "\u200B\u200C\u200D\uFEFF"sv, "\u2028neu\u2029"sv,
    "\u00AD\u00AD\u00AD"sv, "\U000E0041\U000E0042"sv, "\u3164\u2800"sv, "\u061C\u200E\u200F"sv,
    // piles of marks
    "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034D"sv,
    "A\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"sv,
    "\u0E01\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49\u0E49"sv,
    // scripts and signs
    "\u0645\u0631\u062D\u0628\u0627"sv, "\u05E9\u05DC\u05D5\u05DD"sv,
    "\u0928\u092E\u0938\u094D\u0924\u0947"sv, "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35"sv,
    "\u4F60\u597D\u4E16\u754C"sv, "\uD55C\uAD6D\uC5B4"sv,
    "\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"sv, "\U0001F1E9\U0001F1EA\U0001F1E9"sv,
    "\U0001F44D\U0001F3FD"sv, "1\uFE0F\u20E3"sv, "\uFDFD"sv, "\uA9C5\uA9C5\uA9C5"sv, "\U00012031"sv,
    // long and empty
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle"sv,
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"sv, "                "sv, ""sv,
    "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"sv, "a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a"sv, "Anna"sv,
    "Gr\u00FC\u00DFe"sv, "null"sv, "undefined"sv, "NaN"sv, "true"sv, "-0"sv, "1e309"sv, "__proto__"sv,
    "constructor"sv};

}  // namespace

std::vector<std::string> hostile_strings() {
    std::mt19937 random{20260917};
    const auto below = [&](std::size_t bound) { return random() % bound; };
    std::vector<std::string> all;
    for (const auto fragment : fragments) all.emplace_back(fragment);
    while (all.size() < count) {
        std::string text;
        for (auto parts = 1 + below(5); parts > 0; --parts) {
            const auto fragment = fragments[below(fragments.size())];
            for (auto times = below(8) == 0 ? below(40) : 1; times > 0; --times) text += fragment;
            if (below(3) == 0) text += ' ';
        }
        if (below(6) == 0 && !text.empty()) text.resize(below(text.size()) + 1);  // within a character too
        all.push_back(std::move(text));
    }
    return all;
}

std::vector<std::string> hostile_strings_let_in(std::size_t graphemes_max, std::size_t bytes_max) {
    std::vector<std::string> texts;
    for (const auto& raw : hostile_strings()) {
        const auto text = clean(raw);
        if (!text.text.empty() && text.graphemes <= graphemes_max && text.text.size() <= bytes_max)
            texts.push_back(text.text);
    }
    return texts;
}

}  // namespace auftakt::test
