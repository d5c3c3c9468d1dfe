#include "organiser/toml_fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/text.hpp"
#include "core/limits.hpp"

namespace auftakt {
namespace {

// A character takes at most four bytes on average; combining marks are few.
constexpr std::size_t bytes_per_grapheme = 4;

// Levenshtein's distance: how many letters must be changed, added or taken away.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row[b.size()];
}

std::string advice(std::string_view key, std::vector<std::string_view> known) {
    const auto nearest = std::ranges::min_element(
        known, {}, [&](std::string_view candidate) { return distance(key, candidate); });
    if (nearest != known.end() && distance(key, *nearest) <= 2)
        return fmt::format("Did you mean \"{}\"?", *nearest);
    std::ranges::sort(known);
    return fmt::format("Take it out; known are {}.", fmt::join(known, ", "));
}

const char* kind_of(const TomlValue& value) {
    static constexpr std::array<const char*, 7> kinds{"a text", "a whole number", "a number", "true or false",
                                                      "a time", "a list",         "a table"};
    return kinds[value.is.index()];
}

std::string clean_lines(std::string_view text, Breaks breaks) {
    std::string out;
    while (true) {
        const auto end = text.find('\n');
        const auto line = clean(text.substr(0, end)).text;
        if (!out.empty() && (!line.empty() || breaks == Breaks::gaps)) out += '\n';
        out += line;
        if (end == text.npos) return out;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

Fields::Fields(const TomlTable& table, int line, int column, std::string what, Language language,
               Faults& faults)
    : table_{table},
      line_{line},
      column_{column},
      what_{std::move(what)},
      language_{language},
      faults_{faults} {}

const TomlMember* Fields::any(std::string_view key, Need need) {
    known_.push_back(key);
    const auto* member = table_.find(key);
    if (!member && need == Need::required)
        faults_.add(line_, column_, fmt::format("{} has no \"{}\". Add it.", what_, key));
    return member;
}

std::optional<std::int64_t> Fields::integer(std::string_view key, std::int64_t least, std::int64_t most) {
    const auto* member = any(key);
    if (!member) return std::nullopt;
    const auto* value = std::get_if<std::int64_t>(&member->value.is);
    if (value && *value >= least && *value <= most) return *value;
    faults_.add(member->value,
                fmt::format("\"{}\" must be a whole number from {} to {}{}. Correct it.", key, least, most,
                            value ? fmt::format(", not {}", *value) : std::string{}));
    return std::nullopt;
}

std::optional<std::chrono::seconds> Fields::minutes(std::string_view key, double most, Need need) {
    const auto* member = any(key, need);
    if (!member) return std::nullopt;
    double value = 0;
    if (const auto* whole = std::get_if<std::int64_t>(&member->value.is)) value = static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&member->value.is)) value = *real;
    if (value * 60 >= 1 && value <= most) return std::chrono::seconds{std::llround(value * 60)};
    faults_.add(member->value,
                fmt::format("\"{}\" must be a number of minutes, more than 0 and at most {}. Correct it.",
                            key, most));
    return std::nullopt;
}

std::optional<bool> Fields::flag(std::string_view key) {
    const auto* member = any(key);
    if (!member) return std::nullopt;
    if (const auto* value = std::get_if<bool>(&member->value.is)) return *value;
    faults_.add(member->value, fmt::format("\"{}\" must be true or false, without quotation marks.", key));
    return std::nullopt;
}

std::optional<std::size_t> Fields::choice(std::string_view key,
                                          std::initializer_list<std::string_view> choices, Need need) {
    const auto* member = any(key, need);
    if (!member) return std::nullopt;
    const auto* text = member->value.text();
    const auto found = text ? std::ranges::find(choices, *text) : choices.end();
    if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
    faults_.add(member->value, fmt::format("\"{}\" must be one of: {}.", key, fmt::join(choices, ", ")));
    return std::nullopt;
}

std::string Fields::checked(const TomlValue& value, std::size_t graphemes_max, Breaks breaks) {
    const auto* text = value.text();
    if (!text) {
        faults_.add(value,
                    fmt::format("a text is needed here, not {}. Put it in quotation marks.", kind_of(value)));
        return {};
    }
    auto cleaned = breaks == Breaks::none ? clean(*text).text : clean_lines(*text, breaks);
    const auto graphemes = count_graphemes(cleaned);
    if (graphemes > graphemes_max)
        faults_.add(value, fmt::format("this text has {} characters, at most {} have room. Shorten it.",
                                       graphemes, graphemes_max));
    else if (cleaned.size() > graphemes_max * bytes_per_grapheme)
        faults_.add(value, "this text has too many marks above and below its letters. Shorten it.");
    return cleaned;
}

LocalText Fields::local_text(const TomlValue& value, std::size_t graphemes_max, Breaks breaks, Need need) {
    LocalText result;
    if (const auto* table = value.table()) {
        Fields languages{*table, value.line, value.column, "this text", language_, faults_};
        for (const auto& [key, into] :
             {std::pair{"de", &result.de}, std::pair{"de_du", &result.de_du}, std::pair{"en", &result.en}})
            if (const auto* member = languages.any(key))
                *into = checked(member->value, graphemes_max, breaks);
        if (result.de.empty() && !result.de_du.empty())
            faults_.add(
                value,
                "\"de_du\" stands alone. Add \"de\", which is shown where people are addressed as Sie.");
        languages.finish();
    } else {
        (language_ == Language::en ? result.en : result.de) = checked(value, graphemes_max, breaks);
        if (!value.text()) return result;
    }
    if (need == Need::required && result.empty()) faults_.add(value, "this text is empty. Write one.");
    return result;
}

std::string Fields::plain(std::string_view key, std::size_t graphemes_max, Need need) {
    const auto* member = any(key, need);
    if (!member) return {};
    auto text = checked(member->value, graphemes_max, Breaks::none);
    if (need == Need::required && text.empty() && member->value.text())
        faults_.add(member->value, fmt::format("\"{}\" is empty. Write one.", key));
    return text;
}

PictureName Fields::picture(std::string_view key) {
    constexpr std::size_t path_letters_max = 200;
    const auto path = plain(key, path_letters_max);
    if (path.empty()) return {};
    auto read = read_picture(std::filesystem::path{faults_.file}.parent_path() / path);
    if (!read) {
        fault(key, read.error());
        return {};
    }
    if (faults_.pictures.size() >= limits::pictures_max && !faults_.pictures.contains(read->name)) {
        fault(key, fmt::format("a show has room for {} pictures. Leave out some.", limits::pictures_max));
        return {};
    }
    faults_.pictures[read->name] = std::move(read->bytes);
    return read->name;
}

std::vector<std::string> Fields::plain_list(std::string_view key, std::size_t most,
                                            std::size_t graphemes_max) {
    const auto* member = any(key);
    if (!member) return {};
    std::vector<std::string> result;
    if (const auto* items = list(*member, 1, most))
        for (const auto& item : *items) result.push_back(checked(item, graphemes_max, Breaks::none));
    return result;
}

LocalText Fields::text(std::string_view key, std::size_t graphemes_max, Need need) {
    const auto* member = any(key, need);
    return member ? local_text(member->value, graphemes_max, Breaks::none, need) : LocalText{};
}

LocalText Fields::lines(std::string_view key, std::size_t graphemes_max, Breaks breaks) {
    const auto* member = any(key);
    return member ? local_text(member->value, graphemes_max, breaks, Need::optional) : LocalText{};
}

const TomlValue::Array* Fields::list(const TomlMember& member, std::size_t least, std::size_t most) {
    const auto* items = member.value.array();
    if (!items)
        faults_.add(member.value, fmt::format("\"{}\" must be a list: [\"…\", \"…\"].", member.key));
    else if (items->size() < least || items->size() > most)
        faults_.add(member, fmt::format("\"{}\" has {} entries, {} to {} are possible.", member.key,
                                        items->size(), least, most));
    return items;
}

std::vector<LocalText> Fields::texts(std::string_view key, std::size_t least, std::size_t most,
                                     std::size_t graphemes_max, Need need) {
    const auto* member = any(key, need);
    if (!member) return {};
    std::vector<LocalText> result;
    if (const auto* items = list(*member, least, most))
        for (const auto& item : *items)
            result.push_back(local_text(item, graphemes_max, Breaks::none, Need::required));
    return result;
}

std::vector<const TomlValue*> Fields::tables(std::string_view key, std::size_t least, std::size_t most,
                                             Need need) {
    const auto* member = any(key, need);
    if (!member) return {};
    const auto* items = member->value.array();
    if (!items ||
        !std::ranges::all_of(*items, [](const TomlValue& item) { return item.table() != nullptr; })) {
        faults_.add(*member,
                    fmt::format("\"{}\" must be a list of tables: write [[{}]] with two brackets, or {} = "
                                "[{{…}}, {{…}}].",
                                key, key, key));
        return {};
    }
    if (items->size() < least || items->size() > most)
        faults_.add(*member, fmt::format("\"{}\" has {} entries, {} to {} are possible.", key, items->size(),
                                         least, most));
    std::vector<const TomlValue*> result;
    for (const auto& item : *items) result.push_back(&item);
    return result;
}

const TomlValue* Fields::table(std::string_view key) {
    const auto* member = any(key);
    if (!member) return nullptr;
    if (member->value.table()) return &member->value;
    faults_.add(member->value, fmt::format("\"{}\" must be a table, not {}.", key, kind_of(member->value)));
    return nullptr;
}

std::optional<int> Fields::time_of_day(std::string_view key) {
    const auto* member = any(key);
    if (!member) return std::nullopt;
    if (const auto* time = std::get_if<TomlTime>(&member->value.is)) return time->minute_of_day;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (const auto* text = member->value.text(); text && text->size() == 5 && (*text)[2] == ':' &&
                                                 digit((*text)[0]) && digit((*text)[1]) &&
                                                 digit((*text)[3]) && digit((*text)[4])) {
        const int hour = ((*text)[0] - '0') * 10 + (*text)[1] - '0';
        const int minute = ((*text)[3] - '0') * 10 + (*text)[4] - '0';
        if (hour < 24 && minute < 60) return hour * 60 + minute;
    }
    faults_.add(member->value, fmt::format("\"{}\" must be a time of day: \"09:30\".", key));
    return std::nullopt;
}

Fields Fields::below(const TomlValue& value, std::string what) const {
    return {*value.table(), value.line, value.column, std::move(what), language_, faults_};
}

void Fields::fault(std::string_view key, std::string message) {
    const auto* member = table_.find(key);
    faults_.add(member ? member->line : line_, member ? member->column : column_, std::move(message));
}

void Fields::finish() {
    for (const auto& member : table_.members)
        if (std::ranges::find(known_, member.key) == known_.end())
            faults_.add(member, fmt::format("\"{}\" is not known in {}. {}", member.key, what_,
                                            advice(member.key, known_)));
}

}  // namespace auftakt
