#include "sound/player.hpp"

#include <doctest/doctest.h>

#include <boost/mp11/algorithm.hpp>
#include <cmath>
#include <csignal>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "disk_audio.hpp"
#include "measure.hpp"

using namespace auftakt;
using namespace auftakt::sound;
using namespace auftakt::sound::test;

namespace {

using Somebody = std::function<void(Player&, const Hall&)>;

// What the hall hears while somebody is at the player, and for some seconds after.
std::vector<float> heard(double volume, const Somebody& somebody, double after = 5.0,
                         Pace pace = Pace::quick) {
    const Hall hall{pace};
    {
        Player player{volume};
        REQUIRE_FALSE(player.silent());
        somebody(player, hall);
        hall.let_pass(after);
    }
    return hall.tape();
}

std::vector<float> heard(Cue cue, double volume = 1.0, double after = 5.0) {
    return heard(volume, [cue](Player& player, const Hall&) { player.play(cue); }, after);
}

void play_everything(Player& player) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Cue>>([&](auto cue) {
        player.play(cue.value);
        player.audition(cue.value);
        player.set_volume(cue.value, 0.5);
        player.set_muted(cue.value, true);
    });
    player.set_volume(0.5);
    player.check_volume();
}

void check_silent(const std::string& driver) {
    CAPTURE(driver);
    const Environment chosen{"SDL_AUDIODRIVER", driver};
    Player player{1.0};
    CHECK(player.silent());
    CHECK(player.notice() == "sound.silent");
    CHECK_FALSE(player.trouble().empty());
    CHECK(player.output().empty());
    play_everything(player);
}

}  // namespace

TEST_CASE("the hall hears the gong at the round's end, and silence after it") {
    const std::vector<float> gong = without_lead(heard(Cue::round_ends));
    CHECK(decibels(peak(gong)) == doctest::Approx(-9.0).epsilon(0.01));
    CHECK(loudest_notes(part(gong, 0.0, 2.0), 2) == "D3 D4");
    CHECK(decibels(rms(part(gong, 0.0, 1.0))) > -21.0);
    CHECK(decibels(rms(part(gong, 2.0, 3.0))) > -60.0);
    CHECK(peak(part(gong, 4.0, 4.8)) == 0.0);
}

TEST_CASE("the volume check is the gong") {
    const auto check = heard(1.0, [](Player& player, const Hall&) { player.check_volume(); });
    CHECK(loudest_notes(part(without_lead(check), 0.0, 2.0), 2) == "D3 D4");
}

TEST_CASE("a slider half way up is 12 dB softer, at the bottom it is silence") {
    CHECK(decibels(peak(heard(Cue::message, 0.5, 1.0))) == doctest::Approx(-21.04).epsilon(0.01));
    CHECK(peak(heard(Cue::message, 0.0, 1.0)) == 0.0);
}

TEST_CASE("a slider beyond its ends stays at its ends") {
    CHECK(decibels(peak(heard(Cue::message, 7.0, 1.0))) == doctest::Approx(-9.0).epsilon(0.01));
    CHECK(peak(heard(Cue::message, -1.0, 1.0)) == 0.0);
    CHECK(peak(heard(Cue::message, std::numeric_limits<double>::quiet_NaN(), 1.0)) == 0.0);
}

TEST_CASE("the volume can be turned while the player lives") {
    const auto tape = heard(
        0.0, [](Player& player, const Hall&) { player.set_volume(1.0), player.play(Cue::message); }, 1.0);
    CHECK(decibels(peak(tape)) == doctest::Approx(-9.0).epsilon(0.01));
}

TEST_CASE("one cue has its own volume, and the others keep theirs") {
    const auto tape = heard(1.0, [](Player& player, const Hall& hall) {
        player.set_volume(Cue::message, 0.5);
        player.play(Cue::message);
        hall.let_pass(2.0);
        player.play(Cue::poll_opened);
    });
    const std::vector<float> both = without_lead(tape);
    CHECK(decibels(peak(part(both, 0.0, 1.0))) == doctest::Approx(-21.04).epsilon(0.01));
    CHECK(decibels(peak(both)) == doctest::Approx(-9.0).epsilon(0.01));
}

