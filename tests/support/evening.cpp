#include "support/evening.hpp"

#include <algorithm>
#include <random>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "core/apply.hpp"
#include "core/due.hpp"
#include "core/sealed/voices.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t utc_at_start = 1'780'000'000'000;
constexpr int due_at_once_max = 10'000;  // more is a loop that does not end

std::int64_t ms_of_day(std::string_view text) {
    const auto number = [&](std::size_t from) { return (text[from] - '0') * 10 + (text[from + 1] - '0'); };
    const std::int64_t seconds = text.size() >= 8 ? number(6) : 0;
    return ((number(0) * 60 + number(3)) * 60 + seconds) * 1000;
}

Command as_command(const auto& wish) { return wish; }

}  // namespace

std::ostream& operator<<(std::ostream& out, const Told& told) {
    return out << (told.why ? boost::describe::enum_to_string(*told.why, "?") : "done");
}

SeatHash seat_of_phone(std::uint32_t number) {
    SeatHash seat;
    for (std::size_t i = 0; i < 4; ++i) seat.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
    return seat;
}

NameText name(std::string_view text) { return make_name(text); }

Evening::Evening(Show show, programme::Kind kind) {
    tell(as_command(programme::Command{programme::FoundProgramme{kind, "Europe/Berlin"}}));
    tell(as_command(programme::Command{programme::LoadShow{std::move(show), "digest", false}}));
}

Moment Evening::moment() const {
    return {now_, {utc_at_start + wall_ms_}, {chances_ * 0x9E3779B97F4A7C15U, chances_}};
}

Evening& Evening::at(std::string_view hour_minute) {
    return wait(std::chrono::milliseconds{ms_of_day(hour_minute) - ms_of_day("20:00") - wall_ms_});
}

Evening& Evening::wait(std::chrono::milliseconds by) {
    AUFTAKT_CHECK(by.count() >= 0);
    wall_ms_ += by.count();
    if (state().run.paused) return *this;
    const auto until = now_ + by;
    run_due(until);
    now_ = until;
    return *this;
}

void Evening::run_due(ShowTime until) {
    int guard = 0;
    while (const auto next = due(state(), until)) {
        AUFTAKT_CHECK(++guard < due_at_once_max);
        now_ = std::max(now_, next->at);
        const auto told = decide_and_apply({Source::clock, {}, {}}, next->command);
        AUFTAKT_CHECK(told == done);
    }
}

Told Evening::decide_and_apply(const Origin& from, const Command& command) {
    ++chances_;
    const auto outcome = decide(model_, from, command, moment());
    if (!outcome) return refused(outcome.error());
    apply(model_, *outcome);
    for (const auto& write : outcome->sealed) keep(write);
    facts_.insert(facts_.end(), outcome->facts.begin(), outcome->facts.end());
    derive(model_);
    return done;
}

void Evening::keep(const SealedWrite& write) {
    if (const auto* open = std::get_if<OpenBox>(&write)) disk_[open->box];
    if (const auto* put = std::get_if<PutAnswer>(&write)) {
        AUFTAKT_CHECK(disk_.contains(put->box));  // no key without an open box
        disk_[put->box][put->person] = put->answer;
    }
    if (const auto* release = std::get_if<ReleaseTally>(&write)) tallies_[release->box] = release->tally;
    if (const auto* empty = std::get_if<EmptyBox>(&write)) {
        disk_.erase(empty->box);
        tallies_.erase(empty->box);
    }
}

Told Evening::tell(const Origin& from, const Command& command) {
    run_due(now_ - 1ms);  // in the same millisecond the envelope comes first
    return decide_and_apply(from, command);
}

Told Evening::tell(const Command& command) { return tell({Source::console, {}, {}}, command); }

Told Evening::tell_for(PersonId person, const Command& command) {
    return tell({Source::console, {}, person}, command);
}

Told Evening::phone(PersonId person, const Command& command) {
    return tell({Source::seat, state().people.persons.at(person).seat, {}}, command);
}

Told Evening::phone(std::uint32_t number, const Command& command) {
    return tell({Source::seat, seat_of_phone(number), {}}, command);
}

Told Evening::next() { return tell(run::TakeStep{next_step(state())}); }

Told Evening::undo() {
    const auto& entries = state().history.entries;
    const auto newest =
        std::find_if(entries.rbegin(), entries.rend(), [](auto& each) { return !each.undone; });
    return newest == entries.rend() ? refused(Refusal::nothing_to_undo) : tell(run::Undo{newest->step});
}

void Evening::go_to(int segment) {
    if (state().run.place.phase == run::Phase::preflight) next();
    tell(run::JumpTo{segment});
}

PersonId Evening::join(std::string_view full_name, Role role) {
    const auto told = phone(++phones_, people::Join{name(full_name), {}, role, false});
    AUFTAKT_CHECK(told == done);
    return *people::sitting_on(state().people, seat_of_phone(phones_));
}

