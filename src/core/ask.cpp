#include "core/ask.hpp"

namespace auftakt::ask {

std::optional<AskId> newest_of(const State& state, int show, int segment) {
    std::optional<AskId> newest;
    state.asks.each([&](AskId id, const Ask& ask) {
        if (ask.show == show && ask.segment == segment) newest = id;
    });
    return newest;
}

bool sealed(const Ask& ask) { return ask.question.secrecy == Secrecy::anonymous; }

}  // namespace auftakt::ask
