#include "view/console_matching.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/pair_rules.hpp"
#include "core/tandem_rules.hpp"
#include "view/phone_names.hpp"
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
        : state_{state}, selection_{selection}, words_{words}, names_{state.people} {}

    MatchingScene scene();

private:
    const std::vector<Tandem>& tandems() const { return state_.tandem.draft->tandems; }
    bool in_review() const { return state_.tandem.phase == Phase::proposed; }
    bool outdated() const { return in_review() && state_.tandem.people != state_.pairing.inputs; }
    std::string number(std::size_t n) const { return words_.number(static_cast<std::int64_t>(n)); }
    Control control(const char* key, const char* shown, std::optional<Command> wish) const {
        return {words_(key), shown, in_review() ? std::move(wish) : std::nullopt};
    }
    std::string people(const std::vector<PersonId>& ids) const {
        std::string text;
        for (const auto id : ids) text += (text.empty() ? "" : ", ") + names_.shown(id);
        return text;
    }
    std::vector<std::string> listed(const std::vector<PersonId>& ids) const {
        std::vector<std::string> all;
        for (const auto id : ids) all.push_back(names_.shown(id));
        return all;
    }
    std::string reason(const tandem::Reason& reason) const;
    MatchRow row(const Tandem& tandem, std::int32_t best) const;
    const Tandem* chosen(std::optional<PersonId> person) const;
    void add_figures(MatchingScene& scene) const;
    void add_chosen(MatchingScene& scene) const;
    void add_waiting(MatchingScene& scene) const;
    void add_rules(MatchingScene& scene) const;
    void add_confidences(MatchingScene& scene) const;
    void add_release(MatchingScene& scene) const;
    void add_earlier(MatchingScene& scene) const;
    std::int64_t mean_fit(const tandem::Draft& draft) const;
    Control exchange(PersonId one, PersonId other, const char* key) const;
    Tandem with(const Tandem& tandem, PersonId gone, PersonId come) const;

    const Public& state_;
    const MatchSelection& selection_;
    const Words& words_;
    phone::Names names_;
};

std::string Maker::reason(const tandem::Reason& reason) const {
    switch (reason.kind) {
        case ReasonKind::offers:
        case ReasonKind::wants:
        case ReasonKind::interest: return reason.topic;
        case ReasonKind::language: return words_("console.matching.language", {{"topic", reason.topic}});
        case ReasonKind::met: return words_("console.matching.met", {{"round", words_.number(reason.round)}});
        case ReasonKind::far: return words_("console.matching.far");
    }
    return {};
}

MatchRow Maker::row(const Tandem& tandem, std::int32_t best) const {
    const auto fit = tandem::public_fit(state_, tandem);
    MatchRow made{.anchor = tandem.juniors.front(),
                  .juniors = people(tandem.juniors),
                  .seniors = people(tandem.seniors),
                  .fit = words_.number(fit),
                  .bar = best > 0 ? static_cast<double>(fit) / best : 0};
    std::vector<std::string> parts;
    if (tandem.both_chose) parts.push_back(words_("console.matching.both_chose"));
    for (const auto& each : tandem.reasons)
        if (parts.size() < reasons_in_a_row) parts.push_back(reason(each));
    for (const auto& part : parts) made.why += (made.why.empty() ? "" : " · ") + part;
    made.weak = tandem::is_weak(tandem);
    if (made.weak) made.why = words_("console.matching.weak") + (made.why.empty() ? "" : " · ") + made.why;
    for (const auto junior : tandem.juniors)
        for (const auto senior : tandem.seniors)
            made.locked |= tandem::is_locked(state_.tandem, junior, senior);
    made.searched = skeleton(made.juniors + " " + made.seniors + " " + made.why);
    return made;
}

const Tandem* Maker::chosen(std::optional<PersonId> person) const {
    if (!person) return nullptr;
    const auto index = tandem::tandem_of(state_.tandem, *person);
    return index ? &tandems()[static_cast<std::size_t>(*index)] : nullptr;
}

