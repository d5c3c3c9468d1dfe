#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace auftakt {

// A program of ours in a process of its own; ended with SIGTERM when this goes out of scope, and by the
// kernel when we end in any other way.
class ChildProcess {
public:
    // `arguments` begin with the program's name as it is to appear. Runs our own binary.
    explicit ChildProcess(std::vector<std::string> arguments);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

private:
    pid_t pid_ = -1;
};

}  // namespace auftakt
