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
    Box lower;  // folded: the three above as tabs
    Box attendance;
    Box devices;
    Box moderation;
};

ShowLayout show_layout(Box main, const FrameLayout& frame, bool notes, int device_rows, float picture_aspect);

// How many rows of devices fit: fewer when the window is low.
int device_rows_for(const FrameLayout& frame, int wanted);

}  // namespace auftakt::console
