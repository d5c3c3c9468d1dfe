#pragma once

#include <vector>

#include "core/pair_problem.hpp"
#include "matching/min_cost_flow.hpp"

namespace auftakt::matching {

// Tandems as a circulation: source → mentor → mentee → sink → source. A person's places are arcs of their
// own, so that the first place, and those up to the minimum, can be worth more than the others.
class PairNetwork {
public:
    enum class Role { first, needed, further, pair, back };
    struct Arc {
        int from = 0;
        int to = 0;
        int capacity = 1;  // still open
        int fixed = 0;     // flows in every solution that is best so far
        Role role = Role::pair;
        std::size_t option = 0;  // of a pair
    };

    explicit PairNetwork(const PairProblem& problem);

    const std::vector<Arc>& arcs() const { return arcs_; }
    std::vector<Arc>& arcs() { return arcs_; }
    void lock(std::size_t option);  // within the capacities
    // Forgets these pairs, and those that no solution takes any more; some circulation must be left. Numbers
    // of arcs change.
    template <class Which>
    void exclude(Which which) {
        std::erase_if(arcs_, [&](const Arc& arc) {
            return arc.role == Role::pair && arc.fixed == 0 && (arc.capacity == 0 || which(arc));
        });
    }

    // The cheapest circulation for a cost per arc; total cost of what is still open. Of many pairs only the
    // cheapest of each person are tried first, then those that the prices ask for, until none is left (column
    // generation; Gilmore, Gomory: Operations Research 9, 1961).
    struct Best {
        std::int64_t cost = 0;
        std::vector<int> on_arc;  // what is open; without the fixed part
        std::vector<std::int64_t> price;
    };
    Best cheapest(const std::vector<std::int64_t>& cost) const;
    // Keeps only what is cheapest: an arc that may not carry more, or not less, is fixed. False: the prices
    // do not prove it.
    bool keep(const Best& best, const std::vector<std::int64_t>& cost);

private:
    void add_person(const PairPerson& person, int node, bool mentor);
    void fix(Arc& arc, int amount);
    std::vector<char> first_tried(const std::vector<std::int64_t>& cost) const;
    Best solve(const std::vector<std::int64_t>& cost, const std::vector<char>& tried) const;
    bool try_more(const std::vector<std::int64_t>& cost, const Best& best, std::vector<char>& tried) const;

    std::vector<Arc> arcs_;
    std::vector<int> supply_;
};

}  // namespace auftakt::matching
