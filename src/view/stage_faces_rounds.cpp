#include <algorithm>

#include "base/text.hpp"
#include "base/titles.hpp"
#include "view/initials.hpp"
#include "view/phone_names.hpp"
#include "view/stage_faces.hpp"

// The cycle of the rounds: find your table, talk.
namespace auftakt::stage {
namespace {

constexpr std::size_t cells_per_page = 24;
constexpr std::size_t grid_tables_max = 48;
constexpr std::size_t entries_per_page = 48;
constexpr std::size_t index_people_max = 240;

std::string round_label(const FaceInput& in, int round) {
    return in.words("stage.round.round",
                    {{"round", in.words.number(round)},
                     {"rounds", in.words.number(pairing::last_round(in.state.pairing))}});
}

const pairing::PlannedRound& announced(const FaceInput& in) {
    return in.state.pairing.plan->rounds[static_cast<std::size_t>(in.state.pairing.cycle.round - 1)];
}

NamedPerson named(const FaceInput& in, const phone::Names& names, PersonId person) {
    return {names.shown(person), people::side_of(in.state.people, person)};
}

int pages_for(std::size_t items, std::size_t per_page) {
    return static_cast<int>(std::max<std::size_t>((items + per_page - 1) / per_page, 1));
}

void fill_grid(const FaceInput& in, Tables& tables) {
    const auto& seatings = announced(in).tables;
    const phone::Names names{in.state};
    tables.pages = pages_for(seatings.size(), cells_per_page);
    tables.page = page_at(in.state.pairing.cycle.began, in.context.now, tables.pages);
    const auto from = static_cast<std::size_t>(tables.page) * cells_per_page;
    const auto to = std::min(from + cells_per_page, seatings.size());
    for (auto i = from; i < to; ++i) {
        TableCell cell{.number = in.words.number(seatings[i].table)};
        for (const auto person : seatings[i].people) cell.people.push_back(named(in, names, person));
        tables.cells.push_back(std::move(cell));
    }
    if (!tables.cells.empty())
        tables.page_label = in.words("stage.tables.page",
                                     {{"from", tables.cells.front().number},
                                      {"to", tables.cells.back().number},
                                      {"of", in.words.number(static_cast<std::int64_t>(seatings.size()))}});
}

std::string looked_up_under(const IndexEntry& entry) {
    return first_letter(std::string{without_titles(entry.person.name)});
}

void fill_index(const FaceInput& in, Tables& tables) {
    struct Row {
        const std::string* key;
        PersonId person;
        int table;
    };
    std::vector<Row> rows;
    for (const auto& seating : announced(in).tables)
        for (const auto person : seating.people)
            rows.push_back({&in.state.people.persons.at(person).name.sort_key, person, seating.table});
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
        return std::tie(*a.key, a.person) < std::tie(*b.key, b.person);
    });
    const phone::Names names{in.state};
    tables.pages = pages_for(rows.size(), entries_per_page);
    tables.page = page_at(in.state.pairing.cycle.began, in.context.now, tables.pages);
    const auto from = static_cast<std::size_t>(tables.page) * entries_per_page;
    const auto to = std::min(from + entries_per_page, rows.size());
    for (auto i = from; i < to; ++i)
        tables.entries.push_back({named(in, names, rows[i].person), in.words.number(rows[i].table)});
    if (!tables.entries.empty())
        tables.letters =
            looked_up_under(tables.entries.front()) + " – " + looked_up_under(tables.entries.back());
    tables.page_label = in.words("stage.tables.index_page", {{"page", in.words.number(tables.page + 1)},
                                                             {"pages", in.words.number(tables.pages)}});
}

void fill_phones_only(const FaceInput& in, Tables& tables) {
    tables.title = in.words("stage.tables.phone");
    tables.phone_label = in.words("stage.tables.table");
    tables.phone_table = in.words.number(static_cast<std::int64_t>(announced(in).tables.size()));
    tables.help_title = in.words("stage.tables.help_title");
    tables.help = in.words("stage.tables.help");
}

// Here, and neither at a table nor resting: must see the facilitator. Who rests is nobody else's business.
std::vector<PersonId> without_table(const FaceInput& in) {
    const auto& pairing = in.state.pairing;
    std::vector<PersonId> found;
    for (const auto id : people::present(in.state.people))
        if (pairing::seat_of(pairing, pairing.cycle.round, id) == nullptr &&
            !pairing::rests(pairing, pairing.cycle.round, id))
            found.push_back(id);
    return found;
}

// As many names as stay readable on one line, and how many more there are.
std::string some_names(const FaceInput& in, const std::vector<PersonId>& people) {
    constexpr std::size_t letters_max = 40;
    const phone::Names names{in.state};
    std::string list;
    std::size_t told = 0;
    for (const auto id : people) {
        const auto& name = names.shown(id);
        if (told > 0 && count_graphemes(list) + count_graphemes(name) > letters_max) break;
        list += (told == 0 ? "" : ", ") + name;
        ++told;
    }
    if (told == people.size()) return list;
    return in.words.count("stage.tables.and_more", static_cast<std::int64_t>(people.size() - told),
                          {{"names", list}});
}

