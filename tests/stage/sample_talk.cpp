#include "sample_parts.hpp"

namespace auftakt::stage::parts {

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

namespace {

const SponsorCard sponsor{
    "Dr. Anneliese Röhrig", "Vorständin Personal, Schirmherrin des Programms", "AR",
    "Am meisten habe ich von Menschen gelernt, die halb so alt sind wie ich. Hören Sie zu. "
    "Und fragen Sie nach."};

}  // namespace

Message message() {
    Message body;
    body.title = "Ich bin heute zum Lernen hier.";
    const auto item = [](std::string strong, std::string rest) {
        return TextBlock{BlockKind::item, {{std::move(strong), true}, {std::move(rest)}}};
    };
    body.blocks = {{BlockKind::paragraph,
                    {{"Wir haben lange geglaubt, Erfahrung fließe nur in eine Richtung. "},
                     {"Das stimmt nicht.", true},
                     {" Heute sind die Jüngeren die Mentoren."}}},
                   item("Ich mache selbst mit", " und suche heute mein Tandem."),
                   item("Was Sie sagen, bleibt im Raum", " – auch mir gegenüber."),
                   item("Jedes Tandem hat Zeit", " – 45 Minuten in jedem Monat.")};
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

}  // namespace auftakt::stage::parts
