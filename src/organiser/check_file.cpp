#include "organiser/check_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/limits.hpp"
#include "organiser/csv.hpp"
#include "organiser/kiosk_config.hpp"
#include "organiser/people_csv.hpp"
#include "organiser/people_headings.hpp"
#include "organiser/schedule_csv.hpp"
#include "organiser/show_file.hpp"
#include "organiser/text_file.hpp"
#include "organiser/toml_file.hpp"

namespace auftakt {
namespace {

FileCheck check_show(const std::string& text, const std::string& file) {
    FileCheck check{.kind = "show", .errors = {}, .warnings = {}, .summary = {}};
    auto read = parse_show(text, file);
    if (!read) {
        check.errors = std::move(read.error());
        return check;
    }
    std::chrono::seconds planned{0};
    for (const auto& segment : read->show.segments)
        if (!std::holds_alternative<LobbySpec>(segment.spec)) planned += segment.planned;
    check.warnings = std::move(read->warnings);
    check.summary.push_back(fmt::format("{} segments, {} minutes after the lobby", read->show.segments.size(),
                                        std::chrono::round<std::chrono::minutes>(planned).count()));
    return check;
}

FileCheck check_kiosk(const std::string& text, const std::string& file) {
    FileCheck check{.kind = "kiosk configuration", .errors = {}, .warnings = {}, .summary = {}};
    auto read = parse_kiosk(text, file);
    if (read)
        check.summary = tell(*read);
    else
        check.errors = std::move(read.error());
    return check;
}

FileCheck check_toml(const std::string& text, const std::string& file) {
    const auto document = parse_toml(text, file);
    if (!document) return {.kind = "TOML", .errors = document.error(), .warnings = {}, .summary = {}};
    const bool show = document->find("segment") || document->find("show") || document->find("topics");
    return show ? check_show(text, file) : check_kiosk(text, file);
}

FileCheck check_people(const std::string& bytes, const std::string& file) {
    FileCheck check{.kind = "people", .errors = {}, .warnings = {}, .summary = {}};
    auto read = parse_people(bytes, file);
    if (!read) {
        check.errors = std::move(read.error());
        return check;
    }
    const auto of = [&](std::optional<Role> role) {
        return std::ranges::count(read->people, role, [](const auto& p) { return p.profile.role; });
    };
    check.warnings = std::move(read->warnings);
    check.summary.push_back(fmt::format("{} people: {} junior, {} senior, {} both, {} who only lead others",
                                        read->people.size(), of(Role::junior), of(Role::senior),
                                        of(Role::both), of(std::nullopt)));
    return check;
}

template <class Read>
FileCheck check_pairs(std::string kind, Read read) {
    FileCheck check{.kind = std::move(kind), .errors = {}, .warnings = {}, .summary = {}};
    if (read)
        check.summary.push_back(fmt::format("{} pairs", read->size()));
    else
        check.errors = std::move(read.error());
    return check;
}

FileCheck check_csv(const std::string& bytes, const std::string& file) {
    const auto pair_heading = [](std::string_view heading) {
        const auto word = plain_word(heading);
        return word == "a" || word == "b" || word == "weight" || word == "round";
    };
    const auto csv = parse_csv(bytes, file, pair_heading);
    if (!csv) return {.kind = "CSV", .errors = csv.error(), .warnings = {}, .summary = {}};
    const auto has = [&](std::string_view column) {
        return std::ranges::any_of(csv->rows.front().cells,
                                   [&](const CsvCell& cell) { return plain_word(cell.text) == column; });
    };
    if (!has("a") || !has("b")) return check_people(bytes, file);
    if (has("weight")) return check_pairs("weights", parse_weights(bytes, file));
    if (has("round")) return check_pairs("meetings", parse_met(bytes, file));
    return check_pairs("exclusions", parse_exclusions(bytes, file));
}

}  // namespace

FileCheck check_file(const std::filesystem::path& path) {
    const bool toml = path.extension() == ".toml";
    const auto text = read_text_file(path, toml ? limits::toml_bytes_max : limits::csv_bytes_max);
    if (!text) return {.kind = "file", .errors = text.error(), .warnings = {}, .summary = {}};
    return toml ? check_toml(*text, path.string()) : check_csv(*text, path.string());
}

}  // namespace auftakt
