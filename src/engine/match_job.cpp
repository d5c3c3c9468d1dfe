#include "engine/match_job.hpp"

#include <algorithm>
#include <map>

#include "core/pair_rules.hpp"
#include "core/sealed/voices.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt {
namespace {

using tandem::Draft;
using tandem::Tandem;

// Whoever is left joins a tandem of two as its third, where that is allowed: again the best way for all.
class Thirds {
public:
    Thirds(const Model& model, const PairProblem& pairs) : apart_{pairing::may_not_meet(model.open)} {
        for (const auto& option : pairs.options)
            weights_[{option.mentor, option.mentee}] = weights_[{option.mentee, option.mentor}] =
                option.weight;
    }

    void place(Draft& draft, std::uint64_t seed, const Matcher& matcher) const {
        PairProblem problem{.most_people = true, .floor = true, .seed = seed};
        for (const auto person : draft.waiting) problem.mentors.push_back({.id = person});
        for (std::size_t i = 0; i < draft.tandems.size(); ++i) {
            if (tandem::people_in(draft.tandems[i]) != 2) continue;
            problem.mentees.push_back({.id = id_of(i)});
            for (const auto person : draft.waiting)
                if (const auto weight = joins(draft.tandems[i], person))
                    problem.options.push_back({.mentor = person, .mentee = id_of(i), .weight = *weight});
        }
        if (problem.options.empty()) return;
        for (const auto& pair : matcher(problem).pairs) join(draft, pair);
    }

private:
    // The matcher only tells people apart: a tandem stands here as one of them.
    static PersonId id_of(std::size_t tandem) { return {static_cast<std::uint32_t>(tandem) + tandems_from}; }
    static constexpr std::uint32_t tandems_from = 1'000'000;

    std::optional<std::int64_t> joins(const Tandem& tandem, PersonId person) const {
        const auto junior = tandem.juniors.front();
        const auto senior = tandem.seniors.front();
        const auto with_senior = weights_.find({person, senior});
        const auto with_junior = weights_.find({person, junior});
        const bool is_junior = with_senior != weights_.end();
        const auto held = is_junior ? with_senior : with_junior;
        if (held == weights_.end()) return std::nullopt;
        const auto beside = is_junior ? junior : senior;
        const auto [low, high] = std::minmax(person, beside);
        if (apart_.contains({low, high})) return std::nullopt;
        return held->second;
    }

    void join(Draft& draft, const MentorAndMentee& pair) const {
        auto& tandem = draft.tandems[pair.mentee.value - tandems_from];
        const bool junior = weights_.contains({pair.mentor, tandem.seniors.front()});
        (junior ? tandem.juniors : tandem.seniors).push_back(pair.mentor);
        std::erase(draft.waiting, pair.mentor);
    }

    std::set<PersonPair> apart_;
    std::map<std::pair<PersonId, PersonId>, std::int64_t> weights_;
};

bool all_chose(const Voices& voices, const Tandem& tandem) {
    for (const auto junior : tandem.juniors)
        for (const auto senior : tandem.seniors)
            if (!voices.both_chose(junior, senior)) return false;
    return true;
}

}  // namespace

tandem::Command propose_tandems(const Model& model, std::uint64_t seed, const Matcher& matcher) {
    const auto& state = model.open;
    const auto problem = tandem_problem(model, seed);
    const auto solution = matcher(problem);
    Draft draft;
    for (const auto& pair : solution.pairs)
        draft.tandems.push_back({.juniors = {pair.mentor}, .seniors = {pair.mentee}});
    draft.waiting = solution.unmatched;
    const auto* spec = tandem::spec_of(*state.show);
    if (spec != nullptr && spec->trios && !draft.waiting.empty())
        Thirds{model, problem}.place(draft, seed, matcher);
    const Voices voices{model};
    for (auto& tandem : draft.tandems) {
        std::ranges::sort(tandem.juniors);
        std::ranges::sort(tandem.seniors);
        tandem.reasons = tandem::reasons(state, tandem);
        tandem.both_chose = all_chose(voices, tandem);
    }
    return tandem::ProposeTandems{state.tandem.asked, state.pairing.inputs, std::move(draft), seed};
}

bool MatchWatch::wants(const Public& state) {
    if (state.tandem.phase != tandem::Phase::computing) {
        asked_.reset();
        return false;
    }
    const std::pair wanted{state.tandem.asked, state.pairing.inputs};
    if (asked_ == wanted) return false;
    asked_ = wanted;
    return true;
}

}  // namespace auftakt
