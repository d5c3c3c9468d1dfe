#include "core/sealed/sealed_texts.hpp"

#include <algorithm>

#include "core/limits.hpp"

namespace auftakt::ask {
namespace {

bool holds_any(const std::set<std::string>& texts, const Answer& answer) {
    const auto* written = std::get_if<Written>(&answer);
    return written != nullptr && std::ranges::any_of(written->texts, [&](const CleanText& text) {
               return texts.contains(text.text);
           });
}

}  // namespace

std::set<std::string> texts_read(const Sealed& sealed, const Ask& ask) {
    const auto found = ask.box ? sealed.released->find(*ask.box) : sealed.released->end();
    if (found == sealed.released->end() || !found->second.whole) return {};
    const auto& texts = found->second.whole->texts;
    return {texts.begin(), texts.end()};
}

std::set<std::string> texts_readable(const Model& model, const Ask& ask) {
    auto read = texts_read(model.sealed, ask);
    const auto box = ask.box ? model.sealed.boxes->find(*ask.box) : model.sealed.boxes->end();
    if (box == model.sealed.boxes->end()) return read;
    std::set<std::string> fresh;
    int people = 0;
    for (const auto& [person, held] : *box->second) {
        const auto* written = std::get_if<Written>(&held.answer);
        if (written == nullptr || model.open.people.persons.at(person).removed) continue;
        bool wrote = false;
        for (const auto& text : written->texts) {
            if (read.contains(text.text)) continue;
            fresh.insert(text.text);
            wrote = true;
        }
        people += wrote ? 1 : 0;
    }
    if (people >= limits::answers_shown_min) read.merge(fresh);
    return read;
}

bool counts(const Model& model, const Ask& ask, PersonId person, const SealedAnswer& held) {
    if (for_matching(ask.question) || !model.open.people.persons.at(person).removed) return true;
    if (is_written(ask.question.kind)) return holds_any(texts_read(model.sealed, ask), held.answer);
    return ask.question.live;
}

void read_texts(const Model& model, Outcome& outcome) {
    for (const auto& fact : outcome.facts) {
        const auto* feature = std::get_if<Fact>(&fact);
        const auto* closed = feature == nullptr ? nullptr : std::get_if<AskClosed>(feature);
        const auto* ask = closed == nullptr ? nullptr : model.open.ask.asks.find(closed->ask);
        if (ask == nullptr || !ask->box || !is_written(ask->question.kind)) continue;
        const auto texts = texts_readable(model, *ask);
        if (texts == texts_read(model.sealed, *ask)) continue;
        Result read{.whole = Histogram{.texts = {texts.begin(), texts.end()}}};
        outcome.sealed.push_back(ReleaseTally{*ask->box, std::move(read)});
    }
}

}  // namespace auftakt::ask
