#include <algorithm>
#include <array>

#include "view/phone_names.hpp"
#include "view/stage_shown.hpp"
#include "view/word_groups.hpp"

// Results that people wrote: words, texts.
namespace auftakt::stage {
namespace {

constexpr std::size_t cloud_max = 30;

// Who wrote it, where everybody may see that.
std::optional<PersonId> author_of(const ask::Ask& ask, const std::string& text) {
    if (ask.question.secrecy != Secrecy::named) return std::nullopt;
    for (const auto& [person, answer] : ask.answers)
        if (const auto* written = std::get_if<Written>(&answer);
            written != nullptr &&
            std::ranges::find(written->texts, text, &CleanText::text) != written->texts.end())
            return person;
    return std::nullopt;
}

}  // namespace

Cloud cloud(const Shown& shown) {
    constexpr std::array<std::size_t, 5> last_of_size{0, 2, 6, 12, 20};
    Cloud made{.question = shown.question()};
    const auto groups = word_groups(shown.whole());
    if (groups.empty()) made.invitation = shown.in.words("stage.cloud.empty");
    for (std::size_t i = 0; i < std::min(groups.size(), cloud_max); ++i) {
        const auto size = std::ranges::lower_bound(last_of_size, i) - last_of_size.begin();
        CloudWord word{.text = groups[i].text, .size = static_cast<int>(size)};
        // Words of one count are of one size.
        if (i > 0 && groups[i].count == groups[i - 1].count) word.size = made.words.back().size;
        if (i == 0 && groups[i].count > 1) word.count = shown.number(groups[i].count) + "×";
        made.words.push_back(std::move(word));
    }
    return made;
}

Quotes quotes(const Shown& shown) {
    const auto& words = shown.in.words;
    const auto& texts = shown.whole().texts;
    Quotes made{.question = shown.question()};
    if (texts.empty()) made.invitation = words("stage.quotes.empty");
    made.pages = std::max(ask::more_to_show(shown.ask), 0) + 1;
    made.page = shown.ask.stage == ask::Stage::revealed ? std::min(shown.ask.more, made.pages - 1) : 0;
    const phone::Names names{shown.in.state.people};
    const int before = made.page * ask::texts_on_a_page;
    const auto begin = static_cast<std::size_t>(before);
    for (std::size_t i = begin; i < std::min(texts.size(), begin + ask::texts_on_a_page); ++i) {
        Quote quote{.text = texts[i], .author = words("stage.quotes.no_name")};
        if (const auto author = author_of(shown.ask, texts[i])) {
            quote.author = names.shown(*author);
            quote.role = people::side_of(shown.in.state.people, *author);
        }
        made.quotes.push_back(std::move(quote));
    }
    if (!texts.empty())
        made.page_label = words("stage.quotes.page",
                                {{"page", shown.number(made.page + 1)}, {"pages", shown.number(made.pages)}});
    return made;
}

}  // namespace auftakt::stage
