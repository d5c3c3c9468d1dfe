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

}  // namespace

std::string plan_sentence(const PlanNotice& notice, const std::function<std::string(PersonId)>& name) {
    switch (notice.trouble) {
        case PlanTrouble::no_partners: return "Nobody can be paired: one side is empty.";
        case PlanTrouble::excluded_from_all:
            return fmt::format("{} may meet nobody at all: everybody is excluded. They rest in every round.",
                               names(notice, name));
        case PlanTrouble::too_few_partners:
            return fmt::format(
                "{} have {} possible partners, {} rounds were asked for. They rest in the others.",
                names(notice, name), notice.possible, notice.wanted);
        case PlanTrouble::too_few_tables:
            return fmt::format("{} tables would seat everybody, there are {}. The others rest in turn.",
                               notice.wanted, notice.possible);
        case PlanTrouble::rounds_left_empty:
            return fmt::format(
                "{} rounds were asked for; after {} everybody has met whom they may. {} are planned.",
                notice.wanted, notice.possible, notice.possible);
        case PlanTrouble::not_everybody_seated:
            return fmt::format("Exclusions leave {} of {} seats empty over all rounds.",
                               notice.wanted - notice.possible, notice.wanted);
    }
    return {};
}

}  // namespace auftakt
