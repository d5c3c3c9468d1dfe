#include "view/console_pairing.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/next_step.hpp"
#include "core/people.hpp"

namespace auftakt::console {
namespace {

using pairing::Phase;
using std::to_string;

std::string name_of(const Public& state, PersonId id) {
    const auto* person = state.people.persons.find(id);
    return person == nullptr ? "–" : person->name.full;
}

std::string state_word(const Public& state, const Words& words) {
    if (state.pairing.trouble) return words("console.pairing.impossible");
    switch (state.pairing.cycle.phase) {
        case Phase::planning: return words("plan.working");
        case Phase::proposed: return words("console.pairing.proposed");
        case Phase::accepted: return words("console.pairing.accepted");
        case Phase::change_over: return words("console.pairing.change_over");
        case Phase::talk: return words("console.pairing.talk");
        case Phase::over: return words("console.pairing.between");
        case Phase::done: return words("console.pairing.done");
    }
    return {};
}

Mark state_mark(const Public& state) {
    if (state.pairing.trouble) return Mark::warn;
    const auto phase = state.pairing.cycle.phase;
    return phase == Phase::planning || phase == Phase::proposed ? Mark::waiting : Mark::ok;
}

std::string trouble(const Public& state, const Words& words) {
    if (!state.pairing.trouble) return {};
    const auto& said = *state.pairing.trouble;
    const auto number = [&](std::size_t i) {
        return i < said.numbers.size() ? said.numbers[i] : std::string{};
    };
    const auto n = number(0).empty() ? 0 : std::strtoll(number(0).c_str(), nullptr, 10);
    return words.count(said.why, n, {{"wanted", number(1)}, {"possible", number(2)}, {"names", number(3)}});
}

std::size_t resting_max(const pairing::Plan& plan) {
    std::size_t most = 0;
    for (const auto& round : plan.rounds) most = std::max(most, round.resting.size());
    return most;
}

void describe_plan(PairingScene& scene, const Public& state, const Words& words) {
    const auto& plan = *state.pairing.plan;
    if (plan.rounds.empty()) return;
    const auto& quality = plan.quality;
    scene.proof =
        quality.certified
            ? words("console.pairing.proved",
                    {{"fit", words.number(quality.fit)}, {"proof", words("plan.certified")}})
            : words("plan.fit", {{"fit", words.number(quality.fit)}, {"bound", words.number(quality.bound)}});
    const auto rests = static_cast<std::int64_t>(resting_max(plan));
    scene.detail =
        words.count("console.pairing.tables", static_cast<std::int64_t>(plan.rounds.front().tables.size()));
    if (rests > 0) scene.detail += " · " + words.count("plan.rests", rests);
}

RoundRow round_row(const Public& state, int number, const Words& words) {
    const auto& cycle = state.pairing.cycle;
    RoundRow made;
    made.title = words("console.pairing.round", {{"n", to_string(number)}});
    const bool on =
        number == cycle.round && (cycle.phase == Phase::change_over || cycle.phase == Phase::talk);
    const bool over =
        number < cycle.round ||
        (number == cycle.round && !on && cycle.phase != Phase::planning && cycle.phase != Phase::proposed);
    made.current = on;
    made.mark = on ? Mark::none : over ? Mark::ok : Mark::waiting;
    made.state =
        words(on     ? cycle.phase == Phase::talk ? "console.pairing.talk" : "console.pairing.change_over"
              : over ? "console.pairing.over"
                     : "console.pairing.coming");
    const auto& rounds = state.pairing.plan->rounds;
    if (static_cast<std::size_t>(number) > rounds.size()) return made;
    const auto& round = rounds[static_cast<std::size_t>(number) - 1];
    made.tables = words.count("console.pairing.tables", static_cast<std::int64_t>(round.tables.size()));
    if (!round.resting.empty())
        made.resting =
            words.count("console.pairing.resting", static_cast<std::int64_t>(round.resting.size()));
    return made;
}

// The round whose tables are worth looking at: the announced one, else the first still to come.
int shown_round(const Public& state) {
    const auto& cycle = state.pairing.cycle;
    const bool on = cycle.phase == Phase::change_over || cycle.phase == Phase::talk;
    return std::clamp(on ? cycle.round : cycle.round + 1, 1, std::max(state.pairing.rounds, 1));
}

void describe_tables(PairingScene& scene, const Public& state, const Words& words) {
    const auto number = shown_round(state);
    const auto& rounds = state.pairing.plan->rounds;
    scene.tables_title = words("console.pairing.tables_of", {{"n", to_string(number)}});
    if (static_cast<std::size_t>(number) > rounds.size()) return;
    const auto& round = rounds[static_cast<std::size_t>(number) - 1];
    scene.tables_right =
        words.count("console.pairing.tables", static_cast<std::int64_t>(round.tables.size()));
    for (const auto& seating : round.tables) {
        TableRow row{to_string(seating.table), {}, false};
        for (const auto id : seating.people) {
            row.people.push_back(
                {name_of(state, id), people::side_of(state.people, id), people::is_here(state.people, id)});
            row.calls = row.calls || state.pairing.missing.contains(id);
        }
        scene.tables.push_back(std::move(row));
    }
    std::ranges::stable_sort(scene.tables, {},
                             [](const TableRow& row) { return std::strtol(row.table.c_str(), nullptr, 10); });
    std::string names;
    for (const auto id : round.resting) names += (names.empty() ? "" : ", ") + name_of(state, id);
    if (!names.empty()) scene.resting = words("console.pairing.resting_names", {{"names", names}});
}

void describe_calls(PairingScene& scene, const Public& state, const Words& words) {
    scene.calls_title = words("console.pairing.calls");
    scene.calls_empty = words("console.pairing.calls_none");
    for (const auto id : state.pairing.missing) {
        const auto* seat = pairing::seat_of(state.pairing, state.pairing.cycle.round, id);
        const auto table = seat == nullptr ? std::string{"–"} : to_string(seat->table);
        scene.calls.push_back(
            {words("console.now.missing", {{"name", name_of(state, id)}, {"table", table}}),
             {words("console.now.missing_clear"), "", pairing::Command{pairing::ClearMissing{id}}}});
    }
}

}  // namespace

PairingScene pairing_scene(const Public& state, const Words& words) {
    PairingScene scene;
    scene.exists = std::ranges::any_of(state.show->segments, [](const Segment& segment) {
        return std::holds_alternative<PairingSpec>(segment.spec);
    });
    scene.empty = words("console.pairing.before");
    if (state.pairing.segment < 0) return scene;
    scene.empty.clear();
    scene.title = words("plan.ready", {{"rounds", to_string(state.pairing.rounds)}});
    scene.mark = state_mark(state);
    scene.state = state_word(state, words);
    scene.trouble = trouble(state, words);
    describe_plan(scene, state, words);
    scene.accept.label = words("step.accept_plan");
    const auto step = next_step(state);
    if (step.kind == run::StepKind::accept_plan) scene.accept.wish = run::Command{run::TakeStep{step}};
    scene.replan.label = words("console.replan");
    const auto phase = state.pairing.cycle.phase;
    const bool running =
        state.run.place.phase == run::Phase::running && state.pairing.segment == state.run.place.segment;
    const bool failed = phase == Phase::planning && state.pairing.trouble;
    if (running && (failed || phase == Phase::proposed || phase == Phase::accepted || phase == Phase::over))
        scene.replan.wish = pairing::Command{pairing::Replan{}};
    scene.rounds_title = words("console.pairing.rounds");
    for (int number = 1; number <= state.pairing.rounds; ++number)
        scene.rounds.push_back(round_row(state, number, words));
    describe_tables(scene, state, words);
    describe_calls(scene, state, words);
    return scene;
}

}  // namespace auftakt::console
