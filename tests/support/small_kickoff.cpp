#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

LocalText both(const char* german, const char* english) { return {german, "", english}; }

Segment segment_of(const char* german, const char* english, std::chrono::seconds planned, SegmentSpec spec) {
    return {both(german, english), {}, planned, {}, std::move(spec)};
}

PollSpec poll(Secrecy secrecy, Split split) {
    return {{both("Wie geht es dir?", "How are you?"),
             SingleChoice{{both("gut", "well"), both("so lala", "so-so"), both("schlecht", "badly")}},
             secrecy, split},
            false,
            60s,
            {}};
}

}  // namespace

Show small_kickoff() {
    Show show;
    show.title = both("Kleiner Auftakt", "Small kickoff");
    show.segments = {
        segment_of("Ankommen", "Arriving", 600s, LobbySpec{both("Willkommen", "Welcome"), {}}),
        segment_of("Begrüßung", "Welcome", 300s, MessageSpec{{both("Guten Abend", "Good evening")}, {}, {}}),
        segment_of("Stimmung", "Mood", 300s, poll(Secrecy::anonymous, Split::role)),
        segment_of("Ziele", "Goals", 300s,
                   GoalsSpec{{{both("Lernen", "Learn"), {}}, {both("Zuhören", "Listen"), {}}}, {}}),
        segment_of("Regeln", "Rules", 300s, RulesSpec{{{both("Vertraulich", "Confidential"), {}}}, {}}),
        segment_of("Erfahrung", "Experience", 300s, poll(Secrecy::named, Split::none)),
        segment_of("Runden", "Rounds", 1500s, PairingSpec{.rounds = 3}),
        segment_of("Pause", "Break", 600s, BreakSpec{}),
        segment_of("Wand", "Wall", 600s,
                   WallSpec{both("Was nehmt ihr mit?", "What do you take home?"),
                            {both("Mut", "Courage"), both("Zeit", "Time")},
                            Secrecy::named,
                            Moderation::before,
                            2}),
        segment_of("Schluss", "Closing", 300s, ClosingSpec{}),
    };
    return show;
}

Show questions_kickoff() {
    auto show = small_kickoff();
    const auto ask = [&](const char* german, Question question) {
        show.segments.push_back(
            segment_of(german, german, 120s, PollSpec{.question = std::move(question), .timer = 20s}));
    };
    const std::vector<LocalText> three{both("eins", "one"), both("zwei", "two"), both("drei", "three")};
    ask("Texte",
        {.text = both("Was fehlt?", "What is missing?"), .kind = OpenText{}, .secrecy = Secrecy::no_name});
    ask("Geheime Texte", {.text = both("Was stört?", "What annoys?"), .kind = OpenText{}});
    ask("Quiz", {.text = both("Wie viele?", "How many?"), .kind = Quiz{three, 1}, .secrecy = Secrecy::named});
    ask("Mitlaufend", {.text = both("Wie sicher?", "How sure?"), .kind = Scale{5, {}, {{}}}, .live = true});
    return show;
}

Show tandem_kickoff(RevealMode reveal) {
    auto show = small_kickoff();
    show.segments.push_back(segment_of("Wünsche", "Wishes", 180s, PreferencesSpec{}));
    show.segments.push_back(segment_of("Tandems", "Tandems", 360s, MatchingSpec{.reveal = reveal}));
    show.segments.push_back(
        segment_of("Termin", "Date", 360s,
                   CommitmentSpec{14, {{both("Kennenlernen", "Getting acquainted"), {}, {}}}, {}}));
    return show;
}

Show whole_kickoff() {
    auto show = tandem_kickoff();
    const auto card = [](Role role, const char* german, const char* english) {
        return TrainingCard{role, both(german, english), both("Ein Satz.", "One sentence."), {}, {}, {}};
    };
    show.segments.push_back(segment_of(
        "Vorbereitung", "Getting ready", 420s,
        TrainingSpec{{card(Role::junior, "Beraten", "Coach"), card(Role::senior, "Fragen", "Ask"),
                      card(Role::junior, "Feedback", "Feedback"), card(Role::senior, "Zuhören", "Listen"),
                      card(Role::both, "Vertrauen", "Trust")},
                     {}}));
    show.segments.push_back(segment_of("Kaffee", "Coffee", 600s, MixerSpec{}));
    show.segments.push_back(segment_of(
        "Fragen", "Questions", 360s,
        QuestionsSpec{
            both("Was ist offen?", "What is open?"), Secrecy::named, Moderation::before, 2, 2, {}}));
    return show;
}

Show agreed_kickoff() {
    auto show = small_kickoff();
    auto& goals = std::get<GoalsSpec>(show.segments[segment::goals].spec);
    goals.goals[0].measure = "goal.1";
    Scale measure{.steps = 5, .labels = {}, .items = {}};
    measure.items = {{both("Wie oft?", "How often?"), "goal.1"}, {both("Wie leicht?", "How easy?"), "c5.a"}};
    goals.question = Question{.text = both("Wo stehen wir?", "Where do we stand?"), .kind = measure};
    std::get<RulesSpec>(show.segments[segment::rules].spec).proposals = true;
    Scale feedback{.steps = 5, .labels = {}, .items = {{both("Wie war es?", "How was it?"), ""}}};
    std::get<ClosingSpec>(show.segments[segment::closing].spec).feedback =
        Question{.text = both("Drei Taps", "Three taps"), .kind = feedback};
    return show;
}

}  // namespace auftakt::test
