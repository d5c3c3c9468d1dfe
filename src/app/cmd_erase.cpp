#include <fmt/format.h>

#include <boost/describe/enum_to_string.hpp>
#include <boost/json/array.hpp>
#include <chrono>
#include <filesystem>

#include "app/options.hpp"
#include "app/say.hpp"
#include "engine/erase.hpp"
#include "storage/forget.hpp"
#include "storage/programme_file.hpp"
#include "storage/read_programme.hpp"

// erase: works on a programme that nobody runs, and leaves a fact that says so.
namespace auftakt {
namespace {

using programme::Erasure;

constexpr const char* usage =
    "auftakt erase --programme FILE (--person ID | --ratings | --all | --due) [--json]";

// Missing: none of them, or more than one.
std::optional<Erasure> chosen(const po::variables_map& values) {
    std::optional<Erasure> what;
    for (const auto each : {Erasure::person, Erasure::ratings, Erasure::all, Erasure::due}) {
        if (!values.contains(boost::describe::enum_to_string(each, ""))) continue;
        if (what) return std::nullopt;
        what = each;
    }
    return what;
}

std::optional<PersonId> called(const Public& state, const std::string& external) {
    std::optional<PersonId> found;
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (person.external == external) found = id;
    });
    return found;
}

UtcMs now() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

std::string counted(std::int64_t n, const char* one, const char* other) {
    return fmt::format("{} {}", n, n == 1 ? one : other);
}

std::string in_words(const std::string& file, const ErasedParts& parts, std::int64_t facts,
                     const std::vector<std::filesystem::path>& copies) {
    if (parts.people.empty() && parts.boxes == 0) return file + ": there was nothing to erase.";
    auto text = file + ": erased.";
    if (!parts.people.empty())
        text += fmt::format(" Names and texts of {}: {} rewritten.",
                            counted(static_cast<std::int64_t>(parts.people.size()), "person", "people"),
                            counted(facts, "fact", "facts"));
    if (parts.boxes > 0)
        text += fmt::format(" {} settled, with the keys destroyed.",
                            counted(parts.boxes, "sealed question", "sealed questions"));
    if (!copies.empty()) text += " These copies still hold what they held; delete them or erase there too:";
    for (const auto& copy : copies) text += "\n  " + copy.string();
    return text;
}

}  // namespace

int erase_main(const Arguments& arguments) {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("programme", po::value<std::string>()->required(), "programme file that nobody runs");
    add("person", po::value<std::string>(), "names and texts of the person with this id");
    add("ratings", "ratings, wishes and vetoes that wait for a matching");
    add("all", "names and texts of everybody, and all sealed answers");
    add("due", "sealed answers that nobody needs any more");
    add("json", "result as JSON");
    const auto parsed = parse(arguments, usage, options);
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    const auto what = chosen(values);
    if (!what) return usage_fault("say one of --person ID, --ratings, --all, --due");
    const std::filesystem::path path = values["programme"].as<std::string>();
    if (!std::filesystem::exists(path))
        return usage_fault(fmt::format("{}: there is no such file", path.string()));

    storage::ProgrammeFile file{path, {}};
    PersonId person;
    if (*what == Erasure::person) {
        const auto id = values["person"].as<std::string>();
        const auto found = called(storage::read_programme(path), id);
        if (!found) return usage_fault(fmt::format("{}: nobody has the id \"{}\"", path.string(), id));
        person = *found;
    }
    const auto parts = erase(file.journal(), file.keys(), *what, person, now());
    const auto facts = file.forget(parts.people);
    const auto copies = storage::copies_of(path);
    boost::json::array backups;
    for (const auto& copy : copies) backups.emplace_back(copy.string());
    say_result(values.contains("json"),
               {{"what", boost::describe::enum_to_string(*what, "")},
                {"people", parts.people.size()},
                {"facts_rewritten", facts},
                {"boxes_settled", parts.boxes},
                {"backups", backups}},
               in_words(path.string(), parts, facts, copies));
    return exit_done;
}

}  // namespace auftakt
