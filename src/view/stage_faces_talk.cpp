#include <algorithm>
#include <cmath>

#include "core/held_words.hpp"
#include "core/programme_goals.hpp"
#include "core/tally.hpp"
#include "view/initials.hpp"
#include "view/phone_names.hpp"
#include "view/poll_result.hpp"
#include "view/stage_shown.hpp"

// Faces on which somebody speaks: lobby, message, goals, break, closing.
namespace auftakt::stage {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t arrivals_max = 8;
constexpr std::size_t figures_max = 4;
constexpr std::size_t batch_max = 4;  // more than these within a second are named in part and counted

struct Arrival {
    ShowTime at;
    PersonId person;
};

// Newest first.
std::vector<Arrival> all_arrivals(const FaceInput& in) {
    std::vector<Arrival> arrivals;
    for (const auto id : people::present(in.state.people))
        if (!is_name_held(in.state, in.state.people.persons.at(id)))
            arrivals.push_back({in.state.people.attendance.at(id).arrived, id});
    const auto newer = [](const Arrival& a, const Arrival& b) {
        return std::pair{a.at, a.person} > std::pair{b.at, b.person};
    };
    std::ranges::sort(arrivals, newer);
    return arrivals;
}

void add_arrivals(const FaceInput& in, Lobby& lobby) {
    const auto arrivals = all_arrivals(in);
    const auto together = static_cast<std::size_t>(std::ranges::count_if(
        arrivals, [&](const Arrival& each) { return arrivals.front().at - each.at < 1s; }));
    const bool batch = together > batch_max;
    if (batch)
        lobby.more =
            in.words("stage.more", {{"n", in.words.number(static_cast<std::int64_t>(together - batch_max))}});
    const auto shown = std::min(arrivals.size(), batch ? batch_max : arrivals_max);
    const phone::Names names{in.state};
    for (std::size_t i = 0; i < shown; ++i)
        lobby.arrivals.push_back(
            {names.shown(arrivals[i].person), people::side_of(in.state.people, arrivals[i].person)});
}

// The format that phones' cameras read as a network: WIFI:T:WPA;S:name;P:password;; with special characters
// escaped.
std::string wifi_code(const Wifi& wifi) {
    const auto escaped = [](const std::string& text) {
        std::string result;
        for (const char c : text) {
            if (std::string_view{"\\;,:\""}.contains(c)) result += '\\';
            result += c;
        }
        return result;
    };
    if (wifi.password.empty()) return "WIFI:T:nopass;S:" + escaped(wifi.name) + ";;";
    return "WIFI:T:WPA;S:" + escaped(wifi.name) + ";P:" + escaped(wifi.password) + ";;";
}

JoinCard join_card(const FaceInput& in) {
    JoinCard card{.url = "http://" + in.context.address + "/",
                  .address = in.context.address,
                  .scan_label = in.words("stage.join.scan")};
    if (!in.state.show->wifi) return card;
    const auto& wifi = *in.state.show->wifi;
    card.wifi_code = wifi_code(wifi);
    card.wifi_label = in.words("stage.join.wifi");
    card.wifi_name = wifi.name;
    if (!wifi.password.empty()) card.password_label = in.words("stage.join.password");
    card.password = wifi.password;
    return card;
}

RoleCount role_count(const FaceInput& in, Role role, int count) {
    return {in.mark(role), count, in.words.number(count)};
}

void add_blocks(Message& message, const Words& words, BlockKind kind, const std::vector<LocalText>& from) {
    for (const auto& text : from) message.blocks.push_back({kind, {{words.text(text)}}});
}

void add_row(std::vector<BreakRow>& rows, const Words& words, std::string_view label, const LocalText& text) {
    if (!text.empty()) rows.push_back({words(label), words.text(text)});
}

int conversations(const Public& state) {
    return static_cast<int>(state.pairing.met->size() + state.pairing.past->size());
}

int tandems(const Public& state) {
    const bool released = state.tandem.phase == tandem::Phase::released;
    return released ? static_cast<int>(state.tandem.draft->tandems.size()) : 0;
}

int first_dates(const Public& state) {
    int fixed = 0;
    for (int i = 0; i < tandems(state); ++i) fixed += tandem::has_date(state.tandem, i) ? 1 : 0;
    return fixed;
}

// Proposals for the rules are no goals.
int notes_shown(const Public& state) {
    int shown = 0;
    state.wall.notes.each([&](NoteId, const wall::Note& note) {
        if (note.show != state.programme.shows || !wall::stands(note)) return;
        const auto& spec = state.show->segments[static_cast<std::size_t>(note.segment)].spec;
        if (std::holds_alternative<WallSpec>(spec)) ++shown;
    });
    return shown;
}

}  // namespace

