#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <variant>

#include "base/text.hpp"
#include "base/time.hpp"
#include "core/show.hpp"

// What the facilitator lays over the stage: a message, black, the other theme.
namespace auftakt::screen {

struct ShowMessage {
    CleanText text;
    bool stays = false;
};  // else for 20 s
struct HideMessage {};
struct SetBlackout {
    bool on = true;
};
struct SetTheme {
    Theme theme = Theme::dark;
};
using Command = std::variant<ShowMessage, HideMessage, SetBlackout, SetTheme>;

struct MessageShown {
    std::string text;
    std::optional<ShowTime> until;
};
struct MessageHidden {};
struct BlackoutSet {
    bool on = false;
};
struct ThemeSet {
    std::optional<Theme> theme;  // missing: the show's again
};
using Fact = std::variant<MessageShown, MessageHidden, BlackoutSet, ThemeSet>;

struct Message {
    std::string text;
    std::optional<ShowTime> until;
    bool operator==(const Message&) const = default;
};

struct State {
    std::optional<Message> message;
    bool blackout = false;
    std::optional<Theme> theme;  // missing: the show's
    bool operator==(const State&) const = default;
};

BOOST_DESCRIBE_STRUCT(ShowMessage, (), (text, stays))
BOOST_DESCRIBE_STRUCT(HideMessage, (), ())
BOOST_DESCRIBE_STRUCT(SetBlackout, (), (on))
BOOST_DESCRIBE_STRUCT(SetTheme, (), (theme))
BOOST_DESCRIBE_STRUCT(MessageShown, (), (text, until))
BOOST_DESCRIBE_STRUCT(MessageHidden, (), ())
BOOST_DESCRIBE_STRUCT(BlackoutSet, (), (on))
BOOST_DESCRIBE_STRUCT(ThemeSet, (), (theme))

}  // namespace auftakt::screen
