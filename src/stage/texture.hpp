#pragma once

#include "stage/picture.hpp"

namespace auftakt::stage {

// A picture on the graphics card. To be made, used and destroyed where a GL context of the same share group
// is current.
class Texture {
public:
    Texture() = default;
    explicit Texture(const Picture& picture);
    Texture(int width, int height);  // empty, to draw into
    ~Texture();
    Texture(Texture&& other) noexcept;
    Texture& operator=(Texture&& other) noexcept;

    unsigned id() const { return id_; }  // 0: none
    int width() const { return width_; }
    int height() const { return height_; }
    std::size_t bytes() const {
        return static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4;
    }

private:
    unsigned id_ = 0;
    int width_ = 0, height_ = 0;
};

}  // namespace auftakt::stage
