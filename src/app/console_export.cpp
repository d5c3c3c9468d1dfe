#include "app/console_export.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/log.hpp"
#include "organiser/export_files.hpp"
#include "organiser/tandem_files.hpp"
#include "storage/read_programme.hpp"

namespace auftakt {
namespace {

namespace fs = std::filesystem;

fs::path home() {
    const char* value = std::getenv("HOME");
    return value == nullptr ? fs::path{"."} : fs::path{value};
}

// XDG_DOCUMENTS_DIR="$HOME/Dokumente" in user-dirs.dirs; empty when it is not set.
fs::path documents_in(const fs::path& file) {
    constexpr std::string_view before = "XDG_DOCUMENTS_DIR=\"";
    constexpr std::string_view in_home = "$HOME/";
    std::ifstream lines{file};
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(before)) continue;
        auto value = line.substr(before.size(), line.rfind('"') - before.size());
        return value.starts_with(in_home) ? home() / value.substr(in_home.size()) : fs::path{value};
    }
    return {};
}

}  // namespace

fs::path documents_folder() {
    const char* set = std::getenv("XDG_CONFIG_HOME");
    const auto config = set == nullptr || *set == '\0' ? home() / ".config" : fs::path{set};
    const auto named = documents_in(config / "user-dirs.dirs");
    return !named.empty() && fs::is_directory(named) ? named : home();
}

fs::path export_folder(const fs::path& programme, const Places& places, const fs::path& documents,
                       const std::string& day) {
    const auto name = programme.stem().string() + "-" + day;
    const auto lies_in = fs::weakly_canonical(fs::absolute(programme).parent_path());
    if (lies_in == fs::weakly_canonical(places.data)) return documents / "Auftakt" / name;
    return lies_in / name;
}

ExportState export_everything(const fs::path& programme, const fs::path& folder,
                              const std::map<Language, WordList>& words,
                              const std::function<int(UtcMs)>& minutes_east) {
    ExportState result{ExportState::Stage::failed, folder.string(), 0};
    try {
        const auto state = storage::read_programme(programme);
        using enum ExportWhat;
        const auto tables = export_tables(state, {pairs, meetings, polls, goals, rules, people, questions});
        auto written =
            write_tables(tables, {ExportFormat::csv, ExportFormat::json, ExportFormat::xlsx}, folder);
        const auto lists = print_lists(state, {&words.at(state.show->language), minutes_east});
        std::ranges::copy(write_lists(lists, folder), std::back_inserter(written));
        const Words spoken{words.at(state.show->language), state.show->address};
        std::ranges::copy(write_tandem_papers(state, spoken, folder), std::back_inserter(written));
        std::ranges::copy(write_tandem_calendars(state, spoken, folder), std::back_inserter(written));
        result.files = static_cast<int>(written.size());
        result.stage = ExportState::Stage::done;
    } catch (const std::exception& error) {
        log_warning(std::string{"export: "} + error.what());
    }
    return result;
}

}  // namespace auftakt
