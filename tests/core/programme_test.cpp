#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using programme::LoadShow;

Show show_with(SegmentSpec spec, std::size_t segments = 1) {
    Show show;
    show.segments.resize(segments);
    show.segments.back().spec = std::move(spec);
    return show;
}

Told load(Show show) {
    Evening evening;
    return evening.tell(LoadShow{std::move(show), "d", false});
}

TEST_CASE("a programme is founded once") {
    Evening evening;
    CHECK(evening.state().programme.kind == programme::Kind::real);
    CHECK(evening.state().programme.zone == "Europe/Berlin");
    CHECK(evening.tell(programme::FoundProgramme{}) == refused(Refusal::already_done));
}

TEST_CASE("a show that runs is replaced only when that is asked for") {
    Evening evening;
    evening.next();
    CHECK(evening.tell(LoadShow{small_kickoff(), "d", false}) == refused(Refusal::not_now));
    CHECK(evening.tell(LoadShow{small_kickoff(), "d", true}) == done);
    CHECK(evening.state().run.place.phase == run::Phase::preflight);
    CHECK(evening.state().programme.shows == 2);
}

TEST_CASE("whoever waits in the lobby stays there when the show is edited before the doors open") {
    Evening evening;
    const auto ada = evening.join("Ada");
    evening.tell(LoadShow{small_kickoff(), "d", false});
    CHECK(people::is_here(evening.state().people, ada));
    evening.next();
    evening.tell(LoadShow{small_kickoff(), "d", true});
    CHECK_FALSE(people::is_here(evening.state().people, ada));
    CHECK(evening.phone(ada, people::Join{name("Ada"), {}, {}, false}) == done);
    CHECK(people::is_here(evening.state().people, ada));
}

TEST_CASE("an anonymous question that is open when the show is replaced settles and takes nothing any more") {
    Evening evening;
    evening.next();
    const auto people = evening.join_many(6);
    evening.go_to(segment::anonymous);
    const auto asked = evening.ask_id();
    for (const auto person : people) evening.phone(person, ask::GiveAnswer{asked, Choice{0}, 1});
    CHECK(evening.tell(LoadShow{small_kickoff(), "d", true}) == done);
    const auto& ask = evening.state().ask.asks.at(asked);
    CHECK(ask.stage == ask::Stage::closed);
    CHECK(ask.result->n == 6);
    CHECK(evening.sealed_rows() == 0);
    CHECK(evening.phone(people[0], ask::GiveAnswer{asked, Choice{1}, 2}) ==
          refused(Refusal::question_closed));
    CHECK(count_of<ask::AnswerGiven>(evening.facts()) == 0);
}

TEST_CASE("a show has 1 to 60 segments") {
    CHECK(load(show_with(LobbySpec{}, 0 + 1)) == done);
    CHECK(load(Show{}) == refused(Refusal::no_such_segment));
    CHECK(load(show_with(LobbySpec{}, 60)) == done);
    CHECK(load(show_with(LobbySpec{}, 61)) == refused(Refusal::no_such_segment));
}

TEST_CASE("a choice has 2 to 8 options, a wall at most 6 columns, a pairing 1 to 12 rounds") {
    struct Row {
        std::string name;
        SegmentSpec spec;
        Told told;
    };
    const auto options = [](std::size_t n) {
        return PollSpec{Question{{}, SingleChoice{std::vector<LocalText>(n)}, Secrecy::named, Split::none}};
    };
    const auto columns = [](std::size_t n) { return WallSpec{.columns = std::vector<LocalText>(n)}; };
    const auto rounds = [](int n) { return PairingSpec{.rounds = n}; };
    const auto no = refused(Refusal::no_such_option);
    const Row rows[] = {{"1 option", options(1), no},    {"2 options", options(2), done},
                        {"8 options", options(8), done}, {"9 options", options(9), no},
                        {"0 columns", columns(0), done}, {"6 columns", columns(6), done},
                        {"7 columns", columns(7), no},   {"0 rounds", rounds(0), no},
                        {"12 rounds", rounds(12), done}, {"13 rounds", rounds(13), no}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(load(show_with(row.spec)) == row.told);
    }
}

TEST_CASE("the address that phones open is chosen once, and is never empty") {
    Evening evening;
    CHECK(evening.tell(programme::ChooseAddress{clean("10.0.0.2:8080")}) == done);
    const auto facts = evening.facts().size();
    CHECK(evening.tell(programme::ChooseAddress{clean("10.0.0.2:8080")}) == done);
    CHECK(evening.facts().size() == facts);
    CHECK(evening.tell(programme::ChooseAddress{clean(" ")}) == refused(Refusal::text_empty));
}

}  // namespace
}  // namespace auftakt::test
