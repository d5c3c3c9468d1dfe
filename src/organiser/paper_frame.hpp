#pragma once

#include <string>
#include <vector>

#include "organiser/paper_columns.hpp"
#include "organiser/round_lists.hpp"
#include "view/words.hpp"

namespace auftakt {

inline constexpr double paper_margin = 42;  // 15 mm: every office printer reaches it
inline constexpr double paper_body_top = 122;
inline constexpr double paper_body_bottom = 784;

// Where the columns stand on a page.
PaperColumns paper_columns(int count);

// The sign beside names of people without a phone.
inline constexpr const char* no_phone_sign = "◆";

// A name, marked when there is no phone: by the sign, and by the word as well where there is room for it.
PaperText listed_name(const ListedPerson& person, double size, const std::string& word = {});

// Adds what stands around every page: title and day, heading and what is below it, stamps, legend, number.
struct PaperFrame {
    std::string title;
    std::string day;
    std::vector<std::string> stamps;
    std::string legend;  // at the foot; may be empty
    std::string number;  // "Page {page} of {pages}"

    void head(PaperPage& page, const std::string& heading, const std::string& below) const;
    void foot(std::vector<PaperPage>& pages) const;
};

// Of the lists of rounds, which explain the sign of people without a phone.
PaperFrame frame_of(const RoundLists& lists, const std::string& day, const Words& words);

// A stamp that ends at `right`.
PaperText paper_stamp(const std::string& text, double right, double y);
inline constexpr double paper_stamp_width = 84;

}  // namespace auftakt
