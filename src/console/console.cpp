#include "console/console.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "console/layout.hpp"

namespace auftakt::console {
namespace {

// ImGui sees a press one frame after the mouse is over the thing, and the release one after that.
constexpr int frames_after_input = 3;

// What makes sense while the console is not seen.
bool works_unseen(Wish wish) {
    constexpr std::array unseen{Wish::next,        Wish::back,         Wish::undo,     Wish::pause,
                                Wish::plus_minute, Wish::minus_minute, Wish::blackout, Wish::stage_theme};
    return std::ranges::find(unseen, wish) != unseen.end();
}

// One key takes what people wrote or answered off the stage, from wherever it is pressed; null: this is
// none, or there is nothing to take.
const Control* hiding(Wish wish, const Scene& scene) {
    if (wish != Wish::history) return nullptr;
    if (scene.wall.exists && scene.wall.hide.enabled()) return &scene.wall.hide;
    if (scene.hall.moderation.hide) return &*scene.hall.moderation.hide;
    return scene.show.poll.hide.enabled() ? &scene.show.poll.hide : nullptr;
}

// True: it was one of the console's own.
bool opens_overlay(Local wish, Inputs& inputs) {
    switch (wish) {
        case Local::speak_for:
            inputs.overlay = Overlay::speak;
            inputs.speak = {.name = {}, .person = {}, .draft = {}, .focus = true};
            return true;
        case Local::other_partners:
            inputs.overlay = Overlay::others;
            inputs.matches.others = Role::senior;
            inputs.other_search.clear();
            inputs.others_scroll = 0;
            return true;
        case Local::exclude_two:
            inputs.overlay = Overlay::exclusion;
            inputs.exclusion = {.names = {}, .people = {}, .confidential = 0, .focus = true};
            return true;
        default: return false;
    }
}

int running_segment(const Scene& scene) {
    for (const auto& row : scene.show.rundown.rows)
        if (row.passed == Passed::current) return row.segment;
    return -1;
}

bool has_tab(const Scene& scene, Tab tab) {
    return std::ranges::find(scene.tabs, tab, &TabHead::tab) != scene.tabs.end();
}

}  // namespace

Console::Console(TextSource* source, Ask ask)
    : source_{source}, ask_{[this, outside = std::move(ask)](Local wish) {
          if (!opens_overlay(wish, inputs_)) outside(wish);
      }} {}

void Console::send(const Control& control, const Submit& submit) {
    if (control.wish) submit(*control.wish);
}

bool Console::prepare(float pixels_wide, float pixels_high) {
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    const auto scale = scale_for(pixels_wide, pixels_high);
    if (scale == fonts_.scale()) return false;
    fonts_.load(*io.Fonts, scale);
    frames_wanted_ = frames_after_input;
    return true;
}

void Console::press(Key key) {
    keys_.push_back({wish_of(key), works_while_typing(key)});
    frames_wanted_ = frames_after_input;
}

void Console::type(char32_t character) {
    keys_.push_back({wish_of(character), false});
    frames_wanted_ = frames_after_input;
}

void Console::touch() { frames_wanted_ = frames_after_input; }

// After every start the running show comes first; a new phase brings its own tab to the front.
void Console::follow(const Scene& scene) {
    if (!opened_ || scene.home != home_) inputs_.tab = scene.home;
    opened_ = true;
    home_ = scene.home;
    if (!has_tab(scene, inputs_.tab)) inputs_.tab = scene.home;
    if (const auto running = running_segment(scene); running != segment_) {
        segment_ = running;
        inputs_.rundown_scroll.reset();
        inputs_.notes_scroll = 0;
        inputs_.bars_scroll = 0;
        asked_ = false;
    }
    const bool asked = scene.show.poll.exists;
    if (asked && !std::exchange(asked_, asked)) inputs_.lower = Lower::poll;
    asked_ = asked;
}

bool Console::obey_unseen(const Scene& scene, const Submit& submit) {
    follow(scene);
    ui_.typing = false;
    seen_ = false;
    inputs_.overlay = Overlay::none;
    for (const auto& key : std::exchange(keys_, {}))
        if (works_unseen(key.wish) || hiding(key.wish, scene) != nullptr) obey(key.wish, scene, submit);
    return inputs_.overlay != Overlay::none;
}

void Console::obey_keys(const Scene& scene, const Submit& submit) {
    ui_.press_focused = false;
    const bool typing = ui_.typing;
    auto pressed = std::exchange(keys_, {});
    for (const auto& key : pressed)
        if (!typing || key.while_typing) obey(key.wish, scene, submit);
    // A letter that was a command must not appear in the field which that command has just opened.
    if (!pressed.empty() && !typing) ImGui::GetIO().ClearInputCharacters();
}

void Console::obey(Wish wish, const Scene& scene, const Submit& submit) {
    if (const auto* hides = hiding(wish, scene)) return send(*hides, submit);
    const auto& show = scene.show;
    const bool overlay = inputs_.overlay != Overlay::none;
    const auto* waiting = first_waiting(scene.hall.moderation);
    const bool pairing = seen_ && !overlay && inputs_.tab == Tab::pairing;
    if (pairing && obey_pairing(wish, scene.pairing, submit)) return;
    const bool matching = seen_ && !overlay && inputs_.tab == Tab::matching;
    if (matching && obey_matching(wish, scene.matching, submit)) return;
    const bool wall = seen_ && !overlay && inputs_.tab == Tab::wall;
    if (wall && obey_wall(wish, scene.wall, submit)) return;
    const bool people = seen_ && !overlay && inputs_.tab == Tab::people;
    if (people && obey_people(wish, scene.people, submit)) return;
    const bool poll = seen_ && !overlay && inputs_.tab == Tab::show && inputs_.lower == Lower::poll;
    if (poll && wish == Wish::replan) return send(show.poll.repeat, submit);
    // Letters beside a field that is being filled in are no commands.
    const auto writes = [&] {
        return inputs_.overlay == Overlay::ask || inputs_.overlay == Overlay::reword ||
               inputs_.overlay == Overlay::speak || inputs_.overlay == Overlay::others ||
               inputs_.overlay == Overlay::exclusion;
    };
    const auto use_template = [&](std::size_t number) {
        if (number >= show.message.templates.size()) return;
        inputs_.tab = Tab::show;
        inputs_.lower = Lower::message;
        inputs_.message = show.message.templates[number];
        inputs_.focus_message = true;
    };
    const auto go = [&](Tab tab) {
        if (has_tab(scene, tab)) inputs_.tab = tab;
        inputs_.overlay = Overlay::none;
        ui_.focus = -1;
    };
    switch (wish) {
        case Wish::next:
            if (inputs_.overlay == Overlay::confirm)
                answer_confirm(show.next, inputs_, submit);
            else if (!overlay)
                take_next(show.next, inputs_, submit);
            return;
        case Wish::back: return overlay ? void() : send(show.back, submit);
        case Wish::undo:
            if (!overlay && show.history.newest) send(*show.history.newest, submit);
            return;
        case Wish::pause: return overlay ? void() : send(show.pause, submit);
        case Wish::plus_minute: return overlay ? void() : send(show.live.plus, submit);
        case Wish::minus_minute: return overlay ? void() : send(show.live.minus, submit);
        case Wish::blackout: return writes() ? void() : send(show.blackout, submit);
        case Wish::message:
            if (overlay) return;
            inputs_.tab = Tab::show;
            inputs_.lower = Lower::message;
            inputs_.focus_message = true;
            return;
        case Wish::ask: return overlay ? void() : open_ask(show.ask, inputs_);
        case Wish::ask_1: return choose_template(show.ask, 0, inputs_);
        case Wish::ask_2: return choose_template(show.ask, 1, inputs_);
        case Wish::ask_3: return choose_template(show.ask, 2, inputs_);
        case Wish::ask_4: return choose_template(show.ask, 3, inputs_);
        case Wish::approve:
            if (overlay || waiting == nullptr) return;
            // A word of the list is read before it is let through.
            if (!waiting->masked.empty() && inputs_.unmasked.insert(waiting->text).second) return;
            return send(waiting->show, submit);
        case Wish::decline:
            if (!overlay && waiting != nullptr) send(waiting->decline, submit);
            return;
        case Wish::finish:
            if (!overlay && scene.hall.moderation.finish) send(*scene.hall.moderation.finish, submit);
            return;
        case Wish::history: inputs_.lower = Lower::history; return;
        case Wish::export_results:
            if (!overlay && scene.export_results.local) ask_(*scene.export_results.local);
            return;
        case Wish::stage_theme: return writes() ? void() : send(scene.stage_theme, submit);
        case Wish::lock_table:
        case Wish::forbid:
        case Wish::open_seat:
        case Wish::replan:
        case Wish::merge:
        case Wish::new_cluster:
        case Wish::spotlight:
        case Wish::spotlight_next:
        case Wish::wall_form:
        case Wish::cluster_1:
        case Wish::cluster_2:
        case Wish::cluster_3:
        case Wish::cluster_4:
        case Wish::cluster_5:
        case Wish::cluster_6:
        case Wish::choose_previous:
        case Wish::choose_next: return;
        case Wish::search:
            if (overlay) return;
            inputs_.tab = Tab::people;
            inputs_.search.clear();
            inputs_.focus_search = true;
            return;
        case Wish::tab_show: return go(Tab::show);
        case Wish::tab_pairing: return go(Tab::pairing);
        case Wish::tab_matching: return go(Tab::matching);
        case Wish::tab_preflight: return go(Tab::preflight);
        case Wish::tab_people: return go(Tab::people);
        case Wish::tab_wall: return go(Tab::wall);
        case Wish::tab_results: return go(Tab::results);
        case Wish::template_1: return use_template(0);
        case Wish::template_2: return use_template(1);
        case Wish::template_3: return use_template(2);
        case Wish::all_keys: inputs_.overlay = overlay ? Overlay::none : Overlay::keys; return;
        case Wish::close:
            inputs_.overlay = Overlay::none;
            inputs_.chip.reset();
            ui_.focus = -1;
            return;
        case Wish::press_focused:
            if (inputs_.chip) return inputs_.chip.reset();
            if (inputs_.overlay == Overlay::ask && ui_.focus < 0)
                return send_ask(show.ask, ImGui::GetIO().KeyCtrl ? When::at_once : When::next, inputs_,
                                submit);
            ui_.press_focused = ui_.focus >= 0;
            return;
        case Wish::focus_next:
            inputs_.chip.reset();
            ui_.focus = focusable_ > 0 ? (ui_.focus + 1) % focusable_ : -1;
            return;
        case Wish::none: return;
    }
}

void Console::draw_tab(Ui& ui, const FrameLayout& frame, const Scene& scene, ShowTime now,
                       const Previews& previews, const Submit& submit) {
    const auto main = draw_notices(ui, frame.main, frame, scene, inputs_.tab, submit);
    switch (inputs_.tab) {
        case Tab::show: return draw_show(ui, main, frame, scene, previews, now, inputs_, submit);
        case Tab::matching: return draw_matching(ui, main, frame, scene.matching, inputs_, submit);
        case Tab::pairing: return draw_pairing(ui, main, frame, scene.pairing, inputs_, submit);
        case Tab::preflight:
            return draw_preflight(ui, main, frame, scene.preflight, previews, inputs_, submit, ask_);
        case Tab::people: return draw_people(ui, main, frame, scene.people, inputs_, submit);
        case Tab::results: return draw_results(ui, main, frame, scene.results, inputs_, submit);
        case Tab::wall: return draw_wall(ui, main, frame, scene, previews, inputs_, submit);
    }
}

// The text that was cut, in full, beside the mouse.
void Console::tell(Canvas& canvas, Box window) const {
    if (canvas.told().empty()) return;
    const auto mouse = ImGui::GetIO().MousePos;
    const auto text = canvas.told();
    const auto wide = std::min(canvas.width(text, Type::r14) + 24, 460.0F);
    const auto x = std::min(mouse.x / canvas.scale() + 12, window.w - wide - 8);
    const auto lines = static_cast<int>(canvas.width(text, Type::r14) / (wide - 28)) + 1;
    const auto high = 16 + 19 * static_cast<float>(lines);
    const auto y = std::min(mouse.y / canvas.scale() + 18, window.h - high - 8);
    canvas.layer(2);
    canvas.fill({x, y, wide, high}, canvas.theme().raised, size::radius_chip);
    canvas.frame({x, y, wide, high}, canvas.theme().edge, size::radius_chip);
    canvas.paragraph({x + 12, y + 8, wide - 24, high}, text, Type::r14, canvas.theme().text, lines);
}

void Console::draw(const Scene& scene, ShowTime now, const Previews& previews, const Submit& submit) {
    auto& io = ImGui::GetIO();
    const auto chosen = inputs_.seats;
    const auto on_wall = inputs_.wall;
    const auto matches = inputs_.matches;
    seen_ = true;
    follow(scene);
    obey_keys(scene, submit);
    written_.clear();
    pressables_.clear();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, theme_of(look_).bg);
    ImGui::Begin("console", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    Canvas canvas{*ImGui::GetWindowDrawList(), theme_of(look_), fonts_, source_,
                  recording_ ? &written_ : nullptr};
    ui_.typing = false;
    ui_.wheel = io.MouseWheel;
    Ui ui{canvas, ui_, ask_, recording_ ? &pressables_ : nullptr};
    const Box window{0, 0, io.DisplaySize.x / fonts_.scale(), io.DisplaySize.y / fonts_.scale()};
    const auto frame = frame_layout(window.w, window.h);
    const bool covered = inputs_.overlay != Overlay::none;
    const bool explaining = inputs_.chip.has_value();
    ui.live = !covered && !explaining;
    draw_head(ui, frame, scene, inputs_);
    draw_tab(ui, frame, scene, now, previews, submit);
    draw_foot(ui, frame, scene, inputs_, ask_);
    ui.live = !covered;
    if (explaining) draw_chip_meaning(ui, frame, scene, inputs_);
    ui.live = covered;
    if (covered) draw_overlay(ui, window, scene, previews, inputs_, submit);
    // Names are shown as long as they are looked at.
    if (inputs_.overlay != Overlay::confidences) inputs_.matches.viewed_before.reset();
    if (inputs_.overlay != Overlay::others) inputs_.matches.others.reset();
    tell(canvas, window);
    if (!explaining) focusable_ = ui.pressables();
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    frames_wanted_ = std::max(0, frames_wanted_ - 1);
    // Another choice is another scene.
    if (chosen != inputs_.seats || on_wall != inputs_.wall || matches != inputs_.matches)
        frames_wanted_ = frames_after_input;
}

}  // namespace auftakt::console
