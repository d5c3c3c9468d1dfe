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

bool sealed(const Ask& ask) { return ask.question.secrecy == Secrecy::anonymous; }

}  // namespace auftakt::ask
