#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "console/canvas.hpp"
#include "console/fonts.hpp"
#include "console/inputs.hpp"
#include "console/keys.hpp"
#include "console/panels.hpp"
#include "console/text_source.hpp"
#include "console/ui.hpp"
#include "view/console_scene.hpp"

namespace auftakt::console {

// The facilitator's window. Lives on the main thread with an ImGui context of its own, which must be current
// in every call. Reads scenes, keeps what is half typed, sends wishes.
//
// A frame: prepare() before ImGui::NewFrame(), then draw(), then ImGui::Render(). Draw when the scene is new,
// when the window was resized, or when wants_redraw() says so; otherwise nothing on screen would change.
class Console {
public:
    // `source` draws what Inter cannot; null: such letters show as "?". `ask`: wishes that are not the
    // show's.
    Console(TextSource* source, Ask ask);

    // Bakes the fonts for this size of window; true when the font texture must be uploaded anew.
    bool prepare(float pixels_wide, float pixels_high);

    void draw(const Scene& scene, ShowTime now, const Previews& previews, const Submit& submit);

    // Keys, as they come; they take effect in the next draw. Characters go to ImGui as well: what a key has
    // caused is not typed.
    void press(Key key);
    void type(char32_t character);
    // While the stage's picture fills this window: the keys of a clicker and their like act, those that open
    // something here are forgotten. True: there is a question to read, the console must be seen.
    bool obey_unseen(const Scene& scene, const Submit& submit);
    // The mouse moved, clicked or scrolled.
    void touch();

    bool wants_redraw() const { return frames_wanted_ > 0; }
    bool typing() const { return ui_.typing; }
    Tab tab() const { return inputs_.tab; }
    bool pairing_remote() const { return inputs_.overlay == Overlay::remote; }
    // What the next scene of the pairing tab is to be about.
    const PairingSelection& pairing_selection() const { return inputs_.seats; }
    const MatchSelection& match_selection() const { return inputs_.matches; }
    const WallSelection& wall_selection() const { return inputs_.wall; }
    void choose(Look look) { look_ = look; }

    // Everything written and pressable in the last frame, for tests that measure.
    const std::vector<Written>& written() const { return written_; }
    const std::vector<Pressable>& pressables() const { return pressables_; }
    void record(bool on) { recording_ = on; }

private:
    void follow(const Scene& scene);
    void obey_keys(const Scene& scene, const Submit& submit);
    void obey(Wish wish, const Scene& scene, const Submit& submit);
    bool obey_pairing(Wish wish, const PairingScene& scene, const Submit& submit);
    bool obey_matching(Wish wish, const MatchingScene& scene, const Submit& submit);
    static void send(const Control& control, const Submit& submit);
    bool obey_people(Wish wish, const PeopleScene& scene, const Submit& submit);
    bool obey_wall(Wish wish, const WallScene& scene, const Submit& submit);
    void draw_tab(Ui& ui, const FrameLayout& frame, const Scene& scene, ShowTime now,
                  const Previews& previews, const Submit& submit);
    void tell(Canvas& canvas, Box window) const;

    struct Pressed {
        Wish wish;
        bool while_typing;
    };

    TextSource* source_;
    Ask ask_;
    Fonts fonts_;
    Look look_ = Look::dark;
    Inputs inputs_;
    UiState ui_;
    std::vector<Pressed> keys_;
    std::vector<Written> written_;
    std::vector<Pressable> pressables_;
    bool recording_ = false;
    bool opened_ = false;
    bool seen_ = false;  // the console itself, not the stage in its place
    Tab home_ = Tab::show;
    int segment_ = -1;
    bool asked_ = false;  // a question was on
    int focusable_ = 0;
    int frames_wanted_ = 2;
};

}  // namespace auftakt::console
