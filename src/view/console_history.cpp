#include <cstdlib>
#include <ranges>

#include "core/undo.hpp"
#include "view/console_show_parts.hpp"
#include "view/console_time.hpp"

namespace auftakt::console {
namespace {

// Steps about a person or a segment carry its id or index; everything else is said as it is.
std::string detail(const Public& state, const UndoEntry& entry, const Words& words) {
    if (entry.person)
        if (const auto* person = state.people.persons.find(*entry.person)) return person->name.full;
    const bool names_segment = entry.label.starts_with("undo.segment_");
    if (!names_segment || entry.detail.empty()) return entry.detail;
    const auto index = static_cast<std::size_t>(std::strtoul(entry.detail.c_str(), nullptr, 10));
    const auto& segments = state.show->segments;
    return index < segments.size() ? words.text(segments[index].title) : entry.detail;
}

}  // namespace

HistoryScene history(const Public& state, const WallClock& clock, const Words& words) {
    HistoryScene result;
    result.title = words("console.history.title");
    result.title_key = "H";
    result.promise = words("console.history.promise");
    result.empty = words("console.history.empty");
    const Moment moment{.now = clock.now, .utc = clock.utc, .chance = {}};
    for (const auto& entry : std::views::reverse(state.history.entries)) {
        HistoryRow row;
        row.time = hour_minute_second(entry.utc, clock.offset);
        row.text = words(entry.label, {{"detail", detail(state, entry, words)}});
        if (entry.undone)
            row.why_not = words("console.history.undone");
        else if (const auto possible = undo_facts(state, entry.step, moment); possible)
            row.undo = Control{words("console.history.undo"), "", run::Command{run::Undo{entry.step}}};
        else
            row.why_not = words(possible.error() == Refusal::newer_step_first ? "console.history.newer_first"
                                                                              : "console.history.settled");
        if (row.undo && !result.newest) {
            result.newest = row.undo;
            result.newest_text = row.text;
        }
        result.rows.push_back(std::move(row));
    }
    return result;
}

}  // namespace auftakt::console
