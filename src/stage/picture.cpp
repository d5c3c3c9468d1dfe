#include "stage/picture.hpp"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wcast-align"
#include <stb_image.h>
#include <stb_image_write.h>
#pragma GCC diagnostic pop

#include <cerrno>
#include <fstream>
#include <memory>
#include <system_error>

namespace auftakt::stage {
namespace {

constexpr std::int64_t pixels_max = 25'000'000;

}  // namespace

Colour Picture::at(int x, int y) const {
    const auto* pixel =
        rgba.data() +
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
    return {pixel[0], pixel[1], pixel[2], pixel[3]};
}

std::optional<Picture> decode_picture(std::span<const std::uint8_t> bytes) {
    int width = 0, height = 0, channels = 0;
    const auto size = static_cast<int>(bytes.size());
    // The header first: a small file may unpack to gigabytes.
    if (!stbi_info_from_memory(bytes.data(), size, &width, &height, &channels)) return {};
    if (std::int64_t{width} * height > pixels_max) return {};
    const std::unique_ptr<stbi_uc, void (*)(void*)> pixels{
        stbi_load_from_memory(bytes.data(), size, &width, &height, &channels, 4), stbi_image_free};
    if (!pixels) return {};
    const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    return Picture{width, height, {pixels.get(), pixels.get() + count}};
}

std::vector<std::uint8_t> encode_png(const Picture& picture) {
    std::vector<std::uint8_t> bytes;
    auto append = [](void* to, void* data, int size) {
        const auto* from = static_cast<const std::uint8_t*>(data);
        static_cast<std::vector<std::uint8_t>*>(to)->insert(
            static_cast<std::vector<std::uint8_t>*>(to)->end(), from, from + size);
    };
    stbi_write_png_to_func(append, &bytes, picture.width, picture.height, 4, picture.rgba.data(),
                           picture.width * 4);
    return bytes;
}

void write_png(const Picture& picture, const std::filesystem::path& path) {
    const auto bytes = encode_png(picture);
    std::ofstream file{path, std::ios::binary};
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw std::system_error{errno, std::generic_category(), "cannot write " + path.string()};
}

}  // namespace auftakt::stage
