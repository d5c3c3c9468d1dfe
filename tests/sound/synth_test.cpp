#include "sound/synth.hpp"

#include <doctest/doctest.h>

#include <boost/mp11/algorithm.hpp>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "measure.hpp"

using namespace auftakt;
using namespace auftakt::sound;
using namespace auftakt::sound::test;

namespace {

template <typename Look>
void each_cue(Look look) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Cue>>([&](auto described) {
        CAPTURE(std::string{described.name});
        look(described.value, render(described.value));
    });
}

}  // namespace

TEST_CASE("a cue begins and ends in silence, so that no loudspeaker cracks") {
    each_cue([](Cue, const Samples& samples) {
        const double most = peak(samples);
        CHECK(std::abs(samples.front()) < 1e-6);
        CHECK(std::abs(samples.back()) < 1e-6);
        CHECK(peak(part(samples, 0.0, 0.0005)) < 0.05 * most);
        const double length = static_cast<double>(samples.size()) / 48'000;
        CHECK(peak(part(samples, length - 0.0005, length)) < 0.001 * most);
    });
}

TEST_CASE("a cue has died away before it is cut") {
    each_cue([](Cue, const Samples& samples) {
        const double length = static_cast<double>(samples.size()) / 48'000;
        CHECK(decibels(peak(part(samples, length - 0.02, length)) / peak(samples)) < -45.0);
    });
}

TEST_CASE("a note that is cut short fades over 5 ms") {
    const Samples cut = render(Score{.strikes = {{Voice::bell, 440.0, 0.0, 100.0}}, .seconds = 0.5});
    CHECK(peak(part(cut, 0.485, 0.495)) > 0.5 * peak(cut));
    CHECK(peak(part(cut, 0.4995, 0.5)) < 0.05 * peak(cut));
    CHECK(cut.back() == 0.0F);
}

TEST_CASE("the gong swells over 30 ms where wood and bell speak at once") {
    const Samples gong = render(Cue::round_ends);
    CHECK(peak(part(gong, 0.0, 0.005)) < 0.15 * peak(gong));
    const Samples bell = render(Cue::message);
    CHECK(peak(part(bell, 0.0, 0.005)) > 0.5 * peak(bell));
}

TEST_CASE("the gong rings for seconds and carries above the voices in the room") {
    const Samples gong = render(Cue::round_ends);
    CHECK(decibels(rms(part(gong, 0.0, 1.0))) > -21.0);
    CHECK(decibels(rms(part(gong, 2.0, 2.5))) > -50.0);
    CHECK(share_above(part(gong, 0.0, 1.0), 800.0) > 0.02);
}

TEST_CASE("no cue for the hall is harsh: next to nothing above 4 kHz") {
    each_cue([](Cue cue, const Samples& samples) {
        if (cue != Cue::trouble) CHECK(share_above(samples, 4000.0) < 1e-4);
    });
}

TEST_CASE("the same cue is the same, sample by sample") {
    each_cue([](Cue cue, const Samples& samples) { CHECK(samples == render(cue)); });
}

TEST_CASE("a score without strikes is silence") {
    const Samples rest = render(Score{.strikes = {}, .seconds = 0.1});
    CHECK(rest.size() == 4800);
    CHECK(peak(rest) == 0.0);
}

TEST_CASE("a strike after the end of its cue is left out") {
    const Samples samples = render(Score{.strikes = {{Voice::tap, 440.0, 2.0, 0.1}}, .seconds = 0.1});
    CHECK(samples.size() == 4800);
    CHECK(peak(samples) == 0.0);
}

TEST_CASE("16 bits hold full scale and no more") {
    const std::vector<float> samples{0.0F, 1.0F, -1.0F, 0.5F, 1.5F, -7.0F};
    CHECK(to_pcm16(samples) == std::vector<std::int16_t>{0, 32767, -32767, 16384, 32767, -32767});
}
