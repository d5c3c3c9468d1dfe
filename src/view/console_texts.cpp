#include <set>

#include "core/held_words.hpp"
#include "view/console_poll_parts.hpp"

namespace auftakt::console {
namespace {

ModerationItem item(AskId id, const std::string& text, std::string author, const Words& words) {
    return {text,
            std::move(author),
            {words("console.moderation.show"), "", ask::Command{ask::JudgeText{id, text, true}}},
            {words("console.moderation.decline"), "", ask::Command{ask::JudgeText{id, text, false}}}};
}

// Not read yet; or, where nobody reads before, held back by the word list alone.
bool waits(const Public& state, const ask::Ask& ask, const std::string& text) {
    if (ask::is_waiting(ask, text)) return true;
    const auto judged = ask.judged.find(ask::text_key(ask, text));
    const bool held = judged == ask.judged.end() ? ask.box.has_value() : !judged->second;
    return ask.question.moderation == Moderation::off && held &&
           holds_back(*state.programme.held_words, text);
}

// Everybody may read it; then it can be taken back, and nothing else.
ModerationItem shown_item(AskId id, const ask::Ask& ask, const std::string& text, const Words& words) {
    auto one = item(id, text, words("console.moderation.let_through"), words);
    // What is still sealed has no place of its own.
    if (std::holds_alternative<OpenText>(ask.question.kind) && !ask.box) {
        one.starred = ask.starred == text;
        one.star = {words(one.starred ? "console.moderation.unstar" : "console.moderation.star"), "",
                    ask::Command{ask::StarText{id, text, !one.starred}}};
    }
    one.show = {};
    one.decline.label = words("console.moderation.take_back");
    one.shown = true;
    return one;
}

bool stands(const Public& state, const ask::Ask& ask, const std::string& text) {
    return ask::shows(ask, text) && !waits(state, ask, text);
}

std::string author_of(const Public& state, const ask::Ask& ask, PersonId id, const Words& words) {
    if (ask.question.secrecy != Secrecy::named) return words("console.moderation.no_name");
    const auto* person = state.people.persons.find(id);
    return person == nullptr ? std::string{} : person->name.full;
}

// What several have written alike is judged once.
void append_own(ModerationScene& scene, const Public& state, AskId id, const ask::Ask& ask,
                const Words& words) {
    std::set<std::string> seen;
    for (const auto& [person, answer] : ask.answers) {
        const auto* written = std::get_if<Written>(&answer);
        if (written == nullptr || state.people.persons.at(person).removed) continue;
        for (const auto& text : written->texts) {
            if (!waits(state, ask, text.text) || !seen.insert(text.text).second) continue;
            auto one = item(id, text.text, author_of(state, ask, person, words), words);
            one.all_of_person = Control{words("console.moderation.all_of_person"), "",
                                        ask::Command{ask::JudgePerson{id, person, false}}};
            scene.items.push_back(std::move(one));
        }
    }
}

void append_shown(ModerationScene& scene, const Public& state, AskId id, const ask::Ask& ask,
                  const Words& words) {
    std::set<std::string> seen;
    for (const auto& [person, answer] : ask.answers) {
        const auto* written = std::get_if<Written>(&answer);
        if (written == nullptr || state.people.persons.at(person).removed) continue;
        for (const auto& text : written->texts)
            if (stands(state, ask, text.text) && seen.insert(text.text).second)
                scene.items.push_back(shown_item(id, ask, text.text, words));
    }
    const auto all = [&](const std::vector<std::string>& texts) {
        for (const auto& text : texts)
            if (!ask.box || stands(state, ask, text)) scene.items.push_back(shown_item(id, ask, text, words));
    };
    if (ask::sealed(ask) && !ask.box && ask.result && ask.result->whole) all(ask.result->whole->texts);
    const auto sealed = state.derived.sealed_texts.find(id);
    if (sealed != state.derived.sealed_texts.end()) all(sealed->second);
}

}  // namespace

void mask(ModerationItem& item, const Public& state, const Words& words) {
    if (holds_back(*state.programme.held_words, item.text)) item.masked = words("console.moderation.masked");
}

void append_texts(ModerationScene& scene, const Public& state, const Words& words) {
    const auto id = state.run.place.phase == run::Phase::running ? current_ask(state) : std::nullopt;
    if (!id) return;
    const auto& ask = state.ask.asks.at(*id);
    if (!is_written(ask.question.kind)) return;
    append_own(scene, state, *id, ask, words);
    if (const auto sealed = state.derived.sealed_texts.find(*id); sealed != state.derived.sealed_texts.end())
        for (const auto& text : sealed->second)
            if (waits(state, ask, text))
                scene.items.push_back(item(*id, text, words("console.moderation.anonymous"), words));
    append_shown(scene, state, *id, ask, words);
}

}  // namespace auftakt::console
