#include "view/console_view.hpp"

#include "core/next_step.hpp"
#include "core/run_order.hpp"
#include "view/console_hall_parts.hpp"
#include "view/console_poll_parts.hpp"
#include "view/console_show_parts.hpp"
#include "view/console_time.hpp"

namespace auftakt {
namespace {

using namespace console;

constexpr std::int64_t saved_fresh_ms = 30'000;

std::vector<TabHead> tab_heads(const Scene& scene, const Words& words) {
    std::vector<TabHead> heads{{Tab::show, words("console.tab.show"), "F1"}};
    if (scene.pairing.exists) heads.push_back({Tab::pairing, words("console.tab.pairing"), "F2"});
    if (scene.matching.exists)
        heads.push_back(
            {Tab::matching, words("console.tab.matching"), "F3", !scene.matching.concerns.empty()});
    heads.push_back({Tab::preflight, words("console.tab.preflight"), "F4"});
    heads.push_back({Tab::people, words("console.tab.people"), "F7"});
    if (!scene.results.rows.empty()) heads.push_back({Tab::results, words("console.tab.results"), "F8"});
    if (scene.wall.exists) heads.push_back({Tab::wall, words("console.tab.wall"), "F10"});
    return heads;
}

// "1920×1080" is called "1080p".
std::string lines_of(const std::string& size) {
    constexpr std::string_view times = "×";
    const auto at = size.find(times);
    return at == size.npos ? size : size.substr(at + times.size()) + "p";
}

Chip stage_chip(const Health& health, const Words& words) {
    const bool none = health.stage_size.empty();
    return {none ? Mark::warn : Mark::ok, words("console.chip.stage"),
            none ? words("console.chip.stage_none") : lines_of(health.stage_size),
            words(none ? "console.explain.stage_none" : "console.explain.stage")};
}

Chip network_chip(const ConsoleContext& context, const DevicesScene& devices, const Words& words) {
    if (!context.health.listening)
        return {Mark::danger, words("console.chip.network"), words("console.chip.network_none"),
                words("console.preflight.address_none")};
    if (devices.phones == 0)
        return {Mark::ok, words("console.chip.network"),
                words.count("console.chip.phones", context.devices.sockets),
                words("console.explain.network")};
    const auto numbers = words.number(devices.connected) + " / " + words.number(devices.phones);
    return {Mark::ok, words("console.chip.network"), numbers,
            devices.total + ". " +
                words(devices.lost.empty() ? "console.explain.phones" : "console.explain.phones_lost")};
}

Chip saved_chip(const ConsoleContext& context, const Words& words) {
    const auto label = words("console.chip.saved");
    switch (context.health.disk) {
        case Disk::full:
            return {Mark::danger, label, words("console.chip.disk_full"), words("console.notice.disk_full")};
        case Disk::failed:
            return {Mark::danger, label, words("console.chip.disk_failed"),
                    words("console.notice.disk_failed")};
        case Disk::good: break;
    }
    const auto age = context.boot.ms - context.health.saved.ms;
    const bool old = age > saved_fresh_ms;
    return {old ? Mark::warn : Mark::ok, label,
            words("console.chip.saved_at", {{"time", length(age, words)}}),
            words(old ? "console.explain.saved_old" : "console.explain.saved")};
}

Notice notice(Mark mark, std::string text) { return {mark, std::move(text), std::nullopt}; }

std::optional<Notice> pause_notice(const Public& state, const Words& words) {
    if (!state.run.paused) return std::nullopt;
    const auto countdown = running_countdown(state);
    const auto time = countdown ? look(*countdown, state.run.paused->at).text : "–";
    const bool gap = state.run.paused->reason == run::PauseReason::gap;
    return Notice{Mark::warn, words(gap ? "console.now.paused_gap" : "console.now.paused", {{"time", time}}),
                  Control{words("console.resume"), gap ? words("console.key.space") : "P",
                          run::Command{run::Resume{}}}};
}

// A question stays open until the facilitator closes it; when its time has passed she is asked.
std::optional<Notice> question_notice(const Public& state, ShowTime now, const Words& words) {
    const auto step = next_step(state);
    if (step.kind != run::StepKind::close_question || !overrun(state, now)) return std::nullopt;
    const auto& asked = state.ask.asks.at(AskId{static_cast<std::uint32_t>(step.number)});
    const auto minutes = (now.ms - asked.opened.ms) / minute_ms;
    return Notice{Mark::warn,
                  minutes < 1 ? words("console.next_reminder") : words.count("console.now.remind", minutes),
                  Control{words("console.close_question"), words("console.key.space"),
                          run::Command{run::TakeStep{step}}}};
}

std::optional<Notice> export_notice(const ExportState& exported, const Words& words) {
    const Control dismiss{words("console.keys.close"), "", std::nullopt, Local::dismiss_export};
    switch (exported.stage) {
        case ExportState::Stage::none: return std::nullopt;
        case ExportState::Stage::running:
            return Notice{Mark::waiting, words("console.export.running"), std::nullopt};
        case ExportState::Stage::done:
            return Notice{Mark::ok,
                          words.count("console.export.written", exported.files, {{"path", exported.folder}}),
                          dismiss};
        case ExportState::Stage::failed:
            return Notice{Mark::danger, words("console.export.failed", {{"path", exported.folder}}), dismiss};
    }
    return std::nullopt;
}

std::vector<Notice> notices(const Public& state, const ConsoleContext& context, const PairingScene& pairing,
                            const Words& words) {
    std::vector<Notice> all;
    const auto& health = context.health;
    if (health.disk == Disk::full) all.push_back(notice(Mark::danger, words("console.notice.disk_full")));
    if (health.disk == Disk::failed) all.push_back(notice(Mark::danger, words("console.notice.disk_failed")));
    if (context.projector_lost) all.push_back(notice(Mark::danger, words("console.notice.projector_lost")));
    if (auto paused = pause_notice(state, words)) all.push_back(std::move(*paused));
    if (auto asked = question_notice(state, context.clock.now, words)) all.push_back(std::move(*asked));
    if (auto exported = export_notice(context.exported, words)) all.push_back(std::move(*exported));
    if (health.answers_lost) all.push_back(notice(Mark::warn, words("console.preflight.box_lost")));
    if (state.screen.blackout)
        all.push_back(
            {Mark::warn, words("console.live.black"),
             Control{words("console.black_off"), "B", screen::Command{screen::SetBlackout{false}}}});
    if (!pairing.trouble.empty()) all.push_back({Mark::warn, pairing.trouble, pairing.plan.replan, true});
    for (const auto& call : pairing.calls.rows)
        all.push_back({Mark::warn, call.notice, call.controls.front(), true});
    return all;
}

std::vector<KeyHint> keys(const Words& words) {
    const auto space = words("console.key.space");
    const auto word = [&](const char* key) { return words("console.keys." + std::string{key}); };
    return {{space, word("next"), true},
            {"P", word("pause"), true},
            {"+ / −", word("minute"), true},
            {"Z", word("undo"), true},
            {words("console.key.page_up"), word("back"), true},
            {"B", word("black"), true},
            {"M", word("message"), true},
            {.key = "U", .label = word("ask"), .foot = true, .asks = true},
            {"J / N", word("moderation"), true},
            {"E", words("console.export.button"), true, Local::export_results},
            {"H", word("history"), false},
            {"R", words("console.poll.repeat"), false},
            {"A", words("console.questions.finish"), false},
            {"T / L / R", word("pairing"), false},
            {"V / G / S / W", word("wall"), false},
            {"T", word("theme"), false},
            {"F11", word("fullscreen"), false},
            {"F1 – F10", word("tabs"), false},
            {"⇧1 – ⇧3", word("templates"), false},
            {"/", word("search"), false},
            {"Tab", word("next_control"), false},
            {words("console.key.enter"), word("press_control"), false},
            {"Esc", word("close"), false},
            {"?", word("all"), true}};
}

std::vector<KeyHint> pairing_keys(const Words& words) {
    const auto word = [&](const char* key) { return words("console.keys." + std::string{key}); };
    return {{"/", word("find"), true},
            {words("console.key.two_clicks"), word("choose_two"), true},
            {"T", word("swap"), true},
            {"L", word("lock"), true},
            {"R", words("console.replan"), true},
            {"Z", word("undo"), true},
            {"Esc", word("let_go"), true},
            {"?", word("all"), true}};
}

std::vector<KeyHint> matching_keys(const Words& words) {
    const auto word = [&](const char* key) { return words("console.keys." + std::string{key}); };
    return {{"/", word("find"), true},
            {"↑ ↓", word("choose_tandem"), true},
            {words("console.key.two_clicks"), word("choose_tandems"), true},
            {"L", word("lock_tandem"), true},
            {"S", word("other_partner"), true},
            {"X", word("forbid"), true},
            {"A", word("exclude_two"), true},
            {"R", words("console.matching.again"), true},
            {"Z", word("undo"), true},
            {"E", words("console.export.button"), true, Local::export_results},
            {"Esc", word("let_go"), true},
            {"?", word("all"), true}};
}

std::vector<KeyHint> people_keys(const Words& words) {
    const auto word = [&](const char* key) { return words("console.keys." + std::string{key}); };
    return {{words("console.key.space"), word("next"), true},
            {"/", word("search"), true},
            {words("console.key.enter"), word("first_found"), true},
            {"↑ ↓", word("choose_person"), true},
            {"F", words("console.people.open_seat"), true},
            {"J / N", word("moderation"), true},
            {"Z", word("undo"), true},
            {"?", word("all"), true}};
}

std::vector<KeyHint> wall_keys(const Words& words) {
    const auto word = [&](const char* key) { return words("console.keys." + std::string{key}); };
    return {{words("console.key.space"), word("next"), true},
            {"J / N", word("moderation"), true},
            {"1 – 6", word("to_cluster"), true},
            {"V", word("merge"), true},
            {"G", word("new_cluster"), true},
            {"S", word("spotlight"), true},
            {"W", word("wall_form"), true},
            {"T", word("type"), true},
            {"H", word("hide_wall"), true},
            {"Z", word("undo"), true},
            {"?", word("all"), true}};
}

std::vector<KeyHint> questions_keys(const Words& words) {
    const auto word = [&](const char* key) { return words("console.keys." + std::string{key}); };
    return {{words("console.key.space"), word("next"), true},
            {"J / N", word("moderation"), true},
            {"A", words("console.questions.finish"), true},
            {"H", word("hide_wall"), true},
            {"+ / −", word("minute"), true},
            {.key = "U", .label = word("ask"), .foot = true, .asks = true},
            {"Z", word("undo"), true},
            {"B", word("black"), true},
            {"?", word("all"), true}};
}

std::vector<KeyHint> poll_keys(const Words& words) {
    const auto word = [&](const char* key) { return words("console.keys." + std::string{key}); };
    return {{words("console.key.space"), word("next"), true},
            {"H", word("hide_wall"), true},
            {"+ / −", word("minute"), true},
            {"R", words("console.poll.repeat"), true},
            {.key = "U", .label = word("ask"), .foot = true, .asks = true},
            {"J / N", word("moderation"), true},
            {"Z", word("undo"), true},
            {"B", word("black"), true},
            {"?", word("all"), true}};
}

Control pause_control(const Public& state, const Words& words) {
    Control control{words(state.run.paused ? "console.resume" : "console.pause"), "P", std::nullopt};
    if (state.run.place.phase != run::Phase::running) return control;
    control.wish = state.run.paused ? run::Command{run::Resume{}} : run::Command{run::Pause{}};
    return control;
}

Control back_control(const Public& state, const Words& words) {
    Control control{words("console.back"), words("console.key.page_up"), std::nullopt};
    const auto& place = state.run.place;
    if (place.phase == run::Phase::running && segment_before(state, place.segment))
        control.wish = run::Command{run::GoBack{}};
    return control;
}

ShowScene show_scene(const Public& state, const ConsoleContext& context, const Words& words) {
    ShowScene scene;
    scene.rundown = rundown(state, context.clock, words);
    scene.live = live(state, context.clock, context.health, words);
    scene.next = next(state, context.clock.now, words);
    scene.pause = pause_control(state, words);
    scene.back = back_control(state, words);
    scene.black = state.screen.blackout;
    scene.blackout = {words(scene.black ? "console.black_off" : "console.black"), "B",
                      screen::Command{screen::SetBlackout{!scene.black}}};
    scene.poll = poll_scene(state, words);
    scene.ask = ask_form(state, words);
    scene.speak = speak_form(state, words);
    scene.upcoming = upcoming(state, context.clock, words);
    scene.message = message_box(state, words);
    scene.history = history(state, context.clock, words);
    return scene;
}

Control theme_control(const Public& state, Theme theme, const Words& words) {
    const bool on = state.screen.theme.value_or(state.show->theme) == theme;
    return {words(theme == Theme::dark ? "console.settings.dark" : "console.settings.light"), on ? "" : "T",
            screen::Command{screen::SetTheme{theme}}};
}

std::vector<Setting> settings(const Public& state, Theme look, const Words& words) {
    const auto local = [&](const char* key, Local wish) {
        return Control{words(key), "", std::nullopt, wish};
    };
    const bool stage_light = state.screen.theme.value_or(state.show->theme) == Theme::light;
    return {{words("console.settings.stage_theme"),
             {theme_control(state, Theme::dark, words), theme_control(state, Theme::light, words)},
             stage_light},
            {words("console.settings.look"),
             {local("console.settings.dark", Local::look_dark),
              local("console.settings.light", Local::look_light)},
             look == Theme::light},
            {words("console.settings.language"),
             {local("console.settings.german", Local::speak_german),
              local("console.settings.english", Local::speak_english)},
             words.language() == Language::en}};
}

}  // namespace

Scene console_scene(const Public& state, const ConsoleContext& context, const Words& words) {
    Scene scene;
    scene.programme = words.text(state.show->title);
    if (state.programme.kind == programme::Kind::rehearsal) scene.rehearsal = words("console.chip.rehearsal");
    scene.home = state.run.place.phase == run::Phase::preflight ? Tab::preflight : Tab::show;
    scene.show = show_scene(state, context, words);
    scene.hall = {attendance(state, words), devices(state, context.devices, context.boot, words),
                  moderation(state, context.clock.utc, words)};
    scene.pairing = pairing_scene(state, context.devices, context.clock, context.pairing, words);
    scene.matching = matching_scene(state, context.matching, words);
    scene.wall = wall_scene(state, context.wall, words);
    // The key is of what it takes off the stage, while there is something.
    if ((scene.wall.exists && scene.wall.hide.enabled()) || scene.hall.moderation.hide ||
        scene.show.poll.hide.enabled())
        scene.show.history.title_key.clear();
    scene.preflight = preflight_scene(state, context.devices, context.health, context.clock, words);
    scene.people = people_scene(state, context.devices, words, context.clock);
    scene.results = results_scene(state, words);
    scene.tabs = tab_heads(scene, words);
    scene.chips = {stage_chip(context.health, words), network_chip(context, scene.hall.devices, words),
                   saved_chip(context, words)};
    scene.clock = hour_minute_second(context.clock.utc, context.clock.offset);
    scene.notices = notices(state, context, scene.pairing, words);
    scene.export_results = export_control(words);
    const bool light = state.screen.theme.value_or(state.show->theme) == Theme::light;
    scene.stage_theme = theme_control(state, light ? Theme::dark : Theme::light, words);
    scene.settings = settings(state, context.look, words);
    scene.keys = keys(words);
    scene.pairing_keys = pairing_keys(words);
    scene.matching_keys = matching_keys(words);
    scene.people_keys = people_keys(words);
    scene.wall_keys = wall_keys(words);
    scene.poll_keys = poll_keys(words);
    scene.questions_keys = questions_keys(words);
    scene.keys_title = words("console.keys.all");
    scene.keys_close = words("console.keys.close");
    return scene;
}

std::chrono::milliseconds console_changes_in(const ConsoleContext& context) {
    return std::chrono::milliseconds{second_ms - context.clock.utc.ms % second_ms};
}

}  // namespace auftakt
