#pragma once

#include <imgui.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <vector>

namespace auftakt::console {

// The sizes and weights the console writes in: r regular, s semi-bold, b bold, then the size.
enum class Type { r12, r13, r14, r15, r16, s13, s14, s15, s16, s18, s24, b28, b76 };
inline constexpr std::size_t type_count = 13;

// Font size of a type, as a designer means it (the em).
float em(Type type);
bool heavy(Type type);

// Inter, baked for one scale: Latin, Greek, Cyrillic where names and notes are written, else Latin only.
// What is not in it is drawn by the TextSource.
class Fonts {
public:
    // Replaces all fonts of the atlas. Throws std::runtime_error when Inter is not installed in `folder`.
    void load(ImFontAtlas& atlas, float scale, const std::filesystem::path& folder = inter_folder());

    ImFont* operator[](Type type) const { return fonts_[static_cast<std::size_t>(type)]; }
    float scale() const { return scale_; }
    static std::filesystem::path inter_folder();

private:
    std::array<ImFont*, type_count> fonts_{};
    float scale_ = 0;
};

}  // namespace auftakt::console
