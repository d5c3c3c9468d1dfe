#include "organiser/people_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>

#include "core/limits.hpp"
#include "organiser/csv.hpp"
#include "organiser/people_headings.hpp"
#include "organiser/people_row.hpp"
#include "organiser/text_file.hpp"

namespace auftakt {
namespace {

// FNV-1a, 64 bit (Fowler, Noll, Vo): short, stable for ever, and not meant to keep anything secret.
std::uint64_t fingerprint(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

// Joins the rows: ids that are missing, ids that stand there twice, managers by id or name.
class Joiner {
public:
    Joiner(std::vector<PeopleRow>& rows, const std::string& file, InputErrors& errors, InputErrors& warnings)
        : rows_{rows}, file_{file}, errors_{errors}, warnings_{warnings} {}

    void join() {
        for (const auto& row : rows_) note_id(row);
        for (auto& row : rows_)
            if (row.person.external.empty()) make_id(row);
        for (const auto& row : rows_) by_name_[fold_case(row.person.name.full)].push_back(&row);
        for (auto& row : rows_) find_manager(row);
    }

private:
    void note_id(const PeopleRow& row) {
        const auto& id = row.person.external;
        if (id.empty()) return;
        const auto [first, added] = by_id_.emplace(id, row.id.line);
        if (!added)
            errors_.push_back(
                {file_, row.id.line, row.id.column,
                 fmt::format("the id \"{}\" stands in line {} already. Give each person an id of their "
                             "own, or leave the cell empty.",
                             id, first->second)});
    }

    void make_id(PeopleRow& row) {
        const auto who = fold_case(row.person.name.full) + '\x1f' + fold_case(row.person.profile.department);
        do
            row.person.external = fmt::format(
                "N{:012x}", fingerprint(who + '\x1f' + std::to_string(++occurrences_[who])) >> 16);
        while (!by_id_.emplace(row.person.external, row.name.line).second);
    }

    void find_manager(PeopleRow& row) {
        auto& manager = row.person.manager;
        if (plain_word(manager).empty()) return manager.clear();
        const auto fault = [&](const std::string& message) {
            errors_.push_back({file_, row.manager.line, row.manager.column, message});
        };
        if (!by_id_.contains(manager)) {
            const auto found = by_name_.find(fold_case(first_name_first(manager)));
            if (found == by_name_.end())
                return fault(
                    fmt::format("the manager \"{}\" is in no row of this file. Add a row for this person "
                                "without a role, or leave the cell empty.",
                                manager));
            if (found->second.size() > 1)
                return fault(fmt::format("{} people are called \"{}\". Write the id of the manager instead.",
                                         found->second.size(), manager));
            manager = found->second.front()->person.external;
        }
        if (manager != row.person.external) return;
        manager.clear();
        warnings_.push_back({file_, row.manager.line, row.manager.column,
                             "this person is their own manager, which is read as: no manager."});
    }

    std::vector<PeopleRow>& rows_;
    const std::string& file_;
    InputErrors& errors_;
    InputErrors& warnings_;
    std::map<std::string, int> by_id_;  // with the line
    std::map<std::string, std::vector<const PeopleRow*>> by_name_;
    std::map<std::string, int> occurrences_;
};

bool earlier(const InputError& a, const InputError& b) {
    return std::pair{a.line, a.column} < std::pair{b.line, b.column};
}

}  // namespace

std::expected<PeopleFile, InputErrors> parse_people(std::string_view bytes, const std::string& file) {
    const auto csv = parse_csv(bytes, file, is_people_heading);
    if (!csv) return std::unexpected(csv.error());
    InputErrors errors;
    PeopleFile result;
    const auto headings = read_headings(csv->rows.front(), file, errors, result.warnings);
    if (!errors.empty()) return std::unexpected(std::move(errors));
    const auto signs = find_list_signs(*csv, headings);
    const PeopleRowReader reader{headings, signs, file, errors, result.warnings};
    std::vector<PeopleRow> rows;
    for (auto row = csv->rows.begin() + 1; row != csv->rows.end(); ++row) rows.push_back(reader.read(*row));
    if (rows.empty())
        errors.push_back({file, 2, 1, "there is nobody below the headings. Add a line for each person."});
    if (rows.size() > limits::people_max)
        errors.push_back({file, rows[limits::people_max].name.line, 1,
                          fmt::format("{} people are too many: at most {}. Split the file.", rows.size(),
                                      limits::people_max)});
    Joiner{rows, file, errors, result.warnings}.join();
    if (!errors.empty()) {
        std::ranges::stable_sort(errors, earlier);
        return std::unexpected(std::move(errors));
    }
    std::ranges::stable_sort(result.warnings, earlier);
    for (auto& row : rows) result.people.push_back(std::move(row.person));
    return result;
}

std::expected<PeopleFile, InputErrors> read_people(const std::filesystem::path& path) {
    const auto bytes = read_text_file(path, limits::csv_bytes_max);
    if (!bytes) return std::unexpected(bytes.error());
    return parse_people(*bytes, path.string());
}

}  // namespace auftakt
