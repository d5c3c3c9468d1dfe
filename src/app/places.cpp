#include "app/places.hpp"

#include <cstdlib>
#include <stdexcept>
#include <vector>

namespace auftakt {
namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path{} : fs::path{value};
}

fs::path user_folder(const char* variable, const char* below_home) {
    auto base = from_environment(variable);
    if (base.empty() || !base.is_absolute()) base = from_environment("HOME") / below_home;
    return base / "auftakt";
}

fs::path shipped() {
    std::vector<fs::path> candidates;
    if (auto root = from_environment("AUFTAKT_ROOT"); !root.empty()) candidates.push_back(std::move(root));
    std::error_code error;
    if (const auto binary = fs::read_symlink("/proc/self/exe", error); !error) {
        const auto prefix = binary.parent_path().parent_path();
        candidates.push_back(prefix / "share" / "auftakt");  // installed
        candidates.push_back(prefix.parent_path());          // build/<preset>/auftakt in a checkout
    }
    for (const auto& candidate : candidates)
        if (fs::exists(candidate / "assets" / "i18n" / "de.toml")) return candidate;
    throw std::runtime_error{
        "The files that belong to Auftakt (assets, kiosk-config) are not where the program "
        "expects them. Set AUFTAKT_ROOT to the folder that holds them."};
}

}  // namespace

Places find_places() {
    const auto root = shipped();
    return {root / "assets", root / "kiosk-config", root / "net" / "phone" / "dist",
            user_folder("XDG_DATA_HOME", ".local/share"), user_folder("XDG_STATE_HOME", ".local/state")};
}

}  // namespace auftakt
