#include "core/ask.hpp"

namespace auftakt::ask {

std::optional<AskId> newest_of(const State& state, int show, int segment) {
    std::optional<AskId> newest;
    std::optional<AskId> undone;
    state.asks.each([&](AskId id, const Ask& ask) {
        if (ask.show != show || ask.segment != segment) return;
        const bool taken_back = ask.stage == Stage::closed && ask.closing == Closing::undone;
        (taken_back ? undone : newest) = id;
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

bool sealed(const Ask& ask) { return ask.question.secrecy == Secrecy::anonymous; }

}  // namespace auftakt::ask
