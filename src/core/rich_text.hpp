#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "core/local_text.hpp"

// Text with headings, emphasis and lists, as values: its marks were read when the show file was loaded.
namespace auftakt {

struct TextRun {
    std::string text;
    bool strong = false;
    bool italic = false;
    bool operator==(const TextRun&) const = default;
};
BOOST_DESCRIBE_STRUCT(TextRun, (), (text, strong, italic))

enum class BlockKind { paragraph, heading, item };
BOOST_DESCRIBE_ENUM(BlockKind, paragraph, heading, item)

struct TextBlock {
    BlockKind kind = BlockKind::paragraph;
    std::vector<TextRun> runs;
    bool operator==(const TextBlock&) const = default;
};
BOOST_DESCRIBE_STRUCT(TextBlock, (), (kind, runs))

// In the languages it was written in; a missing one falls back like a LocalText.
struct LocalBlocks {
    std::vector<TextBlock> de;
    std::vector<TextBlock> de_du;
    std::vector<TextBlock> en;
    bool operator==(const LocalBlocks&) const = default;
};
BOOST_DESCRIBE_STRUCT(LocalBlocks, (), (de, de_du, en))

const std::vector<TextBlock>& in(const LocalBlocks& text, Language language, Address address);

}  // namespace auftakt
