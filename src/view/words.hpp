#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/rich_text.hpp"

namespace auftakt {

// One entry of assets/i18n/*.toml: sie/du where they differ, one/other where a number decides.
struct WordForms {
    std::string sie;
    std::string du;
    std::string one_sie;
    std::string one_du;
    bool operator==(const WordForms&) const = default;
};

// All texts of one language. Loaded once, handed to the view functions: they never open a file.
struct WordList {
    Language language = Language::de;
    std::map<std::string, WordForms, std::less<>> forms;
};

using WordArgs = std::initializer_list<std::pair<std::string_view, std::string>>;

// The words of one audience: a language and a form of address. A missing key shows as the key itself, so a
// gap is seen and no screen stays empty; `./dev check` finds it before anybody does.
class Words {
public:
    Words(const WordList& list, Address address) : list_{&list}, address_{address} {}

    std::string operator()(std::string_view key, WordArgs args = {}) const;
    // Chooses one or other by n, and fills {n} with it, grouped as the language does ("1.000").
    std::string count(std::string_view key, std::int64_t n, WordArgs args = {}) const;

    std::string number(std::int64_t n) const;                       // 1.234 / 1,234
    std::string decimal(double x) const;                            // one place: 3,8 / 3.8
    std::string percent(int whole) const;                           // 39 % (narrow no-break space) / 39%
    std::string clock(int minute_of_day) const;                     // "10:59 Uhr" / "10:59"
    std::string day_and_month(unsigned day, unsigned month) const;  // "26.10." / "26 Oct"; month from 1
    static std::string bare_clock(
        int minute_of_day);  // "10:59", where a word beside it says that it is a time
    const std::string& text(const LocalText& text) const { return in(text, list_->language, address_); }
    const std::vector<TextBlock>& blocks(const LocalBlocks& text) const {
        return in(text, list_->language, address_);
    }
    Language language() const { return list_->language; }

private:
    const std::string* find(std::string_view key, bool one) const;
    const WordList* list_;
    Address address_;
};

}  // namespace auftakt
