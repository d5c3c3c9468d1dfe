#include "app/options.hpp"

#include <iostream>

#include "base/terminal.hpp"

namespace auftakt {

Parsed parse(const Arguments& arguments, const std::string& usage, po::options_description options,
             const std::vector<std::string>& positional) {
    options.add_options()("help", "this text");
    po::positional_options_description places;
    for (const auto& name : positional) places.add(name.c_str(), name == positional.back() ? -1 : 1);
    try {
        po::variables_map values;
        po::store(po::command_line_parser{arguments}.options(options).positional(places).run(), values);
        if (values.contains("help")) {
            std::cout << "usage: " << usage << "\n" << options;
            return {std::nullopt, exit_done};
        }
        po::notify(values);
        return {std::move(values), exit_done};
    } catch (const po::error& error) {
        std::cerr << "auftakt: " << for_terminal(error.what()) << "\nusage: " << usage << "\n";
        return {std::nullopt, exit_usage};
    }
}

int usage_fault(const std::string& message) {
    std::cerr << "auftakt: " << for_terminal(message) << "\n";
    return exit_usage;
}

int failure(const std::string& message) {
    std::cerr << "auftakt: " << for_terminal(message) << "\n";
    return exit_failed;
}

}  // namespace auftakt
