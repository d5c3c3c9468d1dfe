#include <fmt/format.h>

#include <filesystem>

#include "app/options.hpp"
#include "app/say.hpp"
#include "storage/read_programme.hpp"

// verify and backup: both work beside a running Auftakt.
namespace auftakt {

int verify_main(const Arguments& arguments) {
    po::options_description options{"options"};
    options.add_options()("programme", po::value<std::string>()->required(), "programme file")(
        "json", "result as JSON");
    const auto parsed = parse(arguments, "auftakt verify --programme FILE [--json]", options);
    if (!parsed.values) return parsed.code;
    const std::filesystem::path path = (*parsed.values)["programme"].as<std::string>();
    if (!std::filesystem::exists(path))
        return usage_fault(fmt::format("{}: there is no such file", path.string()));
    const auto found = storage::verify(path);
    const boost::json::object result{{"ok", found.trouble.empty()},
                                     {"facts", found.facts},
                                     {"people", found.people},
                                     {"questions", found.questions},
                                     {"open_boxes", found.open_boxes},
                                     {"sealed_rows", found.sealed_rows},
                                     {"last_show_ms", found.last_show_ms},
                                     {"rehearsal", found.rehearsal},
                                     {"trouble", found.trouble}};
    const auto words =
        found.trouble.empty()
            ? fmt::format(
                  "{}: sound. {} facts, {} people, {} questions, {} open boxes with {} sealed answers{}",
                  path.string(), found.facts, found.people, found.questions, found.open_boxes,
                  found.sealed_rows, found.rehearsal ? "; a rehearsal" : "")
            : fmt::format("{}: {}", path.string(), found.trouble);
    say_result(parsed.values->contains("json"), result, words);
    return found.trouble.empty() ? exit_done : exit_failed;
}

int backup_main(const Arguments& arguments) {
    po::options_description options{"options"};
    options.add_options()("programme", po::value<std::string>()->required(), "programme file")(
        "out", po::value<std::string>()->required(), "the copy; must not exist")("json", "result as JSON");
    const auto parsed = parse(arguments, "auftakt backup --programme FILE --out FILE [--json]", options);
    if (!parsed.values) return parsed.code;
    const std::filesystem::path from = (*parsed.values)["programme"].as<std::string>();
    const std::filesystem::path to = (*parsed.values)["out"].as<std::string>();
    if (!std::filesystem::exists(from))
        return usage_fault(fmt::format("{}: there is no such file", from.string()));
    const auto done = storage::backup(from, to);
    const auto note =
        done.sealed_left_out == 0
            ? std::string{}
            : fmt::format(" {} sealed answers of open questions were left out: they stay on this laptop.",
                          done.sealed_left_out);
    say_result(parsed.values->contains("json"),
               {{"facts", done.facts}, {"sealed_left_out", done.sealed_left_out}},
               fmt::format("{}: {} facts.{}", to.string(), done.facts, note));
    return exit_done;
}

}  // namespace auftakt
