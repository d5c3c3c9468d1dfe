#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <map>

#include "core/segment_parts.hpp"
#include "organiser/show_file.hpp"

// The shows that come with the product.
using namespace auftakt;
using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

TEST_CASE("the kickoff that comes with the product is without fault and takes 120 minutes") {
    const auto file = read_show("kiosk-config/shows/reverse-mentoring-kickoff.toml");
    if (!file)
        for (const auto& error : file.error()) MESSAGE(to_string(error));
    REQUIRE(file);
    CHECK(file->warnings.empty());
    const auto& show = file->show;
    std::vector<std::size_t> types;
    std::chrono::seconds planned{0};
    for (const auto& segment : show.segments) {
        types.push_back(segment.spec.index());
        if (!std::holds_alternative<LobbySpec>(segment.spec)) planned += segment.planned;
        CHECK_FALSE(segment.notes.de.empty());
        CHECK_FALSE(segment.notes.en.empty());
        CHECK_FALSE(segment.title.en.empty());
    }
    // lobby, message, poll, message, poll, goals, rules, training, pairing, preferences, break, wall,
    // matching, commitment, poll, closing
    CHECK(types == std::vector<std::size_t>{0, 1, 4, 1, 4, 2, 3, 12, 6, 7, 10, 5, 8, 9, 4, 11});
    CHECK(planned == 120min);
    // The three goals and the five Cs: eight taps.
    const auto& goals = std::get<GoalsSpec>(show.segments[5].spec);
    REQUIRE(goals.question);
    CHECK(std::get<Scale>(goals.question->kind).items.size() == 8);
    CHECK(std::get<RulesSpec>(show.segments[6].spec).proposals);
    CHECK(std::get<TrainingSpec>(show.segments[7].spec).cards.size() == 10);
    CHECK(std::get<ClosingSpec>(show.segments[15].spec).feedback);
    CHECK(std::get<CommitmentSpec>(show.segments[13].spec).series.size() == 9);
    CHECK(std::get<PairingSpec>(show.segments[8].spec).prompts.size() == 6);
    CHECK(show.topics.offered.size() == 40);
    CHECK(show.topics.wanted.size() == 30);
}

const Show& shipped(const std::string& name) {
    static std::map<std::string, Show> read;
    const auto held = read.find(name);
    if (held != read.end()) return held->second;
    const auto file = read_show("kiosk-config/shows/" + name + ".toml");
    if (!file)
        for (const auto& error : file.error()) MESSAGE(to_string(error));
    REQUIRE(file);
    CHECK(file->warnings.empty());
    return read.emplace(name, file->show).first->second;
}

// What a show measures, in the order of its file.
Texts measures_of(const Show& show) {
    Texts found;
    for (const auto& segment : show.segments) {
        const auto* question = question_of(segment.spec);
        const auto* scale = question == nullptr ? nullptr : std::get_if<Scale>(&question->kind);
        if (scale == nullptr) continue;
        for (const auto& item : scale->items)
            if (!item.measure.empty()) found.push_back(item.measure);
    }
    return found;
}

TEST_CASE("later shows measure again what the kickoff did, and the own tandem, in thirteen taps") {
    const Texts house{"goal.1",
                      "goal.2",
                      "goal.3",
                      "c5.commitment.a",
                      "c5.communication.a",
                      "c5.connection.a",
                      "c5.collaboration.a",
                      "c5.creativity.a"};
    const Texts tandem{"c5.commitment.b", "c5.communication.b", "c5.connection.b", "c5.collaboration.b",
                       "c5.creativity.b"};
    const auto joined = [](std::initializer_list<Texts> parts) {
        Texts all;
        for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
        return all;
    };
    // How people start, and how they leave.
    const Texts mood{"confidence"};
    CHECK(measures_of(shipped("reverse-mentoring-kickoff")) == joined({mood, house, mood}));
    CHECK(measures_of(shipped("check-in")) == joined({house, tandem, mood}));
    CHECK(measures_of(shipped("reflection")) == joined({house, tandem, mood}));
    CHECK(measures_of(shipped("closing")) == joined({house, tandem, {"look-back"}, mood}));
}

TEST_CASE("the closing tells before and after of what it has measured, and asks nothing for that") {
    const auto& show = shipped("closing");
    const auto found = std::ranges::find_if(show.segments, [](const Segment& segment) {
        const auto* goals = std::get_if<GoalsSpec>(&segment.spec);
        return goals != nullptr && !goals->results.empty();
    });
    REQUIRE(found != show.segments.end());
    CHECK(found->title.de == "Vorher und nachher");
    CHECK(question_of(found->spec) == nullptr);
    const auto asked = measures_of(show);
    const auto& results = std::get<GoalsSpec>(found->spec).results;
    CHECK(results.size() == 9);
    for (const auto& item : results) {
        CAPTURE(item.measure);
        CHECK(std::ranges::find(asked, item.measure) != asked.end());
        CHECK_FALSE(item.name.en.empty());
    }
}

TEST_CASE("the short kickoff has no training: its lobby brings five cards for each role to the phones") {
    const auto& show = shipped("short-kickoff");
    const auto& lobby = std::get<LobbySpec>(show.segments.front().spec);
    CHECK(lobby.hint.de == "Fünf Karten zur Vorbereitung. Zwei Minuten Lesezeit, wann Sie mögen.");
    CHECK(std::ranges::count(lobby.cards, Role::junior, &TrainingCard::role) == 5);
    CHECK(std::ranges::count(lobby.cards, Role::senior, &TrainingCard::role) == 5);
    for (const auto& segment : show.segments) CHECK_FALSE(std::holds_alternative<TrainingSpec>(segment.spec));
}
