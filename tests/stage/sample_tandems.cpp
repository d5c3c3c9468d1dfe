#include "sample_parts.hpp"

// The reveal of the tandems and their first dates, as usual and with the most that may ever stand in them.
namespace auftakt::stage::parts {
namespace {

RevealedPerson one(std::string name, std::string initials, Role role, std::string department) {
    return {std::move(name), std::move(initials), role, role == Role::senior ? "Senior" : "Junior",
            std::move(department)};
}

}  // namespace

Tandems tandems(int cards, bool trio) {
    Tandems page{.title = "Das sind die Tandems", .places = 6, .page = 1, .pages = 6};
    for (int i = 0; i < cards; ++i)
        page.cards.push_back({{person(2 * i), person(2 * i + 1)}, {"Datenkompetenz", "Gespräch in Runde 2"}});
    if (trio) page.cards.front().people.push_back(person(7));
    if (cards < page.places) page.soon = "gleich …";
    page.page_label = "Tandem 7–12 von 34";
    return page;
}

Revealed revealed(bool trio) {
    Revealed alone{.people = {one("Kwame Boateng", "KB", Role::junior, "Vertrieb"),
                              one("Dr. Annette Käßmann", "AK", Role::senior, "Recht und Compliance")},
                   .connects = "Das verbindet sie",
                   .topics = {"Öffentlich sprechen", "Führung auf Distanz", "Fehlerkultur"},
                   .met = "Kennengelernt in Runde 3.",
                   .number = 12};
    if (trio)
        alone.people.insert(alone.people.begin() + 1, one("Zoë van Dijk", "ZD", Role::junior, "Einkauf"));
    return alone;
}

Appointments appointments(int done) {
    Appointments made{.figure = std::to_string(done),
                      .of = "von 34",
                      .label = "Tandems haben ein erstes Datum",
                      .done = done,
                      .all = 34,
                      .done_label = "mit Datum",
                      .open_label = "noch offen",
                      .weeks_label = "Die ersten Treffen, Woche für Woche"};
    if (done > 0) made.weeks = {{"5.10.", 9}, {"12.10.", 7}, {"19.10.", 4}, {"26.10.", 2}};
    return made;
}

std::vector<std::pair<std::string, Body>> long_tandems() {
    const std::string name = "Prof. Dr. Maximiliane-Alexandra Freifrau von Schulze-Wiesenbrock-Hohenstein";
    const std::string department = "Zusammenarbeitskultur, Nachwuchsförderung und Veränderungsmanagement";
    const std::string topic = "Künstliche Intelligenz im Alltag";
    auto page = tandems(6, true);
    for (auto& card : page.cards) {
        card.people.resize(3, person(4));
        for (auto& each : card.people) each.name = name;
        card.connects = {topic, topic};
    }
    auto two = revealed(false);
    auto three = revealed(true);
    for (auto* alone : {&two, &three}) {
        for (auto& each : alone->people) each.name = name, each.department = department;
        alone->topics.assign(3, topic);
        alone->met = "Verschiedene Bereiche, kennengelernt in Runde 12.";
    }
    auto all = appointments(34);
    all.figure = "1.000";
    all.of = "von 1.000";
    all.label = "Alle Tandems haben ein erstes Datum";
    all.done = all.all = 1000;
    all.weeks.resize(12, {"26.10.", 987});
    return {{"lang-tandems", page}, {"lang-tandem", two}, {"lang-trio", three}, {"lang-termine", all}};
}

}  // namespace auftakt::stage::parts
