#include <cstdlib>

#include "core/round_wishes.hpp"
#include "view/console_pairing_parts.hpp"

// What can be said of a plan before the start, in whole sentences.
namespace auftakt::console {
namespace {

using std::to_string;

std::string meets(const Words& words, const char* same, const char* between, const RoleProof& role) {
    const auto others = to_string(role.others);
    if (role.partners_least == role.partners_most)
        return words(same, {{"n", to_string(role.partners_least)}, {"of", others}});
    return words(
        between,
        {{"least", to_string(role.partners_least)}, {"most", to_string(role.partners_most)}, {"of", others}});
}

std::string rests(const Words& words, const PlanProof& proof) {
    std::string all;
    const auto add = [&](const RoleProof& role) {
        for (const auto& rested : role.rests) {
            if (!all.empty()) all += ", ";
            all += rested.times == 1 ? words.count("console.pairing.rest_once", rested.people)
                                     : words.count("console.pairing.rest_times", rested.people,
                                                   {{"times", to_string(rested.times)}});
        }
    };
    add(proof.juniors);
    add(proof.seniors);
    return all.empty() ? words("console.pairing.proof_no_rests")
                       : words("console.pairing.proof_rests", {{"rests", all}});
}

// Per mille as "98,7 %"; a whole hundred is never said where it is not proved.
Remark quality(const Words& words, const PlanProof& proof) {
    if (proof.best) return {Mark::ok, words("console.pairing.proof_best")};
    if (proof.per_mille >= 1000) return {Mark::ok, words("console.pairing.proof_full")};
    const auto whole = to_string(proof.per_mille / 10);
    const auto tenth = to_string(proof.per_mille % 10);
    return {Mark::ok, words("console.pairing.proof_part", {{"whole", whole}, {"tenth", tenth}})};
}

}  // namespace

std::vector<Remark> proof_remarks(const PairingLook& look) {
    const auto& words = look.words;
    const auto proof = pairing::proof_of(look.state);
    std::vector<Remark> remarks;
    if (proof.one_pool) {
        remarks.push_back({Mark::ok, meets(words, "console.pairing.proof_person",
                                           "console.pairing.proof_person_between", proof.juniors)});
    } else {
        remarks.push_back({Mark::ok, meets(words, "console.pairing.proof_junior",
                                           "console.pairing.proof_junior_between", proof.juniors)});
        remarks.push_back({Mark::ok, meets(words, "console.pairing.proof_senior",
                                           "console.pairing.proof_senior_between", proof.seniors)});
    }
    remarks.push_back(proof.met_twice == 0
                          ? Remark{Mark::ok, words("console.pairing.proof_once")}
                          : Remark{Mark::warn, words.count("console.pairing.proof_twice", proof.met_twice)});
    remarks.push_back(proof.forbidden == 0
                          ? Remark{Mark::ok, words("console.pairing.proof_lines")}
                          : Remark{Mark::warn, words.count("console.pairing.proof_broken", proof.forbidden)});
    remarks.push_back({Mark::ok, rests(words, proof)});
    remarks.push_back(quality(words, proof));
    return remarks;
}

std::string trouble_text(const PairingLook& look) {
    if (!look.state.pairing.trouble) return {};
    const auto& said = *look.state.pairing.trouble;
    const auto number = [&](std::size_t i) {
        return i < said.numbers.size() ? said.numbers[i] : std::string{};
    };
    const auto n = number(0).empty() ? 0 : std::strtoll(number(0).c_str(), nullptr, 10);
    return look.words.count(said.why, n,
                            {{"wanted", number(0)}, {"possible", number(1)}, {"names", number(2)}});
}

}  // namespace auftakt::console
