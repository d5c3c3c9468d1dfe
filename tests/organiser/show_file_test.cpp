#include "organiser/show_file.hpp"

#include <doctest/doctest.h>

#include "core/limits.hpp"

using namespace auftakt;
using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

namespace {

const std::string head = "[show]\ntitle = \"X\"\n[[segment]]\ntype = \"lobby\"\ntitle = \"An\"\n";

Show parsed(const std::string& text) {
    auto file = parse_show(text, "s.toml");
    if (!file)
        for (const auto& error : file.error()) MESSAGE(to_string(error));
    REQUIRE(file);
    return file->show;
}

Texts faults(const std::string& text) {
    const auto file = parse_show(text, "s.toml");
    Texts lines;
    if (!file)
        for (const auto& error : file.error()) lines.push_back(to_string(error));
    return lines;
}

template <class Spec>
Spec second(const std::string& fields) {
    const auto show = parsed(head + "[[segment]]\ntitle = \"T\"\n" + fields);
    REQUIRE(show.segments.size() == 2);
    return std::get<Spec>(show.segments[1].spec);
}

}  // namespace

TEST_CASE("the frame of a show is read") {
    const auto show = parsed(R"([show]
title = { de = "Auftakt", en = "Kickoff" }
language = "en"
address = "du"
theme = "light"
planned_start = "09:30"
hall = "Main hall"
wifi = { name = "Guest", password = "secret" }
message_templates = ["Quiet please"]
[topics]
offered = [{ de = "Daten", en = "Data" }]
wanted = ["Saying no"]
[[segment]]
type = "lobby"
title = "Arriving"
minutes = 15
welcome = "Welcome"
)");
    CHECK(show.title == LocalText{"Auftakt", "", "Kickoff"});
    CHECK(show.language == Language::en);
    CHECK(show.address == Address::du);
    CHECK(show.theme == Theme::light);
    CHECK(show.planned_start == 570);
    CHECK(show.hall == LocalText{"", "", "Main hall"});
    CHECK(show.wifi == Wifi{"Guest", "secret"});
    CHECK(show.message_templates == std::vector<LocalText>{{"", "", "Quiet please"}});
    CHECK(show.topics.offered == std::vector<LocalText>{{"Daten", "", "Data"}});
    CHECK(show.topics.wanted == std::vector<LocalText>{{"", "", "Saying no"}});
    CHECK(show.segments[0].planned == 15min);
    CHECK(std::get<LobbySpec>(show.segments[0].spec).welcome == LocalText{"", "", "Welcome"});
}

