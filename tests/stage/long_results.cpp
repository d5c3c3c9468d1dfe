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
    auto pulse = halves();
    pulse.yes.votes = pulse.no.votes = "1.987 Stimmen";
    pulse.yes.share = 0.99;
    pulse.no.share = 0.01;
    std::vector<std::pair<std::string, Body>> all{{"lang-umfrage-verglichen", poll},
                                                  {"lang-mehrfachwahl", several},
                                                  {"lang-skala", scale},
                                                  {"lang-rangfolge", order},
                                                  {"lang-punkte", points},
                                                  {"lang-matrix", two},
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
