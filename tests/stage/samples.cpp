#include "sample_parts.hpp"

namespace auftakt::stage {

using namespace parts;

std::vector<Sample> picture_samples() {
    const std::string corner = "Umfrage 1 von 3", talk = "Gesprächsrunden";
    const auto table_round = [&](Body body) { return frame_of(std::move(body), "Runde 3 von 6"); };
    return {
        {"01-lobby", frame_of(lobby(), "09:52 Uhr", start), now},
        {"47-lobby-hell", light(frame_of(wifi_lobby(), "09:52 Uhr", start)), now},
        {"50-lobby-0", frame_of(empty_lobby(), "09:31 Uhr", start), now},
        {"02-ziele", frame_of(goals(), "Ziele des Programms"), now},
        {"03-regeln", frame_of(rules(), "Spielregeln"), now},
        {"regeln-vorschlaege", frame_of(proposed_rules(), "Spielregeln"), now},
        {"regeln-gelten", frame_of(standing_rules(), "Spielregeln"), now},
        {"ziele-startwert", frame_of(goal_measures(), "Umfrage 2 von 4"), now},
        {"04-umfrage", frame_of(poll(true), corner, answered), now},
        {"04-umfrage-hell", light(frame_of(poll(true), corner, answered)), now},
        {"46-verdeckt",
         frame_of(poll(false), corner, {{"Das Ergebnis zeigen wir, wenn alle fertig sind.", false}}), now},
        {"07-zielwand", frame_of(wall(), "Zielwand", {{"40 Ziele", true}, {"· 246 Stimmen", false}}), now},
        {"42-zielwand-papier",
         frame_of(paper_wall(true), "Zielwand", {{"40 Ziele", true}, {"· 246 Stimmen", false}}), now},
        {"42-zielwand-papier-hell", light(frame_of(paper_wall(false), "Zielwand", {{"40 Ziele", true}})),
         now},
        {"41-rampenlicht", frame_of(spotlight(), "Zielwand", {{"Beitrag 12 von 40", false}}), now},
        {"wand-beste", frame_of(top_wall(), "Zielwand", {{"40 Ziele", true}}), now},
        {"08-tische", table_round(tables(TablesForm::grid)), now},
        {"08b-tische-100", table_round(tables(TablesForm::index)), now},
        {"51-tische-1000", table_round(tables(TablesForm::phones_only)), now},
        {"09-runde", frame_of(round(307'000), talk, {{"Nächster Wechsel um", false}, {"11:04 Uhr", true}}),
         now},
        {"09-runde-hell", light(frame_of(round(307'000), talk)), now},
        {"10a-letzte-30s", frame_of(round(24'000), talk, {{"Danach: Tischwechsel", false}}), now},
        {"10b-ueberzogen", frame_of(round(-38'000), talk), now},
        {"12-abschluss", frame_of(closing(), "Abschluss"), now},
        {"13a-angehalten", held(frame_of(round(307'000), talk)), now},
        {"13b-verbindung", with_trouble(held(frame_of(poll(false), corner, answered))), now},
        {"13c-schwarz", dark_hall(), now},
        {"30-botschaft", frame_of(message(), "Grußwort"), now},
        {"45-pause", frame_of(pause(1'340'000), "10:52 Uhr"), now},
        {"31-training",
         frame_of(training(3), "Vorbereitung", {{"Ihre Karte liegt auch auf Ihrem Telefon.", false}}), now},
        {"39-fragen", frame_of(questions(), "Ihre Fragen", {{"14 Fragen", true}, {"· 3 beantwortet", false}}),
         now},
        {"43-kaffeetische", frame_of(coffee(12, 4), "Kaffeerunde"), now},
        {"43-kaffee-zu-fuenft", light(frame_of(coffee(12, 5), "Kaffeerunde")), now},
        {"nachricht",
         with_message(frame_of(poll(true), corner, answered), "Das Mittagessen steht im Foyer bereit"), now},
        {"halbzeit", frame_of(round(178'000), talk), now},
        {"tische-gleich", table_round(tables(TablesForm::grid)), now + std::chrono::seconds{400}},
        {"tische-ohne",
         with_message(
             table_round(tables(TablesForm::grid)),
             "Noch ohne Tisch: Dr. Gertrud Übelhör, Emre Çelik und 3 weitere. Bitte zur Moderation kommen."),
         now},
        {"titel",
         frame_of(Title{"Reverse Mentoring 2026/27", "Wir öffnen die Türen um 9:30 Uhr."}, "09:12 Uhr"),
         now}};
}

std::vector<Sample> empty_samples() {
    auto nothing_yet = poll(false);
    nothing_yet.ring = TickRing{0, 0, "0", "", "Noch keine Antwort", ""};
    nothing_yet.countdown = {};
    auto no_votes = poll(true);
    for (auto& option : no_votes.options)
        option.votes = "0 Stimmen", option.percent = "0 %", option.bar = 0, option.leading = false;
    auto few = poll(false);
    few.revealed = true;
    few.countdown = {};
    few.withheld = "Ergebnis ab 5 Antworten";
    Wall empty_wall{"Was nehmen wir uns gemeinsam vor?", {}, "Ihre Ziele erscheinen hier"};
    auto covered = paper_wall(false);
    covered.columns.clear();
    for (auto& paper : covered.papers) paper.text.clear();
    Wall hidden{"Was nehmen wir uns gemeinsam vor?", {}, "Einen Augenblick bitte"};
    hidden.hidden = true;
    auto one_table = tables(TablesForm::grid);
    one_table.cells.resize(1);
    one_table.pages = 1;
    auto no_round = round(60'000);
    no_round.prompt.clear();
    no_round.tips.clear();
    auto one_coffee = coffee(1, 2);
    one_coffee.pages = 1;
    auto coffee_over = coffee(3, 8);
    coffee_over.countdown = in_ms(-20'000, 900'000);
    auto nothing_asked = questions();
    nothing_asked.label.clear();
    nothing_asked.votes.clear();
    nothing_asked.next.clear();
    nothing_asked.empty = "Ihre Fragen erscheinen hier";
    nothing_asked.invitation = "Fragen und abstimmen können Sie auf Ihrem Handy.";
    auto nothing_picked = questions();
    nothing_picked.label.clear();
    nothing_picked.votes.clear();
    nothing_picked.invitation = nothing_asked.invitation;
    nothing_picked.answering.reset();
    auto for_all = training(1);
    for_all.columns.resize(1);
    for_all.columns.front().mark.reset();
    return {{"training-eine-karte", frame_of(training(1), "Vorbereitung"), now},
            {"training-fuer-alle", frame_of(for_all, "Vorbereitung"), now},
            {"ein-kaffeetisch", frame_of(one_coffee, "Kaffeerunde"), now},
            {"kaffee-vorbei", frame_of(coffee_over, "Kaffeerunde"), now},
            {"keine-frage", frame_of(nothing_asked, "Ihre Fragen"), now},
            {"noch-keine-aufgerufen", frame_of(nothing_picked, "Ihre Fragen"), now},
            {"leere-lobby", frame_of(empty_lobby(), "09:31 Uhr"), now},
            {"umfrage-ohne-antwort", frame_of(nothing_yet, "Umfrage", {{"Noch keine Antwort", false}}), now},
            {"umfrage-ohne-stimmen", frame_of(no_votes, "Umfrage"), now},
            {"umfrage-zu-wenige", frame_of(few, "Umfrage"), now},
            {"leere-wand", frame_of(empty_wall, "Zielwand"), now},
            {"wand-verdeckt",
             frame_of(covered, "Zielwand", {{"28 Beiträge", true}, {"· Wir sammeln verdeckt", false}}), now},
            {"wand-verborgen", frame_of(hidden, "Zielwand"), now},
            {"ein-tisch", frame_of(one_table, "Runde 1 von 1"), now},
            {"runde-ohne-text", frame_of(no_round, "Gesprächsrunden"), now},
            {"nichts", Scene{}, now}};
}

}  // namespace auftakt::stage
