#include <algorithm>

#include "core/next_step.hpp"
#include "core/round_wishes.hpp"
#include "view/console_pairing_parts.hpp"

namespace auftakt::console {
namespace {

using pairing::Phase;
using std::to_string;
using std::chrono::seconds;

constexpr seconds talk_step{60};
constexpr seconds change_step{30};

Remark state_remark(const PairingLook& look) {
    const auto& words = look.words;
    switch (look.state.pairing.cycle.phase) {
        case Phase::planning: return {Mark::waiting, words("console.pairing.computing")};
        case Phase::proposed: return {Mark::waiting, words("console.pairing.proposed")};
        case Phase::accepted: return {Mark::ok, words("console.pairing.accepted")};
        case Phase::change_over: return {Mark::ok, words("console.pairing.change_over")};
        case Phase::talk:
            return {Mark::ok,
                    words("console.pairing.talking", {{"round", to_string(look.state.pairing.cycle.round)}})};
        case Phase::over: return {Mark::ok, words("console.pairing.between")};
        case Phase::done: return {Mark::ok, words("console.pairing.done")};
    }
    return {};
}

RoundRow round_row(const PairingLook& look, int number) {
    const auto& words = look.words;
    const auto& cycle = look.state.pairing.cycle;
    const bool on =
        number == cycle.round && (cycle.phase == Phase::change_over || cycle.phase == Phase::talk);
    const bool over = number < cycle.round || (number == cycle.round && !on);
    RoundRow row{.number = number, .current = on, .shown = number == look.shown, .title = look.round(number)};
    row.mark = on ? Mark::none : over ? Mark::ok : Mark::waiting;
    row.state = words(on     ? cycle.phase == Phase::talk ? "console.pairing.talk" : "console.pairing.seating"
                      : over ? "console.pairing.over"
                             : "console.pairing.coming");
    const auto* seats = look.seats(number);
    if (seats == nullptr) return row;
    row.numbers = words.count("console.pairing.tables", static_cast<std::int64_t>(seats->tables.size()));
    if (!seats->resting.empty())
        row.numbers +=
            " · " + words.count("console.pairing.resting", static_cast<std::int64_t>(seats->resting.size()));
    return row;
}

std::string clocked(seconds length) {
    const auto rest = length.count() % 60;
    return to_string(length.count() / 60) + ":" + (rest < 10 ? "0" : "") + to_string(rest);
}

LengthRow length_row(const PairingLook& look, const char* key, seconds pairing::Lengths::* part,
                     seconds step) {
    const auto now = pairing::lengths_of(look.state);
    const auto changed = [&](seconds by, const char* label) {
        pairing::SetLengths wish{now};
        wish.lengths.*part += by;
        Control made{label, "", std::nullopt};
        if (!pairing::refusal_of(look.state, wish)) made.wish = pairing::Command{wish};
        return made;
    };
    return {look.words(key), clocked(now.*part), changed(-step, "−"), changed(step, "+")};
}

template <class Wish>
Control rounds_control(const PairingLook& look, const char* key) {
    Control made{look.words(key), "", std::nullopt};
    if (const auto refusal = pairing::refusal_of(look.state, Wish{}))
        made.why = look.why(*refusal);
    else
        made.wish = pairing::Command{Wish{}};
    return made;
}

void describe_rounds(PlanPanel& panel, const PairingLook& look) {
    const auto& pairing = look.state.pairing;
    panel.rounds_title = look.words("console.pairing.rounds");
    const int count = std::max(pairing.rounds, pairing.cycle.round);
    for (int number = 1; number <= count; ++number) panel.rounds.push_back(round_row(look, number));
    panel.lengths = {
        length_row(look, "console.pairing.length_talk", &pairing::Lengths::talk, talk_step),
        length_row(look, "console.pairing.length_change", &pairing::Lengths::change_over, change_step)};
    if (pairing.cycle.round == 0)
        panel.lengths.push_back(
            length_row(look, "console.pairing.length_first", &pairing::Lengths::first_seating, change_step));
    panel.extra = rounds_control<pairing::ExtraRound>(look, "console.pairing.extra");
    panel.drop = rounds_control<pairing::DropRound>(look, "console.pairing.drop");
    if (!panel.why.empty() || !pairing::rounds_are_on(look.state)) return;
    if (!panel.drop.enabled()) panel.why = look.words("console.pairing.drop_announced");
    if (!panel.extra.enabled()) panel.why = look.words("console.pairing.no_more_rounds");
}

void describe_replan(PlanPanel& panel, const PairingLook& look) {
    const auto& pairing = look.state.pairing;
    panel.replan = {look.words("console.replan"), "R", std::nullopt};
    const auto refusal = pairing::refusal_of(look.state, pairing::Replan{});
    const bool computing = pairing.cycle.phase == Phase::planning || pairing.replanning;
    if (!pairing::rounds_are_on(look.state) || refusal)
        panel.why = look.words(pairing.cycle.round >= pairing.rounds ? "console.pairing.none_to_come"
                                                                     : "console.pairing.not_on");
    else if (computing && pairing.trouble.empty())
        panel.why = look.words("console.pairing.computing");
    else
        panel.replan.wish = pairing::Command{pairing::Replan{}};
    if (panel.replan.enabled()) panel.why.clear();
}

bool is_same(const pairing::PlannedRound* round, const pairing::Seating& table) {
    return round != nullptr && std::ranges::find(round->tables, table) != round->tables.end();
}

void describe_changes(PlanPanel& panel, const PairingLook& look, const pairing::RestProposed& proposal) {
    const auto& pairing = look.state.pairing;
    const auto next = pairing.cycle.round + 1;
    const auto round = std::max(look.shown, next);
    if (round < 1 || static_cast<std::size_t>(round) > proposal.plan.rounds.size()) return;
    for (const auto& table : proposal.plan.rounds[static_cast<std::size_t>(round - 1)].tables) {
        if (is_same(look.seats(round), table)) continue;
        TableRow row{to_string(table.table), {}};
        for (const auto id : table.people) row.people.push_back({look.name(id), look.role(id)});
        panel.changes.push_back(std::move(row));
    }
    panel.changes_title =
        look.words.count("console.pairing.changes", static_cast<std::int64_t>(panel.changes.size()),
                         {{"round", to_string(round)}});
    panel.changes_none = look.words("console.pairing.changes_none", {{"round", to_string(round)}});
}

// People and rounds to come without company, of those who are here now.
int without_company(const PairingLook& look) {
    int all = 0;
    const auto& pairing = look.state.pairing;
    for (int round = pairing.cycle.round + 1; round <= pairing::last_round(pairing); ++round)
        all += static_cast<int>(pairing::waiting(look.state, round).size());
    return all;
}

std::string share(const Words& words, std::int64_t fit, std::int64_t bound) {
    if (bound <= 0 || fit > bound) return words.number(fit);
    return words.percent(static_cast<int>(fit * 100 / bound));
}

Mark judged(std::int64_t before, std::int64_t after) { return after <= before ? Mark::ok : Mark::warn; }

void compare(PlanPanel& panel, const PairingLook& look, const pairing::RestProposed& proposal) {
    const auto& words = look.words;
    const auto& told = proposal.difference;
    const auto now = pairing::difference(look.state, *look.state.pairing.plan);
    const auto bound = proposal.plan.quality.bound;
    const auto add = [&](const char* key, std::string before, std::string after, Mark mark) {
        panel.compared.push_back({words(key), std::move(before), std::move(after), mark});
    };
    const auto numbers = [&](const char* key, int before, int after) {
        add(key, words.number(before), words.number(after), judged(before, after));
    };
    panel.heads = {words("console.pairing.head_figure"), words("console.pairing.head_now"),
                   words("console.pairing.head_new")};
    numbers("console.pairing.cmp_repeats", now.repeats, told.repeats);
    numbers("console.pairing.cmp_alone", without_company(look), told.rests_after);
    add("console.pairing.cmp_fit", share(words, told.fit_before, bound), share(words, told.fit_after, bound),
        judged(-told.fit_before, -told.fit_after));
    add("console.pairing.cmp_people", "–", words.number(told.people_moved), judged(0, told.people_moved));
    add("console.pairing.cmp_tables", "–", words.number(told.tables_changed), judged(0, told.tables_changed));
}

void add_notices(PlanPanel& panel, const PairingLook& look, const std::vector<PlanNotice>& notices) {
    for (auto& sentence : notice_sentences(look, notices))
        panel.remarks.push_back({Mark::warn, std::move(sentence)});
}

void describe_proposal(PlanPanel& panel, const PairingLook& look, const pairing::RestProposed& proposal) {
    const auto& words = look.words;
    const auto& pairing = look.state.pairing;
    const auto first = to_string(pairing.cycle.round + 1);
    const auto last = to_string(proposal.plan.rounds.size());
    panel.title = first == last ? words("console.pairing.replan_one", {{"round", first}})
                                : words("console.pairing.replan_rounds", {{"first", first}, {"last", last}});
    panel.right = words("console.pairing.proposal");
    if (pairing.cycle.round > 0)
        panel.remarks.push_back(
            {Mark::none, words("console.pairing.stays", {{"round", to_string(pairing.cycle.round)}})});
    add_notices(panel, look, proposal.plan.notices);
    if (proposal.difference.rests_forced)
        panel.remarks.push_back({Mark::warn, words("console.pairing.rests_again")});
    compare(panel, look, proposal);
    describe_changes(panel, look, proposal);
    panel.discard =
        Control{words("console.people.discard"), "", pairing::Command{pairing::DiscardProposal{}}};
    panel.accept = Control{words("console.pairing.accept"), "↵",
                           pairing::Command{pairing::AcceptProposal{proposal.inputs}}};
}

// Before the first round: what is proved of the plan. Later: how far the rounds are.
void describe_plan(PlanPanel& panel, const PairingLook& look) {
    const auto& words = look.words;
    const auto& pairing = look.state.pairing;
    panel.title = words("plan.ready", {{"rounds", to_string(pairing.rounds)}});
    const auto trouble = trouble_text(look);
    if (!trouble.empty()) panel.remarks.push_back({Mark::warn, trouble});
    const bool planned = pairing.cycle.phase == Phase::proposed || pairing.cycle.phase == Phase::accepted;
    if (trouble.empty() || planned) panel.remarks.push_back(state_remark(look));
    if (pairing.replanning && pairing.trouble.empty())
        panel.remarks.push_back({Mark::waiting, words(*pairing.proposal ? "console.pairing.outdated"
                                                                        : "console.pairing.replanning")});
    const bool before = planned && pairing.cycle.round == 0 && !pairing.plan->rounds.empty();
    if (before) {
        add_notices(panel, look, pairing.plan->notices);
        for (auto& remark : proof_remarks(look)) panel.remarks.push_back(std::move(remark));
    }
    const auto last = pairing::last_round(pairing);
    const bool said = before && std::ranges::any_of(pairing.plan->notices, [](const PlanNotice& notice) {
                          return notice.trouble == PlanTrouble::rounds_left_empty;
                      });
    if (!said && pairing.cycle.phase != Phase::planning && last < pairing.rounds)
        panel.remarks.push_back(
            {Mark::warn, words("console.pairing.fewer_rounds",
                               {{"wanted", to_string(pairing.rounds)}, {"planned", to_string(last)}})});
    describe_rounds(panel, look);
    if (const auto step = next_step(look.state); step.kind == run::StepKind::accept_plan)
        panel.accept = Control{words("console.pairing.accept"), "↵", run::Command{run::TakeStep{step}}};
    if (pairing.replanning)
        panel.discard = Control{words("console.pairing.stop_replanning"), "",
                                pairing::Command{pairing::DiscardProposal{}}};
}

}  // namespace

PlanPanel plan_panel(const PairingLook& look) {
    PlanPanel panel;
    describe_replan(panel, look);
    if (look.state.pairing.segment < 0) {
        panel.title = look.words("console.pairing.plan");
        panel.remarks.push_back({Mark::waiting, look.words("console.pairing.before")});
        panel.replan.wish.reset();
        panel.why.clear();
        return panel;
    }
    if (const auto* proposal = pairing::proposal_of(look.state.pairing);
        proposal != nullptr && look.state.pairing.replanning)
        describe_proposal(panel, look, *proposal);
    else
        describe_plan(panel, look);
    return panel;
}

}  // namespace auftakt::console
