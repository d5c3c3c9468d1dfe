#include <algorithm>
#include <chrono>
#include <map>

#include "core/tandem_rules.hpp"
#include "view/phone_names.hpp"
#include "view/stage_faces.hpp"

// Faces on the way from wishes to first dates. Nobody in the hall learns who chose whom.
namespace auftakt::stage {
namespace {

using tandem::ReasonKind;

constexpr std::size_t topics_on_a_card = 2;
constexpr std::size_t weeks_max = 6;

int wished(const Public& state) {
    const auto ask = current_ask(state);
    const auto found = ask ? state.derived.answered.find(*ask) : state.derived.answered.end();
    return found == state.derived.answered.end() ? 0 : found->second;
}

// Topics say most in the fewest words; the round they met in stands in where there is none.
std::string line_of(const FaceInput& in, const tandem::Tandem& tandem) {
    std::vector<std::string> parts;
    for (const auto& reason : tandem.reasons)
        if (!reason.topic.empty() && parts.size() < topics_on_a_card) parts.push_back(reason.topic);
    for (const auto& reason : tandem.reasons)
        if (reason.kind == ReasonKind::met && parts.size() < topics_on_a_card)
            parts.push_back(in.words("stage.tandems.met", {{"round", in.words.number(reason.round)}}));
    for (const auto& reason : tandem.reasons)
        if (reason.kind == ReasonKind::far && parts.empty()) parts.push_back(in.words("stage.tandems.far"));
    std::string line;
    for (const auto& part : parts) line += (line.empty() ? "" : " \u00b7 ") + part;
    return line;
}

TandemCard card(const FaceInput& in, const phone::Names& names, const tandem::Tandem& tandem) {
    TandemCard made{.line = line_of(in, tandem)};
    for (const auto person : tandem.juniors) made.people.push_back({names.shown(person), Role::junior});
    for (const auto person : tandem.seniors) made.people.push_back({names.shown(person), Role::senior});
    return made;
}

// Of the cards on this page, how many are new, and how fast they follow each other before the next page.
ComingIn coming_in(const Public& state) {
    const auto& tandem = state.tandem;
    const int per_page = tandem::tandems_on_a_page;
    const auto* spec = tandem::spec_of(*state.show);
    const bool single = spec != nullptr && spec->reveal == RevealMode::one_by_one;
    const int on_page = tandem.shown == 0 ? 0 : (tandem.shown - 1) % per_page + 1;
    const int fresh = single ? 1 : on_page;
    const auto all = static_cast<int>(tandem.draft->tandems.size());
    const auto room = tandem::page_time(all).count() / (per_page + 1);
    return {tandem.shown_at, on_page - fresh, std::min<std::int64_t>(900, room)};
}

Tandems page(const FaceInput& in) {
    const auto& state = in.state.tandem;
    const auto& all = state.draft->tandems;
    const int count = static_cast<int>(all.size());
    const int per_page = tandem::tandems_on_a_page;
    const int number = std::max(0, (state.shown - 1) / per_page);
    const int from = number * per_page;
    Tandems made{
        .title = in.headline(), .page = number, .pages = std::max(1, (count + per_page - 1) / per_page)};
    made.places = std::min(per_page, count - from);
    const phone::Names names{in.state};
    for (int i = from; i < state.shown; ++i)
        made.cards.push_back(card(in, names, all[static_cast<std::size_t>(i)]));
    if (in.context.now < tandems_settled(in.state)) made.coming = coming_in(in.state);
    if (made.coming || state.shown < from + made.places) made.soon = in.words("stage.tandems.soon");
    made.page_label = in.words("stage.tandems.page", {{"from", in.words.number(from + 1)},
                                                      {"to", in.words.number(from + made.places)},
                                                      {"of", in.words.number(count)}});
    return made;
}

std::vector<WeekColumn> weeks_of(const FaceInput& in) {
    using namespace std::chrono;
    std::map<sys_days, int> weeks;
    for (int i = 0; i < static_cast<int>(in.state.tandem.draft->tandems.size()); ++i) {
        if (!tandem::has_date(in.state.tandem, i)) continue;
        const auto& date = in.state.tandem.dates.at(i).date;
        const sys_days day = year{date.year} / month{static_cast<unsigned>(date.month)} /
                             std::chrono::day{static_cast<unsigned>(date.day)};
        ++weeks[day - (weekday{day} - Monday)];
    }
    std::vector<WeekColumn> columns;
    for (const auto& [monday, dates] : weeks) {
        const year_month_day day{monday};
        columns.push_back(
            {in.words.day_and_month(static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month())),
             dates});
        if (columns.size() == weeks_max) break;
    }
    return columns;
}

}  // namespace

ShowTime tandems_settled(const Public& state) {
    const auto coming = coming_in(state);
    const auto cards = (state.tandem.shown - 1) % tandem::tandems_on_a_page + 1 - coming.first;
    return coming.began +
           std::chrono::milliseconds{coming.each_ms * std::max(0, cards - 1) + card_comes_in_ms};
}

Face face(const FaceInput& in, const PreferencesSpec& spec) {
    Message message{.title = in.headline()};
    const std::string text = spec.text.empty() ? in.words("stage.wishes.text") : in.words.text(spec.text);
    message.blocks = {{BlockKind::paragraph, {{text}}},
                      {BlockKind::item, {{in.words("stage.wishes.secret")}}},
                      {BlockKind::item, {{in.words("stage.wishes.none")}}}};
    Face result{std::move(message), in.words.text(in.segment().title), {}};
    const int done = wished(in.state);
    if (done > 0)
        result.footer = {
            {in.words.number(done) + " " +
                 in.words("stage.of", {{"of", in.words.number(std::max(done, in.hall.present))}}),
             true},
            {in.words.count("stage.wishes.given", done), false}};
    return result;
}

Face face(const FaceInput& in, const MatchingSpec& spec) {
    const auto& state = in.state.tandem;
    const auto corner = in.words.text(in.segment().title);
    const auto title = [&](const char* key) {
        const std::string name{key};
        return Face{Title{in.words(name + ".title"), in.words(name + ".text")}, corner, {}};
    };
    if (state.phase != tandem::Phase::released) return title("stage.tandems.wait");
    if (state.shown == 0) return title("stage.tandems.ready");
    if (spec.reveal == RevealMode::phones_only) return title("stage.tandems.phones");
    return {page(in), corner, {}};
}

Face face(const FaceInput& in, const CommitmentSpec&) {
    const int all = static_cast<int>(in.state.tandem.draft->tandems.size());
    Appointments made{.all = in.state.tandem.phase == tandem::Phase::released ? all : 0};
    for (int i = 0; i < made.all; ++i) made.done += tandem::has_date(in.state.tandem, i) ? 1 : 0;
    made.figure = in.words.number(made.done);
    made.of = in.words("stage.of", {{"of", in.words.number(made.all)}});
    made.label = made.done > 0 && made.done == made.all ? in.words("stage.dates.all")
                 : made.done == 0                       ? in.words("stage.dates.none")
                                                        : in.words.count("stage.dates.count", made.done);
    made.done_label = in.words("stage.dates.done");
    made.open_label = in.words("stage.dates.open");
    made.weeks_label = in.words("stage.dates.weeks");
    made.weeks = weeks_of(in);
    return {std::move(made), in.words.text(in.segment().title), {{in.words("stage.dates.hint"), false}}};
}

}  // namespace auftakt::stage
