#pragma once

#include <optional>
#include <string>

#include "core/command.hpp"

// What every panel of the console is made of.
namespace auftakt::console {

// A state and its sign. Never colour alone: each has its own shape.
enum class Mark { none, ok, warn, danger, waiting, skipped };

struct Chip {
    Mark mark = Mark::ok;
    std::string label;  // drops out on narrow screens
    std::string value;
    std::string explanation;  // shown when asked
};

// What the console asks of the application rather than of the show.
enum class Local {
    test_sound,
    pair_remote,
    stage_screen,
    export_results,
    dismiss_export,
    speak_german,
    speak_english,
    look_dark,
    look_light,
    // The console's own overlays: what somebody without a phone says; other partners for a place of the
    // chosen tandem; two people who are never put together.
    speak_for,
    other_partners,
    exclude_two
};

// A button or a link: what it says, the key that does the same, and what is sent, to the show or to the
// application. Without a wish it is dim.
struct Control {
    std::string label;
    std::string key;
    std::optional<Command> wish;
    std::optional<Local> local = std::nullopt;
    std::string why = {};  // it is dim, where that is not plain
    bool enabled() const { return wish.has_value() || local.has_value(); }
};

// A wish that is asked about once more, because nothing takes it back.
struct Confirm {
    std::string title;
    std::string text;
    std::string yes;
    std::string no;
};

// A wish whose button has to be held.
struct Held {
    Confirm question;
    Command wish;
};

}  // namespace auftakt::console
