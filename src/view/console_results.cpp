#include "view/console_results.hpp"

#include <algorithm>
#include <set>

#include "core/limits.hpp"
#include "view/console_poll_parts.hpp"
#include "view/console_show_parts.hpp"
#include "view/console_step.hpp"
#include "view/table_questions.hpp"

namespace auftakt::console {
namespace {

constexpr std::size_t notes_max = 10;

struct KindName {
    const char* operator()(const SingleChoice&) const { return "console.results.choice"; }
    const char* operator()(const MultipleChoice&) const { return "console.results.multiple"; }
    const char* operator()(const Scale&) const { return "console.results.scale"; }
    const char* operator()(const Ranking&) const { return "console.results.ranking"; }
    const char* operator()(const Points&) const { return "console.results.points"; }
    const char* operator()(const WordCloud&) const { return "console.results.cloud"; }
    const char* operator()(const OpenText&) const { return "console.results.text"; }
    const char* operator()(const Guess&) const { return "console.results.guess"; }
    const char* operator()(const Quiz&) const { return "console.results.quiz"; }
    const char* operator()(const Matrix&) const { return "console.results.matrix"; }
    const char* operator()(const YesNo&) const { return "console.results.yes_no"; }
    const char* operator()(const RateTalk&) const { return ""; }
    const char* operator()(const WishPartners&) const { return ""; }
};

ResultRow of_question(const Public& state, AskId id, const Words& words) {
    const auto& ask = state.ask.asks.at(id);
    ResultRow row{.title = words.text(ask.question.text),
                  .detail = words(std::visit(KindName{}, ask.question.kind)) + " · " +
                            words(secrecy_key(ask.question.secrecy)),
                  .count = words.number(answered(state, id)),
                  .remark = {},
                  .bars = {}};
    if (ask.run > 1) row.detail += " · " + words("console.results.run", {{"n", words.number(ask.run)}});
    const WordArgs few{{"n", words.number(limits::answers_shown_min)}};
    if (!ask.result)
        row.remark = words("console.results.running");
    else if (!ask.result->whole || ask.result->n < limits::answers_shown_min)
        row.remark = words("console.poll.too_few", few);
    else
        row.bars = bars_of(ask.question, *ask.result, words);
    return row;
}

ResultRow of_wall(const Public& state, int segment, const WallSpec& spec, const Words& words) {
    auto notes = wall::standing(state.wall, state.programme.shows, segment);
    wall::strongest_first(notes);
    std::set<PersonId> wrote;
    for (const auto& each : notes) wrote.insert(state.wall.notes.at(each.note).author);
    const auto count = static_cast<std::int64_t>(notes.size());
    ResultRow row{.title = words.text(spec.question),
                  .detail = words("console.results.wall") + " · " + words.count("stage.wall.notes", count),
                  .count = words.number(static_cast<std::int64_t>(wrote.size())),
                  .remark = notes.size() > notes_max
                                ? words("console.results.strongest", {{"n", std::to_string(notes_max)}})
                                : std::string{},
                  .bars = {}};
    const double most = notes.empty() ? 0 : notes.front().votes;
    for (const auto& each : notes) {
        if (row.bars.size() == notes_max) break;
        row.bars.push_back({.letter = {},
                            .label = state.wall.notes.at(each.note).text,
                            .sides = {},
                            .figure = words.number(each.votes),
                            .share = most > 0 ? each.votes / most : 0,
                            .lead = most > 0 && each.votes == notes.front().votes});
    }
    return row;
}

}  // namespace

ResultsScene results_scene(const Public& state, const Words& words) {
    ResultsScene scene;
    scene.title = words("console.results.title");
    scene.count_title = words("console.results.answers");
    scene.empty = words("console.results.none");
    scene.export_title = words("console.export.title");
    scene.export_hint = words("console.results.export_hint");
    scene.export_all = export_control(words);
    scene.never_title = words("console.results.never");
    scene.never = {words("console.results.never_ratings"), words("console.results.never_wishes"),
                   words("console.results.never_who")};
    for (const auto id : exported_questions(state))
        if (state.ask.asks.at(id).show == state.programme.shows)
            scene.rows.push_back(of_question(state, id, words));
    const auto& segments = state.show->segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto segment = static_cast<int>(i);
        const auto* spec = std::get_if<WallSpec>(&segments[i].spec);
        if (spec != nullptr && state.wall.open.contains(segment))
            scene.rows.push_back(of_wall(state, segment, *spec, words));
    }
    return scene;
}

}  // namespace auftakt::console
