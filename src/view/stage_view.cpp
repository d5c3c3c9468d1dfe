#include "view/stage_view.hpp"

#include <algorithm>
#include <cmath>

#include "core/run_order.hpp"
#include "view/stage_faces.hpp"

namespace auftakt {

using namespace std::chrono_literals;

namespace stage {

constexpr int bar_steps = 50;  // the running segment's bar moves in steps of 2 %

std::string FaceInput::headline() const {
    const auto& here = segment();
    return words.text(here.headline.empty() ? here.title : here.headline);
}

int FaceInput::minute_at(ShowTime at) const {
    constexpr std::int64_t minute = 60'000;
    constexpr std::int64_t day = 24 * 60 * minute;
    const auto ms = context.ms_of_day + (at - context.now).count();
    return static_cast<int>(((ms % day + day) % day) / minute);
}

std::string FaceInput::clock_at(ShowTime at) const { return words.clock(minute_at(at)); }

RoleMark FaceInput::mark(Role role) const {
    return {role, words(role == Role::senior ? "stage.role.senior" : "stage.role.junior")};
}

TickRing FaceInput::ring(int done, int all) const {
    const auto drawn = ticks(done, all);
    TickRing ring{.ticks = drawn.ticks, .filled = drawn.filled};
    ring.figure = words.number(done);
    if (all > 0) ring.of = words("stage.of", {{"of", words.number(all)}});
    return ring;
}

int page_at(ShowTime began, ShowTime now, int pages) {
    if (pages <= 1 || now < began) return 0;
    return static_cast<int>((now - began) / page_time % pages);
}

namespace {

double share_done(const Public& state, ShowTime now) {
    const auto& place = state.run.place;
    const auto length = (place.ends - place.entered).count();
    if (length <= 0) return 1;
    const auto share = static_cast<double>((now - place.entered).count()) / static_cast<double>(length);
    return std::floor(std::clamp(share, 0.0, 1.0) * bar_steps) / bar_steps;
}

std::vector<BarPart> bar(const Public& state, ShowTime now) {
    std::vector<BarPart> parts;
    double total = 0;
    for (const auto& segment : state.show->segments) total += static_cast<double>(segment.planned.count());
    const auto& place = state.run.place;
    for (const auto index : run_order(state)) {
        const auto i = static_cast<std::size_t>(index);
        BarPart part{.share =
                         static_cast<double>(state.show->segments[i].planned.count()) / std::max(total, 1.0)};
        if (place.phase == run::Phase::ended ||
            (place.phase == run::Phase::running && comes_before(state, index, place.segment)))
            part.done = 1;
        if (place.phase == run::Phase::running && index == place.segment) {
            part.current = true;
            part.done = share_done(state, now);
        }
        parts.push_back(part);
    }
    return parts;
}

Face title_face(const Words& words, std::string_view key) {
    Title title{words(std::string(key) + ".title"), words(std::string(key) + ".text")};
    return {title, {}, {}};
}

Face current_face(const FaceInput& in) {
    switch (in.state.run.place.phase) {
        case run::Phase::preflight: return title_face(in.words, "stage.doors");
        case run::Phase::ended: return title_face(in.words, "stage.ended");
        case run::Phase::running: break;
    }
    if (current_segment(in.state) == nullptr) return title_face(in.words, "stage.doors");
    return std::visit([&](const auto& spec) { return face(in, spec); }, in.segment().spec);
}

Line invitation(const FaceInput& in) {
    if (in.context.address.empty() || in.state.run.place.phase != run::Phase::running) return {};
    return {{in.words("stage.invite"), false}, {in.context.address, true}};
}

bool shows_join_card(const Body& body) { return std::holds_alternative<Lobby>(body); }

}  // namespace
}  // namespace stage

stage::Scene stage_scene(const Public& state, const StageContext& context, const Words& words) {
    const auto hall = count_hall(state);
    const stage::FaceInput in{state, context, words, hall};
    auto face = stage::current_face(in);
    stage::Scene scene;
    scene.theme = state.screen.theme.value_or(state.show->theme);
    scene.event = words.text(state.show->title);
    scene.corner = std::move(face.corner);
    if (!context.stale_since.empty())
        scene.trouble = words("stage.trouble.disk", {{"time", context.stale_since}});
    scene.footer = std::move(face.footer);
    if (!stage::shows_join_card(face.body)) scene.invitation = stage::invitation(in);
    scene.bar = stage::bar(state, context.now);
    scene.message = state.screen.message ? state.screen.message->text : face.notice;
    scene.paused = state.run.paused.has_value();
    scene.paused_label = words("stage.paused");
    scene.blackout = state.screen.blackout;
    scene.body = std::move(face.body);
    return scene;
}

ShowTime stage_changes_at(const Public& state, const StageContext& context) {
    const auto& place = state.run.place;
    auto at = context.now + std::chrono::milliseconds{60'000 - context.ms_of_day % 60'000};  // corner clock
    const auto earlier = [&](ShowTime other) {
        if (other > context.now) at = std::min(at, other);
    };
    const auto step = (place.ends - place.entered) / stage::bar_steps;
    if (step.count() > 0 && context.now < place.ends)
        earlier(place.entered + step * ((context.now - place.entered) / step + 1));
    earlier(place.ends - 2min);  // a break calls back
    if (state.pairing.cycle.phase == pairing::Phase::talk) {
        earlier(state.pairing.cycle.ends - stage::last_seconds);
        earlier(state.pairing.cycle.ends + 1ms);
    }
    if (const auto reveal = stage::reveal_changes_at(state, context.now)) earlier(*reveal);
    if (state.pairing.cycle.phase == pairing::Phase::change_over) {
        const auto pages = (context.now - state.pairing.cycle.began) / stage::page_time;
        earlier(state.pairing.cycle.began + stage::page_time * (pages + 1));
    }
    if (state.mixer.segment == place.segment) {
        earlier(place.ends - stage::last_seconds);
        earlier(place.ends + 1ms);
        const auto pages = (context.now - state.mixer.mixed_at) / stage::page_time;
        earlier(state.mixer.mixed_at + stage::page_time * (pages + 1));
    }
    return at;
}

}  // namespace auftakt
