#include <boost/describe.hpp>

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

// So many fit on two lines of the panel.
constexpr std::size_t names_max = 3;

std::string names(const PairingLook& look, std::vector<PersonId> people) {
    const auto more = people.size() > names_max ? people.size() - names_max : 0;
    people.resize(people.size() - more);
    auto all = look.joined(people);
    if (more > 0) all += " " + look.words.count("console.pairing.more", static_cast<std::int64_t>(more));
    return all;
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

std::vector<std::string> notice_sentences(const PairingLook& look, const std::vector<PlanNotice>& notices) {
    std::vector<std::string> sentences;
    for (const auto& notice : notices) {
        const std::string name = boost::describe::enum_to_string(notice.trouble, "");
        const std::string key = "plan.trouble." + name;
        sentences.push_back(look.words.count(key, std::ssize(notice.people),
                                             {{"names", names(look, notice.people)},
                                              {"wanted", to_string(notice.wanted)},
                                              {"possible", to_string(notice.possible)}}));
    }
    return sentences;
}

std::string trouble_text(const PairingLook& look) {
    std::string all;
    for (const auto& sentence : notice_sentences(look, look.state.pairing.trouble))
        all += (all.empty() ? "" : " ") + sentence;
    return all;
}

}  // namespace auftakt::console
