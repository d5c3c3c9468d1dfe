#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <iostream>
#include <mutex>

#include "app/child_process.hpp"
#include "app/faces.hpp"
#include "app/options.hpp"
#include "app/run_options.hpp"
#include "app/settle_settings.hpp"
#include "app/stop_signal.hpp"
#include "app/supervisor.hpp"

namespace auftakt {
namespace {

constexpr int port_max = 65535;
constexpr int rehearse_max = 500;
constexpr double speed_max = 200;

po::options_description run_options() {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("programme", po::value<std::string>(), "programme file, *.auftakt; made when it does not exist");
    add("show", po::value<std::string>(), "show file, *.toml; default: the reverse-mentoring kickoff");
    add("people", po::value<std::string>(), "people file, *.csv; merged by id");
    add("config", po::value<std::string>(), "kiosk configuration, *.toml");
    add("port", po::value<int>(), "port for phones (8080)");
    add("bind", po::value<std::string>(), "one address to listen on; default: all");
    add("headless", "no window, no display, no sound card needed");
    add("new-show", "end the programme's show and start afresh");
    add("autopilot", "take every next step at its planned time");
    add("rehearse", po::value<int>()->default_value(0), "simulated attendees, in a rehearsal programme");
    add("speed", po::value<double>()->default_value(1), "how many times as fast the show clock runs");
    add("seed", po::value<std::uint64_t>()->default_value(1), "of the simulated attendees");
    add("lang", po::value<std::string>(), "de or en: stage and console");
    add("theme", po::value<std::string>(), "dark or light");
    return options;
}

template <class T>
std::optional<T> optional_value(const po::variables_map& values, const char* name) {
    if (!values.contains(name)) return std::nullopt;
    return values[name].as<T>();
}

template <class T>
std::optional<T> word_value(const po::variables_map& values, const char* name, std::string& fault) {
    const auto text = optional_value<std::string>(values, name);
    if (!text) return std::nullopt;
    T value{};
    if (boost::describe::enum_from_string(text->c_str(), value)) return value;
    fault = fmt::format("--{} does not know '{}'", name, *text);
    return std::nullopt;
}

// An empty text: the call is sound.
std::string read_options(const po::variables_map& values, RunOptions& options) {
    std::string fault;
    const auto path = [&](const char* name) -> std::optional<std::filesystem::path> {
        return optional_value<std::string>(values, name);
    };
    options.programme = path("programme");
    options.show = path("show");
    options.people = path("people");
    options.config = path("config");
    options.port = optional_value<int>(values, "port");
    options.bind = optional_value<std::string>(values, "bind");
    options.headless = values.contains("headless");
    options.new_show = values.contains("new-show");
    options.autopilot = values.contains("autopilot");
    options.rehearse = values["rehearse"].as<int>();
    options.speed = values["speed"].as<double>();
    options.seed = values["seed"].as<std::uint64_t>();
    options.language = word_value<Language>(values, "lang", fault);
    options.theme = word_value<Theme>(values, "theme", fault);
    if (options.port && (*options.port < 0 || *options.port > port_max)) fault = "--port takes 0 to 65535";
    if (options.rehearse < 0 || options.rehearse > rehearse_max)
        fault = fmt::format("--rehearse takes 0 to {}", rehearse_max);
    if (options.speed < 0.1 || options.speed > speed_max)
        fault = fmt::format("--speed takes 0.1 to {}", speed_max);
    return fault;
}

// One line on stdout when people can join, for scripts: see the contract.
void print_ready(const Host& host, bool headless) {
    const auto address = host.join_address();
    auto line = fmt::format(R"(ready {{"url":"http://{0}/","ws":"ws://{0}/ws","pid":{1})", address, getpid());
    if (headless) line += fmt::format(R"(,"remote":"{}")", host.remote_url());
    std::cout << line << "}" << std::endl;
}

class StopFlag {
public:
    void set() {
        {
            const std::lock_guard lock{mutex_};
            set_ = true;
        }
        changed_.notify_all();
    }
    // True once it is set.
    bool wait(std::chrono::milliseconds at_most) {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, at_most, [this] { return set_; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool set_ = false;
};

void show_waiting_texts(Host& host, const Public& state) {
    const auto id = current_ask(state);
    if (!id) return;
    const auto& asked = state.ask.asks.at(*id);
    const auto show = [&](const std::string& text) {
        if (ask::is_waiting(asked, text)) host.submit(ask::Command{ask::JudgeText{*id, text, true}});
    };
    for (const auto& [person, answer] : asked.answers)
        if (const auto* written = std::get_if<Written>(&answer))
            for (const auto& text : written->texts) show(text.text);
    if (const auto sealed = state.derived.sealed_texts.find(*id); sealed != state.derived.sealed_texts.end())
        for (const auto& text : sealed->second) show(text);
}

// Nobody is there to read what invented people wrote: in a rehearsal on autopilot it is shown.
void show_waiting_notes(Host& host) {
    const auto snapshot = host.snapshots().get();
    if (!snapshot || snapshot->state->programme.kind != programme::Kind::rehearsal) return;
    snapshot->state->wall.notes.each([&](NoteId id, const wall::Note& note) {
        if (note.show == snapshot->state->programme.shows && note.state == wall::NoteState::waiting)
            host.submit(wall::Command{wall::Moderate{id, true}});
    });
    show_waiting_texts(host, *snapshot->state);
}

void run_headless(Host& host, StopFlag& stop) {
    while (!stop.wait(std::chrono::milliseconds{500})) {
        host.watch_addresses();
        if (host.settings().autopilot) show_waiting_notes(host);
        if (host.settings().autopilot && host.show_ended()) return;
    }
}

std::unique_ptr<ChildProcess> start_bots(const Host& host, const RunOptions& options) {
    if (options.rehearse == 0) return nullptr;
    const auto address = host.join_address();
    const auto port = address.substr(address.rfind(':') + 1);
    const auto target = options.bind.value_or("127.0.0.1");
    return std::make_unique<ChildProcess>(
        std::vector<std::string>{"auftakt", "bots", "--connect", fmt::format("http://{}:{}/", target, port),
                                 "--count", std::to_string(options.rehearse), "--seed",
                                 std::to_string(options.seed), "--speed", fmt::format("{}", options.speed)});
}

int work(const RunOptions& options, HostSettings settings) {
    StopFlag stop;
    const StopSignal signals{[&] {
        stop.set();
        wake_faces();
    }};
    Host host{std::move(settings)};
    host.start();
    print_ready(host, options.headless);
    const auto bots = start_bots(host, options);
    if (options.headless)
        run_headless(host, stop);
    else
        run_faces(host, FacesOptions{options.language, options.theme},
                  [&] { return stop.wait(std::chrono::milliseconds{0}); });
    host.stop();
    return exit_done;
}

}  // namespace

int run_main(const Arguments& arguments) {
    const auto parsed = parse(arguments, "auftakt run [options]", run_options());
    if (!parsed.values) return parsed.code;
    RunOptions options;
    if (const auto fault = read_options(*parsed.values, options); !fault.empty()) return usage_fault(fault);
    auto settings = settle_settings(options);
    if (!settings) {
        for (const auto& error : settings.error()) std::cerr << to_string(error) << "\n";
        return exit_usage;
    }
    const auto run = [&] {
        try {
            return work(options, *settings);
        } catch (const std::exception& error) {
            return failure(error.what());
        }
    };
    return options.headless ? run() : supervise(run);
}

}  // namespace auftakt
