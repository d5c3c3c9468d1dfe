#include <array>

#include "sample_parts.hpp"

namespace auftakt::stage::parts {

namespace {

const Legend both_sides{.text = {}, .juniors = "Junior", .seniors = "Senior", .before = {}};

}  // namespace

Poll compared_poll() {
    auto body = poll(true);
    body.legend = both_sides;
    body.legend.before = "beim letzten Mal";
    const std::array<const char*, 5> before{"zuvor 30 %", "zuvor 31 %", "zuvor 12 %", "zuvor 20 %",
                                            "zuvor 7 %"};
    const std::array<double, 5> bars{0.3, 0.31, 0.12, 0.2, 0.07};
    for (std::size_t i = 0; i < body.options.size(); ++i) {
        body.options[i].sides = {"45 %", "33 %"};
        body.options[i].earlier = {before[i], bars[i]};
    }
    return body;
}

Poll drawn_poll(Drawing drawing, bool compared) {
    auto body = compared ? compared_poll() : poll(true);
    body.drawing = drawing;
    body.legend.before.clear();
    body.all = "61";
    body.all_label = "haben geantwortet";
    const std::array<int, 5> dots{24, 15, 11, 8, 3};
    for (std::size_t i = 0; i < body.options.size(); ++i)
        body.options[i].dots = drawing == Drawing::dots ? dots[i] : 0;
    return body;
}

Strips strips(bool compared) {
    Strips body{
        .question = "Was hindert uns daran, voneinander zu lernen?",
        .legend = {.text = "Ein Strich ist eine Person. Mehrfachnennung, die Summe kann über 100 % liegen.",
                   .juniors = {},
                   .seniors = {},
                   .before = {}},
        .strokes = 68,
        .rows = {{"Zu wenig Zeit im Alltag", "75 %", 51, 0.75, true},
                 {"Scheu vor der Hierarchie", "56 %", 38, 0.56, false},
                 {"Wir wissen nicht, wer was kann", "49 %", 33, 0.49, false},
                 {"Andere Sprache, andere Werkzeuge", "35 %", 24, 0.35, false},
                 {"Sorge, sich zu blamieren", "28 %", 19, 0.28, false},
                 {"Kein Anlass, keine Gelegenheit", "18 %", 12, 0.18, false}}};
    if (!compared) return body;
    body.legend.juniors = "Junior";
    body.legend.seniors = "Senior";
    body.legend.before = "beim letzten Mal";
    for (auto& row : body.rows) row.sides = {"20", "18"}, row.earlier = {"zuvor 41 %", 0.41};
    return body;
}

Columns columns(bool compared) {
    Columns body{.question = "„Ich traue mich, einer Führungskraft offen zu widersprechen.“",
                 .steps = {{"1", "gar nicht", 2, 11, "2", "11"},
                           {"2", "eher nicht", 5, 21, "5", "21"},
                           {"3", "teils, teils", 14, 19, "14", "19"},
                           {"4", "eher ja", 27, 11, "27", "11"},
                           {"5", "völlig", 18, 4, "18", "4"}},
                 .before_label = "beim ersten Mal",
                 .now_label = "jetzt",
                 .mean = {"Mittelwert", "3,8", "vorher 2,6", "+1,2", true,
                          "45 von 66 antworten mit „eher ja“ oder „völlig“."}};
    if (compared) {
        body.mean.legend = both_sides;
        body.mean.sides = {"3,5", "4,1"};
        return body;
    }
    body.before_label.clear();
    body.mean.before.clear();
    body.mean.change.clear();
    for (auto& step : body.steps) step.before = 0, step.before_figure.clear();
    return body;
}

Ranks ranks(bool compared) {
    Ranks body{
        .question = "Was ist Ihnen an Ihrem Tandem am wichtigsten?",
        .places_label = "Wie oft auf Platz 1 … 6",
        .mean_label = "mittlerer Platz",
        .rows = {{"1", "Mut, offen zu sprechen", "1,9", true, {1, 0.6, 0.3, 0.18, 0.06, 0.03}},
                 {"2", "Neues Wissen zu KI und Daten", "2,4", false, {0.6, 0.55, 0.45, 0.28, 0.12, 0.06}},
                 {"3", "Menschen aus anderen Bereichen", "3,0", false, {0.3, 0.5, 0.6, 0.48, 0.26, 0.1}},
                 {"4", "Ein gemeinsames Vorhaben", "3,7", false, {0.12, 0.28, 0.45, 0.6, 0.45, 0.24}},
                 {"5", "Eigene Sichtbarkeit", "4,6", false, {0.05, 0.12, 0.26, 0.4, 0.62, 0.72}},
                 {"6", "Abwechslung vom Tagesgeschäft", "5,4", false, {0, 0.06, 0.12, 0.28, 0.66, 1}}}};
    if (!compared) return body;
    body.legend = both_sides;
    for (auto& row : body.rows) row.sides = {"2,1", "3,0"}, row.before = "zuvor 2,4";
    return body;
}

Waffle waffle(bool compared) {
    Waffle body{.question = "100 Punkte: Wofür setzen wir das Lernbudget ein?",
                .signs_label = "Ein Zeichen ist ein Punkt von hundert",
                .mean_label = "mittlere Punkte",
                .rows = {{"Zeit für Tandems", "34", 34},
                         {"Lernwerkstätten", "24", 24},
                         {"Gastbesuche in Werken", "18", 18},
                         {"Werkzeuge und Lizenzen", "12", 12},
                         {"Externe Trainer/innen", "8", 8},
                         {"Reserve", "4", 4}}};
    if (!compared) return body;
    body.legend = both_sides;
    body.rows.back().signs = 3;
    body.rows.push_back({"Weitere", "1", 1, true});
    for (auto& row : body.rows)
        if (!row.others) row.sides = {"30", "38"}, row.before = "zuvor 28";
    return body;
}

Field field(bool roles) {
    Field body{.question = "Wo stehen Sie bei KI?",
               .across = {"Können", "kann ich noch nicht", "kann ich gut"},
               .up = {"Wollen", "will ich nicht", "will ich sehr"},
               .columns = 13,
               .corners_label = "Personen je Feld",
               .corners = {{"Kann es und will mehr", "34", 1, true},
                           {"Will es lernen", "14", 0, false},
                           {"Kann es, ist skeptisch", "10", 3, false},
                           {"Noch fern", "9", 2, false}},
               .mean = FieldDot{0.61, 0.63},
               .mean_label = "Mittel"};
    for (int i = 0; i < 13 * 8; ++i) body.density.push_back((i * 37 % 11) / 11.0);
    for (int i = 0; i < 67; ++i)
        body.dots.push_back({0.05 + (i * 13 % 90) / 100.0, 0.05 + (i * 29 % 90) / 100.0});
    if (!roles) return body;
    body.mean.reset();
    body.juniors = FieldDot{0.66, 0.7};
    body.seniors = FieldDot{0.53, 0.55};
    body.mean_label = "Mittel der Rolle";
    body.legend = both_sides;
    return body;
}

Cloud cloud() {
    Cloud body{.question = "Was braucht ein gutes Tandem?"};
    const std::array words{"Neugier",      "Offenheit",   "Zuhören",  "Respekt",      "Vertrauen",
                           "Perspektiven", "Ehrlichkeit", "Mut",      "KI",           "Fehlerkultur",
                           "Feedback",     "Zeit",        "Humor",    "Gelassenheit", "Tempo",
                           "Augenhöhe",    "Spaß",        "Zutrauen", "Lernen",       "Wertschätzung",
                           "Generationen", "Klarheit",    "Podcast",  "Kaffee",       "Überraschung"};
    constexpr std::array sizes{0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5};
    for (std::size_t i = 0; i < words.size(); ++i)
        body.words.push_back({words[i], sizes[i], i == 0 ? "21×" : ""});
    return body;
}

Quotes quotes(std::size_t count) {
    Quotes body{.question = "Was hätten Sie gern mit 25 schon gewusst?", .page_label = "Seite 2 von 4"};
    body.page = 1;
    body.pages = 4;
    const std::array<Quote, 7> all{
        {{"Dass die Chefin auch nicht weiß, wie es ausgeht. Und dass man sie das einfach fragen darf.",
          "ohne Namen",
          {}},
         {"Niemand plant eine Laufbahn. Man erzählt sie hinterher nur so.", "Klaus Höfer", Role::senior},
         {"Dass Netzwerke keine Visitenkarten sind, sondern Leute, die man auch anruft, wenn man nichts "
          "braucht.",
          "Marion Täuber", Role::senior},
         {"Excel hört irgendwann auf.", "ohne Namen", {}},
         {"Dass Zuhören schneller ist.", "Priya Raghunathan", Role::junior},
         {"Pausen sind Arbeit.", "Yusuf Özdemir", Role::junior},
         {"Wie man Nein sagt und trotzdem gemocht wird.", "ohne Namen", {}}}};
    body.quotes.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
    return body;
}

Guesses guesses(bool told) {
    Guesses body{.question = "Wie viele Menschen in unserem Haus sind jünger als 30 Jahre?",
                 .axis_label = "Ihre Schätzungen, in Schritten von 200"};
    const std::array counts{2, 3, 6, 11, 14, 12, 8, 5, 3, 2, 1, 0, 1};
    const std::array<const char*, 13> from{"0", "",      "400", "",      "800", "",    "1.200",
                                           "",  "1.600", "",    "2.000", "",    "mehr"};
    for (std::size_t i = 0; i < counts.size(); ++i)
        body.bins.push_back(
            {counts[i] == 0 ? std::string{} : std::to_string(counts[i]), counts[i] / 14.0, from[i]});
    body.median_at = 910.0 / 2600;
    body.median_label = "Mitte 910";
    body.card_label = "Die Mitte aller Schätzungen";
    body.card_figure = "910";
    body.card_note = "Menschen";
    body.legend = both_sides;
    body.sides = {"850", "980"};
    body.before = "zuvor 1.050";
    if (!told) return body;
    body.truth_at = 1284.0 / 2600;
    body.truth_label = "Wirklich 1.284";
    body.card_label = "Wirklich";
    body.card_figure = "1.284";
    body.card_note = "von 4.910 – gut ein Viertel des Hauses.";
    body.distance_label = "Abstand der Mitte";
    body.distance = "−374";
    body.distance_note = "7 von 68 lagen höchstens 100 daneben.";
    body.sides = {};
    body.before.clear();
    return body;
}

QuizBoard quiz(bool known, bool best) {
    QuizBoard body{.question = "Was bedeutet „Reverse Mentoring“ im Kern?",
                   .options = {{"A", "Sie erfinden gemeinsam ein Produkt", "9", false},
                               {"B", "Jüngere beraten Ältere", "47", known},
                               {"C", "Die Chefin lobt am Freitag", "2", false},
                               {"D", "Alle tauschen eine Woche den Platz", "10", false}}};
    if (!known) return body;
    body.note =
        "1999 bat der Chef von General Electric 500 Führungskräfte, sich das Internet von Jüngeren erklären "
        "zu lassen.";
    if (!best) return body;
    body.best_title = "Die ersten fünf";
    body.points_label = "Punkte";
    body.best = {{"1", "Aylin Şahin", Role::junior, "1.960"},
                 {"2", "Klaus Höfer", Role::senior, "1.910"},
                 {"3", "Ben Schäfer", Role::junior, "1.840"},
                 {"4", "Rolf Hägele", Role::senior, "1.790"},
                 {"5", "ohne Namen", {}, "1.720"}};
    return body;
}

Halves halves() {
    return {.question = "Haben Sie heute etwas gehört, das Sie überrascht hat?",
            .yes = {"Ja", "78 %", "53 Stimmen", 0.78, true, {"81 %", "74 %"}},
            .no = {"Nein", "22 %", "15 Stimmen", 0.22, false, {"19 %", "26 %"}},
            .earlier = "Beim letzten Mal waren es 61 % Ja.",
            .legend = both_sides};
}

}  // namespace auftakt::stage::parts
