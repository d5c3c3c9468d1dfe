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

void handle_stops(void (*handler)(int)) {
    struct sigaction action{};
    action.sa_handler = handler;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

// A wish to stop that comes while a worker is being made waits until somebody can hear it.
class StopsHeldBack {
public:
    StopsHeldBack() {
        sigset_t stops;
        sigemptyset(&stops);
        sigaddset(&stops, SIGINT);
        sigaddset(&stops, SIGTERM);
        sigprocmask(SIG_BLOCK, &stops, &before_);
    }
    ~StopsHeldBack() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
    StopsHeldBack(const StopsHeldBack&) = delete;
    StopsHeldBack& operator=(const StopsHeldBack&) = delete;

private:
    sigset_t before_;
};

// As fork; in the parent, from now on, a wish to stop goes to the child.
pid_t make_worker() {
    const StopsHeldBack held;
    const pid_t child = fork();
    if (child > 0) worker = child;
    if (child >= 0) handle_stops(child > 0 ? pass_on : SIG_DFL);
    return child;
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
        const pid_t child = make_worker();
        if (child <= 0) return work();  // without a second process, unsupervised
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
