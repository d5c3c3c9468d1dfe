#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/bot.hpp"
#include "app/options.hpp"
#include "app/places.hpp"
#include "app/stop_signal.hpp"

namespace auftakt {
namespace {

constexpr int bots_max = 2000;

po::options_description bots_options() {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("connect", po::value<std::string>()->required(), "the programme's address, http://…");
    add("count", po::value<int>()->required(), "how many, 1 to 2000");
    add("seed", po::value<std::uint64_t>()->default_value(1), "equal seeds behave alike");
    add("speed", po::value<double>()->default_value(1), "how many times as fast they act");
    return options;
}

// Ends when nobody answers any more.
void watch(net::ClientLoop& loop, const std::vector<std::unique_ptr<Bot>>& bots) {
    if (std::ranges::all_of(bots, [](const auto& bot) { return bot->given_up(); })) return loop.stop();
    loop.after(std::chrono::seconds{1}, [&] { watch(loop, bots); });
}

}  // namespace

int bots_main(const Arguments& arguments) {
    const auto parsed =
        parse(arguments, "auftakt bots --connect URL --count N [--seed S] [--speed X]", bots_options());
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    const auto url = net::parse_url(values["connect"].as<std::string>());
    if (!url) return usage_fault("--connect takes an address such as http://10.0.0.2:8080/");
    const int count = values["count"].as<int>();
    if (count < 1 || count > bots_max) return usage_fault(fmt::format("--count takes 1 to {}", bots_max));
    const double speed = values["speed"].as<double>();
    if (speed < 0.1 || speed > 200) return usage_fault("--speed takes 0.1 to 200");
    const auto seed = values["seed"].as<std::uint64_t>();
    const auto cast = read_cast(find_places().assets / "rehearsal" / "people.toml");
    net::ClientLoop loop;
    const StopSignal signals{[&] { loop.stop(); }};
    std::vector<std::unique_ptr<Bot>> bots;
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        bots.push_back(std::make_unique<Bot>(loop, BotOptions{*url, speed, seed * 1'000'003 + index},
                                             cast_member(cast, index), cast.notes, cast.questions));
        bots.back()->start();
    }
    watch(loop, bots);
    loop.run();
    return exit_done;
}

}  // namespace auftakt
