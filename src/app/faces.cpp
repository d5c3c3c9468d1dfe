#include "app/faces.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <utility>

#include "app/battery.hpp"
#include "app/console_window.hpp"
#include "app/cue_player.hpp"
#include "app/preview_texture.hpp"
#include "app/qr_texture.hpp"
#include "app/stage_screen.hpp"
#include "app/wall_time.hpp"
#include "core/next_step.hpp"
#include "stage/draw_scene.hpp"
#include "view/console_view.hpp"
#include "view/stage_view.hpp"

namespace auftakt {
namespace {

using namespace std::chrono_literals;

std::atomic<bool> windows_open = false;

constexpr PixelSize preview_size{960, 540};
constexpr auto machine_looked_at_every = 5s;

console::Picture picture(unsigned texture, PixelSize size) {
    return {.texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture)),
            .width = static_cast<float>(size.width),
            .height = static_cast<float>(size.height),
            .upside_down = true};
}

// Stage, console and sound of one evening. Each turn of the loop looks at the newest snapshot and draws what
// changed.
class Faces {
public:
    Faces(Host& host, const FacesOptions& options)
        : host_{host},
          options_{options},
          console_{wishes()},
          stage_{console_.window()},
          cues_{host.settings().kiosk},
          look_{options.theme.value_or(Theme::dark)} {
        const auto pictures = host_.pictures();
        stage_.keep(pictures);
        next_.keep(pictures);
        choose_look(look_);
        if (options.theme) host_.submit(screen::Command{screen::SetTheme{*options.theme}});
        host_.exports().on_put(wake_faces);
        place_windows();
        host_.snapshots().on_put(wake_faces);
        host_.devices().on_put(wake_faces);
        host_.health().on_put(wake_faces);
        windows_open = true;
    }
    ~Faces() { windows_open = false; }

    void run(const std::function<bool()>& stopped) {
        while (!stopped() && !console_.window().wants_to_close()) {
            glfwWaitEventsTimeout(std::chrono::duration<double>(turn()).count());
            if (host_.settings().autopilot && host_.show_ended()) return;
        }
    }

private:
    ConsoleWindow::Wishes wishes() {
        return {.ask = [this](console::Local local) { obey(local); },
                .fullscreen = [this] { fill_console(!stage_fills_console_); },
                .escape =
                    [this] {
                        const bool filled = stage_fills_console_;
                        fill_console(false);
                        return filled;
                    }};
    }

    // With one display the stage's picture can take the console's place; with two it never does.
    void fill_console(bool wanted) {
        const bool fills = wanted && !stage_.has_window();
        if (fills == stage_fills_console_) return;
        stage_fills_console_ = fills;
        if (!displays_.empty()) console_.occupy(displays_[placement_.console], fills);
    }

    void choose_look(Theme look) {
        look_ = look;
        console_.console().choose(look == Theme::light ? console::Look::light : console::Look::dark);
    }

    void speak(Language language) {
        options_.language = language;
        shown_state_.reset();
    }

    // Stage and console each on their display, at the start and whenever a cable was moved.
    void place_windows() {
        auto displays = connected_displays();
        if (displays == displays_) return;
        displays_ = std::move(displays);
        arrange();
    }

    void arrange() {
        if (displays_.empty()) return;
        const auto before = std::exchange(placement_, place(displays_, projector_));
        const bool had_stage = stage_.has_window();
        stage_.place(placement_.stage ? &displays_[*placement_.stage] : nullptr);
        machine_.stage_size = stage_.described();
        projector_lost_ = !placement_.stage && (had_stage || projector_lost_);
        if (placement_.stage) stage_fills_console_ = false;
        if (!placed_ || before != placement_)
            console_.occupy(displays_[placement_.console], stage_fills_console_);
        placed_ = true;
    }

