#include "engine/recovery.hpp"

#include "core/apply.hpp"

namespace auftakt {
namespace {

std::vector<PersonId> everybody(const Public& state) {
    std::vector<PersonId> people;
    state.people.persons.each([&](PersonId id, const people::Person&) { people.push_back(id); });
    return people;
}

BoxId box_of(const Chance& chance) {
    BoxId box;
    for (std::size_t i = 0; i < 8; ++i) {
        box.bytes[i] = static_cast<std::uint8_t>(chance.high >> (8 * i));
        box.bytes[8 + i] = static_cast<std::uint8_t>(chance.low >> (8 * i));
    }
    return box;
}

}  // namespace

Recovered recover(Journal& journal, Keys& keys) {
    Recovered found;
    journal.replay([&](const Fact& fact) { apply(found.model.open, fact); });
    for (const auto& key : journal.accepted()) found.remembered.accept(key);
    found.pulse = journal.last_pulse();

    auto unused = keys.held();
    const auto people = everybody(found.model.open);
    found.model.open.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        if (!ask.box) return;
        if (unused.erase(*ask.box) == 0) return found.lost.push_back({id, *ask.box});
        Shared<Box> box{journal.load_box(*ask.box, people)};
        found.model.sealed.boxes.edit([&](auto& boxes) { boxes[*ask.box] = std::move(box); });
        if (auto tally = journal.load_tally(*ask.box))
            found.model.sealed.released.edit([&](auto& all) { all[*ask.box] = std::move(*tally); });
    });
    for (const auto box : unused) keys.destroy(box);
    return found;
}

Outcome ask_again(const std::vector<LostBox>& lost, const std::function<Chance()>& chance) {
    Outcome outcome;
    for (const auto& each : lost) {
        const auto box = box_of(chance());
        outcome.facts.push_back(ask::Fact{ask::AnswersLost{each.ask, box}});
        outcome.sealed.push_back(EmptyBox{each.box});
        outcome.sealed.push_back(OpenBox{box});
    }
    return outcome;
}

}  // namespace auftakt
