#include <fmt/format.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <filesystem>
#include <iterator>

#include "app/options.hpp"
#include "app/places.hpp"
#include "app/say.hpp"
#include "app/wall_time.hpp"
#include "organiser/export_files.hpp"
#include "organiser/print_lists.hpp"
#include "organiser/word_files.hpp"
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

// The rounds on paper, in the asked language, else in the show's.
std::vector<PrintedList> lists_of(const Public& state, const po::variables_map& values, std::string& fault) {
    auto language = state.show->language;
    if (values.contains("lang") &&
        !boost::describe::enum_from_string(values["lang"].as<std::string>().c_str(), language))
        fault = fmt::format("'{}' is no language: de or en", values["lang"].as<std::string>());
    const auto words = read_words(find_places().assets / "i18n", language);
    if (!words) throw std::runtime_error{to_string(words.error().front())};
    return print_lists(state, {&*words, minutes_east});
}

}  // namespace

int export_main(const Arguments& arguments) {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("programme", po::value<std::string>()->required(), "programme file, also of a running Auftakt");
    add("out", po::value<std::string>()->required(), "folder; made when it is missing");
    add("what", po::value<std::string>()->default_value("meetings,polls,goals,rules,people"), "which tables");
    add("format", po::value<std::string>()->default_value("csv"),
        "csv, json, xlsx (one workbook of all), and for the meetings pdf: lists of the planned rounds to "
        "print");
    add("lang", po::value<std::string>(), "de or en, of what is printed; else the show's");
    add("json", "what was written, as JSON");
    const auto parsed =
        parse(arguments, "auftakt export --programme FILE --out DIR [--what …] [--format csv,json,xlsx,pdf]",
              options);
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    std::string fault;
    const auto what = words_of<ExportWhat>(values["what"].as<std::string>(), fault);
    const auto formats = words_of<ExportFormat>(values["format"].as<std::string>(), fault);
    const bool prints = std::ranges::count(formats, ExportFormat::pdf) > 0;
    if (prints && std::ranges::count(what, ExportWhat::meetings) == 0)
        fault = "only the meetings can be printed: add them to --what, or take pdf out of --format";
    if (!fault.empty()) return usage_fault(fault);
    const std::filesystem::path programme = values["programme"].as<std::string>();
    if (!std::filesystem::exists(programme))
        return usage_fault(fmt::format("{}: there is no such file", programme.string()));
    const auto state = storage::read_programme(programme);
    const auto lists = prints ? lists_of(state, values, fault) : std::vector<PrintedList>{};
    if (!fault.empty()) return usage_fault(fault);
    const std::filesystem::path folder = values["out"].as<std::string>();
    auto written = write_tables(export_tables(state, what), formats, folder);
    std::ranges::copy(write_lists(lists, folder), std::back_inserter(written));
    if (prints && lists.empty()) std::cerr << "There is no plan for the rounds yet, so nothing to print.\n";
    if (written.empty()) return exit_failed;
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
