#include <doctest/doctest.h>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using namespace screen;

TEST_CASE("a message stands for twenty seconds, or until it is hidden") {
    Evening evening;
    CHECK(evening.tell(ShowMessage{clean("Pause um neun"), false}) == done);
    CHECK(evening.state().screen.message->text == "Pause um neun");
    evening.wait(19999ms);
    CHECK(evening.state().screen.message.has_value());
    evening.wait(1ms);
    CHECK_FALSE(evening.state().screen.message.has_value());
    evening.tell(ShowMessage{clean("bleibt"), true});
    evening.wait(1h);
    CHECK(evening.state().screen.message.has_value());
    CHECK(evening.tell(HideMessage{}) == done);
    CHECK_FALSE(evening.state().screen.message.has_value());
}

TEST_CASE("a message has 1 to 80 characters and at most 320 bytes") {
    Evening evening;
    CHECK(evening.tell(ShowMessage{clean(""), false}) == refused(Refusal::text_empty));
    CHECK(evening.tell(ShowMessage{clean(std::string(80, 'x')), false}) == done);
    CHECK(evening.tell(ShowMessage{clean(std::string(81, 'x')), false}) == refused(Refusal::text_too_long));
    std::string wide;
    for (int i = 0; i < 80; ++i) wide += "\xF0\x9F\x98\x80";
    CHECK(evening.tell(ShowMessage{clean(wide), false}) == done);
    CHECK(evening.tell(ShowMessage{clean(wide.substr(4) + "e\xCC\x8A\xCC\x81"), false}) ==
          refused(Refusal::text_too_long));  // 80 characters, 321 bytes
}

TEST_CASE("undoing a message does not bring back one that would be over by now") {
    Evening evening;
    evening.tell(ShowMessage{clean("erste"), false});
    evening.wait(5s);
    evening.tell(ShowMessage{clean("zweite"), true});
    evening.wait(5s);
    CHECK(evening.undo() == done);
    CHECK(evening.state().screen.message->text == "erste");
    evening.tell(ShowMessage{clean("dritte"), true});
    evening.wait(60s);
    CHECK(evening.undo() == done);
    CHECK_FALSE(evening.state().screen.message.has_value());
}

TEST_CASE("black and theme are set once and say so") {
    Evening evening;
    CHECK(evening.tell(SetBlackout{true}) == done);
    const auto facts = evening.facts().size();
    CHECK(evening.tell(SetBlackout{true}) == done);
    CHECK(evening.tell(SetTheme{Theme::dark}) == done);  // the show's
    CHECK(evening.facts().size() == facts);
    CHECK(evening.tell(SetTheme{Theme::light}) == done);
    CHECK(evening.state().screen.theme == Theme::light);
    CHECK(evening.undo() == done);
    CHECK(evening.state().screen.theme == std::nullopt);
}

}  // namespace
}  // namespace auftakt::test
