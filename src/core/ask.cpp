#include "core/ask.hpp"

#include <algorithm>

#include "core/text_pages.hpp"

namespace auftakt::ask {

std::optional<AskId> newest_of(const State& state, int show, int segment) {
    std::optional<AskId> newest;
    std::optional<AskId> undone;
    state.asks.each([&](AskId id, const Ask& ask) {
        if (ask.show != show || ask.segment != segment || ask.thrown_away) return;
        (taken_back(ask) ? undone : newest) = id;
    });
    return newest ? newest : undone;
}

bool for_matching(const Question& question) {
    return std::holds_alternative<RateTalk>(question.kind) ||
           std::holds_alternative<WishPartners>(question.kind);
}

std::vector<AskId> for_matching(const State& state, int show) {
    std::vector<AskId> all;
    state.asks.each([&](AskId id, const Ask& ask) {
        if (ask.show == show && for_matching(ask.question)) all.push_back(id);
    });
    return all;
}

std::string text_key(const Ask& ask, const std::string& text) {
    if (!ask.box) return text;
    // FNV-1a (Fowler, Noll, Vo), begun with the box's random id, which no phone ever hears.
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto add = [&](std::uint8_t byte) { hash = (hash ^ byte) * 0x100000001b3U; };
    for (const auto byte : ask.box->bytes) add(byte);
    for (const char c : text) add(static_cast<std::uint8_t>(c));
    return std::to_string(hash);
}

bool shows(const Ask& ask, const std::string& text) {
    const auto judged = ask.judged.find(text_key(ask, text));
    return judged == ask.judged.end() ? ask.question.moderation == Moderation::off : judged->second;
}

bool is_waiting(const Ask& ask, const std::string& text) {
    return ask.question.moderation == Moderation::before && !ask.judged.contains(text_key(ask, text));
}

Answer shown_part(const Ask& ask, const Answer& answer) {
    const auto* written = std::get_if<Written>(&answer);
    if (written == nullptr) return answer;
    Written shown = *written;
    std::erase_if(shown.texts, [&](const CleanText& text) { return !shows(ask, text.text); });
    return shown;
}

int more_to_show(const Ask& ask) {
    const auto& kind = ask.question.kind;
    if (!ask.result || !ask.result->whole) return 0;
    if (std::holds_alternative<Guess>(kind) || std::holds_alternative<Quiz>(kind)) return 1;
    if (!std::holds_alternative<OpenText>(kind)) return 0;
    const auto pages = static_cast<int>(text_pages(ask, ask.result->whole->texts).size());
    return std::max(pages - 1, 0);
}

bool turns_pages(const Ask& ask) {
    const auto* text = std::get_if<OpenText>(&ask.question.kind);
    return text != nullptr && text->turns;
}

bool taken_back(const Ask& ask) { return ask.stage == Stage::closed && ask.closing == Closing::undone; }

bool sealed(const Ask& ask) { return ask.question.secrecy == Secrecy::anonymous; }

}  // namespace auftakt::ask
