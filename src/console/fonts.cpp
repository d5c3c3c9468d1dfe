#include "console/fonts.hpp"

#include <ft2build.h>
#include <imgui_freetype.h>
#include FT_FREETYPE_H

#include <stdexcept>
#include <string>

namespace auftakt::console {
namespace {

enum class Glyphs { digits, latin, names };

struct Face {
    const char* file;
    float size;
    Glyphs glyphs;
};

constexpr auto regular = "Inter-Regular.otf";
constexpr auto semi_bold = "Inter-SemiBold.otf";
constexpr auto bold = "Inter-Bold.otf";

constexpr std::array<Face, type_count> faces{{{regular, 12, Glyphs::latin},
                                              {regular, 13, Glyphs::names},
                                              {regular, 14, Glyphs::names},
                                              {regular, 15, Glyphs::names},
                                              {regular, 16, Glyphs::names},
                                              {semi_bold, 13, Glyphs::names},
                                              {semi_bold, 14, Glyphs::latin},
                                              {semi_bold, 15, Glyphs::names},
                                              {semi_bold, 16, Glyphs::names},
                                              {semi_bold, 18, Glyphs::latin},
                                              {semi_bold, 24, Glyphs::latin},
                                              {bold, 28, Glyphs::latin},
                                              {bold, 76, Glyphs::digits}}};

// ImGui's size of a font is ascender to descender; Inter's are 0.96875 and 0.24121 of the em.
constexpr float line_per_em = 1.21F;

// Pairs of first and last, ended by 0. The atlas keeps the pointer, so they live as long as the program.
const ImWchar* range(Glyphs glyphs) {
    static constexpr ImWchar digits[] = {0x20,   0x20,   0x2B,   0x2F,   0x30, 0x3A,
                                         0x2212, 0x2212, 0x2013, 0x2013, 0};
    static constexpr ImWchar latin[] = {0x20,   0x17F,  0x2010, 0x2026, 0x202F, 0x202F, 0x20AC,
                                        0x20AC, 0x2190, 0x2193, 0x21B5, 0x21B5, 0x21E7, 0x21E7,
                                        0x2212, 0x2212, 0x25BE, 0x25BE, 0};
    static constexpr ImWchar names[] = {0x20,   0x24F,  0x300,  0x3FF,  0x400,  0x52F,
                                        0x1E00, 0x1EFF, 0x2010, 0x2044, 0x20AC, 0x20AC,
                                        0x2190, 0x2193, 0x2212, 0x2212, 0};
    switch (glyphs) {
        case Glyphs::digits: return digits;
        case Glyphs::latin: return latin;
        case Glyphs::names: return names;
    }
    return latin;
}

// ImGui rounds every advance to a pixel, which spaces small type unevenly. These are the font's own; Canvas
// puts each letter on the pixel nearest to its true place.
void set_advances(ImFont& font, const std::filesystem::path& file, float em_pixels) {
    FT_Library library = nullptr;
    FT_Face opened = nullptr;
    if (FT_Init_FreeType(&library) != 0) return;
    if (FT_New_Face(library, file.c_str(), 0, &opened) == 0) {
        const auto scale = em_pixels / static_cast<float>(opened->units_per_EM);
        for (auto& glyph : font.Glyphs) {
            const auto index = FT_Get_Char_Index(opened, glyph.Codepoint);
            if (index == 0 || FT_Load_Glyph(opened, index, FT_LOAD_NO_SCALE) != 0) continue;
            glyph.AdvanceX = static_cast<float>(opened->glyph->advance.x) * scale;
        }
        FT_Done_Face(opened);
        font.BuildLookupTable();
    }
    FT_Done_FreeType(library);
}

const Face& face(Type type) { return faces[static_cast<std::size_t>(type)]; }

}  // namespace

float em(Type type) { return face(type).size; }

bool heavy(Type type) { return face(type).file != regular; }

std::filesystem::path Fonts::inter_folder() { return "/usr/share/fonts/opentype/inter"; }

void Fonts::load(ImFontAtlas& atlas, float scale, const std::filesystem::path& folder) {
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    atlas.TexDesiredWidth = 2048;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const auto file = folder / faces[i].file;
        if (!std::filesystem::exists(file))
            throw std::runtime_error{"font not found: " + file.string() + " (install fonts-inter)"};
        fonts_[i] = atlas.AddFontFromFileTTF(file.c_str(), faces[i].size * line_per_em * scale, nullptr,
                                             range(faces[i].glyphs));
    }
    if (!atlas.Build()) throw std::runtime_error{"the console's fonts could not be drawn"};
    for (std::size_t i = 0; i < faces.size(); ++i)
        set_advances(*fonts_[i], folder / faces[i].file, faces[i].size * scale);
    scale_ = scale;
}

}  // namespace auftakt::console
