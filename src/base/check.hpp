#pragma once

namespace auftakt {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace auftakt

// We are wrong: stop, restart, replay. Stays on in release. Never for input.
#define AUFTAKT_CHECK(condition) \
    ((condition) ? static_cast<void>(0) : ::auftakt::check_failed(#condition, __FILE__, __LINE__))
