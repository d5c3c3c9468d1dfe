#pragma once

#include <string>

#include "base/input_error.hpp"
#include "core/people.hpp"
#include "organiser/csv.hpp"
#include "organiser/people_headings.hpp"

namespace auftakt {

// What separates the items of a list, decided column by column: a stronger sign anywhere in the column (;
// before | before ,) makes the weaker ones part of the items. Never the sign that separates the columns.
struct ListSigns {
    std::array<char, people_columns> sign{};
};
ListSigns find_list_signs(const CsvFile& csv, const PeopleHeadings& headings);

// One row with its places: who the manager is can only be told when all rows are known.
struct PeopleRow {
    people::ImportedPerson person;  // `external` may be empty still; `manager` as written
    CsvCell name;                   // places for messages
    CsvCell id;
    CsvCell manager;
};

class PeopleRowReader {
public:
    PeopleRowReader(const PeopleHeadings& headings, const ListSigns& signs, const std::string& file,
                    InputErrors& errors, InputErrors& warnings)
        : headings_{headings}, signs_{signs}, file_{file}, errors_{errors}, warnings_{warnings} {}

    // Adds what is wrong with the row to the errors; the row is only of use if there are none.
    PeopleRow read(const CsvRow& row) const;

private:
    CsvCell cell(const CsvRow& row, PeopleColumn column) const;
    std::string text(const CsvRow& row, PeopleColumn column, std::size_t graphemes, std::size_t bytes) const;
    std::vector<std::string> list(const CsvRow& row, PeopleColumn column) const;
    int number(const CsvRow& row, PeopleColumn column, int least, int most, int missing) const;
    std::string full_name(const CsvRow& row) const;
    void fault(const CsvCell& at, std::string message) const;

    const PeopleHeadings& headings_;
    const ListSigns& signs_;
    const std::string& file_;
    InputErrors& errors_;
    InputErrors& warnings_;
};

// "Johansen, Luna" to "Luna Johansen". A comma before a title ("Ada King, PhD") turns nothing round.
std::string first_name_first(const std::string& name);

}  // namespace auftakt
