#include "organiser/tandem_files.hpp"

#include <fmt/format.h>

#include <regex>
#include <system_error>

#include "core/tandem_rules.hpp"
#include "organiser/calendar_file.hpp"
#include "organiser/certificates.hpp"
#include "organiser/export_files.hpp"
#include "view/phone_names.hpp"
#include "view/tandem_calendar.hpp"

namespace auftakt {
namespace {

using tandem::ReasonKind;

std::string reason_words(const tandem::Reason& reason, const Words& words) {
    switch (reason.kind) {
        case ReasonKind::offers: return words("export.pairs.offers", {{"topic", reason.topic}});
        case ReasonKind::wants: return words("export.pairs.wants", {{"topic", reason.topic}});
        case ReasonKind::interest: return words("export.pairs.interest", {{"topic", reason.topic}});
        case ReasonKind::language: return words("export.pairs.language", {{"topic", reason.topic}});
        case ReasonKind::met: return words("export.pairs.met", {{"round", words.number(reason.round)}});
        case ReasonKind::far: return words("export.pairs.far");
    }
    return {};
}

// "Ada Weber, Ben Groß": both of a trio's side.
std::string people(const phone::Names& names, const std::vector<PersonId>& side) {
    std::string text;
    for (const auto person : side) text += (text.empty() ? "" : ", ") + names.shown(person);
    return text;
}

std::string departments(const Public& state, const std::vector<PersonId>& side) {
    std::string text;
    for (const auto person : side) {
        const auto& department = state.people.persons.at(person).profile.department;
        if (!department.empty()) text += (text.empty() ? "" : ", ") + department;
    }
    return text;
}

PairPapers papers_of(const Public& state, const Words& words) {
    const auto& tandems = state.tandem.draft->tandems;
    PairPapers papers{.programme = words.text(state.show->title),
                      .heading = words("export.pairs.heading"),
                      .made = state.programme.founded_utc,
                      .draft = state.tandem.phase != tandem::Phase::released,
                      .rehearsal = state.programme.kind == programme::Kind::rehearsal,
                      .words = pair_paper_words(words, tandems.size())};
    const phone::Names names{state.people};
    for (std::size_t i = 0; i < tandems.size(); ++i) {
        const auto& tandem = tandems[i];
        PairPaper paper{.junior = people(names, tandem.juniors),
                        .junior_detail = departments(state, tandem.juniors),
                        .senior = people(names, tandem.seniors),
                        .senior_detail = departments(state, tandem.seniors)};
        for (const auto& reason : tandem.reasons) paper.connects.push_back(reason_words(reason, words));
        if (const int index = static_cast<int>(i); tandem::has_date(state.tandem, index))
            paper.first_meeting = date_words(state.tandem.dates.at(index).date, words);
        papers.pairs.push_back(std::move(paper));
    }
    return papers;
}

// A date that was dropped since must not lie among those that hold.
void remove_calendars(const std::filesystem::path& folder) {
    static const std::regex ours{"calendar\\.ics|tandem_[0-9]{3,}\\.ics"};
    std::error_code trouble;
    for (const auto& entry : std::filesystem::directory_iterator{folder, trouble})
        if (std::regex_match(entry.path().filename().string(), ours))
            std::filesystem::remove(entry.path(), trouble);
}

}  // namespace

std::vector<std::filesystem::path> write_tandem_papers(const Public& state, const Words& words,
                                                       const std::filesystem::path& folder) {
    return write_certificates(papers_of(state, words), folder);
}

std::vector<std::filesystem::path> write_tandem_calendars(const Public& state, const Words& words,
                                                          const std::filesystem::path& folder) {
    remove_calendars(folder);
    const auto all = all_tandems_calendar(state, words);
    if (all.appointments.empty()) return {};
    make_export_folder(folder);
    std::vector<std::filesystem::path> written{folder / "calendar.ics"};
    write_text_file(written.back(), calendar_text(all, state.programme.founded_utc));
    for (int i = 0; i < static_cast<int>(state.tandem.draft->tandems.size()); ++i) {
        const auto calendar = tandem_calendar(state, i, std::nullopt, words);
        if (!calendar) continue;
        written.push_back(folder / fmt::format("tandem_{:03}.ics", i + 1));
        write_text_file(written.back(), calendar_text(*calendar, state.programme.founded_utc));
    }
    return written;
}

}  // namespace auftakt
