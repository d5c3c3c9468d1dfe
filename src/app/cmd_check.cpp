#include <boost/json/array.hpp>

#include "app/options.hpp"
#include "app/say.hpp"
#include "organiser/check_file.hpp"

namespace auftakt {
namespace {

boost::json::array as_json(const InputErrors& errors) {
    boost::json::array list;
    for (const auto& error : errors)
        list.push_back({{"file", error.file},
                        {"line", error.line},
                        {"column", error.column},
                        {"message", error.message}});
    return list;
}

}  // namespace

int check_main(const Arguments& arguments) {
    po::options_description options{"options"};
    options.add_options()("file", po::value<std::vector<std::string>>()->required(),
                          "show, kiosk configuration or people file")("json", "result as JSON");
    const auto parsed = parse(arguments, "auftakt check FILE... [--json]", options, {"file"});
    if (!parsed.values) return parsed.code;
    bool sound = true;
    boost::json::array files;
    std::string words;
    for (const auto& name : (*parsed.values)["file"].as<std::vector<std::string>>()) {
        const auto found = check_file(name);
        say_all(found.errors);
        say_all(found.warnings);
        sound = sound && found.errors.empty();
        files.push_back({{"file", name},
                         {"kind", found.kind},
                         {"ok", found.errors.empty()},
                         {"errors", as_json(found.errors)},
                         {"warnings", as_json(found.warnings)}});
        words += (words.empty() ? "" : "\n") + name + ": " +
                 (found.errors.empty() ? "good, a " + found.kind : "not good");
        for (const auto& line : found.summary) words += "\n  " + line;
    }
    say_result(parsed.values->contains("json"), {{"ok", sound}, {"files", std::move(files)}}, words);
    return sound ? exit_done : exit_usage;
}

}  // namespace auftakt
