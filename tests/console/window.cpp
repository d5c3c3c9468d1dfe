#include "window.hpp"

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <backends/imgui_impl_opengl3.h>
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb_image_write.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace auftakt::console::tests {
namespace {

constexpr int enter_code = 1;  // what stands for the key in ImGui's table

// One GL context for the whole program: making one takes longer than most tests.
void make_gl_current() {
    static const bool made = [] {
        const auto get =
            reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
        auto* display = get(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        const EGLint wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, EGL_PBUFFER_BIT,
                                 EGL_NONE};
        const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION,
                                  3,
                                  EGL_CONTEXT_MINOR_VERSION,
                                  3,
                                  EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                  EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                  EGL_NONE};
        EGLConfig config = nullptr;
        EGLint count = 0;
        if (!eglInitialize(display, nullptr, nullptr) || !eglBindAPI(EGL_OPENGL_API) ||
            !eglChooseConfig(display, wanted, &config, 1, &count) || count < 1)
            throw std::runtime_error{"no EGL without a display"};
        auto* context = eglCreateContext(display, config, EGL_NO_CONTEXT, version);
        if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context))
            throw std::runtime_error{"no GL context"};
        return true;
    }();
    (void)made;
}

}  // namespace

struct Window::Gl {
    Gl(int width, int height) {
        make_gl_current();
        glGenTextures(1, &texture);
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glGenFramebuffers(1, &target);
        glBindFramebuffer(GL_FRAMEBUFFER, target);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
        context = ImGui::CreateContext();
        ImGui::SetCurrentContext(context);
        ImGui_ImplOpenGL3_Init("#version 330");
    }
    ~Gl() {
        ImGui::SetCurrentContext(context);
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(context);
        glDeleteFramebuffers(1, &target);
        glDeleteTextures(1, &texture);
    }
    Gl(const Gl&) = delete;
    Gl& operator=(const Gl&) = delete;

    unsigned texture = 0;
    unsigned target = 0;
    ImGuiContext* context = nullptr;
};

Window::Window(int width, int height, TextSource* source)
    : console{source, [this](Local wish) { asked.push_back(wish); }},
      gl_{std::make_unique<Gl>(width, height)},
      width_{width},
      height_{height} {
    console.record(true);
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
}

Window::~Window() = default;

float Window::units_wide() const {
    return static_cast<float>(width_) / scale_for(float(width_), float(height_));
}
float Window::units_high() const {
    return static_cast<float>(height_) / scale_for(float(width_), float(height_));
}

