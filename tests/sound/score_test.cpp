#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "measure.hpp"
#include "sound/synth.hpp"

using namespace auftakt;
using namespace auftakt::sound;
using namespace auftakt::sound::test;

namespace {

struct Row {
    Cue cue;
    double seconds;
    double peak;
    std::size_t strikes;
};

struct Note {
    Cue cue;
    double from;
    double until;
    std::size_t count;
    std::string_view notes;
};

}  // namespace

TEST_CASE("each cue is as long, as loud and as often struck as designed") {
    for (const Row& row : std::vector<Row>{
             {Cue::doors_open, 0.9, -9.0, 2},
             {Cue::arrival, 0.12, -24.0, 1},
             {Cue::poll_opened, 0.4, -9.0, 2},
             {Cue::poll_closed, 0.4, -9.0, 2},
             {Cue::find_tables, 1.2, -9.0, 3},
             {Cue::round_begins, 2.8, -9.0, 2},
             {Cue::sixty_seconds, 0.25, -18.0, 1},
             {Cue::thirty_seconds, 1.5, -9.0, 2},
             {Cue::round_ends, 4.0, -9.0, 1},
             {Cue::overrun, 4.0, -15.0, 1},
             {Cue::pair_revealed, 1.2, -9.0, 2},
             {Cue::last_pair_revealed, 2.5, -9.0, 1},
             {Cue::message, 0.5, -9.0, 1},
             {Cue::closing, 4.0, -9.0, 3},
             {Cue::trouble, 0.2, -9.0, 2},
         }) {
        CAPTURE(static_cast<int>(row.cue));
        const Samples samples = render(row.cue);
        CHECK(samples.size() == static_cast<std::size_t>(row.seconds * 48'000 + 0.5));
        CHECK(decibels(peak(samples)) == doctest::Approx(row.peak).epsilon(0.001));
        CHECK(onsets(samples).size() == row.strikes);
    }
}

TEST_CASE("each cue sounds the notes of its score, one after the other") {
    for (const Note& row : std::vector<Note>{
             {Cue::doors_open, 0.0, 0.28, 1, "A3"},      {Cue::doors_open, 0.28, 0.9, 1, "D4"},
             {Cue::arrival, 0.0, 0.12, 1, "A4"},         {Cue::poll_opened, 0.0, 0.14, 1, "D4"},
             {Cue::poll_opened, 0.14, 0.4, 1, "A4"},     {Cue::poll_closed, 0.0, 0.14, 1, "A4"},
             {Cue::poll_closed, 0.14, 0.4, 1, "D4"},     {Cue::find_tables, 0.0, 0.4, 1, "D4"},
             {Cue::find_tables, 0.4, 0.8, 1, "F#4"},     {Cue::find_tables, 0.8, 1.2, 1, "A4"},
             {Cue::round_begins, 0.0, 0.3, 1, "A3"},     {Cue::round_begins, 0.3, 2.8, 1, "D4"},
             {Cue::sixty_seconds, 0.0, 0.25, 1, "A3"},   {Cue::thirty_seconds, 0.0, 0.6, 1, "A4"},
             {Cue::thirty_seconds, 0.6, 1.5, 1, "A4"},   {Cue::round_ends, 0.0, 2.0, 2, "D3 D4"},
             {Cue::overrun, 0.0, 2.0, 2, "D3 D4"},       {Cue::pair_revealed, 0.0, 0.1, 1, "A4"},
             {Cue::pair_revealed, 0.1, 1.2, 2, "D4 A4"}, {Cue::last_pair_revealed, 0.1, 1.5, 3, "D4 F#4 A4"},
             {Cue::message, 0.0, 0.5, 1, "A4"},          {Cue::closing, 0.0, 0.6, 1, "A3"},
             {Cue::closing, 0.6, 1.7, 3, "D4 G4 A4"},    {Cue::closing, 1.7, 4.0, 3, "D3 D4 F#4"},
         }) {
        CAPTURE(static_cast<int>(row.cue));
        CAPTURE(row.from);
        CHECK(loudest_notes(part(render(row.cue), row.from, row.until), row.count) == row.notes);
    }
}

TEST_CASE("the strikes fall when the score says") {
    const std::vector<double> steps = onsets(render(Cue::find_tables));
    REQUIRE(steps.size() == 3);
    CHECK(steps[1] == doctest::Approx(0.4).epsilon(0.06));
    CHECK(steps[2] == doctest::Approx(0.8).epsilon(0.03));
    const std::vector<double> warning = onsets(render(Cue::thirty_seconds));
    REQUIRE(warning.size() == 2);
    CHECK(warning[1] == doctest::Approx(0.6).epsilon(0.04));
}

TEST_CASE("the overrun is the gong again, 6 dB softer") {
    const Samples gong = render(Cue::round_ends);
    const Samples overrun = render(Cue::overrun);
    REQUIRE(gong.size() == overrun.size());
    double furthest = 0.0;
    for (std::size_t i = 0; i < gong.size(); ++i)
        furthest = std::max(furthest, std::abs(overrun[i] - gong[i] * 0.501187));
    CHECK(furthest < 1e-6);
}
