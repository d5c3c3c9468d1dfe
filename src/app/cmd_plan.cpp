#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <chrono>
#include <fstream>

#include "app/options.hpp"
#include "app/plan_input.hpp"
#include "app/plan_words.hpp"
#include "app/say.hpp"
#include "core/limits.hpp"
#include "matching/plan_rounds.hpp"
#include "organiser/schedule_csv.hpp"

namespace auftakt {
namespace {

po::options_description plan_options() {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("people", po::value<std::string>()->required(), "people file, *.csv");
    add("rounds", po::value<int>()->required(), "how many rounds, 1 to 12");
    add("mode", po::value<std::string>()->default_value("reverse"), "reverse, two-way or peer");
    add("tables", po::value<int>()->default_value(0), "how many tables there are; 0: as many as needed");
    add("trios", "nobody rests: a third person joins a pair");
    add("exclusions", po::value<std::string>(), "pairs that never meet, a,b");
    add("weights", po::value<std::string>(), "a,b,weight instead of the fit formula");
    add("met", po::value<std::string>(), "meetings that have taken place, round,a,b");
    add("first-round", po::value<int>()->default_value(1), "number of the first round to plan");
    add("seed", po::value<std::uint64_t>()->default_value(1), "decides between equals");
    add("out", po::value<std::string>()->required(), "the schedule, *.csv");
    add("json", "figures as JSON");
    return options;
}

std::optional<PairingMode> mode_named(const std::string& name) {
    if (name == "reverse") return PairingMode::reverse;
    if (name == "two-way") return PairingMode::two_way;
    if (name == "peer") return PairingMode::peer;
    return std::nullopt;
}

std::string fault_of(const PlanRequest& request) {
    if (request.rounds < 1 || request.rounds > limits::rounds_max)
        return fmt::format("--rounds takes 1 to {}", limits::rounds_max);
    if (request.first_round < 1) return "--first-round counts from 1";
    if (request.tables < 0) return "--tables takes 0 or more";
    return {};
}

struct Timed {
    RoundPlan plan;
    double milliseconds = 0;
};

Timed timed(const RoundProblem& problem) {
    const auto began = std::chrono::steady_clock::now();
    Timed result{matching::plan_rounds(problem), 0};
    result.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
    return result;
}

// The exact part is what a plan costs without polishing; the rest is polishing.
boost::json::object figures(const RoundPlan& plan, double exact, double polish) {
    return {{"fit", plan.fit},
            {"bound", plan.bound},
            {"certified", plan.certified},
            {"meetings", plan.meetings},
            {"pauses", plan.pauses},
            {"pause_spread", plan.pause_spread},
            {"consecutive_pauses", plan.consecutive_pauses},
            {"trios", plan.trios},
            {"table_moves", plan.table_moves},
            {"milliseconds", exact},
            {"polish_milliseconds", polish}};
}

void write_schedule(const std::string& path, const std::string& text) {
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file << text;
    file.close();
    if (!file) throw std::runtime_error{fmt::format("{}: the schedule could not be written", path)};
}

}  // namespace

int plan_main(const Arguments& arguments) {
    const auto parsed = parse(
        arguments, "auftakt plan --people PEOPLE --rounds R [options] --out schedule.csv", plan_options());
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    const auto path = [&](const char* name) -> std::optional<std::filesystem::path> {
        if (!values.contains(name)) return std::nullopt;
        return values[name].as<std::string>();
    };
    PlanRequest request{.people = *path("people"),
                        .exclusions = path("exclusions"),
                        .weights = path("weights"),
                        .met = path("met")};
    const auto mode = mode_named(values["mode"].as<std::string>());
    if (!mode) return usage_fault("--mode takes reverse, two-way or peer");
    request.mode = *mode;
    request.rounds = values["rounds"].as<int>();
    request.first_round = values["first-round"].as<int>();
    request.tables = values["tables"].as<int>();
    request.trios = values.contains("trios");
    request.seed = values["seed"].as<std::uint64_t>();
    if (const auto fault = fault_of(request); !fault.empty()) return usage_fault(fault);
    const auto input = read_plan_input(request);
    if (!input) return input_faults(input.error());
    say_all(input->warnings);
    auto exact = input->problem;
    exact.polish_moves = 0;
    const auto bare = timed(exact);
    const auto polished = timed(input->problem);
    const auto name = [&](PersonId person) { return input->external.at(person); };
    write_schedule(values["out"].as<std::string>(), schedule_csv(polished.plan, name));
    for (const auto& notice : polished.plan.notices) std::cerr << plan_sentence(notice, name) << "\n";
    const auto& plan = polished.plan;
    say_result(
        values.contains("json"),
        figures(plan, bare.milliseconds, std::max(0.0, polished.milliseconds - bare.milliseconds)),
        fmt::format(
            "{} rounds, {} meetings, fit {} of at most {}{}; {} rests, {} in a row; {} moves between tables",
            plan.rounds.size(), plan.meetings, plan.fit, plan.bound, plan.certified ? " (proved best)" : "",
            plan.pauses, plan.consecutive_pauses, plan.table_moves));
    return plan.rounds.empty() ? exit_failed : exit_done;
}

}  // namespace auftakt
