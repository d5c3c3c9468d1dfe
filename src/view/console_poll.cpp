#include <algorithm>

#include "core/limits.hpp"
#include "core/pair_rules.hpp"
#include "core/people.hpp"
#include "view/console_poll_parts.hpp"
#include "view/console_step.hpp"
#include "view/poll_result.hpp"

namespace auftakt::console {
namespace {

// stage: -1 while it is only prepared.
std::vector<CycleChip> cycle(int stage, const Words& words) {
    const auto now = 1 + stage;
    std::vector<CycleChip> chips;
    for (const auto* key :
         {"console.poll.prepared", "console.poll.open", "console.poll.closed", "console.poll.shown"}) {
        const auto number = static_cast<int>(chips.size());
        chips.push_back({words(key), number < now, number == now});
    }
    return chips;
}

std::string state_line(const ask::Ask& ask, const Words& words) {
    const bool seen = ask.stage == ask::Stage::revealed || ask.question.live;
    auto line = words(secrecy_key(ask.question.secrecy)) + " · " +
                words(ask.hidden                          ? "console.poll.taken_away"
                      : ask.stage == ask::Stage::revealed ? "console.poll.visible"
                      : seen                              ? "console.poll.live"
                                                          : "console.poll.hidden");
    if (ask.question.split == Split::role) line += " · " + words("console.poll.split");
    if (ask.question.fixed) line += " · " + words("console.poll.fixed");
    if (ask.practice) line += " · " + words("console.poll.practice");
    return line;
}

std::string promise(const Public& state, AskId id, bool bars, const Words& words) {
    const auto& ask = state.ask.asks.at(id);
    const bool small = ask.result && !ask.result->whole;
    if (bars) {
        const bool steps = ask::sealed(ask) && ask.question.live && !ask.result;
        if (!visible_result(state, id))
            return words(steps ? "console.poll.only_you_steps" : "console.poll.only_you",
                         {{"n", words.number(limits::live_moved_min)}});
        return words(steps ? "console.poll.as_shown_steps" : "console.poll.as_shown",
                     {{"n", words.number(limits::live_moved_min)}});
    }
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
                    .others = {},
                    .save = words("console.poll.save"),
                    .cancel = words("console.poll.cancel"),
                    .too_long = words("console.message.too_long_any")};
    for (const auto& option : options_of(ask.question.kind)) form.options.push_back(words.text(option));
    auto kind = ask.question.kind;
    for (const auto* other : other_words(kind)) form.others.push_back(words.text(*other));
    return form;
}

// What everybody sees of it can be taken away at once, and comes back with the same key.
Control hide(const Public& state, AskId id, const Words& words) {
    const auto& ask = state.ask.asks.at(id);
    if (ask.hidden) return {words("console.poll.show_again"), "H", ask::Command{ask::ShowAgain{id}}};
    Control control{words("console.poll.hide"), "H", std::nullopt};
    const bool seen = ask.stage == ask::Stage::revealed || ask.question.live;
    if (seen) control.wish = ask::Command{ask::Hide{id}};
    return control;
}

Held reset(AskId id, const ask::Ask& ask, const Words& words) {
    return {{words("console.poll.reset_question"),
             words(ask::sealed(ask) ? "console.poll.reset_sealed" : "console.poll.reset_text"),
             words("console.poll.reset_hold"), words("console.poll.cancel")},
            ask::Command{ask::Reset{id}}};
}

constexpr const char* drawing_keys[] = {"console.poll.bars", "console.poll.dots", "console.poll.donut"};

// The same for everybody: how the stage draws it, and how its pages turn.
void add_forms(PollScene& scene, AskId id, const ask::Ask& ask, const Words& words) {
    if (std::holds_alternative<OpenText>(ask.question.kind)) {
        scene.forms_label = words("console.poll.pages");
        scene.forms = {{words("console.poll.by_key"), "", ask::Command{ask::TurnPages{id, false}}},
                       {words("console.poll.by_themselves"), "", ask::Command{ask::TurnPages{id, true}}}};
        scene.form = ask::turns_pages(ask) ? 1 : 0;
        return;
    }
    if (!may_be_drawn(ask.question.kind, Drawing::dots)) return;
    scene.forms_label = words("console.poll.drawing");
    for (const auto drawing : {Drawing::bars, Drawing::dots, Drawing::donut})
        if (may_be_drawn(ask.question.kind, drawing))
            scene.forms.push_back({words(drawing_keys[static_cast<std::size_t>(drawing)]), "",
                                   ask::Command{ask::Draw{id, drawing}}});
    scene.form = static_cast<int>(ask.question.drawing);
}

// It was reset: the next key asks it.
PollScene prepared(PollScene scene, const Words& words) {
    scene.cycle = cycle(-1, words);
    scene.answered = words.number(0);
    scene.promise = words("console.poll.is_prepared");
    return scene;
}

void add_prepared(AskForm& form, const Public& state, const Words& words) {
    form.prepared_title = words("console.ask.prepared");
    for (const int segment : state.run.later) {
        const auto& spec =
            std::get<PollSpec>(state.show->segments.at(static_cast<std::size_t>(segment)).spec);
        const auto place = [&](const char* key, ask::Command wish, bool may) {
            Control control{words(key), "", std::nullopt};
            if (may) control.wish = std::move(wish);
            return control;
        };
        const bool running = form.why.empty();
        form.prepared.push_back(
            {segment, words.text(spec.question.text),
             place("console.ask.place", ask::PlaceQuestion{segment, false}, running),
             place("console.ask.at_once", ask::PlaceQuestion{segment, true}, running && form.no_talk.empty()),
             place("console.ask.drop", ask::DropQuestion{segment}, true)});
    }
}

}  // namespace

