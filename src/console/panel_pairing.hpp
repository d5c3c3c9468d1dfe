#pragma once

#include "console/panels.hpp"

// The parts of the pairing tab.
namespace auftakt::console {

inline constexpr float pairing_line = 20;

void draw_seats(Ui& ui, Box box, const SeatList& scene, Inputs& inputs);
void draw_pairing_cards(Ui& ui, Box box, const PairingScene& scene, Inputs& inputs, const Submit& submit);
void draw_plan(Ui& ui, Box box, const PlanPanel& scene, Inputs& inputs, const Submit& submit);

// Whoever is clicked becomes the first, then the second; a third begins anew, and a click on somebody chosen
// lets go of them. `second`: with Shift, the second is replaced.
void choose_seat(PairingSelection& chosen, PersonId person, bool second);

// Sends a swap, and lets go of both.
void take_swap(const Control& swap, Inputs& inputs, const Submit& submit);

// Measures or draws, so that a panel's height is known before it is painted.
struct CardRoom {
    Box box;            // as wide as the text may be; `h` does not matter
    bool draw = false;  // else only the height is counted
    Box seen;           // buttons outside of it do not react
};

// Each returns the height it takes.
float remarks_in(Ui& ui, const CardRoom& room, const std::vector<Remark>& remarks, int lines_max = 3);
float controls_in(Ui& ui, const CardRoom& room, const std::vector<Control>& controls, const Submit& submit);
float odd_in(Ui& ui, const CardRoom& room, const OddCard& scene, bool low, const Submit& submit);
void draw_meetings(Ui& ui, Box box, const MeetingsCard& scene);

}  // namespace auftakt::console
