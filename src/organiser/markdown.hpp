#pragma once

#include <string_view>
#include <vector>

#include "core/rich_text.hpp"

namespace auftakt {

// The part of Markdown that a stage can show: "# " headings, paragraphs (an empty line between them), "- "
// and "1. " lists, **strong** and *italic*, links as their text. "\*" is a star; everything else is text.
std::vector<TextBlock> read_markdown(std::string_view text);

std::string plain_text(const TextBlock& block);

}  // namespace auftakt