SponsorCard sponsor_card(const Words& words, const Sponsor& sponsor) {
    return {sponsor.name, words.text(sponsor.role), initials(sponsor.name), words.text(sponsor.quote),
            sponsor.picture};
}

Face face(const FaceInput& in, const LobbySpec& spec) {
    const auto& words = in.words;
    Lobby lobby;
    lobby.welcome = spec.welcome.empty() ? words("stage.lobby.welcome") : words.text(spec.welcome);
    lobby.title = words.text(in.state.show->title);
    lobby.count = words.number(in.hall.present);
    lobby.nobody = in.hall.present == 0;
    lobby.count_label =
        in.hall.present > 1 && in.hall.present == in.hall.expected
            ? words("stage.lobby.all")
            : words.count("stage.lobby.count", in.hall.present, {{"of", words.number(in.hall.expected)}});
    if (in.hall.invited == 0) lobby.count_label = words.count("stage.lobby.count_open", in.hall.present);
    lobby.juniors = role_count(in, Role::junior, in.hall.juniors);
    lobby.seniors = role_count(in, Role::senior, in.hall.seniors);
    lobby.arrivals_label = words("stage.lobby.arrivals");
    add_arrivals(in, lobby);
    lobby.invitation = words("stage.lobby.invitation");
    lobby.help = spec.help.empty() ? words("stage.lobby.help") : words.text(spec.help);
    lobby.join = join_card(in);
    Face result{std::move(lobby), in.clock_at(in.context.now), {}};
    if (in.state.show->planned_start) {
        result.footer = {{words("stage.lobby.starts"), false},
                         {words.clock(*in.state.show->planned_start), true}};
        if (!in.state.show->hall.empty())
            result.footer.push_back({"· " + words.text(in.state.show->hall), false});
    }
    return result;
}

Face face(const FaceInput& in, const MessageSpec& spec) {
    Message message{.title = in.headline(), .blocks = in.words.blocks(spec.body)};
    add_blocks(message, in.words, BlockKind::paragraph, spec.paragraphs);
    add_blocks(message, in.words, BlockKind::item, spec.items);
    if (spec.sponsor) message.sponsor = sponsor_card(in.words, *spec.sponsor);
    message.picture = spec.picture;
    return {std::move(message), in.words.text(in.segment().title), {}};
}

namespace {

constexpr std::size_t goals_shown_max = 8;  // further ones stand on phones

}  // namespace

Face face(const FaceInput& in, const GoalsSpec& spec) {
    if (const auto on = question_on(in.state)) return question_face(in, *on);
    if (!spec.results.empty()) return goal_results(in, spec);
    Goals goals{.title = in.headline()};
    int number = 0;
    for (const auto& goal : spec.goals)
        goals.goals.push_back(
            {in.words.number(++number), in.words.text(goal.title), in.words.text(goal.text)});
    const auto of_walls = goals_of_walls(in.state);
    for (const auto& goal : of_walls)
        if (goals.goals.size() < goals_shown_max)
            goals.goals.push_back({in.words.number(++number), goal.text, {}});
    if (spec.sponsor) goals.sponsor = sponsor_card(in.words, *spec.sponsor);
    Face result{std::move(goals), in.words("stage.goals.corner"), {}};
    const auto count = static_cast<std::int64_t>(of_walls.size());
    if (count > 0) result.footer.push_back({in.words.count("stage.goals.of_walls", count), false});
    if (const auto more = static_cast<std::int64_t>(spec.goals.size()) + count - number; more > 0)
        result.footer.push_back({in.words.count("stage.goals.more", more), false});
    return result;
}

