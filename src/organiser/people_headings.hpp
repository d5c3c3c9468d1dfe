#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/input_error.hpp"
#include "core/role.hpp"
#include "organiser/csv.hpp"

// German and English headings of people files, and the words for roles in them.
namespace auftakt {

enum class PeopleColumn {
    id,
    name,
    name_last_first,  // "Nachname, Vorname"
    first_name,
    last_name,
    role,
    department,
    site,
    offers,
    wants,
    manager,
    capacity,
    present_from,
    present_to,
    languages,
    interests,
    experience_years,
    email,
};
inline constexpr std::size_t people_columns = 18;

// Where each column stands in the file; missing: it has none.
struct PeopleHeadings {
    std::array<std::optional<std::size_t>, people_columns> at;
    std::size_t width = 0;  // headings in the file, also those that nobody reads
    std::optional<std::size_t> operator[](PeopleColumn column) const {
        return at[static_cast<std::size_t>(column)];
    }
};

// Small letters and digits only, umlauts written out: "Vorgesetzte/r" and "vorgesetzter" are one word.
std::string plain_word(std::string_view text);

bool is_people_heading(std::string_view heading);

// Faults: no column with names, one heading twice. Warnings: columns that nobody reads.
PeopleHeadings read_headings(const CsvRow& row, const std::string& file, InputErrors& errors,
                             InputErrors& warnings);

// Empty optional: not a role. Contains an empty optional: no role given.
std::optional<std::optional<Role>> read_role(std::string_view text);

}  // namespace auftakt
