#pragma once

#include <string>
#include <vector>

#include "organiser/paper_columns.hpp"
#include "view/words.hpp"

// What the pairs of a programme take home on paper, as plain values. Everything here is printed and read by
// others: only what both profiles say in public may connect a pair, never a rating, a wish, a figure, or that
// two people chose each other.
namespace auftakt {

struct PairPaper {
    std::string junior, junior_detail;  // a name of up to 60 characters; department and the like
    std::string senior, senior_detail;
    std::vector<std::string> connects;  // a line each, best first
    std::string first_meeting;          // empty: not arranged
    bool operator==(const PairPaper&) const = default;
};

struct PairPaperWords {
    std::string junior, senior;  // the roles, also as the list's headings
    std::string connects;        // "What connects you"
    std::string connects_them;   // the same as a heading of the list
    std::string first_meeting;
    std::string list;         // the list's title
    std::string count;        // below it: "34 tandems"
    std::string page;         // heading of the column
    std::string page_number;  // "Page {page} of {pages}"
    std::string draft, rehearsal;
    bool operator==(const PairPaperWords&) const = default;
};

struct PairPapers {
    std::string programme;
    std::string heading;  // of each pair's page: "Have found each other"
    std::string date;     // as readers write it
    UtcMs made;           // the files' date: the programme's, so that the same pairs give the same bytes
    std::vector<PairPaper> pairs;
    bool draft = false;      // not released yet: every page says so
    bool rehearsal = false;  // invented people: every page says so
    PairPaperWords words;
    bool operator==(const PairPapers&) const = default;
};

PairPaperWords pair_paper_words(const Words& words, std::size_t pairs);

// A page across for each pair, in their order: the tandem sign with both names below its shapes, then what
// connects them and when they first meet. Names shrink until they take few lines, lines until all fit; lines
// that still do not fit give way to an ellipsis.
Paper pair_pages(const PairPapers& papers, const PaperMeasure& measure);

// All pairs as a table: the page of each, both people, and what connects them.
Paper pair_list(const PairPapers& papers, const PaperMeasure& measure);

}  // namespace auftakt
