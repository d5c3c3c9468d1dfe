#include "disk_audio.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <utility>

namespace auftakt::sound::test {

namespace {

constexpr double bytes_per_second = 48'000 * 2;

std::filesystem::path fresh_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "auftakt-hall-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error{"no temporary folder"};
    return name;
}

std::filesystem::path tape_in(const std::filesystem::path& folder) { return folder / "heard.raw"; }

}  // namespace

Environment::Environment(std::string name, const std::string& value) : name_(std::move(name)) {
    if (const char* before = std::getenv(name_.c_str())) before_ = before;
    setenv(name_.c_str(), value.c_str(), 1);
}

Environment::~Environment() {
    if (before_) {
        setenv(name_.c_str(), before_->c_str(), 1);
    } else {
        unsetenv(name_.c_str());
    }
}

Hall::Hall(Pace pace)
    : folder_(fresh_folder()),
      driver_("SDL_AUDIODRIVER", "disk"),
      file_("SDL_DISKAUDIOFILE", tape_in(folder_).string()),
      delay_("SDL_DISKAUDIODELAY", std::to_string(std::to_underlying(pace))) {}

Hall::~Hall() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void Hall::let_pass(double seconds) const {
    const auto tape = tape_in(folder_);
    const double enough = static_cast<double>(std::filesystem::file_size(tape)) + seconds * bytes_per_second;
    while (static_cast<double>(std::filesystem::file_size(tape)) < enough)
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
}

std::vector<float> Hall::tape() const {
    std::ifstream file{tape_in(folder_), std::ios::binary};
    std::vector<std::int16_t> pcm(std::filesystem::file_size(tape_in(folder_)) / sizeof(std::int16_t));
    file.read(reinterpret_cast<char*>(pcm.data()),
              static_cast<std::streamsize>(pcm.size() * sizeof(std::int16_t)));
    std::vector<float> samples(pcm.size());
    std::ranges::transform(pcm, samples.begin(),
                           [](std::int16_t value) { return static_cast<float>(value) / 32767.0F; });
    return samples;
}

std::vector<float> without_lead(const std::vector<float>& tape) {
    return {std::ranges::find_if(tape, [](float sample) { return sample != 0.0F; }), tape.end()};
}

}  // namespace auftakt::sound::test
