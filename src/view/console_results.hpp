#pragma once

#include <string>
#include <vector>

#include "core/public.hpp"
#include "view/console_poll.hpp"
#include "view/words.hpp"

// The results tab (F8): what the show has brought so far, question by question and wall by wall, and the way
// out to files.
namespace auftakt::console {

struct ResultRow {
    std::string title;
    std::string detail;  // "Auswahl · anonym"
    std::string count;   // of answers
    std::string remark;  // above the bars, or why there are none
    std::vector<PollBar> bars;
};

struct ResultsScene {
    std::string title;
    std::string count_title;
    std::string empty;
    std::vector<ResultRow> rows;  // in the order in which they were asked
    std::string export_title;
    std::string export_hint;
    Control export_all;
    std::string never_title;
    std::vector<std::string> never;  // what no file ever holds
};

ResultsScene results_scene(const Public& state, const Words& words);

}  // namespace auftakt::console