Face face(const FaceInput& in, const BreakSpec& spec) {
    const auto& place = in.state.run.place;
    const bool soon = place.ends - in.context.now <= 2min;
    Break pause{.label = in.words("stage.break.label"),
                .title = in.words(soon ? "stage.break.back" : "stage.break.title"),
                .time = Words::bare_clock(in.minute_at(place.ends)),
                .left_format = in.words("stage.break.left", {{"n", "{n}"}}),
                .countdown = {place.ends, (place.ends - place.entered).count()}};
    add_row(pause.rows, in.words, "stage.break.now", spec.now);
    add_row(pause.rows, in.words, "stage.break.then", spec.then);
    add_row(pause.rows, in.words, "stage.break.where", spec.where);
    return {std::move(pause), in.clock_at(in.context.now), {{in.words("stage.break.hint"), false}}};
}

namespace {

// What was measured twice and has moved most since the first time, wherever it moved; only what this show has
// shown.
std::optional<Figure> changed_measure(const FaceInput& in) {
    std::optional<Figure> made;
    double most = 0.05;  // less would be "0,0"
    in.state.ask.asks.each([&](AskId id, const ask::Ask& ask) {
        const auto* scale = std::get_if<Scale>(&ask.question.kind);
        if (scale == nullptr || ask.show != in.state.programme.shows || ask.practice ||
            ask.stage != ask::Stage::revealed)
            return;
        const auto result = visible_result(in.state, id);
        if (!result || !result->whole) return;
        for (std::size_t item = 0; item < scale->items.size(); ++item) {
            const auto first = baseline(in.state, id, item);
            const auto now = mean_step(steps_of(*scale, *result->whole, item));
            if (!first || !now) continue;
            const auto by = *now - *mean_step(*first);
            if (std::abs(by) < most) continue;
            most = std::abs(by);
            const auto& asked = scale->items[item];
            made = Figure{change_of(in.words, by), in.words.text(!asked.name.empty()   ? asked.name
                                                                 : !asked.text.empty() ? asked.text
                                                                                       : ask.question.text)};
        }
    });
    return made;
}

}  // namespace

Face face(const FaceInput& in, const ClosingSpec& spec) {
    if (const auto on = question_on(in.state)) return question_face(in, *on);
    const auto& words = in.words;
    Closing closing{.title = in.headline()};
    auto change = changed_measure(in);
    const auto room = change ? figures_max - 1 : figures_max;
    const auto figure = [&](int n, std::string_view key) {
        if (n > 0 && closing.figures.size() < room)
            closing.figures.push_back({words.number(n), words.count(key, n), closing.figures.empty()});
    };
    figure(in.hall.present, "stage.closing.people");
    figure(conversations(in.state), "stage.closing.conversations");
    figure(tandems(in.state), "stage.closing.tandems");
    figure(notes_shown(in.state), "stage.closing.notes");
    figure(first_dates(in.state), "stage.closing.dates");
    if (change) closing.figures.push_back(std::move(*change));
    if (!spec.next.empty()) closing.next_label = words("stage.closing.next");
    for (const auto& date : spec.next) closing.next.push_back({words.text(date.when), words.text(date.what)});
    Face result{std::move(closing), words.text(in.segment().title), {}};
    if (!spec.note.empty()) result.footer = {{words.text(spec.note), false}};
    return result;
}

}  // namespace auftakt::stage
