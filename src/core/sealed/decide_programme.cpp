#include <algorithm>

#include "core/limits.hpp"
#include "core/sealed/decide.hpp"
#include "core/steps.hpp"

namespace auftakt::programme {
namespace {

Decision decide_one(const Model& model, const FoundProgramme& command, const Moment& moment) {
    if (model.open.programme.founded) return std::unexpected(Refusal::already_done);
    return fact<Fact>(ProgrammeFounded{command.kind, command.zone, moment.utc});
}

// Show files are checked with line and column before; this is the wall behind that check.
std::optional<Refusal> fault_of(const PollSpec& spec) {
    const bool fits = well_formed(spec.question) && !ask::for_matching(spec.question);
    return fits ? std::nullopt : std::optional{Refusal::no_such_option};
}
std::optional<Refusal> fault_of(const WallSpec& spec) {
    const bool fits =
        spec.columns.size() <= limits::columns_max && spec.votes >= 0 && spec.secrecy != Secrecy::anonymous;
    return fits ? std::nullopt : std::optional{Refusal::no_such_option};
}
std::optional<Refusal> fault_of(const std::optional<Question>& question) {
    const bool fits = !question || (well_formed(*question) && !ask::for_matching(*question));
    return fits ? std::nullopt : std::optional{Refusal::no_such_option};
}
std::optional<Refusal> fault_of(const GoalsSpec& spec) { return fault_of(spec.question); }
std::optional<Refusal> fault_of(const ClosingSpec& spec) { return fault_of(spec.feedback); }
std::optional<Refusal> fault_of(const RulesSpec& spec) {
    return spec.votes >= 0 ? std::nullopt : std::optional{Refusal::no_such_option};
}
std::optional<Refusal> fault_of(const PairingSpec& spec) {
    const bool fits = spec.rounds >= 1 && spec.rounds <= limits::rounds_max;
    return fits ? std::nullopt : std::optional{Refusal::no_such_option};
}
template <class Other>
std::optional<Refusal> fault_of(const Other&) {
    return std::nullopt;
}

std::optional<Refusal> fault_of_show(const Show& show) {
    if (show.segments.empty() || show.segments.size() > limits::segments_max) return Refusal::no_such_segment;
    for (const auto& segment : show.segments)
        if (const auto fault = std::visit([](const auto& spec) { return fault_of(spec); }, segment.spec))
            return fault;
    return std::nullopt;
}

// A running show is replaced only when that is what was asked for; it ends, and its boxes settle first.
Decision decide_one(const Model& model, const LoadShow& command, const Moment& moment) {
    const auto& state = model.open;
    const bool begun = state.run.place.phase != run::Phase::preflight;
    if (begun && !command.anew) return std::unexpected(Refusal::not_now);
    if (const auto fault = fault_of_show(command.show)) return std::unexpected(*fault);
    Outcome outcome;
    if (state.run.place.phase == run::Phase::running) outcome.facts = steps::end_show(state, moment);
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

Decision decide_one(const Model& model, const KnowWords& command, const Moment&) {
    if (command.words.size() > limits::held_words_max) return std::unexpected(Refusal::text_too_long);
    const auto fits = [](const std::string& word) {
        return !word.empty() && word.size() <= limits::held_word_bytes_max;
    };
    if (!std::ranges::all_of(command.words, fits)) return std::unexpected(Refusal::text_too_long);
    if (*model.open.programme.held_words == command.words) return nothing_to_do();
    return fact<Fact>(WordsKnown{command.words});
}

}  // namespace

Decision decide(const Model& model, const Origin&, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, held, moment); }, command);
}

}  // namespace auftakt::programme
