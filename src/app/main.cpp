#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <exception>
#include <iostream>

#include "app/command_line.hpp"
#include "base/terminal.hpp"

namespace auftakt {
namespace {

constexpr std::array table{
    CommandEntry{"run", "start or resume a programme", run_main},
    CommandEntry{"check", "find mistakes in a show, a configuration or a people file", check_main},
    CommandEntry{"import", "add people to a programme", import_main},
    CommandEntry{"export", "write results and lists", export_main},
    CommandEntry{"plan", "plan speed-pairing rounds", plan_main},
    CommandEntry{"match", "match mentors and mentees", match_main},
    CommandEntry{"bots", "simulated attendees over the network", bots_main},
    CommandEntry{"shots", "screens as pictures", shots_main},
    CommandEntry{"verify", "check a programme file", verify_main},
    CommandEntry{"backup", "copy a programme, also while it runs", backup_main},
    CommandEntry{"erase", "take people or sealed answers out of a programme", erase_main},
};

void print_usage(std::ostream& out) {
    out << "usage: auftakt COMMAND [options]\n\n";
    for (const auto& entry : table)
        out << "  " << entry.name << std::string(10 - std::string{entry.name}.size(), ' ') << entry.summary
            << "\n";
    out << "\nauftakt COMMAND --help tells the options of a command.\n";
}

// Sealed answers must not lie about in a core dump; developers set AUFTAKT_CORE_DUMPS to have one.
void forbid_core_dumps() {
    if (std::getenv("AUFTAKT_CORE_DUMPS") != nullptr) return;
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

int dispatch(const Arguments& arguments) {
    if (arguments.empty() || arguments.front() == "--help" || arguments.front() == "help") {
        print_usage(arguments.empty() ? std::cerr : std::cout);
        return arguments.empty() ? exit_usage : exit_done;
    }
    const auto entry =
        std::ranges::find_if(table, [&](const CommandEntry& each) { return each.name == arguments.front(); });
    if (entry == table.end()) {
        std::cerr << "auftakt: there is no command '" << for_terminal(arguments.front()) << "'\n";
        print_usage(std::cerr);
        return exit_usage;
    }
    return entry->run({arguments.begin() + 1, arguments.end()});
}

}  // namespace

std::span<const CommandEntry> commands() { return table; }

}  // namespace auftakt

int main(int argc, char** argv) {
    std::setlocale(LC_ALL, "C.UTF-8");
    auftakt::forbid_core_dumps();
    try {
        return auftakt::dispatch({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "auftakt: " << auftakt::for_terminal(error.what()) << "\n";
        return auftakt::exit_failed;
    }
}
