#include "sample_parts.hpp"

// Results with the most that may ever stand in them.
namespace auftakt::stage::parts {

std::vector<std::pair<std::string, Body>> long_results() {
    const std::string question =
        "Welche der folgenden Gewohnheiten, Regeln und Besprechungen in unserem Haus würden Sie am liebsten "
        "schon morgen früh abschaffen, und warum gerade diese?";
    const std::string option = "Hierarchien überbrücken und Neues wagen, Monat für Monat neu";  // sixty
    auto poll = compared_poll();
    poll.options.resize(8, poll.options.front());
    for (auto& each : poll.options) each.text = option, each.votes = "1.987 Stimmen", each.percent = "100 %";
    auto dots = poll;
    dots.drawing = Drawing::dots;
    for (auto& each : dots.options) each.dots = 120;
    auto parts = poll;
    parts.drawing = Drawing::donut;
    parts.options.resize(6);
    for (auto& each : parts.options) each.bar = 1.0 / 6;
    parts.all = "1.987";
    parts.all_label = "haben geantwortet";
    auto several = strips(true);
    several.strokes = 0;
    several.rows.resize(8, several.rows.front());
    for (auto& row : several.rows)
        row.text = option, row.percent = "100 %", row.bar = 1, row.sides = {"1.000", "1.000"};
    auto scale = columns(true);
    scale.steps.resize(10, scale.steps.front());
    for (auto& step : scale.steps)
        step.label = "eher nicht so sehr zufrieden", step.now_figure = step.before_figure = "1.987";
    scale.mean.note =
        "1.987 von 2.000 antworten mit „eher außergewöhnlich zurückhaltend“ oder „sehr zurückhaltend und "
        "still“.";
    auto order = ranks(true);
    order.rows.resize(8, order.rows.back());
    for (auto& row : order.rows) row.text = option, row.places.resize(8, 0.5);
    auto points = waffle(true);
    for (auto& row : points.rows) row.text = option;
    auto two = field(true);
    two.across = {option, option, option};
    two.up = two.across;
    two.corners_label = "Personen je Feld";
    for (auto& corner : two.corners) corner.text = option, corner.figure = "1.987";
    const std::string note =
        "1999 bat der Chef von General Electric fünfhundert Führungskräfte, sich das Internet von Jüngeren "
        "erklären zu lassen, und ging selbst jede Woche zu einer jungen Kollegin in die Lehre, bis er es "
        "konnte.";
    const std::string name = "Prof. Dr. Maximiliane-Alexandra Freifrau von Schulze-Wiesenbrock-Hohenstein";
    auto known = quiz(true, true);
    known.options.resize(8, known.options.front());
    for (auto& each : known.options) each.text = option, each.figure = "1.987";
    known.options[1].right = true;
    known.note = note;
    known.best.assign(5, {"5", name, Role::senior, "123.456"});
    auto answer = known;
    answer.best_title.clear();
    answer.best.clear();
    auto number = guesses(true);
    number.bins.assign(13, {"1.987", 1, ""});
    for (std::size_t i = 0; i < number.bins.size(); i += 2) number.bins[i].from = "1.000.000.000.000";
    number.axis_label = "Ihre Schätzungen, in Schritten von 1.000.000.000.000";
    number.median_label = "Mitte 1.000.000.000.000";
    number.truth_label = "Wirklich 1.000.000.000.000";
    number.median_at = 0.46;
    number.truth_at = 0.5;
    number.card_figure = "1.000.000.000.000";
    number.card_note = note;
    number.distance = "−1.000.000.000.000 Menschen in allen Häusern zusammen und darüber hinaus";
    number.distance_note = "1.987 von 2.000 lagen höchstens 1.000.000.000.000 daneben.";
    auto middle = number;
    middle.truth_at.reset();
    middle.median_at = 0.97;
    middle.distance.clear();
    middle.card_note = option;
    middle.sides = {"1.000.000.000.000", "1.000.000.000.000"};
    middle.before = "zuvor 1.000.000.000.000";
    auto edge = number;
    edge.median_at = 0.04;
    edge.truth_at = 0.02;
    auto words = cloud();
    for (auto& word : words.words) word.text = "Wertschätzungsunterstützerinnen";
    words.words.front().count = "1.987×";
    auto even_words = words;
    for (auto& word : even_words.words) word.size = 0;
    const std::string long_text = note + " " + note.substr(0, 73) + " Ende.";
    auto texts = quotes(7);
    for (auto& each : texts.quotes) each = {long_text, name, Role::senior};
    auto four_texts = texts;
    four_texts.quotes.resize(4);
    auto seven_texts = texts;
    for (auto& each : seven_texts.quotes) each.text = note.substr(0, 79);
    auto one_word = four_texts;
    for (auto& each : one_word.quotes) each.text = std::string(280, 'W');
    auto pulse = halves();
    pulse.yes.votes = pulse.no.votes = "1.987 Stimmen";
    pulse.yes.share = 0.99;
    pulse.no.share = 0.01;
    std::vector<std::pair<std::string, Body>> all{{"lang-umfrage-verglichen", poll},
                                                  {"lang-umfrage-dots", dots},
                                                  {"lang-umfrage-ring", parts},
                                                  {"lang-mehrfachwahl", several},
                                                  {"lang-skala", scale},
                                                  {"lang-rangfolge", order},
                                                  {"lang-punkte", points},
                                                  {"lang-matrix", two},
                                                  {"lang-quiz", known},
                                                  {"lang-quiz-antwort", answer},
                                                  {"lang-schaetzung", number},
                                                  {"lang-schaetzung-mitte", middle},
                                                  {"lang-schaetzung-rand", edge},
                                                  {"lang-wolke", words},
                                                  {"lang-wolke-gleich", even_words},
                                                  {"lang-freitext", texts},
                                                  {"lang-freitext-vier", four_texts},
                                                  {"lang-freitext-sieben", seven_texts},
                                                  {"lang-freitext-ein-wort", one_word},
                                                  {"lang-puls", pulse}};
    for (auto& [sample, body] : all)
        std::visit(
            [&]<class Result>(Result& result) {
                if constexpr (requires { result.question; }) result.question = question;
            },
            body);
    return all;
}

}  // namespace auftakt::stage::parts
