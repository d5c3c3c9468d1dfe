#include "evening.hpp"

#include <algorithm>

#include <array>
#include <chrono>
#include <stdexcept>

#include "base/text.hpp"
#include "core/apply.hpp"
#include "core/seat_changes.hpp"
#include "organiser/word_files.hpp"

namespace auftakt::console::tests {
namespace {

using namespace std::chrono_literals;

constexpr int offset = 60;
constexpr std::int64_t minute = 60'000;

constexpr std::array first_names{"Adaeze", "Arjun", "Aylin", "Ben",    "Birgit", "Carmen", "Emre", "Klaus",
                                 "Lena",   "Nadia", "Olena", "Renate", "Rolf",   "Yusuf",  "Zoë",  "Priya"};
constexpr std::array last_names{"Okonkwo",     "Mehta",    "Şahin", "Schäfer",  "Sörensen",
                                "Ruiz Ortega", "Çelik",    "Höfer", "Grünwald", "Benali",
                                "Kovalenko",   "Großkopf", "Hägele"};
constexpr std::array departments{"Controlling", "IT Betrieb", "Marketing", "Fertigung", "Recht"};

LocalText text(const char* german, const char* english) { return {german, "", english}; }

Segment segment(const char* german, const char* english, int minutes, SegmentSpec spec) {
    return {text(german, english), {}, std::chrono::minutes{minutes}, {}, std::move(spec)};
}

Show kickoff() {
    Show show;
    show.title = text("Reverse Mentoring 2026/27", "Reverse mentoring 2026/27");
    show.planned_start = 10 * 60;
    show.wifi = Wifi{"Auftakt-Gast", "willkommen"};
    show.message_templates = {text("Bitte leiser werden.", "Please lower your voices."),
                              text("Mikrofon kommt zu Ihnen.", "A microphone is on its way."),
                              text("Die Pause beginnt etwas später.", "The break begins a little later.")};
    PairingSpec pairing;
    pairing.talk = 8min;
    pairing.change_over = 2min;
    const WallSpec wall{.question = text("Was soll anders werden?", "What should change?")};
    show.segments = {segment("Ankommen", "Arrival", 30, LobbySpec{}),
                     segment("Begrüßung, Ziele", "Welcome, goals", 10, MessageSpec{}),
                     segment("Spielregeln", "Ground rules", 5, RulesSpec{}),
                     segment("Umfragen", "Polls", 15, PollSpec{}),
                     segment("Zielwand", "Goal wall", 12, wall),
                     segment("Gesprächsrunden", "Rounds", 48, pairing),
                     segment("Pause", "Break", 18, BreakSpec{}),
                     segment("Tandems", "Tandems", 15, MessageSpec{}),
                     segment("Abschluss", "Closing", 15, ClosingSpec{})};
    return show;
}

PersonId add_person(Public& state, int number, bool here) {
    people::Person person;
    const auto at = static_cast<std::size_t>(number);
    auto name = std::string{first_names[at % first_names.size()]} + " " +
                last_names[(at * 7 + at / 16) % last_names.size()];
    if (number >= 208) name += " " + std::to_string(number);
    person.name = make_name(name).name;
    person.profile.role = number % 2 == 0 ? Role::junior : Role::senior;
    person.profile.department = departments[at % departments.size()];
    person.profile.site = number % 3 == 0 ? "Hamburg" : "Kassel";
    person.profile.offers = {"KI im Alltag", "Video"};
    person.profile.wants = {"Führung auf Distanz"};
    if (here && number % 9 != 8) person.seat = SeatHash{};
    const auto id = state.people.persons.next_id();
    state.people.persons.add(person);
    people::Attendance attendance;
    attendance.presence = here ? people::Presence::present : people::Presence::expected;
    state.people.attendance.add(attendance);
    return id;
}

Evening evening(int people, int here, UtcMs now) {
    Evening made;
    auto& state = made.state;
    state.programme.founded = true;
    state.programme.shows = 1;
    state.show = Shared<Show>{kickoff()};
    state.run.actuals.resize(state.show->segments.size());
    auto& context = made.context;
    context.clock = {.now = {100 * minute}, .utc = now, .offset = offset};
    context.boot = {1'000'000};
    for (int i = 0; i < people; ++i) {
        const auto id = add_person(state, i, i < here);
        if (i < here && state.people.persons.at(id).seat) context.devices.phones[id] = {true, {900'000}};
    }
    context.devices.sockets = static_cast<int>(context.devices.phones.size());
    context.devices.round_trip_ms = 38;
    auto& health = context.health;
    health.listening = true;
    health.addresses = {"10.0.0.2:8080"};
    health.saved = {context.boot.ms - 2000};
    health.stage_size = "1920×1080";
    health.free_bytes = 41'000'000'000;
    return made;
}

void pass(Public& state, int segment, UtcMs from, UtcMs to) {
    state.run.actuals[static_cast<std::size_t>(segment)] = {from, to, false, 1};
}

void note(Public& state, const char* words, PersonId author, UtcMs when) {
    wall::Note made;
    made.show = state.programme.shows;
    made.segment = 4;
    made.text = words;
    made.author = author;
    made.with_name = true;
    made.utc = when;
    state.wall.notes.add(made);
}

void step(Public& state, const char* label, const char* detail, const char* object, UtcMs when) {
    const StepId id{static_cast<std::uint32_t>(state.history.entries.size() + 1)};
    UndoEntry entry;
    entry.step = id;
    entry.label = label;
    entry.detail = detail;
    entry.object = object;
    entry.utc = when;
    entry.inverse =
        std::make_shared<const std::vector<Fact>>(std::vector<Fact>{run::Fact{run::DeadlineMoved{}}});
    state.history.entries.push_back(std::move(entry));
    state.history.steps = id.value;
}

pairing::Plan plan(const Public& state, int rounds) {
    pairing::Plan made;
    made.quality = {1204, 1204, true};
    const auto here = people::present(state.people);
    for (int round = 0; round < rounds; ++round) {
        pairing::PlannedRound one;
        // Seniors move on by one table each round.
        const auto tables = here.size() / 2;
        for (std::size_t i = 0; i < tables; ++i)
            one.tables.push_back(
                {static_cast<int>(i) + 1,
                 {here[2 * i], here[2 * ((i + static_cast<std::size_t>(round)) % tables) + 1]}});
        if (here.size() % 2 == 1) one.resting.push_back(here.back());
        made.rounds.push_back(std::move(one));
    }
    return made;
}

}  // namespace

UtcMs at(int hour, int minute_of_hour, int second) {
    using namespace std::chrono;
    const auto day = sys_days{year{2026} / 10 / 27};
    const auto midnight = duration_cast<milliseconds>(day.time_since_epoch()).count() - offset * minute;
    return {midnight + ((hour * 60 + minute_of_hour) * 60 + second) * 1000LL};
}

const WordList& word_list(Language language) {
    static const auto read = [](Language one) {
        auto list = read_words("assets/i18n", one);
        if (!list) throw std::runtime_error{"assets/i18n cannot be read"};
        return *list;
    };
    static const auto german = read(Language::de);
    static const auto english = read(Language::en);
    return language == Language::de ? german : english;
}

Scene Evening::scene(Language language) const {
    return console_scene(state, context, Words{word_list(language), Address::sie});
}

Evening wall_with(int notes, bool open, int chosen) {
    auto made = third_round();
    auto& state = made.state;
    constexpr const char* words[] = {"Weniger Meetings, mehr Entscheidungen",
                                     "Zuhören",
                                     "Zuhören üben",
                                     "Nach 18 Uhr nicht erreichbar sein, auch nicht für die Geschäftsleitung",
                                     "Duzen, ohne dass es peinlich ist",
                                     "Chatbot testen",
                                     "Mehr Lob"};
    state.show.edit([](Show& show) {
        auto& wall = std::get<WallSpec>(show.segments[4].spec);
        for (const auto* column : {"KI & Daten", "Führung", "Kultur", "Netzwerk", "Gesundheit"})
            wall.columns.push_back({column, "", ""});
        wall.secrecy = Secrecy::named;
    });
    state.run.place.segment = 4;
    state.wall.open[4] = open;
    const auto here = people::present(state.people);
    for (int i = 0; i < notes; ++i) {
        const auto at = static_cast<std::size_t>(i);
        wall::Note one;
        one.show = state.programme.shows;
        one.segment = 4;
        one.column = i % 5;
        one.text = words[at % std::size(words)];
        one.author = here[at % here.size()];
        one.with_name = i % 3 == 0;
        one.state = wall::NoteState::shown;
        one.place = i + 1;
        one.unread = i % 17 == 16;
        one.utc = made.context.clock.utc;
        for (std::size_t vote = 0; vote < (at * 7) % 20; ++vote) one.votes.insert(here[vote]);
        state.wall.notes.add(one);
        const auto id = NoteId{static_cast<std::uint32_t>(state.wall.notes.size())};
        if (i < chosen) made.context.wall.notes.push_back(id);
    }
    return made;
}

Evening tandems_in_review(int people) {
    auto made = third_round(people);
    auto& state = made.state;
    state.show.edit([](Show& show) {
        Segment segment;
        segment.title = {"Die Tandems", "", "The tandems"};
        segment.planned = std::chrono::minutes{6};
        segment.spec = MatchingSpec{};
        show.segments.push_back(std::move(segment));
    });
    state.run.actuals.resize(state.show->segments.size());
    state.run.place.segment = static_cast<int>(state.show->segments.size()) - 1;
    tandem::Draft draft;
    std::vector<PersonId> sides[2];
    for (const auto id : people::present(state.people))
        sides[people::side_of(state.people, id) == Role::senior ? 1 : 0].push_back(id);
    const auto pairs = std::min(sides[0].size(), sides[1].size());
    for (std::size_t i = 0; i < pairs; ++i) {
        if (pairs > 2 && i + 1 == pairs) {
            draft.waiting = {sides[0][i], sides[1][i]};
            break;
        }
        tandem::Tandem one{.juniors = {sides[0][i]}, .seniors = {sides[1][i]}};
        one.reasons = {{tandem::ReasonKind::offers, i % 3 == 0 ? "Datenkompetenz" : "Öffentlich sprechen", 0},
                       {tandem::ReasonKind::met, {}, 2}};
        if (i == 2) one.reasons.erase(one.reasons.begin());
        one.both_chose = i == 1;
        draft.tandems.push_back(std::move(one));
    }
    std::ranges::sort(draft.waiting);
    state.tandem.phase = tandem::Phase::proposed;
    state.tandem.people = state.pairing.inputs;
    if (!draft.tandems.empty()) {
        state.tandem.locked = {{draft.tandems[0].juniors[0], draft.tandems[0].seniors[0]}};
        state.tandem.not_right.insert({0, draft.tandems[0].juniors[0]});
        for (const auto& tandem : draft.tandems)
            if (&tandem != &draft.tandems.front() && state.pairing.confided.size() < 4)
                state.pairing.confided.push_back(
                    pairing::pair_of(draft.tandems[0].juniors[0], tandem.seniors[0]));
    }
    auto earlier = draft;
    if (earlier.tandems.size() > 1) std::swap(earlier.tandems[0].seniors, earlier.tandems[1].seniors);
    state.tandem.earlier = Shared<tandem::Draft>{std::move(earlier)};
    state.tandem.draft = Shared<tandem::Draft>{std::move(draft)};
    return made;
}

Evening third_round(int people) {
    const auto now = at(10, 59, 12);
    auto made = evening(people, std::max(0, people - 4), now);
    auto& state = made.state;
    pass(state, 0, at(9, 30), at(10, 2));
    pass(state, 1, at(10, 2), at(10, 13));
    pass(state, 2, at(10, 13), at(10, 19));
    pass(state, 3, at(10, 19), at(10, 33));
    pass(state, 4, at(10, 33), at(10, 46));
    state.run.actuals[5] = {at(10, 46), std::nullopt, false, 1};
    const auto show_now = made.context.clock.now;
    state.run.place = {
        run::Phase::running, 5, {show_now.ms - 13 * minute}, at(10, 46), {show_now.ms + 41 * minute}};
    state.pairing.segment = 5;
    state.pairing.rounds = 6;
    state.pairing.accepted = true;
    state.pairing.plan = Shared<pairing::Plan>{plan(state, 6)};
    state.pairing.cycle = {pairing::Phase::talk, 3, {show_now.ms - 173'000}, {show_now.ms + 307'000}};
    state.pairing.met.edit([&](std::vector<pairing::Meeting>& met) {
        for (int round = 1; round < 3; ++round)
            for (const auto& table : state.pairing.plan->rounds[static_cast<std::size_t>(round - 1)].tables)
                met.push_back({round, table.table, table.people});
    });
    const auto here = people::present(state.people);
    const auto author = [&](std::size_t i) { return here.empty() ? PersonId{} : here[i % here.size()]; };
    if (!here.empty()) {
        note(state, "Weniger PowerPoint, mehr Gespräch", author(8), at(10, 58));
        note(state, "Einen Tag in der Frühschicht mitlaufen", author(7), at(10, 57));
        note(state, "Endlich das Intranet verstehen und danach wirklich nutzen und anderen zeigen", author(2),
             at(10, 55));
        note(state, "Mentoring auch nach Juni fortführen", author(4), at(10, 54));
    }
    step(state, "undo.round_started", "3", "run", at(10, 56, 19));
    step(state, "undo.minutes", "+1", "run", at(10, 58, 41));
    auto lost = 0;
    for (auto& [id, phone] : made.context.devices.phones)
        if (lost < 2) phone = {false, {made.context.boot.ms - (lost++ == 0 ? 48'000 : 12'000)}};
    made.context.devices.remotes = 1;
    return made;
}

Evening before_doors(int people) { return evening(people, 0, at(9, 12, 40)); }

Evening lobby(int people, int here) {
    auto made = evening(people, here, at(9, 40));
    const auto now = made.context.clock.now;
    made.state.run.actuals[0] = {at(9, 30), std::nullopt, false, 1};
    made.state.run.place = {
        run::Phase::running, 0, {now.ms - 10 * minute}, at(9, 30), {now.ms + 20 * minute}};
    return made;
}

Evening change_over(int people) {
    auto made = third_round(people);
    auto& cycle = made.state.pairing.cycle;
    cycle.phase = pairing::Phase::change_over;
    cycle.ends = {made.context.clock.now.ms + 80'000};
    return made;
}

Evening proposed_rounds(int people) {
    auto made = third_round(people);
    made.state.pairing.cycle = {pairing::Phase::proposed, 0, {}, {}};
    made.state.pairing.met = {};
    made.state.pairing.accepted = false;
    return made;
}

Evening late_comer() {
    auto made = change_over();
    auto& people = made.state.people;
    people.attendance.edit(PersonId{12}, [](auto& held) { held.presence = people::Presence::left; });
    people.attendance.edit(PersonId{70}, [&](auto& held) {
        held.presence = people::Presence::present;
        held.arrived = {made.context.clock.now.ms - 2 * minute};
    });
    return made;
}

Evening unmet_wishes() {
    auto made = proposed_rounds();
    made.state.pairing.plan.edit([](pairing::Plan& plan) {
        plan.notices = {{PlanTrouble::excluded_from_all, {PersonId{9}}, 0, 0},
                        {PlanTrouble::too_few_partners,
                         {PersonId{2}, PersonId{4}, PersonId{6}, PersonId{8}, PersonId{10}, PersonId{12}},
                         6,
                         4},
                        {PlanTrouble::pinned_apart, {PersonId{1}, PersonId{8}}, 0, 0}};
    });
    return made;
}

Evening replanned() {
    auto made = third_round();
    auto& pairing = made.state.pairing;
    auto other = *pairing.plan;
    for (std::size_t round = 3; round < other.rounds.size(); ++round)
        for (std::size_t table = 0; table + 1 < 10; table += 2)
            std::swap(other.rounds[round].tables[table].people[1],
                      other.rounds[round].tables[table + 1].people[1]);
    other.quality = {3720, 3800, false};
    pairing.replanning = true;
    pairing.inputs = 7;
    pairing::RestProposed proposal{other, 7, 3, 1, pairing::difference(made.state, other)};
    pairing.proposal = Shared<std::optional<pairing::RestProposed>>{proposal};
    return made;
}

Evening questions_to_the_stage() {
    auto evening = third_round();
    auto& state = evening.state;
    const auto segment = state.run.place.segment;
    state.show.edit([&](Show& show) {
        show.segments[static_cast<std::size_t>(segment)].spec =
            QuestionsSpec{.moderation = Moderation::before};
    });
    state.pairing.segment = -1;
    auftakt::apply(state, questions::Fact{questions::QuestionsOpened{segment}});
    const auto put = [&](const char* text, std::uint32_t author, bool waits, int votes) {
        const auto id = state.questions.questions.next_id();
        const auto as = waits ? questions::QuestionState::waiting : questions::QuestionState::shown;
        auftakt::apply(state, questions::Fact{questions::QuestionPut{id, segment, text, PersonId{author},
                                                                     author == 2, as, at(10, 20)}});
        for (int i = 1; i <= votes; ++i)
            auftakt::apply(state, questions::Fact{questions::QuestionUpvoted{
                                      id, PersonId{static_cast<std::uint32_t>(i)}}});
    };
    put("Zählt die Zeit im Tandem als Arbeitszeit?", 1, false, 14);
    put("Was passiert, wenn die Chemie nicht stimmt?", 2, false, 12);
    put("Wann gibt es Kaffee?", 3, true, 0);
    put("Wer liest die Antworten aus den Umfragen?", 4, false, 19);
    auftakt::apply(state, questions::Fact{questions::QuestionPicked{QuestionId{1}}});
    return evening;
}

Evening open_question() {
    auto made = third_round();
    auto& state = made.state;
    const auto now = made.context.clock.now;
    state.wall.notes = {};
    state.pairing = {};
    state.run.place = {run::Phase::running, 3, {now.ms - 1000}, at(10, 19), {now.ms + 15 * minute}};
    ask::Ask question;
    question.show = state.programme.shows;
    question.segment = 3;
    question.question = {.text = text("Wie geht es Ihnen?", "How are you?"),
                         .kind = SingleChoice{{text("gut", "well"), text("schlecht", "badly")}}};
    question.opened = {now.ms - 1000};
    question.remind_at = ShowTime{now.ms + 39'000};
    state.ask.asks.add(question);
    return made;
}

Evening asked(Question question, Answer answer, int answers, int people) {
    auto made = open_question();
    auto& state = made.state;
    state.people = evening(people, people, made.context.clock.utc).state.people;
    state.ask.asks.edit(AskId{1}, [&](ask::Ask& ask) {
        ask.question = std::move(question);
        for (int i = 1; i <= answers && ask.question.secrecy != Secrecy::anonymous; ++i)
            ask.answers[PersonId{static_cast<std::uint32_t>(i)}] = answer;
    });
    state.derived.answered[AskId{1}] = answers;
    return made;
}

}  // namespace auftakt::console::tests
