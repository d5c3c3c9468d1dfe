#include "view/console_pairing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "evening.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

template <class Wish, class Family = pairing::Command>
std::optional<Wish> wish(const Control& control) {
    const auto* family = control.wish ? std::get_if<Family>(&*control.wish) : nullptr;
    const auto* held = family == nullptr ? nullptr : std::get_if<Wish>(family);
    return held == nullptr ? std::nullopt : std::optional{*held};
}

PairingScene chosen(Evening evening, std::uint32_t one, std::uint32_t two = 0, int round = 0) {
    evening.context.pairing = {round, PersonId{one}, {}};
    if (two != 0) evening.context.pairing.two = PersonId{two};
    return evening.scene().pairing;
}

std::vector<std::string> texts(const std::vector<Remark>& remarks) {
    std::vector<std::string> all;
    for (const auto& remark : remarks) all.push_back(remark.text);
    return all;
}

const Control* find(const std::vector<Control>& controls, const std::string& label) {
    const auto found = std::ranges::find(controls, label, &Control::label);
    return found == controls.end() ? nullptr : &*found;
}

const SeatRow& row_of(const PairingScene& scene, std::uint32_t person) {
    return *std::ranges::find(scene.people.rows, PersonId{person}, &SeatRow::person);
}

}  // namespace

TEST_CASE("the list says who is here, where they sit, and whom to look after") {
    auto evening = change_over();
    evening.state.pairing.missing.insert(PersonId{5});
    const auto scene = evening.scene().pairing;
    CHECK(scene.people.title == "Anwesend · 68");
    CHECK(scene.people.round == "Tische in Runde 3");
    CHECK(scene.people.earlier == 2);
    CHECK(scene.people.later == 4);
    CHECK(scene.people.rows.front().name == "Adaeze Benali");
    CHECK(row_of(scene, 1).place == "Tisch 1");
    CHECK(row_of(scene, 1).note == "getrennt");
    CHECK(row_of(scene, 5).note == "Gegenüber fehlt");
    CHECK(row_of(scene, 5).warns);
    CHECK(row_of(scene, 9).note == "ohne Handy");
    CHECK_FALSE(row_of(scene, 9).warns);
    REQUIRE(scene.people.filters.size() == 4);
    CHECK(scene.people.filters[1].count == "34");
    CHECK(scene.people.filters[3].count == "3");
}

TEST_CASE("the list is searched like the people tab, filtered, and sorted by table") {
    const auto scene = change_over().scene().pairing;
    const auto named = [&](std::size_t i) { return scene.people.rows[i].name; };
    const auto hits = found(scene.people, SeatFilter::all, "OKONKWO ada", false);
    REQUIRE(hits.size() == 1);
    CHECK(named(hits[0]) == "Adaeze Okonkwo");
    CHECK(found(scene.people, SeatFilter::seniors, "", false).size() == 34);
    CHECK(found(scene.people, SeatFilter::juniors, "Adaeze Okonkwo", false).size() == 1);
    CHECK(found(scene.people, SeatFilter::seniors, "Adaeze Okonkwo", false).empty());
    const auto by_table = found(scene.people, SeatFilter::all, "", true);
    CHECK(scene.people.rows[by_table.front()].table == 1);
    CHECK(scene.people.rows[by_table.back()].table == 34);
}

TEST_CASE("two people are swapped, with what comes of it said before") {
    const auto scene = chosen(change_over(), 1, 21);
    REQUIRE(scene.chosen.has_value());
    const auto& card = *scene.chosen;
    CHECK(card.title == "Zwei Personen tauschen · Runde 3");
    CHECK(card.right == "2 ausgewählt");
    CHECK(card.tiles[0].name == "Adaeze Okonkwo");
    CHECK(card.tiles[0].place == "Tisch 1 mit Carmen Benali");
    CHECK(card.tiles[1].place == "Tisch 11 mit Nadia Höfer");
    REQUIRE(card.remarks.size() == 2);
    CHECK(card.remarks[0].mark == Mark::ok);
    CHECK(card.remarks[0].text ==
          "Keine doppelte Begegnung, niemand aus der eigenen Linie. Die Themen passen gleich gut.");
    CHECK(card.remarks[1].text ==
          "Danach Tisch 11: Adaeze Okonkwo, Nadia Höfer · Tisch 1: Birgit Großkopf, Carmen Benali");
    const auto swap = wish<pairing::SwapPeople>(*card.swap);
    REQUIRE(swap.has_value());
    CHECK(swap->round == 3);
    CHECK(swap->a == PersonId{1});
    CHECK(swap->b == PersonId{21});
}

