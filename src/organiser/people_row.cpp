#include "organiser/people_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "core/limits.hpp"

namespace auftakt {
namespace {

constexpr int capacity_max = 20;
constexpr int experience_max = 80;
constexpr std::size_t email_bytes_max = 254;
constexpr std::size_t id_graphemes_max = 64;
constexpr std::array list_columns{PeopleColumn::offers, PeopleColumn::wants, PeopleColumn::languages,
                                  PeopleColumn::interests};

std::string trimmed(std::string_view cell) { return clean(without_apostrophe(cell)).text; }

std::string joined(const std::string& first, const std::string& last) {
    return first.empty() ? last : last.empty() ? first : first + " " + last;
}

std::vector<std::string_view> split(std::string_view text, char sign) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != sign && text[i] != '\n' && text[i] != '\r') continue;
        parts.push_back(text.substr(from, i - from));
        from = i + 1;
    }
    return parts;
}

}  // namespace

std::string first_name_first(const std::string& name) {
    const auto comma = name.find(',');
    if (comma == std::string::npos) return name;
    const auto last = clean(name.substr(0, comma)).text;
    const auto first = clean(name.substr(comma + 1)).text;
    const auto word = plain_word(first);
    for (const std::string_view title : {"phd", "md", "mba", "msc", "bsc", "jr", "sr", "ii", "iii", "drphil"})
        if (word == title) return name;
    return joined(first, last);
}

ListSigns find_list_signs(const CsvFile& csv, const PeopleHeadings& headings) {
    ListSigns signs;
    for (const auto column : list_columns) {
        auto& sign = signs.sign[static_cast<std::size_t>(column)];
        const auto at = headings[column];
        for (const char candidate : {',', '|', ';'}) {  // the strongest last
            if (candidate == csv.separator || !at) continue;
            const auto holds = [&](const CsvRow& row) {
                return *at < row.cells.size() && row.cells[*at].text.find(candidate) != std::string::npos;
            };
            if (std::any_of(csv.rows.begin() + 1, csv.rows.end(), holds)) sign = candidate;
        }
    }
    return signs;
}

void PeopleRowReader::fault(const CsvCell& at, std::string message) const {
    errors_.push_back({file_, at.line, at.column, std::move(message)});
}

// A missing cell stands where the row begins.
CsvCell PeopleRowReader::cell(const CsvRow& row, PeopleColumn column) const {
    const auto at = headings_[column];
    if (at && *at < row.cells.size()) return row.cells[*at];
    return {{}, row.line(), row.cells.front().column};
}

std::string PeopleRowReader::text(const CsvRow& row, PeopleColumn column, std::size_t graphemes,
                                  std::size_t bytes) const {
    const auto from = cell(row, column);
    const auto text = clean(without_apostrophe(from.text));
    if (text.graphemes > graphemes || text.text.size() > bytes)
        fault(from, fmt::format("\"{}\" is too long: {} characters, at most {}. Shorten it.", text.text,
                                text.graphemes, graphemes));
    return text.text;
}

std::vector<std::string> PeopleRowReader::list(const CsvRow& row, PeopleColumn column) const {
    const auto from = cell(row, column);
    std::vector<std::string> items;
    for (const auto part :
         split(without_apostrophe(from.text), signs_.sign[static_cast<std::size_t>(column)])) {
        const auto item = clean(part);
        if (item.text.empty() || std::ranges::find(items, item.text) != items.end()) continue;
        if (item.graphemes > limits::topic_graphemes_max || item.text.size() > limits::topic_bytes_max)
            fault(from,
                  fmt::format(
                      "\"{}\" is too long: {} characters, at most {}. Shorten it, or separate items with "
                      "; or |.",
                      item.text, item.graphemes, limits::topic_graphemes_max));
        items.push_back(item.text);
    }
    if (items.size() > limits::topics_per_person_max)
        fault(from, fmt::format("{} items are too many: at most {}. Leave the most important ones.",
                                items.size(), limits::topics_per_person_max));
    return items;
}

