#include "core/text_pages.hpp"

#include <algorithm>

namespace auftakt::ask {
namespace {

// The room of a page and of the frame round each text, in characters: four texts of 280 are whole on stage,
// six of 110, seven of 78.
constexpr std::size_t page_room = 1880;
constexpr std::size_t frame_room = 190;

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> in_order(const Ask& ask, const std::vector<std::string>& texts) {
    auto order = texts;
    const auto came_up = [&](const std::string& text) {
        const auto found = ask.came_up.find(text);
        return found == ask.came_up.end() ? 0 : found->second;
    };
    if (!sealed(ask)) std::ranges::stable_sort(order, std::ranges::greater{}, came_up);
    if (!ask.starred) return order;
    const auto star = std::ranges::find(order, *ask.starred);
    if (star != order.end()) std::rotate(order.begin(), star, star + 1);
    return order;
}

}  // namespace

std::vector<TextPage> text_pages(const Ask& ask, const std::vector<std::string>& texts) {
    std::vector<TextPage> pages;
    std::size_t used = 0;
    for (auto& text : in_order(ask, texts)) {
        const auto room = frame_room + characters(text);
        const bool fits = !pages.empty() && pages.back().size() < texts_on_a_page && used + room <= page_room;
        if (!fits) {
            pages.emplace_back();
            used = 0;
        }
        used += room;
        pages.back().push_back(std::move(text));
    }
    return pages;
}

}  // namespace auftakt::ask
