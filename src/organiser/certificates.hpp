#pragma once

#include <filesystem>
#include <vector>

#include "organiser/pair_papers.hpp"
#include "organiser/print_lists.hpp"

namespace auftakt {

// `certificates`: a page for each pair; `certificates_list`: all pairs with their pages. Empty without pairs.
// The same pairs give the same bytes.
std::vector<PrintedList> certificates(const PairPapers& papers);

// Writes DIR/certificates.pdf and DIR/certificates_list.pdf as write_tables does; no files without pairs.
// Returns the paths. Throws ExportError.
std::vector<std::filesystem::path> write_certificates(const PairPapers& papers,
                                                      const std::filesystem::path& folder);

}  // namespace auftakt
