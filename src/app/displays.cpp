#include "app/displays.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace auftakt {
namespace {

bool mirror(const Display& a, const Display& b) { return a.x == b.x && a.y == b.y; }

// The first of each group of mirrors.
std::vector<std::size_t> pictures(const std::vector<Display>& displays) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < displays.size(); ++i) {
        const bool known = std::ranges::any_of(
            found, [&](std::size_t other) { return mirror(displays[other], displays[i]); });
        if (!known) found.push_back(i);
    }
    return found;
}

}  // namespace

std::string identity(const Display& display) {
    return fmt::format("{} {}×{}", display.name, display.width_mm, display.height_mm);
}

Placement place(const std::vector<Display>& displays, const std::string& projector) {
    const auto all = pictures(displays);
    Placement placement;
    if (all.empty()) return placement;
    const auto chosen = std::ranges::find_if(
        all, [&](std::size_t i) { return !projector.empty() && identity(displays[i]) == projector; });
    const auto primary = std::ranges::find_if(all, [&](std::size_t i) {
        return std::ranges::any_of(
            displays, [&](const Display& each) { return each.primary && mirror(each, displays[i]); });
    });
    placement.console = primary == all.end() ? all.front() : *primary;
    if (all.size() < 2) return placement;
    const auto other_than = [&](std::size_t taken) { return all[0] == taken ? all[1] : all[0]; };
    placement.stage = chosen == all.end() ? other_than(placement.console) : *chosen;
    if (placement.stage == placement.console) placement.console = other_than(*placement.stage);
    return placement;
}

std::string next_projector(const std::vector<Display>& displays, const Placement& now) {
    const auto all = pictures(displays);
    if (all.size() < 2 || !now.stage) return {};
    const auto here = std::ranges::find(all, *now.stage);
    const auto next = here == all.end() || here + 1 == all.end() ? all.begin() : here + 1;
    return identity(displays[*next]);
}

}  // namespace auftakt