TEST_CASE("each type of segment takes its own fields") {
    CHECK(
        second<MessageSpec>("type = \"message\"\nminutes = 3\nparagraphs = [\"a\", \"b\"]\nitems = [\"c\"]\n"
                            "sponsor = { name = \"N\", role = \"R\", quote = \"Q\" }\n") ==
        MessageSpec{
            {{"a", "", ""}, {"b", "", ""}}, {{"c", "", ""}}, Sponsor{"N", {"R", "", ""}, {"Q", "", ""}}});
    CHECK(second<GoalsSpec>("type = \"goals\"\nminutes = 3\ngoals = [{ title = \"a\", text = \"b\" }]\n") ==
          GoalsSpec{{{{"a", "", ""}, {"b", "", ""}}}, std::nullopt});
    CHECK(
        second<RulesSpec>("type = \"rules\"\nminutes = 3\nrules = [{ title = \"a\" }]\nlimits = [\"b\"]\n") ==
        RulesSpec{{{{"a", "", ""}, {}}}, {{"b", "", ""}}});
    const auto poll = second<PollSpec>(
        "type = \"poll\"\nminutes = 2.5\nquestion = \"q\"\noptions = [\"a\", \"b\"]\nsecrecy = \"named\"\n"
        "split = \"role\"\npractice = true\ntimer_seconds = 45\n");
    CHECK(poll.question.text.de == "q");
    CHECK(std::get<SingleChoice>(poll.question.kind).options.size() == 2);
    CHECK(poll.question.secrecy == Secrecy::named);
    CHECK(poll.question.split == Split::role);
    CHECK(poll.practice);
    CHECK(poll.timer == 45s);
    const auto wall = second<WallSpec>(
        "type = \"wall\"\nminutes = 7\nquestion = \"q\"\ncolumns = [\"a\"]\nsecrecy = \"named\"\n"
        "moderation = \"off\"\nvotes = 5\n");
    CHECK(wall == WallSpec{{"q", "", ""}, {{"a", "", ""}}, Secrecy::named, Moderation::off, 5, true});
    const auto collected = second<WallSpec>(
        "type = \"wall\"\nminutes = 7\nquestion = \"q\"\nsecrecy = \"choice\"\nmoderation = \"after\"\n"
        "collect = true\nopen_votes = true\n");
    CHECK(collected == WallSpec{{"q", "", ""}, {}, Secrecy::named, Moderation::after, 3, false, true, true});
    const auto rounds = second<PairingSpec>(
        "type = \"pairing\"\nmode = \"two-way\"\nrounds = 4\ntalk_minutes = 8\nchange_over_minutes = 1.5\n"
        "first_seating_minutes = 2\ntables = 9\n[[segment.prompts]]\nprompt = \"p\"\njunior_tip = \"j\"\n"
        "senior_tip = \"s\"\n");
    CHECK(rounds ==
          PairingSpec{
              PairingMode::two_way, 4, 120s, 480s, 90s, 9, {{{"p", "", ""}, {"j", "", ""}, {"s", "", ""}}}});
    CHECK(second<BreakSpec>("type = \"break\"\nminutes = 10\nnow = \"a\"\nthen = \"b\"\nwhere = \"c\"\n") ==
          BreakSpec{{"a", "", ""}, {"b", "", ""}, {"c", "", ""}});
    CHECK(second<ClosingSpec>("type = \"closing\"\nminutes = 4\nnext = [{ when = \"a\", what = \"b\" }]\n") ==
          ClosingSpec{{{{"a", "", ""}, {"b", "", ""}}}, {}});
}

TEST_CASE("a training, coffee tables and questions to the stage take their own fields") {
    CHECK(second<TrainingSpec>(
              "type = \"training\"\nminutes = 7\nhint = \"h\"\ncards = [{ role = \"junior\", "
              "title = \"a\", text = \"b\", instead_of = \"c\", say = \"d\", exercise = \"e\" }, "
              "{ title = \"f\", text = \"g\" }]\n") ==
          TrainingSpec{
              {{Role::junior, {"a", "", ""}, {"b", "", ""}, {"c", "", ""}, {"d", "", ""}, {"e", "", ""}},
               {Role::both, {"f", "", ""}, {"g", "", ""}, {}, {}, {}}},
              {"h", "", ""}});
    CHECK(second<MixerSpec>("type = \"mixer\"\nminutes = 10\n") == MixerSpec{});
    CHECK(
        second<MixerSpec>("type = \"mixer\"\nminutes = 10\ntable_size = 3\nby_role = true\nquestion = \"q\"\n"
                          "junior_question = \"j\"\nsenior_question = \"s\"\n") ==
        MixerSpec{3, true, {"q", "", ""}, {"j", "", ""}, {"s", "", ""}});
    CHECK(second<QuestionsSpec>("type = \"questions\"\nminutes = 4\n") == QuestionsSpec{});
    CHECK(second<QuestionsSpec>("type = \"questions\"\nminutes = 4\nsecret_votes = true\n").secret_votes);
    CHECK(second<QuestionsSpec>(
              "type = \"questions\"\nminutes = 4\nquestion = \"q\"\nsecrecy = \"no_name\"\n"
              "moderation = \"before\"\nvotes = 3\nanswers = 5\nanswering = { name = \"N\" }\n") ==
          QuestionsSpec{{"q", "", ""}, Secrecy::no_name, Moderation::before, 3, 5, Sponsor{"N", {}, {}}});
}

