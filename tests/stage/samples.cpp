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
        {"umfrage-verglichen", frame_of(compared_poll(), corner, answered), now},
        {"umfrage-punkte", frame_of(drawn_poll(Drawing::dots, false), corner, answered), now},
        {"umfrage-punkte-verglichen", light(frame_of(drawn_poll(Drawing::dots, true), corner, answered)),
         now},
        {"umfrage-ring", frame_of(drawn_poll(Drawing::donut, false), corner, answered), now},
        {"umfrage-ring-verglichen", light(frame_of(drawn_poll(Drawing::donut, true), corner, answered)), now},
        {"32-mehrfachwahl", frame_of(strips(false), corner, answered), now},
        {"mehrfachwahl-verglichen", light(frame_of(strips(true), corner, answered)), now},
        {"05-skala", frame_of(columns(true), corner, answered), now},
        {"skala-erstes-mal", light(frame_of(columns(false), corner, answered)), now},
        {"33-rangfolge", frame_of(ranks(false), corner, answered), now},
        {"rangfolge-verglichen", light(frame_of(ranks(true), corner, answered)), now},
        {"34-hundert-punkte", frame_of(waffle(false), corner, answered), now},
        {"punkte-verglichen", light(frame_of(waffle(true), corner, answered)), now},
        {"35-matrix", frame_of(field(false), corner, answered), now},
        {"matrix-rollen", light(frame_of(field(true), corner, answered)), now},
        {"06-wortwolke", frame_of(cloud(), "Wortwolke", {{"143 Begriffe", true}, {"von 68 Personen", false}}),
         now},
        {"36-freitext",
         frame_of(quotes(7), "Offene Frage", {{"Seite 2 von 4", true}, {"· 23 Antworten", false}}), now},
        {"37-schaetzfrage", frame_of(guesses(true), corner, answered), now},
        {"schaetzfrage-mitte", light(frame_of(guesses(false), corner, answered)), now},
        {"38-quiz", frame_of(quiz(true, true), corner, {{"47 von 68", true}, {"lagen richtig", false}}), now},
        {"quiz-antwort", light(frame_of(quiz(true, false), corner, answered)), now},
        {"quiz-offen", frame_of(quiz(false, false), corner, answered), now},
        {"40-puls", frame_of(halves(), "Puls", answered), now},
        {"31-training",
         frame_of(training(3), "Vorbereitung", {{"Ihre Karte liegt auch auf Ihrem Telefon.", false}}), now},
        {"39-fragen", frame_of(questions(), "Ihre Fragen", {{"14 Fragen", true}, {"· 3 beantwortet", false}}),
         now},
        {"43-kaffeetische", frame_of(coffee(12, 4), "Kaffeerunde"), now},
        {"43-kaffee-zu-fuenft", light(frame_of(coffee(12, 5), "Kaffeerunde")), now},
        {"11-tandems", frame_of(tandems(6, true), "Die Tandems"), now},
        {"tandems-gleich", light(frame_of(tandems(3, false), "Die Tandems")), now},
        {"48-enthuellung",
         frame_of(revealed(false), "Die Tandems", {{"Tandem", false}, {"12", true}, {"von 34", false}}), now},
        {"enthuellung-trio", light(frame_of(revealed(true), "Die Tandems")), now},
        {"44-verabredung",
         frame_of(appointments(22), "Der erste Termin", {{"Wer noch keinen hat, spricht uns an.", false}}),
         now},
        {"verabredung-0", light(frame_of(appointments(0), "Der erste Termin")), now},
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
    auto no_dots = no_votes;
    no_dots.drawing = Drawing::dots;
    auto one_part = no_votes;
    one_part.drawing = Drawing::donut;
    one_part.options.resize(2);
    one_part.options[0] = {"A", "Ja", "1 Stimme", "100 %", 1, true};
    one_part.options[1].text = "Nein";
    one_part.all = "1";
    one_part.all_label = "hat geantwortet";
    auto no_strips = strips(false);
    no_strips.strokes = 0;
    no_strips.legend.text = "Mehrfachnennung, die Summe kann über 100 % liegen.";
    for (auto& row : no_strips.rows) row = {row.text, "0 %", 0, 0, false};
    auto one_strip = strips(false);
    one_strip.strokes = 1;
    for (auto& row : one_strip.rows)
        row = {row.text, row.leading ? "100 %" : "0 %", row.leading ? 1 : 0, row.leading ? 1.0 : 0,
               row.leading};
    auto no_columns = columns(false);
    for (auto& step : no_columns.steps) step.now = 0, step.now_figure = "0";
    no_columns.mean = {"Mittelwert", "–", "", "", false, "Ergebnis ab 5 Antworten"};
    auto no_words = cloud();
    no_words.words.clear();
    no_words.invitation = "Ihre Begriffe erscheinen hier";
    auto one_word = cloud();
    one_word.words.resize(1);
    one_word.words.front().count.clear();
    auto no_quotes = quotes(0);
    no_quotes.invitation = "Es gibt keine Antworten zum Zeigen.";
    Guesses no_guess{.question = "Wie viele?", .card_label = "Noch keine Antwort", .card_figure = "0"};
    Guesses one_guess{.question = "Wie viele?",
                      .bins = {{"1", 1, "912"}},
                      .axis_label = "Ihre Schätzungen, in Schritten von 1"};
    one_guess.median_at = 0;
    one_guess.median_label = "Mitte 912";
    one_guess.card_label = "Die Mitte aller Schätzungen";
    one_guess.card_figure = "912";
    auto nobody = quiz(true, true);
    nobody.best.clear();
    nobody.nobody = "Diesmal wusste es niemand.";
    for (auto& option : nobody.options) option.figure = "0";
    Halves no_halves{.question = "Haben Sie heute etwas gehört?",
                     .yes = {"Ja", "0 %", "0 Stimmen", 0.5, false},
                     .no = {"Nein", "0 %", "0 Stimmen", 0.5, false},
                     .earlier = {}};
    Field no_field{.question = "Wo stehen Sie?",
                   .across = {"Können", "wenig", "viel"},
                   .up = {"Wollen", "wenig", "viel"},
                   .columns = 13};
    no_field.density.assign(104, 0);
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
    Questions all_hidden{.question = "Was soll die Programmleitung klären?",
                         .invitation = "Einen Augenblick bitte",
                         .next_label = "Als Nächstes",
                         .hidden = true};
    auto goals_of_walls = goals();
    goals_of_walls.sponsor.reset();
    for (const auto* goal :
         {"Weniger Sitzungen", "Jede Abteilung zeigt einmal im Quartal, woran sie gerade arbeitet",
          "Duzen, ohne dass es peinlich ist", "Mehr Lob", "Nach 18 Uhr ist Feierabend"})
        goals_of_walls.goals.push_back({std::to_string(goals_of_walls.goals.size() + 1), goal, ""});
    Measures before_and_after{
        .question = "Was sich bewegt hat", .before_label = "beim ersten Mal", .now_label = "jetzt"};
    for (const auto* goal : {"Voneinander lernen", "Offen widersprechen", "Ideen in Bewegung bringen",
                             "Engagement", "Kommunikation", "Verbindung", "Zusammenarbeit", "Kreativität"})
        before_and_after.rows.push_back(
            {.text = goal, .figure = "3,4", .at = 0.6, .before = 0.35, .change = "+1,0"});
    before_and_after.rows.push_back({.text = "Rückblickend verändert", .figure = "–"});
    auto for_all = training(1);
    for_all.columns.resize(1);
    for_all.columns.front().mark.reset();
    std::vector<Sample> all{
        {"training-eine-karte", frame_of(training(1), "Vorbereitung"), now},
        {"training-fuer-alle", frame_of(for_all, "Vorbereitung"), now},
        {"ein-kaffeetisch", frame_of(one_coffee, "Kaffeerunde"), now},
        {"kaffee-vorbei", frame_of(coffee_over, "Kaffeerunde"), now},
        {"keine-frage", frame_of(nothing_asked, "Ihre Fragen"), now},
        {"fragen-verborgen", frame_of(all_hidden, "Ihre Fragen"), now},
        {"ziele-von-der-wand",
         frame_of(goals_of_walls, "Ziele des Programms",
                  {{"8 davon kommen von der Wand", false}, {"und 3 weitere auf den Handys", false}}),
         now},
        {"vorher-und-nachher",
         frame_of(before_and_after, "Ziele des Programms",
                  {{"Verglichen werden Gruppen, nie Personen. Ergebnisse ab fünf Antworten.", false}}),
         now},
        {"noch-keine-aufgerufen", frame_of(nothing_picked, "Ihre Fragen"), now},
        {"leere-lobby", frame_of(empty_lobby(), "09:31 Uhr"), now},
        {"umfrage-ohne-antwort", frame_of(nothing_yet, "Umfrage", {{"Noch keine Antwort", false}}), now},
        {"umfrage-ohne-stimmen", frame_of(no_votes, "Umfrage"), now},
        {"umfrage-punkte-ohne", frame_of(no_dots, "Umfrage"), now},
        {"umfrage-ring-einer", frame_of(one_part, "Umfrage"), now},
        {"mehrfachwahl-ohne", frame_of(no_strips, "Umfrage", {{"Noch keine Antwort", false}}), now},
        {"mehrfachwahl-eine", frame_of(one_strip, "Umfrage"), now},
        {"skala-ohne", frame_of(no_columns, "Umfrage"), now},
        {"wolke-leer", frame_of(no_words, "Umfrage"), now},
        {"wolke-ein-wort", frame_of(one_word, "Umfrage"), now},
        {"freitext-ohne", frame_of(no_quotes, "Umfrage"), now},
        {"freitext-einer", frame_of(quotes(1), "Umfrage"), now},
        {"freitext-zwei", frame_of(quotes(2), "Umfrage"), now},
        {"freitext-drei", frame_of(quotes(3), "Umfrage"), now},
        {"freitext-vier", frame_of(quotes(4), "Umfrage"), now},
        {"freitext-fuenf", frame_of(quotes(5), "Umfrage"), now},
        {"freitext-sechs", frame_of(quotes(6), "Umfrage"), now},
        {"schaetzung-ohne", frame_of(no_guess, "Umfrage"), now},
        {"schaetzung-eine", frame_of(one_guess, "Umfrage"), now},
        {"quiz-niemand", frame_of(nobody, "Umfrage"), now},
        {"puls-ohne", frame_of(no_halves, "Umfrage"), now},
        {"matrix-ohne", frame_of(no_field, "Umfrage"), now},
        {"umfrage-zu-wenige", frame_of(few, "Umfrage"), now},
        {"leere-wand", frame_of(empty_wall, "Zielwand"), now},
        {"wand-verdeckt",
         frame_of(covered, "Zielwand", {{"28 Beiträge", true}, {"· Wir sammeln verdeckt", false}}), now},
        {"wand-verborgen", frame_of(hidden, "Zielwand"), now},
        {"ein-tisch", frame_of(one_table, "Runde 1 von 1"), now},
        {"runde-ohne-text", frame_of(no_round, "Gesprächsrunden"), now},
        {"nichts", Scene{}, now}};
    for (auto& [sample, body] : next_to_nothing())
        all.push_back({sample, frame_of(std::move(body), "Abend"), now});
    return all;
}

}  // namespace auftakt::stage
