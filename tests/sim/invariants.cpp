#include "sim/invariants.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "core/limits.hpp"
#include "core/pair_rules.hpp"
#include "core/sealed/voices.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt::test {
namespace {

std::string of_boxes(const Model& model) {
    std::set<BoxId> open;
    std::string fault;
    model.open.ask.asks.each([&](AskId, const ask::Ask& ask) {
        if (ask.box && !open.insert(*ask.box).second) fault = "two questions share a box";
        if (ask.box && !ask::sealed(ask)) fault = "a named question has a box";
        if (ask.box && ask.result) fault = "a settled question has a box";
        if (ask::sealed(ask) && !ask.answers.empty()) fault = "a sealed answer with a name";
        if (ask::sealed(ask) && !ask.box && ask.stage == ask::Stage::open) fault = "open without a box";
        if (ask::sealed(ask) && !ask.box && !ask.result && !ask.thrown_away) fault = "neither box nor result";
        if (ask.thrown_away && (ask.box || ask.result || !ask.answers.empty()))
            fault = "thrown away, and still there";
        if (ask.show != model.open.programme.shows && ask.stage == ask::Stage::open)
            fault = "an old show asks";
    });
    for (const auto& [box, answers] : *model.sealed.boxes)
        if (!open.contains(box)) fault = "a box of no question";
    if (model.sealed.boxes->size() != open.size()) fault = "a question without its box";
    return fault;
}

// In rows of so many counts, or all together: fewer than may be shown, and more than none where that is
// right.
bool is_small(const std::vector<int>& counts, std::size_t width, int least) {
    const auto row = static_cast<std::ptrdiff_t>(width == 0 ? counts.size() : width);
    for (auto at = counts.begin(); at != counts.end(); at += row) {
        const auto sum = std::reduce(at, at + row);
        if (sum < limits::answers_shown_min && (sum > 0 || least > 0)) return true;
    }
    return false;
}

std::string of_questions(const Public& state) {
    std::string fault;
    int open = 0;
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        // Ratings stay open beside whatever is asked next.
        const bool talk = std::holds_alternative<RateTalk>(ask.question.kind);
        open += ask.stage == ask::Stage::open && !talk ? 1 : 0;
        const auto people = static_cast<int>(state.people.persons.size());
        if (state.derived.answered.at(id) > people) fault = "more answers than people";
        if (const auto live = state.derived.released.find(id); live != state.derived.released.end()) {
            if (!ask.question.live) fault = "shown before it is revealed";
            if (live->second.juniors || !live->second.whole) fault = "more or less than may be seen live";
        }
        if (!ask.result) return;
        const auto& result = *ask.result;
        if (result.n > people) fault = "a result of more than everybody";
        if (ask::sealed(ask) && result.n < limits::answers_shown_min && result.whole)
            fault = "too few, yet shown";
        // Where everybody gives one answer.
        const auto counted =
            result.whole ? std::reduce(result.whole->counts.begin(), result.whole->counts.end()) : result.n;
        const bool one_each = std::holds_alternative<SingleChoice>(ask.question.kind) ||
                              std::holds_alternative<Quiz>(ask.question.kind);
        if (one_each ? counted != result.n : is_written(ask.question.kind) && counted > result.n)
            fault = "a result that does not add up";
        // Items of a scale are as small as questions of their own, and may be shown of nobody.
        const auto* scale = std::get_if<Scale>(&ask.question.kind);
        const auto width = scale != nullptr ? static_cast<std::size_t>(scale->steps) : std::size_t{0};
        const int least = scale != nullptr ? 0 : limits::answers_shown_min;
        if (ask::sealed(ask))
            for (const auto* group : {&result.whole, &result.juniors, &result.seniors})
                if (*group && !is_written(ask.question.kind) && is_small((*group)->counts, width, least))
                    fault = "a small group is shown";
    });
    if (open > 1) fault = "two questions are open";
    if (open == 1 && state.run.place.phase != run::Phase::running)
        fault = "a question is open outside the show";
    return fault;
}

std::string of_people(const Public& state) {
    std::string fault;
    std::set<std::string> externals;
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (!externals.insert(person.external).second) fault = "two people with one external id";
        if (person.seat && people::sitting_on(state.people, *person.seat) != id)
            fault = "a seat that leads elsewhere";
    });
    for (const auto& [seat, person] : *state.people.seats)
        if (state.people.persons.at(person).seat != seat) fault = "an old seat still works";
    return fault;
}

std::string of_tables(const Public& state) {
    for (const auto& round : state.pairing.plan->rounds) {
        std::set<PersonId> seated;
        for (const auto& table : round.tables)
            for (const auto person : table.people)
                if (!seated.insert(person).second) return "somebody sits at two tables";
        for (const auto person : round.resting)
            if (!seated.insert(person).second) return "somebody rests twice, or at a table";
    }
    std::set<std::pair<int, PersonId>> met;
    for (const auto& meeting : *state.pairing.met)
        for (const auto person : meeting.people)
            if (!met.emplace(meeting.round, person).second) return "somebody met twice in one round";
    if (state.pairing.cycle.round > state.pairing.rounds) return "a round too many";
    return {};
}

std::string of_the_wall(const Public& state) {
    std::string fault;
    state.wall.notes.each([&](NoteId, const wall::Note& note) {
        if (note.author_removed != state.people.persons.at(note.author).removed)
            fault = "a note that does not go with its author";
        for (const auto person : note.votes)
            if (state.people.persons.at(person).removed) fault = "a removed person's vote counts";
        for (const auto person : note.removed_votes)
            if (!state.people.persons.at(person).removed) fault = "a vote is lost";
    });
    for (const auto& [segment, open] : state.wall.open)
        if (open && (segment != state.run.place.segment || state.run.place.phase != run::Phase::running))
            fault = "a wall is open elsewhere";
    return fault;
}

