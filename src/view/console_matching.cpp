#include "view/console_matching.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/pair_rules.hpp"
#include "view/console_matching_parts.hpp"
#include "view/search_words.hpp"

namespace auftakt::console {
namespace {

using tandem::Phase;
using tandem::ReasonKind;
using tandem::Tandem;

constexpr std::size_t reasons_in_a_row = 3;

class Maker {
public:
    Maker(const Public& state, const MatchSelection& selection, const Words& words)
        : look_{state, words}, state_{state}, selection_{selection}, words_{words} {}

    MatchingScene scene();

private:
    bool outdated() const { return look_.in_review() && !tandem::still_stands(state_); }
    bool changed() const { return look_.in_review() && state_.tandem.people != state_.pairing.inputs; }
    std::string status() const;
    MatchRow row(const Tandem& tandem, std::int32_t best) const;
    void add_figures(MatchingScene& scene) const;
    void add_rules(MatchingScene& scene) const;
    void add_concerns(MatchingScene& scene) const;
    void add_confidences(MatchingScene& scene) const;
    void add_release(MatchingScene& scene) const;
    void add_earlier(MatchingScene& scene) const;
    std::size_t waiting() const;

    MatchLook look_;
    const Public& state_;
    const MatchSelection& selection_;
    const Words& words_;
};

MatchRow Maker::row(const Tandem& tandem, std::int32_t best) const {
    const auto fit = look_.fit(tandem);
    MatchRow made{.anchor = {tandem.juniors.front(), tandem.seniors.front()},
                  .juniors = look_.people(tandem.juniors),
                  .seniors = look_.people(tandem.seniors),
                  .fit = words_.number(fit),
                  .bar = best > 0 ? static_cast<double>(fit) / best : 0};
    std::vector<std::string> parts;
    if (tandem.both_chose) parts.push_back(words_("console.matching.both_chose"));
    for (const auto& each : tandem.reasons)
        if (parts.size() < reasons_in_a_row) parts.push_back(look_.reason(each));
    for (const auto& part : parts) made.why += (made.why.empty() ? "" : " · ") + part;
    made.weak = look_.is_weak(tandem);
    if (made.weak)
        made.why =
            words_(tandem::is_weak(tandem, 0, 0) ? "console.matching.weak" : "console.matching.weak_fit") +
            (made.why.empty() ? "" : " · ") + made.why;
    made.locked = tandem::is_locked(state_.tandem, tandem);
    made.searched = skeleton(made.juniors + " " + made.seniors + " " + made.why);
    return made;
}

std::size_t Maker::waiting() const {
    return look_.in_review() ? tandem::without_tandem(state_, look_.tandems()).size()
                             : look_.draft().waiting.size();
}

void Maker::add_figures(MatchingScene& scene) const {
    const auto& tandems = look_.tandems();
    const auto weak = static_cast<std::size_t>(std::ranges::count_if(scene.rows, &MatchRow::weak));
    const auto locked = static_cast<std::size_t>(std::ranges::count_if(scene.rows, &MatchRow::locked));
    const auto both = static_cast<std::size_t>(std::ranges::count_if(tandems, &Tandem::both_chose));
    const auto figure = [&](std::size_t n, std::string label, bool warn = false) {
        scene.figures.push_back({look_.number(n), std::move(label), warn});
    };
    figure(tandems.size(),
           words_.count("console.matching.tandems", static_cast<std::int64_t>(tandems.size())));
    figure(waiting(), words_("console.matching.without"), waiting() > 0);
    if (!scene.concerns.empty()) figure(scene.concerns.size(), words_("console.matching.concerns"), true);
    if (tandems.empty()) return;
    scene.figures.push_back({words_.number(look_.mean), words_("console.matching.mean_fit")});
    figure(both, words_("console.matching.mutual"));
    figure(weak, words_("console.matching.weak_ones"), weak > 0);
    if (look_.in_review()) {
        const auto broken = static_cast<std::size_t>(tandem::rules_broken(state_));
        figure(broken, words_("console.matching.rules_broken"), broken > 0);
    }
    scene.foot = words_("console.matching.foot", {{"n", look_.number(tandems.size())},
                                                  {"locked", look_.number(locked)},
                                                  {"weak", look_.number(weak)}});
}

void Maker::add_rules(MatchingScene& scene) const {
    scene.rules_title = words_("console.matching.rules");
    const auto& forbidden = state_.pairing.forbidden;
    const auto apart = pairing::kept_apart(state_).size();
    scene.rules.push_back(words_.count("console.matching.rule_lines",
                                       static_cast<std::int64_t>(apart - std::min(apart, forbidden.size()))));
    if (!forbidden.empty())
        scene.rules.push_back(
            words_.count("console.matching.rule_forbidden", static_cast<std::int64_t>(forbidden.size())));
    if (!state_.tandem.locked.empty())
        scene.rules.push_back(words_.count("console.matching.rule_locked",
                                           static_cast<std::int64_t>(state_.tandem.locked.size())));
    if (const int missed = look_.in_review() ? tandem::locks_missed(state_) : 0; missed > 0)
        scene.rules.push_back(words_.count("console.matching.locks_missed", missed));
    scene.rules.push_back(words_("console.matching.rule_secret"));
}

void Maker::add_concerns(MatchingScene& scene) const {
    for (const auto& concern : state_.tandem.not_right)
        scene.concerns.push_back(
            {words_("console.matching.concern", {{"name", look_.names.shown(concern.person)},
                                                 {"tandem", words_.number(concern.tandem + 1)}}),
             {words_("console.matching.settled"), "",
              Command{tandem::ClearNotRight{concern.person, concern.tandem}}}});
    if (!scene.concerns.empty()) scene.concerns_title = words_("console.matching.concerns");
}

// Names only while they are asked for, and only once the journal knows that somebody looks.
void Maker::add_confidences(MatchingScene& scene) const {
    const auto& pairs = state_.pairing.confided;
    if (pairs.empty()) return;
    auto& shown = scene.confidences;
    shown.title = words_.count("console.matching.confidences", static_cast<std::int64_t>(pairs.size()));
    shown.hint = words_("console.matching.confidences_hint");
    shown.show = words_("console.matching.confidences_show");
    shown.question = {words_("console.matching.confidences_question"),
                      words_("console.matching.confidences_text"), words_("console.matching.confidences_yes"),
                      words_("console.matching.confidences_no")};
    shown.viewed = state_.pairing.confidences_viewed;
    if (!selection_.viewed_before || shown.viewed <= *selection_.viewed_before) return;
    for (const auto& pair : pairs)
        shown.rows.push_back({words_("console.matching.confidence",
                                     {{"a", look_.names.shown(pair.a)}, {"b", look_.names.shown(pair.b)}}),
                              {words_("console.matching.confidence_lift"), "",
                               Command{pairing::LiftConfidence{pair.a, pair.b}}}});
}

// The same figures of both, and how many tandems are others.
void Maker::add_earlier(MatchingScene& scene) const {
    const auto& earlier = *state_.tandem.earlier;
    if (earlier.tandems.empty() || !look_.in_review()) return;
    const auto same_people = [](const Tandem& one, const Tandem& other) {
        return one.juniors == other.juniors && one.seniors == other.seniors;
    };
    const auto others = std::ranges::count_if(look_.tandems(), [&](const Tandem& tandem) {
        return std::ranges::none_of(earlier.tandems,
                                    [&](const Tandem& before) { return same_people(tandem, before); });
    });
    scene.earlier =
        words_("console.matching.earlier", {{"tandems", look_.number(earlier.tandems.size())},
                                            {"waiting", look_.number(earlier.waiting.size())},
                                            {"fit", words_.number(tandem::mean_fit(state_, earlier))},
                                            {"others", words_.number(others)}});
    scene.take_earlier =
        look_.control("console.matching.take_earlier", "", Command{tandem::TakeEarlierDraft{}});
}

// What was checked is said as it is: a tick stands only for what holds.
void Maker::add_release(MatchingScene& scene) const {
    if (!look_.in_review()) return;
    const auto& tandems = look_.tandems();
    scene.release = Control{
        words_("console.matching.release"), "",
        outdated() || tandems.empty() ? std::nullopt : std::optional{Command{tandem::ReleaseTandems{}}}};
    scene.release_question = {words_("console.matching.release_title"),
                              words_("console.matching.release_text"), words_("console.matching.release_yes"),
                              words_("console.matching.release_no")};
    const auto waits = static_cast<std::int64_t>(waiting());
    const int broken = tandem::rules_broken(state_);
    scene.checklist = {
        {words_.count("console.matching.check_tandems", static_cast<std::int64_t>(tandems.size()))},
        {waits == 0 ? words_("console.matching.check_all")
                    : words_.count("console.matching.check_waiting", waits),
         waits > 0},
        {broken == 0 ? words_("console.matching.check_rules")
                     : words_.count("console.matching.check_broken", broken),
         broken > 0}};
    if (changed()) scene.checklist.push_back({words_("console.matching.check_changed"), true});
}

std::string Maker::status() const {
    switch (state_.tandem.phase) {
        case Phase::none: return words_("console.matching.none");
        case Phase::computing: return words_("console.matching.computing");
        case Phase::proposed:
            return words_(outdated()  ? "console.matching.outdated"
                          : changed() ? "console.matching.changed"
                                      : "console.matching.proposed");
        case Phase::released: return words_("console.matching.released");
    }
    return {};
}

MatchingScene Maker::scene() {
    MatchingScene scene{.exists = tandem::spec_of(*state_.show) != nullptr};
    if (!scene.exists) return scene;
    scene.status = status();
    const bool running = state_.run.place.phase == run::Phase::running;
    const bool can_compute =
        running && state_.tandem.phase != Phase::released && state_.tandem.phase != Phase::computing;
    scene.compute = {words_(look_.in_review() ? "console.matching.again" : "console.matching.compute"), "R",
                     can_compute ? std::optional{Command{tandem::MatchTandems{}}} : std::nullopt};
    scene.search_hint = words_("console.matching.search");
    scene.sort_by_name = words_("console.matching.by_name");
    scene.sort_by_fit = words_("console.matching.by_fit");
    scene.heads = {words_("console.matching.junior"), words_("console.matching.senior"),
                   words_("console.matching.fit"), words_("console.matching.why")};
    scene.empty = scene.status;
    scene.none_found = words_("console.matching.none_found");
    scene.chosen_title = words_("console.matching.chosen");
    scene.choose_hint = words_("console.matching.choose");
    std::int32_t best = 0;
    for (const auto& tandem : look_.tandems()) best = std::max(best, look_.fit(tandem));
    scene.rows.reserve(look_.tandems().size());
    for (const auto& tandem : look_.tandems()) scene.rows.push_back(row(tandem, best));
    std::ranges::stable_sort(scene.rows, {}, &MatchRow::juniors);
    add_concerns(scene);
    if (look_.in_review() || state_.tandem.phase == Phase::released) add_figures(scene);
    scene.chosen = chosen_tandem(look_, selection_);
    scene.others = other_partners(look_, selection_);
    scene.waiting_title = words_("console.matching.waiting");
    scene.nobody_waits = words_("console.matching.nobody_waits");
    scene.waiting = waiting_rows(look_);
    add_rules(scene);
    scene.exclusion = exclusion_form(state_, words_);
    add_confidences(scene);
    add_earlier(scene);
    add_release(scene);
    return scene;
}

}  // namespace

MatchLook::MatchLook(const Public& of, const Words& said)
    : state{of}, words{said}, names{of.people}, exclusions{of} {
    for (const auto& tandem : tandems())
        fits_[{tandem.juniors, tandem.seniors}] = tandem::public_fit(state, tandem);
    if (!tandems().empty()) mean = whole_fit(tandems()) / static_cast<std::int64_t>(tandems().size());
}

std::int32_t MatchLook::fit(const Tandem& tandem) const {
    const auto known = fits_.find({tandem.juniors, tandem.seniors});
    return known == fits_.end() ? tandem::public_fit(state, tandem) : known->second;
}

std::int64_t MatchLook::whole_fit(const std::vector<Tandem>& all) const {
    std::int64_t whole = 0;
    for (const auto& tandem : all) whole += fit(tandem);
    return whole;
}

std::string MatchLook::people(const std::vector<PersonId>& ids) const {
    std::string text;
    for (const auto id : ids) text += (text.empty() ? "" : ", ") + names.shown(id);
    return text;
}

std::string MatchLook::reason(const tandem::Reason& reason) const {
    switch (reason.kind) {
        case ReasonKind::offers:
        case ReasonKind::wants:
        case ReasonKind::interest: return reason.topic;
        case ReasonKind::language: return words("console.matching.language", {{"topic", reason.topic}});
        case ReasonKind::met: return words("console.matching.met", {{"round", words.number(reason.round)}});
        case ReasonKind::far: return words("console.matching.far");
    }
    return {};
}

MatchingScene matching_scene(const Public& state, const MatchSelection& selection, const Words& words) {
    return Maker{state, selection, words}.scene();
}

std::vector<std::size_t> found(const MatchingScene& scene, std::string_view typed, bool by_fit) {
    const auto wanted = search_words(typed);
    std::vector<std::size_t> hits;
    for (std::size_t i = 0; i < scene.rows.size(); ++i)
        if (contains_all(scene.rows[i].searched, wanted)) hits.push_back(i);
    if (by_fit) std::ranges::stable_sort(hits, {}, [&](std::size_t i) { return scene.rows[i].bar; });
    return hits;
}

}  // namespace auftakt::console
