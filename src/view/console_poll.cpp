#include <algorithm>

#include "core/limits.hpp"
#include "core/people.hpp"
#include "view/console_poll_parts.hpp"
#include "view/console_step.hpp"
#include "view/poll_result.hpp"

namespace auftakt::console {
namespace {

std::vector<CycleChip> cycle(ask::Stage stage, const Words& words) {
    const auto now = 1 + static_cast<int>(stage);
    std::vector<CycleChip> chips;
    for (const auto* key :
         {"console.poll.prepared", "console.poll.open", "console.poll.closed", "console.poll.shown"}) {
        const auto number = static_cast<int>(chips.size());
        chips.push_back({words(key), number < now, number == now});
    }
    return chips;
}

const char* secrecy_key(Secrecy secrecy) {
    switch (secrecy) {
        case Secrecy::named: return "console.ask.named";
        case Secrecy::no_name: return "console.ask.no_name";
        case Secrecy::anonymous: return "console.ask.anonymous";
    }
    return "";
}

std::string state_line(const ask::Ask& ask, const Words& words) {
    const bool seen = ask.stage == ask::Stage::revealed || ask.question.live;
    auto line = words(secrecy_key(ask.question.secrecy)) + " · " +
                words(ask.stage == ask::Stage::revealed ? "console.poll.visible"
                      : seen                            ? "console.poll.live"
                                                        : "console.poll.hidden");
    if (ask.question.split == Split::role) line += " · " + words("console.poll.split");
    if (ask.question.fixed) line += " · " + words("console.poll.fixed");
    if (ask.practice) line += " · " + words("console.poll.practice");
    return line;
}

std::string promise(const ask::Ask& ask, bool bars, const Words& words) {
    const bool small = ask.result && !ask.result->whole;
    if (bars)
        return words(ask.stage == ask::Stage::revealed ? "console.poll.as_shown" : "console.poll.only_you");
    if (small) return words("console.poll.too_few", {{"n", words.number(limits::answers_shown_min)}});
    if (ask::sealed(ask)) return words("console.poll.sealed");
    if (is_written(ask.question.kind))
        return words("console.poll.texts", {{"n", words.number(limits::answers_shown_min)}});
    return words("console.poll.from_five", {{"n", words.number(limits::answers_shown_min)}});
}

RewordForm reword_form(AskId id, const ask::Ask& ask, const Words& words) {
    RewordForm form{.ask = id,
                    .title = words("console.poll.reword"),
                    .promise = words("console.poll.reword_promise"),
                    .question = words.text(ask.question.text),
                    .options = {},
                    .save = words("console.poll.save"),
                    .cancel = words("console.poll.cancel"),
                    .too_long = words("console.message.too_long_any")};
    for (const auto& option : options_of(ask.question.kind)) form.options.push_back(words.text(option));
    return form;
}

bool talks(const Public& state) {
    const auto phase = state.pairing.cycle.phase;
    return state.pairing.segment == state.run.place.segment &&
           (phase == pairing::Phase::change_over || phase == pairing::Phase::talk);
}

}  // namespace

PollScene poll_scene(const Public& state, const Words& words) {
    PollScene scene;
    const auto* segment = current_segment(state);
    const auto id = segment != nullptr && state.run.place.phase == run::Phase::running &&
                            std::holds_alternative<PollSpec>(segment->spec)
                        ? current_ask(state)
                        : std::nullopt;
    if (!id) return scene;
    const auto& ask = state.ask.asks.at(*id);
    scene.exists = true;
    scene.title = words("console.poll.title");
    scene.state = state_line(ask, words);
    scene.cycle = cycle(ask.stage, words);
    const auto n = answered(state, *id);
    const auto here = std::max(static_cast<int>(people::present(state.people).size()), n);
    scene.answered = words.number(n);
    scene.of = words.count("console.poll.of", n, {{"of", words.number(here)}});
    scene.share = here == 0 ? 0 : static_cast<double>(n) / here;
    scene.bars = poll_bars(state, *id, words);
    scene.promise = promise(ask, !scene.bars.empty(), words);
    scene.repeat = {words("console.poll.repeat"), "", run::Command{run::RepeatSegment{}}};
    scene.reword_label = words("console.poll.reword");
    if (ask.stage == ask::Stage::open) scene.reword = reword_form(*id, ask, words);
    return scene;
}

AskForm ask_form(const Public& state, const Words& words) {
    const auto say = [&](const char* key) { return words("console.ask." + std::string{key}); };
    AskForm form;
    form.title = say("title");
    form.key = "U";
    form.open_label = say("open");
    if (state.run.place.phase != run::Phase::running) form.why = say("not_now");
    const auto control = words("console.key.ctrl");
    form.templates = {{ask::Template::yes_no, say("yes_no"), control + " 1"},
                      {ask::Template::scale, say("scale"), control + " 2"},
                      {ask::Template::choice, say("choice"), control + " 3"},
                      {ask::Template::words, say("words"), control + " 4"}};
    form.question = say("question");
    form.question_hint = say("question_hint");
    form.options = say("options");
    for (std::size_t i = 0; i < ask_options; ++i)
        form.option_hints.push_back(
            words(i < limits::options_min ? "console.ask.option" : "console.ask.option_more",
                  {{"letter", std::string(1, static_cast<char>('A' + i))}}));
    form.secrecy = say("secrecy");
    form.secrecies = {say("anonymous"), say("no_name"), say("named")};
    form.result = say("result");
    form.results = {say("hidden"), say("live")};
    form.live_hint = say("live_hint");
    form.time = say("time");
    for (const int seconds : ask_times)
        form.times.push_back(seconds == 0 ? say("no_time")
                                          : words("console.ask.seconds", {{"n", words.number(seconds)}}));
    form.stored = say("stored");
    form.storing = {say("kept"), say("practice")};
    form.after = say("after");
    form.after_key = words("console.key.enter");
    form.at_once = say("at_once");
    form.at_once_key = control + " " + words("console.key.enter");
    if (talks(state)) form.no_talk = say("no_talk");
    form.cancel = words("console.poll.cancel");
    form.too_long = words("console.message.too_long_any");
    return form;
}

}  // namespace auftakt::console
