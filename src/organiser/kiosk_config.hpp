#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_error.hpp"
#include "core/show.hpp"

namespace auftakt {

// Where a value came from; a later one wins.
enum class ValueSource { built_in, kiosk_file, show_file, console, command_line };

template <class T>
struct Setting {
    T value{};
    ValueSource from = ValueSource::built_in;

    // Takes a value unless one from a stronger place is there already.
    void set(T other, ValueSource where) {
        if (where < from) return;
        value = std::move(other);
        from = where;
    }
    bool operator==(const Setting&) const = default;
};

// What one machine is set to, whatever show it runs.
struct KioskConfig {
    Setting<int> port{8080};
    Setting<std::string> bind;  // empty: all addresses of this machine
    Setting<Language> language{Language::de};
    Setting<Theme> theme{Theme::dark};
    Setting<int> volume{80};  // per cent
    Setting<bool> sound{true};
    Setting<bool> arrival_sound{false};
    Setting<bool> reduced_motion{false};
    Setting<std::string> words;  // a list of held back words beside those that ship; empty: none
    Setting<std::optional<Wifi>> wifi;
    bool operator==(const KioskConfig&) const = default;
};

// kiosk.toml; kiosk-config/README.md names every field. All faults at once, a syntax fault alone.
std::expected<KioskConfig, InputErrors> parse_kiosk(std::string_view text, const std::string& file);
std::expected<KioskConfig, InputErrors> read_kiosk(const std::filesystem::path& path);

// One line a setting: "port = 8080 (built in)". A Wi-Fi password is never told.
std::vector<std::string> tell(const KioskConfig& config);

}  // namespace auftakt
