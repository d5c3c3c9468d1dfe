#include "app/battery.hpp"

#include <filesystem>
#include <fstream>
#include <string>

namespace auftakt {
namespace {

std::string word_in(const std::filesystem::path& file) {
    std::ifstream stream{file};
    std::string word;
    stream >> word;
    return word;
}

}  // namespace

Battery read_battery() {
    Battery battery;
    bool adapter = false;
    bool online = false;
    std::error_code error;
    for (const auto& supply : std::filesystem::directory_iterator{"/sys/class/power_supply", error}) {
        const auto type = word_in(supply.path() / "type");
        if (type == "Battery" && battery.percent < 0) {
            const auto capacity = word_in(supply.path() / "capacity");
            if (!capacity.empty()) battery.percent = std::stoi(capacity);
        } else if (type == "Mains" || type == "USB") {
            adapter = true;
            online = online || word_in(supply.path() / "online") == "1";
        }
    }
    battery.mains = battery.percent < 0 || (adapter && online);
    return battery;
}

}  // namespace auftakt
