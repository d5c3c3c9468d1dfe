#pragma once

#include "console/box.hpp"

namespace auftakt::console {

// How large a unit is on this window: 1 at 1600 × 1000 and below, down to 1366 × 768; larger windows enlarge
// everything, smaller ones shrink it.
float scale_for(float pixels_wide, float pixels_high);

struct FrameLayout {
    Box head;
    Box main;
    Box foot;
    bool folded = false;  // below 1500 units: chips lose words, panels become tabs, columns go
    float gap = 14;
};

FrameLayout frame_layout(float width, float height);

struct ShowLayout {
    Box rundown;
    Box live;
    Box live_picture;
    Box live_side;
    Box notes;  // empty: there are none
    Box next;
    Box upcoming;
    Box message;
    Box history;
    Box lower;  // folded, or while a question is on: the three above as tabs
    Box attendance;
    Box devices;
    Box moderation;
};

// Width of the column with attendance, devices and moderation.
inline constexpr float hall_wide = 356;
inline constexpr float hall_folded = 264;
// A line of what attendance adds in words.
inline constexpr float remark_line = 18;

ShowLayout show_layout(Box main, const FrameLayout& frame, bool notes, int device_rows, float picture_aspect,
                       int remark_lines = 0);

// How many rows of devices fit: fewer when the window is low.
int device_rows_for(const FrameLayout& frame, int wanted);

}  // namespace auftakt::console