TEST_CASE("a muted cue is not played, but can be auditioned and unmuted") {
    const auto mute = [](Player& player, const Hall&) {
        player.set_muted(Cue::message, true);
        player.play(Cue::message);
    };
    CHECK(peak(heard(1.0, mute, 1.0)) == 0.0);
    const auto audition = [&](Player& player, const Hall& hall) {
        mute(player, hall), player.audition(Cue::message);
    };
    CHECK(peak(heard(1.0, audition, 1.0)) > 0.3);
    const auto unmute = [&](Player& player, const Hall& hall) {
        mute(player, hall);
        player.set_muted(Cue::message, false);
        player.play(Cue::message);
    };
    CHECK(peak(heard(1.0, unmute, 1.0)) > 0.3);
}

TEST_CASE("arrivals and trouble are muted until somebody wants them") {
    CHECK(peak(heard(Cue::arrival, 1.0, 1.0)) == 0.0);
    CHECK(peak(heard(Cue::trouble, 1.0, 1.0)) == 0.0);
}

TEST_CASE("a crowd at the door is heard as one tap every two seconds") {
    const auto crowd = heard(1.0, [](Player& player, const Hall& hall) {
        player.set_muted(Cue::arrival, false);
        for (int person = 0; person < 120; ++person) {
            player.play(Cue::arrival);
            hall.let_pass(0.1);
        }
    });
    const std::vector<double> taps = onsets(crowd);
    REQUIRE(taps.size() >= 3);
    for (std::size_t i = 1; i < taps.size(); ++i) CHECK(taps[i] - taps[i - 1] > 1.95);
    CHECK(decibels(peak(crowd)) == doctest::Approx(-24.0).epsilon(0.01));
}

TEST_CASE("two cues sound at once") {
    const auto both = [](Player& player, const Hall&) {
        player.play(Cue::round_ends);
        player.play(Cue::message);
    };
    const std::vector<float> tape = without_lead(heard(1.0, both, 2.0, Pace::slow));
    CHECK(loudest_notes(part(tape, 0.0, 1.0), 3) == "D3 D4 A4");
}

TEST_CASE("a third cue lets the oldest fade") {
    const auto three = [](Player& player, const Hall& hall) {
        player.play(Cue::round_ends);
        hall.let_pass(1.0);
        player.play(Cue::message);
        player.play(Cue::message);
    };
    const std::vector<float> tape = heard(1.0, three, 2.0, Pace::slow);
    const double third = onsets(tape).back();
    CHECK(amplitude_at(part(tape, third + 0.3, third + 0.7), 146.832) < 0.0005);
}

TEST_CASE("however many cues come at once, the mix does not clip") {
    const auto storm = [](Player& player, const Hall&) {
        player.set_muted(Cue::arrival, false);
        player.play(Cue::arrival);
        for (int i = 0; i < 8; ++i) player.play(Cue::round_ends);
    };
    const std::vector<float> tape = heard(1.0, storm, 2.0);
    CHECK(peak(tape) > 0.35);
    CHECK(peak(tape) < 0.995);
}

TEST_CASE("a driver that does not exist leaves the evening silent, not broken") {
    check_silent("no-such-driver");
}

TEST_CASE("a driver that starts and then cannot open its device leaves the evening silent") {
    const Environment nowhere{"SDL_DISKAUDIOFILE", "/no/such/folder/heard.raw"};
    check_silent("disk");
    const Environment card{"AUDIODEV", "no-such-card"};
    check_silent("alsa");
}

TEST_CASE("whoever asks for the dummy driver is told that nobody hears it") { check_silent("dummy"); }

TEST_CASE("after a silent evening the next one may have sound again") {
    check_silent("no-such-driver");
    CHECK(peak(heard(Cue::message, 1.0, 1.0)) > 0.3);
}

TEST_CASE("with sound there is no notice") {
    const Hall hall;
    const Player player{1.0};
    CHECK(player.notice().empty());
    CHECK(player.trouble().empty());
}

TEST_CASE("the player leaves the signals that end the program alone") {
    const Hall hall;
    for (int signal : {SIGINT, SIGTERM}) {
        // SDL takes a signal only from nobody, so the test framework's own handler has to step aside.
        const auto before = std::signal(signal, SIG_DFL);
        const bool untouched = [&] {
            const Player player{1.0};
            return std::signal(signal, before) == SIG_DFL;
        }();
        CHECK(untouched);
    }
}
