#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/small_evening.hpp"
#include "view/remote_view.hpp"

// What the facilitator's remote shows.
using namespace auftakt;
using namespace auftakt::tests;

namespace {

const WordList no_words{.language = Language::de, .forms = {}};  // every key stands for itself

phone::Remote remote(const Public& state) {
    return phone::remote_view(state, {.clock = {}, .wall = {{0}, {0}, 0}}, Words{no_words, Address::sie});
}

}  // namespace

TEST_CASE(
    "the remote counts down what stage and console count down: a question's time before its segment's") {
    auto state = small_evening(3);
    enter(state, poll);
    const auto asked = open_poll(state, Secrecy::anonymous);
    CHECK(remote(state).countdown == Countdown{{600'000}, 600'000});
    state.ask.asks.edit(asked, [](ask::Ask& ask) {
        ask.opened = {5000};
        ask.remind_at = {65'000};
        ask.timer = std::chrono::seconds{60};
    });
    CHECK(remote(state).countdown == Countdown{{65'000}, 60'000});
    state.ask.asks.edit(asked, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    CHECK(remote(state).countdown == Countdown{{600'000}, 600'000});
}

TEST_CASE("a question can be asked from the remote while the show runs, at once only when nobody talks") {
    auto state = small_evening(4);
    CHECK(remote(state).can_ask);
    CHECK(remote(state).can_ask_now);
    enter(state, rounds);
    for (const auto phase : {pairing::Phase::change_over, pairing::Phase::talk}) {
        seat_all(state, 1, phase);
        CHECK(remote(state).can_ask);
        CHECK(!remote(state).can_ask_now);
    }
    seat_all(state, 1, pairing::Phase::over);
    CHECK(remote(state).can_ask_now);
    for (const auto phase : {run::Phase::preflight, run::Phase::ended}) {
        state.run.place.phase = phase;
        CHECK(!remote(state).can_ask);
        CHECK(!remote(state).can_ask_now);
    }
}

TEST_CASE("a show that holds no further segment takes no question") {
    auto state = small_evening(1);
    const auto fill = [&](std::size_t segments) {
        state.show.edit([&](Show& show) { show.segments.resize(segments); });
        state.run.actuals.resize(segments);
        return remote(state).can_ask;
    };
    CHECK(fill(limits::segments_max - 1));
    CHECK(!fill(limits::segments_max));
}

TEST_CASE("the remote hides what the console's key hides, and says what it would do") {
    auto state = small_evening(3);
    CHECK(!remote(state).hides);
    enter(state, board);
    REQUIRE(remote(state).hides);
    CHECK(remote(state).hides->what == phone::Hiding::wall);
    CHECK(remote(state).hides->segment == board);
    CHECK(remote(state).hides->label == "phone.remote.hide");
    state.wall.boards[board].hidden = true;
    CHECK(remote(state).hides->hidden);
    CHECK(remote(state).hides->label == "phone.remote.show_again");
    enter(state, poll);
    const auto asked = open_poll(state, Secrecy::no_name);
    CHECK(!remote(state).hides);  // nobody sees anything of it yet
    state.ask.asks.edit(asked, [](ask::Ask& ask) { ask.stage = ask::Stage::revealed; });
    REQUIRE(remote(state).hides);
    CHECK(remote(state).hides->what == phone::Hiding::answers);
    CHECK(remote(state).hides->ask == asked);
    CHECK(!remote(state).hides->hidden);
}
