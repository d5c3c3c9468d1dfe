#include "organiser/certificates.hpp"

#include "organiser/paper_press.hpp"

namespace auftakt {

PairPaperWords pair_paper_words(const Words& words, std::size_t pairs) {
    return {.junior = words("export.pairs.junior"),
            .senior = words("export.pairs.senior"),
            .connects = words("export.pairs.connects"),
            .connects_them = words("export.pairs.connects_them"),
            .first_meeting = words("export.pairs.first_meeting"),
            .list = words("export.pairs.list"),
            .count = words.count("export.pairs.count", static_cast<std::int64_t>(pairs)),
            .page = words("export.pairs.page"),
            .page_number = words("export.list.page"),
            .draft = words("export.list.draft"),
            .rehearsal = words("export.list.rehearsal")};
}

std::vector<PrintedList> certificates(const PairPapers& papers) {
    if (papers.pairs.empty()) return {};
    const PaperPress press;
    const PaperMeasure measure = [&](const PaperText& text) { return press.height(text); };
    return {{"certificates", press.pdf(pair_pages(papers, measure))},
            {"certificates_list", press.pdf(pair_list(papers, measure))}};
}

std::vector<std::filesystem::path> write_certificates(const PairPapers& papers,
                                                      const std::filesystem::path& folder) {
    return write_lists(certificates(papers), folder);
}

}  // namespace auftakt
