#pragma once

#include <string>

struct GLFWwindow;
struct GLFWmonitor;

namespace auftakt {

struct PixelSize {
    int width = 0;
    int height = 0;
    bool operator==(const PixelSize&) const = default;
};

// GLFW itself, for as long as this lives. Main thread. Throws std::runtime_error when there is no display.
class WindowSystem {
public:
    WindowSystem();
    ~WindowSystem();
    WindowSystem(const WindowSystem&) = delete;
    WindowSystem& operator=(const WindowSystem&) = delete;
};

// One window with an OpenGL 3.3 context. `share`: textures made in one context can be used in the other.
class Window {
public:
    Window(const std::string& title, PixelSize size, const Window* share, bool decorated);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    GLFWwindow* handle() const { return handle_; }
    void make_current() const;
    void swap() const;
    void rename(const std::string& title) const;
    PixelSize pixels() const;  // of the framebuffer
    bool wants_to_close() const;

private:
    GLFWwindow* handle_ = nullptr;
};

}  // namespace auftakt
