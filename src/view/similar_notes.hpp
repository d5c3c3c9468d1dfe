#pragma once

#include <string>
#include <vector>

#include "core/public.hpp"

namespace auftakt {

// Notes that say much the same, or share a word that few others have: a hint for whoever tidies a wall, found
// by words alone.
struct SimilarNotes {
    bool same = false;  // could be one note; else they could be one cluster
    std::vector<NoteId> notes;
    std::string word;  // that they share, as it is written most often
    bool operator==(const SimilarNotes&) const = default;
};

// The best first, at most `most`. Notes of one cluster make no new one.
std::vector<SimilarNotes> similar_notes(const Public& state, const std::vector<wall::Standing>& notes,
                                        std::size_t most);

}  // namespace auftakt
