#include "view/console_step.hpp"

#include <algorithm>

#include "core/pair_rules.hpp"
#include "core/people.hpp"
#include "core/training.hpp"

namespace auftakt {
namespace {

using std::to_string;

std::string minutes(std::chrono::seconds length) {
    return to_string(std::chrono::duration_cast<std::chrono::minutes>(length).count());
}

const PairingSpec* rounds_of(const Public& state) {
    const auto* segment = current_segment(state);
    return segment == nullptr ? nullptr : std::get_if<PairingSpec>(&segment->spec);
}

std::string talk_minutes(const Public& state) {
    return rounds_of(state) == nullptr ? "0" : minutes(pairing::lengths_of(state).talk);
}

StepWords enter(const Public& state, int number, const Words& words) {
    const auto& segments = state.show->segments;
    if (number < 0 || static_cast<std::size_t>(number) >= segments.size()) return {};
    const auto& segment = segments[static_cast<std::size_t>(number)];
    return {words("step.enter_segment", {{"title", words.text(segment.title)}}),
            words("step.detail.enter_segment", {{"minutes", minutes(segment.planned)}})};
}

StepWords question(const Public& state, run::Step step, const Words& words) {
    const AskId id{static_cast<std::uint32_t>(step.number)};
    const auto* asked = state.ask.asks.find(id);
    const bool named = asked != nullptr && asked->question.secrecy != Secrecy::anonymous;
    if (step.kind == run::StepKind::reveal_question)
        return {words("step.reveal_question"),
                words(named ? "step.detail.reveal_named" : "step.detail.reveal_question")};
    const auto here = people::present(state.people).size();
    return {words("step.close_question"),
            words("step.detail.close_question",
                  {{"answered", to_string(answered(state, id))}, {"of", to_string(here)}})};
}

// The right answer, the best five, the next page.
StepWords more(const Public& state, const Words& words) {
    const auto id = current_ask(state);
    if (!id) return {words("step.show_more"), ""};
    const auto& ask = state.ask.asks.at(*id);
    if (std::holds_alternative<Quiz>(ask.question.kind)) return {words("step.show_best"), ""};
    if (std::holds_alternative<Guess>(ask.question.kind)) return {words("step.show_truth"), ""};
    return {words("step.show_page"),
            words("step.detail.show_page",
                  {{"page", to_string(ask.more + 2)}, {"pages", to_string(ask::more_to_show(ask) + 1)}})};
}

}  // namespace

int answered(const Public& state, AskId ask) {
    if (const auto counted = state.derived.answered.find(ask); counted != state.derived.answered.end())
        return counted->second;
    const auto* asked = state.ask.asks.find(ask);
    if (asked == nullptr) return 0;
    if (asked->result) return asked->result->n;
    return static_cast<int>(asked->answers.size());
}

StepWords step_words(const Public& state, run::Step step, const Words& words) {
    using enum run::StepKind;
    const auto round = to_string(step.number);
    const auto plain = [&](const char* name) {
        return StepWords{words("step." + std::string{name}), words("step.detail." + std::string{name})};
    };
    switch (step.kind) {
        case nothing: {
            const bool planning = rounds_of(state) != nullptr && state.pairing.trouble.empty() &&
                                  state.pairing.cycle.phase == pairing::Phase::planning;
            if (planning) return {words("step.nothing_planning"), words("step.detail.nothing")};
            if (state.tandem.phase == tandem::Phase::computing) return plain("matching");
            return {words("step.nothing"), ""};
        }
        case open_doors: return plain("open_doors");
        case resume: return plain("resume");
        case enter_segment: return enter(state, step.number, words);
        case close_question:
        case reveal_question: return question(state, step, words);
        case show_more: return more(state, words);
        case reveal_wall: return plain("reveal_wall");
        case close_wall: return plain("close_wall");
        case accept_plan: return plain("accept_plan");
        case start_change_over:
            return {
                words("step.start_change_over", {{"round", round}}),
                words("step.detail.start_change_over", {{"round", round}, {"minutes", talk_minutes(state)}})};
        case start_round:
            return {words("step.start_round", {{"round", round}}),
                    words("step.detail.start_round", {{"minutes", talk_minutes(state)}})};
        case match_tandems: return plain("match_tandems");
        case release_tandems: return plain("release_tandems");
        case show_tandems:
            return {words("step.show_tandems"),
                    words("step.detail.show_tandems",
                          {{"n", round}, {"of", to_string(state.tandem.draft->tandems.size())}})};
        case show_item: {
            const auto* segment = current_segment(state);
            const auto* spec = segment == nullptr ? nullptr : std::get_if<TrainingSpec>(&segment->spec);
            return {
                words("step.show_item"),
                words("step.detail.show_item",
                      {{"n", round}, {"of", to_string(spec == nullptr ? 0 : training::steps_of(*spec))}})};
        }
        case pick_question: return plain("pick_question");
        case ask_question: {
            const auto* segment = current_segment(state);
            const bool poll = segment != nullptr && std::holds_alternative<PollSpec>(segment->spec);
            return {words(poll ? "step.open_question" : "step.ask_question"),
                    words("step.detail.ask_question")};
        }
        case freeze_rules: return plain("freeze_rules");
        case end_show: return plain("end_show");
    }
    return {};
}

}  // namespace auftakt
