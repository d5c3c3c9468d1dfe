#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/public.hpp"
#include "view/words.hpp"

namespace auftakt {

struct PrintedList {
    std::string name;  // of the file, without its ending
    std::string pdf;
};

// What lists need besides the state: words for people, and the event's zone for the day.
struct ListWords {
    const WordList* words = nullptr;
    std::function<int(UtcMs)> minutes_east;
};

// `meetings_by_round` and `meetings_by_person`: the rounds on paper, in the show's form of address. Empty
// without a plan. The same plan gives the same bytes.
std::vector<PrintedList> print_lists(const Public& state, const ListWords& with);

// Writes DIR/NAME.pdf as write_tables does. Throws ExportError.
std::vector<std::filesystem::path> write_lists(const std::vector<PrintedList>& lists,
                                               const std::filesystem::path& folder);

}  // namespace auftakt
