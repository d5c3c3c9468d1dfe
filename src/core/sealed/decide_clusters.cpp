#include <map>
#include <set>

#include "core/limits.hpp"
#include "core/programme_goals.hpp"
#include "core/sealed/decide_wall.hpp"

namespace auftakt::wall {
namespace {

// Notes of one wall of this show that can be arranged: each once.
std::optional<Refusal> fault_of(const Model& model, const std::vector<NoteId>& notes, int segment) {
    if (notes.size() > limits::notes_at_once_max) return Refusal::too_many_notes;
    std::set<NoteId> seen;
    for (const auto id : notes) {
        const auto* note = find(model, id);
        if (note == nullptr || note->segment != segment || !stands(*note) || !seen.insert(id).second)
            return Refusal::no_such_note;
    }
    return std::nullopt;
}

int segment_of(const Model& model, const std::vector<NoteId>& notes) {
    const auto* first = notes.empty() ? nullptr : find(model, notes.front());
    return first == nullptr ? -1 : first->segment;
}

// What stands under a note goes with it.
NotesMoved moved_to(const Model& model, const std::vector<NoteId>& notes, int cluster) {
    NotesMoved moved;
    for (const auto id : notes)
        for (const auto each : group_of(model, id)) {
            const auto& note = model.open.wall.notes.at(each);
            auto wanted = std::optional{cluster};
            if (cluster == note.column) wanted.reset();
            if (note.cluster != wanted) moved.notes.push_back({each, wanted});
        }
    return moved;
}

std::optional<Refusal> fault_of(const CleanText& title) {
    if (title.graphemes > limits::cluster_graphemes_max || title.text.size() > limits::cluster_bytes_max)
        return Refusal::text_too_long;
    return std::nullopt;
}

}  // namespace

Decision arrange(const Model& model, const MergeNotes& command) {
    if (command.notes.size() < 2) return std::unexpected(Refusal::no_such_note);
    if (const auto fault = fault_of(model, command.notes, segment_of(model, command.notes)))
        return std::unexpected(*fault);
    const auto lead = command.notes.front();
    std::map<NoteId, std::optional<NoteId>> into;
    for (const auto id : command.notes)
        for (const auto each : group_of(model, id)) into[each] = lead;
    into[lead] = std::nullopt;
    NotesMerged merged;
    for (const auto& [id, under] : into)
        if (model.open.wall.notes.at(id).merged_into != under) merged.notes.push_back({id, under});
    if (merged.notes.empty()) return std::unexpected(Refusal::already_done);
    return fact<Fact>(std::move(merged));
}

Decision arrange(const Model& model, const SplitNote& command) {
    if (find(model, command.note) == nullptr) return std::unexpected(Refusal::no_such_note);
    NotesMerged split;
    model.open.wall.notes.each([&](NoteId id, const Note& note) {
        if (note.merged_into == command.note) split.notes.push_back({id, std::nullopt});
    });
    if (split.notes.empty()) return std::unexpected(Refusal::already_done);
    return fact<Fact>(std::move(split));
}

Decision arrange(const Model& model, const MoveNotes& command) {
    const auto segment = segment_of(model, command.notes);
    const auto spec = spec_of(model, segment);
    if (!spec) return std::unexpected(Refusal::no_such_note);
    if (const auto fault = fault_of(model, command.notes, segment)) return std::unexpected(*fault);
    if (command.cluster < 0 || command.cluster >= clusters_of(model, *spec, segment))
        return std::unexpected(Refusal::no_such_option);
    auto moved = moved_to(model, command.notes, command.cluster);
    if (moved.notes.empty()) return std::unexpected(Refusal::already_done);
    return fact<Fact>(std::move(moved));
}

Decision arrange(const Model& model, const MakeCluster& command) {
    const auto spec = spec_of(model, command.segment);
    if (!spec) return std::unexpected(Refusal::not_now);
    if (command.title.text.empty()) return std::unexpected(Refusal::text_empty);
    if (const auto fault = fault_of(command.title)) return std::unexpected(*fault);
    if (const auto fault = fault_of(model, command.notes, command.segment)) return std::unexpected(*fault);
    const int cluster = clusters_of(model, *spec, command.segment);
    if (cluster >= static_cast<int>(limits::clusters_max)) return std::unexpected(Refusal::no_such_option);
    Outcome outcome{{Fact{ClusterMade{command.segment, command.title.text}}}, {}};
    if (auto moved = moved_to(model, command.notes, cluster); !moved.notes.empty())
        outcome.facts.push_back(Fact{std::move(moved)});
    return outcome;
}

Decision arrange(const Model& model, const RenameCluster& command) {
    const auto spec = spec_of(model, command.segment);
    if (!spec) return std::unexpected(Refusal::not_now);
    if (command.cluster < 0 || command.cluster >= clusters_of(model, *spec, command.segment))
        return std::unexpected(Refusal::no_such_option);
    if (const auto fault = fault_of(command.title)) return std::unexpected(*fault);
    const auto& titles = board_of(model.open.wall, command.segment).titles;
    const auto held = titles.find(command.cluster);
    if ((held == titles.end() ? std::string{} : held->second) == command.title.text)
        return std::unexpected(Refusal::already_done);
    return fact<Fact>(ClusterRenamed{command.segment, command.cluster, command.title.text});
}

// While people vote nobody learns who leads, so nothing is taken either.
Decision arrange(const Model& model, const TakeGoals& command) {
    const auto& state = model.open;
    const auto spec = spec_of(model, command.segment);
    if (!spec || is_open(state.wall, command.segment) || covered(model, *spec, command.segment))
        return std::unexpected(Refusal::not_now);
    if (command.count < 1 || command.count > limits::goals_taken_max)
        return std::unexpected(Refusal::no_such_option);
    auto notes = standing(state.wall, state.programme.shows, command.segment);
    strongest_first(notes);
    GoalsTaken taken{.segment = command.segment, .goals = {}};
    for (const auto& each : notes) {
        if (each.votes == 0 || static_cast<int>(taken.goals.size()) == command.count) break;
        taken.goals.push_back({each.note, state.wall.notes.at(each.note).text, each.votes});
    }
    if (taken.goals.empty()) return std::unexpected(Refusal::no_such_note);
    const auto& held = board_of(state.wall, command.segment).goals;
    if (taken.goals == held) return std::unexpected(Refusal::already_done);
    if (goals_of_walls(state).size() + taken.goals.size() > limits::wall_goals_max + held.size())
        return std::unexpected(Refusal::programme_full);
    return fact<Fact>(std::move(taken));
}

}  // namespace auftakt::wall
