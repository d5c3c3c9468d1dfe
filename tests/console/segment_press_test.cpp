#include <doctest/doctest.h>

#include <algorithm>

#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

constexpr int here = 5;

LocalText text(const char* words) { return {words, "", words}; }

// The sixth segment of the evening is this instead.
Evening on(SegmentSpec spec) {
    auto evening = third_round();
    evening.state.show.edit([&](Show& show) { show.segments[here].spec = std::move(spec); });
    evening.state.pairing = {};
    evening.state.wall.notes = {};
    return evening;
}

// What the next key sends when it is clicked.
std::optional<run::Step> clicked_next(const Evening& evening) {
    Window window{1600, 1000};
    if (!window.click(evening.scene(), "Weiter") || window.sent.size() != 1) return std::nullopt;
    const auto* feature = std::get_if<run::Command>(&window.sent[0]);
    const auto* step = feature == nullptr ? nullptr : std::get_if<run::TakeStep>(feature);
    return step == nullptr ? std::nullopt : std::optional{step->from};
}

run::Step step(run::StepKind kind, int number) { return {kind, number}; }

}  // namespace

TEST_CASE("a click on Next takes the step of every kind of segment") {
    using enum run::StepKind;
    const Question scale{.text = text("Wie weit?"), .kind = Scale{5, {}, {{}}}};
    CHECK(clicked_next(on(MessageSpec{})) == step(enter_segment, 6));
    CHECK(clicked_next(on(GoalsSpec{})) == step(enter_segment, 6));
    CHECK(clicked_next(on(GoalsSpec{.goals = {}, .sponsor = {}, .question = scale})) ==
          step(ask_question, here));
    CHECK(clicked_next(on(RulesSpec{})) == step(enter_segment, 6));
    CHECK(clicked_next(on(RulesSpec{.rules = {}, .limits = {}, .proposals = true})) ==
          step(freeze_rules, here));
    CHECK(clicked_next(on(BreakSpec{})) == step(enter_segment, 6));
    CHECK(clicked_next(on(MixerSpec{})) == step(enter_segment, 6));
    const TrainingCard card{Role::both, text("Zuhören"), text("Erst fragen."), {}, {}, {}};
    CHECK(clicked_next(on(TrainingSpec{.cards = {card, card}, .hint = {}})) == step(show_item, 2));
    CHECK(clicked_next(on(TrainingSpec{.cards = {card}, .hint = {}})) == step(enter_segment, 6));
}

TEST_CASE("feedback at the end is closed first; then Next asks before it ends the show") {
    auto evening = on(ClosingSpec{});
    evening.state.run.place.segment = 8;
    evening.state.show.edit([](Show& show) {
        std::get<ClosingSpec>(show.segments[8].spec).feedback = Question{.kind = YesNo{}};
    });
    ask::Ask feedback;
    feedback.show = evening.state.programme.shows;
    feedback.segment = 8;
    feedback.question.kind = YesNo{};
    evening.state.ask.asks.add(feedback);
    CHECK(clicked_next(evening) == step(run::StepKind::close_question, 1));
    evening.state.ask.asks.edit(AskId{1}, [](ask::Ask& ask) { ask.stage = ask::Stage::closed; });
    CHECK_FALSE(clicked_next(evening).has_value());  // the question stands there
}

TEST_CASE("coffee tables are mixed anew by a click") {
    auto evening = on(MixerSpec{});
    evening.state.mixer.segment = here;
    Window window{1600, 1000};
    evening.state.mixer.wanted = false;
    REQUIRE(window.click(evening.scene(), "Neu mischen"));
    REQUIRE(window.sent.size() == 1);
    const auto* feature = std::get_if<mixer::Command>(&window.sent[0]);
    REQUIRE(feature != nullptr);
    CHECK(std::holds_alternative<mixer::MixAgain>(*feature));
}

TEST_CASE("a break gets a minute more by a click, and a goal's question is taken as any other") {
    Window window{1600, 1000};
    const auto evening = on(BreakSpec{});
    window.now = evening.context.clock.now;
    REQUIRE(window.click(evening.scene(), "+1 min"));
    REQUIRE(window.sent.size() == 1);
    const auto* feature = std::get_if<run::Command>(&window.sent[0]);
    REQUIRE(feature != nullptr);
    CHECK(std::get<run::AddMinutes>(*feature).minutes == 1);
}
