#include "core/sealed/apply.hpp"

#include <set>
#include <string>
#include <vector>

#include "core/apply.hpp"
#include "core/limits.hpp"

namespace auftakt {
namespace {

void apply_one(Sealed& sealed, const OpenBox& write) {
    sealed.boxes.edit([&](auto& boxes) { boxes.try_emplace(write.box); });
}

// The newest answer wins, in whatever order they are loaded.
void apply_one(Sealed& sealed, const PutAnswer& write) {
    sealed.boxes.edit([&](auto& boxes) {
        boxes[write.box].edit([&](Box& box) {
            const auto [place, fresh] = box.try_emplace(write.person, write.answer);
            if (!fresh && place->second.counter < write.answer.counter) place->second = write.answer;
        });
    });
    sealed.moved.edit([&](auto& moved) { moved[write.box].insert(write.person); });
}

void apply_one(Sealed& sealed, const ReleaseTally& write) {
    sealed.released.edit([&](auto& released) { released[write.box] = write.tally; });
    sealed.moved.edit([&](auto& moved) { moved.erase(write.box); });
}

void apply_one(Sealed& sealed, const EmptyBox& write) {
    sealed.boxes.edit([&](auto& boxes) { boxes.erase(write.box); });
    sealed.released.edit([&](auto& released) { released.erase(write.box); });
    sealed.moved.edit([&](auto& moved) { moved.erase(write.box); });
}

}  // namespace

void apply(Model& model, const SealedWrite& write) {
    std::visit([&](const auto& held) { apply_one(model.sealed, held); }, write);
}

void apply(Model& model, const Outcome& outcome) {
    for (const auto& fact : outcome.facts) apply(model.open, fact);
    for (const auto& write : outcome.sealed) apply(model, write);
}

namespace {

// None while fewer than five wrote: nothing of them will ever be shown, so nobody needs to read them.
std::vector<std::string> texts_in(const Model& model, const ask::Ask& ask) {
    std::set<std::string> texts;
    int people = 0;
    const auto box = model.sealed.boxes->find(*ask.box);
    if (box == model.sealed.boxes->end()) return {};
    for (const auto& [person, held] : *box->second) {
        const auto* written = std::get_if<Written>(&held.answer);
        if (written == nullptr || model.open.people.persons.at(person).removed) continue;
        ++people;
        for (const auto& text : written->texts) texts.insert(text.text);
    }
    if (people < limits::answers_shown_min) return {};
    return {texts.begin(), texts.end()};
}

}  // namespace

void derive(Model& model) {
    Derived derived;
    const auto& state = model.open;
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        int answered = 0;
        const auto count = [&](PersonId person) {
            // Who rated is nobody's business: the count must not move when somebody is removed.
            const bool counts = ask::for_matching(ask.question) || !state.people.persons.at(person).removed;
            answered += counts ? 1 : 0;
        };
        if (ask.box) {
            if (const auto box = model.sealed.boxes->find(*ask.box); box != model.sealed.boxes->end())
                for (const auto& [person, answer] : *box->second) count(person);
        } else if (ask::sealed(ask)) {
            answered = ask.result ? ask.result->n : 0;
        } else {
            for (const auto& [person, answer] : ask.answers) count(person);
        }
        derived.answered[id] = answered;
        if (ask.box)
            if (const auto live = model.sealed.released->find(*ask.box); live != model.sealed.released->end())
                derived.released[id] = live->second;
        if (ask.box && ask.stage == ask::Stage::closed && is_written(ask.question.kind))
            derived.sealed_texts[id] = texts_in(model, ask);
    });
    model.open.derived = std::move(derived);
}

std::vector<OwnAnswer> own_answers(const Model& model, PersonId person) {
    std::vector<OwnAnswer> own;
    const auto generation = model.open.people.persons.at(person).generation;
    model.open.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        if (const auto named = ask.answers.find(person); named != ask.answers.end())
            own.push_back({id, named->second});
        if (!ask.box) return;
        const auto box = model.sealed.boxes->find(*ask.box);
        if (box == model.sealed.boxes->end()) return;
        const auto found = box->second->find(person);
        if (found != box->second->end() && found->second.counter.generation == generation)
            own.push_back({id, found->second.answer});
    });
    return own;
}

}  // namespace auftakt
