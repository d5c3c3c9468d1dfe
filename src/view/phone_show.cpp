#include "view/phone_show.hpp"

#include <cmath>

#include "view/hall.hpp"
#include "view/phone_faces.hpp"

namespace auftakt::phone {
namespace {

constexpr std::size_t addresses_told = 4;
constexpr std::int64_t clock_drift_ms = 40;

Here here(const Public& state) {
    const auto hall = count_hall(state);
    return {
        .present = hall.present, .expected = hall.expected, .juniors = hall.juniors, .seniors = hall.seniors};
}

std::string banner(const Public& state, ShowTime now) {
    const auto& message = state.screen.message;
    return message && (!message->until || now < *message->until) ? message->text : std::string{};
}

// What matters at once: all but the figures that many people change.
Show without_counts(Show show) {
    show.rev = {};
    show.clock = {};
    show.here = {};
    const auto without_notes = [](auto& notes) {
        notes.notes = 0;
        notes.pages.clear();
    };
    if (auto* rules = std::get_if<Rules>(&show.face)) {
        rules->agreed = rules->of = 0;
        rules->stands = false;
        if (rules->proposals) without_notes(*rules->proposals);
    }
    if (auto* asked = std::get_if<Questions>(&show.face)) {
        asked->asked = 0;
        asked->pages.clear();
    }
    if (auto* poll = std::get_if<Poll>(&show.face)) {
        poll->answered = poll->of = 0;
        poll->result.clear();
    }
    if (auto* wall = std::get_if<Wall>(&show.face)) without_notes(*wall);
    return show;
}

}  // namespace

Show show_view(const Public& state, const ShowContext& context) {
    const auto& all = context.addresses;
    const auto& resume = state.people.resume_by_name_until;
    return {.rev = context.rev,
            .clock = {context.clock.at.ms, context.clock.show.ms, context.clock.rate},
            .title = in(state.show->title, state.show->language, state.show->address),
            .frame = context.content.frame,
            .texts = context.content.texts,
            .segment = state.run.place.segment,
            .here = here(state),
            .paused = state.run.paused.has_value(),
            .message = banner(state, context.wall.now),
            .addresses = {all.begin(),
                          all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), addresses_told))},
            .resume_by_name = resume && context.wall.now <= *resume,
            .face = face_of(state, context.wall, context.content)};
}

bool same_line(const Clock& before, const Clock& after) {
    if (before.rate != after.rate) return false;
    const auto expected =
        static_cast<double>(before.show) + static_cast<double>(after.at - before.at) * before.rate;
    return std::abs(expected - static_cast<double>(after.show)) <= static_cast<double>(clock_drift_ms);
}

bool urgent(const Show& before, const Show& after) {
    return !same_line(before.clock, after.clock) || without_counts(before) != without_counts(after);
}

bool differ(const Show& before, const Show& after) {
    auto renewed = before;
    renewed.rev = after.rev;
    renewed.clock = after.clock;
    return !same_line(before.clock, after.clock) || renewed != after;
}

}  // namespace auftakt::phone
