#include <algorithm>
#include <chrono>

#include "core/tandem_rules.hpp"
#include "view/initials.hpp"
#include "view/phone_names.hpp"
#include "view/stage_faces.hpp"

// The tandems in front of the hall: page after page, or one by one and then their pages.
namespace auftakt::stage {
namespace {

using std::chrono::milliseconds;
using tandem::ReasonKind;

constexpr std::size_t topics_on_a_card = 2;
constexpr std::size_t topics_of_one = 3;
constexpr std::int64_t card_follows_ms = 900;

int count_of(const Public& state) { return static_cast<int>(state.tandem.draft->tandems.size()); }

bool one_by_one(const Public& state) {
    const auto* spec = tandem::spec_of(*state.show);
    return spec != nullptr && spec->reveal == RevealMode::one_by_one;
}

// Topics say most in the fewest words; the round they met in stands in where there is none.
std::vector<std::string> what_connects(const FaceInput& in, const tandem::Tandem& tandem) {
    std::vector<std::string> parts;
    for (const auto& reason : tandem.reasons)
        if (!reason.topic.empty() && parts.size() < topics_on_a_card) parts.push_back(reason.topic);
    for (const auto& reason : tandem.reasons)
        if (reason.kind == ReasonKind::met && parts.size() < topics_on_a_card)
            parts.push_back(in.words("stage.tandems.met", {{"round", in.words.number(reason.round)}}));
    for (const auto& reason : tandem.reasons)
        if (reason.kind == ReasonKind::far && parts.empty()) parts.push_back(in.words("stage.tandems.far"));
    return parts;
}

TandemCard card(const FaceInput& in, const phone::Names& names, const tandem::Tandem& tandem) {
    TandemCard made{.connects = what_connects(in, tandem)};
    for (const auto person : tandem.juniors) made.people.push_back({names.shown(person), Role::junior});
    for (const auto person : tandem.seniors) made.people.push_back({names.shown(person), Role::senior});
    return made;
}

// Which page, since when, and how many of its cards are there.
struct PageNow {
    int page = 0;
    int cards = 0;
    ShowTime began;
    milliseconds each{0};  // until the next one comes by itself; 0: it stays, or a step brings it
    bool first_time = true;
};

// Whoever brought all of them at once, or one by one, sees their pages come round again and again.
std::optional<ShowTime> rounds_from(const Public& state) {
    const auto* spec = tandem::spec_of(*state.show);
    const auto& tandem = state.tandem;
    if (spec == nullptr || tandem.shown < count_of(state)) return std::nullopt;
    if (spec->reveal == RevealMode::at_once) return tandem.shown_at;
    if (spec->reveal == RevealMode::one_by_one) return tandem.shown_at + page_time;
    return std::nullopt;
}

PageNow page_now(const Public& state, ShowTime now) {
    const int count = count_of(state);
    const int per_page = tandem::tandems_on_a_page;
    const int pages = std::max(1, (count + per_page - 1) / per_page);
    const auto from = rounds_from(state);
    if (from && pages > 1 && now >= *from) {
        const auto each = tandem::page_time(count);
        const auto turned = (now - *from) / each;
        const int page = static_cast<int>(turned % pages);
        return {page, std::min(per_page, count - page * per_page), *from + each * turned, each,
                turned < pages};
    }
    const int page = std::max(0, (state.tandem.shown - 1) / per_page);
    return {page, state.tandem.shown - page * per_page, state.tandem.shown_at, milliseconds{0},
            !one_by_one(state)};
}

milliseconds card_follows(const Public& state) {
    const auto room = tandem::page_time(count_of(state)).count() / (tandem::tandems_on_a_page + 1);
    return milliseconds{std::min<std::int64_t>(card_follows_ms, room)};
}

ShowTime settled(const Public& state, const PageNow& page) {
    return page.began + card_follows(state) * std::max(0, page.cards - 1) + milliseconds{card_comes_in_ms};
}

// The tandem that stands alone; missing: a page does.
std::optional<int> alone(const Public& state, ShowTime now) {
    if (!one_by_one(state) || state.tandem.shown == 0) return std::nullopt;
    const auto from = rounds_from(state);
    return from && now >= *from ? std::nullopt : std::optional{state.tandem.shown - 1};
}

Tandems page(const FaceInput& in) {
    const auto& all = in.state.tandem.draft->tandems;
    const int count = count_of(in.state);
    const int per_page = tandem::tandems_on_a_page;
    const auto now = page_now(in.state, in.context.now);
    const int from = now.page * per_page;
    Tandems made{
        .title = in.headline(), .page = now.page, .pages = std::max(1, (count + per_page - 1) / per_page)};
    made.places = std::min(per_page, count - from);
    const phone::Names names{in.state};
    for (int i = from; i < from + now.cards; ++i)
        made.cards.push_back(card(in, names, all[static_cast<std::size_t>(i)]));
    if (now.first_time && in.context.now < settled(in.state, now))
        made.coming = ComingIn{now.began, 0, card_follows(in.state).count()};
    if (made.coming || now.cards < made.places) made.soon = in.words("stage.tandems.soon");
    made.page_label = in.words("stage.tandems.page", {{"from", in.words.number(from + 1)},
                                                      {"to", in.words.number(from + made.places)},
                                                      {"of", in.words.number(count)}});
    return made;
}

std::string how_they_met(const FaceInput& in, const tandem::Tandem& tandem) {
    for (const auto& reason : tandem.reasons)
        if (reason.kind == ReasonKind::met)
            return in.words("stage.tandems.met_in", {{"round", in.words.number(reason.round)}});
    const bool far = std::ranges::count(tandem.reasons, ReasonKind::far, &tandem::Reason::kind) > 0;
    return far ? in.words("stage.tandems.far") : std::string{};
}

Revealed one_alone(const FaceInput& in, int index) {
    const auto& tandem = in.state.tandem.draft->tandems[static_cast<std::size_t>(index)];
    const phone::Names names{in.state};
    Revealed made{.met = how_they_met(in, tandem), .number = index + 1};
    const auto add = [&](PersonId person, Role role) {
        const auto& name = names.shown(person);
        made.people.push_back({name, initials(name), role, in.mark(role).word,
                               in.state.people.persons.at(person).profile.department});
    };
    for (const auto person : tandem.juniors) add(person, Role::junior);
    for (const auto person : tandem.seniors) add(person, Role::senior);
    for (const auto& reason : tandem.reasons)
        if (!reason.topic.empty() && reason.kind != ReasonKind::language &&
            made.topics.size() < topics_of_one && std::ranges::count(made.topics, reason.topic) == 0)
            made.topics.push_back(reason.topic);
    if (!made.topics.empty() || !made.met.empty()) made.connects = in.words("stage.tandems.connects");
    if (in.context.now < in.state.tandem.shown_at + milliseconds{tandem_comes_in_ms})
        made.coming = ComingIn{in.state.tandem.shown_at};
    return made;
}

}  // namespace

Face reveal_face(const FaceInput& in) {
    const auto corner = in.words.text(in.segment().title);
    const auto index = alone(in.state, in.context.now);
    if (!index) return {page(in), corner, {}};
    return {one_alone(in, *index),
            corner,
            {{in.words("stage.tandems.one"), false},
             {in.words.number(*index + 1), true},
             {in.words("stage.of", {{"of", in.words.number(count_of(in.state))}}), false}}};
}

std::optional<ShowTime> reveal_changes_at(const Public& state, ShowTime now) {
    if (state.tandem.phase != tandem::Phase::released || state.tandem.shown == 0) return std::nullopt;
    std::optional<ShowTime> next;
    const auto earlier = [&](ShowTime at) {
        if (at > now && (!next || at < *next)) next = at;
    };
    if (alone(state, now)) {
        earlier(state.tandem.shown_at + milliseconds{tandem_comes_in_ms});
        if (const auto from = rounds_from(state)) earlier(*from);
        return next;
    }
    const auto shown = page_now(state, now);
    earlier(settled(state, shown));
    if (shown.each.count() > 0) earlier(shown.began + shown.each);
    return next;
}

}  // namespace auftakt::stage
