#include "sample_parts.hpp"

#include <fmt/format.h>

#include <utility>

namespace auftakt::stage {

using namespace parts;

std::vector<Sample> long_samples() {
    const std::string name = "Prof. Dr. Maximiliane-Alexandra Freifrau von Schulze-Wiesenbrock-Hohenstein";
    const std::string question(
        "Welche der folgenden Gewohnheiten, Regeln und Besprechungen in unserem Haus würden Sie am liebsten "
        "schon "
        "morgen früh abschaffen, und warum gerade diese?");
    auto crowd = lobby();
    crowd.title = "Reverse Mentoring der Donaudampfschifffahrtsgesellschaft 2026/27";
    crowd.count = "1.987";
    crowd.count_label = "von 2.000 sind da";
    crowd.juniors = {junior, 995, "995"};
    crowd.seniors = {senior, 992, "992"};
    crowd.arrivals = {8, {name, Role::both}};
    crowd.more = "+ 117 weitere";
    crowd.join.address = "192.168.178.123:18080";
    crowd.join.wifi_name = "Auftakt-Gastnetz-Grosser-Saal-5G";
    crowd.join.wifi_code = "WIFI:T:WPA;S:Auftakt-Gastnetz-Grosser-Saal-5G;P:ein sehr langes Passwort 2026;;";
    crowd.join.password_label = "Passwort";
    crowd.join.password = "ein sehr langes Passwort 2026";
    auto one_card = crowd;
    one_card.join.wifi_code = {};
    auto eight = poll(false);
    eight.question = question;
    eight.options.clear();
    for (int i = 0; i < 8; ++i)
        eight.options.push_back(
            {std::string(1, static_cast<char>('A' + i)),
             "Eine Möglichkeit, die so lang ist, wie der Editor es gerade noch erlaubt, Nummer " +
                 fmt::to_string(i),
             "1.987 Stimmen", "100 %", 1, i == 0});
    eight.ring =
        TickRing{100, 99, "1.987", "von 2.000", "haben geantwortet", "Sie können bis zum Ende noch wechseln"};
    auto eight_shown = eight;
    eight_shown.revealed = true;
    eight_shown.ring = {};
    eight_shown.countdown = {};
    auto talk = round(307'000);
    talk.prompt = question;
    talk.rounds = 12;
    talk.round = 12;
    talk.round_label = "Runde 12 von 12";
    for (auto& tip : talk.tips) tip.text = question;
    auto hours = round(36'123'000);
    auto trios = tables(TablesForm::grid);
    for (auto& cell : trios.cells) {
        cell.number = "1" + cell.number;
        for (auto& guest : cell.people) guest.name = name;
        cell.people.push_back({name, Role::both});
    }
    auto list = tables(TablesForm::index);
    for (auto& entry : list.entries) entry.person.name = name, entry.table = "1.000";
    auto walls = wall();
    for (auto& column : walls.columns) {
        column.title = "Zusammenarbeitskultur und Führung";
        column.leads = {2, {question, "1.987", name}};
        column.rest = {7, {question, "1.987", name}};
        column.more = "+ 1.234 weitere";
    }
    const std::string note = question + " " + question;  // about as long as a note may be
    auto long_papers = paper_wall(true);
    for (std::size_t i = 0; i < long_papers.papers.size(); i += 4) long_papers.papers[i].text = note;
    auto full_papers = paper_wall(true);
    full_papers.columns = walls.columns;
    for (int i = 0; i < 2; ++i)
        full_papers.papers.insert(full_papers.papers.end(), long_papers.papers.begin(),
                                  long_papers.papers.end());
    for (auto& paper : full_papers.papers) paper.text = note, paper.votes = paper.lead ? "1.987" : "";
    auto long_spot = spotlight();
    long_spot.spotlight->first = note;
    long_spot.spotlight->rest = {};
    long_spot.spotlight->author = name;
    long_spot.spotlight->cluster = "Zusammenarbeitskultur und Führung";
    long_spot.spotlight->votes = "1.987";
    auto two_parts = long_spot;
    two_parts.spotlight->first = question.substr(0, 90);
    two_parts.spotlight->rest = question;
    auto long_top = top_wall();
    for (auto& each : long_top.top) each.text = note, each.votes = "1.987";
    auto many_goals = goals();
    many_goals.goals = {6,
                        {"6", "Hierarchien überbrücken und Neues wagen",
                         "36 Tandems aus 11 Bereichen, quer durch das ganze Haus und darüber hinaus."}};
    many_goals.sponsor->name = name;
    auto many_rules = rules();
    many_rules.rules = {
        8, {"8", "Vertraulich und auf Augenhöhe", "Was im Gespräch gesagt wird, bleibt im Gespräch."}};
    many_rules.limits_label = "Das bleibt draußen";
    many_rules.limits = {"Gehalt", "Beurteilungen", "Gesundheit", "Politik und Religion",
                         "Klatsch über Abwesende"};
    const std::string goal =
        "Hierarchien überbrücken, Neues wagen und die Ergebnisse allen im Haus zeigen, Monat für Monat";
    const std::string label = "außergewöhnlich zurückhaltend und still";
    auto long_proposals = proposed_rules();
    long_proposals.rules = many_rules.rules;
    long_proposals.limits = many_rules.limits;
    for (auto& each : long_proposals.proposals->newest) each.text = goal;
    long_proposals.proposals->title = goal;
    auto all_measures = goal_measures();
    all_measures.rows.resize(15, {goal, "3,4", 0.6, 0.4, "+0,8", label, label});
    for (auto& row : all_measures.rows) row.text = goal;
    auto speech = message();
    speech.title = question;
    for (int i = 0; i < 2; ++i) speech.blocks.push_back({BlockKind::paragraph, {{question}}});
    speech.sponsor->name = name;
    auto end = closing();
    end.title = "Danke Ihnen allen. Das war der Auftakt, und jetzt geht es los.";
    for (auto& figure : end.figures)
        figure.figure = "12.345", figure.label = "Menschen, die miteinander gesprochen haben";
    for (auto& date : end.next)
        date.what = "Lernwerkstatt „Künstliche Intelligenz im Alltag“ mit allen Tandems";
    auto rest = pause(1'340'000);
    rest.title = "Bitte kommen Sie zurück";
    for (auto& row : rest.rows)
        row.text = "Kaffee, Tee und etwas Süßes im Foyer, Wasser steht schon im Großen Saal";
    auto cards = training(3);
    for (auto& each : cards.columns)
        for (auto& item : each.items)
            item = {"3", "Sagen, was man nicht weiß, und trotzdem nicht verstummen, Nummer 3",
                    "„Wo kostet Sie das im Alltag eigentlich am meisten Zeit? Ich zeige, wie ich es mache.“",
                    true};
    auto for_all = cards;
    for_all.columns.resize(1);
    for_all.columns.front().mark.reset();
    for (int i = 0; i < 3; ++i)
        for_all.columns.front().items.push_back(for_all.columns.front().items.front());
    auto coffees = coffee(12, 5);
    coffees.title = "Kaffeetische quer durch das ganze Haus, mit neuen Gesichtern";
    coffees.question =
        "Welche Kleinigkeit hat Ihren letzten Monat besser gemacht, und wem haben Sie bisher davon noch "
        "nicht erzählt?";
    auto big_coffees = coffee(6, 8);
    for (auto* each : {&coffees, &big_coffees})
        for (auto& table : each->tables) {
            table.number = "1" + table.number;
            for (auto& guest : table.people) guest.name = name;
        }
    const std::string asked_text =
        "Was passiert eigentlich, wenn wir nach zwei oder drei Treffen merken, dass wir uns nichts zu sagen "
        "haben, "
        "obwohl wir beide wirklich wollen, und an wen wenden wir uns dann, ohne dass es gleich das ganze "
        "Haus erfährt "
        "und ohne dass jemand von uns beiden dadurch ein Nachteil entsteht?";
    auto asked = questions();
    asked.question = asked_text;
    asked.votes = "1.987";
    asked.by = "fragt " + name;
    asked.answering->name = name;
    for (auto& each : asked.next) each = {"1.987", asked_text};
    const std::string corner = "Umfrage 11 von 12";
    auto framed = [&](Body body) {
        auto scene =
            frame_of(std::move(body), corner,
                     {{"1.987 von 2.000", true},
                      {"haben geantwortet und warten gespannt auf das Ergebnis der Umfrage", false}});
        scene.event = "Reverse Mentoring der Donaudampfschifffahrtsgesellschaft 2026/27";
        scene.invitation = {{"Noch nicht dabei?", false}, {"192.168.178.123:18080", true}};
        return with_trouble(held(std::move(scene)));
    };
    std::vector<Sample> all{{"lang-lobby", framed(crowd), now},
                            {"lang-lobby-karte", framed(one_card), now},
                            {"lang-umfrage", framed(eight), now},
                            {"lang-ergebnis", framed(eight_shown), now},
                            {"lang-runde", framed(talk), now},
                            {"lang-stunden", framed(hours), now},
                            {"lang-tische", framed(trios), now},
                            {"lang-liste", framed(list), now},
                            {"lang-wand", framed(walls), now},
                            {"lang-papier", framed(long_papers), now},
                            {"lang-papier-voll", framed(full_papers), now},
                            {"lang-rampenlicht", framed(long_spot), now},
                            {"lang-rampenlicht-zwei", framed(two_parts), now},
                            {"lang-wand-beste", framed(long_top), now},
                            {"lang-ziele", framed(many_goals), now},
                            {"lang-regeln", framed(many_rules), now},
                            {"lang-vorschlaege", framed(long_proposals), now},
                            {"lang-startwert", framed(all_measures), now},
                            {"lang-botschaft", framed(speech), now},
                            {"lang-ende", framed(end), now},
                            {"lang-pause", framed(rest), now},
                            {"lang-training", framed(cards), now},
                            {"lang-training-fuer-alle", framed(for_all), now},
                            {"lang-training-nachricht", with_message(framed(cards), question), now},
                            {"lang-kaffee", framed(coffees), now},
                            {"lang-kaffee-zu-acht", framed(big_coffees), now},
                            {"lang-kaffee-nachricht", with_message(framed(coffees), question), now},
                            {"lang-fragen", framed(asked), now},
                            {"lang-fragen-nachricht", with_message(framed(asked), question), now},
                            {"lang-nachricht", with_message(framed(trios), question), now}};
    for (auto& [sample, body] : long_tandems()) {
        const bool page = std::holds_alternative<Tandems>(body);
        all.push_back({sample, framed(std::move(body)), now});
        if (page) all.back().scene.footer = {};  // its own page stands there
    }
    for (auto& [sample, body] : long_results()) {
        all.push_back({sample, framed(body), now});
        all.push_back({sample + "-nachricht", with_message(framed(std::move(body)), question), now});
    }
    return all;
}

}  // namespace auftakt::stage
