#include "core/sealed/voices.hpp"

#include <algorithm>

#include "core/pair_rules.hpp"
#include "core/talk_topics.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt {

Voices::Voices(const Model& model) : state_{model.open}, met_{tandem::met_pairs(model.open)} {
    for (const auto id : ask::for_matching(state_.ask, state_.programme.shows)) {
        const auto& asked = state_.ask.asks.at(id);
        if (!asked.box) continue;
        const auto box = model.sealed.boxes->find(*asked.box);
        if (box == model.sealed.boxes->end()) continue;
        for (const auto& [person, held] : *box->second) {
            if (const auto* wishes = std::get_if<Wishes>(&held.answer)) {
                wishes_[person] = wishes->ranked;
                if (wishes->open_to_all) open_to_all_.insert(person);
            }
            const auto* ratings = std::get_if<TalkRatings>(&held.answer);
            if (ratings == nullptr) continue;
            for (const auto& one : ratings->partners) {
                auto& said = said_[{person, one.partner}];
                if (one.rating) said.rating = one.rating;
                said.topics.insert(one.topics.begin(), one.topics.end());
                said.veto |= one.veto;
            }
        }
    }
}

const Voices::Said* Voices::said(PersonId rater, PersonId rated) const {
    const auto found = said_.find({rater, rated});
    return found == said_.end() ? nullptr : &found->second;
}

int Voices::wish(PersonId from, PersonId about) const {
    const auto found = wishes_.find(from);
    if (found == wishes_.end()) return 0;
    const auto place = std::ranges::find(found->second, about);
    return place == found->second.end() ? 0 : static_cast<int>(place - found->second.begin()) + 1;
}

PairVoices Voices::between(PersonId junior, PersonId senior) const {
    PairVoices voices{.junior_wish = wish(junior, senior), .senior_wish = wish(senior, junior)};
    if (const auto* said_by = said(junior, senior)) voices.junior_impression = said_by->rating;
    if (const auto* said_by = said(senior, junior)) voices.senior_impression = said_by->rating;
    voices.junior_open = open_to_all_.contains(junior);
    voices.senior_open = open_to_all_.contains(senior);
    voices.met = met_.contains(std::minmax(junior, senior));
    return voices;
}

bool Voices::vetoed(PersonId one, PersonId other) const {
    const auto* forth = said(one, other);
    const auto* back = said(other, one);
    return (forth != nullptr && forth->veto) || (back != nullptr && back->veto);
}

bool Voices::both_chose(PersonId one, PersonId other) const {
    return wish(one, other) > 0 && wish(other, one) > 0;
}

std::vector<std::string> Voices::go_on(PersonId one, PersonId other) const {
    std::vector<std::string> texts;
    const auto* forth = said(one, other);
    const auto* back = said(other, one);
    if (forth == nullptr || back == nullptr) return texts;
    for (const auto& topic : talk_topics(state_.people, one, other))
        if (forth->topics.contains(topic.id) && back->topics.contains(topic.id)) texts.push_back(topic.text);
    return texts;
}

PairProblem tandem_problem(const Model& model, std::uint64_t seed) {
    const auto& state = model.open;
    const auto* spec = tandem::spec_of(*state.show);
    const auto weights = spec == nullptr ? PairWeights{} : spec->weights;
    const Voices voices{model};
    const auto apart = pairing::may_not_meet(state);
    const auto juniors = tandem::taking_part(state, Role::junior);
    const auto seniors = tandem::taking_part(state, Role::senior);
    std::vector<FitProfile> rows;
    std::vector<FitProfile> columns;
    PairProblem problem{.most_people = true, .floor = true, .seed = seed};
    const auto add = [&](std::vector<PairPerson>& side, std::vector<FitProfile>& brought, PersonId id) {
        side.push_back({.id = id, .capacity = state.people.persons.at(id).profile.capacity});
        brought.push_back(pairing::brought_by(state.people, id));
    };
    for (const auto id : juniors) add(problem.mentors, rows, id);
    for (const auto id : seniors) add(problem.mentees, columns, id);
    const auto fits = fit_matrix(rows, columns, spec == nullptr ? FitWeights{} : spec->fit);
    for (std::size_t j = 0; j < juniors.size(); ++j)
        for (std::size_t s = 0; s < seniors.size(); ++s) {
            const auto [low, high] = std::minmax(juniors[j], seniors[s]);
            if (apart.contains({low, high}) || voices.vetoed(juniors[j], seniors[s])) continue;
            const auto weight = pair_weight(weights, voices.between(juniors[j], seniors[s]),
                                            fits.at(static_cast<int>(j), static_cast<int>(s)));
            problem.options.push_back({.mentor = juniors[j], .mentee = seniors[s], .weight = weight});
            if (tandem::is_locked(state.tandem, juniors[j], seniors[s]))
                problem.locked.push_back({juniors[j], seniors[s]});
        }
    return problem;
}

}  // namespace auftakt
