#include <algorithm>

#include "core/limits.hpp"
#include "core/programme_goals.hpp"
#include "core/sealed/decide.hpp"

namespace auftakt::commitments {
namespace {

// What people commit to is open while its segment is on, and to change one's mind until the show ends.
template <class Spec>
const Spec* reached(const Model& model, int segment) {
    const auto& state = model.open;
    if (segment < 0 || static_cast<std::size_t>(segment) >= state.show->segments.size()) return nullptr;
    if (state.run.actuals[static_cast<std::size_t>(segment)].visits == 0) return nullptr;
    return std::get_if<Spec>(&state.show->segments[static_cast<std::size_t>(segment)].spec);
}

// Nobody agrees to what may still change.
const RulesSpec* agreed_rules(const Model& model, int segment) {
    const auto* spec = reached<RulesSpec>(model, segment);
    const bool open = spec != nullptr && is_collecting(model.open.commitments, *spec, segment);
    return open ? nullptr : spec;
}

// A note of a wall can become one's own goal, too.
bool any_goals_reached(const Model& model) {
    for (int segment = 0; segment < static_cast<int>(model.open.show->segments.size()); ++segment)
        if (reached<GoalsSpec>(model, segment) != nullptr || reached<WallSpec>(model, segment) != nullptr)
            return true;
    return false;
}

OwnGoals goals_of(const Model& model, PersonId person) {
    const auto found = model.open.commitments.goals->find(person);
    return found == model.open.commitments.goals->end() ? OwnGoals{} : found->second;
}

Decision decide_one(const Model& model, PersonId person, const Agree& command) {
    if (agreed_rules(model, command.segment) == nullptr) return std::unexpected(Refusal::not_now);
    if (has_agreed(model.open.commitments, command.segment, person)) return nothing_to_do();
    return fact<Fact>(Agreed{command.segment, person});
}

Decision decide_one(const Model& model, PersonId person, const TakeBack& command) {
    if (agreed_rules(model, command.segment) == nullptr) return std::unexpected(Refusal::not_now);
    if (!has_agreed(model.open.commitments, command.segment, person)) return nothing_to_do();
    return fact<Fact>(AgreementTakenBack{command.segment, person});
}

// A goal that came into the programme and was taken out again can still be given up.
bool is_offered(const Model& model, const GoalsSpec& spec, const ChooseGoal& command) {
    if (!command.note) return command.goal >= 0 && static_cast<std::size_t>(command.goal) < spec.goals.size();
    return !command.chosen || brings(goals_of_walls(model.open), *command.note);
}

std::size_t goals_chosen(const Model& model, const OwnGoals& own) {
    const auto offered = goals_of_walls(model.open);
    const auto of_walls =
        std::ranges::count_if(own.notes, [&](NoteId note) { return brings(offered, note); });
    return own.chosen.size() + static_cast<std::size_t>(of_walls);
}

Decision decide_one(const Model& model, PersonId person, const ChooseGoal& command) {
    const auto* spec = reached<GoalsSpec>(model, command.segment);
    if (spec == nullptr || !spec->results.empty()) return std::unexpected(Refusal::not_now);
    if (!is_offered(model, *spec, command)) return std::unexpected(Refusal::no_such_option);
    const auto own = goals_of(model, person);
    const bool has = command.note ? own.notes.contains(*command.note) : own.chosen.contains(command.goal);
    if (has == command.chosen) return nothing_to_do();
    if (command.chosen && goals_chosen(model, own) >= limits::goals_per_person_max)
        return std::unexpected(Refusal::too_many_goals);
    return fact<Fact>(GoalChosen{.segment = command.segment,
                                 .goal = command.note ? 0 : command.goal,
                                 .person = person,
                                 .chosen = command.chosen,
                                 .note = command.note});
}

Decision decide_one(const Model& model, PersonId person, const WriteGoal& command) {
    if (!any_goals_reached(model)) return std::unexpected(Refusal::not_now);
    if (command.text.graphemes > limits::note_graphemes_max ||
        command.text.text.size() > limits::note_bytes_max)
        return std::unexpected(Refusal::text_too_long);
    if (goals_of(model, person).words == command.text.text) return nothing_to_do();
    return fact<Fact>(GoalWritten{person, command.text.text});
}

Decision decide_one(const Model& model, PersonId, const AgreeFor& command) {
    if (!may_speak_for(model, command.person)) return std::unexpected(Refusal::no_such_person);
    return command.agreed ? decide_one(model, command.person, Agree{command.segment})
                          : decide_one(model, command.person, TakeBack{command.segment});
}

}  // namespace

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment&) {
    const auto* for_somebody = std::get_if<AgreeFor>(&command);
    const auto person = for_somebody == nullptr ? from.person : std::optional{for_somebody->person};
    if (!person) return std::unexpected(Refusal::no_such_person);
    switch (model.open.run.place.phase) {
        case run::Phase::preflight: return std::unexpected(Refusal::not_now);
        case run::Phase::ended: return std::unexpected(Refusal::show_ended);
        case run::Phase::running: break;
    }
    return std::visit([&](const auto& held) { return decide_one(model, *person, held); }, command);
}

}  // namespace auftakt::commitments
