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
    Thirds(const Model& model, const Voices& voices, const PairProblem& pairs)
        : voices_{voices}, apart_{pairing::may_not_meet(model.open)} {
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
        if (apart_.contains({low, high}) || voices_.vetoed(person, beside)) return std::nullopt;
        return held->second;
    }

    void join(Draft& draft, const MentorAndMentee& pair) const {
        auto& tandem = draft.tandems[pair.mentee.value - tandems_from];
        const bool junior = weights_.contains({pair.mentor, tandem.seniors.front()});
        (junior ? tandem.juniors : tandem.seniors).push_back(pair.mentor);
        std::erase(draft.waiting, pair.mentor);
    }

    const Voices& voices_;
    std::set<PersonPair> apart_;
    std::map<std::pair<PersonId, PersonId>, std::int64_t> weights_;
};

// The matcher knows pairs: of a locked trio it sees two, and the third goes with them.
class LockedTrios {
public:
    LockedTrios(const tandem::State& state, PairProblem& problem) {
        for (const auto& tandem : state.draft->tandems) {
            if (tandem::people_in(tandem) != 3 || !tandem::is_locked(state, tandem)) continue;
            const auto& two = tandem.juniors.size() == 2 ? tandem.juniors : tandem.seniors;
            if (!may_be(problem, tandem)) continue;
            trios_.push_back(tandem);
            leave_out(problem, two.back());
        }
    }

    void put_back(Draft& draft) const {
        for (const auto& trio : trios_) {
            const auto found = std::ranges::find_if(draft.tandems, [&](const Tandem& tandem) {
                return tandem.juniors.front() == trio.juniors.front() &&
                       tandem.seniors.front() == trio.seniors.front();
            });
            if (found != draft.tandems.end()) {
                found->juniors = trio.juniors;
                found->seniors = trio.seniors;
            } else {
                draft.waiting.push_back((trio.juniors.size() == 2 ? trio.juniors : trio.seniors).back());
            }
        }
    }

private:
    static bool may_be(const PairProblem& problem, const Tandem& tandem) {
        for (const auto junior : tandem.juniors)
            for (const auto senior : tandem.seniors)
                if (std::ranges::count(problem.locked, MentorAndMentee{junior, senior}) == 0) return false;
        return true;
    }

    static void leave_out(PairProblem& problem, PersonId person) {
        const auto is_of = [&](const auto& pair) { return pair.mentor == person || pair.mentee == person; };
        std::erase_if(problem.mentors, [&](const PairPerson& each) { return each.id == person; });
        std::erase_if(problem.mentees, [&](const PairPerson& each) { return each.id == person; });
        std::erase_if(problem.options, is_of);
        std::erase_if(problem.locked, is_of);
    }

    std::vector<Tandem> trios_;
};

// Locks for which there is no place any more are left out, and the console says how many.
PairSolution solved(PairProblem& problem, const Matcher& matcher) {
    auto solution = matcher(problem);
    if (solution.impossible_locks.empty()) return solution;
    std::erase_if(problem.locked, [&](const MentorAndMentee& pair) {
        return std::ranges::count(solution.impossible_locks, pair) > 0;
    });
    return matcher(problem);
}

bool all_chose(const Voices& voices, const Tandem& tandem) {
    for (const auto junior : tandem.juniors)
        for (const auto senior : tandem.seniors)
            if (!voices.both_chose(junior, senior)) return false;
    return true;
}

}  // namespace

tandem::Command propose_tandems(const Model& model, std::uint64_t seed, const Matcher& matcher) {
    const auto& state = model.open;
    auto problem = tandem_problem(model, seed);
    const LockedTrios trios{state.tandem, problem};
    const auto solution = solved(problem, matcher);
    Draft draft;
    for (const auto& pair : solution.pairs)
        draft.tandems.push_back({.juniors = {pair.mentor}, .seniors = {pair.mentee}});
    draft.waiting = solution.unmatched;
    trios.put_back(draft);
    const Voices voices{model};
    const auto* spec = tandem::spec_of(*state.show);
    if (spec != nullptr && spec->trios && !draft.waiting.empty())
        Thirds{model, voices, problem}.place(draft, seed, matcher);
    std::ranges::sort(draft.waiting);
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
