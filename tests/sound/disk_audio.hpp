#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace auftakt::sound::test {

// One variable of the environment, put back at the end.
class Environment {
public:
    Environment(std::string name, const std::string& value);
    ~Environment();
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::string name_;
    std::optional<std::string> before_;
};

// Milliseconds in which 43 ms of sound pass. The slow one is for cues that must meet on the tape even when
// the machine is busy between two calls.
enum class Pace { quick = 1, slow = 10 };

// A hall with a tape recorder: what is played is written to a file, faster than it would sound.
class Hall {
public:
    explicit Hall(Pace pace = Pace::quick);
    ~Hall();
    Hall(const Hall&) = delete;
    Hall& operator=(const Hall&) = delete;

    // Waits until so many more seconds of sound are on tape.
    void let_pass(double seconds) const;
    // The tape so far; whole once the player is gone.
    std::vector<float> tape() const;

private:
    std::filesystem::path folder_;
    Environment driver_;
    Environment file_;
    Environment delay_;
};

// From the first sound on.
std::vector<float> without_lead(const std::vector<float>& tape);

}  // namespace auftakt::sound::test
