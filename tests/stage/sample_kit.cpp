#include <fmt/format.h>

#include "sample_parts.hpp"

namespace auftakt::stage::parts {

Training training(int shown) {
    Training body{.title = "Zwei Rollen, ein Gespräch", .columns = {}};
    TrainingColumn juniors{junior, "coacht", {}};
    juniors.items = {{"1", "Erst verstehen", "„Was haben Sie schon versucht?“", shown >= 1},
                     {"2", "Ich-Botschaften statt Urteile", "„Auf mich wirkt das so …“", shown >= 2},
                     {"3", "Mut zum Widerspruch", "„Darf ich es anders sehen?“", shown >= 3}};
    TrainingColumn seniors{senior, "lernt", {}};
    seniors.items = {{"1", "Offen fragen", "„Wie würden Sie es angehen?“", shown >= 1},
                     {"2", "Ausreden lassen", "Drei Sekunden Pause, dann erst reden.", shown >= 2},
                     {"3", "Annehmen statt erklären", "„Danke. Darüber denke ich nach.“", shown >= 3}};
    body.columns = {juniors, seniors};
    return body;
}

Coffee coffee(int tables, int people_each) {
    Coffee body{.title = "Kaffee zu viert",
                .question = "Sie kennen sich noch nicht. Das ist Absicht.",
                .left_label = "noch",
                .over_label = "Bitte kommen Sie zurück",
                .countdown = in_ms(870'000, 900'000),
                .tables = {},
                .page = 0,
                .pages = 2,
                .page_label = "Tische 1–12 von 18",
                .junior = junior,
                .senior = senior};
    for (int i = 0; i < tables; ++i) {
        TableCell cell{.number = fmt::to_string(i + 1), .people = {}};
        // Two of each at tables of four: juniors first.
        for (int k = 0; k < people_each; ++k) cell.people.push_back(person(5 * i + (k * 2) % 7 + k % 2));
        body.tables.push_back(std::move(cell));
    }
    return body;
}

Questions questions() {
    return {.label = "Jetzt beantwortet",
            .question = "Was tun wir, wenn der Funke im Tandem nicht überspringt?",
            .votes = "31",
            .votes_label = "Stimmen",
            .by = "ohne Namen gefragt",
            .invitation = {},
            .answering = SponsorCard{"Dr. Anneliese Röhrig", "antwortet", "AR", {}},
            .next_label = "Als Nächstes",
            .next = {{"27", "Zählen die Treffen als Arbeitszeit?"},
                     {"22", "Kann ich mein Tandem wechseln?"},
                     {"19", "Dürfen wir auch über Gehalt reden?"},
                     {"14", "Was, wenn wir uns duzen wollen?"},
                     {"9", "Gibt es ein Budget für Mittagessen?"}},
            .empty = {}};
}

}  // namespace auftakt::stage::parts
