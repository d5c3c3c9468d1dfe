#include <algorithm>

#include "core/mixer_rules.hpp"
#include "view/phone_names.hpp"
#include "view/stage_faces.hpp"

// Coffee tables: who sits where, and until when.
namespace auftakt::stage {
namespace {

constexpr std::size_t named_people_max = 240;
constexpr std::size_t small_table = 5;  // up to here twelve tables fit on a page
constexpr std::size_t small_tables_on_a_page = 12;
constexpr std::size_t large_tables_on_a_page = 6;

struct Here {  // at one table, of those who have not left
    int number = 0;
    std::vector<PersonId> people;
};

std::vector<Here> tables_here(const FaceInput& in) {
    std::vector<Here> tables;
    for (const auto& table : *in.state.mixer.tables) {
        Here here{table.number, {}};
        std::ranges::copy_if(table.people, std::back_inserter(here.people),
                             [&](PersonId id) { return people::is_here(in.state.people, id); });
        if (!here.people.empty()) tables.push_back(std::move(here));
    }
    return tables;
}

void fill(const FaceInput& in, Coffee& coffee, const std::vector<Here>& tables) {
    const phone::Names names{in.state};
    std::size_t largest = 0;
    for (const auto& table : tables) largest = std::max(largest, table.people.size());
    const auto per_page = largest > small_table ? large_tables_on_a_page : small_tables_on_a_page;
    coffee.pages = static_cast<int>(std::max<std::size_t>((tables.size() + per_page - 1) / per_page, 1));
    coffee.page = page_at(in.state.mixer.mixed_at, in.context.now, coffee.pages);
    const auto from = static_cast<std::size_t>(coffee.page) * per_page;
    for (auto i = from; i < std::min(from + per_page, tables.size()); ++i) {
        TableCell cell{.number = in.words.number(tables[i].number), .people = {}};
        for (const auto id : tables[i].people)
            cell.people.push_back({names.shown(id), people::side_of(in.state.people, id)});
        coffee.tables.push_back(std::move(cell));
    }
    if (!coffee.tables.empty())
        coffee.page_label = in.words("stage.tables.page",
                                     {{"from", coffee.tables.front().number},
                                      {"to", coffee.tables.back().number},
                                      {"of", in.words.number(static_cast<std::int64_t>(tables.size()))}});
}

// What to talk about; at tables of one role each role has its own.
std::string question(const FaceInput& in, const MixerSpec& spec) {
    if (!spec.by_role || (spec.junior_question.empty() && spec.senior_question.empty()))
        return in.words.text(spec.question);
    return spec.question.empty() ? in.words("stage.mixer.question_on_phone") : in.words.text(spec.question);
}

// Too many names for any picture.
Tables phones_only(const FaceInput& in, std::size_t tables) {
    const auto& place = in.state.run.place;
    return {.form = TablesForm::phones_only,
            .title = in.words("stage.tables.phone"),
            .letters = {},
            .start_label = in.words("stage.mixer.left"),
            .soon_label = in.words("stage.mixer.over"),
            .countdown = {place.ends, (place.ends - place.entered).count()},
            .cells = {},
            .entries = {},
            .page_label = {},
            .junior = in.mark(Role::junior),
            .senior = in.mark(Role::senior),
            .phone_label = in.words("stage.tables.table"),
            .phone_table = in.words.number(static_cast<std::int64_t>(tables)),
            .help_title = in.words("stage.tables.help_title"),
            .help = in.words("stage.mixer.help")};
}

}  // namespace

Face face(const FaceInput& in, const MixerSpec& spec) {
    const auto corner = in.words.text(in.segment().title);
    const auto& mixer = in.state.mixer;
    const bool mixed = mixer::spec_on(in.state) != nullptr && !mixer.tables->empty();
    if (!mixed)
        return {Title{in.headline(), in.words(mixer.wanted ? "stage.mixer.mixing" : "stage.mixer.nobody")},
                corner,
                {}};
    const auto tables = tables_here(in);
    std::size_t seated = 0;
    for (const auto& table : tables) seated += table.people.size();
    if (seated > named_people_max) return {phones_only(in, tables.size()), corner, {}};
    const auto& place = in.state.run.place;
    Coffee coffee{.title = in.headline(),
                  .question = question(in, spec),
                  .left_label = in.words("stage.mixer.left"),
                  .over_label = in.words("stage.mixer.over"),
                  .countdown = {place.ends, (place.ends - place.entered).count()},
                  .tables = {},
                  .page_label = {},
                  .junior = in.mark(Role::junior),
                  .senior = in.mark(Role::senior)};
    fill(in, coffee, tables);
    return {std::move(coffee), corner, {}};
}

}  // namespace auftakt::stage
