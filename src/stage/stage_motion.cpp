#include "stage/stage_motion.hpp"

#include <concepts>
#include <utility>

#include "stage/count_through.hpp"
#include "stage/motion.hpp"

namespace auftakt::stage {
namespace {

constexpr double leave_ms = 160, enter_ms = 320, page_ms = 250, calm_ms = 120, theme_ms = 400, black_ms = 250,
                 growth_ms = 450, count_ms = 300, pill_ms = 350, pop_ms = 220, flight_ms = 500, drop_ms = 450,
                 words_move_ms = 500, words_lie_ms = 2000, piecewise_ms = 1300, long_ago_ms = 60'000;
constexpr float rise = 16;

// What makes a body another one; figures that count up in the same picture do not.
struct Identity {
    std::string operator()(const Title& x) const { return x.title + x.text; }
    std::string operator()(const Lobby&) const { return {}; }
    std::string operator()(const Message& x) const { return x.title; }
    std::string operator()(const Goals& x) const { return x.title; }
    std::string operator()(const Rules& x) const { return x.title; }
    std::string operator()(const Poll& x) const { return x.question + (x.revealed ? "!" : "?"); }
    std::string operator()(const Quotes& x) const { return x.question + std::to_string(x.page); }
    std::string operator()(const QuizBoard& x) const { return x.question + x.best_title; }
    std::string operator()(const Wall& x) const {
        if (x.spotlight) return x.title + "!" + x.spotlight->first;
        return x.title + (x.papers.empty() ? "" : "papers") + (x.top.empty() ? "" : "top");
    }
    std::string operator()(const Questions& x) const { return x.question + (x.hidden ? "!" : ""); }
    std::string operator()(const Tables& x) const { return x.title + std::to_string(x.page); }
    std::string operator()(const Round& x) const { return x.round_label; }
    std::string operator()(const Tandems& x) const { return x.title + std::to_string(x.page); }
    std::string operator()(const Revealed& x) const { return std::to_string(x.number); }
    std::string operator()(const Appointments&) const { return {}; }
    std::string operator()(const Break&) const { return {}; }
    std::string operator()(const Closing& x) const { return x.title; }
    std::string operator()(const Training& x) const { return x.title; }
    std::string operator()(const Coffee& x) const { return x.title; }
    template <class Answers>
    std::string operator()(const Answers& x) const {
        return x.question;
    }
};

std::string identity(const Body& body) { return std::to_string(body.index()) + std::visit(Identity{}, body); }

bool is_page_turn(const Body& from, const Body& to) {
    const auto* a = std::get_if<Tables>(&from);
    const auto* b = std::get_if<Tables>(&to);
    if (std::holds_alternative<Tandems>(from) && std::holds_alternative<Tandems>(to)) return true;
    if (std::holds_alternative<Revealed>(from) && std::holds_alternative<Revealed>(to)) return true;
    if (std::holds_alternative<Training>(from) && std::holds_alternative<Training>(to)) return true;
    if (std::holds_alternative<Coffee>(from) && std::holds_alternative<Coffee>(to)) return true;
    return a != nullptr && b != nullptr && a->title == b->title;
}

// Bars grow where there were none.
bool is_reveal(const Body& from, const Body& to) {
    const auto hides = [](const Body& body) {
        const auto* poll = std::get_if<Poll>(&body);
        return poll == nullptr || !poll->revealed;
    };
    if (const auto* poll = std::get_if<Poll>(&to)) return poll->revealed && hides(from);
    if (std::holds_alternative<Questions>(to)) return false;
    const auto grows = []<class Shown>(const Shown&) { return requires(const Shown& x) { x.question; }; };
    return std::visit(grows, to) && std::holds_alternative<Poll>(from) && hides(from);
}

// Rows and signs come one after the other.
bool comes_in_pieces(const Body& body) {
    return std::holds_alternative<Ranks>(body) || std::holds_alternative<Waffle>(body);
}

bool tells_the_truth(const Body& from, const Body& to) {
    const auto* before = std::get_if<Guesses>(&from);
    const auto* now = std::get_if<Guesses>(&to);
    return before != nullptr && now != nullptr && !before->truth_at && now->truth_at;
}

// A result that is there no more, of the same question.
bool takes_away(const Body& from, const Body& to) {
    const auto* poll = std::get_if<Poll>(&to);
    if (poll == nullptr || poll->revealed) return false;
    return std::visit(
        [&]<class Before>(const Before& before) {
            if constexpr (std::same_as<Before, Poll>)
                return before.revealed && before.question == poll->question;
            else if constexpr (requires { before.question; } && !std::same_as<Before, Questions>)
                return before.question == poll->question;
            else
                return false;
        },
        from);
}

// What must be gone within one frame has no picture to fade from.
bool cuts(const Body& from, const Body& to) {
    if (const auto* wall = std::get_if<Wall>(&to)) return wall->hidden;
    if (const auto* questions = std::get_if<Questions>(&to)) return questions->hidden;
    return takes_away(from, to);
}

}  // namespace

void StageMotion::show(Scene scene, double ms) {
    if (!any_) {
        any_ = true;
        changed_ms_ = theme_changed_ms_ = ms - long_ago_ms;
        counted_ms_ = arrived_ms_ = popped_ms_ = dropped_ms_ = ms - long_ago_ms;
        laid_ms_ = ms;
        counted_from_ = scene.body;
        theme_before_ = scene.theme;
        scene_ = std::move(scene);
        return;
    }
    lay_words(scene.body, ms);
    if (scene.theme != scene_.theme || (scene_.blackout && !scene.blackout)) {
        theme_changed_ms_ = ms;
        theme_before_ = scene_.theme;
        from_black_ = scene_.blackout;
    }
    // Black comes at once; what was there is not to be seen again while it goes.
    const bool stays = identity(scene.body) == identity(scene_.body);
    if (stays && !scene.blackout && !scene.reduced_motion) follow(scene.body, ms);
    if (cuts(scene_.body, scene.body)) {
        changed_ms_ = ms - long_ago_ms;
        flight_ = Flight::none;
        before_ = {};
    } else if (!scene.blackout && !scene_.blackout && !stays) {
        page_ = is_page_turn(scene_.body, scene.body);
        reveal_ = is_reveal(scene_.body, scene.body);
        flight_ = flight_between(scene_.body, scene.body);
        before_ = std::move(scene_);
        changed_ms_ = ms;
        counted_ms_ = arrived_ms_ = popped_ms_ = dropped_ms_ = ms - long_ago_ms;
    }
    scene_ = std::move(scene);
}

StageMotion::Flight StageMotion::flight_between(const Body& from, const Body& to) {
    const auto* a = std::get_if<Wall>(&from);
    const auto* b = std::get_if<Wall>(&to);
    if (a == nullptr || b == nullptr || a->title != b->title || a->hidden || b->hidden) return Flight::none;
    const auto hangs = [](const Wall& wall) { return !wall.spotlight && !wall.papers.empty(); };
    const auto flies = [](const Wall& wall) { return wall.spotlight && wall.spotlight->paper; };
    if (hangs(*a) && flies(*b)) return Flight::out;
    return flies(*a) && hangs(*b) ? Flight::back : Flight::none;
}

// Whatever comes meanwhile, words that have just been laid out stay where they are for a while.
void StageMotion::lay_words(Body& next, double ms) {
    held_until_.reset();
    const auto* after = std::get_if<Cloud>(&next);
    if (after == nullptr) return;
    const auto* now = std::get_if<Cloud>(&scene_.body);
    if (now == nullptr || now->question != after->question) {
        laid_ms_ = ms;
        laid_from_ = {};
        return;
    }
    if (*now == *after) return;
    if (ms < laid_ms_ + words_lie_ms && !now->words.empty()) {
        held_until_ = laid_ms_ + words_lie_ms;
        next = scene_.body;
        return;
    }
    laid_from_ = *now;
    laid_ms_ = ms;
}

// The picture stays, its figures have changed.
void StageMotion::follow(const Body& next, double ms) {
    const auto arrived = newcomers(scene_.body, next);
    const auto* ring = ring_of(next);
    const auto* ring_before = ring_of(scene_.body);
    const bool more = ring != nullptr && ring_before != nullptr && ring->ticks == ring_before->ticks &&
                      ring->filled > ring_before->filled;
    if (counted(scene_.body, next, 0) != next) {
        counted_from_ = body_at(ms);
        counted_ms_ = ms;
    }
    if (arrived > 0) {
        arrived_ = arrived;
        arrived_ms_ = ms;
    }
    if (tells_the_truth(scene_.body, next)) dropped_ms_ = ms;
    if (more) {
        ring_before_ = ring_before->filled;
        popped_ms_ = ms;
    }
}

Body StageMotion::body_at(double ms) const {
    if (scene_.reduced_motion) return scene_.body;
    return counted(counted_from_, scene_.body, ease_out(progress(ms - counted_ms_, count_ms)));
}

Change StageMotion::change(double ms) const {
    Change change;
    if (scene_.reduced_motion) return change;
    if (reveal_) {
        change.revealed_ms = ms - changed_ms_ - (page_ ? 0 : leave_ms);
        change.growth = ease_out(progress(change.revealed_ms, growth_ms));
    }
    change.drop = ease_out(progress(ms - dropped_ms_, drop_ms));
    if (flight_ != Flight::none) {
        const float way = ease_in_out(progress(ms - changed_ms_, flight_ms));
        change.flight = flight_ == Flight::out ? way : 1 - way;
    }
    if (!laid_from_.words.empty() && ms - laid_ms_ < words_move_ms) {
        change.cloud = &laid_from_;
        change.moved = ease_in_out(progress(ms - laid_ms_, words_move_ms));
    }
    if (ms - arrived_ms_ < pill_ms) {
        change.arrived = arrived_;
        change.arrival = ease_out(progress(ms - arrived_ms_, pill_ms));
    }
    if (ms - popped_ms_ < pop_ms) {
        change.ring_before = ring_before_;
        change.pop = back_out(progress(ms - popped_ms_, pop_ms));
    }
    return change;
}

Palette StageMotion::colours(ShowTime now, double ms) const {
    const auto to = scene_palette(scene_, now);
    const double since = ms - theme_changed_ms_;
    if (scene_.blackout || since >= theme_ms) return to;
    auto from = scene_;
    from.theme = theme_before_;
    from.blackout = from_black_;
    const double length = scene_.reduced_motion ? calm_ms : from_black_ ? black_ms : theme_ms;
    const float done = progress(since, length);
    return mix(scene_palette(from, now), to, from_black_ ? ease_out(done) : ease_in_out(done));
}

void StageMotion::draw(Painter& painter, ShowTime now, double ms) const {
    const double since = ms - changed_ms_;
    const bool calm = scene_.reduced_motion;
    const auto lit = painter.layer(
        from_black_ && !scene_.blackout ? ease_out(progress(ms - theme_changed_ms_, black_ms)) : 1.0F);
    if (flight_ != Flight::none && !calm && since < flight_ms) {
        draw_body(painter, flight_ == Flight::out ? scene_ : before_, now, change(ms));
        draw_surroundings(painter, scene_, now);
        return;
    }
    const double leave = calm ? calm_ms : page_ ? page_ms : leave_ms;
    const double enter = calm ? calm_ms : page_ ? page_ms : enter_ms;
    const double enters_at = page_ ? 0 : leave;
    if (since < leave) {
        const auto layer = painter.layer(1 - ease_in(progress(since, leave)));
        draw_body(painter, before_, now);
    }
    if (since >= enters_at) {
        const float in = ease_out(progress(since - enters_at, enter));
        const auto layer = painter.layer(in, {0, calm || page_ ? 0 : rise * (1 - in)});
        auto shown = scene_;
        shown.body = body_at(ms);
        draw_body(painter, shown, now, change(ms));
    }
    draw_surroundings(painter, scene_, now);
}

bool StageMotion::moving(double ms) const {
    const double pieces = reveal_ && comes_in_pieces(scene_.body) ? piecewise_ms : growth_ms;
    const bool words = !laid_from_.words.empty() && ms - laid_ms_ < words_move_ms;
    return any_ && (words || ms - dropped_ms_ < drop_ms || ms - changed_ms_ < leave_ms + pieces ||
                    ms - theme_changed_ms_ < theme_ms || ms - counted_ms_ < count_ms ||
                    ms - arrived_ms_ < pill_ms || ms - popped_ms_ < pop_ms);
}

std::optional<std::chrono::milliseconds> redraw_after(const Scene& scene) {
    using std::chrono::milliseconds;
    if (scene.blackout || scene.paused) return {};
    const milliseconds ticking{scene.reduced_motion ? 1000 : 100};
    if (const auto* poll = std::get_if<Poll>(&scene.body); poll != nullptr && poll->countdown) return ticking;
    if (std::holds_alternative<Round>(scene.body)) return ticking;
    if (const auto* tandems = std::get_if<Tandems>(&scene.body); tandems != nullptr && tandems->coming)
        return milliseconds{scene.reduced_motion ? 250 : 33};
    if (const auto* one = std::get_if<Revealed>(&scene.body); one != nullptr && one->coming)
        return milliseconds{scene.reduced_motion ? 250 : 33};
    if (std::holds_alternative<Coffee>(scene.body)) return ticking;
    if (std::holds_alternative<Tables>(scene.body) || std::holds_alternative<Break>(scene.body))
        return milliseconds{250};
    if (const auto* lobby = std::get_if<Lobby>(&scene.body); lobby != nullptr && lobby->join.wifi_code)
        return milliseconds{1000};
    return {};
}

}  // namespace auftakt::stage
