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

// Texts are read newest first. Sealed ones never get here: their order is their box's secret.
void come_up(Ask& ask, const std::string& text) {
    int newest = 0;
    for (const auto& [other, place] : ask.came_up) newest = std::max(newest, place);
    ask.came_up[text] = newest + 1;
}

bool keeps_order(const Ask& ask) {
    return std::holds_alternative<OpenText>(ask.question.kind) && !sealed(ask);
}

// What nobody reads before comes up as it is written.
void come_up_unread(Ask& ask, const Answer& answer) {
    const auto* written = std::get_if<Written>(&answer);
    if (written == nullptr || !keeps_order(ask)) return;
    for (const auto& text : written->texts)
        if (shows(ask, text.text) && !ask.came_up.contains(text.text)) come_up(ask, text.text);
}

bool is_written_in(const Ask& ask, const std::string& text) {
    return std::ranges::any_of(ask.answers, [&](const auto& own) {
        const auto* written = std::get_if<Written>(&own.second);
        return written != nullptr &&
               std::ranges::find(written->texts, text, &CleanText::text) != written->texts.end();
    });
}

void go_down(Ask& ask, const Answer& answer) {
    const auto* written = std::get_if<Written>(&answer);
    if (written == nullptr) return;
    for (const auto& text : written->texts)
        if (!ask.judged.contains(text.text) && !is_written_in(ask, text.text)) ask.came_up.erase(text.text);
}

void apply_one(Public& state, const AnswerGiven& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        ask.answers[fact.person] = fact.answer;
        come_up_unread(ask, fact.answer);
        if (fact.at) ask.answered_at[fact.person] = *fact.at;
    });
}

void apply_one(Public& state, const AnswerTakenBack& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        ask.answers.erase(fact.person);
        ask.answered_at.erase(fact.person);
        if (fact.before) ask.answers[fact.person] = *fact.before;
        if (fact.before_at) ask.answered_at[fact.person] = *fact.before_at;
        go_down(ask, fact.answer);
        if (ask.result) ask.result = counted(state, ask);
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
        ask.page_since.reset();
        ask.closed.reset();
        ask.closing = Closing::asked;
        ask.result.reset();
        // What was taken off the stage does not come back because people may answer again.
        if (ask.hidden) ask.hidden = ask.question.live ? std::optional{Stage::open} : std::nullopt;
    });
}

void apply_one(Public& state, const AskRevealed& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        ask.stage = Stage::revealed;
        ask.more = 0;
        ask.page_since = fact.at;
        ask.hidden.reset();
    });
}

void apply_one(Public& state, const AskHidden& fact) {
    state.ask.asks.edit(fact.ask, [](Ask& ask) {
        ask.stage = Stage::closed;
        ask.page_since.reset();
        ask.hidden = Stage::revealed;
    });
}

void apply_one(Public& state, const ResultHidden& fact) {
    state.ask.asks.edit(
        fact.ask, [&](Ask& ask) { ask.hidden = fact.hidden ? std::optional{ask.stage} : std::nullopt; });
}

// What it was asked, and how it was worded, is kept for the next run.
void apply_one(Public& state, const AskReset& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        Ask empty{.show = ask.show,
                  .segment = ask.segment,
                  .run = ask.run,
                  .question = std::move(ask.question),
                  .practice = ask.practice,
                  .stage = Stage::closed,
                  .opened = ask.opened,
                  .closed = fact.at,
                  .thrown_away = true};
        ask = std::move(empty);
    });
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

// A settled result has no authors any more: a text leaves it with its count, and comes back with it.
void take_off(Ask& ask, const std::string& text, bool off) {
    auto& whole = *ask.result->whole;
    const auto place = std::ranges::lower_bound(whole.texts, text);
    const auto at = place - whole.texts.begin();
    if (off && place != whole.texts.end() && *place == text) {
        ask.taken_off[text] = whole.counts[static_cast<std::size_t>(at)];
        whole.texts.erase(place);
        whole.counts.erase(whole.counts.begin() + at);
    }
    const auto held = ask.taken_off.find(text);
    if (off || held == ask.taken_off.end()) return;
    whole.texts.insert(place, text);
    whole.counts.insert(whole.counts.begin() + at, held->second);
    ask.taken_off.erase(held);
}

void apply_one(Public& state, const TextJudged& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        if (fact.show)
            ask.judged[fact.key] = *fact.show;
        else
            ask.judged.erase(fact.key);
        if (fact.place && keeps_order(ask))
            ask.came_up[fact.key] = *fact.place;
        else if (fact.show == true && keeps_order(ask))
            come_up(ask, fact.key);
        else
            ask.came_up.erase(fact.key);
        if (!sealed(ask) && ask.result) ask.result = counted(state, ask);
        const bool settled = sealed(ask) && !ask.box && ask.result && ask.result->whole;
        if (settled) take_off(ask, fact.key, fact.show == false);
    });
}

void apply_one(Public& state, const QuestionReworded& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.question = fact.question; });
}

void apply_one(Public& state, const MoreShown& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        ask.more = fact.more;
        ask.page_since = fact.at;
    });
}

void apply_one(Public& state, const TextStarred& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.starred = fact.text; });
}

void apply_one(Public& state, const PagesTurn& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) {
        if (auto* text = std::get_if<OpenText>(&ask.question.kind)) text->turns = fact.turns;
        ask.page_since = fact.at;
    });
}

void apply_one(Public& state, const ResultDrawn& fact) {
    state.ask.asks.edit(fact.ask, [&](Ask& ask) { ask.question.drawing = fact.drawing; });
}

void place_behind(std::vector<int>& order, int segment, int after) {
    const auto found = std::ranges::find(order, after);
    order.insert(found == order.end() ? order.begin() : found + 1, segment);
}

void apply_one(Public& state, const QuestionInserted& fact) {
    AUFTAKT_CHECK(fact.segment == static_cast<int>(state.show->segments.size()));
    if (state.run.order.empty()) state.run.written = fact.segment;
    state.run.order = run_order(state);
    if (fact.later)
        state.run.later.insert(fact.segment);
    else
        place_behind(state.run.order, fact.segment, fact.after);
    state.show.edit([&](Show& show) {
        show.segments.push_back(
            {.title = fact.poll.question.text, .planned = fact.planned, .spec = fact.poll});
    });
    state.run.actuals.resize(state.show->segments.size());
}

// Its number is never given again: its question may hold answers.
void apply_one(Public& state, const QuestionTakenOut& fact) {
    std::erase(state.run.order, fact.segment);
    state.run.later.erase(fact.segment);
}

void apply_one(Public& state, const QuestionPlaced& fact) {
    state.run.later.erase(fact.segment);
    place_behind(state.run.order, fact.segment, fact.after);
}

void apply_one(Public& state, const QuestionShelved& fact) {
    std::erase(state.run.order, fact.segment);
    state.run.later.insert(fact.segment);
}

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