TEST_CASE("a swap that would let two meet again is told, named, and not offered") {
    const auto card = *chosen(change_over(), 1, 3).chosen;
    CHECK_FALSE(card.swap->enabled());
    REQUIRE(card.remarks.size() == 2);
    CHECK(card.remarks[0].mark == Mark::warn);
    CHECK(card.remarks[0].text == "Doppelte Begegnung: Aylin Mehta und Carmen Benali.");
}

TEST_CASE("whom the facilitator keeps apart cannot be swapped to one table") {
    auto evening = change_over();
    evening.state.pairing.forbidden.push_back({PersonId{1}, PersonId{26}});
    const auto card = *chosen(evening, 1, 21).chosen;
    CHECK_FALSE(card.swap->enabled());
    CHECK(card.remarks[0].text == "Sollen getrennt bleiben: Adaeze Okonkwo und Nadia Höfer.");
    CHECK(wish<pairing::AllowPair>(*find(chosen(evening, 1, 26).chosen->controls, "Wieder erlauben")));
}

TEST_CASE("while a round talks, swaps are about the next one") {
    const auto card = *chosen(third_round(), 1, 21).chosen;
    CHECK(card.title == "Zwei Personen tauschen · Runde 4");
    CHECK(wish<pairing::SwapPeople>(*card.swap)->round == 4);
    CHECK(wish<pairing::SwapPeople>(*chosen(third_round(), 1, 21, 6).chosen->swap)->round == 6);
}

TEST_CASE("two people are pinned together or kept apart") {
    const auto card = *chosen(third_round(), 1, 26).chosen;
    const auto* now = find(card.controls, "Zusammen in Runde 4");
    const auto* any = find(card.controls, "Irgendwann zusammen");
    const auto* never = find(card.controls, "Nie zusammen");
    REQUIRE(now != nullptr);
    REQUIRE(any != nullptr);
    REQUIRE(never != nullptr);
    CHECK(wish<pairing::PinPair>(*now)->round == 4);
    CHECK(wish<pairing::PinPair>(*any)->round == 0);
    CHECK(wish<pairing::ForbidPair>(*never)->b == PersonId{26});
}

TEST_CASE("of two juniors only the wish to keep them apart is offered") {
    const auto card = *chosen(third_round(), 1, 21).chosen;
    REQUIRE(card.controls.size() == 1);
    CHECK(card.controls[0].label == "Nie zusammen");
}

TEST_CASE("one person's table can be locked for a round to come, and freed") {
    auto evening = third_round();
    const auto card = *chosen(evening, 1).chosen;
    CHECK(card.tiles[0].place == "Tisch 1 mit Klaus Kovalenko");
    REQUIRE(card.lock.has_value());
    CHECK(card.lock->label == "Tisch in Runde 4 sperren");
    CHECK(card.lock->key == "L");
    const auto pin = wish<pairing::PinPair>(*card.lock);
    CHECK(pin->a == PersonId{1});
    CHECK(pin->b == PersonId{8});
    CHECK(pin->round == 4);
    evening.state.pairing.pinned.push_back({{PersonId{1}, PersonId{8}}, 4});
    const auto locked = chosen(evening, 1);
    CHECK(wish<pairing::UnpinPair>(*locked.chosen->lock).has_value());
    REQUIRE(locked.wishes.rows.size() == 1);
    CHECK(locked.wishes.rows[0].name == "Adaeze Okonkwo + Klaus Kovalenko");
    CHECK(locked.wishes.rows[0].detail == "zusammen in Runde 4");
    CHECK(wish<pairing::UnpinPair>(locked.wishes.rows[0].controls[0]).has_value());
}

TEST_CASE("an announced table needs no lock, and says so") {
    const auto card = *chosen(change_over(), 1).chosen;
    CHECK_FALSE(card.lock->enabled());
    CHECK(texts(card.remarks)[1] ==
          "Tisch in Runde 3 sperren: Die Tische der Runde 3 sind angesagt und bleiben ohnehin.");
}

