#include <doctest/doctest.h>

#include <fmt/format.h>

#include <set>

#include "core/limits.hpp"
#include "organiser/markdown.hpp"
#include "organiser/ready_scales.hpp"
#include "organiser/show_file.hpp"

// What a show file says about goals, rules, messages and the end.
using namespace auftakt;

namespace {

const std::string head = "[show]\ntitle = \"X\"\n[[segment]]\ntype = \"lobby\"\ntitle = \"An\"\n";

std::string segment(const std::string& type, const std::string& fields) {
    return fmt::format("{}[[segment]]\ntype = \"{}\"\ntitle = \"S\"\nminutes = 3\n{}\n", head, type, fields);
}

template <class Spec>
Spec read(const std::string& type, const std::string& fields) {
    const auto file = parse_show(segment(type, fields), "show.toml");
    REQUIRE(file.has_value());
    return std::get<Spec>(file->show.segments.at(1).spec);
}

std::string fault(const std::string& type, const std::string& fields) {
    const auto file = parse_show(segment(type, fields), "show.toml");
    if (file.has_value()) return "";
    return file.error().front().message;
}

const Scale& scale_of(const std::optional<Question>& question) { return std::get<Scale>(question->kind); }

std::string said(const std::vector<TextBlock>& blocks) {
    std::string all;
    for (const auto& block : blocks) {
        all += block.kind == BlockKind::heading ? "# " : block.kind == BlockKind::item ? "- " : "";
        for (const auto& run : block.runs)
            all += (run.strong ? "<" : "") + std::string{run.italic ? "/" : ""} + run.text +
                   (run.italic ? "/" : "") + (run.strong ? ">" : "");
        all += "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("a goal with a question is measured, under its number unless it has a name of its own") {
    const auto goals = read<GoalsSpec>(
        "goals",
        "goals = [{ title = \"a\", question = \"Wie oft?\", labels = [\"nie\", \"immer\"] }, { title = \"b\" "
        "}, "
        "{ title = \"c\", question = \"Wie leicht?\", measure = \"mut\" }]\nquestion = \"Heute?\"\n");
    CHECK(goals.goals[0].measure == "goal.1");
    CHECK(goals.goals[1].measure.empty());
    CHECK(goals.goals[2].measure == "mut");
    CHECK(goals.question->text.de == "Heute?");
    CHECK(goals.question->secrecy == Secrecy::anonymous);
    const auto& scale = scale_of(goals.question);
    CHECK(scale.steps == 5);
    REQUIRE(scale.items.size() == 2);
    CHECK(scale.items[0] ==
          ScaleItem{{"Wie oft?", "", ""}, "goal.1", {"a", "", ""}, {{"nie", "", ""}, {"immer", "", ""}}});
    CHECK(scale.items[1].measure == "mut");
}

TEST_CASE("goals without a question are only shown") {
    CHECK_FALSE(read<GoalsSpec>("goals", "goals = [{ title = \"a\" }]").question.has_value());
    CHECK(fault("goals", "goals = [{ title = \"a\", measure = \"m\" }]") ==
          "this goal has no \"question\" that could measure it.");
    CHECK(fault("goals", "goals = [{ title = \"a\" }]\nquestion = \"q\"") ==
          "no goal has a question of its own, so nothing is asked.");
}

TEST_CASE("results of goals name what was measured, and ask nothing") {
    const auto goals = read<GoalsSpec>("goals",
                                       "results = true\nfive_cs = \"a\"\n"
                                       "goals = [{ title = \"a\" }, { title = \"b\", measure = \"mut\" }]");
    CHECK(goals.goals.empty());
    CHECK_FALSE(goals.question.has_value());
    REQUIRE(goals.results.size() == 7);
    CHECK(goals.results[0].measure == "goal.1");
    CHECK(goals.results[0].name.de == "a");
    CHECK(goals.results[1].measure == "mut");
    CHECK(goals.results[2].measure == "c5.commitment.a");
    CHECK(goals.results[2].name.de == "Engagement");
    CHECK_FALSE(fault("goals", "results = true\ngoals = [{ title = \"a\", question = \"q\" }]").empty());
    CHECK(fault("goals",
                "results = true\ngoals = [{ title = \"a\", measure = \"m\" }, "
                "{ title = \"b\", measure = \"m\" }]") ==
          "two of these have the same \"measure\", which could not be told apart.");
}

TEST_CASE("cards of the lobby are those of a training; without any nothing announces them") {
    const auto lobby = [](const std::string& fields) {
        return parse_show("[show]\ntitle = \"X\"\n[[segment]]\ntype = \"lobby\"\ntitle = \"An\"\n" + fields,
                          "show.toml");
    };
    const auto read = lobby(
        "cards = [{ role = \"junior\", title = \"t\", text = \"x\", say = \"s\" }]\ncards_hint = \"Fünf "
        "Karten\"\n");
    REQUIRE(read.has_value());
    const auto& spec = std::get<LobbySpec>(read->show.segments.front().spec);
    CHECK(spec.cards == std::vector<TrainingCard>{{Role::junior, {"t"}, {"x"}, {}, {"s"}, {}}});
    CHECK(spec.hint.de == "Fünf Karten");
    const auto bare = lobby("cards_hint = \"Fünf Karten\"\n");
    REQUIRE_FALSE(bare.has_value());
    CHECK(bare.error().front().message == "there are no \"cards\" that it could announce.");
}

TEST_CASE("the five Cs are ready to be asked, of the house, of the tandem, or both") {
    const auto items = [](const std::string& which) {
        const auto goals =
            read<GoalsSpec>("goals", "goals = [{ title = \"a\" }]\nfive_cs = \"" + which + "\"");
        return scale_of(goals.question).items;
    };
    CHECK(items("a").size() == 5);
    CHECK(items("a")[0].measure == "c5.commitment.a");
    CHECK(items("a")[2].text.de_du == "Wie fern oder nah sind dir Menschen anderer Ebenen?");
    CHECK(items("b")[4].measure == "c5.creativity.b");
    CHECK(items("both").size() == 10);
    std::set<std::string> measures;
    for (const auto& item : items("both")) {
        CHECK(item.labels.size() == 5);
        CHECK_FALSE(item.name.en.empty());
        measures.insert(item.measure);
    }
    CHECK(measures.size() == 10);
    const auto poll = read<PollSpec>("poll", "kind = \"scale\"\nquestion = \"q\"\nfive_cs = \"a\"");
    CHECK(std::get<Scale>(poll.question.kind).items == five_cs(FiveCs::house));
}

TEST_CASE("a scale takes fifteen items and no more, and no measure twice") {
    std::string goals = "goals = [";
    for (int i = 0; i < 5; ++i) goals += "{ title = \"a\", question = \"q\" }, ";
    const auto all = read<GoalsSpec>("goals", goals + "]\nfive_cs = \"both\"");
    CHECK(scale_of(all.question).items.size() == limits::scale_items_max);
    std::string items = "kind = \"scale\"\nquestion = \"q\"\nfive_cs = \"both\"\nitems = [";
    for (int i = 0; i < 6; ++i) items += "{ text = \"a\" }, ";
    CHECK(fault("poll", items + "]") == "with these the question has 16 items, at most 15 are possible.");
    CHECK(fault("goals",
                "goals = [{ title = \"a\", question = \"q\", measure = \"m\" }, "
                "{ title = \"b\", question = \"q\", measure = \"m\" }]") ==
          "two of these have the same \"measure\", which could not be told apart.");
}

TEST_CASE("rules take proposals and votes where the show says so, and feedback is three taps") {
    const auto rules = read<RulesSpec>("rules", "rules = [{ title = \"a\" }]\nproposals = true\nvotes = 5");
    CHECK(rules.proposals);
    CHECK(rules.votes == 5);
    CHECK_FALSE(read<RulesSpec>("rules", "rules = [{ title = \"a\" }]").proposals);
    CHECK(read<ClosingSpec>("closing", "feedback = true").feedback == closing_feedback());
    CHECK(scale_of(closing_feedback()).items.size() == 3);
    CHECK(scale_of(closing_feedback()).items[2].measure == "confidence");
    CHECK(well_formed(closing_feedback()));
    CHECK_FALSE(read<ClosingSpec>("closing", "feedback = false").feedback.has_value());
}

TEST_CASE("a message is written in a part of Markdown") {
    const auto message = read<MessageSpec>("message",
                                           "text = \"\"\"\n# Warum\n\nWir lernen **voneinander**\nund *gern*."
                                           "\n\n- eins\n- [zwei](https://x.example)\n\"\"\"");
    CHECK(said(message.body.de) == "# Warum\nWir lernen <voneinander> und /gern/.\n- eins\n- zwei\n");
    CHECK(fault("message", "text = \"a\"\nitems = [\"b\"]") ==
          "stands instead of \"paragraphs\" and \"items\": write all of it here, or nothing.");
}

TEST_CASE("marks are marks only where they enclose words") {
    CHECK(said(read_markdown("3 * 4 * 5")) == "3 * 4 * 5\n");
    CHECK(said(read_markdown("ein *offenes Ende")) == "ein *offenes Ende\n");
    CHECK(said(read_markdown("\\*kein Stern\\*")) == "*kein Stern*\n");
    CHECK(said(read_markdown("datei_name_hier und _betont_")) == "datei_name_hier und /betont/\n");
    CHECK(said(read_markdown("***beides***")) == "</beides/>\n");
    CHECK(said(read_markdown("**[Adresse](http://x)** [kein Ende](")) == "<Adresse> [kein Ende](\n");
    CHECK(said(read_markdown("1. eins\n2. zwei\n  weiter\n#kein Titel\n\n## Titel ")) ==
          "- eins\n- zwei weiter #kein Titel\n# Titel\n");
    CHECK(said(read_markdown("<b>Text</b>")) == "<b>Text</b>\n");
    CHECK(read_markdown(" \n\n").empty());
}

TEST_CASE("a marked text has as much room as its plain fields") {
    const auto text = [](const std::string& words) { return "text = \"\"\"\n" + words + "\n\"\"\""; };
    CHECK(fault("message", text("**" + std::string(320, 'x') + "**")).empty());
    CHECK(fault("message", text(std::string(321, 'x'))) ==
          "the paragraphs have 321 characters together, at most 320 have room. Shorten them, or make two "
          "messages.");
    CHECK(fault("message", text("- " + std::string(110, 'x'))).empty());
    CHECK_FALSE(fault("message", text("- " + std::string(111, 'x'))).empty());
    CHECK(fault("message", text("- a\n- b\n- c\n- d\n- e\n- f")).empty());
    CHECK(fault("message", text("- a\n- b\n- c\n- d\n- e\n- f\n- g")) ==
          "the list has 7 entries, at most 6 have room.");
}
