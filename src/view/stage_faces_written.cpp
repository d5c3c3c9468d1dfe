#include "view/phone_names.hpp"
#include "view/stage_shown.hpp"
#include "view/written_results.hpp"

// Results that people wrote: words, texts.
namespace auftakt::stage {

Cloud cloud(const Shown& shown) {
    Cloud made{.question = shown.question()};
    const auto all = words_shown(shown.whole());
    if (all.empty()) made.invitation = shown.in.words("stage.cloud.empty");
    made.words.reserve(all.size());
    for (const auto& each : all) made.words.push_back({.text = each.text, .size = each.size, .count = {}});
    if (!all.empty() && all.front().count > 1)
        made.words.front().count = shown.number(all.front().count) + "×";
    return made;
}

Quotes quotes(const Shown& shown) {
    const auto& words = shown.in.words;
    const auto on = texts_shown(shown.in.state.people, shown.ask, shown.whole());
    Quotes made{.question = shown.question(), .quotes = {}, .page = on.page, .pages = on.pages};
    if (on.texts.empty()) made.invitation = words("stage.quotes.empty");
    const phone::Names names{shown.in.state};
    for (const auto& each : on.texts) {
        Quote quote{.text = each.text, .author = words("stage.quotes.no_name")};
        if (each.author) {
            quote.author = names.shown(*each.author);
            quote.role = people::side_of(shown.in.state.people, *each.author);
        }
        made.quotes.push_back(std::move(quote));
    }
    if (!on.texts.empty())
        made.page_label = words("stage.quotes.page",
                                {{"page", shown.number(made.page + 1)}, {"pages", shown.number(made.pages)}});
    return made;
}

}  // namespace auftakt::stage
