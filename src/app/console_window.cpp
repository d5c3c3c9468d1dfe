#include "app/console_window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <optional>

#include "stage/gl.hpp"

namespace auftakt {
namespace {

constexpr PixelSize first_size{1600, 1000};

ConsoleWindow& owner(GLFWwindow* window) {
    return *static_cast<ConsoleWindow*>(glfwGetWindowUserPointer(window));
}

struct DesktopArea {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

// What panels and docks leave free on this display.
DesktopArea work_area(const Display& display) {
    DesktopArea area{display.x, display.y, display.width, display.height};
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i)
        if (display.name == glfwGetMonitorName(monitors[i]))
            glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
    return area;
}

std::optional<console::Key> key_of(int key, int mods) {
    using console::Key;
    if (key == GLFW_KEY_Z && (mods & GLFW_MOD_CONTROL) != 0) return Key::undo;
    if ((mods & GLFW_MOD_SHIFT) != 0 && key >= GLFW_KEY_1 && key <= GLFW_KEY_3)
        return std::array{Key::template_1, Key::template_2,
                          Key::template_3}[static_cast<std::size_t>(key - GLFW_KEY_1)];
    if ((mods & GLFW_MOD_CONTROL) != 0 && key >= GLFW_KEY_1 && key <= GLFW_KEY_4)
        return std::array{Key::ask_1, Key::ask_2, Key::ask_3,
                          Key::ask_4}[static_cast<std::size_t>(key - GLFW_KEY_1)];
    switch (key) {
        case GLFW_KEY_PAGE_UP: return Key::page_up;
        case GLFW_KEY_UP: return Key::up;
        case GLFW_KEY_DOWN: return Key::down;
        case GLFW_KEY_PAGE_DOWN: return Key::page_down;
        case GLFW_KEY_ESCAPE: return Key::escape;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER: return Key::enter;
        case GLFW_KEY_TAB: return Key::tab;
        case GLFW_KEY_F1: return Key::f1;
        case GLFW_KEY_F2: return Key::f2;
        case GLFW_KEY_F3: return Key::f3;
        case GLFW_KEY_F4: return Key::f4;
        case GLFW_KEY_F7: return Key::f7;
        case GLFW_KEY_F8: return Key::f8;
        case GLFW_KEY_F10: return Key::f10;
        default: return std::nullopt;
    }
}

// ImGui's own callbacks feed the current context: it is chosen by the window first.
void listen(GLFWwindow* window) {
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int code, int action, int mods) {
        owner(w).on_key(key, code, action, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned character) { owner(w).on_character(character); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
        owner(w).on_mouse(button, action, mods);
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) { owner(w).on_scroll(x, y); });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { owner(w).on_other(); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int) { owner(w).on_other(); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { owner(w).on_other(); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { owner(w).on_other(); });
}

}  // namespace

ConsoleWindow::ConsoleWindow(Wishes wishes) : wishes_{std::move(wishes)} {
    window_ = std::make_unique<Window>("Auftakt", first_size, nullptr, true);
    window_->make_current();
    glfwSwapInterval(0);
    glfwSetWindowUserPointer(window_->handle(), this);
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window_->handle(), false);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    listen(window_->handle());
    texts_ = std::make_unique<PangoTextSource>();
    console_ = std::make_unique<console::Console>(texts_.get(), wishes_.ask);
}

ConsoleWindow::~ConsoleWindow() {
    window_->make_current();
    ImGui::SetCurrentContext(context_);
    console_.reset();
    texts_.reset();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(context_);
}

template <class Draw>
void ConsoleWindow::frame(Draw draw) {
    ImGui::SetCurrentContext(context_);
    const auto size = window_->pixels();
    if (size.width == 0 || size.height == 0) return;  // minimised
    texts_->begin_frame();
    if (console_->prepare(static_cast<float>(size.width), static_cast<float>(size.height))) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    draw(size);
    ImGui::Render();
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glViewport(0, 0, size.width, size.height);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    window_->swap();
    let_go();
}

void ConsoleWindow::let_go() {
    unseen_.clear();
    for (const auto& [key, scancode, mods] : std::exchange(held_, {})) {
        ImGui_ImplGlfw_KeyCallback(window_->handle(), key, scancode, GLFW_RELEASE, mods);
        touched_ = true;
        console_->touch();
    }
}

void ConsoleWindow::draw(const console::Scene& scene, ShowTime now, const console::Previews& previews,
                         const console::Submit& submit) {
    frame([&](PixelSize) { console_->draw(scene, now, previews, submit); });
}

void ConsoleWindow::occupy(const Display& display, bool whole) {
    auto* handle = window_->handle();
    glfwRestoreWindow(handle);
    glfwSetWindowAttrib(handle, GLFW_DECORATED, whole ? GLFW_FALSE : GLFW_TRUE);
    const auto area =
        whole ? DesktopArea{display.x, display.y, display.width, display.height} : work_area(display);
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    if (!whole) glfwGetWindowFrameSize(handle, &left, &top, &right, &bottom);
    glfwSetWindowPos(handle, area.x + left, area.y + top);
    glfwSetWindowSize(handle, area.width - left - right, area.height - top - bottom);
    if (!whole) glfwMaximizeWindow(handle);
    touched_ = true;
}

void ConsoleWindow::draw_picture(const console::Picture& picture) {
    frame([&](PixelSize size) {
        const auto wide = static_cast<float>(size.width);
        const auto high = static_cast<float>(size.height);
        const auto scale = std::min(wide / picture.width, high / picture.height);
        const ImVec2 bar{(wide - picture.width * scale) / 2, (high - picture.height * scale) / 2};
        ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {wide, high}, IM_COL32_BLACK);
        ImGui::GetBackgroundDrawList()->AddImage(picture.texture, bar, {wide - bar.x, high - bar.y}, {0, 1},
                                                 {1, 0});
    });
}

bool ConsoleWindow::touched() { return std::exchange(touched_, false); }

void ConsoleWindow::on_key(int key, int scancode, int action, int mods) {
    ImGui::SetCurrentContext(context_);
    touched_ = true;
    console_->touch();
    if (action == GLFW_RELEASE && std::ranges::count(unseen_, key) > 0)
        return held_.push_back({key, scancode, mods});
    if (action == GLFW_PRESS) unseen_.push_back(key);
    ImGui_ImplGlfw_KeyCallback(window_->handle(), key, scancode, action, mods);
    if (action != GLFW_PRESS) return;
    if (key == GLFW_KEY_F11) return wishes_.fullscreen();
    if (key == GLFW_KEY_ESCAPE && wishes_.escape()) return;
    if (const auto known = key_of(key, mods)) console_->press(*known);
}

void ConsoleWindow::on_character(unsigned character) {
    ImGui::SetCurrentContext(context_);
    ImGui_ImplGlfw_CharCallback(window_->handle(), character);
    console_->type(static_cast<char32_t>(character));
    touched_ = true;
}

void ConsoleWindow::on_mouse(int button, int action, int mods) {
    ImGui::SetCurrentContext(context_);
    ImGui_ImplGlfw_MouseButtonCallback(window_->handle(), button, action, mods);
    console_->touch();
    touched_ = true;
}

void ConsoleWindow::on_scroll(double x, double y) {
    ImGui::SetCurrentContext(context_);
    ImGui_ImplGlfw_ScrollCallback(window_->handle(), x, y);
    console_->touch();
    touched_ = true;
}

}  // namespace auftakt
