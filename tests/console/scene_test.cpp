#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "evening.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

// A copy, because the control often lives no longer than the call.
template <class Wish, class Family>
std::optional<Wish> wish(const std::optional<Control>& control) {
    const auto* family = control && control->wish ? std::get_if<Family>(&*control->wish) : nullptr;
    const auto* held = family == nullptr ? nullptr : std::get_if<Wish>(family);
    return held == nullptr ? std::nullopt : std::optional{*held};
}

}  // namespace

TEST_CASE("the rundown says plan, actual or forecast, and the difference") {
    const auto rows = third_round().scene().show.rundown.rows;
    CHECK(rows[5].title == "Gesprächsrunden");
    CHECK(rows[5].detail == "Runde 3 von 6 läuft");
    CHECK(rows[5].plan == "10:42");
    CHECK(rows[5].expected == "10:46");
    CHECK(rows[5].delta == "+4");
    CHECK(rows[5].late);
    CHECK(rows[1].delta == "+2");
    CHECK_FALSE(rows[1].late);
}

TEST_CASE(
    "the rundown says of every question whether it is prepared, open, closed or shown, and how many "
    "answered") {
    const auto waiting = before_doors().scene().show.rundown.rows;
    CHECK(std::ranges::count(waiting, "vorbereitet", &RundownRow::detail) > 0);
    auto evening =
        asked({.text = {"Tee?", "", ""}, .kind = YesNo{}, .secrecy = Secrecy::named}, Choice{0}, 6);
    const auto here = [&] {
        const auto rows = evening.scene().show.rundown.rows;
        return std::ranges::find(rows, evening.state.run.place.segment, &RundownRow::segment)->detail;
    };
    CHECK(here() == "offen · 6");
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    CHECK(here() == "geschlossen · 6");
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.stage = ask::Stage::revealed; });
    CHECK(here() == "gezeigt · 6");
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.thrown_away = true; });
    CHECK(here() == "vorbereitet");
}

TEST_CASE("the drift line proposes what the break could give, without taking it") {
    const auto drift = third_round().scene().show.rundown.drift;
    CHECK(drift.text == "4 min hinter Plan");
    CHECK(drift.end == "Ende 12:22 Uhr");
    CHECK(drift.hint.empty());
    REQUIRE(drift.remedy.has_value());
    CHECK(drift.remedy->label == "Pause auf 14 min kürzen");
    const auto length = wish<run::SetLength, run::Command>(drift.remedy);
    REQUIRE(length.has_value());
    CHECK(length->segment == 6);
    CHECK(length->minutes == 14);
}

TEST_CASE("once the break gives what is missing, nothing more is proposed") {
    auto evening = third_round();
    evening.state.run.lengths[6] = std::chrono::minutes{14};
    const auto& rundown = evening.scene().show.rundown;
    CHECK(rundown.drift.text == "4 min hinter Plan");
    CHECK(rundown.drift.end == "Ende 12:18 Uhr");
    CHECK(rundown.drift.hint == "Die Pause fängt 4 min auf.");
    CHECK_FALSE(rundown.drift.remedy.has_value());
    CHECK(rundown.rows[6].expected == "11:34");
    CHECK(rundown.rows[7].delta == "±0");
}

TEST_CASE("a break never gives more than half of itself") {
    auto evening = third_round();
    evening.state.run.lengths[6] = std::chrono::minutes{9};
    evening.context.clock.utc.ms += 30 * 60'000;  // the delay grows
    CHECK_FALSE(evening.scene().show.rundown.drift.remedy.has_value());
}

