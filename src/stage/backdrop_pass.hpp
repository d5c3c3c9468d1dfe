#pragma once

#include "stage/theme.hpp"

namespace auftakt::stage {

// Fills the whole render target with the gradient, dithered below one step so that dark areas do not band.
// Needs one GL context all its life.
class BackdropPass {
public:
    BackdropPass();
    ~BackdropPass();
    BackdropPass(const BackdropPass&) = delete;
    BackdropPass& operator=(const BackdropPass&) = delete;

    void draw(const Backdrop& backdrop, int width, int height) const;

private:
    unsigned program_ = 0, vertices_ = 0;
    int colours_ = -1, size_ = -1;
};

}  // namespace auftakt::stage
