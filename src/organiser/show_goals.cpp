#include "organiser/show_goals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "core/limits.hpp"
#include "organiser/show_questions.hpp"
#include "organiser/show_segments.hpp"

namespace auftakt {
namespace {

using namespace show_text;

constexpr std::size_t goals_max = 5;
constexpr int goal_steps = 5;

// A goal, and the item that measures it if it has a question.
Goal goal(Fields& fields, std::size_t number, std::vector<ScaleItem>& items) {
    Goal read{.title = fields.text("title", title, Need::required), .text = fields.text("text", line)};
    auto question = fields.text("question", line);
    auto measure = fields.plain("measure", measure_letters_max);
    auto labels = read_labels(fields, goal_steps);
    if (question.empty()) {
        if (!measure.empty()) fields.fault("measure", "this goal has no \"question\" that could measure it.");
        return read;
    }
    read.measure = measure.empty() ? fmt::format("goal.{}", number) : std::move(measure);
    items.push_back({.text = std::move(question),
                     .measure = read.measure,
                     .name = read.title,
                     .labels = std::move(labels)});
    return read;
}

bool has_measure_twice(const std::vector<ScaleItem>& items) {
    std::set<std::string> seen;
    return !std::ranges::all_of(items,
                                [&](const ScaleItem& item) { return seen.insert(item.measure).second; });
}

// What was measured before, told once more: nothing is asked.
GoalsSpec goal_results(Fields& fields) {
    GoalsSpec read;
    for (const auto* item : fields.tables("goals", 1, goals_max, Need::required)) {
        auto below = fields.below(*item, "this goal");
        auto name = below.text("title", title, Need::required);
        auto text = below.text("text", line);
        auto measure = below.plain("measure", measure_letters_max);
        if (measure.empty()) measure = fmt::format("goal.{}", read.results.size() + 1);
        read.results.push_back(
            {.text = std::move(text), .measure = std::move(measure), .name = std::move(name)});
        below.finish();
    }
    // Their questions were heard when they were asked: a name says enough.
    for (auto& each : read_five_cs(fields)) {
        each.text = {};
        read.results.push_back(std::move(each));
    }
    if (has_measure_twice(read.results))
        fields.fault("goals", "two of these have the same \"measure\", which could not be told apart.");
    return read;
}

}  // namespace

GoalsSpec read_goals(Fields& fields) {
    if (fields.flag("results").value_or(false)) return goal_results(fields);
    GoalsSpec read;
    Scale scale{.steps = goal_steps, .labels = {}, .items = {}};
    for (const auto* item : fields.tables("goals", 1, goals_max, Need::required)) {
        auto below = fields.below(*item, "this goal");
        read.goals.push_back(goal(below, read.goals.size() + 1, scale.items));
        below.finish();
    }
    std::ranges::move(read_five_cs(fields), std::back_inserter(scale.items));
    auto text = fields.text("question", limits::question_graphemes_max);
    if (has_measure_twice(scale.items))
        fields.fault("goals", "two of these have the same \"measure\", which could not be told apart.");
    if (scale.items.empty()) {
        if (!text.empty())
            fields.fault("question", "no goal has a question of its own, so nothing is asked.");
        return read;
    }
    if (text.empty()) text = {"Wo stehen wir heute?", {}, "Where do we stand today?"};
    read.question = Question{.text = std::move(text), .kind = std::move(scale)};
    return read;
}

}  // namespace auftakt
