#pragma once

#include <span>
#include <string>
#include <vector>

namespace auftakt {

// Exit codes of the contract.
inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;  // it could not be done; the message says why
inline constexpr int exit_usage = 2;   // the input or the call is wrong

using Arguments = std::vector<std::string>;

// One subcommand: `auftakt NAME …`.
struct CommandEntry {
    const char* name;
    const char* summary;
    int (*run)(const Arguments&);
};
std::span<const CommandEntry> commands();

int run_main(const Arguments& arguments);
int check_main(const Arguments& arguments);
int import_main(const Arguments& arguments);
int export_main(const Arguments& arguments);
int plan_main(const Arguments& arguments);
int match_main(const Arguments& arguments);
int bots_main(const Arguments& arguments);
int shots_main(const Arguments& arguments);
int verify_main(const Arguments& arguments);
int backup_main(const Arguments& arguments);
int erase_main(const Arguments& arguments);

}  // namespace auftakt
