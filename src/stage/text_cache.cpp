#include "stage/text_cache.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace auftakt::stage {
namespace {

std::string key_of(const Runs& runs, const TextStyle& style) {
    std::string key;
    auto out = std::back_inserter(key);
    fmt::format_to(out, "{} {} {} {} {}{} {} {} {}", style.size, static_cast<int>(style.weight),
                   style.leading, style.tracking, style.tabular, style.italic, static_cast<int>(style.align),
                   style.max_width, style.max_lines);
    for (const auto& run : runs) {
        const auto colour = run.colour.value_or(Colour{0, 0, 0, 0});
        fmt::format_to(out, "\x1f{}{}{:02x}{:02x}{:02x}{:02x}\x1f{}", run.italic,
                       run.weight ? static_cast<int>(*run.weight) : 0, colour.r, colour.g, colour.b, colour.a,
                       run.text);
    }
    return key;
}

std::string with_colour(const std::string& key, Colour colour) {
    return fmt::format("{}\x1f{:02x}{:02x}{:02x}{:02x}", key, colour.r, colour.g, colour.b, colour.a);
}

}  // namespace

TextCache::TextCache(std::size_t bytes_max, std::size_t texts_max)
    : bytes_max_{bytes_max}, texts_max_{texts_max} {}

const TextSize& TextCache::measure(const Runs& runs, const TextStyle& style) {
    auto& kept = sizes_[key_of(runs, style)];
    if (kept.used == 0) kept.value = engine_.measure(runs, style);
    kept.used = frame_;
    return kept.value;
}

const TextCache::Drawn& TextCache::drawn(const Runs& runs, const TextStyle& style, float scale,
                                         Colour colour) {
    auto key = fmt::format("{}|{}", scale, key_of(runs, style));
    if (const auto found = drawn_.find(key); found != drawn_.end()) {
        found->second.used = frame_;
        if (!found->second.value.coloured) return found->second.value;
        // Emoji bring colours of their own, so the other characters cannot be tinted: one texture per colour.
        key = with_colour(key, colour);
        if (const auto own = drawn_.find(key); own != drawn_.end()) {
            own->second.used = frame_;
            return own->second.value;
        }
    }
    return draw_new(key, runs, style, scale, colour);
}

const TextCache::Drawn& TextCache::draw_new(const std::string& key, const Runs& runs, const TextStyle& style,
                                            float scale, Colour colour) {
    const auto text = engine_.draw(runs, style, scale, colour);
    auto insert = [&](const std::string& under) -> const Drawn& {
        auto& kept = drawn_[under];
        kept = {Drawn{Texture{text.picture}, text.x, text.y, text.coloured}, frame_};
        bytes_ += kept.value.texture.bytes();
        return kept.value;
    };
    // The plain key then only says "coloured"; the picture stands under the key with its colour.
    if (text.coloured && !drawn_.contains(key)) {
        drawn_[key] = {Drawn{{}, 0, 0, true}, frame_};
        return insert(with_colour(key, colour));
    }
    return insert(key);
}

void TextCache::begin_frame() {
    auto shrink = [this](auto& map, auto too_much, auto drop) {
        if (!too_much()) return;
        std::vector<std::pair<std::uint64_t, const std::string*>> old;
        for (const auto& [key, kept] : map)
            if (kept.used < frame_) old.emplace_back(kept.used, &key);
        std::ranges::sort(old, {}, [](const auto& pair) { return pair.first; });
        for (const auto& [used, key] : old) {
            if (!too_much()) return;
            const auto found = map.find(*key);
            drop(found->second.value);
            map.erase(found);
        }
    };
    shrink(
        drawn_, [this] { return bytes_ > bytes_max_ || drawn_.size() > texts_max_; },
        [this](const Drawn& text) { bytes_ -= text.texture.bytes(); });
    shrink(sizes_, [this] { return sizes_.size() > texts_max_; }, [](const TextSize&) {});
    ++frame_;
}

}  // namespace auftakt::stage
