#include "app/settle_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>

#include "base/log.hpp"
#include "organiser/held_words_file.hpp"
#include "organiser/kiosk_config.hpp"
#include "organiser/people_csv.hpp"
#include "organiser/show_file.hpp"
#include "organiser/word_files.hpp"
#include "storage/read_programme.hpp"

namespace auftakt {
namespace {

namespace fs = std::filesystem;

constexpr const char* usual_zone = "Europe/Berlin";
constexpr const char* built_in_show = "shows/reverse-mentoring-kickoff.toml";

// Collects the faults of all files, so that they are told together.
class Faults {
public:
    template <class T>
    std::optional<T> take(std::expected<T, InputErrors> read) {
        if (read) return std::move(*read);
        all.insert(all.end(), read.error().begin(), read.error().end());
        return std::nullopt;
    }
    InputErrors all;
};

std::string this_machines_zone() {
    std::ifstream file{"/etc/timezone"};
    std::string zone;
    if (file >> zone && zone.find('/') != std::string::npos) return zone;
    return usual_zone;
}

std::string stamp() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}{:02}{:02}-{:02}{:02}{:02}", local.tm_year + 1900, local.tm_mon + 1,
                       local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec);
}

std::string digest_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a: only to notice an edited file
    for (const auto byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return fmt::format("{:016x}", hash);
}

// What a rehearsal takes along from a real programme: people and show; nothing that anybody did.
void copy_for_rehearsal(const Public& real, HostSettings& settings) {
    settings.show = *real.show;
    settings.digest = real.programme.digest;
    real.people.persons.each([&](PersonId, const people::Person& person) {
        if (person.walk_in || person.removed) return;
        const auto* manager = real.people.persons.find(person.manager);
        settings.people.push_back(
            {person.external, person.name, person.profile, manager ? manager->external : ""});
    });
}

void choose_programme(const RunOptions& options, HostSettings& settings) {
    settings.kind = options.rehearse > 0 ? programme::Kind::rehearsal : programme::Kind::real;
    if (!options.programme) {
        settings.programme =
            settings.places.data /
            (options.rehearse > 0 ? fmt::format("rehearsal-{}.auftakt", stamp()) : "programme.auftakt");
        return;
    }
    settings.programme = *options.programme;
    if (options.rehearse == 0 || !fs::exists(settings.programme)) return;
    const auto there = storage::read_programme(settings.programme);
    if (there.programme.kind == programme::Kind::rehearsal) return;
    settings.programme.replace_filename(
        fmt::format("{}-rehearsal-{}.auftakt", options.programme->stem().string(), stamp()));
    copy_for_rehearsal(there, settings);
    log_info(
        "a real programme is never rehearsed in: people and show were copied into a rehearsal beside it");
}

// The lists of both languages, whatever the show speaks, and one of the user's own.
void add_held_words(const fs::path& path, Faults& faults, HostSettings& settings) {
    if (auto words = faults.take(read_held_words(path))) {
        settings.held_words.insert(settings.held_words.end(), words->begin(), words->end());
        std::ranges::sort(settings.held_words);
        const auto twice = std::ranges::unique(settings.held_words);
        settings.held_words.erase(twice.begin(), twice.end());
    }
}

// A show in the programme stays as it was loaded; an edited file is named, not read over it.
void mention_edited_show(const HostSettings& settings, const RunOptions& options) {
    if (!options.show || options.new_show || !fs::exists(settings.programme)) return;
    const auto there = storage::read_programme(settings.programme);
    if (!there.show->segments.empty() && there.programme.digest != settings.digest)
        log_warning(fmt::format(
            "{} differs from the show in the programme and is not read; --new-show starts it afresh",
            options.show->string()));
}

}  // namespace

std::expected<HostSettings, InputErrors> settle_settings(const RunOptions& options) {
    HostSettings settings;
    settings.places = find_places();
    Faults faults;
    for (const auto language : {Language::de, Language::en})
        if (auto words = faults.take(read_words(settings.places.assets / "i18n", language)))
            settings.words[language] = std::move(*words);
    auto kiosk = faults.take(read_kiosk(options.config.value_or(settings.places.config / "kiosk.toml")));
    for (const auto* language : {"de.txt", "en.txt"})
        add_held_words(settings.places.assets / "words" / language, faults, settings);
    if (kiosk && !kiosk->words.value.empty())
        add_held_words(settings.places.config / kiosk->words.value, faults, settings);
    choose_programme(options, settings);
    const auto show_file = options.show.value_or(settings.places.config / built_in_show);
    if (!settings.show || options.show) {
        settings.digest = digest_of(show_file);
        if (auto file = faults.take(read_show(show_file))) {
            settings.show = std::move(file->show);
            settings.pictures = std::move(file->pictures);
        }
    }
    if (options.people)
        if (auto people = faults.take(read_people(*options.people)))
            settings.people = std::move(people->people);
    if (!faults.all.empty()) return std::unexpected(faults.all);
    settings.anew = options.new_show;
    if (options.port) kiosk->port.set(*options.port, ValueSource::command_line);
    if (options.bind) kiosk->bind.set(*options.bind, ValueSource::command_line);
    settings.port = static_cast<std::uint16_t>(kiosk->port.value);
    settings.bind = kiosk->bind.value;
    settings.kiosk = *kiosk;
    settings.speed = options.speed;
    settings.autopilot = options.autopilot;
    settings.zone = this_machines_zone();
    if (!settings.show->wifi) settings.show->wifi = kiosk->wifi.value;
    mention_edited_show(settings, options);
    fs::create_directories(settings.programme.parent_path().empty() ? fs::path{"."}
                                                                    : settings.programme.parent_path());
    setenv("TZ", settings.zone.c_str(), 1);
    tzset();
    return settings;
}

}  // namespace auftakt
