#include "sample_parts.hpp"

namespace auftakt::stage::parts {

Poll poll(bool revealed) {
    Poll body;
    body.question = "Welches Thema möchten Sie mit Ihrem Tandem zuerst angehen?";
    body.options = {{"A", "Künstliche Intelligenz im Alltag", "24 Stimmen", "39 %", 0.3934, true},
                    {"B", "Führung auf Distanz", "15 Stimmen", "25 %", 0.2459, false},
                    {"C", "Soziale Medien und Öffentlichkeit", "11 Stimmen", "18 %", 0.1803, false},
                    {"D", "Werte und Erwartungen der Generation Z", "8 Stimmen", "13 %", 0.1311, false},
                    {"E", "Neue Arbeitsformen", "3 Stimmen", "5 %", 0.0492, false}};
    body.revealed = revealed;
    if (revealed) return body;
    body.ring =
        TickRing{72, 58, "58", "von 72", "haben geantwortet", "Sie können bis zum Ende noch wechseln"};
    body.countdown = in_ms(22'000, 60'000);
    return body;
}

Rules rules() {
    return {"Worauf wir uns verständigen",
            {{"1", "Vertraulich", "Was im Gespräch gesagt wird, bleibt im Gespräch."},
             {"2", "Auf Augenhöhe", "Titel bleiben an der Garderobe."},
             {"3", "Neugierig", "Erst fragen, dann antworten."},
             {"4", "Ehrlich", "Auch „Das weiß ich nicht“ ist ein guter Satz."},
             {"5", "Pünktlich", "Wir wechseln gemeinsam, sobald der Gong ertönt."}},
            "",
            {},
            {72, 58, "58", "von 72", "stimmen zu", "Bitte tippen Sie auf Ihrem Telefon"}};
}

Rules proposed_rules() {
    auto body = rules();
    body.limits_label = "Das bleibt draußen";
    body.limits = {"Gehalt und Beurteilung", "Gesundheit und Familie"};
    body.ring = {};
    body.proposals = Proposals{"Fehlt etwas? Schlagen Sie eine Regel oder eine Grenze vor.",
                               {{"Regel", "Handys bleiben im Gespräch in der Tasche."},
                                {"Grenze", "Keine Gespräche über laufende Bewerbungen."},
                                {"Regel", "Wer unterbrochen wird, darf den Satz zu Ende bringen."}},
                               "+ 10 weitere",
                               "Jede Person hat 3 Stimmen. Was die Hälfte trägt, kommt dazu."};
    return body;
}

Rules standing_rules() {
    auto body = rules();
    body.ring = {72, 72, "", "", "Die Vereinbarung gilt ab jetzt.", ""};
    return body;
}

Measures goal_measures() {
    return {"Wo stehen wir heute?",
            {{"Voneinander lernen", "3,4", 0.6, 0.4, "+0,8", "sehr selten", "sehr oft"},
             {"Offen widersprechen", "2,9", 0.475, 0.5, "−0,1", "sehr schwer", "sehr leicht"},
             {"Ideen in Bewegung bringen", "3,1", 0.525, {}, "", "sehr selten", "sehr oft"},
             {"Engagement", "3,8", 0.7, 0.5, "+0,8", "sehr unverbindlich", "sehr verbindlich"},
             {"Kommunikation", "3,0", 0.5, 0.4, "+0,4", "sehr zurückhaltend", "sehr offen"},
             {"Verbindung", "3,3", 0.575, 0.45, "+0,5", "sehr fern", "sehr nah"},
             {"Zusammenarbeit", "–", 0, {}, "", "sehr schwer", "sehr leicht"},
             {"Kreativität", "4,2", 0.8, 0.5, "+1,2", "sehr selten", "sehr oft"}},
            "",
            "",
            "beim ersten Mal",
            "jetzt"};
}

WallColumn column(int category, std::string title, std::string count, std::vector<WallNote> leads,
                  std::vector<WallNote> rest, std::string more) {
    return {std::move(title), std::move(count), category, std::move(leads), std::move(rest), std::move(more)};
}

Wall wall() {
    Wall body;
    body.title = "Das nehmen wir uns vor";
    body.columns = {
        column(0, "KI & Daten", "11",
               {{"Gute Prompts für den Alltag schreiben", "19", ""},
                {"Verstehen, was Azubis mit KI machen", "14", ""}},
               {{"Chatbot testen", "11", ""},
                {"Copilot im Alltag", "8", ""},
                {"Weniger Excel", "7", ""},
                {"Daten lesen", "6", ""},
                {"TikTok verstehen", "4", ""},
                {"Low-Code testen", "3", ""}},
               "+ 3 weitere"),
        column(1, "Führung", "9",
               {{"Weniger Meetings, mehr Entscheidungen", "17", ""},
                {"Feedback auch nach oben geben", "13", ""}},
               {{"Loslassen üben", "9", ""},
                {"Delegieren", "6", ""},
                {"Remote führen", "5", ""},
                {"Fehler zugeben", "5", ""},
                {"Klarer sprechen", "4", ""},
                {"Zuhören", "2", ""},
                {"Mehr Präsenz", "1", ""}}),
        column(
            2, "Kultur", "8",
            {{"Duzen, ohne dass es peinlich ist", "12", ""}, {"Generation Z wirklich verstehen", "10", ""}},
            {{"Weniger Floskeln", "8", ""}, {"Mehr Lob", "6", ""}}),
        column(3, "Netzwerk", "7",
               {{"Die Fertigung von innen sehen", "9", ""}, {"LinkedIn-Profil neu aufsetzen", "8", ""}},
               {{"Zwei Hospitanzen", "5", ""}, {"Mittagstandem", "4", ""}}),
        column(4, "Gesundheit", "5",
               {{"Nach 18 Uhr nicht erreichbar sein", "15", ""}, {"Stress früher erkennen", "7", ""}},
               {{"Geh-Termine", "4", ""}})};
    return body;
}

Wall paper_wall(bool votes) {
    auto body = wall();
    for (const auto& from : body.columns) {
        const auto cluster = static_cast<int>(body.signs.size());
        body.signs.push_back({from.title, from.count, from.category});
        for (const auto* notes : {&from.leads, &from.rest})
            for (const auto& note : *notes) {
                const bool lead = votes && &note == from.leads.data();
                body.papers.push_back({note.text, lead ? note.votes : std::string{}, cluster, lead});
            }
    }
    return body;
}

Wall spotlight() {
    auto body = paper_wall(false);
    body.spotlight = SpotNote{.first = "Duzen, ohne dass es peinlich ist.",
                              .rest = "Und zwar vom ersten Treffen an, auch wenn der Vorstand danebensitzt.",
                              .author = "Zoë van Dijk",
                              .role = Role::junior,
                              .cluster = "Kultur",
                              .category = 2,
                              .votes = "12",
                              .votes_label = "Stimmen"};
    return body;
}

Wall top_wall() {
    Wall body;
    body.title = "Diese 5 Ziele kommen ins Programm";
    body.top = {{"1", "Gute Prompts für den Alltag schreiben", "19", 0, 1},
                {"2", "Weniger Meetings, mehr Entscheidungen", "17", 1, 0.89},
                {"3", "Nach 18 Uhr nicht erreichbar sein", "15", 4, 0.79},
                {"4", "Verstehen, was Azubis mit KI machen", "14", 0, 0.74},
                {"5", "Feedback auch nach oben geben", "13", 1, 0.68}};
    return body;
}

}  // namespace auftakt::stage::parts
