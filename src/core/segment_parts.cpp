#include "core/segment_parts.hpp"

namespace auftakt {

const Question* question_of(const SegmentSpec& spec) {
    if (const auto* poll = std::get_if<PollSpec>(&spec)) return &poll->question;
    const auto* goals = std::get_if<GoalsSpec>(&spec);
    if (goals != nullptr && goals->question) return &*goals->question;
    const auto* closing = std::get_if<ClosingSpec>(&spec);
    return closing != nullptr && closing->feedback ? &*closing->feedback : nullptr;
}

std::optional<WallSpec> wall_of(const SegmentSpec& spec) {
    if (const auto* wall = std::get_if<WallSpec>(&spec)) return *wall;
    const auto* rules = std::get_if<RulesSpec>(&spec);
    if (rules == nullptr || !rules->proposals) return std::nullopt;
    WallSpec wall{.question = {}, .columns = std::vector<LocalText>(proposal_columns)};
    wall.votes = rules->votes;
    wall.open_votes = true;
    return wall;
}

}  // namespace auftakt
