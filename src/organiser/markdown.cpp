#include "organiser/markdown.hpp"

#include <algorithm>

namespace auftakt {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// One line's own marks; what follows them is its text.
struct Line {
    BlockKind kind = BlockKind::paragraph;
    std::string_view text;
};

Line line_of(std::string_view text) {
    const auto hashes = text.find_first_not_of('#');
    if (hashes != std::string_view::npos && hashes > 0 && hashes <= 6 && text[hashes] == ' ')
        return {BlockKind::heading, trimmed(text.substr(hashes))};
    for (const std::string_view mark : {"- ", "* ", "+ "})
        if (text.starts_with(mark)) return {BlockKind::item, trimmed(text.substr(mark.size()))};
    const auto digits = text.find_first_not_of("0123456789");
    if (digits != std::string_view::npos && digits > 0 && text.substr(digits).starts_with(". "))
        return {BlockKind::item, trimmed(text.substr(digits + 1))};
    return {BlockKind::paragraph, text};
}

class Inline {
public:
    std::vector<TextRun> read(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) at += step(text, at);
        flush();
        return std::move(runs_);
    }

private:
    // Reads what begins at `at`; returns how many bytes that were.
    std::size_t step(std::string_view text, std::size_t at) {
        const auto rest = text.substr(at);
        if (rest.starts_with('\\') && rest.size() > 1) return add(rest.substr(1, 1)), 2;
        for (const std::string_view mark : {"**", "__"})
            if (rest.starts_with(mark) && turns(text, at, mark, strong_)) return flip(strong_), mark.size();
        for (const std::string_view mark : {"*", "_"})
            if (rest.starts_with(mark) && turns(text, at, mark, italic_)) return flip(italic_), mark.size();
        if (const auto end = link(rest); end > 0) return end;
        return add(rest.substr(0, 1)), 1;
    }

    // A mark opens before a letter if it is closed later, and closes after one; 3 * 4 stays as it is. Within
    // a word an underline is a part of it.
    static bool turns(std::string_view text, std::size_t at, std::string_view mark, bool on) {
        const auto before = at == 0 ? ' ' : text[at - 1];
        const auto after = at + mark.size() < text.size() ? text[at + mark.size()] : ' ';
        const bool word = mark.front() == '_';
        if (on) return before != ' ' && !(word && is_letter(after));
        if (after == ' ' || (word && is_letter(before))) return false;
        const auto close = text.find(mark, at + mark.size() + 1);
        return close != std::string_view::npos && text[close - 1] != ' ';
    }

    static bool is_letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80;
    }

    // [text](address) is its text.
    std::size_t link(std::string_view rest) {
        if (!rest.starts_with('[')) return 0;
        const auto middle = rest.find("](");
        const auto end = middle == std::string_view::npos ? middle : rest.find(')', middle);
        if (end == std::string_view::npos || rest.substr(0, middle).find('\n') != std::string_view::npos)
            return 0;
        for (std::size_t at = 1; at < middle;) at += step(rest.substr(0, middle), at);
        return end + 1;
    }

    void flip(bool& emphasis) {
        flush();
        emphasis = !emphasis;
    }
    void add(std::string_view text) { now_ += text; }
    void flush() {
        if (!now_.empty()) runs_.push_back({now_, strong_, italic_});
        now_.clear();
    }

    std::vector<TextRun> runs_;
    std::string now_;
    bool strong_ = false;
    bool italic_ = false;
};

}  // namespace

std::vector<TextBlock> read_markdown(std::string_view text) {
    struct Raw {
        BlockKind kind;
        std::string text;
    };
    std::vector<Raw> raw;
    bool goes_on = false;  // the next line belongs to the same paragraph or item
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto [kind, words] = line_of(line);
        if (line.empty()) {
            goes_on = false;
        } else if (kind == BlockKind::paragraph && goes_on) {
            raw.back().text.append(" ").append(words);
        } else if (!words.empty()) {
            raw.push_back({kind, std::string{words}});
            goes_on = kind != BlockKind::heading;
        }
    }
    std::vector<TextBlock> blocks;
    for (const auto& each : raw) blocks.push_back({each.kind, Inline{}.read(each.text)});
    return blocks;
}

std::string plain_text(const TextBlock& block) {
    std::string text;
    for (const auto& run : block.runs) text += run.text;
    return text;
}

}  // namespace auftakt
