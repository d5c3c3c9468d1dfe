#include "core/reporting_line.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace auftakt {

std::vector<PersonPair> reporting_line_pairs(std::span<const ManagerLink> links) {
    std::unordered_map<PersonId, std::vector<PersonId>> managers;  // a person may be listed twice
    for (const auto& link : links) managers[link.person].push_back(link.manager);

    std::vector<PersonPair> pairs;
    for (const auto& [person, direct] : managers) {
        std::unordered_set<PersonId> seen{person};
        std::vector<PersonId> above = direct;
        while (!above.empty()) {
            const PersonId leader = above.back();
            above.pop_back();
            if (!seen.insert(leader).second) continue;
            pairs.emplace_back(person, leader);
            if (const auto next = managers.find(leader); next != managers.end())
                above.insert(above.end(), next->second.begin(), next->second.end());
        }
    }
    // On a ring both directions were found; one is enough.
    std::ranges::sort(pairs);
    std::vector<PersonPair> once;
    for (const auto& pair : pairs)
        if (pair.first < pair.second ||
            !std::ranges::binary_search(pairs, PersonPair{pair.second, pair.first}))
            once.push_back(pair);
    return once;
}

}  // namespace auftakt