TEST_CASE("cards without a text, tables for one and questions of a role at mixed tables are faults") {
    const auto told = [](const std::string& fields) {
        return faults(head + "[[segment]]\ntitle = \"T\"\nminutes = 5\n" + fields);
    };
    CHECK(told("type = \"training\"\n").size() == 1);
    CHECK(told("type = \"training\"\ncards = [{ title = \"a\" }]\n").size() == 1);
    CHECK(told("type = \"training\"\ncards = [{ title = \"a\", text = \"b\", role = \"boss\" }]\n").size() ==
          1);
    CHECK(told("type = \"mixer\"\ntable_size = 8\n").empty());
    CHECK(told("type = \"mixer\"\ntable_size = 1\n").size() == 1);
    CHECK(told("type = \"mixer\"\ntable_size = 9\n").size() == 1);
    CHECK(told("type = \"mixer\"\nsenior_question = \"s\"\n") ==
          Texts{"s.toml:10:1: only tables of one role have a question of their own. Set by_role = true."});
    CHECK(told("type = \"questions\"\nvotes = 21\n").size() == 1);
    CHECK(told("type = \"questions\"\nsecrecy = \"anonymous\"\n").size() == 1);
    std::string cards;
    for (int i = 0; i < 16; ++i) cards += "{ title = \"a\", text = \"b\" }, ";
    CHECK(told("type = \"training\"\ncards = [" + cards + "]\n").empty());
    CHECK(told("type = \"training\"\ncards = [" + cards + "{ title = \"a\", text = \"b\" }]\n").size() == 1);
}

TEST_CASE("rounds say what happens to whoever is left over, at half time, and where the tables stand") {
    const auto rounds = second<PairingSpec>(
        "type = \"pairing\"\nodd = \"stand-in\"\nhalf_time_cue = true\nlayout = [\"1 2 3\", \" 4 .  12\"]\n");
    CHECK(rounds.odd == OddCount::stand_in);
    CHECK(rounds.half_time_cue);
    CHECK(rounds.layout == HallLayout{{1, 2, 3}, {4, 0, 12}});
    const auto usual = second<PairingSpec>("type = \"pairing\"\n");
    CHECK(usual.odd == OddCount::rest);
    CHECK_FALSE(usual.half_time_cue);
    CHECK(usual.layout.empty());
}

TEST_CASE("a faulty layout of tables is named with its row and what to do") {
    const auto fault = [](const std::string& layout) {
        const auto found =
            faults(head + "[[segment]]\ntype = \"pairing\"\ntitle = \"R\"\nlayout = " + layout + "\n");
        return found.size() == 1 ? found[0].substr(found[0].find(": ") + 2) : std::to_string(found.size());
    };
    CHECK(fault("[\"1 2\", \"3 x\"]") ==
          "row 2 of \"layout\" holds \"x\": write table numbers from 1 to 999 and a dot where no table "
          "stands.");
    CHECK(fault("[\"1 2\", \"3 1000\"]") ==
          "row 2 of \"layout\" holds \"1000\": write table numbers from 1 to 999 and a dot where no table "
          "stands.");
    CHECK(fault("[\"1 2\", \"3 1\"]") ==
          "table 1 stands in row 1 and in row 2 of \"layout\": leave one of them out.");
    CHECK(fault("[\"1\", \" \"]") == "row 2 of \"layout\" has 0 places, 1 to 24 are possible.");
    CHECK(fault("[\". .\"]") == "\"layout\" holds no table: write their numbers, or leave it out.");
    CHECK(fault("5") == "\"layout\" must be a list: [\"…\", \"…\"].");
}

TEST_CASE("rounds without minutes take what they need") {
    const auto show = parsed(head + "[[segment]]\ntype = \"pairing\"\ntitle = \"R\"\nrounds = 6\n");
    CHECK(show.segments[1].planned == 49min);  // 3 + 6 × 6 + 5 × 2
}

TEST_CASE("notes keep their lines, other texts flow") {
    const auto show = parsed(head + "notes = \"\"\"one\n  two\n\nthree\"\"\"\nwelcome = \"\"\"a\nb\"\"\"\n");
    CHECK(show.segments[0].notes.de == "one\ntwo\nthree");
    CHECK(std::get<LobbySpec>(show.segments[0].spec).welcome.de == "a b");
}

