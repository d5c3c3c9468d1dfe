#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "stage/text_engine.hpp"
#include "stage/texture.hpp"

namespace auftakt::stage {

// Texts that were measured or drawn before, so that a standing picture shapes nothing. Bounded: what was not
// used in the last frame goes first, oldest first. What the current frame uses stays until the next begins.
// Needs the GL context for `drawn` and `begin_frame`.
class TextCache {
public:
    explicit TextCache(std::size_t bytes_max = 96U << 20, std::size_t texts_max = 6000);

    struct Drawn {
        Texture texture;
        int x = 0, y = 0;  // device pixels from the block's top left
        bool coloured = false;
    };

    void begin_frame();
    const TextSize& measure(const Runs& runs, const TextStyle& style);
    const Drawn& drawn(const Runs& runs, const TextStyle& style, float scale, Colour colour);

    std::size_t bytes() const { return bytes_; }
    std::size_t texts() const { return sizes_.size() + drawn_.size(); }

private:
    template <class T>
    struct Kept {
        T value;
        std::uint64_t used = 0;  // frame
    };
    template <class T>
    using Map = std::unordered_map<std::string, Kept<T>>;

    const Drawn& draw_new(const std::string& key, const Runs& runs, const TextStyle& style, float scale,
                          Colour colour);

    TextEngine engine_;
    Map<TextSize> sizes_;
    Map<Drawn> drawn_;
    std::size_t bytes_max_, texts_max_;
    std::size_t bytes_ = 0;
    std::uint64_t frame_ = 1;
};

}  // namespace auftakt::stage
