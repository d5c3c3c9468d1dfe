#include "view/tables.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "core/tandem_rules.hpp"
#include "view/table_questions.hpp"
#include "view/wall_look.hpp"

namespace auftakt {
namespace {

using Row = std::vector<ExportCell>;

std::string text(const Public& state, const LocalText& from) {
    return in(from, state.show->language, state.show->address);
}

ExportTable table(const Public& state, std::string name, std::vector<std::string> columns) {
    return {std::move(name), std::move(columns), {}, state.programme.kind == programme::Kind::rehearsal};
}

std::int64_t whole(std::size_t number) { return static_cast<std::int64_t>(number); }

ExportCell number_or_empty(int number) {
    return number == 0 ? ExportCell{std::string{}} : ExportCell{std::int64_t{number}};
}

std::string joined(const std::vector<std::string>& items) {
    std::string line;
    for (const auto& item : items) line += (line.empty() ? "" : ";") + item;
    return line;
}

std::string role_name(std::optional<Role> role) {
    if (!role) return {};
    switch (*role) {
        case Role::junior: return "junior";
        case Role::senior: return "senior";
        case Role::both: return "both";
    }
    return {};
}

std::string presence_name(people::Presence presence) {
    switch (presence) {
        case people::Presence::expected: return "expected";
        case people::Presence::present: return "present";
        case people::Presence::left: return "left";
    }
    return {};
}

bool counted(const Public& state, PersonId id) {
    const auto* person = state.people.persons.find(id);
    return person && !person->removed;
}

}  // namespace

ExportTable people_table(const Public& state) {
    auto made = table(
        state, "people",
        {"id", "name", "role", "department", "site", "offers", "wants", "manager", "capacity", "present_from",
         "present_to", "languages", "interests", "experience_years", "email", "attendance", "side"});
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (person.removed) return;
        const auto& profile = person.profile;
        const auto* manager = state.people.persons.find(person.manager);
        const auto* here = state.people.attendance.find(id);
        made.rows.push_back({person.external, person.name.full, role_name(profile.role), profile.department,
                             profile.site, joined(profile.offers), joined(profile.wants),
                             manager ? manager->external : std::string{}, std::int64_t{profile.capacity},
                             number_or_empty(profile.present_from), number_or_empty(profile.present_to),
                             joined(profile.languages), joined(profile.interests),
                             profile.experience_years ? ExportCell{std::int64_t{*profile.experience_years}}
                                                      : ExportCell{std::string{}},
                             profile.email, here ? presence_name(here->presence) : std::string{},
                             here ? role_name(here->side) : std::string{}});
    });
    return made;
}

namespace {

std::string reason_text(const tandem::Reason& reason) {
    using tandem::ReasonKind;
    const std::string kind = boost::describe::enum_to_string(reason.kind, "");
    if (reason.kind == ReasonKind::met) return kind + " " + std::to_string(reason.round);
    return reason.topic.empty() ? kind : kind + ": " + reason.topic;
}

std::string date_text(const tandem::State& state, int tandem) {
    if (!tandem::has_date(state, tandem)) return {};
    const auto& date = state.dates.at(tandem).date;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day) + " " +
           two(date.minute / 60) + ":" + two(date.minute % 60);
}

}  // namespace

