#include "support/small_evening.hpp"

namespace auftakt::tests {
namespace {

LocalText text(const std::string& de, const std::string& en) { return {.de = de, .de_du = {}, .en = en}; }

Segment segment(const std::string& de, const std::string& en, SegmentSpec spec) {
    return {.title = text(de, en),
            .headline = {},
            .planned = std::chrono::minutes{10},
            .notes = text("Notiz nur für die Moderation", "note for the facilitator only"),
            .spec = std::move(spec)};
}

Question question(Secrecy secrecy) {
    return {.text = text("Wie geht es?", "How are you?"),
            .kind = SingleChoice{{text("Gut", "Well"), text("Sehr gut", "Very well")}},
            .secrecy = secrecy};
}

}  // namespace

Show small_show() {
    Show show;
    show.title = text("Auftakt bei Muster", "Kickoff at Muster");
    show.planned_start = 10 * 60;
    show.hall = text("Großer Saal", "Great hall");
    show.topics = {{text("Apps", "Apps")}, {text("Führung", "Leadership")}};
    PairingSpec pairing;
    pairing.rounds = 2;
    pairing.prompts = {
        {text("Erste Frage", "First prompt"), text("Tipp J1", "Tip J1"), text("Tipp S1", "Tip S1")},
        {text("Zweite Frage", "Second prompt"), text("Tipp J2", "Tip J2"), text("Tipp S2", "Tip S2")}};
    show.segments = {
        segment("Ankommen", "Arrival", LobbySpec{text("Willkommen", "Welcome"), {}}),
        segment("Begrüßung", "Welcome", MessageSpec{{text("Guten Tag", "Good day")}, {}, {}}),
        segment("Ziele", "Goals", GoalsSpec{{{text("Ziel eins", "Goal one"), text("Weil", "Because")}}, {}}),
        segment("Regeln", "Rules", RulesSpec{{{text("Zuhören", "Listen"), {}}}, {text("Gehalt", "Salary")}}),
        segment(
            "Umfrage", "Poll",
            PollSpec{.question = question(Secrecy::anonymous), .practice = false, .timer = {}, .note = {}}),
        segment("Wand", "Board", WallSpec{.question = text("Was hilft?", "What helps?"), .columns = {}}),
        segment("Runden", "Rounds", pairing),
        segment("Pause", "Break", BreakSpec{text("Kaffee", "Coffee"), {}, {}}),
        segment("Schluss", "Closing", ClosingSpec{{{text("Montag", "Monday"), text("Treffen", "Meet")}}, {}}),
    };
    return show;
}

PersonId add(Public& state, const std::string& name, Role role, const std::string& department) {
    const auto id = state.people.persons.next_id();
    people::Person person;
    person.external = "P" + std::to_string(id.value);
    person.name = make_name(name).name;
    person.profile.role = role;
    person.profile.department = department;
    state.people.persons.add(person);
    state.people.attendance.add({.presence = people::Presence::present, .arrived = {}, .side = {}});
    return id;
}

Public small_evening(int people) {
    Public state;
    state.programme.founded = true;
    state.programme.shows = 1;
    state.show = Shared<Show>{small_show()};
    state.run.actuals.resize(state.show->segments.size());
    for (int i = 1; i <= people; ++i)
        add(state, "Gast " + std::to_string(i), i % 2 == 1 ? Role::junior : Role::senior, "Einkauf");
    enter(state, lobby);
    return state;
}

void enter(Public& state, At segment) {
    state.run.place.phase = run::Phase::running;
    state.run.place.segment = segment;
    state.run.place.entered = {0};
    state.run.place.ends = {600'000};
    if (segment == board) state.wall.open[segment] = true;
}

void sit(Public& state, PersonId person, SeatHash seat) {
    state.people.seats.edit([&](auto& seats) { seats[seat] = person; });
    state.people.persons.edit(person, [&](people::Person& row) {
        row.seat = seat;
        ++row.generation;
    });
}

AskId open_poll(Public& state, Secrecy secrecy) {
    const auto id = state.ask.asks.next_id();
    ask::Ask asked;
    asked.show = 1;
    asked.segment = poll;
    asked.question = question(secrecy);
    state.ask.asks.add(asked);
    return id;
}

NoteId post(Public& state, PersonId author, const std::string& words, wall::NoteState as) {
    const auto id = state.wall.notes.next_id();
    wall::Note note;
    note.show = 1;
    note.segment = board;
    note.text = words;
    note.author = author;
    note.state = as;
    state.wall.notes.add(note);
    return id;
}

void seat_all(Public& state, int round, pairing::Phase phase) {
    pairing::PlannedRound planned;
    const auto here = people::present(state.people);
    for (std::size_t i = 0; i + 1 < here.size(); i += 2)
        planned.tables.push_back({static_cast<int>(i / 2 + 1), {here[i], here[i + 1]}});
    if (here.size() % 2 == 1) planned.resting = {here.back()};
    state.pairing.segment = rounds;
    state.pairing.rounds = 2;
    state.pairing.plan = Shared<pairing::Plan>{pairing::Plan{{planned, planned}, {}}};
    state.pairing.accepted = true;
    state.pairing.cycle = {phase, round, {0}, {360'000}};
}

}  // namespace auftakt::tests