void Maker::add_figures(MatchingScene& scene) const {
    const auto weak = static_cast<std::size_t>(std::ranges::count_if(tandems(), tandem::is_weak));
    const auto both = static_cast<std::size_t>(std::ranges::count_if(tandems(), &Tandem::both_chose));
    const auto waiting = state_.tandem.draft->waiting.size();
    scene.figures.push_back(
        {number(tandems().size()),
         words_.count("console.matching.tandems", static_cast<std::int64_t>(tandems().size()))});
    scene.figures.push_back({number(waiting), words_("console.matching.without"), waiting > 0});
    if (tandems().empty()) return;
    scene.figures.push_back(
        {words_.number(mean_fit(*state_.tandem.draft)), words_("console.matching.mean_fit")});
    scene.figures.push_back({number(both), words_("console.matching.mutual")});
    scene.figures.push_back({number(weak), words_("console.matching.weak_ones"), weak > 0});
}

Tandem Maker::with(const Tandem& tandem, PersonId gone, PersonId come) const {
    Tandem changed = tandem;
    for (auto* side : {&changed.juniors, &changed.seniors}) std::ranges::replace(*side, gone, come);
    return changed;
}

Control Maker::exchange(PersonId one, PersonId other, const char* key) const {
    return control(key, "", Command{tandem::ExchangePartners{one, other}});
}

void Maker::add_chosen(MatchingScene& scene) const {
    const auto* one = chosen(selection_.one);
    if (one == nullptr) return;
    const auto junior = one->juniors.front();
    const auto senior = one->seniors.front();
    ChosenTandem made{
        .juniors = listed(one->juniors),
        .seniors = listed(one->seniors),
        .fit = words_("console.matching.fit_of", {{"n", words_.number(tandem::public_fit(state_, *one))}})};
    if (one->both_chose) made.reasons.push_back(words_("console.matching.both_chose"));
    for (const auto& each : one->reasons) made.reasons.push_back(reason(each));
    if (made.reasons.empty()) made.reasons.push_back(words_("console.matching.no_reason"));
    const bool locked = tandem::is_locked(state_.tandem, junior, senior);
    made.lock = control(
        locked ? "console.matching.unlock" : "console.matching.lock", "L",
        locked ? Command{tandem::UnlockTandem{junior, senior}} : Command{tandem::LockTandem{junior, senior}});
    made.forbid = control("console.matching.forbid", "X", Command{pairing::ForbidPair{junior, senior}});
    made.confide = control("console.matching.confide", "", Command{pairing::ConfidePair{junior, senior}});
    made.split = control("console.matching.split", "", Command{tandem::SplitTandem{junior}});
    scene.chosen = std::move(made);

    const auto* two = chosen(selection_.two);
    if (two == nullptr || two == one) return;
    const auto before = tandem::public_fit(state_, *one) + tandem::public_fit(state_, *two);
    const auto after = tandem::public_fit(state_, with(*one, junior, two->juniors.front())) +
                       tandem::public_fit(state_, with(*two, two->juniors.front(), junior));
    scene.exchange = Exchange{words_("console.matching.exchange_fit",
                                     {{"before", words_.number(before)}, {"after", words_.number(after)}}),
                              exchange(junior, two->juniors.front(), "console.matching.exchange_juniors"),
                              exchange(senior, two->seniors.front(), "console.matching.exchange_seniors")};
}

void Maker::add_waiting(MatchingScene& scene) const {
    scene.waiting_title = words_("console.matching.waiting");
    scene.nobody_waits = words_("console.matching.nobody_waits");
    for (const auto person : state_.tandem.draft->waiting) {
        WaitingRow made{
            .person = person, .role = people::side_of(state_.people, person), .name = names_.shown(person)};
        const auto place = tandem::best_place(state_, person);
        if (!place) {
            made.text = words_("console.matching.no_place");
            made.join = Control{words_("console.matching.join"), "", std::nullopt};
        } else {
            made.text = words_(place->waits ? "console.matching.place_waits" : "console.matching.place",
                               {{"name", names_.shown(place->with)}, {"fit", words_.number(place->fit)}});
            made.join = control(place->waits ? "console.matching.pair_up" : "console.matching.join", "",
                                Command{tandem::JoinTandem{person, place->with}});
        }
        scene.waiting.push_back(std::move(made));
    }
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
    scene.rules.push_back(words_("console.matching.rule_secret"));
    for (const auto person : state_.tandem.not_right)
        scene.concerns.push_back(
            {words_("console.matching.concern", {{"name", names_.shown(person)}}),
             {words_("console.matching.settled"), "", Command{tandem::ClearNotRight{person}}}});
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
                                     {{"a", names_.shown(pair.a)}, {"b", names_.shown(pair.b)}}),
                              {words_("console.matching.confidence_lift"), "",
                               Command{pairing::LiftConfidence{pair.a, pair.b}}}});
}

