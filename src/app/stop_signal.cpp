#include "app/stop_signal.hpp"

#include <csignal>

namespace auftakt {
namespace {

sigset_t waited_for() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGUSR2);  // ours: the program ends by itself
    return set;
}

}  // namespace

StopSignal::StopSignal(std::function<void()> stop) {
    const auto set = waited_for();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    thread_ = std::thread{[set, stop = std::move(stop)] {
        int signal = 0;
        while (sigwait(&set, &signal) == 0) {
            if (signal == SIGUSR2) return;
            stop();
        }
    }};
}

StopSignal::~StopSignal() {
    pthread_kill(thread_.native_handle(), SIGUSR2);
    thread_.join();
}

}  // namespace auftakt