ExportTable pairs_table(const Public& state) {
    auto made =
        table(state, "pairs",
              {"tandem", "mentor", "mentee", "mentor_name", "mentee_name", "mentor_department",
               "mentee_department", "fit", "reasons", "state", "first_meeting", "every_weeks", "minutes"});
    const std::string stage = state.tandem.phase == tandem::Phase::released ? "released" : "draft";
    const auto& tandems = state.tandem.draft->tandems;
    for (std::size_t i = 0; i < tandems.size(); ++i) {
        const int index = static_cast<int>(i);
        const bool dated = tandem::has_date(state.tandem, index);
        for (const auto junior : tandems[i].juniors)
            for (const auto senior : tandems[i].seniors) {
                const auto& j = state.people.persons.at(junior);
                const auto& s = state.people.persons.at(senior);
                std::string reasons;
                for (const auto& reason : tandem::reasons(state, junior, senior))
                    reasons += (reasons.empty() ? "" : "; ") + reason_text(reason);
                made.rows.push_back(
                    {std::int64_t{index + 1}, j.external, s.external, j.name.full, s.name.full,
                     j.profile.department, s.profile.department,
                     std::int64_t{tandem::fit(state, junior, senior)}, reasons, stage,
                     date_text(state.tandem, index),
                     std::int64_t{dated ? state.tandem.dates.at(index).date.every_weeks : 0},
                     std::int64_t{dated ? state.tandem.dates.at(index).date.length_minutes : 0}});
            }
    }
    for (const auto id : state.tandem.draft->waiting) {
        const auto& person = state.people.persons.at(id);
        const bool junior = people::side_of(state.people, id) == Role::junior;
        const std::string none;
        made.rows.push_back({std::int64_t{0}, junior ? person.external : none,
                             junior ? none : person.external, junior ? person.name.full : none,
                             junior ? none : person.name.full, junior ? person.profile.department : none,
                             junior ? none : person.profile.department, std::int64_t{0}, none,
                             std::string{"waiting"}, none, std::int64_t{0}, std::int64_t{0}});
    }
    return made;
}

ExportTable meetings_table(const Public& state) {
    auto made =
        table(state, "meetings",
              {"round", "table", "a", "b", "a_name", "b_name", "a_department", "b_department", "show"});
    const auto add = [&](int show, const pairing::Meeting& meeting) {
        for (auto a = meeting.people.begin(); a != meeting.people.end(); ++a) {
            for (auto b = a + 1; b != meeting.people.end(); ++b) {
                const auto& first = state.people.persons.at(*a);
                const auto& second = state.people.persons.at(*b);
                made.rows.push_back({std::int64_t{meeting.round}, std::int64_t{meeting.table}, first.external,
                                     second.external, first.name.full, second.name.full,
                                     first.profile.department, second.profile.department,
                                     std::int64_t{show}});
            }
        }
    };
    for (const auto& [number, past] : *state.past)
        for (const auto& meeting : past.met) add(number, meeting);
    for (const auto& meeting : *state.pairing.past) add(state.programme.shows, meeting);
    for (const auto& meeting : *state.pairing.met) add(state.programme.shows, meeting);
    return made;
}

namespace {

std::string cluster_title(const Public& state, const wall::Note& note) {
    const auto look = look_at_wall(state, note.segment);
    return look ? text(state, look->title(wall::cluster_of(note))) : std::string{};
}

// Where a note went: under another one; or how many people voted for it and all that stands under it, and the
// how manieth of the programme's goals it became.
struct Together {
    ExportCell merged_into = std::string{};
    ExportCell votes = std::string{};
    ExportCell goal = std::string{};
};

Together stands_in(const Public& state, NoteId id, const wall::Note& note) {
    Together made;
    if (!wall::stands(note)) return made;
    const auto lead = wall::lead_of(state.wall, id);
    if (lead != id) {
        made.merged_into = std::int64_t{lead.value};
        return made;
    }
    std::set<PersonId> voters;
    state.wall.notes.each([&](NoteId each, const wall::Note& other) {
        if (!wall::stands(other) || wall::lead_of(state.wall, each) != id) return;
        for (const auto voter : other.votes)
            if (counted(state, voter)) voters.insert(voter);
    });
    made.votes = whole(voters.size());
    const auto& goals = wall::board_of(state.wall, note.segment).goals;
    for (std::size_t i = 0; i < goals.size(); ++i)
        if (goals[i].note == id) made.goal = whole(i + 1);
    return made;
}

}  // namespace

ExportTable questions_table(const Public& state) {
    using questions::QuestionState;
    auto made = table(state, "questions", {"question", "segment", "text", "votes", "author", "state"});
    struct Line {
        int segment;
        std::int64_t votes;
        Row row;
    };
    std::vector<Line> lines;
    state.questions.questions.each([&](QuestionId id, const questions::Question& question) {
        const bool told = question.state == QuestionState::waiting ||
                          question.state == QuestionState::shown || question.state == QuestionState::answered;
        if (!told || (question.author && !counted(state, *question.author))) return;
        const auto votes =
            std::ranges::count_if(question.votes, [&](PersonId voter) { return counted(state, voter); });
        const bool named = question.with_name && question.author;
        lines.push_back({question.segment,
                         votes,
                         {std::int64_t{id.value}, segment_title(state, question.show, question.segment),
                          question.text, std::int64_t{votes},
                          named ? state.people.persons.at(*question.author).name.full : std::string{},
                          std::string{boost::describe::enum_to_string(question.state, "")}}});
    });
    std::ranges::stable_sort(lines, [](const Line& a, const Line& b) {
        return std::tuple{a.segment, -a.votes} < std::tuple{b.segment, -b.votes};
    });
    for (auto& line : lines) made.rows.push_back(std::move(line.row));
    return made;
}

