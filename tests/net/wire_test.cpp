#include <doctest/doctest.h>

#include "net/wire.hpp"
#include "net/wire_client.hpp"

using namespace auftakt;
using namespace auftakt::net;

namespace {

const std::string id = R"("id":"00112233445566778899aabbccddeeff")";

std::optional<Command> command(const std::string& text, Speaker speaker = Speaker::phone) {
    const auto read = parse(text, speaker);
    if (!read || !std::holds_alternative<Wish>(*read)) return std::nullopt;
    return std::get<Wish>(*read).command;
}

// A copy, because the command often lives no longer than the call.
template <class Feature, class T>
std::optional<T> as(const std::optional<Command>& from) {
    const auto* feature = from ? std::get_if<Feature>(&*from) : nullptr;
    const auto* held = feature == nullptr ? nullptr : std::get_if<T>(feature);
    return held == nullptr ? std::nullopt : std::optional{*held};
}

}  // namespace

TEST_CASE("a wish is read with its id, and its texts are cleaned") {
    const auto text =
        R"({"do":"postNote",)" + id + R"(,"column":1,"text":"  zwei\u0000  Worte ","with_name":false})";
    const auto read = parse(text, Speaker::phone);
    REQUIRE(read);
    const auto& wish = std::get<Wish>(*read);
    CHECK(wish.id.bytes[0] == 0x00);
    CHECK(wish.id.bytes[15] == 0xff);
    const auto note = as<wall::Command, wall::PostNote>(wish.command);
    REQUIRE(note.has_value());
    CHECK(note->text.text == "zwei Worte");
    CHECK(note->column == 1);
}

TEST_CASE("a missing member is refused unless it is optional, an unknown one always") {
    CHECK(command(R"({"do":"join",)" + id + R"(,"name":"Ada","bot":false})"));
    CHECK(!command(R"({"do":"join",)" + id + R"(,"bot":false})"));
    CHECK(!command(R"({"do":"join",)" + id + R"(,"name":"Ada","bot":false,"admin":true})"));
    CHECK(!command(R"({"do":"vote",)" + id + R"(,"note":"1"})"));
    CHECK(!command(R"({"do":"vote",)" + id + R"(,"note":-1})"));
    CHECK(!command(R"({"do":"vote",)" + id + R"(,"note":1.5})"));
}

TEST_CASE("a phone cannot wish what belongs to the facilitator, nor a remote what belongs to a seat") {
    const auto next = R"({"do":"takeStep",)" + id + R"(,"from":{"kind":"open_doors","number":0}})";
    CHECK(!command(next, Speaker::phone));
    CHECK(as<run::Command, run::TakeStep>(command(next, Speaker::remote)).has_value());
    const auto leave = R"({"do":"leave",)" + id + "}";
    CHECK(command(leave, Speaker::phone));
    CHECK(!command(leave, Speaker::remote));
    for (const auto* wish :
         {"importPeople", "remove", "endShow", "jumpTo", "settle", "foundProgramme", "erase"}) {
        CAPTURE(wish);
        const auto text = std::string{R"({"do":")"} + wish + R"(",)" + id + "}";
        CHECK(!command(text, Speaker::phone));
        CHECK(!command(text, Speaker::remote));
    }
}

TEST_CASE("a remote may put in a question, cleaned and complete; a phone may not") {
    const auto good =
        R"({"do":"insertQuestion",)" + id +
        R"(,"kind":"choice","text":" Weiter\u0000 so? ","options":["Ja "," Nein"],)"
        R"("secrecy":"anonymous","live":false,"practice":false,"at_once":true,"later":false,"drawing":"dots"})";
    CHECK(!command(good, Speaker::phone));
    const auto wish = as<ask::Command, ask::InsertQuestion>(command(good, Speaker::remote));
    REQUIRE(wish.has_value());
    CHECK(wish->kind == ask::Template::choice);
    CHECK(wish->text.text == "Weiter so?");
    REQUIRE(wish->options.size() == 2);
    CHECK(wish->options[1].text == "Nein");
    CHECK(wish->at_once);
    CHECK(wish->drawing == Drawing::dots);
    CHECK(!wish->timer);
    const auto unknown = R"({"do":"insertQuestion",)" + id +
                         R"(,"kind":"exam","text":"Was?","options":[],"secrecy":"named","live":false,)"
                         R"("practice":false,"at_once":false,"later":false,"drawing":"bars"})";
    CHECK(!command(unknown, Speaker::remote));
}

TEST_CASE("a bad wish with an id can be answered, anything else not") {
    const auto bad = parse(R"({"do":"leave",)" + id + R"(,"x":1})", Speaker::phone);
    REQUIRE(!bad);
    CHECK(bad.error().id.has_value());
    const char* hopeless[] = {"",
                              "x",
                              "[]",
                              "{}",
                              "null",
                              R"({"do":7})",
                              R"({"do":"leave"})",
                              R"({"do":"leave","id":"00112233445566778899AABBCCDDEEFF"})",
                              R"({"do":"hello"})",
                              R"({"do":"hello","v":1})",
                              "{\"do\":\"ping\",\"sent\":1}}"};
    for (const auto* text : hopeless) {
        CAPTURE(text);
        const auto read = parse(text, Speaker::phone);
        REQUIRE(!read);
        CHECK(!read.error().id);
    }
    CHECK(!parse(std::string(4000, '['), Speaker::phone));
}

TEST_CASE("requests need no id") {
    const auto hello = parse(R"({"do":"hello","v":"b1"})", Speaker::phone);
    REQUIRE(hello);
    CHECK(std::get<phone::Hello>(std::get<Request>(*hello)).v == "b1");
    const auto look_up = parse(R"({"do":"lookUp","name":" Ada  Lovelace"})", Speaker::phone);
    REQUIRE(look_up);
    CHECK(std::get<phone::LookUp>(std::get<Request>(*look_up)).name.name.full == "Ada Lovelace");
}

TEST_CASE("what a simulated phone writes the server reads, and the other way round") {
    const CommandId number{{1, 2, 3}};
    const auto text = text_of(SeatCommand{people::Join{make_name("Ada"), {}, Role::junior, true}}, number);
    CHECK(text ==
          R"({"do":"join","name":"Ada","role":"junior","bot":true,"id":"01020300000000000000000000000000"})");
    CHECK(as<people::Command, people::Join>(command(text))->bot);
    const auto back = parse_server(text_of(phone::ServerMessage{phone::Refused{number, "too_fast"}}));
    REQUIRE(back);
    CHECK(std::get<phone::Refused>(*back).why == "too_fast");
    phone::Show show;
    show.face = phone::Seating{
        .phase = phone::SeatingPhase::talk, .round = 2, .rounds = 6, .countdown = {}, .ends = 605};
    const auto shown = parse_server(text_of(phone::ServerMessage{show}));
    REQUIRE(shown);
    CHECK(std::get<phone::Show>(*shown) == show);
}
