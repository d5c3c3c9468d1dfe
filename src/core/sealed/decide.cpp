#include "core/sealed/decide.hpp"

#include <algorithm>
#include <iterator>

#include "core/apply.hpp"
#include "core/sealed/permission.hpp"
#include "core/sealed/sealed_texts.hpp"
#include "core/undo.hpp"

namespace auftakt {
namespace {

bool is_join(const Command& command) {
    const auto* feature = std::get_if<people::Command>(&command);
    return feature != nullptr && std::holds_alternative<people::Join>(*feature);
}

// The phone's owner; everything but joining needs one who is not removed.
std::expected<Origin, Refusal> resolved(const Model& model, Origin from, const Command& command) {
    if (from.source == Source::seat) {
        if (!from.seat) return std::unexpected(Refusal::no_seat);
        from.person = people::sitting_on(model.open.people, *from.seat);
        if (is_join(command)) return from;
        if (!from.person) return std::unexpected(Refusal::no_seat);
    }
    if (from.person) {
        const auto* person = model.open.people.persons.find(*from.person);
        if (person == nullptr) return std::unexpected(Refusal::no_such_person);
        if (person->removed) return std::unexpected(Refusal::removed);
        if (!people::attends(*person)) return std::unexpected(Refusal::no_such_person);
    }
    return from;
}

Decision decide_feature(const Model& model, const Origin& from, const Command& command,
                        const Moment& moment) {
    return std::visit([&](const auto& feature) { return decide(model, from, feature, moment); }, command);
}

// The clock takes steps only as the facilitator's autopilot: they can be undone like hers.
bool of_the_facilitator(Source source, const Command& command) {
    if (source == Source::console || source == Source::remote) return true;
    const auto* feature = std::get_if<run::Command>(&command);
    return source == Source::clock && feature != nullptr && std::holds_alternative<run::TakeStep>(*feature);
}

// An anonymous question's box opens with it: whoever stores this makes the box's key first.
void open_boxes(Outcome& outcome) {
    for (const auto& fact : outcome.facts) {
        const auto* feature = std::get_if<ask::Fact>(&fact);
        const auto* opened = feature == nullptr ? nullptr : std::get_if<ask::AskOpened>(feature);
        if (opened != nullptr && opened->box) outcome.sealed.push_back(OpenBox{*opened->box});
    }
}

// May leave somebody in the hall without a seat at the coffee tables that are on.
struct BringsPeople {
    bool operator()(const people::PersonArrived&) const { return true; }
    bool operator()(const people::PresenceRestored&) const { return true; }
    bool operator()(const people::PersonRestored&) const { return true; }
    bool operator()(const run::SegmentEntered&) const { return true; }
    bool operator()(const run::PlaceRestored&) const { return true; }
    bool operator()(const mixer::MixerRestored&) const { return true; }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

// Whoever is there while people sit at coffee tables has a seat, too.
void seat_late(const Public& state, Outcome& outcome) {
    const auto brings = [](const Fact& fact) {
        return std::visit([](const auto& feature) { return std::visit(BringsPeople{}, feature); }, fact);
    };
    if (std::ranges::none_of(outcome.facts, brings)) return;
    Public after = state;
    for (const auto& fact : outcome.facts) apply(after, fact);
    if (after.mixer.tables->empty()) return;
    std::ranges::move(mixer::late_seats(after, people::present(after.people)),
                      std::back_inserter(outcome.facts));
}

// Puts the facilitator's step before its facts, so that it can be undone by name.
void note(const Public& state, const Command& command, const Moment& moment, Outcome& outcome) {
    if (outcome.facts.empty()) return;
    auto step = noted(state, command);
    if (!step) return;
    const auto count = static_cast<int>(outcome.facts.size());
    outcome.facts.insert(outcome.facts.begin(),
                         run::Fact{run::StepNoted{.step = StepId{state.history.steps + 1},
                                                  .label = std::move(step->label),
                                                  .detail = std::move(step->detail),
                                                  .person = step->person,
                                                  .object = std::move(step->object),
                                                  .facts = count,
                                                  .utc = moment.utc}});
}

}  // namespace

bool may_speak_for(const Model& model, PersonId id) {
    const auto* person = model.open.people.persons.find(id);
    return person != nullptr && !person->removed && people::attends(*person);
}

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    if (!may(from.source, command)) return std::unexpected(Refusal::not_allowed);
    const auto origin = resolved(model, from, command);
    if (!origin) return std::unexpected(origin.error());
    auto decision = decide_feature(model, *origin, command, moment);
    if (!decision) return decision;
    open_boxes(*decision);
    ask::read_texts(model, *decision);
    seat_late(model.open, *decision);
    if (of_the_facilitator(from.source, command)) note(model.open, command, moment, *decision);
    return decision;
}

}  // namespace auftakt
