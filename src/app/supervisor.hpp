#pragma once

#include <functional>

namespace auftakt {

// Runs `work` in a child process and starts it again when one of our own mistakes ended it (SIGABRT, SIGSEGV,
// SIGBUS), at most five times in a minute. SIGKILL is somebody's wish and stays. SIGINT and SIGTERM are
// passed on. Returns the last exit code. Call before any thread exists.
int supervise(const std::function<int()>& work);

}  // namespace auftakt
