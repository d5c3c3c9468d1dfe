#pragma once

#include <optional>
#include <vector>

#include "stage/canvas.hpp"

namespace auftakt::stage {

struct PaperSize {
    Size size;
    int cluster = 0;
    bool operator==(const PaperSize&) const = default;
};

// What hangs on a board: for each cluster its sign, with its strongest paper below where it has one, then the
// other papers in the order in which they came.
struct PaperOrder {
    std::vector<Size> signs;
    std::vector<PaperSize> papers;
    Box board;
    bool operator==(const PaperOrder&) const = default;
};

struct HungPapers {
    std::vector<Box> signs;
    std::vector<Box> papers;
};

// Each paper takes the free place nearest to its sign, so that one that comes later moves none before it.
// Nothing covers anything. Missing when there is no room for all. Greedy and bounded: fast enough to be found
// when the picture is drawn, and the same wherever it is found.
std::optional<HungPapers> hang(const PaperOrder& order);

// A little askew, for ever the same: degrees, for the how manieth paper.
float askew(std::size_t paper, float most);

}  // namespace auftakt::stage
