#pragma once

#include <optional>
#include <vector>

#include "core/sealed/decide.hpp"

// Walls: what a wish needs to know of one, and the wishes that arrange its notes.
namespace auftakt::wall {

// Also where a segment collects proposals for its rules. Missing: takes no notes.
std::optional<WallSpec> spec_of(const Model& model, int segment);
// Notes of another show are history: nobody votes on them any more.
const Note* find(const Model& model, NoteId id);
bool covered(const Model& model, const WallSpec& spec, int segment);
int clusters_of(const Model& model, const WallSpec& spec, int segment);
// The note, what it stands under, and all that stands there with it.
std::vector<NoteId> group_of(const Model& model, NoteId note);

Decision arrange(const Model& model, const MergeNotes& command);
Decision arrange(const Model& model, const SplitNote& command);
Decision arrange(const Model& model, const MoveNotes& command);
Decision arrange(const Model& model, const MakeCluster& command);
Decision arrange(const Model& model, const RenameCluster& command);
Decision arrange(const Model& model, const TakeGoals& command);

}  // namespace auftakt::wall