    // The stage goes to the next display; with one display it takes turns with the console.
    void move_stage() {
        if (!placement_.stage) return fill_console(true);
        projector_ = next_projector(displays_, placement_);
        arrange();
    }

    void obey(console::Local local) {
        switch (local) {
            case console::Local::test_sound: cues_.check_volume(); break;
            case console::Local::stage_screen: move_stage(); break;
            case console::Local::export_results: host_.export_results(); break;
            case console::Local::dismiss_export: host_.dismiss_export(); break;
            case console::Local::speak_german: speak(Language::de); break;
            case console::Local::speak_english: speak(Language::en); break;
            case console::Local::look_dark: choose_look(Theme::dark); break;
            case console::Local::look_light: choose_look(Theme::light); break;
            case console::Local::pair_remote:
            case console::Local::speak_for:
            case console::Local::other_partners:
            case console::Local::exclude_two: break;  // the console's own overlays
        }
    }

    Language stage_language(const Public& state) const {
        return options_.language.value_or(state.show->language);
    }
    Words words(const Public& state) const {
        return {host_.words(stage_language(state)), state.show->address};
    }

    // One look at everything; returns how long nothing will change by itself.
    std::chrono::milliseconds turn() {
        look_at_machine();
        if (display_count() != displays_.size()) place_windows();
        const auto snapshot = host_.snapshots().get();
        if (!snapshot) return 100ms;
        const auto clock = wall_clock(*snapshot, boot_time_now(), host_.settings().speed);
        const auto& state = *snapshot->state;
        cues_.ring(state.run, clock.now, host_.settings().speed);
        const auto scene = stage_scene(state, stage_context(clock), words(state));
        const bool stage_new = stage_.show(scene, clock.now);
        show_console(*snapshot, clock, stage_new);
        return until_next(state, clock);
    }

