#include "view/words.hpp"

#include <array>
#include <cmath>
#include <cstdlib>

namespace auftakt {
namespace {

// Names in braces are replaced once, from left to right: what is filled in is never searched for names again.
std::string fill(std::string_view text, WordArgs args) {
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) return out.append(text);
        const auto name = text.substr(open + 1, close - open - 1);
        const std::string* value = nullptr;
        for (const auto& arg : args)
            if (arg.first == name) value = &arg.second;
        out.append(text.substr(0, open));
        out.append(value ? std::string_view{*value} : text.substr(open, close - open + 1));
        text.remove_prefix(close + 1);
    }
    return out;
}

std::string two_digits(int number) {
    std::string text = std::to_string(number);
    return text.size() < 2 ? "0" + text : text;
}

}  // namespace

const std::string* Words::find(std::string_view key, bool one) const {
    const auto found = list_->forms.find(key);
    if (found == list_->forms.end()) return nullptr;
    const auto& forms = found->second;
    const bool du = address_ == Address::du;
    if (one && du && !forms.one_du.empty()) return &forms.one_du;
    if (one && !forms.one_sie.empty()) return &forms.one_sie;
    return du && !forms.du.empty() ? &forms.du : &forms.sie;
}

std::string Words::operator()(std::string_view key, WordArgs args) const {
    const auto* text = find(key, false);
    return text ? fill(*text, args) : std::string{key};
}

std::string Words::count(std::string_view key, std::int64_t n, WordArgs args) const {
    const auto* text = find(key, n == 1);
    return text ? fill(fill(*text, {{"n", number(n)}}), args) : std::string{key};
}

std::string Words::number(std::int64_t n) const {
    const char group = list_->language == Language::de ? '.' : ',';
    const auto size =
        n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    std::string digits = std::to_string(size);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, group);
    return n < 0 ? "\u2212" + digits : digits;
}

std::string Words::decimal(double x) const {
    const auto tenths = std::llround(x * 10);
    const auto whole = number(std::abs(tenths) / 10);
    const char point = list_->language == Language::de ? ',' : '.';
    return (tenths < 0 ? "\u2212" : "") + whole + point + std::to_string(std::abs(tenths) % 10);
}

std::string Words::percent(int whole) const {
    return number(whole) + (list_->language == Language::de ? "\u202f%" : "%");
}

std::string Words::bare_clock(int minute_of_day) {
    constexpr int day = 24 * 60;
    const int minute = ((minute_of_day % day) + day) % day;
    return two_digits(minute / 60) + ":" + two_digits(minute % 60);
}

std::string Words::day_and_month(unsigned day, unsigned month) const {
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto number_of_day = std::to_string(day);
    if (list_->language == Language::de) return number_of_day + "." + std::to_string(month) + ".";
    return number_of_day + " " + months[(month - 1) % months.size()];
}

std::string Words::clock(int minute_of_day) const {
    const auto text = bare_clock(minute_of_day);
    return list_->language == Language::de ? text + " Uhr" : text;
}

}  // namespace auftakt
