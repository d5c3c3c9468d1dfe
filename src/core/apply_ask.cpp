#include <algorithm>

#include "core/apply.hpp"
#include "core/run_order.hpp"
#include "core/tally.hpp"

namespace auftakt::ask {

// Named answers are counted when the question closes: people who are removed do not count.
Result counted(const Public& state, const Ask& ask) {
    std::vector<CountedAnswer> answers;
    for (const auto& [person, answer] : ask.answers)
        if (!state.people.persons.at(person).removed)
            answers.emplace_back(shown_part(ask, answer), people::side_of(state.people, person));
    return tally(ask.question, answers);
}

namespace {

// A repeated question leaves its earlier runs behind: their boxes settle as if the segment had been left.
void leave_earlier_runs(Public& state, const AskOpened& fact) {
    std::vector<AskId> earlier;
    state.ask.asks.each([&](AskId id, const Ask& ask) {
        if (ask.show == state.programme.shows && ask.segment == fact.segment && ask.box && !ask.left)
            earlier.push_back(id);
    });
    for (const auto id : earlier) state.ask.asks.edit(id, [&](Ask& ask) { ask.left = fact.at; });
}

void apply_one(Public& state, const AskOpened& fact) {
    AUFTAKT_CHECK(fact.ask == state.ask.asks.next_id());
    leave_earlier_runs(state, fact);
    state.ask.asks.add({.show = state.programme.shows,
                        .segment = fact.segment,
                        .run = fact.run,
                        .question = fact.question,
                        .practice = fact.practice,
                        .box = fact.box,
                        .opened = fact.at,
                        .remind_at = fact.remind_at,
                        .timer = fact.remind_at ? std::optional{*fact.remind_at - fact.at} : std::nullopt});
}

void apply_one(Public& state, const AnswerGiven& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        ask.answers[fact.person] = fact.answer;
        if (fact.at) ask.answered_at[fact.person] = *fact.at;
    });
}

void apply_one(Public& state, const AskClosed& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        ask.stage = Stage::closed;
        ask.closed = fact.at;
        ask.closing = fact.closing;
        if (!sealed(ask)) ask.result = counted(state, ask);
    });
}

void apply_one(Public& state, const AskReopened& fact) {
    state.ask.asks.edit(fact.ask, [](Ask& ask) {
        ask.stage = Stage::open;
        ask.closed.reset();
        ask.closing = Closing::asked;
        ask.result.reset();
    });
}

void apply_one(Public& state, const AskRevealed& fact) {
    state.ask.asks.edit(fact.ask, [](Ask& ask) {
        ask.stage = Stage::revealed;
        ask.more = 0;
    });
}

void apply_one(Public& state, const AskHidden& fact) {
    state.ask.asks.edit(fact.ask, [](Ask& ask) { ask.stage = Stage::closed; });
}

void apply_one(Public& state, const AskSettled& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        if (ask.stage == Stage::open) ask.stage = Stage::closed;  // nobody can answer without a box
        ask.result = fact.result;
        ask.box.reset();
    });
}

void apply_one(Public& state, const ReminderMoved& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.remind_at = fact.remind_at; });
}

void apply_one(Public& state, const TextJudged& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        if (fact.show)
            ask.judged[fact.key] = *fact.show;
        else
            ask.judged.erase(fact.key);
        if (!sealed(ask) && ask.result) ask.result = counted(state, ask);
    });
}

void apply_one(Public& state, const QuestionReworded& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.question = fact.question; });
}

void apply_one(Public& state, const MoreShown& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.more = fact.more; });
}

void apply_one(Public& state, const QuestionInserted& fact) {
    AUFTAKT_CHECK(fact.segment == static_cast<int>(state.show->segments.size()));
    auto order = run_order(state);
    if (state.run.order.empty()) state.run.written = fact.segment;
    order.insert(std::ranges::find(order, fact.after) == order.end()
                     ? order.begin()
                     : std::ranges::find(order, fact.after) + 1,
                 fact.segment);
    state.run.order = std::move(order);
    state.show.edit([&](Show& show) {
        show.segments.push_back(
            {.title = fact.poll.question.text, .planned = fact.planned, .spec = fact.poll});
    });
    state.run.actuals.resize(state.show->segments.size());
}

// Its number is never given again: its question may hold answers.
void apply_one(Public& state, const QuestionTakenOut& fact) { std::erase(state.run.order, fact.segment); }

void apply_one(Public& state, const AnswersLost& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.box = fact.box; });
}

}  // namespace

void recount(Public& state) {
    std::vector<AskId> closed;
    state.ask.asks.each([&](AskId id, const Ask& ask) {
        if (ask.show == state.programme.shows && !sealed(ask) && ask.result) closed.push_back(id);
    });
    for (const auto id : closed) state.ask.asks.edit(id, [&](Ask& ask) { ask.result = counted(state, ask); });
}

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::ask
