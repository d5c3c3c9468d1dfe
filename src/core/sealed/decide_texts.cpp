#include "core/sealed/decide_texts.hpp"

#include <algorithm>

#include "core/sealed/sealed_texts.hpp"

namespace auftakt::ask {
namespace {

// Somebody wrote it, and it may be read: nobody can put words into the hall's mouth, nor try out who wrote
// what.
bool was_written(const Model& model, const Ask& ask, const std::string& text) {
    const auto holds = [&](const Answer& answer) {
        const auto* written = std::get_if<Written>(&answer);
        return written != nullptr &&
               std::ranges::find(written->texts, text, &CleanText::text) != written->texts.end();
    };
    if (!sealed(ask))
        return std::ranges::any_of(ask.answers, [&](const auto& own) { return holds(own.second); });
    if (!ask.box)
        return ask.taken_off.contains(text) || std::ranges::binary_search(ask.result->whole->texts, text);
    return texts_read(model.sealed, ask).contains(text);
}

// Sealed texts are read all at once, when nobody can tell any more who wrote last; what was settled can be
// taken off again.
bool can_be_read(const Ask& ask) {
    if (!sealed(ask)) return true;
    return ask.box ? ask.stage == Stage::closed : ask.result && ask.result->whole;
}

// A sealed text has to be settled first: before, only what was read together may be told apart.
bool hall_may_see(const Model& model, const Ask& ask, const std::string& text) {
    if (!std::holds_alternative<OpenText>(ask.question.kind)) return false;
    if (sealed(ask))
        return ask.result && ask.result->whole && std::ranges::binary_search(ask.result->whole->texts, text);
    return was_written(model, ask, text) && shows(ask, text);
}

}  // namespace

Decision decide_judge(const Model& model, const JudgeText& command) {
    const auto* ask = model.open.ask.asks.find(command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (!can_be_read(*ask)) return std::unexpected(Refusal::not_now);
    if (!was_written(model, *ask, command.text)) return std::unexpected(Refusal::no_such_note);
    const auto key = text_key(*ask, command.text);
    const auto held = ask->judged.find(key);
    if (held != ask->judged.end() && held->second == command.show) return nothing_to_do();
    if (sealed(*ask) && !ask->box && command.show != ask->taken_off.contains(key)) return nothing_to_do();
    return fact<Fact>(TextJudged{command.ask, key, command.show});
}

Decision decide_judge(const Model& model, const JudgePerson& command) {
    const auto* ask = model.open.ask.asks.find(command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    const auto own = ask->answers.find(command.person);
    if (sealed(*ask) || own == ask->answers.end()) return std::unexpected(Refusal::no_such_person);
    const auto* written = std::get_if<Written>(&own->second);
    if (written == nullptr) return std::unexpected(Refusal::no_such_note);
    Outcome outcome;
    for (const auto& text : written->texts)
        if (const auto held = ask->judged.find(text.text);
            held == ask->judged.end() || held->second != command.show)
            outcome.facts.push_back(Fact{TextJudged{command.ask, text.text, command.show}});
    return outcome;
}

Decision decide_star(const Model& model, const StarText& command) {
    const auto* ask = model.open.ask.asks.find(command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    const bool starred = ask->starred == command.text;
    if (!command.star) {
        if (!starred) return nothing_to_do();
        return fact<Fact>(TextStarred{command.ask, {}});
    }
    if (!hall_may_see(model, *ask, command.text)) return std::unexpected(Refusal::no_such_note);
    if (starred) return nothing_to_do();
    return fact<Fact>(TextStarred{command.ask, command.text});
}

Decision decide_turn(const Model& model, const TurnPages& command, const Moment& moment) {
    const auto* ask = model.open.ask.asks.find(command.ask);
    if (ask == nullptr || !std::holds_alternative<OpenText>(ask->question.kind))
        return std::unexpected(Refusal::no_such_question);
    if (turns_pages(*ask) == command.turns) return nothing_to_do();
    const auto since = ask->stage == Stage::revealed ? std::optional{moment.now} : std::nullopt;
    return fact<Fact>(PagesTurn{command.ask, command.turns, since});
}

}  // namespace auftakt::ask
