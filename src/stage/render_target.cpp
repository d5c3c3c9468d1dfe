#include "stage/render_target.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "stage/gl.hpp"

namespace auftakt::stage {

RenderTarget::RenderTarget(int width, int height) : texture_{width, height} {
    glGenFramebuffers(1, &frame_);
    begin();
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.id(), 0);
    AUFTAKT_CHECK(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
    end();
}

RenderTarget::~RenderTarget() { glDeleteFramebuffers(1, &frame_); }

void RenderTarget::begin() {
    glGetIntegerv(GL_FRAMEBUFFER_BINDING, &before_);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
}

void RenderTarget::end() { glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(before_)); }

Picture RenderTarget::read_back() const {
    Picture picture{texture_.width(), texture_.height(), std::vector<std::uint8_t>(texture_.bytes())};
    GLint before = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &before);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, picture.width, picture.height, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(before));
    // GL counts rows from the bottom.
    const auto row = static_cast<std::ptrdiff_t>(picture.width) * 4;
    for (std::ptrdiff_t top = 0, bottom = picture.height - 1; top < bottom; ++top, --bottom)
        std::swap_ranges(picture.rgba.begin() + top * row, picture.rgba.begin() + (top + 1) * row,
                         picture.rgba.begin() + bottom * row);
    return picture;
}

}  // namespace auftakt::stage
