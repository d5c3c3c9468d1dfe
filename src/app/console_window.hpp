#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/displays.hpp"
#include "app/text_source.hpp"
#include "app/window.hpp"
#include "console/console.hpp"

struct ImGuiContext;

namespace auftakt {

// The facilitator's window: GLFW and ImGui round the console. Main thread; its GL context stays current.
class ConsoleWindow {
public:
    struct Wishes {
        console::Ask ask;                  // what is not the show's
        std::function<void()> fullscreen;  // F11
        std::function<bool()> escape;      // true: it was for the window, the console does not hear of it
    };
    explicit ConsoleWindow(Wishes wishes);
    ~ConsoleWindow();
    ConsoleWindow(const ConsoleWindow&) = delete;
    ConsoleWindow& operator=(const ConsoleWindow&) = delete;

    Window& window() { return *window_; }
    console::Console& console() { return *console_; }

    void draw(const console::Scene& scene, ShowTime now, const console::Previews& previews,
              const console::Submit& submit);
    // Takes the room that this display's desktop leaves, or all of it: for the stage's picture.
    void occupy(const Display& display, bool whole);
    // The stage's picture instead of the console, when there is one display only. Bars where the shapes
    // differ.
    void draw_picture(const console::Picture& picture);
    // Something was pressed, moved or uncovered since the last frame.
    bool touched();

    void on_key(int key, int scancode, int action, int mods);
    void on_character(unsigned character);
    void on_mouse(int button, int action, int mods);
    void on_scroll(double x, double y);
    void on_other() { touched_ = true; }

private:
    struct Release {
        int key;
        int scancode;
        int mods;
    };

    template <class Draw>
    void frame(Draw draw);
    void let_go();

    Wishes wishes_;
    std::unique_ptr<Window> window_;
    ImGuiContext* context_ = nullptr;
    std::unique_ptr<PangoTextSource> texts_;
    std::unique_ptr<console::Console> console_;
    // ImGui sees which keys are down, once a frame: a key that was pressed and let go between two frames
    // stays down until one has seen it.
    std::vector<int> unseen_;
    std::vector<Release> held_;
    bool touched_ = true;
};

}  // namespace auftakt
