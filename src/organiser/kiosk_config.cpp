#include "organiser/kiosk_config.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/limits.hpp"
#include "organiser/text_file.hpp"
#include "organiser/toml_fields.hpp"

namespace auftakt {
namespace {

constexpr std::size_t address_max = 64;
constexpr std::size_t path_max = 1024;
constexpr std::size_t wifi_name_max = 32;
constexpr std::size_t wifi_password_max = 63;
constexpr auto file_value = ValueSource::kiosk_file;

const char* source_name(ValueSource source) {
    switch (source) {
        case ValueSource::built_in: return "built in";
        case ValueSource::kiosk_file: return "kiosk file";
        case ValueSource::show_file: return "show file";
        case ValueSource::console: return "console";
        case ValueSource::command_line: return "command line";
    }
    return "";
}

void read_fields(Fields& fields, KioskConfig& config) {
    if (const auto port = fields.integer("port", 1, 65535))
        config.port.set(static_cast<int>(*port), file_value);
    if (fields.any("bind")) config.bind.set(fields.plain("bind", address_max), file_value);
    if (const auto chosen = fields.choice("language", {"de", "en"}))
        config.language.set(*chosen == 0 ? Language::de : Language::en, file_value);
    if (const auto chosen = fields.choice("theme", {"dark", "light"}))
        config.theme.set(*chosen == 0 ? Theme::dark : Theme::light, file_value);
    if (const auto volume = fields.integer("volume", 0, 100))
        config.volume.set(static_cast<int>(*volume), file_value);
    if (const auto on = fields.flag("sound")) config.sound.set(*on, file_value);
    if (const auto on = fields.flag("arrival_sound")) config.arrival_sound.set(*on, file_value);
    if (const auto on = fields.flag("reduced_motion")) config.reduced_motion.set(*on, file_value);
    if (fields.any("words")) config.words.set(fields.plain("words", path_max), file_value);
    if (const auto* table = fields.table("wifi")) {
        auto below = fields.below(*table, "[wifi]");
        Wifi wifi{.name = below.plain("name", wifi_name_max, Need::required),
                  .password = below.plain("password", wifi_password_max)};
        below.finish();
        config.wifi.set(std::move(wifi), file_value);
    }
    fields.finish();
}

}  // namespace

std::expected<KioskConfig, InputErrors> parse_kiosk(std::string_view text, const std::string& file) {
    const auto document = parse_toml(text, file);
    if (!document) return std::unexpected(document.error());
    Faults faults{.file = file, .list = {}};
    KioskConfig config;
    Fields fields{*document, 1, 1, "a kiosk configuration", Language::de, faults};
    read_fields(fields, config);
    if (faults.list.empty()) return config;
    std::ranges::stable_sort(faults.list, {},
                             [](const InputError& e) { return std::pair{e.line, e.column}; });
    return std::unexpected(std::move(faults.list));
}

std::expected<KioskConfig, InputErrors> read_kiosk(const std::filesystem::path& path) {
    const auto text = read_text_file(path, limits::toml_bytes_max);
    if (!text) return std::unexpected(text.error());
    return parse_kiosk(*text, path.string());
}

std::vector<std::string> tell(const KioskConfig& config) {
    std::vector<std::string> lines;
    const auto line = [&](std::string_view key, const std::string& value, ValueSource from) {
        lines.push_back(fmt::format("{} = {} ({})", key, value, source_name(from)));
    };
    const auto flag = [](bool on) { return std::string{on ? "true" : "false"}; };
    line("port", std::to_string(config.port.value), config.port.from);
    line("bind", config.bind.value.empty() ? "all addresses" : config.bind.value, config.bind.from);
    line("language", config.language.value == Language::de ? "de" : "en", config.language.from);
    line("theme", config.theme.value == Theme::dark ? "dark" : "light", config.theme.from);
    line("volume", std::to_string(config.volume.value), config.volume.from);
    line("sound", flag(config.sound.value), config.sound.from);
    line("arrival_sound", flag(config.arrival_sound.value), config.arrival_sound.from);
    line("reduced_motion", flag(config.reduced_motion.value), config.reduced_motion.from);
    line("words", config.words.value.empty() ? "those that ship" : config.words.value, config.words.from);
    line("wifi", config.wifi.value ? config.wifi.value->name : "none", config.wifi.from);
    return lines;
}

}  // namespace auftakt
