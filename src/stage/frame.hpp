#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>

#include "stage/change.hpp"
#include "stage/painter.hpp"
#include "view/stage_scene.hpp"

namespace auftakt::stage {

// What every scene is drawn with. `bottom` is where its content ends: higher while a message stands below.
struct Frame {
    Painter& painter;
    ShowTime now;
    bool paused = false;
    bool footer = true;      // the line at the foot is free for the scene's own legend
    float footer_right = 0;  // width of what stands at the right end of that line
    float bottom = Canvas::content_bottom;
    Change change = {};
    bool reduced_motion = false;

    const Palette& colours() const { return painter.colours(); }
    const Canvas& canvas() const { return painter.canvas(); }
    float left() const { return canvas().safe_x(); }
    float right() const { return canvas().safe_right(); }
    float width() const { return canvas().safe_w(); }
};

void draw(Frame& frame, const Title& scene);
void draw(Frame& frame, const Lobby& scene);
void draw(Frame& frame, const Message& scene);
void draw(Frame& frame, const Goals& scene);
void draw(Frame& frame, const Rules& scene);
void draw(Frame& frame, const Poll& scene);
void draw(Frame& frame, const Strips& scene);
void draw(Frame& frame, const Columns& scene);
void draw(Frame& frame, const Measures& scene);
void draw(Frame& frame, const Ranks& scene);
void draw(Frame& frame, const Waffle& scene);
void draw(Frame& frame, const Field& scene);
void draw(Frame& frame, const Cloud& scene);
void draw(Frame& frame, const Quotes& scene);
void draw(Frame& frame, const Guesses& scene);
void draw(Frame& frame, const QuizBoard& scene);
void draw(Frame& frame, const Halves& scene);
void draw(Frame& frame, const Wall& scene);
// Papers, when all of them find room at a size that can be read; else nothing is drawn.
// `without`: one of them is elsewhere.
bool draw_papers(Frame& frame, const Wall& scene, std::optional<std::size_t> without = std::nullopt);
// Where one of them hangs; missing where they find no room.
std::optional<Box> paper_place(Frame& frame, const Wall& scene, std::size_t paper);
// The line above papers and lists.
void draw_wall_title(Frame& frame, const Wall& scene);
void draw_spotlight(Frame& frame, const Wall& scene);
void draw(Frame& frame, const Tables& scene);
void draw(Frame& frame, const Round& scene);
void draw(Frame& frame, const Tandems& scene);
void draw(Frame& frame, const Revealed& scene);
void draw(Frame& frame, const Appointments& scene);
void draw(Frame& frame, const Break& scene);
void draw(Frame& frame, const Closing& scene);
void draw(Frame& frame, const Training& scene);
void draw(Frame& frame, const Coffee& scene);
void draw(Frame& frame, const Questions& scene);

}  // namespace auftakt::stage
