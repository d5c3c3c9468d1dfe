#include "app/supervisor.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <deque>

namespace auftakt {
namespace {

constexpr std::size_t restarts_max = 5;
constexpr std::chrono::minutes restarts_within{1};

volatile std::sig_atomic_t worker = 0;

extern "C" void pass_on(int signal) {
    if (worker > 0) kill(static_cast<pid_t>(worker), signal);
}

void pass_signals_on() {
    struct sigaction action{};
    action.sa_handler = pass_on;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool our_mistake(int status) {
    if (!WIFSIGNALED(status)) return false;
    const int signal = WTERMSIG(status);
    return signal == SIGABRT || signal == SIGSEGV || signal == SIGBUS;
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace

int supervise(const std::function<int()>& work) {
    std::deque<std::chrono::steady_clock::time_point> restarts;
    for (;;) {
        const pid_t child = fork();
        if (child < 0) return work();
        if (child == 0) return work();
        worker = child;
        pass_signals_on();
        const int status = wait_for(child);
        worker = 0;
        if (!our_mistake(status)) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        const auto now = std::chrono::steady_clock::now();
        restarts.push_back(now);
        while (now - restarts.front() > restarts_within) restarts.pop_front();
        if (restarts.size() > restarts_max) return 1;
        std::fprintf(stderr,
                     "auftakt: the program stopped by itself (signal %d) and starts again where it was\n",
                     WTERMSIG(status));
    }
}

}  // namespace auftakt
