#pragma once

#include <optional>
#include <vector>

#include "core/public.hpp"
#include "view/phone_view.hpp"

// The bulky texts of the phones: immutable, fetched once by a name that net gives them. What has not been
// shown yet (later questions and prompts, waiting notes) is in none of them.
namespace auftakt::phone {

inline constexpr std::size_t notes_on_a_page = 40;

FrameContent frame_content(const Public& state);

// Texts of the segment that is on; missing before the doors open, after the end, and without a show.
std::optional<SegmentContent> segment_content(const Public& state);

// The wall on which phones see notes now: a wall, or proposals while they are collected.
std::optional<WallSpec> wall_on(const Public& state);

// The shown notes of the wall that is on, newest first, at most 40 a page. Empty when there is no wall.
std::vector<NotePage> note_pages(const Public& state);

}  // namespace auftakt::phone
