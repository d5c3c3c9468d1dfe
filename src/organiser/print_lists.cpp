#include "organiser/print_lists.hpp"

#include <fmt/chrono.h>

#include "organiser/export_files.hpp"
#include "organiser/paper_press.hpp"
#include "organiser/round_papers.hpp"

namespace auftakt {
namespace {

std::string day_of(UtcMs moment, const ListWords& with, const Words& words) {
    constexpr std::int64_t minute_ms = 60'000;
    const auto local =
        fmt::gmtime(static_cast<std::time_t>((moment.ms + with.minutes_east(moment) * minute_ms) / 1000));
    return words("export.list.date", {{"day", fmt::format("{:%d}", local)},
                                      {"month", fmt::format("{:%m}", local)},
                                      {"year", fmt::format("{:%Y}", local)}});
}

}  // namespace

std::vector<PrintedList> print_lists(const Public& state, const ListWords& with) {
    const auto lists = round_lists(state);
    if (lists.rounds.empty()) return {};
    const Words words{*with.words, state.show->address};
    const auto day = day_of(lists.moment, with, words);
    const PaperPress press;
    const PaperMeasure measure = [&](const PaperText& text) { return press.height(text); };
    return {{"meetings_by_round", press.pdf(tables_by_round(lists, day, words, measure))},
            {"meetings_by_person", press.pdf(tables_by_person(lists, day, words, measure))}};
}

std::vector<std::filesystem::path> write_lists(const std::vector<PrintedList>& lists,
                                               const std::filesystem::path& folder) {
    if (!lists.empty()) make_export_folder(folder);
    std::vector<std::filesystem::path> written;
    for (const auto& list : lists) {
        written.push_back(folder / (list.name + ".pdf"));
        write_text_file(written.back(), list.pdf);
    }
    return written;
}

}  // namespace auftakt