int PeopleRowReader::number(const CsvRow& row, PeopleColumn column, int least, int most, int missing) const {
    const auto from = cell(row, column);
    const auto text = trimmed(from.text);
    if (plain_word(text).empty()) return missing;
    // Spreadsheets write whole years as "3", "3,0" or "3.5"; what follows the comma is dropped.
    const auto whole = text.substr(0, text.find_first_of(",."));
    int number = 0;
    const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), number);
    if (error != std::errc{} || end != whole.data() + whole.size() || number < least || number > most) {
        fault(from,
              fmt::format("\"{}\" must be a whole number from {} to {}. Correct it, or leave the cell empty.",
                          text, least, most));
        return missing;
    }
    return number;
}

std::string PeopleRowReader::full_name(const CsvRow& row) const {
    using enum PeopleColumn;
    if (headings_[first_name] || headings_[last_name]) {
        const auto full = joined(trimmed(cell(row, first_name).text), trimmed(cell(row, last_name).text));
        if (!full.empty()) return full;
    }
    for (const auto column : {name_last_first, PeopleColumn::name})
        if (const auto full = trimmed(cell(row, column).text); !full.empty()) return first_name_first(full);
    return {};
}

PeopleRow PeopleRowReader::read(const CsvRow& row) const {
    using enum PeopleColumn;
    PeopleRow read;
    auto& profile = read.person.profile;
    const auto named = headings_[PeopleColumn::name]        ? PeopleColumn::name
                       : headings_[name_last_first]         ? name_last_first
                       : headings_[PeopleColumn::last_name] ? last_name
                                                            : first_name;
    read.name = cell(row, named);
    read.id = cell(row, id);
    read.manager = cell(row, PeopleColumn::manager);

    const auto made = make_name(full_name(row));
    read.person.name = made.name;
    if (made.name.full.empty())
        fault(read.name, "this row has no name. Add one, or delete the row.");
    else if (made.graphemes > limits::name_graphemes_max || made.name.full.size() > limits::name_bytes_max)
        fault(read.name, fmt::format("the name \"{}\" is too long: {} characters, at most {}. Shorten it.",
                                     made.name.full, made.graphemes, limits::name_graphemes_max));

    read.person.external = text(row, id, id_graphemes_max, id_graphemes_max);
    if (read.person.external.find_first_of(";,\"") != std::string::npos)
        fault(read.id,
              fmt::format("the id \"{}\" holds a comma, semicolon or quotation mark, which separate ids in "
                          "other files. Take it out.",
                          read.person.external));
    const auto role_cell = cell(row, role);
    const auto role_read = read_role(role_cell.text);
    if (role_read)
        profile.role = *role_read;
    else
        fault(role_cell,
              fmt::format("\"{}\" is no role. Write junior, senior or both, or leave the cell empty for "
                          "somebody who only leads others.",
                          trimmed(role_cell.text)));
    profile.department = text(row, department, limits::name_graphemes_max, limits::name_bytes_max);
    profile.site = text(row, site, limits::name_graphemes_max, limits::name_bytes_max);
    profile.offers = list(row, offers);
    profile.wants = list(row, wants);
    profile.languages = list(row, languages);
    profile.interests = list(row, interests);
    read.person.manager =
        text(row, PeopleColumn::manager, limits::name_graphemes_max, limits::name_bytes_max);
    profile.capacity = number(row, capacity, 0, capacity_max, 1);
    profile.present_from = number(row, present_from, 0, limits::rounds_max, 0);
    profile.present_to = number(row, present_to, 0, limits::rounds_max, 0);
    if (profile.present_to != 0 && profile.present_from > profile.present_to)
        fault(cell(row, present_to),
              fmt::format("the last round ({}) comes before the first ({}). Correct one of the two.",
                          profile.present_to, profile.present_from));
    if (const int years = number(row, experience_years, 0, experience_max, -1); years >= 0)
        profile.experience_years = years;
    profile.email = text(row, email, email_bytes_max, email_bytes_max);
    if (!profile.email.empty() && profile.email.find('@') == std::string::npos)
        warnings_.push_back({file_, cell(row, email).line, cell(row, email).column,
                             fmt::format("\"{}\" does not look like an e-mail address.", profile.email)});
    for (std::size_t i = headings_.width; i < row.cells.size(); ++i)
        if (!trimmed(row.cells[i].text).empty()) {
            fault(row.cells[i],
                  "this cell has no heading above it. Put text that holds the separator in quotation "
                  "marks, or add a heading.");
            break;
        }
    return read;
}

}  // namespace auftakt