TEST_CASE("a fault in the syntax stands alone, with its place") {
    const auto found = faults("[show\ntitle = 5\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("s.toml:1:6: this is not TOML: "));
}

TEST_CASE("all other faults are told at once, each with its place and what to do") {
    CHECK(faults(R"([show]
titel = "X"
language = "fr"
planned_start = "25:00"
[[segment]]
type = "message"
title = "M"
minutes = 0
[[segment]]
type = "pol"
title = "P"
[[segment]]
type = "poll"
title = "P"
minutes = "3"
question = "Q"
options = ["one"]
[[segment]]
type = "pairing"
title = "R"
rounds = 13
)") == Texts{
           "s.toml:1:1: [show] has no \"title\". Add it.",
           "s.toml:2:1: \"titel\" is not known in [show]. Did you mean \"title\"?",
           "s.toml:3:12: \"language\" must be one of: de, en.",
           "s.toml:4:17: \"planned_start\" must be a time of day: \"09:30\".",
           "s.toml:6:1: the first segment must be the lobby, where people arrive. Put one before this.",
           "s.toml:8:11: \"minutes\" must be a number of minutes, more than 0 and at most 480. Correct it.",
           "s.toml:10:8: \"type\" must be one of: lobby, message, goals, rules, poll, wall, pairing, "
           "preferences, matching, commitment, break, "
           "closing, training, mixer, questions.",
           "s.toml:15:11: \"minutes\" must be a number of minutes, more than 0 and at most 480. Correct it.",
           "s.toml:17:1: \"options\" has 1 entries, 2 to 8 are possible.",
           "s.toml:21:10: \"rounds\" must be a whole number from 1 to 12, not 13. Correct it."});
}

TEST_CASE("a choice says how it is shown, texts how their pages turn, and what has no room is explained") {
    const std::string poll = "type = \"poll\"\nminutes = 2\nquestion = \"q\"\n";
    const auto six = poll + "options = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]\n";
    const auto seven = poll + "options = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\"]\n";
    CHECK(second<PollSpec>(six).question.drawing == Drawing::bars);
    CHECK(second<PollSpec>(six + "show_as = \"donut\"\n").question.drawing == Drawing::donut);
    CHECK(second<PollSpec>(poll + "kind = \"pulse\"\nshow_as = \"dots\"\n").question.drawing ==
          Drawing::dots);
    const auto text = second<PollSpec>(poll + "kind = \"text\"\nturns_pages = true\n");
    CHECK(std::get<OpenText>(text.question.kind).turns);
    CHECK_FALSE(std::get<OpenText>(second<PollSpec>(poll + "kind = \"text\"\n").question.kind).turns);
    const auto in_show = [](const std::string& segment) {
        return faults(head + "[[segment]]\ntitle = \"P\"\n" + segment);
    };
    CHECK(in_show(seven + "show_as = \"donut\"\n") ==
          Texts{"s.toml:12:1: a donut has room for 6 options: write \"bars\" or \"dots\"."});
    CHECK(in_show(poll + "kind = \"text\"\nshow_as = \"dots\"\n") ==
          Texts{"s.toml:12:1: only \"single\" and \"pulse\" can be shown in another way: leave it out."});
    CHECK(in_show(six + "show_as = \"pie\"\n") ==
          Texts{"s.toml:12:11: \"show_as\" must be one of: bars, dots, donut."});
    const auto pages = in_show(six + "turns_pages = true\n");
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].starts_with("s.toml:12:1: \"turns_pages\" is not known in this segment."));
}

TEST_CASE("a text in a wrong place or form is a fault") {
    CHECK(faults(head + "welcome = 5\n") ==
          Texts{"s.toml:6:11: a text is needed here, not a whole number. Put it in quotation marks."});
    CHECK(faults(head + "welcome = { de_du = \"ihr\" }\n") ==
          Texts{"s.toml:6:11: \"de_du\" stands alone. Add \"de\", which is shown where people are addressed "
                "as Sie."});
    CHECK(faults(head + "welcome = { fr = \"x\" }\n") ==
          Texts{"s.toml:6:13: \"fr\" is not known in this text. Did you mean \"de\"?"});
    CHECK(faults("[show]\ntitle = \"\"\n[[segment]]\ntype = \"lobby\"\ntitle = \"An\"\n") ==
          Texts{"s.toml:2:9: this text is empty. Write one."});
    CHECK(faults("[show]\ntitle = \"X\"\n[segment]\ntype = \"lobby\"\n") ==
          Texts{"s.toml:3:2: \"segment\" must be a list of tables: write [[segment]] with two brackets, or "
                "segment = "
                "[{…}, {…}]."});
    CHECK(faults("") == Texts{"s.toml:1:1: a show file has no \"show\". Add it.",
                              "s.toml:1:1: a show file has no \"segment\". Add it."});
}