std::string tables_notice(const FaceInput& in) {
    const auto lost = without_table(in);
    if (!lost.empty()) return in.words("stage.tables.without", {{"names", some_names(in, lost)}});
    return in.state.pairing.changed.empty() ? std::string{} : in.words("stage.tables.changed");
}

Face tables_face(const FaceInput& in) {
    const auto& cycle = in.state.pairing.cycle;
    Tables tables{.title = in.words("stage.tables.title"),
                  .start_label = in.words("stage.tables.start"),
                  .soon_label = in.words("stage.tables.soon"),
                  .countdown = {cycle.ends, (cycle.ends - cycle.began).count()},
                  .junior = in.mark(Role::junior),
                  .senior = in.mark(Role::senior)};
    std::size_t people = 0;
    for (const auto& seating : announced(in).tables) people += seating.people.size();
    if (announced(in).tables.size() <= grid_tables_max) {
        tables.form = TablesForm::grid;
        fill_grid(in, tables);
    } else if (people <= index_people_max) {
        tables.form = TablesForm::index;
        fill_index(in, tables);
    } else {
        tables.form = TablesForm::phones_only;
        fill_phones_only(in, tables);
    }
    return {std::move(tables), round_label(in, cycle.round), {}, tables_notice(in)};
}

// Nothing about an end while the clock stands: nobody knows when that will be.
Line round_footer(const FaceInput& in, bool last) {
    const auto ends = in.state.pairing.cycle.ends;
    const auto now = in.context.now;
    const auto& words = in.words;
    if (now > ends) return last ? Line{} : Line{{words("stage.round.over_footer"), false}};
    if (in.state.run.paused) return {};
    if (ends - now <= last_seconds)
        return {{words(last ? "stage.round.last_footer_final" : "stage.round.last_footer"), false}};
    return {{words(last ? "stage.round.ends" : "stage.round.change"), false}, {in.clock_at(ends), true}};
}

Face round_face(const FaceInput& in, const PairingSpec& spec) {
    const auto& pairing = in.state.pairing;
    const auto& cycle = pairing.cycle;
    const auto& words = in.words;
    const int rounds = pairing::last_round(pairing);
    const bool last = cycle.round >= rounds;
    const auto length = (cycle.ends - cycle.began).count();
    const auto minutes = static_cast<int>((length + 59'999) / 60'000);
    Round round{.countdown = {cycle.ends, length},
                .paused = in.state.run.paused.has_value(),
                .paused_label = words("stage.paused"),
                .length_label = words.count("stage.round.of_minutes", minutes),
                .round = cycle.round,
                .rounds = rounds,
                .round_label = round_label(in, cycle.round)};
    if (!spec.prompts.empty()) {
        const auto index = std::min(static_cast<std::size_t>(cycle.round), spec.prompts.size()) - 1;
        const auto& prompt = spec.prompts[index];
        round.prompt = words.text(prompt.prompt);
        if (!prompt.junior_tip.empty())
            round.tips.push_back({in.mark(Role::junior), words.text(prompt.junior_tip)});
        if (!prompt.senior_tip.empty())
            round.tips.push_back({in.mark(Role::senior), words.text(prompt.senior_tip)});
    }
    if (spec.half_time_cue) {
        round.half_title = words("stage.round.half_title");
        round.half_text = words("stage.round.half_text");
    }
    round.last_title = words("stage.round.last_title");
    round.last_text = words(last ? "stage.round.last_text_final" : "stage.round.last_text");
    round.last_label = words("stage.round.left");
    round.over_title = words(last ? "stage.round.over_title_final" : "stage.round.over_title");
    round.over_text = words(last ? "stage.round.over_text_final" : "stage.round.over_text");
    round.over_label = words("stage.round.over_label");
    Face result{std::move(round), words("stage.round.corner"), {}};
    result.footer = round_footer(in, last);
    return result;
}

Face calm_face(const FaceInput& in, std::string_view title, std::string_view text) {
    return {Title{in.words(title), in.words(text)}, in.words("stage.round.corner"), {}};
}

}  // namespace

Face face(const FaceInput& in, const PairingSpec& spec) {
    const auto planning = [&] {
        return calm_face(in, "stage.round.planning_title", "stage.round.planning_text");
    };
    if (in.state.pairing.segment != in.state.run.place.segment) return planning();
    switch (in.state.pairing.cycle.phase) {
        case pairing::Phase::planning:
        case pairing::Phase::proposed:
        case pairing::Phase::accepted: return planning();
        case pairing::Phase::change_over: return announced(in).tables.empty() ? planning() : tables_face(in);
        case pairing::Phase::talk: return round_face(in, spec);
        case pairing::Phase::over:
        case pairing::Phase::done: return calm_face(in, "stage.round.done_title", "stage.round.done_text");
    }
    return planning();
}

}  // namespace auftakt::stage
