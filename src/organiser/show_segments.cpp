#include "organiser/show_segments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/limits.hpp"
#include "organiser/markdown.hpp"
#include "organiser/ready_scales.hpp"
#include "organiser/show_goals.hpp"
#include "organiser/show_questions.hpp"
#include "organiser/table_layout.hpp"

namespace auftakt {
namespace {

using namespace show_text;
using std::chrono::seconds;

constexpr double minutes_max = 480;
constexpr std::size_t series_max = 12;                              // meetings of a tandem
constexpr std::size_t layout_row = limits::layout_columns_max * 4;  // letters: three figures and a blank

std::optional<Sponsor> sponsor(Fields& fields, std::string_view key = "sponsor") {
    const auto* table = fields.table(key);
    if (!table) return std::nullopt;
    auto below = fields.below(*table, "the sponsor");
    Sponsor read{.name = below.plain("name", limits::name_graphemes_max, Need::required),
                 .role = below.text("role", title),
                 .quote = below.text("quote", quote),
                 .picture = below.picture("picture")};
    below.finish();
    return read;
}

std::vector<Heading> headings(Fields& fields, std::string_view key, std::string_view what, std::size_t most) {
    std::vector<Heading> read;
    for (const auto* item : fields.tables(key, 1, most, Need::required)) {
        auto below = fields.below(*item, std::string{what});
        read.push_back(
            {.title = below.text("title", title, Need::required), .text = below.text("text", line)});
        below.finish();
    }
    return read;
}

std::vector<TrainingCard> cards(Fields& fields, Need need) {
    std::vector<TrainingCard> read;
    constexpr std::array roles{Role::junior, Role::senior, Role::both};
    for (const auto* item : fields.tables("cards", 1, limits::training_cards_max, need)) {
        auto below = fields.below(*item, "this card");
        TrainingCard card;
        if (const auto role = below.choice("role", {"junior", "senior", "both"})) card.role = roles[*role];
        card.title = below.text("title", title, Need::required);
        card.text = below.text("text", line, Need::required);
        card.instead_of = below.text("instead_of", headline);
        card.say = below.text("say", headline);
        card.exercise = below.text("exercise", line);
        read.push_back(std::move(card));
        below.finish();
    }
    return read;
}

SegmentSpec lobby(Fields& fields) {
    LobbySpec read{.welcome = fields.text("welcome", title),
                   .help = fields.text("help", line),
                   .cards = cards(fields, Need::optional),
                   .hint = fields.text("cards_hint", line)};
    if (read.cards.empty() && !read.hint.empty())
        fields.fault("cards_hint", "there are no \"cards\" that it could announce.");
    return read;
}

constexpr std::size_t marked_text = 1000;  // of one message, with its marks
constexpr std::size_t items_max = 6;

// What has room on stage beside each other, as the plain fields have it.
std::string too_long(const std::vector<TextBlock>& blocks) {
    std::size_t words = 0;
    std::size_t items = 0;
    for (const auto& block : blocks) {
        const auto length = count_graphemes(plain_text(block));
        if (block.kind != BlockKind::item) words += length;
        items += block.kind == BlockKind::item ? 1 : 0;
        if (block.kind == BlockKind::item && length > line)
            return fmt::format("the entry \"{}\" has {} characters, at most {} have room. Shorten it.",
                               plain_text(block), length, line);
    }
    if (words > paragraphs)
        return fmt::format(
            "the paragraphs have {} characters together, at most {} have room. "
            "Shorten them, or make two messages.",
            words, paragraphs);
    if (items > items_max)
        return fmt::format("the list has {} entries, at most {} have room.", items, items_max);
    return {};
}

LocalBlocks body(Fields& fields) {
    const auto text = fields.lines("text", marked_text, Breaks::gaps);
    LocalBlocks read{read_markdown(text.de), read_markdown(text.de_du), read_markdown(text.en)};
    for (const auto* blocks : {&read.de, &read.de_du, &read.en})
        if (const auto fault = too_long(*blocks); !fault.empty()) fields.fault("text", fault);
    return read;
}

SegmentSpec message(Fields& fields) {
    MessageSpec read{.paragraphs = fields.texts("paragraphs", 1, 4, paragraphs),
                     .items = fields.texts("items", 1, items_max, line),
                     .sponsor = sponsor(fields),
                     .body = body(fields),
                     .picture = fields.picture("picture")};
    if (read.sponsor && !read.picture.empty())
        fields.fault(
            "picture",
            "a picture has no room beside a sponsor. Make two messages, or give the sponsor a \"picture\".");
    if (read.body != LocalBlocks{} && !(read.paragraphs.empty() && read.items.empty()))
        fields.fault("text",
                     "stands instead of \"paragraphs\" and \"items\": write all of it here, or nothing.");
    std::size_t german = 0;
    std::size_t english = 0;
    for (const auto& paragraph : read.paragraphs) {
        german += count_graphemes(paragraph.de);
        english += count_graphemes(paragraph.en);
    }
    if (german > paragraphs || english > paragraphs)
        fields.fault("paragraphs",
                     fmt::format("the paragraphs have {} characters together, at most {} have room. "
                                 "Shorten them, or make two messages.",
                                 std::max(german, english), paragraphs));
    return read;
}

SegmentSpec goals(Fields& fields) {
    auto read = read_goals(fields);
    if (read.results.empty()) read.sponsor = sponsor(fields);
    return read;
}

SegmentSpec rules(Fields& fields) {
    RulesSpec read{.rules = headings(fields, "rules", "this rule", 7),
                   .limits = fields.texts("limits", 1, 8, line)};
    read.proposals = fields.flag("proposals").value_or(false);
    if (const auto votes = fields.integer("votes", 0, 20)) read.votes = static_cast<int>(*votes);
    return read;
}

SegmentSpec poll(Fields& fields) {
    PollSpec read{.question = read_question(fields)};
    read.practice = fields.flag("practice").value_or(false);
    if (const auto timer = fields.integer("timer_seconds", 5, 3600)) read.timer = seconds{*timer};
    read.note = fields.text("note", line);
    return read;
}

SegmentSpec wall(Fields& fields) {
    WallSpec read;
    read.question = fields.text("question", limits::question_graphemes_max, Need::required);
    read.columns = fields.texts("columns", 1, limits::columns_max, column);
    if (const auto chosen = fields.choice("secrecy", {"no_name", "choice", "named"})) {
        read.secrecy = *chosen == 0 ? Secrecy::no_name : Secrecy::named;
        read.always_named = *chosen == 2;
    }
    constexpr std::array moderations{Moderation::before, Moderation::after, Moderation::off};
    if (const auto chosen = fields.choice("moderation", {"before", "after", "off"}))
        read.moderation = moderations[*chosen];
    if (const auto votes = fields.integer("votes", 0, 20)) read.votes = static_cast<int>(*votes);
    if (const auto collect = fields.flag("collect")) read.collect = *collect;
    if (const auto open = fields.flag("open_votes")) read.open_votes = *open;
    return read;
}

std::vector<RoundPrompt> prompts(Fields& fields) {
    std::vector<RoundPrompt> read;
    for (const auto* item : fields.tables("prompts", 1, static_cast<std::size_t>(limits::rounds_max))) {
        auto below = fields.below(*item, "this prompt");
        read.push_back({.prompt = below.text("prompt", prompt, Need::required),
                        .junior_tip = below.text("junior_tip", line),
                        .senior_tip = below.text("senior_tip", line)});
        below.finish();
    }
    return read;
}

SegmentSpec pairing(Fields& fields) {
    PairingSpec read;
    constexpr std::array modes{PairingMode::reverse, PairingMode::two_way, PairingMode::peer};
    if (const auto chosen = fields.choice("mode", {"reverse", "two-way", "peer"})) read.mode = modes[*chosen];
    if (const auto rounds = fields.integer("rounds", 1, limits::rounds_max))
        read.rounds = static_cast<int>(*rounds);
    if (const auto time = fields.minutes("first_seating_minutes", 30)) read.first_seating = *time;
    if (const auto time = fields.minutes("talk_minutes", 120)) read.talk = *time;
    if (const auto time = fields.minutes("change_over_minutes", 30)) read.change_over = *time;
    if (const auto tables = fields.integer("tables", 0, limits::people_max))
        read.tables = static_cast<int>(*tables);
    constexpr std::array odds{OddCount::rest, OddCount::trio, OddCount::stand_in};
    if (const auto chosen = fields.choice("odd", {"rest", "trio", "stand-in"})) read.odd = odds[*chosen];
    constexpr std::array partners{Partners::anybody, Partners::own_tandem, Partners::other_tandems};
    if (const auto chosen = fields.choice("partners", {"anybody", "own-tandem", "other-tandems"}))
        read.partners = partners[*chosen];
    if (const auto cue = fields.flag("half_time_cue")) read.half_time_cue = *cue;
    if (auto layout = table_layout(fields.plain_list("layout", limits::layout_rows_max, layout_row)))
        read.layout = std::move(*layout);
    else
        fields.fault("layout", layout.error());
    read.prompts = prompts(fields);
    return read;
}

SegmentSpec preferences(Fields& fields) { return PreferencesSpec{.text = fields.text("text", line)}; }

// Points of the weights, so that the sum of a pair stays far below what the solver takes.
constexpr std::int64_t points_max = 10'000;

void read_points(Fields& fields, std::string_view key, std::int64_t least, auto& into) {
    using Points = std::remove_reference_t<decltype(into)>;
    if (const auto points = fields.integer(key, least, points_max)) into = static_cast<Points>(*points);
}

SegmentSpec matching(Fields& fields) {
    MatchingSpec read;
    constexpr std::array modes{RevealMode::pages, RevealMode::one_by_one, RevealMode::at_once,
                               RevealMode::phones_only};
    if (const auto chosen = fields.choice("reveal", {"pages", "one-by-one", "at-once", "phones-only"}))
        read.reveal = modes[*chosen];
    if (const auto trios = fields.flag("trios")) read.trios = *trios;
    if (const auto* points = fields.table("points")) {
        auto below = fields.below(*points, "the points");
        read_points(below, "offered", 0, read.fit.offered);
        read_points(below, "returned", 0, read.fit.returned);
        read_points(below, "across", 0, read.fit.across);
        read_points(below, "impression", 0, read.weights.impression);
        read_points(below, "first_wish", 0, read.weights.first_wish);
        read_points(below, "second_wish", 0, read.weights.second_wish);
        read_points(below, "third_wish", 0, read.weights.third_wish);
        read_points(below, "open_to_all", 0, read.weights.open_to_all);
        read_points(below, "never_met", -points_max, read.weights.never_met);
        below.finish();
    }
    return read;
}

SegmentSpec commitment(Fields& fields) {
    CommitmentSpec read;
    if (const auto days = fields.integer("within_days", 1, 90)) read.within_days = static_cast<int>(*days);
    for (const auto* item : fields.tables("series", 1, series_max)) {
        auto below = fields.below(*item, "this meeting");
        read.series.push_back({.topic = below.text("topic", title, Need::required),
                               .goal = below.text("goal", line),
                               .question = below.text("question", line)});
        below.finish();
    }
    read.foot = fields.text("foot", line);
    return read;
}

SegmentSpec break_(Fields& fields) {
    return BreakSpec{.now = fields.text("now", headline),
                     .then = fields.text("then", headline),
                     .where = fields.text("where", headline)};
}

SegmentSpec training(Fields& fields) {
    TrainingSpec read{.cards = cards(fields, Need::required), .hint = {}};
    read.hint = fields.text("hint", title);
    return read;
}

SegmentSpec mixer(Fields& fields) {
    MixerSpec read;
    if (const auto size = fields.integer("table_size", limits::coffee_table_min, limits::coffee_table_max))
        read.table_size = static_cast<int>(*size);
    read.by_role = fields.flag("by_role").value_or(false);
    read.question = fields.text("question", line);
    read.junior_question = fields.text("junior_question", line);
    read.senior_question = fields.text("senior_question", line);
    if (!read.by_role && !(read.junior_question.empty() && read.senior_question.empty()))
        fields.fault(read.junior_question.empty() ? "senior_question" : "junior_question",
                     "only tables of one role have a question of their own. Set by_role = true.");
    return read;
}

SegmentSpec questions(Fields& fields) {
    QuestionsSpec read;
    read.question = fields.text("question", limits::question_graphemes_max);
    constexpr std::array secrecies{Secrecy::no_name, Secrecy::named};
    if (const auto chosen = fields.choice("secrecy", {"no_name", "named"})) read.secrecy = secrecies[*chosen];
    if (const auto chosen = fields.choice("moderation", {"before", "off"}))
        read.moderation = *chosen == 0 ? Moderation::before : Moderation::off;
    if (const auto votes = fields.integer("votes", 0, 20)) read.votes = static_cast<int>(*votes);
    if (const auto answers = fields.integer("answers", 0, 20)) read.answers = static_cast<int>(*answers);
    read.answering = sponsor(fields, "answering");
    if (const auto secret = fields.flag("secret_votes")) read.secret_votes = *secret;
    return read;
}

SegmentSpec closing(Fields& fields) {
    ClosingSpec read;
    for (const auto* item : fields.tables("next", 1, 6)) {
        auto below = fields.below(*item, "this date");
        read.next.push_back({.when = below.text("when", column, Need::required),
                             .what = below.text("what", title, Need::required)});
        below.finish();
    }
    read.note = fields.text("note", line);
    if (fields.flag("feedback").value_or(false)) read.feedback = closing_feedback();
    return read;
}

struct Type {
    std::string_view name;
    SegmentSpec (*read)(Fields&);
};
constexpr std::array types{Type{"lobby", lobby},        Type{"message", message},
                           Type{"goals", goals},        Type{"rules", rules},
                           Type{"poll", poll},          Type{"wall", wall},
                           Type{"pairing", pairing},    Type{"preferences", preferences},
                           Type{"matching", matching},  Type{"commitment", commitment},
                           Type{"break", break_},       Type{"closing", closing},
                           Type{"training", training},  Type{"mixer", mixer},
                           Type{"questions", questions}};

// What the rounds take with their ways.
seconds length(const PairingSpec& spec) {
    return spec.first_seating + spec.rounds * spec.talk + (spec.rounds - 1) * spec.change_over;
}

}  // namespace

std::optional<Segment> read_segment(Fields& fields, InputErrors& warnings, const std::string& file,
                                    int line) {
    const auto type =
        fields.choice("type",
                      {types[0].name, types[1].name, types[2].name, types[3].name, types[4].name,
                       types[5].name, types[6].name, types[7].name, types[8].name, types[9].name,
                       types[10].name, types[11].name, types[12].name, types[13].name, types[14].name},
                      Need::required);
    // Without its type nobody can say which fields belong to it.
    if (!type) return std::nullopt;
    Segment segment;
    segment.title = fields.text("title", title, Need::required);
    segment.headline = fields.text("headline", headline);
    segment.notes = fields.lines("notes", notes);
    segment.spec = types[*type].read(fields);
    const auto* rounds = std::get_if<PairingSpec>(&segment.spec);
    const bool may_be_left_out = rounds || std::holds_alternative<LobbySpec>(segment.spec);
    const auto minutes =
        fields.minutes("minutes", minutes_max, may_be_left_out ? Need::optional : Need::required);
    segment.planned = minutes.value_or(rounds ? length(*rounds) : seconds{0});
    if (rounds && segment.planned != length(*rounds))
        warnings.push_back({file, line, 1,
                            fmt::format("the rounds take {:.3g} minutes with their ways, {:.3g} are planned.",
                                        static_cast<double>(length(*rounds).count()) / 60,
                                        static_cast<double>(segment.planned.count()) / 60)});
    fields.finish();
    return segment;
}

}  // namespace auftakt
