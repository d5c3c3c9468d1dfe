#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <chrono>
#include <functional>

#include "app/match_input.hpp"
#include "app/options.hpp"
#include "app/say.hpp"
#include "matching/match_pairs.hpp"
#include "organiser/export_files.hpp"
#include "organiser/match_csv.hpp"

namespace auftakt {
namespace {

po::options_description match_options() {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("people", po::value<std::string>(), "people file, *.csv: juniors are the mentors");
    add("ratings", po::value<std::string>(), "rater,rated,rating: 1 to 5, 0 is a veto");
    add("weights", po::value<std::string>(),
        "mentor,mentee,weight[,pref_mentor,pref_mentee] instead of people; a missing pair may not be");
    add("capacities", po::value<std::string>(), "id,cap[,min]: pairs of one person; 1 without a line");
    add("exclusions", po::value<std::string>(), "pairs that must not be, a,b");
    add("locks", po::value<std::string>(), "pairs that must be, mentor,mentee");
    add("max-cardinality", "as many people as possible first");
    add("floor", "then the worst pair as good as possible, then the second worst");
    add("stable", "no two who would both rather have each other");
    add("seed", po::value<std::uint64_t>()->default_value(1), "decides between equals");
    add("out", po::value<std::string>()->required(), "the pairs, *.csv");
    add("json", "figures as JSON");
    return options;
}

std::string fault_of(const MatchRequest& request) {
    if (request.people.has_value() == request.weights.has_value()) return "name either --people or --weights";
    if (request.ratings && !request.people) return "--ratings goes with --people";
    if (request.capacities && !request.weights)
        return "--capacities goes with --weights; people have theirs in the column capacity";
    return {};
}

using NameOf = std::function<std::string(PersonId)>;

boost::json::array ids(const std::vector<PersonId>& people, const NameOf& name) {
    boost::json::array list;
    for (const auto person : people) list.push_back(boost::json::string(name(person)));
    return list;
}

boost::json::array pairs(const std::vector<MentorAndMentee>& all, const NameOf& name) {
    boost::json::array list;
    for (const auto& pair : all)
        list.push_back(boost::json::array{boost::json::string(name(pair.mentor)),
                                          boost::json::string(name(pair.mentee))});
    return list;
}

boost::json::object figures(const PairSolution& found, double milliseconds, const NameOf& name) {
    return {{"weight", found.weight},
            {"bound", found.bound},
            {"certified", found.certified},
            {"pairs", found.pairs.size()},
            {"unmatched", found.unmatched.size()},
            {"blocking_pairs", found.blocking_pairs.size()},
            {"below_minimum", found.below_minimum.size()},
            {"unmatched_ids", ids(found.unmatched, name)},
            {"blocking", pairs(found.blocking_pairs, name)},
            {"below_minimum_ids", ids(found.below_minimum, name)},
            {"milliseconds", milliseconds}};
}

int impossible(const PairSolution& found, const NameOf& name) {
    for (const auto& pair : found.impossible_locks)
        std::cerr << for_terminal(
            fmt::format("the locked pair {}, {} does not fit within the places of both. Unlock it, or give "
                        "them more places.\n",
                        name(pair.mentor), name(pair.mentee)));
    return exit_failed;
}

}  // namespace

int match_main(const Arguments& arguments) {
    const auto parsed =
        parse(arguments, "auftakt match (--people PEOPLE | --weights FILE) [options] --out pairs.csv",
              match_options());
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    const auto path = [&](const char* name) -> std::optional<std::filesystem::path> {
        if (!values.contains(name)) return std::nullopt;
        return values[name].as<std::string>();
    };
    const MatchRequest request{.people = path("people"),
                               .ratings = path("ratings"),
                               .weights = path("weights"),
                               .capacities = path("capacities"),
                               .exclusions = path("exclusions"),
                               .locks = path("locks"),
                               .most_people = values.contains("max-cardinality"),
                               .floor = values.contains("floor"),
                               .stable = values.contains("stable"),
                               .seed = values["seed"].as<std::uint64_t>()};
    if (const auto fault = fault_of(request); !fault.empty()) return usage_fault(fault);
    const auto input = read_match_input(request);
    if (!input) return input_faults(input.error());
    say_all(input->warnings);
    const NameOf name = [&](PersonId person) { return input->external.at(person); };
    const auto began = std::chrono::steady_clock::now();
    const auto found = matching::match_pairs(input->problem);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    if (!found.impossible_locks.empty()) return impossible(found, name);
    write_text_file(std::filesystem::absolute(values["out"].as<std::string>()), pairs_csv(found.pairs, name));
    if (request.stable && !found.certified)
        std::cerr
            << "No stable matching was proved best in time; these are the pairs of the largest weight.\n";
    say_result(values.contains("json"), figures(found, took.count(), name),
               fmt::format("{} pairs of weight {}{}; {} without a partner, {} blocking pairs",
                           found.pairs.size(), found.weight, found.certified ? " (proved best)" : "",
                           found.unmatched.size(), found.blocking_pairs.size()));
    return exit_done;
}

}  // namespace auftakt
