#include "app/stage_screen.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "stage/gl.hpp"

namespace auftakt {
namespace {

constexpr std::chrono::milliseconds fade_frame{33};

// Motion runs in real time, whatever the show clock does.
double steady_ms() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

StageScreen::~StageScreen() {
    if (!window_) return;
    window_->make_current();
    glDeleteFramebuffers(1, &frame_);
    console_.make_current();
}

void StageScreen::place(const Display* display) {
    shown_.reset();
    if (display == nullptr) {
        window_.reset();
        console_.make_current();
        return;
    }
    const PixelSize whole{display->width, display->height};
    if (!window_) {
        window_ = std::make_unique<Window>("Auftakt", whole, &console_, false);
        glfwSetInputMode(window_->handle(), GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
        window_->make_current();
        glfwSwapInterval(1);  // the one window that waits for its display
        glGenFramebuffers(1, &frame_);
    }
    glfwSetWindowPos(window_->handle(), display->x, display->y);
    glfwSetWindowSize(window_->handle(), whole.width, whole.height);
    size_ = whole;
    console_.make_current();
}

std::optional<std::chrono::milliseconds> StageScreen::next_frame() const {
    const double ms = steady_ms();
    if (motion_.moving(ms)) return fade_frame;
    const auto redraw = stage::redraw_after(motion_.scene());
    const auto held = motion_.held_until();
    if (!held) return redraw;
    const std::chrono::milliseconds left{std::max<std::int64_t>(std::llround(*held - ms), 1)};
    return redraw ? std::min(*redraw, left) : left;
}

bool StageScreen::show(const stage::Scene& scene, ShowTime now) {
    const double ms = steady_ms();
    const bool moves = motion_.moving(ms) || (stage::redraw_after(scene) && now != shown_at_);
    const bool was_held = motion_.held_until() && ms >= *motion_.held_until();
    if (shown_ == scene && !moves && !was_held) return false;
    if (shown_ != scene || was_held) motion_.show(scene, ms);
    renderer_.draw(size_.width, size_.height, motion_.colours(now, ms),
                   [&](stage::Painter& painter) { motion_.draw(painter, now, ms); });
    shown_ = scene;
    shown_at_ = now;
    present();
    return true;
}

// The texture is shared between the contexts, a framebuffer is not: the window's context reads it through its
// own.
void StageScreen::present() {
    if (!window_) return;
    glFlush();
    window_->make_current();
    glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
    glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, renderer_.texture(), 0);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    const auto to = window_->pixels();
    glBlitFramebuffer(0, 0, size_.width, size_.height, 0, 0, to.width, to.height, GL_COLOR_BUFFER_BIT,
                      GL_LINEAR);
    window_->swap();
    console_.make_current();
}

std::string StageScreen::described() const {
    return window_ ? fmt::format("{}×{}", size_.width, size_.height) : std::string{};
}

}  // namespace auftakt
