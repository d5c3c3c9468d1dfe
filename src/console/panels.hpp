#pragma once

#include <functional>

#include "console/inputs.hpp"
#include "console/layout.hpp"
#include "console/ui.hpp"
#include "view/console_scene.hpp"

// The panels, one function each. Every one reads a finished scene, keeps only what is half typed, and sends
// wishes.
namespace auftakt::console {

// Pictures that others draw. `next` is the stage as it will be after the next step.
struct Previews {
    Picture live;
    Picture next;
    Picture join_code;    // of the join address
    Picture remote_code;  // only while a remote is being paired
};

struct TitleRow {
    std::string_view left;
    std::string_view right;
    std::string_view key;
};
// Draws a panel and its title; returns what is left inside it.
Box draw_panel(Ui& ui, Box box, const TitleRow& title, float padding = 16);

void draw_head(Ui& ui, const FrameLayout& frame, const Scene& scene, Inputs& inputs);
void draw_foot(Ui& ui, const FrameLayout& frame, const Scene& scene, Inputs& inputs, const Ask& ask);
// Returns the room below the notices.
Box draw_notices(Ui& ui, Box main, const FrameLayout& frame, const Scene& scene, Tab tab,
                 const Submit& submit);

void draw_show(Ui& ui, Box main, const FrameLayout& frame, const Scene& scene, const Previews& previews,
               ShowTime now, Inputs& inputs, const Submit& submit);
void draw_rundown(Ui& ui, Box box, bool folded, const Rundown& scene, Inputs& inputs, const Submit& submit);
void draw_live(Ui& ui, const ShowLayout& at, bool folded, const Live& scene, const Picture& picture,
               ShowTime now, Inputs& inputs, const Submit& submit);
void draw_next(Ui& ui, Box box, const ShowScene& scene, Inputs& inputs, const Submit& submit);
void draw_upcoming(Ui& ui, Box box, const Upcoming& scene, const Picture& picture);
void draw_message(Ui& ui, Box box, const MessageBox& scene, Inputs& inputs, const Submit& submit);
void draw_history(Ui& ui, Box box, const HistoryScene& scene, Inputs& inputs, const Submit& submit);
void draw_lower(Ui& ui, Box box, const ShowScene& scene, const Picture& picture, Inputs& inputs,
                const Submit& submit);
void draw_attendance(Ui& ui, Box box, bool folded, const AttendanceScene& scene);
// How many lines its remark takes in a panel of this width: 0 to 2.
int remark_lines(const Canvas& canvas, float width, const AttendanceScene& scene);
void draw_devices(Ui& ui, Box box, bool folded, const DevicesScene& scene, int rows);
void draw_moderation(Ui& ui, Box box, const ModerationScene& scene, Inputs& inputs, const Submit& submit);
void draw_bars(Ui& ui, Box box, const std::vector<PollBar>& bars, float& scroll);
// The question that is on: its cycle, who has answered, what may be seen of it.
void draw_poll(Ui& ui, Box room, const ShowScene& scene, Inputs& inputs, const Submit& submit);

void draw_pairing(Ui& ui, Box main, const FrameLayout& frame, const PairingScene& scene, Inputs& inputs,
                  const Submit& submit);
// Chooses the row before or after the chosen one, as they stand in the list, and brings it into view.
void choose_tandem(const MatchingScene& scene, int step, Inputs& inputs);
void draw_matching(Ui& ui, Box main, const FrameLayout& frame, const MatchingScene& scene, Inputs& inputs,
                   const Submit& submit);
// Of that tab: whoever asks for a talk, the draft before, and what the matching obeys.
void draw_matching_rules(Ui& ui, Box box, const MatchingScene& scene, Inputs& inputs, const Submit& submit);
void draw_wall(Ui& ui, Box main, const FrameLayout& frame, const Scene& scene, const Previews& previews,
               Inputs& inputs, const Submit& submit);
void draw_results(Ui& ui, Box main, const FrameLayout& frame, const ResultsScene& scene, Inputs& inputs,
                  const Submit& submit);
// The row of the chosen person; null: nobody is. Chooses the one before or after, as the list stands, or the
// first, and brings them into view.
const PersonRow* chosen_person(const PeopleScene& scene, const Inputs& inputs);
void choose_person(const PeopleScene& scene, int step, Inputs& inputs);
void draw_people(Ui& ui, Box main, const FrameLayout& frame, const PeopleScene& scene, Inputs& inputs,
                 const Submit& submit);
void draw_preflight(Ui& ui, Box main, const FrameLayout& frame, const PreflightScene& scene,
                    const Previews& previews, Inputs& inputs, const Submit& submit, const Ask& ask);

// What the chip that was pressed means, below it; a click anywhere closes it.
void draw_chip_meaning(Ui& ui, const FrameLayout& frame, const Scene& scene, Inputs& inputs);

// A card in the middle of the window, as large as it may be.
Box draw_card(Ui& ui, Box window, float wide, float high);
// Above everything, when one is open.
void draw_overlay(Ui& ui, Box window, const Scene& scene, const Previews& previews, Inputs& inputs,
                  const Submit& submit);

// The form for a spontaneous question, and for other words of the open one.
void draw_ask(Ui& ui, Box window, const AskForm& scene, Inputs& inputs, const Submit& submit);
void draw_reword(Ui& ui, Box window, const PollScene& scene, Inputs& inputs, const Submit& submit);
void open_ask(const AskForm& scene, Inputs& inputs);
void choose_template(const AskForm& scene, std::size_t number, Inputs& inputs);
// Sends the spontaneous question when it may be sent.
enum class When { next, at_once, later };
void send_ask(const AskForm& scene, When when, Inputs& inputs, const Submit& submit);
// How high the list of prepared questions is; 0 where there is none.
float prepared_height(const AskForm& scene);
void draw_prepared(Ui& ui, Box box, const AskForm& scene, Inputs& inputs, const Submit& submit);

// Of the matching tab: the release, which is held; confidential exclusions; other partners for a place; two
// people who are never put together.
void draw_release(Ui& ui, Box window, const MatchingScene& scene, Inputs& inputs, const Submit& submit);
void draw_confidences(Ui& ui, Box window, const MatchingScene& scene, Inputs& inputs, const Submit& submit);
void draw_others(Ui& ui, Box window, const MatchingScene& scene, Inputs& inputs, const Submit& submit);
void draw_exclusion(Ui& ui, Box window, const ExclusionForm& scene, Inputs& inputs, const Submit& submit);

// A wish that nothing takes back: its button has to be held.
void draw_hold(Ui& ui, Box window, const std::optional<Held>& held, Inputs& inputs, const Submit& submit);
// True once it has been held long enough.
bool hold_button(Ui& ui, Box at, std::string_view label, ImU32 colour, Inputs& inputs);
// What somebody without a phone says.
void draw_speak(Ui& ui, Box window, const SpeakForm& scene, Inputs& inputs, const Submit& submit);

// Takes the next step, or asks once more where nothing takes it back.
void take_next(const Next& next, Inputs& inputs, const Submit& submit);
// Takes the step that was asked about, if the question has stood long enough to be read.
void answer_confirm(const Next& next, Inputs& inputs, const Submit& submit);
// Sends what stands in the message field when it may be sent.
void send_message(Inputs& inputs, bool stays, const Submit& submit);

}  // namespace auftakt::console
