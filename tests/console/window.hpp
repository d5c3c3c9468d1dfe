#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "console/console.hpp"

// A console window without a window: its own GL and ImGui context, fed with clicks and keys, drawn into
// memory.
namespace auftakt::console::tests {

class Window {
public:
    Window(int width, int height, TextSource* source = nullptr);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    Console console;
    Previews previews;
    ShowTime now;
    std::vector<Command> sent;
    std::vector<Local> asked;

    // Draws until nothing more is wanted.
    void settle(const Scene& scene);
    void frame(const Scene& scene);
    // Presses and lets go at a place in units, or on what is called so; false: nothing is.
    void click(const Scene& scene, float x, float y);
    bool click(const Scene& scene, const std::string& name);
    bool click_last(const Scene& scene, const std::string& name);  // where several are called so
    // On the first text that is written so.
    bool click_text(const Scene& scene, const std::string& text);
    // Holds the mouse down on a text for three seconds; drags from one text to below another.
    bool hold(const Scene& scene, const std::string& text);
    bool drag(const Scene& scene, const std::string& from, const std::string& below);
    void wheel(const Scene& scene, const std::string& over_text, float clicks);
    void key(const Scene& scene, Key key);
    // As a window library tells it: to ImGui and to the console.
    void type(const Scene& scene, const std::string& ascii);
    void save(const std::string& file);

    float units_wide() const;
    float units_high() const;

private:
    const Written* find(const std::string& text) const;
    void point(const Scene& scene, float x, float y);

    struct Gl;
    std::unique_ptr<Gl> gl_;
    int width_;
    int height_;
};

// A plain picture of this size, as a stand-in for what others draw.
Picture plain_picture(int width, int height, unsigned colour);

}  // namespace auftakt::console::tests
