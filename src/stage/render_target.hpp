#pragma once

#include "stage/texture.hpp"

namespace auftakt::stage {

// A texture to draw into. The texture may be used in every context of the share group, the target itself only
// in the context in which it was made.
class RenderTarget {
public:
    RenderTarget(int width, int height);
    ~RenderTarget();
    RenderTarget(const RenderTarget&) = delete;
    RenderTarget& operator=(const RenderTarget&) = delete;

    // Everything is drawn into the texture from here on, until `end`, which brings back the target from
    // before.
    void begin();
    void end();
    const Texture& texture() const { return texture_; }
    Picture read_back() const;

private:
    Texture texture_;
    unsigned frame_ = 0;
    int before_ = 0;
};

}  // namespace auftakt::stage