    StageContext stage_context(const WallClock& clock) const {
        StageContext context{
            .now = clock.now, .ms_of_day = ms_of_day(clock), .address = host_.join_address()};
        const auto health = host_.health().get();
        if (health && health->disk == Disk::failed) {
            const Words spoken{host_.words(Language::de), Address::sie};
            context.stale_since = spoken.clock(static_cast<int>(ms_of_day(clock) / 60'000));
        }
        return context;
    }

    void show_console(const Snapshot& snapshot, const WallClock& clock, bool stage_new) {
        if (stage_new) make_small_copies(stage_.texture());
        if (stage_fills_console_) return show_only_stage(snapshot, clock, stage_new);
        const auto second = clock.utc.ms / 1000;
        const bool new_state = snapshot.state != shown_state_;
        const bool touched = console_.touched();
        if (!new_state && !stage_new && !touched && second == shown_second_ &&
            !console_.console().wants_redraw())
            return;
        if (new_state) {
            draw_next(*snapshot.state, clock);
            const auto spoken = words(*snapshot.state);
            console_.window().rename(spoken("console.title") + " – " +
                                     spoken.text(snapshot.state->show->title));
        }
        shown_state_ = snapshot.state;
        shown_second_ = second;
        const auto scene = console_scene(*snapshot.state, console_context(clock), words(*snapshot.state));
        console_.draw(scene, clock.now, previews(), submit());
    }

    // The keys go on working; a question brings the console back.
    void show_only_stage(const Snapshot& snapshot, const WallClock& clock, bool stage_new) {
        const bool touched = console_.touched();
        if (touched) {
            const auto scene = console_scene(*snapshot.state, console_context(clock), words(*snapshot.state));
            if (console_.console().obey_unseen(scene, submit())) return fill_console(false);
        }
        if (stage_new || touched) console_.draw_picture(picture(stage_.texture(), stage_.size()));
    }

    console::Submit submit() {
        return [this](Command command) { host_.submit(std::move(command)); };
    }

    void draw_next(const Public& state, const WallClock& clock) {
        const auto after = after_next(state, {clock.now, clock.utc, {}});
        const auto scene = stage_scene(after, stage_context(clock), words(state));
        next_.draw(preview_size.width, preview_size.height, stage::scene_palette(scene, clock.now),
                   [&](stage::Painter& painter) { stage::draw_scene(painter, scene, clock.now); });
        make_small_copies(next_.texture());
    }

    console::Previews previews() {
        console::Previews all;
        all.live = picture(stage_.texture(), stage_.size());
        all.next = picture(next_.texture(), preview_size);
        all.join_code = join_code_.of("http://" + host_.join_address() + "/");
        if (console_.console().pairing_remote()) all.remote_code = remote_code_.of(host_.remote_url());
        return all;
    }

    ConsoleContext console_context(const WallClock& clock) {
        ConsoleContext context{.clock = clock, .boot = boot_time_now(), .devices = {}, .health = machine_};
        context.projector_lost = projector_lost_;
        context.look = look_;
        context.pairing = console_.console().pairing_selection();
        context.matching = console_.console().match_selection();
        context.wall = console_.console().wall_selection();
        if (const auto exported = host_.exports().get()) context.exported = *exported;
        if (const auto devices = host_.devices().get()) context.devices = *devices;
        if (const auto health = host_.health().get()) {
            context.health.disk = health->disk;
            context.health.saved = health->saved;
            context.health.open_box = health->open_box;
            context.health.answers_lost = health->answers_lost;
        }
        return context;
    }

    // What the preflight tells of laptop and hall.
    void look_at_machine() {
        const auto now = std::chrono::steady_clock::now();
        if (looked_at_ && now - *looked_at_ < machine_looked_at_every) return;
        looked_at_ = now;
        place_windows();
        host_.watch_addresses();
        machine_.addresses = host_.addresses();
        machine_.listening = host_.listening();
        machine_.sound_notice = cues_.notice();
        const auto battery = read_battery();
        machine_.battery_percent = battery.percent;
        machine_.mains = battery.mains;
        std::error_code error;
        const auto space = std::filesystem::space(host_.settings().programme.parent_path(), error);
        machine_.free_bytes = error ? 0 : static_cast<std::int64_t>(space.available);
    }

    std::chrono::milliseconds until_next(const Public& state, const WallClock& clock) {
        auto wait = console_changes_in(
            ConsoleContext{.clock = clock, .boot = boot_time_now(), .devices = {}, .health = {}});
        const auto changes = stage_changes_at(state, stage_context(clock)) - clock.now;
        wait = std::min(wait, std::chrono::milliseconds{static_cast<std::int64_t>(
                                  static_cast<double>(changes.count()) / host_.settings().speed)});
        if (const auto frame = stage_.next_frame()) wait = std::min(wait, *frame);
        if (console_.console().wants_redraw()) wait = 16ms;
        return std::clamp(wait, std::chrono::milliseconds{5}, std::chrono::milliseconds{1000});
    }

    Host& host_;
    FacesOptions options_;
    ConsoleWindow console_;
    StageScreen stage_;
    stage::StageRenderer next_;
    CuePlayer cues_;
    QrTexture join_code_;
    QrTexture remote_code_;
    Health machine_;
    std::optional<std::chrono::steady_clock::time_point> looked_at_;
    std::shared_ptr<const Public> shown_state_;
    std::int64_t shown_second_ = 0;
    std::vector<Display> displays_;
    Placement placement_;
    std::string projector_;  // the display that was chosen for the stage; empty: none was
    bool placed_ = false;
    bool projector_lost_ = false;
    Theme look_ = Theme::dark;
    bool stage_fills_console_ = false;
};

}  // namespace

void run_faces(Host& host, const FacesOptions& options, const std::function<bool()>& stopped) {
    const WindowSystem windows;
    Faces{host, options}.run(stopped);
}

void wake_faces() {
    if (windows_open) glfwPostEmptyEvent();
}

}  // namespace auftakt
