#include "view/console_writer.hpp"

#include "view/search_words.hpp"

namespace auftakt::console {

std::vector<const Writer*> writers_found(const std::vector<Writer>& writers, std::string_view typed,
                                         std::size_t most) {
    std::vector<const Writer*> found;
    const auto wanted = search_words(typed);
    if (wanted.empty()) return found;
    for (const auto& writer : writers)
        if (found.size() < most && contains_all(writer.searched, wanted)) found.push_back(&writer);
    return found;
}

}  // namespace auftakt::console
