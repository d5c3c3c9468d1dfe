#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "app/host.hpp"
#include "app/options.hpp"
#include "app/say.hpp"
#include "organiser/people_csv.hpp"
#include "organiser/schedule_csv.hpp"
#include "organiser/word_files.hpp"
#include "storage/read_programme.hpp"

namespace auftakt {
namespace {

struct Merge {
    std::int64_t added = 0;
    std::int64_t known = 0;
};

std::set<std::string> ids_in(const std::filesystem::path& programme) {
    std::set<std::string> there;
    if (std::filesystem::exists(programme))
        storage::read_programme(programme).people.persons.each([&](PersonId, const people::Person& person) {
            if (!person.removed) there.insert(person.external);
        });
    return there;
}

// An exclusion that nobody notices would seat two together who must not meet: a fault, not a warning.
InputErrors unknown(const std::vector<GivenExclusion>& exclusions, const std::string& file,
                    const std::set<std::string>& there, const std::vector<people::ImportedPerson>& rows) {
    auto known = there;
    for (const auto& row : rows) known.insert(row.external);
    InputErrors faults;
    for (const auto& given : exclusions)
        for (const auto* id : {&given.pair.a, &given.pair.b})
            if (!known.contains(*id))
                faults.push_back(
                    {file, given.pair.line, 1,
                     fmt::format("nobody has the id \"{}\". Correct it, or delete the line.", *id)});
    return faults;
}

Merge foresee(const std::set<std::string>& there, const std::vector<people::ImportedPerson>& rows) {
    Merge merge;
    for (const auto& row : rows) ++(there.contains(row.external) ? merge.known : merge.added);
    return merge;
}

}  // namespace

int import_main(const Arguments& arguments) {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("people", po::value<std::string>()->required(), "people file, *.csv");
    add("programme", po::value<std::string>()->required(), "programme file; made when it does not exist");
    add("dry-run", "say what would happen, change nothing");
    add("exclusions", po::value<std::string>(),
        "a,b[,confidential]: who never meets; confidential ones are masked at the console");
    add("json", "result as JSON");
    const auto parsed =
        parse(arguments, "auftakt import PEOPLE --programme FILE [--exclusions F] [--dry-run] [--json]",
              options, {"people"});
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    auto file = read_people(values["people"].as<std::string>());
    if (!file) return input_faults(file.error());
    say_all(file->warnings);
    const std::filesystem::path programme = values["programme"].as<std::string>();
    const auto there = ids_in(programme);
    const auto merge = foresee(there, file->people);
    std::vector<pairing::Exclusion> exclusions;
    if (values.contains("exclusions")) {
        const auto name = values["exclusions"].as<std::string>();
        const auto given = read_given_exclusions(name);
        if (!given) return input_faults(given.error());
        auto faults = unknown(*given, name, there, file->people);
        if (!faults.empty()) return input_faults(faults);
        for (const auto& each : *given) exclusions.push_back({each.pair.a, each.pair.b, each.confidential});
    }
    const bool dry = values.contains("dry-run");
    if (!dry) {
        HostSettings settings;
        settings.places = find_places();
        settings.programme = programme;
        settings.people = std::move(file->people);
        settings.exclusions = exclusions;
        for (const auto language : {Language::de, Language::en})
            settings.words[language] = read_words(settings.places.assets / "i18n", language).value();
        Host host{std::move(settings)};
    }
    say_result(
        values.contains("json"),
        {{"added", merge.added}, {"known", merge.known}, {"exclusions", exclusions.size()}, {"dry_run", dry}},
        fmt::format("{} people {}, {} already there{}", merge.added, dry ? "would be added" : "added",
                    merge.known, dry ? "; nothing was changed" : " follow the file"));
    return exit_done;
}

}  // namespace auftakt
