#include "core/plan_proof.hpp"

#include <doctest/doctest.h>

#include "halls.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

TEST_CASE("the proof line counts partners and rests of each role") {
    const auto problem = random_hall(6, 4, 3, 9, 2);
    const PlanProof proof = prove(problem, plan_rounds(problem));
    CHECK(proof.juniors == RoleProof{6, 4, 2, 2, {{1, 6}}});
    CHECK(proof.seniors == RoleProof{4, 6, 3, 3, {}});
    CHECK(proof.met_twice == 0);
    CHECK(proof.forbidden == 0);
    CHECK(proof.best);
    CHECK(proof.per_mille == 1000);
}

TEST_CASE("the proof line does not believe the plan") {
    auto problem = random_hall(4, 4, 2, 9, 2);
    RoundPlan plan = plan_rounds(problem);
    plan.rounds[1].tables = plan.rounds[0].tables;
    problem.forbidden.emplace_back(plan.rounds[0].tables[0].people[1], plan.rounds[0].tables[0].people[0]);
    plan.certified = false;
    plan.fit = 2;
    plan.bound = 3;
    const PlanProof proof = prove(problem, plan);
    CHECK(proof.met_twice == 4);
    CHECK(proof.forbidden == 2);
    CHECK_FALSE(proof.best);
    CHECK(proof.per_mille == 666);
}

TEST_CASE("one pool has one line for everybody") {
    auto problem = hall_with(4, 3, 3);
    problem.mode = PairingMode::peer;
    const PlanProof proof = prove(problem, plan_rounds(problem));
    CHECK(proof.one_pool);
    CHECK(proof.juniors == RoleProof{7, 6, 2, 3, {{1, 3}}});
    CHECK(proof.seniors == RoleProof{});
}
