#pragma once

#include <boost/program_options.hpp>
#include <functional>
#include <optional>
#include <string>

#include "app/command_line.hpp"

namespace auftakt {

namespace po = boost::program_options;

// Reads the arguments of one subcommand. Missing: they were wrong, or --help was asked for; `code` says
// which, and what had to be said has been said (faults and usage to stderr, help to stdout).
struct Parsed {
    std::optional<po::variables_map> values;
    int code = exit_done;
};
Parsed parse(const Arguments& arguments, const std::string& usage, po::options_description options,
             const std::vector<std::string>& positional = {});

// Says a fault of the call or the input on stderr.
int usage_fault(const std::string& message);
int failure(const std::string& message);

}  // namespace auftakt