// A draft may be overtaken by what happens in the hall; it never names somebody it does not know.
std::string of_tandems(const Public& state) {
    std::set<PersonId> waiting;
    for (const auto person : state.tandem.draft->waiting)
        if (!waiting.insert(person).second) return "somebody waits twice";
    for (const auto& tandem : state.tandem.draft->tandems) {
        if (tandem.juniors.empty() || tandem.seniors.empty()) return "a tandem of one side";
        if (tandem::people_in(tandem) > 3) return "a tandem of four";
        for (const auto* side : {&tandem.juniors, &tandem.seniors})
            for (const auto person : *side)
                if (waiting.contains(person)) return "somebody waits and has a tandem";
    }
    const auto count = static_cast<int>(state.tandem.draft->tandems.size());
    if (state.tandem.shown > count) return "more tandems are shown than there are";
    for (const auto& [tandem, date] : state.tandem.dates)
        for (const auto person : date.agreed)
            if (!tandem::holds(state.tandem.draft->tandems.at(static_cast<std::size_t>(tandem)), person))
                return "a date of somebody else's tandem";
    return {};
}

std::string of_the_hall(const Public& state) {
    std::string fault;
    const auto removed = [&](PersonId person) { return state.people.persons.at(person).removed; };
    state.questions.questions.each([&](QuestionId, const questions::Question& question) {
        if (question.author_removed != (question.author && removed(*question.author)))
            fault = "a question that does not go with its author";
        if (std::ranges::any_of(question.votes, removed)) fault = "a removed person's vote counts";
    });
    const auto& segment = state.run.place.segment;
    for (const auto id : questions::queue(state.questions, state.programme.shows, segment))
        if (!questions::is_asked(state.questions.questions.at(id))) fault = "a question that nobody may see";
    for (const auto& each : wall::standing(state.wall, state.programme.shows, segment))
        if (removed(state.wall.notes.at(each.note).author)) fault = "a removed person's note stands";
    return fault;
}

std::string of_history(const Public& state) {
    const auto& history = state.history;
    if (history.collecting != 0) return "a step is not complete";
    if (history.entries.size() > limits::undo_max) return "too many steps are kept";
    for (std::size_t i = 1; i < history.entries.size(); ++i)
        if (!(history.entries[i - 1].step < history.entries[i].step)) return "steps out of order";
    if (!history.entries.empty() && history.entries.back().step.value > history.steps)
        return "a step from nowhere";
    if (state.run.cues.size() > limits::cues_kept) return "too many cues are kept";
    return {};
}

std::string of_the_rules(const Public& state) {
    for (const auto segment : state.commitments.frozen) {
        if (!state.commitments.texts->contains(segment)) return "rules are frozen without a text";
        if (wall::is_open(state.wall, segment)) return "people propose to frozen rules";
    }
    return {};
}

}  // namespace

std::string broken(const Evening& evening) {
    const auto& state = evening.state();
    std::string fault = of_boxes(evening.model());
    for (auto* check :
         {of_questions, of_people, of_tables, of_tandems, of_the_wall, of_the_hall, of_the_rules, of_history})
        if (fault.empty()) fault = check(state);
    if (fault.empty() && state.run.place.phase == run::Phase::running && current_segment(state) == nullptr)
        fault = "the show is nowhere";
    return fault;
}

std::string broken_between(const Public& before, const Public& after) {
    std::string fault;
    if (after.seq < before.seq) return "facts were taken back";
    if (after.people.persons.size() < before.people.persons.size()) return "people were taken out";
    if (after.ask.asks.size() < before.ask.asks.size()) return "questions were taken out";
    if (after.wall.notes.size() < before.wall.notes.size()) return "notes were taken out";
    before.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        const auto& later = after.ask.asks.at(id);
        if (!ask::sealed(ask) || ask.box) return;
        if (later.box || later.stage == ask::Stage::open) fault = "a settled box opened again";
        if (later.result != ask.result && !later.thrown_away && later.taken_off == ask.taken_off)
            fault = "a settled result changed";
    });
    return fault;
}

std::string broken_release(const Model& before, const Public& after) {
    if (before.open.tandem.phase == tandem::Phase::released || after.tandem.phase != tandem::Phase::released)
        return {};
    const Voices voices{before};
    const auto apart = pairing::may_not_meet(before.open);
    std::map<PersonId, int> places;
    for (const auto& tandem : after.tandem.draft->tandems) {
        auto people = tandem.juniors;
        people.insert(people.end(), tandem.seniors.begin(), tandem.seniors.end());
        for (const auto one : people) {
            if (!tandem::takes_part(before.open, one)) return "a tandem with somebody who takes no part";
            ++places[one];
            for (const auto other : people) {
                if (other == one) continue;
                if (apart.contains(std::minmax(one, other))) return "an excluded pair is released";
                if (voices.vetoed(one, other)) return "a vetoed pair is released";
            }
        }
    }
    for (const auto& [person, held] : places)
        if (held > std::max(1, before.open.people.persons.at(person).profile.capacity))
            return "somebody has more tandems than they may";
    for (const auto& pair : after.tandem.locked)
        if (before.open.tandem.phase == tandem::Phase::proposed &&
            !tandem::tandem_of(after.tandem, pair.mentor, pair.mentee) &&
            tandem::tandem_of(before.open.tandem, pair.mentor, pair.mentee))
            return "a lock of the draft is not held";
    for (const auto side : {Role::junior, Role::senior})
        for (const auto person : tandem::taking_part(before.open, side))
            if (!places.contains(person) && std::ranges::count(after.tandem.draft->waiting, person) == 0)
                return "somebody is forgotten";
    return {};
}

}  // namespace auftakt::test
