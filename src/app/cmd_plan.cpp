#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <chrono>
#include <fstream>
#include <functional>

#include "app/options.hpp"
#include "app/plan_input.hpp"
#include "app/plan_words.hpp"
#include "app/say.hpp"
#include "core/limits.hpp"
#include "core/plan_proof.hpp"
#include "matching/plan_rounds.hpp"
#include "organiser/schedule_csv.hpp"

namespace auftakt {
namespace {

constexpr int table_size_max = 20;

po::options_description plan_options() {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("people", po::value<std::string>()->required(), "people file, *.csv");
    add("rounds", po::value<int>()->required(), "how many rounds, 1 to 12");
    add("mode", po::value<std::string>()->default_value("reverse"), "reverse, two-way, peer or group");
    add("size", po::value<int>()->default_value(2), "people at a table; above 2: --mode group");
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
    if (name == "group") return PairingMode::group;
    return std::nullopt;
}

std::string fault_of(const PlanRequest& request) {
    if (request.rounds < 1 || request.rounds > limits::rounds_max)
        return fmt::format("--rounds takes 1 to {}", limits::rounds_max);
    if (request.first_round < 1) return "--first-round counts from 1";
    if (request.tables < 0) return "--tables takes 0 or more";
    if (request.table_size < 2 || request.table_size > table_size_max)
        return fmt::format("--size takes 2 to {}", table_size_max);
    if (request.table_size > 2 && request.mode != PairingMode::group)
        return "--size above 2 goes with --mode group";
    return {};
}

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

struct Timed {
    RoundPlan plan;
    double exact = 0;  // milliseconds
    double polish = 0;
};

Timed timed(const RoundProblem& problem) {
    const auto began = Clock::now();
    auto polishing = began;
    Timed result{.plan = matching::plan_rounds(problem, [&] { polishing = Clock::now(); })};
    const auto ended = Clock::now();
    if (polishing == began) polishing = ended;  // one pool: all of it is one search
    result.exact = milliseconds(polishing - began);
    result.polish = milliseconds(ended - polishing);
    return result;
}

const char* name_of(RestOrder order) {
    switch (order) {
        case RestOrder::in_turn: return "in_turn";
        case RestOrder::forced_by_numbers: return "forced_by_numbers";
        case RestOrder::no_better_found: return "no_better_found";
    }
    return "";
}

using NameOf = std::function<std::string(PersonId)>;

boost::json::object figures(const Timed& timed, const PlanInput& input, const NameOf& name) {
    const RoundPlan& plan = timed.plan;
    const auto proof = prove(input.problem, plan);
    boost::json::object sides;
    for (const auto& choice : input.sides)
        sides[name(choice.person)] = choice.side == Side::junior ? "junior" : "senior";
    boost::json::array notices;
    for (const auto& notice : plan.notices)
        notices.push_back(boost::json::value(plan_sentence(notice, name)));
    return {{"fit", plan.fit},
            {"bound", plan.bound},
            {"certified", plan.certified},
            {"meetings", plan.meetings},
            {"pauses", plan.pauses},
            {"pause_spread", plan.pause_spread},
            {"consecutive_pauses", plan.consecutive_pauses},
            {"pauses_out_of_turn", plan.out_of_turn},
            {"pause_order", name_of(plan.rest_order)},
            {"trios", plan.trios},
            {"repeats", plan.repeats},
            {"table_moves", plan.table_moves},
            {"walked", plan.walked},
            {"sides", std::move(sides)},
            {"proof", proof_sentence(proof)},
            {"notices", std::move(notices)},
            {"milliseconds", timed.exact},
            {"polish_milliseconds", timed.polish}};
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
    if (!mode) return usage_fault("--mode takes reverse, two-way, peer or group");
    request.mode = *mode;
    request.table_size = values["size"].as<int>();
    if (request.table_size > 2 && values["mode"].defaulted()) request.mode = PairingMode::group;
    request.rounds = values["rounds"].as<int>();
    request.first_round = values["first-round"].as<int>();
    request.tables = values["tables"].as<int>();
    request.trios = values.contains("trios");
    request.seed = values["seed"].as<std::uint64_t>();
    if (const auto fault = fault_of(request); !fault.empty()) return usage_fault(fault);
    const auto input = read_plan_input(request);
    if (!input) return input_faults(input.error());
    say_all(input->warnings);
    const auto result = timed(input->problem);
    const auto& plan = result.plan;
    const NameOf name = [&](PersonId person) { return input->external.at(person); };
    write_schedule(values["out"].as<std::string>(), schedule_csv(plan, name));
    for (const auto& notice : plan.notices) std::cerr << for_terminal(plan_sentence(notice, name)) << "\n";
    say_result(values.contains("json"), figures(result, *input, name),
               fmt::format("{} rounds, {} meetings, fit {} of at most {}{}; {} rests, {} in a row; {} moves "
                           "between tables\n{}",
                           plan.rounds.size(), plan.meetings, plan.fit, plan.bound,
                           plan.certified ? " (proved best)" : "", plan.pauses, plan.consecutive_pauses,
                           plan.table_moves, proof_sentence(prove(input->problem, plan))));
    return plan.rounds.empty() ? exit_failed : exit_done;
}

}  // namespace auftakt