TEST_CASE("a late-comer is seated beside whoever waits, or planned from the next round on") {
    const auto scene = late_comer().scene().pairing;
    CHECK(scene.waiting.title == "Ohne Gegenüber · Runde 3");
    CHECK(scene.waiting.right == "2 warten");
    REQUIRE(scene.waiting.rows.size() == 2);
    const auto& late = scene.waiting.rows[1];
    CHECK(late.name == "Carmen Çelik");
    CHECK(late.detail == "Senior · Recht · angekommen 10:57 Uhr");
    CHECK(late.controls[0].label == "Ab Runde 4");
    CHECK(wish<pairing::Replan>(late.controls[0]).has_value());
    CHECK(late.controls[1].label == "Jetzt an Tisch 4");
    const auto seat = wish<pairing::SeatPerson>(late.controls[1]);
    REQUIRE(seat.has_value());
    CHECK(seat->person == PersonId{70});
    CHECK(seat->round == 3);
}

TEST_CASE("a call for a partner is answered: is here, or has left") {
    auto evening = change_over();
    evening.state.pairing.missing.insert(PersonId{1});
    const auto scene = evening.scene().pairing;
    REQUIRE(scene.calls.rows.size() == 1);
    const auto& call = scene.calls.rows[0];
    CHECK(call.detail == "Tisch 1 · wartet auf Carmen Benali");
    CHECK(wish<pairing::ClearMissing>(call.controls[0])->person == PersonId{1});
    CHECK(call.controls[1].label == "Gegenüber ist gegangen");
    CHECK(wish<people::MarkLeft, people::Command>(call.controls[1])->person == PersonId{6});
}

TEST_CASE("each way with odd numbers says what it means now") {
    const auto odd = lobby(40, 21).scene().pairing.odd;
    CHECK(odd.right == "11 Junior, 10 Senior");
    REQUIRE(odd.choices.size() == 3);
    CHECK(odd.choices[0].label == "Dreiertisch bilden");
    CHECK(odd.choices[0].detail == "Je Runde 1 Tisch zu dritt, reihum.");
    CHECK(odd.choices[1].detail == "Je Runde setzt sich 1 Person aus dem Team dazu.");
    CHECK(odd.choices[2].detail == "Je Runde pausiert 1 Person, reihum.");
    CHECK(odd.choices[2].on);
    const auto& family = std::get<pairing::Command>(odd.choices[0].wish);
    CHECK(std::get<pairing::SetOddCount>(family).odd == OddCount::trio);
    CHECK(third_round().scene().pairing.odd.right == "34 Junior, 34 Senior · geht auf");
}

TEST_CASE("in groups nobody is left over, and roles are not told apart") {
    auto evening = third_round();
    evening.state.show.edit(
        [](Show& show) { std::get<PairingSpec>(show.segments[5].spec).mode = PairingMode::group; });
    const auto scene = evening.scene().pairing;
    CHECK(scene.odd.choices.empty());
    CHECK(scene.odd.note == "Gruppen unterscheiden sich um höchstens eine Person. Niemand bleibt übrig.");
    CHECK(scene.people.filters.size() == 2);
    CHECK_FALSE(scene.people.rows[0].role.has_value());
}

TEST_CASE("a plan is proved in whole sentences before the start") {
    const auto plan = proposed_rounds().scene().pairing.plan;
    CHECK(texts(plan.remarks) ==
          std::vector<std::string>{"Vorgeschlagen. Er gilt, sobald er übernommen ist.",
                                   "Jede Junior-Person trifft 6 von 34 Senior-Personen.",
                                   "Jede Senior-Person trifft 6 von 34 Junior-Personen.",
                                   "Niemand trifft jemanden zweimal.", "Niemand trifft die eigene Linie.",
                                   "Niemand pausiert.",
                                   "Die Themen passen so gut wie möglich. Das ist bewiesen."});
    REQUIRE(plan.accept.has_value());
    CHECK(plan.accept->label == "Plan übernehmen");
}

