#include "app/supervisor.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "../storage/folder.hpp"

using namespace auftakt;

namespace {

// How often the work was started, told by the file it leaves.
struct Starts {
    Folder folder;

    int next() const {
        std::ofstream{folder / "starts", std::ios::app} << 'x';
        return count();
    }
    int count() const {
        const auto path = folder / "starts";
        return std::filesystem::exists(path) ? static_cast<int>(std::filesystem::file_size(path)) : 0;
    }
};

// The supervised program in a process of its own, as it is; its exit status.
pid_t started(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        const rlimit no_core{0, 0};
        setrlimit(RLIMIT_CORE, &no_core);
        std::signal(SIGSEGV, SIG_DFL);
        std::signal(SIGABRT, SIG_DFL);
        if (std::freopen("/dev/null", "w", stderr) == nullptr) _exit(99);
        _exit(supervise(work));
    }
    return child;
}

int ended(pid_t child) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("after mistakes of our own the program starts again, and its ending is the ending") {
    const Starts starts;
    const auto code = ended(started([&] {
        const int start = starts.next();
        if (start == 1) std::abort();
        if (start == 2) raise(SIGSEGV);
        return 7;
    }));
    CHECK(code == 7);
    CHECK(starts.count() == 3);
}

TEST_CASE("five new starts in a minute, then it gives up") {
    const Starts starts;
    CHECK(ended(started([&]() -> int { starts.next(), std::abort(); })) == 1);
    CHECK(starts.count() == 6);
}

TEST_CASE("who kills the program wants it gone") {
    const Starts starts;
    CHECK(ended(started([&] { return starts.next(), raise(SIGKILL); })) == 128 + SIGKILL);
    CHECK(starts.count() == 1);
}

TEST_CASE("the wish to stop reaches the program") {
    const Starts starts;
    const pid_t program = started([&] {
        static volatile std::sig_atomic_t told = 0;
        std::signal(SIGTERM, [](int) { told = 1; });
        starts.next();
        while (told == 0) usleep(1000);
        return 3;
    });
    while (starts.count() == 0) usleep(1000);
    kill(program, SIGTERM);
    CHECK(ended(program) == 3);
    CHECK(starts.count() == 1);
}
