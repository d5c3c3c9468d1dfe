#pragma once

#include <map>

#include "core/pair_rules.hpp"
#include "core/seat_changes.hpp"
#include "view/console_pairing.hpp"

// What the parts of the pairing tab are made from. One function each; all pure.
namespace auftakt::console {

struct PairingLook {
    const Public& state;
    const Devices& devices;
    const WallClock& clock;
    const Words& words;
    PairingSelection chosen;
    int shown = 0;     // the round whose tables are in the list; 0: nothing is planned
    int changing = 0;  // the round that swaps and pins are about; 0: none
    bool one_pool = false;
    std::map<PersonId, std::string> names;  // of whoever is here; namesakes with their department

    std::string name(PersonId id) const;
    std::string round(int number) const;  // "Runde 3"
    std::optional<Role> role(PersonId id) const;
    const pairing::PlannedRound* seats(int round) const;  // null: not planned
    std::string why(Refusal refusal) const;
    // "Tisch 12 mit Bernd Großmann", "pausiert", "ohne Tisch"
    std::string place(PersonId id, int round) const;
    std::string joined(const std::vector<PersonId>& people) const;
};

PairingLook look_at_pairing(const Public& state, const Devices& devices, const WallClock& clock,
                            const PairingSelection& chosen, const Words& words);

SeatList seat_list(const PairingLook& look);
std::optional<ChosenCard> chosen_card(const PairingLook& look);
AttentionCard waiting_card(const PairingLook& look);
AttentionCard calls_card(const PairingLook& look);
AttentionCard wishes_card(const PairingLook& look);
OddCard odd_card(const PairingLook& look);
MeetingsCard meetings_card(const PairingLook& look);
PlanPanel plan_panel(const PairingLook& look);
std::vector<Remark> proof_remarks(const PairingLook& look);
// Wishes that a plan cannot meet, a sentence each: names, numbers, and what happens instead.
std::vector<std::string> notice_sentences(const PairingLook& look, const std::vector<PlanNotice>& notices);
std::string trouble_text(const PairingLook& look);

// Seats somebody without company: "Jetzt an Tisch 35" in the round that is on, else in the next.
Control seat_control(const PairingLook& look, PersonId person);
// Plans the rounds to come anew, with whoever is here: "Ab Runde 4".
Control from_next_round(const PairingLook& look);
// Checks somebody out.
Control left_control(const PairingLook& look, PersonId person, std::string label);

}  // namespace auftakt::console
