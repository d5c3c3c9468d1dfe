#include "sample_parts.hpp"

#include <fmt/format.h>

namespace auftakt::stage::parts {

namespace {

const char* const people[] = {
    "Yusuf Özdemir",  "Carmen Ruiz Ortega",    "Mai-Linh Nguyen",   "Dr. Friederike Schulze-Wiesenbrock",
    "Lena Grünwald",  "Elif Yıldırım",         "Adaeze Okonkwo",    "Dirk Vogelsang",
    "Jonas Weiß",     "Ulrike von Hohenstein", "Priya Raghunathan", "Stefan Kowalczyk",
    "Mateusz Wójcik", "Gabriele Rößler",       "Sophie Lefèvre",    "Hans-Jürgen Büttner"};

}  // namespace

NamedPerson person(int i) { return {people[i % 16], i % 2 == 0 ? Role::junior : Role::senior}; }

Tables tables(TablesForm form) {
    Tables body;
    body.form = form;
    body.title =
        form == TablesForm::phones_only ? "Ihr Telefon zeigt Ihren Tisch" : "Bitte finden Sie Ihren Tisch";
    body.start_label = "Start in";
    body.soon_label = "Gleich geht es los";
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
    body.half_title = "Halbzeit";
    body.half_text = "Jetzt ist die andere Seite dran.";
    body.last_title = "Bitte kommen Sie zum Ende";
    body.last_text = "Ein letzter Satz, ein Dank – dann geht es an den nächsten Tisch.";
    body.last_label = "noch";
    return body;
}

}  // namespace auftakt::stage::parts
