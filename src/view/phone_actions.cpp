#include "view/phone_actions.hpp"

#include <algorithm>

#include "core/limits.hpp"
#include "view/wall_look.hpp"

namespace auftakt::phone {
namespace {

using pairing::Phase;

// Adds what the segment that is on lets people do.
struct OfSegment {
    const Public& state;
    const You& you;
    std::size_t posted;
    std::size_t put;
    std::vector<Action>& can;

    void operator()(const LobbySpec&) const {}
    void operator()(const MessageSpec&) const {}
    void operator()(const PreferencesSpec&) const {}
    void operator()(const MatchingSpec&) const {}
    void operator()(const CommitmentSpec&) const {}
    void operator()(const BreakSpec&) const {}
    void operator()(const TrainingSpec&) const {}
    void operator()(const MixerSpec&) const {}
    void operator()(const QuestionsSpec&) const {
        const auto segment = state.run.place.segment;
        if (!questions::is_open(state.questions, segment)) return;
        if (put < limits::questions_per_person_max) can.push_back(Action::put_question);
        if (you.asked && you.asked->votes_left > 0 && !questions::is_hidden(state.questions, segment))
            can.push_back(Action::upvote);
    }
    void operator()(const ClosingSpec&) const { answer(); }
    void operator()(const GoalsSpec& goals) const {
        if (question_on(state)) return answer();
        if (!goals.results.empty()) return;
        can.push_back(Action::choose_goal);
        can.push_back(Action::write_goal);
    }
    void operator()(const RulesSpec& spec) const {
        if (commitments::is_collecting(state.commitments, spec, state.run.place.segment)) return wall();
        can.push_back(you.agreed ? Action::take_back : Action::agree);
    }
    void operator()(const PollSpec&) const { answer(); }
    void answer() const {
        const auto on = question_on(state);
        if (!on) return;
        const auto& asked = state.ask.asks.at(*on);
        const bool given = std::ranges::find(you.answers, *on, &OwnAnswer::ask) != you.answers.end();
        if (asked.stage == ask::Stage::open && !(asked.question.fixed && given))
            can.push_back(Action::give_answer);
    }
    void operator()(const WallSpec&) const {
        if (look_at_wall(state, state.run.place.segment)->shows_notes()) can.push_back(Action::write_goal);
        wall();
    }
    void wall() const {
        const auto look = *look_at_wall(state, state.run.place.segment);
        if (!look.open) return;
        if (posted < limits::notes_per_person_max && state.wall.notes.size() < limits::notes_max)
            can.push_back(Action::post_note);
        if (look.shows_notes() && you.mine && you.mine->votes_left > 0) can.push_back(Action::vote);
    }
    void operator()(const PairingSpec&) const {
        const auto phase = state.pairing.cycle.phase;
        const bool seated = you.place && you.place->table > 0;
        if (seated && !you.place->partner_missing && (phase == Phase::change_over || phase == Phase::talk))
            can.push_back(Action::call_missing);
    }
};

}  // namespace

std::vector<Action> actions_of(const Public& state, const You& you, std::size_t posted, std::size_t put) {
    std::vector<Action> can;
    if (you.removed) return can;
    can.push_back(Action::hand_over);
    if (state.run.place.phase == run::Phase::ended) return can;
    if (you.role == Role::both) can.push_back(Action::choose_side);
    can.push_back(Action::set_topics);
    const auto* segment = current_segment(state);
    if (!you.present || segment == nullptr || state.run.place.phase != run::Phase::running) return can;
    can.push_back(Action::leave);
    std::visit(OfSegment{state, you, posted, put, can}, segment->spec);
    return can;
}

}  // namespace auftakt::phone