std::vector<PersonId> Evening::join_many(int people) {
    std::vector<PersonId> joined;
    for (int i = 1; i <= people; ++i)
        joined.push_back(join("Person " + std::to_string(i), i % 2 == 1 ? Role::junior : Role::senior));
    return joined;
}

pairing::Plan Evening::plan() const {
    std::vector<PersonId> juniors;
    std::vector<PersonId> seniors;
    for (const auto id : people::present(state().people))
        (people::side_of(state().people, id) == Role::junior ? juniors : seniors).push_back(id);
    pairing::Plan plan;
    const auto tables = std::min(juniors.size(), seniors.size());
    for (std::size_t round = 0; round < static_cast<std::size_t>(state().pairing.rounds); ++round) {
        pairing::PlannedRound planned;
        for (std::size_t i = 0; i < tables; ++i)
            planned.tables.push_back(
                {static_cast<int>(i) + 1, {juniors[i], seniors[(i + round) % seniors.size()]}});
        for (const auto id : people::present(state().people))
            if (std::ranges::none_of(planned.tables, [&](const auto& table) {
                    return std::ranges::find(table.people, id) != table.people.end();
                }))
                planned.resting.push_back(id);
        plan.rounds.push_back(std::move(planned));
    }
    const auto& held = state().pairing.plan->rounds;
    const auto past = std::min(held.size(), static_cast<std::size_t>(state().pairing.cycle.round));
    std::copy_n(held.begin(), std::min(past, plan.rounds.size()), plan.rounds.begin());
    return plan;
}

Told Evening::propose_plan() {
    return tell({Source::job, {}, {}}, pairing::ProposePlan{state().pairing.inputs, plan(), 7});
}

void Evening::talk(int rounds) {
    go_to(segment::pairing);
    propose_plan();
    next();
    for (int i = 0; i < rounds; ++i) {
        next();
        next();
    }
    if (rounds < state().pairing.rounds)
        next();
    else
        go_to(segment::pause);
}

tandem::Draft Evening::draft() const {
    tandem::Draft draft;
    std::set<PersonId> taken;
    for (const auto& option : tandem_problem(model_, 1).options) {
        if (taken.contains(option.mentor) || taken.contains(option.mentee)) continue;
        taken.insert({option.mentor, option.mentee});
        tandem::Tandem made{.juniors = {option.mentor}, .seniors = {option.mentee}};
        made.reasons = tandem::reasons(state(), made);
        draft.tandems.push_back(std::move(made));
    }
    for (const auto side : {Role::junior, Role::senior})
        for (const auto id : tandem::taking_part(state(), side))
            if (!taken.contains(id)) draft.waiting.push_back(id);
    std::ranges::sort(draft.waiting);
    return draft;
}

mixer::Tables Evening::tables() const {
    mixer::Tables tables;
    for (const auto id : people::present(state().people)) {
        if (tables.empty() || tables.back().people.size() == 4)
            tables.push_back({static_cast<int>(tables.size()) + 1, {}, {}});
        tables.back().people.push_back(id);
    }
    return tables;
}

Told Evening::mix_tables() {
    return tell({Source::job, {}, {}}, mixer::ProposeTables{state().mixer.asked, tables(), 7});
}

Told Evening::propose_tandems() {
    return tell({Source::job, {}, {}},
                tandem::ProposeTandems{state().tandem.asked, state().pairing.inputs, draft(), 7});
}

AskId Evening::ask_id() const { return *current_ask(state()); }
const ask::Ask& Evening::asked() const { return state().ask.asks.at(ask_id()); }

std::vector<std::string> Evening::rows() const {
    std::vector<std::string> rows;
    for (const auto& fact : facts_) rows.push_back(to_text(json::write_tagged(fact, "kind")));
    return rows;
}

std::size_t Evening::sealed_rows() const {
    std::size_t rows = 0;
    for (const auto& [box, answers] : disk_) rows += answers.size();
    return rows;
}

Model Evening::replayed(std::uint32_t shuffle) const {
    Model model;
    for (const auto& row : rows()) {
        const auto fact = json::read_tagged<Fact>(*parse_json(row), "kind", json::Strict::no);
        AUFTAKT_CHECK(fact.has_value());
        apply(model.open, *fact);
    }
    std::vector<SealedWrite> writes;
    for (const auto& [box, answers] : disk_)
        for (const auto& [person, answer] : answers) writes.emplace_back(PutAnswer{box, person, answer});
    std::ranges::shuffle(writes, std::mt19937{shuffle});
    for (const auto& [box, answers] : disk_) writes.insert(writes.begin(), OpenBox{box});
    for (const auto& [box, tally] : tallies_) writes.emplace_back(ReleaseTally{box, tally});
    for (const auto& write : writes) apply(model, write);
    derive(model);
    return model;
}

}  // namespace auftakt::test