TEST_CASE("while the break is on, its remedy can be taken") {
    auto evening = third_round();
    evening.state.run.place.segment = 6;
    evening.state.run.place.entered_utc = at(11, 34);
    evening.state.run.place.ends = {evening.context.clock.now.ms + 18 * 60'000};
    evening.context.clock.utc = at(11, 34);
    const auto minutes = wish<run::AddMinutes, run::Command>(evening.scene().show.rundown.drift.remedy);
    REQUIRE(minutes.has_value());
    CHECK(minutes->minutes == -4);
}

TEST_CASE("next says what it will do") {
    CHECK(before_doors().scene().show.next.detail == "Türen öffnen");
    CHECK(lobby(40, 10).scene().show.next.detail == "Begrüßung, Ziele");
    const auto next = third_round().scene().show.next;
    CHECK(next.detail == "Tische für Runde 4 zeigen");
    CHECK(next.step == run::Step{run::StepKind::start_change_over, 4});
    CHECK_FALSE(next.confirm.has_value());
}

TEST_CASE("ending the show is asked about once more") {
    auto evening = third_round();
    evening.state.run.place.segment = 8;
    evening.state.run.actuals[8] = {at(10, 50), std::nullopt, false, 1};
    const auto next = evening.scene().show.next;
    CHECK(next.step.kind == run::StepKind::end_show);
    REQUIRE(next.confirm.has_value());
    CHECK(next.confirm->title == "Veranstaltung wirklich beenden?");
}

TEST_CASE("after a gap the console says where the clock stands, and Resume is at hand") {
    auto evening = third_round();
    evening.state.run.paused = run::PauseState{run::PauseReason::gap, evening.context.clock.now, at(10, 59)};
    const auto scene = evening.scene();
    REQUIRE(scene.notices.size() == 1);
    CHECK(scene.notices[0].text == "Angehalten bei 5:07. Weiter?");
    CHECK(wish<run::Resume, run::Command>(scene.notices[0].action).has_value());
    CHECK(scene.show.pause.label == "Fortsetzen");
}

TEST_CASE("who wrote a note without a name is not told, also here") {
    auto evening = third_round();
    evening.state.wall.notes.edit(NoteId{1}, [](wall::Note& note) { note.with_name = false; });
    const auto items = evening.scene().hall.moderation.items;
    CHECK(items[0].author == "ohne Namen auf der Bühne · vor 1 min");
    CHECK(items[1].author == "Klaus Kovalenko · vor 2 min");
    CHECK(items[0].show.key == "J");
}

TEST_CASE("a question whose time has passed asks to be closed, and is closed by nobody else") {
    auto evening = open_question();
    CHECK(evening.scene().notices.empty());
    CHECK_FALSE(evening.scene().show.next.due);
    evening.context.clock.now.ms += 180'000;
    const auto scene = evening.scene();
    REQUIRE(scene.notices.size() == 1);
    CHECK(scene.notices[0].text == "Es sind 3 Minuten vergangen. Frage schließen?");
    const auto step = wish<run::TakeStep, run::Command>(scene.notices[0].action);
    REQUIRE(step.has_value());
    CHECK(step->from == run::Step{run::StepKind::close_question, 1});
    CHECK(scene.show.next.due);
    CHECK(scene.show.live.label == "Umfragen · überzogen");
    evening.state.run.paused =
        run::PauseState{run::PauseReason::facilitator, evening.context.clock.now, at(10, 22)};
    CHECK(evening.scene().notices[0].text.starts_with("Angehalten"));
}

TEST_CASE("when a round is over and nobody goes on, the facilitator is reminded") {
    auto evening = third_round();
    CHECK(evening.scene().show.live.reminder == "");
    evening.context.clock.now.ms += 308'000;
    const auto show = evening.scene().show;
    CHECK(show.live.reminder == "Zeit für Weiter?");
    CHECK(show.live.label == "Runde 3 von 6 · überzogen");
    CHECK(show.next.due);
}

TEST_CASE("next says of every state of the show what it will do") {
    struct Row {
        const char* state;
        Evening evening;
        const char* says;
    };
    const auto rounds = [](pairing::Phase phase, int round) {
        auto evening = third_round();
        evening.state.pairing.cycle.phase = phase;
        evening.state.pairing.cycle.round = round;
        return evening;
    };
    const auto question = [](ask::Stage stage) {
        auto evening = open_question();
        evening.state.ask.asks.edit(AskId{1}, [&](ask::Ask& ask) { ask.stage = stage; });
        return evening;
    };
    const auto in_segment = [](int segment) {
        auto evening = third_round();
        evening.state.run.place.segment = segment;
        return evening;
    };
    auto paused = third_round();
    paused.state.run.paused =
        run::PauseState{run::PauseReason::facilitator, paused.context.clock.now, at(10, 59)};
    auto ended = third_round();
    ended.state.run.place.phase = run::Phase::ended;
    using enum pairing::Phase;
    const Row rows[] = {{"doors closed", before_doors(), "Türen öffnen"},
                        {"lobby", lobby(40, 10), "Begrüßung, Ziele"},
                        {"question open", question(ask::Stage::open), "Frage schließen"},
                        {"question closed", question(ask::Stage::closed), "Ergebnis zeigen"},
                        {"question revealed", question(ask::Stage::revealed), "Zielwand"},
                        {"wall closed", in_segment(4), "Gesprächsrunden"},
                        {"planning", rounds(planning, 0), "Die Runden werden berechnet"},
                        {"plan proposed", rounds(proposed, 0), "Plan annehmen"},
                        {"plan accepted", rounds(accepted, 0), "Tische für Runde 1 zeigen"},
                        {"tables shown", rounds(change_over, 3), "Runde 3 starten"},
                        {"talking", rounds(talk, 3), "Tische für Runde 4 zeigen"},
                        {"last round", rounds(talk, 6), "Pause"},
                        {"break", in_segment(6), "Tandems"},
                        {"closing", in_segment(8), "Veranstaltung beenden"},
                        {"paused", paused, "Weiter nach der Unterbrechung"},
                        {"ended", ended, "Gerade ist nichts zu tun"}};
    for (const auto& row : rows) {
        CAPTURE(row.state);
        CHECK(row.evening.scene().show.next.detail == row.says);
    }
}

TEST_CASE("what the bar of attendance cannot show is said in words") {
    auto evening = lobby(40, 10);
    CHECK(evening.scene().hall.attendance.remark == "1 ohne Handy");
    evening.state.people.persons.edit(PersonId{1}, [](people::Person& p) {
        p.profile.role = Role::both;
        p.seat_open = true;
    });
    CHECK(evening.scene().hall.attendance.remark == "1 noch ohne Seite · 1 ohne Handy · 1 Platz freigegeben");
}

TEST_CASE("how an export goes is told, with the folder or with what to do") {
    auto evening = third_round();
    using enum ExportState::Stage;
    evening.context.exported = {running, "/srv/Auftakt/kickoff-2026-10-27", 0};
    CHECK(evening.scene().notices.at(0).text == "Der Export wird geschrieben …");
    evening.context.exported.stage = done;
    evening.context.exported.files = 10;
    const auto told = evening.scene().notices.at(0);
    CHECK(told.text == "10 Dateien exportiert nach /srv/Auftakt/kickoff-2026-10-27");
    CHECK(told.action->local == Local::dismiss_export);
    evening.context.exported.stage = failed;
    CHECK(evening.scene().notices.at(0).text ==
          "Der Export ist nicht gelungen. Ist der Ordner beschreibbar? "
          "/srv/Auftakt/kickoff-2026-10-27");
    CHECK(evening.scene().notices.at(0).mark == Mark::danger);
}

TEST_CASE("what Z takes back is the newest step that can be taken back") {
    auto evening = third_round();
    CHECK(evening.scene().show.history.newest_text == "+1 min");
    evening.state.history.entries.back().undone = true;
    const auto history = evening.scene().show.history;
    CHECK(history.newest_text == "Runde 3 gestartet");
    CHECK(wish<run::Undo, run::Command>(history.newest)->step == StepId{1});
}

TEST_CASE("history gives each step its way back, or says why there is none") {
    const auto rows = third_round().scene().show.history.rows;
    CHECK(rows[0].text == "+1 min");
    CHECK(rows[0].time == "10:58:41");
    CHECK(wish<run::Undo, run::Command>(rows[0].undo)->step == StepId{2});
    CHECK(rows[1].text == "Runde 3 gestartet");
    CHECK_FALSE(rows[1].undo.has_value());
    CHECK(rows[1].why_not == "Erst den neueren Schritt zurücknehmen");
}

TEST_CASE("attendance counts people, devices count phones") {
    const auto hall = third_round().scene().hall;
    CHECK(hall.attendance.total == "68 von 72");
    CHECK(hall.attendance.juniors == 34);
    CHECK(hall.attendance.missing == 4);
    CHECK(hall.devices.total == "59 von 61 verbunden");
    CHECK(hall.devices.lost[0].state == "seit 48 s getrennt");
}

TEST_CASE("where rows are few, trouble comes before what is well") {
    const auto devices = third_round().scene().hall.devices;
    const auto four = rows_for(devices, 4);
    REQUIRE(four.size() == 4);
    CHECK(four[0].name == "Antwortzeit");
    CHECK(four[3].name == "Fernbedienung");
    const auto three = rows_for(devices, 3);
    CHECK(three[0].name == devices.lost[0].name);
    CHECK(three[2].name == "Fernbedienung");
    const auto two = rows_for(devices, 2);
    CHECK(two[0].name == "+ 2 weitere getrennt");
}

TEST_CASE("people are found without accents, by department and by topic") {
    const auto people = third_round().scene().people;
    const auto sahin = found(people, PeopleFilter::all, "aylin sahin");
    REQUIRE(sahin.size() == 1);
    CHECK(people.rows[sahin[0]].name == "Aylin Şahin");
    CHECK(found(people, PeopleFilter::all, "distanz").size() == 72);
    CHECK(found(people, PeopleFilter::expected, "").size() == 4);
    CHECK(found(people, PeopleFilter::removed, "").empty());
    CHECK(found(people, PeopleFilter::all, "nobody").empty());
}

TEST_CASE("a look-alike name raises a question and forbids nothing") {
    const auto people = third_round().scene().people;
    const auto alike = check_name(people, make_name("aylin sahin"));
    CHECK(alike.mark == Mark::warn);
    CHECK(alike.text == "Ähnlich: Aylin Şahin");
    CHECK(alike.allowed);
    CHECK(check_name(people, make_name("Gertrud Übelhör")).mark == Mark::ok);
    CHECK_FALSE(check_name(people, make_name("")).allowed);
    CHECK_FALSE(check_name(people, make_name(std::string(81, 'a'))).allowed);
}

TEST_CASE("preflight names the trouble and lets the doors open all the same") {
    auto evening = before_doors();
    evening.context.health.listening = false;
    evening.context.health.mains = false;
    evening.context.health.battery_percent = 64;
    const auto preflight = evening.scene().preflight;
    CHECK(preflight.checks[0].mark == Mark::danger);
    CHECK(preflight.checks[7].found == "Akku 64 %, kein Netzteil. Bitte anschließen.");
    CHECK(preflight.headline == "6 von 10 bereit");
    const auto step = wish<run::TakeStep, run::Command>(preflight.open_doors);
    REQUIRE(step.has_value());
    CHECK(step->from.kind == run::StepKind::open_doors);
}

TEST_CASE("another address can be chosen only where there is another") {
    auto evening = before_doors();
    CHECK_FALSE(evening.scene().preflight.checks[0].choose.has_value());
    evening.context.health.addresses.push_back("192.168.1.7:8080");
    const auto check = evening.scene().preflight.checks[0];
    const auto chosen = wish<programme::ChooseAddress, programme::Command>(check.choose);
    REQUIRE(chosen.has_value());
    CHECK(chosen->address.text == "192.168.1.7:8080");
}

TEST_CASE("a proposed plan is accepted with its proof in sight") {
    auto evening = third_round();
    evening.state.pairing.cycle = {pairing::Phase::proposed, 0, {}, {}};
    const auto pairing = evening.scene().pairing;
    CHECK(wish<run::TakeStep, run::Command>(pairing.plan.accept)->from.kind == run::StepKind::accept_plan);
    CHECK(wish<pairing::Replan, pairing::Command>(pairing.plan.replan).has_value());
    CHECK_FALSE(third_round().scene().pairing.plan.accept.has_value());
}

TEST_CASE("a call for a missing partner is a notice on every tab") {
    auto evening = third_round();
    evening.state.pairing.missing.insert(PersonId{1});
    const auto scene = evening.scene();
    REQUIRE(scene.notices.size() == 1);
    CHECK(scene.notices[0].text == "Gegenüber fehlt: Adaeze Okonkwo, Tisch 1");
    CHECK(wish<pairing::ClearMissing, pairing::Command>(scene.notices[0].action)->person == PersonId{1});
}

TEST_CASE("the console opens where the evening is") {
    CHECK(before_doors().scene().home == Tab::preflight);
    CHECK(third_round().scene().home == Tab::show);
}

TEST_CASE("the scene stays until the next second on its clock") {
    auto context = third_round().context;
    context.clock.utc.ms += 250;
    CHECK(console_changes_in(context) == std::chrono::milliseconds{750});
}
