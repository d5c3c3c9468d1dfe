#include "stage/headless_gl.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <fmt/format.h>

#include <stdexcept>

namespace auftakt::stage {
namespace {

[[noreturn]] void fail(const char* step) {
    throw std::runtime_error{
        fmt::format("cannot draw without a display: {} failed (EGL error {:#x}); is libegl-mesa0 installed?",
                    step, eglGetError())};
}

}  // namespace

struct HeadlessGl::Egl {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;

    Egl() {
        display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        if (display == EGL_NO_DISPLAY) fail("eglGetPlatformDisplay");
        if (!eglInitialize(display, nullptr, nullptr)) fail("eglInitialize");
        if (!eglBindAPI(EGL_OPENGL_API)) fail("eglBindAPI");
        constexpr EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION,
                                      3,
                                      EGL_CONTEXT_MINOR_VERSION,
                                      3,
                                      EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                      EGL_NONE};
        context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, version);
        if (context == EGL_NO_CONTEXT) fail("eglCreateContext");
        if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) fail("eglMakeCurrent");
    }
    Egl(const Egl&) = delete;
    Egl& operator=(const Egl&) = delete;
    ~Egl() {
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display, context);
        // The display stays: it belongs to the process, and ending it would end every other context on it.
    }
};

HeadlessGl::HeadlessGl() : egl_{std::make_unique<Egl>()} {}
HeadlessGl::~HeadlessGl() = default;

}  // namespace auftakt::stage
