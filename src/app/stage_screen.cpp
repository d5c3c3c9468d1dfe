#include "app/stage_screen.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include "stage/draw_scene.hpp"
#include "stage/gl.hpp"

namespace auftakt {
namespace {

constexpr int ring_ms = 100;    // half a pixel of the ring
constexpr int digits_ms = 250;  // no second is skipped
constexpr int fade_ms = 40;

// How often the body moves by itself, −1: it stands.
int body_moves_ms(const stage::Body& body, ShowTime now) {
    if (const auto* round = std::get_if<stage::Round>(&body)) {
        const auto left = (round->countdown.ends - now).count();
        return left < 30'100 && left > 29'500 ? fade_ms : ring_ms;
    }
    if (const auto* poll = std::get_if<stage::Poll>(&body)) return poll->countdown ? ring_ms : -1;
    if (std::holds_alternative<stage::Tables>(body)) return digits_ms;
    if (std::holds_alternative<stage::Break>(body)) return digits_ms * 4;
    return -1;
}

// The display that is not the console's; null: there is only one.
GLFWmonitor* projector() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    return count > 1 ? monitors[1] : nullptr;
}

}  // namespace

StageScreen::StageScreen(const Window& console) : console_{console} { place(); }

StageScreen::~StageScreen() {
    if (!window_) return;
    window_->make_current();
    glDeleteFramebuffers(1, &frame_);
    console_.make_current();
}

void StageScreen::place() {
    GLFWmonitor* monitor = projector();
    shown_.reset();
    if (monitor == nullptr) {
        window_.reset();
        console_.make_current();
        return;
    }
    int x = 0;
    int y = 0;
    glfwGetMonitorPos(monitor, &x, &y);
    const auto* mode = glfwGetVideoMode(monitor);
    const PixelSize whole{mode->width, mode->height};
    if (!window_) {
        window_ = std::make_unique<Window>("Auftakt", whole, &console_, false);
        glfwSetInputMode(window_->handle(), GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
        window_->make_current();
        glfwSwapInterval(1);  // the one window that waits for its display
        glGenFramebuffers(1, &frame_);
    }
    glfwSetWindowPos(window_->handle(), x, y);
    glfwSetWindowSize(window_->handle(), whole.width, whole.height);
    size_ = whole;
    console_.make_current();
}

int StageScreen::next_frame_ms(const stage::Scene& scene, ShowTime now) const {
    if (scene.blackout || scene.paused) return -1;
    return body_moves_ms(scene.body, now);
}

bool StageScreen::show(const stage::Scene& scene, ShowTime now) {
    const bool moves = next_frame_ms(scene, now) >= 0 && now != shown_at_;
    if (shown_ == scene && !moves) return false;
    renderer_.draw(size_.width, size_.height, stage::scene_palette(scene, now),
                   [&](stage::Painter& painter) { stage::draw_scene(painter, scene, now); });
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
