#include "core/rich_text.hpp"

namespace auftakt {

const std::vector<TextBlock>& in(const LocalBlocks& text, Language language, Address address) {
    if (language == Language::en && !text.en.empty()) return text.en;
    if (address == Address::du && !text.de_du.empty()) return text.de_du;
    return text.de.empty() ? text.en : text.de;
}

}  // namespace auftakt