TEST_CASE("what is not proved is never called the best, nor a hundred per cent") {
    auto evening = proposed_rounds();
    const auto last = [&](pairing::Quality quality) {
        evening.state.pairing.plan.edit([&](pairing::Plan& plan) { plan.quality = quality; });
        return evening.scene().pairing.plan.remarks.back().text;
    };
    CHECK(last({1204, 1204, false}) ==
          "Die Themen passen so gut wie möglich. Ob alles Übrige noch besser ginge, ist nicht bewiesen.");
    CHECK(last({1190, 1204, false}) ==
          "Die Themen passen zu mindestens 98,8 % so gut, wie es überhaupt ginge.");
    CHECK(last({999'999, 1'000'000, false}) ==
          "Die Themen passen zu mindestens 99,9 % so gut, wie es überhaupt ginge.");
}

TEST_CASE("rests and pairs that meet again are counted in the proof") {
    auto evening = proposed_rounds(73);
    evening.state.pairing.plan.edit(
        [](pairing::Plan& plan) { plan.rounds[1].tables = plan.rounds[0].tables; });
    const auto said = texts(evening.scene().pairing.plan.remarks);
    CHECK(said[3] == "34 Paare treffen sich mehr als einmal.");
    CHECK(said[5] == "Pausen: 1 Person 6-mal.");
}

TEST_CASE("wishes a plan cannot meet are told with names and numbers before it is accepted") {
    auto evening = proposed_rounds();
    const auto name = [&](std::uint32_t id) { return row_of(evening.scene().pairing, id).name; };
    const auto told = [&](PlanNotice notice) {
        evening.state.pairing.plan.edit([&](pairing::Plan& plan) { plan.notices = {std::move(notice)}; });
        return evening.scene().pairing.plan.remarks.at(1);
    };
    const auto few = told({PlanTrouble::too_few_partners, {PersonId{1}, PersonId{3}}, 6, 4});
    CHECK(few.mark == Mark::warn);
    CHECK(few.text == name(1) + ", " + name(3) +
                          " haben höchstens in 4 von 6 Runden ein Gegenüber und pausieren in den übrigen. "
                          "Mit 4 Runden säße niemand allein.");
    CHECK(told({PlanTrouble::excluded_from_all, {PersonId{3}}, 0, 0}).text ==
          name(3) +
              " darf niemandem begegnen: Ausschlüsse und eigene Linie lassen kein Gegenüber übrig. "
              "Die Person pausiert in jeder Runde.");
    CHECK(told({PlanTrouble::too_few_tables, {}, 34, 20}).text ==
          "Für alle wären 34 Tische nötig, 20 sind da. Je Runde sind 20 besetzt, die Übrigen pausieren "
          "reihum.");
    const auto many = told({PlanTrouble::excluded_from_all,
                            {PersonId{1}, PersonId{2}, PersonId{3}, PersonId{4}, PersonId{5}, PersonId{6}},
                            0,
                            0});
    CHECK(many.text.find(name(3) + " und 3 weitere dürfen niemandem begegnen") != std::string::npos);
    CHECK(many.text.find(name(4)) == std::string::npos);
}

TEST_CASE(
    "a proposal beside the plan tells what it cannot meet, too; without a plan the reason stands there") {
    auto evening = replanned();
    evening.state.pairing.proposal.edit([](std::optional<pairing::RestProposed>& proposal) {
        proposal->plan.notices = {{PlanTrouble::pinned_apart, {PersonId{1}, PersonId{2}}, 0, 0}};
    });
    const auto said = texts(evening.scene().pairing.plan.remarks);
    CHECK(std::ranges::count_if(said, [](const std::string& text) {
              return text.ends_with(
                  "sind zusammen festgesetzt, können sich in diesen Runden aber nicht treffen.");
          }) == 1);
    evening.state.pairing.trouble = {{PlanTrouble::no_partners, {}, 0, 0}};
    CHECK(evening.scene().pairing.trouble ==
          "Für Paare fehlt eine Seite. Bitte warten, bis mindestens ein Junior und ein Senior da sind.");
}

TEST_CASE("rounds are added, dropped, lengthened, and planned anew") {
    const auto plan = third_round().scene().pairing.plan;
    REQUIRE(plan.rounds.size() == 6);
    CHECK(plan.rounds[2].title == "Runde 3");
    CHECK(plan.rounds[2].state == "läuft");
    CHECK(plan.rounds[2].numbers == "34 Tische");
    CHECK(plan.rounds[2].current);
    CHECK(plan.rounds[5].state == "kommt");
    CHECK(wish<pairing::ExtraRound>(plan.extra).has_value());
    CHECK(wish<pairing::DropRound>(plan.drop).has_value());
    CHECK(wish<pairing::Replan>(plan.replan).has_value());
    REQUIRE(plan.lengths.size() == 2);
    CHECK(plan.lengths[0].label == "Gespräch");
    CHECK(plan.lengths[0].value == "8:00");
    CHECK(wish<pairing::SetLengths>(plan.lengths[0].more)->lengths.talk == std::chrono::minutes{9});
    CHECK(wish<pairing::SetLengths>(plan.lengths[1].less)->lengths.change_over == std::chrono::seconds{90});
}

TEST_CASE("after the last round nothing is planned any more, and that is said") {
    auto evening = third_round();
    evening.state.pairing.cycle.round = 6;
    const auto plan = evening.scene().pairing.plan;
    CHECK_FALSE(plan.replan.enabled());
    CHECK(plan.why == "Es kommt keine Runde mehr.");
    CHECK_FALSE(plan.drop.enabled());
}

TEST_CASE("a proposal stands beside the plan, with what it would change") {
    const auto plan = replanned().scene().pairing.plan;
    CHECK(plan.title == "Neu planen · Runden 4 bis 6");
    CHECK(plan.remarks[0].text == "Runde 3 und alle davor bleiben, wie sie sind.");
    REQUIRE(plan.compared.size() == 5);
    CHECK(plan.compared[0].label == "Wiederholte Paare");
    CHECK(plan.compared[0].before == "0");
    CHECK(plan.compared[0].mark == Mark::warn);
    CHECK(plan.compared[1].after == "0");
    CHECK(plan.compared[4].after == "30");
    CHECK(plan.changes_title == "Was sich in Runde 4 ändert · 10 Tische");
    REQUIRE(plan.changes.size() == 10);
    CHECK(plan.changes[0].table == "1");
    CHECK(plan.changes[0].people.size() == 2);
    CHECK(wish<pairing::AcceptProposal>(*plan.accept)->inputs == 7);
    CHECK(wish<pairing::DiscardProposal>(*plan.discard).has_value());
}

TEST_CASE("a proposal that is being made, or out of date, is told") {
    auto evening = replanned();
    evening.state.pairing.inputs = 8;
    const auto outdated = evening.scene().pairing.plan;
    CHECK(outdated.remarks[1].text == "Seit dem Vorschlag hat sich etwas geändert. Er wird neu gerechnet …");
    CHECK_FALSE(outdated.accept.has_value());
    evening.state.pairing.proposal = {};
    const auto made = evening.scene().pairing.plan;
    CHECK(made.remarks[1].text == "Neuer Plan wird gerechnet … Der jetzige gilt weiter.");
    CHECK(wish<pairing::DiscardProposal>(*made.discard).has_value());
}

TEST_CASE("meetings are counted over talked and planned rounds") {
    const auto meetings = third_round().scene().pairing.meetings;
    CHECK(meetings.title == "Begegnungen je Person über alle 6 Runden (Vorschau)");
    REQUIRE(meetings.bars.size() == 4);
    CHECK(meetings.bars[3].label == "6 Personen");
    CHECK(meetings.bars[3].people == 68);
    CHECK(meetings.bars[3].aim);
}

TEST_CASE("before the rounds the tab says so, and wishes can be made already") {
    auto evening = lobby(40, 21);
    evening.context.pairing = {0, PersonId{1}, PersonId{4}};
    const auto scene = evening.scene().pairing;
    CHECK(scene.plan.remarks[0].mark == Mark::waiting);
    CHECK_FALSE(scene.plan.replan.enabled());
    CHECK(scene.chosen->remarks[0].text == "Noch sind keine Tische verteilt.");
    CHECK(find(scene.chosen->controls, "Nie zusammen")->enabled());
    CHECK(before_doors().scene().pairing.people.rows.empty());
}

TEST_CASE("lengths that were changed while running count in the forecast and in the next step") {
    auto evening = change_over();
    const auto before = still_to_go(evening.state, evening.context.clock.now);
    evening.state.pairing.lengths =
        pairing::Lengths{std::chrono::minutes{3}, std::chrono::minutes{5}, std::chrono::minutes{1}};
    const auto after = still_to_go(evening.state, evening.context.clock.now);
    // Round 3's talk is 3 minutes shorter, and so are three talks and (by 1 minute each) change-overs after.
    CHECK(before - after == std::chrono::minutes{3 + 3 * (3 + 1)});
}
