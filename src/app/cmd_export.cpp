#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <filesystem>

#include "app/options.hpp"
#include "app/say.hpp"
#include "organiser/export_files.hpp"
#include "storage/read_programme.hpp"

namespace auftakt {
namespace {

// "a,b" as values of a described enum; an empty text means all. The fault names the word that is not known.
template <class T>
std::vector<T> words_of(const std::string& list, std::string& fault) {
    std::vector<T> values;
    for (std::size_t from = 0; from <= list.size();) {
        const auto to = std::min(list.find(',', from), list.size());
        const auto word = list.substr(from, to - from);
        T value{};
        if (boost::describe::enum_from_string(word.c_str(), value))
            values.push_back(value);
        else
            fault = fmt::format("'{}' cannot be exported", word);
        from = to + 1;
    }
    return values;
}

}  // namespace

int export_main(const Arguments& arguments) {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("programme", po::value<std::string>()->required(), "programme file, also of a running Auftakt");
    add("out", po::value<std::string>()->required(), "folder; made when it is missing");
    add("what", po::value<std::string>()->default_value("meetings,polls,goals,rules,people"), "which tables");
    add("format", po::value<std::string>()->default_value("csv"), "csv, json or both");
    add("json", "what was written, as JSON");
    const auto parsed =
        parse(arguments, "auftakt export --programme FILE --out DIR [--what …] [--format csv,json]", options);
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    std::string fault;
    const auto what = words_of<ExportWhat>(values["what"].as<std::string>(), fault);
    const auto formats = words_of<ExportFormat>(values["format"].as<std::string>(), fault);
    if (!fault.empty()) return usage_fault(fault);
    const std::filesystem::path programme = values["programme"].as<std::string>();
    if (!std::filesystem::exists(programme))
        return usage_fault(fmt::format("{}: there is no such file", programme.string()));
    const auto state = storage::read_programme(programme);
    const auto written = write_tables(export_tables(state, what), formats, values["out"].as<std::string>());
    boost::json::array files;
    std::string words;
    for (const auto& path : written) {
        files.push_back(boost::json::string(path.string()));
        words += (words.empty() ? "" : "\n") + path.string();
    }
    say_result(values.contains("json"), {{"files", std::move(files)}}, words);
    return exit_done;
}

}  // namespace auftakt