std::int64_t Maker::mean_fit(const tandem::Draft& draft) const {
    std::int64_t fit = 0;
    for (const auto& tandem : draft.tandems) fit += tandem::public_fit(state_, tandem);
    return draft.tandems.empty() ? 0 : fit / static_cast<std::int64_t>(draft.tandems.size());
}

// The same figures of both, and how many tandems are others.
void Maker::add_earlier(MatchingScene& scene) const {
    const auto& earlier = *state_.tandem.earlier;
    if (earlier.tandems.empty() || !in_review()) return;
    const auto same_people = [](const Tandem& one, const Tandem& other) {
        return one.juniors == other.juniors && one.seniors == other.seniors;
    };
    const auto others = std::ranges::count_if(tandems(), [&](const Tandem& tandem) {
        return std::ranges::none_of(earlier.tandems,
                                    [&](const Tandem& before) { return same_people(tandem, before); });
    });
    scene.earlier = words_("console.matching.earlier", {{"tandems", number(earlier.tandems.size())},
                                                        {"waiting", number(earlier.waiting.size())},
                                                        {"fit", words_.number(mean_fit(earlier))},
                                                        {"others", words_.number(others)}});
    scene.take_earlier = control("console.matching.take_earlier", "", Command{tandem::TakeEarlierDraft{}});
}

void Maker::add_release(MatchingScene& scene) const {
    if (!in_review()) return;
    scene.release = Control{
        words_("console.matching.release"), "",
        outdated() || tandems().empty() ? std::nullopt : std::optional{Command{tandem::ReleaseTandems{}}}};
    const auto waiting = static_cast<std::int64_t>(state_.tandem.draft->waiting.size());
    scene.release_question = {words_("console.matching.release_title"),
                              words_("console.matching.release_text"), words_("console.matching.release_yes"),
                              words_("console.matching.release_no")};
    scene.checklist = {
        words_.count("console.matching.check_tandems", static_cast<std::int64_t>(tandems().size())),
        waiting == 0 ? words_("console.matching.check_all")
                     : words_.count("console.matching.check_waiting", waiting),
        words_("console.matching.check_rules")};
}

MatchingScene Maker::scene() {
    MatchingScene scene{.exists = tandem::spec_of(*state_.show) != nullptr};
    if (!scene.exists) return scene;
    switch (state_.tandem.phase) {
        case Phase::none: scene.status = words_("console.matching.none"); break;
        case Phase::computing: scene.status = words_("console.matching.computing"); break;
        case Phase::proposed:
            scene.status = words_(outdated() ? "console.matching.outdated" : "console.matching.proposed");
            break;
        case Phase::released: scene.status = words_("console.matching.released"); break;
    }
    const bool running = state_.run.place.phase == run::Phase::running;
    const bool can_compute =
        running && state_.tandem.phase != Phase::released && state_.tandem.phase != Phase::computing;
    scene.compute = {words_(in_review() ? "console.matching.again" : "console.matching.compute"), "R",
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
    for (const auto& tandem : tandems()) best = std::max(best, tandem::public_fit(state_, tandem));
    for (const auto& tandem : tandems()) scene.rows.push_back(row(tandem, best));
    std::ranges::stable_sort(scene.rows, {}, &MatchRow::juniors);
    if (in_review() || state_.tandem.phase == Phase::released) add_figures(scene);
    add_chosen(scene);
    add_waiting(scene);
    add_rules(scene);
    add_confidences(scene);
    add_earlier(scene);
    add_release(scene);
    return scene;
}

}  // namespace

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
