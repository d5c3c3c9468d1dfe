#pragma once

#include <chrono>
#include <optional>

#include "stage/draw_scene.hpp"

namespace auftakt::stage {

// The way from one picture to the next: the old segment fades, the new one fades in and rises; pages
// cross-fade, revealed bars grow, live figures count through, themes change softly, black comes at once and
// goes softly. `ms` is any steady clock of the caller in real milliseconds, not show time, so a paused show
// still moves. Nothing else keeps state on the stage.
class StageMotion {
public:
    // What to show from now on. The first scene stands at once.
    void show(Scene scene, double ms);

    const Scene& scene() const { return scene_; }
    // As the moving parts of the body stand at this moment.
    Change change(double ms) const;
    Palette colours(ShowTime now, double ms) const;
    void draw(Painter& painter, ShowTime now, double ms) const;

    // Something moves by itself at this moment, so the next frame will differ.
    bool moving(double ms) const;
    // Words of a cloud lie still for two seconds: until then a later scene waits, and is to be shown again.
    std::optional<double> held_until() const { return held_until_; }

private:
    // A note leaves its place on the wall for the middle, or goes back there.
    enum class Flight { none, out, back };

    void follow(const Body& next, double ms);
    void lay_words(Body& next, double ms);
    static Flight flight_between(const Body& from, const Body& to);
    Body body_at(double ms) const;

    Scene scene_, before_;
    double changed_ms_ = 0;        // when the body became another one
    double theme_changed_ms_ = 0;  // when theme or blackout did
    Body counted_from_;            // where live figures began to count
    double counted_ms_ = 0;
    double arrived_ms_ = 0;
    double popped_ms_ = 0;
    double dropped_ms_ = 0;  // when the truth of a guess was told
    double laid_ms_ = 0;     // when the words of a cloud were laid out
    Cloud laid_from_;        // as they lay before
    std::optional<double> held_until_;
    Flight flight_ = Flight::none;
    int arrived_ = 0;
    int ring_before_ = 0;
    bool any_ = false;
    bool page_ = false;    // only a page was turned
    bool reveal_ = false;  // bars have appeared
    bool from_black_ = false;
    Theme theme_before_ = Theme::dark;
};

// How long a standing picture stays the same by itself while nothing happens: timers run in tenths of
// seconds, cups and turning cards in seconds. Missing: until the scene changes.
std::optional<std::chrono::milliseconds> redraw_after(const Scene& scene);

}  // namespace auftakt::stage
