#pragma once

#include <boost/json/object.hpp>
#include <iostream>

#include "app/command_line.hpp"
#include "base/input_error.hpp"
#include "base/json_text.hpp"
#include "base/terminal.hpp"

namespace auftakt {

// Faults and warnings to stderr, one a line.
inline void say_all(const InputErrors& errors) {
    for (const auto& error : errors) std::cerr << to_string(error) << "\n";
}

inline int input_faults(const InputErrors& errors) {
    say_all(errors);
    return exit_usage;
}

// The result of a command to stdout: one JSON object, or the same in words.
inline void say_result(bool as_json, const boost::json::object& result, const std::string& words) {
    if (as_json)
        std::cout << to_text(result) << "\n";
    else
        std::cout << for_terminal(words) << "\n";
}

}  // namespace auftakt
