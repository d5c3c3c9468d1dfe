#include "storage/results.hpp"

#include "core/count_names.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <string>

namespace auftakt::storage {
namespace {

std::string words(const LocalText& text, const Show& show) { return in(text, show.language, show.address); }

// Null where its show has no such segment.
const SegmentSpec* spec_of(const Public& state, const wall::Note& note) {
    const auto& segments = show_of(state, note.show).segments;
    const auto segment = static_cast<std::size_t>(note.segment);
    return note.segment >= 0 && segment < segments.size() ? &segments[segment].spec : nullptr;
}

bool proposes_rule(const Public& state, const wall::Note& note) {
    const auto* spec = spec_of(state, note);
    return spec != nullptr && std::holds_alternative<RulesSpec>(*spec);
}

std::string column_of(const Public& state, const wall::Note& note) {
    const auto* spec = spec_of(state, note);
    const auto* wall = spec == nullptr ? nullptr : std::get_if<WallSpec>(spec);
    if (wall == nullptr || note.column < 0 || static_cast<std::size_t>(note.column) >= wall->columns.size())
        return {};
    return words(wall->columns[static_cast<std::size_t>(note.column)], *state.show);
}

}  // namespace

ResultTables::ResultTables(Database& database)
    : database_{&database},
      person_{database,
              "INSERT INTO result_people (person, id, name, role, department, site, presence, walk_in) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"},
      meeting_{database,
               "INSERT INTO result_meetings (round, seat_table, person_a, person_b) VALUES (?1, ?2, ?3, ?4)"},
      poll_{database,
            "INSERT INTO result_poll_results (ask, segment, run, question, n, side, option, option_text, "
            "count) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"},
      pair_{database, "INSERT INTO result_pairs (mentor, mentee) VALUES (?1, ?2)"},
      goal_{database,
            "INSERT INTO result_goals (note, segment, wall_column, text, author, votes) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"} {}

void ResultTables::rewrite(const Public& state) {
    database_->run(
        "DELETE FROM result_people; DELETE FROM result_meetings; DELETE FROM result_poll_results; "
        "DELETE FROM result_pairs; DELETE FROM result_goals;");
    add_people(state);
    for (const auto& [number, past] : *state.past) add_meetings(past.met);
    add_meetings(*state.pairing.past);
    add_meetings(*state.pairing.met);
    state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        if (ask.result && !ask.practice) add_poll(state, id, ask);
    });
    add_pairs(state);
    add_goals(state);
}

void ResultTables::add_people(const Public& state) {
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (person.removed) return;
        const auto& profile = person.profile;
        person_.bind(1, id.value).bind(2, person.external).bind(3, person.name.full);
        if (profile.role)
            person_.bind(4, boost::describe::enum_to_string(*profile.role, ""));
        else
            person_.bind_null(4);
        const auto presence = state.people.attendance.at(id).presence;
        person_.bind(5, profile.department)
            .bind(6, profile.site)
            .bind(7, boost::describe::enum_to_string(presence, ""))
            .bind(8, person.walk_in ? 1 : 0)
            .run();
    });
}

void ResultTables::add_meetings(const std::vector<pairing::Meeting>& meetings) {
    for (const auto& meeting : meetings)
        for (std::size_t i = 0; i < meeting.people.size(); ++i)
            for (std::size_t j = i + 1; j < meeting.people.size(); ++j)
                meeting_.bind(1, meeting.round)
                    .bind(2, meeting.table)
                    .bind(3, meeting.people[i].value)
                    .bind(4, meeting.people[j].value)
                    .run();
}

void ResultTables::add_poll(const Public& state, AskId id, const ask::Ask& ask) {
    const auto& result = *ask.result;
    poll_.bind(1, id.value)
        .bind(2, ask.segment)
        .bind(3, ask.run)
        .bind(4, words(ask.question.text, *state.show))
        .bind(5, result.n);
    if (!result.whole) poll_.bind(6, "all").bind_null(7).bind_null(8).bind_null(9).run();
    if (result.whole) add_side("all", *result.whole, ask.question, *state.show);
    if (result.juniors) add_side("junior", *result.juniors, ask.question, *state.show);
    if (result.seniors) add_side("senior", *result.seniors, ask.question, *state.show);
}

void ResultTables::add_side(const char* side, const Histogram& counts, const Question& question,
                            const Show& show) {
    const auto names = count_names(question, counts, show);
    const bool is_field = std::holds_alternative<Matrix>(question.kind);
    for (std::size_t i = 0; i < counts.counts.size() && i < names.size(); ++i) {
        if (is_field && counts.counts[i] == 0) continue;
        poll_.bind(6, side)
            .bind(7, static_cast<std::int64_t>(i))
            .bind(8, names[i])
            .bind(9, counts.counts[i])
            .run();
    }
}

// Released ones: a draft is nobody's result.
void ResultTables::add_pairs(const Public& state) {
    if (state.tandem.phase != tandem::Phase::released) return;
    for (const auto& tandem : state.tandem.draft->tandems)
        for (const auto junior : tandem.juniors)
            for (const auto senior : tandem.seniors) pair_.bind(1, junior.value).bind(2, senior.value).run();
}

void ResultTables::add_goals(const Public& state) {
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        if (note.state != wall::NoteState::shown || proposes_rule(state, note)) return;
        goal_.bind(1, id.value).bind(2, note.segment).bind(3, column_of(state, note)).bind(4, note.text);
        if (note.with_name)
            goal_.bind(5, state.people.persons.at(note.author).name.full);
        else
            goal_.bind_null(5);
        goal_.bind(6, static_cast<std::int64_t>(note.votes.size())).run();
    });
}

}  // namespace auftakt::storage
