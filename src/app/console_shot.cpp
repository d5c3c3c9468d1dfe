#include "app/console_shot.hpp"

#include <backends/imgui_impl_opengl3.h>

#include "app/preview_texture.hpp"
#include "app/text_source.hpp"
#include "stage/gl.hpp"
#include "stage/render_target.hpp"

namespace auftakt {
namespace {

class DrawingContext {
public:
    DrawingContext() : context_{ImGui::CreateContext()} {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui_ImplOpenGL3_Init("#version 330 core");
    }
    ~DrawingContext() {
        ImGui::SetCurrentContext(context_);
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(context_);
    }
    DrawingContext(const DrawingContext&) = delete;
    DrawingContext& operator=(const DrawingContext&) = delete;

private:
    ImGuiContext* context_;
};

}  // namespace

stage::Picture console_shot(const console::Scene& scene, ShowTime now, const console::Previews& previews,
                            console::Look look, int width, int height) {
    for (const auto* preview : {&previews.live, &previews.next})
        make_small_copies(static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(preview->texture)));
    const DrawingContext context;
    PangoTextSource texts;
    console::Console console{&texts, [](console::Local) {}};
    console.choose(look);
    stage::RenderTarget target{width, height};
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    target.begin();
    do {
        ImGui::GetIO().DeltaTime = 0.25F;
        texts.begin_frame();
        if (console.prepare(static_cast<float>(width), static_cast<float>(height))) {
            ImGui_ImplOpenGL3_DestroyFontsTexture();
            ImGui_ImplOpenGL3_CreateFontsTexture();
        }
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        console.draw(scene, now, previews, [](Command) {});
        ImGui::Render();
        glViewport(0, 0, width, height);
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    } while (console.wants_redraw());
    target.end();
    return target.read_back();
}

}  // namespace auftakt
