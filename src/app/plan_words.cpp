#include "app/plan_words.hpp"

#include <fmt/format.h>

namespace auftakt {
namespace {

constexpr std::size_t names_max = 5;

std::string names(const PlanNotice& notice, const std::function<std::string(PersonId)>& name) {
    std::string list;
    for (std::size_t i = 0; i < notice.people.size() && i < names_max; ++i)
        list += (i == 0 ? "" : ", ") + name(notice.people[i]);
    if (notice.people.size() > names_max)
        list += fmt::format(" and {} more", notice.people.size() - names_max);
    return list;
}

std::string counted(int number, const char* one, const char* many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string meets(const RoleProof& role, const char* who, const char* others) {
    const auto range = role.partners_least == role.partners_most
                           ? std::to_string(role.partners_least)
                           : fmt::format("{} to {}", role.partners_least, role.partners_most);
    return fmt::format("each {} meets {} of {} {}", who, range, role.others, others);
}

std::string times(int number) {
    return number == 1 ? "once" : number == 2 ? "twice" : fmt::format("{} times", number);
}

std::string rests(const PlanProof& proof) {
    std::string list;
    const auto add = [&](const RoleProof& role, const char* one, const char* many) {
        for (const auto& rested : role.rests)
            list +=
                (list.empty() ? "" : ", ") + counted(rested.people, one, many) + " " + times(rested.times);
    };
    add(proof.juniors, proof.one_pool ? "person" : "junior", proof.one_pool ? "people" : "juniors");
    add(proof.seniors, "senior", "seniors");
    return list.empty() ? "nobody" : list;
}

std::string quality(const PlanProof& proof) {
    if (proof.best) return "the best there is, proved";
    if (proof.per_mille >= 1000) return "the best there could be; not everything else is proved";
    return fmt::format("at least {}.{} % of the best there could be", proof.per_mille / 10,
                       proof.per_mille % 10);
}

}  // namespace

std::string proof_sentence(const PlanProof& proof) {
    std::string text = proof.one_pool ? meets(proof.juniors, "person", "others")
                                      : meets(proof.juniors, "junior", "seniors") + ", " +
                                            meets(proof.seniors, "senior", "juniors");
    text.front() = 'E';
    text += proof.met_twice == 0 ? ", nobody twice"
                                 : fmt::format(", {} twice", counted(proof.met_twice, "pair", "pairs"));
    text += proof.forbidden == 0
                ? ", nobody from the own line or excluded"
                : fmt::format(", {} although they should not", counted(proof.forbidden, "pair", "pairs"));
    return fmt::format("{}; rests: {}. Fit: {}.", text, rests(proof), quality(proof));
}

std::string plan_sentence(const PlanNotice& notice, const std::function<std::string(PersonId)>& name) {
    switch (notice.trouble) {
        case PlanTrouble::no_partners: return "Nobody can be paired: one side is empty.";
        case PlanTrouble::excluded_from_all:
            return fmt::format("{} may meet nobody at all: everybody is excluded. They rest in every round.",
                               names(notice, name));
        case PlanTrouble::too_few_partners:
            if (notice.people.empty())
                return fmt::format(
                    "{} rounds were asked for, but nobody can meet new people for more than {}. Later rounds "
                    "bring people together again; {} rounds would not.",
                    notice.wanted, notice.possible, notice.possible);
            return fmt::format(
                "{} can meet in {} rounds, {} were asked for. They rest in the others; {} rounds would seat "
                "everybody each time.",
                names(notice, name), notice.possible, notice.wanted, notice.possible);
        case PlanTrouble::too_few_tables:
            return fmt::format(
                "{} tables would seat everybody, there are {}. The plan uses {} in each round.",
                notice.wanted, notice.possible, notice.possible);
        case PlanTrouble::rounds_left_empty:
            return fmt::format(
                "{} rounds were asked for; after {} everybody has met whom they may. {} are planned.",
                notice.wanted, notice.possible, notice.possible);
        case PlanTrouble::not_everybody_seated:
            return fmt::format("Exclusions leave {} of {} seats empty over all rounds.",
                               notice.wanted - notice.possible, notice.wanted);
        case PlanTrouble::pinned_apart:
            return fmt::format("{} are pinned together, but cannot meet in these rounds.",
                               names(notice, name));
    }
    return {};
}

}  // namespace auftakt
