#pragma once

#include <filesystem>
#include <vector>

#include "core/public.hpp"
#include "view/words.hpp"

// What a programme hands out about its tandems besides tables. Before the release everything says that it is
// a draft.
namespace auftakt {

// certificates.pdf and certificates_list.pdf. Returns the paths; none without tandems. Throws ExportError.
std::vector<std::filesystem::path> write_tandem_papers(const Public& state, const Words& words,
                                                       const std::filesystem::path& folder);

// calendar.ics with the meetings of all tandems, and tandem_001.ics … for each that has a date; older ones
// of these names go. Returns the paths; none without a date. Throws ExportError.
std::vector<std::filesystem::path> write_tandem_calendars(const Public& state, const Words& words,
                                                          const std::filesystem::path& folder);

}  // namespace auftakt