void Window::frame(const Scene& scene) {
    ImGui::SetCurrentContext(gl_->context);
    auto& io = ImGui::GetIO();
    io.DeltaTime = 0.25F;
    if (console.prepare(float(width_), float(height_))) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    console.draw(scene, now, previews, [this](Command wish) { sent.push_back(std::move(wish)); });
    ImGui::Render();
    io.MouseWheel = 0;
    glBindFramebuffer(GL_FRAMEBUFFER, gl_->target);
    glViewport(0, 0, width_, height_);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Window::settle(const Scene& scene) {
    do frame(scene);
    while (console.wants_redraw());
}

void Window::click(const Scene& scene, float x, float y) {
    ImGui::SetCurrentContext(gl_->context);
    auto& io = ImGui::GetIO();
    const auto scale = scale_for(float(width_), float(height_));
    io.MousePos = {x * scale, y * scale};
    console.touch();
    frame(scene);
    io.MouseDown[0] = true;
    frame(scene);
    io.MouseDown[0] = false;
    console.touch();
    settle(scene);
}

bool Window::click(const Scene& scene, const std::string& name) {
    settle(scene);
    const auto& all = console.pressables();
    const auto hit = std::ranges::find(all, name, &Pressable::name);
    if (hit == all.end()) return false;
    const auto at = hit->at;
    click(scene, at.x + at.w / 2, at.y + at.h / 2);
    return true;
}

bool Window::click_last(const Scene& scene, const std::string& name) {
    settle(scene);
    const auto& all = console.pressables();
    const auto hit =
        std::find_if(all.rbegin(), all.rend(), [&](const Pressable& one) { return one.name == name; });
    if (hit == all.rend()) return false;
    const auto at = hit->at;
    click(scene, at.x + at.w / 2, at.y + at.h / 2);
    return true;
}

const Written* Window::find(const std::string& text) const {
    const auto& all = console.written();
    const auto hit = std::ranges::find(all, text, &Written::text);
    return hit == all.end() ? nullptr : &*hit;
}

void Window::point(const Scene& scene, float x, float y) {
    ImGui::SetCurrentContext(gl_->context);
    const auto scale = scale_for(float(width_), float(height_));
    ImGui::GetIO().MousePos = {x * scale, y * scale};
    console.touch();
    frame(scene);
}

bool Window::hold(const Scene& scene, const std::string& text) {
    settle(scene);
    const auto* hit = find(text);
    if (hit == nullptr) return false;
    point(scene, hit->at.x + hit->at.w / 2, hit->at.y + hit->at.h / 2);
    ImGui::GetIO().MouseDown[0] = true;
    for (int quarter = 0; quarter < 12; ++quarter) frame(scene);
    ImGui::GetIO().MouseDown[0] = false;
    console.touch();
    settle(scene);
    return true;
}

bool Window::drag(const Scene& scene, const std::string& from, const std::string& below) {
    settle(scene);
    const auto* lifted = find(from);
    const auto* target = find(below);
    if (lifted == nullptr || target == nullptr) return false;
    const auto at = lifted->at;
    const auto to = target->at;
    point(scene, at.x + at.w / 2, at.y + at.h / 2);
    ImGui::GetIO().MouseDown[0] = true;
    frame(scene);
    point(scene, to.x + 10, to.y + 90);
    point(scene, to.x + 12, to.y + 92);
    ImGui::GetIO().MouseDown[0] = false;
    console.touch();
    settle(scene);
    return true;
}

void Window::wheel(const Scene& scene, const std::string& over_text, float clicks) {
    ImGui::SetCurrentContext(gl_->context);
    const auto scale = scale_for(float(width_), float(height_));
    const auto& all = console.written();
    const auto hit = std::ranges::find(all, over_text, &Written::text);
    if (hit == all.end()) return;
    auto& io = ImGui::GetIO();
    io.MousePos = {(hit->at.x + 2) * scale, (hit->at.y + 2) * scale};
    console.touch();
    frame(scene);
    io.MouseWheel = clicks;
    frame(scene);
    io.MouseWheel = 0;
    console.touch();
    settle(scene);
}

bool Window::click_text(const Scene& scene, const std::string& text) {
    settle(scene);
    const auto& all = console.written();
    const auto hit = std::ranges::find(all, text, &Written::text);
    if (hit == all.end()) return false;
    const auto at = hit->at;
    click(scene, at.x + at.w / 2, at.y + at.h / 2);
    return true;
}

void Window::key(const Scene& scene, Key pressed) {
    ImGui::SetCurrentContext(gl_->context);
    auto& io = ImGui::GetIO();
    io.KeyMap[ImGuiKey_Enter] = enter_code;
    io.KeysDown[enter_code] = pressed == Key::enter;
    console.press(pressed);
    settle(scene);
    io.KeysDown[enter_code] = false;
    settle(scene);
}

void Window::type(const Scene& scene, const std::string& ascii) {
    ImGui::SetCurrentContext(gl_->context);
    for (const auto letter : ascii) {
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(letter));
        console.type(static_cast<unsigned char>(letter));
        frame(scene);
    }
    settle(scene);
}

void Window::save(const std::string& file) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) *
                                     4);
    glBindFramebuffer(GL_FRAMEBUFFER, gl_->target);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    for (std::size_t i = 3; i < pixels.size(); i += 4) pixels[i] = 255;
    stbi_flip_vertically_on_write(1);
    stbi_write_png(file.c_str(), width_, height_, 4, pixels.data(), width_ * 4);
}

Picture plain_picture(int width, int height, unsigned colour) {
    make_gl_current();
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height), colour);
    unsigned texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    return {reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture)), float(width), float(height),
            false};
}

}  // namespace auftakt::console::tests