namespace {

struct NoteLine {
    int segment;
    int column;
    std::int64_t votes;
    Row row;
};

// Of the show that is loaded in this state.
std::vector<NoteLine> note_lines(const Public& state) {
    std::vector<NoteLine> lines;
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        const bool shown = note.state == wall::NoteState::shown;
        if (note.show != state.programme.shows || !counted(state, note.author)) return;
        if (!shown && note.state != wall::NoteState::waiting) return;
        const auto segment = static_cast<std::size_t>(note.segment);
        const auto column = static_cast<std::size_t>(note.column);
        const auto& segments = state.show->segments;
        const auto* spec =
            segment < segments.size() ? std::get_if<WallSpec>(&segments[segment].spec) : nullptr;
        if (segment < segments.size() && spec == nullptr) return;  // proposals are not goals
        const auto together = stands_in(state, id, note);
        const auto votes =
            std::ranges::count_if(note.votes, [&](PersonId voter) { return counted(state, voter); });
        lines.push_back(
            {note.segment,
             note.column,
             votes,
             {std::int64_t{id.value}, segment_title(state, note.show, note.segment),
              spec && column < spec->columns.size() ? text(state, spec->columns[column]) : std::string{},
              note.text, std::int64_t{votes},
              note.with_name && spec && spec->secrecy == Secrecy::named
                  ? state.people.persons.at(note.author).name.full
                  : std::string{},
              std::string{shown ? "shown" : "waiting"}, cluster_title(state, note), together.merged_into,
              together.votes, together.goal}});
    });
    std::ranges::stable_sort(lines, [](const NoteLine& a, const NoteLine& b) {
        return std::tuple{a.segment, a.column, -a.votes} < std::tuple{b.segment, b.column, -b.votes};
    });
    return lines;
}

}  // namespace

ExportTable goals_table(const Public& state) {
    auto made = table(state, "goals",
                      {"note", "segment", "column", "text", "votes", "author", "state", "cluster",
                       "merged_into", "votes_together", "goal"});
    for (const int show : shows_of(state))
        for (auto& line : note_lines(as_left(state, show))) made.rows.push_back(std::move(line.row));
    return made;
}

namespace {

// Of the show that is loaded in this state.
void add_rules(const Public& state, ExportTable& made) {
    for (std::size_t i = 0; i < state.show->segments.size(); ++i) {
        const auto& segment = state.show->segments[i];
        const auto* spec = std::get_if<RulesSpec>(&segment.spec);
        if (!spec) continue;
        const auto agreed = state.commitments.agreed->find(static_cast<int>(i));
        const std::int64_t agreements = agreed == state.commitments.agreed->end()
                                            ? 0
                                            : std::ranges::count_if(agreed->second, [&](PersonId person) {
                                                  return counted(state, person);
                                              });
        const auto agreed_text = commitments::text_of(state.commitments, *spec, static_cast<int>(i));
        for (std::size_t k = 0; k < agreed_text.rules.size(); ++k)
            made.rows.push_back({text(state, segment.title), std::string{"rule"}, whole(k + 1),
                                 text(state, agreed_text.rules[k].title),
                                 text(state, agreed_text.rules[k].text), agreements});
        for (std::size_t k = 0; k < agreed_text.limits.size(); ++k)
            made.rows.push_back({text(state, segment.title), std::string{"limit"}, whole(k + 1),
                                 text(state, agreed_text.limits[k]), std::string{}, agreements});
    }
}

}  // namespace

ExportTable rules_table(const Public& state) {
    auto made = table(state, "rules", {"segment", "kind", "number", "title", "text", "agreements"});
    for (const int show : shows_of(state)) add_rules(as_left(state, show), made);
    return made;
}

}  // namespace auftakt
