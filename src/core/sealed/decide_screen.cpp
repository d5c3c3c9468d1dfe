#include "core/limits.hpp"
#include "core/sealed/decide.hpp"

namespace auftakt::screen {
namespace {

Decision decide_one(const Model&, const ShowMessage& command, const Moment& moment) {
    if (command.text.text.empty()) return std::unexpected(Refusal::text_empty);
    if (command.text.graphemes > limits::message_graphemes_max ||
        command.text.text.size() > limits::message_bytes_max)
        return std::unexpected(Refusal::text_too_long);
    MessageShown shown{.text = command.text.text};
    if (!command.stays) shown.until = moment.now + limits::message_shown_for;
    return Outcome{{Fact{std::move(shown)}, run::Fact{run::CueRung{Cue::message, moment.now}}}, {}};
}

Decision decide_one(const Model& model, const HideMessage&, const Moment&) {
    if (!model.open.screen.message) return nothing_to_do();
    return fact<Fact>(MessageHidden{});
}

Decision decide_one(const Model& model, const SetBlackout& command, const Moment&) {
    if (model.open.screen.blackout == command.on) return nothing_to_do();
    return fact<Fact>(BlackoutSet{command.on});
}

Decision decide_one(const Model& model, const SetTheme& command, const Moment&) {
    if (model.open.screen.theme.value_or(model.open.show->theme) == command.theme) return nothing_to_do();
    return fact<Fact>(ThemeSet{command.theme});
}

}  // namespace

Decision decide(const Model& model, const Origin&, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, held, moment); }, command);
}

}  // namespace auftakt::screen
