#include "view/wall_look.hpp"

#include <algorithm>

#include "core/segment_parts.hpp"

namespace auftakt {

int WallLook::columns() const { return std::max(1, static_cast<int>(spec.columns.size())); }
int WallLook::clusters() const { return columns() + static_cast<int>(board.clusters.size()); }

LocalText WallLook::title(int cluster) const {
    if (const auto renamed = board.titles.find(cluster); renamed != board.titles.end())
        return {renamed->second, "", ""};
    const auto at = static_cast<std::size_t>(std::max(cluster, 0));
    if (at < spec.columns.size()) return spec.columns[at];
    const auto made = cluster - columns();
    if (made < 0 || static_cast<std::size_t>(made) >= board.clusters.size()) return {};
    return {board.clusters[static_cast<std::size_t>(made)], "", ""};
}

std::optional<WallLook> look_at_wall(const Public& state, int segment) {
    const auto& segments = state.show->segments;
    if (segment < 0 || static_cast<std::size_t>(segment) >= segments.size()) return std::nullopt;
    const auto spec = wall_of(segments[static_cast<std::size_t>(segment)].spec);
    if (!spec || state.commitments.frozen.contains(segment)) return std::nullopt;
    WallLook look{.segment = segment,
                  .spec = *spec,
                  .board = wall::board_of(state.wall, segment),
                  .open = wall::is_open(state.wall, segment)};
    look.covered = spec->collect && !look.board.revealed;
    look.figures = !look.covered && (spec->open_votes || !look.open);
    look.moderation = look.board.moderation.value_or(spec->moderation);
    return look;
}

std::optional<WallLook> wall_on(const Public& state) {
    if (state.run.place.phase != run::Phase::running) return std::nullopt;
    return look_at_wall(state, state.run.place.segment);
}

}  // namespace auftakt
