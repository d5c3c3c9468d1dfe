#include <chrono>
#include <map>

#include "core/tandem_rules.hpp"
#include "view/stage_faces.hpp"

// Faces on the way from wishes to first dates. Nobody in the hall learns who chose whom.
namespace auftakt::stage {
namespace {

constexpr std::size_t weeks_max = 6;

int wished(const Public& state) {
    const auto ask = current_ask(state);
    const auto found = ask ? state.derived.answered.find(*ask) : state.derived.answered.end();
    return found == state.derived.answered.end() ? 0 : found->second;
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
    return reveal_face(in);
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
