#include "samples.hpp"

#include <fmt/format.h>

namespace auftakt::stage {
namespace {

constexpr ShowTime now{1'000'000};

Countdown in_ms(std::int64_t left, std::int64_t length) {
    return {now + std::chrono::milliseconds{left}, length};
}

Scene frame_of(Body body, std::string corner, Line footer = {}) {
    Scene scene;
    scene.event = "Reverse Mentoring 2026/27";
    scene.corner = std::move(corner);
    scene.footer = std::move(footer);
    scene.invitation = {{"Noch nicht dabei?", false}, {"10.0.0.2:8080", true}};
    for (const double share : {2, 1, 1, 2, 2, 4, 1, 1, 1}) scene.bar.push_back({share, 0, false});
    for (const int i : {0, 1, 2}) scene.bar[static_cast<std::size_t>(i)].done = 1;
    scene.bar[3] = {2, 0.3, true};
    scene.body = std::move(body);
    return scene;
}

const RoleMark junior{Role::junior, "Junior"}, senior{Role::senior, "Senior"};

JoinCard join() {
    JoinCard card;
    card.url = "http://10.0.0.2:8080/";
    card.address = "10.0.0.2:8080";
    card.scan_label = "Code scannen oder eintippen";
    card.wifi_label = "WLAN wählen";
    card.wifi_name = "Auftakt-Gast";
    return card;
}

Lobby lobby() {
    Lobby body;
    body.welcome = "Herzlich willkommen zum Auftakt";
    body.title = "Reverse Mentoring 2026/27";
    body.count = "67";
    body.count_label = "von 72 sind da";
    body.juniors = {junior, 35, "35"};
    body.seniors = {senior, 32, "32"};
    body.arrivals_label = "Gerade angekommen";
    body.arrivals = {{"Dr. Friederike Schulze-Wiesenbrock", Role::senior},
                     {"Yusuf Özdemir", Role::junior},
                     {"Mai-Linh Nguyen", Role::junior},
                     {"Klaus Höfer", Role::senior},
                     {"Zoë van Dijk", Role::junior}};
    body.join = join();
    return body;
}

Lobby empty_lobby() {
    auto body = lobby();
    body.count = "0";
    body.nobody = true;
    body.juniors = {junior, 0, "0"};
    body.seniors = {senior, 0, "0"};
    body.arrivals.clear();
    body.invitation = "Scannen Sie den Code";
    body.help = "Kein Telefon? Die Station am Eingang hilft Ihnen.";
    return body;
}

Lobby wifi_lobby() {
    auto body = lobby();
    body.join.wifi_code = "WIFI:T:WPA;S:Auftakt-Gast;P:auftakt2026;;";
    body.join.password_label = "Passwort";
    body.join.password = "auftakt2026";
    return body;
}

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

const SponsorCard sponsor{
    "Dr. Anneliese Röhrig", "Vorständin Personal, Schirmherrin des Programms", "AR",
    "Am meisten habe ich von Menschen gelernt, die halb so alt sind wie ich. Hören Sie zu. "
    "Und fragen Sie nach."};

Message message() {
    Message body;
    body.title = "Ich bin heute zum Lernen hier.";
    body.paragraphs = {
        "Wir haben lange geglaubt, Erfahrung fließe nur in eine Richtung. Das stimmt nicht. Heute "
        "sind die Jüngeren die Mentoren."};
    body.items = {"Ich mache selbst mit und suche heute mein Tandem.",
                  "Was Sie sagen, bleibt im Raum – auch mir gegenüber.",
                  "Jedes Tandem hat Zeit – 45 Minuten in jedem Monat."};
    body.sponsor = sponsor;
    body.sponsor->quote = "Hören Sie zu. Und fragen Sie nach.";
    return body;
}

Goals goals() {
    return {
        "Was wir gemeinsam vorhaben",
        {{"1", "Voneinander lernen", "Junge Kolleginnen und Kollegen geben Wissen weiter – auf Augenhöhe."},
         {"2", "Hierarchien überbrücken", "36 Tandems aus 11 Bereichen, quer durch das ganze Haus."},
         {"3", "Wirkung zeigen", "Jedes Tandem setzt bis Juni ein Vorhaben um."}},
        sponsor};
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

WallColumn column(int category, std::string title, std::string count, std::vector<WallNote> leads,
                  std::vector<WallNote> rest, std::string more = {}) {
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

const char* const people[] = {
    "Yusuf Özdemir",  "Carmen Ruiz Ortega",    "Mai-Linh Nguyen",   "Dr. Friederike Schulze-Wiesenbrock",
    "Lena Grünwald",  "Elif Yıldırım",         "Adaeze Okonkwo",    "Dirk Vogelsang",
    "Jonas Weiß",     "Ulrike von Hohenstein", "Priya Raghunathan", "Stefan Kowalczyk",
    "Mateusz Wójcik", "Gabriele Rößler",       "Sophie Lefèvre",    "Hans-Jürgen Büttner"};

NamedPerson person(int i) { return {people[i % 16], i % 2 == 0 ? Role::junior : Role::senior}; }

Tables tables(TablesForm form) {
    Tables body;
    body.form = form;
    body.title =
        form == TablesForm::phones_only ? "Ihr Telefon zeigt Ihren Tisch" : "Bitte finden Sie Ihren Tisch";
    body.start_label = "Start in";
    body.countdown = in_ms(84'000, 180'000);
    body.pages = form == TablesForm::grid ? 2 : 5;
    if (form == TablesForm::grid)
        for (int i = 0; i < 24; ++i)
            body.cells.push_back({fmt::to_string(i + 1), {person(2 * i), person(2 * i + 1)}});
    if (form == TablesForm::index)
        for (int i = 0; i < 48; ++i)
            body.entries.push_back({person(i * 5), fmt::to_string(i * 37 % 100 + 1)});
    body.page_label = "Tische 1–24 von 34";
    if (form == TablesForm::index)
        body.page = 1, body.letters = "E – K", body.page_label = "Seite 2 von 5 · nach Vornamen";
    if (form != TablesForm::phones_only) body.junior = junior, body.senior = senior;
    body.phone_label = "Tisch";
    body.phone_table = "287";
    body.help_title = "Kein Telefon zur Hand?";
    body.help = "Die Listen A–Z hängen an den vier Türen.";
    return body;
}

Round round(std::int64_t left_ms) {
    Round body;
    body.countdown = in_ms(left_ms, 480'000);
    body.paused_label = "Angehalten";
    body.length_label = "von 8 Minuten";
    body.round = 3;
    body.rounds = 6;
    body.round_label = "Runde 3 von 6";
    body.prompt = "Welche Gewohnheit in unserem Haus würden Sie morgen abschaffen?";
    body.tips = {{junior, "Erzählen Sie ein Beispiel aus dieser Woche."},
                 {senior, "Fragen Sie zweimal nach, bevor Sie antworten."}};
    body.over_title = "Zeit zu wechseln";
    body.over_text = "Ihr nächster Tisch steht auf Ihrem Telefon.";
    body.over_label = "über der Zeit";
    body.last_title = "Bitte kommen Sie zum Ende";
    return body;
}

Break pause(std::int64_t left_ms) {
    return {"Pause",
            "Weiter um",
            "11:15 Uhr",
            "{n} min",
            in_ms(left_ms, 2'100'000),
            {{"Jetzt", "Kaffee und Tee im Foyer, Wasser im Saal"},
             {"Danach", "Ihre Wünsche, dann die Tandems"},
             {"Raum", "Bitte wieder hier: Großer Saal"}}};
}

Closing closing() {
    return {"Danke. Das war der Auftakt.",
            {{"72", "Menschen", true},
             {"216", "Gespräche", false},
             {"40", "Ziele", false},
             {"+1,2", "Mut zum Widerspruch", false}},
            "So geht es weiter",
            {{"bis 30. Oktober", "Erstes Treffen Ihres Tandems"},
             {"18. November", "Lernwerkstatt „KI im Alltag“"},
             {"21. Januar", "Zwischenbilanz im Plenum"},
             {"17. Juni", "Abschluss und Ideenmarkt"}}};
}

Scene light(Scene scene) {
    scene.theme = Theme::light;
    return scene;
}

Scene with_trouble(Scene scene) {
    scene.trouble = "Stand 10:21 Uhr – Verbindung wird geprüft";
    return scene;
}

Scene held(Scene scene) {
    scene.paused = true;
    scene.paused_label = "Angehalten";
    return scene;
}

Scene with_message(Scene scene, std::string text) {
    scene.message = std::move(text);
    return scene;
}

Scene dark_hall() {
    auto scene = frame_of(poll(true), "Umfrage 1 von 3");
    scene.blackout = true;
    return scene;
}

const Line answered{{"61 von 72", true}, {"haben geantwortet", false}};
const Line start{{"Beginn um", false}, {"10:00 Uhr", true}, {"· Großer Saal", false}};

}  // namespace

std::vector<Sample> picture_samples() {
    const std::string corner = "Umfrage 1 von 3", talk = "Gesprächsrunden";
    const auto table_round = [&](Body body) { return frame_of(std::move(body), "Runde 3 von 6"); };
    return {
        {"01-lobby", frame_of(lobby(), "09:52 Uhr", start), now},
        {"47-lobby-hell", light(frame_of(wifi_lobby(), "09:52 Uhr", start)), now},
        {"50-lobby-0", frame_of(empty_lobby(), "09:31 Uhr", start), now},
        {"02-ziele", frame_of(goals(), "Ziele des Programms"), now},
        {"03-regeln", frame_of(rules(), "Spielregeln"), now},
        {"04-umfrage", frame_of(poll(true), corner, answered), now},
        {"04-umfrage-hell", light(frame_of(poll(true), corner, answered)), now},
        {"46-verdeckt",
         frame_of(poll(false), corner, {{"Das Ergebnis zeigen wir, wenn alle fertig sind.", false}}), now},
        {"07-zielwand", frame_of(wall(), "Zielwand", {{"40 Ziele", true}, {"· 246 Stimmen", false}}), now},
        {"08-tische", table_round(tables(TablesForm::grid)), now},
        {"08b-tische-100", table_round(tables(TablesForm::index)), now},
        {"51-tische-1000", table_round(tables(TablesForm::phones_only)), now},
        {"09-runde", frame_of(round(307'000), talk, {{"Nächster Wechsel um", false}, {"11:04 Uhr", true}}),
         now},
        {"09-runde-hell", light(frame_of(round(307'000), talk)), now},
        {"10a-letzte-30s", frame_of(round(24'000), talk), now},
        {"10b-ueberzogen", frame_of(round(-38'000), talk), now},
        {"12-abschluss", frame_of(closing(), "Abschluss"), now},
        {"13a-angehalten", held(frame_of(round(307'000), talk)), now},
        {"13b-verbindung", with_trouble(held(frame_of(poll(false), corner, answered))), now},
        {"13c-schwarz", dark_hall(), now},
        {"30-botschaft", frame_of(message(), "Grußwort"), now},
        {"45-pause", frame_of(pause(1'340'000), "10:52 Uhr"), now},
        {"nachricht",
         with_message(frame_of(poll(true), corner, answered), "Das Mittagessen steht im Foyer bereit"), now},
        {"titel",
         frame_of(Title{"Reverse Mentoring 2026/27", "Wir öffnen die Türen um 9:30 Uhr."}, "09:12 Uhr"),
         now}};
}

std::vector<Sample> empty_samples() {
    auto nothing_yet = poll(false);
    nothing_yet.ring = TickRing{0, 0, "0", "von 0", "haben geantwortet", ""};
    nothing_yet.countdown = {};
    auto no_votes = poll(true);
    for (auto& option : no_votes.options)
        option.votes = "0 Stimmen", option.percent = "0 %", option.bar = 0, option.leading = false;
    auto few = poll(false);
    few.revealed = true;
    few.countdown = {};
    few.withheld = "Ergebnis ab 5 Antworten";
    Wall empty_wall{"Was nehmen wir uns gemeinsam vor?", {}, "Ihre Ziele erscheinen hier"};
    auto one_table = tables(TablesForm::grid);
    one_table.cells.resize(1);
    one_table.pages = 1;
    auto no_round = round(60'000);
    no_round.prompt.clear();
    no_round.tips.clear();
    return {{"leere-lobby", frame_of(empty_lobby(), "09:31 Uhr"), now},
            {"umfrage-ohne-antwort", frame_of(nothing_yet, "Umfrage", {{"Noch keine Antwort", false}}), now},
            {"umfrage-ohne-stimmen", frame_of(no_votes, "Umfrage"), now},
            {"umfrage-zu-wenige", frame_of(few, "Umfrage"), now},
            {"leere-wand", frame_of(empty_wall, "Zielwand"), now},
            {"ein-tisch", frame_of(one_table, "Runde 1 von 1"), now},
            {"runde-ohne-text", frame_of(no_round, "Gesprächsrunden"), now},
            {"nichts", Scene{}, now}};
}

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
    auto speech = message();
    speech.title = question;
    for (int i = 0; i < 2; ++i) speech.paragraphs.push_back(question);
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
    return {{"lang-lobby", framed(crowd), now},
            {"lang-lobby-karte", framed(one_card), now},
            {"lang-umfrage", framed(eight), now},
            {"lang-ergebnis", framed(eight_shown), now},
            {"lang-runde", framed(talk), now},
            {"lang-stunden", framed(hours), now},
            {"lang-tische", framed(trios), now},
            {"lang-liste", framed(list), now},
            {"lang-wand", framed(walls), now},
            {"lang-ziele", framed(many_goals), now},
            {"lang-regeln", framed(many_rules), now},
            {"lang-botschaft", framed(speech), now},
            {"lang-ende", framed(end), now},
            {"lang-pause", framed(rest), now},
            {"lang-nachricht", with_message(framed(trios), question), now}};
}

}  // namespace auftakt::stage
