#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/displays.hpp"
#include "app/window.hpp"
#include "stage/stage_motion.hpp"
#include "stage/stage_renderer.hpp"
#include "view/stage_scene.hpp"

namespace auftakt {

// The stage: drawn once into a texture, shown in its window on the projector when there is a second display.
// The console's preview shows the same texture. Main thread; the console's context is current around every
// call.
class StageScreen {
public:
    explicit StageScreen(const Window& console) : console_{console} {}
    ~StageScreen();

    void keep(const std::map<std::string, std::string>& pictures) { renderer_.keep(pictures); }
    // Draws when the scene is new or something in it moves. True: the texture is another picture now.
    bool show(const stage::Scene& scene, ShowTime now);
    // When the picture moves by itself: a countdown, a cross-fade. Missing: it stands.
    std::optional<std::chrono::milliseconds> next_frame() const;

    unsigned texture() const { return renderer_.texture(); }
    PixelSize size() const { return size_; }
    bool has_window() const { return window_ != nullptr; }
    // "1920×1080"; empty: no projector.
    std::string described() const;
    // Fills this display; null: there is none for the stage, its picture lives on in the preview.
    void place(const Display* display);

private:
    void present();

    const Window& console_;
    stage::StageRenderer renderer_;
    std::unique_ptr<Window> window_;
    PixelSize size_{1920, 1080};
    unsigned frame_ = 0;  // framebuffer of the window's context
    std::optional<stage::Scene> shown_;
    ShowTime shown_at_;
    stage::StageMotion motion_;
};

}  // namespace auftakt