const char* secrecy_key(Secrecy secrecy) {
    switch (secrecy) {
        case Secrecy::named: return "console.ask.named";
        case Secrecy::no_name: return "console.ask.no_name";
        case Secrecy::anonymous: return "console.ask.anonymous";
    }
    return "";
}

PollScene poll_scene(const Public& state, const Words& words) {
    PollScene scene;
    const auto* segment = current_segment(state);
    if (segment == nullptr || state.run.place.phase != run::Phase::running) return scene;
    const auto id = question_on(state);
    scene.exists = id || std::holds_alternative<PollSpec>(segment->spec);
    if (!scene.exists) return scene;
    scene.title = words("console.poll.title");
    scene.hide = {words("console.poll.hide"), "H", std::nullopt};
    scene.repeat = {words("console.poll.repeat"), "R", std::nullopt};
    scene.speak = {words("console.speak.open"), "", std::nullopt};
    scene.reset_label = words("console.poll.reset");
    scene.reword_label = words("console.poll.reword");
    if (!id) return prepared(std::move(scene), words);
    const auto& ask = state.ask.asks.at(*id);
    scene.state = state_line(ask, words);
    scene.cycle = cycle(static_cast<int>(ask.stage), words);
    const auto n = answered(state, *id);
    const auto here = std::max(static_cast<int>(people::present(state.people).size()), n);
    scene.answered = words.number(n);
    scene.of = words.count("console.poll.of", n, {{"of", words.number(here)}});
    scene.share = here == 0 ? 0 : static_cast<double>(n) / here;
    scene.bars = poll_bars(state, *id, words);
    scene.promise = promise(state, *id, !scene.bars.empty(), words);
    add_forms(scene, *id, ask, words);
    scene.repeat.wish = run::Command{run::RepeatSegment{}};
    scene.hide = hide(state, *id, words);
    scene.reset = reset(*id, ask, words);
    if (ask.stage == ask::Stage::open) scene.speak.local = Local::speak_for;
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
    form.means_hints = {say("yes_means"), say("no_means")};
    form.secrecy = say("secrecy");
    form.secrecies = {say("anonymous"), say("no_name"), say("named")};
    form.result = say("result");
    form.results = {say("hidden"), say("live")};
    form.live_hint = say("live_hint");
    form.drawing = words("console.poll.drawing");
    for (const auto* key : drawing_keys) form.drawings.push_back(words(key));
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
    if (pairing::talks(state)) form.no_talk = say("no_talk");
    form.later = say("later");
    add_prepared(form, state, words);
    form.cancel = words("console.poll.cancel");
    form.too_long = words("console.message.too_long_any");
    return form;
}

}  // namespace auftakt::console
