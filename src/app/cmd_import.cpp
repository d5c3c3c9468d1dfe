#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "app/host.hpp"
#include "app/options.hpp"
#include "app/say.hpp"
#include "organiser/people_csv.hpp"
#include "organiser/word_files.hpp"
#include "storage/read_programme.hpp"

namespace auftakt {
namespace {

struct Merge {
    std::int64_t added = 0;
    std::int64_t known = 0;
};

Merge foresee(const std::filesystem::path& programme, const std::vector<people::ImportedPerson>& rows) {
    std::set<std::string> there;
    if (std::filesystem::exists(programme))
        storage::read_programme(programme).people.persons.each(
            [&](PersonId, const people::Person& person) { there.insert(person.external); });
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
    add("json", "result as JSON");
    const auto parsed =
        parse(arguments, "auftakt import PEOPLE --programme FILE [--dry-run] [--json]", options, {"people"});
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    auto file = read_people(values["people"].as<std::string>());
    if (!file) return input_faults(file.error());
    say_all(file->warnings);
    const std::filesystem::path programme = values["programme"].as<std::string>();
    const auto merge = foresee(programme, file->people);
    const bool dry = values.contains("dry-run");
    if (!dry) {
        HostSettings settings;
        settings.places = find_places();
        settings.programme = programme;
        settings.people = std::move(file->people);
        for (const auto language : {Language::de, Language::en})
            settings.words[language] = read_words(settings.places.assets / "i18n", language).value();
        Host host{std::move(settings)};
    }
    say_result(values.contains("json"), {{"added", merge.added}, {"known", merge.known}, {"dry_run", dry}},
               fmt::format("{} people {}, {} already there{}", merge.added, dry ? "would be added" : "added",
                           merge.known, dry ? "; nothing was changed" : " follow the file"));
    return exit_done;
}

}  // namespace auftakt
