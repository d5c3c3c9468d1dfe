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
#include "organiser/tandem_files.hpp"
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

// In the asked language, else in the show's.
WordList word_list(const Public& state, const po::variables_map& values, std::string& fault) {
    auto language = state.show->language;
    if (values.contains("lang") &&
        !boost::describe::enum_from_string(values["lang"].as<std::string>().c_str(), language))
        fault = fmt::format("'{}' is no language: de or en", values["lang"].as<std::string>());
    auto words = read_words(find_places().assets / "i18n", language);
    if (!words) throw std::runtime_error{to_string(words.error().front())};
    return std::move(*words);
}

}  // namespace

int export_main(const Arguments& arguments) {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("programme", po::value<std::string>()->required(), "programme file, also of a running Auftakt");
    add("out", po::value<std::string>()->required(), "folder; made when it is missing");
    add("what", po::value<std::string>()->default_value("pairs,meetings,polls,goals,rules,people,questions"),
        "which tables");
    add("format", po::value<std::string>()->default_value("csv"),
        "csv, json, xlsx (one workbook of all); pdf: of the meetings, lists of the planned rounds, and of "
        "the "
        "pairs a page each; ics: calendars of the pairs that have fixed a date");
    add("lang", po::value<std::string>(), "de or en, of what is printed; else the show's");
    add("json", "what was written, as JSON");
    const auto parsed = parse(
        arguments, "auftakt export --programme FILE --out DIR [--what …] [--format csv,json,xlsx,pdf,ics]",
        options);
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    std::string fault;
    const auto what = words_of<ExportWhat>(values["what"].as<std::string>(), fault);
    const auto formats = words_of<ExportFormat>(values["format"].as<std::string>(), fault);
    const auto asked = [](const auto& all, auto one) { return std::ranges::count(all, one) > 0; };
    const bool prints = asked(formats, ExportFormat::pdf);
    const bool pairs = asked(what, ExportWhat::pairs);
    const bool meetings = asked(what, ExportWhat::meetings);
    if (prints && !pairs && !meetings)
        fault = "only meetings and pairs can be printed: add them to --what, or take pdf out of --format";
    if (asked(formats, ExportFormat::ics) && !pairs)
        fault = "only pairs have calendars: add them to --what, or take ics out of --format";
    if (!fault.empty()) return usage_fault(fault);
    const std::filesystem::path programme = values["programme"].as<std::string>();
    if (!std::filesystem::exists(programme))
        return usage_fault(fmt::format("{}: there is no such file", programme.string()));
    const auto state = storage::read_programme(programme);
    const auto list = word_list(state, values, fault);
    if (!fault.empty()) return usage_fault(fault);
    const std::filesystem::path folder = values["out"].as<std::string>();
    auto written = write_tables(export_tables(state, what), formats, folder);
    const auto hand_out = [&](std::vector<std::filesystem::path> more, const char* none) {
        if (more.empty()) std::cerr << none << '\n';
        std::ranges::move(more, std::back_inserter(written));
    };
    const Words words{list, state.show->address};
    if (prints && meetings)
        hand_out(write_lists(print_lists(state, {&list, minutes_east}), folder),
                 "There is no plan for the rounds yet, so no lists to print.");
    if (prints && pairs)
        hand_out(write_tandem_papers(state, words, folder),
                 "There are no tandems yet, so no pages to print.");
    if (asked(formats, ExportFormat::ics))
        hand_out(write_tandem_calendars(state, words, folder),
                 "No tandem has fixed a date yet, so there is no calendar.");
    if (written.empty()) return exit_failed;
    boost::json::array files;
    std::string names;
    for (const auto& path : written) {
        files.push_back(boost::json::string(path.string()));
        names += (names.empty() ? "" : "\n") + path.string();
    }
    say_result(values.contains("json"), {{"files", std::move(files)}}, names);
    return exit_done;
}

}  // namespace auftakt
