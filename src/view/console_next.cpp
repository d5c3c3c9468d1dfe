#include "core/limits.hpp"
#include "core/next_step.hpp"
#include "view/console_show_parts.hpp"
#include "view/console_step.hpp"
#include "view/console_time.hpp"

namespace auftakt::console {

bool overrun(const Public& state, ShowTime now) {
    const auto countdown = running_countdown(state);
    return countdown && !state.run.paused && now >= countdown->ends;
}

Next next(const Public& state, ShowTime now, const Words& words) {
    const auto step = next_step(state);
    const auto said = step_words(state, step, words);
    Next result;
    result.label = words("console.next");
    result.detail = said.label;
    result.key = words("console.key.space");
    result.step = step;
    // A release asks for a hold, in its own tab.
    result.enabled = step.kind != run::StepKind::nothing && step.kind != run::StepKind::release_tandems;
    result.due = result.enabled && overrun(state, now);
    if (step.kind == run::StepKind::end_show)
        result.confirm = Confirm{words("console.confirm.end"), words("step.detail.end_show"),
                                 words("console.end_show"), words("console.confirm.no")};
    return result;
}

Upcoming upcoming(const Public& state, const WallClock& clock, const Words& words) {
    Upcoming result;
    result.title = words("console.upcoming.title");
    const auto step = next_step(state);
    if (step.kind == run::StepKind::nothing && state.run.place.phase == run::Phase::ended) {
        result.headline = words("console.upcoming.none");
        return result;
    }
    const auto said = step_words(state, step, words);
    result.headline = said.label;
    if (!said.detail.empty()) result.lines.push_back(said.detail);
    if (const auto when = planned_step_time(state); when && *when > clock.now)
        result.at = words.clock(local_minute({clock.utc.ms + (when->ms - clock.now.ms)}, clock.offset));
    return result;
}

Control export_control(const Words& words) {
    return {words("console.export.button"), "E", std::nullopt, Local::export_results};
}

MessageBox message_box(const Public& state, const Words& words) {
    MessageBox result;
    const auto seconds = std::to_string(limits::message_shown_for.count());
    result.title = words("console.message.title");
    result.title_short = words("console.keys.message");
    result.title_key = "M";
    result.limit = words("console.message.max", {{"n", std::to_string(limits::message_graphemes_max)}});
    result.hint = words("console.message.hint");
    result.timed = words("console.message.show", {{"n", seconds}});
    result.timed_key = words("console.key.enter");
    result.stays = words("console.message.stays");
    result.templates_title = words("console.message.templates");
    result.too_long = words("console.message.too_long_any");
    if (state.run.place.phase == run::Phase::running &&
        questions::is_open(state.questions, state.run.place.segment))
        result.as_question = words("console.questions.type");
    for (const auto& text : state.show->message_templates) result.templates.push_back(words.text(text));
    if (!state.screen.message) return result;
    result.shown = state.screen.message->text;
    result.hide = Control{words("console.message.hide"), "", screen::Command{screen::HideMessage{}}};
    return result;
}

}  // namespace auftakt::console
