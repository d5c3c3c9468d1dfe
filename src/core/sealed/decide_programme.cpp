#include "core/limits.hpp"
#include "core/sealed/decide.hpp"

namespace auftakt::programme {
namespace {

Decision decide_one(const Model& model, const FoundProgramme& command, const Moment& moment) {
    if (model.open.programme.founded) return std::unexpected(Refusal::already_done);
    return fact<Fact>(ProgrammeFounded{command.kind, command.zone, moment.utc});
}

// A running show is replaced only when that is what was asked for; its boxes settle first.
Decision decide_one(const Model& model, const LoadShow& command, const Moment&) {
    const auto& state = model.open;
    const bool begun = state.run.place.phase != run::Phase::preflight;
    if (begun && !command.anew) return std::unexpected(Refusal::not_now);
    if (command.show.segments.empty() || command.show.segments.size() > limits::segments_max)
        return std::unexpected(Refusal::no_such_segment);
    Outcome outcome;
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        if (!ask.box) return;
        auto settled = ask::settle(model, id);
        outcome.facts.insert(outcome.facts.end(), settled.facts.begin(), settled.facts.end());
        outcome.sealed.insert(outcome.sealed.end(), settled.sealed.begin(), settled.sealed.end());
    });
    outcome.facts.push_back(Fact{ShowLoaded{command.show, command.digest}});
    return outcome;
}

Decision decide_one(const Model& model, const ChooseAddress& command, const Moment&) {
    if (command.address.text.empty()) return std::unexpected(Refusal::text_empty);
    if (model.open.programme.address == command.address.text) return nothing_to_do();
    return fact<Fact>(AddressChosen{command.address.text});
}

}  // namespace

Decision decide(const Model& model, const Origin&, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, held, moment); }, command);
}

}  // namespace auftakt::programme
