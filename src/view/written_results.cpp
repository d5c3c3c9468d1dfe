#include "view/written_results.hpp"

#include <algorithm>
#include <array>

#include "core/text_pages.hpp"
#include "view/word_groups.hpp"

namespace auftakt {
namespace {

std::optional<PersonId> author_of(const people::State& people, const ask::Ask& ask, const std::string& text) {
    if (ask.question.secrecy != Secrecy::named) return std::nullopt;
    for (const auto& [person, answer] : ask.answers)
        if (const auto* written = std::get_if<Written>(&answer);
            written != nullptr && !people.persons.at(person).removed &&
            std::ranges::find(written->texts, text, &CleanText::text) != written->texts.end())
            return person;
    return std::nullopt;
}

}  // namespace

std::vector<CloudWordShown> words_shown(const Histogram& words) {
    constexpr std::array<std::size_t, 5> last_of_size{0, 2, 6, 12, 20};
    const auto groups = word_groups(words);
    std::vector<CloudWordShown> shown;
    shown.reserve(std::min(groups.size(), cloud_words_shown));
    for (std::size_t i = 0; i < std::min(groups.size(), cloud_words_shown); ++i) {
        const auto size = std::ranges::lower_bound(last_of_size, i) - last_of_size.begin();
        CloudWordShown word{groups[i].text, static_cast<int>(size), groups[i].count};
        if (i > 0 && groups[i].count == groups[i - 1].count) word.size = shown.back().size;
        shown.push_back(std::move(word));
    }
    return shown;
}

TextsShown texts_shown(const people::State& people, const ask::Ask& ask, const Histogram& texts) {
    auto pages = ask::text_pages(ask, texts.texts);
    if (pages.empty()) return {};
    TextsShown shown{.texts = {}, .page = 0, .pages = static_cast<int>(pages.size())};
    if (ask.stage == ask::Stage::revealed) shown.page = std::min(ask.more, shown.pages - 1);
    auto& page = pages[static_cast<std::size_t>(shown.page)];
    shown.texts.reserve(page.size());
    for (auto& text : page) {
        const auto author = author_of(people, ask, text);
        shown.texts.push_back({std::move(text), author});
    }
    return shown;
}

}  // namespace auftakt
