#include "app/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <stdexcept>

#include "base/log.hpp"

namespace auftakt {
namespace {

void note_error(int code, const char* text) { log_warning(fmt::format("window system {}: {}", code, text)); }

}  // namespace

WindowSystem::WindowSystem() {
    glfwSetErrorCallback(note_error);
    if (glfwInit() != GLFW_TRUE)
        throw std::runtime_error{"no display could be opened; --headless runs without windows"};
}

WindowSystem::~WindowSystem() { glfwTerminate(); }

Window::Window(const std::string& title, PixelSize size, const Window* share, bool decorated) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DECORATED, decorated ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, decorated ? GLFW_TRUE : GLFW_FALSE);
    handle_ = glfwCreateWindow(size.width, size.height, title.c_str(), nullptr,
                               share == nullptr ? nullptr : share->handle_);
    if (handle_ == nullptr)
        throw std::runtime_error{"no window could be opened; --headless runs without windows"};
}

Window::~Window() { glfwDestroyWindow(handle_); }

void Window::make_current() const { glfwMakeContextCurrent(handle_); }
void Window::swap() const { glfwSwapBuffers(handle_); }

void Window::rename(const std::string& title) const { glfwSetWindowTitle(handle_, title.c_str()); }

PixelSize Window::pixels() const {
    PixelSize size;
    glfwGetFramebufferSize(handle_, &size.width, &size.height);
    return size;
}

bool Window::wants_to_close() const { return glfwWindowShouldClose(handle_) == GLFW_TRUE; }

}  // namespace auftakt
