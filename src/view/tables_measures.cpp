#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "core/programme_goals.hpp"
#include "core/tally.hpp"
#include "view/poll_result.hpp"
#include "view/table_questions.hpp"
#include "view/tables.hpp"

// Goals and what measures them.
namespace auftakt {
namespace {

std::string text(const Public& state, const LocalText& from) {
    return in(from, state.show->language, state.show->address);
}

bool counted(const Public& state, PersonId id) {
    const auto* person = state.people.persons.find(id);
    return person && !person->removed;
}

// One decimal, with a point: a figure for a spreadsheet. Empty: not measured, or by fewer than five.
std::string decimal(std::optional<double> figure) {
    if (!figure) return {};
    const auto tenths = std::llround(*figure * 10);
    return (tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10) + "." +
           std::to_string(std::abs(tenths) % 10);
}

// The goal of the segment that this measures; missing where it is of something else.
std::optional<std::size_t> goal_of(const Public& state, const ask::Ask& ask, const std::string& measure) {
    const auto& segments = show_of(state, ask.show).segments;
    const auto segment = static_cast<std::size_t>(ask.segment);
    if (segment >= segments.size()) return std::nullopt;
    const auto* spec = std::get_if<GoalsSpec>(&segments[segment].spec);
    if (spec == nullptr) return std::nullopt;
    const auto found = std::ranges::find(spec->goals, measure, &Goal::measure);
    if (found == spec->goals.end()) return std::nullopt;
    return static_cast<std::size_t>(found - spec->goals.begin());
}

// How many took the goal of that show for their own, never who.
ExportCell chosen_by(const Public& state, int show, std::size_t goal) {
    const auto past = state.past->find(show);
    const auto& held = past == state.past->end() ? state.commitments : past->second.commitments;
    return std::int64_t{std::ranges::count_if(*held.goals, [&](const auto& own) {
        return counted(state, own.first) && own.second.chosen.contains(static_cast<int>(goal));
    })};
}

// The same of a goal that a wall has brought: it is the programme's, whatever show is loaded.
ExportCell chosen_by(const Public& state, NoteId note) {
    return std::int64_t{std::ranges::count_if(*state.commitments.goals, [&](const auto& own) {
        return counted(state, own.first) && own.second.notes.contains(note);
    })};
}

}  // namespace

ExportTable measures_table(const Public& state) {
    ExportTable made{.name = "measures",
                     .columns = {"poll", "run", "segment", "name", "question", "measure", "n", "mean",
                                 "first_mean", "change", "chosen_by"},
                     .rows = {},
                     .rehearsal = state.programme.kind == programme::Kind::rehearsal};
    for (const int show : shows_of(state))
        for (const auto& segment : show_of(state, show).segments)
            if (const auto* spec = std::get_if<GoalsSpec>(&segment.spec))
                for (std::size_t goal = 0; goal < spec->goals.size(); ++goal)
                    if (spec->goals[goal].measure.empty() || !spec->question)
                        made.rows.push_back({std::string{}, std::string{}, text(state, segment.title),
                                             text(state, spec->goals[goal].title), std::string{},
                                             std::string{}, std::string{}, std::string{}, std::string{},
                                             std::string{}, chosen_by(state, show, goal)});
    for (const auto& goal : goals_of_walls(state)) {
        const auto& note = state.wall.notes.at(goal.note);
        made.rows.push_back({std::string{}, std::string{}, segment_title(state, note.show, note.segment),
                             goal.text, std::string{}, std::string{}, std::string{}, std::string{},
                             std::string{}, std::string{}, chosen_by(state, goal.note)});
    }
    for (const auto id : exported_questions(state)) {
        const auto& ask = state.ask.asks.at(id);
        const auto* scale = std::get_if<Scale>(&ask.question.kind);
        if (scale == nullptr) continue;
        const auto result = exported_result(state, id);
        for (std::size_t item = 0; item < scale->items.size(); ++item) {
            const auto& asked = scale->items[item];
            if (asked.measure.empty()) continue;
            const auto now = result.whole ? mean_step(steps_of(*scale, *result.whole, item)) : std::nullopt;
            const auto before = baseline(state, id, item);
            const auto first = now && before ? mean_step(*before) : std::nullopt;
            const auto goal = goal_of(state, ask, asked.measure);
            made.rows.push_back({std::int64_t{id.value}, std::int64_t{ask.run},
                                 segment_title(state, ask.show, ask.segment),
                                 text(state, asked.name.empty() ? asked.text : asked.name),
                                 text(state, asked.text.empty() ? ask.question.text : asked.text),
                                 asked.measure, std::int64_t{result.n}, decimal(now), decimal(first),
                                 decimal(first ? std::optional{*now - *first} : std::nullopt),
                                 goal ? chosen_by(state, ask.show, *goal) : ExportCell{std::string{}}});
        }
    }
    return made;
}

}  // namespace auftakt
