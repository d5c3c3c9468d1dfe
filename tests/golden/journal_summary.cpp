#include "golden/journal_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <boost/describe.hpp>

namespace auftakt::test {
namespace {

const char* word(auto value) { return boost::describe::enum_to_string(value, "?"); }

std::string counts(const std::optional<Histogram>& shown) {
    return shown ? fmt::format("[{}]", fmt::join(shown->counts, " ")) : "-";
}

std::vector<std::uint32_t> numbers(const auto& people) {
    std::vector<std::uint32_t> values;
    for (const auto person : people) values.push_back(person.value);
    return values;
}

void add_people(std::vector<std::string>& lines, const people::State& state) {
    state.persons.each([&](PersonId id, const people::Person& person) {
        const auto& attendance = state.attendance.at(id);
        lines.push_back(fmt::format("person {} {} \"{}\" {} {} side {} seat {} generation {} offers [{}]{}",
                                    id.value, person.external, person.name.full, person.name.skeleton,
                                    word(attendance.presence), attendance.side ? word(*attendance.side) : "-",
                                    person.seat ? static_cast<int>(person.seat->bytes[0]) : 0,
                                    person.generation, fmt::join(person.profile.offers, ";"),
                                    person.removed ? " removed" : ""));
    });
}

void add_questions(std::vector<std::string>& lines, const ask::State& state) {
    state.asks.each([&](AskId id, const ask::Ask& ask) {
        const auto result = ask.result.value_or(Result{});
        lines.push_back(fmt::format("ask {} segment {} run {} {} {} n {} whole {} juniors {} seniors {}{}",
                                    id.value, ask.segment, ask.run, word(ask.question.secrecy),
                                    word(ask.stage), result.n, counts(result.whole), counts(result.juniors),
                                    counts(result.seniors), ask.box ? " box" : ""));
    });
}

void add_wall(std::vector<std::string>& lines, const wall::State& state) {
    state.notes.each([&](NoteId id, const wall::Note& note) {
        lines.push_back(fmt::format("note {} column {} {} \"{}\" by {}{} votes {}", id.value, note.column,
                                    word(note.state), note.text, note.author.value,
                                    note.with_name ? " named" : "", fmt::join(numbers(note.votes), " ")));
    });
}

void add_rounds(std::vector<std::string>& lines, const pairing::State& state) {
    lines.push_back(
        fmt::format("rounds {} of {} {}", state.cycle.round, state.rounds, word(state.cycle.phase)));
    for (const auto& meeting : *state.met)
        lines.push_back(fmt::format("met round {} table {}: {}", meeting.round, meeting.table,
                                    fmt::join(numbers(meeting.people), " ")));
}

void add_run(std::vector<std::string>& lines, const Public& state) {
    const auto& place = state.run.place;
    lines.push_back(fmt::format("place {} segment {} entered {} ends {} cues {}", word(place.phase),
                                place.segment, place.entered.ms, place.ends.ms, state.run.cues_rung));
    std::string visits;
    for (const auto& actual : state.run.actuals)
        visits += fmt::format(" {}{}", actual.visits, actual.skipped ? "s" : "");
    lines.push_back("visits" + visits);
    for (const auto& entry : state.history.entries)
        lines.push_back(fmt::format("step {} {} {}{}", entry.step.value, entry.label, entry.object,
                                    entry.undone ? " undone" : ""));
}

}  // namespace

std::vector<std::string> summary(const Public& state) {
    std::vector<std::string> lines;
    lines.push_back(fmt::format("programme {} {} shows {} facts {}", word(state.programme.kind),
                                state.programme.zone, state.programme.shows, state.seq));
    add_run(lines, state);
    add_people(lines, state.people);
    add_questions(lines, state.ask);
    add_rounds(lines, state.pairing);
    add_wall(lines, state.wall);
    for (const auto& [segment, people] : *state.commitments.agreed)
        lines.push_back(fmt::format("agreed segment {}: {}", segment, fmt::join(numbers(people), " ")));
    for (const auto& [person, goals] : *state.commitments.goals)
        lines.push_back(
            fmt::format("goals of {}: {} \"{}\"", person.value, fmt::join(goals.chosen, " "), goals.words));
    return lines;
}

}  // namespace auftakt::test
