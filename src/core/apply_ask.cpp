#include "core/apply.hpp"
#include "core/tally.hpp"

namespace auftakt::ask {
namespace {

void apply_one(Public& state, const AskOpened& fact) {
    AUFTAKT_CHECK(fact.ask == state.ask.asks.next_id());
    state.ask.asks.add({.show = state.programme.shows,
                        .segment = fact.segment,
                        .run = fact.run,
                        .question = fact.question,
                        .practice = fact.practice,
                        .box = fact.box,
                        .opened = fact.at,
                        .remind_at = fact.remind_at});
}

void apply_one(Public& state, const AnswerGiven& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.answers[fact.person] = fact.answer; });
}

// Named answers are counted when the question closes: people who were removed do not count.
Result counted(const Public& state, const Ask& ask) {
    std::vector<CountedAnswer> answers;
    for (const auto& [person, answer] : ask.answers)
        if (!state.people.persons.at(person).removed)
            answers.emplace_back(answer, people::side_of(state.people, person));
    return tally(ask.question, answers);
}

void apply_one(Public& state, const AskClosed& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        ask.stage = Stage::closed;
        ask.closed = fact.at;
        if (!sealed(ask)) ask.result = counted(state, ask);
    });
}

void apply_one(Public& state, const AskReopened& fact) {
    state.ask.asks.edit(fact.ask, [](Ask& ask) {
        ask.stage = Stage::open;
        ask.closed.reset();
        ask.result.reset();
    });
}

void apply_one(Public& state, const AskRevealed& fact) {
    state.ask.asks.edit(fact.ask, [](Ask& ask) { ask.stage = Stage::revealed; });
}

void apply_one(Public& state, const AskHidden& fact) {
    state.ask.asks.edit(fact.ask, [](Ask& ask) { ask.stage = Stage::closed; });
}

void apply_one(Public& state, const AskSettled& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        ask.result = fact.result;
        ask.box.reset();
    });
}

void apply_one(Public& state, const ReminderMoved& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.remind_at = fact.remind_at; });
}

void apply_one(Public& state, const AnswersLost& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.box = fact.box; });
}

}  // namespace

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::ask
