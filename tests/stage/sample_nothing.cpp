#include "sample_parts.hpp"

// Segments of the kit with as little in them as a show file, or a silent hall, may bring.
namespace auftakt::stage::parts {

std::vector<std::pair<std::string, Body>> next_to_nothing() {
    auto no_ranks = ranks(false);
    for (auto& row : no_ranks.rows)
        row.place = row.figure = "–", row.first = false, row.places.assign(row.places.size(), 0);
    auto no_points = waffle(false);
    for (auto& row : no_points.rows) row.figure = "–", row.signs = 0;
    auto one_goal = goals();
    one_goal.goals.resize(1);
    one_goal.goals.front().text.clear();
    one_goal.sponsor.reset();
    auto one_rule = rules();
    one_rule.rules.resize(1);
    one_rule.rules.front().text.clear();
    one_rule.limits_label.clear();
    one_rule.limits.clear();
    one_rule.ring = TickRing{0, 0, "0", "", "Noch niemand", ""};
    auto not_measured = goal_measures();
    not_measured.before_label.clear();
    not_measured.now_label.clear();
    for (auto& row : not_measured.rows) row = {.text = row.text, .figure = "–"};
    auto short_rest = pause(1'340'000);
    short_rest.rows.clear();
    auto end = closing();
    end.figures.resize(1);
    end.figures.front().figure = "0";
    end.next_label.clear();
    end.next.clear();
    Message title_only{.title = "Grußwort"};
    return {
        {"rangfolge-ohne", no_ranks},    {"punkte-ohne", no_points},     {"ein-ziel", one_goal},
        {"eine-regel", one_rule},        {"ohne-messung", not_measured}, {"pause-ohne-hinweis", short_rest},
        {"abschluss-ohne-termine", end}, {"nur-ein-titel", title_only},  {"erstes-tandem", tandems(1, false)},
        {"kein-termin", appointments(0)}};
}

}  // namespace auftakt::stage::parts
