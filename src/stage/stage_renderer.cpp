#include "stage/stage_renderer.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <optional>

#include "base/check.hpp"
#include "stage/backdrop_pass.hpp"
#include "stage/gl.hpp"
#include "stage/render_target.hpp"

namespace auftakt::stage {
namespace {

// Makes an ImGui context current for a while; the console's is back afterwards.
class Using {
public:
    explicit Using(ImGuiContext* context) : before_{ImGui::GetCurrentContext()} {
        ImGui::SetCurrentContext(context);
    }
    ~Using() { ImGui::SetCurrentContext(before_); }
    Using(const Using&) = delete;
    Using& operator=(const Using&) = delete;

private:
    ImGuiContext* before_;
};

ImGuiContext* new_context() {
    // Creating a context makes it current if none was.
    auto* before = ImGui::GetCurrentContext();
    auto* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(before);
    return context;
}

}  // namespace

struct StageRenderer::Parts {
    ImGuiContext* context = new_context();
    BackdropPass backdrop;
    TextCache texts;
    Pictures pictures;
    std::optional<RenderTarget> target;
};

StageRenderer::StageRenderer() : parts_{std::make_unique<Parts>()} {
    const Using use{parts_->context};
    ImGui::GetIO().IniFilename = nullptr;
    AUFTAKT_CHECK(ImGui_ImplOpenGL3_Init("#version 330 core"));
}

StageRenderer::~StageRenderer() {
    {
        const Using use{parts_->context};
        ImGui_ImplOpenGL3_Shutdown();
    }
    ImGui::DestroyContext(parts_->context);
}

void StageRenderer::draw(int width, int height, const Palette& colours, const Draw& draw,
                         LayoutRecord* record) {
    const Using use{parts_->context};
    if (!parts_->target || this->width() != width || this->height() != height)
        parts_->target.emplace(width, height);
    parts_->texts.begin_frame();
    if (record != nullptr) record->clear();

    auto& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = 1.0F / 60;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    auto& list = *ImGui::GetBackgroundDrawList();
    list.Flags &= ~ImDrawListFlags_AntiAliasedLinesUseTex;
    Painter painter{list, Canvas::of(width, height), colours, parts_->texts, parts_->pictures, record};
    draw(painter);
    ImGui::Render();

    parts_->target->begin();
    parts_->backdrop.draw(colours.backdrop, width, height);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    parts_->target->end();
}

void StageRenderer::keep(const std::map<std::string, std::string>& pictures) {
    for (const auto& [name, bytes] : pictures) {
        const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
        if (const auto picture = decode_picture({data, bytes.size()}))
            parts_->pictures.insert_or_assign(name, Texture{*picture});
    }
}

unsigned StageRenderer::texture() const { return parts_->target ? parts_->target->texture().id() : 0; }
int StageRenderer::width() const { return parts_->target ? parts_->target->texture().width() : 0; }
int StageRenderer::height() const { return parts_->target ? parts_->target->texture().height() : 0; }
Picture StageRenderer::read_back() const { return parts_->target->read_back(); }
TextCache& StageRenderer::texts() { return parts_->texts; }

}  // namespace auftakt::stage
