#include "base/text.hpp"

#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <memory>
#include <vector>

#include "base/check.hpp"
#include "base/titles.hpp"

namespace auftakt {
namespace {

constexpr int combining_marks_max = 4;

const icu::Normalizer2& normaliser(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* found = get(status);
    AUFTAKT_CHECK(U_SUCCESS(status));
    return *found;
}

icu::UnicodeString normalised(const icu::UnicodeString& text, const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    auto result = normaliser(get).normalize(text, status);
    AUFTAKT_CHECK(U_SUCCESS(status));
    return result;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

icu::UnicodeString from(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

bool is_mark(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

// Zero width non-joiner and joiner: Persian, Hindi and joined emoji need them.
bool is_joiner(UChar32 c) { return c == 0x200C || c == 0x200D; }

bool is_unwanted(UChar32 c) {
    const auto type = u_charType(c);
    if (type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_SURROGATE ||
        type == U_PRIVATE_USE_CHAR || type == U_UNASSIGNED)
        return true;
    // Letters that draw nothing: Hangul fillers, Braille blank, Khmer inherent vowels, Mongolian separators.
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x17B4 ||
           c == 0x17B5 || (c >= 0x180B && c <= 0x180F) || c == 0xFFFD;
}

// A joiner stays only between two characters that can be seen, and does not start a new pile of marks.
icu::UnicodeString cleaned(const icu::UnicodeString& raw) {
    icu::UnicodeString out;
    bool gap = false;
    UChar32 joiner = 0;
    int marks = 0;
    for (std::int32_t i = 0; i < raw.length(); i = raw.moveIndex32(i, 1)) {
        const UChar32 c = raw.char32At(i);
        if (u_isUWhiteSpace(c) || c == 0x2028 || c == 0x2029) {
            gap = !out.isEmpty();
            joiner = 0;
            continue;
        }
        if (is_joiner(c)) {
            joiner = out.isEmpty() || gap ? 0 : c;
            continue;
        }
        if (is_unwanted(c)) continue;
        marks = is_mark(c) ? marks + 1 : 0;
        if (marks > combining_marks_max || (marks > 0 && (out.isEmpty() || gap))) continue;
        if (gap) out.append(static_cast<UChar>(' '));
        gap = false;
        if (joiner != 0) out.append(joiner);
        joiner = 0;
        out.append(c);
    }
    return out;
}

}  // namespace

std::size_t count_graphemes(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks{
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
    AUFTAKT_CHECK(U_SUCCESS(status));
    const auto unicode = from(text);
    breaks->setText(unicode);
    std::size_t count = 0;
    while (breaks->next() != icu::BreakIterator::DONE) ++count;
    return count;
}

std::string nfc(std::string_view text) {
    return utf8(normalised(from(text), icu::Normalizer2::getNFCInstance));
}

std::string fold_case(std::string_view text) {
    auto folded = normalised(from(text), icu::Normalizer2::getNFKCCasefoldInstance);
    return utf8(folded);
}

namespace {

// Letters that no decomposition takes apart, by their plain look.
const char* plain(UChar32 c) {
    switch (c) {
        case 0xE6: return "ae";
        case 0x153: return "oe";
        case 0xF8: return "o";
        case 0x111: return "d";
        case 0x131: return "i";
        case 0x142: return "l";
        default: return nullptr;
    }
}

// Is the e that follows only the spelling of an umlaut? Not in Bauer, Neuer, Quelle.
bool umlaut_takes_e(UChar32 vowel, UChar32 before) {
    if (vowel == 'a' || vowel == 'o') return true;
    return vowel == 'u' && before != 'a' && before != 'e' && before != 'q';
}

icu::UnicodeString in_plain_letters(const icu::UnicodeString& folded) {
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = folded.char32At(i);
        if (const char* letters = plain(c))
            out.append(letters);
        else
            out.append(c);
    }
    return normalised(out, icu::Normalizer2::getNFDInstance);
}

}  // namespace

// Case, accents, punctuation and the German spellings of umlauts (ü = ue = u, ß = ss) do not tell two names
// apart: whoever types on a foreign keyboard is found. Only within a word: Anna Ebert keeps her e.
std::string skeleton(std::string_view text) {
    const auto apart = in_plain_letters(normalised(from(text), icu::Normalizer2::getNFKCCasefoldInstance));
    icu::UnicodeString kept;
    UChar32 before = 0;
    UChar32 last = 0;  // 0 after anything that is no letter
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 c = apart.char32At(i);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        const bool letter = u_isalnum(c) || u_charType(c) == U_COMBINING_SPACING_MARK;
        if (letter && !(c == 'e' && umlaut_takes_e(last, before))) kept.append(c);
        before = last;
        last = letter ? c : 0;
    }
    return utf8(kept);
}

std::string sort_key(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator{
        icu::Collator::createInstance(icu::Locale::getGerman(), status)};
    AUFTAKT_CHECK(U_SUCCESS(status));
    const auto unicode = from(text);
    std::vector<std::uint8_t> key(static_cast<std::size_t>(collator->getSortKey(unicode, nullptr, 0)));
    collator->getSortKey(unicode, key.data(), static_cast<std::int32_t>(key.size()));
    std::string hex;
    for (std::size_t i = 0; i + 1 < key.size(); ++i) {  // the last byte is a terminating zero
        hex += "0123456789abcdef"[key[i] >> 4];
        hex += "0123456789abcdef"[key[i] & 15];
    }
    return hex;
}

CleanText clean(std::string_view text) {
    auto result = utf8(normalised(cleaned(normalised(from(text), icu::Normalizer2::getNFCInstance)),
                                  icu::Normalizer2::getNFCInstance));
    return {result, count_graphemes(result)};
}

NameText make_name(std::string_view text) {
    auto cleaned_name = clean(text);
    return {{cleaned_name.text, skeleton(cleaned_name.text), sort_key(without_titles(cleaned_name.text))},
            cleaned_name.graphemes};
}

bool is_utf8(std::string_view bytes) {
    const auto length = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes.data(), i, length, c);
        if (c < 0) return false;
    }
    return true;
}

std::string to_utf8(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (is_utf8(bytes)) return std::string{bytes};
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), "windows-1252"};
    AUFTAKT_CHECK(U_SUCCESS(status));
    return utf8(text);
}

}  // namespace auftakt
