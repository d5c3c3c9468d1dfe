#include "stage/texture.hpp"

#include <utility>

#include "stage/gl.hpp"

namespace auftakt::stage {
namespace {

unsigned upload(int width, int height, const void* pixels) {
    GLint before = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &before);
    unsigned id = 0;
    glGenTextures(1, &id);
    glBindTexture(GL_TEXTURE_2D, id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    // ImGui leaves its own row length behind after an atlas upload.
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(before));
    return id;
}

}  // namespace

Texture::Texture(const Picture& picture)
    : id_{upload(picture.width, picture.height, picture.rgba.data())},
      width_{picture.width},
      height_{picture.height} {}

Texture::Texture(int width, int height)
    : id_{upload(width, height, nullptr)}, width_{width}, height_{height} {}

Texture::~Texture() {
    if (id_ != 0) glDeleteTextures(1, &id_);
}

Texture::Texture(Texture&& other) noexcept
    : id_{std::exchange(other.id_, 0)}, width_{other.width_}, height_{other.height_} {}

Texture& Texture::operator=(Texture&& other) noexcept {
    std::swap(id_, other.id_);
    width_ = other.width_;
    height_ = other.height_;
    return *this;
}

}  // namespace auftakt::stage
