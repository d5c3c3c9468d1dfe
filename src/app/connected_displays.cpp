#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/displays.hpp"

namespace auftakt {

std::size_t display_count() {
    int count = 0;
    glfwGetMonitors(&count);
    return static_cast<std::size_t>(count);
}

std::vector<Display> connected_displays() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<Display> displays;
    for (int i = 0; i < count; ++i) {
        const auto* mode = glfwGetVideoMode(monitors[i]);
        if (mode == nullptr) continue;
        Display display{.name = glfwGetMonitorName(monitors[i]),
                        .width = mode->width,
                        .height = mode->height,
                        .primary = monitors[i] == glfwGetPrimaryMonitor()};
        glfwGetMonitorPos(monitors[i], &display.x, &display.y);
        glfwGetMonitorPhysicalSize(monitors[i], &display.width_mm, &display.height_mm);
        displays.push_back(std::move(display));
    }
    return displays;
}

}  // namespace auftakt
