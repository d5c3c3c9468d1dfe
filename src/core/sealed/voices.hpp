#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/pair_problem.hpp"
#include "core/pair_weight.hpp"
#include "core/sealed/model.hpp"

namespace auftakt {

// What people said of each other behind the wall, looked up often. What comes out of it must not be shown:
// only both_chose() and go_on() of people who become a tandem are told, and to these people alone.
class Voices {
public:
    explicit Voices(const Model& model);

    PairVoices between(PersonId junior, PersonId senior) const;
    bool vetoed(PersonId one, PersonId other) const;  // by either
    bool both_chose(PersonId one, PersonId other) const;
    // Topics that both ticked, as either of them has them now.
    std::vector<std::string> go_on(PersonId one, PersonId other) const;

private:
    struct Said {
        std::optional<int> rating;
        std::set<std::uint32_t> topics;
        bool veto = false;
    };
    const Said* said(PersonId rater, PersonId rated) const;
    int wish(PersonId from, PersonId about) const;

    const Public& state_;
    std::map<std::pair<PersonId, PersonId>, Said> said_;
    std::map<PersonId, std::vector<PersonId>> wishes_;
    std::set<PersonId> open_to_all_;
    std::set<PersonPair> met_;
};

// Who could be matched with whom, and how well: the weights are made here and never leave the job that solves
// it.
PairProblem tandem_problem(const Model& model, std::uint64_t seed);

}  // namespace auftakt
