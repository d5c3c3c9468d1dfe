#include "organiser/picture_file.hpp"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wcast-align"
#include <stb_image.h>
#pragma GCC diagnostic pop

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <cstdint>
#include <memory>

#include "core/limits.hpp"
#include "organiser/text_file.hpp"

namespace auftakt {
namespace {

constexpr std::int64_t pixels_max = 25'000'000;

PictureName name_of(const std::string& bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    PictureName name;
    for (const auto byte : hash) name += fmt::format("{:02x}", byte);
    return name;
}

}  // namespace

std::expected<NamedPicture, std::string> read_picture(const std::filesystem::path& path) {
    auto bytes = read_text_file(path, limits::picture_bytes_max);
    if (!bytes) {
        std::error_code ignored;
        const auto size =
            std::filesystem::is_regular_file(path, ignored) ? std::filesystem::file_size(path, ignored) : 0;
        return std::unexpected(
            size > limits::picture_bytes_max
                ? fmt::format("this picture is larger than {} MiB. Save it smaller.",
                              limits::picture_bytes_max >> 20)
                : fmt::format("the picture \"{}\" cannot be read. Put it beside the show file, and name "
                              "it from there.",
                              path.string()));
    }
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes->data());
    const auto size = static_cast<int>(bytes->size());
    int width = 0;
    int height = 0;
    int channels = 0;
    // The header first: a small file may unpack to gigabytes.
    if (stbi_info_from_memory(data, size, &width, &height, &channels) == 0)
        return std::unexpected("this is not a PNG or JPEG picture. Save it as one of these.");
    if (std::int64_t{width} * height > pixels_max)
        return std::unexpected(
            fmt::format("this picture has {} × {} pixels, at most 25 million have room. Save it smaller.",
                        width, height));
    const std::unique_ptr<stbi_uc, void (*)(void*)> pixels{
        stbi_load_from_memory(data, size, &width, &height, &channels, 4), stbi_image_free};
    if (!pixels)
        return std::unexpected(std::string{"this picture is damaged. Save it once more, and look at it."});
    auto name = name_of(*bytes);
    return NamedPicture{std::move(name), std::move(*bytes)};
}

}  // namespace auftakt
