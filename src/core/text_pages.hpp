#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "core/ask.hpp"

// Texts of an open question as the hall reads them, page by page.
namespace auftakt::ask {

using TextPage = std::vector<std::string>;

inline constexpr std::size_t texts_on_a_page = 7;         // at most: long ones need more room
inline constexpr std::chrono::seconds page_is_on_for{8};  // where pages turn by themselves

// The starred one first, then the newest that came up. Sealed texts keep the order they were settled in,
// which tells nothing about when they were written.
std::vector<TextPage> text_pages(const Ask& ask, const std::vector<std::string>& texts);

}  // namespace auftakt::ask