TEST_CASE("questions, options and segments hold at their limit and not one beyond") {
    const auto poll = [](std::size_t question, std::size_t options) {
        std::string text = head + "[[segment]]\ntype = \"poll\"\ntitle = \"P\"\nminutes = 1\nquestion = \"" +
                           std::string(question, 'x') + "\"\noptions = [";
        for (std::size_t i = 0; i < options; ++i) text += "\"o\",";
        return text + "]\n";
    };
    CHECK(faults(poll(limits::question_graphemes_max, limits::options_max)).empty());
    CHECK(faults(poll(limits::question_graphemes_max + 1, 2)) ==
          Texts{"s.toml:10:12: this text has 151 characters, at most 150 have room. Shorten it."});
    CHECK(faults(poll(5, limits::options_max + 1)) ==
          Texts{"s.toml:11:1: \"options\" has 9 entries, 2 to 8 are possible."});
    const auto segments = [](std::size_t n) {
        std::string text = head;
        for (std::size_t i = 1; i < n; ++i)
            text += "[[segment]]\ntype = \"break\"\ntitle = \"B\"\nminutes = 1\n";
        return text;
    };
    CHECK(parsed(segments(limits::segments_max)).segments.size() == 60);
    CHECK(faults(segments(limits::segments_max + 1)) ==
          Texts{"s.toml:3:3: \"segment\" has 61 entries, 1 to 60 are possible."});
}

TEST_CASE("a message of more than 320 characters has no room on stage") {
    const auto message = [](std::size_t n) {
        return head + "[[segment]]\ntype = \"message\"\ntitle = \"M\"\nminutes = 1\nparagraphs = [\"" +
               std::string(100, 'x') + "\", \"" + std::string(n - 100, 'x') + "\"]\n";
    };
    CHECK(faults(message(320)).empty());
    CHECK(faults(message(321)) ==
          Texts{"s.toml:10:1: the paragraphs have 321 characters together, at most 320 have "
                "room. Shorten them, or make two messages."});
}

TEST_CASE("what has no effect yet, or does not add up, is a warning") {
    const auto file = parse_show(
        "[show]\ntitle = \"X\"\naccent = \"#123456\"\n[[segment]]\ntype = \"lobby\"\n"
        "title = \"An\"\n[[segment]]\ntype = \"pairing\"\ntitle = \"R\"\nminutes = 30\n",
        "s.toml");
    REQUIRE(file);
    REQUIRE(file->warnings.size() == 2);
    CHECK(to_string(file->warnings[0]) == "s.toml:3:1: \"accent\" has no effect in this version.");
    CHECK(to_string(file->warnings[1]) ==
          "s.toml:7:1: the rounds take 49 minutes with their ways, 30 are planned.");
}

TEST_CASE("wishes that no matching uses are warned of") {
    const std::string doors =
        "[show]\ntitle = \"T\"\n[[segment]]\ntype = \"lobby\"\ntitle = \"A\"\nminutes = 5\n";
    const std::string wishes = "[[segment]]\ntype = \"preferences\"\ntitle = \"W\"\nminutes = 3\n";
    const std::string matching = "[[segment]]\ntype = \"matching\"\ntitle = \"M\"\nminutes = 3\n";
    const auto alone = parse_show(doors + matching + wishes, "s.toml");
    REQUIRE(alone.has_value());
    REQUIRE(alone->warnings.size() == 1);
    CHECK(to_string(alone->warnings[0])
              .starts_with("s.toml:11:1: this segment asks for wishes, and no matching"));
    const auto used = parse_show(doors + wishes + matching, "s.toml");
    REQUIRE(used.has_value());
    CHECK(used->warnings.empty());
}

TEST_CASE("a quotation mark that does not close is named as such") {
    const auto found = faults("[show]\ntitle = \"a\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("s.toml:2:11: this is not TOML: "));
    CHECK(found[0].ends_with(" Close its quotation mark on the same line."));
}
